import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, type Invoice, linesOf, USD } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Invoices hour by hour and day by day, and imported ones (invoices 12.4, 12.9). */

let takt: Takt;
let billing: Billing;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
});
afterAll(async () => {
  await takt.stop();
});

type Query = Omit<Parameters<Takt['client']['v1']['customers']['invoices']['listBreakdowns']>[0], 'customer_id'>;
type Element = Invoice & { readonly breakdown_start_timestamp: string; readonly breakdown_end_timestamp: string };

const breakdowns = async (customerId: string, query: Query): Promise<readonly Element[]> => {
  const found: Element[] = [];
  for await (const one of takt.client.v1.customers.invoices.listBreakdowns({ customer_id: customerId, ...query })) {
    found.push(one as Element);
  }
  return found;
};

const monthOf = (month: number) => ({ starting_on: at(2026, month), ending_before: at(2026, month + 1) });

test('W9: regions by day, covered from the first; the days add up to the invoice', async () => {
  const requests = await billing.meter({
    name: 'Requests',
    groups: ['region'],
    product: { presentation_group_key: ['region'] },
  });
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([requests, 100]),
    starting_at: at(2026, 1),
    commits: [
      {
        type: 'PREPAID',
        name: 'Commit',
        product_id: await billing.fixedProduct(),
        access_schedule: { schedule_items: [{ amount: 20_000, starting_at: at(2026, 1), ending_before: at(2027, 1) }] },
      },
    ],
  });
  await takt.clock.set(at(2026, 1, 3));
  await billing.use(
    customerId,
    requests.event(37, at(2026, 1, 1, 5), { region: 'a' }),
    requests.event(24, at(2026, 1, 1, 6), { region: 'b' }),
    requests.event(12, at(2026, 1, 1, 7), { region: 'c' }),
    requests.event(91, at(2026, 1, 2, 7), { region: 'a' }),
  );
  const days = await breakdowns(customerId, { ...monthOf(1), skip_zero_qty_line_items: true });
  expect(days.map(linesOf)).toEqual([
    [
      'Requests 37 × 100 = 3700 (covered)',
      'Commit applied -3700',
      'Requests 24 × 100 = 2400 (covered)',
      'Commit applied -2400',
      'Requests 12 × 100 = 1200 (covered)',
      'Commit applied -1200',
    ],
    ['Requests 91 × 100 = 9100 (covered)', 'Commit applied -9100'],
  ]);
  expect(days.map(({ total }) => total)).toEqual([0, 0]);
  expect(days.map(({ breakdown_start_timestamp: start }) => start)).toEqual([at(2026, 1, 1), at(2026, 1, 2)]);
  const [invoice] = await billing.invoices(customerId);
  expect(days[0]).toMatchObject({
    id: invoice?.id,
    status: 'DRAFT',
    start_timestamp: at(2026, 1),
    end_timestamp: at(2026, 2),
  });
});

test('W13: a reading by day shows what it grew and fell by', async () => {
  const readings = await billing.meter({ name: 'Reading', aggregation: 'LATEST' });
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([readings, 100]),
    starting_at: at(2026, 1),
  });
  await takt.clock.set(at(2026, 1, 5));
  await billing.use(customerId, ...[7, 9, 10, 5].map((n, day) => readings.event(n, at(2026, 1, day + 1, 12))));
  const days = await breakdowns(customerId, { ...monthOf(1), skip_zero_qty_line_items: true });
  expect(days.flatMap(linesOf)).toEqual([
    'Reading 7 × 100 = 700',
    'Reading 2 × 100 = 200',
    'Reading 1 × 100 = 100',
    'Reading -5 × 100 = -500',
  ]);
  expect(linesOf(await billing.usageInvoice(customerId, at(2026, 1)))).toEqual(['Reading 5 × 100 = 500']);
});

