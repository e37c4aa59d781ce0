import { BillingProviderDeliveryMethodType, RevenueSystemProviderType, TaxProviderType } from '../customers/schemas.ts';
import { operation } from '../platform/http/define.ts';
import { Characters, Data, DateTime, extension, Nullable, OneOf, Type, Uuid, WholeNumber } from '../platform/schema.ts';
import { BillingProviderType } from '../pricing/schemas.ts';
import { EntityMapping } from './methods/stripe-settings.ts';

export const BillingProviderSettingsType = OneOf(['stripe']);

export const SetBillingProviderApiKeyPayload = Type.Object(
  { api_key: Type.String() },
  { $id: 'SetBillingProviderApiKeyPayload' },
);

const Setting = Type.Optional(Type.Union([Type.Boolean(), Type.Null()], extension));
const Text = Type.Optional(Type.Union([Type.String({ minLength: 1 }), Type.Null()], extension));

/** Takt's own members of the Stripe settings (integrations 2.1, 4.1). */
const STRIPE_SETTINGS = {
  delivery_method_id: Type.Optional(Uuid(extension)),
  alias: Text,
  webhook_secret: Text,
  days_until_due: Type.Optional(Type.Union([WholeNumber({ minimum: 0, maximum: 3650 }), Type.Null()], extension)),
  entity_mappings: Type.Optional(Type.Union([Type.Array(EntityMapping), Type.Null()], extension)),
  leave_invoices_in_draft: Setting,
  skip_zero_dollar_invoices: Setting,
  include_zero_quantity_sub_line_items: Setting,
  stripe_invoice_quantity_always_string: Setting,
  set_effective_at_date_to_inclusive_period_end: Setting,
  export_invoice_sub_line_items: Setting,
};

export const CreateStripeBillingSettingsPayload = Type.Object(
  {
    stripe_api_key: Type.String(),
    anrok_api_key: Type.Optional(Nullable(Type.String())),
    ...STRIPE_SETTINGS,
    new: Type.Optional(Type.Boolean(extension)),
  },
  { $id: 'CreateStripeBillingSettingsPayload' },
);

export const UpdateStripeBillingSettingsPayload = Type.Object(
  {
    stripe_api_key: Type.Optional(Nullable(Type.String())),
    anrok_api_key: Type.Optional(Nullable(Type.String())),
    ...STRIPE_SETTINGS,
  },
  { $id: 'UpdateStripeBillingSettingsPayload' },
);

export const GABillingProviderType = OneOf(['aws_marketplace', 'azure_marketplace', 'gcp_marketplace']);

export const GABillingProviderDeliveryMethodType = OneOf(['direct_to_billing_provider', 'aws_sqs', 'aws_sns']);

export const BillingProviderDeliveryMethod = Type.Object(
  {
    billing_provider: BillingProviderType,
    delivery_method_id: Uuid(),
    delivery_method: BillingProviderDeliveryMethodType,
    delivery_method_configuration: Type.Record(Type.String(), Type.Unknown()),
  },
  { $id: 'BillingProviderDeliveryMethod' },
);

export const CustomerBillingProviderConfiguration = Type.Object(
  {
    id: Uuid(),
    billing_provider: BillingProviderType,
    customer_id: Uuid(),
    configuration: Type.Record(Type.String(), Type.Unknown()),
    delivery_method_id: Uuid(),
    delivery_method: BillingProviderDeliveryMethodType,
    delivery_method_configuration: Type.Record(Type.String(), Type.Unknown()),
    archived_at: Nullable(DateTime()),
  },
  { $id: 'CustomerBillingProviderConfiguration' },
);

export const CustomerRevenueSystemConfiguration = Type.Object(
  {
    id: Uuid(),
    customer_id: Uuid(),
    delivery_method_id: Uuid(),
    provider: RevenueSystemProviderType,
    configuration: Type.Record(Type.String(), Type.Unknown()),
    delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
    delivery_method_configuration: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    archived_at: Type.Optional(Nullable(DateTime())),
  },
  { $id: 'CustomerRevenueSystemConfiguration' },
);

