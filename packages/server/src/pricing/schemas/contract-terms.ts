import { EitherCase, ExactNumber, extension, OneOf, Type, Uuid, WholeNumber } from '../../platform/schema.ts';
import { BILLING_FREQUENCIES, COMMIT_RATE_TYPES, MinimumConfig, RATE_TYPES, Tier } from './prices.ts';
import { CreditType } from './units.ts';

/** Shapes of contract terms that packages and contracts have in common. */
export const BillingProviderType = OneOf([
  'aws_marketplace',
  'stripe',
  'netsuite',
  'custom',
  'azure_marketplace',
  'quickbooks_online',
  'workday',
  'gcp_marketplace',
  'metronome',
]);

export const ProductReference = Type.Object({ id: Uuid(), name: Type.String() });

export const SubscriptionConfigAllocation = OneOf(['INDIVIDUAL', 'POOLED']);

export const ApplySeatIncreaseConfigForRecurringCommit = Type.Object(
  { is_prorated: Type.Boolean() },
  { $id: 'ApplySeatIncreaseConfigForRecurringCommit' },
);

export const ExcludeSpecifier = Type.Object(
  { product_tags: Type.Optional(Type.Array(Type.String())) },
  { $id: 'ExcludeSpecifier' },
);

export const CommitSpecifier = Type.Object(
  {
    product_id: Type.Optional(Uuid()),
    product_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    presentation_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
  },
  { $id: 'CommitSpecifier' },
);

export const ProrationRoundingConfig = Type.Object(
  {
    rounding_method: EitherCase(['HALF_UP', 'FLOOR', 'CEILING']),
    decimal_places: ExactNumber({ minimum: -5, maximum: 5 }),
  },
  { $id: 'ProrationRoundingConfig' },
);

/** What a recurring commit or credit grants each time. */
export const grantTerms = {
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
};

/** How often, how long each lasts, and whether the first and the last are cut. */
export const grantRhythm = {
  commit_duration: Type.Object({ value: ExactNumber(), unit: Type.Optional(EitherCase(['PERIODS'])) }),
  recurrence_frequency: Type.Optional(EitherCase([...BILLING_FREQUENCIES, 'DAILY'])),
  proration: Type.Optional(EitherCase(['NONE', 'FIRST', 'LAST', 'FIRST_AND_LAST'])),
};

export const GrantInvoiceAmount = Type.Object({
  unit_price: ExactNumber(),
  quantity: ExactNumber(),
  credit_type_id: Uuid(),
});

/** Of a recurring commit: what is granted and what is invoiced. */
export const CommitProrationRounding = Type.Object({
  access: Type.Optional(ProrationRoundingConfig),
  invoice: Type.Optional(ProrationRoundingConfig),
});

export const CreditProrationRounding = Type.Object({ access: Type.Optional(ProrationRoundingConfig) });

const overwriteRateTerms = {
  rate_type: EitherCase(RATE_TYPES),
  price: Type.Optional(ExactNumber()),
  quantity: Type.Optional(ExactNumber()),
  is_prorated: Type.Optional(Type.Boolean()),
  tiers: Type.Optional(Type.Array(Tier)),
  minimum_config: Type.Optional(MinimumConfig),
  custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
};

export const OverwriteRate = Type.Object(
  { ...overwriteRateTerms, credit_type: Type.Optional(CreditType) },
  { $id: 'OverwriteRate' },
);

export const OverwriteRateInput = Type.Object(
  { ...overwriteRateTerms, credit_type_id: Type.Optional(Uuid()) },
  { $id: 'OverwriteRateInput' },
);

export const OverrideTier = Type.Object(
  { size: Type.Optional(ExactNumber()), multiplier: ExactNumber() },
  { $id: 'OverrideTier' },
);

