import type { PricingTerms } from '../override.ts';
import { type Product, productAt, productVersions } from '../product.ts';
import { type Price, type Rate, type RateCard, samePrice } from '../rate.ts';
import { FOREVER, type Instant } from '../time/index.ts';
import { overridesOf } from './override-index.ts';
import { pricingAt } from './price-at.ts';
import type { ChosenPrice, Pricing } from './pricing.ts';
import { cutsWithin, edgesOf } from './windows.ts';

/** A rate as a contract has it around an instant (pricing 8). */
export interface ContractRate {
  /** The largest interval around the instant on which all of this holds. */
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
  readonly listRate: ChosenPrice;
  readonly commitRate?: Price;
  /** What contract-level overrides make of the list rate, where that differs from it. */
  readonly overrideRate?: ChosenPrice;
}

/**
 * A rate of the card as the contract has it at an instant; undefined where the contract is not entitled to it. Presentation values and
 * commit-specific overrides play no part: it is the price without a balance of usage that has no presentation values (pricing 8).
 */
export function contractRate(
  contract: PricingTerms,
  card: RateCard,
  product: Product,
  rate: Rate,
  at: Instant,
): ContractRate | undefined {
  const pricingThen = (instant: Instant) => entitledPricing(contract, card, product, rate, instant);
  const pricing = pricingThen(at);
  if (pricing === undefined) return undefined;
  const cuts = cutsOf(contract, product, rate);
  const holds = (i: number): boolean => {
    const start = cuts[i];
    const there = start === undefined || start === FOREVER ? undefined : pricingThen(start);
    return there !== undefined && isSame(pricing, there);
  };
  let first = cuts.findLastIndex((cut) => cut <= at);
  let last = first;
  while (holds(first - 1)) first -= 1;
  while (holds(last + 1)) last += 1;
  const [startingAt = at, endingBefore = FOREVER] = [cuts[first], cuts[last + 1]];
  const { creditTypeId, price, commitPrice } = pricing.segment;
  return {
    startingAt,
    ...(endingBefore === FOREVER ? {} : { endingBefore }),
    listRate: { price, creditTypeId },
    ...(commitPrice === undefined ? {} : { commitRate: commitPrice }),
    ...(isOverridden(pricing) ? { overrideRate: pricing.own } : {}),
  };
}

const isOverridden = ({ own, segment }: Pricing): boolean =>
  own.creditTypeId !== segment.creditTypeId || !samePrice(own.price, segment.price);

/** Overrides see the product's tags of the instant. */
function entitledPricing(
  contract: PricingTerms,
  card: RateCard,
  product: Product,
  { pricingGroupValues, billingFrequency }: Rate,
  at: Instant,
): Pricing | undefined {
  const target = {
    productId: product.id,
    tags: productAt(product, at).tags,
    pricingGroupValues,
    ...(billingFrequency === undefined ? {} : { billingFrequency }),
  };
  const pricing = pricingAt(contract, card, target, at);
  return pricing?.entitled ? pricing : undefined;
}

const ALWAYS = { start: -FOREVER, end: FOREVER };

/** Every instant at which the rate, an override that may reach it, or the product changes, between both ends of time. */
function cutsOf(contract: PricingTerms, product: Product, rate: Rate): readonly Instant[] {
  const versions = productVersions(product, ALWAYS);
  const overrides = new Set(versions.flatMap(({ state }) => overridesOf(contract.overrides, product.id, state.tags)));
  return cutsWithin(ALWAYS, [
    ...edgesOf(rate.segments),
    ...edgesOf(overrides),
    ...versions.map((version) => version.start),
  ]);
}

const isSame = (a: Pricing, b: Pricing): boolean =>
  a.segment.creditTypeId === b.segment.creditTypeId &&
  samePrice(a.segment.price, b.segment.price) &&
  isSameOptional(a.segment.commitPrice, b.segment.commitPrice) &&
  a.own.creditTypeId === b.own.creditTypeId &&
  samePrice(a.own.price, b.own.price);

const isSameOptional = (a: Price | undefined, b: Price | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && samePrice(a, b));
