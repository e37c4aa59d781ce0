import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Takt's one decimal type. `plus`, `minus` and `times` are exact: the working precision is far beyond what any sum of prices and
 * quantities reaches. Division is not exact; always divide with {@link divide}.
 */
export const Decimal = DecimalJs.clone({
  precision: 10_000,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  maxE: 9e15,
  minE: -9e15,
});
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** A decimal from its text, an integer or another decimal. Never pass a computed float. */
export const dec = (value: string | number | Decimal): Decimal => new Decimal(value);

const QuotientDecimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** a ÷ b with 40 significant digits, half-up (metering 1). b must not be zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (b.isZero()) throw new RangeError('division by zero');
  return new Decimal(QuotientDecimal.div(a, b));
}

/** Exact; of nothing it is 0. */
export const sum = (values: Iterable<Decimal>): Decimal => {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
};

export const min = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);
export const max = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a : b);

export type RoundingMethod = 'HALF_UP' | 'FLOOR' | 'CEILING';

/**
 * Rounds to `decimalPlaces` (may be negative: −2 on cents is whole dollars). HALF_UP rounds halves away from zero, FLOOR and CEILING
 * go towards minus and plus infinity (subscriptions 2.4, contracts 6).
 */
export function round(value: Decimal, method: RoundingMethod, decimalPlaces: number): Decimal {
  const mode =
    method === 'HALF_UP' ? DecimalJs.ROUND_HALF_UP : method === 'FLOOR' ? DecimalJs.ROUND_FLOOR : DecimalJs.ROUND_CEIL;
  if (decimalPlaces >= 0) return value.toDecimalPlaces(decimalPlaces, mode);
  const unit = new Decimal(10).pow(-decimalPlaces);
  return value.div(unit).toDecimalPlaces(0, mode).times(unit);
}
