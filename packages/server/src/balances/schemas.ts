import { operation } from '../platform/http/define.ts';
import { CustomField, Id } from '../platform/http/shapes.ts';
import {
  AnyCase,
  DateTime,
  ExactNumber,
  extension,
  Nullable,
  OneOf,
  Type,
  Uuid,
  WholeNumber,
} from '../platform/schema.ts';
import {
  ApplySeatIncreaseConfigForRecurringCommit,
  CommitSpecifier,
  CommitSpecifierInput,
  CreditType,
  SubscriptionConfigAllocation,
} from '../pricing/schemas.ts';

export const ScheduleDuration = Type.Object(
  {
    credit_type: Type.Optional(CreditType),
    schedule_items: Type.Array(
      Type.Object({ id: Uuid(), amount: ExactNumber(), starting_at: DateTime(), ending_before: DateTime() }),
    ),
  },
  { $id: 'ScheduleDuration' },
);

export const SchedulePointInTime = Type.Object(
  {
    credit_type: Type.Optional(CreditType),
    schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          id: Uuid(),
          invoice_id: Type.Optional(Nullable(Uuid())),
          amount: ExactNumber(),
          unit_price: ExactNumber(),
          quantity: ExactNumber(),
          timestamp: DateTime(),
        }),
      ),
    ),
    do_not_invoice: Type.Optional(Type.Boolean()),
  },
  { $id: 'SchedulePointInTime' },
);

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

export const BalanceForCommitsAndCredits = ExactNumber();

export const UniquenessKeyForCommitsAndCredits = Type.String({ minLength: 1, maxLength: 128 });

export const CommitHierarchyChildAccessAll = Type.Object(
  { type: AnyCase(['ALL'], ['all']) },
  { $id: 'CommitHierarchyChildAccessAll' },
);

export const CommitHierarchyChildAccessNone = Type.Object(
  { type: AnyCase(['NONE'], ['none']) },
  { $id: 'CommitHierarchyChildAccessNone' },
);

export const CommitHierarchyChildAccessContractIds = Type.Object(
  { type: AnyCase(['CONTRACT_IDS'], ['contract_ids']), contract_ids: Type.Array(Uuid(), { minItems: 1 }) },
  { $id: 'CommitHierarchyChildAccessContractIds' },
);

export const CommitHierarchyConfiguration = Type.Object(
  {
    child_access: Type.Union([
      CommitHierarchyChildAccessAll,
      CommitHierarchyChildAccessNone,
      CommitHierarchyChildAccessContractIds,
    ]),
  },
  { $id: 'CommitHierarchyConfiguration' },
);

export const SpendTrackerAttributes = Type.Object(
  { counts_as_discounted: Type.Boolean() },
  { $id: 'SpendTrackerAttributes' },
);

