import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { at, Billing, type Meter } from './support/billing.ts';
import { type Inbox, openInbox } from './support/inbox.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

/** Whatever happens at payment gates: no grant without a paid or released gate, no paid gate without its grant (subscriptions 8). */

let takt: Takt;
let billing: Billing;
let inbox: Inbox;
let meter: Meter;
let card: string;
let fixed: string;

beforeAll(async () => {
  [takt, inbox] = await Promise.all([startTakt(), openInbox()]);
  billing = new Billing(takt);
  await takt.raw('POST', '/sandbox/webhooks', { url: inbox.url('/hooks') });
  meter = await billing.meter();
  card = await billing.card([meter, 100]);
  fixed = await billing.fixedProduct();
});
afterAll(async () => {
  await takt.stop();
  await inbox.close();
});

/** What may happen next: usage, a commit by hand, the outcome of a gate (counted from the first), a threshold switched on again. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('use' as const), units: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('buy' as const), amount: fc.integer({ min: 100, max: 900 }) }),
  fc.record({ kind: fc.constant('tell' as const), gate: fc.nat(5), outcome: fc.constantFrom('paid', 'failed') }),
  fc.record({ kind: fc.constant('enable' as const) }),
);

const EXTERNAL = { payment_gate_config: { payment_gate_type: 'EXTERNAL' } };

it('gives what was paid for, and nothing else', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const customer_id = await billing.customer();
      const contract_id = await billing.contract({
        customer_id,
        starting_at: at(2026, 1),
        rate_card_id: card,
        spend_threshold_configuration: {
          is_enabled: true,
          threshold_amount: 1_000,
          commit: { product_id: fixed },
          ...EXTERNAL,
        } as never,
      });
      const edit = (lists: object) => takt.raw('POST', '/v2/contracts/edit', { customer_id, contract_id, ...lists });
      const gates = (): readonly { workflow_id: string; invoice_id: string; invoice_total: number }[] =>
        inbox
          .at('/hooks')
          .map(({ json }) => json)
          .filter(
            ({ type, properties }) => type.endsWith('external_initiate') && properties.contract_id === contract_id,
          )
          .map(({ properties }) => properties);
      const invoices = () => billing.invoices(customer_id, { type: 'SCHEDULED' });
      /** Nothing is under way, and the gate of every waiting invoice was told of. */
      const settled = async () => {
        await takt.clock.set(await takt.clock.now());
        await until(async () => (await invoices()).length === gates().length);
      };
      const outcomes = new Map<string, string>();
      for (const next of steps) {
        if (next.kind === 'use') await billing.use(customer_id, meter.event(next.units, at(2026, 1)));
        else if (next.kind === 'enable') await edit({ update_spend_threshold_configuration: { is_enabled: true } });
        else if (next.kind === 'buy') {
          const item = { amount: next.amount, starting_at: at(2026, 1), ending_before: at(2027, 1) };
          const commit = {
            product_id: fixed,
            type: 'PREPAID',
            access_schedule: { schedule_items: [item] },
            invoice_schedule: { schedule_items: [{ amount: next.amount, timestamp: at(2026, 1) }] },
            ...EXTERNAL,
          };
          expect((await edit({ add_commits: [commit] })).status).toBe(200);
        } else {
          const gate = gates()[next.gate];
          if (gate === undefined) continue;
          const { status } = await takt.raw('POST', '/v1/contracts/commits/threshold-billing/release', {
            workflow_id: gate.workflow_id,
            outcome: next.outcome,
          });
          const earlier = outcomes.get(gate.invoice_id) ?? next.outcome;
          expect(status).toBe(earlier === next.outcome ? 200 : 409);
          outcomes.set(gate.invoice_id, earlier);
        }
        await settled();
      }
      const { body } = await takt.raw('POST', '/v1/contracts/customerBalances/list', {
        customer_id,
        include_contract_balances: true,
      });
      const granted: readonly string[] = body.data.map(
        (commit: { invoice_schedule: { schedule_items: readonly { invoice_id: string }[] } }) =>
          commit.invoice_schedule.schedule_items[0]?.invoice_id,
      );
      const paid = [...outcomes].filter(([, outcome]) => outcome === 'paid').map(([id]) => id);
      expect(granted.toSorted()).toEqual(paid.toSorted());
      const statuses = { paid: 'FINALIZED', failed: 'VOID' } as Readonly<Record<string, string>>;
      for (const { id, status } of await invoices()) expect(status).toBe(statuses[outcomes.get(id) ?? ''] ?? 'DRAFT');
    }),
    { numRuns: 8 },
  );
});
