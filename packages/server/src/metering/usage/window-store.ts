import { type Decimal, dec } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import type { DeclaredKey, StreamingMetric } from '../metrics/metric.ts';
import { type StateColumns, stateOf } from './columns.ts';
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

interface WindowRow extends StateColumns {
  readonly owner: number;
  readonly metric: number;
  readonly window: number;
  readonly group_values: readonly string[];
}

const WINDOW: Readonly<Record<WindowSize, string>> = {
  HOUR: 'toUnixTimestamp(hour)',
  DAY: "toUnixTimestamp(toStartOfDay(hour, 'UTC'))",
  NONE: '{from:UInt32}',
};

export async function readWindows(clickhouse: ClickHouse, question: WindowQuestion): Promise<readonly WindowValue[]> {
  const { metrics, owners } = question;
  if (metrics.length === 0 || owners.size === 0) return [];
  const { where, params } = conditions(question);
  const rows = await clickhouse.query<WindowRow>(
    `SELECT transform(customer, {texts:Array(String)}, {owners:Array(UInt32)}, toUInt32(0)) AS owner, metric,
            ${WINDOW[question.size]} AS window, group_values, sum(events) AS events, sum(total) AS total, max(peak) AS peak,
            max(latest) AS latest, groupArrayArray(wide) AS wide
       FROM usage_hourly
      WHERE ${where}
      GROUP BY owner, metric, window, group_values
     ${pageClause(question, params)}`,
    params,
  );
  const distinct = await readDistinct(clickhouse, question, rows);
  const byNumber = new Map(metrics.map((metric) => [metric.number, metric]));
  return rows.flatMap((row) => {
    const metric = byNumber.get(row.metric);
    return metric === undefined ? [] : [valueIn(row, metric, distinct)];
  });
}

function conditions({ owners, metrics, key, groupFilters = {}, range }: WindowQuestion) {
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
  return { where, params };
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

const placeOf = ({ owner, metric, window, group_values: values }: Omit<WindowRow, 'events'>): string =>
  JSON.stringify([owner, metric, window, values]);

/** The number of distinct values of the UNIQUE metrics, for rows that were found. */
async function readDistinct(
  clickhouse: ClickHouse,
  question: WindowQuestion,
  rows: readonly WindowRow[],
): Promise<ReadonlyMap<string, Decimal>> {
  const metrics = question.metrics.filter(({ definition }) => definition.aggregation === 'UNIQUE');
  if (metrics.length === 0 || rows.length === 0) return new Map();
  const { where, params } = conditions({ ...question, metrics });
  // Of a page, only its windows: they come in order.
  const bounds = question.page === undefined ? '' : 'HAVING window BETWEEN {first:UInt32} AND {last:UInt32}';
  const distinct = await clickhouse.query<WindowRow & { readonly distinct_values: string }>(
    `SELECT transform(customer, {texts:Array(String)}, {owners:Array(UInt32)}, toUInt32(0)) AS owner, metric,
            ${WINDOW[question.size]} AS window, group_values, uniqExact(value) AS distinct_values
       FROM usage_values
      WHERE ${where}
      GROUP BY owner, metric, window, group_values
     ${bounds}`,
    { ...params, first: rows[0]?.window ?? 0, last: rows.at(-1)?.window ?? 0 },
  );
  return new Map(distinct.map((row) => [placeOf(row), dec(row.distinct_values)]));
}

function valueIn(row: WindowRow, metric: StreamingMetric, distinct: ReadonlyMap<string, Decimal>): WindowValue {
  const { aggregation } = metric.definition;
  const state = stateOf(aggregation, row);
  const read = (): Decimal | null => {
    switch (aggregation) {
      case 'COUNT':
        return dec(state.events);
      case 'SUM':
        return state.total;
      case 'MAX':
        return state.peak ?? null;
      case 'LATEST':
        return state.latest?.value ?? null;
      case 'UNIQUE':
        return distinct.get(placeOf(row)) ?? dec(0);
    }
  };
  return { owner: row.owner, metric, window: row.window * 1_000, groupValues: row.group_values, value: read() };
}

/** The first values of a simple key by text, for each owner that has any. */
export async function readGroupValues(
  clickhouse: ClickHouse,
  question: WindowQuestion,
  limit: number,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { where, params } = conditions(question);
  const rows = await clickhouse.query<{ owner: number; values: string[] }>(
    `SELECT transform(customer, {texts:Array(String)}, {owners:Array(UInt32)}, toUInt32(0)) AS owner,
            arraySlice(arraySort(groupUniqArray(group_values[1])), 1, {limit:UInt32}) AS values
       FROM usage_hourly
      WHERE ${where}
      GROUP BY owner`,
    { ...params, limit },
  );
  return new Map(rows.map(({ owner, values }) => [owner, values]));
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
