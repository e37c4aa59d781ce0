import { Commit, Credit } from '../../balances/schemas.ts';
import {
  CustomerBillingProviderConfiguration,
  CustomerRevenueSystemConfiguration,
} from '../../integrations/schemas.ts';
import { operation } from '../../platform/http/define.ts';
import { CustomField, UniquenessKey } from '../../platform/http/shapes.ts';
import { Data, DateTime, EitherCase, ExactNumber, OneOf, Type, Uuid } from '../../platform/schema.ts';
import {
  PrepaidBalanceThresholdConfiguration,
  ScheduledChargesOnUsageInvoices,
  SpendThresholdConfiguration,
} from '../../pricing/schemas.ts';
import { Discount, ProService, ScheduledCharge } from './charges.ts';
import { CommitV2, CreditV2 } from './commits.ts';
import { HierarchyConfiguration } from './hierarchy.ts';
import { Override, OverrideV2 } from './overrides.ts';
import { RecurringCommit, RecurringCredit } from './recurring-grants.ts';
import { ResellerRoyalty, ResellerRoyaltyOrUpdate, ResellerType } from './royalties.ts';
import { Subscriptions } from './subscriptions.ts';
import { SpendTracker } from './thresholds.ts';
import { UsageFilter, UsageFilterV2, UsageStatementSchedule } from './usage-terms.ts';

export const ContractTransition = Type.Object(
  { type: OneOf(['RENEWAL']), from_contract_id: Uuid(), to_contract_id: Uuid() },
  { $id: 'ContractTransition' },
);

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
    spend_trackers: Type.Optional(Type.Array(SpendTracker)),
    hierarchy_configuration: Type.Optional(HierarchyConfiguration),
  },
  { $id: 'ContractWithoutAmendments' },
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
    spend_trackers: Type.Optional(Type.Array(SpendTracker)),
  },
  { $id: 'Contract' },
);

export const HasMore = Type.Object({ commits: Type.Boolean(), credits: Type.Boolean() }, { $id: 'HasMore' });

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
    multiplier_override_prioritization: Type.Optional(EitherCase(['LOWEST_MULTIPLIER', 'EXPLICIT'])),
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
          revenue_system_configuration: CustomerRevenueSystemConfiguration,
          effective_at: DateTime(),
          effective_until: Type.Optional(DateTime()),
        }),
      ),
    ),
    recurring_commits: Type.Optional(Type.Array(RecurringCommit)),
    recurring_credits: Type.Optional(Type.Array(RecurringCredit)),
    spend_threshold_configuration: Type.Optional(SpendThresholdConfiguration),
    prepaid_balance_threshold_configuration: Type.Optional(PrepaidBalanceThresholdConfiguration),
    spend_trackers: Type.Optional(Type.Array(SpendTracker)),
    subscriptions: Type.Optional(Subscriptions),
    hierarchy_configuration: Type.Optional(HierarchyConfiguration),
    priority: Type.Optional(ExactNumber()),
  },
  { $id: 'ContractV2' },
);

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
  response: Data(Contract),
});

const listed = {
  customer_id: Uuid(),
  include_ledgers: Type.Optional(Type.Boolean()),
  include_balance: Type.Optional(Type.Boolean()),
  include_archived: Type.Optional(Type.Boolean()),
  starting_at: Type.Optional(DateTime()),
  covering_date: Type.Optional(DateTime()),
};

export const listContractsV1 = operation('POST', '/v1/contracts/list', {
  id: 'listContracts-v1',
  tag: 'Contracts',
  summary: "List a customer's contracts with their amendments",
  body: Type.Object(listed),
  response: Data(Type.Array(Contract)),
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
  response: Data(ContractV2),
});

export const listContractsV2 = operation('POST', '/v2/contracts/list', {
  id: 'listContracts-v2',
  tag: 'Contracts',
  summary: "List a customer's contracts by current terms",
  body: Type.Object(listed),
  response: Data(Type.Array(ContractV2)),
});
