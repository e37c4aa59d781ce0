import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, type Invoice, later, linesOf, USD } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Lists of invoices: filters, order, cursors, labels (invoices 12.1, 12.13), hierarchies (invoices 9). */

let takt: Takt;
let billing: Billing;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
});
afterAll(async () => {
  await takt.stop();
});

const list = (customerId: string, query: Readonly<Record<string, string>>) =>
  takt.raw('GET', `/v1/customers/${customerId}/invoices?${new URLSearchParams(query)}`);

const startsOf = (invoices: readonly Invoice[]) => invoices.map((one) => one.start_timestamp ?? one.issued_at);

test('filters go by period, status, type and contract; order by issue date; void ones are listed', async () => {
  const tokens = await billing.meter();
  const customerId = await billing.customer();
  const card = await billing.card([tokens, 100]);
  const contractId = await billing.contract({
    customer_id: customerId,
    rate_card_id: card,
    starting_at: at(2025, 11),
    scheduled_charges: [
      {
        product_id: await billing.fixedProduct(),
        schedule: {
          credit_type_id: USD,
          schedule_items: [
            { timestamp: at(2025, 12, 20), amount: 5 },
            { timestamp: at(2026, 2, 20), amount: 7 },
          ],
        },
      },
    ],
  });
  const other = await billing.contract({ customer_id: customerId, rate_card_id: card, starting_at: at(2025, 12) });
  const all = await billing.invoices(customerId);
  expect(startsOf(all)).toEqual([
    at(2025, 11),
    at(2025, 12, 20),
    at(2025, 12),
    at(2025, 12),
    at(2026, 1),
    at(2026, 1),
    at(2026, 2, 20),
  ]);
  expect(await billing.invoices(customerId, { sort: 'date_desc' })).toEqual(all.toReversed());
  const december = { starting_on: at(2025, 12), ending_before: at(2026, 1) };
  expect(startsOf(await billing.invoices(customerId, december))).toEqual([
    at(2025, 12, 20),
    at(2025, 12),
    at(2025, 12),
  ]);
  expect(startsOf(await billing.invoices(customerId, { type: 'SCHEDULED', status: 'DRAFT' }))).toEqual([
    at(2026, 2, 20),
  ]);
  expect(startsOf(await billing.invoices(customerId, { contract_id: other }))).toEqual([at(2025, 12), at(2026, 1)]);
  expect(await billing.invoices(customerId, { credit_type_id: randomUUID() })).toEqual([]);
  const [first] = all;
  await takt.raw('POST', '/v1/invoices/void', { id: first?.id });
  expect(await billing.invoices(customerId, { status: 'VOID' })).toMatchObject([
    { id: first?.id, contract_id: contractId },
  ]);
  expect((await list(customerId, { status: 'LOST' })).status).toBe(400);
  expect((await list(customerId, { limit: '101' })).status).toBe(400);
  expect((await list(randomUUID(), {})).status).toBe(404);
  expect((await list(customerId, { next_page: 'garbage' })).status).toBe(400);
});

test('a cursor neither repeats nor hides invoices while drafts become final', async () => {
  const tokens = await billing.meter();
  const customerId = await billing.customer();
  const card = await billing.card([tokens, 100]);
  for (let i = 0; i < 5; i += 1) {
    await billing.contract({ customer_id: customerId, rate_card_id: card, starting_at: at(2026, 1) });
  }
  const ids = (await billing.invoices(customerId)).map(({ id }) => id);
  const first = await list(customerId, { limit: '2' });
  await takt.clock.set(at(2026, 2, 3));
  const second = await list(customerId, { limit: '2', next_page: first.body.next_page });
  const third = await list(customerId, { limit: '2', next_page: second.body.next_page });
  const seen = [first, second, third].flatMap(({ body }) => body.data.map(({ id }: Invoice) => id));
  expect(seen.slice(0, 5)).toEqual(ids);
  expect(second.body.data.map(({ status }: Invoice) => status)).toEqual(['FINALIZED', 'FINALIZED']);
  const other = await list(customerId, { limit: '2', sort: 'date_desc', next_page: first.body.next_page });
  expect(other.status).toBe(400);
});

