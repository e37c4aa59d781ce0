import type { Decimal } from './money.ts';
import type { BillingFrequency, Price } from './rate.ts';
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
