import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { NOBODY, USD, unique } from './support/billing.ts';
import { type PricingTools, pricingTools } from './support/pricing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Prices at work: on drafts, which follow every change at once, and in the schedule that a contract shows (pricing 5-8, 12). */

const START = '2026-03-01T00:00:00Z';
const NOW = '2026-03-20T12:00:00Z';
const T = '2026-03-15T00:00:00Z';

let takt: Takt;
let tools: PricingTools;
beforeAll(async () => {
  takt = await startTakt({ start: NOW });
  tools = pricingTools(takt);
});
afterAll(() => takt.stop());

interface Line {
  readonly type: string;
  readonly name: string;
  readonly product_id: string;
  readonly quantity: number;
  readonly unit_price: number;
  readonly total: number;
  readonly starting_at: string;
  readonly ending_before: string;
}

/** A customer on a card, with usage told by product. */
async function buyer(rate_card_id: string, contract: object = {}) {
  const { id: customer_id, alias } = await tools.customer();
  const contract_id = await tools.contract({ customer_id, rate_card_id, starting_at: START, ...contract });
  const lines = async (): Promise<readonly Line[]> => (await tools.usageInvoice(customer_id, START)).line_items;
  return {
    customer_id,
    contract_id,
    use: (...rows: Parameters<PricingTools['use']> extends [string, ...infer R] ? R : never) =>
      tools.use(alias, ...rows),
    lines,
    /** quantity × price = total of each line, in order. */
    sums: async () => (await lines()).map(({ quantity, unit_price, total }) => [quantity, unit_price, total]),
    total: async (): Promise<number> => (await tools.usageInvoice(customer_id, START)).total,
    rates: async (more: object = {}) =>
      (await tools.post('/v1/contracts/getContractRateSchedule', { customer_id, contract_id, ...more })).body.data,
  };
}

