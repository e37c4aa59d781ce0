import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, Billing, type Meter } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Who got a 200 for events sees them in whatever is read next: usage, the draft invoice, the balance (lessons B 10). */

const NOW = '2026-03-10T12:00:00.000Z';
const PRICE = 7;
const COMMIT = 1_000_000;
const ROUNDS = 12;

let takt: Takt;
let billing: Billing;
let meter: Meter;
beforeAll(async () => {
  takt = await startTakt({ start: NOW });
  billing = new Billing(takt);
  meter = await billing.meter();
});
afterAll(() => takt.stop());

async function committed(card: string, prepaid: string): Promise<string> {
  const customer = await billing.customer();
  await billing.contract({
    customer_id: customer,
    rate_card_id: card,
    starting_at: at(2026, 3),
    commits: [
      {
        type: 'PREPAID',
        product_id: prepaid,
        access_schedule: {
          schedule_items: [{ amount: COMMIT, starting_at: at(2026, 3), ending_before: at(2027, 3) }],
        },
      },
    ],
  });
  return customer;
}

test('every read has what was acknowledged before it, however many write beside it', async () => {
  const card = await billing.card([meter, PRICE]);
  const prepaid = await billing.fixedProduct();
  const customers = await Promise.all(Array.from({ length: 6 }, () => committed(card, prepaid)));
  const waits: number[] = [];
  let stale = 0;

  const timed = async (read: () => Promise<number | undefined>, right: number): Promise<void> => {
    const begun = performance.now();
    const found = await read();
    waits.push(performance.now() - begun);
    if (found !== right) stale += 1;
    expect(found).toBe(right);
  };

  await Promise.all(
    customers.map(async (customer, writer) => {
      let used = 0;
      for (let round = 1; round <= ROUNDS; round += 1) {
        const n = writer + round;
        await billing.use(customer, ...Array.from({ length: n }, () => meter.event(n, NOW)));
        used += n * n;
        await timed(async () => {
          const { data } = await takt.client.v1.usage.list({
            customer_ids: [customer],
            billable_metrics: [{ id: meter.metricId }],
            window_size: 'NONE',
            starting_on: '2026-03-10T00:00:00Z',
            ending_before: '2026-03-11T00:00:00Z',
          });
          return data[0]?.value ?? undefined;
        }, used);
        await timed(async () => {
          const draft = await billing.usageInvoice(customer, at(2026, 3));
          const [line] = draft.line_items.filter(({ type }) => type === 'usage');
          return line?.quantity;
        }, used);
        await timed(
          async () => {
            const { data } = await takt.client.v1.contracts.getNetBalance({
              customer_id: customer,
              invoice_inclusion_mode: 'FINALIZED_AND_DRAFT',
            });
            return data.balance;
          },
          COMMIT - PRICE * used,
        );
      }
    }),
  );
  waits.sort((a, b) => a - b);
  const quantile = (q: number): string => `${(waits[Math.floor(waits.length * q)] ?? 0).toFixed(0)} ms`;
  console.log(`${waits.length} reads, ${stale} stale; p50 ${quantile(0.5)}, p99 ${quantile(0.99)}`);
});
