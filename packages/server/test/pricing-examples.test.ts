import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, Billing, type Contract, linesOf, type Meter, unique } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** The worked examples of pricing 12 over HTTP, USD cents. It is 20 March 2026; each example has a customer whose contract began on the 1st. */

const MARCH = at(2026, 3);
const BEFORE = at(2026, 3, 2);
const T = at(2026, 3, 17);
const AFTER = at(2026, 3, 18);

let takt: Takt;
let billing: Billing;
let fixed: string;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 3, 20) });
  billing = new Billing(takt);
  fixed = await billing.fixedProduct();
});
afterAll(() => takt.stop());

type Usage = readonly [
  meter: Meter,
  quantity: number,
  timestamp?: string,
  properties?: Readonly<Record<string, string>>,
];

/** The draft of March for a customer with these terms and this usage. */
async function draftOf(rateCardId: string, terms: Partial<Contract>, ...usage: readonly Usage[]) {
  const customer_id = await billing.customer();
  await billing.contract({ rate_card_id: rateCardId, starting_at: MARCH, ...terms, customer_id });
  await billing.use(customer_id, ...usage.map(([meter, n, time = BEFORE, more]) => meter.event(n, time, more)));
  return billing.usageInvoice(customer_id, MARCH);
}

const grant = (amount: number, more: Readonly<Record<string, unknown>> = {}, creditTypeId?: string) => ({
  name: 'Commit',
  product_id: fixed,
  access_schedule: {
    ...(creditTypeId === undefined ? {} : { credit_type_id: creditTypeId }),
    schedule_items: [{ amount, starting_at: MARCH, ending_before: at(2027, 3) }],
  },
  ...more,
});
const prepaid = (amount: number, more: Readonly<Record<string, unknown>> = {}) => ({
  type: 'PREPAID' as const,
  ...grant(amount, more),
});
type Override = NonNullable<Contract['overrides']>[number];
const multiplier = (factor: number, more: Partial<Override> = {}): Override => ({
  type: 'MULTIPLIER',
  multiplier: factor,
  starting_at: MARCH,
  ...more,
});
const overwrite = (price: number, more: Partial<Override> = {}): Override => ({
  type: 'OVERWRITE',
  overwrite_rate: { rate_type: 'FLAT', price },
  starting_at: MARCH,
  ...more,
});
const tiered = (...tiers: readonly (readonly [price: number, size?: number])[]) => ({
  rate_type: 'TIERED' as const,
  price: undefined,
  tiers: tiers.map(([price, size]) => (size === undefined ? { price } : { price, size })),
});

test('1. Tiers: 5 units are free, 10 cost 500, 12 cost 800 on three lines; each project has its own', async () => {
  const meter = await billing.meter({ groups: ['project_id'] });
  const table = tiered([0, 5], [100, 5], [150]);
  const card = await billing.card([meter, 0, table]);
  const p = { project_id: 'p' };
  expect((await draftOf(card, {}, [meter, 5, BEFORE, p])).total).toBe(0);
  expect((await draftOf(card, {}, [meter, 10, BEFORE, p])).total).toBe(500);
  const twelve = await draftOf(card, {}, [meter, 12, BEFORE, p]);
  expect(linesOf(twelve)).toEqual(['Tokens 5 × 0 = 0', 'Tokens 5 × 100 = 500', 'Tokens 2 × 150 = 300']);
  expect(twelve.line_items.map(({ tier }) => tier)).toEqual([
    { level: 1, starting_at: '0', size: '5' },
    { level: 2, starting_at: '5', size: '5' },
    { level: 3, starting_at: '10', size: null },
  ]);

  const split = await billing.meter({ groups: ['project_id'], product: { presentation_group_key: ['project_id'] } });
  const apart = await draftOf(
    await billing.card([split, 0, table]),
    {},
    [split, 6, BEFORE, { project_id: 'a' }],
    [split, 3, BEFORE, { project_id: 'b' }],
  );
  expect(linesOf(apart)).toEqual(['Tokens 5 × 0 = 0', 'Tokens 1 × 100 = 100', 'Tokens 3 × 0 = 0']);
  expect(apart.total).toBe(100);
});

test('3. Price change, LATEST metric: what a reading falls by is credited at the new price', async () => {
  const meter = await billing.meter({ aggregation: 'LATEST' });
  const card = await billing.card([meter, 300], [meter, 400, { starting_at: T }]);
  expect((await draftOf(card, {}, [meter, 40], [meter, 30, AFTER])).total).toBe(8_000);
  const grown = await draftOf(card, {}, [meter, 7], [meter, 9, AFTER]);
  expect(linesOf(grown)).toEqual(['Tokens 7 × 300 = 2100', 'Tokens 2 × 400 = 800']);
});

