import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { openMetering } from '../packages/server/test/support/metering.ts';

/**
 * node --max-semi-space-size=64 --import tsx bench/usage.ts [--millions 10] [--customers 10000]
 *
 * What POST /v1/usage costs for one customer with so many millions of events in a month, in 50 groups, from the rollups, beside the same
 * question put to the raw events: from the rollups up to the rows of the answer; from the raw events only as far as ClickHouse's totals
 * and groups, in one pass over them. Node runs as `npm start` runs it, and first runs do not count. Then what a metric costs that is made
 * over events that are there already, and an alias that moves to another customer with all its events; then the usage of many customers by
 * day, paged to the end. Events and rollups are written by ClickHouse itself, as the loader would have.
 */
const { values: options } = parseArgs({
  options: { millions: { type: 'string', default: '10' }, customers: { type: 'string', default: '10000' } },
});
const events = Number(options.millions) * 1e6;
const customers = Number(options.customers);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-01-01T00:00:00Z');
const DAYS = 31;
const GROUPS = 50;
const RUNS = 15;

const bench = await openMetering(START + DAYS * DAY);
const { clickhouse, metering, db } = bench;

const context = bench.context();
const owner = await db.transaction((tx) =>
  bench.customers.create(tx, context, { name: 'large', ingest_aliases: ['large'] }),
);
const metricId = await db.transaction((tx) =>
  metering.metrics.create(tx, context, {
    name: 'Tokens',
    aggregation_type: 'SUM',
    aggregation_key: 'n',
    property_filters: [
      { name: 'n', exists: true },
      { name: 'g', exists: true },
    ],
    group_keys: [['g']],
  }),
);
const [metric] = await metering.metrics.find(db, [metricId]);
if (metric === undefined) throw new Error('the metric is gone');

console.log(
  `cores ${availableParallelism()}; one customer, ${events / 1e6} M events in ${DAYS} days, ${GROUPS} groups`,
);
await clickhouse.command(
  `INSERT INTO events (customer, event_type, timestamp, seq, transaction_id, properties, accepted_at)
   SELECT 'large', 'call', fromUnixTimestamp64Milli(toInt64(${START} + intDiv(number * ${DAYS * DAY}, ${events})), 'UTC') AS at, number,
          toString(number), map('n', toString(number % 1000), 'g', concat('group-', toString(number % ${GROUPS}))), at
     FROM numbers(${events})`,
);
for (const [key, values] of [
  ['0', '[]::Array(String)'],
  ['1', "[properties['g']]"],
] as const) {
  await clickhouse.command(
    `INSERT INTO usage_hourly (customer, metric, group_key, hour, group_values, events, total)
     SELECT customer, ${metric.number}, ${key}, toStartOfHour(timestamp, 'UTC'), ${values} AS values, count(),
            sum(toDecimal256(properties['n'], 38))
       FROM events GROUP BY customer, toStartOfHour(timestamp, 'UTC'), values`,
  );
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function time(work: () => Promise<unknown>, runs = RUNS): Promise<number> {
  const times: number[] = [];
  if (runs > 1) await work();
  for (let i = 0; i < runs; i += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return median(times);
}

const range = { starting_on: new Date(START).toISOString(), ending_before: new Date(START + DAYS * DAY).toISOString() };
const WINDOWS = { NONE: '0', DAY: "toStartOfDay(timestamp, 'UTC')", HOUR: "toStartOfHour(timestamp, 'UTC')" } as const;
for (const size of ['NONE', 'DAY', 'HOUR'] as const) {
  for (const grouped of [false, true]) {
    const query = {
      customer_ids: [owner.id],
      billable_metrics: [{ id: metricId, ...(grouped ? { group_by: { key: 'g' } } : {}) }],
      window_size: size,
      ...range,
    };
    const rollups = await time(() => metering.usageBatch(query, undefined));
    const [columns, by] = grouped ? [", properties['g'] AS g", 'GROUPING SETS ((at), (at, g))'] : ['', 'at'];
    const raw = await time(
      () =>
        clickhouse.query(
          `SELECT ${WINDOWS[size]} AS at${columns}, sum(toDecimal256(properties['n'], 38)) AS total FROM events
            WHERE customer IN ('large') GROUP BY ${by}`,
        ),
      3,
    );
    console.log(
      `${size.padEnd(5)}${grouped ? 'by group' : 'ungrouped'}: ${rollups.toFixed(1)} ms from rollups, ${raw.toFixed(0)} ms from raw events (${(raw / rollups).toFixed(0)}×)`,
    );
  }
}

const needs = [[], ['g']].map((groupKeys) => ({
  key: String(groupKeys),
  customerId: owner.id,
  metricId,
  period: { start: START, end: START + DAYS * DAY },
  groupKeys,
  filters: [],
  granularity: 'HOUR' as const,
}));
for (const need of needs) {
  const spent = await time(() => metering.readUsage([need]));
  console.log(`what an invoice reads, by hour${need.groupKeys.length > 0 ? ' and group' : ''}: ${spent.toFixed(1)} ms`);
}

// Streaming metrics begin with the events after them; a SQL metric sees all there are.
let sqlMetricId = '';
const making = await time(async () => {
  sqlMetricId = await db.transaction((tx) =>
    metering.metrics.create(tx, context, { name: 'By SQL', sql: 'SELECT SUM(properties.n) AS value FROM events' }),
  );
}, 1);
const monthly = (customerId: string, id: string) =>
  metering.usageBatch(
    { customer_ids: [customerId], billable_metrics: [{ id }], window_size: 'NONE', ...range },
    undefined,
  );
const asked = await time(() => monthly(owner.id, sqlMetricId), 3);
console.log(
  `a metric over events that are there: ${making.toFixed(1)} ms to make, ${asked.toFixed(0)} ms to ask about the month`,
);

const heir = await db.transaction((tx) => bench.customers.create(tx, context, { name: 'heir' }));
const moving = await time(async () => {
  await db.transaction((tx) => bench.customers.setIngestAliases(tx, context, owner.id, []));
  await db.transaction((tx) => bench.customers.setIngestAliases(tx, context, heir.id, ['large']));
}, 1);
const inherited = await time(() => monthly(heir.id, metricId));
console.log(
  `an alias that moves: ${moving.toFixed(1)} ms, then ${inherited.toFixed(1)} ms to ask about its new owner's month`,
);

const others: string[] = [];
for (let i = 0; i < customers; i += 500) {
  await db.transaction(async (tx) => {
    for (let k = i; k < Math.min(i + 500, customers); k += 1) {
      others.push((await bench.customers.create(tx, context, { name: `c${k}`, ingest_aliases: [`c${k}`] })).id);
    }
  });
}
await clickhouse.command(
  `INSERT INTO usage_hourly (customer, metric, group_key, hour, group_values, events, total)
   SELECT concat('c', toString(intDiv(number, ${DAYS}))), ${metric.number}, 0,
          toDateTime(${START / 1_000} + (number % ${DAYS}) * 86400, 'UTC'), [], 10, 55
     FROM numbers(${customers * DAYS})`,
);
const begin = performance.now();
let rows = 0;
let page: string | undefined;
do {
  const answer = await metering.usageBatch(
    { billable_metrics: [{ id: metricId }], window_size: 'DAY', ...range },
    page,
  );
  rows += answer.data.length;
  page = answer.next_page ?? undefined;
} while (page !== undefined);
const seconds = (performance.now() - begin) / 1_000;
console.log(
  `${customers} customers by day, paged: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s`,
);
await bench.stop();
