import {
  BalanceForCommitsAndCredits,
  Commit,
  CommitHierarchyConfiguration,
  Credit,
  CreditAutomatedInvoiceDeductionLedgerEntry,
  CreditCanceledLedgerEntry,
  CreditCreditedLedgerEntry,
  CreditExpirationLedgerEntry,
  CreditManualLedgerEntry,
  CreditRolloverLedgerEntry,
  CreditSeatBasedAdjustmentLedgerEntry,
  CreditSegmentStartLedgerEntry,
  PostpaidCommitAutomatedInvoiceDeductionLedgerEntry,
  PostpaidCommitExpirationLedgerEntry,
  PostpaidCommitInitialBalanceLedgerEntry,
  PostpaidCommitManualLedgerEntry,
  PostpaidCommitRolloverLedgerEntry,
  PostpaidCommitTrueupLedgerEntry,
  PrepaidCommitAutomatedInvoiceDeductionLedgerEntry,
  PrepaidCommitCanceledLedgerEntry,
  PrepaidCommitCreditedLedgerEntry,
  PrepaidCommitExpirationLedgerEntry,
  PrepaidCommitManualLedgerEntry,
  PrepaidCommitRolloverLedgerEntry,
  PrepaidCommitSeatBasedAdjustmentLedgerEntry,
  PrepaidCommitSegmentStartLedgerEntry,
  ScheduleDuration,
  ScheduleDurationInput,
  SchedulePointInTime,
  SchedulePointInTimeInput,
  SpendTrackerAttributes,
  UpdateAccessScheduleInput,
  UpdateInvoiceScheduleInput,
} from '../balances/schemas.ts';
import {
  BillingProviderDeliveryMethodType,
  ContractsBillingProviderType,
  CustomerBillingProviderConfigurationCreateCustomerInput,
  CustomerRevenueSystemConfigurationCreateCustomerInput,
  RevenueSystemDeliveryMethodType,
  RevenueSystemProviderType,
} from '../customers/schemas.ts';
import { CustomerBillingProviderConfiguration } from '../integrations/schemas.ts';
import { operation } from '../platform/http/define.ts';
import { CustomField, Id, UniquenessKey } from '../platform/http/shapes.ts';
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
  BalanceCustomFieldFilterType,
  BaseThresholdCommit,
  BillingProviderType,
  CommitSpecifier,
  CommitSpecifierInput,
  CreditType,
  DiscountConfiguration,
  ExcludeSpecifier,
  MinimumConfig,
  OverrideSpecifierInput,
  OverrideTier,
  OverrideTierInput,
  OverwriteRate,
  OverwriteRateInput,
  PrepaidBalanceThresholdConfiguration,
  ProrationRoundingConfig,
  RecurringCommitSubscriptionConfigInput,
  ScheduledChargesOnUsageInvoices,
  SpendThresholdCommit,
  SpendThresholdConfiguration,
  SpendTrackerApplicableSpendSpecifier,
  SpendTrackerInput,
  SubscriptionConfigAllocation,
  SubscriptionProration,
  SubscriptionProrationInput,
  SubscriptionRate,
  SubscriptionRateInput,
  SubscriptionSeatConfig,
  Tier,
} from '../pricing/schemas.ts';

export const ResellerType = OneOf(['AWS', 'AWS_PRO_SERVICE', 'GCP', 'GCP_PRO_SERVICE']);

export const RecurringCommitSubscriptionConfig = Type.Object(
  {
    allocation: SubscriptionConfigAllocation,
    apply_seat_increase_config: ApplySeatIncreaseConfigForRecurringCommit,
    subscription_id: Uuid(),
  },
  { $id: 'RecurringCommitSubscriptionConfig' },
);

export const RecurringCommitOrCreditBase = Type.Object(
  {
    id: Uuid(),
    contract: Type.Optional(Type.Object({ id: Uuid() })),
    name: Type.Optional(Type.String()),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    access_amount: Type.Object({
      unit_price: ExactNumber(),
      quantity: Type.Optional(ExactNumber()),
      credit_type_id: Uuid(),
    }),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    priority: ExactNumber(),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    rate_type: AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate']),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    commit_duration: Type.Object({ value: ExactNumber(), unit: Type.Optional(AnyCase(['PERIODS'], ['periods'])) }),
    recurrence_frequency: Type.Optional(
      AnyCase(
        ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY', 'DAILY'],
        ['monthly', 'quarterly', 'annual', 'weekly', 'daily'],
      ),
    ),
    proration: Type.Optional(
      AnyCase(['NONE', 'FIRST', 'LAST', 'FIRST_AND_LAST'], ['none', 'first', 'last', 'first_and_last']),
    ),
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfig),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
  { $id: 'RecurringCommitOrCreditBase' },
);

export const RecurringCommit = Type.Composite(
  [
    RecurringCommitOrCreditBase,
    Type.Object({
      invoice_amount: Type.Optional(
        Type.Object({ unit_price: ExactNumber(), quantity: ExactNumber(), credit_type_id: Uuid() }),
      ),
      proration_rounding: Type.Optional(
        Nullable(
          Type.Object({
            access: Type.Optional(ProrationRoundingConfig),
            invoice: Type.Optional(ProrationRoundingConfig),
          }),
        ),
      ),
    }),
  ],
  { $id: 'RecurringCommit' },
);

export const RecurringCredit = Type.Composite(
  [
    RecurringCommitOrCreditBase,
    Type.Object({
      proration_rounding: Type.Optional(Nullable(Type.Object({ access: Type.Optional(ProrationRoundingConfig) }))),
    }),
  ],
  { $id: 'RecurringCredit' },
);

export const OverrideSpecifier = Type.Object(
  {
    product_id: Type.Optional(Uuid()),
    product_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    presentation_group_values: Type.Optional(Type.Record(Type.String(), Nullable(Type.String()))),
    commit_ids: Type.Optional(Type.Array(Type.String())),
    recurring_commit_ids: Type.Optional(Type.Array(Type.String())),
    any_commit_or_credit_ids: Type.Optional(Type.Array(Type.String())),
    billing_frequency: Type.Optional(
      AnyCase(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'], ['monthly', 'quarterly', 'annual', 'weekly']),
    ),
    exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
  },
  { $id: 'OverrideSpecifier' },
);

export const Override = Type.Object(
  {
    id: Uuid(),
    created_at: DateTime(),
    product: Type.Optional(Type.Object({ id: Uuid(), name: Type.String() })),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    override_specifiers: Type.Optional(Type.Array(OverrideSpecifier)),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Optional(Type.Boolean()),
    type: Type.Optional(OneOf(['OVERWRITE', 'MULTIPLIER', 'TIERED'])),
    priority: Type.Optional(ExactNumber()),
    multiplier: Type.Optional(ExactNumber()),
    overwrite_rate: Type.Optional(OverwriteRate),
    override_tiers: Type.Optional(Type.Array(OverrideTier)),
    is_commit_specific: Type.Optional(Type.Boolean()),
    target: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
    rate_type: Type.Optional(
      AnyCase(
        ['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'TIERED', 'TIERED_PERCENTAGE', 'CUSTOM'],
        ['flat', 'percentage', 'subscription', 'tiered', 'tiered_percentage', 'custom'],
      ),
    ),
    price: Type.Optional(ExactNumber()),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    value: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    credit_type: Type.Optional(CreditType),
  },
  { $id: 'Override' },
);

export const Discount = Type.Object(
  {
    id: Uuid(),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    schedule: SchedulePointInTime,
    name: Type.Optional(Type.String({ minLength: 1 })),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'Discount' },
);

export const ProService = Type.Object(
  {
    id: Uuid(),
    description: Type.Optional(Type.String()),
    product_id: Uuid(),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    unit_price: ExactNumber(),
    quantity: ExactNumber(),
    max_amount: ExactNumber(),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ProService' },
);

export const ScheduledCharge = Type.Object(
  {
    id: Uuid(),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    schedule: SchedulePointInTime,
    name: Type.Optional(Type.String({ minLength: 1 })),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
    archived_at: Type.Optional(DateTime()),
  },
  { $id: 'ScheduledCharge' },
);

export const ContractTransition = Type.Object(
  { type: OneOf(['RENEWAL']), from_contract_id: Uuid(), to_contract_id: Uuid() },
  { $id: 'ContractTransition' },
);

export const ResellerRoyalty = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: ExactNumber(),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    applicable_product_ids: Type.Optional(Type.Array(Type.String())),
    netsuite_reseller_id: Type.String(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    reseller_contract_value: Type.Optional(ExactNumber()),
    aws_account_number: Type.Optional(Type.String()),
    aws_payer_reference_id: Type.Optional(Type.String()),
    aws_offer_id: Type.Optional(Type.String()),
    gcp_account_id: Type.Optional(Type.String()),
    gcp_offer_id: Type.Optional(Type.String()),
  },
  { $id: 'ResellerRoyalty' },
);

export const BaseUsageFilter = Type.Object(
  { group_key: Type.String(), group_values: Type.Array(Type.String()), starting_at: Type.Optional(DateTime()) },
  { $id: 'BaseUsageFilter' },
);

export const BaseUsageFilterWithRequiredStartingAt = Type.Object(
  { group_key: Type.String(), group_values: Type.Array(Type.String()), starting_at: DateTime() },
  { $id: 'BaseUsageFilterWithRequiredStartingAt' },
);

export const UsageFilter = Type.Object(
  { initial: BaseUsageFilter, current: BaseUsageFilter, updates: Type.Array(BaseUsageFilterWithRequiredStartingAt) },
  { $id: 'UsageFilter' },
);

export const UsageStatementSchedule = Type.Object(
  {
    frequency: AnyCase(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'], ['monthly', 'quarterly', 'annual', 'weekly']),
    billing_anchor_date: DateTime(),
  },
  { $id: 'UsageStatementSchedule' },
);

export const HierarchyLink = Type.Object({ contract_id: Uuid(), customer_id: Uuid() }, { $id: 'HierarchyLink' });

export const ParentHierarchyConfiguration = Type.Object(
  {
    children: Type.Array(HierarchyLink),
    parent_behavior: Type.Optional(
      Type.Object({ invoice_consolidation_type: Type.Optional(OneOf(['CONCATENATE', 'NONE'])) }),
    ),
  },
  { $id: 'ParentHierarchyConfiguration' },
);

export const ChildHierarchyConfiguration = Type.Object(
  {
    parent: HierarchyLink,
    payer: Type.Optional(OneOf(['SELF', 'PARENT'])),
    usage_statement_behavior: Type.Optional(OneOf(['CONSOLIDATE', 'SEPARATE'])),
  },
  { $id: 'ChildHierarchyConfiguration' },
);

export const HierarchyConfiguration = Type.Union([ParentHierarchyConfiguration, ChildHierarchyConfiguration], {
  $id: 'HierarchyConfiguration',
});

export const ContractWithoutAmendments = Type.Object(
  {
    name: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    rate_card_id: Type.Optional(Uuid()),
    starting_at: DateTime(),
    commits: Type.Array(Commit),
    credits: Type.Optional(Type.Array(Credit)),
    recurring_commits: Type.Optional(Type.Array(RecurringCommit)),
    recurring_credits: Type.Optional(Type.Array(RecurringCredit)),
    overrides: Type.Array(Override),
    discounts: Type.Optional(Type.Array(Discount)),
    professional_services: Type.Optional(Type.Array(ProService)),
    scheduled_charges: Type.Array(ScheduledCharge),
    scheduled_charges_on_usage_invoices: Type.Optional(ScheduledChargesOnUsageInvoices),
    transitions: Type.Array(ContractTransition),
    reseller_royalties: Type.Optional(Type.Array(ResellerRoyalty)),
    created_at: DateTime(),
    created_by: Type.String(),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    net_payment_terms_days: Type.Optional(ExactNumber()),
    ending_before: Type.Optional(DateTime()),
    total_contract_value: Type.Optional(ExactNumber()),
    usage_filter: Type.Optional(UsageFilter),
    usage_statement_schedule: UsageStatementSchedule,
    spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
    prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
    spend_trackers: Type.Optional(
      Type.Array(
        Type.Object({
          alias: Type.String(),
          credit_type_id: Uuid(),
          reset_frequency: OneOf(['BILLING_PERIOD']),
          applicable_spend_specifiers: Type.Array(
            Type.Object({
              spend_type: OneOf(['COMMIT_PURCHASE']),
              sources: Type.Array(OneOf(['THRESHOLD_RECHARGE', 'MANUAL'])),
              discounted: Type.Optional(OneOf(['ANY', 'DISCOUNTED_ONLY', 'UNDISCOUNTED_ONLY'])),
            }),
          ),
          accumulated_spend: Type.Optional(
            Type.Object({ amount: ExactNumber(), period_starting_at: DateTime(), period_ending_before: DateTime() }),
          ),
        }),
      ),
    ),
    hierarchy_configuration: Type.Optional(HierarchyConfiguration),
  },
  { $id: 'ContractWithoutAmendments' },
);

export const ResellerRoyaltyOrUpdate = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: Type.Optional(ExactNumber()),
    netsuite_reseller_id: Type.Optional(Type.String()),
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(Nullable(DateTime())),
    reseller_contract_value: Type.Optional(ExactNumber()),
    aws_account_number: Type.Optional(Type.String()),
    aws_payer_reference_id: Type.Optional(Type.String()),
    aws_offer_id: Type.Optional(Type.String()),
    gcp_account_id: Type.Optional(Type.String()),
    gcp_offer_id: Type.Optional(Type.String()),
  },
  { $id: 'ResellerRoyaltyOrUpdate' },
);

export const ContractAmendment = Type.Object(
  {
    id: Uuid(),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    starting_at: DateTime(),
    commits: Type.Array(Commit),
    credits: Type.Optional(Type.Array(Credit)),
    overrides: Type.Array(Override),
    discounts: Type.Optional(Type.Array(Discount)),
    professional_services: Type.Optional(Type.Array(ProService)),
    scheduled_charges: Type.Array(ScheduledCharge),
    reseller_royalties: Type.Optional(Type.Array(ResellerRoyaltyOrUpdate)),
    created_at: DateTime(),
    created_by: Type.String(),
    netsuite_sales_order_id: Type.Optional(Type.String()),
  },
  { $id: 'ContractAmendment' },
);

export const SubscriptionQuantitySchedule = Type.Object(
  { quantity: ExactNumber(), starting_at: DateTime(), ending_before: Type.Optional(DateTime()) },
  { $id: 'SubscriptionQuantitySchedule' },
);

export const SubscriptionBillingPeriod = Type.Object(
  { starting_at: DateTime(), ending_before: DateTime() },
  { $id: 'SubscriptionBillingPeriod' },
);

export const SubscriptionBillingPeriods = Type.Object(
  {
    previous: Type.Optional(SubscriptionBillingPeriod),
    current: Type.Optional(SubscriptionBillingPeriod),
    next: Type.Optional(SubscriptionBillingPeriod),
  },
  { $id: 'SubscriptionBillingPeriods' },
);

export const SubscriptionBillingCycleConfig = Type.Object(
  { anchor_date: DateTime(), invoice_placement: OneOf(['ON_SCHEDULED_INVOICE', 'ON_USAGE_INVOICE']) },
  { $id: 'SubscriptionBillingCycleConfig' },
);

export const Subscription = Type.Object(
  {
    id: Type.Optional(Uuid()),
    subscription_rate: SubscriptionRate,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    collection_schedule: AnyCase(['ADVANCE', 'ARREARS'], ['advance', 'arrears']),
    proration: SubscriptionProration,
    quantity_schedule: Type.Array(SubscriptionQuantitySchedule),
    billing_periods: SubscriptionBillingPeriods,
    quantity_management_mode: AnyCase(['SEAT_BASED', 'QUANTITY_ONLY'], ['seat_based', 'quantity_only']),
    seat_config: Type.Optional(SubscriptionSeatConfig),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    fiat_credit_type_id: Type.Optional(Uuid()),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfig),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'Subscription' },
);

