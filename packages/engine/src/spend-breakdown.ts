import type { Contract } from './contract.ts';
import type { Facts } from './facts.ts';
import {
  type NeighbourPeriod,
  neighbourNeeds,
  neighbourPeriods,
  neighbourSpend,
  withoutCommitPrices,
} from './gross.ts';
import { elementOf, grossImport } from './historical.ts';
import type { Invoice, LineItem } from './invoice.ts';
import { allows, type BreakdownElement, spread } from './invoices/breakdown.ts';
import { sliceLines } from './invoices/charges.ts';
import { summedHours } from './invoices/hours.ts';
import { type LineContext, type LineDraft, linesOf } from './invoices/lines.ts';
import { spendOf } from './invoices/settled-charges.ts';
import { type BreakdownSize, breakdownWindows, servicePeriod } from './invoices/windows.ts';
import { sum, ZERO } from './money.ts';
import { type Product, type ProductState, productAt, productVersions } from './product.ts';
import { isTiered, type RateCard } from './rate.ts';
import { usageNeedsOf } from './rating/needs.ts';
import { overridesOf } from './rating/override-index.ts';
import { rateComposites } from './rating/rate-composites.ts';
import { ratesOf } from './rating/rate-index.ts';
import { rateUsage } from './rating/rate-usage.ts';
import type { UsageSlice } from './rating/rated-usage.ts';
import { groupValuesKey } from './specifier.ts';
import type { Subscription } from './subscription.ts';
import { gridOf, unitPriceFrom } from './subscriptions/charges.ts';
import { type SubscriptionPrice, subscriptionPriceAt } from './subscriptions/price.ts';
import type { MetricTerms, Terms } from './terms.ts';
import { type Instant, type Interval, intersect, periodAt } from './time/index.ts';
import type { Usage, UsageNeed } from './usage.ts';
import { type Party, worldOf } from './world.ts';

/** How gross spend is to be cut and grouped (invoices 12.5). */
export interface SpendQuery {
  readonly range: Interval;
  /** NONE: one window per invoice, the part of its period inside the range. */
  readonly size: BreakdownSize | 'NONE';
  /** In place of the products' presentation keys; empty: ungrouped; absent: their own. */
  readonly groupKeys?: readonly string[];
  /** Keeps matching usage; no values: all of it. */
  readonly groupFilters?: Readonly<Record<string, readonly string[]>>;
}

const filterKeys = ({ groupFilters = {} }: SpendQuery): readonly string[] => Object.keys(groupFilters);

const isRegrouped = ({ groupKeys, groupFilters }: SpendQuery): boolean =>
  groupKeys !== undefined || groupFilters !== undefined;

/** What becomes of a product under a query: regrouped, with its own keys where grouping is ignored, or left out. */
type Treatment = 'REGROUPED' | 'DEFAULT' | 'LEFT_OUT';

/** Whether all keys that lines are split and filtered by and the product's pricing keys are in one compound group key of its metric. */
function supports(state: ProductState, metrics: Readonly<Record<string, MetricTerms>>, query: SpendQuery): boolean {
  const metric = state.billableMetricId === undefined ? undefined : metrics[state.billableMetricId];
  const splitBy = query.groupKeys ?? state.presentationGroupKey ?? [];
  const keys = [...splitBy, ...filterKeys(query), ...(state.pricingGroupKey ?? [])];
  return (
    keys.length === 0 || (metric?.groupKeys.some((compound) => keys.every((key) => compound.includes(key))) ?? false)
  );
}

/** Grouping is ignored where it would change prices (invoices 12.5). */
function ignoresGrouping(
  contract: Contract,
  card: RateCard,
  product: Product,
  state: ProductState,
  metrics: Readonly<Record<string, MetricTerms>>,
): boolean {
  const overrides = overridesOf(contract.overrides, product.id, state.tags);
  const isGraduated = ratesOf(card, product.id).some((rate) => rate.segments.some(({ price }) => isTiered(price)));
  return (
    isGraduated ||
    state.quantityRounding !== undefined ||
    (state.billableMetricId !== undefined && metrics[state.billableMetricId]?.aggregation === 'MAX') ||
    overrides.some(
      (one) =>
        one.isCommitSpecific ||
        one.effect?.type === 'TIERED' ||
        (one.effect?.type === 'OVERWRITE' && isTiered(one.effect.price)) ||
        one.specifiers?.some((specifier) => specifier.presentationGroupValues !== undefined),
    )
  );
}

