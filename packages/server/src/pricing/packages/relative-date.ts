import { addMonths, DAY, type Instant } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';

/** A span of time, counted from a contract's start or from a term's (pricing 9). */
export interface RelativeDate {
  readonly value: number;
  readonly unit: 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS';
}

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

/**
 * An instant and a span: months and years by the calendar in UTC, keeping the time of day and clamped to the end of a shorter month;
 * days and weeks of 24 and 7 × 24 hours. Always counted from the instant itself (pricing 9).
 *
 * @example later(31 Jan, 1 month) // 28 Feb; later(31 Jan, 2 months) // 31 Mar
 */
export function later(instant: Instant, { value, unit }: RelativeDate): Instant {
  switch (unit) {
    case 'DAYS':
      return instant + value * DAY;
    case 'WEEKS':
      return instant + value * 7 * DAY;
    case 'MONTHS':
      return addMonths(instant, value);
    case 'YEARS':
      return addMonths(instant, value * 12);
    default:
      return unit satisfies never;
  }
}
