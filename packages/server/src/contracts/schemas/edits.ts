import { operation } from '../../platform/http/define.ts';
import { UniquenessKey } from '../../platform/http/shapes.ts';
import { Data, DateTime, ExactNumber, extension, Nullable, Type, Uuid } from '../../platform/schema.ts';
import {
  PrepaidBalanceThresholdConfiguration,
  SpendThresholdConfiguration,
  SpendTrackerInput,
} from '../../pricing/schemas.ts';
import {
  Discount,
  DiscountInputV2,
  DiscountUpdate,
  ProService,
  ProServiceInput,
  ScheduledChargeAdd,
  ScheduledChargeInputV2,
  ScheduledChargeUpdate,
  UpdateScheduledChargeInput,
} from './charges.ts';
import {
  CommitAdd,
  CommitInputV2,
  CommitUpdate,
  CreditAdd,
  CreditInput,
  CreditUpdate,
  UpdateCommitInput,
  UpdateCreditInput,
} from './commits.ts';
import { OverrideInput, OverrideV2 } from './overrides.ts';
import { BillingProviderConfigurationUpdate, RevenueSystemConfigurationUpdate } from './providers.ts';
import {
  RecurringCommit,
  RecurringCommitInput,
  RecurringCommitUpdate,
  RecurringCredit,
  RecurringCreditInput,
  RecurringCreditUpdate,
  UpdateRecurringCommitInput,
  UpdateRecurringCreditInput,
} from './recurring-grants.ts';
import { ResellerRoyaltyOrUpdateInput, ResellerRoyaltyOrUpdateV2 } from './royalties.ts';
import { Subscriptions, SubscriptionsInput, SubscriptionsUpdate, UpdateSubscriptionInput } from './subscriptions.ts';
import { UpdatePrepaidBalanceThresholdConfiguration, UpdateSpendThresholdConfiguration } from './thresholds.ts';
import { UsageFilterV2 } from './usage-terms.ts';

export const RefundInvoiceUpdate = Type.Object(
  { invoice_id: Uuid(), date: DateTime() },
  { $id: 'RefundInvoiceUpdate' },
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
    add_recurring_commits: Type.Optional(Type.Array(RecurringCommit)),
    add_recurring_credits: Type.Optional(Type.Array(RecurringCredit)),
    add_usage_filters: Type.Optional(Type.Array(UsageFilterV2)),
    add_subscriptions: Type.Optional(Subscriptions),
    add_prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
    add_spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
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

export const EditContractPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    uniqueness_key: Type.Optional(UniquenessKey),
    add_commits: Type.Optional(Type.Array(CommitInputV2)),
    add_credits: Type.Optional(Type.Array(CreditInput)),
    add_recurring_commits: Type.Optional(Type.Array(RecurringCommitInput)),
    add_recurring_credits: Type.Optional(Type.Array(RecurringCreditInput)),
    add_discounts: Type.Optional(Type.Array(DiscountInputV2)),
    add_overrides: Type.Optional(Type.Array(OverrideInput)),
    add_scheduled_charges: Type.Optional(Type.Array(ScheduledChargeInputV2)),
    add_professional_services: Type.Optional(Type.Array(ProServiceInput)),
    add_reseller_royalties: Type.Optional(Type.Array(ResellerRoyaltyOrUpdateInput)),
    add_subscriptions: Type.Optional(SubscriptionsInput),
    add_spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
    add_prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
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

export const getContractEditHistory = operation('POST', '/v2/contracts/getEditHistory', {
  id: 'getContractEditHistory-v2',
  tag: 'Contracts',
  summary: 'Read the edits of a contract',
  body: Type.Object({ customer_id: Uuid(), contract_id: Uuid() }),
  response: Data(Type.Array(ContractEdit)),
});

export const editContract = operation('POST', '/v2/contracts/edit', {
  id: 'editContract-v2',
  tag: 'Contracts',
  summary: "Edit a contract's terms",
  body: EditContractPayload,
  response: Data(Type.Object({ id: Uuid(), edit: Type.Optional(ContractEdit) })),
});
