import { Bank } from './balances/bank.ts';
import { billingPeriodAt } from './contract-life.ts';
import type { Facts } from './facts.ts';
import { derivedId } from './id.ts';
import type { DraftInvoice } from './invoice.ts';
import { Drafting } from './invoices/drafting.ts';
import { chargesOf } from './subscriptions/charges.ts';
import { subscriptionPriceAt } from './subscriptions/price.ts';
import type { Terms } from './terms.ts';
import type { Instant } from './time/index.ts';
import { settledInvoices, standing, worldOf } from './world.ts';

/**
 * The invoice of seats that were added to a subscription at this instant: what they cost to the end of the subscription's period, on an
 * invoice of its own, whatever the subscription says about when increases are billed (invoices 12.12). It is to be settled at once.
 * Undefined where nothing is owed: no entitled rate, or seats below what the period was charged for already.
 *
 * @param terms with the increase among the subscription's updates
 */
export function seatPurchase(
  terms: Terms,
  facts: Facts,
  now: Instant,
  subscriptionId: string,
): DraftInvoice | undefined {
  const world = worldOf(terms, facts, now);
  for (const party of world.parties.values()) {
    const { contract } = party;
    const subscription = contract.subscriptions.find(({ id }) => id === subscriptionId);
    if (subscription === undefined) continue;
    const settled = settledInvoices(world, contract.id);
    const charges = chargesOf(contract, subscription, standing(settled), now).flatMap((charge) => {
      const price = subscriptionPriceAt(party.terms, contract, subscription, charge.period.window.start);
      return charge.from !== now || price === undefined ? [] : [{ charge, price }];
    });
    const [first] = charges;
    const period = billingPeriodAt(contract, now);
    if (first === undefined || period === undefined) return undefined;
    const taken = settled.filter(({ type }) => type === 'SEAT_PURCHASE').length;
    const { scheduledFor: _scheduledFor, ...draft } = new Drafting(world, new Map(), new Bank(world), []).draft({
      type: 'SCHEDULED',
      party,
      id: derivedId('seat-purchase', subscriptionId, now, taken),
      creditTypeId: first.price.price.creditTypeId,
      timestamp: now,
      issuedAt: now,
      items: [],
      charges,
    });
    return { ...draft, type: 'SEAT_PURCHASE', startingAt: period.start, endingBefore: period.end };
  }
  return undefined;
}
