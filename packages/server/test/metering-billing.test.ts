import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, Billing, type Meter, USD, unique } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** From metric to billed quantity: the worked examples C, D, F and G of metering 11. Prices are in cents. */

let takt: Takt;
let billing: Billing;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1, 31, 12) });
  billing = new Billing(takt);
});
afterAll(() => takt.stop());

const JANUARY = at(2026, 1);

/** A customer billed by a card from January on. */
async function customerOn(card: string, terms: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const customerId = await billing.customer();
  await billing.contract({ customer_id: customerId, rate_card_id: card, starting_at: JANUARY, ...terms });
  return customerId;
}

/** A card with one price until a day and another one from then on. */
async function cardChanging(product: string, before: number, day: number, after: number): Promise<string> {
  const { id } = (await takt.client.v1.contracts.rateCards.create({ name: unique('card') })).data;
  await billing.rate(id, product, { price: before, ending_before: at(2026, 1, day) });
  await billing.rate(id, product, { price: after, starting_at: at(2026, 1, day) });
  return id;
}

async function credit(amount: number, startingAt: string, endingBefore: string) {
  return {
    credits: [
      {
        product_id: await billing.fixedProduct(),
        access_schedule: {
          credit_type_id: USD,
          schedule_items: [{ amount, starting_at: startingAt, ending_before: endingBefore }],
        },
        priority: 1,
      },
    ],
  };
}

const draftTotal = async (customerId: string): Promise<number> =>
  (await billing.usageInvoice(customerId, JANUARY)).total;

/** What each day of January adds to the lines of the usage draft; days that add nothing are left out. */
async function byDay(customerId: string): Promise<Record<number, number>> {
  const found: Record<number, number> = {};
  const query = {
    customer_id: customerId,
    starting_on: JANUARY,
    ending_before: at(2026, 2),
    window_size: 'DAY' as const,
  };
  for await (const day of takt.client.v1.customers.invoices.listBreakdowns(query)) {
    const quantity = day.line_items.reduce((sum, line) => sum + (line.type === 'usage' ? (line.quantity ?? 0) : 0), 0);
    const date = new Date(day.breakdown_start_timestamp).getUTCDate();
    if (quantity !== 0) found[date] = (found[date] ?? 0) + quantity;
  }
  return found;
}

describe('LATEST', () => {
  const readings = (meter: Meter, ...each: readonly (readonly [day: number, value: number])[]) =>
    each.map(([day, value]) => meter.event(value, at(2026, 1, day, 6)));

  test('C. days bill what the reading grew or fell by: 7, 2, 1, −5', async () => {
    const meter = await billing.meter({ aggregation: 'LATEST' });
    const customerId = await customerOn(await billing.card([meter, 100]));
    await billing.use(customerId, ...readings(meter, [1, 7], [2, 9], [3, 10], [4, 5]));
    expect(await byDay(customerId)).toEqual({ 1: 7, 2: 2, 3: 1, 4: -5 });
    expect(await draftTotal(customerId)).toBe(500);
  });

  test('D (i). 7 at $3, then 2 more at $4: $29', async () => {
    const meter = await billing.meter({ aggregation: 'LATEST' });
    const customerId = await customerOn(await cardChanging(meter.productId, 300, 2, 400));
    await billing.use(customerId, ...readings(meter, [1, 7], [2, 9]));
    expect(await draftTotal(customerId)).toBe(7 * 300 + 2 * 400);
  });

  test('D (ii). a fall after a price rise is credited at the new price: 40 × $3 − 10 × $4 = $80', async () => {
    const meter = await billing.meter({ aggregation: 'LATEST' });
    const customerId = await customerOn(await cardChanging(meter.productId, 300, 17, 400));
    await billing.use(customerId, ...readings(meter, [10, 40], [20, 30]));
    expect(await draftTotal(customerId)).toBe(8_000);
  });

  test('D (iii). a credit of $100 pays what comes first; the fall follows: −$20', async () => {
    const meter = await billing.meter({ aggregation: 'LATEST' });
    const terms = await credit(10_000, JANUARY, at(2026, 2));
    const customerId = await customerOn(await cardChanging(meter.productId, 300, 17, 400), terms);
    await billing.use(customerId, ...readings(meter, [10, 40], [20, 30]));
    expect(await draftTotal(customerId)).toBe(-2_000);
  });

  test('D (iv). a credit sees only the growth inside its time: 120 + 320 − 100 = $340', async () => {
    const meter = await billing.meter({ aggregation: 'LATEST' });
    const terms = await credit(10_000, at(2026, 1, 17), at(2026, 2));
    const customerId = await customerOn(await cardChanging(meter.productId, 300, 17, 400), terms);
    await billing.use(customerId, ...readings(meter, [10, 40], [31, 120]));
    expect(await draftTotal(customerId)).toBe(34_000);
  });
});

