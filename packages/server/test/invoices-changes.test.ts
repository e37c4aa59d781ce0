import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, linesOf, USD } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Voiding, regenerating, moving issue dates, professional services (invoices 12.6 to 12.8, 12.11). */

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

/** A customer with one product at 100 and a commit of 5,000 over the year. */
async function tokensWithCommit(start: string) {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  const card = await billing.card([tokens, 100]);
  const contractId = await billing.contract({
    customer_id: customerId,
    rate_card_id: card,
    starting_at: start,
    commits: [
      {
        type: 'PREPAID',
        name: 'Commit',
        product_id: await billing.fixedProduct(),
        access_schedule: { schedule_items: [{ amount: 5_000, starting_at: start, ending_before: at(2027, 1) }] },
      },
    ],
  });
  const commit = async () => {
    const { data } = await takt.client.v2.contracts.retrieve({
      customer_id: customerId,
      contract_id: contractId,
      include_balance: true,
      include_ledgers: true,
    });
    return data.commits[0];
  };
  return { tokens, customerId, card, contractId, commit };
}

test('W14: voiding gives back what was drawn; regenerating bills current usage at current prices', async () => {
  const start = at(2026, 1);
  const { tokens, customerId, card, commit } = await tokensWithCommit(start);
  await takt.clock.set(at(2026, 1, 20));
  await billing.use(customerId, tokens.event(80, at(2026, 1, 10)));
  await takt.clock.set(at(2026, 2, 2));
  const old = await billing.usageInvoice(customerId, start);
  expect(old).toMatchObject({ status: 'FINALIZED', total: 3_000 });

  await billing.use(customerId, tokens.event(30, at(2026, 1, 15)), tokens.event(-20, at(2026, 1, 16)));
  await billing.rate(card, tokens.productId, { price: 90, starting_at: start });
  expect(await billing.usageInvoice(customerId, start)).toEqual(old);

  expect((await post('/v1/invoices/void', { id: old.id })).body).toEqual({ data: { id: old.id } });
  const [voided] = await billing.invoices(customerId, { status: 'VOID' });
  expect(voided).toEqual({ ...old, status: 'VOID' });
  expect((await commit())?.balance).toBe(5_000);

  const { body } = await post('/v1/invoices/regenerate', { id: old.id });
  const fresh = await billing.usageInvoice(customerId, start);
  expect(fresh.id).toBe(body.data.id);
  expect(fresh).toMatchObject({
    status: 'FINALIZED',
    regenerated_from_invoice_id: old.id,
    issued_at: at(2026, 2, 2),
    end_timestamp: at(2026, 2),
    subtotal: 90 * 90,
    total: 90 * 90 - 5_000,
  });
  const amounts = (await commit())?.ledger?.map(({ type, amount }) => `${type} ${amount}`);
  expect(amounts?.toSorted()).toEqual([
    'PREPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION -5000',
    'PREPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION -5000',
    'PREPAID_COMMIT_CANCELED 5000',
    'PREPAID_COMMIT_SEGMENT_START 5000',
  ]);
  expect((await commit())?.balance).toBe(0);
  expect((await post('/v1/invoices/regenerate', { id: old.id })).status).toBe(400);

  // Once its successor is void too, the first may be regenerated again; then the successor may not.
  await post('/v1/invoices/void', { id: fresh.id });
  const again = await post('/v1/invoices/regenerate', { id: old.id });
  expect(again.status).toBe(200);
  expect(await billing.usageInvoice(customerId, start)).toMatchObject({
    id: again.body.data.id,
    regenerated_from_invoice_id: old.id,
    total: 90 * 90 - 5_000,
  });
  expect((await post('/v1/invoices/regenerate', { id: fresh.id })).status).toBe(400);
  expect((await commit())?.balance).toBe(0);
  // All three bear one issue date: they are listed as they were made.
  const issuedTogether = (await billing.invoices(customerId)).filter((one) => one.issued_at === at(2026, 2, 2));
  expect(issuedTogether.map(({ id }) => id)).toEqual([old.id, fresh.id, again.body.data.id]);
});

