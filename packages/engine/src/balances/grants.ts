import type { Balance } from '../balance.ts';
import type { Contract } from '../contract.ts';
import { endsOfWhatBegins, statementGrid, termOf } from '../contract-life.ts';
import { derivedId } from '../id.ts';
import { type Decimal, dec, divide, ONE, round } from '../money.ts';
import type { ProrationRounding, RecurringGrant, RecurringTerms } from '../recurring.ts';
import type { InvoiceSchedule, ScheduleItem } from '../schedule.ts';
import type { Subscription } from '../subscription.ts';
import { increasesWithin, quantityAt, quantityTimeline } from '../subscriptions/quantity.ts';
import { seatsAt, seatTimeline } from '../subscriptions/seats.ts';
import { boundary, FOREVER, type Grid, type Instant, type Interval, type Period, periodsOf } from '../time/index.ts';

/** What an increase of seats within a grant period adds to the grant (subscriptions 5). */
export interface SeatAdjustment {
  readonly timestamp: Instant;
  readonly amount: Decimal;
  /** Of balances kept per seat. */
  readonly seatId?: string;
}

/** One child of a recurring grant. */
export interface Grant {
  readonly balance: Balance;
  readonly adjustments: readonly SeatAdjustment[];
  /** Of balances kept per seat: what each seat gets at the start. */
  readonly seatGrants?: Readonly<Record<string, Decimal>>;
  /** Of balances kept per seat: the property whose value names the seat. */
  readonly seatGroupKey?: string;
}

/** The periods of a grant: its own, anchored at its start, or else the contract's billing periods (contracts 6). */
function gridOf(contract: Contract, recipe: RecurringGrant, start: Instant): Grid {
  return recipe.recurrenceFrequency === undefined
    ? statementGrid(contract)
    : { anchor: start, frequency: recipe.recurrenceFrequency };
}

/**
 * The terms that a child whose access starts at `start` was made by: those known then, or where the recipe had stopped by then, those that
 * let it go on. Undefined where there is no such child. A recipe that is ended later leaves what has started (contracts 4, 6).
 */
function termsOfChild({ earlierTerms, terms }: RecurringGrant, start: Instant): RecurringTerms | undefined {
  const since = [...earlierTerms.filter(({ until }) => until >= start).map((earlier) => earlier.terms), terms];
  return since.find(({ endingBefore }) => endingBefore === undefined || endingBefore > start);
}

const elapsed = ({ start, end }: Interval): Decimal => dec(end - start);

/**
 * The part of its whole period that a child covers for proration: cuts count only where the recipe says so, at the front of the first
 * child and at the back of the last (contracts 6). Both lengths are elapsed time.
 */
function proratedSpan(recipe: RecurringGrant, period: Period, knownEnd: Instant, isFirst: boolean): Interval {
  const { proration } = recipe;
  const front = isFirst && (proration === 'FIRST' || proration === 'FIRST_AND_LAST');
  const back = proration === 'LAST' || proration === 'FIRST_AND_LAST';
  return {
    start: front ? period.window.start : period.whole.start,
    end: back ? Math.min(period.whole.end, knownEnd) : period.whole.end,
  };
}

/** Prorates, then rounds; a whole period is left alone (contracts 6). */
function prorate(amount: Decimal, span: Interval, whole: Interval, rounding: ProrationRounding | undefined): Decimal {
  if (span.start === whole.start && span.end === whole.end) return amount;
  const exact = divide(amount.times(elapsed(span)), elapsed(whole));
  return rounding === undefined ? exact : round(exact, rounding.method, rounding.decimalPlaces);
}

/** Which part of the full amount an increase at `at` gets: the rest of the period, or all (subscriptions 5). */
const increaseShare = (isProrated: boolean, at: Instant, span: Interval, whole: Interval): Decimal =>
  isProrated ? divide(dec(span.end - at), elapsed(whole)) : ONE;

interface Allotment {
  readonly amount: Decimal;
  readonly adjustments: readonly SeatAdjustment[];
  readonly seatGrants?: Readonly<Record<string, Decimal>>;
  readonly seatGroupKey?: string;
  /** How many seats are billed at the start, and what increases add, as quantities of a whole period. */
  readonly seats: Decimal;
  readonly seatIncreases: readonly { readonly at: Instant; readonly by: Decimal }[];
}

interface ChildPeriod {
  readonly start: Instant;
  readonly end: Instant;
  readonly span: Interval;
  readonly whole: Interval;
}

