import type { Decimal } from '../money.ts';
import { applyEffect, type MultiplierPrioritization, type Override, type OverrideEffect } from '../override.ts';
import { minimumOf, type Price, type RateSegment } from '../rate.ts';
import { overrideMatches, overrideMatchesUnder, type PricingTarget } from './override-index.ts';
import { type PriceTable, stepAbove, tableOf } from './price-table.ts';
import type { PricedBalance, UnitPrice } from './rated-usage.ts';

/** A price and its unit: the outcome of choosing the one override that applies (pricing 7.3). */
export interface ChosenPrice {
  readonly price: Price;
  readonly creditTypeId: string;
}

/** What decides the price of one charge throughout one window: nothing in here changes within it. */
export interface Pricing {
  readonly target: PricingTarget;
  /** `entitled` of the last-added matching override that sets it, else the rate's; commit specificity plays no part (pricing 7.3). */
  readonly entitled: boolean;
  /** The rate in force. */
  readonly segment: RateSegment;
  readonly prioritization: MultiplierPrioritization;
  /** Without a balance. */
  readonly own: ChosenPrice;
  /** Matching overrides that act under some balances only, in the order added; empty where a minimum forbids them (pricing 7.3). */
  readonly commitSpecific: readonly PricingOverride[];
}

/** An override that acts on the price. */
type PricingOverride = Override & { readonly effect: OverrideEffect };

const isPricing = (override: Override): override is PricingOverride => override.effect !== undefined;

/** OVERWRITE beats MULTIPLIER and TIERED; among equals as the contract prioritizes, ties to the last added (pricing 7.3). */
function winnerOf(
  candidates: readonly PricingOverride[],
  prioritization: MultiplierPrioritization,
): OverrideEffect | undefined {
  let winner: OverrideEffect | undefined;
  for (const { effect } of candidates) {
    if (winner === undefined || !precedes(winner, effect, prioritization)) winner = effect;
  }
  return winner;
}

/** Whether an effect holds its place against one added later. */
function precedes(held: OverrideEffect, later: OverrideEffect, prioritization: MultiplierPrioritization): boolean {
  if (held.type === 'OVERWRITE' || later.type === 'OVERWRITE') return later.type !== 'OVERWRITE';
  if (prioritization === 'EXPLICIT') return (held.priority ?? Infinity) < (later.priority ?? Infinity);
  // TIERED overrides exist under EXPLICIT only.
  if (held.type === 'TIERED' || later.type === 'TIERED') return held.type === 'MULTIPLIER';
  return held.multiplier.lt(later.multiplier);
}

/** Prices under an effect, made once: windows then compare, and tables are kept, by the price object. */
const effected = new WeakMap<OverrideEffect, WeakMap<Price, Price>>();

function priceUnderEffect(base: Price, effect: OverrideEffect): Price {
  let prices = effected.get(effect);
  if (prices === undefined) {
    prices = new WeakMap();
    effected.set(effect, prices);
  }
  let price = prices.get(base);
  if (price === undefined) {
    price = applyEffect(base, effect);
    prices.set(base, price);
  }
  return price;
}

function chosen(base: Price, segment: RateSegment, winner: OverrideEffect | undefined): ChosenPrice {
  if (winner === undefined) return { price: base, creditTypeId: segment.creditTypeId };
  const creditTypeId =
    winner.type === 'OVERWRITE' ? (winner.creditTypeId ?? segment.creditTypeId) : segment.creditTypeId;
  return { price: priceUnderEffect(base, winner), creditTypeId };
}

/**
 * The pricing of a charge at an instant, of the overrides that match the charge those given: the caller leaves out the ones that are not
 * active. They are in the order added.
 */
export function pricingOf(
  target: PricingTarget,
  segment: RateSegment,
  matching: readonly Override[],
  prioritization: MultiplierPrioritization,
): Pricing {
  const effects = matching.filter(isPricing);
  const winner = winnerOf(
    effects.filter((one) => !one.isCommitSpecific && one.target === 'LIST_RATE'),
    prioritization,
  );
  const own = chosen(segment.price, segment, winner);
  const hasMinimum = minimumOf(segment.price) !== undefined || minimumOf(own.price) !== undefined;
  return {
    target,
    entitled: matching.findLast((one) => one.entitled !== undefined)?.entitled ?? segment.entitled,
    segment,
    prioritization,
    own,
    commitSpecific: hasMinimum ? [] : effects.filter((one) => one.isCommitSpecific),
  };
}

/** The overrides among candidates that match a charge and are active at the instant. */
export const activeOverrides = (
  candidates: readonly Override[],
  target: PricingTarget,
  at: number,
): readonly Override[] =>
  candidates.filter(
    (one) =>
      one.startingAt <= at && (one.endingBefore === undefined || at < one.endingBefore) && overrideMatches(one, target),
  );

/** The price while a balance pays: its commit rate, or commit-specific overrides before contract-level ones (pricing 7.3). */
export function chosenUnder(pricing: Pricing, balance: PricedBalance): ChosenPrice {
  const { segment, commitSpecific, prioritization } = pricing;
  const onCommitRate = balance.rateType === 'COMMIT_RATE' && segment.commitPrice !== undefined;
  const winner = winnerOf(
    commitSpecific.filter(
      (one) => (one.target === 'COMMIT_RATE') === onCommitRate && overrideMatchesUnder(one, pricing.target, balance),
    ),
    prioritization,
  );
  if (segment.commitPrice !== undefined && onCommitRate) return chosen(segment.commitPrice, segment, winner);
  return winner === undefined ? pricing.own : chosen(segment.price, segment, winner);
}

/** The price of the units just above a counter position; `undefined` is the very bottom. */
export function unitPriceAbove(choice: ChosenPrice, position: Decimal | undefined): UnitPrice {
  const { unitPrice, tier } = stepAbove(tableOf(choice.price), position);
  return { unitPrice, creditTypeId: choice.creditTypeId, ...(tier === undefined ? {} : { tier }) };
}

/** Every table that can price a charge while these balances may pay it, or none. */
export function tablesOf(pricing: Pricing, balances: readonly PricedBalance[]): readonly PriceTable[] {
  const prices = new Set([pricing.own.price, ...balances.map((balance) => chosenUnder(pricing, balance).price)]);
  return [...prices].map(tableOf);
}
