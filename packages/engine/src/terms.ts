import type { Balance, CustomFields } from './balance.ts';
import type { Contract } from './contract.ts';
import type { BillableStatus } from './invoice.ts';
import type { Product } from './product.ts';
import type { RateCard } from './rate.ts';
import type { Instant } from './time/index.ts';

/** What the engine needs to know of a metric: how it is grouped, and whether its value adds up. */
export interface MetricTerms {
  readonly id: string;
  readonly aggregation: 'COUNT' | 'SUM' | 'MAX' | 'UNIQUE' | 'LATEST' | 'SQL';
  readonly kind: 'STREAMING' | 'SQL';
  readonly groupKeys: readonly (readonly string[])[];
}

/** A credit type (pricing 2). */
export interface PricingUnit {
  readonly id: string;
  readonly name: string;
  readonly isCurrency: boolean;
}

/** An entry of the dated label (invoices 12.13). */
export interface BillableStatusEntry {
  readonly effectiveAt: Instant;
  readonly status: BillableStatus;
}

/** All that a customer has agreed to, as of now. The order of arrays carries no meaning unless said. */
export interface Terms {
  readonly customerId: string;
  readonly customerCustomFields: CustomFields;
  readonly contracts: readonly Contract[];
  /**
   * Commits and credits of both levels. What recurring grants and renewals make is derived and not listed; a grant that was edited on its
   * own is listed, under its derived id, and then holds in place of the derived one; of a listed rollover only manual entries, custom
   * fields and archival hold.
   */
  readonly balances: readonly Balance[];
  readonly products: Readonly<Record<string, Product>>;
  readonly rateCards: Readonly<Record<string, RateCard>>;
  readonly metrics: Readonly<Record<string, MetricTerms>>;
  readonly pricingUnits: Readonly<Record<string, PricingUnit>>;
  readonly billableStatuses: readonly BillableStatusEntry[];
  /** Between the end of a usage period and its issue (invoices 2). */
  readonly graceMs: number;
  /** The other customers of the hierarchies this one's contracts belong to (contracts 10). */
  readonly family: readonly Terms[];
}
