import { HOUR } from '@takt/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNGROUPED } from '../src/metering/metrics/metric.ts';
import {
  type HoursQuestion,
  readFirstSeen,
  readHours,
  type Series,
  seriesName,
  type ValuesQuestion,
} from '../src/metering/usage/hourly-store.ts';
import type { ClickHouse } from '../src/platform/clickhouse/index.ts';
import { openTestClickHouse } from './support/clickhouse.ts';
import { regionalMetric } from './support/metering.ts';

/** Usage of many customers is read in few queries; each gets what is its own, and all of it in its own range (metering 3, 5). */

let clickhouse: ClickHouse;
beforeAll(async () => {
  clickhouse = await openTestClickHouse();
});
afterAll(() => clickhouse.close());

const START = Date.parse('2026-01-31T20:00:00Z');
const HOURS = 8;

const [count, total, peak, latest, unique] = (['COUNT', 'SUM', 'MAX', 'LATEST', 'UNIQUE'] as const).map((name, i) =>
  regionalMetric(name, i + 1, START),
);
const METRICS = [count, total, peak, latest].filter((one) => one !== undefined);
const KEYS = [UNGROUPED, { number: 1, names: ['region'] }];
const ALL_SERIES: readonly Series[] = METRICS.flatMap((one) => KEYS.map((key) => ({ metric: one, key })));

/** Owners with the texts that they hold: aliases, and texts that want escaping. */
const OWNERS = [['anna', "anna's"], ['bert'], ['carl', 'c\\1', 'c\n2'], ['dora'], ['nobody']] as const;

interface Row {
  readonly text: string;
  readonly hour: number;
  readonly region: string;
  readonly amount: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  text: fc.constantFrom(...OWNERS.flat().filter((text) => text !== 'nobody'), 'a stranger'),
  hour: fc.integer({ min: 0, max: HOURS - 1 }).map((n) => START + n * HOUR),
  region: fc.constantFrom('eu', 'us'),
  amount: fc.integer({ min: -5, max: 5 }),
});
const range = fc
  .tuple(fc.integer({ min: 0, max: HOURS }), fc.integer({ min: 0, max: HOURS }))
  .map(([a, b]) => ({ start: START + Math.min(a, b) * HOUR, end: START + Math.max(a, b) * HOUR }));
const question: fc.Arbitrary<HoursQuestion> = fc.record({
  texts: fc.constantFrom(...OWNERS),
  series: fc.subarray([...ALL_SERIES], { minLength: 1 }),
  range,
});

async function store(rows: readonly Row[], run: number): Promise<void> {
  await clickhouse.command('TRUNCATE TABLE usage_hourly');
  await clickhouse.command('TRUNCATE TABLE usage_values');
  if (rows.length === 0) return;
  const hourly = rows.flatMap(({ text, hour, region, amount }, i) =>
    METRICS.flatMap(({ number }) =>
      KEYS.map((key) => ({
        customer: text,
        metric: number,
        group_key: key.number,
        hour: hour / 1_000,
        group_values: key.number === 0 ? [] : [region],
        events: 1,
        total: String(amount),
        peak: String(amount),
        latest: [hour + i, i, String(amount)],
        wide: amount === 5 ? ['5e40'] : [],
      })),
    ),
  );
  const values = rows.flatMap(({ text, hour, region, amount }) =>
    KEYS.map((key) => [text, unique?.number, key.number, hour / 1_000, key.number === 0 ? [] : [region], `v${amount}`]),
  );
  const lines = (each: readonly unknown[]): string => each.map((one) => JSON.stringify(one)).join('\n');
  await clickhouse.insert('usage_hourly', Object.keys(hourly[0] ?? {}), lines(hourly), {
    format: 'JSONEachRow',
    token: `hours ${run}`,
  });
  await clickhouse.insert(
    'usage_values',
    ['customer', 'metric', 'group_key', 'hour', 'group_values', 'value'],
    lines(values),
    { format: 'JSONCompactEachRow', token: `values ${run}` },
  );
}

const seed = Date.now();

test(`hours: all questions at once are answered as each by itself (seed ${seed})`, async () => {
  let run = 0;
  const property = fc.asyncProperty(
    fc.array(row, { maxLength: 30 }),
    fc.array(question, { minLength: 1, maxLength: 12 }),
    async (rows, questions) => {
      run += 1;
      await store(rows, run);
      const together = await readHours(clickhouse, questions);
      for (const asked of questions) {
        const alone = (await readHours(clickhouse, [{ ...asked }])).values().next().value;
        for (const series of asked.series) {
          const plain = (hours: typeof alone) =>
            (hours?.get(seriesName(series)) ?? [])
              .map((group) => [group.groupValues, group.hours, group.hours.map((_, n) => group.stateAt(n))])
              .sort();
          expect(plain(together.get(asked))).toEqual(plain(alone));
        }
        const events = (together.get(asked)?.get('1/0') ?? []).flatMap((group) =>
          group.hours.map((hour, n) => [hour, group.stateAt(n).events]),
        );
        const own = rows.filter(
          ({ text, hour }) =>
            (asked.texts as readonly string[]).includes(text) && hour >= asked.range.start && hour < asked.range.end,
        );
        const hours = [...new Set(own.map(({ hour }) => hour))].sort((a, b) => a - b);
        const expected = hours.map((hour) => [hour, own.filter((one) => one.hour === hour).length]);
        const isAsked = asked.series.some((series) => seriesName(series) === '1/0');
        if (isAsked) expect(events).toEqual(expected);
      }
    },
  );
  await fc.assert(property, { seed, numRuns: 40 });
});

test(`distinct values: all questions at once are answered as each by itself (seed ${seed})`, async () => {
  let run = 1_000;
  const asked: fc.Arbitrary<ValuesQuestion> = fc.record({
    texts: fc.constantFrom(...OWNERS),
    series: fc.constantFrom(...KEYS.map((key) => ({ metric: unique ?? METRICS[0], key }) as Series)),
    period: range,
    groupKeys: fc.constant([]),
    filters: fc.oneof(
      fc.constant([]),
      range.map((each) => [{ ...each, groupKey: 'region', groupValues: ['eu'] }]),
    ),
  });
  const property = fc.asyncProperty(
    fc.array(row, { maxLength: 30 }),
    fc.array(asked, { minLength: 1, maxLength: 12 }),
    async (rows, questions) => {
      run += 1;
      await store(rows, run);
      const together = await readFirstSeen(clickhouse, questions);
      for (const one of questions) {
        const alone = (await readFirstSeen(clickhouse, [{ ...one }])).values().next().value ?? [];
        const byHour = (answer: typeof alone) =>
          answer.map(({ hours, ...rest }) => ({ ...rest, hours: hours.toSorted((a, b) => a.hour - b.hour) }));
        expect(byHour(together.get(one) ?? [])).toEqual(byHour(alone));
        if (one.filters.length > 0) continue;
        const own = rows.filter(
          ({ text, hour }) =>
            (one.texts as readonly string[]).includes(text) && hour >= one.period.start && hour < one.period.end,
        );
        const seen = (together.get(one) ?? []).flatMap(({ hours }) => hours.map(({ values }) => values));
        expect(seen.reduce((sum, n) => sum + n, 0)).toBe(new Set(own.map(({ amount }) => amount)).size);
      }
    },
  );
  await fc.assert(property, { seed, numRuns: 40 });
});