test('only finalized invoices are voided, only void ones regenerated', async () => {
  const start = at(2026, 2);
  const { customerId } = await tokensWithCommit(start);
  const draft = await billing.usageInvoice(customerId, start);
  expect(await post('/v1/invoices/void', { id: draft.id })).toMatchObject({ status: 400 });
  expect(await post('/v1/invoices/regenerate', { id: draft.id })).toMatchObject({ status: 400 });
  expect(await post('/v1/invoices/void', { id: randomUUID() })).toMatchObject({ status: 404 });
  expect(await post('/v1/invoices/regenerate', { id: randomUUID() })).toMatchObject({ status: 404 });
  await takt.clock.set(at(2026, 3, 2));
  expect(await post('/v1/invoices/regenerate', { id: draft.id })).toMatchObject({ status: 400 });
  expect(await post('/v1/invoices/void', { id: draft.id })).toMatchObject({ status: 200 });
  expect(await post('/v1/invoices/void', { id: draft.id })).toMatchObject({ status: 400 });
});

test('a moved issue date replaces the grace period; a date that is not in the future finalizes now (invoices 12.8)', async () => {
  const start = at(2026, 3);
  const { tokens, customerId } = await tokensWithCommit(start);
  await takt.clock.set(at(2026, 3, 10));
  await billing.use(customerId, tokens.event(1, at(2026, 3, 9)));
  const draft = await billing.usageInvoice(customerId, start);
  const move = (issue_date: string, invoice_id = draft.id) =>
    post('/v1/contracts/updateInvoiceIssueDate', { invoice_id, issue_date });
  expect(await move(at(2026, 3, 31))).toMatchObject({ status: 400 });
  expect(await move(at(2026, 4, 5))).toMatchObject({ status: 200, body: { data: { id: draft.id } } });
  await takt.clock.set(at(2026, 4, 4));
  expect(await billing.usageInvoice(customerId, start)).toMatchObject({ status: 'DRAFT', issued_at: at(2026, 4, 5) });
  expect(await move(at(2026, 4, 3))).toMatchObject({ status: 200 });
  expect(await billing.usageInvoice(customerId, start)).toMatchObject({
    status: 'FINALIZED',
    issued_at: at(2026, 4, 3),
  });
  expect(await move(at(2026, 4, 20))).toMatchObject({ status: 400 });
  expect(await move(at(2026, 4, 20), randomUUID())).toMatchObject({ status: 404 });
});

test('professional services are invoiced when asked for, up to their maximum (invoices 12.11)', async () => {
  const customerId = await billing.customer();
  const product = await billing.client.v1.contracts.products.create({ name: 'Consulting', type: 'PRO_SERVICE' });
  const contractId = await billing.contract({
    customer_id: customerId,
    starting_at: at(2026, 4),
    professional_services: [{ product_id: product.data.id, unit_price: 200, quantity: 10, max_amount: 2_000 }],
  });
  const { data } = await takt.client.v2.contracts.retrieve({ customer_id: customerId, contract_id: contractId });
  const service = data.professional_services?.[0]?.id;
  const schedule = (line: Readonly<Record<string, unknown>>, issued_at = at(2026, 5)) =>
    post('/v1/contracts/scheduleProServicesInvoice', {
      customer_id: customerId,
      contract_id: contractId,
      issued_at,
      line_items: [{ professional_service_id: service, ...line }],
    });
  for (const wrong of [{}, { unit_price: 5 }, { amount: 5, quantity: 1 }, { amount: 2_001 }]) {
    expect(await schedule(wrong), JSON.stringify(wrong)).toMatchObject({ status: 400 });
  }
  expect(await schedule({ professional_service_id: randomUUID(), amount: 1 })).toMatchObject({ status: 404 });

  const answer = await schedule({ quantity: 3, metadata: 'week 18' });
  const [draft] = answer.body.data;
  expect(draft).toMatchObject({
    type: 'SCHEDULED',
    status: 'DRAFT',
    total: 600,
    issued_at: at(2026, 5),
    credit_type: { id: USD },
  });
  expect(draft.line_items).toMatchObject([
    {
      type: 'scheduled',
      name: 'Consulting',
      quantity: 3,
      unit_price: 200,
      professional_service_id: service,
      metadata: 'week 18',
    },
  ]);
  const [past] = (await schedule({ quantity: 2, unit_price: 100 }, at(2026, 4))).body.data;
  expect(past).toMatchObject({ status: 'FINALIZED', total: 200 });
  expect(await schedule({ amount: 1_201 })).toMatchObject({ status: 400 });
  expect(await schedule({ amount: 1_200 })).toMatchObject({ status: 200 });
  await post('/v1/invoices/void', { id: past.id });
  expect(await schedule({ amount: 200 })).toMatchObject({ status: 200 });
  await takt.clock.set(at(2026, 5));
  const final = await billing.invoices(customerId, { status: 'FINALIZED' });
  expect(final.map(linesOf)).toEqual(
    expect.arrayContaining([
      ['Consulting 3 × 200 = 600'],
      ['Consulting 1 × 1200 = 1200'],
      ['Consulting 1 × 200 = 200'],
    ]),
  );

  // 600 more take up what a void invoice gave back: it cannot come again before they are void.
  await takt.clock.set(at(2026, 5, 2));
  expect(await post('/v1/invoices/void', { id: draft.id })).toMatchObject({ status: 200 });
  const [other] = (await schedule({ amount: 600 }, at(2026, 5, 2))).body.data;
  expect(await post('/v1/invoices/regenerate', { id: draft.id })).toMatchObject({
    status: 400,
    body: { message: expect.stringMatching(/would come to 2600 of at most 2000/) },
  });
  await post('/v1/invoices/void', { id: other.id });
  expect(await post('/v1/invoices/regenerate', { id: draft.id })).toMatchObject({ status: 200 });
});

