import type { Decimal } from './money.ts';
import type { Instant } from './time/index.ts';

export type BillingFrequency = 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'ANNUAL';

/** `size` is the width of the tier; the last tier is open, a size on it is ignored (pricing 5.2). */
export interface PriceTier {
  readonly size?: Decimal;
  readonly price: Decimal;
}

export interface FractionTier {
  readonly size?: Decimal;
  readonly fraction: Decimal;
}

/** What one unit costs (FLAT, TIERED), or which part of other spend is charged (PERCENTAGE, TIERED_PERCENTAGE). */
export type Price =
  | { readonly type: 'FLAT'; readonly price: Decimal }
  | { readonly type: 'TIERED'; readonly tiers: readonly PriceTier[] }
  | { readonly type: 'PERCENTAGE'; readonly fraction: Decimal; readonly minimum?: Decimal }
  | { readonly type: 'TIERED_PERCENTAGE'; readonly tiers: readonly FractionTier[]; readonly minimum?: Decimal };

/** A price over `[startingAt, endingBefore)`; without `endingBefore` for ever. */
export interface RateSegment {
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
  readonly entitled: boolean;
  readonly price: Price;
  /** The unit of list and commit price. On percentage rates it is the card's fiat currency and says nothing (pricing 5.2). */
  readonly creditTypeId: string;
  readonly commitPrice?: Price;
}

/** One identity on a card, (product, pricing values, billing frequency), with its price timeline (pricing 5.1). */
export interface Rate {
  readonly productId: string;
  /** Empty for a product without a pricing group key. */
  readonly pricingGroupValues: Readonly<Record<string, string>>;
  /** Of subscription rates only. */
  readonly billingFrequency?: BillingFrequency;
  /** In order of time, never overlapping. */
  readonly segments: readonly RateSegment[];
}

export interface CreditTypeConversion {
  readonly creditTypeId: string;
  /** What one custom unit is worth, in the denomination of the card's fiat currency. */
  readonly fiatPerUnit: Decimal;
}

/** A price list. It may hold 100,000 rates: look them up with {@link rateOf}, which indexes a card once. */
export interface RateCard {
  readonly id: string;
  readonly name: string;
  readonly fiatCreditTypeId: string;
  readonly conversions: readonly CreditTypeConversion[];
  /** Every product with a rate, in the order of lines on an invoice (pricing 4). */
  readonly productOrder: readonly string[];
  readonly rates: readonly Rate[];
}
