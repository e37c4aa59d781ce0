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

/** An ISO 8601 duration, split into its calendar part and its exact part. Negative when the text begins with a minus. */
export interface IsoDuration {
  readonly months: number;
  readonly milliseconds: number;
}

const ISO_DURATION =
  /^([+-])?P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Parses `P3D`, `PT12H`, `-P1M`, …; undefined when the text is none. */
export function parseIsoDuration(text: string): IsoDuration | undefined {
  const match = ISO_DURATION.exec(text);
  if (match === null) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  const part = (index: number): number => Number(match[index] ?? 0);
  const days = part(4) * 7 + part(5);
  const seconds = (part(6) * 60 + part(7)) * 60 + part(8);
  // `+ 0` turns −0 into 0.
  return { months: sign * (part(2) * 12 + part(3)) + 0, milliseconds: sign * (days * DAY + seconds * 1000) + 0 };
}

export const addIsoDuration = (instant: Instant, duration: IsoDuration): Instant =>
  (duration.months === 0 ? instant : addMonths(instant, duration.months)) + duration.milliseconds;
