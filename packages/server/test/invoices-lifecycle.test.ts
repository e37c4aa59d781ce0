import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, type Invoice, linesOf, USD, unique } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** How invoices come and go with their contracts (invoices 2 to 4, 8, 13). Each test starts in a month of its own. */

let takt: Takt;
let billing: Billing;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
});
afterAll(async () => {
  await takt.stop();
});

const post = (path: string, body: unknown) => takt.raw('POST', path, body);
const summaryOf = ({ type, status, start_timestamp, end_timestamp, issued_at, total }: Invoice) =>
  [type, status, start_timestamp ?? issued_at, end_timestamp, total].filter((part) => part !== undefined);

async function metered(start: string, more: Readonly<Record<string, unknown>> = {}) {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  const card = await billing.card([tokens, 100]);
  const contractId = await billing.contract({
    customer_id: customerId,
    rate_card_id: card,
    starting_at: start,
    ...more,
  });
  const summaries = async () => (await billing.invoices(customerId)).map(summaryOf);
  return { tokens, customerId, card, contractId, summaries };
}

const charge = async (name: string, ...items: readonly (readonly [timestamp: string, amount: number])[]) => ({
  product_id: await billing.fixedProduct(),
  name,
  schedule: {
    credit_type_id: USD,
    schedule_items: items.map(([timestamp, amount]) => ({ timestamp, unit_price: amount, quantity: 1 })),
  },
});

test('custom units: only balances in the unit cover them, the rest is converted and nothing covers that (invoices 4.5)', async () => {
  const unit = (await post('/v1/credit-types/create', { name: unique('Credits') })).body.data.id;
  const calls = await billing.meter({ name: 'Calls' });
  const customerId = await billing.customer();
  const card = (
    await billing.client.v1.contracts.rateCards.create({
      name: unique('card'),
      credit_type_conversions: [{ custom_credit_type_id: unit, fiat_per_custom_credit: 50 }],
    })
  ).data.id;
  await billing.rate(card, calls.productId, { price: 1, credit_type_id: unit });
  const access = (amount: number, credit_type_id: string) => ({
    credit_type_id,
    schedule_items: [{ amount, starting_at: at(2026, 1), ending_before: at(2027, 1) }],
  });
  await billing.contract({
    customer_id: customerId,
    rate_card_id: card,
    starting_at: at(2026, 1),
    commits: [
      { type: 'PREPAID', name: 'Units', product_id: await billing.fixedProduct(), access_schedule: access(100, unit) },
      {
        type: 'PREPAID',
        name: 'Dollars',
        product_id: await billing.fixedProduct(),
        access_schedule: access(9_999, USD),
      },
    ],
  });
  await billing.use(customerId, calls.event(450, at(2026, 1)));
  const draft = await billing.usageInvoice(customerId, at(2026, 1));
  expect(draft.line_items.map((line) => [line.type, line.quantity, line.total, line.credit_type.id])).toEqual([
    ['usage', 100, 100, unit],
    ['applied_commit_or_credit', undefined, -100, unit],
    ['usage', 350, 350, unit],
    ['cpu_conversion', 350, 17_500, USD],
  ]);
  expect(draft.line_items[3]).toMatchObject({ unit_price: 50 });
  expect(draft.line_items[3]).not.toHaveProperty('product_id');
  expect(draft).toMatchObject({ total: 17_500, credit_type: { id: USD } });
});

test('an archived contract loses its drafts; scheduled invoices to come stay as void ones (invoices 13)', async () => {
  const trueup = {
    type: 'POSTPAID',
    product_id: await billing.fixedProduct(),
    access_schedule: { schedule_items: [{ amount: 500, starting_at: at(2026, 1), ending_before: at(2026, 12) }] },
    invoice_schedule: { schedule_items: [{ timestamp: at(2026, 12), unit_price: 500, quantity: 1 }] },
  };
  const { customerId, contractId, summaries } = await metered(at(2026, 1), {
    scheduled_charges: [await charge('Fee', [at(2026, 1), 10], [at(2026, 3), 20])],
    commits: [trueup],
  });
  await takt.clock.set(at(2026, 2, 2));
  const archive = { customer_id: customerId, contract_id: contractId, void_invoices: false };
  expect(await post('/v1/contracts/archive', archive)).toMatchObject({ status: 200 });
  expect(await summaries()).toEqual([
    ['SCHEDULED', 'FINALIZED', at(2026, 1), 10],
    ['USAGE', 'FINALIZED', at(2026, 1), at(2026, 2), 0],
    ['SCHEDULED', 'VOID', at(2026, 3), 20],
  ]);
});

test('archiving with void_invoices voids the finalized ones too', async () => {
  const { customerId, contractId, summaries } = await metered(at(2026, 2), {
    scheduled_charges: [await charge('Fee', [at(2026, 2), 10])],
  });
  await post('/v1/contracts/archive', { customer_id: customerId, contract_id: contractId, void_invoices: true });
  expect(await summaries()).toEqual([['SCHEDULED', 'VOID', at(2026, 2), 10]]);
});

