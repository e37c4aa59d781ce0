import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import type { Aggregation, DeclaredKey, StreamingMetric } from '../metrics/metric.ts';
import { EMPTY_STATE, type MetricState } from '../rollup/hourly-state.ts';
import { peakOf, readingOf, sumOf } from './columns.ts';

/** Reads of one customer's rollups by hour. An hour is the instant at which it begins. */

/** A metric by one of its group keys. */
export interface Series {
  readonly metric: StreamingMetric;
  readonly key: DeclaredKey;
}

/** The hours of one combination of a series' group values. There may be tens of thousands, so states are made when asked for. */
export interface HourlyGroup {
  readonly groupValues: readonly string[];
  /** In ascending order. */
  readonly hours: readonly number[];
  /** The state of the n-th hour. */
  stateAt(n: number): MetricState;
}

export const seriesName = ({ metric, key }: Series): string => `${metric.number}/${key.number}`;

const HOUR_SECONDS = 3_600;
const seconds = (instant: number): number => Math.floor(instant / 1_000);

/** Bounds that any partition lies between, for open intervals. */
const within = ({ start, end }: { readonly start: number; readonly end: number }) => ({
  from: Math.max(0, seconds(start)),
  before: Math.min(2 ** 32 - HOUR_SECONDS, Math.max(0, seconds(end))),
});

/**
 * The hourly states of several series, by {@link seriesName}. UNIQUE metrics have their values elsewhere: {@link readFirstSeen}.
 */
export async function readHours(
  clickhouse: ClickHouse,
  texts: readonly string[],
  series: readonly Series[],
  range: { readonly start: number; readonly end: number },
): Promise<ReadonlyMap<string, readonly HourlyGroup[]>> {
  const byAggregation = new Map<Aggregation, Series[]>();
  for (const each of series) {
    const { aggregation } = each.metric.definition;
    byAggregation.set(aggregation, [...(byAggregation.get(aggregation) ?? []), each]);
  }
  const found = new Map<string, HourlyGroup[]>();
  await Promise.all(
    [...byAggregation].map(async ([aggregation, alike]) => {
      for (const row of await readAlike(clickhouse, texts, aggregation, alike, range)) {
        const name = `${row.metric}/${row.group_key}`;
        const groups = found.get(name) ?? [];
        groups.push(groupOf(aggregation, row));
        found.set(name, groups);
      }
    }),
  );
  return found;
}

interface HoursRow {
  readonly metric: number;
  readonly group_key: number;
  readonly group_values: readonly string[];
  /** Parallel: hour by hour, in seconds, and what the aggregation needs. */
  readonly hours: readonly number[];
  readonly values: readonly string[] | readonly (readonly [string, string, string])[];
  /** The few hours that have numbers beyond ClickHouse's decimals. */
  readonly wide: readonly (readonly [hour: number, texts: readonly string[]])[];
}

/** What is read of an hour: one column, merged, as text. An empty text is no value. */
const HOUR_VALUE: Readonly<Record<Aggregation, string>> = {
  COUNT: 'toString(sum(events))',
  SUM: 'toString(sum(total))',
  MAX: "ifNull(toString(max(peak)), '')",
  LATEST: 'max(latest)',
  UNIQUE: "''",
};

/** One row for each combination, its hours side by side: a row for each hour would repeat everything else. */
function readAlike(
  clickhouse: ClickHouse,
  texts: readonly string[],
  aggregation: Aggregation,
  series: readonly Series[],
  range: { readonly start: number; readonly end: number },
): Promise<HoursRow[]> {
  return clickhouse.query<HoursRow>(
    `SELECT metric, group_key, group_values, groupArray(at) AS hours, groupArray(value) AS values,
            groupArrayIf((at, large), notEmpty(large)) AS wide
       FROM (SELECT metric, group_key, group_values, toUnixTimestamp(hour) AS at, ${HOUR_VALUE[aggregation]} AS value,
                    groupArrayArray(wide) AS large
               FROM usage_hourly
              WHERE customer IN {texts:Array(String)} AND metric IN {metrics:Array(UInt32)}
                AND group_key IN {keys:Array(UInt16)}
                AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({before:UInt32}, 'UTC')
              GROUP BY metric, group_key, group_values, at
              ORDER BY at) AS merged
      GROUP BY metric, group_key, group_values`,
    {
      texts,
      metrics: [...new Set(series.map(({ metric }) => metric.number))],
      keys: [...new Set(series.map(({ key }) => key.number))],
      ...within(range),
    },
  );
}

