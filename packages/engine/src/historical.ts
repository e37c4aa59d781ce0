import type { Account } from './balances/account.ts';
import { Bank } from './balances/bank.ts';
import type { Charge } from './balances/charge.ts';
import { draw } from './balances/draw.ts';
import { renewing } from './balances/rollover.ts';
import { termOf } from './contract-life.ts';
import type { Facts } from './facts.ts';
import type { HistoricalLine } from './historical-usage.ts';
import { derivedId } from './id.ts';
import { InvalidInput } from './invalid-input.ts';
import type { BillableStatus, DraftInvoice, HourQuantity, Invoice } from './invoice.ts';
import { combinationKey } from './invoices/breakdown.ts';
import type { RawLine } from './invoices/charges.ts';
import { conversionLines } from './invoices/extra-lines.ts';
import { headerOf, placed, royaltyOf } from './invoices/header.ts';
import { type LineBase, type LineContext, type LineDraft, linesOf, totalsOf } from './invoices/lines.ts';
import { productFields } from './invoices/product-fields.ts';
import { deductionsOf } from './invoices/settled-charges.ts';
import { usageSlots } from './invoices/usage-slots.ts';
import { servicePeriod } from './invoices/windows.ts';
import { type Decimal, max, min, ZERO } from './money.ts';
import { type Product, productAt } from './product.ts';
import { type RateCard, samePrice } from './rate.ts';
import { partsOf } from './rating/counter.ts';
import { pricingAt } from './rating/price-at.ts';
import { boundsOf } from './rating/price-table.ts';
import { chosenUnder, type Pricing, tablesOf, unitPriceAbove } from './rating/pricing.ts';
import { rateOf } from './rating/rate-index.ts';
import type { Terms } from './terms.ts';
import { DAY, encloses, HOUR, type Instant, type Interval, overlaps } from './time/index.ts';
import { type Party, settledInvoices, type World, worldOf } from './world.ts';

/** One closed period to be imported with given quantities (invoices 12.9). */
export interface HistoricalInvoice {
  readonly contractId: string;
  readonly creditTypeId: string;
  readonly period: Interval;
  readonly issuedAt: Instant;
  /** Of `subtotals`. */
  readonly granularity?: 'HOUR' | 'DAY';
  readonly lines: readonly HistoricalLine[];
  readonly billableStatus?: BillableStatus;
}

/**
 * Usage invoices of closed periods from given quantities, at the contract's prices of the time, drawing on commits and credits one after
 * the other (invoices 12.9). They are to be settled at once; a preview throws them away.
 *
 * @throws InvalidInput naming the element by its index
 */
export function historicalInvoices(
  terms: Terms,
  facts: Facts,
  now: Instant,
  elements: readonly HistoricalInvoice[],
): readonly DraftInvoice[] {
  const world = worldOf(terms, facts, now);
  const bank = new Bank(world);
  const renewUpTo = renewing(world, bank);
  return elements.map((element, index) => {
    const where = `invoices[${index}]`;
    const party = checked(world, element, elements.slice(0, index), where);
    const id = freshId(world, element);
    renewUpTo(element.period.start);
    return importedDraft(world, bank, party, element, id, where);
  });
}

function freshId(world: World, { contractId, period }: HistoricalInvoice): string {
  const taken = new Set(settledInvoices(world, contractId).map((invoice) => invoice.id));
  for (let generation = 0; ; generation += 1) {
    const id = derivedId('historical-invoice', contractId, period.start, period.end, generation);
    if (!taken.has(id)) return id;
  }
}

