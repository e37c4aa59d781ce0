import type { Clock } from '../../platform/clock/index.ts';
import type { Db, Queryable } from '../../platform/postgres/index.ts';
import type { ExternalRecord, ExternalStatus } from '../deliveries/external.ts';
import type { InvoiceBook, UnitBook } from '../deliveries/ports.ts';
import type { Deliveries } from '../deliveries/service.ts';
import * as store from '../deliveries/store.ts';
import { detailsOf, idOf, number, text } from './answers.ts';
import type { StripeObject } from './api.ts';
import { StripeCurrency } from './currency.ts';

/** What an event says about an invoice (integrations 4.3). */
const STATUS_OF_EVENT: Readonly<Record<string, ExternalStatus>> = {
  'invoice.finalized': 'FINALIZED',
  'invoice.paid': 'PAID',
  'invoice.payment_succeeded': 'PAID',
  'invoice.payment_failed': 'PAYMENT_FAILED',
  'invoice.marked_uncollectible': 'UNCOLLECTIBLE',
  'invoice.voided': 'VOID',
  'invoice.deleted': 'DELETED',
};

/** What the state of an invoice says to whoever asks. */
const STATUS_OF_STATE: Readonly<Record<string, ExternalStatus>> = {
  open: 'FINALIZED',
  paid: 'PAID',
  uncollectible: 'UNCOLLECTIBLE',
  void: 'VOID',
};

/** Told of every event first: payments of Takt's own are followed elsewhere. */
export type EventListener = (type: string, object: StripeObject) => Promise<void>;

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  readonly invoices: InvoiceBook;
  readonly units: UnitBook;
}

/** Takes over what Stripe tells of invoices that were sent there (integrations 4.3). */
export class StripeNews {
  readonly #parts: Parts;
  readonly #listeners: EventListener[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  onEvent(listener: EventListener): void {
    this.#listeners.push(listener);
  }

  /** An event whose signature was right. Unknown invoices and other events change nothing. */
  async take(event: StripeObject): Promise<void> {
    const object = ((event.data ?? {}) as StripeObject).object as StripeObject | undefined;
    const type = text(event, 'type');
    if (object === undefined || type === undefined || text(object, 'id') === undefined) return;
    for (const listener of this.#listeners) await listener(type, object);
    const status = STATUS_OF_EVENT[type];
    if (status === undefined) return;
    const record = await store.selectByExternalId(this.#parts.db, 'stripe', idOf(object));
    const created = number(event, 'created')?.toNumber();
    if (record !== undefined && created !== undefined) await this.#report(record, status, object, created * 1_000);
  }

  /** What Stripe answers when it is asked about an invoice; undefined where it no longer knows it. */
  async takeState(record: ExternalRecord, object: StripeObject | undefined): Promise<void> {
    const status = object === undefined ? 'DELETED' : STATUS_OF_STATE[text(object, 'status') ?? ''];
    // An open invoice is no news once a payment has failed.
    if (status === undefined || status === record.status || (status === 'FINALIZED' && record.status !== undefined))
      return;
    await this.#report(record, status, object, Math.max(this.#parts.clock.now(), record.reportedAt ?? 0));
  }

  async #report(
    record: ExternalRecord,
    status: ExternalStatus,
    object: StripeObject | undefined,
    at: number,
  ): Promise<void> {
    const { db, deliveries } = this.#parts;
    const currency = await this.#currencyOf(db, record);
    const details = object === undefined ? {} : detailsOf(object, currency, status === 'PAID');
    await db.transaction((tx) => deliveries.report(tx, record.invoiceId, { status, details, at }));
  }

  async #currencyOf(q: Queryable, { invoiceId }: ExternalRecord): Promise<StripeCurrency> {
    const { invoices, units } = this.#parts;
    const invoice = (await invoices.load(q, [invoiceId])).get(invoiceId);
    const unit = (await units.pricingUnits(q))[invoice?.creditTypeId ?? ''];
    if (unit === undefined) throw new Error(`invoice ${invoiceId} was sent to Stripe and has no unit`);
    return new StripeCurrency(unit);
  }
}
