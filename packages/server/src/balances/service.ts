import type { Static } from '@sinclair/typebox';
import type { Balance } from '@takt/engine';
import type { Audit, AuditContext } from '../account/index.ts';
import { compact } from '../platform/compact.ts';
import { badRequest, notFound, uniquenessKeyTaken } from '../platform/errors.ts';
import { hourOf } from '../platform/full-hour.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/postgres/index.ts';
import { instantOf } from '../platform/time-text.ts';
import type { Agenda, CustomerStatement, Statements } from '../statements/index.ts';
import type { BalanceDocuments } from './documents.ts';
import { endedBy, endingContent } from './ending.ts';
import { Guards } from './guards.ts';
import { manualEntryOf } from './manual-entry.ts';
import { ownerOf, requireInvoiceContract, usableContract, withContracts } from './owner.ts';
import type { BalanceHistory, Catalog, ContractBook, ContractHistory, CustomerBook, TermEvents } from './ports.ts';
import type {
  AddManualBalanceLedgerEntryPayload,
  CreateCustomerCommitPayload,
  CreateCustomerCreditPayload,
  DisableCommitTrueupPayload,
  EditCommitPayload,
  EditCreditPayload,
  UpdateCommitEndDatePayload,
} from './schemas.ts';
import { type Owner, parseCommit, parseCredit } from './terms/balance.ts';
import { editBalance } from './terms/edit.ts';
import { openScope, type TermScope } from './terms/scope.ts';

export interface BalanceParts {
  readonly documents: BalanceDocuments;
  readonly statements: Pick<Statements, 'of' | 'within'>;
  readonly agenda: Pick<Agenda, 'touch'>;
  readonly customers: CustomerBook;
  readonly pricing: Catalog;
  readonly contracts: ContractBook;
  readonly history: ContractHistory;
  readonly audit: Audit;
  readonly events: TermEvents;
  /** Told of corrections by hand, of which no notification tells. */
  readonly onCorrected: (customerId: string, noun: Noun) => void;
}

type Noun = 'commit' | 'credit';
const nounOf = ({ kind }: Pick<Balance, 'kind'>): Noun => (kind === 'CREDIT' ? 'credit' : 'commit');

/** A balance on its way to a change: as it is kept, and what it stands among. */
interface Opened {
  readonly balance: Balance;
  /** Its segments as they stand, ended where its contract was renewed. */
  readonly segments: Balance['segments'];
  readonly state: CustomerStatement;
  readonly guards: Guards;
  readonly scope: TermScope;
}

/** Commits and credits one by one, of both levels: creating those of customers, editing, ending, archiving, correcting (contracts 11). */
export class Balances {
  readonly #parts: BalanceParts;

  constructor(parts: BalanceParts) {
    this.#parts = parts;
  }

  async createCommit(
    tx: Tx,
    context: AuditContext,
    input: Static<typeof CreateCustomerCommitPayload>,
  ): Promise<string> {
    const { scope, contracts } = await this.#begin(tx, context, input);
    const owner: Owner = compact({
      ...ownerOf(input, contracts),
      invoiceContractId:
        input.invoice_contract_id === undefined
          ? undefined
          : usableContract(contracts, input.invoice_contract_id, 'invoice_contract_id'),
    });
    const commit = parseCommit(input, '', owner, scope);
    requireInvoiceContract(commit);
    return this.#add(tx, context, commit);
  }

  async createCredit(
    tx: Tx,
    context: AuditContext,
    input: Static<typeof CreateCustomerCreditPayload>,
  ): Promise<string> {
    const { scope, contracts } = await this.#begin(tx, context, input);
    return this.#add(tx, context, parseCredit(input, '', ownerOf(input, contracts), scope));
  }

