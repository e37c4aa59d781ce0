import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, type Contract, USD, unique } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** The worked examples of subscriptions 2.6, 5, 7 and 10, over HTTP, in the order of their dates. The clock begins on 1 March 2025. */

let takt: Takt;
let billing: Billing;
let card: string;
let seat: string;
let fixed: string;

beforeAll(async () => {
  takt = await startTakt({ start: at(2025, 3) });
  billing = new Billing(takt);
  fixed = await billing.fixedProduct();
  card = await billing.card();
  seat = (await takt.client.v1.contracts.products.create({ name: 'Seat', type: 'SUBSCRIPTION' })).data.id;
  await billing.rate(card, seat, { price: 2_000, billing_frequency: 'MONTHLY' });
  await billing.rate(card, seat, { price: 10_000, billing_frequency: 'ANNUAL' });
});
afterAll(async () => {
  await takt.stop();
});

interface Agreed {
  readonly customer_id: string;
  readonly contract_id: string;
}

const IMMEDIATELY = { is_prorated: true, invoice_behavior: 'BILL_IMMEDIATELY' };

/** A contract on the card with one subscription in advance. */
async function agreed(
  starting_at: string,
  subscription: Readonly<Record<string, unknown>>,
  terms: Readonly<Record<string, unknown>> = {},
): Promise<Agreed> {
  const customer_id = await billing.customer();
  const contract = {
    customer_id,
    rate_card_id: card,
    starting_at,
    subscriptions: [
      {
        temporary_id: 'seats',
        subscription_rate: { billing_frequency: 'MONTHLY', product_id: seat },
        collection_schedule: 'ADVANCE',
        proration: IMMEDIATELY,
        ...subscription,
      },
    ],
    ...terms,
  } as Contract;
  return { customer_id, contract_id: await billing.contract(contract) };
}

async function add(agreement: Agreed, starting_at: string, quantity_delta: number): Promise<void> {
  const { data } = await takt.client.v2.contracts.retrieve(agreement);
  const subscription_id = data.subscriptions?.[0]?.id ?? '';
  const update_subscriptions = [{ subscription_id, quantity_updates: [{ starting_at, quantity_delta }] }];
  await takt.client.v2.contracts.edit({ ...agreement, update_subscriptions });
}

const date = (instant: string | undefined): string => new Date(instant ?? '').toISOString().slice(0, 10);
const amount = (value: number | undefined): string => `${Math.round((value ?? 0) * 1e4) / 1e4}`;

/** What is charged for seats: `2025-03-01 SCHEDULED FINALIZED: 5 × 2000 = 10000 for 2025-03-01–2025-04-01`. */
async function fees({ customer_id }: Agreed): Promise<readonly string[]> {
  return (await billing.invoices(customer_id)).flatMap(({ type, status, issued_at, end_timestamp, line_items }) =>
    line_items
      .filter((line) => line.type === 'subscription')
      .map(({ quantity, unit_price, total, starting_at, ending_before }) => {
        const sum = `${quantity} × ${amount(unit_price)} = ${amount(total)}`;
        const when = date(type === 'USAGE' ? end_timestamp : issued_at);
        return `${when} ${type} ${status}: ${sum} for ${date(starting_at)}–${date(ending_before)}`;
      }),
  );
}

async function netBalance({ customer_id }: Agreed): Promise<number> {
  return (await takt.client.v1.contracts.getNetBalance({ customer_id })).data.balance;
}

test('2.6, 1 to 3 and 6: two seats more on March 11; a contract that ends on April 11', async () => {
  const immediately = await agreed(at(2025, 3), { initial_quantity: 5 });
  const atTheEnd = await agreed(at(2025, 3), { initial_quantity: 5, proration: { is_prorated: true } });
  const inFull = await agreed(at(2025, 3), { initial_quantity: 5, proration: { ...IMMEDIATELY, is_prorated: false } });
  const ending = await agreed(at(2025, 3), { initial_quantity: 5 }, { ending_before: at(2025, 4, 11) });
  const first = '2025-03-01 SCHEDULED FINALIZED: 5 × 2000 = 10000 for 2025-03-01–2025-04-01';
  for (const agreement of [immediately, atTheEnd, inFull]) expect((await fees(agreement))[0]).toBe(first);

  await takt.clock.set(at(2025, 3, 11));
  for (const agreement of [immediately, atTheEnd, inFull]) await add(agreement, at(2025, 3, 11), 2);
  const april = '2025-04-01 USAGE DRAFT: 7 × 2000 = 14000 for 2025-04-01–2025-05-01';
  expect(await fees(immediately)).toEqual([
    first,
    '2025-03-11 SCHEDULED FINALIZED: 2 × 1354.8387 = 2709.6774 for 2025-03-11–2025-04-01',
    april,
  ]);
  expect(await fees(atTheEnd)).toEqual([
    first,
    '2025-04-01 USAGE DRAFT: 2 × 1354.8387 = 2709.6774 for 2025-03-11–2025-04-01',
    april,
  ]);
  expect(await fees(inFull)).toEqual([
    first,
    '2025-03-11 SCHEDULED FINALIZED: 2 × 2000 = 4000 for 2025-03-11–2025-04-01',
    april,
  ]);
  expect(await fees(ending)).toEqual([
    first,
    '2025-04-01 USAGE DRAFT: 5 × 666.6667 = 3333.3333 for 2025-04-01–2025-04-11',
  ]);
});

