import type { CustomerNeighbours } from '../customers/index.ts';
import type { Configurations } from './configurations/service.ts';
import { DIRECT } from './methods/method.ts';

/** Adds what is given with a new customer (integrations 2.2). @param configurations may come into being after the customers do. */
export const customerProviders = (
  configurations: () => Configurations,
): Pick<CustomerNeighbours, 'addBillingConfigurations' | 'addRevenueConfigurations'> => ({
  addBillingConfigurations: async (tx, context, customerId, items) => {
    await configurations().add(
      tx,
      context,
      'BILLING',
      items.map((item) => ({
        customerId,
        provider: item.billing_provider,
        methodId: item.delivery_method_id,
        methodName: item.delivery_method,
        configuration: item.configuration ?? {},
        taxProvider: item.tax_provider,
      })),
      'customer_billing_provider_configurations',
    );
  },
  addRevenueConfigurations: async (tx, context, customerId, items) => {
    await configurations().add(
      tx,
      context,
      'REVENUE',
      items.map((item) => ({
        customerId,
        provider: item.provider,
        methodId: item.delivery_method_id,
        methodName: item.delivery_method ?? (item.delivery_method_id === undefined ? DIRECT : undefined),
        configuration: item.configuration ?? {},
        taxProvider: undefined,
      })),
      'customer_revenue_system_configurations',
    );
  },
});