  async #begin(
    tx: Tx,
    context: AuditContext,
    input: { readonly customer_id: string; readonly uniqueness_key?: string },
  ) {
    const { agenda, contracts, customers, documents, pricing } = this.#parts;
    const customerId = input.customer_id.toLowerCase();
    // Existence, then conflict, then the rest (metering 1).
    await customers.requireKnown(tx, customerId);
    if (input.uniqueness_key !== undefined) {
      const holder = await documents.keyHolder(tx, input.uniqueness_key);
      if (holder !== undefined) throw uniquenessKeyTaken(input.uniqueness_key, holder);
    }
    await customers.requireActive(tx, customerId);
    await agenda.touch(tx, customerId);
    return {
      scope: await openScope(tx, pricing, { now: context.now, createdBy: context.actor.name }),
      contracts: await contracts.loadContracts(tx, [customerId]),
    };
  }

  async #add(tx: Tx, context: AuditContext, balance: Balance): Promise<string> {
    await this.#parts.documents.add(tx, balance, context.now, false);
    await this.#tell(tx, context, balance, 'create');
    return balance.id;
  }

  async editCommit(tx: Tx, context: AuditContext, input: Static<typeof EditCommitPayload>): Promise<string> {
    const { customer_id: customerId, commit_id: id, ...edit } = input;
    const opened = await this.#open(tx, context, customerId, id, 'commit');
    checkNotEmpty(edit);
    const edited = editBalance(opened.balance, edit, '', opened.scope, opened.guards);
    return this.#keepEdited(tx, context, opened, withContracts(edited, edit, opened.state.terms.contracts), {
      update_commits: [{ id, ...edit }],
    });
  }

  async editCredit(tx: Tx, context: AuditContext, input: Static<typeof EditCreditPayload>): Promise<string> {
    const { customer_id: customerId, credit_id: id, ...edit } = input;
    const opened = await this.#open(tx, context, customerId, id, 'credit');
    checkNotEmpty(edit);
    const edited = editBalance(opened.balance, edit, '', opened.scope, opened.guards);
    return this.#keepEdited(tx, context, opened, withContracts(edited, edit, opened.state.terms.contracts), {
      update_credits: [{ id, ...edit }],
    });
  }

  async #keepEdited(
    tx: Tx,
    context: AuditContext,
    { balance }: Opened,
    edited: Balance,
    content: BalanceHistory,
  ): Promise<string> {
    await this.#parts.documents.save(tx, edited, context.now);
    await this.#record(tx, context, balance, content);
    await this.#tell(tx, context, balance, 'edit');
    return balance.id;
  }

  /** Access and instalments can only end earlier than they do (contracts 11). */
  async endEarlier(
    tx: Tx,
    context: AuditContext,
    noun: Noun,
    input: Omit<Static<typeof UpdateCommitEndDatePayload>, 'commit_id'> & { readonly id: string },
  ): Promise<string> {
    const { access_ending_before: access, invoices_ending_before: invoices } = input;
    if (access === undefined && invoices === undefined) {
      throw badRequest('access_ending_before: give it, invoices_ending_before, or both');
    }
    const opened = await this.#open(tx, context, input.customer_id, input.id, noun);
    const { balance, guards } = opened;
    if (balance.archivedAt !== undefined) throw badRequest(`${noun}_id: ${input.id} is archived`);
    if (balance.kind === 'POSTPAID') throw badRequest('commit_id: the end of a POSTPAID commit cannot be moved');
    guards.checkNoRollover(balance, `${noun}_id`);
    const accessEnd = access === undefined ? undefined : hourOf('access_ending_before', access);
    const invoicesEnd = invoices === undefined ? undefined : instantOf(invoices);
    const edited = endedBy(balance, accessEnd, invoicesEnd, guards);
    await this.#parts.documents.save(tx, edited, context.now);
    await this.#record(tx, context, balance, endingContent(balance, edited));
    await this.#tell(tx, context, balance, 'edit', 'update_end_date');
    return balance.id;
  }

  async archive(tx: Tx, context: AuditContext, noun: Noun, customerId: string, id: string): Promise<string> {
    const { balance, guards } = await this.#open(tx, context, customerId, id, noun);
    guards.checkArchival(balance, `${noun}_id`);
    await this.#parts.documents.save(tx, { ...balance, archivedAt: context.now }, context.now);
    await this.#record(
      tx,
      context,
      balance,
      noun === 'credit' ? { archive_credits: [{ id: balance.id }] } : { archive_commits: [{ id: balance.id }] },
    );
    await this.#tell(tx, context, balance, 'archive');
    return balance.id;
  }

  /** All of a customer's own, with the customer (customers 1.3). */
  async archiveAllOf(tx: Tx, context: AuditContext, customerId: string): Promise<void> {
    await this.#parts.agenda.touch(tx, customerId);
    for (const balance of await this.#parts.documents.loadBalances(tx, [customerId])) {
      if (balance.contractId !== undefined || balance.archivedAt !== undefined) continue;
      await this.#parts.documents.save(tx, { ...balance, archivedAt: context.now }, context.now);
      await this.#tell(tx, context, balance, 'archive');
    }
  }

  /** A correction by hand; drafts redraw at once (contracts 10). */
  async addManualEntry(
    tx: Tx,
    context: AuditContext,
    input: Static<typeof AddManualBalanceLedgerEntryPayload>,
  ): Promise<void> {
    const { documents, onCorrected } = this.#parts;
    const { balance, segments } = await this.#open(tx, context, input.customer_id, input.id, undefined);
    if (input.contract_id !== undefined && balance.contractId !== undefined) {
      if (input.contract_id.toLowerCase() !== balance.contractId)
        throw notFound('contract_id: contract', input.contract_id);
    }
    const segment = segments.find(({ id }) => id === input.segment_id.toLowerCase());
    if (segment === undefined) throw notFound('segment_id: segment', input.segment_id);
    const id = newId();
    if (input.uniqueness_key !== undefined) {
      const holder = await documents.claimEntryKey(tx, input.uniqueness_key, id);
      if (holder !== undefined) throw uniquenessKeyTaken(input.uniqueness_key, holder);
    }
    if ((input.contract_id === undefined) !== (balance.contractId === undefined)) {
      throw badRequest(
        balance.contractId === undefined
          ? 'contract_id: must be left out, for the balance is the customer’s'
          : `contract_id: must be ${balance.contractId}, to which the balance belongs`,
      );
    }
    const entry = manualEntryOf(id, input, balance, segment);
    await documents.save(tx, { ...balance, manualEntries: [...balance.manualEntries, entry] }, context.now);
    onCorrected(balance.customerId, nounOf(balance));
    await this.#audit(tx, context, balance, 'add_manual_ledger_entry');
  }

  /** What a postpaid commit still owes at its end is not billed but expires (contracts 10). */
  async disableTrueup(
    tx: Tx,
    context: AuditContext,
    input: Static<typeof DisableCommitTrueupPayload>,
  ): Promise<string> {
    const { balance, guards } = await this.#open(tx, context, input.customer_id, input.commit_id, 'commit');
    if ((balance.contractId ?? balance.invoiceContractId) !== input.contract_id.toLowerCase()) {
      throw notFound('commit_id: commit', input.commit_id);
    }
    if (balance.kind !== 'POSTPAID') throw badRequest('commit_id: only a POSTPAID commit has a true-up');
    if (guards.isTruedUp(balance)) throw badRequest('commit_id: the true-up of the commit is finalized');
    if (balance.archivedAt !== undefined) throw badRequest(`commit_id: ${balance.id} is archived`);
    if (balance.trueupDisabledAt === undefined) {
      await this.#parts.documents.save(tx, { ...balance, trueupDisabledAt: context.now }, context.now);
      await this.#tell(tx, context, balance, 'edit');
    }
    return balance.id;
  }

  /** Finds a balance of the customer for a change: a stored one as it is kept, a derived one as the statement has it. */
  async #open(tx: Tx, context: AuditContext, customerId: string, id: string, noun: Noun | undefined): Promise<Opened> {
    const { agenda, customers, documents, pricing, statements } = this.#parts;
    const owner = customerId.toLowerCase();
    await customers.requireKnown(tx, owner);
    await agenda.touch(tx, owner);
    const state = await statements.within(tx, owner);
    const shown = state.statement.balances.find(({ balance }) => balance.id === id.toLowerCase())?.balance;
    const kept = await documents.loadForUpdate(tx, owner, id.toLowerCase());
    const isDerived = shown?.rolledOverFrom !== undefined || shown?.editedMembers !== undefined;
    const found = isDerived ? shown : (kept ?? shown);
    if (found === undefined || (noun !== undefined && nounOf(found) !== noun)) {
      throw notFound(noun === undefined ? 'id: balance' : `${noun}_id: ${noun}`, id);
    }
    const contract = state.terms.contracts.find((one) => one.id === found.contractId);
    if (contract?.archivedAt !== undefined) throw badRequest(`contract_id: contract ${contract.id} is archived`);
    return {
      balance: found,
      segments: (shown ?? found).segments,
      state,
      guards: new Guards(state.facts.invoices, state.terms.contracts, context.now),
      scope: await openScope(tx, pricing, { now: context.now, createdBy: context.actor.name }),
    };
  }

  async #record(tx: Tx, context: AuditContext, { contractId }: Balance, content: BalanceHistory): Promise<void> {
    if (contractId !== undefined) await this.#parts.history.recordBalanceEdit(tx, context, contractId, content);
  }

  async #tell(
    tx: Tx,
    context: AuditContext,
    balance: Balance,
    what: 'create' | 'edit' | 'archive',
    action: string = what,
  ): Promise<void> {
    await this.#audit(tx, context, balance, action);
    await this.#parts.events.emit(
      tx,
      compact({
        type: `${nounOf(balance)}.${what}` as const,
        customerId: balance.customerId,
        contractId: balance.contractId,
        balanceId: balance.id,
        timestamp: context.now,
        editId: what === 'edit' ? newId() : undefined,
      }),
    );
  }

  #audit(tx: Tx, context: AuditContext, balance: Balance, action: string): Promise<void> {
    return this.#parts.audit.record(tx, context, { resourceType: nounOf(balance), resourceId: balance.id, action });
  }
}

function checkNotEmpty(edit: object): void {
  if (Object.keys(edit).length === 0) throw badRequest('body: the edit changes nothing; name at least one change');
}