const withoutLink = (terms: RecurringTerms, { span, whole }: ChildPeriod): Allotment => ({
  amount: prorate(
    terms.accessUnitPrice.times(terms.accessQuantity ?? ONE),
    span,
    whole,
    terms.prorationRounding?.access,
  ),
  adjustments: [],
  seats: ONE,
  seatIncreases: [],
});

/** POOLED: the quantity at the start, and each increase above the highest one so far (subscriptions 5). */
function pooled(
  terms: RecurringTerms,
  period: ChildPeriod,
  subscription: Subscription,
  isProrated: boolean,
): Allotment {
  const timeline = quantityTimeline(subscription);
  const seats = quantityAt(timeline, period.start);
  const increases = increasesWithin(timeline, period);
  return {
    amount: prorate(terms.accessUnitPrice.times(seats), period.span, period.whole, terms.prorationRounding?.access),
    adjustments: increases.map(({ at, by }) => ({
      timestamp: at,
      amount: terms.accessUnitPrice.times(by).times(increaseShare(isProrated, at, period.span, period.whole)),
    })),
    seats,
    seatIncreases: increases.map(({ at, by }) => ({
      at,
      by: by.times(increaseShare(isProrated, at, period.span, period.whole)),
    })),
  };
}

/** INDIVIDUAL: every assigned seat gets its own; one assigned later gets its share then, once per period (subscriptions 5). */
function individual(
  terms: RecurringTerms,
  period: ChildPeriod,
  subscription: Subscription,
  isProrated: boolean,
): Allotment {
  const timeline = subscription.seats === undefined ? [] : seatTimeline(subscription.seats);
  const each = prorate(terms.accessUnitPrice, period.span, period.whole, terms.prorationRounding?.access);
  const seatGrants: Record<string, Decimal> = {};
  for (const seat of seatsAt(timeline, period.start)?.assigned ?? []) seatGrants[seat] = each;
  const granted = new Set(Object.keys(seatGrants));
  const adjustments: SeatAdjustment[] = [];
  const seatIncreases: { at: Instant; by: Decimal }[] = [];
  for (const state of timeline) {
    if (state.at <= period.start || state.at >= period.end) continue;
    const share = increaseShare(isProrated, state.at, period.span, period.whole);
    for (const seatId of state.assigned) {
      if (granted.has(seatId)) continue;
      granted.add(seatId);
      adjustments.push({ timestamp: state.at, amount: terms.accessUnitPrice.times(share), seatId });
      seatIncreases.push({ at: state.at, by: share });
    }
  }
  const seats = dec(Object.keys(seatGrants).length);
  const seatGroupKey = subscription.seats?.seatGroupKey;
  return {
    amount: each.times(seats),
    adjustments,
    seatGrants,
    ...(seatGroupKey === undefined ? {} : { seatGroupKey }),
    seats,
    seatIncreases,
  };
}

function allot(contract: Contract, recipe: RecurringGrant, terms: RecurringTerms, period: ChildPeriod): Allotment {
  const link = recipe.subscriptionLink;
  const subscription = contract.subscriptions.find((one) => one.id === link?.subscriptionId);
  if (link === undefined || subscription === undefined) return withoutLink(terms, period);
  return link.allocation === 'INDIVIDUAL'
    ? individual(terms, period, subscription, link.isProrated)
    : pooled(terms, period, subscription, link.isProrated);
}

/** The purchase of a child at its start, and of what later seats add at theirs; nothing for a quantity of 0. */
function purchaseOf(
  id: string,
  terms: RecurringTerms,
  period: ChildPeriod,
  allotment: Allotment,
): InvoiceSchedule | undefined {
  const { invoiceAmount } = terms;
  if (invoiceAmount === undefined) return undefined;
  const item = (timestamp: Instant, quantity: Decimal, amount: Decimal): ScheduleItem => ({
    id: derivedId('recurring-item', id, timestamp),
    timestamp,
    quantity,
    unitPrice: amount.eq(quantity.times(invoiceAmount.unitPrice)) ? invoiceAmount.unitPrice : divide(amount, quantity),
    amount,
  });
  const quantity = invoiceAmount.quantity.times(allotment.seats);
  const full = invoiceAmount.unitPrice.times(quantity);
  const items: ScheduleItem[] = [];
  if (!quantity.isZero()) {
    const amount = prorate(full, period.span, period.whole, terms.prorationRounding?.invoice);
    items.push(item(period.start, quantity, amount));
  }
  for (const { at, by } of allotment.seatIncreases) {
    const added = invoiceAmount.quantity.times(by);
    if (!added.isZero()) items.push(item(at, added, invoiceAmount.unitPrice.times(added)));
  }
  return { creditTypeId: invoiceAmount.creditTypeId, doNotInvoice: false, items };
}

