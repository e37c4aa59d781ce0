export { type ContractRate, contractRate } from './contract-rate-schedule.ts';
export * from './conversion.ts';
export { type NeedsInput, usageNeedsOf } from './needs.ts';
export type { PricingTarget } from './override-index.ts';
export { firstUnitPrice, pricingAt } from './price-at.ts';
export type { Pricing } from './pricing.ts';
export { type CompositeRatingInput, compositeTotal, rateComposites, type SettledSpend } from './rate-composites.ts';
export { hoursOf, priceUnder, rateUsage } from './rate-usage.ts';
export type * from './rated-usage.ts';
