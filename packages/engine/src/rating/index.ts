export * from './conversion.ts';
export { usageNeedsOf } from './needs.ts';
export { hoursOf, priceUnder, rateUsage } from './rate-usage.ts';
export type * from './rated-usage.ts';
