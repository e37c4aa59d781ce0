import { DateTime, ExactNumber, OneOf, Type, Uuid } from '../../platform/schema.ts';

export const PrepaidCommitSegmentStartLedgerEntry = Type.Object(
  { type: OneOf(['PREPAID_COMMIT_SEGMENT_START']), timestamp: DateTime(), amount: ExactNumber(), segment_id: Uuid() },
  { $id: 'PrepaidCommitSegmentStartLedgerEntry' },
);

export const PrepaidCommitAutomatedInvoiceDeductionLedgerEntry = Type.Object(
  {
    type: OneOf(['PREPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    invoice_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
  },
  { $id: 'PrepaidCommitAutomatedInvoiceDeductionLedgerEntry' },
);

export const PrepaidCommitRolloverLedgerEntry = Type.Object(
  {
    type: OneOf(['PREPAID_COMMIT_ROLLOVER']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    new_contract_id: Uuid(),
  },
  { $id: 'PrepaidCommitRolloverLedgerEntry' },
);

export const PrepaidCommitExpirationLedgerEntry = Type.Object(
  { type: OneOf(['PREPAID_COMMIT_EXPIRATION']), timestamp: DateTime(), amount: ExactNumber(), segment_id: Uuid() },
  { $id: 'PrepaidCommitExpirationLedgerEntry' },
);

export const PrepaidCommitCanceledLedgerEntry = Type.Object(
  {
    type: OneOf(['PREPAID_COMMIT_CANCELED']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    invoice_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
  },
  { $id: 'PrepaidCommitCanceledLedgerEntry' },
);

export const PrepaidCommitCreditedLedgerEntry = Type.Object(
  {
    type: OneOf(['PREPAID_COMMIT_CREDITED']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    invoice_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
  },
  { $id: 'PrepaidCommitCreditedLedgerEntry' },
);

export const PrepaidCommitSeatBasedAdjustmentLedgerEntry = Type.Object(
  {
    type: OneOf(['PREPAID_COMMIT_SEAT_BASED_ADJUSTMENT']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
  },
  { $id: 'PrepaidCommitSeatBasedAdjustmentLedgerEntry' },
);

export const PostpaidCommitInitialBalanceLedgerEntry = Type.Object(
  { type: OneOf(['POSTPAID_COMMIT_INITIAL_BALANCE']), timestamp: DateTime(), amount: ExactNumber() },
  { $id: 'PostpaidCommitInitialBalanceLedgerEntry' },
);

export const PostpaidCommitAutomatedInvoiceDeductionLedgerEntry = Type.Object(
  {
    type: OneOf(['POSTPAID_COMMIT_AUTOMATED_INVOICE_DEDUCTION']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    invoice_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
  },
  { $id: 'PostpaidCommitAutomatedInvoiceDeductionLedgerEntry' },
);

export const PostpaidCommitRolloverLedgerEntry = Type.Object(
  {
    type: OneOf(['POSTPAID_COMMIT_ROLLOVER']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    new_contract_id: Uuid(),
  },
  { $id: 'PostpaidCommitRolloverLedgerEntry' },
);

export const PostpaidCommitTrueupLedgerEntry = Type.Object(
  {
    type: OneOf(['POSTPAID_COMMIT_TRUEUP']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    invoice_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
  },
  { $id: 'PostpaidCommitTrueupLedgerEntry' },
);

export const PrepaidCommitManualLedgerEntry = Type.Object(
  { type: OneOf(['PREPAID_COMMIT_MANUAL']), timestamp: DateTime(), amount: ExactNumber(), reason: Type.String() },
  { $id: 'PrepaidCommitManualLedgerEntry' },
);

export const PostpaidCommitManualLedgerEntry = Type.Object(
  { type: OneOf(['POSTPAID_COMMIT_MANUAL']), timestamp: DateTime(), amount: ExactNumber(), reason: Type.String() },
  { $id: 'PostpaidCommitManualLedgerEntry' },
);

export const PostpaidCommitExpirationLedgerEntry = Type.Object(
  { type: OneOf(['POSTPAID_COMMIT_EXPIRATION']), timestamp: DateTime(), amount: ExactNumber() },
  { $id: 'PostpaidCommitExpirationLedgerEntry' },
);

export const CommitLedger = Type.Union(
  [
    PrepaidCommitSegmentStartLedgerEntry,
    PrepaidCommitAutomatedInvoiceDeductionLedgerEntry,
    PrepaidCommitRolloverLedgerEntry,
    PrepaidCommitExpirationLedgerEntry,
    PrepaidCommitCanceledLedgerEntry,
    PrepaidCommitCreditedLedgerEntry,
    PrepaidCommitSeatBasedAdjustmentLedgerEntry,
    PostpaidCommitInitialBalanceLedgerEntry,
    PostpaidCommitAutomatedInvoiceDeductionLedgerEntry,
    PostpaidCommitRolloverLedgerEntry,
    PostpaidCommitTrueupLedgerEntry,
    PrepaidCommitManualLedgerEntry,
    PostpaidCommitManualLedgerEntry,
    PostpaidCommitExpirationLedgerEntry,
  ],
  { $id: 'CommitLedger' },
);

export const CreditSegmentStartLedgerEntry = Type.Object(
  { type: OneOf(['CREDIT_SEGMENT_START']), timestamp: DateTime(), amount: ExactNumber(), segment_id: Uuid() },
  { $id: 'CreditSegmentStartLedgerEntry' },
);

export const CreditAutomatedInvoiceDeductionLedgerEntry = Type.Object(
  {
    type: OneOf(['CREDIT_AUTOMATED_INVOICE_DEDUCTION']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    invoice_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
  },
  { $id: 'CreditAutomatedInvoiceDeductionLedgerEntry' },
);

export const CreditExpirationLedgerEntry = Type.Object(
  { type: OneOf(['CREDIT_EXPIRATION']), timestamp: DateTime(), amount: ExactNumber(), segment_id: Uuid() },
  { $id: 'CreditExpirationLedgerEntry' },
);

export const CreditCanceledLedgerEntry = Type.Object(
  {
    type: OneOf(['CREDIT_CANCELED']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    invoice_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
  },
  { $id: 'CreditCanceledLedgerEntry' },
);

export const CreditCreditedLedgerEntry = Type.Object(
  {
    type: OneOf(['CREDIT_CREDITED']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    invoice_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
  },
  { $id: 'CreditCreditedLedgerEntry' },
);

export const CreditManualLedgerEntry = Type.Object(
  { type: OneOf(['CREDIT_MANUAL']), timestamp: DateTime(), amount: ExactNumber(), reason: Type.String() },
  { $id: 'CreditManualLedgerEntry' },
);

export const CreditSeatBasedAdjustmentLedgerEntry = Type.Object(
  { type: OneOf(['CREDIT_SEAT_BASED_ADJUSTMENT']), timestamp: DateTime(), amount: ExactNumber(), segment_id: Uuid() },
  { $id: 'CreditSeatBasedAdjustmentLedgerEntry' },
);

export const CreditRolloverLedgerEntry = Type.Object(
  {
    type: OneOf(['CREDIT_ROLLOVER']),
    timestamp: DateTime(),
    amount: ExactNumber(),
    segment_id: Uuid(),
    new_contract_id: Uuid(),
  },
  { $id: 'CreditRolloverLedgerEntry' },
);

export const CreditLedger = Type.Union(
  [
    CreditSegmentStartLedgerEntry,
    CreditAutomatedInvoiceDeductionLedgerEntry,
    CreditExpirationLedgerEntry,
    CreditCanceledLedgerEntry,
    CreditCreditedLedgerEntry,
    CreditManualLedgerEntry,
    CreditSeatBasedAdjustmentLedgerEntry,
    CreditRolloverLedgerEntry,
  ],
  { $id: 'CreditLedger' },
);
