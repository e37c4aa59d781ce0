import { CommitHierarchyConfiguration } from '../../balances/schemas.ts';
import { AnyCase, DateTime, ExactNumber, Nullable, OneOf, Type, Uuid } from '../../platform/schema.ts';
import {
  ApplySeatIncreaseConfigForRecurringCommit,
  CommitSpecifier,
  CommitSpecifierInput,
  ProrationRoundingConfig,
  RecurringCommitSubscriptionConfigInput,
  SubscriptionConfigAllocation,
} from '../../pricing/schemas.ts';

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
