import type { HourQuantity } from '../invoice.ts';
import { type Decimal, Decimal as DecimalValue, divide, max, min, ZERO } from '../money.ts';
import type { ProductState, QuantityRounding } from '../product.ts';
import type { Interval } from '../time/index.ts';

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
export function billedQuantity(version: Counter['version'], metricValue: Decimal): Decimal {
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
  #index = 0;
  #metricValue = ZERO;

  constructor(hours: readonly HourQuantity[]) {
    this.#hours = hours;
  }

  /** The counter over a window under a version; windows must come in order. */
  over(window: Interval, version: Counter['version']): Stretch {
    while (this.#before(window.start)) this.#step();
    const from = billedQuantity(version, this.#metricValue);
    let isUsed = false;
    let [lowest, highest] = [this.#metricValue, this.#metricValue];
    let isFalling = false;
    let isRising = false;
    while (this.#before(window.end)) {
      const quantity = this.#step();
      if (quantity.isZero()) continue;
      isUsed = true;
      if (quantity.isNegative()) isFalling = true;
      else isRising = true;
      if (isFalling && isRising) {
        lowest = min(lowest, this.#metricValue);
        highest = max(highest, this.#metricValue);
      } else if (isFalling) lowest = this.#metricValue;
      else highest = this.#metricValue;
    }
    const to = billedQuantity(version, this.#metricValue);
    return { from, to, isUsed, lowest: billedQuantity(version, lowest), highest: billedQuantity(version, highest) };
  }

  #before(instant: number): boolean {
    const row = this.#hours[this.#index];
    return row !== undefined && row.hour < instant;
  }

  #step(): Decimal {
    const quantity = this.#hours[this.#index]?.quantity ?? ZERO;
    this.#index += 1;
    this.#metricValue = this.#metricValue.plus(quantity);
    return quantity;
  }
}

/** The part of `[from, to]` that lies in the stretch above one bound and up to another, signed; bounds missing are open. */
export function overlapOf(from: Decimal, to: Decimal, above: Decimal | undefined, upTo: Decimal | undefined): Decimal {
  const clamp = (position: Decimal): Decimal => {
    const lifted = above === undefined ? position : max(position, above);
    return upTo === undefined ? lifted : min(lifted, upTo);
  };
  return clamp(to).minus(clamp(from));
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