/** How an override that is shown changes rates, whether its dates are absolute or a package's. */
export const shownOverrideTerms = {
  entitled: Type.Optional(Type.Boolean()),
  type: Type.Optional(OneOf(['OVERWRITE', 'MULTIPLIER', 'TIERED'])),
  priority: Type.Optional(ExactNumber()),
  multiplier: Type.Optional(ExactNumber()),
  overwrite_rate: Type.Optional(OverwriteRate),
  override_tiers: Type.Optional(Type.Array(OverrideTier)),
  is_commit_specific: Type.Optional(Type.Boolean()),
  target: Type.Optional(OneOf(COMMIT_RATE_TYPES)),
};

export const ScheduledChargesOnUsageInvoices = OneOf(['ALL']);

/** A span of time, counted from where its term says (pricing 9, subscriptions 7). */
export const RelativeDate = Type.Object(
  { value: WholeNumber(), unit: OneOf(['DAYS', 'WEEKS', 'MONTHS', 'YEARS']) },
  { $id: 'RelativeDate' },
);

export const BaseThresholdCommit = Type.Object(
  {
    product_id: Type.String(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES, extension)),
    rollover_fraction: Type.Optional(ExactNumber(extension)),
    duration: Type.Optional(Type.Composite([RelativeDate], extension)),
  },
  { $id: 'BaseThresholdCommit' },
);

export const SpendThresholdCommit = BaseThresholdCommit;

export const stripeGateTerms = {
  payment_type: OneOf(['INVOICE', 'PAYMENT_INTENT']),
  invoice_metadata: Type.Optional(Type.Record(Type.String(), Type.String())),
};

export const paymentGateTerms = {
  payment_gate_type: OneOf(['NONE', 'STRIPE', 'EXTERNAL']),
  tax_type: Type.Optional(OneOf(['NONE', 'STRIPE', 'ANROK', 'PRECALCULATED'])),
  precalculated_tax_config: Type.Optional(
    Type.Object({ tax_amount: ExactNumber(), tax_name: Type.Optional(Type.String()) }),
  ),
};

export const PaymentGateConfig = Type.Object(
  { ...paymentGateTerms, stripe_config: Type.Optional(Type.Object(stripeGateTerms)) },
  { $id: 'PaymentGateConfig' },
);

export const PrepaidBalanceDiscountCap = Type.Object(
  { spend_tracker_alias: Type.String(), amount: ExactNumber() },
  { $id: 'PrepaidBalanceDiscountCap' },
);

export const DiscountConfiguration = Type.Object(
  { payment_fraction: ExactNumber(), cap: Type.Optional(PrepaidBalanceDiscountCap) },
  { $id: 'DiscountConfiguration' },
);

export const SpendThresholdConfiguration = Type.Object(
  {
    is_enabled: Type.Boolean(),
    threshold_amount: ExactNumber(),
    commit: SpendThresholdCommit,
    payment_gate_config: PaymentGateConfig,
    discount_configuration: Type.Optional(DiscountConfiguration),
  },
  { $id: 'SpendThresholdConfiguration' },
);

export const PrepaidBalanceThresholdCommit = Type.Composite(
  [
    BaseThresholdCommit,
    Type.Object({
      applicable_product_ids: Type.Optional(Type.Array(Uuid())),
      applicable_product_tags: Type.Optional(Type.Array(Type.String())),
      specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    }),
  ],
  { $id: 'PrepaidBalanceThresholdCommit' },
);

export const BalanceCustomFieldFilterType = Type.Object(
  { entity: OneOf(['Commit', 'ContractCredit', 'ContractCreditOrCommit']), key: Type.String(), value: Type.String() },
  { $id: 'BalanceCustomFieldFilterType' },
);

export const ExcludeThresholdBalanceSpecifier = Type.Object(
  { custom_field_filters: Type.Array(BalanceCustomFieldFilterType) },
  { $id: 'ExcludeThresholdBalanceSpecifier' },
);

export const ThresholdBalanceSpecifier = Type.Object(
  { exclude: Type.Array(ExcludeThresholdBalanceSpecifier) },
  { $id: 'ThresholdBalanceSpecifier' },
);

