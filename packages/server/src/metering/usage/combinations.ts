import type { GroupValues, UsageNeed } from '@takt/engine';
import type { StreamingMetric } from '../metrics/metric.ts';
import { EMPTY_STATE, type MetricState, mergeStates } from '../rollup/hourly-state.ts';
import { type HourlyGroup, type Rollups, type Series, seriesName, type ValuesQuestion } from './hourly-store.ts';
import { counts, stretchesOf } from './need.ts';

/** The hourly states of one combination of a need's group keys. */
export interface Combination {
  readonly groupValues: GroupValues;
  readonly hours: Map<number, MetricState>;
}

/** By the text of their group values. */
export type Combinations = Map<string, Combination>;

/** One object for each combination: rows of a combination share it. */
export const labelled = (names: readonly string[], values: readonly (string | null)[]): GroupValues =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? null]));

export function merge(
  combinations: Combinations,
  { groupKeys }: UsageNeed,
  values: readonly (string | null)[],
  hour: number,
  state: MetricState,
): void {
  const name = JSON.stringify(values);
  let combination = combinations.get(name);
  if (combination === undefined) {
    combination = { groupValues: labelled(groupKeys, values), hours: new Map() };
    combinations.set(name, combination);
  }
  const before = combination.hours.get(hour);
  combination.hours.set(hour, before === undefined ? state : mergeStates(before, state));
}

/** Brings a declared key's combinations together to those of the need, leaving out what does not count. */
export function mergeGroups(
  combinations: Combinations,
  { key }: Series,
  need: UsageNeed,
  groups: readonly HourlyGroup[],
): void {
  for (const { groupValues, hours, stateAt } of groups) {
    const valueAt = (name: string): string | undefined => groupValues[key.names.indexOf(name)];
    const values = need.groupKeys.map((name) => valueAt(name) ?? null);
    for (const [n, hour] of hours.entries()) {
      if (counts(need, hour, valueAt)) merge(combinations, need, values, hour, stateAt(n));
    }
  }
}

/**
 * The states of the usage that a need asks for, from as many keys as it takes; of UNIQUE, each value in the hours in which it was first
 * seen under one of them.
 */
export async function readCombinations(
  rollups: Rollups,
  texts: readonly string[],
  metric: StreamingMetric,
  asked: UsageNeed,
): Promise<Combinations> {
  const combinations: Combinations = new Map();
  for (const { key, need } of stretchesOf(metric.definition, asked)) {
    const series = { metric, key };
    if (metric.definition.aggregation === 'UNIQUE') {
      for (const { groupValues, value, hour } of await rollups.values(valuesQuestion(texts, need, series))) {
        merge(combinations, need, groupValues, hour, { ...EMPTY_STATE, values: new Set([value]) });
      }
    } else {
      const hours = await rollups.hours({ texts, series: [series], range: need.period });
      mergeGroups(combinations, series, need, hours.get(seriesName(series)) ?? []);
    }
  }
  return combinations;
}

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
