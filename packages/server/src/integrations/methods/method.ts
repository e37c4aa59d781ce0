import type { Static } from '@sinclair/typebox';
import type { BillingProviderDeliveryMethodType } from '../../customers/schemas.ts';
import type { BillingProviderType } from '../../pricing/schemas.ts';

export type Provider = Static<typeof BillingProviderType>;
export type MethodName = Static<typeof BillingProviderDeliveryMethodType>;

export const DIRECT: MethodName = 'direct_to_billing_provider';

const MARKETPLACES: readonly Provider[] = ['aws_marketplace', 'azure_marketplace', 'gcp_marketplace'];

export const isMarketplace = (provider: Provider): boolean => MARKETPLACES.includes(provider);

/** A connection to one account of a provider (integrations 1). */
export interface DeliveryMethod {
  readonly id: string;
  readonly provider: Provider;
  readonly method: MethodName;
  /** False: it has no account yet, so deliveries through it fail (integrations 2.2, rule 3). */
  readonly isConnected: boolean;
  readonly alias?: string;
  /** What lists show: never a secret. */
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly archivedAt?: number;
}

/** Keys, passwords and tokens of a connection, by name. They are sealed at rest, and in no answer, log or export. */
export type Secrets = Readonly<Record<string, string>>;

/** Members of an answer that describe a delivery method. */
export const shownMethod = (method: DeliveryMethod) => ({
  delivery_method_id: method.id,
  delivery_method: method.method,
  delivery_method_configuration: {
    ...method.configuration,
    ...(method.alias === undefined ? {} : { alias: method.alias }),
  },
});
