import type { BillingFrequency, Rate, RateCard } from '../rate.ts';
import { type GroupValues, groupValuesKey } from '../specifier.ts';

interface RateIndex {
  readonly byIdentity: ReadonlyMap<string, Rate>;
  readonly byProduct: ReadonlyMap<string, readonly Rate[]>;
}

/** Cards are immutable documents, so an index lives as long as its card. */
const indexes = new WeakMap<RateCard, RateIndex>();

const identityOf = (productId: string, values: GroupValues, frequency: BillingFrequency | undefined): string =>
  `${productId} ${frequency ?? ''} ${groupValuesKey(values)}`;

function indexOf(card: RateCard): RateIndex {
  const known = indexes.get(card);
  if (known !== undefined) return known;
  const byIdentity = new Map<string, Rate>();
  const byProduct = new Map<string, Rate[]>();
  for (const rate of card.rates) {
    byIdentity.set(identityOf(rate.productId, rate.pricingGroupValues, rate.billingFrequency), rate);
    const ofProduct = byProduct.get(rate.productId);
    if (ofProduct === undefined) byProduct.set(rate.productId, [rate]);
    else ofProduct.push(rate);
  }
  const index = { byIdentity, byProduct };
  indexes.set(card, index);
  return index;
}

/** The rate of exactly this identity: (product, pricing values, billing frequency) (pricing 5.1, 6.3). */
export const rateOf = (
  card: RateCard,
  productId: string,
  values: GroupValues,
  frequency?: BillingFrequency,
): Rate | undefined => indexOf(card).byIdentity.get(identityOf(productId, values, frequency));

/** All rates of a product, in the order of the card. */
export const ratesOf = (card: RateCard, productId: string): readonly Rate[] =>
  indexOf(card).byProduct.get(productId) ?? [];
