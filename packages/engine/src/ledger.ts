import type { Decimal } from './money.ts';
import type { Instant } from './time/index.ts';

/** What happened to a balance (contracts 10). The names on the wire follow from the kind of the balance. */
export type LedgerEvent =
  | 'SEGMENT_START'
  | 'INITIAL_BALANCE'
  | 'AUTOMATED_INVOICE_DEDUCTION'
  | 'MANUAL'
  | 'SEAT_BASED_ADJUSTMENT'
  | 'ROLLOVER'
  | 'EXPIRATION'
  | 'TRUEUP'
  | 'CANCELED'
  | 'CREDITED';

/** One dated event of one balance; `amount` is signed. */
export interface LedgerEntry {
  readonly event: LedgerEvent;
  readonly timestamp: Instant;
  readonly amount: Decimal;
  /** PREPAID and CREDIT entries, manual ones included; POSTPAID deductions and rollovers. */
  readonly segmentId?: string;
  /** Of deductions, true-ups and their cancellation: the invoice, and the contract whose usage drew it. */
  readonly invoiceId?: string;
  readonly contractId?: string;
  readonly newContractId?: string;
  readonly reason?: string;
  /** Whether it stems from an invoice that is still a draft. */
  readonly isDraft: boolean;
  /** Balances kept per seat: whose part this is; the entries of one event are merged for the whole balance. */
  readonly seatAmounts?: Readonly<Record<string, Decimal>>;
}

/** Entries of one instant stand in this order (contracts 10). */
export const LEDGER_ORDER: readonly LedgerEvent[] = [
  'SEGMENT_START',
  'INITIAL_BALANCE',
  'AUTOMATED_INVOICE_DEDUCTION',
  'MANUAL',
  'SEAT_BASED_ADJUSTMENT',
  'ROLLOVER',
  'EXPIRATION',
  'TRUEUP',
  'CANCELED',
  'CREDITED',
];
