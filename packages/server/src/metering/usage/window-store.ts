import { type Decimal, dec, HOUR, ZERO } from '@takt/engine';
import { type ClickHouse, ClickHouseError } from '../../platform/clickhouse/index.ts';
import type { DeclaredKey, StreamingMetric } from '../metrics/metric.ts';
import { type Gathered, gathered, groupedBy, merged, statesOf } from './columns.ts';
import type { Range, WindowSize } from './windows.ts';

/** Reads of rollups by window, each window aggregated on its own (metering 7). */

export interface WindowQuestion {
  /** The owner, by number, of each customer text to be read. */
  readonly owners: ReadonlyMap<string, number>;
  readonly metrics: readonly StreamingMetric[];
  /** All metrics by each of these keys of theirs; where one of them is not UNGROUPED there is one metric. */
  readonly keys: readonly DeclaredKey[];
  /** Only these values of a name of the keys. What is ungrouped stays as it is. */
  readonly groupFilters?: Readonly<Record<string, readonly string[]>>;
  /** Of a simple key, only the first so many values by text of each owner. */
  readonly firstValues?: number;
  readonly range: Range;
  readonly size: WindowSize;
}

export interface WindowPosition {
  readonly window: number;
  readonly groupValues: readonly string[];
}

/** Only what comes after a position, in the order of windows and group values, and at most so many windows. */
export interface WindowPage {
  readonly after: WindowPosition | undefined;
  readonly limit: number;
}

/** One combination of group values, none where it is ungrouped, with each window that has at least one event. */
export interface WindowSeries {
  readonly owner: number;
  readonly metric: StreamingMetric;
  readonly groupValues: readonly string[];
  /** Instants, in ascending order. */
  readonly windows: readonly number[];
  /** The value of the n-th window; null where no event carried a usable one. */
  valueAt(n: number): Decimal | null;
}

/** A window with at least one event. */
export interface WindowValue extends WindowPosition {
  readonly value: Decimal | null;
}

interface WindowsRow extends Gathered {
  readonly owner: number;
  readonly metric: number;
  readonly group_values: readonly string[];
}

/** The number of a row's window, short, for there are many; and how much later each window begins than the one before. */
const WINDOW: Readonly<Record<WindowSize, { readonly number: string; readonly lengthMs: number }>> = {
  HOUR: { number: 'toRelativeHourNum(hour)', lengthMs: HOUR },
  DAY: { number: 'toRelativeDayNum(hour)', lengthMs: 24 * HOUR },
  NONE: { number: 'toUInt32(0)', lengthMs: 0 },
};

/** All windows, in no particular order of combinations. */
export async function readWindows(clickhouse: ClickHouse, question: WindowQuestion): Promise<readonly WindowSeries[]> {
  if (question.metrics.length === 0 || question.owners.size === 0) return [];
  return seriesOf(clickhouse, question, await readFirst(clickhouse, question));
}

/**
 * A page of windows, in the order of windows and group values. It is looked for in as many windows as would do if each had an event, and
 * then in more and more at a time: what lies beyond a full page is not read.
 */
export async function readWindowPage(
  clickhouse: ClickHouse,
  question: WindowQuestion,
  { after, limit }: WindowPage,
): Promise<readonly WindowValue[]> {
  const { lengthMs } = WINDOW[question.size];
  const { range } = question;
  const values: WindowValue[] = [];
  let start = after === undefined ? range.start : Math.max(range.start, after.window);
  for (let windows = limit; start < range.end && values.length < limit; windows *= 8) {
    const end = lengthMs === 0 ? range.end : Math.min(range.end, (Math.floor(start / lengthMs) + windows) * lengthMs);
    const part = { ...question, range: { start, end } };
    const rows = await readRows(clickhouse, part, { page: { after, limit: limit - values.length } });
    const found = (await seriesOf(clickhouse, part, rows)).flatMap(({ groupValues, windows: instants, valueAt }) =>
      instants.map((window, n): WindowValue => ({ window, groupValues, value: valueAt(n) })),
    );
    values.push(...found.sort(inOrder));
    start = end;
  }
  return values;
}

