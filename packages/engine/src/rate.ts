import type { Decimal } from './money.ts';
import type { Instant } from './time/index.ts';

export type BillingFrequency = 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'ANNUAL';

/** `size` is the width of the tier; the last tier is open, a size on it is ignored (pricing 5.2). */
export interface PriceTier {
  readonly size?: Decimal;
  readonly price: Decimal;
}

/** `size` is in the spend that is charged for; `fraction` lies from 0 to 1 (pricing 5.2). */
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

/** What remains of a custom unit is billed in fiat at this worth (pricing 6.7). */
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

/** A price by counter position: widths from 0 up, the last one open. */
export type Graduated = readonly { readonly size?: Decimal; readonly amount: Decimal }[];

/** Any price as a table by position; a flat one is a single open tier. The size of the last tier is dropped: it is open. */
export function graduationOf(price: Price): Graduated {
  switch (price.type) {
    case 'FLAT':
      return [{ amount: price.price }];
    case 'PERCENTAGE':
      return [{ amount: price.fraction }];
    case 'TIERED':
      return openEnded(
        price.tiers.map(({ size, price: amount }) => (size === undefined ? { amount } : { size, amount })),
      );
    case 'TIERED_PERCENTAGE':
      return openEnded(
        price.tiers.map(({ size, fraction: amount }) => (size === undefined ? { amount } : { size, amount })),
      );
    default:
      return price satisfies never;
  }
}

const openEnded = (tiers: Graduated): Graduated =>
  tiers.map(({ size, amount }, i) => (size === undefined || i === tiers.length - 1 ? { amount } : { size, amount }));

/** The tiered price of the same kind, unit price or percentage, with another table; a minimum stays. */
export function withGraduation(price: Price, table: Graduated): Price {
  switch (price.type) {
    case 'FLAT':
    case 'TIERED':
      return {
        type: 'TIERED',
        tiers: table.map(({ size, amount }) => (size === undefined ? { price: amount } : { size, price: amount })),
      };
    case 'PERCENTAGE':
    case 'TIERED_PERCENTAGE':
      return {
        type: 'TIERED_PERCENTAGE',
        tiers: table.map(({ size, amount }) =>
          size === undefined ? { fraction: amount } : { size, fraction: amount },
        ),
        ...(price.minimum === undefined ? {} : { minimum: price.minimum }),
      };
    default:
      return price satisfies never;
  }
}

export const isTiered = (price: Price): boolean => price.type === 'TIERED' || price.type === 'TIERED_PERCENTAGE';

export const minimumOf = (price: Price): Decimal | undefined =>
  price.type === 'PERCENTAGE' || price.type === 'TIERED_PERCENTAGE' ? price.minimum : undefined;

const sameDecimal = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.eq(b));

/** Equal in everything a reader of the rate sees. */
export function samePrice(a: Price, b: Price): boolean {
  if (a === b) return true;
  if (a.type !== b.type || !sameDecimal(minimumOf(a), minimumOf(b))) return false;
  const [x, y] = [graduationOf(a), graduationOf(b)];
  return (
    x.length === y.length &&
    x.every((tier, i) => sameDecimal(tier.size, y[i]?.size) && sameDecimal(tier.amount, y[i]?.amount))
  );
}
