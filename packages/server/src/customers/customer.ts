import type { BillableStatus } from '@takt/engine';

/** A customer: who is billed (customers 1.1). */
export interface Customer {
  readonly id: string;
  readonly name: string;
  /** Names under which its events may arrive beside its id, in the order given. */
  readonly ingestAliases: readonly string[];
  readonly salesforceAccountId?: string;
  /** Absent: as the account's setting says. */
  readonly leaveStripeInvoicesInDraft?: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly archivedAt?: number;
}

/** The status in force at an instant; without any entry a customer is billable. */
export interface BillableStatusNow {
  readonly status: BillableStatus;
  readonly effectiveAt?: number;
}

const MAX_NAME_LENGTH = 160;

/** Longer names are cut, silently, to their first 160 code points (customers 1.1). */
export const cutName = (name: string): string => [...name].slice(0, MAX_NAME_LENGTH).join('');

/** Deprecated on the wire: the first alias, or the id where there is none. */
export const externalIdOf = (customer: Customer): string => customer.ingestAliases[0] ?? customer.id;
