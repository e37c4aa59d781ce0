export * from './balance.ts';
export { serves } from './balances/reach.ts';
export * from './contract.ts';
export * from './contract-life.ts';
export * from './facts.ts';
export { type HistoricalInvoice, historicalInvoices } from './historical.ts';
export * from './historical-usage.ts';
export * from './id.ts';
export * from './in-place.ts';
export { countInTurn } from './in-turn.ts';
export * from './invalid-input.ts';
export * from './invoice.ts';
export { type BreakdownElement, breakdown } from './invoices/breakdown.ts';
export { dueRank } from './invoices/due-order.ts';
export { type BreakdownSize, breakdownWindows } from './invoices/windows.ts';
export { lateUsage, lateUsageNeeds } from './late-usage.ts';
export * from './ledger.ts';
export * from './money.ts';
export { usageNeeds } from './needs.ts';
export * from './override.ts';
export * from './product.ts';
export * from './rate.ts';
export * from './rating/index.ts';
export { rateOf, ratesOf } from './rating/rate-index.ts';
export * from './recurring.ts';
export * from './regenerate.ts';
export * from './schedule.ts';
export { seatPurchases } from './seat-purchase.ts';
export * from './specifier.ts';
export { type SpendQuery, spendBreakdown, spendIsSupported, spendNeeds } from './spend-breakdown.ts';
export * from './statement.ts';
export * from './subscription.ts';
export {
  gridOf as subscriptionGrid,
  lifeOf as subscriptionLife,
} from './subscriptions/charges.ts';
export { subscriptionPriceAt } from './subscriptions/price.ts';
export {
  type QuantityStep,
  quantityAt,
  quantityTimeline,
} from './subscriptions/quantity.ts';
export {
  type SeatState,
  seatQuantity,
  seatsAt,
  seatTimeline,
} from './subscriptions/seats.ts';
export * from './subscriptions/views.ts';
export * from './terms.ts';
export * from './threshold.ts';
export * from './threshold-measures.ts';
export * from './time/index.ts';
export * from './timeline.ts';
export * from './usage.ts';
export { balancesAsOf } from './world.ts';
