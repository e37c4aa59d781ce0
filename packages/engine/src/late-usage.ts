import type { Facts } from './facts.ts';
import type { HourQuantity, LineItem, SettledInvoice } from './invoice.ts';
import { combinationKey, type LateUsage } from './invoices/breakdown.ts';
import { servicePeriod } from './invoices/windows.ts';
import { type Decimal, ZERO } from './money.ts';
import { needsOfPeriod } from './needs.ts';
import { type Product, productVersions } from './product.ts';
import type { RateCard } from './rate.ts';
import { combinationsOf } from './rating/combinations.ts';
import { hoursWithin } from './rating/counter.ts';
import type { Terms } from './terms.ts';
import type { Instant, Interval } from './time/index.ts';
import type { Usage, UsageNeed } from './usage.ts';
import { type Party, worldOf } from './world.ts';

const isOfUsage = (line: LineItem): line is LineItem & { readonly productId: string } =>
  line.type === 'usage' && line.productType === 'USAGE' && line.productId !== undefined;

const linesOfUsage = ({ lines, transientLines = [] }: SettledInvoice) =>
  [...lines, ...transientLines].filter(isOfUsage);

interface Reading {
  readonly party: Party;
  readonly card: RateCard;
  /** Those that the invoice bills. */
  readonly products: readonly Product[];
  readonly period: Interval;
}

function readingOf(terms: Terms, facts: Facts, invoice: SettledInvoice): Reading | undefined {
  const party = worldOf(terms, facts, invoice.finalizedAt).parties.get(invoice.contractId);
  const card = party?.contract.rateCardId === undefined ? undefined : party.terms.rateCards[party.contract.rateCardId];
  if (party === undefined || card === undefined || invoice.type !== 'USAGE' || invoice.imported !== undefined) {
    return undefined;
  }
  const billed = new Set(linesOfUsage(invoice).map(({ productId }) => productId));
  const products = [...billed].flatMap((id) => party.terms.products[id] ?? []);
  return { party, card, products, period: servicePeriod(invoice) };
}

/** All usage that {@link lateUsage} asks for, by the terms that the invoice was made from. */
export function lateUsageNeeds(terms: Terms, facts: Facts, invoice: SettledInvoice): readonly UsageNeed[] {
  const reading = readingOf(terms, facts, invoice);
  return reading === undefined ? [] : needsOfPeriod(reading.party, reading.period);
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

/**
 * What usage of a finalized invoice's period has come since: it changes the invoice's breakdown, not the invoice (invoices 12.4). Only
 * quantities are compared, read by the terms that the invoice was made from: a later change of terms is no usage.
 */
export function lateUsage(terms: Terms, usage: Usage, facts: Facts, invoice: SettledInvoice): LateUsage {
  const reading = readingOf(terms, facts, invoice);
  if (reading === undefined) return new Map();
  const { party, card, period } = reading;
  const { products, metrics } = party.terms;
  const input = { contract: party.contract, rateCard: card, products, metrics, period, usage, segments: [] };
  const sums = new HourSums();
  for (const product of reading.products) {
    for (const version of productVersions(product, period)) {
      for (const combination of combinationsOf(input, product, version.state)) {
        const { pricingGroupValues, presentationGroupValues, hours } = combination;
        const key = combinationKey(product.id, pricingGroupValues, presentationGroupValues);
        sums.add(key, hoursWithin({ version: version.state, hours }, version, undefined, undefined), 1);
      }
    }
  }
  for (const { productId, pricingGroupValues, presentationGroupValues, hours = [] } of linesOfUsage(invoice)) {
    sums.add(combinationKey(productId, pricingGroupValues, presentationGroupValues), hours, -1);
  }
  return sums.differences();
}
