import { type Contract, type DraftInvoice, madeInThePlaceOf, type SettledInvoice } from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import { badRequest, notFound } from '../platform/errors.ts';
import type { Tx } from '../platform/postgres/index.ts';
import { textOf } from '../platform/time-text.ts';
import type { Agenda, Statements } from '../statements/index.ts';
import type { AuditTrail, Collection } from './ports.ts';
import { checkRegenerated } from './professional-services.ts';
import type { InvoiceStore } from './store.ts';

interface Parts {
  readonly agenda: Agenda;
  readonly statements: Statements;
  readonly store: InvoiceStore;
  readonly audit: AuditTrail;
  readonly collection: Collection;
}

/** The few ways in which invoices are changed by hand (invoices 12.6 to 12.8, 13). */
export class InvoiceChanges {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Voids a finalized invoice: what it drew is given back, for ledgers are read from invoices (invoices 12.6). */
  async void(tx: Tx, context: AuditContext, id: string): Promise<void> {
    const invoice = await this.#lockSettled(tx, id, 'only a finalized invoice can be voided');
    if (invoice.status === 'VOID') throw badRequest(`id: invoice ${id} is void already`);
    await this.#markVoid(tx, context, invoice);
  }

  /**
   * Called before a contract is archived: scheduled invoices that are still to come stay readable as void ones; usage drafts and true-ups
   * just vanish with the contract (invoices 13).
   */
  async contractArchived(tx: Tx, context: AuditContext, contract: Contract, voidFinalized: boolean): Promise<void> {
    const { agenda, statements } = this.#parts;
    await agenda.touch(tx, contract.customerId);
    const { facts, statement } = await statements.within(tx, contract.customerId);
    for (const draft of statement.drafts) {
      if (draft.contractId !== contract.id || draft.type !== 'SCHEDULED' || draft.trueupOf !== undefined) continue;
      await this.voidDraft(tx, context, draft);
    }
    if (!voidFinalized) return;
    for (const invoice of facts.invoices) {
      if (invoice.contractId === contract.id && invoice.status === 'FINALIZED')
        await this.#markVoid(tx, context, invoice);
    }
  }

  /** Keeps a draft that is given up as a void invoice: it stays readable and never drew anything (invoices 2). */
  async voidDraft(tx: Tx, context: AuditContext, draft: DraftInvoice): Promise<void> {
    const { agenda, statements, store } = this.#parts;
    await agenda.touch(tx, draft.customerId);
    const { dueAt, ...invoice } = draft;
    const settled: SettledInvoice = {
      ...invoice,
      status: 'VOID',
      finalizedAt: context.now,
      voidedAt: context.now,
      deductions: [],
      rolledOver: [],
    };
    await store.insert(tx, [{ invoice: settled, number: undefined }], await statements.termsVersion(tx));
    await this.#parts.collection.invoiceVoided(tx, draft.id);
    await this.#record(tx, context, draft.id, 'void');
  }

  /**
   * Makes a new invoice in place of a void one, from today's usage, terms and balances, final at once (invoices 12.7).
   * @returns its id
   */
  async regenerate(tx: Tx, context: AuditContext, id: string): Promise<string> {
    const { statements } = this.#parts;
    const invoice = await this.#lockSettled(tx, id, 'only a void invoice can be regenerated');
    if (invoice.status !== 'VOID') throw badRequest(`id: invoice ${id} is not void; void it first`);
    const { terms, facts } = await statements.within(tx, invoice.customerId);
    const successor = madeInThePlaceOf(invoice, facts.invoices).find(({ status }) => status === 'FINALIZED');
    if (successor !== undefined) throw badRequest(`id: invoice ${id} was regenerated as ${successor.id} already`);
    const contract = terms.contracts.find((each) => each.id === invoice.contractId);
    if (contract?.archivedAt !== undefined) throw badRequest(`id: the contract of invoice ${id} is archived`);
    if (contract !== undefined) checkRegenerated(contract, facts, invoice);
    const draft = await statements.regenerated(tx, invoice);
    if (draft === undefined) throw badRequest(`id: the terms leave nothing to be invoiced in place of invoice ${id}`);
    const { id: newId } = await statements.finalize(tx, draft);
    await this.#record(tx, context, id, 'regenerate');
    return newId;
  }

  /** Moves this invoice alone; a date that is not in the future finalizes it now (invoices 12.8). */
  async moveIssueDate(tx: Tx, context: AuditContext, id: string, issueDate: number): Promise<void> {
    const { agenda, statements, store } = this.#parts;
    const owner = await agenda.ownerOfDraft(tx, id);
    if (owner === undefined) {
      if ((await store.load(tx, [id])).has(id)) throw badRequest(`invoice_id: invoice ${id} is not a draft`);
      throw notFound('invoice', id);
    }
    await agenda.touch(tx, owner);
    const { terms, statement } = await statements.within(tx, owner);
    const draft = statement.drafts.find((each) => each.id === id);
    if (draft === undefined) throw badRequest(`invoice_id: invoice ${id} is not a draft`);
    const contract = terms.contracts.find((each) => each.id === draft.contractId);
    const end = contract?.endingBefore;
    if (end !== undefined && issueDate > end) {
      throw badRequest(`issue_date: must not be after the end of the contract, ${textOf(end)}`);
    }
    if (draft.endingBefore !== undefined && issueDate < draft.endingBefore) {
      throw badRequest(`issue_date: must not be before the end of the period, ${textOf(draft.endingBefore)}`);
    }
    await store.moveIssueDate(tx, owner, id, issueDate);
    await this.#record(tx, context, id, 'update_issue_date');
  }

  /** The invoice, with its customer locked: until the transaction ends nobody else changes what is settled. */
  async #lockSettled(tx: Tx, id: string, refusal: string): Promise<SettledInvoice> {
    const { agenda, store } = this.#parts;
    const seen = (await store.load(tx, [id])).get(id);
    if (seen === undefined) {
      if ((await agenda.ownerOfDraft(tx, id)) === undefined) throw notFound('invoice', id);
      throw badRequest(`id: invoice ${id} is a draft; ${refusal}`);
    }
    await agenda.touch(tx, seen.customerId);
    return (await store.load(tx, [id])).get(id) ?? seen;
  }

  async #markVoid(tx: Tx, context: AuditContext, invoice: SettledInvoice): Promise<void> {
    await this.#parts.agenda.touch(tx, invoice.customerId);
    await this.#parts.store.markVoid(tx, invoice.id, context.now);
    await this.#parts.collection.invoiceVoided(tx, invoice.id);
    await this.#record(tx, context, invoice.id, 'void');
  }

  #record(tx: Tx, context: AuditContext, invoiceId: string, action: string): Promise<void> {
    return this.#parts.audit.record(tx, context, { resourceType: 'invoice', resourceId: invoiceId, action });
  }
}