export const Subscriptions = Type.Array(Subscription, { $id: 'Subscriptions' });

export const Contract = Type.Object(
  {
    id: Uuid(),
    archived_at: Type.Optional(DateTime()),
    customer_id: Uuid(),
    package_id: Type.Optional(Uuid()),
    uniqueness_key: Type.Optional(UniquenessKey),
    initial: ContractWithoutAmendments,
    current: ContractWithoutAmendments,
    amendments: Type.Array(ContractAmendment),
    custom_fields: Type.Optional(CustomField),
    customer_billing_provider_configuration: Type.Optional(CustomerBillingProviderConfiguration),
    scheduled_charges_on_usage_invoices: Type.Optional(ScheduledChargesOnUsageInvoices),
    subscriptions: Type.Optional(Subscriptions),
    spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
    prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
    spend_trackers: Type.Optional(
      Type.Array(
        Type.Object({
          alias: Type.String(),
          credit_type_id: Uuid(),
          reset_frequency: OneOf(['BILLING_PERIOD']),
          applicable_spend_specifiers: Type.Array(
            Type.Object({
              spend_type: OneOf(['COMMIT_PURCHASE']),
              sources: Type.Array(OneOf(['THRESHOLD_RECHARGE', 'MANUAL'])),
              discounted: Type.Optional(OneOf(['ANY', 'DISCOUNTED_ONLY', 'UNDISCOUNTED_ONLY'])),
            }),
          ),
          accumulated_spend: Type.Optional(
            Type.Object({ amount: ExactNumber(), period_starting_at: DateTime(), period_ending_before: DateTime() }),
          ),
        }),
      ),
    ),
  },
  { $id: 'Contract' },
);

export const SpendTrackerAttributesInput = Type.Object(
  { counts_as_discounted: Type.Boolean() },
  { $id: 'SpendTrackerAttributesInput' },
);

export const CommitInput = Type.Object(
  {
    type: AnyCase(['PREPAID', 'POSTPAID'], ['prepaid', 'postpaid']),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    access_schedule: Type.Optional(ScheduleDurationInput),
    invoice_schedule: Type.Optional(SchedulePointInTimeInput),
    amount: Type.Optional(ExactNumber()),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    priority: Type.Optional(ExactNumber()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
    temporary_id: Type.Optional(Type.String()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    spend_tracker_attributes: Type.Optional(SpendTrackerAttributesInput),
  },
  { $id: 'CommitInput' },
);

export const CreditInput = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    access_schedule: ScheduleDurationInput,
    description: Type.Optional(Type.String()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    custom_fields: Type.Optional(CustomField),
    rollover_fraction: Type.Optional(ExactNumber()),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
  { $id: 'CreditInput' },
);

export const RecurringCommitOrCreditInputBase = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    access_amount: Type.Object({
      unit_price: ExactNumber(),
      quantity: Type.Optional(ExactNumber()),
      credit_type_id: Uuid(),
    }),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    priority: ExactNumber(),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    temporary_id: Type.Optional(Type.String()),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    commit_duration: Type.Object({ value: ExactNumber(), unit: Type.Optional(AnyCase(['PERIODS'], ['periods'])) }),
    recurrence_frequency: Type.Optional(
      AnyCase(
        ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY', 'DAILY'],
        ['monthly', 'quarterly', 'annual', 'weekly', 'daily'],
      ),
    ),
    proration: Type.Optional(
      AnyCase(['NONE', 'FIRST', 'LAST', 'FIRST_AND_LAST'], ['none', 'first', 'last', 'first_and_last']),
    ),
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfigInput),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
  { $id: 'RecurringCommitOrCreditInputBase' },
);

export const RecurringCommitInput = Type.Composite(
  [
    RecurringCommitOrCreditInputBase,
    Type.Object({
      invoice_amount: Type.Optional(
        Type.Object({ unit_price: ExactNumber(), quantity: ExactNumber(), credit_type_id: Uuid() }),
      ),
      proration_rounding: Type.Optional(
        Type.Object({
          access: Type.Optional(ProrationRoundingConfig),
          invoice: Type.Optional(ProrationRoundingConfig),
        }),
      ),
    }),
  ],
  { $id: 'RecurringCommitInput' },
);

export const RecurringCreditInput = Type.Composite(
  [
    RecurringCommitOrCreditInputBase,
    Type.Object({ proration_rounding: Type.Optional(Type.Object({ access: Type.Optional(ProrationRoundingConfig) })) }),
  ],
  { $id: 'RecurringCreditInput' },
);

export const OverrideInput = Type.Object(
  {
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Optional(Type.Boolean()),
    type: Type.Optional(AnyCase(['OVERWRITE', 'MULTIPLIER', 'TIERED'], ['overwrite', 'multiplier', 'tiered'])),
    multiplier: Type.Optional(ExactNumber()),
    priority: Type.Optional(ExactNumber()),
    overwrite_rate: Type.Optional(OverwriteRateInput),
    product_id: Type.Optional(Uuid()),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    override_specifiers: Type.Optional(Type.Array(OverrideSpecifierInput)),
    tiers: Type.Optional(Type.Array(OverrideTierInput)),
    is_commit_specific: Type.Optional(Type.Boolean()),
    target: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    rate_target: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'], extension)),
  },
  { $id: 'OverrideInput' },
);

export const DiscountInput = Type.Object(
  {
    product_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    schedule: SchedulePointInTimeInput,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'DiscountInput' },
);

export const ProServiceInput = Type.Object(
  {
    description: Type.Optional(Type.String()),
    product_id: Uuid(),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    unit_price: ExactNumber(),
    quantity: ExactNumber(),
    max_amount: ExactNumber(),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ProServiceInput' },
);

export const ResellerRoyaltyInput = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: ExactNumber(),
    netsuite_reseller_id: Type.String(),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    reseller_contract_value: Type.Optional(ExactNumber()),
    aws_options: Type.Optional(
      Type.Object({
        aws_account_number: Type.Optional(Type.String()),
        aws_payer_reference_id: Type.Optional(Type.String()),
        aws_offer_id: Type.Optional(Type.String()),
      }),
    ),
    gcp_options: Type.Optional(
      Type.Object({ gcp_account_id: Type.Optional(Type.String()), gcp_offer_id: Type.Optional(Type.String()) }),
    ),
  },
  { $id: 'ResellerRoyaltyInput' },
);

