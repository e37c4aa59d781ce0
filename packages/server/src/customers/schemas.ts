import { operation } from '../platform/http/define.ts';
import { PageQuery } from '../platform/http/pagination.ts';
import { CustomField, Id } from '../platform/http/shapes.ts';
import { Characters, Data, DateTime, extension, Nullable, OneOf, Page, Type, Uuid } from '../platform/schema.ts';

export const BillableStatus = OneOf(['billable', 'unbillable']);

export const SetCustomerBillableStatusPayload = Type.Object(
  { customer_id: Uuid(), billable_status: BillableStatus, effective_at: DateTime() },
  { $id: 'SetCustomerBillableStatusPayload' },
);

export const CustomerConfig = Type.Object(
  { salesforce_account_id: Nullable(Type.String()) },
  { $id: 'CustomerConfig' },
);

export const CustomerDetail = Type.Object(
  {
    id: Uuid(),
    external_id: Type.String(),
    ingest_aliases: Type.Array(Type.String()),
    name: Type.String(),
    customer_config: CustomerConfig,
    custom_fields: CustomField,
    created_at: DateTime(),
    archived_at: Type.Optional(Nullable(DateTime())),
    updated_at: DateTime(),
    current_billable_status: Type.Optional(
      Type.Object({ value: BillableStatus, effective_at: Type.Optional(Nullable(DateTime())) }),
    ),
  },
  { $id: 'CustomerDetail' },
);

export const ContractsBillingProviderType = OneOf([
  'aws_marketplace',
  'azure_marketplace',
  'gcp_marketplace',
  'stripe',
  'netsuite',
]);

export const TaxProviderType = OneOf(['anrok', 'avalara', 'stripe']);

export const BillingProviderDeliveryMethodType = OneOf(['direct_to_billing_provider', 'aws_sqs', 'tackle', 'aws_sns']);

export const CustomerBillingProviderConfigurationCreateCustomerInput = Type.Object(
  {
    billing_provider: ContractsBillingProviderType,
    tax_provider: Type.Optional(TaxProviderType),
    configuration: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    delivery_method_id: Type.Optional(Uuid()),
    delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
  },
  { $id: 'CustomerBillingProviderConfigurationCreateCustomerInput' },
);

export const RevenueSystemProviderType = OneOf(['netsuite']);

export const RevenueSystemDeliveryMethodType = OneOf(['direct_to_billing_provider']);

export const CustomerRevenueSystemConfigurationCreateCustomerInput = Type.Object(
  {
    provider: RevenueSystemProviderType,
    configuration: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    delivery_method_id: Type.Optional(Uuid()),
    delivery_method: Type.Optional(RevenueSystemDeliveryMethodType),
  },
  { $id: 'CustomerRevenueSystemConfigurationCreateCustomerInput' },
);

/** How older clients name one provider configuration. */
export const LegacyBillingConfig = Type.Object(
  {
    billing_provider_type: ContractsBillingProviderType,
    billing_provider_customer_id: Type.Optional(Type.String()),
    stripe_collection_method: Type.Optional(Type.String()),
    aws_product_code: Type.Optional(Type.String()),
    aws_region: Type.Optional(Type.String()),
    aws_is_subscription_product: Type.Optional(Type.Boolean()),
  },
  { $id: 'LegacyBillingConfig', ...extension },
);

export const LegacyCreateCustomerPayload = Type.Object(
  {
    ingest_aliases: Type.Optional(Type.Array(Characters(1, 128), { maxItems: 2000 })),
    external_id: Type.Optional(Characters(1, 128)),
    name: Type.String(),
    customer_billing_provider_configurations: Type.Optional(
      Type.Array(CustomerBillingProviderConfigurationCreateCustomerInput),
    ),
    customer_revenue_system_configurations: Type.Optional(
      Type.Array(CustomerRevenueSystemConfigurationCreateCustomerInput),
    ),
    custom_fields: Type.Optional(CustomField),
    billing_config: Type.Optional(LegacyBillingConfig),
  },
  { $id: 'LegacyCreateCustomerPayload' },
);

