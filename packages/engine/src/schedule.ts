import { type Decimal, dec, divide, round, sum } from './money.ts';
import { boundary, FOREVER, type Frequency, type Grid, type Instant } from './time/index.ts';

/** A point in time at which something is billed (contracts 2). `amount` is in the unit of its schedule, negative for discounts. */
export interface ScheduleItem {
  readonly id: string;
  readonly timestamp: Instant;
  readonly unitPrice: Decimal;
  readonly quantity: Decimal;
  readonly amount: Decimal;
}

/** When a commit, scheduled charge or discount is billed. `doNotInvoice` keeps the items (they count for the cost basis) unbilled. */
export interface InvoiceSchedule {
  readonly creditTypeId: string;
  readonly doNotInvoice: boolean;
  readonly items: readonly ScheduleItem[];
}

/** A stretch of time in which `amount` can be drawn: what is drawn, expires and rolls over (contracts 1). */
export interface AccessSegment {
  readonly id: string;
  readonly amount: Decimal;
  readonly startingAt: Instant;
  readonly endingBefore: Instant;
  /** The end as agreed, where the end of the contract cut it: what rolls over lives as long as the source was to (contracts 9). */
  readonly agreedEndingBefore?: Instant;
  /** The start as agreed, where a renewal came before it. */
  readonly agreedStartingAt?: Instant;
}

export type AmountDistribution = 'EACH' | 'DIVIDED' | 'DIVIDED_ROUNDED';

/** The dates of a `recurring_schedule`: `startingAt + k × frequency` while before `endingBefore` (contracts 2). */
export function recurringDates(frequency: Frequency, startingAt: Instant, endingBefore: Instant): readonly Instant[] {
  if (endingBefore === FOREVER) throw new RangeError('a recurring schedule must end');
  const grid: Grid = { anchor: startingAt, frequency };
  const dates: Instant[] = [];
  for (let k = 0; ; k += 1) {
    const date = boundary(grid, k);
    if (date >= endingBefore) return dates;
    dates.push(date);
  }
}

/**
 * The shares of `amount` over `count` items; except for EACH they add up to it exactly (contracts 2).
 *
 * @example distribute(dec(1000), 3, 'DIVIDED_ROUNDED') // 333, 333, 334
 */
export function distribute(amount: Decimal, count: number, distribution: AmountDistribution): readonly Decimal[] {
  if (count === 0) return [];
  if (distribution === 'EACH') return Array.from({ length: count }, () => amount);
  const exact = divide(amount, dec(count));
  const share = distribution === 'DIVIDED' ? exact : round(exact, 'FLOOR', 0);
  const others = Array.from({ length: count - 1 }, () => share);
  return [...others, amount.minus(sum(others))];
}
