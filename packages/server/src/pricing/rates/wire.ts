import type { Static } from '@sinclair/typebox';
import { type ContractRate, type Price, type Product, productAt, type RateSegment } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type { ContractRateSchedule, Rate, RateSchedule, RateWithCommitRate } from '../schemas.ts';
import { type PricingUnits, wireUnit } from '../units/units.ts';
import type { RateRow } from './listings.ts';
import { wirePrice } from './price.ts';
import type { NewRate } from './service.ts';
import type { RateIdentity } from './store.ts';

const isPercentage = (price: Price): boolean => price.type === 'PERCENTAGE' || price.type === 'TIERED_PERCENTAGE';

/** A price with its unit; percentages are in the units of the spend they are charged on (pricing 5.2). */
const wireRate = (price: Price, creditTypeId: string, units: PricingUnits): Static<typeof Rate> => ({
  ...wirePrice(price),
  ...(isPercentage(price) ? {} : { credit_type: wireUnit(units, creditTypeId) }),
});

/** Left out for products without a pricing group key. */
const wireValues = (values: Readonly<Record<string, string>>): { pricing_group_values?: Record<string, string> } =>
  Object.keys(values).length === 0 ? {} : { pricing_group_values: { ...values } };

const wireCommitRate = (price: Price | undefined) => (price === undefined ? {} : { commit_rate: wirePrice(price) });

/** What `addRate` answers (pricing 5.3). */
export const wireNewRate = (
  { segment, pricingGroupValues }: NewRate,
  units: PricingUnits,
): Static<typeof RateWithCommitRate> => ({
  ...wireRate(segment.price, segment.creditTypeId, units),
  ...wireValues(pricingGroupValues),
  ...wireCommitRate(segment.commitPrice),
});

/** A product as rate rows show it: its state at the server's now (pricing 5.4). */
function wireProductColumns(product: Product, now: number) {
  const { name, tags } = productAt(product, now);
  return {
    product_id: product.id,
    product_name: name,
    product_tags: [...tags],
    product_custom_fields: { ...product.customFields },
  };
}

/** A row of getRates and getRateSchedule: a segment with its own bounds. */
export const wireRateRow = (
  { product, rate, told: segment }: RateRow<RateSegment>,
  units: PricingUnits,
  now: number,
): Static<typeof RateSchedule> => ({
  ...wireProductColumns(product, now),
  ...wireValues(rate.pricingGroupValues),
  ...wireSpan(segment),
  ...wireFrequency(rate),
  entitled: segment.entitled,
  rate: wireRate(segment.price, segment.creditTypeId, units),
  ...wireCommitRate(segment.commitPrice),
});

/** A row of getContractRateSchedule: only entitled rates have one (pricing 8). */
export const wireContractRateRow = (
  { product, rate, told }: RateRow<ContractRate>,
  rateCardId: string,
  units: PricingUnits,
  now: number,
): Static<typeof ContractRateSchedule> => ({
  rate_card_id: rateCardId,
  ...wireProductColumns(product, now),
  ...wireValues(rate.pricingGroupValues),
  ...wireSpan(told),
  ...wireFrequency(rate),
  entitled: true,
  list_rate: wireRate(told.listRate.price, told.listRate.creditTypeId, units),
  ...(told.overrideRate === undefined
    ? {}
    : { override_rate: wireRate(told.overrideRate.price, told.overrideRate.creditTypeId, units) }),
  ...wireCommitRate(told.commitRate),
});

const wireFrequency = ({ billingFrequency }: RateIdentity) =>
  billingFrequency === undefined ? {} : { billing_frequency: billingFrequency };

const wireSpan = ({ startingAt, endingBefore }: Pick<RateSegment, 'startingAt' | 'endingBefore'>) =>
  compact({
    starting_at: textOf(startingAt),
    ending_before: endingBefore === undefined ? undefined : textOf(endingBefore),
  });