function groupOf(aggregation: Aggregation, row: HoursRow): HourlyGroup {
  const wide = new Map(row.wide);
  const stateAt = (n: number): MetricState => {
    const value = row.values[n] ?? '';
    const large = wide.size === 0 ? undefined : wide.get(row.hours[n] ?? 0);
    switch (aggregation) {
      case 'COUNT':
        return { ...EMPTY_STATE, events: Number(value) };
      case 'SUM':
        return { ...EMPTY_STATE, total: sumOf(String(value), large) };
      case 'MAX':
        return { ...EMPTY_STATE, peak: peakOf(String(value), large) };
      case 'LATEST':
        return { ...EMPTY_STATE, latest: readingOf(value as readonly [string, string, string]) };
      case 'UNIQUE':
        return EMPTY_STATE;
    }
  };
  return { groupValues: row.group_values, hours: row.hours.map((hour) => hour * 1_000), stateAt };
}

/** The values of one combination of group values, by the hour in which each was first seen in the range. */
export interface FirstSeen {
  readonly groupValues: readonly string[];
  readonly hours: readonly { readonly hour: number; readonly values: number }[];
}

/** Which part of a UNIQUE metric's values to look at, and by which of the key's names. */
export interface ValuesQuestion {
  readonly series: Series;
  readonly period: { readonly start: number; readonly end: number };
  /** Names of the key to group by. */
  readonly groupKeys: readonly string[];
  /** In such hours only these values of a name count. */
  readonly filters: readonly {
    readonly start: number;
    readonly end: number;
    readonly groupKey: string;
    readonly groupValues: readonly string[];
  }[];
}

/** How many values of a UNIQUE metric were first seen in each hour of the period. */
export async function readFirstSeen(
  clickhouse: ClickHouse,
  texts: readonly string[],
  question: ValuesQuestion,
): Promise<readonly FirstSeen[]> {
  const { sql, params } = firstSeen(texts, question);
  const rows = await clickhouse.query<{ group_values: string[]; hours: number[]; counts: string[] }>(
    `SELECT group_values, groupArray(first_hour) AS hours, groupArray(seen) AS counts
       FROM (SELECT group_values, first_hour, count() AS seen FROM (${sql}) AS firsts GROUP BY group_values, first_hour) AS counted
      GROUP BY group_values`,
    params,
  );
  return rows.map(({ group_values: groupValues, hours, counts }) => ({
    groupValues,
    hours: hours.map((hour, i) => ({ hour: hour * 1_000, values: Number(counts[i]) })),
  }));
}

/** The values themselves, each with the hour in which it was first seen in the period. */
export async function readFirstSeenValues(
  clickhouse: ClickHouse,
  texts: readonly string[],
  question: ValuesQuestion,
): Promise<readonly { readonly groupValues: readonly string[]; readonly value: string; readonly hour: number }[]> {
  const { sql, params } = firstSeen(texts, question);
  const rows = await clickhouse.query<{ group_values: string[]; value: string; first_hour: number }>(sql, params);
  return rows.map((row) => ({ groupValues: row.group_values, value: row.value, hour: row.first_hour * 1_000 }));
}

function firstSeen(texts: readonly string[], { series, period, groupKeys, filters }: ValuesQuestion) {
  const { metric, key } = series;
  // ClickHouse counts from 1.
  const place = (name: string): number => key.names.indexOf(name) + 1;
  const params: Record<string, unknown> = { texts, metric: metric.number, key: key.number, ...within(period) };
  const conditions = filters.map((filter, i) => {
    const { from, before } = within(filter);
    params[`from${i}`] = from;
    params[`before${i}`] = before;
    const outside = `toUnixTimestamp(hour) < {from${i}:UInt32} OR toUnixTimestamp(hour) >= {before${i}:UInt32}`;
    // Nothing passes a filter by a property that the metric lacks (contracts 4).
    if (place(filter.groupKey) === 0) return `AND (${outside})`;
    params[`values${i}`] = filter.groupValues;
    return `AND (${outside} OR group_values[${place(filter.groupKey)}] IN {values${i}:Array(String)})`;
  });
  const sql = `SELECT [${groupKeys.map((name) => `group_values[${place(name)}]`).join(', ')}]::Array(String) AS group_values,
      value, min(toUnixTimestamp(hour)) AS first_hour
    FROM (SELECT hour, value, group_values FROM usage_values
           WHERE customer IN {texts:Array(String)} AND metric = {metric:UInt32} AND group_key = {key:UInt16}
             AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({before:UInt32}, 'UTC')
             ${conditions.join('\n             ')}) AS counting
    GROUP BY group_values, value`;
  return { sql, params };
}