test('labels hold from their date for periods that start then, and for other invoices issued then (invoices 12.13)', async () => {
  const tokens = await billing.meter();
  const customerId = await billing.customer();
  const start = at(2026, 2);
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 100]),
    starting_at: start,
    scheduled_charges: [
      {
        product_id: await billing.fixedProduct(),
        schedule: { credit_type_id: USD, schedule_items: [{ timestamp: at(2026, 2, 20), amount: 5 }] },
      },
    ],
  });
  const label = (billable_status: string, effective_at: string) =>
    takt.raw('POST', '/v1/customers/setBillableStatus', { customer_id: customerId, billable_status, effective_at });
  await label('unbillable', at(2026, 2, 15));
  await label('billable', at(2026, 4));
  await takt.clock.set(at(2026, 4, 3));
  const labels = (await billing.invoices(customerId)).map((one) => [startsOf([one])[0], one.billable_status]);
  expect(labels).toEqual([
    [at(2026, 2, 20), 'unbillable'],
    [start, 'billable'],
    [at(2026, 3), 'unbillable'],
    [at(2026, 4), 'billable'],
  ]);
});

test('a consolidating parent gets copies of all lines, final right after the last of them (invoices 9)', async () => {
  const tokens = await billing.meter({ name: 'Tokens' });
  const card = await billing.card([tokens, 100]);
  const start = at(2026, 4);
  const [parent, child] = [await billing.customer('parent'), await billing.customer('child')];
  const parentContract = await billing.contract({
    customer_id: parent,
    rate_card_id: card,
    starting_at: start,
    hierarchy_configuration: { parent_behavior: { invoice_consolidation_type: 'CONCATENATE' } },
  });
  const childContract = await billing.contract({
    customer_id: child,
    rate_card_id: card,
    starting_at: start,
    hierarchy_configuration: {
      parent: { contract_id: parentContract, customer_id: parent },
      payer: 'PARENT',
      usage_statement_behavior: 'CONSOLIDATE',
    },
  });
  await billing.use(parent, tokens.event(1, at(2026, 4, 2)));
  await billing.use(child, tokens.event(2, at(2026, 4, 2)));
  const payer = { contract_id: parentContract, customer_id: parent };
  const [own, childs] = [await billing.usageInvoice(parent, start), await billing.usageInvoice(child, start)];
  expect(own).toMatchObject({ total: 100, payer });
  expect(childs).toMatchObject({ total: 200, payer });
  const consolidated = () =>
    billing.invoice(parent, { type: 'USAGE_CONSOLIDATED' }, (one) => one.start_timestamp === start);
  const draft = await consolidated();
  expect(draft).toMatchObject({ status: 'DRAFT', total: 300 });
  expect(linesOf(draft)).toEqual(['Tokens 1 × 100 = 100', 'Tokens 2 × 100 = 200']);
  expect(draft.constituent_invoices).toEqual([
    { contract_id: parentContract, customer_id: parent, invoice_id: own.id },
    { contract_id: childContract, customer_id: child, invoice_id: childs.id },
  ]);
  expect(draft.line_items[1]?.origin).toMatchObject({
    contract_id: childContract,
    customer_id: child,
    invoice_id: childs.id,
  });
  await takt.clock.set(later(at(2026, 5, 2), { hours: 1 }));
  expect(await consolidated()).toMatchObject({ id: draft.id, status: 'FINALIZED', total: 300 });
  expect(linesOf(await consolidated())).toEqual(linesOf(draft));

  // Days later the child is billed anew. There is one consolidated invoice a period, and it follows when it is regenerated itself.
  await takt.clock.set(at(2026, 5, 5));
  await billing.use(child, tokens.event(3, at(2026, 4, 3)));
  const renew = async (id: string) => {
    await billing.client.v1.invoices.void({ id });
    return (await billing.client.v1.invoices.regenerate({ id })).data?.id;
  };
  const anew = await renew(childs.id);
  expect(await consolidated()).toMatchObject({ id: draft.id, total: 300 });
  await renew(own.id);
  expect(await consolidated()).toMatchObject({ id: draft.id, total: 300 });
  const id = await renew(draft.id);
  const regenerated = await billing.invoice(parent, { type: 'USAGE_CONSOLIDATED' }, (one) => one.id === id);
  expect(linesOf(regenerated)).toEqual(['Tokens 1 × 100 = 100', 'Tokens 5 × 100 = 500']);
  expect(regenerated).toMatchObject({ status: 'FINALIZED', total: 600 });
  expect(regenerated.line_items[1]?.origin).toMatchObject({ invoice_id: anew });
});
