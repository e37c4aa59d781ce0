import type { Facts } from './facts.ts';
import type { HourQuantity, LineItem, SettledInvoice } from './invoice.ts';
import { combinationKey } from './invoices/breakdown.ts';
import { usageBase } from './invoices/charges.ts';
import type { LineDraft } from './invoices/lines.ts';
import { servicePeriod } from './invoices/windows.ts';
import { type Decimal, max, min, sum, ZERO } from './money.ts';
import { needsOfPeriod } from './needs.ts';
import { productVersions } from './product.ts';
import type { RateCard } from './rate.ts';
import { combinationsOf } from './rating/combinations.ts';
import { hoursWithin, partsOf } from './rating/counter.ts';
import { boundsOf, tableOf } from './rating/price-table.ts';
import { type ChosenPrice, unitPriceAbove } from './rating/pricing.ts';
import { rateUsage } from './rating/rate-usage.ts';
import type { UnitPrice, UsageRatingInput, UsageSlice } from './rating/rated-usage.ts';
import type { Terms } from './terms.ts';
import { contains, type Instant, type Interval } from './time/index.ts';
import type { Usage, UsageNeed } from './usage.ts';
import { type Party, worldOf } from './world.ts';

type UsageLine = LineItem & { readonly productId: string };

const isOfUsage = (line: LineItem): line is UsageLine =>
  line.type === 'usage' && line.productType === 'USAGE' && line.productId !== undefined;

const linesOfUsage = ({ lines, transientLines = [] }: SettledInvoice): readonly UsageLine[] =>
  [...lines, ...transientLines].filter(isOfUsage);

type Combined = Pick<UsageSlice, 'productId' | 'pricingGroupValues' | 'presentationGroupValues'>;

const keyOf = ({ productId, pricingGroupValues, presentationGroupValues }: Combined): string =>
  combinationKey(productId, pricingGroupValues, presentationGroupValues);

function byCombination<T extends Combined>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

interface Reading {
  readonly party: Party;
  readonly card: RateCard;
  readonly period: Interval;
}

function readingOf(terms: Terms, facts: Facts, invoice: SettledInvoice): Reading | undefined {
  const party = worldOf(terms, facts, invoice.finalizedAt).parties.get(invoice.contractId);
  const card = party?.contract.rateCardId === undefined ? undefined : party.terms.rateCards[party.contract.rateCardId];
  if (party === undefined || card === undefined || invoice.type !== 'USAGE' || invoice.imported !== undefined) {
    return undefined;
  }
  return { party, card, period: servicePeriod(invoice) };
}

/** All usage that {@link lateUsage} asks for, by the terms that the invoice was made from. */
export function lateUsageNeeds(terms: Terms, facts: Facts, invoice: SettledInvoice): readonly UsageNeed[] {
  const reading = readingOf(terms, facts, invoice);
  return reading === undefined ? [] : needsOfPeriod(reading.party, reading.period);
}

/**
 * What usage of a finalized invoice's period has come since, as lines: it changes the invoice's breakdown, not the invoice, at the prices of
 * then and paid by nothing (invoices 12.4). It counts on from what was invoiced. Only quantities are compared, read by the terms that
 * the invoice was made from: a later change of terms is no usage.
 */
export function lateUsage(terms: Terms, usage: Usage, facts: Facts, invoice: SettledInvoice): readonly LineItem[] {
  const reading = readingOf(terms, facts, invoice);
  if (reading === undefined) return [];
  const { party, card, period } = reading;
  const { products, metrics } = party.terms;
  const input = { contract: party.contract, rateCard: card, products, metrics, period, usage, segments: [] };
  const differences = lateHours(input, invoice);
  if (differences.size === 0) return [];
  const invoiced = byCombination(linesOfUsage(invoice));
  const priced = byCombination(rateUsage(input).slices);
  const context = { terms: party.terms, now: invoice.finalizedAt };
  const lines = new LateLines(invoice.id);
  for (const [key, hours] of differences) {
    const own = invoiced.get(key) ?? [];
    let position = sum(own.map(({ quantity }) => quantity ?? ZERO));
    for (const { hour, quantity } of hours) {
      const slice = priced.get(key)?.find(({ window }) => contains(window, hour));
      const line = own.findLast((one) => contains(windowOf(one), hour));
      const to = position.plus(quantity);
      if (slice !== undefined) {
        const base = line === undefined ? usageBase(slice, context) : baseOf(line);
        for (const part of partsBetween(position, to, slice.pricing.own)) {
          lines.add(key, base, part.price, { hour, quantity: part.quantity });
        }
      } else if (line !== undefined) {
        const { unitPrice = ZERO, creditTypeId } = line;
        lines.add(key, baseOf(line), { unitPrice, creditTypeId }, { hour, quantity });
      }
      position = to;
    }
  }
  return lines.all();
}