test('seats bought by the old call are added now and billed at once, prorated, on an invoice of their own (invoices 12.12)', async () => {
  await takt.clock.set(at(2026, 6));
  const customerId = await billing.customer();
  const product = await billing.client.v1.contracts.products.create({ name: 'Seats', type: 'SUBSCRIPTION' });
  const card = await billing.card();
  await billing.rate(card, product.data.id, { price: 3_000, billing_frequency: 'MONTHLY' });
  const contractId = await billing.contract({
    customer_id: customerId,
    rate_card_id: card,
    starting_at: at(2026, 6),
    subscriptions: [
      {
        collection_schedule: 'ADVANCE',
        initial_quantity: 10,
        subscription_rate: { billing_frequency: 'MONTHLY', product_id: product.data.id },
        proration: { is_prorated: true, invoice_behavior: 'BILL_ON_NEXT_COLLECTION_DATE' },
      },
    ],
  });
  const { data } = await takt.client.v2.contracts.retrieve({ customer_id: customerId, contract_id: contractId });
  const charge_id = data.subscriptions?.[0]?.id;
  await takt.clock.set(at(2026, 6, 16));
  const purchase = (charge: Readonly<Record<string, unknown>>) =>
    post(`/v1/customers/${customerId}/invoices/invoice_seats`, {
      seat_charges: [{ charge_id, seat_count: 4, ...charge }],
    });
  expect(await purchase({ current_seat_count: 9 })).toMatchObject({ status: 400 });
  expect(await purchase({ charge_id: randomUUID() })).toMatchObject({ status: 404 });

  // Half of June is left: 3,000 × 15 / 30.
  const { status, body } = await purchase({ current_seat_count: 10 });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    type: 'SEAT_PURCHASE',
    status: 'FINALIZED',
    total: 6_000,
    start_timestamp: at(2026, 6),
    end_timestamp: at(2026, 7),
    issued_at: at(2026, 6, 16),
  });
  expect(linesOf(body)).toEqual(['Seats 4 × 1500 = 6000']);
  const usage = await billing.usageInvoice(customerId, at(2026, 6));
  expect(linesOf(usage)).toEqual(['Seats 14 × 3000 = 42000']);

  // Void, with a seat fewer since: the new one bills what is left of it.
  expect(await post('/v1/invoices/void', { id: body.id })).toMatchObject({ status: 200 });
  const fewer = { starting_at: at(2026, 6, 16), quantity: 13 };
  const edited = await post('/v2/contracts/edit', {
    customer_id: customerId,
    contract_id: contractId,
    update_subscriptions: [{ subscription_id: charge_id, quantity_updates: [fewer] }],
  });
  expect(edited.status).toBe(200);
  const regenerated = await post('/v1/invoices/regenerate', { id: body.id });
  expect(regenerated.status).toBe(200);
  const { id } = regenerated.body.data;
  expect((await billing.invoices(customerId)).find((invoice) => invoice.id === id)).toMatchObject({
    type: 'SEAT_PURCHASE',
    regenerated_from_invoice_id: body.id,
    total: 4_500,
    start_timestamp: at(2026, 6),
    end_timestamp: at(2026, 7),
  });

  // On the day a period begins the fee waits on the last one's draft: only the new seats are billed at once.
  await takt.clock.set(at(2026, 7));
  const july = await purchase({ current_seat_count: 13, seat_count: 2 });
  expect(july).toMatchObject({ status: 200, body: { total: 6_000, start_timestamp: at(2026, 7) } });
  expect(linesOf(july.body)).toEqual(['Seats 2 × 3000 = 6000']);
  expect(linesOf(await billing.usageInvoice(customerId, at(2026, 6)))).toEqual(['Seats 13 × 3000 = 39000']);
});
