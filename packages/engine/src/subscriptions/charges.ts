import type { Contract } from '../contract.ts';
import { earliestEndSince, statementGrid, termOf } from '../contract-life.ts';
import type { SettledInvoice } from '../invoice.ts';
import { type Decimal, dec, divide, max, round, sum, ZERO } from '../money.ts';
import type { Subscription } from '../subscription.ts';
import { FOREVER, type Grid, type Instant, type Interval, type Period, periodsOf } from '../time/index.ts';
import { type QuantityStep, quantityAt, quantityTimeline } from './quantity.ts';

/** FEE: a period's quantity at its start. INCREASE: seats added within it. CATCH_UP: what a window that is over still owes. */
export type SubscriptionChargeKind = 'FEE' | 'INCREASE' | 'CATCH_UP';

/** A subscription's claim on some invoice (subscriptions 2.3). */
export interface SubscriptionCharge {
  readonly kind: SubscriptionChargeKind;
  readonly subscription: Subscription;
  /** When it is collected. */
  readonly date: Instant;
  readonly quantity: Decimal;
  /** What it pays for. */
  readonly from: Instant;
  readonly to: Instant;
  readonly period: Period;
  /** CATCH_UP: all that the window should have been charged for, and all that it was. */
  readonly catchUp?: { readonly due: readonly DatedQuantity[]; readonly paid: readonly DatedQuantity[] };
}

/** A quantity charged from an instant to the end of its window. */
export interface DatedQuantity {
  readonly from: Instant;
  readonly quantity: Decimal;
}

/**
 * From start to end; an in-advance subscription that ends with the contract keeps the earliest end it ever had, unless its own is moved, an
 * in-arrears one follows (contracts 4, subscriptions 3.2).
 */
export function lifeOf(subscription: Subscription, contract: Contract): Interval {
  const inherited =
    subscription.collectionSchedule === 'ADVANCE'
      ? earliestEndSince(contract, subscription.createdAt, { pastEnds: subscription.pastEnds })
      : termOf(contract).end;
  return {
    start: subscription.startingAt,
    end: Math.min(subscription.endingBefore ?? FOREVER, inherited),
  };
}

/** Subscriptions 2.1. */
export const gridOf = (subscription: Subscription, contract: Contract): Grid => ({
  anchor: subscription.anchorDate ?? statementGrid(contract).anchor,
  frequency: subscription.billingFrequency,
});

/** What one unit costs from an instant to the end of a window: prorated and then rounded, or the full price untouched (subscriptions 2.4). */
export function unitPriceFrom(
  subscription: Subscription,
  { window, whole }: Omit<Period, 'index'>,
  from: Instant,
  price: Decimal,
): Decimal {
  const isFull = from === whole.start && window.end === whole.end;
  if (isFull || !subscription.isProrated) return price;
  const exact = divide(price.times(window.end - from), dec(whole.end - whole.start));
  const rounding = subscription.prorationRounding;
  return rounding === undefined ? exact : round(exact, rounding.method, rounding.decimalPlaces);
}

/** The price of one unit of a charge, where a whole period costs `price`. */
export function chargedUnitPrice(charge: SubscriptionCharge, price: Decimal): Decimal {
  const { subscription, period, catchUp: owed } = charge;
  if (owed === undefined) return unitPriceFrom(subscription, period, charge.from, price);
  const cost = (quantities: readonly DatedQuantity[]): Decimal =>
    sum(quantities.map(({ from, quantity }) => quantity.times(unitPriceFrom(subscription, period, from, price))));
  return divide(max(cost(owed.due).minus(cost(owed.paid)), ZERO), charge.quantity);
}

/** Quantities of one subscription that are on settled invoices, by the instant from which they were charged. */
export type Charged = ReadonlyMap<Instant, Decimal>;

/** Sums what settled invoices have charged of a subscription, by the start of each charge. */
export function chargedBefore(subscription: Subscription, settled: readonly SettledInvoice[]): Charged {
  const charged = new Map<Instant, Decimal>();
  for (const { subscriptionId, from, quantity } of settled.flatMap((invoice) => invoice.billedCharges)) {
    if (subscriptionId === subscription.id) charged.set(from, (charged.get(from) ?? ZERO).plus(quantity));
  }
  return charged;
}

