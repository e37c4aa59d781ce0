import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openInbox } from '../packages/server/test/support/inbox.ts';
import { startTakt, type Takt } from '../packages/server/test/support/takt.ts';

/**
 * npm run bench:alerts -- [--seconds 30] [--customers 1000] [--rate 2000] [--gates 10] [--together] [--profile DIR]
 *
 * How long it takes from the acknowledgement of an event that carries a customer over a line to the webhook's arrival: every customer
 * with a contract, a commit and five alerts, all of them using all the time. Every n-th customer (--gates n, 0 for none) has a threshold
 * with an EXTERNAL gate besides, in turns on its prepaid balance and on spend without a commit. Lines lie evenly over the run; with
 * --together every customer has the same lines, so that all cross each of them within the same second.
 */
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    customers: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '2000' },
    gates: { type: 'string', default: '10' },
    together: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const seconds = Number(options.seconds);
const customerCount = Number(options.customers);
const rate = Number(options.rate);
const gateEvery = Number(options.gates);
const BATCH = 100;
const COMMIT = 1_000_000;
const ALERTS = 5;
const CONCURRENCY = 16;

/** Events that each customer sends in all. An event costs a cent. */
const eventsEach = Math.floor((rate * seconds) / customerCount);
if (eventsEach < 2 * ALERTS) throw new Error('too few events for five lines of each customer');

/** After how many events the n-th customer crosses a line, for a place within the run, from 0 to 1. */
function lineAt(n: number, place: number): number {
  const ownPlace = options.together ? place : (place + n / customerCount) % 1;
  return 1 + Math.floor(ownPlace * eventsEach);
}

interface Customer {
  readonly id: string;
  /** What is told, by the name of an alert or `gate`, after how many events. */
  readonly lines: ReadonlyMap<number, readonly string[]>;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}

async function prepare({ client, raw }: Takt, hook: string): Promise<readonly Customer[]> {
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
  const gateConfig = (threshold: number) => ({
    is_enabled: true,
    threshold_amount: threshold,
    commit: { product_id: prepaid.data.id },
    payment_gate_config: { payment_gate_type: 'EXTERNAL' as const },
  });
  const customers: Customer[] = [];
  await inParallel([...Array(customerCount).keys()], async (n) => {
    const { data } = await client.v1.customers.create({ name: `Customer ${n}` });
    const hasGate = gateEvery > 0 && n % gateEvery === 0;
    const paysAhead = !hasGate || n % (2 * gateEvery) === 0;
    const gateLine = lineAt(n, 0.5);
    await client.v1.contracts.create({
      customer_id: data.id,
      rate_card_id: card.data.id,
      starting_at,
      ...(paysAhead
        ? {
            commits: [
              {
                type: 'PREPAID',
                product_id: prepaid.data.id,
                access_schedule: { schedule_items: [{ amount: COMMIT, starting_at, ending_before }] },
              },
            ],
          }
        : {}),
      ...(!hasGate
        ? {}
        : paysAhead
          ? {
              prepaid_balance_threshold_configuration: {
                ...gateConfig(COMMIT - gateLine),
                recharge_to_amount: COMMIT + 2_000,
              },
            }
          : { spend_threshold_configuration: gateConfig(gateLine) }),
    });
    const lines = new Map<number, string[]>();
    const tell = (line: number, name: string): void => void lines.set(line, [...(lines.get(line) ?? []), name]);
    if (hasGate) tell(gateLine, 'gate');
    for (let alert = 0; alert < ALERTS; alert += 1) {
      const line = lineAt(n, alert / ALERTS + 0.1);
      const measuresBalance = paysAhead && alert === ALERTS - 1;
      await client.v1.alerts.create({
        customer_id: data.id,
        alert_type: measuresBalance ? 'low_remaining_commit_balance_reached' : 'spend_threshold_reached',
        name: `alert ${alert}`,
        threshold: measuresBalance ? COMMIT - line : line,
      });
      tell(line, `alert ${alert}`);
    }
    customers.push({ id: data.id, lines });
  });
  return customers;
}

const inbox = await openInbox();
const profiler = fileURLToPath(new URL('profile.mjs', import.meta.url));
const profile =
  options.profile === undefined ? {} : { NODE_OPTIONS: `--import ${profiler}`, BENCH_PROFILE: options.profile };
const takt = await startTakt({ clock: 'system', env: { TAKT_CHECK_ANSWERS: undefined, ...profile } });
const customers = await prepare(takt, inbox.url('/hook'));
const manner = options.together ? 'all at the same lines' : 'lines spread evenly';
console.log(`${customers.length} customers with ${ALERTS} alerts each, ${manner}; ${rate} events/s for ${seconds} s`);

/** When the event was acknowledged that carried a customer over a line, by `<customer> <name>`. */
const acknowledged = new Map<string, number>();
let sent = 0;
const requests: Promise<void>[] = [];
const start = performance.now();
for (let batch = 0; batch * BATCH < rate * seconds; batch += 1) {
  const wait = start + (batch * BATCH * 1_000) / rate - performance.now();
  if (wait > 0) await delay(wait);
  const crossings: string[] = [];
  const usage = Array.from({ length: BATCH }, () => {
    const customer = customers[sent % customers.length];
    const count = 1 + Math.floor(sent / customers.length);
    sent += 1;
    for (const name of customer?.lines.get(count) ?? []) crossings.push(`${customer?.id} ${name}`);
    return {
      customer_id: customer?.id ?? '',
      transaction_id: randomUUID(),
      event_type: 'call',
      timestamp: new Date().toISOString(),
    };
  });
  requests.push(
    takt.client.v1.usage.ingest({ usage }).then(() => {
      for (const crossing of crossings) acknowledged.set(crossing, Date.now());
    }),
  );
}
await Promise.all(requests);
const streamed = (performance.now() - start) / 1_000;

/** When each line was told of first, by `<customer> <name>`. */
function told(): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { json, at } of inbox.at('/hook')) {
    const { customer_id, alert_name } = json.properties;
    const name = json.type === 'payment_gate.external_initiate' ? 'gate' : alert_name;
    const key = `${customer_id} ${name}`;
    if (acknowledged.has(key) && !first.has(key)) first.set(key, at);
  }
  return first;
}
const deadline = Date.now() + 60_000;
while (told().size < acknowledged.size && Date.now() < deadline) await delay(200);

const arrivals = told();
function report(what: string, isOne: (key: string) => boolean): void {
  const crossed = [...acknowledged].filter(([key]) => isOne(key));
  const delays = crossed.flatMap(([key, from]) => {
    const at = arrivals.get(key);
    return at === undefined ? [] : [Math.max(0, at - from)];
  });
  delays.sort((a, b) => a - b);
  const at = (part: number): number => delays[Math.min(delays.length - 1, Math.floor(delays.length * part))] ?? 0;
  console.log(`${what}: ${crossed.length} crossings, ${delays.length} told`);
  console.log(`  event to webhook: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`);
}
console.log(`sent ${sent} events in ${streamed.toFixed(1)} s; ${inbox.at('/hook').length} webhooks`);
report('alerts', (key) => !key.endsWith(' gate'));
if (gateEvery > 0) report('payment gates', (key) => key.endsWith(' gate'));
await takt.stop();
await inbox.close();
