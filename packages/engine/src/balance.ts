import { compareIds } from './id.ts';
import type { Decimal } from './money.ts';
import type { AccessSegment, InvoiceSchedule } from './schedule.ts';
import type { Applicability } from './specifier.ts';
import type { Instant } from './time/index.ts';

/** PREPAID and POSTPAID commits, and credits. "Balance" means any of the three (contracts 1). */
export type BalanceKind = 'PREPAID' | 'POSTPAID' | 'CREDIT';

export type RateType = 'LIST_RATE' | 'COMMIT_RATE';

/** Names, by id or key, of custom field values. */
export type CustomFields = Readonly<Record<string, string>>;

/** Which children of a hierarchy may draw a parent's balance (contracts 10). Absent: NONE. */
export type ChildAccess =
  | { readonly type: 'ALL' }
  | { readonly type: 'NONE' }
  | { readonly type: 'CONTRACT_IDS'; readonly contractIds: readonly string[] };

/** A manual ledger entry (contracts 10). `perGroupAmounts`: by seat, for balances kept per seat. */
export interface ManualEntry {
  readonly id: string;
  readonly segmentId: string;
  readonly amount: Decimal;
  readonly reason: string;
  readonly timestamp: Instant;
  readonly perGroupAmounts?: Readonly<Record<string, Decimal>>;
}

/**
 * A balance that waits for payment (subscriptions 8). PENDING: its invoice is a draft and the balance counts nowhere. RELEASED: an
 * ordinary balance. FAILED: without any effect; its invoice is void.
 */
export interface PaymentGate {
  readonly status: 'PENDING' | 'RELEASED' | 'FAILED';
  readonly workflowId: string;
  /** A line beside the purchase, not part of the access amount (subscriptions 11.19). */
  readonly tax?: { readonly name: string; readonly amount: Decimal };
}

/** Links a recurring grant, and what it grants, to a subscription (subscriptions 5). */
export interface SubscriptionLink {
  readonly subscriptionId: string;
  readonly allocation: 'POOLED' | 'INDIVIDUAL';
  readonly isProrated: boolean;
}

/** A prepaid commit, postpaid commit or credit, contract-level (with `contractId`) or customer-level. */
export interface Balance {
  readonly id: string;
  readonly kind: BalanceKind;
  readonly customerId: string;
  readonly contractId?: string;
  /** Customer-level: the contracts that may draw it; absent = all of the customer's. */
  readonly applicableContractIds?: readonly string[];
  /** Customer-level: the contract on whose invoices it is billed. */
  readonly invoiceContractId?: string;
  readonly productId: string;
  readonly name?: string;
  readonly description?: string;
  /** Low first (contracts 8). */
  readonly priority: number;
  readonly rateType: RateType;
  /** 0..1; absent: nothing rolls over (contracts 9). */
  readonly rolloverFraction?: Decimal;
  /** The unit of the segments. */
  readonly creditTypeId: string;
  readonly segments: readonly AccessSegment[];
  readonly invoiceSchedule?: InvoiceSchedule;
  readonly applicability: Applicability;
  readonly childAccess?: ChildAccess;
  readonly manualEntries: readonly ManualEntry[];
  /** POSTPAID: since when no true-up will be issued (contracts 10). */
  readonly trueupDisabledAt?: Instant;
  readonly gate?: PaymentGate;
  /** Who asked for it: a person, or threshold billing (subscriptions 9). */
  readonly source?: 'MANUAL' | 'THRESHOLD_RECHARGE';
  /** Bought by a spend threshold: pays the usage and composites that it was charged for, never a fee (subscriptions 6). */
  readonly paysAccruedSpend?: true;
  readonly spendTrackerAttributes?: { readonly countsAsDiscounted: boolean };
  /** Of what the engine derives: the recurring grant, and the period it covers. */
  readonly recurringId?: string;
  /** Of a child of a recurring grant: which members edits of its own have set. All others follow the grant (contracts 6). */
  readonly editedMembers?: readonly (keyof Balance)[];
  readonly subscriptionLink?: SubscriptionLink;
  /** Of what the engine derives: where it was rolled over from (contracts 9). */
  readonly rolledOverFrom?: { readonly balanceId: string; readonly contractId: string };
  readonly amendmentId?: string;
  readonly uniquenessKey?: string;
  readonly netsuiteSalesOrderId?: string;
  readonly salesforceOpportunityId?: string;
  readonly customFields: CustomFields;
  readonly createdAt: Instant;
  /** Absent on children of recurring grants and on rollovers (contracts 5). */
  readonly createdBy?: string;
  readonly archivedAt?: Instant;
}

/** The order in which balances are listed (contracts 5, 11). */
export const byCreation = (a: Balance, b: Balance): number => a.createdAt - b.createdAt || compareIds(a.id, b.id);

/** Whether this balance is kept per seat: drawn only by usage of the seat (subscriptions 5). */
export const isPerSeat = (balance: Balance): boolean => balance.subscriptionLink?.allocation === 'INDIVIDUAL';
