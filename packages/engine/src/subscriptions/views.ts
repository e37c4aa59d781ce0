import type { Contract } from '../contract.ts';
import { type Decimal, ZERO } from '../money.ts';
import type { Subscription } from '../subscription.ts';
import type { Terms } from '../terms.ts';
import { contains, type Dated, FOREVER, type Instant, type Interval, periodsOf } from '../time/index.ts';
import { gridOf, lifeOf } from './charges.ts';
import { subscriptionPriceAt } from './price.ts';
import { type QuantityStep, quantityTimeline } from './quantity.ts';
import { seatQuantity, seatTimeline } from './seats.ts';

/** How a subscription reads (subscriptions 1.2, 4.1, 4.2). */

export interface QuantitySegment extends Dated {
  readonly quantity: Decimal;
}

/** Steps as segments; the last one ends with the life, if that ends. */
function segmentsOf(steps: readonly QuantityStep[], life: Interval): readonly QuantitySegment[] {
  return steps
    .filter(({ at }, index) => at < life.end || index === 0)
    .map(({ at, quantity }, index, kept) => {
      const end = Math.min(kept[index + 1]?.at ?? FOREVER, life.end);
      return { quantity, startingAt: at, ...(end === FOREVER ? {} : { endingBefore: end }) };
    });
}

/** The segment in force and all future ones; before the start the initial one, after the end the last (subscriptions 1.2). */
export function quantitySchedule(
  subscription: Subscription,
  contract: Contract,
  now: Instant,
): readonly QuantitySegment[] {
  const segments = segmentsOf(quantityTimeline(subscription), lifeOf(subscription, contract));
  const isOver = ({ endingBefore = FOREVER }: QuantitySegment): boolean => endingBefore <= now;
  const rest = segments.filter((segment) => !isOver(segment));
  return rest.length > 0 ? rest : segments.slice(-1);
}

/** Billing periods cut to the subscription's life; absent where there is none (subscriptions 1.2). */
export interface BillingPeriods {
  readonly previous?: Interval;
  readonly current?: Interval;
  readonly next?: Interval;
}

/** The period that contains `now` and its neighbours; before the start only the next, after the end only the last. */
export function billingPeriods(subscription: Subscription, contract: Contract, now: Instant): BillingPeriods {
  let previous: Interval | undefined;
  let current: Interval | undefined;
  for (const { window } of periodsOf(gridOf(subscription, contract), lifeOf(subscription, contract), FOREVER)) {
    if (window.end <= now) previous = window;
    else if (contains(window, now)) current = window;
    else return { ...present('previous', previous), ...present('current', current), next: window };
  }
  return { ...present('previous', previous), ...present('current', current) };
}

const present = <K extends string>(key: K, window: Interval | undefined): { readonly [P in K]?: Interval } =>
  window === undefined ? {} : ({ [key]: window } as { readonly [P in K]?: Interval });

/** One entry of the quantity history: list price per unit and whole period (subscriptions 4.2). */
export interface QuantityHistoryEntry {
  readonly startingAt: Instant;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly total: Decimal;
}

/** Past and present, ascending; a new entry whenever the quantity or the period's price changes (subscriptions 4.2). */
export function quantityHistory(
  terms: Terms,
  contract: Contract,
  subscription: Subscription,
  now: Instant,
): readonly QuantityHistoryEntry[] {
  const life = lifeOf(subscription, contract);
  const steps = quantityTimeline(subscription).filter(({ at }) => at <= now && at < life.end);
  const prices: { readonly at: Instant; readonly price: Decimal }[] = [];
  for (const { window } of periodsOf(gridOf(subscription, contract), life, now)) {
    const price = subscriptionPriceAt(terms, contract, subscription, window.start)?.listPrice ?? ZERO;
    prices.push({ at: window.start, price });
  }
  const entries: QuantityHistoryEntry[] = [];
  for (const at of [...new Set([...steps, ...prices].map((one) => one.at))].sort((a, b) => a - b)) {
    const quantity = steps.findLast((step) => step.at <= at)?.quantity ?? ZERO;
    const unitPrice = prices.findLast((one) => one.at <= at)?.price ?? ZERO;
    const last = entries.at(-1);
    if (last?.quantity.eq(quantity) && last.unitPrice.eq(unitPrice)) continue;
    entries.push({ startingAt: at, quantity, unitPrice, total: quantity.times(unitPrice) });
  }
  return entries;
}

/** A maximal interval of constant assignment (subscriptions 4.1). */
export interface SeatSegment extends Dated {
  readonly totalQuantity: Decimal;
  readonly assignedSeatIds: readonly string[];
}

/** All of it, scheduled changes included, ascending; nothing for a subscription without seats (subscriptions 4.1). */
export function seatHistory(subscription: Subscription, contract: Contract): readonly SeatSegment[] {
  if (subscription.seats === undefined) return [];
  const life = lifeOf(subscription, contract);
  const states = seatTimeline(subscription.seats).filter(
    (state, index, all) =>
      index === 0 ||
      !state.unassigned.eq(all[index - 1]?.unassigned ?? ZERO) ||
      state.assigned.join('\n') !== all[index - 1]?.assigned.join('\n'),
  );
  return states
    .filter(({ at }, index) => at < life.end || index === 0)
    .map((state, index, kept) => {
      const end = Math.min(kept[index + 1]?.at ?? FOREVER, life.end);
      return {
        startingAt: state.at,
        ...(end === FOREVER ? {} : { endingBefore: end }),
        totalQuantity: seatQuantity(state),
        assignedSeatIds: state.assigned,
      };
    });
}