/**
 * What a window still owes, by the high-water rule: at its start and at each increase whatever exceeds the highest quantity charged for
 * it so far (subscriptions 2.3).
 */
function owedWithin(timeline: readonly QuantityStep[], window: Interval, charged: Charged): readonly DatedQuantity[] {
  const instants = new Set<Instant>([window.start]);
  for (const { at } of timeline) if (window.start < at && at < window.end) instants.add(at);
  for (const at of charged.keys()) if (window.start < at && at < window.end) instants.add(at);
  const owed: DatedQuantity[] = [];
  let highest = ZERO;
  for (const at of [...instants].sort((a, b) => a - b)) {
    highest = highest.plus(charged.get(at) ?? ZERO);
    const quantity = quantityAt(timeline, at);
    if (quantity.gt(highest)) owed.push({ from: at, quantity: quantity.minus(highest) });
    highest = max(highest, quantity);
  }
  return owed;
}

/** Subscriptions 2.3: when a charge from within a window is collected. */
function collectionDate(subscription: Subscription, window: Interval, from: Instant): Instant {
  if (subscription.collectionSchedule === 'ARREARS') return window.end;
  if (from === window.start) return window.start;
  return subscription.invoiceBehavior === 'BILL_IMMEDIATELY' ? from : window.end;
}

/**
 * All that is not on a settled invoice of the windows that start at or before `until`. Lines of windows that are over and were charged
 * already come as catch-ups, to be dated by the caller; which drafts absorb them is decided there too.
 */
export function chargesOf(
  contract: Contract,
  subscription: Subscription,
  settled: readonly SettledInvoice[],
  until: Instant,
): readonly SubscriptionCharge[] {
  const timeline = quantityTimeline(subscription);
  const charged = chargedBefore(subscription, settled);
  const charges: SubscriptionCharge[] = [];
  for (const period of periodsOf(gridOf(subscription, contract), lifeOf(subscription, contract), until)) {
    for (const { from, quantity } of owedWithin(timeline, period.window, charged)) {
      charges.push({
        kind: from === period.window.start ? 'FEE' : 'INCREASE',
        subscription,
        date: collectionDate(subscription, period.window, from),
        quantity,
        from,
        to: period.window.end,
        period,
      });
    }
  }
  return charges;
}

/** Whether something was charged for a window on a settled invoice. */
export const wasCharged = (charged: Charged, window: Interval): boolean =>
  [...charged.keys()].some((from) => window.start <= from && from < window.end);

/**
 * Whether what a charge asks for was charged already from later on: by a change that has since been dated back. The window then owes the
 * difference, as one that is over does.
 */
export function isChargedLater(
  { subscription, from, period: { window } }: SubscriptionCharge,
  charged: Charged,
): boolean {
  const later = [...charged].filter(([at]) => from < at && at < window.end);
  if (later.length === 0) return false;
  const due = owedWithin(quantityTimeline(subscription), window, new Map());
  return later.some(([at, quantity]) => quantity.gt(due.find((one) => one.from === at)?.quantity ?? ZERO));
}

/**
 * What is owed by a window that is over, in one charge: the difference between what it should have cost and what was charged for it; never
 * negative (subscriptions 11.5). `owed` are its charges of {@link chargesOf}.
 */
export function catchUp(
  subscription: Subscription,
  owed: readonly SubscriptionCharge[],
  charged: Charged,
): SubscriptionCharge | undefined {
  const [first] = owed;
  if (first === undefined) return undefined;
  const { window } = first.period;
  const due = owedWithin(quantityTimeline(subscription), window, new Map());
  const paid = [...charged]
    .filter(([from]) => window.start <= from && from < window.end)
    .map(([from, quantity]) => ({ from, quantity }));
  return { ...first, kind: 'CATCH_UP', quantity: sum(owed.map(({ quantity }) => quantity)), catchUp: { due, paid } };
}
