import type { Balance } from './balance.ts';
import type { DraftInvoice } from './invoice.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Decimal } from './money.ts';
import type { Instant } from './time/index.ts';

/** A segment with all that happened to it (contracts 10). `left` may be negative; it is what a draw can still take, drafts included. */
export interface SegmentState {
  readonly id: string;
  readonly startingAt: Instant;
  readonly endingBefore: Instant;
  /** The amount granted, without adjustments. */
  readonly amount: Decimal;
  readonly seatAdjustments: Decimal;
  readonly manual: Decimal;
  /** Drawn by finalized, not voided invoices. */
  readonly deducted: Decimal;
  /** Drawn by drafts. */
  readonly pending: Decimal;
  readonly rolledOver: Decimal;
  readonly left: Decimal;
  /** Balances kept per seat: what each seat was granted and has left. */
  readonly seats?: Readonly<Record<string, { readonly granted: Decimal; readonly left: Decimal }>>;
}

/** One commit or credit as of now: as agreed, or derived from a recurring grant or a renewal. */
export interface BalanceState {
  readonly balance: Balance;
  readonly segments: readonly SegmentState[];
  /** What can be drawn at this moment, drafts taken off (contracts 10). */
  readonly value: Decimal;
  /** The same with finalized invoices only (contracts 11, `invoice_inclusion_mode`). */
  readonly valueWithoutDrafts: Decimal;
  /** Facts and drafts, in order; undefined for a balance that was itself archived (contracts 11). */
  readonly ledger?: readonly LedgerEntry[];
}

/** Every open invoice, balance and ledger of one customer as of `now`. */
export interface Statement {
  readonly customerId: string;
  readonly now: Instant;
  /** In the order in which they fall due; those without `dueAt` (held) last (invoices 2). */
  readonly drafts: readonly DraftInvoice[];
  /** By `createdAt`, then id. */
  readonly balances: readonly BalanceState[];
  /** The invoice that bills each schedule item, settled or draft. */
  readonly invoiceOfItem: Readonly<Record<string, string>>;
  /** The next instant after `now` at which something falls due or a new draft appears. */
  readonly nextDueAt?: Instant;
}
