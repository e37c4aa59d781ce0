import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, linesOf, USD, unique } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** The worked examples of invoices 15, USD cents. Every example has a customer of its own; the clock stands in January 2026 at first. */

let takt: Takt;
let billing: Billing;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
});
afterAll(async () => {
  await takt.stop();
});

const JANUARY = at(2026, 1);
const YEAR = { starting_at: JANUARY, ending_before: at(2027, 1) };

/** A commit or credit of one amount over the year. */
const grant = async (name: string, amount: number, more: Readonly<Record<string, unknown>> = {}) => ({
  product_id: await billing.fixedProduct(),
  name,
  access_schedule: { schedule_items: [{ amount, ...YEAR }] },
  ...more,
});

test('W1: a commit covers 50 of 80 units, each covered part followed by its application', async () => {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 100]),
    starting_at: JANUARY,
    commits: [{ type: 'PREPAID', ...(await grant('Prepaid Tokens', 5_000)) }],
  });
  await billing.use(customerId, tokens.event(80, at(2026, 1, 1, 3)));
  const draft = await billing.usageInvoice(customerId, JANUARY);
  expect(linesOf(draft)).toEqual([
    'Tokens 50 × 100 = 5000 (covered)',
    'Prepaid Tokens applied -5000',
    'Tokens 30 × 100 = 3000',
  ]);
  expect(draft).toMatchObject({ status: 'DRAFT', total: 3_000, subtotal: 8_000, issued_at: at(2026, 2, 2) });
  const [covered, applied] = draft.line_items;
  expect(covered).toMatchObject({
    type: 'usage',
    product_type: 'UsageProductListItem',
    commit_type: 'PrepaidCommit',
    starting_at: JANUARY,
    ending_before: at(2026, 2),
  });
  expect(applied).toMatchObject({
    type: 'applied_commit_or_credit',
    product_id: tokens.productId,
    product_type: 'UsageProductListItem',
    commit_id: covered?.commit_id,
    commit_segment_id: covered?.commit_segment_id,
    commit_type: 'PrepaidCommit',
    applied_commit_or_credit: { id: covered?.commit_id, type: 'PREPAID' },
  });
});

test('W2: a credit that ends in the middle of the month splits every line; the rest of it expires', async () => {
  const [compute, storage] = [await billing.meter({ name: 'Compute' }), await billing.meter({ name: 'Storage' })];
  const customerId = await billing.customer();
  const middle = at(2026, 1, 16);
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([compute, 100], [storage, 50]),
    starting_at: JANUARY,
  });
  await billing.client.v1.customers.credits.create({
    customer_id: customerId,
    name: 'Trial',
    priority: 1,
    product_id: await billing.fixedProduct(),
    access_schedule: { schedule_items: [{ amount: 50_000, starting_at: JANUARY, ending_before: middle }] },
  });
  // Events may be a day ahead at most, so those of the second half are sent when they are due.
  await billing.use(customerId, compute.event(360, at(2026, 1, 1, 5)), storage.event(100, at(2026, 1, 1, 9)));
  const inTime = await billing.usageInvoice(customerId, JANUARY);
  expect(linesOf(inTime)).toEqual([
    'Compute 360 × 100 = 36000 (covered)',
    'Trial applied -36000',
    'Compute 0 × 100 = 0',
    'Storage 100 × 50 = 5000 (covered)',
    'Trial applied -5000',
    'Storage 0 × 50 = 0',
  ]);
  expect(inTime.line_items.map(({ ending_before: end }) => end).slice(1, 3)).toEqual([middle, at(2026, 2)]);
  expect(inTime.total).toBe(0);
});

test('W3: one balance pays the dearer line first', async () => {
  const [storage, reads] = [await billing.meter({ name: 'Storage' }), await billing.meter({ name: 'Reads' })];
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([storage, 100], [reads, 260]),
    starting_at: JANUARY,
    commits: [{ type: 'PREPAID', ...(await grant('Commit', 5_000)) }],
  });
  await billing.use(customerId, storage.event(30, at(2026, 1, 1, 3)), reads.event(10, at(2026, 1, 1, 3)));
  const draft = await billing.usageInvoice(customerId, JANUARY);
  expect(linesOf(draft)).toEqual([
    'Storage 24 × 100 = 2400 (covered)',
    'Commit applied -2400',
    'Storage 6 × 100 = 600',
    'Reads 10 × 260 = 2600 (covered)',
    'Commit applied -2600',
  ]);
  expect(draft.total).toBe(600);
});

test('W4: a commit rate holds for what the commit covers, the list rate for the rest', async () => {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  const card = await billing.card([tokens, 0, { commit_rate: { rate_type: 'FLAT', price: 100 } }]);
  await billing.contract({
    customer_id: customerId,
    rate_card_id: card,
    starting_at: JANUARY,
    commits: [{ type: 'PREPAID', rate_type: 'COMMIT_RATE', ...(await grant('Commit', 5_000)) }],
  });
  await billing.use(customerId, tokens.event(80, at(2026, 1, 1, 3)));
  const draft = await billing.usageInvoice(customerId, JANUARY);
  expect(linesOf(draft)).toEqual(['Tokens 50 × 100 = 5000 (covered)', 'Commit applied -5000', 'Tokens 30 × 0 = 0']);
  expect(draft.total).toBe(0);
});