test('a draft has no windows to come; windows without usage have zero lines; hours and days are paged', async () => {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 100]),
    starting_at: at(2026, 1),
  });
  await billing.use(customerId, tokens.event(2, at(2026, 1, 3, 10)));
  const days = await breakdowns(customerId, monthOf(1));
  expect(days.map(linesOf)).toEqual([
    ['Tokens 0 × 100 = 0'],
    ['Tokens 0 × 100 = 0'],
    ['Tokens 2 × 100 = 200'],
    ['Tokens 0 × 100 = 0'],
    ['Tokens 0 × 100 = 0'],
  ]);
  const hours = await breakdowns(customerId, { ...monthOf(1), window_size: 'HOUR', limit: 10 });
  expect(hours).toHaveLength(4 * 24 + 1);
  expect(hours.filter(({ total }) => total > 0).map((one) => one.breakdown_start_timestamp)).toEqual([
    at(2026, 1, 3, 10),
  ]);
  const newestFirst = await breakdowns(customerId, { ...monthOf(1), window_size: 'HOUR', limit: 7, sort: 'date_desc' });
  expect(newestFirst).toEqual(hours.toReversed());
  const page = await takt.raw(
    'GET',
    `/v1/customers/${customerId}/invoices/breakdowns?window_size=hour&starting_on=${at(2026, 1)}&ending_before=${at(2026, 2)}`,
  );
  expect(page.body.data).toHaveLength(24);
  const wrong = `/v1/customers/${customerId}/invoices/breakdowns?starting_on=${at(2026, 2)}&ending_before=${at(2026, 1)}`;
  expect((await takt.raw('GET', wrong)).status).toBe(400);
});

test('late usage changes the breakdown of a finalized invoice, not the invoice', async () => {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 100]),
    starting_at: at(2026, 1),
  });
  await takt.clock.set(at(2026, 1, 20));
  await billing.use(customerId, tokens.event(2, at(2026, 1, 10, 1)));
  await takt.clock.set(at(2026, 2, 3));
  await billing.use(customerId, tokens.event(5, at(2026, 1, 10, 9)));
  expect(await billing.usageInvoice(customerId, at(2026, 1))).toMatchObject({ status: 'FINALIZED', total: 200 });
  const days = await breakdowns(customerId, { ...monthOf(1), skip_zero_qty_line_items: true });
  expect(days.flatMap(linesOf)).toEqual(['Tokens 7 × 100 = 700']);
});

test('W12: closed periods are imported at contract prices and draw the commit one after the other', async () => {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  const contractId = await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 100]),
    starting_at: at(2025, 10),
    usage_statement_schedule: { frequency: 'MONTHLY', invoice_generation_starting_at: at(2026, 2) },
    commits: [
      {
        type: 'PREPAID',
        name: 'Commit',
        product_id: await billing.fixedProduct(),
        access_schedule: { schedule_items: [{ amount: 2_500, starting_at: at(2025, 10), ending_before: at(2027, 1) }] },
      },
    ],
  });
  const period = (month: number) => ({
    inclusive_start_date: at(2025, month),
    exclusive_end_date: at(2025, month + 1),
  });
  const element = (month: number, line: Readonly<Record<string, unknown>>, more = {}) => ({
    customer_id: customerId,
    contract_id: contractId,
    credit_type_id: USD,
    ...period(month),
    issue_date: at(2025, month + 1, 2),
    usage_line_items: [{ product_id: tokens.productId, ...period(month), ...line }],
    ...more,
  });
  const create = (preview: boolean, ...invoices: readonly object[]) =>
    takt.raw('POST', '/v1/contracts/createHistoricalInvoices', { preview, invoices });

  const both = [element(10, { quantity: 10 }), element(11, { quantity: 20 })];
  const preview = await create(true, ...both);
  expect(preview.body.data.map((one: Invoice) => one.total)).toEqual([0, 500]);
  expect(await billing.invoices(customerId, { status: 'FINALIZED' })).toEqual([]);

  const { body } = await create(false, ...both);
  expect(body.data.map(linesOf)).toEqual([
    ['Tokens 10 × 100 = 1000 (covered)', 'Commit applied -1000'],
    ['Tokens 15 × 100 = 1500 (covered)', 'Commit applied -1500', 'Tokens 5 × 100 = 500'],
  ]);
  expect(body.data).toMatchObject([
    { type: 'USAGE', status: 'FINALIZED', issued_at: at(2025, 11, 2), total: 0 },
    { type: 'USAGE', status: 'FINALIZED', issued_at: at(2025, 12, 2), total: 500 },
  ]);
  expect(await billing.invoices(customerId, { status: 'FINALIZED' })).toEqual(body.data);
  expect((await create(false, element(11, { quantity: 1 }))).status).toBe(400);

  const day = (n: number, quantity: number) => ({
    inclusive_start_date: at(2025, 12, n),
    exclusive_end_date: at(2025, 12, n + 1),
    quantity,
  });
  await create(
    false,
    element(12, { subtotals_with_quantity: [day(1, 1), day(2, 6)] }, { breakdown_granularity: 'DAY' }),
  );
  expect(linesOf(await billing.usageInvoice(customerId, at(2025, 12)))).toEqual(['Tokens 7 × 100 = 700']);
  const december = { starting_on: at(2025, 12), ending_before: at(2026, 1), skip_zero_qty_line_items: true };
  expect((await breakdowns(customerId, december)).map(({ total }) => total)).toEqual([100, 600]);
  expect(await breakdowns(customerId, { ...december, window_size: 'HOUR' })).toEqual([]);
});