/**
 * The children of a recurring grant that exist at `now`: the first from the start, each further one from the start of the one before it
 * (contracts 6).
 */
export function grantsOf(contract: Contract, recipe: RecurringGrant, now: Instant): readonly Grant[] {
  const known = contract.archivedAt === undefined ? now : Math.min(now, contract.archivedAt);
  const start = Math.max(recipe.startingAt, contract.startingAt);
  const { end } = termOf(contract);
  const grid = gridOf(contract, recipe, start);
  const grants: Grant[] = [];
  let previousStart: Instant = -FOREVER;
  for (const period of periodsOf(grid, { start, end }, FOREVER)) {
    if (previousStart > known) break;
    const childStart = period.window.start;
    const isFirst = previousStart === -FOREVER;
    previousStart = childStart;
    const terms = termsOfChild(recipe, childStart);
    if (terms === undefined) continue;
    const ends = endsOfWhatBegins(contract, childStart, recipe.pastEnds);
    const knownEnd = Math.min(terms.endingBefore ?? FOREVER, ends.known);
    const child: ChildPeriod = {
      start: childStart,
      end: Math.min(period.whole.end, knownEnd),
      span: proratedSpan(recipe, period, knownEnd, isFirst),
      whole: period.whole,
    };
    const agreedEnd = boundary(grid, period.index + recipe.durationPeriods);
    const accessEnd = Math.min(agreedEnd, ends.earliest);
    grants.push(childOf(contract, recipe, terms, child, { accessEnd, agreedEnd }));
  }
  return grants;
}

function childOf(
  contract: Contract,
  recipe: RecurringGrant,
  terms: RecurringTerms,
  period: ChildPeriod,
  { accessEnd, agreedEnd }: { readonly accessEnd: Instant; readonly agreedEnd: Instant },
): Grant {
  const id = derivedId('recurring-child', recipe.id, period.start);
  const allotment = allot(contract, recipe, terms, period);
  const invoiceSchedule = recipe.kind === 'PREPAID' ? purchaseOf(id, terms, period, allotment) : undefined;
  const balance: Balance = {
    id,
    kind: recipe.kind,
    customerId: contract.customerId,
    contractId: contract.id,
    productId: recipe.productId,
    ...(recipe.name === undefined ? {} : { name: recipe.name }),
    ...(recipe.description === undefined ? {} : { description: recipe.description }),
    priority: recipe.priority,
    rateType: terms.rateType,
    ...(recipe.rolloverFraction === undefined ? {} : { rolloverFraction: recipe.rolloverFraction }),
    creditTypeId: recipe.creditTypeId,
    segments: [
      {
        id: derivedId('recurring-segment', id),
        amount: allotment.amount,
        startingAt: period.start,
        endingBefore: accessEnd,
        ...(accessEnd < agreedEnd ? { agreedEndingBefore: agreedEnd } : {}),
      },
    ],
    ...(invoiceSchedule === undefined ? {} : { invoiceSchedule }),
    applicability: recipe.applicability,
    ...(recipe.childAccess === undefined ? {} : { childAccess: recipe.childAccess }),
    manualEntries: [],
    source: 'MANUAL',
    recurringId: recipe.id,
    editedMembers: [],
    ...(recipe.subscriptionLink === undefined ? {} : { subscriptionLink: recipe.subscriptionLink }),
    ...(recipe.netsuiteSalesOrderId === undefined ? {} : { netsuiteSalesOrderId: recipe.netsuiteSalesOrderId }),
    customFields: recipe.customFields,
    createdAt: period.start,
  };
  return {
    balance,
    adjustments: allotment.adjustments,
    ...(allotment.seatGrants === undefined ? {} : { seatGrants: allotment.seatGrants }),
    ...(allotment.seatGroupKey === undefined ? {} : { seatGroupKey: allotment.seatGroupKey }),
  };
}

/** What a balance that was never granted by a recipe has of a grant's members. */
export const plainGrant = (balance: Balance): Grant => ({ balance, adjustments: [] });