function checked(
  world: World,
  element: HistoricalInvoice,
  before: readonly HistoricalInvoice[],
  where: string,
): Party & { readonly card: RateCard } {
  const { period, contractId } = element;
  const party = world.parties.get(contractId);
  if (party === undefined) throw new InvalidInput(`${where}.contract_id: the customer has no such contract`);
  const card = party.contract.rateCardId === undefined ? undefined : party.terms.rateCards[party.contract.rateCardId];
  if (card === undefined) throw new InvalidInput(`${where}.contract_id: the contract has no rate card`);
  if (element.creditTypeId !== card.fiatCreditTypeId) {
    throw new InvalidInput(`${where}.credit_type_id must be the currency of the contract's rate card`);
  }
  if (period.start >= period.end || period.end > world.now) {
    throw new InvalidInput(`${where}.exclusive_end_date must be after inclusive_start_date and not in the future`);
  }
  if (!encloses(termOf(party.contract), period)) throw new InvalidInput(`${where} must lie within its contract`);
  const taken = [
    ...settledInvoices(world, contractId)
      .filter((invoice) => invoice.type === 'USAGE' && invoice.status !== 'VOID')
      .map(servicePeriod),
    ...usageSlots(world, party.contract, world.now).map((slot) => slot.period),
    ...before.filter((other) => other.contractId === contractId).map((other) => other.period),
  ];
  if (taken.some((other) => overlaps(other, period))) {
    throw new InvalidInput(`${where} overlaps another usage invoice of its contract`);
  }
  return { ...party, card };
}

/** Rates, draws and writes out one imported invoice. */
export function importedDraft(
  world: World,
  bank: Bank,
  party: Party & { readonly card: RateCard },
  element: HistoricalInvoice,
  id: string,
  where: string,
): DraftInvoice {
  const { contract, terms, card } = party;
  const { period, granularity } = element;
  const context: LineContext = { terms, now: world.now };
  const accounts = bank.serving(contract);
  const raw = rawLines({ party, element, accounts, context, positions: new Map() }, where);
  const charges = raw.flatMap((line) => line.charges.map(({ charge }) => charge));
  draw(accounts, charges, 'USAGE');
  const written = raw.flatMap(({ base, charges: parts }) => linesOf(base, parts, context));
  const lines = [...written, ...conversionLines(written, card, period.start, period.end, context)];
  const royalty = royaltyOf(contract, period, lines);
  return {
    id,
    status: 'DRAFT',
    ...headerOf(party, 'USAGE', period.start),
    ...(element.billableStatus === undefined ? {} : { billableStatus: element.billableStatus }),
    creditTypeId: card.fiatCreditTypeId,
    lines: placed(id, lines, royalty),
    ...totalsOf(lines, card.fiatCreditTypeId),
    startingAt: period.start,
    endingBefore: period.end,
    issuedAt: element.issuedAt,
    dueAt: world.now,
    deductions: deductionsOf(charges, period.end, contract.id),
    rolledOver: [],
    billedItems: [],
    billedCharges: [],
    imported: { ...(granularity === undefined ? {} : { granularity }), lines: element.lines },
    ...(royalty === undefined ? {} : { resellerRoyalty: royalty }),
  };
}

/** What an imported invoice was made of; undefined for one that was not imported. */
export function elementOf(invoice: Invoice): HistoricalInvoice | undefined {
  const { imported, contractId, creditTypeId, issuedAt, billableStatus } = invoice;
  if (imported === undefined) return undefined;
  return { ...imported, contractId, creditTypeId, period: servicePeriod(invoice), issuedAt, billableStatus };
}

/** The lines of an import as if no balance had paid them, each with the rate card's price (invoices 12.5). */
export function grossImport(
  party: Party & { readonly card: RateCard },
  element: HistoricalInvoice,
  now: Instant,
): readonly LineDraft[] {
  const context: LineContext = { terms: party.terms, now };
  const raw = rawLines({ party, element, accounts: [], context, positions: new Map() }, 'the imported invoice');
  return raw.flatMap(({ base, charges }) => {
    const [first] = charges;
    const at = first?.charge.window.start;
    const pricing =
      first && at !== undefined ? pricingAt(party.contract, party.card, first.charge.target, at) : undefined;
    const listRate = pricing && { price: pricing.segment.price, creditTypeId: pricing.segment.creditTypeId };
    return linesOf(base, charges, context).map((line) => ({ ...line, ...(listRate && { listRate }) }));
  });
}

/** A quantity with one window: a subtotal, or the whole of a line without subtotals. */
interface Unit {
  readonly window: Interval;
  readonly quantity: Decimal;
  readonly pricing: Pricing;
}