export const ScheduledChargeInput = Type.Object(
  {
    product_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    schedule: SchedulePointInTimeInput,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ScheduledChargeInput' },
);

export const ContractTransitionInput = Type.Object(
  {
    type: AnyCase(['RENEWAL'], ['renewal']),
    from_contract_id: Uuid(),
    future_invoice_behavior: Type.Optional(
      Type.Object({ trueup: Type.Optional(Nullable(AnyCase(['REMOVE', 'AS_IS'], ['remove', 'as_is']))) }),
    ),
  },
  { $id: 'ContractTransitionInput' },
);

export const UsageStatementScheduleInput = Type.Object(
  {
    frequency: AnyCase(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'], ['monthly', 'quarterly', 'annual', 'weekly']),
    day: Type.Optional(
      AnyCase(['FIRST_OF_MONTH', 'CONTRACT_START', 'CUSTOM_DATE'], ['first_of_month', 'contract_start', 'custom_date']),
    ),
    billing_anchor_date: Type.Optional(DateTime()),
    invoice_generation_starting_at: Type.Optional(DateTime()),
  },
  { $id: 'UsageStatementScheduleInput' },
);

export const CustomerBillingProviderConfigurationLookup = Type.Object(
  {
    billing_provider_configuration_id: Type.Optional(Uuid()),
    billing_provider: Type.Optional(ContractsBillingProviderType),
    delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
  },
  { $id: 'CustomerBillingProviderConfigurationLookup' },
);

export const CustomerRevenueSystemConfigurationLookup = Type.Object(
  {
    revenue_system_configuration_id: Type.Optional(Uuid()),
    provider: Type.Optional(RevenueSystemProviderType),
    delivery_method: Type.Optional(RevenueSystemDeliveryMethodType),
  },
  { $id: 'CustomerRevenueSystemConfigurationLookup' },
);

export const SubscriptionSeatConfigInput = Type.Object(
  {
    seat_group_key: Type.String(),
    initial_seat_ids: Type.Array(Type.String()),
    initial_unassigned_seats: Type.Optional(ExactNumber()),
  },
  { $id: 'SubscriptionSeatConfigInput' },
);

export const SubscriptionBillingCycleConfigInput = Type.Object(
  {
    anchor_date: Type.Optional(DateTime()),
    invoice_placement: Type.Optional(
      AnyCase(['ON_SCHEDULED_INVOICE', 'ON_USAGE_INVOICE'], ['on_scheduled_invoice', 'on_usage_invoice']),
    ),
  },
  { $id: 'SubscriptionBillingCycleConfigInput' },
);

export const SubscriptionInput = Type.Object(
  {
    subscription_rate: SubscriptionRateInput,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    collection_schedule: AnyCase(['ADVANCE', 'ARREARS'], ['advance', 'arrears']),
    proration: SubscriptionProrationInput,
    initial_quantity: Type.Optional(ExactNumber()),
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(DateTime()),
    custom_fields: Type.Optional(CustomField),
    temporary_id: Type.Optional(Type.String()),
    quantity_management_mode: Type.Optional(AnyCase(['SEAT_BASED', 'QUANTITY_ONLY'], ['seat_based', 'quantity_only'])),
    seat_config: Type.Optional(SubscriptionSeatConfigInput),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfigInput),
  },
  { $id: 'SubscriptionInput' },
);

export const SubscriptionsInput = Type.Array(SubscriptionInput, { $id: 'SubscriptionsInput' });

export const ContractParentHierarchyConfigurationInput = Type.Object(
  { contract_id: Uuid(), customer_id: Uuid() },
  { $id: 'ContractParentHierarchyConfigurationInput' },
);

export const ContractHierarchyConfigurationInput = Type.Object(
  {
    parent: Type.Optional(ContractParentHierarchyConfigurationInput),
    payer: Type.Optional(AnyCase(['SELF', 'PARENT'], ['self', 'parent'])),
    usage_statement_behavior: Type.Optional(AnyCase(['CONSOLIDATE', 'SEPARATE'], ['consolidate', 'separate'])),
    parent_behavior: Type.Optional(
      Type.Object({
        invoice_consolidation_type: Type.Optional(AnyCase(['CONCATENATE', 'NONE'], ['concatenate', 'none'])),
      }),
    ),
  },
  { $id: 'ContractHierarchyConfigurationInput' },
);

export const CreateContractPayload = Type.Object(
  {
    customer_id: Uuid(),
    package_id: Type.Optional(Uuid()),
    package_alias: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    uniqueness_key: Type.Optional(UniquenessKey),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    net_payment_terms_days: Type.Optional(ExactNumber()),
    rate_card_id: Type.Optional(Uuid()),
    rate_card_alias: Type.Optional(Type.String()),
    total_contract_value: Type.Optional(ExactNumber()),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    commits: Type.Optional(Type.Array(CommitInput)),
    credits: Type.Optional(Type.Array(CreditInput)),
    recurring_commits: Type.Optional(Type.Array(RecurringCommitInput)),
    recurring_credits: Type.Optional(Type.Array(RecurringCreditInput)),
    multiplier_override_prioritization: Type.Optional(
      AnyCase(['LOWEST_MULTIPLIER', 'EXPLICIT'], ['lowest_multiplier', 'explicit']),
    ),
    overrides: Type.Optional(Type.Array(OverrideInput)),
    discounts: Type.Optional(Type.Array(DiscountInput)),
    professional_services: Type.Optional(Type.Array(ProServiceInput)),
    reseller_royalties: Type.Optional(Type.Array(ResellerRoyaltyInput)),
    scheduled_charges: Type.Optional(Type.Array(ScheduledChargeInput)),
    scheduled_charges_on_usage_invoices: Type.Optional(ScheduledChargesOnUsageInvoices),
    transition: Type.Optional(ContractTransitionInput),
    usage_filter: Type.Optional(BaseUsageFilter),
    usage_statement_schedule: Type.Optional(UsageStatementScheduleInput),
    custom_fields: Type.Optional(CustomField),
    billing_provider_configuration: Type.Optional(CustomerBillingProviderConfigurationLookup),
    revenue_system_configuration: Type.Optional(CustomerRevenueSystemConfigurationLookup),
    spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
    prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
    spend_trackers: Type.Optional(Type.Array(SpendTrackerInput)),
    subscriptions: Type.Optional(SubscriptionsInput),
    hierarchy_configuration: Type.Optional(ContractHierarchyConfigurationInput),
  },
  { $id: 'CreateContractPayload' },
);

export const HasMore = Type.Object({ commits: Type.Boolean(), credits: Type.Boolean() }, { $id: 'HasMore' });

export const CreateContractResponse = Type.Object(
  {
    id: Uuid(),
    contract: Type.Optional(
      Type.Object({
        id: Uuid(),
        customer_id: Uuid(),
        created_at: DateTime(),
        created_by: Type.String(),
        name: Type.Optional(Type.String()),
        package_id: Type.Optional(Uuid()),
        uniqueness_key: Type.Optional(UniquenessKey),
        rate_card_id: Type.Optional(Uuid()),
        starting_at: DateTime(),
        ending_before: Type.Optional(DateTime()),
        net_payment_terms_days: Type.Optional(ExactNumber()),
        multiplier_override_prioritization: Type.Optional(
          AnyCase(['LOWEST_MULTIPLIER', 'EXPLICIT'], ['lowest_multiplier', 'explicit']),
        ),
        scheduled_charges_on_usage_invoices: Type.Optional(ScheduledChargesOnUsageInvoices),
        custom_fields: Type.Optional(CustomField),
        usage_statement_schedule: UsageStatementSchedule,
        usage_filter: Type.Array(
          Type.Object({
            group_key: Type.String(),
            group_values: Type.Array(Type.String()),
            starting_at: DateTime(),
            ending_before: Type.Optional(DateTime()),
          }),
        ),
        commits: Type.Array(Commit),
        credits: Type.Optional(Type.Array(Credit)),
        has_more: Type.Optional(HasMore),
        recurring_commits: Type.Optional(Type.Array(RecurringCommit)),
        recurring_credits: Type.Optional(Type.Array(RecurringCredit)),
        overrides: Type.Array(Override),
        scheduled_charges: Type.Array(ScheduledCharge),
        transitions: Type.Array(ContractTransition),
        subscriptions: Type.Optional(Subscriptions),
        customer_billing_provider_configuration: Type.Optional(CustomerBillingProviderConfiguration),
        spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
        prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
        hierarchy_configuration: Type.Optional(HierarchyConfiguration),
      }),
    ),
  },
  { $id: 'CreateContractResponse' },
);

export const ResellerRoyaltyOrUpdateInput = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: Type.Optional(ExactNumber()),
    netsuite_reseller_id: Type.Optional(Type.String()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(Nullable(DateTime())),
    reseller_contract_value: Type.Optional(ExactNumber()),
    aws_options: Type.Optional(
      Type.Object({
        aws_account_number: Type.Optional(Type.String()),
        aws_payer_reference_id: Type.Optional(Type.String()),
        aws_offer_id: Type.Optional(Type.String()),
      }),
    ),
    gcp_options: Type.Optional(
      Type.Object({ gcp_account_id: Type.Optional(Type.String()), gcp_offer_id: Type.Optional(Type.String()) }),
    ),
  },
  { $id: 'ResellerRoyaltyOrUpdateInput' },
);

export const AmendContractPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    total_contract_value: Type.Optional(ExactNumber()),
    starting_at: DateTime(),
    commits: Type.Optional(Type.Array(CommitInput)),
    credits: Type.Optional(Type.Array(CreditInput)),
    overrides: Type.Optional(Type.Array(OverrideInput)),
    discounts: Type.Optional(Type.Array(DiscountInput)),
    professional_services: Type.Optional(Type.Array(ProServiceInput)),
    reseller_royalties: Type.Optional(Type.Array(ResellerRoyaltyOrUpdateInput)),
    scheduled_charges: Type.Optional(Type.Array(ScheduledChargeInput)),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'AmendContractPayload' },
);

export const ArchiveContractPayload = Type.Object(
  { customer_id: Uuid(), contract_id: Uuid(), void_invoices: Type.Boolean() },
  { $id: 'ArchiveContractPayload' },
);

export const SetUsageFilterPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    group_key: Type.String(),
    group_values: Type.Array(Type.String()),
    starting_at: DateTime(),
  },
  { $id: 'SetUsageFilterPayload' },
);

export const UpdateContractEndDatePayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    ending_before: Type.Optional(DateTime()),
    allow_ending_before_finalized_invoice: Type.Optional(Type.Boolean()),
  },
  { $id: 'UpdateContractEndDatePayload' },
);

export const SubscriptionQuantityHistory = Type.Object(
  {
    subscription_id: Type.Optional(Uuid()),
    fiat_credit_type_id: Type.Optional(Uuid()),
    history: Type.Optional(
      Type.Array(
        Type.Object({
          starting_at: DateTime(),
          data: Type.Array(Type.Object({ quantity: ExactNumber(), total: ExactNumber(), unit_price: ExactNumber() })),
        }),
      ),
    ),
  },
  { $id: 'SubscriptionQuantityHistory' },
);

