import type { Static } from '@sinclair/typebox';
import { compact } from '../platform/compact.ts';
import { badRequest } from '../platform/errors.ts';
import type { Configuration } from './configurations/configuration.ts';
import type { Provider } from './methods/method.ts';
import type { LegacyBillingConfigAnswer, LegacyBillingConfigPayload } from './schemas.ts';

/** How older clients know a customer's one configuration of a provider: flat, the customer's id under one name (integrations 2.2). */

const CUSTOMER_KEY: Readonly<Partial<Record<Provider, string>>> = {
  stripe: 'stripe_customer_id',
  aws_marketplace: 'aws_customer_id',
  azure_marketplace: 'azure_subscription_id',
  gcp_marketplace: 'gcp_entitlement_id',
  netsuite: 'netsuite_customer_id',
};

const customerKey = (provider: Provider): string => CUSTOMER_KEY[provider] ?? 'billing_provider_customer_id';

/** The keys of today, from those of then. */
export function keysOfLegacy(
  provider: Provider,
  { billing_provider_customer_id: customerId, ...extras }: Static<typeof LegacyBillingConfigPayload>,
): Configuration['configuration'] {
  if (provider === 'stripe' && customerId === undefined) throw badRequest('billing_provider_customer_id: is required');
  return compact({ ...extras, [customerKey(provider)]: customerId });
}

const SHOWN = [
  'aws_customer_account_id',
  'aws_customer_id',
  'aws_expiration_date',
  'aws_is_subscription_product',
  'aws_product_code',
  'aws_region',
  'azure_expiration_date',
  'azure_plan_id',
  'azure_start_date',
  'azure_subscription_status',
  'stripe_collection_method',
] as const satisfies readonly (keyof Static<typeof LegacyBillingConfigAnswer>)[];

export function legacyOf({ provider, configuration }: Configuration): Static<typeof LegacyBillingConfigAnswer> {
  const kept = SHOWN.filter((name) => name in configuration).map((name) => [name, configuration[name]]);
  const customerId = configuration[customerKey(provider)];
  return {
    ...Object.fromEntries(kept),
    ...(typeof customerId === 'string' ? { billing_provider_customer_id: customerId } : {}),
  };
}