test('late usage costs what nobody paid then, counts on from what was invoiced, and may be of values not invoiced', async () => {
  const start = at(2026, 3);
  await takt.clock.set(start);
  const calls = await billing.meter({ name: 'Calls' });
  const tokens = await billing.meter({ name: 'Tokens' });
  const jobs = await billing.meter({
    name: 'Jobs',
    groups: ['size', 'team'],
    product: { pricing_group_key: ['size'], presentation_group_key: ['team'] },
  });
  const card = await billing.card(
    [calls, 100, { commit_rate: { rate_type: 'FLAT', price: 80 } }],
    [jobs, 10, { pricing_group_values: { size: 's' } }],
    [jobs, 20, { pricing_group_values: { size: 'l' } }],
  );
  await billing.rate(card, tokens.productId, { rate_type: 'TIERED', tiers: [{ size: 10, price: 5 }, { price: 3 }] });
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    rate_card_id: card,
    starting_at: start,
    commits: [
      {
        type: 'PREPAID',
        name: 'Commit',
        product_id: await billing.fixedProduct(),
        applicable_product_ids: [calls.productId],
        rate_type: 'COMMIT_RATE',
        access_schedule: { schedule_items: [{ amount: 9_000, starting_at: start, ending_before: at(2027, 1) }] },
      },
    ],
  });
  await takt.clock.set(at(2026, 3, 5));
  const noon = at(2026, 3, 4, 12);
  await billing.use(
    customerId,
    calls.event(2, noon),
    tokens.event(6, noon),
    jobs.event(1, noon, { size: 's', team: 'red' }),
  );
  await takt.clock.set(at(2026, 4, 2));
  await billing.use(
    customerId,
    calls.event(3, noon),
    tokens.event(7, noon),
    jobs.event(4, noon, { size: 's', team: 'blue' }),
    jobs.event(5, noon, { size: 'l', team: 'red' }),
    jobs.event(6, noon, { size: 'unpriced', team: 'red' }),
  );
  const [day, ...others] = await breakdowns(customerId, { ...monthOf(3), skip_zero_qty_line_items: true });
  expect(others).toEqual([]);
  expect(day && linesOf(day)).toEqual([
    'Calls 2 × 80 = 160 (covered)',
    'Commit applied -160',
    'Calls 3 × 100 = 300',
    'Jobs 5 × 20 = 100',
    'Jobs 4 × 10 = 40',
    'Jobs 1 × 10 = 10',
    'Tokens 10 × 5 = 50',
    'Tokens 3 × 3 = 9',
  ]);
  expect(day?.total).toBe(509);
  expect((await billing.usageInvoice(customerId, start)).total).toBe(40);
});
