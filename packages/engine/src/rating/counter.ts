import type { HourQuantity } from '../invoice.ts';
import { type Decimal, Decimal as DecimalValue, divide, max, min, ZERO } from '../money.ts';
import type { ProductState, QuantityRounding } from '../product.ts';
import type { Instant, Interval } from '../time/index.ts';
import { RunningSum } from './running-sum.ts';

/**
 * The running quantity of one combination of group values, from 0 at the start of the billing period (pricing 6.2, 6.4): the metric's
 * increments by hour, read through a product version's conversion and rounding.
 */
export interface Counter {
  readonly version: Pick<ProductState, 'quantityConversion' | 'quantityRounding'>;
  /** Increments in order of time. */
  readonly hours: readonly HourQuantity[];
}

const MODES = {
  ROUND_UP: DecimalValue.ROUND_UP,
  ROUND_DOWN: DecimalValue.ROUND_DOWN,
  ROUND_HALF_UP: DecimalValue.ROUND_HALF_UP,
} as const satisfies Record<QuantityRounding['method'], number>;

/** Metric value → conversion → rounding, of a running total and never of an event (pricing 3). */
function billedQuantity(version: Counter['version'], metricValue: Decimal): Decimal {
  const { quantityConversion: conversion, quantityRounding: rounding } = version;
  const converted =
    conversion === undefined
      ? metricValue
      : conversion.operation === 'MULTIPLY'
        ? metricValue.times(conversion.factor)
        : divide(metricValue, conversion.factor);
  return rounding === undefined ? converted : converted.toDecimalPlaces(rounding.decimalPlaces, MODES[rounding.method]);
}

/** The counter at both ends of a window. */
export interface Stretch {
  readonly from: Decimal;
  readonly to: Decimal;
  /** Some hour of the window had usage. */
  readonly isUsed: boolean;
  /** The lowest and highest position within the window: beyond its ends where readings rise and fall. */
  readonly lowest: Decimal;
  readonly highest: Decimal;
}

/** First position in `hours`, at or after `from`, that does not lie before the instant. */
function indexAt(hours: readonly HourQuantity[], instant: number, from = 0): number {
  let low = from;
  let high = hours.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hours[middle]?.hour ?? instant) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Walks one combination's increments through consecutive windows; each hour is read once. */
export class CounterWalk {
  readonly #hours: readonly HourQuantity[];
  readonly #metricValue = new RunningSum();
  #index = 0;

  constructor(hours: readonly HourQuantity[]) {
    this.#hours = hours;
  }

  /** The counter over a window under a version; windows must come in order. */
  over(window: Interval, version: Counter['version']): Stretch {
    this.#advance(window.start);
    const first = this.#index;
    const start = this.#metricValue.value();
    const { isRising, isFalling } = this.#advance(window.end);
    const end = this.#metricValue.value();
    const [lowest, highest] =
      isRising && isFalling ? this.#extremes(start, first) : isFalling ? [end, start] : [start, end];
    return {
      from: billedQuantity(version, start),
      to: billedQuantity(version, end),
      isUsed: isRising || isFalling,
      lowest: billedQuantity(version, lowest),
      highest: billedQuantity(version, highest),
    };
  }

  #advance(until: Instant): { readonly isRising: boolean; readonly isFalling: boolean } {
    const hours = this.#hours;
    const sum = this.#metricValue;
    let isRising = false;
    let isFalling = false;
    let i = this.#index;
    for (; i < hours.length; i += 1) {
      const row = hours[i];
      if (row === undefined || row.hour >= until) break;
      if (row.quantity.isZero()) continue;
      if (row.quantity.isNegative()) isFalling = true;
      else isRising = true;
      sum.add(row.quantity);
    }
    this.#index = i;
    return { isRising, isFalling };
  }

  /** The lowest and highest metric value on the way from `first` to where the walk stands. */
  #extremes(start: Decimal, first: number): readonly [Decimal, Decimal] {
    let [value, lowest, highest] = [start, start, start];
    for (const { quantity } of this.#hours.slice(first, this.#index)) {
      value = value.plus(quantity);
      lowest = min(lowest, value);
      highest = max(highest, value);
    }
    return [lowest, highest];
  }
}

/** The part of `[from, to]` that lies in the stretch above one bound and up to another, signed; bounds missing are open. */
function overlapOf(from: Decimal, to: Decimal, above: Decimal | undefined, upTo: Decimal | undefined): Decimal {
  const clamp = (position: Decimal): Decimal => {
    const lifted = above === undefined ? position : max(position, above);
    return upTo === undefined ? lifted : min(lifted, upTo);
  };
  return clamp(to).minus(clamp(from));
}

/** What of a stretch lies between two neighbouring bounds; missing ones are open. */
export interface Part {
  /** Entered and left again, so that the net is 0. */
  readonly isTransient: boolean;
  readonly above: Decimal | undefined;
  readonly upTo: Decimal | undefined;
  readonly quantity: Decimal;
}

/**
 * The parts of a counter's stretch between bounds, lowest first. They sum to `to − from`, backwards where readings fall. A window that
 * ends where it began still has one part at rest, that of its next unit.
 */
export function partsOf({ from, to, lowest, highest }: Stretch, bounds: readonly Decimal[]): readonly Part[] {
  const isAtRest = from.eq(to);
  const next = bounds.findIndex((bound) => bound.gt(from));
  const nextPart = next === -1 ? bounds.length : next;
  const parts: Part[] = [];
  for (let i = 0; i <= bounds.length; i += 1) {
    const [above, upTo] = [bounds[i - 1], bounds[i]];
    const isShown = isAtRest && i === nextPart;
    const isTouched =
      lowest.lt(highest) && (above === undefined || highest.gt(above)) && (upTo === undefined || lowest.lt(upTo));
    if (!isShown && !isTouched) continue;
    const quantity = overlapOf(from, to, above, upTo);
    parts.push({ above, upTo, quantity, isTransient: !isShown && quantity.isZero() });
  }
  return parts;
}

/**
 * The quantity by hour, hours with none left out, of what a window adds to the part of the counter between two bounds. The hours add up
 * to the window's quantity there, for the running value telescopes (metering 5).
 */
export function hoursWithin(
  { hours, version }: Counter,
  window: Interval,
  above: Decimal | undefined,
  upTo: Decimal | undefined,
): readonly HourQuantity[] {
  const first = indexAt(hours, window.start);
  const last = indexAt(hours, window.end, first);
  const isPlain =
    version.quantityConversion === undefined &&
    version.quantityRounding === undefined &&
    above === undefined &&
    upTo === undefined;
  if (isPlain) return hours.slice(first, last).filter(({ quantity }) => !quantity.isZero());
  const result: HourQuantity[] = [];
  let metricValue = hours.slice(0, first).reduce((total, { quantity }) => total.plus(quantity), ZERO);
  let before = billedQuantity(version, metricValue);
  for (const { hour, quantity } of hours.slice(first, last)) {
    metricValue = metricValue.plus(quantity);
    const after = billedQuantity(version, metricValue);
    const part = overlapOf(before, after, above, upTo);
    if (!part.isZero()) result.push({ hour, quantity: part });
    before = after;
  }
  return result;
}
