import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';

/** UTC calendar arithmetic: keeps the time of day; a missing day becomes the month's last (31 Jan + 1 month = 28 Feb) (contracts 3). */
export const addMonths = (instant: Instant, months: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').add({ months }, { overflow: 'constrain' })
    .epochMilliseconds;

/** 00:00 UTC on the first day of the month that contains the instant. */
export const startOfMonth = (instant: Instant): Instant => {
  const date = new Date(instant);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
};

/** Calendar months from the month of `from` to the month of `to`, days ignored. */
export const monthsBetween = (from: Instant, to: Instant): number => {
  const a = new Date(from);
  const b = new Date(to);
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
};