/** One import under way. */
interface Import {
  readonly party: Party & { readonly card: RateCard };
  readonly element: HistoricalInvoice;
  readonly accounts: readonly Account[];
  readonly context: LineContext;
  /** Where the tier counter of each combination stands. */
  readonly positions: Map<string, Decimal>;
}

function rawLines(run: Import, where: string): readonly RawLine[] {
  const { party, element } = run;
  const order = new Map(party.card.productOrder.map((id, index) => [id, index]));
  const units = element.lines.map((line, index) => ({
    line,
    parts: unitsOf(party, element, line, `${where}.usage_line_items[${index}]`),
  }));
  // Tiers go by the running quantity of product and values, in order of time.
  return units
    .toSorted((a, b) => a.line.window.start - b.line.window.start)
    .flatMap(({ line, parts }) => {
      const stretches = stretchesOf(parts);
      return stretches.map((stretch, index) => rawLine(run, line, stretch, windowOf(line, stretches, index)));
    })
    .toSorted(
      (a, b) => (order.get(a.base.productId ?? '') ?? order.size) - (order.get(b.base.productId ?? '') ?? order.size),
    );
}

/** Neighbouring units of one price make one line. */
function stretchesOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const stretches: Unit[][] = [];
  for (const unit of units) {
    const last = stretches.at(-1);
    const previous = last?.at(-1);
    if (last !== undefined && previous !== undefined && isSamePrice(previous.pricing, unit.pricing)) last.push(unit);
    else stretches.push([unit]);
  }
  return stretches;
}

const isSamePrice = (a: Pricing, b: Pricing): boolean =>
  a.own.creditTypeId === b.own.creditTypeId && samePrice(a.own.price, b.own.price) && a.segment === b.segment;

/** Together the stretches of a line fill its window: one begins where its first unit does, the first one with the line (invoices 12.9). */
function windowOf(line: HistoricalLine, stretches: readonly (readonly Unit[])[], index: number): Interval {
  const startOf = (at: number): Instant | undefined => stretches[at]?.[0]?.window.start;
  return {
    start: (index === 0 ? undefined : startOf(index)) ?? line.window.start,
    end: startOf(index + 1) ?? line.window.end,
  };
}

function rawLine(run: Import, line: HistoricalLine, stretch: readonly Unit[], window: Interval): RawLine {
  const { terms } = run.party;
  const product = terms.products[line.productId];
  const { pricingGroupValues, presentationGroupValues } = line;
  const name = product === undefined ? line.productId : productAt(product, window.start).name;
  const base: LineBase = {
    type: 'usage',
    name,
    ...productFields(terms, line.productId, run.context.now),
    startingAt: window.start,
    endingBefore: window.end,
    ...(pricingGroupValues === undefined ? {} : { pricingGroupValues }),
    ...(presentationGroupValues === undefined ? {} : { presentationGroupValues }),
  };
  const isBrokenDown = run.element.granularity !== undefined && line.subtotals !== undefined;
  const charges = stretch.flatMap((unit) =>
    chargesFor(run, line, unit, name).map((charge) => {
      const hours: readonly HourQuantity[] = [{ hour: unit.window.start, quantity: charge.quantity }];
      return isBrokenDown ? { charge, hours } : { charge };
    }),
  );
  return { base, charges };
}

/** A unit as charges between tier bounds; moves the tier counter on. */
function chargesFor(run: Import, line: HistoricalLine, unit: Unit, name: string): readonly Charge[] {
  const counter = combinationKey(line.productId, line.pricingGroupValues, line.presentationGroupValues);
  const from = run.positions.get(counter) ?? ZERO;
  const to = from.plus(unit.quantity);
  run.positions.set(counter, to);
  const paying = run.accounts.filter((account) => encloses(account.window, unit.window)).map(({ balance }) => balance);
  const bounds = boundsOf(tablesOf(unit.pricing, paying));
  return partsOf({ from, to, lowest: min(from, to), highest: max(from, to), isUsed: true }, bounds).map(
    ({ above, quantity }) => ({
      kind: 'USAGE',
      target: unit.pricing.target,
      window: unit.window,
      name,
      quantity,
      price: unitPriceAbove(unit.pricing.own, above),
      priceUnder: (balance) => unitPriceAbove(chosenUnder(unit.pricing, balance), above),
      open: quantity,
      parts: [],
    }),
  );
}

