import type { Decimal } from './money.ts';
import type { GroupValues } from './specifier.ts';
import type { Instant, Interval } from './time/index.ts';

/** From `startingAt` on, until the next filter, only events whose `groupKey` has one of the values belong to the contract (contracts 4). */
export interface UsageFilter {
  readonly groupKey: string;
  readonly groupValues: readonly string[];
  readonly startingAt: Instant;
}

/** A filter over the part of a usage need in which it holds. */
export interface UsageNeedFilter extends Interval {
  readonly groupKey: string;
  readonly groupValues: readonly string[];
}

/** Only usage with one of the values of each key counts; the keys need not be among the group keys (invoices 12.5). */
export type ValueFilters = Readonly<Record<string, readonly string[]>>;

/** One question to the store of usage: a metric of a customer over a period, by group values and hour (metering 5). */
export interface UsageNeed {
  /** Made by {@link usageNeedKey} from all other members: equal questions have equal keys. */
  readonly key: string;
  readonly customerId: string;
  readonly metricId: string;
  /** The metric counts from `period.start`: the value of a period starts at 0. */
  readonly period: Interval;
  /** In alphabetical order; empty asks for the ungrouped value (which is not the sum of groups). */
  readonly groupKeys: readonly string[];
  /** In order of time, not overlapping; where none holds, all events count. */
  readonly filters: readonly UsageNeedFilter[];
  readonly valueFilters?: ValueFilters;
  /** SERVICE_PERIOD asks for one row per combination, at the last hour of the period, with the whole value. */
  readonly granularity: 'HOUR' | 'SERVICE_PERIOD';
}

/**
 * What the metric's running value over the period grew by in one hour; negative where it fell. The rows of one combination sum to its
 * value over the period. Rows of one combination should share one `groupValues` object: grouping them is then a comparison of references.
 */
export interface UsageRow {
  /** Start of the hour. */
  readonly hour: Instant;
  /** Exactly the need's group keys. */
  readonly groupValues: GroupValues;
  readonly quantity: Decimal;
}

/** Answers by {@link UsageNeed.key}. A need without an entry had no usage. */
export type Usage = ReadonlyMap<string, readonly UsageRow[]>;

/** Two questions with one key have one answer. */
export function usageNeedKey(need: Omit<UsageNeed, 'key'>): string {
  const { customerId, metricId, period, groupKeys, filters, valueFilters = {}, granularity } = need;
  return JSON.stringify([
    customerId,
    metricId,
    period.start,
    period.end,
    groupKeys,
    filters,
    Object.entries(valueFilters).sort(([a], [b]) => (a < b ? -1 : 1)),
    granularity,
  ]);
}
