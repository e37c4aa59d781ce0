import { type Decimal, ZERO } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import type { Aggregation, DeclaredKey, StreamingMetric } from '../metrics/metric.ts';
import { decimalOf, gatherDecimals, gatheredAt, peakOf, readingOf, sumOf } from './columns.ts';
import type { Range, WindowSize } from './windows.ts';

/** Reads of rollups by window, each window aggregated on its own (metering 7). */

export interface WindowQuestion {
  /** The owner, by number, of each customer text to be read. */
  readonly owners: ReadonlyMap<string, number>;
  readonly metrics: readonly StreamingMetric[];
  /** All metrics by this key of theirs; where it is not UNGROUPED there is one metric. */
  readonly key: DeclaredKey;
  /** Only these values of a name of the key. */
  readonly groupFilters?: Readonly<Record<string, readonly string[]>>;
  /** Of a simple key, only the first so many values by text of each owner. */
  readonly firstValues?: number;
  readonly range: Range;
  readonly size: WindowSize;
  /** Only what comes after it, in order of window and group values, and at most so many rows. */
  readonly page?: { readonly after: WindowPosition | undefined; readonly limit: number };
}

export interface WindowPosition {
  readonly window: number;
  readonly groupValues: readonly string[];
}

/** A window with at least one event. */
export interface WindowValue extends WindowPosition {
  readonly owner: number;
  readonly metric: StreamingMetric;
  /** Null where no event carried a usable value. */
  readonly value: Decimal | null;
}

/** All windows of one combination, side by side. */
interface WindowsRow {
  readonly owner: number;
  readonly metric: number;
  readonly group_values: readonly string[];
  readonly windows: readonly number[];
  readonly counts?: readonly string[];
  readonly totals?: readonly string[];
  readonly exact_totals?: readonly WindowDecimal[];
  readonly peaks?: readonly string[];
  readonly exact_peaks?: readonly WindowDecimal[];
  readonly readings?: readonly (readonly [string, string, string])[];
  /** The few windows that have numbers beyond ClickHouse's decimals. */
  readonly wide: readonly (readonly [window: number, texts: readonly string[]])[];
}

type WindowDecimal = readonly [window: number, value: string | null];

/** What each aggregation needs beside `wide`: what a window is merged to, and how windows are put side by side. */
const VALUE_COLUMNS: Readonly<Record<Aggregation, { readonly merged: string; readonly gathered: string } | undefined>> =
  {
    COUNT: { merged: 'sum(events) AS count', gathered: 'groupArray(count) AS counts' },
    SUM: { merged: 'sum(total) AS total', gathered: gatherDecimals('total', 'window') },
    MAX: { merged: 'max(peak) AS peak', gathered: gatherDecimals('peak', 'window') },
    LATEST: { merged: 'max(latest) AS reading', gathered: 'groupArray(reading) AS readings' },
    UNIQUE: undefined,
  };

const WINDOW: Readonly<Record<WindowSize, string>> = {
  HOUR: 'toUnixTimestamp(hour)',
  DAY: "toUnixTimestamp(toStartOfDay(hour, 'UTC'))",
  NONE: '{from:UInt32}',
};

/** In the order of windows and group values, where a page is asked for; else in no particular order. */
export async function readWindows(clickhouse: ClickHouse, question: WindowQuestion): Promise<readonly WindowValue[]> {
  const { metrics, owners } = question;
  if (metrics.length === 0 || owners.size === 0) return [];
  const { where, params } = conditions(question);
  const aggregations = new Set(metrics.map(({ definition }) => definition.aggregation));
  const columns = [...aggregations].flatMap((aggregation) => VALUE_COLUMNS[aggregation] ?? []);
  const rows = await clickhouse.query<WindowsRow>(
    `SELECT owner, metric, group_values, groupArray(window) AS windows,
            ${columns.map(({ gathered }) => `${gathered}, `).join('')}
            groupArrayIf((window, large), notEmpty(large)) AS wide
       FROM (SELECT ${OWNER} AS owner, metric, ${WINDOW[question.size]} AS window, group_values,
                    ${columns.map(({ merged }) => `${merged}, `).join('')} groupArrayArray(wide) AS large
               FROM usage_hourly
              WHERE ${where}
              GROUP BY owner, metric, window, group_values
              ${pageClause(question, params)}) AS merged
      GROUP BY owner, metric, group_values`,
    params,
  );
  const byNumber = new Map(metrics.map((metric) => [metric.number, metric]));
  const distinct = await readDistinct(clickhouse, question, rows);
  const values = rows.flatMap((row) => {
    const metric = byNumber.get(row.metric);
    return metric === undefined ? [] : valuesIn(row, metric, distinct);
  });
  return question.page === undefined ? values : values.sort(inOrder);
}

const OWNER = 'transform(customer, {texts:Array(String)}, {owners:Array(UInt32)}, toUInt32(0))';

