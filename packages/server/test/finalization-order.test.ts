import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, USD } from './support/billing.ts';
import { type Inbox, openInbox } from './support/inbox.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

let takt: Takt;
let inbox: Inbox;
let billing: Billing;
beforeAll(async () => {
  [takt, inbox] = await Promise.all([startTakt({ start: at(2026, 1) }), openInbox()]);
  billing = new Billing(takt);
  await takt.raw('POST', '/sandbox/webhooks', { url: inbox.url('/hooks') });
});
afterAll(async () => {
  await Promise.all([takt.stop(), inbox.close()]);
});

test('at one instant: usage by period and contract, true-ups, scheduled; each is announced once (invoices 2)', async () => {
  const tokens = await billing.meter();
  const card = await billing.card([tokens, 100]);
  const customerId = await billing.customer();
  const issue = at(2026, 2, 2);
  const contract = (starting_at: string, more: Readonly<Record<string, unknown>> = {}) =>
    billing.contract({ customer_id: customerId, rate_card_id: card, starting_at, ...more });
  const fee = {
    product_id: await billing.fixedProduct(),
    schedule: { credit_type_id: USD, schedule_items: [{ timestamp: issue, amount: 7 }] },
  };
  const committed = {
    ending_before: at(2026, 2),
    commits: [
      {
        type: 'POSTPAID',
        product_id: await billing.fixedProduct(),
        access_schedule: { schedule_items: [{ amount: 500, starting_at: at(2026, 1), ending_before: at(2026, 2) }] },
        invoice_schedule: { schedule_items: [{ timestamp: at(2026, 2), unit_price: 500, quantity: 1 }] },
      },
    ],
  };
  const [first, second] = [await contract(at(2026, 1)), await contract(at(2026, 1), committed)];
  const third = await contract(at(2026, 1), {
    usage_statement_schedule: { frequency: 'WEEKLY', day: 'CUSTOM_DATE', billing_anchor_date: at(2026, 1, 4) },
    scheduled_charges: [fee],
    ending_before: at(2026, 2),
  });
  await takt.clock.set(at(2026, 2, 1, 23));
  const before = inbox.at('/hooks').length;
  await takt.clock.set(issue);
  const announced = () =>
    inbox
      .at('/hooks')
      .slice(before)
      .filter(({ json }) => json.type === 'invoice.finalized')
      .map(({ json }) => json.properties);
  await until(() => announced().length >= 5);
  const all = new Map((await billing.invoices(customerId)).map((invoice) => [invoice.id, invoice]));
  const story = announced().map(({ invoice_id }) => {
    const invoice = all.get(invoice_id);
    const what = invoice?.line_items[0]?.postpaid_commit === undefined ? invoice?.type : 'TRUEUP';
    return [what, invoice?.contract_id, invoice?.start_timestamp];
  });
  expect(story).toEqual([
    ['USAGE', first, at(2026, 1)],
    ['USAGE', second, at(2026, 1)],
    ['USAGE', third, at(2026, 1, 25)],
    ['TRUEUP', second, undefined],
    ['SCHEDULED', third, undefined],
  ]);
  for (const { customer_id, invoice_finalized_date } of announced()) {
    expect(customer_id).toBe(customerId);
    expect(Date.parse(invoice_finalized_date)).toBe(Date.parse(issue));
  }
});
