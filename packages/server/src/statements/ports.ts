import type {
  Balance,
  BillableStatusEntry,
  Contract,
  CustomFields,
  Facts,
  MetricTerms,
  PricingUnit,
  Product,
  ProfessionalServiceInvoice,
  RateCard,
  SettledInvoice,
  Usage,
  UsageNeed,
} from '@takt/engine';
import type { Preview } from '../metering/index.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';

/** What statements ask of the other domains. */

export interface CustomerSource {
  /** 404 if there is no such customer; archived ones are known. */
  requireKnown(q: Queryable, id: string): Promise<unknown>;
  customFieldsOf(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, CustomFields>>;
  /** In order of time. */
  billableStatusesOf(
    q: Queryable,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly BillableStatusEntry[]>>;
}

export interface ContractSource {
  /** All contracts of the customers, archived ones too, as they stand now. */
  loadContracts(q: Queryable, customerIds: readonly string[]): Promise<readonly Contract[]>;
  /** Grows with every change of any contract. */
  contractsVersion(q: Queryable): Promise<number>;
  /** A contract as it was at such a version. */
  loadAtVersion(q: Queryable, id: string, version: number): Promise<Contract | undefined>;
}

export interface BalanceSource {
  /** All commits and credits of the customers, of both levels; none that is derived. */
  loadBalances(q: Queryable, customerIds: readonly string[]): Promise<readonly Balance[]>;
}

export interface CatalogSource {
  /** Grows with every change of products, rate cards and pricing units. */
  catalogVersion(q: Queryable): Promise<number>;
  /** All products by id. */
  loadProducts(q: Queryable): Promise<Readonly<Record<string, Product>>>;
  loadRateCard(q: Queryable, id: string): Promise<RateCard>;
  /** A card, and its products, as they were at a version of the catalog. */
  loadPricesAsOf(
    q: Queryable,
    cardId: string,
    version: number,
  ): Promise<{ readonly rateCard: RateCard; readonly products: Readonly<Record<string, Product>> }>;
  /** All pricing units by id. */
  pricingUnits(q: Queryable): Promise<Readonly<Record<string, PricingUnit>>>;
}

export interface MetricSource {
  /** All metrics by id. */
  metricTerms(q: Queryable): Promise<Readonly<Record<string, MetricTerms>>>;
}

export interface UsageSource {
  /** Resolves once everything acknowledged before the call can be read; throws where that takes too long. */
  readBarrier(): Promise<void>;
  /** Differs whenever the customer's usage may. */
  usageVersion(customerId: string): Promise<number>;
  /**
   * Fails rather than answer incompletely.
   * @param preview events of one customer that count as if they had been accepted just now; 400 where a SQL metric is asked for.
   */
  readUsage(needs: readonly UsageNeed[], preview?: Preview): Promise<Usage>;
}

/** The store of what is settled; `invoices` has it. */
export interface SettledInvoices {
  /**
   * Facts of the customers, in the order finalized.
   * @param withLines those whose drafts may depend on settled usage line by line, hour by hour.
   */
  loadFacts(q: Queryable, customerIds: readonly string[], withLines: readonly string[]): Promise<Facts>;
  insert(tx: Tx, invoices: readonly NumberedInvoice[], madeFrom: TermsVersion): Promise<void>;
  /** Invoices for professional services that were asked for, by contract, in the order asked. */
  loadServiceInvoices(
    q: Queryable,
    customerIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ProfessionalServiceInvoice[]>>;
}

/** Which terms something was made from: by now they may have changed. */
export interface TermsVersion {
  /** Of products, rate cards and rates. */
  readonly catalog: number;
  /** Of contracts, all of them together. */
  readonly contracts: number;
}

/** A settled invoice with the hours of its lines, and the terms that it was made from. */
export interface FiledInvoice {
  readonly invoice: SettledInvoice;
  readonly madeFrom: TermsVersion;
}

/** An invoice with its number in its customer's series; without, where it goes from draft to void. */
export interface NumberedInvoice {
  readonly invoice: SettledInvoice;
  readonly number: number | undefined;
}

/**
 * Told, in their transaction, that invoices became facts, all at the same instant: writes the audit entries and the notifications, hands
 * over to collectors.
 */
export interface FinalizationListener {
  finalized(tx: Tx, invoices: readonly SettledInvoice[]): Promise<void>;
}

export interface Sources {
  readonly customers: CustomerSource;
  readonly contracts: ContractSource;
  readonly balances: BalanceSource;
  readonly catalog: CatalogSource;
  readonly metrics: MetricSource;
  readonly usage: UsageSource;
  readonly invoices: SettledInvoices;
}
