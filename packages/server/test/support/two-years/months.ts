import type { Instant } from './facts.ts';

/** `count` months after an instant; a day that the month lacks becomes its last. */
export function monthsAfter(anchor: Instant, count: number): Instant {
  const from = new Date(anchor);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + count];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)) + (anchor % 86_400_000);
}

export const firstOfMonth = (instant: Instant): Instant => {
  const date = new Date(instant);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
};

/** A piece of a term, and the whole month it is a piece of. `index` counts whole months from the anchor. */
export interface Month {
  readonly start: Instant;
  readonly end: Instant;
  readonly full: Instant;
  readonly index: number;
}

/** The pieces of `[start, end)` between the months of an anchor that begin by `until`. */
export function monthsOf(anchor: Instant, start: Instant, end: Instant | undefined, until: Instant): readonly Month[] {
  const months: Month[] = [];
  for (let index = 0; ; index += 1) {
    const [from, to] = [monthsAfter(anchor, index), monthsAfter(anchor, index + 1)];
    if (to <= start) continue;
    const month = { start: Math.max(from, start), end: Math.min(to, end ?? to), full: to - from, index };
    if (month.start >= month.end || month.start > until) return months;
    months.push(month);
  }
}
