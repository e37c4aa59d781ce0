import {
  CommitHierarchyConfiguration,
  ScheduleDuration,
  ScheduleDurationInput,
  SchedulePointInTimeInput,
  SpendTrackerAttributes,
  shownCommitTerms,
  shownCreditTerms,
  UpdateAccessScheduleInput,
  UpdateInvoiceScheduleInput,
} from '../../balances/schemas.ts';
import { CustomField } from '../../platform/http/shapes.ts';
import { DateTime, EitherCase, ExactNumber, Nullable, OneOf, Type, Uuid } from '../../platform/schema.ts';
import {
  COMMIT_RATE_TYPES,
  CommitSpecifier,
  CreditType,
  ProductReference,
  paymentGateTerms,
  stripeGateTerms,
} from '../../pricing/schemas.ts';
import { RecurringCommitSubscriptionConfig } from './recurring-grants.ts';
import { SchedulePointInTimeInputV2 } from './schedules.ts';

/** What is said alike of a contract's new commits and credits. */
const balanceTerms = {
  name: Type.Optional(Type.String({ minLength: 1 })),
  product_id: Uuid(),
  description: Type.Optional(Type.String()),
  applicable_product_ids: Type.Optional(Type.Array(Uuid())),
  applicable_product_tags: Type.Optional(Type.Array(Type.String())),
  specifiers: Type.Optional(Type.Array(CommitSpecifier)),
  netsuite_sales_order_id: Type.Optional(Type.String()),
  priority: Type.Optional(ExactNumber()),
  custom_fields: Type.Optional(CustomField),
  rollover_fraction: Type.Optional(ExactNumber()),
  rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
  hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
};

const commitTerms = {
  type: EitherCase(['PREPAID', 'POSTPAID']),
  ...balanceTerms,
  access_schedule: Type.Optional(ScheduleDurationInput),
  amount: Type.Optional(ExactNumber()),
  temporary_id: Type.Optional(Type.String()),
  spend_tracker_attributes: Type.Optional(SpendTrackerAttributes),
};

export const CommitInput = Type.Object(
  { ...commitTerms, invoice_schedule: Type.Optional(SchedulePointInTimeInput) },
  { $id: 'CommitInput' },
);

export const CreditInput = Type.Object(
  { ...balanceTerms, access_schedule: ScheduleDurationInput },
  { $id: 'CreditInput' },
);

export const CommitV2 = Type.Object(
  {
    ...shownCommitTerms,
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfig),
  },
  { $id: 'CommitV2' },
);

export const CreditV2 = Type.Object(
  {
    ...shownCreditTerms,
    archived_at: Type.Optional(DateTime()),
    created_at: Type.Optional(DateTime()),
    subscription_config: Type.Optional(RecurringCommitSubscriptionConfig),
  },
  { $id: 'CreditV2' },
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

/** What edits show alike of the commits and credits that they added. */
const addedBalanceTerms = {
  name: Type.Optional(Type.String()),
  priority: Type.Optional(ExactNumber()),
  product: ProductReference,
  access_schedule: Type.Optional(ScheduleDuration),
  description: Type.Optional(Type.String()),
  rollover_fraction: Type.Optional(ExactNumber()),
  rate_type: Type.Optional(OneOf(COMMIT_RATE_TYPES)),
  applicable_product_ids: Type.Optional(Type.Array(Uuid())),
  applicable_product_tags: Type.Optional(Type.Array(Type.String())),
  specifiers: Type.Optional(Type.Array(CommitSpecifier)),
  netsuite_sales_order_id: Type.Optional(Type.String()),
  salesforce_opportunity_id: Type.Optional(Type.String()),
  hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
};

export const CommitAdd = Type.Object(
  {
    id: Uuid(),
    type: OneOf(['PREPAID', 'POSTPAID']),
    ...addedBalanceTerms,
    invoice_schedule: Type.Optional(CommitAddInvoiceSchedule),
  },
  { $id: 'CommitAdd' },
);

export const CreditAdd = Type.Object(
  { id: Uuid(), type: OneOf(['CREDIT']), ...addedBalanceTerms },
  { $id: 'CreditAdd' },
);

/** What can be changed of a contract's commits and credits alike; null clears. */
const balanceChanges = {
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
};

const shownBalanceChanges = {
  ...balanceChanges,
  specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifier))),
  rate_type: Type.Optional(OneOf(COMMIT_RATE_TYPES)),
};

export const CommitUpdate = Type.Object(
  { id: Uuid(), ...shownBalanceChanges, invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput) },
  { $id: 'CommitUpdate' },
);

export const CreditUpdate = Type.Object({ id: Uuid(), ...shownBalanceChanges }, { $id: 'CreditUpdate' });

export const CommitPaymentGateConfig = Type.Object(
  {
    ...paymentGateTerms,
    stripe_config: Type.Optional(
      Type.Object({ ...stripeGateTerms, on_session_payment: Type.Optional(Type.Boolean()) }),
    ),
  },
  { $id: 'CommitPaymentGateConfig' },
);

export const CommitInputV2 = Type.Object(
  {
    ...commitTerms,
    invoice_schedule: Type.Optional(SchedulePointInTimeInputV2),
    payment_gate_config: Type.Optional(CommitPaymentGateConfig),
  },
  { $id: 'CommitInputV2' },
);

const balanceChangesInput = { ...balanceChanges, rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)) };

export const UpdateCommitInput = Type.Object(
  { commit_id: Uuid(), ...balanceChangesInput, invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput) },
  { $id: 'UpdateCommitInput' },
);

export const UpdateCreditInput = Type.Object(
  { credit_id: Uuid(), ...balanceChangesInput },
  { $id: 'UpdateCreditInput' },
);
