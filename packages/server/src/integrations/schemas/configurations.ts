import {
  BillingProviderDeliveryMethodType,
  RevenueSystemProviderType,
  TaxProviderType,
} from '../../customers/schemas.ts';
import { operation } from '../../platform/http/define.ts';
import { Data, DateTime, Nullable, Type, Uuid } from '../../platform/schema.ts';
import { BillingProviderType } from '../../pricing/schemas.ts';

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
