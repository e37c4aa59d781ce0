import type { Balance } from '../balance.ts';
import type { Deduction, RolledOver, SettledInvoice } from '../invoice.ts';
import { type Decimal, sum, ZERO } from '../money.ts';
import type { AccessSegment } from '../schedule.ts';
import { contains, type Instant, type Interval } from '../time/index.ts';
import type { Grant } from './grants.ts';

/**
 * The running account of one segment within one run of the engine. The only mutable thing there: drafts draw on it in order, and what is
 * left when all have drawn is the segment's state.
 */
export interface Account {
  readonly grant: Grant;
  readonly balance: Balance;
  readonly segment: AccessSegment;
  readonly window: Interval;
  /** Granted at the start. */
  readonly amount: Decimal;
  readonly seatAdjustments: Decimal;
  readonly manual: Decimal;
  /** Drawn by finalized, not voided invoices. */
  readonly deducted: Decimal;
  /** Drawn by drafts so far. */
  pending: Decimal;
  rolledOver: Decimal;
  /** Of a renewal's rollover that is not frozen yet: what the new contract's final invoices have spent. It is not in `left`. */
  reserved: Decimal;
  /** What can still be drawn; manual entries and edits can make it negative, drawing cannot. */
  left: Decimal;
  /** Of balances kept per seat: what each seat was granted, and has left. */
  readonly seats?: Map<string, SeatAccount>;
}

export interface SeatAccount {
  granted: Decimal;
  /** As of its account: what a renewal has spent already, which is not in `left`. */
  reserved: Decimal;
  left: Decimal;
}

const segmentWindow = (segment: AccessSegment): Interval => ({
  start: segment.startingAt,
  end: segment.endingBefore,
});

/** What has been settled of each segment, by segment id. */
export interface SettledDraws {
  readonly deductions: ReadonlyMap<string, readonly Deduction[]>;
  readonly rolledOver: ReadonlyMap<string, RolledOver>;
}

/** What an invoice froze of a renewal holds even when it is void, or is being regenerated (contracts 9). */
export function settledDraws(invoices: readonly SettledInvoice[], reopened: readonly RolledOver[]): SettledDraws {
  const deductions = new Map<string, Deduction[]>();
  const rolledOver = new Map(reopened.map((rolled) => [rolled.segmentId, rolled]));
  for (const invoice of invoices) {
    for (const rolled of invoice.rolledOver) rolledOver.set(rolled.segmentId, rolled);
    if (invoice.status === 'VOID') continue;
    for (const deduction of invoice.deductions) {
      const list = deductions.get(deduction.segmentId);
      if (list === undefined) deductions.set(deduction.segmentId, [deduction]);
      else list.push(deduction);
    }
  }
  return { deductions, rolledOver };
}

/** Opens the accounts of a grant: amount + adjustments + manual entries − settled deductions − what rolled over for good (contracts 8). */
export function openAccounts(grant: Grant, settled: SettledDraws, now: Instant): readonly Account[] {
  const { balance } = grant;
  return balance.segments.map((segment, index) => {
    const manual = sum(
      balance.manualEntries.filter((entry) => entry.segmentId === segment.id).map((entry) => entry.amount),
    );
    const drawn = settled.deductions.get(segment.id) ?? [];
    const deducted = sum(drawn.map((deduction) => deduction.amount));
    // Seat-linked grants have one segment: adjustments belong to the first.
    const adjustments = index === 0 ? grant.adjustments.filter(({ timestamp }) => timestamp <= now) : [];
    const seatAdjustments = sum(adjustments.map(({ amount }) => amount));
    const rolled = settled.rolledOver.get(segment.id);
    const rolledOver = rolled?.amount ?? ZERO;
    const seats = grant.seatGrants === undefined ? undefined : openSeats(grant, segment, drawn, rolled, now);
    return {
      grant,
      balance,
      segment,
      window: segmentWindow(segment),
      amount: segment.amount,
      seatAdjustments,
      manual,
      deducted,
      pending: ZERO,
      rolledOver,
      reserved: ZERO,
      left: segment.amount.plus(seatAdjustments).plus(manual).minus(deducted).minus(rolledOver),
      ...(seats === undefined ? {} : { seats }),
    };
  });
}

function openSeats(
  grant: Grant,
  segment: AccessSegment,
  drawn: readonly Deduction[],
  rolled: RolledOver | undefined,
  now: Instant,
): Map<string, SeatAccount> {
  const seats = new Map<string, SeatAccount>();
  const seat = (id: string): SeatAccount => {
    const known = seats.get(id);
    if (known !== undefined) return known;
    const opened = { granted: ZERO, reserved: ZERO, left: ZERO };
    seats.set(id, opened);
    return opened;
  };
  const give = (id: string, amount: Decimal): void => {
    const account = seat(id);
    account.granted = account.granted.plus(amount);
    account.left = account.left.plus(amount);
  };
  for (const [id, amount] of Object.entries(grant.seatGrants ?? {})) {
    seats.set(id, { granted: amount, reserved: ZERO, left: amount });
  }
  for (const { timestamp, amount, seatId } of grant.adjustments) {
    if (seatId !== undefined && timestamp <= now) give(seatId, amount);
  }
  const changes = [
    ...grant.balance.manualEntries
      .filter((entry) => entry.segmentId === segment.id)
      .map((entry) => ({ amounts: entry.perGroupAmounts, sign: 1 })),
    ...drawn.map((deduction) => ({ amounts: deduction.seatAmounts, sign: -1 })),
    { amounts: rolled?.seatAmounts, sign: -1 },
  ];
  for (const { amounts, sign } of changes) {
    for (const [id, amount] of Object.entries(amounts ?? {})) {
      const account = seat(id);
      account.left = account.left.plus(amount.times(sign));
    }
  }
  return seats;
}

/** Takes from an account; per seat, from the seat as well. */
export function take(account: Account, amount: Decimal, seatId: string | undefined): void {
  account.left = account.left.minus(amount);
  account.pending = account.pending.plus(amount);
  const seat = seatId === undefined ? undefined : account.seats?.get(seatId);
  if (seat !== undefined) seat.left = seat.left.minus(amount);
}

/** Whether a segment counts in its balance's number: started, not over (contracts 10). */
export const isActive = (account: Account, now: Instant): boolean => contains(account.window, now);
