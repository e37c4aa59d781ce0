import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, linesOf, type MeterEvent } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Previews of events (invoices 12.10, metering 10). */

let takt: Takt;
let billing: Billing;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1, 15) });
  billing = new Billing(takt);
});
afterAll(async () => {
  await takt.stop();
});

type Event = MeterEvent & { readonly transaction_id?: string };

const preview = (customerId: string, events: readonly Event[], more: Readonly<Record<string, unknown>> = {}) =>
  takt.raw('POST', `/v1/customers/${customerId}/previewEvents`, { events, ...more });

async function customerWith(price: Readonly<Record<string, unknown>>) {
  const tokens = await billing.meter({ name: 'Tokens' });
  const customerId = await billing.customer();
  const card = await billing.card([tokens, 0, price]);
  const contractId = await billing.contract({ customer_id: customerId, rate_card_id: card, starting_at: at(2026, 1) });
  return { tokens, customerId, contractId };
}

test('W11: 99 of 100 free units are used; 5 more cost 40 beside them and nothing in their place', async () => {
  const { tokens, customerId } = await customerWith({
    price: undefined,
    rate_type: 'TIERED',
    tiers: [{ size: 100, price: 0 }, { price: 10 }],
  });
  await billing.use(customerId, tokens.event(99, at(2026, 1, 10)));
  const five = [tokens.event(5, at(2026, 1, 12))];
  const merged = await preview(customerId, five, { mode: 'merge' });
  const draft = await billing.usageInvoice(customerId, at(2026, 1));
  expect(merged.body.data).toMatchObject([{ id: draft.id, status: 'DRAFT', total: 40 }]);
  expect(linesOf(merged.body.data[0])).toEqual(['Tokens 100 × 0 = 0', 'Tokens 4 × 10 = 40']);
  expect((await preview(customerId, five)).body.data).toMatchObject([{ id: draft.id, total: 0 }]);
  expect(await billing.usageInvoice(customerId, at(2026, 1))).toEqual(draft);
});

test('an event counts in the open period that contains it; one in its grace time comes along when an event falls into it', async () => {
  const { tokens, customerId } = await customerWith({ price: 100 });
  await takt.clock.set(at(2026, 2, 1, 6));
  await billing.use(customerId, tokens.event(7, at(2026, 1, 30)));
  const totals = async (...events: Event[]) =>
    (await preview(customerId, events)).body.data.map((one: { start_timestamp: string; total: number }) => [
      one.start_timestamp,
      one.total,
    ]);
  expect(await totals(tokens.event(1, at(2026, 2, 1, 2)))).toEqual([[at(2026, 2), 100]]);
  expect(await totals(tokens.event(1, at(2026, 2, 1, 2)), tokens.event(2, at(2026, 1, 31)))).toEqual([
    [at(2026, 1), 200],
    [at(2026, 2), 100],
  ]);
});

test('an accepted transaction id is not counted again; what ingest refuses is refused', async () => {
  const { tokens, customerId } = await customerWith({ price: 100 });
  const event = { transaction_id: randomUUID(), ...tokens.event(3, at(2026, 2, 1, 1)) };
  await takt.client.v1.usage.ingest({ usage: [{ customer_id: customerId, ...event }] });
  const { body } = await preview(customerId, [event], { mode: 'merge', skip_zero_qty_line_items: true });
  expect(body.data).toMatchObject([{ total: 300 }]);
  expect((await preview(customerId, [event], { skip_zero_qty_line_items: true })).body.data).toMatchObject([
    { total: 0, line_items: [] },
  ]);
  const twice = { ...tokens.event(1, at(2026, 2, 1)), transaction_id: 'twice' };
  expect((await preview(customerId, [twice, twice])).status).toBe(400);
  expect((await preview(customerId, [])).status).toBe(400);
  expect((await preview(customerId, [tokens.event(1, at(2025, 1))])).status).toBe(400);
  const properties = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`p${n}`, '1']));
  const wide = (count: number) => ({ ...tokens.event(1, at(2026, 2, 1)), properties: properties(count) });
  expect((await preview(customerId, [wide(2_000)])).status).toBe(200);
  expect(await preview(customerId, [wide(2_001)])).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('events[0].properties: must have at most 2000 entries') },
  });
  expect((await preview(customerId, [event], { unknown: 1 })).status).toBe(400);
  expect((await preview(randomUUID(), [event])).status).toBe(404);
});

test('numbers among the properties are the texts they were spelled as, like those of events that are sent (metering 2)', async () => {
  const calls = await billing.meter({
    name: 'Calls',
    groups: ['version'],
    product: { presentation_group_key: ['version'] },
  });
  const customerId = await billing.customer();
  const card = await billing.card([calls, 100]);
  await billing.contract({ customer_id: customerId, rate_card_id: card, starting_at: at(2026, 1) });
  const { event_type: eventType, timestamp } = calls.event(1, at(2026, 2, 1, 1));
  const eventOf = (version: string, member = '') =>
    `{"event_type": "${eventType}", "timestamp": "${timestamp}", "properties": {"n": 1.0, "version": ${version}}${member}}`;
  const versions = ['1', '1.0', '1e2', '-0', '"1.0"'];
  const path = `/v1/customers/${customerId}/previewEvents`;
  const shown = await takt.raw('POST', path, `{"events": [${versions.map((version) => eventOf(version))}]}`);
  const sent = versions.map((version) =>
    eventOf(version, `, "customer_id": "${customerId}", "transaction_id": "${randomUUID()}"`),
  );
  expect((await takt.raw('POST', '/v1/ingest', `[${sent}]`)).status).toBe(200);
  const draft = await billing.usageInvoice(customerId, at(2026, 2));
  const byVersion = (invoice: typeof draft) =>
    invoice.line_items.map((line) => [line.presentation_group_values?.version, line.quantity]);
  const expected = [
    ['-0', 1],
    ['1', 1],
    ['1.0', 2],
    ['1e2', 1],
  ];
  expect(byVersion(draft)).toEqual(expected);
  const previewed = shown.body.data.find(({ id }: { id: string }) => id === draft.id);
  expect(byVersion(previewed)).toEqual(expected);
});