describe('drafts follow the card', () => {
  test('worked example 4: an event a second before a price change pays the old price', async () => {
    const rate_card_id = await tools.rateCard();
    const { id: product_id, eventType } = await tools.usageProduct();
    await tools.rate({ rate_card_id, product_id, price: 300 });
    const b = await buyer(rate_card_id);
    await b.use([eventType, 40, '2026-03-14T23:59:59Z'], [eventType, 80, T]);
    expect(await b.total()).toBe(36_000); // 120 x 300
    await tools.rate({ rate_card_id, product_id, price: 400, starting_at: T });
    expect(await b.sums()).toEqual([
      [40, 300, 12_000],
      [80, 400, 32_000],
    ]);
    expect(await b.total()).toBe(44_000);
  });

  test('worked example 2: a new table goes on where the counter stands', async () => {
    const rate_card_id = await tools.rateCard();
    const { id: product_id, eventType } = await tools.usageProduct();
    const table = (first: number, then: number) => ({
      rate_card_id,
      product_id,
      rate_type: 'TIERED',
      tiers: [{ size: 10, price: first }, { price: then }],
    });
    await tools.rate(table(100, 50));
    await tools.rate({ ...table(200, 80), starting_at: T });
    const b = await buyer(rate_card_id);
    await b.use([eventType, 8, '2026-03-02T00:00:00Z'], [eventType, 6, '2026-03-16T00:00:00Z']);
    expect(await b.sums()).toEqual([
      [8, 100, 800],
      [2, 200, 400],
      [4, 80, 320],
    ]);
    expect(await b.total()).toBe(1520);
  });

  test('worked example 6: a rate for each combination, and none for others', async () => {
    const rate_card_id = await tools.rateCard();
    const keys = ['region', 'cloud'];
    const { id: product_id, eventType } = await tools.usageProduct({ pricing_group_key: keys }, [keys]);
    const rates = [
      ['1', 'aws', 12],
      ['1', 'azure', 14],
      ['2', 'aws', 16],
      ['2', 'azure', 18],
    ].map(([region, cloud, price]) => ({
      product_id,
      starting_at: START,
      entitled: true,
      rate_type: 'FLAT',
      price,
      pricing_group_values: { region, cloud },
    }));
    await tools.done('/v1/contract-pricing/rate-cards/addRates', { rate_card_id, rates });
    const b = await buyer(rate_card_id);
    const at = '2026-03-05T00:00:00Z';
    await b.use(
      [eventType, 10, at, { region: '1', cloud: 'aws' }],
      [eventType, 5, at, { region: '1', cloud: 'azure' }],
      [eventType, 2, at, { region: '2', cloud: 'aws' }],
      [eventType, 7, at, { region: '3', cloud: 'aws' }],
    );
    // In the order of the values' text, keys alphabetically: (aws, 1), (aws, 2), (azure, 1).
    expect(await b.sums()).toEqual([
      [10, 12, 120],
      [2, 16, 32],
      [5, 14, 70],
    ]);
    expect(await b.total()).toBe(222);
  });

  test('a product version renames and rescales usage from its hour on', async () => {
    const rate_card_id = await tools.rateCard();
    const { id: product_id, eventType } = await tools.usageProduct({ name: 'Storage' });
    await tools.rate({ rate_card_id, product_id, price: 100 });
    const b = await buyer(rate_card_id);
    await b.use([eventType, 700, '2026-03-02T00:00:00Z'], [eventType, 800, '2026-03-16T00:00:00Z']);
    const update = { product_id, starting_at: '2020-01-01T00:00:00Z' };
    const quantity_conversion = { conversion_factor: 1024, operation: 'DIVIDE' };
    await tools.done('/v1/contract-pricing/products/update', { ...update, quantity_conversion });
    expect(await b.sums()).toEqual([[1.46484375, 100, 146.484375]]); // 1500 / 1024
    await tools.done('/v1/contract-pricing/products/update', { ...update, starting_at: T, name: 'Storage, new' });
    expect((await b.lines()).map((line) => line.name)).toEqual(['Storage', 'Storage, new']);
    expect(await b.total()).toBe(146.484375);
  });

  test('worked example 15: a tenth of the spend after overrides, at least the minimum', async () => {
    const rate_card_id = await tools.rateCard();
    const compute = await tools.usageProduct({ tags: ['infra'] });
    const storage = await tools.usageProduct({ tags: ['infra'] });
    const support = await tools.product({ type: 'COMPOSITE', composite_tags: ['infra'] });
    await tools.rate({ rate_card_id, product_id: compute.id, price: 100 });
    await tools.rate({ rate_card_id, product_id: storage.id, price: 40 });
    await tools.rate({ rate_card_id, product_id: support, rate_type: 'PERCENTAGE', price: 0.1 });
    const override = { starting_at: START, type: 'MULTIPLIER', multiplier: 0.8, product_id: compute.id };
    const b = await buyer(rate_card_id, { overrides: [override] });
    const at = '2026-03-05T00:00:00Z';
    await b.use([compute.eventType, 100, at], [storage.eventType, 50, at]);
    expect(await b.sums()).toEqual([
      [100, 80, 8000],
      [50, 40, 2000],
      [10_000, 0.1, 1000],
    ]);
    expect(await b.total()).toBe(11_000);
    const minimum_config = { minimum: 5000 };
    await tools.rate({ rate_card_id, product_id: support, rate_type: 'PERCENTAGE', price: 0.1, minimum_config });
    expect(await b.total()).toBe(15_000);
  });
});

