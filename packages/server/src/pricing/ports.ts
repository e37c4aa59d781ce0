import type { Contract, Instant } from '@takt/engine';
import type { RequestContext } from '../platform/http/operation.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import type { PackageTerms } from './packages/terms.ts';

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
  /** The customer's contract as it stands now, archived ones too; 404 where the customer has none of this id. */
  loadContract(q: Queryable, customerId: string, contractId: string): Promise<Contract>;
}

/** Told, in its transaction, that prices on cards have changed: whoever pays by them may owe something else now. */
export interface PriceWatcher {
  repriced(tx: Tx, cardIds: readonly string[]): Promise<void>;
}

/** A contract that was made from a package. */
export interface PackageContract {
  readonly id: string;
  readonly customerId: string;
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
  readonly archivedAt?: Instant;
}

export interface PackageContractFilter {
  readonly packageId: string;
  /** Starting at this instant or after it. */
  readonly startingFrom?: Instant;
  /** Running at this instant. */
  readonly covering?: Instant;
  readonly includeArchived: boolean;
}

export interface PackageContracts {
  /** Refuses (400) terms that no contract could be made with, whoever the customer. */
  checkTerms(q: Queryable, context: RequestContext, terms: PackageTerms): Promise<void>;
  /** By start, then id; behind a place where one is given. */
  contractsOnPackage(
    q: Queryable,
    filter: PackageContractFilter,
    after: Pick<PackageContract, 'startingAt' | 'id'> | undefined,
    limit: number,
  ): Promise<readonly PackageContract[]>;
}
