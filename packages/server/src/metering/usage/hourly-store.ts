import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import type { Aggregation, DeclaredKey, StreamingMetric } from '../metrics/metric.ts';
import type { MetricState } from '../rollup/hourly-state.ts';
import { type Gathered, gathered, groupedBy, statesOf } from './columns.ts';

/** Reads of customers' rollups by hour, of many customers at once. An hour is the instant at which it begins. */

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

/** The rollups; what many ask at the same time may be read together. */
export interface Rollups {
  hours(question: HoursQuestion): Promise<Hours>;
  firstSeen(question: ValuesQuestion): Promise<readonly FirstSeen[]>;
  values(question: ValuesQuestion): Promise<readonly FirstSeenValue[]>;
}

export const seriesName = ({ metric, key }: Series): string => `${metric.number}/${key.number}`;

/** Which rollups to read of one customer. */
export interface HoursQuestion {
  /** Every text under which events reach the customer (metering 3). */
  readonly texts: readonly string[];
  /** None of a UNIQUE metric: those have their values elsewhere, see {@link readFirstSeen}. */
  readonly series: readonly Series[];
  readonly range: Range;
}

/** By {@link seriesName}; a series without usage has no entry. There may be more hours and series than were asked for. */
export type Hours = ReadonlyMap<string, readonly HourlyGroup[]>;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** As many customers as one query reads: more would keep the others waiting. */
const MAX_OWNERS = 500;

const HOUR_SECONDS = 3_600;
const HOUR_MS = HOUR_SECONDS * 1_000;
const seconds = (instant: number): number => Math.floor(instant / 1_000);

/** Bounds that any partition lies between, for open intervals. */
const within = ({ start, end }: Range) => ({
  from: Math.max(0, seconds(start)),
  before: Math.min(2 ** 32 - HOUR_SECONDS, Math.max(0, seconds(end))),
});

/** The hourly states that each question asks for: one query for all questions that ask for the same series. */
export async function readHours(
  clickhouse: ClickHouse,
  questions: readonly HoursQuestion[],
): Promise<ReadonlyMap<HoursQuestion, Hours>> {
  const found = new Map(questions.map((question) => [question, new Map<string, HourlyGroup[]>()]));
  const parts = questions.flatMap(partsOf);
  await Promise.all(
    batchesOf(parts, ({ name }) => name).map(async (batch) => {
      const aggregation = batch[0]?.aggregation ?? 'COUNT';
      for (const rows of groupedBy(await readAlike(clickhouse, batch, aggregation), combinationOf).values()) {
        const [{ owner, metric, group_key: key, group_values: groupValues }] = rows;
        const { places, stateAt } = statesOf(aggregation, rows);
        const group = { groupValues, hours: places.map((hour) => hour * HOUR_MS), stateAt };
        const groups = found.get(askerOf(batch, owner).question);
        const name = `${metric}/${key}`;
        const others = groups?.get(name);
        if (others === undefined) groups?.set(name, [group]);
        else others.push(group);
      }
    }),
  );
  return found;
}

/** What a question asks of the metrics of one aggregation. */
interface HoursPart {
  readonly question: HoursQuestion;
  readonly texts: readonly string[];
  readonly aggregation: Aggregation;
  readonly metrics: readonly number[];
  readonly keys: readonly number[];
  /** Equal where the same is asked of customers. */
  readonly name: string;
}

function partsOf(question: HoursQuestion): readonly HoursPart[] {
  const { texts, series } = question;
  return [...new Set(series.map(({ metric }) => metric.definition.aggregation))].map((aggregation) => {
    const alike = series.filter(({ metric }) => metric.definition.aggregation === aggregation);
    const metrics = distinct(alike.map(({ metric }) => metric.number));
    const keys = distinct(alike.map(({ key }) => key.number));
    return { question, texts, aggregation, metrics, keys, name: `${aggregation} ${metrics} ${keys}` };
  });
}

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/**
 * Puts together what one query may answer: what has the same name, and shares no text. A text has one owner, but who asks while an alias
 * moves may still hold the old one's.
 */
function batchesOf<A extends { readonly texts: readonly string[] }>(
  askers: readonly A[],
  nameOf: (asker: A) => string,
): readonly (readonly A[])[] {
  const batches = new Map<string, { readonly askers: A[]; readonly texts: Set<string> }[]>();
  for (const asker of askers) {
    const name = nameOf(asker);
    const alike = batches.get(name) ?? [];
    batches.set(name, alike);
    const room = alike.find(
      (batch) => batch.askers.length < MAX_OWNERS && !asker.texts.some((text) => batch.texts.has(text)),
    );
    if (room === undefined) alike.push({ askers: [asker], texts: new Set(asker.texts) });
    else {
      room.askers.push(asker);
      for (const text of asker.texts) room.texts.add(text);
    }
  }
  return [...batches.values()].flat().map((batch) => batch.askers);
}

/** An asker's number within its batch, by text: 1 for the first. */
function ownersOf(batch: readonly { readonly texts: readonly string[] }[]) {
  const texts = batch.flatMap((asker) => asker.texts);
  if (batch.length === 1) return { owner: '1', params: { texts } };
  return {
    owner: 'transform(customer, {texts:Array(String)}, {owners:Array(UInt32)}, toUInt32(0))',
    params: { texts, owners: batch.flatMap((asker, i) => asker.texts.map(() => i + 1)) },
  };
}

function askerOf<A>(batch: readonly A[], owner: number): A {
  const asker = batch[owner - 1];
  if (asker === undefined) throw new Error(`usage was read of an owner ${owner} that nobody asked for`);
  return asker;
}

interface HoursRow extends Gathered {
  readonly owner: number;
  readonly metric: number;
  readonly group_key: number;
  readonly group_values: readonly string[];
}