export const CustomerBillingProviderConfigurationInput = Type.Object(
  {
    billing_provider: BillingProviderType,
    customer_id: Uuid(),
    tax_provider: Type.Optional(TaxProviderType),
    configuration: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    delivery_method_id: Type.Optional(Uuid()),
    delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
  },
  { $id: 'CustomerBillingProviderConfigurationInput' },
);

export const CustomerBillingProviderConfigurationOutput = Type.Object(
  {
    id: Type.Optional(Uuid()),
    billing_provider: Type.Optional(BillingProviderType),
    customer_id: Type.Optional(Uuid()),
    configuration: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    delivery_method_id: Type.Optional(Uuid()),
    tax_provider: Type.Optional(TaxProviderType),
  },
  { $id: 'CustomerBillingProviderConfigurationOutput' },
);

export const CustomerBillingProviderArchivePayload = Type.Object(
  { customer_billing_provider_configuration_ids: Type.Array(Uuid()), customer_id: Uuid() },
  { $id: 'CustomerBillingProviderArchivePayload' },
);

export const CustomerRevenueSystemConfigurationInput = Type.Object(
  {
    provider: RevenueSystemProviderType,
    customer_id: Uuid(),
    configuration: Type.Record(Type.String(), Type.Unknown()),
    delivery_method_id: Type.Optional(Uuid()),
  },
  { $id: 'CustomerRevenueSystemConfigurationInput' },
);

export const CustomerRevenueSystemArchivePayload = Type.Object(
  { customer_revenue_system_configuration_ids: Type.Array(Uuid()), customer_id: Uuid() },
  { $id: 'CustomerRevenueSystemArchivePayload' },
);

export const IntegrationCloudwatchLogPayload = Type.Object(
  {
    service_name: Type.String(),
    metric_name: Type.String(),
    dimensions: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  },
  { $id: 'IntegrationCloudwatchLogPayload' },
);

export const submitApprovalRequests = operation('POST', '/v1/approval_requests/submit', {
  id: 'submitApprovalRequests-v1',
  tag: 'Integrations',
  summary: 'Submit requests for approval',
  body: Type.Object({
    name: Characters(1, 128),
    description: Characters(1, 512),
    request_type: Type.String(),
    request_payload: Type.Record(Type.String(), Type.Unknown()),
  }),
  response: Data(Type.Object({ id: Uuid(), approval_url: Type.String(), created_at: DateTime() })),
  extension: true,
});

export const setBillingProviderApiKey = operation('POST', '/v1/client/billing-config/{billing_provider_type}/apiKey', {
  id: 'setBillingProviderApiKey-v1',
  tag: 'Integrations',
  summary: "Store a billing provider's API key",
  params: Type.Object({ billing_provider_type: BillingProviderSettingsType }),
  body: SetBillingProviderApiKeyPayload,
  extension: true,
});

export const createStripeBillingSettings = operation('POST', '/v1/client/billing-config/stripe', {
  id: 'createStripeBillingSettings-v1',
  tag: 'Integrations',
  summary: 'Create the Stripe settings',
  body: CreateStripeBillingSettingsPayload,
  extension: true,
});

export const updateStripeBillingSettings = operation('PATCH', '/v1/client/billing-config/stripe', {
  id: 'updateStripeBillingSettings-v1',
  tag: 'Integrations',
  summary: 'Change the Stripe settings',
  body: UpdateStripeBillingSettingsPayload,
  extension: true,
});

export const deleteStripeBillingSettings = operation('DELETE', '/v1/client/billing-config/stripe', {
  id: 'deleteStripeBillingSettings-v1',
  tag: 'Integrations',
  summary: 'Delete the Stripe settings',
  query: Type.Object({ delivery_method_id: Type.Optional(Uuid()) }),
  extension: true,
});

export const setUpBillingProvider = operation('POST', '/v1/setUpBillingProvider', {
  id: 'setUpBillingProvider-v1',
  tag: 'Integrations',
  summary: 'Connect a billing provider',
  body: Type.Object({
    billing_provider: GABillingProviderType,
    delivery_method: GABillingProviderDeliveryMethodType,
    configuration: Type.Record(Type.String(), Type.Unknown()),
  }),
  response: Data(Type.Object({ delivery_method_id: Uuid() })),
});