test('7. Overrides do not add up: the lowest multiplier, the first priority, the last overwrite', async () => {
  const meter = await billing.meter();
  const card = await billing.card([meter, 100]);
  const product_id = meter.productId;
  const [mild, strong] = [multiplier(0.9, { product_id }), multiplier(0.7, { product_id })];
  const total = async (overrides: Override[], quantity = 10, more: Partial<Contract> = {}) =>
    (await draftOf(card, { overrides, ...more }, [meter, quantity])).total;
  const explicit = { multiplier_override_prioritization: 'EXPLICIT' as const };
  expect(await total([mild, strong])).toBe(700);
  expect(
    await total(
      [
        { ...mild, priority: 1 },
        { ...strong, priority: 2 },
      ],
      10,
      explicit,
    ),
  ).toBe(900);
  const half = multiplier(0.5, { product_id });
  expect(await total([overwrite(95, { product_id }), half])).toBe(950);
  expect(await total([overwrite(95, { product_id }), half, overwrite(80, { product_id })])).toBe(800);
  const tiers = [
    { size: 10, multiplier: 0.8 },
    { size: 10, multiplier: 0.7 },
  ];
  const inTiers: Override = { type: 'TIERED', tiers, priority: 1, product_id, starting_at: MARCH };
  expect(await total([inTiers], 25, explicit)).toBe(2_000);
});

test('8. A multiplier follows the list price, an overwrite stays put', async () => {
  const meter = await billing.meter();
  const card = await billing.card([meter, 100], [meter, 200, { starting_at: T }]);
  const both: readonly Usage[] = [
    [meter, 10],
    [meter, 10, AFTER],
  ];
  const { productId: product_id } = meter;
  expect(linesOf(await draftOf(card, { overrides: [multiplier(0.9, { product_id })] }, ...both))).toEqual([
    'Tokens 10 × 90 = 900',
    'Tokens 10 × 180 = 1800',
  ]);
  expect((await draftOf(card, { overrides: [overwrite(323, { product_id })] }, ...both)).total).toBe(6_460);
});

