import type { HourQuantity } from '../invoice.ts';
import { groupKeysOf, type Product, type ProductState, type ProductVersion, productVersions } from '../product.ts';
import type { Rate } from '../rate.ts';
import { applicabilityCanCover, type ChargeTarget, compareGroupValues, groupValuesKey } from '../specifier.ts';
import { type Interval, intervalOf, overlaps } from '../time/index.ts';
import { type Combination, combinationsOf } from './combinations.ts';
import { CounterWalk, hoursWithin, partsOf, type Stretch } from './counter.ts';
import { metricChain } from './needs.ts';
import { overridesOf, type PricingTarget } from './override-index.ts';
import { boundsOf } from './price-table.ts';
import { chosenUnder, tablesOf, unitPriceAbove } from './pricing.ts';
import { rateOf, ratesOf } from './rate-index.ts';
import type { PricedBalance, RatedUsage, UnitPrice, UsageRatingInput, UsageSlice } from './rated-usage.ts';
import { edgesOf, endsOf, mergeAlike, type PricedWindow, type WindowSources, windowsOf } from './windows.ts';

/**
 * Rates the usage products of a billing period: windows in which nothing visible changes, the quantity of each, one price without a
 * balance and one under each (pricing 6). Composites follow when usage is settled: see `rateComposites`.
 */
export function rateUsage(input: UsageRatingInput): RatedUsage {
  const compositeTags = compositeTagsOf(input);
  const slices = input.rateCard.productOrder.flatMap((productId) => {
    const product = input.products[productId];
    return product?.type === 'USAGE' ? rateProduct(input, product, compositeTags) : [];
  });
  return { slices };
}

/** What a unit of a slice costs while a balance pays it (pricing 7.3). */
export const priceUnder = (slice: UsageSlice, balance: PricedBalance): UnitPrice =>
  unitPriceAbove(chosenUnder(slice.pricing, balance), slice.above);

/** A slice's quantity by hour, hours with none left out; it sums to `quantity`. */
export const hoursOf = (slice: UsageSlice): readonly HourQuantity[] =>
  hoursWithin(slice.counter, slice.window, slice.above, slice.upTo);

/** Tags by which composites of the card find their spend: a change of these is visible. */
function compositeTagsOf({ rateCard, products, period }: UsageRatingInput): ReadonlySet<string> {
  const tags = rateCard.productOrder.flatMap((id) => {
    const product = products[id];
    if (product?.type !== 'COMPOSITE') return [];
    return productVersions(product, period).flatMap(({ state }) => state.compositeTags ?? []);
  });
  return new Set(tags);
}

/** A combination through the versions of its product: windows in order of time over one counter. */
interface Track {
  readonly combination: Combination;
  readonly windows: PricedWindow[];
  /** The zero line of a product that is used only by presentation values: it stands where none of them is used (pricing 13.21). */
  readonly standIn: boolean;
}

function rateProduct(
  input: UsageRatingInput,
  product: Product,
  compositeTags: ReadonlySet<string>,
): readonly UsageSlice[] {
  if (ratesOf(input.rateCard, product.id).length === 0) return [];
  const tracks = new Map<string, Track>();
  const combinationsByChain = new Map<string, readonly Combination[]>();
  for (const version of productVersions(product, input.period)) {
    const chain = JSON.stringify([
      metricChain(product, input.metrics, input.period, version.state),
      version.state.pricingGroupKey,
      version.state.presentationGroupKey,
    ]);
    const combinations = combinationsByChain.get(chain) ?? combinationsOf(input, product, version.state);
    combinationsByChain.set(chain, combinations);
    const windowsFor = windowMaker(input, product, version);
    for (const combination of withZeroLine(combinations, version.state)) {
      const values = [combination.pricingGroupValues ?? {}, combination.presentationGroupValues ?? {}].map(
        groupValuesKey,
      );
      const key = JSON.stringify([chain, ...values, combination.presentationGroupValues === undefined]);
      const windows = windowsFor(combination);
      const track = tracks.get(key);
      if (track !== undefined) track.windows.push(...windows);
      else {
        const standIn = combination.hours.length === 0 && groupKeysOf(version.state).length > 0;
        tracks.set(key, { combination, windows: [...windows], standIn });
      }
    }
  }
  const isUsed = ({ start, end }: Interval): boolean =>
    [...tracks.values()].some(({ combination }) =>
      combination.hours.some(({ hour, quantity }) => start <= hour && hour < end && !quantity.isZero()),
    );
  const inOrder = [...tracks.values()].sort(
    (a, b) =>
      compareGroupValues(a.combination.pricingGroupValues, b.combination.pricingGroupValues) ||
      compareGroupValues(a.combination.presentationGroupValues, b.combination.presentationGroupValues),
  );
  return inOrder
    .flatMap((track) => slicesOf(product, track, mergeAlike(track.windows, compositeTags), isUsed))
    .sort((a, b) => a.window.start - b.window.start);
}