test('an end moved earlier cuts the draft; moved to the start of the period it leaves an empty one (invoices 3)', async () => {
  const start = at(2026, 3);
  await takt.clock.set(start);
  const cut = await metered(start);
  const emptied = await metered(at(2026, 2));
  const end = ({ customerId, contractId }: typeof cut, ending_before: string) =>
    post('/v1/contracts/updateEndDate', { customer_id: customerId, contract_id: contractId, ending_before });
  await billing.use(cut.customerId, cut.tokens.event(1, at(2026, 3, 1, 1)), cut.tokens.event(5, at(2026, 3, 1, 23)));
  expect(await end(cut, at(2026, 3, 1, 12))).toMatchObject({ status: 200 });
  expect(await cut.summaries()).toEqual([['USAGE', 'DRAFT', start, at(2026, 3, 1, 12), 100]]);
  expect(await end(emptied, start)).toMatchObject({ status: 200 });
  await takt.clock.set(at(2026, 3, 2, 12));
  expect(await cut.summaries()).toEqual([['USAGE', 'FINALIZED', start, at(2026, 3, 1, 12), 100]]);
  const statuses = (await emptied.summaries()).map(([, status, from, to]) => [status, from, to]);
  expect(statuses).toContainEqual(['FINALIZED', at(2026, 2), start]);
  expect(statuses.filter(([status]) => status === 'DRAFT')).toEqual([]);
});

test('usage invoices begin where the import left off (invoices 3)', async () => {
  const { summaries } = await metered(at(2026, 1), {
    usage_statement_schedule: { frequency: 'MONTHLY', invoice_generation_starting_at: at(2026, 2, 15) },
  });
  expect((await summaries()).map(([, , from, to]) => [from, to])).toEqual([
    [at(2026, 2, 15), at(2026, 3)],
    [at(2026, 3), at(2026, 4)],
  ]);
});

test('items of one date share an invoice; an item for a date that is final makes a new one (invoices 8)', async () => {
  const start = at(2026, 4);
  await takt.clock.set(start);
  const { customerId, contractId, summaries } = await metered(start, {
    scheduled_charges: [
      await charge('One', [start, 1], [at(2026, 6), 2]),
      await charge('Two', [start, 10], [at(2026, 6), 20]),
    ],
  });
  const fees = async () => (await summaries()).filter(([type]) => type === 'SCHEDULED');
  expect(await fees()).toEqual([
    ['SCHEDULED', 'FINALIZED', start, 11],
    ['SCHEDULED', 'DRAFT', at(2026, 6), 22],
  ]);
  await post('/v2/contracts/edit', {
    customer_id: customerId,
    contract_id: contractId,
    add_scheduled_charges: [await charge('Three', [start, 100], [at(2026, 6), 200])],
  });
  expect(await fees()).toEqual([
    ['SCHEDULED', 'FINALIZED', start, expect.any(Number)],
    ['SCHEDULED', 'FINALIZED', start, expect.any(Number)],
    ['SCHEDULED', 'DRAFT', at(2026, 6), 222],
  ]);
  expect(
    (await fees())
      .slice(0, 2)
      .map(([, , , total]) => total)
      .toSorted(),
  ).toEqual([100, 11]);
});

test('a future contract has no usage draft before it starts; a scheduled one is drafted at once', async () => {
  const start = at(2026, 7);
  const { summaries } = await metered(start, { scheduled_charges: [await charge('Fee', [start, 5])] });
  expect(await summaries()).toEqual([['SCHEDULED', 'DRAFT', start, 5]]);
  await takt.clock.set(start);
  expect(await summaries()).toEqual([
    ['SCHEDULED', 'FINALIZED', start, 5],
    ['USAGE', 'DRAFT', start, at(2026, 8), 0],
  ]);
});

test('lines are final with the terms of that moment; later changes of names and fields leave them alone', async () => {
  const start = at(2026, 7);
  const { tokens, customerId } = await metered(start);
  await billing.use(customerId, tokens.event(2, start));
  await takt.clock.set(at(2026, 8, 2));
  const before = await billing.usageInvoice(customerId, start);
  await billing.client.v1.contracts.products.update({
    product_id: tokens.productId,
    starting_at: at(2026, 7),
    name: 'Renamed',
  });
  expect(await billing.usageInvoice(customerId, start)).toEqual(before);
  expect(linesOf(await billing.usageInvoice(customerId, at(2026, 8)))).toEqual(['Renamed 0 × 100 = 0']);
});

test('a grace period of no hours finalizes at the end of the period (invoices 2)', async () => {
  const own = await startTakt({ start: at(2026, 1), env: { TAKT_GRACE_HOURS: '0' } });
  const world = new Billing(own);
  const tokens = await world.meter();
  const customerId = await world.customer();
  await world.contract({
    customer_id: customerId,
    rate_card_id: await world.card([tokens, 1]),
    starting_at: at(2026, 1),
  });
  await own.clock.set(at(2026, 2));
  expect(await world.usageInvoice(customerId, at(2026, 1))).toMatchObject({
    status: 'FINALIZED',
    issued_at: at(2026, 2),
  });
  await own.stop();
});
