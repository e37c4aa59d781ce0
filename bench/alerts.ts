import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openInbox } from '../packages/server/test/support/inbox.ts';
import { startTakt, type Takt } from '../packages/server/test/support/takt.ts';

/**
 * npm run bench:alerts -- [--seconds 30] [--customers 1000] [--rate 2000] [--profile DIR]
 *
 * How long it takes from the acknowledgement of an event that carries a customer over a line to the webhook's arrival: every customer
 * with a contract, a commit and five alerts, all of them using all the time.
 */
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    customers: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '2000' },
    profile: { type: 'string' },
  },
});
const seconds = Number(options.seconds);
const customerCount = Number(options.customers);
const rate = Number(options.rate);
const BATCH = 100;
/** Events after which a customer crosses each of its lines: an event costs a cent. */
const LINES = [10, 20, 30, 40] as const;
const COMMIT = 1_000_000;
const BALANCE_LINE = 25;
const CONCURRENCY = 16;

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}

async function prepare({ client, raw }: Takt, hook: string): Promise<readonly string[]> {
  await raw('POST', '/sandbox/webhooks', { url: hook });
  const metric = await client.v1.billableMetrics.create({
    name: 'Calls',
    aggregation_type: 'COUNT',
    event_type_filter: { in_values: ['call'] },
  });
  const product = await client.v1.contracts.products.create({
    name: 'Calls',
    type: 'USAGE',
    billable_metric_id: metric.data.id,
  });
  const prepaid = await client.v1.contracts.products.create({ name: 'Prepaid', type: 'FIXED' });
  const card = await client.v1.contracts.rateCards.create({ name: 'Card' });
  await client.v1.contracts.rateCards.rates.add({
    rate_card_id: card.data.id,
    product_id: product.data.id,
    entitled: true,
    rate_type: 'FLAT',
    price: 1,
    starting_at: '2020-01-01T00:00:00Z',
  });
  const now = new Date();
  const starting_at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)).toISOString();
  const ending_before = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), 1)).toISOString();
  const ids: string[] = [];
  await inParallel(Array.from({ length: customerCount }), async () => {
    const { data } = await client.v1.customers.create({ name: 'Customer' });
    ids.push(data.id);
    await client.v1.contracts.create({
      customer_id: data.id,
      rate_card_id: card.data.id,
      starting_at,
      commits: [
        {
          type: 'PREPAID',
          product_id: prepaid.data.id,
          access_schedule: { schedule_items: [{ amount: COMMIT, starting_at, ending_before }] },
        },
      ],
    });
    for (const threshold of LINES) {
      await client.v1.alerts.create({
        customer_id: data.id,
        alert_type: 'spend_threshold_reached',
        name: String(threshold),
        threshold,
      });
    }
    await client.v1.alerts.create({
      customer_id: data.id,
      alert_type: 'low_remaining_commit_balance_reached',
      name: String(BALANCE_LINE),
      threshold: COMMIT - BALANCE_LINE,
    });
  });
  return ids;
}

const inbox = await openInbox();
const profiler = fileURLToPath(new URL('profile.mjs', import.meta.url));
const profile =
  options.profile === undefined ? {} : { NODE_OPTIONS: `--import ${profiler}`, BENCH_PROFILE: options.profile };
const takt = await startTakt({ clock: 'system', env: { TAKT_CHECK_ANSWERS: undefined, ...profile } });
const ids = await prepare(takt, inbox.url('/hook'));
console.log(`${ids.length} customers with 5 alerts each; ${rate} events/s for ${seconds} s`);

/** When the event was acknowledged that carried a customer over a line, by `<customer> <line>`. */
const acknowledged = new Map<string, number>();
const counts = new Map<string, number>();
const lines = new Set<number>([...LINES, BALANCE_LINE]);
let sent = 0;
const requests: Promise<void>[] = [];
const start = performance.now();
for (let batch = 0; batch * BATCH < rate * seconds; batch += 1) {
  const wait = start + (batch * BATCH * 1_000) / rate - performance.now();
  if (wait > 0) await delay(wait);
  const crossings: string[] = [];
  const usage = Array.from({ length: BATCH }, () => {
    const customer_id = ids[sent % ids.length] ?? '';
    sent += 1;
    const count = (counts.get(customer_id) ?? 0) + 1;
    counts.set(customer_id, count);
    if (lines.has(count)) crossings.push(`${customer_id} ${count}`);
    return { customer_id, transaction_id: randomUUID(), event_type: 'call', timestamp: new Date().toISOString() };
  });
  requests.push(
    takt.client.v1.usage.ingest({ usage }).then(() => {
      for (const crossing of crossings) acknowledged.set(crossing, Date.now());
    }),
  );
}
await Promise.all(requests);
const streamed = (performance.now() - start) / 1_000;

const crossed = (): number => inbox.at('/hook').filter(({ json }) => json.type.startsWith('alerts.')).length;
const deadline = Date.now() + 60_000;
while (crossed() < acknowledged.size && Date.now() < deadline) await delay(100);

const delays: number[] = [];
const seen = new Set<string>();
for (const { json, at } of inbox.at('/hook')) {
  const { customer_id, alert_name } = json.properties;
  const key = `${customer_id} ${alert_name}`;
  const from = acknowledged.get(key);
  if (from === undefined || seen.has(key)) continue;
  seen.add(key);
  delays.push(Math.max(0, at - from));
}
delays.sort((a, b) => a - b);
const at = (fraction: number): number => delays[Math.min(delays.length - 1, Math.floor(delays.length * fraction))] ?? 0;
console.log(`sent          ${sent} events in ${streamed.toFixed(1)} s`);
console.log(`crossings     ${acknowledged.size}; told ${seen.size}; webhooks ${crossed()}`);
console.log(`event to webhook: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`);
await takt.stop();
await inbox.close();
