import type { Contract } from '@takt/engine';
import type { Queryable } from '../platform/postgres/index.ts';

/** What pricing asks of domains above and beside it. */

/** A billable metric, as far as products depend on it. */
export interface ProductMetric {
  readonly id: string;
  readonly kind: 'STREAMING' | 'SQL';
  /** Of a SQL metric: its returned columns, as one compound key. */
  readonly groupKeys: readonly (readonly string[])[];
  readonly archivedAt?: number;
}

export interface MetricSource {
  getMetric(q: Queryable, id: string): Promise<ProductMetric | undefined>;
}

export interface CustomerSource {
  /** 404 for an unknown customer. */
  requireCustomer(q: Queryable, id: string): Promise<void>;
}

export interface ContractSource {
  /** The customer's contract as it stands now, archived ones too; undefined where the customer has none of this id. */
  loadContract(q: Queryable, customerId: string, contractId: string): Promise<Contract | undefined>;
}
