import type { PricingTerms } from '../override.ts';
import type { RateCard } from '../rate.ts';
import type { Instant } from '../time/index.ts';
import { stretchAt } from '../timeline.ts';
import { overridesOf, type PricingTarget } from './override-index.ts';
import { activeOverrides, chosenUnder, type Pricing, pricingOf, unitPriceAbove } from './pricing.ts';
import { rateOf } from './rate-index.ts';
import type { PricedBalance, UnitPrice } from './rated-usage.ts';

/**
 * What decides the price of one charge at an instant: the rate of exactly its identity and the contract's overrides (pricing 6.3, 7).
 * Undefined where the card has no rate in force, which no override makes up for. A charge is due only where it is `entitled`.
 */
export function pricingAt(
  contract: PricingTerms,
  card: RateCard,
  target: PricingTarget,
  at: Instant,
): Pricing | undefined {
  const rate = rateOf(card, target.productId, target.pricingGroupValues ?? {}, target.billingFrequency);
  const segment = rate === undefined ? undefined : stretchAt(rate.segments, at);
  if (segment === undefined) return undefined;
  const candidates = overridesOf(contract.overrides, target.productId, target.tags);
  const active = activeOverrides(candidates, target, at);
  return pricingOf(target, segment, active, contract.multiplierOverridePrioritization);
}

/** The price of the first unit, under a balance or without one: all there is to a subscription's price. */
export const firstUnitPrice = (pricing: Pricing, balance?: PricedBalance): UnitPrice =>
  unitPriceAbove(balance === undefined ? pricing.own : chosenUnder(pricing, balance), undefined);