export const Commit = Type.Object(
  {
    id: Uuid(),
    contract: Type.Optional(Type.Object({ id: Uuid() })),
    type: OneOf(['PREPAID', 'POSTPAID']),
    rate_type: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
    name: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    access_schedule: Type.Optional(ScheduleDuration),
    invoice_schedule: Type.Optional(SchedulePointInTime),
    invoice_contract: Type.Optional(Type.Object({ id: Uuid() })),
    recurring_commit_id: Type.Optional(Uuid()),
    subscription_config: Type.Optional(
      Type.Object({
        subscription_id: Type.Optional(Uuid()),
        allocation: Type.Optional(SubscriptionConfigAllocation),
        apply_seat_increase_config: Type.Optional(ApplySeatIncreaseConfigForRecurringCommit),
      }),
    ),
    rolled_over_from: Type.Optional(Type.Object({ commit_id: Uuid(), contract_id: Uuid() })),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    applicable_contract_ids: Type.Optional(Type.Array(Uuid())),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    amount: Type.Optional(ExactNumber()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    ledger: Type.Optional(Type.Array(CommitLedger)),
    balance: Type.Optional(BalanceForCommitsAndCredits),
    custom_fields: Type.Optional(CustomField),
    uniqueness_key: Type.Optional(UniquenessKeyForCommitsAndCredits),
    archived_at: Type.Optional(DateTime()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    spend_tracker_attributes: Type.Optional(SpendTrackerAttributes),
    created_at: DateTime(),
    created_by: Type.Optional(Type.String()),
  },
  { $id: 'Commit' },
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

export const Credit = Type.Object(
  {
    id: Uuid(),
    contract: Type.Optional(Type.Object({ id: Uuid() })),
    type: OneOf(['CREDIT']),
    name: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    access_schedule: Type.Optional(ScheduleDuration),
    description: Type.Optional(Type.String()),
    recurring_credit_id: Type.Optional(Uuid()),
    subscription_config: Type.Optional(
      Type.Object({
        subscription_id: Type.Optional(Uuid()),
        allocation: Type.Optional(SubscriptionConfigAllocation),
        apply_seat_increase_config: Type.Optional(ApplySeatIncreaseConfigForRecurringCommit),
      }),
    ),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    applicable_contract_ids: Type.Optional(Type.Array(Uuid())),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    ledger: Type.Optional(Type.Array(CreditLedger)),
    balance: Type.Optional(BalanceForCommitsAndCredits),
    custom_fields: Type.Optional(CustomField),
    rate_type: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
    uniqueness_key: Type.Optional(UniquenessKeyForCommitsAndCredits),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    rolled_over_from: Type.Optional(Type.Object({ credit_id: Uuid(), contract_id: Uuid() })),
    created_by: Type.Optional(Type.String()),
  },
  { $id: 'Credit' },
);

export const ScheduleDurationInput = Type.Object(
  {
    credit_type_id: Type.Optional(Uuid()),
    schedule_items: Type.Array(
      Type.Object({ amount: ExactNumber(), starting_at: DateTime(), ending_before: DateTime() }),
    ),
  },
  { $id: 'ScheduleDurationInput' },
);

export const RecurringScheduleFrequency = AnyCase(
  ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL'],
  ['monthly', 'quarterly', 'semi_annual', 'annual'],
);

export const SchedulePointInTimeInput = Type.Object(
  {
    credit_type_id: Type.Optional(Uuid()),
    schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          unit_price: Type.Optional(ExactNumber()),
          quantity: Type.Optional(ExactNumber()),
          amount: Type.Optional(ExactNumber()),
          timestamp: DateTime(),
        }),
      ),
    ),
    recurring_schedule: Type.Optional(
      Type.Object({
        starting_at: DateTime(),
        ending_before: DateTime(),
        frequency: RecurringScheduleFrequency,
        unit_price: Type.Optional(ExactNumber()),
        quantity: Type.Optional(ExactNumber()),
        amount: Type.Optional(ExactNumber()),
        amount_distribution: AnyCase(['DIVIDED', 'DIVIDED_ROUNDED', 'EACH'], ['divided', 'divided_rounded', 'each']),
      }),
    ),
    do_not_invoice: Type.Optional(Type.Boolean()),
  },
  { $id: 'SchedulePointInTimeInput' },
);

export const AddManualBalanceLedgerEntryPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
    id: Uuid(),
    segment_id: Uuid(),
    amount: ExactNumber(),
    per_group_amounts: Type.Optional(Type.Record(Type.String(), ExactNumber())),
    reason: Type.String(),
    timestamp: Type.Optional(DateTime()),
    uniqueness_key: Type.Optional(Type.String({ minLength: 1, maxLength: 128, ...extension })),
  },
  { $id: 'AddManualBalanceLedgerEntryPayload' },
);

