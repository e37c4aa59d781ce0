/** RFC 3339 text ⇄ instants (milliseconds since the epoch, UTC). The one place where date texts are read and written. */

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:([Zz])|([+-])(\d{2}):(\d{2}))$/;

/**
 * The instant that an RFC 3339 date-time with an explicit offset names, or undefined for any other text (metering 1). Digits beyond
 * milliseconds are cut. A leap second (`:60`) is refused, as are dates that the calendar lacks.
 */
export function parseInstant(text: string): number | undefined {
  return canonicalInstant(text) ?? anyInstant(text);
}

const CANONICAL = '2026-01-31T00:00:00.000Z';

/** Of Takt's own spelling, which most events have: several times faster. Undefined for everything that needs a closer look. */
function canonicalInstant(text: string): number | undefined {
  if (text.length !== CANONICAL.length) return undefined;
  for (const place of [4, 7, 10, 13, 16, 19, 23]) {
    if (text.charCodeAt(place) !== CANONICAL.charCodeAt(place)) return undefined;
  }
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second, ms] = [
    digits(text, 11, 13),
    digits(text, 14, 16),
    digits(text, 17, 19),
    digits(text, 20, 23),
  ];
  // Date.UTC takes years before 100 for those of the twentieth century. Not a number is neither above nor below.
  const isRight =
    year >= 100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour <= 23 &&
    minute <= 59;
  return isRight && second <= 59 && ms <= 999 ? Date.UTC(year, month - 1, day, hour, minute, second, ms) : undefined;
}

/** The number that a run of digits says, or NaN. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function anyInstant(text: string): number | undefined {
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
