import type { Static } from '@sinclair/typebox';
import { type Rate, type RateCard, type RateSegment, stretchesWithin } from '@takt/engine';
import { Type, WholeNumber } from '../../platform/schema.ts';
import { compareRates } from '../rate-cards/cache.ts';

/** Where a page of rates ends: the last row's place in the order of product, values, frequency, start (pricing 5.4). */
export const RatePosition = Type.Object({
  product_id: Type.String(),
  pricing_group_values: Type.Record(Type.String(), Type.String()),
  billing_frequency: Type.String(),
  starting_at: WholeNumber(),
});
export type RatePosition = Static<typeof RatePosition>;

/** A rate with one of its segments. */
export interface RateRow {
  readonly rate: Rate;
  readonly segment: RateSegment;
}

export const positionOf = ({ rate, segment }: RateRow): RatePosition => ({
  product_id: rate.productId,
  pricing_group_values: { ...rate.pricingGroupValues },
  billing_frequency: rate.billingFrequency ?? '',
  starting_at: segment.startingAt,
});

/** A card's rates from the one at a position on. Products never leave a card, so the position's is always found. */
export function* ratesFrom(card: RateCard, position: RatePosition | undefined): Generator<Rate> {
  if (position === undefined) {
    yield* card.rates;
    return;
  }
  const places = new Map(card.productOrder.map((id, place) => [id, place]));
  const start = places.get(position.product_id) ?? card.productOrder.length;
  const place = placeOf(position);
  for (const rate of card.rates) {
    const product = places.get(rate.productId) ?? card.productOrder.length;
    if (product > start || (product === start && compareRates(rate, place) >= 0)) yield rate;
  }
}

const placeOf = (
  position: RatePosition,
): Pick<Rate, 'pricingGroupValues'> & { readonly billingFrequency?: string } => ({
  pricingGroupValues: position.pricing_group_values,
  billingFrequency: position.billing_frequency,
});

/** Up to `limit` rows behind a position: every segment that shares an instant with `[from, to)`, with its own bounds. */
export function rateRows(
  card: RateCard,
  filter: (rate: Rate) => boolean,
  [from, to]: readonly [number, number],
  position: RatePosition | undefined,
  limit: number,
): readonly RateRow[] {
  const rows: RateRow[] = [];
  const place = position === undefined ? undefined : placeOf(position);
  for (const rate of ratesFrom(card, position)) {
    if (!filter(rate)) continue;
    const isFirst =
      position !== undefined &&
      place !== undefined &&
      rate.productId === position.product_id &&
      compareRates(rate, place) === 0;
    for (const segment of stretchesWithin(rate.segments, from, to)) {
      if (isFirst && segment.startingAt <= position.starting_at) continue;
      rows.push({ rate, segment });
      if (rows.length === limit) return rows;
    }
  }
  return rows;
}
