import { addMonths } from './calendar.ts';
import { DAY, type Instant } from './instant.ts';

/** A relative date of a package term (pricing 9). */
export interface RelativeDate {
  readonly unit: 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS';
  readonly value: number;
}

/** Days are 24 h, weeks 7 of them; months and years are calendar arithmetic with the day clamped (pricing 9). */
export function addRelative(instant: Instant, { unit, value }: RelativeDate): Instant {
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