export const CreateCustomerCommitPayload = Type.Object(
  {
    customer_id: Uuid(),
    type: AnyCase(['PREPAID', 'POSTPAID'], ['prepaid', 'postpaid']),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    name: Type.Optional(Type.String({ minLength: 1 })),
    description: Type.Optional(Type.String()),
    priority: ExactNumber(),
    product_id: Uuid(),
    access_schedule: ScheduleDurationInput,
    invoice_schedule: Type.Optional(SchedulePointInTimeInput),
    invoice_contract_id: Type.Optional(Uuid()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    applicable_contract_ids: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
    uniqueness_key: Type.Optional(UniquenessKeyForCommitsAndCredits),
  },
  { $id: 'CreateCustomerCommitPayload' },
);

export const UpdateCommitEndDatePayload = Type.Object(
  {
    customer_id: Uuid(),
    commit_id: Uuid(),
    access_ending_before: Type.Optional(DateTime()),
    invoices_ending_before: Type.Optional(DateTime()),
  },
  { $id: 'UpdateCommitEndDatePayload' },
);

export const DisableCommitTrueupPayload = Type.Object(
  { customer_id: Uuid(), commit_id: Uuid(), contract_id: Uuid(), amendment_id: Type.Optional(Uuid()) },
  { $id: 'DisableCommitTrueupPayload' },
);

export const CreateCustomerCreditPayload = Type.Object(
  {
    customer_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    description: Type.Optional(Type.String()),
    priority: ExactNumber(),
    product_id: Uuid(),
    access_schedule: ScheduleDurationInput,
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    applicable_contract_ids: Type.Optional(Type.Array(Type.String())),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    uniqueness_key: Type.Optional(UniquenessKeyForCommitsAndCredits),
  },
  { $id: 'CreateCustomerCreditPayload' },
);

export const UpdateCreditEndDatePayload = Type.Object(
  { customer_id: Uuid(), credit_id: Uuid(), access_ending_before: DateTime() },
  { $id: 'UpdateCreditEndDatePayload' },
);

export const BalanceFilter = Type.Object(
  {
    balance_types: Type.Optional(Type.Array(OneOf(['PREPAID_COMMIT', 'POSTPAID_COMMIT', 'CREDIT']))),
    ids: Type.Optional(Type.Array(Uuid())),
    custom_fields: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'BalanceFilter' },
);

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

export const UpdateInvoiceScheduleInput = Type.Object(
  {
    add_schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          timestamp: DateTime(),
          amount: Type.Optional(ExactNumber()),
          quantity: Type.Optional(ExactNumber()),
          unit_price: Type.Optional(ExactNumber()),
        }),
      ),
    ),
    update_schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          id: Uuid(),
          timestamp: Type.Optional(DateTime()),
          amount: Type.Optional(ExactNumber()),
          quantity: Type.Optional(ExactNumber()),
          unit_price: Type.Optional(ExactNumber()),
        }),
      ),
    ),
    remove_schedule_items: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
  },
  { $id: 'UpdateInvoiceScheduleInput' },
);

export const UpdateAccessScheduleInput = Type.Object(
  {
    add_schedule_items: Type.Optional(
      Type.Array(Type.Object({ amount: ExactNumber(), starting_at: DateTime(), ending_before: DateTime() })),
    ),
    update_schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          id: Uuid(),
          amount: Type.Optional(ExactNumber()),
          starting_at: Type.Optional(DateTime()),
          ending_before: Type.Optional(DateTime()),
        }),
      ),
    ),
    remove_schedule_items: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
  },
  { $id: 'UpdateAccessScheduleInput' },
);

export const EditCommitPayload = Type.Object(
  {
    customer_id: Uuid(),
    commit_id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    access_schedule: Type.Optional(UpdateAccessScheduleInput),
    invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput),
    invoice_contract_id: Type.Optional(Uuid()),
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
    specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifierInput))),
    product_id: Type.Optional(Uuid()),
    priority: Type.Optional(Nullable(ExactNumber())),
    rate_type: Type.Optional(AnyCase(['LIST_RATE', 'COMMIT_RATE'], ['list_rate', 'commit_rate'])),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    applicable_contract_ids: Type.Optional(Type.Union([Type.Array(Uuid()), Type.Null()], extension)),
  },
  { $id: 'EditCommitPayload' },
);

