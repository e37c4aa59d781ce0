import { type Product, type ProductState, productAt } from '../product.ts';
import type { BillingFrequency, Rate, RateCard, RateSegment } from '../rate.ts';
import { groupValuesKey } from '../specifier.ts';
import { FOREVER, type Instant } from '../time/index.ts';
import { stretchAt, stretchesWithin } from '../timeline.ts';
import { ratesInOrder } from './rate-index.ts';

/** All given conditions hold together (pricing 5.4). */
export interface RateSelector {
  readonly productId?: string;
  /** The product has any of them. */
  readonly productTags?: readonly string[];
  readonly billingFrequency?: BillingFrequency;
  /** Exactly the rate's values. */
  readonly pricingGroupValues?: Readonly<Record<string, string>>;
  /** A part of the rate's values. */
  readonly partialPricingGroupValues?: Readonly<Record<string, string>>;
}

/** A segment of a rate with what a reader is told of its product, as of the reader's now. */
export interface RateRow {
  readonly product: Product;
  readonly state: ProductState;
  readonly rate: Rate;
  /** With its own true bounds. */
  readonly segment: RateSegment;
}

function selectorMatches(selector: RateSelector, rate: Rate, tags: readonly string[]): boolean {
  const { productId, productTags, billingFrequency, pricingGroupValues, partialPricingGroupValues } = selector;
  if (productId !== undefined && productId !== rate.productId) return false;
  if (productTags !== undefined && !productTags.some((tag) => tags.includes(tag))) return false;
  if (billingFrequency !== undefined && billingFrequency !== rate.billingFrequency) return false;
  if (
    pricingGroupValues !== undefined &&
    groupValuesKey(pricingGroupValues) !== groupValuesKey(rate.pricingGroupValues)
  ) {
    return false;
  }
  return Object.entries(partialPricingGroupValues ?? {}).every(
    ([key, value]) => rate.pricingGroupValues[key] === value,
  );
}

/** What a listing of rates is made from. */
export interface RateListing {
  readonly card: RateCard;
  readonly products: Readonly<Record<string, Product>>;
  /** A rate is listed when any selector matches; none given: all are. */
  readonly selectors: readonly RateSelector[];
  /** Products are shown, and matched by tags, as they are at this instant. */
  readonly now: Instant;
}

/** The rates that a listing selects, in its order: products as on the card, then pricing values. */
export function* selectedRates({ card, products, selectors, now }: RateListing): Generator<Omit<RateRow, 'segment'>> {
  for (const productId of card.productOrder) {
    const product = products[productId];
    if (product === undefined) continue;
    const state = productAt(product, now);
    const isSelected = (rate: Rate): boolean =>
      selectors.length === 0 || selectors.some((selector) => selectorMatches(selector, rate, state.tags));
    for (const rate of ratesInOrder(card, productId)) if (isSelected(rate)) yield { product, state, rate };
  }
}

/** `getRates`: the segments in force at an instant, entitled or not (pricing 5.4). */
export function* ratesAt(listing: RateListing, at: Instant): Generator<RateRow> {
  for (const selected of selectedRates(listing)) {
    const segment = stretchAt(selected.rate.segments, at);
    if (segment !== undefined) yield { ...selected, segment };
  }
}

/** `getRateSchedule`: every segment that overlaps `[startingAt, endingBefore)`, not clipped, by product, values and start (pricing 5.4). */
export function* rateSchedule(
  listing: RateListing,
  startingAt: Instant,
  endingBefore: Instant = FOREVER,
): Generator<RateRow> {
  for (const selected of selectedRates(listing)) {
    for (const segment of stretchesWithin(selected.rate.segments, startingAt, endingBefore)) {
      yield { ...selected, segment };
    }
  }
}
