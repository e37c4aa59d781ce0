import { CustomField } from '../../platform/http/shapes.ts';
import { EitherCase, ExactNumber, extension, Nullable, OneOf, Type, Uuid } from '../../platform/schema.ts';
import {
  ApplySeatIncreaseConfigForRecurringCommit,
  CommitProrationRounding,
  CommitSpecifier,
  CreditProrationRounding,
  ExcludeSpecifier,
  GrantInvoiceAmount,
  grantRhythm,
  grantTerms,
  OverrideSpecifierInput,
  OverrideTier,
  OverwriteRateInput,
  ProductReference,
  RecurringCommitSubscriptionConfigInput,
  RelativeDate,
  SubscriptionConfigAllocation,
  SubscriptionProration,
  SubscriptionProrationInput,
  SubscriptionRate,
  SubscriptionRateInput,
  SubscriptionSeatConfig,
  shownOverrideTerms,
} from './contract-terms.ts';
import { BILLING_FREQUENCIES, COMMIT_RATE_TYPES } from './prices.ts';
import { CreditType } from './units.ts';

/** A package's terms: those of a contract, with relative dates (pricing 9). */

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
    type: EitherCase(['PREPAID', 'POSTPAID']),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
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
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
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
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    priority: Type.Optional(ExactNumber()),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'CreditTemplateInput' },
);

export const RecurringCommitOrCreditTemplateInputBase = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    ...grantTerms,
    temporary_id: Type.Optional(Type.String()),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
    starting_at_offset: RelativeDate,
    duration: Type.Optional(RelativeDate),
    ...grantRhythm,
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfigInput),
  },
  { $id: 'RecurringCommitOrCreditTemplateInputBase' },
);

export const RecurringCommitTemplateInput = Type.Composite(
  [
    RecurringCommitOrCreditTemplateInputBase,
    Type.Object({
      invoice_amount: Type.Optional(GrantInvoiceAmount),
      proration_rounding: Type.Optional(CommitProrationRounding),
    }),
  ],
  { $id: 'RecurringCommitTemplateInput' },
);

export const RecurringCreditTemplateInput = Type.Composite(
  [
    RecurringCommitOrCreditTemplateInputBase,
    Type.Object({ proration_rounding: Type.Optional(CreditProrationRounding) }),
  ],
  { $id: 'RecurringCreditTemplateInput' },
);

export const OverrideTemplateInput = Type.Object(
  {
    starting_at_offset: RelativeDate,
    duration: Type.Optional(RelativeDate),
    entitled: Type.Optional(Type.Boolean()),
    type: Type.Optional(EitherCase(['OVERWRITE', 'MULTIPLIER', 'TIERED'])),
    multiplier: Type.Optional(ExactNumber()),
    priority: Type.Optional(ExactNumber()),
    overwrite_rate: Type.Optional(OverwriteRateInput),
    override_specifiers: Type.Array(OverrideSpecifierInput),
    tiers: Type.Optional(Type.Array(OverrideTier)),
    is_commit_specific: Type.Optional(Type.Boolean()),
    target: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
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
    frequency: EitherCase(BILLING_FREQUENCIES),
    day: Type.Optional(EitherCase(['FIRST_OF_MONTH', 'CONTRACT_START'])),
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
    invoice_placement: Type.Optional(EitherCase(['ON_SCHEDULED_INVOICE', 'ON_USAGE_INVOICE'])),
  },
  { $id: 'SubscriptionBillingCycleConfigTemplateInput' },
);

