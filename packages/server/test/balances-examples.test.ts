import { afterAll, beforeAll, expect, test } from 'vitest';
import { access, at, Billing, billed, type Contract, linesOf, type Meter } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** The figures that contracts 8 and 10 give for drawdown, burn order and true-ups, over HTTP, USD cents. The year is 2026. */

const JANUARY = at(2026, 1);
const YEAR_END = at(2027, 1);

let takt: Takt;
let billing: Billing;
let fixed: string;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1, 2) });
  billing = new Billing(takt);
  fixed = await billing.fixedProduct();
});
afterAll(() => takt.stop());

const named = (name: string) => ({ name, product_id: fixed });

/** A customer with one product at a price, and a contract for the year. */
async function customerOf(price: number, terms: Partial<Contract>) {
  const meter = await billing.meter();
  return customerOn(await billing.card([meter, price]), meter, terms);
}

async function customerOn(card: string, meter: Meter, terms: Partial<Contract>) {
  const customer_id = await billing.customer();
  await billing.contract({
    rate_card_id: card,
    starting_at: JANUARY,
    ending_before: YEAR_END,
    ...terms,
    customer_id,
  });
  const balances = async () =>
    (
      await takt.raw('POST', '/v1/contracts/customerBalances/list', {
        customer_id,
        include_contract_balances: true,
        include_balance: true,
        include_ledgers: true,
      })
    ).body.data as readonly {
      readonly name: string;
      readonly balance: number;
      readonly ledger: readonly { readonly type: string; readonly amount: number }[];
    }[];
  return {
    use: (n: number, timestamp: string, properties: Readonly<Record<string, string>> = {}) =>
      billing.use(customer_id, meter.event(n, timestamp, properties)),
    usageInvoice: (start: string) => billing.usageInvoice(customer_id, start),
    trueup: async () => (await billing.invoices(customer_id, { type: 'SCHEDULED' })).at(-1),
    left: async () => Object.fromEntries((await balances()).map(({ name, balance }) => [name, balance])),
    ledger: async (name: string) => (await balances()).find((one) => one.name === name)?.ledger ?? [],
  };
}

test('burn order: all paid for but B, 3500 of usage empties A, B and C, takes half of D, and leaves E and F alone', async () => {
  const meter = await billing.meter({ groups: ['region'], product: { pricing_group_key: ['region'] } });
  const { productId: product_id } = meter;
  const east = { pricing_group_values: { region: 'us-east-1' } };
  const card = await billing.card([meter, 1, east]);
  const specifiers = [{ product_id, ...east }, { pricing_group_values: { region: 'us-west-1' } }];
  const commit = (name: string, more: object = {}) => ({
    type: 'PREPAID' as const,
    ...named(name),
    ...access(1_000),
    ...billed(1_000, JANUARY),
    ...more,
  });
  const customer = await customerOn(card, meter, {
    commits: [
      commit('F'),
      commit('E', { ...access(1_000, JANUARY, at(2028, 1)), specifiers }),
      commit('D', { specifiers }),
      commit('C', { applicable_product_ids: [product_id] }),
      commit('B', { invoice_schedule: undefined }),
      commit('A', { priority: 50 }),
    ],
  });
  await customer.use(3_500, at(2026, 1, 1, 5), { region: 'us-east-1' });
  expect(await customer.left()).toEqual({ A: 0, B: 0, C: 0, D: 500, E: 1_000, F: 1_000 });
});

test('usage of 50000 takes a prepaid 40000 first; what the postpaid commit covers, 10000, is due', async () => {
  const customer = await customerOf(1, {
    commits: [
      { type: 'POSTPAID', ...named('Postpaid'), priority: 1, ...access(40_000), ...billed(40_000, YEAR_END) },
      { type: 'PREPAID', ...named('Prepaid'), priority: 999, ...access(40_000) },
    ],
  });
  await customer.use(50_000, at(2026, 1, 1, 5));
  expect(await customer.left()).toEqual({ Prepaid: 0, Postpaid: 30_000 });
  const draft = await customer.usageInvoice(JANUARY);
  expect(linesOf(draft)).toEqual([
    'Tokens 40000 × 1 = 40000 (covered)',
    'Prepaid applied -40000',
    'Tokens 10000 × 1 = 10000 (covered)',
    'Postpaid applied -10000',
  ]);
  expect(draft.total).toBe(10_000);
});

test('a segment from 05:00 to 07:00 pays for what was used from its first instant to before its last', async () => {
  const [from, to] = [at(2026, 1, 1, 5), at(2026, 1, 1, 7)];
  const customer = await customerOf(1, { credits: [{ ...named('Credit'), ...access(1_000, from, to) }] });
  for (const time of ['04:59:59', '05:00:00', '06:59:59', '07:00:00']) await customer.use(10, `2026-01-01T${time}Z`);
  const { line_items: lines } = await customer.usageInvoice(JANUARY);
  const quantityOf = (isCovered: boolean) =>
    lines
      .filter((line) => line.type === 'usage' && (line.commit_id !== undefined) === isCovered)
      .reduce((sum, line) => sum + (line.quantity ?? 0), 0);
  expect([quantityOf(true), quantityOf(false)]).toEqual([20, 20]);
  expect((await customer.ledger('Credit')).map(({ amount }) => amount)).toEqual([1_000, -20, -980]);
});

test('late usage of January takes the commit away from February, as long as January is open', async () => {
  const customer = await customerOf(1, { commits: [{ type: 'PREPAID', ...named('Commit'), ...access(1_000) }] });
  await customer.use(600, at(2026, 1, 1, 5));
  await takt.clock.set(at(2026, 2, 1, 12));
  await customer.use(500, at(2026, 2, 1, 5));
  expect((await customer.usageInvoice(at(2026, 2))).total).toBe(100);
  await customer.use(300, at(2026, 1, 31));
  expect((await customer.usageInvoice(JANUARY)).total).toBe(0);
  expect((await customer.usageInvoice(at(2026, 2))).total).toBe(400);
  expect((await customer.ledger('Commit')).map(({ amount }) => amount)).toEqual([1_000, -900, -100]);
});

test('true-up: of 1,000,000 promised, twelve months of 80,000 leave 40,000', async () => {
  const start = at(2026, 2);
  const end = at(2027, 2);
  const customer = await customerOf(1, {
    starting_at: start,
    ending_before: end,
    commits: [{ type: 'POSTPAID', ...named('Commit'), ...access(1_000_000, start, end), ...billed(1_000_000, end) }],
  });
  for (let month = 2; month <= 13; month += 1) {
    await takt.clock.set(at(2026, month, 2));
    await customer.use(80_000, at(2026, month, 1, 5));
    expect((await customer.usageInvoice(at(2026, month))).total).toBe(80_000);
    expect(await customer.trueup()).toMatchObject({ status: 'DRAFT', total: 1_000_000 - 80_000 * (month - 1) });
  }
  await takt.clock.set(at(2027, 2, 2));
  expect(await customer.trueup()).toMatchObject({ status: 'FINALIZED', total: 40_000, issued_at: end });
  expect((await customer.ledger('Commit')).at(-1)).toMatchObject({ type: 'POSTPAID_COMMIT_TRUEUP', amount: -40_000 });
});
