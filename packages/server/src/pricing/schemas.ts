import { BillingProviderDeliveryMethodType, ContractsBillingProviderType } from '../customers/schemas.ts';
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

export const CreditType = Type.Object({ name: Type.String(), id: Uuid() }, { $id: 'CreditType' });

export const Tier = Type.Object({ size: Type.Optional(ExactNumber()), price: ExactNumber() }, { $id: 'Tier' });

export const MinimumConfig = Type.Object({ minimum: ExactNumber() }, { $id: 'MinimumConfig' });

export const Rate = Type.Object(
  {
    rate_type: AnyCase(
      ['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'CUSTOM', 'TIERED', 'TIERED_PERCENTAGE'],
      ['flat', 'percentage', 'subscription', 'custom', 'tiered', 'tiered_percentage'],
    ),
    price: Type.Optional(ExactNumber()),
    custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    credit_type: Type.Optional(CreditType),
  },
  { $id: 'Rate' },
);

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

export const QuantityConversion = Nullable(
  Type.Object(
    {
      name: Type.Optional(Type.String()),
      conversion_factor: ExactNumber(),
      operation: AnyCase(['MULTIPLY', 'DIVIDE'], ['multiply', 'divide']),
    },
    { $id: 'QuantityConversion' },
  ),
);

export const QuantityRounding = Nullable(
  Type.Object(
    {
      rounding_method: AnyCase(
        ['ROUND_UP', 'ROUND_DOWN', 'ROUND_HALF_UP'],
        ['round_up', 'round_down', 'round_half_up'],
      ),
      decimal_places: ExactNumber({ minimum: 0 }),
    },
    { $id: 'QuantityRounding' },
  ),
);

export const PricingGroupKey = Type.Array(Type.String(), { $id: 'PricingGroupKey' });

export const PresentationGroupKey = Type.Array(Type.String(), { $id: 'PresentationGroupKey' });

export const ProductListItemState = Type.Object(
  {
    name: Type.String(),
    starting_at: Type.Optional(DateTime()),
    netsuite_internal_item_id: Type.Optional(Type.String()),
    created_at: DateTime(),
    created_by: Type.String(),
    netsuite_overage_item_id: Type.Optional(Type.String()),
    billable_metric_id: Type.Optional(Type.String()),
    composite_product_ids: Type.Optional(Type.Array(Uuid())),
    quantity_conversion: Type.Optional(QuantityConversion),
    quantity_rounding: Type.Optional(QuantityRounding),
    composite_tags: Type.Optional(Type.Array(Type.String())),
    is_refundable: Type.Optional(Type.Boolean()),
    tags: Type.Optional(Type.Array(Type.String())),
    composite_scope: Type.Optional(OneOf(['CUSTOMER', 'CONTRACT'])),
    exclude_free_usage: Type.Optional(Type.Boolean()),
    include_composite_spend: Type.Optional(Type.Boolean()),
    pricing_group_key: Type.Optional(PricingGroupKey),
    presentation_group_key: Type.Optional(PresentationGroupKey),
  },
  { $id: 'ProductListItemState' },
);

export const ProductListItemUpdate = Type.Object(
  {
    name: Type.Optional(Type.String()),
    starting_at: Type.Optional(DateTime()),
    is_refundable: Type.Optional(Type.Boolean()),
    created_at: DateTime(),
    created_by: Type.String(),
    billable_metric_id: Type.Optional(Uuid()),
    quantity_conversion: Type.Optional(QuantityConversion),
    quantity_rounding: Type.Optional(QuantityRounding),
    netsuite_internal_item_id: Type.Optional(Type.String()),
    netsuite_overage_item_id: Type.Optional(Type.String()),
    composite_product_ids: Type.Optional(Type.Array(Uuid())),
    composite_tags: Type.Optional(Type.Array(Type.String())),
    tags: Type.Optional(Type.Array(Type.String())),
    exclude_free_usage: Type.Optional(Type.Boolean()),
    include_composite_spend: Type.Optional(Type.Boolean()),
    pricing_group_key: Type.Optional(PricingGroupKey),
    presentation_group_key: Type.Optional(PresentationGroupKey),
  },
  { $id: 'ProductListItemUpdate' },
);

export const ProductListItem = Type.Object(
  {
    id: Uuid(),
    type: OneOf(['USAGE', 'SUBSCRIPTION', 'COMPOSITE', 'FIXED', 'PRO_SERVICE']),
    archived_at: Type.Optional(Nullable(DateTime())),
    initial: ProductListItemState,
    current: ProductListItemState,
    updates: Type.Array(ProductListItemUpdate),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ProductListItem' },
);

export const ListProductsPayload = Type.Object(
  { archive_filter: Type.Optional(OneOf(['ARCHIVED', 'NOT_ARCHIVED', 'ALL'])) },
  { $id: 'ListProductsPayload' },
);

export const CreateProductListItemPayload = Type.Object(
  {
    name: Type.String(),
    type: AnyCase(
      ['FIXED', 'USAGE', 'COMPOSITE', 'SUBSCRIPTION', 'PROFESSIONAL_SERVICE', 'PRO_SERVICE'],
      ['fixed', 'usage', 'composite', 'subscription', 'professional_service', 'pro_service'],
    ),
    netsuite_internal_item_id: Type.Optional(Type.String()),
    netsuite_overage_item_id: Type.Optional(Type.String()),
    billable_metric_id: Type.Optional(Uuid()),
    sql_breakdown_granularity: Type.Optional(AnyCase(['HOUR', 'SERVICE_PERIOD'], ['hour', 'service_period'])),
    composite_product_ids: Type.Optional(Type.Array(Uuid())),
    composite_tags: Type.Optional(Type.Array(Type.String())),
    is_refundable: Type.Optional(Type.Boolean()),
    composite_scope: Type.Optional(AnyCase(['CUSTOMER', 'CONTRACT'], ['customer', 'contract'])),
    exclude_free_usage: Type.Optional(Type.Boolean()),
    include_composite_spend: Type.Optional(Type.Boolean()),
    tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_key: Type.Optional(PricingGroupKey),
    presentation_group_key: Type.Optional(PresentationGroupKey),
    quantity_conversion: Type.Optional(QuantityConversion),
    quantity_rounding: Type.Optional(QuantityRounding),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'CreateProductListItemPayload' },
);

export const UpdateProductListItemPayload = Type.Object(
  {
    product_id: Uuid(),
    /** Cannot be changed; accepted where it says what the product is. */
    type: Type.Optional(
      AnyCase(
        ['FIXED', 'USAGE', 'COMPOSITE', 'SUBSCRIPTION', 'PROFESSIONAL_SERVICE', 'PRO_SERVICE'],
        ['fixed', 'usage', 'composite', 'subscription', 'professional_service', 'pro_service'],
        extension,
      ),
    ),
    name: Type.Optional(Type.String()),
    starting_at: DateTime(),
    is_refundable: Type.Optional(Type.Boolean()),
    exclude_free_usage: Type.Optional(Type.Boolean()),
    include_composite_spend: Type.Optional(Type.Boolean()),
    billable_metric_id: Type.Optional(Uuid()),
    sql_breakdown_granularity: Type.Optional(AnyCase(['HOUR', 'SERVICE_PERIOD'], ['hour', 'service_period'])),
    netsuite_internal_item_id: Type.Optional(Type.String()),
    netsuite_overage_item_id: Type.Optional(Type.String()),
    composite_product_ids: Type.Optional(Type.Array(Uuid())),
    quantity_conversion: Type.Optional(QuantityConversion),
    quantity_rounding: Type.Optional(QuantityRounding),
    tags: Type.Optional(Type.Array(Type.String())),
    composite_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_key: Type.Optional(PricingGroupKey),
    presentation_group_key: Type.Optional(PresentationGroupKey),
  },
  { $id: 'UpdateProductListItemPayload' },
);

export const ArchiveProductListItemPayload = Type.Object(
  { product_id: Uuid() },
  { $id: 'ArchiveProductListItemPayload' },
);

export const RateSelector = Type.Object(
  {
    billing_frequency: Type.Optional(
      AnyCase(
        ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'],
        ['Monthly', 'monthly', 'Quarterly', 'quarterly', 'Annual', 'annual', 'Weekly', 'weekly'],
      ),
    ),
    product_id: Type.Optional(Uuid()),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    partial_pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'RateSelector' },
);

export const GetRateSchedulePayload = Type.Object(
  {
    rate_card_id: Uuid(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    selectors: Type.Optional(Type.Array(RateSelector)),
  },
  { $id: 'GetRateSchedulePayload' },
);

export const CommitRate = Type.Object(
  {
    rate_type: AnyCase(
      ['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'TIERED', 'TIERED_PERCENTAGE', 'CUSTOM'],
      ['flat', 'percentage', 'subscription', 'tiered', 'tiered_percentage', 'custom'],
    ),
    price: Type.Optional(ExactNumber()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
  },
  { $id: 'CommitRate' },
);

export const RateSchedule = Type.Object(
  {
    product_id: Uuid(),
    product_name: Type.String(),
    product_tags: Type.Array(Type.String()),
    product_custom_fields: CustomField,
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Boolean(),
    rate: Rate,
    commit_rate: Type.Optional(CommitRate),
    billing_frequency: Type.Optional(OneOf(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'])),
  },
  { $id: 'RateSchedule' },
);

export const RateSelectorWithProductTags = Type.Object(
  {
    billing_frequency: Type.Optional(
      AnyCase(
        ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'],
        ['Monthly', 'monthly', 'Quarterly', 'quarterly', 'Annual', 'annual', 'Weekly', 'weekly'],
      ),
    ),
    product_id: Type.Optional(Uuid()),
    product_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    partial_pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'RateSelectorWithProductTags' },
);

export const GetRatesPayload = Type.Object(
  { rate_card_id: Uuid(), at: DateTime(), selectors: Type.Optional(Type.Array(RateSelectorWithProductTags)) },
  { $id: 'GetRatesPayload' },
);

export const CreditTypeConversion = Type.Object(
  { fiat_per_custom_credit: Type.String(), custom_credit_type: CreditType },
  { $id: 'CreditTypeConversion' },
);

export const RateCardAlias = Type.Object(
  { name: Type.String(), starting_at: Type.Optional(DateTime()), ending_before: Type.Optional(DateTime()) },
  { $id: 'RateCardAlias' },
);

export const RateCard = Type.Object(
  {
    id: Uuid(),
    name: Type.String(),
    created_at: DateTime(),
    created_by: Type.String(),
    description: Type.Optional(Type.String()),
    fiat_credit_type: Type.Optional(CreditType),
    credit_type_conversions: Type.Optional(Type.Array(CreditTypeConversion)),
    aliases: Type.Optional(Type.Array(RateCardAlias)),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'RateCard' },
);

export const CreditTypeConversionInput = Type.Object(
  { custom_credit_type_id: Uuid(), fiat_per_custom_credit: ExactNumber() },
  { $id: 'CreditTypeConversionInput' },
);

export const CreateRateCardPayload = Type.Object(
  {
    name: Type.String(),
    description: Type.Optional(Type.String()),
    fiat_credit_type_id: Type.Optional(Uuid()),
    credit_type_conversions: Type.Optional(Type.Array(CreditTypeConversionInput)),
    aliases: Type.Optional(Type.Array(RateCardAlias)),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'CreateRateCardPayload' },
);

export const UpdateRateCardPayload = Type.Object(
  {
    rate_card_id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    aliases: Type.Optional(Type.Array(RateCardAlias)),
    add_credit_type_conversions: Type.Optional(Type.Array(CreditTypeConversionInput, extension)),
  },
  { $id: 'UpdateRateCardPayload' },
);

export const AddRatePayload = Type.Object(
  {
    rate_card_id: Uuid(),
    product_id: Uuid(),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    billing_frequency: Type.Optional(
      AnyCase(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'], ['monthly', 'quarterly', 'annual', 'weekly']),
    ),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Boolean(),
    rate_type: AnyCase(
      ['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'TIERED', 'TIERED_PERCENTAGE', 'CUSTOM'],
      ['flat', 'percentage', 'subscription', 'tiered', 'tiered_percentage', 'custom'],
    ),
    price: Type.Optional(ExactNumber()),
    credit_type_id: Type.Optional(Uuid()),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
    custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    commit_rate: Type.Optional(CommitRate),
  },
  { $id: 'AddRatePayload' },
);

export const RateWithCommitRate = Type.Object(
  {
    rate_type: AnyCase(
      ['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'CUSTOM', 'TIERED', 'TIERED_PERCENTAGE'],
      ['flat', 'percentage', 'subscription', 'custom', 'tiered', 'tiered_percentage'],
    ),
    price: Type.Optional(ExactNumber()),
    custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    credit_type: Type.Optional(CreditType),
    commit_rate: Type.Optional(CommitRate),
  },
  { $id: 'RateWithCommitRate' },
);

export const RatePayload = Type.Object(
  {
    product_id: Uuid(),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    billing_frequency: Type.Optional(
      AnyCase(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'], ['monthly', 'quarterly', 'annual', 'weekly']),
    ),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Boolean(),
    rate_type: AnyCase(
      ['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'TIERED', 'TIERED_PERCENTAGE', 'CUSTOM'],
      ['flat', 'percentage', 'subscription', 'tiered', 'tiered_percentage', 'custom'],
    ),
    price: Type.Optional(ExactNumber()),
    credit_type_id: Type.Optional(Uuid()),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
    custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    commit_rate: Type.Optional(CommitRate),
  },
  { $id: 'RatePayload' },
);

export const SetRateCardProductsOrderPayload = Type.Object(
  { rate_card_id: Uuid(), product_order: Type.Array(Uuid()) },
  { $id: 'SetRateCardProductsOrderPayload' },
);

export const MoveRateCardProductsPayload = Type.Object(
  {
    rate_card_id: Uuid(),
    product_moves: Type.Array(Type.Object({ product_id: Uuid(), position: ExactNumber({ minimum: 0 }) })),
  },
  { $id: 'MoveRateCardProductsPayload' },
);

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
    rounding_method: AnyCase(['HALF_UP', 'FLOOR', 'CEILING'], ['half_up', 'floor', 'ceiling']),
    decimal_places: ExactNumber({ minimum: -5, maximum: 5 }),
  },
  { $id: 'ProrationRoundingConfig' },
);

export const OverwriteRate = Type.Object(
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
  { $id: 'OverwriteRate' },
);

export const OverrideTier = Type.Object(
  { size: Type.Optional(ExactNumber()), multiplier: ExactNumber() },
  { $id: 'OverrideTier' },
);

export const ScheduledChargesOnUsageInvoices = OneOf(['ALL']);

export const BaseThresholdCommit = Type.Object(
  {
    product_id: Type.String(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
  },
  { $id: 'BaseThresholdCommit' },
);

export const SpendThresholdCommit = BaseThresholdCommit;

export const PaymentGateConfig = Type.Object(
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

export const CommitSpecifierInput = Type.Object(
  {
    product_id: Type.Optional(Uuid()),
    product_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    presentation_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
  },
  { $id: 'CommitSpecifierInput' },
);

export const PrepaidBalanceThresholdCommit = Type.Composite(
  [
    BaseThresholdCommit,
    Type.Object({
      applicable_product_ids: Type.Optional(Type.Array(Uuid())),
      applicable_product_tags: Type.Optional(Type.Array(Type.String())),
      specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
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
    billing_frequency: AnyCase(
      ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'],
      ['monthly', 'quarterly', 'annual', 'weekly'],
    ),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
  },
  { $id: 'SubscriptionRate' },
);

export const SubscriptionProration = Type.Object(
  {
    is_prorated: Type.Boolean(),
    invoice_behavior: AnyCase(
      ['BILL_IMMEDIATELY', 'BILL_ON_NEXT_COLLECTION_DATE'],
      ['bill_immediately', 'bill_on_next_collection_date'],
    ),
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

export const OverwriteRateInput = Type.Object(
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
  { $id: 'OverwriteRateInput' },
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
    billing_frequency: Type.Optional(
      AnyCase(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'], ['monthly', 'quarterly', 'annual', 'weekly']),
    ),
    exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
  },
  { $id: 'OverrideSpecifierInput' },
);

export const OverrideTierInput = Type.Object(
  { size: Type.Optional(ExactNumber()), multiplier: ExactNumber() },
  { $id: 'OverrideTierInput' },
);

export const SpendTrackerApplicableSpendSpecifierInput = Type.Object(
  {
    spend_type: OneOf(['COMMIT_PURCHASE']),
    sources: Type.Array(OneOf(['THRESHOLD_RECHARGE', 'MANUAL'])),
    discounted: Type.Optional(OneOf(['ANY', 'DISCOUNTED_ONLY', 'UNDISCOUNTED_ONLY'])),
  },
  { $id: 'SpendTrackerApplicableSpendSpecifierInput' },
);

export const SpendTrackerInput = Type.Object(
  {
    alias: Type.String(),
    credit_type_id: Uuid(),
    reset_frequency: OneOf(['BILLING_PERIOD']),
    applicable_spend_specifiers: Type.Array(SpendTrackerApplicableSpendSpecifierInput),
  },
  { $id: 'SpendTrackerInput' },
);

export const SubscriptionRateInput = Type.Object(
  {
    billing_frequency: AnyCase(
      ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'],
      ['monthly', 'quarterly', 'annual', 'weekly'],
    ),
    product_id: Uuid(),
  },
  { $id: 'SubscriptionRateInput' },
);

export const SubscriptionProrationInput = Type.Object(
  {
    is_prorated: Type.Optional(Type.Boolean()),
    invoice_behavior: Type.Optional(
      AnyCase(
        ['BILL_IMMEDIATELY', 'BILL_ON_NEXT_COLLECTION_DATE'],
        ['bill_immediately', 'bill_on_next_collection_date'],
      ),
    ),
    rounding: Type.Optional(ProrationRoundingConfig),
  },
  { $id: 'SubscriptionProrationInput' },
);

export const GetContractRateSchedulePayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    at: Type.Optional(DateTime()),
    selectors: Type.Optional(Type.Array(RateSelectorWithProductTags)),
  },
  { $id: 'GetContractRateSchedulePayload' },
);

export const ContractRateSchedule = Type.Object(
  {
    rate_card_id: Uuid(),
    product_id: Uuid(),
    product_name: Type.String(),
    product_tags: Type.Array(Type.String()),
    product_custom_fields: CustomField,
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Boolean(),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    list_rate: Rate,
    override_rate: Type.Optional(Rate),
    commit_rate: Type.Optional(CommitRate),
    billing_frequency: Type.Optional(OneOf(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'])),
  },
  { $id: 'ContractRateSchedule' },
);

export const GetCustomerNamedSchedulePayload = Type.Object(
  { customer_id: Uuid(), schedule_name: Type.String(), covering_date: Type.Optional(DateTime()) },
  { $id: 'GetCustomerNamedSchedulePayload' },
);

export const NamedSchedule = Type.Object(
  {
    data: Type.Array(
      Type.Object({ value: Type.Unknown(), starting_at: DateTime(), ending_before: Type.Optional(DateTime()) }),
    ),
  },
  { $id: 'NamedSchedule' },
);

export const UpdateCustomerNamedSchedulePayload = Type.Object(
  {
    customer_id: Uuid(),
    schedule_name: Type.String(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    value: Type.Unknown(),
  },
  { $id: 'UpdateCustomerNamedSchedulePayload' },
);

export const GetContractNamedSchedulePayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    schedule_name: Type.String(),
    covering_date: Type.Optional(DateTime()),
    properties: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'GetContractNamedSchedulePayload' },
);

export const ListContractsNamedSchedulesPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
    schedule_name: Type.Optional(Type.String()),
    properties: Type.Optional(Type.Record(Type.String(), Type.String())),
    covering_date: Type.Optional(DateTime()),
    limit: Type.Optional(WholeNumber()),
    next_page: Type.Optional(Type.String()),
  },
  { $id: 'ListContractsNamedSchedulesPayload' },
);

export const CustomerContractNamedSchedule = Type.Object(
  {
    contract_id: Uuid(),
    schedule_name: Type.String(),
    properties: Type.Optional(Type.Record(Type.String(), Type.String())),
    segments: Type.Array(
      Type.Object({ value: Type.Unknown(), starting_at: DateTime(), ending_before: Type.Optional(DateTime()) }),
    ),
  },
  { $id: 'CustomerContractNamedSchedule' },
);

export const ListContractsNamedSchedulesPage = Type.Object(
  { data: Type.Array(CustomerContractNamedSchedule), next_page: Nullable(Type.String()) },
  { $id: 'ListContractsNamedSchedulesPage' },
);

export const UpdateContractNamedSchedulePayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    schedule_name: Type.String(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    value: Type.Unknown(),
    properties: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'UpdateContractNamedSchedulePayload' },
);

export const GetRateCardNamedSchedulePayload = Type.Object(
  { rate_card_id: Uuid(), schedule_name: Type.String(), covering_date: Type.Optional(DateTime()) },
  { $id: 'GetRateCardNamedSchedulePayload' },
);

export const UpdateRateCardNamedSchedulePayload = Type.Object(
  {
    rate_card_id: Uuid(),
    schedule_name: Type.String(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    value: Type.Unknown(),
  },
  { $id: 'UpdateRateCardNamedSchedulePayload' },
);

export const PackageAlias = Type.Object(
  { name: Type.String(), starting_at: Type.Optional(DateTime()), ending_before: Type.Optional(DateTime()) },
  { $id: 'PackageAlias' },
);

export const RelativeDate = Type.Object(
  { value: WholeNumber(), unit: OneOf(['DAYS', 'WEEKS', 'MONTHS', 'YEARS']) },
  { $id: 'RelativeDate' },
);

export const RelativeScheduleDurationInput = Type.Object(
  {
    credit_type_id: Type.Optional(Uuid()),
    schedule_items: Type.Array(
      Type.Object({ amount: ExactNumber(), starting_at_offset: RelativeDate, duration: RelativeDate }),
    ),
  },
  { $id: 'RelativeScheduleDurationInput' },
);

export const RelativeSchedulePointInTimeInput = Type.Object(
  {
    credit_type_id: Type.Optional(Uuid()),
    schedule_items: Type.Array(
      Type.Object({ unit_price: ExactNumber(), quantity: ExactNumber(), date_offset: RelativeDate }),
    ),
  },
  { $id: 'RelativeSchedulePointInTimeInput' },
);

export const CommitTemplateInput = Type.Object(
  {
    type: AnyCase(['PREPAID', 'POSTPAID'], ['prepaid', 'postpaid']),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    access_schedule: RelativeScheduleDurationInput,
    invoice_schedule: Type.Optional(
      Type.Composite([
        RelativeSchedulePointInTimeInput,
        Type.Object({ do_not_invoice: Type.Optional(Type.Boolean()) }),
      ]),
    ),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    priority: Type.Optional(ExactNumber()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    temporary_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'CommitTemplateInput' },
);

export const CreditTemplateInput = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    access_schedule: RelativeScheduleDurationInput,
    description: Type.Optional(Type.String()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifierInput)),
    priority: Type.Optional(ExactNumber()),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'CreditTemplateInput' },
);

export const RecurringCommitOrCreditTemplateInputBase = Type.Object(
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
    temporary_id: Type.Optional(Type.String()),
    rate_type: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
    starting_at_offset: RelativeDate,
    duration: Type.Optional(RelativeDate),
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
  },
  { $id: 'RecurringCommitOrCreditTemplateInputBase' },
);

export const RecurringCommitTemplateInput = Type.Composite(
  [
    RecurringCommitOrCreditTemplateInputBase,
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
  { $id: 'RecurringCommitTemplateInput' },
);

export const RecurringCreditTemplateInput = Type.Composite(
  [
    RecurringCommitOrCreditTemplateInputBase,
    Type.Object({ proration_rounding: Type.Optional(Type.Object({ access: Type.Optional(ProrationRoundingConfig) })) }),
  ],
  { $id: 'RecurringCreditTemplateInput' },
);

export const OverrideTemplateInput = Type.Object(
  {
    starting_at_offset: RelativeDate,
    duration: Type.Optional(RelativeDate),
    entitled: Type.Optional(Type.Boolean()),
    type: Type.Optional(AnyCase(['OVERWRITE', 'MULTIPLIER', 'TIERED'], ['overwrite', 'multiplier', 'tiered'])),
    multiplier: Type.Optional(ExactNumber()),
    priority: Type.Optional(ExactNumber()),
    overwrite_rate: Type.Optional(OverwriteRateInput),
    override_specifiers: Type.Array(OverrideSpecifierInput),
    tiers: Type.Optional(Type.Array(OverrideTierInput)),
    is_commit_specific: Type.Optional(Type.Boolean()),
    target: Type.Optional(AnyCase(['COMMIT_RATE', 'LIST_RATE'], ['commit_rate', 'list_rate'])),
  },
  { $id: 'OverrideTemplateInput' },
);

export const ScheduledChargeTemplateInput = Type.Object(
  {
    product_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    schedule: RelativeSchedulePointInTimeInput,
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ScheduledChargeTemplateInput' },
);

export const UsageStatementScheduleTemplateInput = Type.Object(
  {
    frequency: AnyCase(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'], ['monthly', 'quarterly', 'annual', 'weekly']),
    day: Type.Optional(AnyCase(['FIRST_OF_MONTH', 'CONTRACT_START'], ['first_of_month', 'contract_start'])),
    invoice_generation_starting_at_offset: Type.Optional(RelativeDate),
  },
  { $id: 'UsageStatementScheduleTemplateInput' },
);

export const SubscriptionSeatConfigTemplateInput = Type.Object(
  { seat_group_key: Type.String(), initial_unassigned_seats: Type.Optional(ExactNumber()) },
  { $id: 'SubscriptionSeatConfigTemplateInput' },
);

export const SubscriptionBillingCycleConfigTemplateInput = Type.Object(
  {
    invoice_placement: Type.Optional(
      AnyCase(['ON_SCHEDULED_INVOICE', 'ON_USAGE_INVOICE'], ['on_scheduled_invoice', 'on_usage_invoice']),
    ),
  },
  { $id: 'SubscriptionBillingCycleConfigTemplateInput' },
);

export const SubscriptionTemplateInput = Type.Object(
  {
    subscription_rate: SubscriptionRateInput,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    collection_schedule: AnyCase(['ADVANCE', 'ARREARS'], ['advance', 'arrears']),
    proration: SubscriptionProrationInput,
    initial_quantity: Type.Optional(ExactNumber()),
    starting_at_offset: Type.Optional(RelativeDate),
    duration: Type.Optional(RelativeDate),
    temporary_id: Type.Optional(Type.String()),
    quantity_management_mode: Type.Optional(AnyCase(['SEAT_BASED', 'QUANTITY_ONLY'], ['seat_based', 'quantity_only'])),
    seat_config: Type.Optional(SubscriptionSeatConfigTemplateInput),
    custom_fields: Type.Optional(CustomField),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfigTemplateInput),
  },
  { $id: 'SubscriptionTemplateInput' },
);

export const CreatePackagePayload = Type.Object(
  {
    name: Type.String(),
    contract_name: Type.Optional(Type.String()),
    uniqueness_key: Type.Optional(UniquenessKey),
    net_payment_terms_days: Type.Optional(ExactNumber()),
    rate_card_id: Type.Optional(Uuid()),
    rate_card_alias: Type.Optional(Type.String()),
    aliases: Type.Optional(Type.Array(PackageAlias)),
    duration: Type.Optional(RelativeDate),
    commits: Type.Optional(Type.Array(CommitTemplateInput)),
    credits: Type.Optional(Type.Array(CreditTemplateInput)),
    recurring_commits: Type.Optional(Type.Array(RecurringCommitTemplateInput)),
    recurring_credits: Type.Optional(Type.Array(RecurringCreditTemplateInput)),
    multiplier_override_prioritization: Type.Optional(
      AnyCase(['LOWEST_MULTIPLIER', 'EXPLICIT'], ['lowest_multiplier', 'explicit']),
    ),
    overrides: Type.Optional(Type.Array(OverrideTemplateInput)),
    scheduled_charges: Type.Optional(Type.Array(ScheduledChargeTemplateInput)),
    scheduled_charges_on_usage_invoices: Type.Optional(ScheduledChargesOnUsageInvoices),
    usage_statement_schedule: Type.Optional(UsageStatementScheduleTemplateInput),
    billing_provider: Type.Optional(ContractsBillingProviderType),
    delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
    spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
    prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
    spend_trackers: Type.Optional(Type.Array(SpendTrackerInput)),
    subscriptions: Type.Optional(Type.Array(SubscriptionTemplateInput)),
  },
  { $id: 'CreatePackagePayload' },
);

export const RelativeScheduleDuration = Type.Object(
  {
    credit_type: CreditType,
    schedule_items: Type.Array(
      Type.Object({ id: Uuid(), starting_at_offset: RelativeDate, duration: RelativeDate, amount: ExactNumber() }),
    ),
  },
  { $id: 'RelativeScheduleDuration' },
);

export const RelativeSchedulePointInTime = Type.Object(
  {
    credit_type: CreditType,
    schedule_items: Type.Array(
      Type.Object({ id: Uuid(), unit_price: ExactNumber(), quantity: ExactNumber(), date_offset: RelativeDate }),
    ),
  },
  { $id: 'RelativeSchedulePointInTime' },
);

export const CommitTemplate = Type.Object(
  {
    id: Uuid(),
    type: OneOf(['PREPAID', 'POSTPAID']),
    rate_type: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
    name: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    custom_fields: Type.Optional(CustomField),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    access_schedule: Type.Optional(RelativeScheduleDuration),
    invoice_schedule: Type.Optional(
      Type.Composite([RelativeSchedulePointInTime, Type.Object({ do_not_invoice: Type.Boolean() })]),
    ),
    description: Type.Optional(Type.String()),
    rollover_fraction: Type.Optional(ExactNumber()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
  },
  { $id: 'CommitTemplate' },
);

export const CreditTemplate = Type.Object(
  {
    id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    custom_fields: Type.Optional(CustomField),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    access_schedule: Type.Optional(RelativeScheduleDuration),
    rate_type: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
  },
  { $id: 'CreditTemplate' },
);

export const OverrideSpecifierTemplate = Type.Object(
  {
    product_id: Type.Optional(Uuid()),
    product_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    presentation_group_values: Type.Optional(Type.Record(Type.String(), Nullable(Type.String()))),
    commit_template_ids: Type.Optional(Type.Array(Type.String())),
    recurring_commit_template_ids: Type.Optional(Type.Array(Type.String())),
    any_commit_or_credit_template_ids: Type.Optional(Type.Array(Type.String())),
    billing_frequency: Type.Optional(OneOf(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'])),
    exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
  },
  { $id: 'OverrideSpecifierTemplate' },
);

export const OverrideTemplate = Type.Object(
  {
    id: Uuid(),
    product: Type.Optional(Type.Object({ id: Uuid(), name: Type.String() })),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    override_specifiers: Type.Array(OverrideSpecifierTemplate),
    starting_at_offset: RelativeDate,
    duration: Type.Optional(RelativeDate),
    entitled: Type.Optional(Type.Boolean()),
    type: Type.Optional(OneOf(['OVERWRITE', 'MULTIPLIER', 'TIERED'])),
    priority: Type.Optional(ExactNumber()),
    multiplier: Type.Optional(ExactNumber()),
    overwrite_rate: Type.Optional(OverwriteRate),
    override_tiers: Type.Optional(Type.Array(OverrideTier)),
    is_commit_specific: Type.Optional(Type.Boolean()),
    target: Type.Optional(OneOf(['COMMIT_RATE', 'LIST_RATE'])),
  },
  { $id: 'OverrideTemplate' },
);

export const ScheduledChargeTemplate = Type.Object(
  {
    id: Uuid(),
    custom_fields: Type.Optional(CustomField),
    product: Type.Object({ id: Uuid(), name: Type.String() }),
    schedule: RelativeSchedulePointInTime,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
  },
  { $id: 'ScheduledChargeTemplate' },
);

export const UsageStatementScheduleTemplate = Type.Object(
  {
    frequency: OneOf(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY']),
    day: Type.Optional(OneOf(['FIRST_OF_MONTH', 'CONTRACT_START'])),
  },
  { $id: 'UsageStatementScheduleTemplate' },
);

export const RecurringCommitSubscriptionConfigTemplate = Type.Object(
  {
    allocation: SubscriptionConfigAllocation,
    apply_seat_increase_config: ApplySeatIncreaseConfigForRecurringCommit,
    subscription_template_id: Uuid(),
  },
  { $id: 'RecurringCommitSubscriptionConfigTemplate' },
);

export const RecurringCommitOrCreditTemplateBase = Type.Object(
  {
    id: Uuid(),
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
    rate_type: OneOf(['COMMIT_RATE', 'LIST_RATE']),
    starting_at_offset: RelativeDate,
    duration: Type.Optional(RelativeDate),
    commit_duration: Type.Object({ value: ExactNumber(), unit: Type.Optional(OneOf(['PERIODS'])) }),
    recurrence_frequency: Type.Optional(OneOf(['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY', 'DAILY'])),
    proration: Type.Optional(OneOf(['NONE', 'FIRST', 'LAST', 'FIRST_AND_LAST'])),
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfigTemplate),
  },
  { $id: 'RecurringCommitOrCreditTemplateBase' },
);

export const RecurringCommitTemplate = Type.Composite(
  [
    RecurringCommitOrCreditTemplateBase,
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
  { $id: 'RecurringCommitTemplate' },
);

export const RecurringCreditTemplate = Type.Composite(
  [
    RecurringCommitOrCreditTemplateBase,
    Type.Object({
      proration_rounding: Type.Optional(Nullable(Type.Object({ access: Type.Optional(ProrationRoundingConfig) }))),
    }),
  ],
  { $id: 'RecurringCreditTemplate' },
);

export const SpendTrackerApplicableSpendSpecifier = Type.Object(
  {
    spend_type: OneOf(['COMMIT_PURCHASE']),
    sources: Type.Array(OneOf(['THRESHOLD_RECHARGE', 'MANUAL'])),
    discounted: Type.Optional(OneOf(['ANY', 'DISCOUNTED_ONLY', 'UNDISCOUNTED_ONLY'])),
  },
  { $id: 'SpendTrackerApplicableSpendSpecifier' },
);

export const SpendTrackerTemplate = Type.Object(
  {
    alias: Type.String(),
    credit_type_id: Uuid(),
    reset_frequency: OneOf(['BILLING_PERIOD']),
    applicable_spend_specifiers: Type.Array(SpendTrackerApplicableSpendSpecifier),
  },
  { $id: 'SpendTrackerTemplate' },
);

export const SubscriptionBillingCycleConfigTemplate = Type.Object(
  { invoice_placement: Type.Optional(OneOf(['ON_SCHEDULED_INVOICE', 'ON_USAGE_INVOICE'])) },
  { $id: 'SubscriptionBillingCycleConfigTemplate' },
);

export const SubscriptionTemplate = Type.Object(
  {
    id: Type.Optional(Uuid()),
    custom_fields: Type.Optional(CustomField),
    subscription_rate: SubscriptionRate,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    collection_schedule: AnyCase(['ADVANCE', 'ARREARS'], ['advance', 'arrears']),
    proration: SubscriptionProration,
    initial_quantity: Type.Optional(ExactNumber()),
    quantity_management_mode: Type.Optional(AnyCase(['SEAT_BASED', 'QUANTITY_ONLY'], ['seat_based', 'quantity_only'])),
    seat_config: Type.Optional(SubscriptionSeatConfig),
    starting_at_offset: Type.Optional(RelativeDate),
    duration: Type.Optional(RelativeDate),
    fiat_credit_type_id: Type.Optional(Uuid()),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfigTemplate),
  },
  { $id: 'SubscriptionTemplate' },
);

export const Package = Type.Object(
  {
    id: Uuid(),
    uniqueness_key: Type.Optional(UniquenessKey),
    name: Type.Optional(Type.String()),
    rate_card_id: Type.Optional(Uuid()),
    aliases: Type.Optional(Type.Array(PackageAlias)),
    duration: Type.Optional(RelativeDate),
    commits: Type.Array(CommitTemplate),
    credits: Type.Optional(Type.Array(CreditTemplate)),
    overrides: Type.Array(OverrideTemplate),
    scheduled_charges: Type.Array(ScheduledChargeTemplate),
    scheduled_charges_on_usage_invoices: Type.Optional(ScheduledChargesOnUsageInvoices),
    created_at: DateTime(),
    created_by: Type.String(),
    net_payment_terms_days: Type.Optional(ExactNumber()),
    usage_statement_schedule: UsageStatementScheduleTemplate,
    multiplier_override_prioritization: Type.Optional(OneOf(['LOWEST_MULTIPLIER', 'EXPLICIT'])),
    billing_provider: Type.Optional(BillingProviderType),
    delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
    recurring_commits: Type.Optional(Type.Array(RecurringCommitTemplate)),
    recurring_credits: Type.Optional(Type.Array(RecurringCreditTemplate)),
    spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
    prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
    spend_trackers: Type.Optional(Type.Array(SpendTrackerTemplate)),
    subscriptions: Type.Optional(Type.Array(SubscriptionTemplate)),
    contract_name: Type.Optional(Type.String()),
    archived_at: Type.Optional(DateTime()),
  },
  { $id: 'Package' },
);

export const ContractProjectionSummary = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    archived_at: Type.Optional(DateTime()),
  },
  { $id: 'ContractProjectionSummary' },
);

export const listCreditTypes = operation('GET', '/v1/credit-types/list', {
  id: 'listCreditTypes-v1',
  tag: 'Pricing',
  summary: 'List pricing units: currencies and custom units',
  query: Type.Object({
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
    next_page: Type.Optional(Type.String()),
  }),
  response: Type.Object({
    data: Type.Array(
      Type.Object({
        name: Type.Optional(Type.String()),
        id: Type.Optional(Uuid()),
        is_currency: Type.Optional(Type.Boolean()),
      }),
    ),
    next_page: Nullable(Type.String()),
  }),
});

export const createCreditType = operation('POST', '/v1/credit-types/create', {
  id: 'createCreditType-v1',
  tag: 'Pricing',
  summary: 'Create a custom pricing unit',
  body: Type.Object({ name: Type.String() }, { $id: 'CreateCreditTypePayload' }),
  response: Type.Object({ data: Id }),
  extension: true,
});

export const getProduct = operation('POST', '/v1/contract-pricing/products/get', {
  id: 'getProduct-v1',
  tag: 'Pricing',
  summary: 'Read a product',
  body: Id,
  response: Type.Object({ data: ProductListItem }),
});

export const listProducts = operation('POST', '/v1/contract-pricing/products/list', {
  id: 'listProducts-v1',
  tag: 'Pricing',
  summary: 'List products',
  query: Type.Object({
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
    next_page: Type.Optional(Type.String()),
  }),
  body: ListProductsPayload,
  response: Type.Object({ data: Type.Array(ProductListItem), next_page: Nullable(Type.String()) }),
});

export const createProduct = operation('POST', '/v1/contract-pricing/products/create', {
  id: 'createProduct-v1',
  tag: 'Pricing',
  summary: 'Create a product',
  body: CreateProductListItemPayload,
  response: Type.Object({ data: Id }),
});

export const updateProduct = operation('POST', '/v1/contract-pricing/products/update', {
  id: 'updateProduct-v1',
  tag: 'Pricing',
  summary: 'Change a product from an hour on',
  body: UpdateProductListItemPayload,
  response: Type.Object({ data: Id }),
});

export const archiveProductListItem = operation('POST', '/v1/contract-pricing/products/archive', {
  id: 'archiveProductListItem-v1',
  tag: 'Pricing',
  summary: 'Archive a product',
  body: ArchiveProductListItemPayload,
  response: Type.Object({ data: Id }),
});

export const getRateSchedule = operation('POST', '/v1/contract-pricing/rate-cards/getRateSchedule', {
  id: 'getRateSchedule-v1',
  tag: 'Pricing',
  summary: 'Read the rates of a card over a span of time',
  query: Type.Object({
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
    next_page: Type.Optional(Type.String()),
  }),
  body: GetRateSchedulePayload,
  response: Type.Object({ next_page: Type.Optional(Nullable(Type.String())), data: Type.Array(RateSchedule) }),
});

export const getRates = operation('POST', '/v1/contract-pricing/rate-cards/getRates', {
  id: 'getRates-v1',
  tag: 'Pricing',
  summary: 'Read the rates of a card at an instant',
  query: Type.Object({
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
    next_page: Type.Optional(Type.String()),
  }),
  body: GetRatesPayload,
  response: Type.Object({ next_page: Type.Optional(Nullable(Type.String())), data: Type.Array(RateSchedule) }),
});

export const getRateCard = operation('POST', '/v1/contract-pricing/rate-cards/get', {
  id: 'getRateCard-v1',
  tag: 'Pricing',
  summary: 'Read a rate card',
  body: Id,
  response: Type.Object({ data: RateCard }),
});

export const listRateCards = operation('POST', '/v1/contract-pricing/rate-cards/list', {
  id: 'listRateCards-v1',
  tag: 'Pricing',
  summary: 'List rate cards',
  query: Type.Object({
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
    next_page: Type.Optional(Type.String()),
  }),
  body: Type.Record(Type.String(), Type.Unknown()),
  response: Type.Object({ data: Type.Array(RateCard), next_page: Nullable(Type.String()) }),
});

export const createRateCard = operation('POST', '/v1/contract-pricing/rate-cards/create', {
  id: 'createRateCard-v1',
  tag: 'Pricing',
  summary: 'Create a rate card',
  body: CreateRateCardPayload,
  response: Type.Object({ data: Id }),
});

export const updateRateCard = operation('POST', '/v1/contract-pricing/rate-cards/update', {
  id: 'updateRateCard-v1',
  tag: 'Pricing',
  summary: "Change a rate card's name, aliases or conversions",
  body: UpdateRateCardPayload,
  response: Type.Object({ data: Id }),
});

export const archiveRateCard = operation('POST', '/v1/contract-pricing/rate-cards/archive', {
  id: 'archiveRateCard-v1',
  tag: 'Pricing',
  summary: 'Archive a rate card',
  body: Id,
  response: Type.Object({ data: Id }),
});

export const addRate = operation('POST', '/v1/contract-pricing/rate-cards/addRate', {
  id: 'addRate-v1',
  tag: 'Pricing',
  summary: 'Add a rate to a card',
  body: AddRatePayload,
  response: Type.Object({ data: RateWithCommitRate }),
});

export const addRates = operation('POST', '/v1/contract-pricing/rate-cards/addRates', {
  id: 'addRates-v1',
  tag: 'Pricing',
  summary: 'Add many rates to a card, all or none',
  body: Type.Object({ rate_card_id: Uuid(), rates: Type.Array(RatePayload) }),
  response: Type.Object({ data: Id }),
});

export const setRateCardProductsOrder = operation('POST', '/v1/contract-pricing/rate-cards/setRateCardProductsOrder', {
  id: 'setRateCardProductsOrder-v1',
  tag: 'Pricing',
  summary: "Set the order of a card's products",
  body: SetRateCardProductsOrderPayload,
  response: Type.Object({ data: Id }),
});

export const moveRateCardProducts = operation('POST', '/v1/contract-pricing/rate-cards/moveRateCardProducts', {
  id: 'moveRateCardProducts-v1',
  tag: 'Pricing',
  summary: "Move products within a card's order",
  body: MoveRateCardProductsPayload,
  response: Type.Object({ data: Id }),
});

export const getContractRateSchedule = operation('POST', '/v1/contracts/getContractRateSchedule', {
  id: 'getContractRateSchedule-v1',
  tag: 'Pricing',
  summary: 'Read the prices a contract pays at an instant',
  query: Type.Object({
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
    next_page: Type.Optional(Type.String()),
  }),
  body: GetContractRateSchedulePayload,
  response: Type.Object({ next_page: Type.Optional(Nullable(Type.String())), data: Type.Array(ContractRateSchedule) }),
});

export const getCustomerNamedSchedule = operation('POST', '/v1/customers/getNamedSchedule', {
  id: 'getCustomerNamedSchedule-v1',
  tag: 'Pricing',
  summary: 'Read a named schedule of a customer',
  body: GetCustomerNamedSchedulePayload,
  response: NamedSchedule,
});

export const updateCustomerNamedSchedule = operation('POST', '/v1/customers/updateNamedSchedule', {
  id: 'updateCustomerNamedSchedule-v1',
  tag: 'Pricing',
  summary: "Write a span of a customer's named schedule",
  body: UpdateCustomerNamedSchedulePayload,
});

export const getContractNamedSchedule = operation('POST', '/v1/contracts/getNamedSchedule', {
  id: 'getContractNamedSchedule-v1',
  tag: 'Pricing',
  summary: 'Read a named schedule of a contract',
  body: GetContractNamedSchedulePayload,
  response: NamedSchedule,
});

export const listContractsNamedSchedules = operation('POST', '/v1/contracts/listNamedSchedules', {
  id: 'listContractsNamedSchedules-v1',
  tag: 'Pricing',
  summary: "List the named schedules of a customer's contracts",
  body: ListContractsNamedSchedulesPayload,
  response: ListContractsNamedSchedulesPage,
});

export const updateContractNamedSchedule = operation('POST', '/v1/contracts/updateNamedSchedule', {
  id: 'updateContractNamedSchedule-v1',
  tag: 'Pricing',
  summary: "Write a span of a contract's named schedule",
  body: UpdateContractNamedSchedulePayload,
});

export const getRateCardNamedSchedule = operation('POST', '/v1/contract-pricing/rate-cards/getNamedSchedule', {
  id: 'getRateCardNamedSchedule-v1',
  tag: 'Pricing',
  summary: 'Read a named schedule of a rate card',
  body: GetRateCardNamedSchedulePayload,
  response: NamedSchedule,
});

export const updateRateCardNamedSchedule = operation('POST', '/v1/contract-pricing/rate-cards/updateNamedSchedule', {
  id: 'updateRateCardNamedSchedule-v1',
  tag: 'Pricing',
  summary: "Write a span of a rate card's named schedule",
  body: UpdateRateCardNamedSchedulePayload,
});

export const createPackage = operation('POST', '/v1/packages/create', {
  id: 'createPackage-v1',
  tag: 'Pricing',
  summary: 'Create a package, a template of contract terms',
  body: CreatePackagePayload,
  response: Type.Object({ data: Id }),
});

export const getPackage = operation('POST', '/v1/packages/get', {
  id: 'getPackage-v1',
  tag: 'Pricing',
  summary: 'Read a package',
  body: Type.Object({ package_id: Uuid() }),
  response: Type.Object({ data: Package }),
});

export const listPackages = operation('POST', '/v1/packages/list', {
  id: 'listPackages-v1',
  tag: 'Pricing',
  summary: 'List packages',
  query: Type.Object({
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
    next_page: Type.Optional(Type.String()),
  }),
  body: Type.Object(
    {
      archive_filter: Type.Optional(AnyCase(['ARCHIVED', 'NOT_ARCHIVED', 'ALL'], ['archived', 'not_archived', 'all'])),
    },
    { additionalProperties: false },
  ),
  response: Type.Object({ data: Type.Array(Package), next_page: Nullable(Type.String()) }),
});

export const archivePackage = operation('POST', '/v1/packages/archive', {
  id: 'archivePackage-v1',
  tag: 'Pricing',
  summary: 'Archive a package',
  body: Type.Object({ package_id: Uuid() }, { additionalProperties: false }),
  response: Type.Object({ data: Id }),
});

export const listContractsOnPackage = operation('POST', '/v1/packages/listContractsOnPackage', {
  id: 'listContractsOnPackage-v1',
  tag: 'Pricing',
  summary: 'List the contracts made from a package',
  query: Type.Object({
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
    next_page: Type.Optional(Type.String()),
  }),
  body: Type.Object({
    package_id: Uuid(),
    starting_at: Type.Optional(DateTime()),
    covering_date: Type.Optional(DateTime()),
    include_archived: Type.Optional(Type.Boolean()),
  }),
  response: Type.Object({
    data: Type.Array(ContractProjectionSummary),
    next_page: Type.Optional(Nullable(Type.String())),
  }),
});

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  listCreditTypes,
  createCreditType,
  getProduct,
  listProducts,
  createProduct,
  updateProduct,
  archiveProductListItem,
  getRateSchedule,
  getRates,
  getRateCard,
  listRateCards,
  createRateCard,
  updateRateCard,
  archiveRateCard,
  addRate,
  addRates,
  setRateCardProductsOrder,
  moveRateCardProducts,
  getContractRateSchedule,
  getCustomerNamedSchedule,
  updateCustomerNamedSchedule,
  getContractNamedSchedule,
  listContractsNamedSchedules,
  updateContractNamedSchedule,
  getRateCardNamedSchedule,
  updateRateCardNamedSchedule,
  createPackage,
  getPackage,
  listPackages,
  archivePackage,
  listContractsOnPackage,
];
