import { type Decimal, dec, divide, round } from '@takt/engine';
import { parseInstant, textOf } from '../../platform/time-text.ts';
import { numberOf, plainText } from '../decimal-text.ts';
import type { Arithmetic, CastType, Comparison } from './ast.ts';
import type { Type, Value } from './plan.ts';

/** What can be done with values. Nothing throws: bad data becomes NULL (metering 6.3). */

/** Beyond it a number's plain digits would be a denial of service; only chains of products get there. */
const MAX_EXPONENT = 4_000;
const MAX_DIGITS = 1_000;

const bounded = (value: Decimal): Decimal | null => (Math.abs(value.e) > MAX_EXPONENT ? null : value);

export function calculate(operator: Arithmetic, a: Decimal, b: Decimal): Decimal | null {
  switch (operator) {
    case '+':
      return bounded(a.plus(b));
    case '-':
      return bounded(a.minus(b));
    case '*':
      return bounded(a.times(b));
    case '/':
      return b.isZero() ? null : bounded(divide(a, b));
  }
}

/** Half away from zero (metering 6.2). */
export function roundTo(value: Decimal, digits: Decimal): Decimal | null {
  if (!digits.isInteger() || digits.abs().gt(MAX_DIGITS)) return null;
  return round(value, 'HALF_UP', digits.toNumber());
}

/** Negative, zero or positive; both values have the same type. */
export function order(a: Exclude<Value, null>, b: Exclude<Value, null>): number {
  if (typeof a === 'object' && typeof b === 'object') return a.comparedTo(b);
  if (typeof a === 'string' && typeof b === 'string') return orderTexts(a, b);
  return Number(a) - Number(b);
}

/** By code points, as ClickHouse orders UTF-8: a surrogate stands for a code point above all others. */
function orderTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

export function holds(operator: Comparison, a: Exclude<Value, null>, b: Exclude<Value, null>): boolean {
  const sign = order(a, b);
  switch (operator) {
    case '=':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}

export function cast(value: Value, from: Type, to: CastType): Value {
  if (value === null) return null;
  switch (to) {
    case 'decimal':
      return toDecimal(value, from);
    case 'integer':
      return toDecimal(value, from)?.trunc() ?? null;
    case 'text':
      return toText(value, from);
    case 'boolean':
      return toBoolean(value);
    case 'timestamp':
      return toTimestamp(value, from);
  }
}

function toDecimal(value: Exclude<Value, null>, from: Type): Decimal | null {
  if (typeof value === 'string') return numberOf(value) ?? null;
  if (typeof value === 'boolean') return dec(value ? 1 : 0);
  if (typeof value === 'number') return from === 'timestamp' ? null : dec(value);
  return value;
}

/** How a value looks as a group key (metering 6.1). */
export function toText(value: Exclude<Value, null>, from: Type): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return from === 'timestamp' ? textOf(value) : String(value);
  return typeof value === 'boolean' ? String(value) : plainText(value);
}

function toBoolean(value: Exclude<Value, null>): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object') return !value.isZero();
  if (typeof value === 'number') return null;
  const text = value.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** RFC 3339, or a date alone, which is its midnight in UTC. */
function toTimestamp(value: Exclude<Value, null>, from: Type): number | null {
  if (typeof value === 'number') return from === 'timestamp' ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return parseInstant(DATE.test(text) ? `${text}T00:00:00Z` : text) ?? null;
}

/** The number that a result column says, if it says one. */
export const asQuantity = (value: Value, type: Type): Decimal | null =>
  value === null || type === 'timestamp' || type === 'boolean' ? null : toDecimal(value, type);

/** Tells values apart: equal values have equal names. */
export const nameOf = (value: Value): string =>
  value === null ? 'n' : typeof value === 'object' ? `d${plainText(value)}` : `${(typeof value)[0]}${value}`;
