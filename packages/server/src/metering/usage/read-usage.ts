import { type Decimal, dec, type GroupValues, type Usage, type UsageNeed, type UsageRow, ZERO } from '@takt/engine';
import { isSql, type Metric, type StreamingMetric } from '../metrics/metric.ts';
import type { MetricState } from '../rollup/hourly-state.ts';
import { type Combinations, labelled, mergeGroups, readCombinations, valuesQuestion } from './combinations.ts';
import { type HourlyGroup, type Hours, type Rollups, type Series, seriesName } from './hourly-store.ts';
import { stretchesOf } from './need.ts';

/** One customer's needs, ready to be answered. */
export interface CustomerNeeds {
  /** Every text under which events reach the customer (metering 3). */
  readonly texts: readonly string[];
  readonly needs: readonly UsageNeed[];
  readonly metrics: ReadonlyMap<string, Metric>;
}

/**
 * The quantities that invoices bill: for each need, what the metric's running value over the period grew by in each hour
 * (metering 5: Q[a,b) = M(b) − M(a), M(s) = 0).
 */
export async function readStreamingUsage(rollups: Rollups, { texts, needs, metrics }: CustomerNeeds): Promise<Usage> {
  const questions: Question[] = [];
  const divided: { readonly need: UsageNeed; readonly metric: StreamingMetric }[] = [];
  for (const need of needs) {
    const metric = metrics.get(need.metricId);
    if (metric === undefined || isSql(metric)) continue;
    const [first, ...others] = stretchesOf(metric.definition, need);
    if (first !== undefined && others.length === 0) questions.push({ need, series: { metric, key: first.key } });
    else divided.push({ need, metric });
  }
  const unique = questions.filter(isUnique);
  const others = questions.filter((question) => !isUnique(question));
  const [hours, firsts, combined] = await Promise.all([
    others.length === 0
      ? NO_HOURS
      : rollups.hours({ texts, series: others.map(({ series }) => series), range: spanOf(others) }),
    Promise.all(unique.map(({ need, series }) => rollups.firstSeen(valuesQuestion(texts, need, series)))),
    Promise.all(divided.map(({ need, metric }) => readCombinations(rollups, texts, metric, need))),
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
  for (const [i, { need, metric }] of divided.entries()) {
    usage.set(need.key, rowsOf(metric, combined[i] ?? new Map()));
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

export const byHour = (a: UsageRow, b: UsageRow): number => a.hour - b.hour;

/** What the running value of each combination grew by, by hour. */
export function rowsOf(metric: StreamingMetric, combinations: Combinations): readonly UsageRow[] {
  const rows: UsageRow[] = [];
  for (const { groupValues, hours } of combinations.values()) {
    const states = [...hours].sort(([a], [b]) => a - b);
    for (const row of incrementsOf(metric, groupValues, states)) rows.push(row);
  }
  return rows.sort(byHour);
}

function increments(series: Series, need: UsageNeed, groups: readonly HourlyGroup[]): readonly UsageRow[] {
  if (!isWhole(series, need)) {
    const combinations: Combinations = new Map();
    mergeGroups(combinations, series, need, groups);
    return rowsOf(series.metric, combinations);
  }
  // The common case by far: each group of the key is a combination as it stands.
  const rows: UsageRow[] = [];
  const { start, end } = need.period;
  for (const { groupValues, hours, stateAt } of groups) {
    const states = hours.flatMap((hour, n): HourState[] => (hour >= start && hour < end ? [[hour, stateAt(n)]] : []));
    for (const row of incrementsOf(series.metric, labelled(need.groupKeys, groupValues), states)) rows.push(row);
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
function incrementsOf(
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
