import { operation } from '../../platform/http/define.ts';
import { Data, Type, Uuid } from '../../platform/schema.ts';
import { BillingProviderType } from '../../pricing/schemas.ts';

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