export const SubscriptionTemplateInput = Type.Object(
  {
    subscription_rate: SubscriptionRateInput,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    collection_schedule: EitherCase(['ADVANCE', 'ARREARS']),
    proration: SubscriptionProrationInput,
    initial_quantity: Type.Optional(ExactNumber()),
    starting_at_offset: Type.Optional(RelativeDate),
    duration: Type.Optional(RelativeDate),
    temporary_id: Type.Optional(Type.String()),
    quantity_management_mode: Type.Optional(EitherCase(['SEAT_BASED', 'QUANTITY_ONLY'])),
    seat_config: Type.Optional(SubscriptionSeatConfigTemplateInput),
    custom_fields: Type.Optional(CustomField),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfigTemplateInput),
  },
  { $id: 'SubscriptionTemplateInput' },
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
    rate_type: Type.Optional(OneOf(COMMIT_RATE_TYPES)),
    name: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    custom_fields: Type.Optional(CustomField),
    product: ProductReference,
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
    /** Required by the reference, which says nothing else of it. */
    type: OneOf(['CREDIT'], extension),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    custom_fields: Type.Optional(CustomField),
    product: ProductReference,
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    access_schedule: Type.Optional(RelativeScheduleDuration),
    rate_type: Type.Optional(OneOf(COMMIT_RATE_TYPES)),
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
    billing_frequency: Type.Optional(OneOf(BILLING_FREQUENCIES)),
    exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
  },
  { $id: 'OverrideSpecifierTemplate' },
);

export const OverrideTemplate = Type.Object(
  {
    id: Uuid(),
    product: Type.Optional(ProductReference),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    override_specifiers: Type.Array(OverrideSpecifierTemplate),
    starting_at_offset: RelativeDate,
    duration: Type.Optional(RelativeDate),
    ...shownOverrideTerms,
  },
  { $id: 'OverrideTemplate' },
);

export const ScheduledChargeTemplate = Type.Object(
  {
    id: Uuid(),
    custom_fields: Type.Optional(CustomField),
    product: ProductReference,
    schedule: RelativeSchedulePointInTime,
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
  },
  { $id: 'ScheduledChargeTemplate' },
);

export const UsageStatementScheduleTemplate = Type.Object(
  {
    frequency: OneOf(BILLING_FREQUENCIES),
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
    product: ProductReference,
    ...grantTerms,
    rate_type: OneOf(COMMIT_RATE_TYPES),
    starting_at_offset: RelativeDate,
    duration: Type.Optional(RelativeDate),
    commit_duration: Type.Object({ value: ExactNumber(), unit: Type.Optional(OneOf(['PERIODS'])) }),
    recurrence_frequency: Type.Optional(OneOf([...BILLING_FREQUENCIES, 'DAILY'])),
    proration: Type.Optional(OneOf(['NONE', 'FIRST', 'LAST', 'FIRST_AND_LAST'])),
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfigTemplate),
  },
  { $id: 'RecurringCommitOrCreditTemplateBase' },
);

export const RecurringCommitTemplate = Type.Composite(
  [
    RecurringCommitOrCreditTemplateBase,
    Type.Object({
      invoice_amount: Type.Optional(GrantInvoiceAmount),
      proration_rounding: Type.Optional(Nullable(CommitProrationRounding)),
    }),
  ],
  { $id: 'RecurringCommitTemplate' },
);

export const RecurringCreditTemplate = Type.Composite(
  [
    RecurringCommitOrCreditTemplateBase,
    Type.Object({
      proration_rounding: Type.Optional(Nullable(CreditProrationRounding)),
    }),
  ],
  { $id: 'RecurringCreditTemplate' },
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
    collection_schedule: EitherCase(['ADVANCE', 'ARREARS']),
    proration: SubscriptionProration,
    initial_quantity: Type.Optional(ExactNumber()),
    quantity_management_mode: Type.Optional(EitherCase(['SEAT_BASED', 'QUANTITY_ONLY'])),
    seat_config: Type.Optional(SubscriptionSeatConfig),
    starting_at_offset: Type.Optional(RelativeDate),
    duration: Type.Optional(RelativeDate),
    fiat_credit_type_id: Type.Optional(Uuid()),
    billing_cycle_config: Type.Optional(SubscriptionBillingCycleConfigTemplate),
  },
  { $id: 'SubscriptionTemplate' },
);
