import type { BillingFrequency, Rate, RateCard } from '../rate.ts';
import { type GroupValues, groupValuesKey } from '../specifier.ts';

interface RateIndex {
  readonly byProduct: ReadonlyMap<string, readonly Rate[]>;
  /** By values and frequency within a product; made for those products that are asked about. */
  readonly identities: Map<string, ReadonlyMap<string, Rate>>;
}

/** Cards are immutable documents, so an index lives as long as its card. */
const indexes = new WeakMap<RateCard, RateIndex>();

const identityOf = (values: GroupValues, frequency: BillingFrequency | undefined): string =>
  `${frequency ?? ''} ${groupValuesKey(values)}`;

function indexOf(card: RateCard): RateIndex {
  const known = indexes.get(card);
  if (known !== undefined) return known;
  const byProduct = new Map<string, Rate[]>();
  for (const rate of card.rates) {
    const ofProduct = byProduct.get(rate.productId);
    if (ofProduct === undefined) byProduct.set(rate.productId, [rate]);
    else ofProduct.push(rate);
  }
  const index = { byProduct, identities: new Map() };
  indexes.set(card, index);
  return index;
}

function identitiesOf(card: RateCard, productId: string): ReadonlyMap<string, Rate> {
  const { byProduct, identities } = indexOf(card);
  const known = identities.get(productId);
  if (known !== undefined) return known;
  const rates = byProduct.get(productId) ?? [];
  const made = new Map(rates.map((rate) => [identityOf(rate.pricingGroupValues, rate.billingFrequency), rate]));
  identities.set(productId, made);
  return made;
}

/** The rate of exactly this identity: (product, pricing values, billing frequency) (pricing 5.1, 6.3). */
export const rateOf = (
  card: RateCard,
  productId: string,
  values: GroupValues,
  frequency?: BillingFrequency,
): Rate | undefined => identitiesOf(card, productId).get(identityOf(values, frequency));

/** All rates of a product, in the order of the card. */
export const ratesOf = (card: RateCard, productId: string): readonly Rate[] =>
  indexOf(card).byProduct.get(productId) ?? [];