export const EditCreditPayload = Type.Object(
  {
    customer_id: Uuid(),
    credit_id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    access_schedule: Type.Optional(UpdateAccessScheduleInput),
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
    specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifierInput))),
    product_id: Type.Optional(Uuid()),
    priority: Type.Optional(Nullable(ExactNumber())),
    rate_type: Type.Optional(AnyCase(['LIST_RATE', 'COMMIT_RATE'], ['list_rate', 'commit_rate'])),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    applicable_contract_ids: Type.Optional(Type.Union([Type.Array(Uuid()), Type.Null()], extension)),
  },
  { $id: 'EditCreditPayload' },
);

export const ArchiveCommitPayload = Type.Object(
  { customer_id: Uuid(), commit_id: Uuid() },
  { $id: 'ArchiveCommitPayload' },
);

export const ArchiveCreditPayload = Type.Object(
  { customer_id: Uuid(), credit_id: Uuid() },
  { $id: 'ArchiveCreditPayload' },
);

export const addManualBalanceLedgerEntry = operation('POST', '/v1/contracts/addManualBalanceLedgerEntry', {
  id: 'addManualBalanceLedgerEntry-v1',
  tag: 'Balances',
  summary: "Add a manual entry to a balance's ledger",
  body: AddManualBalanceLedgerEntryPayload,
});

export const listCustomerCommits = operation('POST', '/v1/contracts/customerCommits/list', {
  id: 'listCustomerCommits-v1',
  tag: 'Balances',
  summary: "List a customer's commits",
  body: Type.Object({
    customer_id: Uuid(),
    commit_id: Type.Optional(Uuid()),
    covering_date: Type.Optional(DateTime()),
    starting_at: Type.Optional(DateTime()),
    effective_before: Type.Optional(DateTime()),
    include_contract_commits: Type.Optional(Type.Boolean()),
    include_archived: Type.Optional(Type.Boolean()),
    include_ledgers: Type.Optional(Type.Boolean()),
    include_balance: Type.Optional(Type.Boolean()),
    next_page: Type.Optional(Type.String()),
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 25 })),
  }),
  response: Type.Object({ data: Type.Array(Commit), next_page: Nullable(Type.String()) }),
});

export const createCustomerCommit = operation('POST', '/v1/contracts/customerCommits/create', {
  id: 'createCustomerCommit-v1',
  tag: 'Balances',
  summary: 'Create a commit at customer level',
  body: CreateCustomerCommitPayload,
  response: Type.Object({ data: Id }),
});

export const updateCommitEndDate = operation('POST', '/v1/contracts/customerCommits/updateEndDate', {
  id: 'updateCommitEndDate-v1',
  tag: 'Balances',
  summary: "End a commit's access or invoices earlier",
  body: UpdateCommitEndDatePayload,
  response: Type.Object({ data: Id }),
});

export const disableCommitTrueup = operation('POST', '/v1/contracts/commits/disableTrueup', {
  id: 'disableCommitTrueup-v1',
  tag: 'Balances',
  summary: 'Drop the true-up of a postpaid commit',
  body: DisableCommitTrueupPayload,
  response: Type.Object({ data: Id }),
});

export const listCustomerCredits = operation('POST', '/v1/contracts/customerCredits/list', {
  id: 'listCustomerCredits-v1',
  tag: 'Balances',
  summary: "List a customer's credits",
  body: Type.Object({
    customer_id: Uuid(),
    credit_id: Type.Optional(Uuid()),
    covering_date: Type.Optional(DateTime()),
    starting_at: Type.Optional(DateTime()),
    effective_before: Type.Optional(DateTime()),
    include_contract_credits: Type.Optional(Type.Boolean()),
    include_archived: Type.Optional(Type.Boolean()),
    include_ledgers: Type.Optional(Type.Boolean()),
    include_balance: Type.Optional(Type.Boolean()),
    next_page: Type.Optional(Type.String()),
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 25 })),
  }),
  response: Type.Object({ data: Type.Array(Credit), next_page: Nullable(Type.String()) }),
});