export const upsertAnrokApiToken = operation('POST', '/v1/upsertAnrokApiToken', {
  id: 'upsertAnrokApiToken-v1',
  tag: 'Integrations',
  summary: 'Store the Anrok token',
  body: Type.Object({ delivery_method_ids: Type.Array(Type.String()), anrok_api_token: Type.String() }),
  response: Data(Type.Object({ success: Type.Boolean() })),
});

export const upsertAvalaraCredentials = operation('POST', '/v1/upsertAvalaraCredentials', {
  id: 'upsertAvalaraCredentials-v1',
  tag: 'Integrations',
  summary: 'Store the Avalara credentials',
  body: Type.Object({
    delivery_method_ids: Type.Array(Type.String()),
    avalara_environment: OneOf(['PRODUCTION', 'SANDBOX']),
    avalara_username: Type.String(),
    avalara_password: Type.String(),
    commit_transactions: Type.Optional(Type.Boolean()),
  }),
  response: Type.Record(Type.String(), Type.Unknown()),
});

export const listConfiguredBillingProviders = operation('POST', '/v1/listConfiguredBillingProviders', {
  id: 'listConfiguredBillingProviders-v1',
  tag: 'Integrations',
  summary: 'List the connected billing providers',
  body: Type.Object({ next_page: Type.Optional(Nullable(Uuid())) }),
  response: Type.Object({
    data: Type.Array(BillingProviderDeliveryMethod),
    next_page: Type.Optional(Nullable(Uuid())),
  }),
});

export const getCustomerBillingProviderConfigurations = operation(
  'POST',
  '/v1/getCustomerBillingProviderConfigurations',
  {
    id: 'getCustomerBillingProviderConfigurations-v1',
    tag: 'Integrations',
    summary: "Read a customer's billing provider configurations",
    body: Type.Object({ customer_id: Uuid(), include_archived: Type.Optional(Type.Boolean()) }),
    response: Data(Type.Array(CustomerBillingProviderConfiguration)),
  },
);

export const getCustomerRevenueSystemConfigurations = operation('POST', '/v1/getCustomerRevenueSystemConfigurations', {
  id: 'getCustomerRevenueSystemConfigurations-v1',
  tag: 'Integrations',
  summary: "Read a customer's revenue system configurations",
  body: Type.Object({
    customer_id: Uuid(),
    provider: Type.Optional(RevenueSystemProviderType),
    include_archived: Type.Optional(Type.Boolean()),
  }),
  response: Data(Type.Array(CustomerRevenueSystemConfiguration)),
});

export const setCustomerBillingProviderConfigurations = operation(
  'POST',
  '/v1/setCustomerBillingProviderConfigurations',
  {
    id: 'setCustomerBillingProviderConfigurations-v1',
    tag: 'Integrations',
    summary: 'Add billing provider configurations to customers',
    body: Data(Type.Array(CustomerBillingProviderConfigurationInput)),
    response: Data(Type.Array(CustomerBillingProviderConfigurationOutput)),
  },
);

export const archiveCustomerBillingProviderConfigurations = operation(
  'POST',
  '/v1/archiveCustomerBillingProviderConfigurations',
  {
    id: 'archiveCustomerBillingProviderConfigurations-v1',
    tag: 'Integrations',
    summary: 'Archive billing provider configurations of a customer',
    body: CustomerBillingProviderArchivePayload,
    response: Data(CustomerBillingProviderArchivePayload),
  },
);

export const setCustomerRevenueSystemConfigurations = operation('POST', '/v1/setCustomerRevenueSystemConfigurations', {
  id: 'setCustomerRevenueSystemConfigurations-v1',
  tag: 'Integrations',
  summary: 'Add revenue system configurations to customers',
  body: Data(Type.Array(CustomerRevenueSystemConfigurationInput)),
  response: Data(Type.Array(CustomerRevenueSystemConfiguration)),
});

