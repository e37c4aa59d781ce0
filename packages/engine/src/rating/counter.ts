import type { HourQuantity } from '../invoice.ts';
import type { ProductState } from '../product.ts';

/**
 * The running quantity of one combination of group values, from 0 at the start of the billing period (pricing 6.2, 6.4): the metric's
 * increments by hour, read through a product version's conversion and rounding.
 */
export interface Counter {
  readonly version: Pick<ProductState, 'quantityConversion' | 'quantityRounding'>;
  /** In order of time. */
  readonly hours: readonly HourQuantity[];
}
