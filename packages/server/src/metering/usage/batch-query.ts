import type { Static } from '@sinclair/typebox';
import type { Decimal } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { badRequest, notFound } from '../../platform/errors.ts';
import { Cursors, page } from '../../platform/http/pagination.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { Type, WholeNumber } from '../../platform/schema.ts';
import { textOf } from '../../platform/time-text.ts';
import {
  isSql,
  isStreaming,
  keyOf,
  type Metric,
  type SqlMetric,
  type StreamingMetric,
  UNGROUPED,
} from '../metrics/metric.ts';
import type { Metrics } from '../metrics/service.ts';
import type { CustomerBook, UsageCustomer } from '../ports.ts';
import { getUsageBatch, type UsageBatchAggregate, type UsageBatchQueryPayload } from '../schemas.ts';
import { type EventsQuestion, evaluateWindows, keyNames, planOf } from '../sql/index.ts';
import { groupedBy } from './columns.ts';
import { byBytes, readActive, readWindows, type WindowSeries } from './window-store.ts';
import { type Range, readRange, type WindowSize, windowStarts } from './windows.ts';

type Query = Static<typeof UsageBatchQueryPayload>;
type Row = Static<typeof UsageBatchAggregate>;

const PAGE_ROWS = 1_000;
/** How many customers are read at once, at most. */
const MAX_CUSTOMERS_AT_ONCE = 2_000;
/** Without `values`, the first so many by text (metering 8). */
const MAX_GROUP_VALUES = 200;
const MAX_METRICS = 1_000_000;

interface Parts {
  readonly db: Queryable;
  readonly clickhouse: ClickHouse;
  readonly metrics: Metrics;
  readonly customers: CustomerBook;
}

/** A metric to be read, with the simple key to split it by. */
interface MetricRequest {
  readonly metric: Metric;
  readonly groupBy: { readonly key: string; readonly values: readonly string[] | undefined } | undefined;
}

/** A row with its place in the order of rows. */
interface Placed {
  readonly row: Row;
  readonly position: Position;
}
type Position = readonly [customerSeq: number, metricSeq: number, start: number];
const PositionShape = Type.Tuple([WholeNumber(), WholeNumber(), WholeNumber()]);

/** POST /v1/usage: windows of many customers and metrics, by customer, metric and start (metering 8). */
export async function usageBatch(
  parts: Parts,
  query: Query,
  nextPage: string | undefined,
): Promise<{ data: Row[]; next_page: string | null }> {
  const size = query.window_size;
  const range = readRange(query.starting_on, query.ending_before, size);
  const ids = query.customer_ids?.map((id) => id.toLowerCase());
  const [requests] = await Promise.all([readRequests(parts, query), requireCustomers(parts, ids ?? [])]);
  const cursors = new Cursors(getUsageBatch.id, query, PositionShape);
  const after = cursors.decode(nextPage);
  // Pairs named on both sides come with all their windows, the others only where they have an event (D24).
  const isDense = ids !== undefined && query.billable_metrics !== undefined;
  const windows = { range, size, all: windowsOf(range, size), isDense };
  const rows: Placed[] = [];
  let atOnce = Math.max(1, Math.ceil(PAGE_ROWS / Math.max(1, requests.length * windows.all.length)));
  let afterSeq = after === undefined ? 0 : after[0] - 1;
  while (rows.length <= PAGE_ROWS && requests.length > 0) {
    const customers = await listCustomers(parts, ids, afterSeq, atOnce);
    const last = customers.at(-1);
    if (last === undefined) break;
    for (const placed of await readRows(parts, customers, requests, windows)) {
      if (after === undefined || isAfter(placed.position, after)) rows.push(placed);
    }
    if (customers.length < atOnce) break;
    afterSeq = last.seq;
    atOnce = Math.min(MAX_CUSTOMERS_AT_ONCE, atOnce * 4);
  }
  const positionOf = ({ position: [customer, metric, start] }: Placed): [number, number, number] => [
    customer,
    metric,
    start,
  ];
  const { rows: kept, nextPage: next } = page(rows, PAGE_ROWS, cursors, positionOf);
  return { data: kept.map(({ row }) => row), next_page: next };
}

const isAfter = (a: Position, b: Position): boolean =>
  a[0] !== b[0] ? a[0] > b[0] : a[1] !== b[1] ? a[1] > b[1] : a[2] > b[2];