export const archiveCustomerRevenueSystemConfigurations = operation(
  'POST',
  '/v1/archiveCustomerRevenueSystemConfigurations',
  {
    id: 'archiveCustomerRevenueSystemConfigurations-v1',
    tag: 'Integrations',
    summary: 'Archive revenue system configurations of a customer',
    body: CustomerRevenueSystemArchivePayload,
    response: Data(CustomerRevenueSystemArchivePayload),
  },
);

export const integrationCloudwatchLogger = operation('POST', '/v1/integrations/log', {
  id: 'integrationCloudwatchLogger-v1',
  tag: 'Integrations',
  summary: 'Write a log line of an integration',
  body: IntegrationCloudwatchLogPayload,
  extension: true,
});

/** The one configuration of a provider that older clients know. */
export const LegacyBillingConfigPayload = Type.Object(
  {
    billing_provider_customer_id: Type.Optional(Type.String()),
    stripe_collection_method: Type.Optional(Type.String()),
    aws_customer_account_id: Type.Optional(Type.String()),
    aws_customer_id: Type.Optional(Type.String()),
    aws_product_code: Type.Optional(Type.String()),
    aws_region: Type.Optional(Type.String()),
    aws_is_subscription_product: Type.Optional(Type.Boolean()),
    gcp_service_name: Type.Optional(Type.String()),
  },
  { $id: 'LegacyBillingConfigPayload' },
);

export const LegacyBillingConfigAnswer = Type.Object(
  {
    billing_provider_customer_id: Type.Optional(Type.String()),
    stripe_collection_method: Type.Optional(Type.String()),
    aws_customer_account_id: Type.Optional(Type.String()),
    aws_customer_id: Type.Optional(Type.String()),
    aws_expiration_date: Type.Optional(Type.String()),
    aws_is_subscription_product: Type.Optional(Type.Boolean()),
    aws_product_code: Type.Optional(Type.String()),
    aws_region: Type.Optional(Type.String()),
    azure_expiration_date: Type.Optional(Type.String()),
    azure_plan_id: Type.Optional(Type.String()),
    azure_start_date: Type.Optional(Type.String()),
    azure_subscription_status: Type.Optional(Type.String()),
  },
  { $id: 'LegacyBillingConfigAnswer' },
);

const LegacyParams = Type.Object({ customer_id: Uuid(), billing_provider_type: BillingProviderType });
const LEGACY_PATH = '/v1/customers/{customer_id}/billing-config/{billing_provider_type}';

export const setLegacyBillingConfig = operation('POST', LEGACY_PATH, {
  id: 'setLegacyBillingConfig-v1',
  tag: 'Integrations',
  summary: "Set a customer's direct configuration of a billing provider",
  params: LegacyParams,
  body: LegacyBillingConfigPayload,
  extension: true,
});

export const getLegacyBillingConfig = operation('GET', LEGACY_PATH, {
  id: 'getLegacyBillingConfig-v1',
  tag: 'Integrations',
  summary: "Read a customer's direct configuration of a billing provider",
  params: LegacyParams,
  response: Data(LegacyBillingConfigAnswer),
  extension: true,
});

export const deleteLegacyBillingConfig = operation('DELETE', LEGACY_PATH, {
  id: 'deleteLegacyBillingConfig-v1',
  tag: 'Integrations',
  summary: "Archive a customer's direct configuration of a billing provider",
  params: LegacyParams,
  extension: true,
});

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  submitApprovalRequests,
  setBillingProviderApiKey,
  createStripeBillingSettings,
  updateStripeBillingSettings,
  deleteStripeBillingSettings,
  setUpBillingProvider,
  upsertAnrokApiToken,
  upsertAvalaraCredentials,
  listConfiguredBillingProviders,
  getCustomerBillingProviderConfigurations,
  getCustomerRevenueSystemConfigurations,
  setCustomerBillingProviderConfigurations,
  archiveCustomerBillingProviderConfigurations,
  setCustomerRevenueSystemConfigurations,
  archiveCustomerRevenueSystemConfigurations,
  integrationCloudwatchLogger,
  setLegacyBillingConfig,
  getLegacyBillingConfig,
  deleteLegacyBillingConfig,
];
