import type { Interval, UsageNeed } from '@takt/engine';
import type { StreamingDefinition } from '../metrics/metric.ts';
import { type DeclaredKey, keyContaining } from '../metrics/metric.ts';

/** Every name that the answer depends on. */
export function namesIn({ groupKeys, filters, valueFilters = {} }: UsageNeed): readonly string[] {
  return [...new Set([...groupKeys, ...filters.map(({ groupKey }) => groupKey), ...Object.keys(valueFilters)])];
}

/** The declared key whose rollups can answer; products and contracts were refused where there is none (pricing 3). */
export function keyFor(definition: StreamingDefinition, need: UsageNeed): DeclaredKey {
  const key = keyContaining(definition, namesIn(need));
  if (key !== undefined) return key;
  throw new Error(`no group key of metric ${need.metricId} contains ${namesIn(need).join(', ')}`);
}

/** Whether events of this hour with these group values count for the need. */
export function counts(
  { period, filters, valueFilters = {} }: UsageNeed,
  hour: number,
  valueAt: (name: string) => string | undefined,
): boolean {
  if (!contains(period, hour)) return false;
  for (const filter of filters) {
    if (contains(filter, hour) && !filter.groupValues.includes(valueAt(filter.groupKey) ?? '')) return false;
  }
  return Object.entries(valueFilters).every(([name, values]) => values.includes(valueAt(name) ?? ''));
}

const contains = ({ start, end }: Interval, hour: number): boolean => hour >= start && hour < end;
