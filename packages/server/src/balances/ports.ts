import type { Static } from '@sinclair/typebox';
import type { Contract, Instant, PricingUnit, Product } from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import type { EditCommitPayload, EditCreditPayload } from './schemas.ts';

/** What balances and contracts ask of the other domains, where a whole door would be too much. */

/** Of pricing: what terms may refer to. */
export interface Catalog {
  /** All products by id, archived ones too. */
  loadProducts(q: Queryable): Promise<Readonly<Record<string, Product>>>;
  /** All pricing units by id. */
  pricingUnits(q: Queryable): Promise<Readonly<Record<string, PricingUnit>>>;
}

/** Of customers: 404 for an unknown customer, and where something new is to be made 400 for an archived one. */
export interface CustomerBook {
  requireKnown(q: Queryable, id: string): Promise<unknown>;
  requireActive(q: Queryable, id: string): Promise<unknown>;
}

/** What was done to a contract's own balance, as the history of the contract shows it. */
export interface BalanceHistory {
  readonly update_commits?: (Omit<Static<typeof EditCommitPayload>, 'customer_id' | 'commit_id'> & { id: string })[];
  readonly update_credits?: (Omit<Static<typeof EditCreditPayload>, 'customer_id' | 'credit_id'> & { id: string })[];
  readonly archive_commits?: { id: string }[];
  readonly archive_credits?: { id: string }[];
}

/** Of contracts. */
export interface ContractBook {
  loadContracts(q: Queryable, customerIds: readonly string[]): Promise<readonly Contract[]>;
}

export interface ContractHistory {
  recordBalanceEdit(tx: Tx, context: AuditContext, contractId: string, content: BalanceHistory): Promise<void>;
}

/** What happens to contracts, commits and credits by a caller's action (customers 6). Starts and ends are timers of notifications. */
export interface TermEvent {
  readonly type: `${'contract' | 'commit' | 'credit'}.${'create' | 'edit' | 'archive'}`;
  readonly customerId: string;
  readonly contractId?: string;
  /** The commit or credit. */
  readonly balanceId?: string;
  readonly timestamp: Instant;
  /** Tells edits of one object apart. */
  readonly editId?: string;
}

/** Of notifications. */
export interface TermEvents {
  emit(tx: Tx, event: TermEvent): Promise<void>;
}
