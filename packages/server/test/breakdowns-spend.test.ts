import { afterAll, beforeAll, expect, test } from 'vitest';
import { access, at, Billing, type Invoice, lineText, type Meter, USD } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Gross spend, before commits and credits (invoices 12.5, 12.14). */

let takt: Takt;
let billing: Billing;
let customerId: string;
let requests: Meter;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
  requests = await billing.meter({
    name: 'Requests',
    groups: ['model', 'region', 'user'],
    product: { pricing_group_key: ['model'], presentation_group_key: ['region'] },
  });
  const plain = await billing.meter({ name: 'Storage' });
  customerId = await billing.customer();
  const card = await billing.card([requests, 100, { pricing_group_values: { model: 'big' } }], [plain, 10]);
  await billing.rate(card, requests.productId, { price: 50, pricing_group_values: { model: 'small' } });
  await billing.contract({
    customer_id: customerId,
    rate_card_id: card,
    starting_at: at(2026, 1),
    commits: [
      {
        type: 'PREPAID',
        product_id: await billing.fixedProduct(),
        access_schedule: { schedule_items: [{ amount: 350, starting_at: at(2026, 1), ending_before: at(2027, 1) }] },
      },
    ],
    overrides: [{ type: 'MULTIPLIER', multiplier: 0.5, product_id: plain.productId, starting_at: at(2026, 1) }],
  });
  await takt.clock.set(at(2026, 1, 3));
  const use = (n: number, day: number, model: string, region: string, user: string) =>
    requests.event(n, at(2026, 1, day, 5), { model, region, user });
  await billing.use(
    customerId,
    use(3, 1, 'big', 'eu', 'ann'),
    use(1, 1, 'big', 'us', 'bob'),
    use(4, 2, 'small', 'eu', 'bob'),
    plain.event(10, at(2026, 1, 2, 7)),
  );
});
afterAll(async () => {
  await takt.stop();
});

const spend = async (body: Readonly<Record<string, unknown>>, query = '') =>
  takt.raw('POST', `/v1/customers/${customerId}/invoices/spend-breakdowns${query}`, {
    starting_on: at(2026, 1),
    ending_before: at(2026, 2),
    skip_zero_qty_line_items: true,
    ...body,
  });

/** All that the customer spent in January, with lines of nothing. */
const spendOfMonth = (customer: string) =>
  takt.raw('POST', `/v1/customers/${customer}/invoices/spend-breakdowns`, {
    starting_on: at(2026, 1),
    ending_before: at(2026, 2),
    window_size: 'NONE',
  });

const texts = (elements: readonly Pick<Invoice, 'line_items'>[]) =>
  elements.map(({ line_items }) =>
    line_items.map((line) =>
      [lineText(line), ...Object.values({ ...line.pricing_group_values, ...line.presentation_group_values })].join(' '),
    ),
  );

test('without keys the products are split as on the invoice, and no balance pays', async () => {
  const { body } = await spend({});
  expect(texts(body.data)).toEqual([
    ['Requests 3 × 100 = 300 big eu', 'Requests 1 × 100 = 100 big us'],
    ['Requests 4 × 50 = 200 small eu', 'Storage 10 × 5 = 50'],
  ]);
  expect(body.data[0]).toMatchObject({
    breakdown_start_timestamp: at(2026, 1, 1),
    breakdown_end_timestamp: at(2026, 1, 2),
  });
  expect(body.data[0]).not.toHaveProperty('total');
});

test('group keys replace the presentation keys; products whose metric lacks them are left out', async () => {
  const byUser = await spend({ window_size: 'none', group_keys: ['user'] });
  expect(texts(byUser.body.data)).toEqual([
    ['Requests 3 × 100 = 300 big ann', 'Requests 1 × 100 = 100 big bob', 'Requests 4 × 50 = 200 small bob'],
  ]);
  const ungrouped = await spend({ window_size: 'NONE', group_keys: [] });
  expect(texts(ungrouped.body.data)).toEqual([
    ['Requests 4 × 100 = 400 big', 'Requests 4 × 50 = 200 small', 'Storage 10 × 5 = 50'],
  ]);
  expect((await spend({ group_keys: ['nothing'] })).status).toBe(400);
});