function treatmentOf(
  { contract, terms }: Party,
  card: RateCard,
  product: Product,
  period: Interval,
  query: SpendQuery,
): Treatment {
  if (!isRegrouped(query)) return 'DEFAULT';
  const states = productVersions(product, period).map(({ state }) => state);
  if (states.some((state) => ignoresGrouping(contract, card, product, state, terms.metrics))) return 'DEFAULT';
  return states.every((state) => supports(state, terms.metrics, query)) ? 'REGROUPED' : 'LEFT_OUT';
}

/** A product whose lines are split by the query's keys; filter keys that it is not priced by are split by too, and joined later. */
function regrouped(product: Product, query: SpendQuery): Product {
  const withKeys = (state: Partial<ProductState>, pricing: readonly string[]): Partial<ProductState> => {
    const keys = new Set([...(query.groupKeys ?? state.presentationGroupKey ?? []), ...filterKeys(query)]);
    for (const key of pricing) if (query.groupKeys?.includes(key) !== true) keys.delete(key);
    const { presentationGroupKey: _presentationGroupKey, ...rest } = state;
    return keys.size === 0 ? rest : { ...rest, presentationGroupKey: [...keys] };
  };
  const pricing = product.initial.pricingGroupKey ?? [];
  return {
    ...product,
    initial: { ...product.initial, presentationGroupKey: [], ...withKeys(product.initial, pricing) },
    updates: product.updates.map((update) => ({
      ...update,
      set: withKeys(update.set, update.set.pricingGroupKey ?? pricing),
    })),
  };
}

interface SpendTerms {
  readonly party: Party;
  readonly card: RateCard;
  readonly period: Interval;
  readonly contract: Contract;
  readonly products: Readonly<Record<string, Product>>;
  readonly treatments: ReadonlyMap<string, Treatment>;
  readonly neighbours: readonly NeighbourPeriod[];
}

/** The terms that gross spend of an invoice is rated by: grouped as asked, and without what only balances bring about. */
function spendTerms(
  terms: Terms,
  facts: Facts,
  now: Instant,
  invoice: Invoice,
  query: SpendQuery,
): SpendTerms | undefined {
  const { parties } = worldOf(terms, facts, now);
  const party = parties.get(invoice.contractId);
  const card = party?.contract.rateCardId === undefined ? undefined : party.terms.rateCards[party.contract.rateCardId];
  if (party === undefined || card === undefined || invoice.type !== 'USAGE' || invoice.status === 'VOID')
    return undefined;
  const period = servicePeriod(invoice);
  if (period.start >= period.end) return undefined;
  const treatments = new Map<string, Treatment>();
  const products: Record<string, Product> = { ...party.terms.products };
  for (const productId of card.productOrder) {
    const product = party.terms.products[productId];
    if (product?.type !== 'USAGE') continue;
    const treatment = treatmentOf(party, card, product, period, query);
    treatments.set(productId, treatment);
    if (treatment === 'REGROUPED') products[productId] = regrouped(product, query);
  }
  const neighbours = neighbourPeriods([...parties.values()], party, card, period);
  return { party, card, period, contract: withoutCommitPrices(party.contract), products, treatments, neighbours };
}

/** False where no usage product of the invoice's card supports the query's keys: a caller's mistake (invoices 12.5). */
export function spendIsSupported(
  terms: Terms,
  facts: Facts,
  now: Instant,
  invoice: Invoice,
  query: SpendQuery,
): boolean {
  const spend = spendTerms(terms, facts, now, invoice, query);
  const treatments = [...(spend?.treatments.values() ?? [])];
  return treatments.length === 0 || treatments.some((treatment) => treatment !== 'LEFT_OUT');
}

