import { randomUUID } from 'node:crypto';
import { DAY } from '@takt/engine';
import type { Takt } from './takt.ts';

/** Small worlds to bill in: everything through the official client, as a user would set it up. */

type Client = Takt['client'];
export type Contract = Parameters<Client['v1']['contracts']['create']>[0];
export type Invoice = Awaited<ReturnType<Client['v1']['customers']['invoices']['retrieve']>>['data'];
export type InvoiceQuery = Omit<Parameters<Client['v1']['customers']['invoices']['list']>[0], 'customer_id'>;

export const USD = '2714e483-4ff1-48e4-9e25-ac732e8f24f2';
/** An id that nothing has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

export const unique = (prefix: string): string => `${prefix}-${randomUUID().slice(0, 8)}`;

/** The UTC instant, months counted from 1; days and hours may overflow. */
export const at = (year: number, month: number, day = 1, hour = 0): string =>
  new Date(Date.UTC(year, month - 1, day, hour)).toISOString();

export const later = (instant: string, { days = 0, hours = 0 }: { days?: number; hours?: number }): string =>
  new Date(Date.parse(instant) + days * DAY + hours * 3_600_000).toISOString();

/** Access to an amount over a span; without one, over the year 2026. */
export const access = (amount: number, from = at(2026, 1), to = at(2027, 1)) => ({
  access_schedule: { schedule_items: [{ amount, starting_at: from, ending_before: to }] },
});

/** An amount that is invoiced at an instant. */
export const billed = (amount: number, timestamp = at(2026, 1)) => ({
  invoice_schedule: { schedule_items: [{ amount, timestamp }] },
});

/** Entries of a ledger as a textbook writes them: `2026-01-15 PREPAID_COMMIT_MANUAL -500`. */
export const ledgerOf = ({ ledger }: { ledger: readonly { type: string; amount: number; timestamp: string }[] }) =>
  ledger.map(({ type, amount, timestamp }) => `${timestamp.slice(0, 10)} ${type} ${amount}`);

/** All rows of a list of the official client, page by page. */
export async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const rows: T[] = [];
  for await (const row of pages) rows.push(row);
  return rows;
}

export interface MeterOptions {
  readonly name?: string;
  readonly aggregation?: 'COUNT' | 'SUM' | 'MAX' | 'UNIQUE' | 'LATEST';
  /** Properties that usage is grouped by, as one compound key. */
  readonly groups?: readonly string[];
  readonly product?: Readonly<Record<string, unknown>>;
}

/** A metric over property `n` of events of one type, and the usage product that bills it. */
export interface Meter {
  readonly productId: string;
  readonly metricId: string;
  /** An event that counts `n` at an instant. */
  event(n: number | string, timestamp: string, properties?: Readonly<Record<string, string>>): MeterEvent;
}

export interface MeterEvent {
  readonly event_type: string;
  readonly timestamp: string;
  readonly properties: Readonly<Record<string, string>>;
}

export class Billing {
  readonly takt: Takt;
  readonly client: Client;

  constructor(takt: Takt) {
    this.takt = takt;
    this.client = takt.client;
  }

  async meter({ name = 'Tokens', aggregation = 'SUM', groups = [], product = {} }: MeterOptions = {}): Promise<Meter> {
    const eventType = unique('event');
    const metric = await this.client.v1.billableMetrics.create({
      name: unique('metric'),
      aggregation_type: aggregation,
      ...(aggregation === 'COUNT' ? {} : { aggregation_key: 'n' }),
      event_type_filter: { in_values: [eventType] },
      property_filters: ['n', ...groups].map((property) => ({ name: property, exists: true })),
      ...(groups.length === 0 ? {} : { group_keys: [[...groups]] }),
    });
    const made = await this.client.v1.contracts.products.create({
      name,
      type: 'USAGE',
      billable_metric_id: metric.data.id,
      ...product,
    });
    return {
      productId: made.data.id,
      metricId: metric.data.id,
      event: (n, timestamp, properties = {}) => ({
        event_type: eventType,
        timestamp,
        properties: { n: String(n), ...properties },
      }),
    };
  }

  async fixedProduct(name = unique('Prepaid')): Promise<string> {
    return (await this.client.v1.contracts.products.create({ name, type: 'FIXED' })).data.id;
  }

  /** A card that prices each product, in order, at so many cents a unit from 2020 on. */
  async card(...prices: readonly (readonly [meter: Meter, price: number, rate?: Readonly<Record<string, unknown>>])[]) {
    const { id } = (await this.client.v1.contracts.rateCards.create({ name: unique('card') })).data;
    for (const [{ productId }, price, rate] of prices) await this.rate(id, productId, { price, ...rate });
    return id;
  }

  async rate(rateCardId: string, productId: string, rate: Readonly<Record<string, unknown>>): Promise<void> {
    await this.client.v1.contracts.rateCards.rates.add({
      rate_card_id: rateCardId,
      product_id: productId,
      entitled: true,
      rate_type: 'FLAT',
      starting_at: at(2020, 1),
      ...rate,
    });
  }

  async customer(name = unique('customer')): Promise<string> {
    return (await this.client.v1.customers.create({ name })).data.id;
  }

  async contract(contract: Contract): Promise<string> {
    return (await this.client.v1.contracts.create(contract)).data.id;
  }

  async use(customerId: string, ...events: readonly MeterEvent[]): Promise<void> {
    const usage = events.map((event) => ({ transaction_id: randomUUID(), customer_id: customerId, ...event }));
    for (let i = 0; i < usage.length; i += 100) await this.client.v1.usage.ingest({ usage: usage.slice(i, i + 100) });
  }

  async invoices(customerId: string, query: InvoiceQuery = {}): Promise<readonly Invoice[]> {
    return all(this.client.v1.customers.invoices.list({ customer_id: customerId, ...query }));
  }

  /** The customer's one invoice of a kind that fits. */
  async invoice(customerId: string, query: InvoiceQuery = {}, fits: (one: Invoice) => boolean = () => true) {
    const found = (await this.invoices(customerId, query)).filter(fits);
    const [one] = found;
    if (one === undefined || found.length > 1) {
      throw new Error(`there is not one such invoice but ${found.length}: ${JSON.stringify(found.map(summaryOf))}`);
    }
    return one;
  }

  /** The usage invoice of the period that starts at an instant, void ones left out. */
  async usageInvoice(customerId: string, start: string): Promise<Invoice> {
    return this.invoice(
      customerId,
      { type: 'USAGE' },
      (one) => one.status !== 'VOID' && Date.parse(one.start_timestamp ?? '') === Date.parse(start),
    );
  }
}

const summaryOf = ({ type, status, start_timestamp, issued_at, total }: Invoice) =>
  `${type} ${status} ${start_timestamp ?? issued_at} ${total}`;

/** A line as a textbook writes it: `Tokens 50 × 100 = 5000 (covered)`. */
export const lineText = (line: Invoice['line_items'][number]): string => {
  const amount =
    line.quantity === undefined ? `${line.total}` : `${line.quantity} × ${line.unit_price} = ${line.total}`;
  const covered = line.commit_id !== undefined && line.type === 'usage' ? ' (covered)' : '';
  return `${line.name} ${amount}${covered}`;
};

export const linesOf = (invoice: Invoice): readonly string[] => invoice.line_items.map(lineText);
