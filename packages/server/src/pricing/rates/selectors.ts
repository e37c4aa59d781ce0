import type { Static } from '@sinclair/typebox';
import { groupValuesKey, type Product, productAt, type Rate } from '@takt/engine';
import type { RateSelectorWithProductTags } from '../schemas.ts';

export type RateSelector = Static<typeof RateSelectorWithProductTags>;

/** Whether a rate of one product is asked for. */
export type RateTest = (rate: Rate) => boolean;

const EVERY: RateTest = () => true;

/**
 * Which rates of a product a reader asks for: any selector fits, and within one everything given holds together; without selectors every
 * rate (pricing 5.4). Undefined: none, whatever its values.
 */
export function rateTest(
  selectors: readonly RateSelector[] | undefined,
  product: Product,
  now: number,
): RateTest | undefined {
  if (selectors === undefined || selectors.length === 0) return EVERY;
  const own = selectors.filter((selector) => selectsProduct(selector, product, now));
  if (own.length === 0) return undefined;
  return (rate) => own.some((selector) => selectsRate(selector, rate));
}

function selectsProduct({ product_id, product_tags }: RateSelector, product: Product, now: number): boolean {
  if (product_id !== undefined && product_id !== product.id) return false;
  if (product_tags === undefined) return true;
  const { tags } = productAt(product, now);
  return product_tags.some((tag) => tags.includes(tag));
}

function selectsRate(selector: RateSelector, { pricingGroupValues, billingFrequency }: Rate): boolean {
  const { billing_frequency, pricing_group_values: values, partial_pricing_group_values: partial } = selector;
  if (billing_frequency !== undefined && billing_frequency !== billingFrequency) return false;
  if (values !== undefined && groupValuesKey(values) !== groupValuesKey(pricingGroupValues)) return false;
  return Object.entries(partial ?? {}).every(([key, value]) => pricingGroupValues[key] === value);
}
