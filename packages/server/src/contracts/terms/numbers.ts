import type { Decimal } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';

/** Members that the schema calls plain numbers, and that only make sense as counts or not below 0. */

export function wholeNumber(value: Decimal, where: string): number {
  if (!value.isInteger() || value.lt(0) || value.gt(Number.MAX_SAFE_INTEGER)) {
    throw badRequest(`${where}: must be a whole number, at least 0`);
  }
  return value.toNumber();
}

export function positiveInteger(value: Decimal, where: string): number {
  const number = wholeNumber(value, where);
  if (number === 0) throw badRequest(`${where}: must be a whole number, at least 1`);
  return number;
}

export function notNegative(value: Decimal, where: string): Decimal {
  if (value.lt(0)) throw badRequest(`${where}: must not be negative`);
  return value;
}
