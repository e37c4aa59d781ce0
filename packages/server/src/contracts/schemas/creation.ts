import { Commit, Credit } from '../../balances/schemas.ts';
import {
  CustomerBillingProviderConfigurationCreateCustomerInput,
  CustomerRevenueSystemConfigurationCreateCustomerInput,
} from '../../customers/schemas.ts';
import { CustomerBillingProviderConfiguration } from '../../integrations/schemas.ts';
import { operation } from '../../platform/http/define.ts';
import { CustomField, UniquenessKey } from '../../platform/http/shapes.ts';
import {
  Characters,
  Data,
  DateTime,
  EitherCase,
  ExactNumber,
  extension,
  Nullable,
  Type,
  Uuid,
} from '../../platform/schema.ts';
import {
  PrepaidBalanceThresholdConfiguration,
  ScheduledChargesOnUsageInvoices,
  SpendThresholdConfiguration,
  SpendTrackerInput,
} from '../../pricing/schemas.ts';
import { DiscountInput, ProServiceInput, ScheduledCharge, ScheduledChargeInput } from './charges.ts';
import { CommitInput, CreditInput } from './commits.ts';
import { ContractTransition, HasMore } from './contract.ts';
import { ContractHierarchyConfigurationInput, HierarchyConfiguration } from './hierarchy.ts';
import { Override, OverrideInput } from './overrides.ts';
import { CustomerBillingProviderConfigurationLookup, CustomerRevenueSystemConfigurationLookup } from './providers.ts';
import { RecurringCommit, RecurringCommitInput, RecurringCredit, RecurringCreditInput } from './recurring-grants.ts';
import { ResellerRoyaltyInput } from './royalties.ts';
import { Subscriptions, SubscriptionsInput } from './subscriptions.ts';
import { BaseUsageFilter, UsageStatementSchedule, UsageStatementScheduleInput } from './usage-terms.ts';

export const ContractTransitionInput = Type.Object(
  {
    type: EitherCase(['RENEWAL']),
    from_contract_id: Uuid(),
    future_invoice_behavior: Type.Optional(
      Type.Object({ trueup: Type.Optional(Nullable(EitherCase(['REMOVE', 'AS_IS']))) }),
    ),
  },
  { $id: 'ContractTransitionInput' },
);

/** A contract's terms, as they are first agreed. */
const contractTerms = {
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
  multiplier_override_prioritization: Type.Optional(EitherCase(['LOWEST_MULTIPLIER', 'EXPLICIT'])),
  overrides: Type.Optional(Type.Array(OverrideInput)),
  discounts: Type.Optional(Type.Array(DiscountInput)),
  professional_services: Type.Optional(Type.Array(ProServiceInput)),
  reseller_royalties: Type.Optional(Type.Array(ResellerRoyaltyInput)),
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
};

export const CreateContractPayload = Type.Object(
  {
    customer_id: Uuid(),
    package_id: Type.Optional(Uuid()),
    package_alias: Type.Optional(Type.String()),
    ...contractTerms,
    transition: Type.Optional(ContractTransitionInput),
  },
  { $id: 'CreateContractPayload' },
);

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
        multiplier_override_prioritization: Type.Optional(EitherCase(['LOWEST_MULTIPLIER', 'EXPLICIT'])),
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

export const CreateCustomerPayload = Type.Object(
  {
    ingest_aliases: Type.Optional(Type.Array(Characters(1, 128), { maxItems: 2000 })),
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
      // The reference knows contracts on packages by themselves alone.
      package_id: Type.Optional(Uuid(extension)),
      package_alias: Type.Optional(Type.String(extension)),
      ...contractTerms,
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

export const createContract = operation('POST', '/v1/contracts/create', {
  id: 'createContract-v1',
  tag: 'Contracts',
  summary: 'Create a contract',
  body: CreateContractPayload,
  response: Data(CreateContractResponse),
});

export const createCustomerWithContract = operation('POST', '/v1/composite/createCustomerWithContract', {
  id: 'createCustomerWithContract-v1',
  tag: 'Contracts',
  summary: 'Create a customer and its contract in one step',
  body: CreateCustomerWithContractPayload,
  response: Data(CustomerAndContract),
});