/** As ClickHouse orders texts: by their bytes. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function inOrder(a: WindowPosition, b: WindowPosition): number {
  if (a.window !== b.window) return a.window - b.window;
  for (const [i, value] of a.groupValues.entries()) {
    const order = byBytes(value, b.groupValues[i] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function conditions({ owners, metrics, key, groupFilters = {}, firstValues, range }: WindowQuestion) {
  const params: Record<string, unknown> = {
    texts: [...owners.keys()],
    owners: [...owners.values()],
    metrics: metrics.map(({ number }) => number),
    key: key.number,
    from: seconds(range.start),
    before: seconds(range.end),
  };
  const filters = Object.entries(groupFilters).map(([name, values], i) => {
    params[`values${i}`] = values;
    return `AND group_values[${key.names.indexOf(name) + 1}] IN {values${i}:Array(String)}`;
  });
  const where = `customer IN {texts:Array(String)} AND metric IN {metrics:Array(UInt32)} AND group_key = {key:UInt16}
        AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({before:UInt32}, 'UTC') ${filters.join(' ')}`;
  if (firstValues === undefined) return { where, params };
  params.firstValues = firstValues;
  const first = `SELECT ${OWNER} AS owner, arrayJoin(arraySlice(arraySort(groupUniqArray(group_values[1])), 1, {firstValues:UInt32}))
                   FROM usage_hourly WHERE ${where} GROUP BY owner`;
  return { where: `${where} AND (${OWNER}, group_values[1]) IN (${first})`, params };
}

/** What a DateTime can say; nothing lies beyond. */
const seconds = (instant: number): number => Math.min(2 ** 32 - 1, Math.max(0, Math.floor(instant / 1_000)));

function pageClause({ page }: WindowQuestion, params: Record<string, unknown>): string {
  if (page === undefined) return '';
  params.limit = page.limit;
  const order = 'ORDER BY window, group_values LIMIT {limit:UInt32}';
  if (page.after === undefined) return order;
  params.afterWindow = seconds(page.after.window);
  params.afterValues = page.after.groupValues;
  return `HAVING (window, group_values) > ({afterWindow:UInt32}, {afterValues:Array(String)}) ${order}`;
}

const placeOf = (owner: number, metric: number, window: number, groupValues: readonly string[]): string =>
  JSON.stringify([owner, metric, window, groupValues]);

/** The number of distinct values of the UNIQUE metrics, for windows that were found. */
async function readDistinct(
  clickhouse: ClickHouse,
  question: WindowQuestion,
  rows: readonly WindowsRow[],
): Promise<ReadonlyMap<string, Decimal>> {
  const metrics = question.metrics.filter(({ definition }) => definition.aggregation === 'UNIQUE');
  if (metrics.length === 0 || rows.length === 0) return new Map();
  const { where, params } = conditions({ ...question, metrics });
  // Of a page, only its windows.
  const bounds = question.page === undefined ? '' : 'HAVING window BETWEEN {first:UInt32} AND {last:UInt32}';
  const windows = rows.flatMap((row) => [...row.windows]);
  const first = windows.reduce((least, window) => Math.min(least, window), Number.POSITIVE_INFINITY);
  const last = windows.reduce((most, window) => Math.max(most, window), 0);
  const counted = await clickhouse.query<{
    owner: number;
    metric: number;
    window: number;
    group_values: string[];
    distinct_values: string;
  }>(
    `SELECT ${OWNER} AS owner, metric, ${WINDOW[question.size]} AS window, group_values, uniqExact(value) AS distinct_values
       FROM usage_values
      WHERE ${where}
      GROUP BY owner, metric, window, group_values
     ${bounds}`,
    { ...params, first, last },
  );
  return new Map(
    counted.map((row) => [
      placeOf(row.owner, row.metric, row.window, row.group_values),
      decimalOf(row.distinct_values),
    ]),
  );
}

function valuesIn(row: WindowsRow, metric: StreamingMetric, distinct: ReadonlyMap<string, Decimal>): WindowValue[] {
  const { owner, group_values: groupValues } = row;
  const [wide, totals, peaks] = [new Map(row.wide), new Map(row.exact_totals), new Map(row.exact_peaks)];
  const read = (window: number, n: number): Decimal | null => {
    switch (metric.definition.aggregation) {
      case 'COUNT':
        return decimalOf(row.counts?.[n] ?? '0');
      case 'SUM':
        return sumOf(gatheredAt(totals, row.totals, window, n) ?? '0', wide.get(window));
      case 'MAX':
        return peakOf(gatheredAt(peaks, row.peaks, window, n), wide.get(window)) ?? null;
      case 'LATEST':
        return readingOf(row.readings?.[n] ?? ['0', '0', ''])?.value ?? null;
      case 'UNIQUE':
        return distinct.get(placeOf(owner, row.metric, window, groupValues)) ?? ZERO;
    }
  };
  return row.windows.map((window, n) => ({
    owner,
    metric,
    window: window * 1_000,
    groupValues,
    value: read(window, n),
  }));
}

/** The texts of each owner that has an event in the range, whichever metric takes it. */
export async function readActive(
  clickhouse: ClickHouse,
  owners: ReadonlyMap<string, number>,
  { start, end }: Range,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await clickhouse.query<{ customer: string }>(
    `SELECT DISTINCT customer FROM events
      WHERE customer IN {texts:Array(String)} AND timestamp >= fromUnixTimestamp64Milli({start:Int64}, 'UTC')
        AND timestamp < fromUnixTimestamp64Milli({end:Int64}, 'UTC')`,
    { texts: [...owners.keys()], start, end },
  );
  const active = new Map<number, string[]>();
  for (const { customer } of rows) {
    const owner = owners.get(customer) ?? 0;
    active.set(owner, [...(active.get(owner) ?? []), customer]);
  }
  return active;
}
