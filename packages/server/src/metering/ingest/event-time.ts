import { parseInstant, textOf } from '../../platform/time-text.ts';

const DAY_MS = 86_400_000;
/** How far back an event's timestamp may lie, and how far ahead (metering 2). */
const WINDOW_BACK_MS = 34 * DAY_MS;
const WINDOW_AHEAD_MS = DAY_MS;

/**
 * The instant of an event's timestamp, or what is wrong with it. Shared with event previews (metering 10).
 * @param now the platform clock, for the window of timestamps; undefined where the window does not apply.
 */
export function readTimestamp(time: unknown, now: number | undefined): number | string {
  if (typeof time !== 'string') return 'must be an RFC 3339 string';
  const instant = parseInstant(time);
  if (instant === undefined) {
    return 'must be an RFC 3339 date-time with an explicit offset, such as 2026-01-31T00:00:00Z';
  }
  if (now !== undefined && (instant < now - WINDOW_BACK_MS || instant > now + WINDOW_AHEAD_MS)) {
    return `must lie between ${textOf(now - WINDOW_BACK_MS)} (34 days back) and ${textOf(now + WINDOW_AHEAD_MS)} (24 hours ahead)`;
  }
  return instant;
}

const CANONICAL = '2026-01-31T00:00:00.000Z';

/** What is kept of a timestamp's text beside its instant: nothing where Takt would spell it the same. */
export const timestampSourceOf = (text: string): string =>
  text.length === CANONICAL.length && text.endsWith('Z') && text[10] === 'T' && text[19] === '.' ? '' : text;