/** As many rows of rollups are sooner read and cut than ClickHouse is asked which values are the first. */
const MAX_ROWS_TO_CUT = 500_000;
/** TOO_MANY_ROWS, which ClickHouse tells by the index, before it reads. */
const TOO_MANY_ROWS = 158;

/** All rows, or those of the first values. */
async function readFirst(clickhouse: ClickHouse, question: WindowQuestion): Promise<readonly WindowsRow[]> {
  const { firstValues } = question;
  if (firstValues === undefined) return readRows(clickhouse, question, {});
  try {
    return cut(await readRows(clickhouse, question, { maxRowsToRead: MAX_ROWS_TO_CUT }), firstValues);
  } catch (error) {
    if (!(error instanceof ClickHouseError && error.code === TOO_MANY_ROWS)) throw error;
    return readRows(clickhouse, question, { firstValues });
  }
}

/** The ungrouped rows, and those of the first so many values of each owner. */
function cut(rows: readonly WindowsRow[], firstValues: number): readonly WindowsRow[] {
  return [...groupedBy(rows, ({ owner }) => owner).values()].flatMap((own) => {
    const values = [...new Set(own.flatMap(({ group_values: [value] }) => value ?? []))];
    if (values.length <= firstValues) return own;
    const first = new Set(values.sort(byBytes).slice(0, firstValues));
    return own.filter(({ group_values: [value] }) => value === undefined || first.has(value));
  });
}

/** How much of a question's answer is to be read. */
interface Extent {
  readonly page?: WindowPage;
  readonly firstValues?: number;
  readonly maxRowsToRead?: number;
}

/**
 * An hour of one text is one row once FINAL has merged it, which costs less than to group by hours; then there is a row for each text. For
 * a page, windows must be whole before they are counted.
 */
function readRows(clickhouse: ClickHouse, question: WindowQuestion, extent: Extent): Promise<readonly WindowsRow[]> {
  const { where, params } = conditions(question, extent.firstValues);
  const aggregations = [...new Set(question.metrics.map(({ definition }) => definition.aggregation))];
  const owner = ownerOf(question);
  const { number } = WINDOW[question.size];
  const isAsItIs = question.size === 'HOUR' && extent.page === undefined;
  return clickhouse.query<WindowsRow>(
    isAsItIs
      ? `SELECT ${owner} AS owner, metric, group_values, ${gathered(aggregations, number)}
           FROM usage_hourly FINAL
          PREWHERE ${where}
          GROUP BY owner, customer, metric, group_values`
      : `SELECT owner, metric, group_values, ${gathered(aggregations, 'at')}
           FROM (SELECT ${owner} AS owner, metric, ${number} AS at, group_values, ${merged(aggregations)}
                   FROM usage_hourly
                  WHERE ${where}
                  GROUP BY owner, metric, at, group_values
                  ${pageClause(question.size, extent.page, params)}) AS merged
          GROUP BY owner, metric, group_values`,
    params,
    extent.maxRowsToRead === undefined ? {} : { settings: { max_rows_to_read: extent.maxRowsToRead } },
  );
}

/** Where there is one owner, which is common, nothing needs to be looked up row by row. */
function ownerOf({ owners }: WindowQuestion): string {
  return new Set(owners.values()).size === 1
    ? '{owners:Array(UInt32)}[1]'
    : 'transform(customer, {texts:Array(String)}, {owners:Array(UInt32)}, toUInt32(0))';
}

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

function conditions(question: WindowQuestion, firstValues?: number) {
  const { owners, metrics, keys, groupFilters = {}, range } = question;
  const params: Record<string, unknown> = {
    texts: [...owners.keys()],
    owners: [...owners.values()],
    metrics: metrics.map(({ number }) => number),
    keys: keys.map(({ number }) => number),
    from: seconds(range.start),
    before: seconds(range.end),
  };
  const names = keys.flatMap((key) => key.names);
  const filters = Object.entries(groupFilters).map(([name, values], i) => {
    params[`values${i}`] = values;
    return `AND (group_key = 0 OR group_values[${names.indexOf(name) + 1}] IN {values${i}:Array(String)})`;
  });
  const where = `customer IN {texts:Array(String)} AND metric IN {metrics:Array(UInt32)} AND group_key IN {keys:Array(UInt16)}
        AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({before:UInt32}, 'UTC') ${filters.join(' ')}`;
  if (firstValues === undefined) return { where, params };
  params.firstValues = firstValues;
  const owner = ownerOf(question);
  const first = `SELECT ${owner} AS owner, arrayJoin(arraySlice(arraySort(groupUniqArray(group_values[1])), 1, {firstValues:UInt32}))
                   FROM usage_hourly WHERE ${where} AND group_key != 0 GROUP BY owner`;
  return { where: `${where} AND (group_key = 0 OR (${owner}, group_values[1]) IN (${first}))`, params };
}

