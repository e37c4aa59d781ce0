import type { Static } from '@sinclair/typebox';
import type { Decimal } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { badRequest } from '../../platform/errors.ts';
import { Cursors, page as cut, DEFAULT_LIMIT } from '../../platform/http/pagination.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { Nullable, Type, WholeNumber } from '../../platform/schema.ts';
import { textOf } from '../../platform/time-text.ts';
import { isSql, keyOf, type Metric, type SqlMetric, type StreamingMetric, UNGROUPED } from '../metrics/metric.ts';
import type { Metrics } from '../metrics/service.ts';
import type { CustomerBook, RatingBook } from '../ports.ts';
import { GrowingState } from '../rollup/hourly-state.ts';
import {
  getPagedUsage,
  getSeatsUsage,
  type PagedUsageAggregate,
  type PagedUsageQueryPayload,
  type SeatsUsageAggregate,
  type SeatsUsageQueryPayload,
} from '../schemas.ts';
import { evaluateWindows, keyNames, planOf } from '../sql/index.ts';
import { readMatching } from './raw-events.ts';
import { readWindowPage, readWindows } from './window-store.ts';
import { type Range, readRange, type WindowSize, windowCount, windowEnd, windowStarts } from './windows.ts';

type Query = Static<typeof PagedUsageQueryPayload>;
type Row = Static<typeof PagedUsageAggregate>;
type SeatsQuery = Static<typeof SeatsUsageQueryPayload>;
type SeatsRow = Static<typeof SeatsUsageAggregate>;

interface Parts {
  readonly db: Queryable;
  readonly clickhouse: ClickHouse;
  readonly metrics: Metrics;
  readonly customers: CustomerBook;
  readonly rating: RatingBook;
}

interface Paging {
  readonly limit?: number;
  readonly next_page?: string;
}

