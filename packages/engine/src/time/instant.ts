/** Milliseconds since the epoch, UTC. */
export type Instant = number;

/** In milliseconds. */
export const HOUR = 3_600_000;
/** In milliseconds; every day has as many, for all time is UTC. */
export const DAY = 24 * HOUR;

/** The end of an interval that never ends. Lives in computations only; documents leave `endingBefore` out instead. */
export const FOREVER: Instant = Number.POSITIVE_INFINITY;

/** Half-open, always: `start` is inside, `end` is not. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** A term of a document: `endingBefore` is exclusive and absent when open. */
export interface Dated {
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
}

/** A term without end lasts {@link FOREVER}. */
export const intervalOf = (dated: Dated): Interval => ({
  start: dated.startingAt,
  end: dated.endingBefore ?? FOREVER,
});

/** Whether an instant lies in an interval: at its start it does, at its end it does not. */
export const contains = (interval: Interval, instant: Instant): boolean =>
  interval.start <= instant && instant < interval.end;

/** Whether the whole of `inner` lies in `outer`. */
export const encloses = (outer: Interval, inner: Interval): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether two intervals share any time; those that only touch do not. */
export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** What both intervals share; undefined when that is nothing. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : undefined;
}

/** The start of the UTC hour that contains the instant. */
export const startOfHour = (instant: Instant): Instant => Math.floor(instant / HOUR) * HOUR;
export const startOfDay = (instant: Instant): Instant => Math.floor(instant / DAY) * DAY;
export const isFullHour = (instant: Instant): boolean => instant % HOUR === 0;
export const sameDay = (a: Instant, b: Instant): boolean => startOfDay(a) === startOfDay(b);
