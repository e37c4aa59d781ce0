import { addMonths, monthsBetween } from './calendar.ts';
import { DAY, type Instant, type Interval } from './instant.ts';

/** How often something recurs. Each use allows a subset: statements WEEKLY to ANNUAL, schedules also SEMI_ANNUAL, grants also DAILY. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'SEMI_ANNUAL' | 'ANNUAL';

type Step = { readonly days: number } | { readonly months: number };

const STEPS: Readonly<Record<Frequency, Step>> = {
  DAILY: { days: 1 },
  WEEKLY: { days: 7 },
  MONTHLY: { months: 1 },
  QUARTERLY: { months: 3 },
  SEMI_ANNUAL: { months: 6 },
  ANNUAL: { months: 12 },
};

/**
 * Boundaries `anchor + k × step` for every integer k, always counted from the anchor and never from the boundary before, so that
 * 31 Jan → 28 Feb → 31 Mar (contracts 3, invoices 3, subscriptions 2.1).
 */
export interface Grid {
  readonly anchor: Instant;
  readonly frequency: Frequency;
}

/** The k-th boundary of a grid, counted from its anchor (k = 0); a day that the month lacks is its last one. */
export function boundary({ anchor, frequency }: Grid, k: number): Instant {
  const step = STEPS[frequency];
  return 'days' in step ? anchor + k * step.days * DAY : addMonths(anchor, k * step.months);
}

/** The k of the period `[boundary(k), boundary(k + 1))` that contains the instant. */
function periodIndex(grid: Grid, instant: Instant): number {
  const step = STEPS[grid.frequency];
  if ('days' in step) return Math.floor((instant - grid.anchor) / (step.days * DAY));
  // The month count is right up to the day within the month; at most one step off to either side.
  let k = Math.floor(monthsBetween(grid.anchor, instant) / step.months);
  while (boundary(grid, k) > instant) k -= 1;
  while (boundary(grid, k + 1) <= instant) k += 1;
  return k;
}

/** The whole, uncut period that contains the instant. */
export function periodAt(grid: Grid, instant: Instant): Interval {
  const k = periodIndex(grid, instant);
  return { start: boundary(grid, k), end: boundary(grid, k + 1) };
}

/** A period of a grid: the part inside the life of its owner, and the whole it was cut from. */
export interface Period {
  readonly index: number;
  readonly window: Interval;
  readonly whole: Interval;
}

/** The pieces of `life` between boundaries, in order, from its start up to the last one that starts at or before `until`. */
export function* periodsOf(grid: Grid, life: Interval, until: Instant): Generator<Period> {
  if (life.start >= life.end) return;
  for (let index = periodIndex(grid, life.start); ; index += 1) {
    const whole = { start: boundary(grid, index), end: boundary(grid, index + 1) };
    const window = { start: Math.max(whole.start, life.start), end: Math.min(whole.end, life.end) };
    if (window.start >= life.end || window.start > until) return;
    yield { index, window, whole };
  }
}