/** How a query splits a metric, and what it leaves out. */
interface Grouping {
  readonly names: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const Ungrouped = Type.Tuple([WholeNumber()]);
const Grouped = Type.Tuple([WholeNumber(), Type.Array(Nullable(Type.String()))]);

/** POST /v1/usage/groups: windows of one customer and one metric, ungrouped or by one of its keys (metering 8). */
export async function usageGroups(
  parts: Parts,
  query: Query,
  { limit = DEFAULT_LIMIT, next_page: nextPage }: Paging,
  now: number,
): Promise<{ data: Row[]; next_page: string | null }> {
  const grouping = readGrouping(query);
  const subject = await readSubject(parts, query.customer_id, query.billable_metric_id);
  const names = grouping === undefined ? [] : declaredNames(subject.metric, grouping.names);
  const range = await readPeriod(parts, query, now);
  const size = query.window_size;
  if (grouping === undefined) {
    const cursors = new Cursors(getPagedUsage.id, query, Ungrouped);
    const [first] = cursors.decode(nextPage) ?? [0];
    const windows = await readDense(parts, subject, range, size, { first, limit });
    const rows = windows.map(({ start, end, value }) => ({
      starting_on: textOf(start),
      ending_before: textOf(end),
      group_key: null,
      group_value: null,
      value,
    }));
    return { data: rows, next_page: nextWindows(cursors, first + limit, range, size) };
  }
  const cursors = new Cursors(getPagedUsage.id, query, Grouped);
  const position = cursors.decode(nextPage);
  const after = position === undefined ? undefined : { window: position[0], groupValues: position[1] };
  const { metric } = subject;
  const page = { after, limit: limit + 1 };
  const found = isSql(metric)
    ? await readSqlGroups(parts, subject, metric, names, grouping, range, size, page)
    : await readGroups(parts, subject, metric, names, grouping, range, size, page);
  const positionOf = ({ window, groupValues }: GroupWindow): [number, (string | null)[]] => [window, [...groupValues]];
  const { rows, nextPage: next } = cut(found, limit, cursors, positionOf);
  return { data: rows.map((row) => groupedRow(row, names, range, size)), next_page: next };
}

/** POST /v1/usage/seats: the MAX or LATEST reading of a metric's property, by window (metering 8, D27). */
export async function usageSeats(
  parts: Parts,
  query: SeatsQuery,
  { limit = DEFAULT_LIMIT, next_page: nextPage }: Paging,
  now: number,
): Promise<{ data: SeatsRow[]; next_page: string | null }> {
  const subject = await readSubject(parts, query.customer_id, query.seat_metric_id);
  const { metric, texts } = subject;
  if (isSql(metric) || metric.definition.aggregationKey === undefined) {
    throw badRequest(`seat_metric_id: metric ${query.seat_metric_id} has no aggregation property to read`);
  }
  const range = await readPeriod(parts, query, now);
  const size = query.window_size;
  const cursors = new Cursors(getSeatsUsage.id, query, Ungrouped);
  const [first] = cursors.decode(nextPage) ?? [0];
  const windows =
    metric.definition.aggregation === query.usage_type
      ? await readDense(parts, subject, range, size, { first, limit })
      : await readReadings(parts, texts, metric, query.usage_type, windowsFrom(range, size, first, limit));
  return {
    data: windows.map(({ start, end, value }) => ({ starting_on: textOf(start), ending_before: textOf(end), value })),
    next_page: nextWindows(cursors, first + limit, range, size),
  };
}

/** MAX or LATEST of a metric that aggregates otherwise: its rollups do not tell, its events do. */
async function readReadings(
  { clickhouse }: Parts,
  texts: readonly string[],
  metric: StreamingMetric,
  aggregation: 'MAX' | 'LATEST',
  windows: readonly DenseWindow[],
): Promise<readonly DenseWindow[]> {
  const [from, to] = [windows[0], windows.at(-1)];
  if (from === undefined || to === undefined) return [];
  const events = await readMatching(clickhouse, texts, metric, { start: from.start, end: to.end });
  const definition = { ...metric.definition, aggregation };
  return windows.map(({ start, end }) => {
    const state = new GrowingState();
    for (const { timestamp, seq, properties } of events) {
      if (timestamp >= start && timestamp < end) state.take(definition, properties, timestamp, seq);
    }
    return { start, end, value: (aggregation === 'MAX' ? state.peak : state.latest?.value) ?? null };
  });
}

const nextWindows = (
  cursors: Cursors<typeof Ungrouped>,
  next: number,
  range: Range,
  size: WindowSize,
): string | null => (next >= windowCount(range, size) ? null : cursors.encode([next]));

/** What is read: the texts of one customer, and one metric. */
interface Subject {
  readonly texts: readonly string[];
  readonly metric: Metric;
}

async function readSubject({ db, customers, metrics }: Parts, customerId: string, metricId: string): Promise<Subject> {
  const { id } = await customers.requireKnown(db, customerId.toLowerCase());
  const metric = await metrics.require(db, metricId.toLowerCase());
  return { texts: await customers.textsOf(db, id), metric };
}

function readGrouping({ group_by: by, group_key: names, group_filters: filters }: Query): Grouping | undefined {
  if (by !== undefined && names !== undefined) throw badRequest('group_by: must not come together with group_key');
  if (by !== undefined) {
    if (filters !== undefined) throw badRequest('group_filters: must come with group_key');
    return { names: [by.key], filters: by.values === undefined ? {} : { [by.key]: by.values } };
  }
  if (names === undefined) {
    if (filters !== undefined) throw badRequest('group_filters: must come with group_key');
    return undefined;
  }
  if (new Set(names).size < names.length) throw badRequest('group_key: must not repeat a name');
  const stray = Object.keys(filters ?? {}).find((name) => !names.includes(name));
  if (stray !== undefined) throw badRequest(`group_filters: ${stray} is not in group_key`);
  // An empty list, like a missing name, means all values.
  return {
    names,
    filters: Object.fromEntries(Object.entries(filters ?? {}).filter(([, values]) => values.length > 0)),
  };
}

/** The names of a group key in alphabetical order: a declared key as a whole, or any columns of a SQL metric (metering 8). */
function declaredNames(metric: Metric, names: readonly string[]): readonly string[] {
  if (isSql(metric)) {
    const columns = keyNames(planOf(metric.definition.sql));
    const stray = names.find((name) => !columns.includes(name));
    if (stray === undefined) return [...names].sort();
    throw badRequest(`group_key: the query of metric ${metric.id} has no column ${stray} to group by`);
  }
  const key = keyOf(metric.definition, names);
  if (key !== undefined) return key.names;
  const isPart = (metric.definition.groupKeys ?? []).some((declared) => names.every((name) => declared.includes(name)));
  const reason = isPart ? 'is only a part of a group key' : 'is not a group key';
  throw badRequest(`group_key: [${names.join(', ')}] ${reason} of metric ${metric.id}`);
}

interface PeriodQuery {
  readonly customer_id: string;
  readonly window_size: WindowSize;
  readonly starting_on?: string;
  readonly ending_before?: string;
  readonly current_period?: boolean;
}

/** The range given, or the billing period that runs now; by hour or day, that ends with the window containing now (metering 8). */
async function readPeriod({ db, rating }: Parts, query: PeriodQuery, now: number): Promise<Range> {
  const { starting_on: from, ending_before: to, window_size: size } = query;
  if (query.current_period !== true) {
    if (from === undefined || to === undefined) {
      throw badRequest('starting_on: give starting_on and ending_before, or current_period: true');
    }
    return readRange(from, to, size);
  }
  if (from !== undefined || to !== undefined) {
    throw badRequest('current_period: must not come together with starting_on or ending_before');
  }
  const period = await rating.currentPeriod(db, query.customer_id.toLowerCase(), now);
  if (period === undefined) throw badRequest('current_period: the customer has no active contract');
  if (size === 'NONE') return period;
  let end = period.start;
  for (const start of windowStarts(period, size)) if (start <= now) end = windowEnd(start, size, period);
  return { start: period.start, end };
}

interface DenseWindow {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal | null;
}

/** So many windows from the n-th on, still empty. */
function windowsFrom(range: Range, size: WindowSize, first: number, limit: number): readonly DenseWindow[] {
  const windows: DenseWindow[] = [];
  for (const start of windowStarts(range, size, first)) {
    if (windows.length === limit) break;
    windows.push({ start, end: windowEnd(start, size, range), value: null });
  }
  return windows;
}

/** So many windows from the n-th on, with or without events. */
async function readDense(
  { clickhouse }: Parts,
  { texts, metric }: Subject,
  whole: Range,
  size: WindowSize,
  { first, limit }: { readonly first: number; readonly limit: number },
): Promise<readonly DenseWindow[]> {
  const windows = windowsFrom(whole, size, first, limit);
  const [from, to] = [windows[0], windows.at(-1)];
  if (from === undefined || to === undefined) return [];
  const range = { start: from.start, end: to.end };
  const values = new Map<number, Decimal | null>();
  if (isSql(metric)) {
    const question = { texts, range, filters: [], bucket: size };
    const found = await evaluateWindows(clickhouse, planOf(metric.definition.sql), question, {
      names: [],
      filters: {},
    });
    for (const [start, groups] of found) values.set(start, groups[0]?.value ?? null);
  } else {
    const question = { owners: ownedBy(texts), metrics: [metric], keys: [UNGROUPED], range, size };
    for (const { windows: found, valueAt } of await readWindows(clickhouse, question)) {
      for (const [n, window] of found.entries()) values.set(window, valueAt(n));
    }
  }
  return windows.map((window) => ({ ...window, value: values.get(window.start) ?? null }));
}

const ownedBy = (texts: readonly string[]): ReadonlyMap<string, number> => new Map(texts.map((text) => [text, 1]));

/** One combination of group values in one window; a null value comes only from SQL. */
interface GroupWindow {
  readonly window: number;
  readonly groupValues: readonly (string | null)[];
  readonly value: Decimal | null;
}

interface PageOf<Position> {
  readonly after: Position | undefined;
  readonly limit: number;
}

function readGroups(
  { clickhouse }: Parts,
  { texts }: Subject,
  metric: StreamingMetric,
  names: readonly string[],
  { filters }: Grouping,
  range: Range,
  size: WindowSize,
  { after, limit }: PageOf<Omit<GroupWindow, 'value'>>,
): Promise<readonly GroupWindow[]> {
  const key = keyOf(metric.definition, names);
  if (key === undefined) throw new Error(`${names.join(', ')} is no group key of metric ${metric.id}`);
  const question = { owners: ownedBy(texts), metrics: [metric], keys: [key], groupFilters: filters, range, size };
  const position = after && { window: after.window, groupValues: after.groupValues.map((value) => value ?? '') };
  return readWindowPage(clickhouse, question, { after: position, limit });
}

/** A query is evaluated as a whole; its page is cut here. */
async function readSqlGroups(
  { clickhouse }: Parts,
  { texts }: Subject,
  metric: SqlMetric,
  names: readonly string[],
  { filters }: Grouping,
  range: Range,
  size: WindowSize,
  { after, limit }: PageOf<Omit<GroupWindow, 'value'>>,
): Promise<readonly GroupWindow[]> {
  const question = { texts, range, filters: [], bucket: size };
  const windows = await evaluateWindows(clickhouse, planOf(metric.definition.sql), question, { names, filters });
  const rows = [...windows].flatMap(([window, groups]) =>
    groups.map(({ values, value }): GroupWindow => ({ window, groupValues: values, value })),
  );
  return rows
    .filter((row) => after === undefined || inOrder(row, after) > 0)
    .sort(inOrder)
    .slice(0, limit);
}

/** By window, then by group values, null first. */
function inOrder(a: Omit<GroupWindow, 'value'>, b: Omit<GroupWindow, 'value'>): number {
  if (a.window !== b.window) return a.window - b.window;
  for (const [i, value] of a.groupValues.entries()) {
    const other = b.groupValues[i] ?? null;
    if (value === other) continue;
    if (value === null || other === null) return value === null ? -1 : 1;
    return value < other ? -1 : 1;
  }
  return 0;
}

function groupedRow(
  { window, groupValues, value }: GroupWindow,
  names: readonly string[],
  range: Range,
  size: WindowSize,
): Row {
  // The null group has no entry: a group's values are texts.
  const group = Object.fromEntries(
    names.flatMap((name, i) => (groupValues[i] == null ? [] : [[name, groupValues[i]]])),
  );
  const isSimple = names.length === 1;
  return {
    starting_on: textOf(window),
    ending_before: textOf(windowEnd(window, size, range)),
    group_key: isSimple ? (names[0] ?? null) : null,
    group_value: isSimple ? (groupValues[0] ?? null) : null,
    group,
    value,
  };
}