export const Customer = Type.Object(
  {
    id: Uuid(),
    external_id: Type.String(),
    ingest_aliases: Type.Array(Type.String()),
    name: Type.String(),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'Customer' },
);

export const SetIngestAliasesPayload = Type.Object(
  { ingest_aliases: Type.Array(Characters(1, 128), { maxItems: 2000 }) },
  { $id: 'SetIngestAliasesPayload' },
);

export const SetCustomerNamePayload = Type.Object({ name: Type.String() }, { $id: 'SetCustomerNamePayload' });

export const CustomerConfigPayload = Type.Object(
  {
    salesforce_account_id: Type.Optional(Nullable(Type.String())),
    leave_stripe_invoices_in_draft: Type.Optional(Type.Union([Type.Boolean(), Type.Null()], extension)),
  },
  { $id: 'CustomerConfigPayload' },
);

export const setCustomerBillableStatus = operation('POST', '/v1/customers/setBillableStatus', {
  id: 'setCustomerBillableStatus-v1',
  tag: 'Customers',
  summary: 'Mark a customer billable or unbillable from a date on',
  body: SetCustomerBillableStatusPayload,
  response: Data(Type.Object({ id: Uuid(), current_billable_status: BillableStatus })),
});

export const archiveCustomer = operation('POST', '/v1/customers/archive', {
  id: 'archiveCustomer-v1',
  tag: 'Customers',
  summary: 'Archive a customer for good',
  body: Id,
  response: Data(Id),
});

export const getCustomer = operation('GET', '/v1/customers/{customer_id}', {
  id: 'getCustomer-v1',
  tag: 'Customers',
  summary: 'Read a customer',
  params: Type.Object({ customer_id: Uuid() }),
  response: Data(CustomerDetail),
});

export const listCustomers = operation('GET', '/v1/customers', {
  id: 'listCustomers-v1',
  tag: 'Customers',
  summary: 'List customers',
  query: Type.Object({
    ...PageQuery,
    ingest_alias: Type.Optional(Type.String()),
    customer_ids: Type.Optional(Type.Array(Type.String())),
    only_archived: Type.Optional(Type.Boolean()),
    salesforce_account_ids: Type.Optional(Type.Array(Type.String(), { maxItems: 100 })),
  }),
  response: Page(CustomerDetail),
});

export const createCustomer = operation('POST', '/v1/customers', {
  id: 'createCustomer-v1',
  tag: 'Customers',
  summary: 'Create a customer',
  body: LegacyCreateCustomerPayload,
  response: Data(Customer),
});

export const setIngestAliases = operation('POST', '/v1/customers/{customer_id}/setIngestAliases', {
  id: 'setIngestAliases-v1',
  tag: 'Customers',
  summary: 'Replace the names under which events reach a customer',
  params: Type.Object({ customer_id: Uuid() }),
  body: SetIngestAliasesPayload,
});

export const setCustomerName = operation('POST', '/v1/customers/{customer_id}/setName', {
  id: 'setCustomerName-v1',
  tag: 'Customers',
  summary: 'Rename a customer',
  params: Type.Object({ customer_id: Uuid() }),
  body: SetCustomerNamePayload,
  response: Data(Customer),
});

export const updateCustomerConfig = operation('POST', '/v1/customers/{customer_id}/updateConfig', {
  id: 'updateCustomerConfig-v1',
  tag: 'Customers',
  summary: "Change a customer's configuration",
  params: Type.Object({ customer_id: Uuid() }),
  body: CustomerConfigPayload,
});

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  setCustomerBillableStatus,
  archiveCustomer,
  getCustomer,
  listCustomers,
  createCustomer,
  setIngestAliases,
  setCustomerName,
  updateCustomerConfig,
];
