import type { Interval } from '@takt/engine';
import type { Queryable } from '../platform/postgres/index.ts';

/** What metering asks of the other domains. */

export interface UsageCustomer {
  readonly id: string;
  readonly seq: number;
  readonly name: string;
  readonly ingestAliases: readonly string[];
}

/** Of customers: who owns which events. */
export interface CustomerBook {
  /** The customer, active or archived; 404 if there is none. */
  requireKnown(q: Queryable, id: string): Promise<{ readonly id: string; readonly name: string }>;
  /** Every text under which events reach the customer (metering 3). */
  textsOf(q: Queryable, id: string): Promise<readonly string[]>;
  /** The owner of each text that has one. */
  ownersOf(q: Queryable, texts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Customers in the order of their creation, the active or the archived ones. */
  list(
    q: Queryable,
    filter: {
      readonly ids: readonly string[] | undefined;
      readonly alias: undefined;
      readonly salesforceAccountIds: undefined;
      readonly archived: boolean;
      readonly afterSeq: number;
    },
    limit: number,
  ): Promise<readonly UsageCustomer[]>;
}

/** Of pricing and contracts: what is measured for whom. */
export interface RatingBook {
  /** Whether a product measures with the metric, now or in the past. */
  isMetricUsed(q: Queryable, metricId: string): Promise<boolean>;
  /** The metrics behind products that some contract of the customer, active now, can rate (metering 4.5, D15). */
  ratedMetrics(q: Queryable, customerId: string, now: number): Promise<readonly string[]>;
  /**
   * The usage-invoice period containing now of the customer's active contract, of several that which started last; undefined without
   * one (metering 8, D26).
   */
  currentPeriod(q: Queryable, customerId: string, now: number): Promise<Interval | undefined>;
}
