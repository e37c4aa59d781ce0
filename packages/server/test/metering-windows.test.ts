import { DAY, Decimal, dec, HOUR, ZERO } from '@takt/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StreamingMetric, UNGROUPED } from '../src/metering/metrics/metric.ts';
import {
  byBytes,
  readWindowPage,
  readWindows,
  type WindowPosition,
  type WindowQuestion,
  type WindowValue,
} from '../src/metering/usage/window-store.ts';
import type { WindowSize } from '../src/metering/usage/windows.ts';
import type { ClickHouse } from '../src/platform/clickhouse/index.ts';
import { openTestClickHouse } from './support/clickhouse.ts';
import { regionalMetric } from './support/metering.ts';

/** Windows are read from rollups that lie in several parts and under several texts; every digit of them is kept (metering 4.2, 7). */

let clickhouse: ClickHouse;
beforeAll(async () => {
  clickhouse = await openTestClickHouse();
});
afterAll(() => clickhouse.close());

const START = Date.parse('2026-01-31T00:00:00Z');
const RANGE = { start: START, end: START + 2 * DAY };

const AGGREGATIONS = ['COUNT', 'SUM', 'MAX', 'LATEST'] as const;
type Tested = (typeof AGGREGATIONS)[number];
const METRICS = AGGREGATIONS.map((aggregation, i) => regionalMetric(aggregation, i + 1, START));
const BY_REGION = { number: 1, names: ['region'] };

/** Two texts of one customer, and one of another. */
const OWNERS = new Map([
  ['anna', 1],
  ["anna's", 1],
  ['bert', 2],
]);

/** What a JS number has exactly, what it only seems to have, what ClickHouse's decimals lack, and no number at all. */
const AMOUNTS = [
  ...['0', '7', '-7', '0.1', '0.29', '1.001', '-0.000001', '999999999.999999', '1000000000', '0.0000001'],
  ...['12345678901234567.5', '9007199254740993', '0.00000000000000000000000000000000000001', '5e40', '-5e40'],
];

interface Row {
  readonly text: string;
  readonly hour: number;
  readonly region: string;
  readonly amount: string | null;
  readonly seq: number;
}

