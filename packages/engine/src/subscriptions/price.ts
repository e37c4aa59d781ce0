import type { Balance } from '../balance.ts';
import type { Contract } from '../contract.ts';
import type { Decimal } from '../money.ts';
import { productAt } from '../product.ts';
import type { PricingTarget } from '../rating/override-index.ts';
import { firstUnitPrice, pricingAt } from '../rating/price-at.ts';
import { unitPriceAbove } from '../rating/pricing.ts';
import type { UnitPrice } from '../rating/rated-usage.ts';
import type { Subscription } from '../subscription.ts';
import type { Terms } from '../terms.ts';
import type { Instant } from '../time/index.ts';

/** What one unit of a subscription costs for a whole period: card and overrides as of the period's start (subscriptions 2.2). */
export interface SubscriptionPrice {
  readonly price: UnitPrice;
  readonly priceUnder: (balance: Balance) => UnitPrice;
  /** The rate card's price, before overrides. */
  readonly listPrice: Decimal;
  readonly target: PricingTarget;
  /** The product's name at that instant. */
  readonly productName: string;
}

/** Undefined without a rate for product and frequency, or where it is not entitled: then nothing is billed (subscriptions 1). */
export function subscriptionPriceAt(
  terms: Terms,
  contract: Contract,
  subscription: Subscription,
  at: Instant,
): SubscriptionPrice | undefined {
  const card = contract.rateCardId === undefined ? undefined : terms.rateCards[contract.rateCardId];
  const product = terms.products[subscription.productId];
  if (card === undefined || product === undefined) return undefined;
  const { tags, name } = productAt(product, at);
  const target = { productId: product.id, tags, billingFrequency: subscription.billingFrequency };
  const pricing = pricingAt(contract, card, target, at);
  if (pricing === undefined || !pricing.entitled) return undefined;
  return {
    price: firstUnitPrice(pricing),
    priceUnder: (balance) => firstUnitPrice(pricing, balance),
    listPrice: unitPriceAbove(pricing.segment, undefined).unitPrice,
    target,
    productName: name,
  };
}
