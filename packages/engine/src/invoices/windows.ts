import type { Invoice } from '../invoice.ts';
import { DAY, HOUR, type Instant, type Interval } from '../time/index.ts';

export type BreakdownSize = 'HOUR' | 'DAY';

/** The billing period of a usage invoice; the consolidated one's is its parent's. */
export const servicePeriod = ({ startingAt, endingBefore, issuedAt }: Invoice): Interval => ({
  start: startingAt ?? issuedAt,
  end: endingBefore ?? issuedAt,
});

/**
 * UTC hours or days clipped to a period, those that lie wholly inside the range; for a draft none that has not begun (invoices 12.4).
 */
export function breakdownWindows(
  invoice: Invoice,
  size: BreakdownSize,
  range: Interval,
  now: Instant,
): readonly Interval[] {
  const step = size === 'HOUR' ? HOUR : DAY;
  const period = servicePeriod(invoice);
  const windows: Interval[] = [];
  const from = Math.max(period.start, Math.floor(range.start / step) * step);
  for (let start = from; start < Math.min(period.end, range.end); ) {
    const end = Math.min((Math.floor(start / step) + 1) * step, period.end);
    const hasBegun = invoice.status !== 'DRAFT' || start <= now;
    if (hasBegun && range.start <= start && end <= range.end) windows.push({ start, end });
    start = end;
  }
  return windows;
}