test('W5: a reading that falls is credited at the new price, and the credit had paid for the old one', async () => {
  const seats = await billing.meter({ name: 'Readings', aggregation: 'LATEST' });
  const customerId = await billing.customer();
  const card = await billing.card([seats, 300]);
  await billing.rate(card, seats.productId, { price: 400, starting_at: at(2026, 1, 17) });
  await billing.contract({
    customer_id: customerId,
    rate_card_id: card,
    starting_at: JANUARY,
    credits: [await grant('Credit', 10_000)],
  });
  await takt.clock.set(at(2026, 1, 20, 1));
  await billing.use(customerId, seats.event(40, at(2026, 1, 5)), seats.event(30, at(2026, 1, 20)));
  const draft = await billing.usageInvoice(customerId, JANUARY);
  const totals = draft.line_items.map(({ total }) => total);
  expect(totals).toEqual([10_000, -10_000, 2_000, -4_000]);
  expect(draft.total).toBe(-2_000);
});

test('W6: a postpaid commit is drawn without lowering the total; its true-up shrinks with use and comes last', async () => {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  const [start, end] = [at(2026, 2), at(2026, 4)];
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 100]),
    starting_at: start,
    ending_before: end,
    commits: [
      {
        type: 'POSTPAID',
        product_id: await billing.fixedProduct('Commitment'),
        name: 'Postpaid',
        access_schedule: { schedule_items: [{ amount: 10_000, starting_at: start, ending_before: end }] },
        invoice_schedule: { schedule_items: [{ unit_price: 10_000, quantity: 1, timestamp: end }] },
      },
    ],
  });
  const trueup = () => billing.invoice(customerId, {}, ({ line_items: [line] }) => line?.postpaid_commit !== undefined);
  expect(await trueup()).toMatchObject({ type: 'SCHEDULED', status: 'DRAFT', total: 10_000, issued_at: end });

  await takt.clock.set(at(2026, 2, 20));
  await billing.use(customerId, tokens.event(30, at(2026, 2, 10)));
  const february = await billing.usageInvoice(customerId, start);
  expect(linesOf(february)).toEqual(['Tokens 30 × 100 = 3000 (covered)', 'Postpaid applied -3000']);
  expect(february.total).toBe(3_000);
  expect((await trueup()).total).toBe(7_000);

  await takt.clock.set(at(2026, 3, 20));
  await billing.use(customerId, tokens.event(20, at(2026, 3, 10)));
  expect((await trueup()).total).toBe(5_000);
  await takt.clock.set(at(2026, 4, 1, 23));
  expect(await trueup()).toMatchObject({ status: 'DRAFT', total: 5_000 });
  await takt.clock.set(at(2026, 4, 2));
  const [line] = (await trueup()).line_items;
  expect(await trueup()).toMatchObject({ status: 'FINALIZED', total: 5_000 });
  expect(line).toMatchObject({ type: 'commit_purchase', total: 5_000, commit_type: 'PostpaidCommit' });
});

test('W7: a credit of October is used before the commit of September, each in its period', async () => {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  const [first, second] = [at(2026, 4), at(2026, 5)];
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 1]),
    starting_at: first,
    commits: [
      {
        type: 'PREPAID',
        name: 'Commit',
        priority: 100,
        product_id: await billing.fixedProduct(),
        access_schedule: { schedule_items: [{ amount: 10_000, starting_at: first, ending_before: at(2027, 4) }] },
      },
    ],
    credits: [
      {
        name: 'Credit',
        priority: 1,
        product_id: await billing.fixedProduct(),
        access_schedule: { schedule_items: [{ amount: 500, starting_at: second, ending_before: at(2026, 6) }] },
      },
    ],
  });
  await billing.use(customerId, tokens.event(6_500, at(2026, 4, 1, 5)));
  await takt.clock.set(second);
  await billing.use(customerId, tokens.event(2_000, at(2026, 5, 1, 5)));
  expect(linesOf(await billing.usageInvoice(customerId, first))).toEqual([
    'Tokens 6500 × 1 = 6500 (covered)',
    'Commit applied -6500',
  ]);
  const next = await billing.usageInvoice(customerId, second);
  expect(linesOf(next)).toEqual([
    'Tokens 500 × 1 = 500 (covered)',
    'Credit applied -500',
    'Tokens 1500 × 1 = 1500 (covered)',
    'Commit applied -1500',
  ]);
  expect(next.total).toBe(0);
});

test('W8: with ALL, a charge on the day a usage period ends is a line of that usage invoice', async () => {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  const start = at(2026, 5);
  await takt.clock.set(start);
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 100]),
    starting_at: start,
    scheduled_charges_on_usage_invoices: 'ALL',
    scheduled_charges: [
      {
        product_id: await billing.fixedProduct('Platform fee'),
        name: 'Platform fee',
        schedule: {
          credit_type_id: USD,
          recurring_schedule: {
            amount: 7_500,
            amount_distribution: 'EACH',
            frequency: 'MONTHLY',
            starting_at: start,
            ending_before: at(2026, 12),
          },
        },
      },
    ],
  });
  expect(await billing.invoice(customerId, { type: 'SCHEDULED' })).toMatchObject({
    status: 'FINALIZED',
    total: 7_500,
    issued_at: start,
  });
  await billing.use(customerId, tokens.event(3, at(2026, 5, 1)));
  const usage = await billing.usageInvoice(customerId, start);
  expect(linesOf(usage)).toEqual(['Tokens 3 × 100 = 300', 'Platform fee 1 × 7500 = 7500']);
  expect(usage.total).toBe(7_800);
});

test('3 × 0.1 is 0.3: nothing is rounded (invoices 6)', async () => {
  const tokens = await billing.meter();
  const customerId = await billing.customer(unique('exact'));
  const start = at(2026, 5);
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 0.1]),
    starting_at: start,
  });
  await billing.use(customerId, tokens.event(3, start));
  expect((await billing.usageInvoice(customerId, start)).total).toBe(0.3);
});
