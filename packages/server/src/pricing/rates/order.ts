import { type BillingFrequency, compareGroupValues, type Rate, type RateCard, ratesOf } from '@takt/engine';

/** A rate's place on its card. */
export type RatePlace = Pick<Rate, 'productId' | 'pricingGroupValues' | 'billingFrequency'>;

const FREQUENCIES: readonly (BillingFrequency | undefined)[] = [undefined, 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'ANNUAL'];

/** The order of one product's rates: by values, then from the shortest frequency (pricing 5.4). */
export const compareRates = (a: RatePlace, b: RatePlace): number =>
  compareGroupValues(a.pricingGroupValues, b.pricingGroupValues) ||
  FREQUENCIES.indexOf(a.billingFrequency) - FREQUENCIES.indexOf(b.billingFrequency);

/** The products of a card in order, from that of a place on. Products never leave a card, so that one is found. */
export const productsFrom = ({ productOrder }: RateCard, place: RatePlace | undefined): readonly string[] =>
  place === undefined ? productOrder : productOrder.slice(productOrder.indexOf(place.productId));

/** A product's rates in order, from the one at a place on, or from the one that comes after it. */
export const ratesFrom = (card: RateCard, productId: string, place: RatePlace | undefined): readonly Rate[] =>
  place?.productId === productId
    ? ratesOf(card, productId).filter((rate) => compareRates(rate, place) >= 0)
    : ratesOf(card, productId);
