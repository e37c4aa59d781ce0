import type { Contract, CustomFields, Invoice, PricingUnit, SettledInvoice } from '@takt/engine';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';

/** What handing invoices over asks of the other domains. */

export interface ContractBook {
  /** The document alone; 404 where there is none. */
  loadStored(q: Queryable, id: string): Promise<Contract>;
  /** Those of the contracts that exist, by id. */
  loadAllStored(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Contract>>;
}

export interface InvoiceBook {
  /** Settled invoices by id, with their lines. */
  load(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, SettledInvoice>>;
}

export interface CustomerSettings {
  get(q: Queryable, id: string): Promise<{ readonly leaveStripeInvoicesInDraft?: boolean } | undefined>;
}

export interface UnitBook {
  /** All pricing units by id. */
  pricingUnits(q: Queryable): Promise<Readonly<Record<string, PricingUnit>>>;
}

export interface FieldBook {
  valuesOf(
    q: Queryable,
    entity: 'rate_card' | 'invoice',
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, CustomFields>>;
}

/** Of statements: a customer's open invoices. */
export interface DraftBook {
  of(customerId: string): Promise<{ readonly statement: { readonly drafts: readonly Invoice[] } }>;
}

export interface Notices {
  /** The body sent is `{id, type, ...payload}`. */
  emit(tx: Tx, event: { readonly type: string; readonly payload: Readonly<Record<string, unknown>> }): Promise<void>;
}
