import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openClickHouse } from '../packages/server/src/platform/clickhouse/index.ts';
import { createLog } from '../packages/server/src/platform/log.ts';
import { at, Billing, type Meter } from '../packages/server/test/support/billing.ts';
import { startTakt } from '../packages/server/test/support/takt.ts';

/**
 * npm run bench:invoices -- [--customers 10000] [--events 10000000] [--groups 1] [--profile DIR]
 *
 * The month end of many customers: how many invoices a second become final, and how long reads of invoices, usage and balances of others
 * take meanwhile. Before that, the draft of one customer with many events in the period, read anew after each further event. Its events
 * and their rollups are written by ClickHouse itself, as the loader would have, while Takt is down.
 */
const { values: options } = parseArgs({
  options: {
    customers: { type: 'string', default: '10000' },
    events: { type: 'string', default: '10000000' },
    groups: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
});
const customers = Number(options.customers);
const events = Number(options.events);
/** Groups of one metric's usage, each a line of the invoice. */
const groups = Number(options.groups);

const WRITERS = 8;
const DRAFT_READS = 100;
const START = at(2026, 1);
const MONTH_END = at(2026, 2, 2);

const profile =
  options.profile === undefined
    ? {}
    : {
        NODE_OPTIONS: `--import ${fileURLToPath(new URL('profile.mjs', import.meta.url))}`,
        BENCH_PROFILE: options.profile,
      };
const dataDir = mkdtempSync(join(tmpdir(), 'takt-invoices-'));
const start = () => startTakt({ dataDir, start: at(2026, 1, 31), env: { TAKT_CHECK_ANSWERS: 'off', ...profile } });
let takt = await start();
let billing = new Billing(takt);

const line = (what: string, value: string): void => console.log(`${what.padEnd(52)} ${value}`);

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const begin = performance.now();
  const result = await work();
  return [result, performance.now() - begin];
}

