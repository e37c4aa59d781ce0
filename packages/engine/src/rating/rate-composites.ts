import type { HourQuantity } from '../invoice.ts';
import { type Decimal, sum, ZERO } from '../money.ts';
import { type Product, type ProductState, type ProductVersion, productVersions } from '../product.ts';
import { minimumOf, type Rate, type RateCard } from '../rate.ts';
import { applicabilityCanCover, type ChargeTarget } from '../specifier.ts';
import type { Interval } from '../time/index.ts';
import type { Combination } from './combinations.ts';
import { CounterWalk } from './counter.ts';
import { overridesOf } from './override-index.ts';
import { rateOf } from './rate-index.ts';
import { hoursOf, windowSlices } from './rate-usage.ts';
import type { LiveSegment, RatedContract, UsageSlice } from './rated-usage.ts';
import { mergeAlike, windowsOf } from './windows.ts';

/** What a line costs after overrides and before commits and credits: what composites are charged on (pricing 6.6). */
export interface SettledSpend {
  readonly productId: string;
  /** Of the product version in the line's window. */
  readonly tags: readonly string[];
  readonly creditTypeId: string;
  readonly window: Interval;
  readonly total: Decimal;
  /** Which part of the total falls into which hour, as near as division allows; asked for only where it matters. */
  readonly hours: () => readonly HourQuantity[];
}

export interface CompositeRatingInput {
  readonly contract: RatedContract;
  readonly rateCard: RateCard;
  readonly products: Readonly<Record<string, Product>>;
  readonly period: Interval;
  readonly segments: readonly LiveSegment[];
  /** Usage lines of this contract's invoice. */
  readonly spend: readonly SettledSpend[];
  /** Usage lines of all the customer's contracts over the same period, these included: for composites of scope CUSTOMER. */
  readonly customerSpend: readonly SettledSpend[];
}

/**
 * The composite charges of a billing period once its usage is settled, in rate-card product order: fraction × base per window, graduated
 * over the period for tiered percentages, at least the minimum once per period (pricing 6.6). `exclude_free_usage` needs no rule: spend
 * of price 0 adds nothing to a base.
 */
export function rateComposites(input: CompositeRatingInput): readonly UsageSlice[] {
  const charges = new Map<string, readonly UsageSlice[]>();
  const chargesOf = (productId: string, path: ReadonlySet<string>): readonly UsageSlice[] => {
    const known = charges.get(productId);
    if (known !== undefined) return known;
    const product = input.products[productId];
    // A composite reached through itself by tags adds nothing to its own base.
    if (product?.type !== 'COMPOSITE' || path.has(productId)) return [];
    const inner = new Set([...path, productId]);
    const slices = rateComposite(input, product, (id) => chargesOf(id, inner).map(spendOf));
    if (path.size === 0) charges.set(productId, slices);
    return slices;
  };
  return input.rateCard.productOrder.flatMap((productId) => chargesOf(productId, new Set()));
}

/** What a composite slice costs: its minimum, or fraction × base. */
export const compositeTotal = (slice: UsageSlice): Decimal =>
  slice.minimum ?? slice.quantity.times(slice.price.unitPrice);

function spendOf(slice: UsageSlice): SettledSpend {
  const { productId, tags, price, window } = slice;
  return {
    productId,
    tags,
    creditTypeId: price.creditTypeId,
    window,
    total: compositeTotal(slice),
    hours: () => hoursOf(slice).map(({ hour, quantity }) => ({ hour, quantity: quantity.times(price.unitPrice) })),
  };
}

/** The charges of another composite of the card, as spend. */
type CompositeSpend = (productId: string) => readonly SettledSpend[];

function rateComposite(
  input: CompositeRatingInput,
  product: Product,
  compositeSpend: CompositeSpend,
): readonly UsageSlice[] {
  const { rateCard, period } = input;
  const rate = rateOf(rateCard, product.id, {});
  if (rate === undefined) return [];
  const runs = runsOfOneBase(productVersions(product, period)).map((versions) => ({
    versions,
    base: baseOf(input, product, versions[0].state, compositeSpend),
  }));
  const fiat = rateCard.fiatCreditTypeId;
  const found = new Set(runs.flatMap(({ base }) => base.map((one) => one.creditTypeId)));
  const units = found.size === 0 ? [fiat] : [...found].sort((a, b) => Number(b === fiat) - Number(a === fiat));
  return units.flatMap((unit, i) => {
    const rateInUnit = inUnit(rate, unit);
    const slices = runs.flatMap(({ versions, base }) => {
      const spend = base.filter((one) => one.creditTypeId === unit);
      return runSlices(input, product, versions, rateInUnit, compositeHours(spend, period));
    });
    // The minimum is due once per period, in the fiat currency where there is spend in it.
    return i === 0 ? atLeastMinimum(slices) : slices;
  });
}