/** All usage that {@link spendBreakdown} asks for. */
export function spendNeeds(
  terms: Terms,
  facts: Facts,
  now: Instant,
  invoice: Invoice,
  query: SpendQuery,
): readonly UsageNeed[] {
  const spend = spendTerms(terms, facts, now, invoice, query);
  if (spend === undefined || invoice.imported !== undefined) return [];
  const { contract, card, products, period, party, neighbours } = spend;
  const own = usageNeedsOf({ contract, rateCard: card, products, metrics: party.terms.metrics, period });
  return [...own, ...neighbours.flatMap(neighbourNeeds)];
}

/**
 * Gross spend of a usage invoice: usage and composites at contract prices without commits and credits, and the subscription fees on it;
 * each line with the rate card's price (invoices 12.5).
 */
export function spendBreakdown(
  terms: Terms,
  usage: Usage,
  facts: Facts,
  now: Instant,
  invoice: Invoice,
  query: SpendQuery,
): readonly BreakdownElement[] {
  const spend = spendTerms(terms, facts, now, invoice, query);
  if (spend === undefined) return [];
  const windows = windowsOf(invoice, query, now);
  const element = elementOf(invoice);
  if (element !== undefined) {
    if (query.size !== 'NONE' && !allows(invoice, query.size)) return [];
    const gross = grossImport({ ...spend.party, card: spend.card }, element, now);
    return spread(withLines(invoice, mergedLines(gross)), windows);
  }
  const lines = [...ratedLines(spend, usage, query, now), ...mergedLines(feeLines(spend.party, invoice))];
  return spread(withLines(invoice, lines), windows);
}

function withLines({ transientLines: _transientLines, ...header }: Invoice, lines: readonly LineDraft[]): Invoice {
  return { ...header, lines: lines.map((line, index): LineItem => ({ id: `${header.id} ${index}`, ...line })) };
}

function windowsOf(invoice: Invoice, { size, range }: SpendQuery, now: Instant): readonly Interval[] {
  if (size !== 'NONE') return breakdownWindows(invoice, size, range, now);
  const part = intersect(servicePeriod(invoice), range);
  return part === undefined ? [] : [part];
}

function ratedLines(
  { party, card, period, contract, products, treatments, neighbours }: SpendTerms,
  usage: Usage,
  query: SpendQuery,
  now: Instant,
): readonly LineDraft[] {
  const { metrics } = party.terms;
  const input = { contract, rateCard: card, products, metrics, period, usage, segments: [] };
  const { slices } = rateUsage(input);
  const kept = slices.filter((slice) => isShown(slice, treatments.get(slice.productId), query));
  const context: LineContext = { terms: party.terms, now };
  const written = lineDrafts(kept, context).map((line) =>
    treatments.get(line.productId ?? '') === 'REGROUPED' ? joined(line, ownKeysOf(party, line), query) : line,
  );
  const spend = spendOf(sliceLines(slices, context));
  const customerSpend = [...spend, ...neighbours.flatMap((one) => neighbourSpend(one, usage, now))];
  const composites = filterKeys(query).length > 0 ? [] : rateComposites({ ...input, spend, customerSpend });
  const position = (line: LineDraft): number => card.productOrder.indexOf(line.productId ?? '');
  return [...mergedLines(written), ...lineDrafts(composites, context)].toSorted((a, b) => position(a) - position(b));
}

function lineDrafts(slices: readonly UsageSlice[], context: LineContext): readonly LineDraft[] {
  return slices.flatMap((slice) =>
    sliceLines([slice], context).flatMap(({ base, charges }) =>
      linesOf(base, charges, context).map((line) => ({ ...line, listRate: slice.listRate })),
    ),
  );
}

/** What is left out shows in the spend of composites alone. */
const isShown = (slice: UsageSlice, treatment: Treatment | undefined, query: SpendQuery): boolean =>
  treatment !== 'LEFT_OUT' && (treatment !== 'REGROUPED' || passesFilters(slice, query));

