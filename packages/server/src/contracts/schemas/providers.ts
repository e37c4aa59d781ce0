import {
  BillingProviderDeliveryMethodType,
  ContractsBillingProviderType,
  RevenueSystemDeliveryMethodType,
  RevenueSystemProviderType,
} from '../../customers/schemas.ts';
import { OneOf, Type, Uuid } from '../../platform/schema.ts';
import { BillingProviderType } from '../../pricing/schemas.ts';

export const CustomerBillingProviderConfigurationLookup = Type.Object(
  {
    billing_provider_configuration_id: Type.Optional(Uuid()),
    billing_provider: Type.Optional(ContractsBillingProviderType),
    delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
  },
  { $id: 'CustomerBillingProviderConfigurationLookup' },
);

export const CustomerRevenueSystemConfigurationLookup = Type.Object(
  {
    revenue_system_configuration_id: Type.Optional(Uuid()),
    provider: Type.Optional(RevenueSystemProviderType),
    delivery_method: Type.Optional(RevenueSystemDeliveryMethodType),
  },
  { $id: 'CustomerRevenueSystemConfigurationLookup' },
);

export const RevenueSystemProviderTypeV2 = OneOf(['netsuite']);

const ConfigurationUpdateEffectiveAtType = OneOf(['START_OF_CURRENT_PERIOD', 'START_OF_NEXT_PERIOD']);

export const BillingProviderConfigurationUpdate = Type.Object(
  {
    billing_provider_configuration: Type.Object({
      billing_provider_configuration_id: Type.Optional(Uuid()),
      billing_provider: Type.Optional(BillingProviderType),
      delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
    }),
    schedule: Type.Object({ effective_at: ConfigurationUpdateEffectiveAtType }),
  },
  { $id: 'BillingProviderConfigurationUpdate' },
);

export const RevenueSystemConfigurationUpdate = Type.Object(
  {
    revenue_system_configuration: Type.Object({
      revenue_system_configuration_id: Type.Optional(Uuid()),
      provider: Type.Optional(RevenueSystemProviderTypeV2),
      delivery_method: Type.Optional(BillingProviderDeliveryMethodType),
    }),
    schedule: Type.Object({ effective_at: ConfigurationUpdateEffectiveAtType }),
  },
  { $id: 'RevenueSystemConfigurationUpdate' },
);