test('group filters keep what matches; list prices stand before overrides', async () => {
  const { body } = await spend({ window_size: 'NONE', group_keys: [], group_filters: { user: ['bob'] } });
  expect(texts(body.data)).toEqual([['Requests 1 × 100 = 100 big', 'Requests 4 × 50 = 200 small']]);
  // Without group keys the products' own ones stay, also where they are filtered by.
  const own = await spend({ window_size: 'NONE', group_filters: { region: ['eu'] } });
  expect(texts(own.body.data)).toEqual([['Requests 3 × 100 = 300 big eu', 'Requests 4 × 50 = 200 small eu']]);
  const listed = await spend({ window_size: 'NONE' }, '?include_list_prices=true');
  const prices = listed.body.data[0].line_items.map((line: Invoice['line_items'][number]) => line.list_price?.price);
  expect(prices).toEqual([100, 100, 50, 10]);
});

test('hours are accepted as windows, pages are cut, cursors belong to their query', async () => {
  const { body } = await spend({ window_size: 'hour', limit: 1 });
  expect(body.data).toHaveLength(1);
  expect(body.data[0].breakdown_start_timestamp).toBe(at(2026, 1, 1, 5));
  const second = await spend({ window_size: 'hour', limit: 1, next_page: body.next_page });
  expect(second.body.data[0].breakdown_start_timestamp).toBe(at(2026, 1, 2, 5));
  expect((await spend({ window_size: 'day', limit: 1, next_page: body.next_page })).status).toBe(400);
});

test('costs by day, over all contracts, by name', async () => {
  const days = [];
  const range = { starting_on: at(2026, 1, 1), ending_before: at(2026, 1, 4) };
  for await (const day of takt.client.v1.customers.listCosts({ customer_id: customerId, ...range, limit: 2 }))
    days.push(day);
  const usd = (cost: number, lines: readonly (readonly [string, number])[]) => ({
    [USD]: { name: 'USD (cents)', cost, line_item_breakdown: lines.map(([name, one]) => ({ name, cost: one })) },
  });
  expect(days).toEqual([
    { start_timestamp: at(2026, 1, 1), end_timestamp: at(2026, 1, 2), credit_types: usd(400, [['Requests', 400]]) },
    {
      start_timestamp: at(2026, 1, 2),
      end_timestamp: at(2026, 1, 3),
      credit_types: usd(250, [
        ['Requests', 200],
        ['Storage', 50],
      ]),
    },
    { start_timestamp: at(2026, 1, 3), end_timestamp: at(2026, 1, 4), credit_types: {} },
  ]);
});

test('a fee that a commit paid in part is one line at its whole quantity', async () => {
  const subscriber = await billing.customer();
  const { data: seat } = await takt.client.v1.contracts.products.create({ name: 'Seat', type: 'SUBSCRIPTION' });
  const card = await billing.card([requests, 100, { pricing_group_values: { model: 'big' } }]);
  await billing.rate(card, seat.id, { price: 3000, billing_frequency: 'MONTHLY' });
  await billing.contract({
    customer_id: subscriber,
    rate_card_id: card,
    starting_at: at(2026, 1),
    commits: [
      {
        type: 'PREPAID',
        product_id: await billing.fixedProduct(),
        access_schedule: { schedule_items: [{ amount: 3500, starting_at: at(2026, 1), ending_before: at(2027, 1) }] },
      },
    ],
    subscriptions: [
      {
        collection_schedule: 'ARREARS',
        initial_quantity: 2,
        proration: { invoice_behavior: 'BILL_ON_NEXT_COLLECTION_DATE', is_prorated: true },
        subscription_rate: { billing_frequency: 'MONTHLY', product_id: seat.id },
      },
    ],
  });
  const { body } = await spendOfMonth(subscriber);
  expect(texts(body.data)).toEqual([['Seat 2 × 3000 = 6000']]);
});