export const PrepaidBalanceThresholdConfiguration = Type.Object(
  {
    is_enabled: Type.Boolean(),
    threshold_amount: ExactNumber(),
    recharge_to_amount: ExactNumber(),
    custom_credit_type_id: Type.Optional(Uuid()),
    commit: PrepaidBalanceThresholdCommit,
    payment_gate_config: PaymentGateConfig,
    discount_configuration: Type.Optional(DiscountConfiguration),
    threshold_balance_specifiers: Type.Optional(Type.Array(ThresholdBalanceSpecifier)),
  },
  { $id: 'PrepaidBalanceThresholdConfiguration' },
);

export const SubscriptionRate = Type.Object(
  {
    billing_frequency: EitherCase(BILLING_FREQUENCIES),
    product: ProductReference,
  },
  { $id: 'SubscriptionRate' },
);

export const SubscriptionProration = Type.Object(
  {
    is_prorated: Type.Boolean(),
    invoice_behavior: EitherCase(['BILL_IMMEDIATELY', 'BILL_ON_NEXT_COLLECTION_DATE']),
    rounding: Type.Optional(ProrationRoundingConfig),
  },
  { $id: 'SubscriptionProration' },
);

export const SubscriptionSeatConfig = Type.Object({ seat_group_key: Type.String() }, { $id: 'SubscriptionSeatConfig' });

export const SubscriptionConfigAllocationInput = OneOf(['INDIVIDUAL', 'POOLED']);

export const RecurringCommitSubscriptionConfigInput = Type.Object(
  {
    allocation: Type.Optional(SubscriptionConfigAllocationInput),
    apply_seat_increase_config: ApplySeatIncreaseConfigForRecurringCommit,
    subscription_id: Type.String(),
  },
  { $id: 'RecurringCommitSubscriptionConfigInput' },
);

export const OverrideSpecifierInput = Type.Object(
  {
    commit_ids: Type.Optional(Type.Array(Type.String())),
    recurring_commit_ids: Type.Optional(Type.Array(Type.String())),
    any_commit_or_credit_ids: Type.Optional(Type.Array(Type.String())),
    product_id: Type.Optional(Uuid()),
    product_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    presentation_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    billing_frequency: Type.Optional(EitherCase(BILLING_FREQUENCIES)),
    exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
  },
  { $id: 'OverrideSpecifierInput' },
);

export const SpendTrackerApplicableSpendSpecifier = Type.Object(
  {
    spend_type: OneOf(['COMMIT_PURCHASE']),
    sources: Type.Array(OneOf(['THRESHOLD_RECHARGE', 'MANUAL'])),
    discounted: Type.Optional(OneOf(['ANY', 'DISCOUNTED_ONLY', 'UNDISCOUNTED_ONLY'])),
  },
  { $id: 'SpendTrackerApplicableSpendSpecifier' },
);

export const SpendTrackerInput = Type.Object(
  {
    alias: Type.String(),
    credit_type_id: Uuid(),
    reset_frequency: OneOf(['BILLING_PERIOD']),
    applicable_spend_specifiers: Type.Array(SpendTrackerApplicableSpendSpecifier),
  },
  { $id: 'SpendTrackerInput' },
);

export const SubscriptionRateInput = Type.Object(
  {
    billing_frequency: EitherCase(BILLING_FREQUENCIES),
    product_id: Uuid(),
  },
  { $id: 'SubscriptionRateInput' },
);

export const SubscriptionProrationInput = Type.Object(
  {
    is_prorated: Type.Optional(Type.Boolean()),
    invoice_behavior: Type.Optional(EitherCase(['BILL_IMMEDIATELY', 'BILL_ON_NEXT_COLLECTION_DATE'])),
    rounding: Type.Optional(ProrationRoundingConfig),
  },
  { $id: 'SubscriptionProrationInput' },
);
