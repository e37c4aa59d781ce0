import type { Interval, UsageNeed } from '@takt/engine';
import type { StreamingDefinition } from '../metrics/metric.ts';
import { type DeclaredKey, keyContaining } from '../metrics/metric.ts';

/** A part of a need's period, and the declared key whose rollups answer for it. */
export interface Stretch {
  readonly key: DeclaredKey;
  /** The need over this part, with the filters that hold in it. */
  readonly need: UsageNeed;
}

/**
 * The keys whose rollups answer a need: one for all of it, where one contains everything that it asks and filters by; else one for each
 * filter, and for the time without (contracts 4).
 */
export function stretchesOf(definition: StreamingDefinition, need: UsageNeed): readonly Stretch[] {
  const names = [...namesAsked(need), ...need.filters.map(({ groupKey }) => groupKey)];
  const key = keyContaining(definition, [...new Set(names)]);
  if (key !== undefined) return [{ key, need }];
  const { start, end } = need.period;
  const parts: UsageNeed[] = [];
  let at = start;
  for (const filter of need.filters) {
    parts.push({ ...need, period: { start: at, end: Math.min(filter.start, end) }, filters: [] });
    parts.push({
      ...need,
      period: { start: Math.max(filter.start, at), end: Math.min(filter.end, end) },
      filters: [filter],
    });
    at = Math.max(filter.end, at);
  }
  parts.push({ ...need, period: { start: at, end }, filters: [] });
  return parts
    .filter(({ period }) => period.start < period.end)
    .map((part) => ({ key: keyFor(definition, part), need: part }));
}

/**
 * The declared key whose rollups answer. A product whose keys no key contains was refused (pricing 3); a metric that lacks the property of a
 * usage filter contributes nothing while that filter holds (contracts 4), so its answer needs no such key.
 */
function keyFor(definition: StreamingDefinition, need: UsageNeed): DeclaredKey {
  const asked = namesAsked(need);
  const filtering = need.filters.map(({ groupKey }) => groupKey);
  const key = keyContaining(definition, [...new Set([...asked, ...filtering])]) ?? keyContaining(definition, asked);
  if (key === undefined) throw new Error(`no group key of metric ${need.metricId} contains ${asked.join(', ')}`);
  return key;
}

const namesAsked = ({ groupKeys, valueFilters = {} }: UsageNeed): readonly string[] => [
  ...new Set([...groupKeys, ...Object.keys(valueFilters)]),
];

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
