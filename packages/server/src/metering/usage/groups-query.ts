import type { Static } from '@sinclair/typebox';
import type { Decimal } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { Type, WholeNumber } from '../../platform/schema.ts';
import { textOf } from '../../platform/time-text.ts';
import {
  type DeclaredKey,
  isStreaming,
  keyOf,
  type Metric,
  type StreamingMetric,
  UNGROUPED,
} from '../metrics/metric.ts';
import type { Metrics } from '../metrics/service.ts';
import type { CustomerBook, RatingBook } from '../ports.ts';
import {
  getPagedUsage,
  getSeatsUsage,
  type PagedUsageAggregate,
  type PagedUsageQueryPayload,
  type SeatsUsageAggregate,
  type SeatsUsageQueryPayload,
} from '../schemas.ts';
import { readWindows, type WindowPosition, type WindowValue } from './window-store.ts';
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
const Grouped = Type.Tuple([WholeNumber(), Type.Array(Type.String())]);

/** POST /v1/usage/groups: windows of one customer and one metric, ungrouped or by one of its keys (metering 8). */
export async function usageGroups(
  parts: Parts,
  query: Query,
  { limit = DEFAULT_LIMIT, next_page: nextPage }: Paging,
  now: number,
): Promise<{ data: Row[]; next_page: string | null }> {
  const grouping = readGrouping(query);
  const subject = await readSubject(parts, query.customer_id, query.billable_metric_id);
  const key = grouping === undefined ? UNGROUPED : declaredKey(subject.metric, grouping.names);
  const range = await readPeriod(parts, query, now);
  if (grouping === undefined) {
    const cursors = new Cursors(getPagedUsage.id, query, Ungrouped);
    const [first] = cursors.decode(nextPage) ?? [0];
    const windows = await readDense(parts, subject, range, query.window_size, { first, limit });
    const rows = windows.map(({ start, end, value }) => ({
      starting_on: textOf(start),
      ending_before: textOf(end),
      group_key: null,
      group_value: null,
      value,
    }));
    const next = first + limit;
    const isLast = next >= windowCount(range, query.window_size);
    return { data: rows, next_page: isLast ? null : cursors.encode([next]) };
  }
  const cursors = new Cursors(getPagedUsage.id, query, Grouped);
  const position = cursors.decode(nextPage);
  const after = position === undefined ? undefined : { window: position[0], groupValues: position[1] };
  const found = await readGrouped(parts, subject, key, grouping, range, query.window_size, { after, limit: limit + 1 });
  const { rows, nextPage: next } = page(found, limit, cursors, ({ window, groupValues }): [number, string[]] => [
    window,
    [...groupValues],
  ]);
  return { data: rows.map((row) => groupedRow(row, key, range, query.window_size)), next_page: next };
}

/** POST /v1/usage/seats: the MAX or LATEST reading of a metric's property, by window (metering 8, D27). */
export async function usageSeats(
  parts: Parts,
  query: SeatsQuery,
  { limit = DEFAULT_LIMIT, next_page: nextPage }: Paging,
  now: number,
): Promise<{ data: SeatsRow[]; next_page: string | null }> {
  const subject = await readSubject(parts, query.customer_id, query.seat_metric_id);
  if (subject.metric.definition.aggregation !== query.usage_type) {
    throw badRequest(
      `usage_type: metric ${query.seat_metric_id} aggregates by ${subject.metric.definition.aggregation}`,
    );
  }
  const range = await readPeriod(parts, query, now);
  const cursors = new Cursors(getSeatsUsage.id, query, Ungrouped);
  const [first] = cursors.decode(nextPage) ?? [0];
  const windows = await readDense(parts, subject, range, query.window_size, { first, limit });
  const next = first + limit;
  return {
    data: windows.map(({ start, end, value }) => ({ starting_on: textOf(start), ending_before: textOf(end), value })),
    next_page: next >= windowCount(range, query.window_size) ? null : cursors.encode([next]),
  };
}

/** What is read: the texts of one customer, and one metric. */
interface Subject {
  readonly owners: ReadonlyMap<string, number>;
  readonly metric: StreamingMetric;
}

async function readSubject({ db, customers, metrics }: Parts, customerId: string, metricId: string): Promise<Subject> {
  const { id } = await customers.requireKnown(db, customerId.toLowerCase());
  const metric: Metric = await metrics.require(db, metricId.toLowerCase());
  if (!isStreaming(metric)) throw new Error('unreachable');
  const texts = await customers.textsOf(db, id);
  return { owners: new Map(texts.map((text) => [text, 1])), metric };
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

function declaredKey(metric: StreamingMetric, names: readonly string[]): DeclaredKey {
  const key = keyOf(metric.definition, names);
  if (key !== undefined) return key;
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

/** So many windows from the n-th on, with or without events. */
async function readDense(
  { clickhouse }: Parts,
  { owners, metric }: Subject,
  range: Range,
  size: WindowSize,
  { first, limit }: { readonly first: number; readonly limit: number },
): Promise<readonly DenseWindow[]> {
  const windows: DenseWindow[] = [];
  for (const start of windowStarts(range, size, first)) {
    if (windows.length === limit) break;
    windows.push({ start, end: windowEnd(start, size, range), value: null });
  }
  const [from, to] = [windows[0], windows.at(-1)];
  if (from === undefined || to === undefined) return [];
  const found = await readWindows(clickhouse, {
    owners,
    metrics: [metric],
    key: UNGROUPED,
    range: { start: from.start, end: to.end },
    size,
  });
  const values = new Map(found.map(({ window, value }) => [window, value]));
  return windows.map((window) => ({ ...window, value: values.get(window.start) ?? null }));
}

function readGrouped(
  { clickhouse }: Parts,
  { owners, metric }: Subject,
  key: DeclaredKey,
  { filters }: Grouping,
  range: Range,
  size: WindowSize,
  page: { readonly after: WindowPosition | undefined; readonly limit: number },
): Promise<readonly WindowValue[]> {
  return readWindows(clickhouse, { owners, metrics: [metric], key, groupFilters: filters, range, size, page });
}

function groupedRow(
  { window, groupValues, value }: WindowValue,
  key: DeclaredKey,
  range: Range,
  size: WindowSize,
): Row {
  const group = Object.fromEntries(key.names.map((name, i) => [name, groupValues[i] ?? '']));
  const isSimple = key.names.length === 1;
  return compact({
    starting_on: textOf(window),
    ending_before: textOf(windowEnd(window, size, range)),
    group_key: isSimple ? (key.names[0] ?? null) : null,
    group_value: isSimple ? (groupValues[0] ?? null) : null,
    group,
    value,
  });
}
