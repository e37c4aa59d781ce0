import type { Static } from '@sinclair/typebox';
import { groupValuesKey, productAt, type Rate } from '@takt/engine';
import type { ProductsById } from '../products/cache.ts';
import type { RateSelectorWithProductTags } from '../schemas.ts';

export type RateSelector = Static<typeof RateSelectorWithProductTags>;

/**
 * Which rates a reader asks for: any selector fits, and within one everything given holds together. None given: every rate
 * (pricing 5.4).
 */
export function rateFilter(
  selectors: readonly RateSelector[] | undefined,
  products: ProductsById,
  now: number,
): (rate: Rate) => boolean {
  if (selectors === undefined || selectors.length === 0) return () => true;
  const filters = selectors.map((selector) => selectorFilter(selector, products, now));
  return (rate) => filters.some((fits) => fits(rate));
}

function selectorFilter(selector: RateSelector, products: ProductsById, now: number): (rate: Rate) => boolean {
  const { product_id, product_tags, billing_frequency, pricing_group_values, partial_pricing_group_values } = selector;
  const valuesKey = pricing_group_values === undefined ? undefined : groupValuesKey(pricing_group_values);
  const partial = Object.entries(partial_pricing_group_values ?? {});
  const hasAnyTag = (productId: string): boolean => {
    const product = products[productId];
    if (product === undefined || product_tags === undefined) return false;
    const { tags } = productAt(product, now);
    return product_tags.some((tag) => tags.includes(tag));
  };
  return (rate) =>
    (product_id === undefined || rate.productId === product_id) &&
    (billing_frequency === undefined || rate.billingFrequency === billing_frequency) &&
    (valuesKey === undefined || groupValuesKey(rate.pricingGroupValues) === valuesKey) &&
    partial.every(([key, value]) => rate.pricingGroupValues[key] === value) &&
    (product_tags === undefined || hasAnyTag(rate.productId));
}