describe('the rates that a contract has (pricing 8)', () => {
  test('entitled ones only, with what its overrides make of them and how long', async () => {
    const rate_card_id = await tools.rateCard();
    const plain = (await tools.usageProduct({ name: 'Plain', tags: ['a'] })).id;
    const cheap = (await tools.usageProduct({ name: 'Cheap', tags: ['b'] })).id;
    const off = (await tools.usageProduct({ name: 'Off' })).id;
    const granted = (await tools.usageProduct({ name: 'Granted' })).id;
    for (const product_id of [plain, cheap, off]) await tools.rate({ rate_card_id, product_id, price: 100 });
    await tools.rate({ rate_card_id, product_id: granted, price: 7, entitled: false });
    const overrides = [
      {
        starting_at: START,
        ending_before: '2026-04-01T00:00:00Z',
        type: 'MULTIPLIER',
        multiplier: 0.9,
        applicable_product_tags: ['b'],
      },
      { starting_at: START, entitled: false, product_id: off },
      { starting_at: T, entitled: true, product_id: granted },
    ];
    const b = await buyer(rate_card_id, { overrides });
    const credit_type = { id: USD, name: 'USD (cents)' };
    expect(await b.rates()).toEqual([
      {
        rate_card_id,
        product_id: plain,
        product_name: 'Plain',
        product_tags: ['a'],
        product_custom_fields: {},
        entitled: true,
        starting_at: '2020-01-01T00:00:00.000Z',
        list_rate: { rate_type: 'FLAT', price: 100, credit_type },
      },
      expect.objectContaining({
        product_name: 'Cheap',
        starting_at: '2026-03-01T00:00:00.000Z',
        ending_before: '2026-04-01T00:00:00.000Z',
        list_rate: { rate_type: 'FLAT', price: 100, credit_type },
        override_rate: { rate_type: 'FLAT', price: 90, credit_type },
      }),
      expect.objectContaining({ product_name: 'Granted', starting_at: '2026-03-15T00:00:00.000Z' }),
    ]);
    const names = async (more: object) =>
      (await b.rates(more)).map((row: { product_name: string }) => row.product_name);
    expect(await names({ at: '2026-02-01T00:00:00Z' })).toEqual(['Plain', 'Cheap', 'Off']);
    expect(await names({ selectors: [{ product_tags: ['b'] }, { product_id: granted }] })).toEqual([
      'Cheap',
      'Granted',
    ]);
  });

  test('a tiered override makes a tiered rate; commit-specific ones are not shown, commit rates are', async () => {
    const rate_card_id = await tools.rateCard();
    const product_id = (await tools.usageProduct()).id;
    await tools.rate({ rate_card_id, product_id, price: 100, commit_rate: { rate_type: 'FLAT', price: 60 } });
    const at = { starting_at: START, product_id, priority: 1 };
    const b = await buyer(rate_card_id, {
      multiplier_override_prioritization: 'EXPLICIT',
      overrides: [
        {
          ...at,
          type: 'TIERED',
          tiers: [
            { size: 10, multiplier: 0.8 },
            { size: 10, multiplier: 0.7 },
          ],
        },
        { ...at, type: 'MULTIPLIER', multiplier: 0.1, is_commit_specific: true },
      ],
    });
    const [row] = await b.rates();
    expect(row.override_rate).toMatchObject({
      rate_type: 'TIERED',
      tiers: [{ size: 10, price: 80 }, { size: 10, price: 70 }, { price: 100 }],
    });
    expect(row.commit_rate).toEqual({ rate_type: 'FLAT', price: 60 });
  });

  test('the schedule shown is the price charged, at every hour around a change', async () => {
    const rate_card_id = await tools.rateCard();
    const { id: product_id, eventType } = await tools.usageProduct();
    await tools.rate({ rate_card_id, product_id, price: 100 });
    await tools.rate({ rate_card_id, product_id, price: 200, starting_at: T });
    const multiplier = { starting_at: '2026-03-15T01:00:00Z', type: 'MULTIPLIER', multiplier: 0.5, product_id };
    const b = await buyer(rate_card_id, { overrides: [multiplier] });
    const hours = ['2026-03-14T23:00:00Z', T, '2026-03-15T01:00:00Z', '2026-03-15T02:00:00Z'];
    await b.use(...hours.map((hour) => [eventType, 1, hour] as const));
    const shown = await Promise.all(
      hours.map(async (at) => {
        const [row] = await b.rates({ at });
        return (row.override_rate ?? row.list_rate).price;
      }),
    );
    expect(shown).toEqual([100, 200, 100, 100]);
    expect(await b.total()).toBe(500);
  });

  test('pages through the official client; 404 for a contract of somebody else', async () => {
    const rate_card_id = await tools.rateCard();
    const products = [
      (await tools.usageProduct()).id,
      (await tools.usageProduct()).id,
      (await tools.usageProduct()).id,
    ];
    for (const product_id of products) await tools.rate({ rate_card_id, product_id, price: 1 });
    const { customer_id, contract_id } = await buyer(rate_card_id);
    const path = '/v1/contracts/getContractRateSchedule';
    const { contracts } = takt.client.v1;
    const first = await contracts.retrieveRateSchedule({ customer_id, contract_id, limit: 2 });
    const next_page = first.next_page ?? '';
    const second = await contracts.retrieveRateSchedule({ customer_id, contract_id, limit: 2, next_page });
    expect([...first.data, ...second.data].map((row) => row.product_id)).toEqual(products);
    expect(second.next_page).toBeNull();
    const { id: stranger } = await tools.customer();
    await tools.refusal(404, path, { customer_id: stranger, contract_id });
    await tools.refusal(404, path, { customer_id: NOBODY, contract_id });
    await tools.refusal(404, path, { customer_id, contract_id: NOBODY });
  });
});

