import { type BillingFrequency, compareGroupValues, type Rate, type RateCard } from '@takt/engine';

/** A rate's place on its card. */
export type RatePlace = Pick<Rate, 'productId' | 'pricingGroupValues' | 'billingFrequency'>;

const FREQUENCIES: readonly (BillingFrequency | undefined)[] = [undefined, 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'ANNUAL'];

/** The order of one product's rates: by values, then from the shortest frequency (pricing 5.4). */
export const compareRates = (a: RatePlace, b: RatePlace): number =>
  compareGroupValues(a.pricingGroupValues, b.pricingGroupValues) ||
  FREQUENCIES.indexOf(a.billingFrequency) - FREQUENCIES.indexOf(b.billingFrequency);

/** The rates of a card in order, from the one at a place on, or from the one that comes after it. */
export function* ratesFrom({ rates, productOrder }: RateCard, place: RatePlace | undefined): Generator<Rate> {
  if (place === undefined) {
    yield* rates;
    return;
  }
  // Products never leave a card, so that of a place is found.
  const earlier = new Set(productOrder.slice(0, productOrder.indexOf(place.productId)));
  for (const rate of rates) {
    if (earlier.has(rate.productId)) continue;
    if (rate.productId !== place.productId || compareRates(rate, place) >= 0) yield rate;
  }
}