export const SubscriptionSeatsScheduleEntry = Type.Object(
  {
    starting_at: DateTime(),
    ending_before: Nullable(DateTime()),
    total_quantity: WholeNumber({ minimum: 0 }),
    assigned_seat_ids: Type.Array(Type.String()),
  },
  { $id: 'SubscriptionSeatsScheduleEntry' },
);

export const ExternalPaymentGateThresholdCommitPayload = Type.Object(
  { workflow_id: Uuid(), outcome: AnyCase(['PAID', 'FAILED'], ['paid', 'failed']) },
  { $id: 'ExternalPaymentGateThresholdCommitPayload' },
);

export const CreateCustomerPayload = Type.Object(
  {
    ingest_aliases: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 128 }), { maxItems: 2000 })),
    name: Type.String(),
    customer_billing_provider_configurations: Type.Optional(
      Type.Array(CustomerBillingProviderConfigurationCreateCustomerInput),
    ),
    customer_revenue_system_configurations: Type.Optional(
      Type.Array(CustomerRevenueSystemConfigurationCreateCustomerInput),
    ),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'CreateCustomerPayload' },
);

export const CreateCustomerWithContractPayload = Type.Object(
  {
    customer: CreateCustomerPayload,
    contract: Type.Object({
      name: Type.Optional(Type.String()),
      uniqueness_key: Type.Optional(UniquenessKey),
      netsuite_sales_order_id: Type.Optional(Type.String()),
      salesforce_opportunity_id: Type.Optional(Type.String()),
      net_payment_terms_days: Type.Optional(ExactNumber()),
      rate_card_id: Type.Optional(Uuid()),
      rate_card_alias: Type.Optional(Type.String()),
      total_contract_value: Type.Optional(ExactNumber()),
      starting_at: DateTime(),
      ending_before: Type.Optional(DateTime()),
      commits: Type.Optional(Type.Array(CommitInput)),
      credits: Type.Optional(Type.Array(CreditInput)),
      recurring_commits: Type.Optional(Type.Array(RecurringCommitInput)),
      recurring_credits: Type.Optional(Type.Array(RecurringCreditInput)),
      multiplier_override_prioritization: Type.Optional(
        AnyCase(['LOWEST_MULTIPLIER', 'EXPLICIT'], ['lowest_multiplier', 'explicit']),
      ),
      overrides: Type.Optional(Type.Array(OverrideInput)),
      discounts: Type.Optional(Type.Array(DiscountInput)),
      reseller_royalties: Type.Optional(Type.Array(ResellerRoyaltyInput)),
      professional_services: Type.Optional(Type.Array(ProServiceInput)),
      scheduled_charges: Type.Optional(Type.Array(ScheduledChargeInput)),
      scheduled_charges_on_usage_invoices: Type.Optional(ScheduledChargesOnUsageInvoices),
      usage_filter: Type.Optional(BaseUsageFilter),
      usage_statement_schedule: Type.Optional(UsageStatementScheduleInput),
      custom_fields: Type.Optional(CustomField),
      billing_provider_configuration: Type.Optional(CustomerBillingProviderConfigurationLookup),
      revenue_system_configuration: Type.Optional(CustomerRevenueSystemConfigurationLookup),
      spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
      prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
      spend_trackers: Type.Optional(Type.Array(SpendTrackerInput)),
      subscriptions: Type.Optional(SubscriptionsInput),
      hierarchy_configuration: Type.Optional(ContractHierarchyConfigurationInput),
    }),
  },
  { $id: 'CreateCustomerWithContractPayload' },
);

export const CustomerAndContract = Type.Object(
  {
    customer_id: Uuid(),
    ingest_aliases: Type.Array(Type.String()),
    customer_name: Type.String(),
    custom_fields: Type.Optional(CustomField),
    contract_id: Uuid(),
  },
  { $id: 'CustomerAndContract' },
);

export const UpdateActiveRechargeConfig = Type.Object(
  {
    customer_id: Uuid(),
    recharge_to_amount: Type.Optional(ExactNumber({ minimum: 0 })),
    recharge_threshold: Type.Optional(ExactNumber({ minimum: 0 })),
    enabled: Type.Optional(Type.Boolean()),
  },
  { $id: 'UpdateActiveRechargeConfig' },
);

export const CommitLedgerV2 = Type.Union(
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
  { $id: 'CommitLedgerV2' },
);

export const CommitV2 = Type.Object(
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
    rolled_over_from: Type.Optional(Type.Object({ commit_id: Uuid(), contract_id: Uuid() })),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    applicable_contract_ids: Type.Optional(Type.Array(Uuid())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    ledger: Type.Optional(Type.Array(CommitLedgerV2)),
    balance: Type.Optional(BalanceForCommitsAndCredits),
    custom_fields: Type.Optional(CustomField),
    archived_at: Type.Optional(DateTime()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    spend_tracker_attributes: Type.Optional(SpendTrackerAttributes),
    created_at: DateTime(),
    created_by: Type.Optional(Type.String()),
    recurring_commit_id: Type.Optional(Uuid()),
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfig),
  },
  { $id: 'CommitV2' },
);

export const CreditLedgerV2 = Type.Union(
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
  { $id: 'CreditLedgerV2' },
);