test('2.6, 4: the unit price of a stub is rounded to whole dollars', async () => {
  await takt.clock.set(at(2025, 4, 23));
  await billing.rate(card, seat, { price: 5_000, billing_frequency: 'MONTHLY', starting_at: at(2025, 4) });
  const rounding = { rounding_method: 'HALF_UP', decimal_places: -2 };
  const agreement = await agreed(at(2025, 4, 23), { initial_quantity: 2, proration: { ...IMMEDIATELY, rounding } });
  expect((await fees(agreement))[0]).toBe('2025-04-23 SCHEDULED FINALIZED: 2 × 1300 = 2600 for 2025-04-23–2025-05-01');
});

test('2.6, 5 and 5: seats by the year, and 100 credits a seat and month, through a year', async () => {
  await takt.clock.set(at(2025, 6));
  const agreement = await agreed(
    at(2025, 6),
    { initial_quantity: 4, subscription_rate: { billing_frequency: 'ANNUAL', product_id: seat } },
    {
      recurring_credits: [
        {
          product_id: fixed,
          priority: 1,
          starting_at: at(2025, 6),
          access_amount: { credit_type_id: USD, unit_price: 100 },
          commit_duration: { value: 1, unit: 'PERIODS' },
          recurrence_frequency: 'MONTHLY',
          applicable_product_ids: [fixed],
          subscription_config: { subscription_id: 'seats', apply_seat_increase_config: { is_prorated: true } },
        },
      ],
    },
  );
  expect(await netBalance(agreement)).toBe(400);
  await takt.clock.set(at(2025, 7, 3));
  expect(await netBalance(agreement)).toBe(400);
  await add(agreement, at(2025, 7, 3), 1);
  expect(await netBalance(agreement)).toBeCloseTo(493.548387, 6);
  await takt.clock.set(at(2025, 7, 10));
  await add(agreement, at(2025, 7, 10), -1);
  expect(await netBalance(agreement)).toBeCloseTo(493.548387, 6);
  await takt.clock.set(at(2025, 8));
  expect(await netBalance(agreement)).toBe(400);
  await takt.clock.set(at(2026, 6));
  expect((await fees(agreement)).slice(0, 3)).toEqual([
    '2025-06-01 SCHEDULED FINALIZED: 4 × 10000 = 40000 for 2025-06-01–2026-06-01',
    '2025-07-03 SCHEDULED FINALIZED: 1 × 9123.2877 = 9123.2877 for 2025-07-03–2026-06-01',
    '2026-06-01 USAGE DRAFT: 4 × 10000 = 40000 for 2026-06-01–2027-06-01',
  ]);
});

test('7: tokens at 10 cents, threshold 50, to 500: 450 tokens for 4,500 cents', async () => {
  const tokens = (await takt.raw('POST', '/v1/credit-types/create', { name: unique('Tokens') })).body.data.id;
  const conversion = { custom_credit_type_id: tokens, fiat_per_custom_credit: 10 };
  const cards = takt.client.v1.contracts.rateCards;
  const inTokens = (await cards.create({ name: unique('card'), credit_type_conversions: [conversion] })).data.id;
  const meter = await billing.meter();
  await billing.rate(inTokens, meter.productId, { price: 1, credit_type_id: tokens });
  const customer_id = await billing.customer();
  await billing.contract({
    customer_id,
    rate_card_id: inTokens,
    starting_at: at(2026, 6),
    prepaid_balance_threshold_configuration: {
      is_enabled: true,
      threshold_amount: 50,
      recharge_to_amount: 500,
      custom_credit_type_id: tokens,
      commit: { product_id: fixed },
      payment_gate_config: { payment_gate_type: 'NONE' },
    },
  });
  const purchases = async () =>
    (await billing.invoices(customer_id, { type: 'SCHEDULED' })).map(({ total, credit_type }) => [
      total,
      credit_type.id,
    ]);
  expect(await purchases()).toEqual([[5_000, USD]]);
  await billing.use(customer_id, meter.event(450, at(2026, 6)));
  await expect.poll(purchases).toEqual([
    [5_000, USD],
    [4_500, USD],
  ]);
  const balance = await takt.client.v1.contracts.getNetBalance({ customer_id, credit_type_id: tokens });
  expect(balance.data.balance).toBe(500);
});

test('10: what the balance covers costs its price, the rest nothing', async () => {
  const meter = await billing.meter({ name: 'Calls' });
  const customer_id = await billing.customer();
  await billing.contract({
    customer_id,
    rate_card_id: await billing.card([meter, 0]),
    starting_at: at(2026, 6),
    commits: [
      {
        type: 'PREPAID',
        temporary_id: 'prepaid',
        product_id: fixed,
        access_schedule: {
          schedule_items: [{ amount: 10_000, starting_at: at(2026, 6), ending_before: at(2027, 6) }],
        },
      },
    ],
    overrides: [
      {
        type: 'OVERWRITE',
        is_commit_specific: true,
        starting_at: at(2026, 6),
        override_specifiers: [{ product_id: meter.productId, commit_ids: ['prepaid'] }],
        overwrite_rate: { rate_type: 'FLAT', price: 100 },
      },
    ],
  });
  await billing.use(customer_id, meter.event(150, at(2026, 6)));
  const invoice = await billing.usageInvoice(customer_id, at(2026, 6));
  const usage = invoice.line_items.filter(({ type }) => type === 'usage');
  expect(usage.map(({ quantity, unit_price, total }) => [quantity, unit_price, total])).toEqual([
    [100, 100, 10_000],
    [50, 0, 0],
  ]);
  expect(invoice.total).toBe(0);
  expect((await takt.client.v1.contracts.getNetBalance({ customer_id })).data.balance).toBe(0);
});