type NonEmpty<T> = readonly [T, ...T[]];

/** Neighbouring versions that find their spend alike. */
function runsOfOneBase(versions: readonly ProductVersion[]): readonly NonEmpty<ProductVersion>[] {
  const definition = ({ state }: ProductVersion): string =>
    JSON.stringify([state.compositeProductIds, state.compositeTags, state.compositeScope, state.includeCompositeSpend]);
  const runs: [ProductVersion, ...ProductVersion[]][] = [];
  for (const version of versions) {
    const run = runs.at(-1);
    if (run !== undefined && definition(run[0]) === definition(version)) run.push(version);
    else runs.push([version]);
  }
  return runs;
}

/** Percentages are charged in the unit of the spend (pricing 5.2). */
const inUnit = (rate: Rate, creditTypeId: string): Rate => ({
  ...rate,
  segments: rate.segments.map((segment) => ({ ...segment, creditTypeId })),
});

/** Whether a composite names a product, by id or by any of its tags (pricing 13.6). */
const names = (state: ProductState, productId: string, tags: readonly string[]): boolean =>
  (state.compositeProductIds?.includes(productId) ?? false) ||
  (state.compositeTags?.some((tag) => tags.includes(tag)) ?? false);

/** The spend that a version of a composite is charged on. */
function baseOf(
  input: CompositeRatingInput,
  composite: Product,
  state: ProductState,
  compositeSpend: CompositeSpend,
): readonly SettledSpend[] {
  const usage = state.compositeScope === 'CUSTOMER' ? input.customerSpend : input.spend;
  const base = usage.filter(({ productId, tags }) => names(state, productId, tags));
  if (state.includeCompositeSpend !== true) return base;
  const others = input.rateCard.productOrder.filter((id) => {
    const other = input.products[id];
    if (other?.type !== 'COMPOSITE' || id === composite.id) return false;
    return productVersions(other, input.period).some((version) => names(state, id, version.state.tags));
  });
  return [...base, ...others.flatMap((id) => compositeSpend(id).filter(({ tags }) => names(state, id, tags)))];
}

function runSlices(
  { contract, segments }: CompositeRatingInput,
  product: Product,
  versions: NonEmpty<ProductVersion>,
  rate: Rate,
  spend: readonly HourQuantity[],
): readonly UsageSlice[] {
  const windows = versions.flatMap((version) => {
    const target: ChargeTarget = { productId: product.id, tags: version.state.tags };
    const sources = {
      contract,
      version,
      rate,
      overrides: overridesOf(contract.overrides, product.id, target.tags),
      segments: segments.filter((one) => applicabilityCanCover(one.balance.applicability, target)),
      extraCuts: [],
    };
    return windowsOf(sources, target);
  });
  const combination: Combination = { pricingGroupValues: undefined, presentationGroupValues: undefined, hours: spend };
  const walk = new CounterWalk(spend);
  return mergeAlike(windows, new Set()).flatMap((window) =>
    windowSlices('COMPOSITE', product, combination, window, walk.over(window, {})),
  );
}

/** Spend by hour, in order of time: exactly the totals of lines that lie in the period, the hours inside it of others. */
function compositeHours(base: readonly SettledSpend[], period: Interval): readonly HourQuantity[] {
  const byHour = new Map<number, Decimal>();
  const add = ({ hour, quantity }: HourQuantity) => byHour.set(hour, (byHour.get(hour) ?? ZERO).plus(quantity));
  for (const { window, total, hours } of base) {
    const inside = hours().filter(({ hour }) => period.start <= hour && hour < period.end);
    for (const one of inside) add(one);
    if (period.start <= window.start && window.end <= period.end) {
      const rest = total.minus(sum(inside.map(({ quantity }) => quantity)));
      if (!rest.isZero()) add({ hour: inside.at(-1)?.hour ?? window.start, quantity: rest });
    }
  }
  return [...byHour].map(([hour, quantity]) => ({ hour, quantity })).sort((a, b) => a.hour - b.hour);
}

/** Below the minimum of the price in force last, all windows become one line of the minimum (pricing 6.6, index 5.8). */
function atLeastMinimum(slices: readonly UsageSlice[]): readonly UsageSlice[] {
  const [first, last] = [slices[0], slices.at(-1)];
  if (first === undefined || last === undefined) return slices;
  const minimum = minimumOf(last.pricing.own.price);
  const charge = sum(slices.map(compositeTotal));
  if (minimum === undefined || charge.gte(minimum)) return slices;
  const { above: _above, upTo: _upTo, ...whole } = last;
  return [
    {
      ...whole,
      window: { start: first.window.start, end: last.window.end },
      quantity: sum(slices.map(({ quantity }) => quantity)),
      minimum: minimum,
      isTransient: false,
    },
  ];
}