export const CreditV2 = Type.Object(
  {
    id: Uuid(),
    contract: Type.Optional(Type.Object({ id: Uuid() })),
    type: OneOf(['CREDIT']),
    name: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    access_schedule: Type.Optional(ScheduleDuration),
    description: Type.Optional(Type.String()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    applicable_contract_ids: Type.Optional(Type.Array(Uuid())),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    ledger: Type.Optional(Type.Array(CreditLedgerV2)),
    balance: Type.Optional(BalanceForCommitsAndCredits),
    custom_fields: Type.Optional(CustomField),
    archived_at: Type.Optional(DateTime()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    rolled_over_from: Type.Optional(Type.Object({ credit_id: Uuid(), contract_id: Uuid() })),
    created_at: Type.Optional(DateTime()),
    created_by: Type.Optional(Type.String()),
    recurring_credit_id: Type.Optional(Uuid()),
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfig),
  },
  { $id: 'CreditV2' },
);

export const OverrideSpecifierV2 = Type.Object(
  {
    commit_ids: Type.Optional(Type.Array(Type.String())),
    recurring_commit_ids: Type.Optional(Type.Array(Type.String())),
    any_commit_or_credit_ids: Type.Optional(Type.Array(Type.String())),
    product_id: Type.Optional(Uuid()),
    product_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    presentation_group_values: Type.Optional(Type.Record(Type.String(), Nullable(Type.String()))),
    billing_frequency: Type.Optional(OneOf(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'])),
    exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
  },
  { $id: 'OverrideSpecifierV2' },
);

export const OverwriteRateV2 = Type.Object(
  {
    rate_type: AnyCase(
      ['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'TIERED', 'TIERED_PERCENTAGE', 'CUSTOM'],
      ['flat', 'percentage', 'subscription', 'tiered', 'tiered_percentage', 'custom'],
    ),
    price: Type.Optional(ExactNumber()),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
    custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    credit_type: Type.Optional(CreditType),
  },
  { $id: 'OverwriteRateV2' },
);

export const OverrideV2 = Type.Object(
  {
    id: Uuid(),
    created_at: DateTime(),
    product: Type.Optional(Type.Object({ id: Uuid(), name: Type.String() })),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    override_specifiers: Type.Optional(Type.Array(OverrideSpecifierV2)),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Optional(Type.Boolean()),
    type: Type.Optional(OneOf(['OVERWRITE', 'MULTIPLIER', 'TIERED'])),
    priority: Type.Optional(ExactNumber()),
    multiplier: Type.Optional(ExactNumber()),
    overwrite_rate: Type.Optional(OverwriteRateV2),
    override_tiers: Type.Optional(Type.Array(OverrideTier)),
    is_commit_specific: Type.Optional(Type.Boolean()),
    target: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
  },
  { $id: 'OverrideV2' },
);

export const UsageFilterV2 = Type.Object(
  {
    group_key: Type.String(),
    group_values: Type.Array(Type.String()),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
  },
  { $id: 'UsageFilterV2' },
);

export const RevenueSystemProviderTypeV2 = OneOf(['netsuite']);

export const CustomerRevenueSystemConfigurationV2 = Type.Object(
  {
    id: Uuid(),
    customer_id: Uuid(),
    delivery_method_id: Uuid(),
    provider: RevenueSystemProviderTypeV2,
    configuration: Type.Record(Type.String(), Type.Unknown()),
    delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
    delivery_method_configuration: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    archived_at: Type.Optional(Nullable(DateTime())),
  },
  { $id: 'CustomerRevenueSystemConfigurationV2' },
);

export const RecurringCommitOrCreditBaseV2 = Type.Object(
  {
    id: Uuid(),
    contract: Type.Optional(Type.Object({ id: Uuid() })),
    name: Type.Optional(Type.String()),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    access_amount: Type.Object({
      unit_price: ExactNumber(),
      quantity: Type.Optional(ExactNumber()),
      credit_type_id: Uuid(),
    }),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    priority: ExactNumber(),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    rate_type: AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate']),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    commit_duration: Type.Object({ value: ExactNumber(), unit: Type.Optional(AnyCase(['PERIODS'], ['periods'])) }),
    recurrence_frequency: Type.Optional(
      AnyCase(
        ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY', 'DAILY'],
        ['monthly', 'quarterly', 'annual', 'weekly', 'daily'],
      ),
    ),
    proration: Type.Optional(
      AnyCase(['NONE', 'FIRST', 'LAST', 'FIRST_AND_LAST'], ['none', 'first', 'last', 'first_and_last']),
    ),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfig),
  },
  { $id: 'RecurringCommitOrCreditBaseV2' },
);

export const ProrationRoundingConfigV2 = Type.Object(
  {
    rounding_method: AnyCase(['HALF_UP', 'FLOOR', 'CEILING'], ['half_up', 'floor', 'ceiling']),
    decimal_places: ExactNumber({ minimum: -5, maximum: 5 }),
  },
  { $id: 'ProrationRoundingConfigV2' },
);

export const RecurringCommitV2 = Type.Composite(
  [
    RecurringCommitOrCreditBaseV2,
    Type.Object({
      invoice_amount: Type.Optional(
        Type.Object({ unit_price: ExactNumber(), quantity: ExactNumber(), credit_type_id: Uuid() }),
      ),
      proration_rounding: Type.Optional(
        Nullable(
          Type.Object({
            access: Type.Optional(ProrationRoundingConfigV2),
            invoice: Type.Optional(ProrationRoundingConfigV2),
          }),
        ),
      ),
    }),
  ],
  { $id: 'RecurringCommitV2' },
);

export const RecurringCreditV2 = Type.Composite(
  [
    RecurringCommitOrCreditBaseV2,
    Type.Object({
      proration_rounding: Type.Optional(Nullable(Type.Object({ access: Type.Optional(ProrationRoundingConfigV2) }))),
    }),
  ],
  { $id: 'RecurringCreditV2' },
);

export const PaymentGateConfigV2 = Type.Object(
  {
    payment_gate_type: OneOf(['NONE', 'STRIPE', 'EXTERNAL']),
    tax_type: Type.Optional(OneOf(['NONE', 'STRIPE', 'ANROK', 'PRECALCULATED'])),
    stripe_config: Type.Optional(
      Type.Object({
        payment_type: OneOf(['INVOICE', 'PAYMENT_INTENT']),
        invoice_metadata: Type.Optional(Type.Record(Type.String(), Type.String())),
      }),
    ),
    precalculated_tax_config: Type.Optional(
      Type.Object({ tax_amount: ExactNumber(), tax_name: Type.Optional(Type.String()) }),
    ),
  },
  { $id: 'PaymentGateConfigV2' },
);

export const SpendThresholdConfigurationV2 = Type.Object(
  {
    is_enabled: Type.Boolean(),
    threshold_amount: ExactNumber(),
    commit: SpendThresholdCommit,
    payment_gate_config: PaymentGateConfigV2,
    discount_configuration: Type.Optional(DiscountConfiguration),
  },
  { $id: 'SpendThresholdConfigurationV2' },
);

export const OptionalThresholdCommitFields = Type.Object(
  {
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
  },
  { $id: 'OptionalThresholdCommitFields' },
);

export const PrepaidBalanceThresholdCommitV2 = Type.Composite([BaseThresholdCommit, OptionalThresholdCommitFields], {
  $id: 'PrepaidBalanceThresholdCommitV2',
});

export const ExcludeThresholdBalanceSpecifierV2 = Type.Object(
  { custom_field_filters: Type.Array(BalanceCustomFieldFilterType) },
  { $id: 'ExcludeThresholdBalanceSpecifierV2' },
);

export const ThresholdBalanceSpecifierV2 = Type.Object(
  { exclude: Type.Array(ExcludeThresholdBalanceSpecifierV2) },
  { $id: 'ThresholdBalanceSpecifierV2' },
);

export const PrepaidBalanceThresholdConfigurationV2 = Type.Object(
  {
    is_enabled: Type.Boolean(),
    threshold_amount: ExactNumber(),
    recharge_to_amount: ExactNumber(),
    custom_credit_type_id: Type.Optional(Uuid()),
    commit: PrepaidBalanceThresholdCommitV2,
    payment_gate_config: PaymentGateConfigV2,
    discount_configuration: Type.Optional(DiscountConfiguration),
    threshold_balance_specifiers: Type.Optional(Type.Array(ThresholdBalanceSpecifierV2)),
  },
  { $id: 'PrepaidBalanceThresholdConfigurationV2' },
);

export const SpendTrackerAccumulatedSpend = Type.Object(
  { amount: ExactNumber(), period_starting_at: DateTime(), period_ending_before: DateTime() },
  { $id: 'SpendTrackerAccumulatedSpend' },
);

export const SpendTracker = Type.Object(
  {
    alias: Type.String(),
    credit_type_id: Uuid(),
    reset_frequency: OneOf(['BILLING_PERIOD']),
    applicable_spend_specifiers: Type.Array(SpendTrackerApplicableSpendSpecifier),
    accumulated_spend: Type.Optional(SpendTrackerAccumulatedSpend),
  },
  { $id: 'SpendTracker' },
);

export const SubscriptionProrationV2 = Type.Object(
  {
    is_prorated: Type.Boolean(),
    invoice_behavior: AnyCase(
      ['BILL_IMMEDIATELY', 'BILL_ON_NEXT_COLLECTION_DATE'],
      ['bill_immediately', 'bill_on_next_collection_date'],
    ),
    rounding: Type.Optional(ProrationRoundingConfigV2),
  },
  { $id: 'SubscriptionProrationV2' },
);

export const SubscriptionV2 = Type.Object(
  {
    id: Type.Optional(Uuid()),
    subscription_rate: SubscriptionRate,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    collection_schedule: AnyCase(['ADVANCE', 'ARREARS'], ['advance', 'arrears']),
    proration: SubscriptionProrationV2,
    quantity_schedule: Type.Array(SubscriptionQuantitySchedule),
    billing_periods: SubscriptionBillingPeriods,
    quantity_management_mode: AnyCase(['SEAT_BASED', 'QUANTITY_ONLY'], ['seat_based', 'quantity_only']),
    seat_config: Type.Optional(SubscriptionSeatConfig),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    fiat_credit_type_id: Type.Optional(Uuid()),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfig),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'SubscriptionV2' },
);

export const SubscriptionsV2 = Type.Array(SubscriptionV2, { $id: 'SubscriptionsV2' });

export const ChildHierarchyConfigurationV2 = Type.Object(
  {
    parent: HierarchyLink,
    payer: Type.Optional(OneOf(['SELF', 'PARENT'])),
    usage_statement_behavior: Type.Optional(OneOf(['CONSOLIDATE', 'SEPARATE'])),
  },
  { $id: 'ChildHierarchyConfigurationV2' },
);

export const HierarchyConfigurationV2 = Type.Union([ParentHierarchyConfiguration, ChildHierarchyConfigurationV2], {
  $id: 'HierarchyConfigurationV2',
});

export const ContractV2 = Type.Object(
  {
    id: Uuid(),
    customer_id: Uuid(),
    package_id: Type.Optional(Uuid()),
    uniqueness_key: Type.Optional(UniquenessKey),
    name: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    rate_card_id: Type.Optional(Uuid()),
    starting_at: DateTime(),
    commits: Type.Array(CommitV2),
    credits: Type.Optional(Type.Array(CreditV2)),
    has_more: Type.Optional(HasMore),
    overrides: Type.Array(OverrideV2),
    discounts: Type.Optional(Type.Array(Discount)),
    professional_services: Type.Optional(Type.Array(ProService)),
    scheduled_charges: Type.Array(ScheduledCharge),
    scheduled_charges_on_usage_invoices: Type.Optional(ScheduledChargesOnUsageInvoices),
    transitions: Type.Array(ContractTransition),
    reseller_royalties: Type.Optional(
      Type.Array(Type.Object({ reseller_type: ResellerType, segments: Type.Array(ResellerRoyalty) })),
    ),
    created_at: DateTime(),
    created_by: Type.String(),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    net_payment_terms_days: Type.Optional(ExactNumber()),
    ending_before: Type.Optional(DateTime()),
    archived_at: Type.Optional(DateTime()),
    total_contract_value: Type.Optional(ExactNumber()),
    usage_filter: Type.Array(UsageFilterV2),
    usage_statement_schedule: UsageStatementSchedule,
    multiplier_override_prioritization: Type.Optional(
      AnyCase(['LOWEST_MULTIPLIER', 'EXPLICIT'], ['lowest_multiplier', 'explicit']),
    ),
    custom_fields: Type.Optional(CustomField),
    customer_billing_provider_configuration: Type.Optional(CustomerBillingProviderConfiguration),
    billing_provider_configuration_schedule: Type.Optional(
      Type.Array(
        Type.Object({
          billing_provider_configuration: CustomerBillingProviderConfiguration,
          effective_at: DateTime(),
          effective_until: Type.Optional(DateTime()),
        }),
      ),
    ),
    revenue_system_configuration_schedule: Type.Optional(
      Type.Array(
        Type.Object({
          revenue_system_configuration: CustomerRevenueSystemConfigurationV2,
          effective_at: DateTime(),
          effective_until: Type.Optional(DateTime()),
        }),
      ),
    ),
    recurring_commits: Type.Optional(Type.Array(RecurringCommitV2)),
    recurring_credits: Type.Optional(Type.Array(RecurringCreditV2)),
    spend_threshold_configuration: Type.Optional(SpendThresholdConfigurationV2),
    prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfigurationV2),
    spend_trackers: Type.Optional(Type.Array(SpendTracker)),
    subscriptions: Type.Optional(SubscriptionsV2),
    hierarchy_configuration: Type.Optional(HierarchyConfigurationV2),
    priority: Type.Optional(ExactNumber()),
  },
  { $id: 'ContractV2' },
);

export const ResellerRoyaltyOrUpdateV2 = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: Type.Optional(ExactNumber()),
    netsuite_reseller_id: Type.Optional(Type.String()),
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(Nullable(DateTime())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    applicable_product_ids: Type.Optional(Type.Array(Type.String())),
    reseller_contract_value: Type.Optional(ExactNumber()),
    aws_account_number: Type.Optional(Type.String()),
    aws_payer_reference_id: Type.Optional(Type.String()),
    aws_offer_id: Type.Optional(Type.String()),
    gcp_account_id: Type.Optional(Type.String()),
    gcp_offer_id: Type.Optional(Type.String()),
  },
  { $id: 'ResellerRoyaltyOrUpdateV2' },
);

export const ScheduledChargeAdd = Type.Object(
  {
    id: Uuid(),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    schedule: SchedulePointInTime,
    name: Type.Optional(Type.String({ minLength: 1 })),
    netsuite_sales_order_id: Type.Optional(Type.String()),
  },
  { $id: 'ScheduledChargeAdd' },
);

export const CommitAddInvoiceSchedule = Type.Object(
  {
    credit_type: Type.Optional(CreditType),
    schedule_items: Type.Optional(
      Type.Array(
        Type.Object({
          id: Uuid(),
          invoice_id: Type.Optional(Nullable(Uuid())),
          amount: Type.Optional(ExactNumber()),
          unit_price: Type.Optional(ExactNumber()),
          quantity: Type.Optional(ExactNumber()),
          timestamp: DateTime(),
        }),
      ),
    ),
    do_not_invoice: Type.Optional(Type.Boolean()),
  },
  { $id: 'CommitAddInvoiceSchedule' },
);

export const CommitAdd = Type.Object(
  {
    id: Uuid(),
    type: OneOf(['PREPAID', 'POSTPAID']),
    rate_type: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
    name: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    access_schedule: Type.Optional(ScheduleDuration),
    invoice_schedule: Type.Optional(CommitAddInvoiceSchedule),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
  { $id: 'CommitAdd' },
);

export const CreditAdd = Type.Object(
  {
    id: Uuid(),
    type: OneOf(['CREDIT']),
    name: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    access_schedule: Type.Optional(ScheduleDuration),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    rate_type: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
  { $id: 'CreditAdd' },
);

export const RecurringScheduleFrequencyV2 = AnyCase(
  ['MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL', 'WEEKLY'],
  ['monthly', 'quarterly', 'semi_annual', 'annual', 'weekly'],
);

export const SchedulePointInTimeInputV2 = Type.Object(
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
        frequency: RecurringScheduleFrequencyV2,
        unit_price: Type.Optional(ExactNumber()),
        quantity: Type.Optional(ExactNumber()),
        amount: Type.Optional(ExactNumber()),
        amount_distribution: AnyCase(['DIVIDED', 'DIVIDED_ROUNDED', 'EACH'], ['divided', 'divided_rounded', 'each']),
      }),
    ),
    do_not_invoice: Type.Optional(Type.Boolean()),
  },
  { $id: 'SchedulePointInTimeInputV2' },
);

export const DiscountUpdate = Type.Object(
  {
    id: Uuid(),
    name: Type.Optional(Type.String()),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    schedule: Type.Optional(SchedulePointInTimeInputV2),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'DiscountUpdate' },
);