const windowOf = ({ startingAt = 0, endingBefore = 0 }: LineItem): Interval => ({
  start: startingAt,
  end: endingBefore,
});

type Base = Omit<LineDraft, 'total' | 'quantity' | 'unitPrice' | 'creditTypeId' | 'tier' | 'commit' | 'hours'>;

function baseOf(line: LineItem): Base {
  const { id: _id, total: _total, quantity: _quantity, unitPrice: _price, tier: _tier, ...rest } = line;
  const { creditTypeId: _unit, commit: _commit, hours: _hours, ...base } = rest;
  return base;
}

/** By combination, what is there now by hour less what was invoiced. */
function lateHours(input: UsageRatingInput, invoice: SettledInvoice): ReadonlyMap<string, readonly HourQuantity[]> {
  const sums = new HourSums();
  for (const productId of input.rateCard.productOrder) {
    const product = input.products[productId];
    if (product?.type !== 'USAGE') continue;
    for (const version of productVersions(product, input.period)) {
      for (const combination of combinationsOf(input, product, version.state)) {
        const { pricingGroupValues, presentationGroupValues, hours } = combination;
        const key = combinationKey(productId, pricingGroupValues, presentationGroupValues);
        sums.add(key, hoursWithin({ version: version.state, hours }, version, undefined, undefined), 1);
      }
    }
  }
  for (const line of linesOfUsage(invoice)) sums.add(keyOf(line), line.hours ?? [], -1);
  return sums.differences();
}

class HourSums {
  readonly #sums = new Map<string, Map<Instant, Decimal>>();

  add(key: string, hours: readonly HourQuantity[], sign: 1 | -1): void {
    const sums = this.#sums.get(key) ?? new Map<Instant, Decimal>();
    for (const { hour, quantity } of hours) sums.set(hour, (sums.get(hour) ?? ZERO).plus(quantity.times(sign)));
    this.#sums.set(key, sums);
  }

  differences(): ReadonlyMap<string, readonly HourQuantity[]> {
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

/** The units between two positions of the tier counter, each part at one price. */
function partsBetween(from: Decimal, to: Decimal, choice: ChosenPrice) {
  const stretch = { from, to, isUsed: true, lowest: min(from, to), highest: max(from, to) };
  return partsOf(stretch, boundsOf([tableOf(choice.price)])).map(({ above, quantity }) => ({
    price: unitPriceAbove(choice, above),
    quantity,
  }));
}

/** Lines in the making: late usage alike in combination, window and price is one line. */
class LateLines {
  readonly #invoiceId: string;
  readonly #lines = new Map<
    string,
    { readonly base: Base; readonly price: UnitPrice; readonly hours: HourQuantity[] }
  >();

  constructor(invoiceId: string) {
    this.#invoiceId = invoiceId;
  }

  add(combination: string, base: Base, price: UnitPrice, hour: HourQuantity): void {
    const { unitPrice, creditTypeId, tier } = price;
    const key = JSON.stringify([combination, base.startingAt, unitPrice, creditTypeId, tier?.level]);
    const line = this.#lines.get(key) ?? { base, price, hours: [] };
    line.hours.push(hour);
    this.#lines.set(key, line);
  }

  all(): readonly LineItem[] {
    return [...this.#lines.values()].map(({ base, price, hours }, index) => {
      const quantity = sum(hours.map((one) => one.quantity));
      return {
        id: `${this.#invoiceId} late ${index}`,
        ...base,
        ...price,
        quantity,
        total: quantity.times(price.unitPrice),
        hours,
      };
    });
  }
}