/** What a DateTime can say; nothing lies beyond. */
const seconds = (instant: number): number => Math.min(2 ** 32 - 1, Math.max(0, Math.floor(instant / 1_000)));

function pageClause(size: WindowSize, page: WindowPage | undefined, params: Record<string, unknown>): string {
  if (page === undefined) return '';
  params.limit = page.limit;
  const order = 'ORDER BY at, group_values LIMIT {limit:UInt32}';
  if (page.after === undefined) return order;
  params.after = size === 'NONE' ? 0 : Math.floor(page.after.window / WINDOW[size].lengthMs);
  params.afterValues = page.after.groupValues;
  return `HAVING (at, group_values) > ({after:UInt32}, {afterValues:Array(String)}) ${order}`;
}

const placeOf = (owner: number, metric: number, window: number, groupValues: readonly string[]): string =>
  JSON.stringify([owner, metric, window, groupValues]);

/** Makes series of rows. Of UNIQUE metrics these tell the windows, and another table the values. */
async function seriesOf(
  clickhouse: ClickHouse,
  question: WindowQuestion,
  rows: readonly WindowsRow[],
): Promise<readonly WindowSeries[]> {
  const distinct = await readDistinct(clickhouse, question, rows);
  const { lengthMs } = WINDOW[question.size];
  const first = question.size === 'NONE' ? question.range.start : 0;
  const byNumber = new Map(question.metrics.map((metric) => [metric.number, metric]));
  const combinations = groupedBy(rows, (row) => JSON.stringify([row.owner, row.metric, row.group_values]));
  return [...combinations.values()].flatMap((alike) => {
    const [{ owner, metric: number, group_values: groupValues }] = alike;
    const metric = byNumber.get(number);
    if (metric === undefined) return [];
    const { aggregation } = metric.definition;
    const { places, valueAt } = statesOf(aggregation, alike);
    const windows = places.map((place) => first + place * lengthMs);
    const distinctAt = (n: number): Decimal =>
      distinct.get(placeOf(owner, number, places[n] ?? 0, groupValues)) ?? ZERO;
    return [{ owner, metric, groupValues, windows, valueAt: aggregation === 'UNIQUE' ? distinctAt : valueAt }];
  });
}

/** The number of distinct values of the UNIQUE metrics, for windows that were found. */
async function readDistinct(
  clickhouse: ClickHouse,
  question: WindowQuestion,
  rows: readonly WindowsRow[],
): Promise<ReadonlyMap<string, Decimal>> {
  const metrics = question.metrics.filter(({ definition }) => definition.aggregation === 'UNIQUE');
  if (metrics.length === 0 || rows.length === 0) return new Map();
  const { where, params } = conditions({ ...question, metrics }, question.firstValues);
  // Of a page, only its windows.
  const windows = rows.flatMap(({ places }) => places);
  const first = windows.reduce((least, window) => Math.min(least, window), Number.POSITIVE_INFINITY);
  const last = windows.reduce((most, window) => Math.max(most, window), 0);
  const counted = await clickhouse.query<{
    owner: number;
    metric: number;
    window: number;
    group_values: string[];
    distinct_values: string;
  }>(
    `SELECT ${ownerOf(question)} AS owner, metric, ${WINDOW[question.size].number} AS window, group_values,
            uniqExact(value) AS distinct_values
       FROM usage_values
      WHERE ${where}
      GROUP BY owner, metric, window, group_values
     HAVING window BETWEEN {first:UInt32} AND {last:UInt32}`,
    { ...params, first, last },
  );
  return new Map(
    counted.map((row) => [placeOf(row.owner, row.metric, row.window, row.group_values), dec(row.distinct_values)]),
  );
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
