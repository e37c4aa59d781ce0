import type { Override } from '../override.ts';
import type { ProductState, ProductVersion } from '../product.ts';
import { type Rate, samePrice } from '../rate.ts';
import { applicabilityCovers } from '../specifier.ts';
import type { Instant, Interval } from '../time/index.ts';
import { stretchAt } from '../timeline.ts';
import { overrideMatches, type PricingTarget } from './override-index.ts';
import { type ChosenPrice, chosenUnder, type Pricing, pricingOf } from './pricing.ts';
import type { LiveSegment, PricedBalance, RatedContract } from './rated-usage.ts';

/** A stretch of the period in which nothing that a reader of the invoice sees changes for one charge (pricing 6.1). */
export interface PricedWindow extends Interval {
  readonly state: ProductState;
  readonly pricing: Pricing;
  /** The access segments that can pay it: each contains the whole window. */
  readonly segments: readonly LiveSegment[];
}

/** What windows of one charge are cut from. */
export interface WindowSources {
  readonly contract: Pick<RatedContract, 'multiplierOverridePrioritization'>;
  /** The version that the charge belongs to. */
  readonly version: ProductVersion;
  readonly rate: Rate;
  /** Overrides that can match some charge of this version, in the order added. */
  readonly overrides: readonly Override[];
  /** Segments that can pay some charge of this version. */
  readonly segments: readonly LiveSegment[];
  /** Instants that cut in any case: with quantity rounding every change of the product's terms shows (index 5.5). */
  readonly extraCuts: readonly Instant[];
}

/** The instants inside an interval at which something begins or ends, with the interval's own ends, ascending. */
export function cutsWithin(interval: Interval, instants: Iterable<Instant | undefined>): readonly Instant[] {
  const inside = new Set<Instant>([interval.start, interval.end]);
  for (const instant of instants) {
    if (instant !== undefined && interval.start < instant && instant < interval.end) inside.add(instant);
  }
  return [...inside].sort((a, b) => a - b);
}

export function* edgesOf(terms: Iterable<{ readonly startingAt: Instant; readonly endingBefore?: Instant }>) {
  for (const { startingAt, endingBefore } of terms) {
    yield startingAt;
    yield endingBefore;
  }
}

export function* endsOf(intervals: Iterable<Interval>) {
  for (const { start, end } of intervals) {
    yield start;
    yield end;
  }
}

/**
 * The windows of one charge within one product version, entitled and priced ones only, in order. Neighbours that differ in nothing
 * visible are still apart: see {@link mergeAlike}.
 */
export function windowsOf(sources: WindowSources, target: PricingTarget): readonly PricedWindow[] {
  const { version, rate } = sources;
  const overrides = sources.overrides.filter((one) => overrideMatches(one, target));
  const segments = sources.segments.filter((one) => applicabilityCovers(one.balance.applicability, target));
  const cuts = cutsWithin(version, [
    ...edgesOf(rate.segments),
    ...edgesOf(overrides),
    ...endsOf(segments),
    ...sources.extraCuts,
  ]);
  const active = activeBetween(cuts, overrides);
  const windows: PricedWindow[] = [];
  let previous: Pricing | undefined;
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1];
    if (end === undefined) break;
    const segment = stretchAt(rate.segments, start);
    if (segment === undefined) continue;
    const fresh = pricingOf(target, segment, active[i] ?? [], sources.contract.multiplierOverridePrioritization);
    if (!fresh.entitled) continue;
    const pricing = previous !== undefined && isSamePricing(previous, fresh) ? previous : fresh;
    previous = pricing;
    windows.push({
      start,
      end,
      state: version.state,
      pricing,
      segments: segments.filter((one) => one.start <= start && end <= one.end && isInUnitOf(pricing, one.balance)),
    });
  }
  return windows;
}

/** A balance pays charges in its own unit only (contracts 7). */
const isInUnitOf = (pricing: Pricing, balance: PricedBalance): boolean =>
  chosenUnder(pricing, balance).creditTypeId === balance.creditTypeId;

/** For each stretch between two cuts the overrides active in it, in the order added; every override begins and ends at a cut. */
function activeBetween(cuts: readonly Instant[], overrides: readonly Override[]): readonly (readonly Override[])[] {
  const active: Override[][] = cuts.map(() => []);
  if (overrides.length === 0) return active;
  const positions = new Map(cuts.map((cut, i) => [cut, i]));
  for (const override of overrides) {
    const from = positions.get(override.startingAt) ?? (override.startingAt < (cuts[0] ?? 0) ? 0 : cuts.length);
    const to = (override.endingBefore !== undefined && positions.get(override.endingBefore)) || cuts.length;
    const isOver = override.endingBefore !== undefined && override.endingBefore <= (cuts[0] ?? 0);
    if (!isOver) for (let i = from; i < to; i += 1) active[i]?.push(override);
  }
  return active;
}

const isSamePricing = (a: Pricing, b: Pricing): boolean =>
  a.segment === b.segment &&
  a.own.price === b.own.price &&
  a.own.creditTypeId === b.own.creditTypeId &&
  a.commitSpecific.length === b.commitSpecific.length &&
  a.commitSpecific.every((one, i) => one === b.commitSpecific[i]);

const sameChoice = (a: ChosenPrice, b: ChosenPrice): boolean =>
  a.creditTypeId === b.creditTypeId && samePrice(a.price, b.price);

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** Alike in everything visible: name, list price and price, the segments that can pay and the price under each (pricing 6.1). */
function isAlike(a: PricedWindow, b: PricedWindow, compositeTags: ReadonlySet<string>): boolean {
  if (a.state !== b.state && !isSameDefinition(a.state, b.state, compositeTags)) return false;
  if (!sameList(a.segments, b.segments)) return false;
  if (a.pricing === b.pricing) return true;
  return (
    a.pricing.segment.creditTypeId === b.pricing.segment.creditTypeId &&
    samePrice(a.pricing.segment.price, b.pricing.segment.price) &&
    sameChoice(a.pricing.own, b.pricing.own) &&
    a.segments.every(({ balance }) => sameChoice(chosenUnder(a.pricing, balance), chosenUnder(b.pricing, balance)))
  );
}

/** Alike in name, metric and conversion, and, for those that composites go by, in tags. */
function isSameDefinition(a: ProductState, b: ProductState, compositeTags: ReadonlySet<string>): boolean {
  const [x, y] = [a.quantityConversion, b.quantityConversion];
  const relevant = (state: ProductState) => state.tags.filter((tag) => compositeTags.has(tag)).sort();
  return (
    a.name === b.name &&
    a.billableMetricId === b.billableMetricId &&
    (x === y || (x !== undefined && y !== undefined && x.operation === y.operation && x.factor.eq(y.factor))) &&
    sameList(relevant(a), relevant(b))
  );
}

/** Joins neighbours that differ in nothing visible; windows with quantity rounding stay apart (index 5.5). */
export function mergeAlike(
  windows: readonly PricedWindow[],
  compositeTags: ReadonlySet<string>,
): readonly PricedWindow[] {
  const merged: PricedWindow[] = [];
  for (const window of windows) {
    const last = merged.at(-1);
    const joins =
      last !== undefined &&
      last.end === window.start &&
      last.state.quantityRounding === undefined &&
      window.state.quantityRounding === undefined &&
      isAlike(last, window, compositeTags);
    if (joins) merged[merged.length - 1] = { ...last, end: window.end };
    else merged.push(window);
  }
  return merged;
}