test('what a commit paid of a fee at a price of its own is spend at the price of everybody', async () => {
  const subscriber = await billing.customer();
  const { data: seat } = await takt.client.v1.contracts.products.create({ name: 'Seat', type: 'SUBSCRIPTION' });
  const card = await billing.card([requests, 100, { pricing_group_values: { model: 'big' } }]);
  await billing.rate(card, seat.id, { price: 3000, billing_frequency: 'MONTHLY' });
  const specifier = { product_id: seat.id, billing_frequency: 'MONTHLY' } as const;
  await billing.contract({
    customer_id: subscriber,
    rate_card_id: card,
    starting_at: at(2026, 1),
    commits: [
      {
        type: 'PREPAID',
        temporary_id: 'half price',
        product_id: await billing.fixedProduct(),
        access_schedule: { schedule_items: [{ amount: 375, starting_at: at(2026, 1), ending_before: at(2027, 1) }] },
      },
    ],
    overrides: [
      { type: 'MULTIPLIER', multiplier: 0.9, starting_at: at(2026, 1), override_specifiers: [specifier] },
      {
        type: 'MULTIPLIER',
        multiplier: 0.5,
        starting_at: at(2026, 1),
        is_commit_specific: true,
        override_specifiers: [{ ...specifier, commit_ids: ['half price'] }],
      },
    ],
    subscriptions: [
      {
        starting_at: at(2026, 1, 16, 12),
        collection_schedule: 'ARREARS',
        initial_quantity: 2,
        proration: { invoice_behavior: 'BILL_ON_NEXT_COLLECTION_DATE', is_prorated: true },
        subscription_rate: { billing_frequency: 'MONTHLY', product_id: seat.id },
      },
    ],
  });
  // Half of January: 2700 × ½ for everybody, 3000 × ½ × ½ while the commit pays.
  const { line_items } = await billing.invoice(subscriber, { type: 'USAGE' });
  expect(line_items.filter(({ type }) => type === 'subscription').map(lineText)).toEqual([
    'Seat 0.5 × 750 = 375',
    'Seat 1.5 × 1350 = 2025',
  ]);
  const { body } = await spendOfMonth(subscriber);
  expect(texts(body.data)).toEqual([['Seat 2 × 1350 = 2700']]);
});

test('a composite on all the customer’s contracts is charged on their gross spend (pricing 6.6)', async () => {
  const buyer = await billing.customer();
  const traffic = await billing.meter({ name: 'Traffic' });
  const { data: support } = await takt.client.v1.contracts.products.create({
    name: 'Support',
    type: 'COMPOSITE',
    composite_product_ids: [traffic.productId],
    ...{ composite_scope: 'CUSTOMER' },
  });
  const card = await billing.card([traffic, 10]);
  await billing.rate(card, support.id, { rate_type: 'PERCENTAGE', price: 0.1 });
  const elsewhere = await billing.contract({
    customer_id: buyer,
    rate_card_id: await billing.card([traffic, 100]),
    starting_at: at(2026, 1),
    credits: [{ product_id: await billing.fixedProduct(), ...access(300) }],
  });
  await billing.contract({ customer_id: buyer, rate_card_id: card, starting_at: at(2026, 1) });
  await billing.use(buyer, traffic.event(5, at(2026, 1, 2, 3)));
  const { body } = await spendOfMonth(buyer);
  const own = body.data.filter(({ contract_id }: Invoice) => contract_id !== elsewhere);
  expect(texts(own)).toEqual([['Traffic 5 × 10 = 50', 'Support 550 × 0.1 = 55']]);
  const costs = await takt.client.v1.customers.listCosts({
    customer_id: buyer,
    starting_on: at(2026, 1, 2),
    ending_before: at(2026, 1, 3),
  });
  expect(costs.data[0]?.credit_types[USD]?.cost).toBe(605);
});

