import { CommitHierarchyConfiguration } from '../../balances/schemas.ts';
import { DateTime, EitherCase, ExactNumber, Nullable, Type, Uuid } from '../../platform/schema.ts';
import {
  ApplySeatIncreaseConfigForRecurringCommit,
  COMMIT_RATE_TYPES,
  CommitProrationRounding,
  CreditProrationRounding,
  GrantInvoiceAmount,
  grantRhythm,
  grantTerms,
  ProductReference,
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
    product: ProductReference,
    ...grantTerms,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    rate_type: EitherCase(COMMIT_RATE_TYPES),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    ...grantRhythm,
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfig),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
  { $id: 'RecurringCommitOrCreditBase' },
);

export const RecurringCommit = Type.Composite(
  [
    RecurringCommitOrCreditBase,
    Type.Object({
      invoice_amount: Type.Optional(GrantInvoiceAmount),
      proration_rounding: Type.Optional(Nullable(CommitProrationRounding)),
    }),
  ],
  { $id: 'RecurringCommit' },
);

export const RecurringCredit = Type.Composite(
  [
    RecurringCommitOrCreditBase,
    Type.Object({
      proration_rounding: Type.Optional(Nullable(CreditProrationRounding)),
    }),
  ],
  { $id: 'RecurringCredit' },
);

export const RecurringCommitOrCreditInputBase = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1 })),
    product_id: Uuid(),
    ...grantTerms,
    netsuite_sales_order_id: Type.Optional(Type.String()),
    temporary_id: Type.Optional(Type.String()),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    ...grantRhythm,
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfigInput),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
  { $id: 'RecurringCommitOrCreditInputBase' },
);

export const RecurringCommitInput = Type.Composite(
  [
    RecurringCommitOrCreditInputBase,
    Type.Object({
      invoice_amount: Type.Optional(GrantInvoiceAmount),
      proration_rounding: Type.Optional(CommitProrationRounding),
    }),
  ],
  { $id: 'RecurringCommitInput' },
);

export const RecurringCreditInput = Type.Composite(
  [RecurringCommitOrCreditInputBase, Type.Object({ proration_rounding: Type.Optional(CreditProrationRounding) })],
  { $id: 'RecurringCreditInput' },
);

/** What each grant gives or invoices from now on; what is left out stays. */
const GrantAmountChange = Type.Object({
  unit_price: Type.Optional(ExactNumber()),
  quantity: Type.Optional(ExactNumber()),
});

export const RecurringCommitOrCreditUpdateBase = Type.Object(
  {
    id: Uuid(),
    ending_before: Type.Optional(DateTime()),
    access_amount: Type.Optional(GrantAmountChange),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
  },
  { $id: 'RecurringCommitOrCreditUpdateBase' },
);

export const RecurringCommitUpdate = Type.Composite(
  [
    RecurringCommitOrCreditUpdateBase,
    Type.Object({
      invoice_amount: Type.Optional(GrantAmountChange),
      proration_rounding: Type.Optional(Nullable(CommitProrationRounding)),
    }),
  ],
  { $id: 'RecurringCommitUpdate' },
);

export const RecurringCreditUpdate = Type.Composite(
  [
    RecurringCommitOrCreditUpdateBase,
    Type.Object({
      proration_rounding: Type.Optional(Nullable(CreditProrationRounding)),
    }),
  ],
  { $id: 'RecurringCreditUpdate' },
);

export const NullableProrationRoundingConfig = Nullable(
  Type.Object(
    {
      rounding_method: EitherCase(['HALF_UP', 'FLOOR', 'CEILING']),
      decimal_places: ExactNumber({ minimum: -5, maximum: 5 }),
    },
    { $id: 'NullableProrationRoundingConfig' },
  ),
);

export const UpdateRecurringCommitInput = Type.Object(
  {
    recurring_commit_id: Uuid(),
    access_amount: Type.Optional(GrantAmountChange),
    invoice_amount: Type.Optional(GrantAmountChange),
    ending_before: Type.Optional(Nullable(DateTime())),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
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
    access_amount: Type.Optional(GrantAmountChange),
    ending_before: Type.Optional(Nullable(DateTime())),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
    proration_rounding: Type.Optional(
      Nullable(Type.Object({ access: Type.Optional(NullableProrationRoundingConfig) })),
    ),
  },
  { $id: 'UpdateRecurringCreditInput' },
);