export const InvoiceScheduleUpdate = Type.Object(
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
  { $id: 'InvoiceScheduleUpdate' },
);

export const ScheduledChargeUpdate = Type.Object(
  {
    id: Uuid(),
    name: Type.Optional(Type.String()),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    invoice_schedule: Type.Optional(InvoiceScheduleUpdate),
  },
  { $id: 'ScheduledChargeUpdate' },
);

export const AccessScheduleUpdate = Type.Object(
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
  { $id: 'AccessScheduleUpdate' },
);

export const CommitUpdate = Type.Object(
  {
    id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    access_schedule: Type.Optional(AccessScheduleUpdate),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    rollover_fraction: Type.Optional(Nullable(ExactNumber())),
    invoice_schedule: Type.Optional(InvoiceScheduleUpdate),
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifierInput))),
    applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
    product_id: Type.Optional(Uuid()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    priority: Type.Optional(Nullable(ExactNumber())),
    rate_type: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
  },
  { $id: 'CommitUpdate' },
);

export const CreditUpdate = Type.Object(
  {
    id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    access_schedule: Type.Optional(AccessScheduleUpdate),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    rollover_fraction: Type.Optional(Nullable(ExactNumber())),
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifierInput))),
    applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
    product_id: Type.Optional(Uuid()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    priority: Type.Optional(Nullable(ExactNumber())),
    rate_type: Type.Optional(OneOf(['LIST_RATE', 'COMMIT_RATE'])),
  },
  { $id: 'CreditUpdate' },
);

export const RecurringCommitOrCreditUpdateBase = Type.Object(
  {
    id: Uuid(),
    ending_before: Type.Optional(DateTime()),
    access_amount: Type.Optional(
      Type.Object({ unit_price: Type.Optional(ExactNumber()), quantity: Type.Optional(ExactNumber()) }),
    ),
    rate_type: Type.Optional(AnyCase(['LIST_RATE', 'COMMIT_RATE'], ['list_rate', 'commit_rate'])),
  },
  { $id: 'RecurringCommitOrCreditUpdateBase' },
);

export const RecurringCommitUpdate = Type.Composite(
  [
    RecurringCommitOrCreditUpdateBase,
    Type.Object({
      invoice_amount: Type.Optional(
        Type.Object({ unit_price: Type.Optional(ExactNumber()), quantity: Type.Optional(ExactNumber()) }),
      ),
      proration_rounding: Type.Optional(
        Nullable(
          Type.Object({
            access: Type.Optional(ProrationRoundingConfigV2),
            invoice: Type.Optional(ProrationRoundingConfigV2),
          }),
        ),
      ),
    }),
  ],
  { $id: 'RecurringCommitUpdate' },
);

export const RecurringCreditUpdate = Type.Composite(
  [
    RecurringCommitOrCreditUpdateBase,
    Type.Object({
      proration_rounding: Type.Optional(Nullable(Type.Object({ access: Type.Optional(ProrationRoundingConfigV2) }))),
    }),
  ],
  { $id: 'RecurringCreditUpdate' },
);

export const RefundInvoiceUpdate = Type.Object(
  { invoice_id: Uuid(), date: DateTime() },
  { $id: 'RefundInvoiceUpdate' },
);

export const SubscriptionSeatUpdateAssignedSeat = Type.Object(
  { seat_ids: Type.Array(Type.String()), starting_at: DateTime() },
  { $id: 'SubscriptionSeatUpdateAssignedSeat' },
);

export const SubscriptionSeatUpdateUnassignedSeat = Type.Object(
  { quantity: ExactNumber({ minimum: 1 }), starting_at: DateTime() },
  { $id: 'SubscriptionSeatUpdateUnassignedSeat' },
);

export const SubscriptionSeatUpdateInput = Type.Object(
  {
    add_seat_ids: Type.Optional(Type.Array(SubscriptionSeatUpdateAssignedSeat)),
    remove_seat_ids: Type.Optional(Type.Array(SubscriptionSeatUpdateAssignedSeat)),
    add_unassigned_seats: Type.Optional(Type.Array(SubscriptionSeatUpdateUnassignedSeat)),
    remove_unassigned_seats: Type.Optional(Type.Array(SubscriptionSeatUpdateUnassignedSeat)),
  },
  { $id: 'SubscriptionSeatUpdateInput' },
);

export const SubscriptionsUpdate = Type.Object(
  {
    id: Uuid(),
    ending_before: Type.Optional(DateTime()),
    quantity_updates: Type.Optional(
      Type.Array(
        Type.Object({
          quantity: Type.Optional(ExactNumber()),
          quantity_delta: Type.Optional(ExactNumber()),
          starting_at: DateTime(),
        }),
      ),
    ),
    seat_updates: Type.Optional(SubscriptionSeatUpdateInput),
  },
  { $id: 'SubscriptionsUpdate' },
);

export const UpdateBaseThresholdCommit = Type.Object(
  {
    product_id: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    priority: Type.Optional(Nullable(ExactNumber())),
  },
  { $id: 'UpdateBaseThresholdCommit' },
);

export const OptionalThresholdCommitFieldsUpdate = Type.Object(
  {
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
    specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifierInput))),
  },
  { $id: 'OptionalThresholdCommitFieldsUpdate' },
);

export const UpdatePrepaidBalanceThresholdCommit = Type.Composite(
  [UpdateBaseThresholdCommit, OptionalThresholdCommitFieldsUpdate],
  { $id: 'UpdatePrepaidBalanceThresholdCommit' },
);

export const PrepaidBalanceDiscountCapInput = Type.Object(
  { spend_tracker_alias: Type.String(), amount: ExactNumber() },
  { $id: 'PrepaidBalanceDiscountCapInput' },
);

export const UpdateDiscountConfiguration = Type.Object(
  {
    payment_fraction: Type.Optional(Nullable(ExactNumber())),
    cap: Type.Optional(Nullable(PrepaidBalanceDiscountCapInput)),
  },
  { $id: 'UpdateDiscountConfiguration' },
);

export const UpdatePrepaidBalanceThresholdConfiguration = Type.Object(
  {
    is_enabled: Type.Optional(Type.Boolean()),
    threshold_amount: Type.Optional(ExactNumber()),
    recharge_to_amount: Type.Optional(ExactNumber()),
    custom_credit_type_id: Type.Optional(Nullable(Uuid())),
    commit: Type.Optional(UpdatePrepaidBalanceThresholdCommit),
    payment_gate_config: Type.Optional(PaymentGateConfigV2),
    discount_configuration: Type.Optional(Nullable(UpdateDiscountConfiguration)),
    threshold_balance_specifiers: Type.Optional(Nullable(Type.Array(ThresholdBalanceSpecifierV2))),
  },
  { $id: 'UpdatePrepaidBalanceThresholdConfiguration' },
);

export const UpdateSpendThresholdCommit = UpdateBaseThresholdCommit;

export const UpdateSpendThresholdConfiguration = Type.Object(
  {
    is_enabled: Type.Optional(Type.Boolean()),
    threshold_amount: Type.Optional(ExactNumber()),
    commit: Type.Optional(UpdateSpendThresholdCommit),
    payment_gate_config: Type.Optional(PaymentGateConfigV2),
    discount_configuration: Type.Optional(Nullable(UpdateDiscountConfiguration)),
  },
  { $id: 'UpdateSpendThresholdConfiguration' },
);

export const ContractEdit = Type.Object(
  {
    id: Uuid(),
    timestamp: Type.Optional(DateTime()),
    uniqueness_key: Type.Optional(UniquenessKey),
    add_overrides: Type.Optional(Type.Array(OverrideV2)),
    add_pro_services: Type.Optional(Type.Array(ProService)),
    add_reseller_royalties: Type.Optional(Type.Array(ResellerRoyaltyOrUpdateV2)),
    add_discounts: Type.Optional(Type.Array(Discount)),
    add_scheduled_charges: Type.Optional(Type.Array(ScheduledChargeAdd)),
    add_commits: Type.Optional(Type.Array(CommitAdd)),
    add_credits: Type.Optional(Type.Array(CreditAdd)),
    add_recurring_commits: Type.Optional(Type.Array(RecurringCommitV2)),
    add_recurring_credits: Type.Optional(Type.Array(RecurringCreditV2)),
    add_usage_filters: Type.Optional(Type.Array(UsageFilterV2)),
    add_subscriptions: Type.Optional(SubscriptionsV2),
    add_prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfigurationV2),
    add_spend_threshold_configuration: Type.Optional(SpendThresholdConfigurationV2),
    update_contract_name: Type.Optional(Nullable(Type.String())),
    update_net_payment_terms_days: Type.Optional(Type.Union([ExactNumber(), Type.Null()], extension)),
    update_discounts: Type.Optional(Type.Array(DiscountUpdate)),
    update_scheduled_charges: Type.Optional(Type.Array(ScheduledChargeUpdate)),
    update_commits: Type.Optional(Type.Array(CommitUpdate)),
    update_credits: Type.Optional(Type.Array(CreditUpdate)),
    update_recurring_commits: Type.Optional(Type.Array(RecurringCommitUpdate)),
    update_recurring_credits: Type.Optional(Type.Array(RecurringCreditUpdate)),
    update_contract_end_date: Type.Optional(DateTime()),
    update_refund_invoices: Type.Optional(Type.Array(RefundInvoiceUpdate)),
    update_subscriptions: Type.Optional(Type.Array(SubscriptionsUpdate)),
    update_prepaid_balance_threshold_configuration: Type.Optional(UpdatePrepaidBalanceThresholdConfiguration),
    update_spend_threshold_configuration: Type.Optional(UpdateSpendThresholdConfiguration),
    archive_commits: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
    archive_credits: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
    archive_scheduled_charges: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
    remove_overrides: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
  },
  { $id: 'ContractEdit' },
);

export const ScheduleDurationInputV2 = Type.Object(
  {
    credit_type_id: Type.Optional(Uuid()),
    schedule_items: Type.Array(
      Type.Object({ amount: ExactNumber(), starting_at: DateTime(), ending_before: DateTime() }),
    ),
  },
  { $id: 'ScheduleDurationInputV2' },
);

export const CommitPaymentGateConfig = Type.Object(
  {
    payment_gate_type: OneOf(['NONE', 'STRIPE', 'EXTERNAL']),
    tax_type: Type.Optional(OneOf(['NONE', 'STRIPE', 'ANROK', 'PRECALCULATED'])),
    stripe_config: Type.Optional(
      Type.Object({
        payment_type: OneOf(['INVOICE', 'PAYMENT_INTENT']),
        invoice_metadata: Type.Optional(Type.Record(Type.String(), Type.String())),
        on_session_payment: Type.Optional(Type.Boolean()),
      }),
    ),
    precalculated_tax_config: Type.Optional(
      Type.Object({ tax_amount: ExactNumber(), tax_name: Type.Optional(Type.String()) }),
    ),
  },
  { $id: 'CommitPaymentGateConfig' },
);