test('what a contract is not entitled to is no spend, whichever override says so (pricing 7.3)', async () => {
  const trial = await billing.customer();
  const storage = await billing.meter({ name: 'Archive' });
  const card = await billing.card([storage, 10]);
  await billing.contract({
    customer_id: trial,
    rate_card_id: card,
    starting_at: at(2026, 1),
    overrides: [
      {
        product_id: storage.productId,
        starting_at: at(2026, 1, 2),
        entitled: false,
        is_commit_specific: true,
        type: 'MULTIPLIER',
        multiplier: 0.5,
      },
    ],
  });
  await billing.use(trial, storage.event(3, at(2026, 1, 1, 5)), storage.event(4, at(2026, 1, 2, 5)));
  const { body } = await spendOfMonth(trial);
  expect(texts(body.data)).toEqual([['Archive 3 × 10 = 30']]);
});

test('a final invoice is broken down by the terms that it was made from, whatever changes at its very instant', async () => {
  const calls = await billing.meter({ name: 'Calls', groups: ['model'] });
  const caller = await billing.customer();
  const card = await billing.card([calls, 100]);
  const contractId = await billing.contract({
    customer_id: caller,
    rate_card_id: card,
    starting_at: at(2026, 1),
    overrides: [{ type: 'MULTIPLIER', multiplier: 0.5, product_id: calls.productId, starting_at: at(2026, 1) }],
  });
  await billing.use(caller, calls.event(4, at(2026, 1, 2), { model: 'big' }));
  await takt.clock.set(at(2026, 2, 2));
  const range = { starting_on: at(2026, 1), ending_before: at(2026, 2) };
  const post = async (path: string, body: object) => expect((await takt.raw('POST', path, body)).status).toBe(200);
  const views = async () => {
    const query = { ...range, window_size: 'NONE', group_keys: ['model'] };
    const path = `/v1/customers/${caller}/invoices`;
    const gross = await takt.raw('POST', `${path}/spend-breakdowns?include_list_prices=true`, query);
    const [{ line_items: lines }] = gross.body.data;
    const days = await takt.raw(
      'GET',
      `${path}/breakdowns?${new URLSearchParams({ ...range, skip_zero_qty_line_items: 'true' })}`,
    );
    const costs = await takt.raw('GET', `/v1/customers/${caller}/costs?${new URLSearchParams(range)}`);
    return {
      gross: texts(gross.body.data),
      listed: lines.map((line: Invoice['line_items'][number]) => line.list_price?.price),
      days: texts(days.body.data),
      cost: costs.body.data[1].credit_types[USD].cost,
    };
  };
  const made = {
    gross: [['Calls 4 × 50 = 200 big']],
    listed: [100],
    days: [['Calls 4 × 50 = 200']],
    cost: 200,
  };
  expect(await views()).toEqual(made);

  await billing.rate(card, calls.productId, { price: 90 });
  expect(await views()).toEqual(made);
  await post('/v2/contracts/edit', {
    customer_id: caller,
    contract_id: contractId,
    add_overrides: [
      {
        type: 'OVERWRITE',
        overwrite_rate: { rate_type: 'FLAT', price: 1 },
        product_id: calls.productId,
        starting_at: at(2026, 1),
      },
    ],
  });
  expect(await views()).toEqual(made);
  await post('/v1/contract-pricing/products/update', {
    product_id: calls.productId,
    starting_at: at(2026, 1),
    quantity_conversion: { operation: 'MULTIPLY', conversion_factor: 3 },
  });
  expect(await views()).toEqual(made);
  const filter = { customer_id: caller, contract_id: contractId, group_key: 'model', group_values: ['small'] };
  await takt.raw('POST', '/v1/contracts/setUsageFilter', { ...filter, starting_at: at(2026, 1) });
  expect(await views()).toEqual(made);

  // Made anew, the invoice takes all of that in: the usage no longer belongs to the contract.
  const { id } = await billing.usageInvoice(caller, at(2026, 1));
  await takt.client.v1.invoices.void({ id });
  await takt.client.v1.invoices.regenerate({ id });
  await takt.raw('POST', '/v1/contracts/setUsageFilter', {
    ...filter,
    group_values: ['big'],
    starting_at: at(2026, 1),
  });
  expect((await billing.usageInvoice(caller, at(2026, 1))).total).toBe(0);
});
