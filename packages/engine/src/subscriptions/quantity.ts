import { type Decimal, max, ZERO } from '../money.ts';
import type { Subscription } from '../subscription.ts';
import type { Instant, Interval } from '../time/index.ts';
import { seatQuantity, seatTimeline } from './seats.ts';

/** The quantity from `at` on. */
export interface QuantityStep {
  readonly at: Instant;
  readonly quantity: Decimal;
}

/**
 * Quantity over time: the fold of all operations ever submitted, by date and then by order of submission; `SET` sets, `DELTA` adds
 * (subscriptions 3.1). Changes of one instant are netted into one step; steps without a change are left out.
 */
export function quantityTimeline(subscription: Subscription): readonly QuantityStep[] {
  const steps: QuantityStep[] = [];
  const record = (at: Instant, quantity: Decimal): void => {
    if (steps.at(-1)?.at === at) steps.pop();
    if (steps.at(-1)?.quantity.eq(quantity)) return;
    steps.push({ at, quantity });
  };
  const { seats } = subscription;
  let quantity = subscription.initialQuantity;
  if (seats === undefined || subscription.startingAt < seats.since) record(subscription.startingAt, quantity);
  for (const update of [...subscription.quantityUpdates].sort((a, b) => a.startingAt - b.startingAt)) {
    if (seats !== undefined && update.startingAt >= seats.since) break;
    quantity = update.type === 'SET' ? update.quantity : quantity.plus(update.delta);
    record(Math.max(update.startingAt, subscription.startingAt), quantity);
  }
  if (seats !== undefined) for (const state of seatTimeline(seats)) record(state.at, seatQuantity(state));
  return steps;
}

/** The quantity in force at an instant; 0 before the first step. */
export const quantityAt = (timeline: readonly QuantityStep[], instant: Instant): Decimal =>
  timeline.findLast((step) => step.at <= instant)?.quantity ?? ZERO;

/** A quantity above the highest one reached before it within a window. */
export interface Increase {
  readonly at: Instant;
  readonly by: Decimal;
}

/**
 * High-water rule: what an increase inside the window adds above the highest quantity reached in it before; a decrease takes nothing back
 * (subscriptions 2.3).
 */
export function increasesWithin(timeline: readonly QuantityStep[], window: Interval): readonly Increase[] {
  const increases: Increase[] = [];
  let highest = quantityAt(timeline, window.start);
  for (const step of timeline) {
    if (step.at <= window.start || step.at >= window.end) continue;
    if (step.quantity.gt(highest)) increases.push({ at: step.at, by: step.quantity.minus(highest) });
    highest = max(highest, step.quantity);
  }
  return increases;
}
