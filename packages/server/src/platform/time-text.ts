/** RFC 3339 text ⇄ instants (milliseconds since the epoch, UTC). The one place where date texts are read and written. */

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:([Zz])|([+-])(\d{2}):(\d{2}))$/;

/**
 * The instant that an RFC 3339 date-time with an explicit offset names, or undefined for any other text (metering 1). Digits beyond
 * milliseconds are cut. A leap second (`:60`) is refused, as are dates that the calendar lacks.
 */
export function parseInstant(text: string): number | undefined {
  const match = RFC3339.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, , sign, offsetHour, offsetMinute] = match;
  const [y, mo, d] = [Number(year), Number(month), Number(day)];
  const [h, mi, s] = [Number(hour), Number(minute), Number(second)];
  if (mo < 1 || mo > 12 || d < 1 || d > daysInMonth(y, mo) || h > 23 || mi > 59 || s > 59) return undefined;
  const ms = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  const date = new Date(0);
  date.setUTCFullYear(y, mo - 1, d);
  date.setUTCHours(h, mi, s, ms);
  if (sign === undefined) return date.getTime();
  const [oh, om] = [Number(offsetHour), Number(offsetMinute)];
  if (oh > 23 || om > 59) return undefined;
  const offsetMs = (oh * 60 + om) * 60_000;
  return sign === '+' ? date.getTime() - offsetMs : date.getTime() + offsetMs;
}

export const isDateTime = (text: string): boolean => parseInstant(text) !== undefined;

/** The instant of a text that validation has already accepted. */
export function instantOf(text: string): number {
  const instant = parseInstant(text);
  if (instant === undefined) throw new TypeError(`not an RFC 3339 date-time: ${text}`);
  return instant;
}

/** RFC 3339, UTC, with milliseconds: `2026-01-31T00:00:00.000Z`. */
export const textOf = (instant: number): string => new Date(instant).toISOString();

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