export const CommitInputV2 = Type.Object(
  {
    type: AnyCase(['PREPAID', 'POSTPAID'], ['prepaid', 'postpaid']),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    access_schedule: Type.Optional(ScheduleDurationInputV2),
    invoice_schedule: Type.Optional(SchedulePointInTimeInputV2),
    amount: Type.Optional(ExactNumber()),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    priority: Type.Optional(ExactNumber()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
    temporary_id: Type.Optional(Type.String()),
    payment_gate_config: Type.Optional(CommitPaymentGateConfig),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    spend_tracker_attributes: Type.Optional(SpendTrackerAttributesInput),
  },
  { $id: 'CommitInputV2' },
);

export const CreditInputV2 = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    access_schedule: ScheduleDurationInputV2,
    description: Type.Optional(Type.String()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    custom_fields: Type.Optional(CustomField),
    rollover_fraction: Type.Optional(ExactNumber()),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
  { $id: 'CreditInputV2' },
);

export const SubscriptionConfigAllocationInputV2 = OneOf(['POOLED', 'INDIVIDUAL']);

export const RecurringCommitSubscriptionConfigInputV2 = Type.Object(
  {
    allocation: Type.Optional(SubscriptionConfigAllocationInputV2),
    apply_seat_increase_config: ApplySeatIncreaseConfigForRecurringCommit,
    subscription_id: Type.String(),
  },
  { $id: 'RecurringCommitSubscriptionConfigInputV2' },
);

export const RecurringCommitOrCreditInputBaseV2 = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    access_amount: Type.Object({
      unit_price: ExactNumber(),
      quantity: Type.Optional(ExactNumber()),
      credit_type_id: Uuid(),
    }),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    priority: ExactNumber(),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    temporary_id: Type.Optional(Type.String()),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    commit_duration: Type.Object({ value: ExactNumber(), unit: Type.Optional(AnyCase(['PERIODS'], ['periods'])) }),
    recurrence_frequency: Type.Optional(
      AnyCase(
        ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY', 'DAILY'],
        ['monthly', 'quarterly', 'annual', 'weekly', 'daily'],
      ),
    ),
    proration: Type.Optional(
      AnyCase(['NONE', 'FIRST', 'LAST', 'FIRST_AND_LAST'], ['none', 'first', 'last', 'first_and_last']),
    ),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfigInputV2),
  },
  { $id: 'RecurringCommitOrCreditInputBaseV2' },
);

export const RecurringCommitInputV2 = Type.Composite(
  [
    RecurringCommitOrCreditInputBaseV2,
    Type.Object({
      invoice_amount: Type.Optional(
        Type.Object({ unit_price: ExactNumber(), quantity: ExactNumber(), credit_type_id: Uuid() }),
      ),
      proration_rounding: Type.Optional(
        Type.Object({
          access: Type.Optional(ProrationRoundingConfigV2),
          invoice: Type.Optional(ProrationRoundingConfigV2),
        }),
      ),
    }),
  ],
  { $id: 'RecurringCommitInputV2' },
);

export const RecurringCreditInputV2 = Type.Composite(
  [
    RecurringCommitOrCreditInputBaseV2,
    Type.Object({
      proration_rounding: Type.Optional(Type.Object({ access: Type.Optional(ProrationRoundingConfigV2) })),
    }),
  ],
  { $id: 'RecurringCreditInputV2' },
);

export const DiscountInputV2 = Type.Object(
  {
    product_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    schedule: SchedulePointInTimeInputV2,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'DiscountInputV2' },
);

export const OverwriteRateInputV2 = Type.Object(
  {
    rate_type: AnyCase(
      ['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'TIERED', 'TIERED_PERCENTAGE', 'CUSTOM'],
      ['flat', 'percentage', 'subscription', 'tiered', 'tiered_percentage', 'custom'],
    ),
    price: Type.Optional(ExactNumber()),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
    custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    credit_type_id: Type.Optional(Uuid()),
  },
  { $id: 'OverwriteRateInputV2' },
);

export const OverrideSpecifierInputV2 = Type.Object(
  {
    commit_ids: Type.Optional(Type.Array(Type.String())),
    recurring_commit_ids: Type.Optional(Type.Array(Type.String())),
    any_commit_or_credit_ids: Type.Optional(Type.Array(Type.String())),
    product_id: Type.Optional(Uuid()),
    product_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    presentation_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    billing_frequency: Type.Optional(
      AnyCase(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'], ['monthly', 'quarterly', 'annual', 'weekly']),
    ),
    exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
  },
  { $id: 'OverrideSpecifierInputV2' },
);

export const OverrideInputV2 = Type.Object(
  {
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Optional(Type.Boolean()),
    type: Type.Optional(AnyCase(['OVERWRITE', 'MULTIPLIER', 'TIERED'], ['overwrite', 'multiplier', 'tiered'])),
    multiplier: Type.Optional(ExactNumber()),
    priority: Type.Optional(ExactNumber()),
    overwrite_rate: Type.Optional(OverwriteRateInputV2),
    product_id: Type.Optional(Uuid()),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    override_specifiers: Type.Optional(Type.Array(OverrideSpecifierInputV2)),
    tiers: Type.Optional(Type.Array(OverrideTierInput)),
    is_commit_specific: Type.Optional(Type.Boolean()),
    target: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    rate_target: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'], extension)),
  },
  { $id: 'OverrideInputV2' },
);

export const ScheduledChargeInputV2 = Type.Object(
  {
    product_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    schedule: SchedulePointInTimeInputV2,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ScheduledChargeInputV2' },
);

export const SubscriptionProrationInputV2 = Type.Object(
  {
    is_prorated: Type.Optional(Type.Boolean()),
    invoice_behavior: Type.Optional(
      AnyCase(
        ['BILL_IMMEDIATELY', 'BILL_ON_NEXT_COLLECTION_DATE'],
        ['bill_immediately', 'bill_on_next_collection_date'],
      ),
    ),
    rounding: Type.Optional(ProrationRoundingConfigV2),
  },
  { $id: 'SubscriptionProrationInputV2' },
);

export const SubscriptionInputV2 = Type.Object(
  {
    subscription_rate: SubscriptionRateInput,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    collection_schedule: AnyCase(['ADVANCE', 'ARREARS'], ['advance', 'arrears']),
    proration: SubscriptionProrationInputV2,
    initial_quantity: Type.Optional(ExactNumber()),
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(DateTime()),
    custom_fields: Type.Optional(CustomField),
    temporary_id: Type.Optional(Type.String()),
    quantity_management_mode: Type.Optional(AnyCase(['SEAT_BASED', 'QUANTITY_ONLY'], ['seat_based', 'quantity_only'])),
    seat_config: Type.Optional(SubscriptionSeatConfigInput),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfigInput),
  },
  { $id: 'SubscriptionInputV2' },
);

export const SubscriptionsInputV2 = Type.Array(SubscriptionInputV2, { $id: 'SubscriptionsInputV2' });

export const BillingProviderConfigurationUpdateEffectiveAtType = OneOf([
  'START_OF_CURRENT_PERIOD',
  'START_OF_NEXT_PERIOD',
]);

export const BillingProviderConfigurationUpdate = Type.Object(
  {
    billing_provider_configuration: Type.Object({
      billing_provider_configuration_id: Type.Optional(Uuid()),
      billing_provider: Type.Optional(BillingProviderType),
      delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
    }),
    schedule: Type.Object({ effective_at: BillingProviderConfigurationUpdateEffectiveAtType }),
  },
  { $id: 'BillingProviderConfigurationUpdate' },
);

export const RevenueSystemConfigurationUpdateEffectiveAtType = OneOf([
  'START_OF_CURRENT_PERIOD',
  'START_OF_NEXT_PERIOD',
]);

export const RevenueSystemConfigurationUpdate = Type.Object(
  {
    revenue_system_configuration: Type.Object({
      revenue_system_configuration_id: Type.Optional(Uuid()),
      provider: Type.Optional(RevenueSystemProviderTypeV2),
      delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
    }),
    schedule: Type.Object({ effective_at: RevenueSystemConfigurationUpdateEffectiveAtType }),
  },
  { $id: 'RevenueSystemConfigurationUpdate' },
);

export const UpdateScheduledChargeInput = Type.Object(
  {
    scheduled_charge_id: Uuid(),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput),
  },
  { $id: 'UpdateScheduledChargeInput' },
);

export const UpdateCommitInput = Type.Object(
  {
    commit_id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    access_schedule: Type.Optional(UpdateAccessScheduleInput),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    rollover_fraction: Type.Optional(Nullable(ExactNumber())),
    invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput),
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
    product_id: Type.Optional(Uuid()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    priority: Type.Optional(Nullable(ExactNumber())),
    rate_type: Type.Optional(AnyCase(['LIST_RATE', 'COMMIT_RATE'], ['list_rate', 'commit_rate'])),
  },
  { $id: 'UpdateCommitInput' },
);

export const UpdateCreditInput = Type.Object(
  {
    credit_id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    access_schedule: Type.Optional(UpdateAccessScheduleInput),
    rollover_fraction: Type.Optional(Nullable(ExactNumber())),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
    product_id: Type.Optional(Uuid()),
    priority: Type.Optional(Nullable(ExactNumber())),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    rate_type: Type.Optional(AnyCase(['LIST_RATE', 'COMMIT_RATE'], ['list_rate', 'commit_rate'])),
  },
  { $id: 'UpdateCreditInput' },
);

export const NullableProrationRoundingConfig = Nullable(
  Type.Object(
    {
      rounding_method: AnyCase(['HALF_UP', 'FLOOR', 'CEILING'], ['half_up', 'floor', 'ceiling']),
      decimal_places: ExactNumber({ minimum: -5, maximum: 5 }),
    },
    { $id: 'NullableProrationRoundingConfig' },
  ),
);

export const UpdateRecurringCommitInput = Type.Object(
  {
    recurring_commit_id: Uuid(),
    access_amount: Type.Optional(
      Type.Object({ unit_price: Type.Optional(ExactNumber()), quantity: Type.Optional(ExactNumber()) }),
    ),
    invoice_amount: Type.Optional(
      Type.Object({ unit_price: Type.Optional(ExactNumber()), quantity: Type.Optional(ExactNumber()) }),
    ),
    ending_before: Type.Optional(Nullable(DateTime())),
    rate_type: Type.Optional(AnyCase(['LIST_RATE', 'COMMIT_RATE'], ['list_rate', 'commit_rate'])),
    proration_rounding: Type.Optional(
      Nullable(
        Type.Object({
          access: Type.Optional(NullableProrationRoundingConfig),
          invoice: Type.Optional(NullableProrationRoundingConfig),
        }),
      ),
    ),
  },
  { $id: 'UpdateRecurringCommitInput' },
);

export const UpdateRecurringCreditInput = Type.Object(
  {
    recurring_credit_id: Uuid(),
    access_amount: Type.Optional(
      Type.Object({ unit_price: Type.Optional(ExactNumber()), quantity: Type.Optional(ExactNumber()) }),
    ),
    ending_before: Type.Optional(Nullable(DateTime())),
    rate_type: Type.Optional(AnyCase(['LIST_RATE', 'COMMIT_RATE'], ['list_rate', 'commit_rate'])),
    proration_rounding: Type.Optional(
      Nullable(Type.Object({ access: Type.Optional(NullableProrationRoundingConfig) })),
    ),
  },
  { $id: 'UpdateRecurringCreditInput' },
);

export const UpdateSubscriptionInput = Type.Object(
  {
    subscription_id: Uuid(),
    ending_before: Type.Optional(Nullable(DateTime())),
    quantity_management_mode_update: Type.Optional(
      Type.Object({
        quantity_management_mode: AnyCase(['SEAT_BASED'], ['seat_based']),
        seat_config: Type.Object({ seat_group_key: Type.String() }),
      }),
    ),
    quantity_updates: Type.Optional(
      Type.Array(
        Type.Object({
          quantity: Type.Optional(ExactNumber()),
          quantity_delta: Type.Optional(ExactNumber()),
          starting_at: DateTime(),
        }),
      ),
    ),
    seat_updates: Type.Optional(SubscriptionSeatUpdateInput),
    proration_rounding: Type.Optional(NullableProrationRoundingConfig),
  },
  { $id: 'UpdateSubscriptionInput' },
);

export const EditContractPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    uniqueness_key: Type.Optional(UniquenessKey),
    add_commits: Type.Optional(Type.Array(CommitInputV2)),
    add_credits: Type.Optional(Type.Array(CreditInputV2)),
    add_recurring_commits: Type.Optional(Type.Array(RecurringCommitInputV2)),
    add_recurring_credits: Type.Optional(Type.Array(RecurringCreditInputV2)),
    add_discounts: Type.Optional(Type.Array(DiscountInputV2)),
    add_overrides: Type.Optional(Type.Array(OverrideInputV2)),
    add_scheduled_charges: Type.Optional(Type.Array(ScheduledChargeInputV2)),
    add_professional_services: Type.Optional(Type.Array(ProServiceInput)),
    add_reseller_royalties: Type.Optional(Type.Array(ResellerRoyaltyOrUpdateInput)),
    add_subscriptions: Type.Optional(SubscriptionsInputV2),
    add_spend_threshold_configuration: Type.Optional(SpendThresholdConfigurationV2),
    add_prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfigurationV2),
    add_billing_provider_configuration_update: Type.Optional(BillingProviderConfigurationUpdate),
    add_revenue_system_configuration_update: Type.Optional(RevenueSystemConfigurationUpdate),
    add_spend_trackers: Type.Optional(Type.Array(SpendTrackerInput)),
    update_contract_name: Type.Optional(Nullable(Type.String())),
    update_scheduled_charges: Type.Optional(Type.Array(UpdateScheduledChargeInput)),
    update_commits: Type.Optional(Type.Array(UpdateCommitInput)),
    update_credits: Type.Optional(Type.Array(UpdateCreditInput)),
    update_recurring_commits: Type.Optional(Type.Array(UpdateRecurringCommitInput)),
    update_recurring_credits: Type.Optional(Type.Array(UpdateRecurringCreditInput)),
    update_subscriptions: Type.Optional(Type.Array(UpdateSubscriptionInput)),
    update_spend_threshold_configuration: Type.Optional(UpdateSpendThresholdConfiguration),
    update_prepaid_balance_threshold_configuration: Type.Optional(UpdatePrepaidBalanceThresholdConfiguration),
    update_contract_end_date: Type.Optional(Nullable(DateTime())),
    update_net_payment_terms_days: Type.Optional(Nullable(ExactNumber())),
    allow_contract_ending_before_finalized_invoice: Type.Optional(Type.Boolean()),
    archive_commits: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
    archive_credits: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
    archive_scheduled_charges: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
    archive_spend_trackers: Type.Optional(Type.Array(Type.String())),
    remove_overrides: Type.Optional(Type.Array(Type.Object({ id: Uuid() }))),
  },
  { $id: 'EditContractPayload' },
);

