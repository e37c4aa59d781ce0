import type { Interval, UsageNeed } from '@takt/engine';
import type { StreamingDefinition } from '../metrics/metric.ts';
import { type DeclaredKey, keyContaining } from '../metrics/metric.ts';

/**
 * The declared key whose rollups answer. A product whose keys no key contains was refused (pricing 3); a metric that lacks the property of a
 * usage filter contributes nothing while that filter holds (contracts 4), so its answer needs no such key.
 */
export function keyFor(definition: StreamingDefinition, need: UsageNeed): DeclaredKey {
  const asked = [...new Set([...need.groupKeys, ...Object.keys(need.valueFilters ?? {})])];
  const filtering = [...new Set(need.filters.map(({ groupKey }) => groupKey))];
  const wishes = [filtering, ...filtering.toReversed().map((name) => [name]), []];
  for (const names of wishes) {
    const key = keyContaining(definition, [...new Set([...asked, ...names])]);
    if (key !== undefined) return key;
  }
  throw new Error(`no group key of metric ${need.metricId} contains ${asked.join(', ')}`);
}

/** Whether events of this hour with these group values count for the need; a property without a value passes no filter. */
export function counts(
  { period, filters, valueFilters = {} }: UsageNeed,
  hour: number,
  valueAt: (name: string) => string | undefined,
): boolean {
  if (!contains(period, hour)) return false;
  for (const filter of filters) {
    if (!contains(filter, hour)) continue;
    const value = valueAt(filter.groupKey);
    if (value === undefined || !filter.groupValues.includes(value)) return false;
  }
  return Object.entries(valueFilters).every(([name, values]) => values.includes(valueAt(name) ?? ''));
}

const contains = ({ start, end }: Interval, hour: number): boolean => hour >= start && hour < end;
