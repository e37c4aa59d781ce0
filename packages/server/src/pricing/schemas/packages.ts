import { BillingProviderDeliveryMethodType, ContractsBillingProviderType } from '../../customers/schemas.ts';
import { operation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import { Id, UniquenessKey } from '../../platform/http/shapes.ts';
import { Data, DateTime, EitherCase, ExactNumber, Nullable, OneOf, Page, Type, Uuid } from '../../platform/schema.ts';
import {
  BillingProviderType,
  PrepaidBalanceThresholdConfiguration,
  RelativeDate,
  ScheduledChargesOnUsageInvoices,
  SpendThresholdConfiguration,
  SpendTrackerInput,
} from './contract-terms.ts';
import {
  CommitTemplate,
  CommitTemplateInput,
  CreditTemplate,
  CreditTemplateInput,
  OverrideTemplate,
  OverrideTemplateInput,
  RecurringCommitTemplate,
  RecurringCommitTemplateInput,
  RecurringCreditTemplate,
  RecurringCreditTemplateInput,
  ScheduledChargeTemplate,
  ScheduledChargeTemplateInput,
  SubscriptionTemplate,
  SubscriptionTemplateInput,
  UsageStatementScheduleTemplate,
  UsageStatementScheduleTemplateInput,
} from './package-templates.ts';

export const PackageAlias = Type.Object(
  { name: Type.String(), starting_at: Type.Optional(DateTime()), ending_before: Type.Optional(DateTime()) },
  { $id: 'PackageAlias' },
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
    multiplier_override_prioritization: Type.Optional(EitherCase(['LOWEST_MULTIPLIER', 'EXPLICIT'])),
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
    spend_trackers: Type.Optional(Type.Array(SpendTrackerInput)),
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

export const createPackage = operation('POST', '/v1/packages/create', {
  id: 'createPackage-v1',
  tag: 'Pricing',
  summary: 'Create a package, a template of contract terms',
  body: CreatePackagePayload,
  response: Data(Id),
});

export const getPackage = operation('POST', '/v1/packages/get', {
  id: 'getPackage-v1',
  tag: 'Pricing',
  summary: 'Read a package',
  body: Type.Object({ package_id: Uuid() }),
  response: Data(Package),
});

export const listPackages = operation('POST', '/v1/packages/list', {
  id: 'listPackages-v1',
  tag: 'Pricing',
  summary: 'List packages',
  query: Type.Object(PageQuery),
  body: Type.Object(
    {
      archive_filter: Type.Optional(EitherCase(['ARCHIVED', 'NOT_ARCHIVED', 'ALL'])),
    },
    { additionalProperties: false },
  ),
  response: Page(Package),
});

export const archivePackage = operation('POST', '/v1/packages/archive', {
  id: 'archivePackage-v1',
  tag: 'Pricing',
  summary: 'Archive a package',
  body: Type.Object({ package_id: Uuid() }, { additionalProperties: false }),
  response: Data(Id),
});

export const listContractsOnPackage = operation('POST', '/v1/packages/listContractsOnPackage', {
  id: 'listContractsOnPackage-v1',
  tag: 'Pricing',
  summary: 'List the contracts made from a package',
  query: Type.Object(PageQuery),
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