export const getPurchasedSeats = operation('GET', '/v1/customers/{customer_id}/purchasedSeats', {
  id: 'getPurchasedSeats-v1',
  tag: 'Contracts',
  summary: 'List the seats a customer has purchased',
  params: Type.Object({ customer_id: Uuid() }),
  response: Type.Object({ data: Type.Array(Type.Object({ charge_id: Uuid(), seat_count: WholeNumber() })) }),
  extension: true,
});

export const getContractV1 = operation('POST', '/v1/contracts/get', {
  id: 'getContract-v1',
  tag: 'Contracts',
  summary: 'Read a contract with its amendments',
  body: Type.Object({
    customer_id: Uuid(),
    contract_id: Uuid(),
    include_ledgers: Type.Optional(Type.Boolean()),
    include_balance: Type.Optional(Type.Boolean()),
  }),
  response: Type.Object({ data: Contract }),
});

export const listContractsV1 = operation('POST', '/v1/contracts/list', {
  id: 'listContracts-v1',
  tag: 'Contracts',
  summary: "List a customer's contracts with their amendments",
  body: Type.Object({
    customer_id: Uuid(),
    include_ledgers: Type.Optional(Type.Boolean()),
    include_balance: Type.Optional(Type.Boolean()),
    include_archived: Type.Optional(Type.Boolean()),
    starting_at: Type.Optional(DateTime()),
    covering_date: Type.Optional(DateTime()),
  }),
  response: Type.Object({ data: Type.Array(Contract) }),
});

export const createContract = operation('POST', '/v1/contracts/create', {
  id: 'createContract-v1',
  tag: 'Contracts',
  summary: 'Create a contract',
  body: CreateContractPayload,
  response: Type.Object({ data: CreateContractResponse }),
});

export const amendContract = operation('POST', '/v1/contracts/amend', {
  id: 'amendContract-v1',
  tag: 'Contracts',
  summary: 'Add terms to a contract as an amendment',
  body: AmendContractPayload,
  response: Type.Object({ data: Id }),
});

export const archiveContract = operation('POST', '/v1/contracts/archive', {
  id: 'archiveContract-v1',
  tag: 'Contracts',
  summary: 'Archive a contract',
  body: ArchiveContractPayload,
  response: Type.Object({ data: Id }),
});

export const setUsageFilter = operation('POST', '/v1/contracts/setUsageFilter', {
  id: 'setUsageFilter-v1',
  tag: 'Contracts',
  summary: 'Choose which events belong to a contract',
  body: SetUsageFilterPayload,
});

export const updateContractEndDate = operation('POST', '/v1/contracts/updateEndDate', {
  id: 'updateContractEndDate-v1',
  tag: 'Contracts',
  summary: "Move or remove a contract's end",
  body: UpdateContractEndDatePayload,
  response: Type.Object({ data: Id }),
});

export const getSubscriptionQuantityHistory = operation('POST', '/v1/contracts/getSubscriptionQuantityHistory', {
  id: 'getSubscriptionQuantityHistory-v1',
  tag: 'Contracts',
  summary: 'Read the quantities and prices of a subscription over time',
  body: Type.Object({ customer_id: Uuid(), contract_id: Uuid(), subscription_id: Uuid() }),
  response: Type.Object({ data: SubscriptionQuantityHistory }),
});

export const getSubscriptionSeatsHistory = operation('POST', '/v1/contracts/getSubscriptionSeatsHistory', {
  id: 'getSubscriptionSeatsHistory-v1',
  tag: 'Contracts',
  summary: 'Read the seats of a subscription over time',
  body: Type.Object({
    customer_id: Uuid(),
    contract_id: Uuid(),
    subscription_id: Uuid(),
    limit: Type.Optional(Nullable(WholeNumber())),
    cursor: Type.Optional(Nullable(Type.String())),
    covering_date: Type.Optional(Nullable(DateTime())),
    starting_at: Type.Optional(Nullable(DateTime())),
    ending_before: Type.Optional(Nullable(DateTime())),
  }),
  response: Type.Object({ data: Type.Array(SubscriptionSeatsScheduleEntry), next_page: Nullable(Type.String()) }),
});

export const releaseExternalPaymentGateThresholdCommit = operation(
  'POST',
  '/v1/contracts/commits/threshold-billing/release',
  {
    id: 'releaseExternalPaymentGateThresholdCommit-v1',
    tag: 'Contracts',
    summary: 'Report the outcome of an external payment',
    body: ExternalPaymentGateThresholdCommitPayload,
  },
);

export const createCustomerWithContract = operation('POST', '/v1/composite/createCustomerWithContract', {
  id: 'createCustomerWithContract-v1',
  tag: 'Contracts',
  summary: 'Create a customer and its contract in one step',
  body: CreateCustomerWithContractPayload,
  response: Type.Object({ data: CustomerAndContract }),
});

export const updateActiveRechargeConfig = operation('POST', '/v1/threshold-billing/update-active-recharge-config', {
  id: 'updateActiveRechargeConfig-v1',
  tag: 'Contracts',
  summary: "Change the prepaid recharge of a customer's active contract",
  body: UpdateActiveRechargeConfig,
  extension: true,
});

export const getContractV2 = operation('POST', '/v2/contracts/get', {
  id: 'getContract-v2',
  tag: 'Contracts',
  summary: "Read a contract's current terms",
  body: Type.Object({
    customer_id: Uuid(),
    contract_id: Uuid(),
    include_ledgers: Type.Optional(Type.Boolean()),
    as_of_date: Type.Optional(DateTime()),
    include_balance: Type.Optional(Type.Boolean()),
    webhook_notification_id: Type.Optional(Type.String()),
  }),
  response: Type.Object({ data: ContractV2 }),
});

export const getContractEditHistory = operation('POST', '/v2/contracts/getEditHistory', {
  id: 'getContractEditHistory-v2',
  tag: 'Contracts',
  summary: 'Read the edits of a contract',
  body: Type.Object({ customer_id: Uuid(), contract_id: Uuid() }),
  response: Type.Object({ data: Type.Array(ContractEdit) }),
});

export const listContractsV2 = operation('POST', '/v2/contracts/list', {
  id: 'listContracts-v2',
  tag: 'Contracts',
  summary: "List a customer's contracts by current terms",
  body: Type.Object({
    customer_id: Uuid(),
    include_ledgers: Type.Optional(Type.Boolean()),
    include_archived: Type.Optional(Type.Boolean()),
    include_balance: Type.Optional(Type.Boolean()),
    starting_at: Type.Optional(DateTime()),
    covering_date: Type.Optional(DateTime()),
  }),
  response: Type.Object({ data: Type.Array(ContractV2) }),
});

export const editContract = operation('POST', '/v2/contracts/edit', {
  id: 'editContract-v2',
  tag: 'Contracts',
  summary: "Edit a contract's terms",
  body: EditContractPayload,
  response: Type.Object({ data: Type.Object({ id: Uuid(), edit: Type.Optional(ContractEdit) }) }),
});

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  getPurchasedSeats,
  getContractV1,
  listContractsV1,
  createContract,
  amendContract,
  archiveContract,
  setUsageFilter,
  updateContractEndDate,
  getSubscriptionQuantityHistory,
  getSubscriptionSeatsHistory,
  releaseExternalPaymentGateThresholdCommit,
  createCustomerWithContract,
  updateActiveRechargeConfig,
  getContractV2,
  getContractEditHistory,
  listContractsV2,
  editContract,
];