async function readRequests({ db, metrics }: Parts, query: Query): Promise<readonly MetricRequest[]> {
  if (query.billable_metrics === undefined) {
    const all = await metrics.list(db, { afterSeq: 0, includeArchived: false }, MAX_METRICS);
    return all.map((metric) => ({ metric, groupBy: undefined }));
  }
  const asked = query.billable_metrics.map(({ id, group_by }) => ({ id: id.toLowerCase(), groupBy: group_by }));
  const found = new Map(
    (
      await metrics.find(
        db,
        asked.map(({ id }) => id),
      )
    ).map((metric) => [metric.id, metric]),
  );
  const requests = new Map<string, MetricRequest>();
  for (const [i, { id, groupBy }] of asked.entries()) {
    const metric = found.get(id);
    if (metric === undefined) throw notFound('billable metric', id);
    if (groupBy !== undefined && !canSplit(metric, groupBy.key)) {
      throw badRequest(`billable_metrics[${i}].group_by.key: ${groupBy.key} is not a group key of metric ${id}`);
    }
    requests.set(id, {
      metric,
      groupBy: groupBy === undefined ? undefined : { key: groupBy.key, values: groupBy.values },
    });
  }
  return [...requests.values()].sort((a, b) => a.metric.seq - b.metric.seq);
}

/** One simple declared key, or any column of a SQL metric (metering 8). */
const canSplit = (metric: Metric, name: string): boolean =>
  isSql(metric)
    ? keyNames(planOf(metric.definition.sql)).includes(name)
    : keyOf(metric.definition, [name]) !== undefined;

async function requireCustomers({ db, customers }: Parts, ids: readonly string[]): Promise<void> {
  for (const id of ids) await customers.requireKnown(db, id);
}

/** Active and archived ones together, in the order of their creation. */
export async function listCustomers(
  { db, customers }: Parts,
  ids: readonly string[] | undefined,
  afterSeq: number,
  limit: number,
): Promise<readonly UsageCustomer[]> {
  if (ids?.length === 0) return [];
  const filter = { ids, alias: undefined, salesforceAccountIds: undefined, afterSeq };
  const [active, archived] = await Promise.all([
    customers.list(db, { ...filter, archived: false }, limit),
    customers.list(db, { ...filter, archived: true }, limit),
  ]);
  return [...active, ...archived].sort((a, b) => a.seq - b.seq).slice(0, limit);
}

interface Windows {
  readonly range: Range;
  readonly size: WindowSize;
  /** All there are, in order. */
  readonly all: readonly Window[];
  readonly isDense: boolean;
}

interface Window {
  readonly start: number;
  /** As rows have them. */
  readonly startText: string;
  readonly endText: string;
}

/** Each ends where the next one begins. */
function windowsOf(range: Range, size: WindowSize): readonly Window[] {
  const starts = [...windowStarts(range, size)];
  const texts = [...starts, range.end].map(textOf);
  return starts.map((start, n) => ({ start, startText: texts[n] ?? '', endText: texts[n + 1] ?? '' }));
}

/** All rows of some customers, in order. */
async function readRows(
  parts: Parts,
  customers: readonly UsageCustomer[],
  requests: readonly MetricRequest[],
  windows: Windows,
): Promise<readonly Placed[]> {
  const owners = ownersOf(customers);
  const [streaming, sql] = await Promise.all([
    readStreaming(parts, owners, requests, windows),
    readSql(parts, owners, requests, windows),
  ]);
  const rows: Placed[] = [];
  for (const customer of customers) {
    for (const { metric } of requests) {
      const usage = (isSql(metric) ? sql : streaming).get(pairOf(customer.seq, metric));
      if (usage?.hasEvents !== true && !windows.isDense) continue;
      for (const [n, { start, startText, endText }] of windows.all.entries()) {
        const row = {
          customer_id: customer.id,
          billable_metric_id: metric.id,
          billable_metric_name: metric.name,
          start_timestamp: startText,
          end_timestamp: endText,
          value: usage?.values[n] ?? null,
        };
        const groups = usage?.groups?.[n];
        rows.push({
          position: [customer.seq, metric.seq, start],
          row: groups === undefined ? row : { ...row, groups },
        });
      }
    }
  }
  return rows;
}

/** What a customer has of a metric, window by window. */
interface Usage {
  readonly hasEvents: boolean;
  /** The ungrouped values. */
  readonly values: readonly (Decimal | null)[];
  /** Where the metric is to be split. */
  readonly groups?: readonly Groups[];
}

type Groups = Record<string, Decimal | null>;
type UsageByPair = Map<string, Usage>;

const pairOf = (customerSeq: number, metric: Metric): string => `${customerSeq}/${metric.number}`;

/** Owners are known by their place in the list of customers; 0 is nobody. */
function ownersOf(customers: readonly UsageCustomer[]): ReadonlyMap<string, number> {
  return new Map(
    customers.flatMap(({ id, seq, ingestAliases }) => [id, ...ingestAliases].map((text) => [text, seq] as const)),
  );
}

