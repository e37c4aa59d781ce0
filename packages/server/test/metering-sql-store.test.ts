import { HOUR } from '@takt/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainText } from '../src/metering/decimal-text.ts';
import { Evaluation } from '../src/metering/sql/evaluation.ts';
import { type Bucket, evaluateWindows, keyNames, planOf } from '../src/metering/sql/index.ts';
import { innermost } from '../src/metering/sql/plan.ts';
import type { ClickHouse } from '../src/platform/clickhouse/index.ts';
import { openTestClickHouse } from './support/clickhouse.ts';

/**
 * What ClickHouse gathers for a SQL metric and what Takt computes from the events alone are the same, to the last digit
 * (metering 6.3).
 */

let clickhouse: ClickHouse;
beforeAll(async () => {
  clickhouse = await openTestClickHouse();
});
afterAll(() => clickhouse.close());

interface Event {
  readonly type: string;
  readonly timestamp: number;
  readonly properties: Readonly<Record<string, string>>;
}

const START = Date.parse('2026-01-01T00:00:00Z');
const END = START + 72 * HOUR;
const BUCKET_MS: Readonly<Record<Bucket, number>> = { HOUR, DAY: 24 * HOUR, NONE: 72 * HOUR };

const text = fc.constantFrom('a', 'b', 'ä€😀', "it's", '', ' ', '\\', 'line\nbreak');
const number = fc.constantFrom(
  ...[
    '0',
    '1',
    '-2.50',
    '0.1',
    '00012',
    '1e3',
    '-1E-2',
    ' 5 ',
    '+7',
    '.5',
    '5.',
    'NaN',
    '-0',
    '12345678901234567890123.4',
  ],
  ...['1e38', '1e-38', '9'.repeat(400), `0.${'0'.repeat(60)}1`, '123456789012345678901234567890', '1e1001', '-9999999'],
);
const event = fc.record({
  type: fc.constantFrom('call', 'other'),
  timestamp: fc.integer({ min: START, max: END - 1 }),
  properties: fc.dictionary(fc.constantFrom('n', 'm', 'user', 'a "b".c'), fc.oneof(text, number), { maxKeys: 4 }),
});

/** Some that ClickHouse can group, and some that only Takt can. */
const QUERIES = [
  'SELECT COUNT(*) AS value FROM events',
  "SELECT COUNT(properties.n) AS value, properties.user FROM events WHERE event_type = 'call' GROUP BY user",
  'SELECT SUM(properties.n) AS value FROM events',
  'SELECT SUM(properties.n) AS value, properties."a ""b"".c" AS c FROM events GROUP BY c',
  'SELECT MIN(properties.n) AS value, MAX(properties.m) AS top FROM events',
  'SELECT AVG(properties.n) AS value, event_type FROM events GROUP BY event_type',
  "SELECT COUNT(DISTINCT properties.user) AS value FROM events WHERE properties.user IS NOT NULL OR event_type != 'call'",
  "SELECT LATEST(properties.n) AS value, EARLIEST(properties.user) AS u FROM events WHERE properties.user NOT IN ('a', 'b')",
  "SELECT SUM(top) AS value FROM (SELECT DATE_TRUNC('day', timestamp) AS d, MAX(properties.n) AS top FROM events GROUP BY d)",
  "SELECT SUM(properties.n * properties.m) AS value FROM events WHERE properties.n > 0 AND event_type IN ('call')",
  "SELECT SUM(CASE WHEN properties.user = 'a' THEN 1 ELSE 0 END) AS value FROM events",
  "SELECT COUNT(*) AS value, DATE_TRUNC('hour', timestamp) AS hour FROM events WHERE NOT (properties.user = 'a') GROUP BY hour HAVING COUNT(*) > 1",
  'SELECT MAX(timestamp) AS last, COUNT(*) AS value FROM events',
] as const;

type Windows = ReadonlyMap<number, ReturnType<Evaluation['result']>>;

function expected(sql: string, events: readonly Event[], bucket: Bucket): Windows {
  const plan = planOf(sql);
  const { source } = innermost(plan.select);
  const evaluations = new Map<number, Evaluation>();
  for (const [i, { type, timestamp, properties }] of events.entries()) {
    const start = Math.floor(timestamp / BUCKET_MS[bucket]) * BUCKET_MS[bucket];
    const window = bucket === 'NONE' ? START : start;
    const evaluation = evaluations.get(window) ?? new Evaluation(plan);
    evaluations.set(window, evaluation);
    const texts = source.properties.map((name) => properties[name] ?? null);
    evaluation.add({ values: [type, timestamp, ...texts], when: { timestamp, seq: i + 1 } });
  }
  return new Map([...evaluations].map(([window, evaluation]) => [window, evaluation.result()]));
}

const written = (rows: readonly { readonly keys: readonly (string | null)[]; readonly value: unknown }[]): string[] =>
  rows.map(({ keys, value }) => JSON.stringify([keys, value])).sort();

test('gathered by ClickHouse or computed by Takt, a query has one answer', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...QUERIES),
      fc.constantFrom<Bucket>('HOUR', 'DAY', 'NONE'),
      async (events, sql, bucket) => {
        run += 1;
        const customer = `customer-${run}`;
        const rows = events.map(({ type, timestamp, properties }, i) =>
          JSON.stringify([customer, type, timestamp, i + 1, `${run}-${i}`, properties, '', '', timestamp]),
        );
        const columns = ['customer', 'event_type', 'timestamp', 'seq', 'transaction_id', 'properties'];
        columns.push('properties_source', 'timestamp_source', 'accepted_at');
        await clickhouse.insert('events', columns, rows.join('\n'), { format: 'JSONCompactEachRow', token: customer });
        const plan = planOf(sql);
        const question = { texts: [customer], range: { start: START, end: END }, filters: [], bucket };
        const found = await evaluateWindows(clickhouse, plan, question, { names: keyNames(plan), filters: {} });
        const right = expected(sql, events, bucket);
        for (const [window, result] of right) {
          const groups = (found.get(window) ?? []).map(({ values, value }) => ({
            keys: values,
            value: value && plainText(value),
          }));
          expect(written(groups), `${sql} at ${new Date(window).toISOString()}`).toEqual(
            written(result.map(({ keys, value }) => ({ keys, value: value && plainText(value) }))),
          );
        }
        const windowsWithRows = [...right].filter(([, rows]) => rows.length > 0).length;
        expect(found.size).toBe(windowsWithRows);
      },
    ),
    { numRuns: 150 },
  );
});
