import { type Decimal, dec } from '@takt/engine';

/** Optional sign, digits, optional fraction, optional exponent (metering 2, D8). */
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE]([+-]?\d+))?$/;
/** An unbounded exponent, or unbounded digits, would be a denial of service. */
const MAX_EXPONENT = 1_000;
const MAX_LENGTH = 2_000;

/** The number that a property's text says, surrounding blanks trimmed; undefined if it says none (metering 2, D8). */
export function numberOf(text: string): Decimal | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return undefined;
  const match = NUMBER.exec(trimmed);
  if (match === null) return undefined;
  if (match[1] !== undefined && Math.abs(Number(match[1])) > MAX_EXPONENT) return undefined;
  return dec(trimmed);
}

/** Whole numbers up to this length are exact as JS numbers, and so are sums of a thousand of them. */
const MAX_SMALL_LENGTH = 12;
const ZERO = 0x30;
const NINE = 0x39;

/** The value of a text that is nothing but a few digits; NaN for every other text. The common case, without a Decimal. */
export function smallWholeNumberOf(text: string): number {
  if (text.length === 0 || text.length > MAX_SMALL_LENGTH) return Number.NaN;
  let value = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < ZERO || code > NINE) return Number.NaN;
    value = value * 10 + (code - ZERO);
  }
  return value;
}

/** Digits before and after the point that ClickHouse's Decimal(76, 38) holds while a quintillion such values can still be added. */
const FITTING = { whole: 24, fraction: 38 } as const;

/** Whether sums of such values stay exact in ClickHouse; what does not fit travels as text (lessons C.1, "wraps"). */
export const fits = (value: Decimal): boolean => {
  return value.isZero() || (value.e < FITTING.whole && value.decimalPlaces() <= FITTING.fraction);
};

/** Exact plain digits: no exponent, no negative zero. */
export const plainText = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());
