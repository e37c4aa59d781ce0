import type { Static } from '@sinclair/typebox';
import {
  type DraftInvoice,
  type HistoricalInvoice,
  type HistoricalLine,
  historicalInvoices,
  InvalidInput,
  type SettledInvoice,
} from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import { compact } from '../platform/compact.ts';
import { badRequest, notFound } from '../platform/errors.ts';
import type { Tx } from '../platform/postgres/index.ts';
import { instantOf } from '../platform/time-text.ts';
import type { Agenda, CustomerStatement, Statements } from '../statements/index.ts';
import type { AuditTrail, CustomFieldValues } from './ports.ts';
import type {
  CreateHistoricalContractUsageInvoiceRequestPayload,
  HistoricalContractUsageInvoiceInputPayload,
  HistoricalContractUsageInvoiceLineItemInput,
} from './schemas.ts';

type Request = Static<typeof CreateHistoricalContractUsageInvoiceRequestPayload>;
type RequestedInvoice = Static<typeof HistoricalContractUsageInvoiceInputPayload>;
type RequestedLine = Static<typeof HistoricalContractUsageInvoiceLineItemInput>;

interface Parts {
  readonly agenda: Agenda;
  readonly statements: Statements;
  readonly customFields: CustomFieldValues;
  readonly audit: AuditTrail;
}

/** An imported invoice with the custom fields that it was given. */
export interface ImportedInvoice {
  readonly invoice: SettledInvoice;
  readonly customFields: Readonly<Record<string, string>>;
}

/** Usage invoices of closed periods with given quantities, taken over from another system (invoices 12.9). */
export class HistoricalInvoices {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** All or nothing. A preview computes the same and keeps nothing. */
  async create(tx: Tx, context: AuditContext, { invoices, preview }: Request): Promise<readonly ImportedInvoice[]> {
    const byCustomer = new Map<string, number[]>();
    for (const [index, { customer_id: customerId }] of invoices.entries()) {
      byCustomer.set(customerId, [...(byCustomer.get(customerId) ?? []), index]);
    }
    const made = new Map<number, ImportedInvoice>();
    for (const [customerId, indexes] of byCustomer) {
      const own = indexes.flatMap((index) => invoices[index] ?? []);
      const drafts = await this.#drafts(tx, context, customerId, own, indexes, preview);
      for (const [position, draft] of drafts.entries()) {
        const [index, given] = [indexes[position], own[position]];
        if (index === undefined || given === undefined) throw new Error('each element makes one invoice');
        made.set(index, await this.#keep(tx, context, draft, given.custom_fields ?? {}, preview, `invoices[${index}]`));
      }
    }
    return invoices.flatMap((_, index) => made.get(index) ?? []);
  }

  async #drafts(
    tx: Tx,
    context: AuditContext,
    customerId: string,
    requested: readonly RequestedInvoice[],
    indexes: readonly number[],
    preview: boolean,
  ): Promise<readonly DraftInvoice[]> {
    const { agenda, statements } = this.#parts;
    if (!preview) await agenda.touch(tx, customerId);
    const view = await statements.within(tx, customerId);
    for (const [position, { contract_id: contractId }] of requested.entries()) {
      requireContract(view, contractId, `invoices[${indexes[position]}]`);
    }
    try {
      return historicalInvoices(view.terms, view.facts, context.now, requested.map(elementOf));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      // The engine counts the elements of this customer alone.
      throw badRequest(
        error.message.replace(/^invoices\[(\d+)\]/, (_, index) => `invoices[${indexes[Number(index)]}]`),
      );
    }
  }

  async #keep(
    tx: Tx,
    context: AuditContext,
    draft: DraftInvoice,
    customFields: Readonly<Record<string, string>>,
    preview: boolean,
    field: string,
  ): Promise<ImportedInvoice> {
    const { statements, audit, customFields: fields } = this.#parts;
    await fields.validate(tx, 'invoice', customFields);
    if (preview) return { invoice: statements.finalized(draft), customFields };
    const invoice = await statements.finalize(tx, draft);
    await fields.write(tx, 'invoice', invoice.id, customFields);
    await audit.record(tx, context, {
      resourceType: 'invoice',
      resourceId: invoice.id,
      action: 'import',
      description: field,
    });
    return { invoice, customFields };
  }
}

function requireContract({ terms }: CustomerStatement, contractId: string, field: string): void {
  const contract = terms.contracts.find(({ id }) => id === contractId);
  if (contract === undefined) throw notFound(`${field}.contract_id: contract`, contractId);
  if (contract.archivedAt !== undefined) throw badRequest(`${field}.contract_id: contract ${contractId} is archived`);
}

const elementOf = (requested: RequestedInvoice): HistoricalInvoice =>
  compact({
    contractId: requested.contract_id,
    creditTypeId: requested.credit_type_id,
    period: { start: instantOf(requested.inclusive_start_date), end: instantOf(requested.exclusive_end_date) },
    issuedAt: instantOf(requested.issue_date),
    granularity: requested.breakdown_granularity,
    lines: requested.usage_line_items.map(lineOf),
    billableStatus: requested.billable_status,
  });

const lineOf = (requested: RequestedLine): HistoricalLine =>
  compact({
    productId: requested.product_id,
    window: { start: instantOf(requested.inclusive_start_date), end: instantOf(requested.exclusive_end_date) },
    quantity: requested.quantity,
    subtotals: requested.subtotals_with_quantity?.map((subtotal) => ({
      window: { start: instantOf(subtotal.inclusive_start_date), end: instantOf(subtotal.exclusive_end_date) },
      quantity: subtotal.quantity,
    })),
    pricingGroupValues: requested.pricing_group_values,
    presentationGroupValues: requested.presentation_group_values,
  });
