import { groupKeysOf, type Product, type ProductState, productAt, productVersions } from '../product.ts';
import type { RateCard } from '../rate.ts';
import type { MetricTerms } from '../terms.ts';
import { type Instant, type Interval, startOfHour } from '../time/index.ts';
import { type UsageFilter, type UsageNeed, type UsageNeedFilter, usageNeedKey, type ValueFilters } from '../usage.ts';
import type { RatedContract } from './rated-usage.ts';

/** One metric's part in the quantity of a product version: what it adds within the stretch. */
export interface MetricStretch extends Interval {
  readonly metricId: string;
}

/** The hour that a SERVICE_PERIOD quantity falls into (metering 6.4). */
export const lastHour = (period: Interval): Instant => Math.max(period.start, startOfHour(period.end - 1));

type KnownMetrics = Readonly<Record<string, MetricTerms>>;

/** Whether a metric's usage can be asked for by these keys. */
const isGroupedBy = (metric: MetricTerms | undefined, keys: readonly string[]): boolean =>
  keys.length === 0 || (metric?.groupKeys.some((compound) => keys.every((key) => compound.includes(key))) ?? false);

/**
 * The metrics that make up a version's running quantity, in order, without gaps where known. After a metric swap the new metric's
 * increments follow the old one's (metering 6.5); where an old one cannot be grouped by the version's keys, its own metric counts there too.
 */
export function metricChain(
  product: Product,
  metrics: KnownMetrics,
  period: Interval,
  of: ProductState,
): readonly MetricStretch[] {
  const keys = groupKeysOf(of);
  const keysText = keys.join('\n');
  const chain: MetricStretch[] = [];
  for (const { start, end, state } of productVersions(product, period)) {
    const then = state.billableMetricId;
    const counts =
      groupKeysOf(state).join('\n') === keysText || (then !== undefined && isGroupedBy(metrics[then], keys));
    const metricId = counts ? then : of.billableMetricId;
    if (metricId === undefined) continue;
    const last = chain.at(-1);
    if (last?.metricId === metricId) chain[chain.length - 1] = { ...last, end };
    else chain.push({ start, end, metricId });
  }
  return chain;
}

/**
 * Whether the whole quantity of a period falls on its last instant: SQL metrics unless the product says HOUR; of several versions the one
 * in force at the period's end decides (metering 6.4, 6.5).
 */
function isPerServicePeriod(product: Product, metrics: KnownMetrics, period: Interval): boolean {
  const state = productAt(product, lastHour(period));
  if (state.billableMetricId === undefined) return false;
  return metrics[state.billableMetricId]?.kind === 'SQL' && state.sqlBreakdownGranularity !== 'HOUR';
}

/** The filters of a contract over a period, in order; one added later wins over one of the same start (contracts 4). */
function filtersOver(filters: readonly UsageFilter[], period: Interval): readonly UsageNeedFilter[] {
  const ordered = filters.toSorted((a, b) => a.startingAt - b.startingAt);
  return ordered.flatMap(({ groupKey, groupValues, startingAt }, i) => {
    const start = Math.max(startingAt, period.start);
    const end = Math.min(ordered[i + 1]?.startingAt ?? period.end, period.end);
    return start < end ? [{ start, end, groupKey, groupValues }] : [];
  });
}

/** What to ask of a metric for one stretch of a chain, and where its answers begin and end to count. */
export interface StretchNeeds {
  readonly stretch: MetricStretch;
  /** HOUR: the increments within the stretch count. SERVICE_PERIOD: the whole answer counts. */
  readonly adds: UsageNeed;
  /** SERVICE_PERIOD, after a swap: the value that the new metric had already reached. */
  readonly subtracts?: UsageNeed;
}

/** What the needs of a billing period depend on. */
export interface NeedsInput {
  readonly contract: Pick<RatedContract, 'customerId' | 'usageFilters'>;
  readonly rateCard: RateCard;
  readonly products: Readonly<Record<string, Product>>;
  readonly metrics: KnownMetrics;
  /** A billing period clipped to the contract's term; tiers and cumulative metrics count from its start. */
  readonly period: Interval;
  /** By product: for views of a part of its usage (invoices 12.5). */
  readonly valueFilters?: Readonly<Record<string, ValueFilters>>;
}

/** The questions behind a version's running quantity, in the order of its chain. */
export function stretchNeeds(
  { contract, metrics, period, valueFilters: filtersOfProducts }: Omit<NeedsInput, 'rateCard' | 'products'>,
  product: Product,
  state: ProductState,
): readonly StretchNeeds[] {
  const groupKeys = groupKeysOf(state);
  const perPeriod = isPerServicePeriod(product, metrics, period);
  const valueFilters = filtersOfProducts?.[product.id];
  const need = (metricId: string, end: Instant): UsageNeed => {
    const granularity = perPeriod && metrics[metricId]?.kind === 'SQL' ? 'SERVICE_PERIOD' : 'HOUR';
    const asked = { start: period.start, end: granularity === 'HOUR' ? period.end : end };
    const question = {
      customerId: contract.customerId,
      metricId,
      period: asked,
      groupKeys,
      filters: filtersOver(contract.usageFilters, asked),
      ...(valueFilters === undefined ? {} : { valueFilters }),
      granularity,
    } as const;
    return { key: usageNeedKey(question), ...question };
  };
  return metricChain(product, metrics, period, state).map((stretch) => {
    const adds = need(stretch.metricId, stretch.end);
    if (adds.granularity === 'HOUR' || stretch.start === period.start) return { stretch, adds };
    return { stretch, adds, subtracts: need(stretch.metricId, stretch.start) };
  });
}

/** Everything that must be known of usage to rate a contract's billing period, each question once. */
export function usageNeedsOf(input: NeedsInput): readonly UsageNeed[] {
  const { rateCard, products, period } = input;
  const needs = new Map<string, UsageNeed>();
  for (const productId of rateCard.productOrder) {
    const product = products[productId];
    if (product?.type !== 'USAGE') continue;
    for (const { state } of productVersions(product, period)) {
      for (const { adds, subtracts } of stretchNeeds(input, product, state)) {
        needs.set(adds.key, adds);
        if (subtracts !== undefined) needs.set(subtracts.key, subtracts);
      }
    }
  }
  return [...needs.values()];
}
