import type { Facts } from './facts.ts';
import type { HourQuantity, SettledInvoice } from './invoice.ts';
import { combinationKey, type LateUsage } from './invoices/breakdown.ts';
import { servicePeriod } from './invoices/windows.ts';
import { type Decimal, ZERO } from './money.ts';
import { needsOfPeriod } from './needs.ts';
import { hoursOf, rateUsage } from './rating/rate-usage.ts';
import type { Terms } from './terms.ts';
import type { Instant } from './time/index.ts';
import type { Usage, UsageNeed } from './usage.ts';
import { type Party, worldOf } from './world.ts';

function partyOf(terms: Terms, facts: Facts, invoice: SettledInvoice): Party | undefined {
  return worldOf(terms, facts, invoice.finalizedAt).parties.get(invoice.contractId);
}

/** All usage that {@link lateUsage} asks for. */
export function lateUsageNeeds(terms: Terms, facts: Facts, invoice: SettledInvoice): readonly UsageNeed[] {
  const party = partyOf(terms, facts, invoice);
  if (party === undefined || invoice.type !== 'USAGE' || invoice.imported !== undefined) return [];
  return needsOfPeriod(party, servicePeriod(invoice));
}

class HourSums {
  readonly #sums = new Map<string, Map<Instant, Decimal>>();

  add(key: string, hours: readonly HourQuantity[], sign: 1 | -1): void {
    const sums = this.#sums.get(key) ?? new Map<Instant, Decimal>();
    for (const { hour, quantity } of hours) sums.set(hour, (sums.get(hour) ?? ZERO).plus(quantity.times(sign)));
    this.#sums.set(key, sums);
  }

  differences(): LateUsage {
    const late = new Map<string, readonly HourQuantity[]>();
    for (const [key, sums] of this.#sums) {
      const hours = [...sums]
        .filter(([, quantity]) => !quantity.isZero())
        .sort(([a], [b]) => a - b)
        .map(([hour, quantity]) => ({ hour, quantity }));
      if (hours.length > 0) late.set(key, hours);
    }
    return late;
  }
}

/** What usage of a finalized invoice's period has come since: it changes the invoice's breakdown, not the invoice (invoices 12.4). */
export function lateUsage(terms: Terms, usage: Usage, facts: Facts, invoice: SettledInvoice): LateUsage {
  const party = partyOf(terms, facts, invoice);
  const card = party?.contract.rateCardId === undefined ? undefined : party.terms.rateCards[party.contract.rateCardId];
  if (party === undefined || card === undefined || invoice.type !== 'USAGE' || invoice.imported !== undefined) {
    return new Map();
  }
  const sums = new HourSums();
  const period = servicePeriod(invoice);
  const { products, metrics } = party.terms;
  const rated = rateUsage({ contract: party.contract, rateCard: card, products, metrics, period, usage, segments: [] });
  for (const slice of rated.slices) {
    const { productId, pricingGroupValues, presentationGroupValues } = slice;
    sums.add(combinationKey(productId, pricingGroupValues, presentationGroupValues), hoursOf(slice), 1);
  }
  for (const line of [...invoice.lines, ...(invoice.transientLines ?? [])]) {
    if (line.type !== 'usage' || line.productId === undefined || line.productType !== 'USAGE') continue;
    const { productId, pricingGroupValues, presentationGroupValues } = line;
    sums.add(combinationKey(productId, pricingGroupValues, presentationGroupValues), line.hours ?? [], -1);
  }
  return sums.differences();
}