export const createCustomerCredit = operation('POST', '/v1/contracts/customerCredits/create', {
  id: 'createCustomerCredit-v1',
  tag: 'Balances',
  summary: 'Create a credit at customer level',
  body: CreateCustomerCreditPayload,
  response: Type.Object({ data: Id }),
});

export const updateCreditEndDate = operation('POST', '/v1/contracts/customerCredits/updateEndDate', {
  id: 'updateCreditEndDate-v1',
  tag: 'Balances',
  summary: "End a credit's access earlier",
  body: UpdateCreditEndDatePayload,
  response: Type.Object({ data: Id }),
});

export const listCustomerBalances = operation('POST', '/v1/contracts/customerBalances/list', {
  id: 'listCustomerBalances-v1',
  tag: 'Balances',
  summary: "List a customer's commits and credits together",
  body: Type.Object({
    customer_id: Uuid(),
    id: Type.Optional(Uuid()),
    covering_date: Type.Optional(DateTime()),
    starting_at: Type.Optional(DateTime()),
    effective_before: Type.Optional(DateTime()),
    include_contract_balances: Type.Optional(Type.Boolean()),
    include_archived: Type.Optional(Type.Boolean()),
    include_ledgers: Type.Optional(Type.Boolean()),
    include_balance: Type.Optional(Type.Boolean()),
    next_page: Type.Optional(Type.String()),
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 25 })),
    exclude_zero_balances: Type.Optional(Type.Boolean()),
    webhook_notification_id: Type.Optional(Type.String()),
  }),
  response: Type.Object({ data: Type.Array(Type.Union([Commit, Credit])), next_page: Nullable(Type.String()) }),
});

export const getNetBalance = operation('POST', '/v1/contracts/customerBalances/getNetBalance', {
  id: 'getNetBalance-v1',
  tag: 'Balances',
  summary: 'Read what a customer can still draw in one pricing unit',
  body: Type.Object({
    customer_id: Uuid(),
    credit_type_id: Type.Optional(Uuid()),
    filters: Type.Optional(Type.Array(BalanceFilter)),
    invoice_inclusion_mode: Type.Optional(OneOf(['FINALIZED', 'FINALIZED_AND_DRAFT'])),
  }),
  response: Type.Object({ data: Type.Object({ balance: ExactNumber(), credit_type_id: Uuid() }) }),
});

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

export const editCommit = operation('POST', '/v2/contracts/commits/edit', {
  id: 'editCommit-v2',
  tag: 'Balances',
  summary: 'Edit a commit',
  body: EditCommitPayload,
  response: Type.Object({ data: Id }),
});

export const editCredit = operation('POST', '/v2/contracts/credits/edit', {
  id: 'editCredit-v2',
  tag: 'Balances',
  summary: 'Edit a credit',
  body: EditCreditPayload,
  response: Type.Object({ data: Id }),
});

export const archiveCommit = operation('POST', '/v2/contracts/commits/archive', {
  id: 'archiveCommit-v2',
  tag: 'Balances',
  summary: 'Archive a commit',
  body: ArchiveCommitPayload,
  response: Type.Object({ data: Id }),
});

export const archiveCredit = operation('POST', '/v2/contracts/credits/archive', {
  id: 'archiveCredit-v2',
  tag: 'Balances',
  summary: 'Archive a credit',
  body: ArchiveCreditPayload,
  response: Type.Object({ data: Id }),
});

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  addManualBalanceLedgerEntry,
  listCustomerCommits,
  createCustomerCommit,
  updateCommitEndDate,
  disableCommitTrueup,
  listCustomerCredits,
  createCustomerCredit,
  updateCreditEndDate,
  listCustomerBalances,
  getNetBalance,
  listSeatBalances,
  editCommit,
  editCredit,
  archiveCommit,
  archiveCredit,
];
