import type { Static } from '@sinclair/typebox';
import type { Decimal } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { compact } from '../../platform/compact.ts';
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
import { evaluateWindows, keyNames, planOf } from '../sql/index.ts';
import { byBytes, readActive, readWindows, type WindowValue } from './window-store.ts';
import { type Range, readRange, type WindowSize, windowCount, windowEnd, windowStarts } from './windows.ts';

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
  const requests = await readRequests(parts, query);
  const ids = query.customer_ids?.map((id) => id.toLowerCase());
  await requireCustomers(parts, ids ?? []);
  const cursors = new Cursors(getUsageBatch.id, query, PositionShape);
  const after = cursors.decode(nextPage);
  // Pairs named on both sides come with all their windows, the others only where they have an event (D24).
  const isDense = ids !== undefined && query.billable_metrics !== undefined;
  const rows: Placed[] = [];
  let atOnce = Math.max(1, Math.ceil(PAGE_ROWS / Math.max(1, requests.length * windowCount(range, size))));
  let afterSeq = after === undefined ? 0 : after[0] - 1;
  while (rows.length <= PAGE_ROWS && requests.length > 0) {
    const customers = await listCustomers(parts, ids, afterSeq, atOnce);
    const last = customers.at(-1);
    if (last === undefined) break;
    for (const placed of await readRows(parts, customers, requests, { range, size, isDense })) {
      if (after === undefined || isAfter(placed.position, after)) rows.push(placed);
    }
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
  readonly isDense: boolean;
}

/** All rows of some customers, in order. */
async function readRows(
  parts: Parts,
  customers: readonly UsageCustomer[],
  requests: readonly MetricRequest[],
  windows: Windows,
): Promise<readonly Placed[]> {
  const owners = ownersOf(customers);
  const [streaming, sql, groups] = await Promise.all([
    readTotals(parts, owners, requests, windows),
    readSqlTotals(parts, owners, requests, windows),
    readGroups(parts, owners, requests, windows),
  ]);
  const values = new Map([...streaming, ...sql]);
  const rows: Placed[] = [];
  for (const customer of customers) {
    for (const { metric } of requests) {
      const totals = values.get(pairOf(customer.seq, metric));
      if (totals === undefined && !windows.isDense) continue;
      const split = groups.get(pairOf(customer.seq, metric));
      for (const start of windowStarts(windows.range, windows.size)) {
        rows.push({
          position: [customer.seq, metric.seq, start],
          row: compact({
            customer_id: customer.id,
            billable_metric_id: metric.id,
            billable_metric_name: metric.name,
            start_timestamp: textOf(start),
            end_timestamp: textOf(windowEnd(start, windows.size, windows.range)),
            value: totals?.get(start) ?? null,
            groups: split?.(start),
          }),
        });
      }
    }
  }
  return rows;
}

const pairOf = (customerSeq: number, metric: Metric): string => `${customerSeq}/${metric.number}`;

/** Owners are known by their place in the list of customers; 0 is nobody. */
function ownersOf(customers: readonly UsageCustomer[]): ReadonlyMap<string, number> {
  return new Map(
    customers.flatMap(({ id, seq, ingestAliases }) => [id, ...ingestAliases].map((text) => [text, seq] as const)),
  );
}

type ByStart = Map<number, Decimal | null>;

/** The ungrouped value of each pair and window that has an event. */
async function readTotals(
  { clickhouse }: Parts,
  owners: ReadonlyMap<string, number>,
  requests: readonly MetricRequest[],
  { range, size }: Windows,
): Promise<ReadonlyMap<string, ByStart>> {
  const metrics = requests.map(({ metric }) => metric).filter(isStreaming);
  const found = new Map<string, ByStart>();
  for (const { owner, metric, window, value } of await readWindows(clickhouse, {
    owners,
    metrics,
    key: UNGROUPED,
    range,
    size,
  })) {
    const pair = pairOf(owner, metric);
    const byStart = found.get(pair) ?? new Map<number, Decimal | null>();
    byStart.set(window, value);
    found.set(pair, byStart);
  }
  return found;
}