describe('SQL', () => {
  /** A product that bills a query over events of one type. */
  async function sqlMeter(sql: (type: string) => string, product: Readonly<Record<string, unknown>> = {}) {
    const type = unique('event');
    const metric = await takt.client.v1.billableMetrics.create({ name: unique('metric'), sql: sql(type) });
    const made = await takt.client.v1.contracts.products.create({
      name: 'Measured',
      type: 'USAGE',
      billable_metric_id: metric.data.id,
      ...product,
    });
    const event = (day: number, properties: Readonly<Record<string, string>>) => ({
      event_type: type,
      timestamp: at(2026, 1, day, 6),
      properties,
    });
    return { productId: made.data.id, metricId: metric.data.id, event };
  }

  const sum = (type: string) => `SELECT SUM(properties.n) AS value FROM events WHERE event_type = '${type}'`;

  test('F. HOUR: cost accrues as usage arrives, and a credit covers its day', async () => {
    const meter = await sqlMeter(sum, { sql_breakdown_granularity: 'HOUR' });
    const card = await cardChanging(meter.productId, 1_000, 15, 2_000);
    const events = [5, 10, 15].map((n, i) => meter.event(i + 1, { n: String(n) }));
    const customerId = await customerOn(card);
    await billing.use(customerId, ...events);
    expect(await draftTotal(customerId)).toBe(30_000);
    expect(await byDay(customerId)).toEqual({ 1: 5, 2: 10, 3: 15 });
    const covered = await customerOn(card, await credit(50_000, at(2026, 1, 2), at(2026, 1, 3)));
    await billing.use(covered, ...events);
    expect(await draftTotal(covered)).toBe(20_000);
  });

  test('F. SERVICE_PERIOD: all of it at the end of the period', async () => {
    const meter = await sqlMeter(sum, { sql_breakdown_granularity: 'SERVICE_PERIOD' });
    const card = await cardChanging(meter.productId, 1_000, 15, 2_000);
    const customerId = await customerOn(card, await credit(50_000, at(2026, 1, 2), at(2026, 1, 3)));
    await billing.use(customerId, ...[5, 10, 15].map((n, i) => meter.event(i + 1, { n: String(n) })));
    expect(await draftTotal(customerId)).toBe(60_000);
    expect(await byDay(customerId)).toEqual({ 31: 30 });
  });

  test('G. a product that changes its metric bills what each adds: 4, 1, 10, 1', async () => {
    const type = unique('event');
    const average = (name: string) =>
      `SELECT AVG(properties.${name}) AS value FROM events WHERE event_type = '${type}'`;
    const [a, b] = [
      await sqlMeter(() => average('value'), { sql_breakdown_granularity: 'HOUR' }),
      (await takt.client.v1.billableMetrics.create({ name: unique('metric'), sql: average('value_new') })).data.id,
    ];
    await takt.client.v1.contracts.products.update({
      product_id: a.productId,
      starting_at: at(2026, 1, 15),
      billable_metric_id: b,
    });
    const { id: card } = (await takt.client.v1.contracts.rateCards.create({ name: unique('card') })).data;
    await billing.rate(card, a.productId, { price: 100 });
    const customerId = await customerOn(card);
    const event = (day: number, properties: Readonly<Record<string, string>>) => ({
      event_type: type,
      timestamp: at(2026, 1, day, 6),
      properties,
    });
    await billing.use(
      customerId,
      event(1, { value: '4' }),
      event(2, { value: '6' }),
      event(15, { value_new: '10' }),
      event(16, { value_new: '12' }),
    );
    expect(await byDay(customerId)).toEqual({ 1: 4, 2: 1, 15: 10, 16: 1 });
    expect(await draftTotal(customerId)).toBe(1_600);
  });
});
