import type { RelativeDate } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';

/** A hundred years, which keeps every date that follows within four-digit years. */
const MAX_VALUE: Readonly<Record<RelativeDate['unit'], number>> = {
  DAYS: 36_525,
  WEEKS: 5_217,
  MONTHS: 1_200,
  YEARS: 100,
};

export function checkRelativeDate({ value, unit }: RelativeDate, field: string): void {
  if (value < 0 || value > MAX_VALUE[unit]) {
    throw badRequest(`${field}.value: must be a whole number from 0 to ${MAX_VALUE[unit]}`);
  }
}
