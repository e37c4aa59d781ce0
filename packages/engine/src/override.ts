import { type Decimal, min, ONE } from './money.ts';
import { type BillingFrequency, type Graduated, graduationOf, type Price, withGraduation } from './rate.ts';
import type { Specifier } from './specifier.ts';
import type { Instant } from './time/index.ts';

/** How the one multiplier among several is chosen (pricing 7.3). */
export type MultiplierPrioritization = 'LOWEST_MULTIPLIER' | 'EXPLICIT';

export type RateTarget = 'LIST_RATE' | 'COMMIT_RATE';

/** A width of the tier counter and the factor of the prices within it. A last tier without size is open-ended. */
export interface MultiplierTier {
  readonly size?: Decimal;
  readonly multiplier: Decimal;
}

export type OverrideEffect =
  | { readonly type: 'MULTIPLIER'; readonly multiplier: Decimal; readonly priority?: number }
  /** Without `creditTypeId` the new price is in the unit of the rate that it replaces. */
  | { readonly type: 'OVERWRITE'; readonly price: Price; readonly creditTypeId?: string }
  | { readonly type: 'TIERED'; readonly tiers: readonly MultiplierTier[]; readonly priority?: number };

/** Ids of balances are real ids here: temporary ids are resolved when the contract is written. */
export interface OverrideSpecifier extends Specifier {
  /** Of subscription rates. */
  readonly billingFrequency?: BillingFrequency;
  readonly commitIds?: readonly string[];
  readonly recurringCommitIds?: readonly string[];
  /** Ids of commits, credits, recurring commits or recurring credits. */
  readonly anyCommitOrCreditIds?: readonly string[];
}

/**
 * A contract's deviation from its rate card over `[startingAt, endingBefore)`: in entitlement, in price, or in both (pricing 7).
 * The order of a contract's overrides is the order in which they were added, and decides ties.
 */
export interface Override {
  readonly id: string;
  readonly createdAt: Instant;
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
  readonly entitled?: boolean;
  readonly effect?: OverrideEffect;
  readonly target: RateTarget;
  readonly isCommitSpecific: boolean;
  /** The product itself, or any of the tags; neither, and no specifiers: every product. */
  readonly productId?: string;
  readonly applicableProductTags?: readonly string[];
  /** At least one matches. */
  readonly specifiers?: readonly OverrideSpecifier[];
}

/** The part of a contract that decides prices; a contract document satisfies it. */
export interface PricingTerms {
  readonly overrides: readonly Override[];
  readonly multiplierOverridePrioritization: MultiplierPrioritization;
}

/**
 * A base price under an override: OVERWRITE replaces it, MULTIPLIER scales every tier, TIERED scales the units whose counter position
 * lies in each of its tiers, so that both tables are intersected; positions beyond its last sized tier keep the base price (pricing 7.3).
 *
 * @example 100 per unit under 0.8 (size 10), 0.7 (size 10) → tiers 10 at 80, 10 at 70, then 100
 */
export function applyEffect(base: Price, effect: OverrideEffect): Price {
  switch (effect.type) {
    case 'OVERWRITE':
      return effect.price;
    case 'MULTIPLIER':
      return scaled(base, effect.multiplier);
    case 'TIERED':
      return withGraduation(base, intersectTiers(graduationOf(base), effect.tiers));
    default:
      return effect satisfies never;
  }
}

function scaled(base: Price, multiplier: Decimal): Price {
  switch (base.type) {
    case 'FLAT':
      return { ...base, price: base.price.times(multiplier) };
    case 'PERCENTAGE':
      return { ...base, fraction: base.fraction.times(multiplier) };
    case 'TIERED':
      return { ...base, tiers: base.tiers.map((tier) => ({ ...tier, price: tier.price.times(multiplier) })) };
    case 'TIERED_PERCENTAGE':
      return { ...base, tiers: base.tiers.map((tier) => ({ ...tier, fraction: tier.fraction.times(multiplier) })) };
    default:
      return base satisfies never;
  }
}

/** Walks both tables at once; a missing size is an open end. */
function intersectTiers(tiers: Graduated, factors: readonly MultiplierTier[]): Graduated {
  const steps: readonly MultiplierTier[] =
    factors.at(-1)?.size === undefined ? factors : [...factors, { multiplier: ONE }];
  const result: { size?: Decimal; amount: Decimal }[] = [];
  const bases = tiers[Symbol.iterator]();
  const scales = steps[Symbol.iterator]();
  let base = bases.next().value;
  let scale = scales.next().value;
  let baseLeft = base?.size;
  let scaleLeft = scale?.size;
  while (base !== undefined && scale !== undefined) {
    const amount = base.amount.times(scale.multiplier);
    const size = baseLeft === undefined ? scaleLeft : scaleLeft === undefined ? baseLeft : min(baseLeft, scaleLeft);
    if (size === undefined) {
      result.push({ amount });
      break;
    }
    result.push({ size, amount });
    baseLeft = baseLeft?.minus(size);
    scaleLeft = scaleLeft?.minus(size);
    if (baseLeft?.isZero()) {
      base = bases.next().value;
      baseLeft = base?.size;
    }
    if (scaleLeft?.isZero()) {
      scale = scales.next().value;
      scaleLeft = scale?.size;
    }
  }
  return result;
}