/** The same of SQL metrics: each is evaluated for each customer that has an event. */
async function readSqlTotals(
  { clickhouse }: Parts,
  owners: ReadonlyMap<string, number>,
  requests: readonly MetricRequest[],
  { range, size }: Windows,
): Promise<ReadonlyMap<string, ByStart>> {
  const metrics = requests.map(({ metric }) => metric).filter(isSql);
  const found = new Map<string, ByStart>();
  if (metrics.length === 0) return found;
  for (const [owner, texts] of await readActive(clickhouse, owners, range)) {
    for (const metric of metrics) {
      const question = { texts, range, filters: [], bucket: size };
      const windows = await evaluateWindows(clickhouse, planOf(metric.definition.sql), question, {
        names: [],
        filters: {},
      });
      if (windows.size === 0) continue;
      const values = [...windows].map(([start, groups]): [number, Decimal | null] => [start, groups[0]?.value ?? null]);
      found.set(pairOf(owner, metric), new Map(values));
    }
  }
  return found;
}

type GroupsAt = (start: number) => Record<string, Decimal | null>;

/** For each pair that is to be split: its groups at a window. */
async function readGroups(
  parts: Parts,
  owners: ReadonlyMap<string, number>,
  requests: readonly MetricRequest[],
  windows: Windows,
): Promise<ReadonlyMap<string, GroupsAt>> {
  const found = new Map<string, GroupsAt>();
  for (const { metric, groupBy } of requests) {
    if (groupBy === undefined) continue;
    const read = isSql(metric)
      ? readSqlSplit(parts, owners, metric, groupBy, windows)
      : readSplit(parts, owners, metric, groupBy, windows);
    for (const [owner, groupsAt] of await read) {
      found.set(pairOf(owner, metric), groupsAt);
    }
  }
  return found;
}

async function readSplit(
  { clickhouse }: Parts,
  owners: ReadonlyMap<string, number>,
  metric: StreamingMetric,
  { key: name, values: given }: NonNullable<MetricRequest['groupBy']>,
  { range, size }: Windows,
): Promise<ReadonlyMap<number, GroupsAt>> {
  const key = keyOf(metric.definition, [name]);
  if (key === undefined) throw new Error(`${name} is no group key of metric ${metric.id}`);
  const question = { owners, metrics: [metric], key, range, size };
  const chosen = given === undefined ? { firstValues: MAX_GROUP_VALUES } : { groupFilters: { [name]: given } };
  const rows = given?.length === 0 ? [] : await readWindows(clickhouse, { ...question, ...chosen });
  const found = new Map([...owners.values()].map((owner) => [owner, [] as WindowValue[]]));
  for (const row of rows) found.get(row.owner)?.push(row);
  return new Map(
    [...found].map(([owner, own]) => {
      const names = given ?? [...new Set(own.map(({ groupValues }) => groupValues[0] ?? ''))].sort(byBytes);
      const empty: Readonly<Record<string, Decimal | null>> = Object.fromEntries(names.map((name) => [name, null]));
      const byStart = new Map<number, Record<string, Decimal | null>>();
      for (const { window, groupValues, value } of own) {
        let groups = byStart.get(window);
        if (groups === undefined) {
          groups = { ...empty };
          byStart.set(window, groups);
        }
        groups[groupValues[0] ?? ''] = value;
      }
      return [owner, (start) => byStart.get(start) ?? empty];
    }),
  );
}

async function readSqlSplit(
  { clickhouse }: Parts,
  owners: ReadonlyMap<string, number>,
  metric: SqlMetric,
  { key, values }: NonNullable<MetricRequest['groupBy']>,
  { range, size }: Windows,
): Promise<ReadonlyMap<number, GroupsAt>> {
  const found = new Map<number, GroupsAt>();
  for (const [owner, texts] of await readActive(clickhouse, owners, range)) {
    const question = { texts, range, filters: [], bucket: size };
    const filters = values === undefined ? {} : { [key]: values };
    const windows = await evaluateWindows(clickhouse, planOf(metric.definition.sql), question, {
      names: [key],
      filters,
    });
    const occurring = new Set([...windows.values()].flat().flatMap(({ values: [value] }) => value ?? []));
    const names = values ?? [...occurring].sort().slice(0, MAX_GROUP_VALUES);
    found.set(owner, (start) => {
      const groups = new Map((windows.get(start) ?? []).map(({ values: [name], value }) => [name, value]));
      return Object.fromEntries(names.map((name) => [name, groups.get(name) ?? null]));
    });
  }
  return found;
}