const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.record({
      text: fc.constantFrom(...OWNERS.keys(), 'a stranger'),
      hour: fc.constantFrom(0, 1, 23, 24, 47).map((n) => START + n * HOUR),
      region: fc.constantFrom('', 'eu', 'us', 'é', '\u{1F600}', '\uFFFD', '__proto__', '2', '10'),
      amount: fc.constantFrom(...AMOUNTS, null),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((row, seq) => ({ ...row, seq })));

const isWide = (amount: string): boolean => amount.includes('e');

/** In two parts, as the loader would have written them. */
async function store(all: readonly Row[], run: number): Promise<void> {
  await clickhouse.command('TRUNCATE TABLE usage_hourly');
  for (const [i, part] of [all.filter((_, n) => n % 2 === 0), all.filter((_, n) => n % 2 === 1)].entries()) {
    const lines = part.flatMap(({ text, hour, region, amount, seq }) =>
      METRICS.flatMap(({ number, definition: { aggregation } }) =>
        [UNGROUPED, BY_REGION].map((key) => ({
          customer: text,
          metric: number,
          group_key: key.number,
          hour: hour / 1_000,
          group_values: key.number === 0 ? [] : [region],
          events: 1,
          total: aggregation === 'SUM' && amount !== null && !isWide(amount) ? amount : '0',
          peak: aggregation === 'MAX' && amount !== null && !isWide(amount) ? amount : null,
          latest: aggregation === 'LATEST' && amount !== null ? [hour + seq, seq, dec(amount).toFixed()] : [0, 0, ''],
          wide: (aggregation === 'SUM' || aggregation === 'MAX') && amount !== null && isWide(amount) ? [amount] : [],
        })),
      ),
    );
    if (lines.length === 0) continue;
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    const token = `windows ${run}/${i}`;
    await clickhouse.insert('usage_hourly', Object.keys(lines[0] ?? {}), text, { format: 'JSONEachRow', token });
  }
}

/** The aggregation over the events behind some rows. */
function aggregated(aggregation: Tested, own: readonly Row[]): Decimal | null {
  const amounts = own.flatMap(({ amount }) => (amount === null ? [] : [dec(amount)]));
  switch (aggregation) {
    case 'COUNT':
      return dec(own.length);
    case 'SUM':
      return amounts.reduce((sum, amount) => sum.plus(amount), ZERO);
    case 'MAX':
      return amounts.length === 0 ? null : Decimal.max(...amounts);
    case 'LATEST': {
      const readings = own.filter(({ amount }) => amount !== null);
      const [last] = readings.sort((a, b) => b.hour + b.seq - (a.hour + a.seq) || b.seq - a.seq);
      return last?.amount == null ? null : dec(last.amount);
    }
  }
}

const WINDOW_MS = { HOUR, DAY, NONE: Number.POSITIVE_INFINITY };
const windowOf = (hour: number, size: WindowSize): number =>
  size === 'NONE' ? RANGE.start : Math.floor(hour / WINDOW_MS[size]) * WINDOW_MS[size];

const named = (owner: number, { window, groupValues }: WindowPosition): string =>
  JSON.stringify([owner, window, groupValues]);
const textOf = (value: Decimal | null): string => (value === null ? 'none' : dec(value).toFixed());

/** What {@link readWindows} should find. */
function expected(all: readonly Row[], aggregation: Tested, size: WindowSize, regions: (owner: number) => string[]) {
  const found = new Map<string, Row[]>();
  for (const row of all) {
    const owner = OWNERS.get(row.text);
    if (owner === undefined) continue;
    for (const groupValues of [[], [row.region]]) {
      if (groupValues.length > 0 && !regions(owner).includes(row.region)) continue;
      const name = named(owner, { window: windowOf(row.hour, size), groupValues });
      found.set(name, [...(found.get(name) ?? []), row]);
    }
  }
  return new Map([...found].map(([name, own]) => [name, textOf(aggregated(aggregation, own))]));
}

async function found(question: WindowQuestion): Promise<ReadonlyMap<string, string>> {
  const series = await readWindows(clickhouse, question);
  for (const { windows } of series) expect(windows).toEqual(windows.toSorted((a, b) => a - b));
  return new Map(
    series.flatMap(({ owner, groupValues, windows, valueAt }) =>
      windows.map((window, n) => [named(owner, { window, groupValues }), textOf(valueAt(n))] as const),
    ),
  );
}

const seed = Date.now();
const cases = fc.record({
  rows,
  metric: fc.constantFrom(...METRICS),
  size: fc.constantFrom<WindowSize>('HOUR', 'DAY', 'NONE'),
});
const aggregationOf = (metric: StreamingMetric): Tested =>
  AGGREGATIONS.find((aggregation) => aggregation === metric.definition.aggregation) ?? 'COUNT';
const regionsOf = (all: readonly Row[], owner: number): string[] =>
  [...new Set(all.flatMap(({ text, region }) => (OWNERS.get(text) === owner ? region : [])))].sort(byBytes);

test(`totals and groups are what the events come to, to the last digit (seed ${seed})`, async () => {
  let run = 0;
  const property = fc.asyncProperty(
    cases,
    fc.integer({ min: 1, max: 4 }),
    async ({ rows: all, metric, size }, first) => {
      run += 1;
      await store(all, run);
      const [aggregation, metrics] = [aggregationOf(metric), [metric]];
      const question = { owners: OWNERS, metrics, keys: [UNGROUPED, BY_REGION], range: RANGE, size };
      expect(await found(question)).toEqual(expected(all, aggregation, size, (owner) => regionsOf(all, owner)));
      expect(await found({ ...question, firstValues: first })).toEqual(
        expected(all, aggregation, size, (owner) => regionsOf(all, owner).slice(0, first)),
      );
      expect(await found({ ...question, groupFilters: { region: ['eu', 'é'] } })).toEqual(
        expected(all, aggregation, size, () => ['eu', 'é']),
      );
    },
  );
  await fc.assert(property, { seed, numRuns: 60 });
});

test(`pages put together are all windows, in order (seed ${seed})`, async () => {
  let run = 1_000;
  const owners = new Map([...OWNERS].filter(([, owner]) => owner === 1));
  const property = fc.asyncProperty(
    cases,
    fc.integer({ min: 1, max: 7 }),
    async ({ rows: all, metric, size }, limit) => {
      run += 1;
      await store(all, run);
      const question = { owners, metrics: [metric], keys: [BY_REGION], range: RANGE, size };
      const values: WindowValue[] = [];
      let page: readonly WindowValue[];
      do {
        page = await readWindowPage(clickhouse, question, { after: values.at(-1), limit });
        values.push(...page);
      } while (page.length === limit);
      expect(new Map(values.map((value) => [named(1, value), textOf(value.value)]))).toEqual(await found(question));
      expect(values).toEqual(
        values.toSorted((a, b) => a.window - b.window || byBytes(a.groupValues[0] ?? '', b.groupValues[0] ?? '')),
      );
    },
  );
  await fc.assert(property, { seed, numRuns: 25 });
});

test('of more values than are worth reading, the first by text are read alone', async () => {
  await clickhouse.command(
    `INSERT INTO usage_hourly (customer, metric, group_key, hour, group_values, events)
     SELECT 'many', 1, 1, toDateTime(${START / 1_000}, 'UTC'), [concat('v', leftPad(toString(number), 7, '0'))], number FROM numbers(600000)`,
  );
  const question = {
    owners: new Map([['many', 1]]),
    metrics: METRICS.slice(0, 1),
    keys: [UNGROUPED, BY_REGION],
    firstValues: 3,
    range: RANGE,
    size: 'HOUR' as const,
  };
  expect(await found(question)).toEqual(
    new Map([0, 1, 2].map((n) => [named(1, { window: START, groupValues: [`v000000${n}`] }), String(n)])),
  );
});

test('a whole range may begin before 1970', async () => {
  await store([{ text: 'bert', hour: START, region: 'eu', amount: '7', seq: 0 }], 2_000);
  const range = { start: Date.parse('1960-01-01T00:00:00Z'), end: RANGE.end };
  const question = { owners: OWNERS, metrics: METRICS.slice(1, 2), keys: [UNGROUPED], range, size: 'NONE' as const };
  expect(await found(question)).toEqual(new Map([[named(2, { window: range.start, groupValues: [] }), '7']]));
});
