import { type Decimal, dec, type GroupValues, type Usage, type UsageNeed, type UsageRow, ZERO } from '@takt/engine';
import { isSql, type Metric, type StreamingMetric } from '../metrics/metric.ts';
import { type MetricState, mergeStates } from '../rollup/hourly-state.ts';
import {
  type FirstSeen,
  type HourlyGroup,
  type Hours,
  type HoursQuestion,
  type Series,
  seriesName,
  type ValuesQuestion,
} from './hourly-store.ts';
import { counts, keyFor } from './need.ts';

/** One customer's needs, ready to be answered. */
export interface CustomerNeeds {
  /** Every text under which events reach the customer (metering 3). */
  readonly texts: readonly string[];
  readonly needs: readonly UsageNeed[];
  readonly metrics: ReadonlyMap<string, Metric>;
}

/** The rollups; what many ask at the same time may be read together. */
export interface Rollups {
  hours(question: HoursQuestion): Promise<Hours>;
  firstSeen(question: ValuesQuestion): Promise<readonly FirstSeen[]>;
}

/**
 * The quantities that invoices bill: for each need, what the metric's running value over the period grew by in each hour
 * (metering 5: Q[a,b) = M(b) − M(a), M(s) = 0).
 */
export async function readStreamingUsage(rollups: Rollups, { texts, needs, metrics }: CustomerNeeds): Promise<Usage> {
  const questions = needs.flatMap((need): Question[] => {
    const metric = metrics.get(need.metricId);
    if (metric === undefined || isSql(metric)) return [];
    return [{ need, series: { metric, key: keyFor(metric.definition, need) } }];
  });
  const unique = questions.filter(isUnique);
  const others = questions.filter((question) => !isUnique(question));
  const [hours, firsts] = await Promise.all([
    others.length === 0
      ? NO_HOURS
      : rollups.hours({ texts, series: others.map(({ series }) => series), range: spanOf(others) }),
    Promise.all(unique.map(({ need, series }) => rollups.firstSeen(valuesQuestion(texts, need, series)))),
  ]);
  const usage = new Map<string, readonly UsageRow[]>();
  for (const { need, series } of others) {
    usage.set(need.key, increments(series, need, hours.get(seriesName(series)) ?? []));
  }
  for (const [i, { need }] of unique.entries()) {
    const rows = (firsts[i] ?? []).flatMap(({ groupValues, hours: seen }) => {
      const shared = labelled(need.groupKeys, groupValues);
      return seen.map(({ hour, values }): UsageRow => ({ hour, groupValues: shared, quantity: dec(values) }));
    });
    usage.set(need.key, rows.sort(byHour));
  }
  return usage;
}

interface Question {
  readonly need: UsageNeed;
  readonly series: Series;
}

const NO_HOURS: Hours = new Map();

const isUnique = ({ series }: Question): boolean => series.metric.definition.aggregation === 'UNIQUE';

const spanOf = (questions: readonly Question[]) => ({
  start: Math.min(...questions.map(({ need }) => need.period.start)),
  end: Math.max(...questions.map(({ need }) => need.period.end)),
});

/** Filters by value hold throughout the period; usage filters in their part of it. */
export const valuesQuestion = (texts: readonly string[], need: UsageNeed, series: Series): ValuesQuestion => ({
  texts,
  series,
  period: need.period,
  groupKeys: need.groupKeys,
  filters: [
    ...need.filters,
    ...Object.entries(need.valueFilters ?? {}).map(([groupKey, groupValues]) => ({
      ...need.period,
      groupKey,
      groupValues,
    })),
  ],
});

export const byHour = (a: UsageRow, b: UsageRow): number => a.hour - b.hour;

/** One object for each combination: rows of a combination share it. */
export const labelled = (names: readonly string[], values: readonly (string | null)[]): GroupValues =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? null]));