/** The parts of a line with their prices; checks everything that invoices 12.9 asks of a line. */
function unitsOf(
  party: Party & { readonly card: RateCard },
  element: HistoricalInvoice,
  line: HistoricalLine,
  where: string,
): readonly Unit[] {
  const product = party.terms.products[line.productId];
  if (product?.type !== 'USAGE') throw new InvalidInput(`${where}.product_id must be a usage product`);
  if (line.window.start >= line.window.end || !encloses(element.period, line.window)) {
    throw new InvalidInput(`${where} must lie within its invoice's period`);
  }
  const keys = (productAt(product, line.window.start).pricingGroupKey ?? []).toSorted();
  const given = Object.keys(line.pricingGroupValues ?? {}).sort();
  if (keys.join('\n') !== given.join('\n')) {
    throw new InvalidInput(`${where}.pricing_group_values must have exactly the keys ${JSON.stringify(keys)}`);
  }
  return quantitiesOf(element, line, where).map(({ window, quantity }) => ({
    window,
    quantity,
    pricing: pricingOver(party, product, line, window, where),
  }));
}

function quantitiesOf(
  { granularity }: HistoricalInvoice,
  { window, quantity, subtotals }: HistoricalLine,
  where: string,
): readonly { readonly window: Interval; readonly quantity: Decimal }[] {
  if ((quantity === undefined) === (subtotals === undefined)) {
    throw new InvalidInput(`${where} needs exactly one of quantity and subtotals_with_quantity`);
  }
  if (quantity !== undefined) return [{ window, quantity }];
  if (granularity === undefined) throw new InvalidInput(`${where}: subtotals need the invoice's breakdown_granularity`);
  const step = granularity === 'HOUR' ? HOUR : DAY;
  const ordered = (subtotals ?? []).toSorted((a, b) => a.window.start - b.window.start);
  for (const [index, { window: part }] of ordered.entries()) {
    const isAligned = part.start % step === 0 && part.end % step === 0;
    if (part.start >= part.end || !encloses(window, part) || !isAligned) {
      throw new InvalidInput(`${where}.subtotals_with_quantity must be whole ${granularity}s within the line`);
    }
    const next = ordered[index + 1];
    if (next !== undefined && next.window.start < part.end) {
      throw new InvalidInput(`${where}.subtotals_with_quantity must not overlap`);
    }
  }
  return ordered;
}

/** The one pricing of a window: a price that changes within it needs subtotals on both sides (invoices 12.9). */
function pricingOver(
  { contract, card }: Party & { readonly card: RateCard },
  product: Product,
  line: HistoricalLine,
  window: Interval,
  where: string,
): Pricing {
  const { pricingGroupValues, presentationGroupValues } = line;
  const target = {
    productId: product.id,
    tags: productAt(product, window.start).tags,
    ...(pricingGroupValues === undefined ? {} : { pricingGroupValues }),
    ...(presentationGroupValues === undefined ? {} : { presentationGroupValues }),
  };
  const pricing = pricingAt(contract, card, target, window.start);
  if (pricing === undefined || !pricing.entitled) {
    throw new InvalidInput(`${where}: the product has no entitled rate for these values at that time`);
  }
  const rate = rateOf(card, product.id, pricingGroupValues ?? {});
  const edges = [...(rate?.segments ?? []), ...contract.overrides].map(({ startingAt }) => startingAt);
  const ends = [...(rate?.segments ?? []), ...contract.overrides].map(({ endingBefore }) => endingBefore);
  for (const edge of [...edges, ...ends]) {
    if (edge === undefined || edge <= window.start || edge >= window.end) continue;
    const later = pricingAt(contract, card, target, edge);
    if (later === undefined || !samePrice(later.own.price, pricing.own.price)) {
      throw new InvalidInput(`${where}: the price changes within the line; give subtotals_with_quantity`);
    }
  }
  return pricing;
}