/** A product without pricing keys has a line even when unused, without values (pricing 6.3). */
function withZeroLine(combinations: readonly Combination[], state: ProductState): readonly Combination[] {
  if ((state.pricingGroupKey?.length ?? 0) > 0) return combinations;
  const hasPresentation = (state.presentationGroupKey?.length ?? 0) > 0;
  if (!hasPresentation && combinations.length > 0) return combinations;
  return [...combinations, { pricingGroupValues: undefined, presentationGroupValues: undefined, hours: [] }];
}

/** Windows of combinations under one product version; computed once per pricing combination where presentation values do not matter. */
function windowMaker(
  input: UsageRatingInput,
  product: Product,
  version: ProductVersion,
): (combination: Combination) => readonly PricedWindow[] {
  const { contract, rateCard } = input;
  const { tags } = version.state;
  const anyCharge: ChargeTarget = { productId: product.id, tags };
  const overrides = overridesOf(contract.overrides, product.id, tags).filter((one) =>
    overlaps(intervalOf(one), version),
  );
  const segments = input.segments.filter(
    (one) => overlaps(one, version) && applicabilityCanCover(one.balance.applicability, anyCharge),
  );
  const extraCuts =
    version.state.quantityRounding === undefined
      ? []
      : [
          ...ratesOf(rateCard, product.id).flatMap((rate) => [...edgesOf(rate.segments)]),
          ...edgesOf(overrides),
          ...endsOf(segments),
          ...contract.usageFilters.map((filter) => filter.startingAt),
        ].filter((instant) => instant !== undefined);
  const goesByPresentation =
    overrides.some((one) => one.specifiers?.some((specifier) => specifier.presentationGroupValues !== undefined)) ||
    segments.some(({ balance }) =>
      balance.applicability.specifiers?.some((specifier) => specifier.presentationGroupValues !== undefined),
    );
  const known = new Map<Rate, readonly PricedWindow[]>();
  return ({ pricingGroupValues, presentationGroupValues }) => {
    const rate = rateOf(rateCard, product.id, pricingGroupValues ?? {});
    if (rate === undefined) return [];
    const remembered = goesByPresentation ? undefined : known.get(rate);
    if (remembered !== undefined) return remembered;
    const target: PricingTarget = {
      ...anyCharge,
      ...(pricingGroupValues === undefined ? {} : { pricingGroupValues }),
      ...(presentationGroupValues === undefined ? {} : { presentationGroupValues }),
    };
    const sources: WindowSources = { contract, version, rate, overrides, segments, extraCuts };
    const windows = windowsOf(sources, target);
    known.set(rate, windows);
    return windows;
  };
}

function slicesOf(
  product: Product,
  { combination, standIn }: Track,
  windows: readonly PricedWindow[],
  isUsed: (window: Interval) => boolean,
): readonly UsageSlice[] {
  const walk = new CounterWalk(combination.hours);
  return windows.flatMap((window) => {
    const stretch = walk.over(window, window.state);
    const isShown = stretch.isUsed || (standIn ? !isUsed(window) : hasNoValues(combination));
    return isShown ? windowSlices('USAGE', product, combination, window, stretch) : [];
  });
}

const hasNoValues = ({ pricingGroupValues, presentationGroupValues }: Combination): boolean =>
  pricingGroupValues === undefined && presentationGroupValues === undefined;

/** Cuts a window's quantity at every bound of every price table that can apply to it (pricing 6.4, 6.5). */
export function windowSlices(
  kind: UsageSlice['kind'],
  product: Product,
  combination: Combination,
  window: PricedWindow,
  stretch: Stretch,
): readonly UsageSlice[] {
  const { pricing, state } = window;
  const { pricingGroupValues, presentationGroupValues, hours } = combination;
  const bounds = boundsOf(
    tablesOf(
      pricing,
      window.segments.map((segment) => segment.balance),
    ),
  );
  const parts = partsOf(stretch, bounds);
  return parts.map(({ above, upTo, quantity, isTransient }) => ({
    kind,
    productId: product.id,
    name: state.name,
    tags: state.tags,
    window: { start: window.start, end: window.end },
    ...(pricingGroupValues === undefined ? {} : { pricingGroupValues }),
    ...(presentationGroupValues === undefined ? {} : { presentationGroupValues }),
    quantity,
    price: unitPriceAbove(pricing.own, above),
    listRate: { price: pricing.segment.price, creditTypeId: pricing.segment.creditTypeId },
    isTransient,
    pricing,
    counter: { version: kind === 'USAGE' ? state : {}, hours },
    ...(above === undefined ? {} : { above }),
    ...(upTo === undefined ? {} : { upTo }),
  }));
}