/** The hourly states of one combination of a need's group keys. */
export interface Combination {
  readonly groupValues: GroupValues;
  readonly hours: Map<number, MetricState>;
}

/** Brings a declared key's combinations together to those of the need, leaving out what does not count. */
export function combinationsOf(
  { key }: Series,
  need: UsageNeed,
  groups: readonly HourlyGroup[],
): Map<string, Combination> {
  const combinations = new Map<string, Combination>();
  for (const { groupValues, hours, stateAt } of groups) {
    const valueAt = (name: string): string | undefined => groupValues[key.names.indexOf(name)];
    const values = need.groupKeys.map((name) => valueAt(name) ?? null);
    const name = JSON.stringify(values);
    for (const [n, hour] of hours.entries()) {
      if (!counts(need, hour, valueAt)) continue;
      const state = stateAt(n);
      let combination = combinations.get(name);
      if (combination === undefined) {
        combination = { groupValues: labelled(need.groupKeys, values), hours: new Map() };
        combinations.set(name, combination);
      }
      const before = combination.hours.get(hour);
      combination.hours.set(hour, before === undefined ? state : mergeStates(before, state));
    }
  }
  return combinations;
}

function increments(series: Series, need: UsageNeed, groups: readonly HourlyGroup[]): readonly UsageRow[] {
  const rows: UsageRow[] = [];
  if (isWhole(series, need)) {
    // The common case by far: each group of the key is a combination as it stands.
    const { start, end } = need.period;
    for (const { groupValues, hours, stateAt } of groups) {
      const states = hours.flatMap((hour, n): HourState[] => (hour >= start && hour < end ? [[hour, stateAt(n)]] : []));
      for (const row of incrementsOf(series.metric, labelled(need.groupKeys, groupValues), states)) rows.push(row);
    }
  } else {
    for (const { groupValues, hours } of combinationsOf(series, need, groups).values()) {
      const states = [...hours].sort(([a], [b]) => a - b);
      for (const row of incrementsOf(series.metric, groupValues, states)) rows.push(row);
    }
  }
  return rows.sort(byHour);
}

/** Whether a need asks for all of a declared key, by all of its names. */
const isWhole = ({ key }: Series, { groupKeys, filters, valueFilters = {} }: UsageNeed): boolean =>
  filters.length === 0 &&
  Object.keys(valueFilters).length === 0 &&
  groupKeys.length === key.names.length &&
  groupKeys.every((name, i) => name === key.names[i]);

type HourState = readonly [hour: number, state: MetricState];

/** What the running value grew by, hour by hour; the hours come in order. A first reading is a growth from nothing, also where it is zero. */
export function incrementsOf(
  { definition: { aggregation } }: StreamingMetric,
  groupValues: GroupValues,
  hours: readonly HourState[],
): readonly UsageRow[] {
  let running: Decimal = ZERO;
  let hasReading = false;
  const seen = new Set<string>();
  const rows: UsageRow[] = [];
  for (const [hour, state] of hours) {
    switch (aggregation) {
      case 'COUNT':
        rows.push({ hour, groupValues, quantity: dec(state.events) });
        break;
      case 'SUM':
        rows.push({ hour, groupValues, quantity: state.total });
        break;
      case 'UNIQUE': {
        const before = seen.size;
        for (const value of state.values) seen.add(value);
        rows.push({ hour, groupValues, quantity: dec(seen.size - before) });
        break;
      }
      case 'MAX':
      case 'LATEST': {
        // Hours come in order, and so do an hour's last readings: the last one of all is that of the last hour.
        const reading = aggregation === 'MAX' ? state.peak : state.latest?.value;
        if (reading === undefined) break;
        if (aggregation === 'MAX' && hasReading && reading.lte(running)) break;
        rows.push({ hour, groupValues, quantity: reading.minus(running) });
        running = reading;
        hasReading = true;
        break;
      }
      default:
        aggregation satisfies never;
    }
  }
  return rows;
}
