import type { Facts } from './facts.ts';
import type { BilledCharge, DraftInvoice } from './invoice.ts';
import { plansOf, run } from './run.ts';
import type { Terms } from './terms.ts';
import type { Instant } from './time/index.ts';
import type { Usage } from './usage.ts';
import { NOTHING_REOPENED, worldOf } from './world.ts';

/**
 * The invoices of seats that were added to subscriptions by a call: what they cost to the end of the subscription's period, on an invoice
 * of their own, whatever the subscription says about when and where increases are billed; one in each currency (invoices 12.12). They are
 * to be settled at once. None where nothing is owed: no entitled rate, or seats below what the period was charged for already.
 *
 * @param terms with the increases among the updates of the subscriptions
 * @param usage answers to {@link usageNeeds} of the same input
 */
export function seatPurchases(
  terms: Terms,
  usage: Usage,
  facts: Facts,
  now: Instant,
  bought: readonly BilledCharge[],
): readonly DraftInvoice[] {
  const world = worldOf(terms, facts, now, NOTHING_REOPENED, bought);
  return run(world, usage, plansOf(world)).drafts.filter(({ type }) => type === 'SEAT_PURCHASE');
}
