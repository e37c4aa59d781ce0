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
import { CommitSpecifier, CreditType } from '../../pricing/schemas.ts';
import { RecurringCommitSubscriptionConfig } from './recurring-grants.ts';
import { SchedulePointInTimeInputV2 } from './schedules.ts';

const commitTerms = {
  type: EitherCase(['PREPAID', 'POSTPAID']),
  rate_type: Type.Optional(EitherCase(['COMMIT_RATE', 'LIST_RATE'])),
  name: Type.Optional(Type.String({ minLength: 1 })),
  product_id: Uuid(),
  access_schedule: Type.Optional(ScheduleDurationInput),
  amount: Type.Optional(ExactNumber()),
  description: Type.Optional(Type.String()),
  rollover_fraction: Type.Optional(ExactNumber()),
  priority: Type.Optional(ExactNumber()),
  applicable_product_ids: Type.Optional(Type.Array(Uuid())),
  applicable_product_tags: Type.Optional(Type.Array(Type.String())),
  specifiers: Type.Optional(Type.Array(CommitSpecifier)),
  netsuite_sales_order_id: Type.Optional(Type.String()),
  custom_fields: Type.Optional(CustomField),
  temporary_id: Type.Optional(Type.String()),
  hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  spend_tracker_attributes: Type.Optional(SpendTrackerAttributes),
};

export const CommitInput = Type.Object(
  { ...commitTerms, invoice_schedule: Type.Optional(SchedulePointInTimeInput) },
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
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    priority: Type.Optional(ExactNumber()),
    custom_fields: Type.Optional(CustomField),
    rollover_fraction: Type.Optional(ExactNumber()),
    rate_type: Type.Optional(EitherCase(['COMMIT_RATE', 'LIST_RATE'])),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
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
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
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
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  },
  { $id: 'CreditAdd' },
);

export const CommitUpdate = Type.Object(
  {
    id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    access_schedule: Type.Optional(UpdateAccessScheduleInput),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    rollover_fraction: Type.Optional(Nullable(ExactNumber())),
    invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput),
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifier))),
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
    access_schedule: Type.Optional(UpdateAccessScheduleInput),
    netsuite_sales_order_id: Type.Optional(Nullable(Type.String())),
    rollover_fraction: Type.Optional(Nullable(ExactNumber())),
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifier))),
    applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
    product_id: Type.Optional(Uuid()),
    hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
    priority: Type.Optional(Nullable(ExactNumber())),
    rate_type: Type.Optional(OneOf(['LIST_RATE', 'COMMIT_RATE'])),
  },
  { $id: 'CreditUpdate' },
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
    ...commitTerms,
    invoice_schedule: Type.Optional(SchedulePointInTimeInputV2),
    payment_gate_config: Type.Optional(CommitPaymentGateConfig),
  },
  { $id: 'CommitInputV2' },
);

/** What can be changed of a contract's commits and credits alike. */
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
  rate_type: Type.Optional(EitherCase(['LIST_RATE', 'COMMIT_RATE'])),
};

export const UpdateCommitInput = Type.Object(
  { commit_id: Uuid(), ...balanceChanges, invoice_schedule: Type.Optional(UpdateInvoiceScheduleInput) },
  { $id: 'UpdateCommitInput' },
);

export const UpdateCreditInput = Type.Object({ credit_id: Uuid(), ...balanceChanges }, { $id: 'UpdateCreditInput' });
