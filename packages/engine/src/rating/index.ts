export * from './conversion.ts';
export { usageNeedsOf } from './needs.ts';
export type { PricingTarget } from './override-index.ts';
export { firstUnitPrice, pricingAt } from './price-at.ts';
export type { Pricing } from './pricing.ts';
export { hoursOf, priceUnder, rateUsage } from './rate-usage.ts';
export type * from './rated-usage.ts';
