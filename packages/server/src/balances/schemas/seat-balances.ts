import { operation } from '../../platform/http/define.ts';
import { DateTime, ExactNumber, extension, Nullable, OneOf, Type, Uuid, WholeNumber } from '../../platform/schema.ts';

export const SeatBalanceByCreditType = Type.Object(
  { credit_type_id: Uuid(), balance: ExactNumber(), starting_balance: ExactNumber() },
  { $id: 'SeatBalanceByCreditType' },
);

export const SeatBalanceCommitLedgerEntryType = OneOf([
  'PREPAID_COMMIT_SEGMENT_START',
  'PREPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION',
  'PREPAID_COMMIT_ROLLOVER',
  'PREPAID_COMMIT_EXPIRATION',
  'PREPAID_COMMIT_CANCELED',
  'PREPAID_COMMIT_CREDITED',
  'PREPAID_COMMIT_MANUAL',
  'PREPAID_COMMIT_SEAT_BASED_ADJUSTMENT',
]);

export const SeatBalanceCommitLedger = Type.Object(
  { type: SeatBalanceCommitLedgerEntryType, amount: ExactNumber(), timestamp: DateTime() },
  { $id: 'SeatBalanceCommitLedger' },
);

export const SeatCommitBalance = Type.Object(
  {
    id: Uuid(),
    balance: ExactNumber(),
    start_date: DateTime(),
    end_date: Type.Optional(Nullable(DateTime())),
    ledger_entries: Type.Optional(Type.Array(SeatBalanceCommitLedger)),
    credit_type_id: Type.Optional(Uuid(extension)),
  },
  { $id: 'SeatCommitBalance' },
);

export const SeatBalanceCreditLedgerEntryType = OneOf([
  'CREDIT_SEGMENT_START',
  'CREDIT_AUTOMATED_INVOICE_DEDUCTION',
  'CREDIT_EXPIRATION',
  'CREDIT_CANCELED',
  'CREDIT_CREDITED',
  'CREDIT_MANUAL',
  'CREDIT_SEAT_BASED_ADJUSTMENT',
  'CREDIT_ROLLOVER',
]);

export const SeatBalanceCreditLedger = Type.Object(
  { type: SeatBalanceCreditLedgerEntryType, amount: ExactNumber(), timestamp: DateTime() },
  { $id: 'SeatBalanceCreditLedger' },
);

export const SeatCreditBalance = Type.Object(
  {
    id: Uuid(),
    balance: ExactNumber(),
    start_date: DateTime(),
    end_date: Type.Optional(Nullable(DateTime())),
    ledger_entries: Type.Optional(Type.Array(SeatBalanceCreditLedger)),
    credit_type_id: Type.Optional(Uuid(extension)),
  },
  { $id: 'SeatCreditBalance' },
);

export const SeatBalance = Type.Object(
  {
    seat_id: Type.String(),
    balances: Type.Array(SeatBalanceByCreditType),
    commits: Type.Optional(Nullable(Type.Array(SeatCommitBalance))),
    credits: Type.Optional(Type.Array(SeatCreditBalance)),
  },
  { $id: 'SeatBalance' },
);

export const listSeatBalances = operation('POST', '/v1/contracts/seatBalances/list', {
  id: 'listSeatBalances-v1',
  tag: 'Balances',
  summary: 'List balances by seat',
  body: Type.Object({
    customer_id: Uuid(),
    contract_id: Uuid(),
    subscription_ids: Type.Optional(Type.Array(Uuid())),
    seat_ids: Type.Optional(Type.Array(Type.String())),
    skip_missing_seat_ids: Type.Optional(Type.Boolean()),
    include_credits_and_commits: Type.Optional(Type.Boolean()),
    include_ledgers: Type.Optional(Type.Boolean()),
    starting_at: Type.Optional(DateTime()),
    effective_before: Type.Optional(DateTime()),
    covering_date: Type.Optional(DateTime()),
    limit: Type.Optional(WholeNumber()),
    cursor: Type.Optional(Type.String()),
  }),
  response: Type.Object({
    data: Type.Array(SeatBalance),
    pagination: Type.Object({
      seats_included: ExactNumber(),
      seats_available_for_next_page: ExactNumber(),
      next_page: Type.Optional(Nullable(Type.String())),
    }),
  }),
});