describe('a price that changes', () => {
  test('makes due at once what it charges in the past: an advance fee that was not entitled before', async () => {
    const rate_card_id = await tools.rateCard();
    const product_id = await tools.product({ type: 'SUBSCRIPTION' });
    const fee = { rate_card_id, product_id, price: 1000, billing_frequency: 'MONTHLY' };
    await tools.rate({ ...fee, entitled: false });
    const { customer_id } = await buyer(rate_card_id, {
      subscriptions: [
        {
          subscription_rate: { billing_frequency: 'MONTHLY', product_id },
          collection_schedule: 'ADVANCE',
          proration: { is_prorated: false },
          initial_quantity: 1,
        },
      ],
    });
    const fees = async () =>
      (await takt.raw('GET', `/v1/customers/${customer_id}/invoices?type=SCHEDULED`)).body.data.map(
        ({ status, total, issued_at }: { status: string; total: number; issued_at: string }) => [
          status,
          total,
          Date.parse(issued_at),
        ],
      );
    expect(await fees()).toEqual([]);
    await tools.rate(fee);
    expect(await fees()).toContainEqual(['FINALIZED', 1000, Date.parse(START)]);
  });

  test('carries spend over a threshold, and a conversion of the product takes it back', async () => {
    const rate_card_id = await tools.rateCard();
    const { id: product_id, eventType } = await tools.usageProduct();
    await tools.rate({ rate_card_id, product_id, price: 1 });
    const b = await buyer(rate_card_id);
    await b.use([eventType, 100, '2026-03-14T00:00:00Z']);
    const { id: alert_id } = await tools.done('/v1/alerts/create', {
      alert_type: 'spend_threshold_reached',
      name: 'Spend',
      threshold: 500,
      credit_type_id: USD,
      customer_id: b.customer_id,
    });
    const status = async () =>
      (await tools.done('/v1/customer-alerts/get', { customer_id: b.customer_id, alert_id })).customer_status;
    const becomes = (wanted: string) => vi.waitFor(async () => expect(await status()).toBe(wanted), 10_000);
    await becomes('ok');
    await tools.rate({ rate_card_id, product_id, price: 10 }); // 1000
    await becomes('in_alarm');
    await tools.done('/v1/contract-pricing/products/update', {
      product_id,
      starting_at: '2020-01-01T00:00:00Z',
      quantity_conversion: { operation: 'DIVIDE', conversion_factor: 100 },
    });
    await becomes('ok'); // 1 unit at 10
  });
});

test('an overwritten price is in a unit that the card can price in (pricing 7.1)', async () => {
  const { id: unit } = await tools.done('/v1/credit-types/create', { name: unique('token') });
  const rate_card_id = await tools.rateCard();
  const { id: product_id } = await tools.usageProduct();
  await tools.rate({ rate_card_id, product_id, price: 1 });
  const { id: customer_id } = await tools.customer();
  const overwrite_rate = { rate_type: 'FLAT', price: 2, credit_type_id: unit };
  const override = { starting_at: START, product_id, type: 'OVERWRITE', overwrite_rate };
  const terms = { customer_id, rate_card_id, starting_at: START };
  const wrongUnit = /^overwrite_rate.credit_type_id: /;
  expect(await tools.refusal(400, '/v1/contracts/create', { ...terms, overrides: [override] })).toMatch(wrongUnit);
  const contract_id = await tools.contract(terms);
  const edit = { customer_id, contract_id, add_overrides: [override] };
  expect(await tools.refusal(400, '/v2/contracts/edit', edit)).toMatch(wrongUnit);
  const amendment = { customer_id, contract_id, starting_at: START, overrides: [override] };
  expect(await tools.refusal(400, '/v1/contracts/amend', amendment)).toMatch(wrongUnit);
  await tools.done('/v1/contract-pricing/rate-cards/update', {
    rate_card_id,
    add_credit_type_conversions: [{ custom_credit_type_id: unit, fiat_per_custom_credit: 5 }],
  });
  await tools.done('/v2/contracts/edit', edit);
});

test('every change of pricing is audited, refused ones as failures', async () => {
  const rate_card_id = await tools.rateCard();
  const product_id = (await tools.usageProduct()).id;
  await tools.rate({ rate_card_id, product_id, price: 1 });
  await tools.done('/v1/contract-pricing/rate-cards/update', { rate_card_id, name: unique('renamed') });
  await tools.done('/v1/contract-pricing/rate-cards/setRateCardProductsOrder', {
    rate_card_id,
    product_order: [product_id],
  });
  await tools.done('/v1/contract-pricing/rate-cards/archive', { id: rate_card_id });
  await tools.done('/v1/contract-pricing/products/archive', { product_id });
  const actions = async (resource_type: string, resource_id: string) =>
    (await takt.client.v1.auditLogs.list({ resource_type, resource_id, limit: 100 })).data.map((entry) => entry.action);
  expect(await actions('rate_card', rate_card_id)).toEqual([
    'create',
    'add_rate',
    'update',
    'set_product_order',
    'archive',
  ]);
  expect(await actions('product', product_id)).toEqual(['create', 'archive']);
});
