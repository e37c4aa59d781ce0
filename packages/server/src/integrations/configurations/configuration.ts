import type { Static } from '@sinclair/typebox';
import type { TaxProviderType } from '../../customers/schemas.ts';
import { textOf } from '../../platform/time-text.ts';
import { type DeliveryMethod, type MethodName, type Provider, shownMethod } from '../methods/method.ts';

/** What a configuration is for: to be billed, or to have copies in the books (integrations 1). */
export type ConfigurationKind = 'BILLING' | 'REVENUE';

export type TaxProvider = Static<typeof TaxProviderType>;

/** Who a customer is in an account of a provider (integrations 1). */
export interface Configuration {
  readonly id: string;
  readonly kind: ConfigurationKind;
  readonly customerId: string;
  readonly provider: Provider;
  readonly methodId: string;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly taxProvider?: TaxProvider;
  readonly createdAt: number;
  readonly archivedAt?: number;
}

/** A configuration as it is asked for. */
export interface NewConfiguration {
  readonly customerId: string;
  readonly provider: Provider;
  readonly methodId: string | undefined;
  readonly methodName: MethodName | undefined;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly taxProvider: TaxProvider | undefined;
}

/** As lists and contracts show it. */
export const shownBilling = (one: Configuration, method: DeliveryMethod) => ({
  id: one.id,
  billing_provider: one.provider,
  customer_id: one.customerId,
  configuration: { ...one.configuration },
  ...shownMethod(method),
  archived_at: one.archivedAt === undefined ? null : textOf(one.archivedAt),
});

/** The same of a revenue system. */
export const shownRevenue = (one: Configuration, method: DeliveryMethod) => ({
  id: one.id,
  customer_id: one.customerId,
  provider: 'netsuite' as const,
  configuration: { ...one.configuration },
  ...shownMethod(method),
  archived_at: one.archivedAt === undefined ? null : textOf(one.archivedAt),
});