/** Of metrics that are not split all together; of each that is, its totals and its groups at once. */
async function readStreaming(
  { clickhouse }: Parts,
  owners: ReadonlyMap<string, number>,
  requests: readonly MetricRequest[],
  { range, size, all }: Windows,
): Promise<UsageByPair> {
  const found: UsageByPair = new Map();
  const whole = requests.flatMap(({ metric, groupBy }) => (groupBy === undefined && isStreaming(metric) ? metric : []));
  const split = requests.flatMap(({ metric, groupBy }) =>
    groupBy !== undefined && isStreaming(metric) ? { metric, groupBy } : [],
  );
  const readWhole = async (): Promise<void> => {
    for (const series of await readWindows(clickhouse, { owners, metrics: whole, keys: [UNGROUPED], range, size })) {
      found.set(pairOf(series.owner, series.metric), { hasEvents: true, values: valuesOf(all, series) });
    }
  };
  const readSplit = async ({ metric, groupBy }: (typeof split)[number]): Promise<void> => {
    const question = { owners, metrics: [metric], range, size, ...splitOf(metric, groupBy) };
    const series = groupedBy(await readWindows(clickhouse, question), ({ owner }) => owner);
    for (const owner of new Set(owners.values())) {
      const own = series.get(owner) ?? [];
      const total = own.find(({ groupValues }) => groupValues.length === 0);
      const grouped = own.filter(({ groupValues }) => groupValues.length > 0);
      found.set(pairOf(owner, metric), {
        hasEvents: total !== undefined,
        values: total === undefined ? [] : valuesOf(all, total),
        groups: groupsOf(all, grouped, groupBy.values),
      });
    }
  };
  await Promise.all([readWhole(), ...split.map(readSplit)]);
  return found;
}

type GroupBy = NonNullable<MetricRequest['groupBy']>;

/** What to read of a metric that is to be split. */
function splitOf({ id, definition }: StreamingMetric, { key: name, values }: GroupBy) {
  const key = keyOf(definition, [name]);
  if (key === undefined) throw new Error(`${name} is no group key of metric ${id}`);
  const chosen = values === undefined ? { firstValues: MAX_GROUP_VALUES } : { groupFilters: { [name]: values } };
  return { keys: [UNGROUPED, key], ...chosen };
}

/** The value of each window, null where it has none: both come in ascending order. */
function valuesOf(all: readonly Window[], { windows, valueAt }: WindowSeries): readonly (Decimal | null)[] {
  let n = 0;
  return all.map(({ start }) => {
    if (windows[n] !== start) return null;
    n += 1;
    return valueAt(n - 1);
  });
}

/** The groups of each window: the values asked for, or those that occur in any window, with null where the window has none of it. */
function groupsOf(
  all: readonly Window[],
  series: readonly WindowSeries[],
  asked: readonly string[] | undefined,
): readonly Groups[] {
  const columns = series.map((each) => ({ name: each.groupValues[0] ?? '', values: valuesOf(all, each) }));
  const names = asked ?? columns.map(({ name }) => name).sort(byBytes);
  const empty: Readonly<Groups> = Object.fromEntries(names.map((name) => [name, null]));
  return all.map((_, n) => {
    const groups = { ...empty };
    for (const { name, values } of columns) groups[name] = values[n] ?? null;
    return groups;
  });
}

/** The same of SQL metrics: each is evaluated for each customer that has an event. */
async function readSql(
  { clickhouse }: Parts,
  owners: ReadonlyMap<string, number>,
  requests: readonly MetricRequest[],
  { range, size, all }: Windows,
): Promise<UsageByPair> {
  const asked = requests.flatMap(({ metric, groupBy }) => (isSql(metric) ? { metric, groupBy } : []));
  const found: UsageByPair = new Map();
  if (asked.length === 0) return found;
  for (const [owner, texts] of await readActive(clickhouse, owners, range)) {
    for (const { metric, groupBy } of asked) {
      const question = { texts, range, filters: [], bucket: size };
      const windows = await evaluateWindows(clickhouse, planOf(metric.definition.sql), question, NOT_SPLIT);
      const usage = {
        hasEvents: windows.size > 0,
        values: all.map(({ start }) => windows.get(start)?.[0]?.value ?? null),
      };
      const groups = groupBy && (await readSqlGroups(clickhouse, metric, question, groupBy, all));
      found.set(pairOf(owner, metric), groups === undefined ? usage : { ...usage, groups });
    }
  }
  return found;
}

const NOT_SPLIT = { names: [], filters: {} };

async function readSqlGroups(
  clickhouse: ClickHouse,
  metric: SqlMetric,
  question: EventsQuestion,
  { key, values }: GroupBy,
  all: readonly Window[],
): Promise<readonly Groups[]> {
  const filters = values === undefined ? {} : { [key]: values };
  const windows = await evaluateWindows(clickhouse, planOf(metric.definition.sql), question, { names: [key], filters });
  const occurring = new Set([...windows.values()].flat().flatMap(({ values: [value] }) => value ?? []));
  const names = values ?? [...occurring].sort().slice(0, MAX_GROUP_VALUES);
  return all.map(({ start }) => {
    const groups = new Map((windows.get(start) ?? []).map(({ values: [name], value }) => [name, value]));
    return Object.fromEntries(names.map((name) => [name, groups.get(name) ?? null]));
  });
}
