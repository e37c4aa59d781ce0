import type { Static } from '@sinclair/typebox';
import type { Balance, Contract, Instant, MetricTerms, PaymentGateConfig, RateCard } from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import type { Catalog } from '../balances/index.ts';
import type {
  CustomerBillingProviderConfiguration,
  CustomerRevenueSystemConfiguration,
} from '../integrations/schemas.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import type { BillingProviderType } from '../pricing/schemas.ts';
import type { CreateContractInput } from './terms/contract.ts';

/** What contracts ask of the other domains, where a whole door would be too much. */

/** Of pricing. */
export interface PriceLists extends Catalog {
  /** The card that holds an alias at an instant, if any. */
  resolveAlias(q: Queryable, alias: string, at: Instant): Promise<string | undefined>;
  /** 400 where it is unknown or archived. */
  requireRateCard(q: Queryable, id: string, field?: string): Promise<unknown>;
  /** A card that is known to exist, with all its rates. */
  loadRateCard(q: Queryable, id: string): Promise<RateCard>;
}

/** Of metering. */
export interface MetricBook {
  /** All metrics by id. */
  metricTerms(q: Queryable): Promise<Readonly<Record<string, MetricTerms>>>;
}

/** Of pricing: what a package stands for at a start, as the body of a creation (pricing 9). */
export interface PackageBook {
  expandPackage(
    q: Queryable,
    which: { readonly id: string } | { readonly alias: string },
    startingAt: Instant,
  ): Promise<{ readonly packageId: string; readonly terms: Omit<CreateContractInput, 'customer_id' | 'starting_at'> }>;
}

/** Of integrations: the configurations of the customer that a contract is billed by (integrations 2.3, 2.4). */
export interface ProviderBook {
  /** The customer's one live configuration that is meant; 400 where there is none, or several. */
  billingFor(tx: Tx, customerId: string, lookup: BillingLookup): Promise<NamedConfiguration>;
  revenueFor(tx: Tx, customerId: string, lookup: RevenueLookup): Promise<NamedConfiguration>;
  /** By id, archived ones too. */
  configurations(q: Queryable, ids: readonly string[]): Promise<ShownConfigurations>;
}

/** A configuration that a contract names. */
export interface NamedConfiguration {
  readonly id: string;
  readonly provider: Static<typeof BillingProviderType>;
  readonly isMarketplace: boolean;
  readonly archivedAt?: Instant;
  shown(): Static<typeof CustomerBillingProviderConfiguration>;
  shownAsRevenueSystem(): Static<typeof CustomerRevenueSystemConfiguration>;
}

/** By id. */
export type ShownConfigurations = ReadonlyMap<string, NamedConfiguration>;

export interface BillingLookup {
  readonly billing_provider_configuration_id?: string;
  readonly billing_provider?: string;
  readonly delivery_method?: string;
}

export interface RevenueLookup {
  readonly revenue_system_configuration_id?: string;
  readonly provider?: string;
  readonly delivery_method?: string;
}

/** Of invoices: what becomes of a contract's invoices when it is archived (contracts 4). Called before it is. */
export interface ArchivedInvoices {
  contractArchived(tx: Tx, context: AuditContext, contract: Contract, voidFinalized: boolean): Promise<void>;
}

/** Of threshold billing: commits that wait for their payment (subscriptions 8.2). */
export interface PaymentGates {
  /** 400 where a commit cannot wait at a gate. */
  requireGateable(commit: Balance, now: Instant): void;
  beginManual(
    tx: Tx,
    context: AuditContext,
    contract: Contract,
    commit: Balance,
    gate: PaymentGateConfig,
  ): Promise<void>;
}