/** Hours since the epoch: short, for they are many. */
const HOUR = 'toRelativeHourNum(hour)';

/** One row for each text and combination. FINAL merges the rows of a text; what is read before it goes by the key, so it merges the same ones. */
function readAlike(clickhouse: ClickHouse, batch: readonly HoursPart[], aggregation: Aggregation): Promise<HoursRow[]> {
  const { owner, params } = ownersOf(batch);
  const ranges = batch.map(({ question }) => within(question.range));
  const from = Math.min(...ranges.map((range) => range.from));
  const before = Math.max(...ranges.map((range) => range.before));
  const isOneRange = ranges.every((range) => range.from === from && range.before === before);
  const at = 'toUnixTimestamp(hour)';
  const ownRange = `WHERE ${at} >= {froms:Array(UInt32)}[owner] AND ${at} < {befores:Array(UInt32)}[owner]`;
  return clickhouse.query<HoursRow>(
    `SELECT ${owner} AS owner, metric, group_key, group_values, ${gathered([aggregation], HOUR)}
       FROM usage_hourly FINAL
      PREWHERE customer IN {texts:Array(String)} AND metric IN {metrics:Array(UInt32)} AND group_key IN {keys:Array(UInt16)}
        AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({before:UInt32}, 'UTC')
      ${isOneRange ? '' : ownRange}
      GROUP BY owner, customer, metric, group_key, group_values`,
    {
      ...params,
      metrics: batch[0]?.metrics ?? [],
      keys: batch[0]?.keys ?? [],
      from,
      before,
      ...(isOneRange ? {} : { froms: ranges.map((range) => range.from), befores: ranges.map((range) => range.before) }),
    },
  );
}

/** There is a row of it for each text of its owner. */
const combinationOf = ({ owner, metric, group_key: key, group_values: values }: HoursRow): string =>
  JSON.stringify([owner, metric, key, values]);

/** The values of one combination of group values, by the hour in which each was first seen in the range. */
export interface FirstSeen {
  readonly groupValues: readonly string[];
  readonly hours: readonly { readonly hour: number; readonly values: number }[];
}

export interface FirstSeenValue {
  readonly groupValues: readonly string[];
  readonly value: string;
  readonly hour: number;
}

/** Which part of a UNIQUE metric's values of one customer to look at, and by which of the key's names. */
export interface ValuesQuestion {
  readonly texts: readonly string[];
  readonly series: Series;
  readonly period: Range;
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

/** How many values of a UNIQUE metric were first seen in each hour of the period: one query for all questions that differ in texts alone. */
export async function readFirstSeen(
  clickhouse: ClickHouse,
  questions: readonly ValuesQuestion[],
): Promise<ReadonlyMap<ValuesQuestion, readonly FirstSeen[]>> {
  const found = new Map(questions.map((question) => [question, [] as FirstSeen[]]));
  await Promise.all(
    batchesOf(questions, nameOfValues).map(async (batch) => {
      const { sql, params } = firstSeen(batch);
      const rows = await clickhouse.query<{ owner: number; group_values: string[]; hours: number[]; counts: string[] }>(
        `SELECT owner, group_values, groupArray(first_hour) AS hours, groupArray(seen) AS counts
           FROM (SELECT owner, group_values, first_hour, count() AS seen FROM (${sql}) AS firsts
                  GROUP BY owner, group_values, first_hour) AS counted
          GROUP BY owner, group_values`,
        params,
      );
      for (const { owner, group_values: groupValues, hours, counts } of rows) {
        found.get(askerOf(batch, owner))?.push({
          groupValues,
          hours: hours.map((hour, i) => ({ hour: hour * 1_000, values: Number(counts[i]) })),
        });
      }
    }),
  );
  return found;
}

/** The values themselves, each with the hour in which it was first seen in the period. */
export async function readFirstSeenValues(
  clickhouse: ClickHouse,
  question: ValuesQuestion,
): Promise<readonly FirstSeenValue[]> {
  const { sql, params } = firstSeen([question]);
  const rows = await clickhouse.query<{ group_values: string[]; value: string; first_hour: number }>(sql, params);
  return rows.map((row) => ({ groupValues: row.group_values, value: row.value, hour: row.first_hour * 1_000 }));
}

/** Equal where the same is asked of customers. */
const nameOfValues = ({ series, period, groupKeys, filters }: ValuesQuestion): string =>
  JSON.stringify([seriesName(series), period.start, period.end, groupKeys, filters]);

/** Of questions that differ in texts alone. */
function firstSeen(batch: readonly ValuesQuestion[]) {
  const [asked] = batch;
  if (asked === undefined) throw new Error('nothing was asked');
  const { period, groupKeys, filters } = asked;
  const { metric, key } = asked.series;
  const { owner, params: owners } = ownersOf(batch);
  // ClickHouse counts from 1.
  const place = (name: string): number => key.names.indexOf(name) + 1;
  const params: Record<string, unknown> = { ...owners, metric: metric.number, key: key.number, ...within(period) };
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
  const sql = `SELECT owner, [${groupKeys.map((name) => `group_values[${place(name)}]`).join(', ')}]::Array(String) AS group_values,
      value, min(toUnixTimestamp(hour)) AS first_hour
    FROM (SELECT ${owner} AS owner, hour, value, group_values FROM usage_values
           WHERE customer IN {texts:Array(String)} AND metric = {metric:UInt32} AND group_key = {key:UInt16}
             AND hour >= toDateTime({from:UInt32}, 'UTC') AND hour < toDateTime({before:UInt32}, 'UTC')
             ${conditions.join('\n             ')}) AS counting
    GROUP BY owner, group_values, value`;
  return { sql, params };
}
