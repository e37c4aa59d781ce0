import type { Contract, Decimal, Invoice, PricingUnit } from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import type { CustomerStatement } from '../statements/index.ts';

/** What dashboards show, from the domains that know it. */

export interface CustomerBook {
  /** 404 if there is no such customer; archived ones are known. */
  requireKnown(q: Queryable, id: string): Promise<{ readonly name: string }>;
}

export interface ContractBook {
  /** Of the customers, archived ones too. */
  loadContracts(q: Queryable, customerIds: readonly string[]): Promise<readonly Contract[]>;
}

export interface InvoiceBook {
  /** The newest so many, whole. */
  list(
    customerId: string,
    filter: { readonly contractId?: string },
    page: { readonly after: undefined; readonly limit: number; readonly descending: boolean },
  ): Promise<readonly { readonly invoice: Invoice }[]>;
  pdf(customerId: string, invoiceId: string): Promise<Buffer>;
}

export interface PaymentDesk {
  /** Those of the invoices that can be paid here: final and unpaid, of customers whom Takt charges by itself (integrations 4.5). */
  payable(q: Queryable, invoices: readonly Invoice[]): Promise<ReadonlySet<string>>;
  /** Asks for the payment. 400 where nothing is to be paid, 404 for another customer's invoice. */
  attempt(tx: Tx, context: AuditContext, customerId: string, invoiceId: string): Promise<unknown>;
}

export interface StatementBook {
  of(customerId: string): Promise<CustomerStatement>;
}

export interface UnitBook {
  /** All pricing units by id. */
  pricingUnits(q: Queryable): Promise<Readonly<Record<string, PricingUnit>>>;
}

/** A metric that bills the customer now. */
export interface BilledMetric {
  readonly id: string;
  readonly name: string;
  readonly groupKeys: readonly (readonly string[])[];
}

export interface UsageWindow {
  readonly starting_on: string;
  readonly group_value: string | null;
  readonly value: Decimal | null;
}

export interface UsageBook {
  /** Behind the usage products of the customer's contracts that run now (integrations 7). */
  billedMetrics(customerId: string, now: number): Promise<readonly BilledMetric[]>;
  /** Windows of one metric, all of them, by a simple group key where one is named. */
  windows(query: {
    readonly customerId: string;
    readonly metricId: string;
    readonly size: 'DAY' | 'NONE';
    readonly start: number;
    readonly end: number;
    readonly groupKey: string | undefined;
  }): Promise<readonly UsageWindow[]>;
}
