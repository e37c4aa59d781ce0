import type { Static } from '@sinclair/typebox';
import type { Invoice } from '@takt/engine';
import { notFound } from '../platform/errors.ts';
import type { Db, Queryable } from '../platform/postgres/index.ts';
import type { Agenda, Statements } from '../statements/index.ts';
import {
  comparePositions,
  type InvoiceFilter,
  type InvoicePosition,
  isListed,
  type PlacedInvoice,
  placed,
} from './listing.ts';
import { invoicePdf, type Seller } from './pdf/invoice-pdf.ts';
import type { Customers, CustomFieldValues, ExternalInvoices, PreviewReader, PricingUnits } from './ports.ts';
import type { PreviewEventsPayload } from './schemas.ts';
import type { InvoiceStore } from './store.ts';
import type { Surroundings } from './wire.ts';

interface Parts {
  readonly db: Db;
  readonly agenda: Agenda;
  readonly store: InvoiceStore;
  readonly statements: Statements;
  readonly customers: Customers;
  readonly customFields: CustomFieldValues;
  readonly pricing: PricingUnits;
  readonly externalInvoices: ExternalInvoices;
  readonly previews: PreviewReader;
  /** Who sends invoices. */
  readonly seller: Seller;
}

/** Each customer's invoices have a series of their own: the end of its id, and a count without gaps. */
const invoiceNumber = (customerId: string, number: number): string =>
  `${customerId.slice(-8).toUpperCase()}-${String(number).padStart(4, '0')}`;

/** Invoices as they are read: facts from their store, drafts out of statements. */
export class Invoices {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.customFields.register('invoice', { exists: (q, id) => this.exists(q, id) });
  }

  /** Whether there is such an invoice, whosever it is, in whatever status. */
  async exists(q: Queryable, id: string): Promise<boolean> {
    const { agenda, store } = this.#parts;
    return (await store.load(q, [id])).has(id) || (await agenda.ownerOfDraft(q, id)) !== undefined;
  }

  /**
   * The customer's invoices behind a position, in order: up to `limit`. Facts and drafts are of one moment, so an invoice that is just
   * being finalized is there once.
   */
  async list(
    customerId: string,
    filter: InvoiceFilter,
    { after, limit, descending }: { after: InvoicePosition | undefined; limit: number; descending: boolean },
  ): Promise<readonly PlacedInvoice[]> {
    const sign = descending ? -1 : 1;
    const chosen = placed(await this.#all(customerId, filter.status))
      .filter(({ invoice }) => isListed(invoice, filter))
      .filter(({ position }) => after === undefined || sign * comparePositions(position, after) > 0)
      .sort((a, b) => sign * comparePositions(a.position, b.position))
      .slice(0, limit);
    return this.#withLines(chosen);
  }

  /** Headers of facts, and whole drafts. */
  async #all(customerId: string, status: string | undefined): Promise<readonly Invoice[]> {
    const { statements } = this.#parts;
    if (status === 'FINALIZED' || status === 'VOID') return statements.settledOf(customerId);
    const { facts, statement } = await statements.of(customerId);
    return [...facts.invoices.filter((invoice) => invoice.customerId === customerId), ...statement.drafts];
  }

  async #withLines(chosen: readonly PlacedInvoice[]): Promise<readonly PlacedInvoice[]> {
    const { db, store } = this.#parts;
    const settled = chosen.filter(({ invoice }) => invoice.status !== 'DRAFT').map(({ invoice }) => invoice.id);
    const loaded = await store.load(db, settled);
    return chosen.map(({ invoice, position }) => ({ invoice: loaded.get(invoice.id) ?? invoice, position }));
  }

  /** 404 if the customer has no such invoice. */
  async get(customerId: string, invoiceId: string): Promise<Invoice> {
    const { db, store, statements } = this.#parts;
    const settled = (await store.load(db, [invoiceId])).get(invoiceId);
    if (settled?.customerId === customerId) return settled;
    const { statement } = await statements.of(customerId);
    const draft = statement.drafts.find(({ id }) => id === invoiceId);
    // It may have been finalized between the two reads.
    const found = draft ?? (await store.load(db, [invoiceId])).get(invoiceId);
    if (found === undefined || found.customerId !== customerId) throw notFound('invoice', invoiceId);
    return found;
  }

  /** Usage drafts as events would change them; nothing is kept (invoices 12.10). */
  async preview(
    customerId: string,
    { events, mode = 'replace' }: Static<typeof PreviewEventsPayload>,
    now: number,
  ): Promise<readonly Invoice[]> {
    const { db, customers, previews, statements } = this.#parts;
    await customers.requireKnown(db, customerId);
    return statements.preview({ customerId, mode, events: await previews.previewEvents(events, now) });
  }

  /** An invoice as PDF, in whatever status (invoices 12.3). */
  async pdf(customerId: string, invoiceId: string): Promise<Buffer> {
    const { db, store, customers, pricing, seller } = this.#parts;
    const { name: customerName } = await customers.requireKnown(db, customerId);
    const invoice = await this.get(customerId, invoiceId);
    const number = await store.numberOf(db, invoiceId);
    return invoicePdf({
      invoice,
      ...(number === undefined ? {} : { number: invoiceNumber(customerId, number) }),
      seller,
      customerName,
      pricingUnits: await pricing.pricingUnits(db),
    });
  }

  /** What answers show beside the invoices themselves. */
  async surroundings(q: Queryable, invoices: readonly Invoice[]): Promise<Surroundings> {
    const { customers, customFields, pricing, externalInvoices } = this.#parts;
    const ids = invoices.map(({ id }) => id);
    const customerIds = [...new Set(invoices.map(({ customerId }) => customerId))];
    return {
      pricingUnits: await pricing.pricingUnits(q),
      customFields: await customFields.valuesOf(q, 'invoice', ids),
      labelled: new Set((await customers.billableStatusesOf(q, customerIds)).keys()),
      externalInvoices: await externalInvoices.externalInvoicesOf(q, ids),
      revenueInvoices: await externalInvoices.revenueInvoicesOf(q, ids),
    };
  }
}