function passesFilters(slice: UsageSlice, { groupFilters = {} }: SpendQuery): boolean {
  return Object.entries(groupFilters).every(([key, values]) => {
    const value = slice.presentationGroupValues?.[key] ?? slice.pricingGroupValues?.[key];
    return values.length === 0 ? true : typeof value === 'string' && values.includes(value);
  });
}

/** The presentation keys of a line's product, as they were in its window. */
function ownKeysOf({ terms }: Party, { productId, startingAt }: LineDraft): readonly string[] {
  const product = productId === undefined ? undefined : terms.products[productId];
  return product === undefined || startingAt === undefined
    ? []
    : (productAt(product, startingAt).presentationGroupKey ?? []);
}

/** Without the keys that were asked for only by filters: their values are summed up. A filter of no values sums up a product's own key too. */
function joined(line: LineDraft, ownKeys: readonly string[], query: SpendQuery): LineDraft {
  const { presentationGroupValues, ...rest } = line;
  if (presentationGroupValues === undefined) return line;
  const shown = query.groupKeys ?? ownKeys.filter((key) => query.groupFilters?.[key]?.length !== 0);
  const kept = Object.entries(presentationGroupValues).filter(([key]) => shown.includes(key));
  return kept.length === 0 ? rest : { ...rest, presentationGroupValues: Object.fromEntries(kept) };
}

/** Lines alike in product, subscription, window, values, price and tier become one; what is billed by a schedule stays as it is. */
function mergedLines(lines: readonly LineDraft[]): readonly LineDraft[] {
  const groups = new Map<string, LineDraft[]>();
  for (const [index, line] of lines.entries()) {
    const { productId, subscriptionId, startingAt, endingBefore, unitPrice, creditTypeId, tier } = line;
    const values = [line.pricingGroupValues ?? {}, line.presentationGroupValues ?? {}].map(groupValuesKey);
    const likeness = [productId, subscriptionId, startingAt, endingBefore, unitPrice, creditTypeId, tier?.level];
    const isOfQuantity = line.type === 'usage' || line.type === 'subscription';
    const key = isOfQuantity ? JSON.stringify([...likeness, ...values]) : String(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    return [
      {
        ...first,
        quantity: sum(group.map(({ quantity }) => quantity ?? ZERO)),
        total: sum(group.map(({ total }) => total)),
        ...(first.hours === undefined ? {} : { hours: summedHours(group.flatMap(({ hours }) => hours ?? [])) }),
      },
    ];
  });
}

/** Subscription fees and scheduled charges on the invoice, with the list prices of the former. */
function feeLines({ contract, terms }: Party, invoice: Invoice): readonly LineDraft[] {
  return invoice.lines.flatMap((line): LineDraft[] => {
    if (line.type !== 'subscription' && line.type !== 'scheduled') return [];
    const { commit, id: _id, ...gross } = line;
    const subscription = contract.subscriptions.find(({ id }) => id === line.subscriptionId);
    if (subscription === undefined || line.startingAt === undefined) return [gross];
    const period = periodAt(gridOf(subscription, contract), line.startingAt);
    const start = Math.max(period.start, subscription.startingAt);
    const price = subscriptionPriceAt(terms, contract, subscription, start);
    if (price === undefined) return [gross];
    const listRate = {
      price: { type: 'FLAT', price: price.listPrice },
      creditTypeId: price.price.creditTypeId,
    } as const;
    // What a balance paid at a price of its own costs that of everybody else.
    const isAtBalancePrice =
      commit !== undefined && contract.overrides.some(({ isCommitSpecific }) => isCommitSpecific);
    return [{ ...(isAtBalancePrice ? atOwnPrice(gross, subscription, period, price) : gross), listRate }];
  });
}

/** A subscription line at the price without a balance. */
function atOwnPrice(
  line: LineDraft,
  subscription: Subscription,
  whole: Interval,
  { price }: SubscriptionPrice,
): LineDraft {
  const { startingAt = whole.start, endingBefore = whole.end, quantity = ZERO } = line;
  const window = { start: startingAt, end: endingBefore };
  const unitPrice = unitPriceFrom(subscription, { window, whole }, startingAt, price.unitPrice);
  return { ...line, unitPrice, total: quantity.times(unitPrice) };
}
