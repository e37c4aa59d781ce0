import { BillingProviderDeliveryMethodType } from '../../customers/schemas.ts';
import { operation } from '../../platform/http/define.ts';
import { Data, extension, Nullable, OneOf, Type, Uuid, WholeNumber } from '../../platform/schema.ts';
import { BillingProviderType } from '../../pricing/schemas.ts';
import { EntityMapping } from '../methods/stripe-settings.ts';

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