const summary = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const of = (fraction: number): string =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN).toFixed(1)} ms`;
  return `median ${of(0.5)}, p99 ${of(0.99)}, max ${of(1)} (${sorted.length} reads)`;
};

/** Runs `work` for 0 … count − 1, a few at a time. */
async function each(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let index = next++; index < count; index = next++) await work(index);
    }),
  );
}

const HOURS = 30 * 24;
const eventAt = (meter: Meter, index: number) =>
  meter.event((index % 7) + 1, new Date(Date.parse(START) + (index % HOURS) * 3_600_000).toISOString(), {
    g: `group ${index % groups}`,
  });

/** Multiplies the first events of a customer, of which each metric has had one, to as many as are asked for, over all hours and groups. */
async function multiply(customerId: string): Promise<void> {
  const clickhouse = await openClickHouse({ dataDir, clickhouseUrl: undefined }, createLog('silent'));
  const hour = `toDateTime(${Date.parse(START) / 1_000} + (number % ${HOURS}) * 3600, 'UTC')`;
  const group = `concat('group ', toString(intDiv(number, ${HOURS}) % ${groups}))`;
  await clickhouse.command(
    `INSERT INTO events (customer, event_type, timestamp, seq, transaction_id, properties, accepted_at)
     SELECT '${customerId}', type, ${hour} AS at, 1000000000 + number, toString(number), map('n', '3', 'g', ${group}), at
       FROM numbers(${events}) AS n
       JOIN (SELECT event_type AS type, row_number() OVER (ORDER BY event_type) AS place
               FROM (SELECT DISTINCT event_type FROM events WHERE customer = '${customerId}')) AS types
         ON n.number % 2 + 1 = types.place`,
  );
  const cells = HOURS * groups;
  const perCell = Math.ceil(events / cells / 2);
  await clickhouse.command(
    `INSERT INTO usage_hourly (customer, metric, group_key, hour, group_values, events, total)
     SELECT '${customerId}', metric, group_key, ${hour}, if(group_key = 0, [], [${group}]), ${perCell}, 3 * ${perCell}
       FROM numbers(${cells}) AS n
       CROSS JOIN (SELECT DISTINCT metric, group_key FROM usage_hourly WHERE customer = '${customerId}') AS series`,
  );
  await clickhouse.close();
}

const readDraft = async (customerId: string): Promise<number> =>
  (await timed(() => billing.invoices(customerId, { status: 'DRAFT' })))[1];

/** What customers look at meanwhile. */
const READS: readonly ((customerId: string, meter: Meter) => Promise<unknown>)[] = [
  (id) => billing.invoices(id),
  (id) => takt.client.v1.contracts.getNetBalance({ customer_id: id }),
  (id, { metricId }) =>
    takt.client.v1.usage.list({
      customer_ids: [id],
      billable_metrics: [{ id: metricId }],
      window_size: 'DAY',
      starting_on: START,
      ending_before: at(2026, 2),
    }),
];

try {
  const [input, output] = [
    await billing.meter({ name: 'Input tokens', groups: ['g'], product: { presentation_group_key: ['g'] } }),
    await billing.meter({ name: 'Output tokens', groups: ['g'] }),
  ];
  const card = await billing.card([input, 0.25], [output, 1]);
  const product = await billing.fixedProduct();
  const contractOf = (customer_id: string) => ({
    customer_id,
    rate_card_id: card,
    starting_at: START,
    commits: [
      {
        type: 'PREPAID' as const,
        product_id: product,
        access_schedule: { schedule_items: [{ amount: 1_000, starting_at: START, ending_before: at(2027, 1) }] },
      },
    ],
  });

  const [large, other] = [await billing.customer('large'), await billing.customer('other')];
  await billing.contract(contractOf(large));
  await billing.use(large, eventAt(input, 0), eventAt(output, 0));
  await readDraft(large);
  await takt.stop();
  const [, multiplyingMs] = await timed(() => multiply(large));
  takt = await start();
  billing = new Billing(takt);
  line(`writing ${events} events and their rollups`, `${(multiplyingMs / 1000).toFixed(1)} s`);
  const [, firstMs] = await timed(() => readDraft(large));
  line('the first draft', `${firstMs.toFixed(1)} ms`);
  const drafts: number[] = [];
  const loaded: number[] = [];
  for (let i = 0; i < DRAFT_READS; i += 1) {
    await billing.use(large, eventAt(input, i));
    drafts.push(await readDraft(large));
    await billing.use(large, eventAt(input, i));
    // A question about somebody else's usage waits for the event to be loaded.
    await billing.invoices(other);
    loaded.push(await readDraft(large));
  }
  line('the draft right after one more event', summary(drafts));
  line('the same once the event is loaded', summary(loaded));
  const idle: number[] = [];
  for (let i = 0; i < DRAFT_READS; i += 1) idle.push(await readDraft(large));
  line('the draft when nothing has changed', summary(idle));

  const ids: string[] = new Array(customers);
  const [, makingMs] = await timed(() =>
    each(customers, async (index) => {
      const id = await billing.customer(`customer ${index}`);
      ids[index] = id;
      await billing.contract(contractOf(id));
      await billing.use(id, ...Array.from({ length: 10 }, (_, i) => eventAt(i % 2 === 0 ? input : output, index + i)));
    }),
  );
  line(`making ${customers} customers with contract and usage`, `${(makingMs / 1000).toFixed(1)} s`);

  const reads: number[] = [];
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      const id = ids[Math.floor(Math.random() * customers)];
      if (id === undefined) continue;
      for (const read of READS) reads.push((await timed(() => read(id, input)))[1]);
    }
  })();
  const [, finalizingMs] = await timed(() => takt.clock.set(MONTH_END));
  isOver = true;
  await reading;
  line(`month end of ${customers + 1} customers`, `${(finalizingMs / 1000).toFixed(1)} s`);
  line('invoices made final', `${((customers + 1) / (finalizingMs / 1000)).toFixed(0)} a second`);
  line('reading invoices, usage, balances meanwhile', summary(reads));
} finally {
  await takt.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