describe('commitments', () => {
  const commitSpecific = { is_commit_specific: true };

  test('9. Commit-specific discount: the commit pays the dearer line first, at its own price', async () => {
    const [input, output] = [await billing.meter({ name: 'Input' }), await billing.meter({ name: 'Output' })];
    const card = await billing.card([input, 100], [output, 200]);
    const draft = await draftOf(
      card,
      {
        commits: [prepaid(1_000_000, { temporary_id: 'commit' })],
        overrides: [
          multiplier(0.95),
          multiplier(0.8, { ...commitSpecific, override_specifiers: [{ commit_ids: ['commit'] }] }),
        ],
      },
      [output, 5_000],
      [input, 3_500],
    );
    expect(linesOf(draft)).toEqual([
      'Input 2500 × 80 = 200000 (covered)',
      'Commit applied -200000',
      'Input 1000 × 95 = 95000',
      'Output 5000 × 160 = 800000 (covered)',
      'Commit applied -800000',
    ]);
    expect(draft.total).toBe(95_000);
  });

  test('10. Commit rate: 12.5 units at 800 are covered, 2.5 cost the list price', async () => {
    const meter = await billing.meter();
    const card = await billing.card([meter, 1_000, { commit_rate: { rate_type: 'FLAT', price: 800 } }]);
    const draft = await draftOf(card, { commits: [prepaid(10_000, { rate_type: 'COMMIT_RATE' })] }, [meter, 15]);
    expect(linesOf(draft)).toEqual([
      'Tokens 12.5 × 800 = 10000 (covered)',
      'Commit applied -10000',
      'Tokens 2.5 × 1000 = 2500',
    ]);
  });

  test('11. Negotiated both: the commit rate with its multiplier, the list rate with its own', async () => {
    const [input, output] = [await billing.meter({ name: 'Input' }), await billing.meter({ name: 'Output' })];
    const priced = (price: number) => ({ commit_rate: { rate_type: 'FLAT', price } });
    const card = await billing.card([input, 1_000, priced(800)], [output, 2_000, priced(1_900)]);
    const draft = await draftOf(
      card,
      {
        commits: [prepaid(8_730, { rate_type: 'COMMIT_RATE', temporary_id: 'A' })],
        overrides: [
          multiplier(0.9, {
            ...commitSpecific,
            target: 'COMMIT_RATE',
            override_specifiers: [{ commit_ids: ['A'] }],
          }),
          multiplier(0.8),
        ],
      },
      [output, 3],
      [input, 7],
    );
    expect(linesOf(draft).filter((line) => !line.includes('applied'))).toEqual([
      'Input 5 × 720 = 3600 (covered)',
      'Input 2 × 800 = 1600',
      'Output 3 × 1710 = 5130 (covered)',
    ]);
    expect(draft.total).toBe(1_600);
  });

  test('12. Tiers across a commit: the rest stands where the whole quantity stands', async () => {
    const meter = await billing.meter();
    const commit_rate = tiered([80, 10], [40]);
    const card = await billing.card([meter, 0, { ...tiered([100, 10], [50]), commit_rate }]);
    const draft = await draftOf(card, { commits: [prepaid(1_000, { rate_type: 'COMMIT_RATE' })] }, [meter, 20]);
    expect(linesOf(draft).filter((line) => !line.includes('applied'))).toEqual([
      'Tokens 10 × 80 = 800 (covered)',
      'Tokens 5 × 40 = 200 (covered)',
      'Tokens 5 × 50 = 250',
    ]);
    expect(draft.total).toBe(250);
  });

  test('13. No overage: beyond the commit the list price of 0 holds', async () => {
    const meter = await billing.meter();
    const card = await billing.card([meter, 0, { commit_rate: { rate_type: 'FLAT', price: 100 } }]);
    const draft = await draftOf(card, { commits: [prepaid(10_000, { rate_type: 'COMMIT_RATE' })] }, [meter, 150]);
    expect(linesOf(draft)).toEqual([
      'Tokens 100 × 100 = 10000 (covered)',
      'Commit applied -10000',
      'Tokens 50 × 0 = 0',
    ]);
    expect(draft.total).toBe(0);
  });

  test('14. A commit-specific multiplier comes before the overwrite of the contract', async () => {
    const meter = await billing.meter();
    const card = await billing.card([meter, 100]);
    const overrides = [overwrite(50, { product_id: meter.productId }), multiplier(0.9, commitSpecific)];
    const draft = await draftOf(card, { commits: [prepaid(900)], overrides }, [meter, 20]);
    expect(linesOf(draft)).toEqual(['Tokens 10 × 90 = 900 (covered)', 'Commit applied -900', 'Tokens 10 × 50 = 500']);
  });
});

test('16. Custom unit: a grant of 100 credits pays first, the other 350 cost 10 cents each', async () => {
  const unit = (await takt.raw('POST', '/v1/credit-types/create', { name: unique('credits') })).body.data.id;
  const meter = await billing.meter();
  const { id: card } = (
    await billing.client.v1.contracts.rateCards.create({
      name: unique('card'),
      credit_type_conversions: [{ custom_credit_type_id: unit, fiat_per_custom_credit: 10 }],
    })
  ).data;
  await billing.rate(card, meter.productId, { price: 5, credit_type_id: unit });
  const draft = await draftOf(card, { credits: [grant(100, { name: 'Grant' }, unit)] }, [meter, 90]);
  expect(linesOf(draft).slice(0, 3)).toEqual([
    'Tokens 20 × 5 = 100 (covered)',
    'Grant applied -100',
    'Tokens 70 × 5 = 350',
  ]);
  expect(draft.line_items[3]).toMatchObject({ type: 'cpu_conversion', quantity: 350, unit_price: 10, total: 3_500 });
  expect(draft.total).toBe(3_500);
});

test('17. Uncapped trial week: what has tag A is free in it, what has tag B not billed', async () => {
  const a = await billing.meter({ name: 'A', product: { tags: ['A'] } });
  const b = await billing.meter({ name: 'B', product: { tags: ['B'] } });
  const week = { starting_at: MARCH, ending_before: at(2026, 3, 8) };
  const draft = await draftOf(
    await billing.card([a, 100], [b, 200]),
    {
      overrides: [
        multiplier(0, { ...week, override_specifiers: [{ product_tags: ['A'] }] }),
        { ...week, entitled: false, override_specifiers: [{ product_tags: ['B'] }] },
      ],
    },
    [a, 10],
    [a, 5, at(2026, 3, 8)],
    [b, 3],
    [b, 2, at(2026, 3, 8)],
  );
  expect(linesOf(draft)).toEqual(['A 10 × 0 = 0', 'A 5 × 100 = 500', 'B 2 × 200 = 400']);
  expect(draft.total).toBe(900);
});
