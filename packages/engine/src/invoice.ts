import type { BalanceKind, CustomFields } from './balance.ts';
import type { ResellerRoyalty, ResellerType } from './contract.ts';
import type { HistoricalLine } from './historical-usage.ts';
import type { Decimal } from './money.ts';
import type { ProductType } from './product.ts';
import type { Price } from './rate.ts';
import type { GroupValues } from './specifier.ts';
import type { Instant } from './time/index.ts';

export type InvoiceType = 'USAGE' | 'SCHEDULED' | 'USAGE_CONSOLIDATED' | 'SEAT_PURCHASE';
export type InvoiceStatus = 'DRAFT' | 'FINALIZED' | 'VOID';
export type BillableStatus = 'billable' | 'unbillable';

export type LineType =
  | 'usage'
  | 'applied_commit_or_credit'
  | 'subscription'
  | 'scheduled'
  | 'commit_purchase'
  | 'cpu_conversion';

/** The tier a quantity lies in: units from `startingAt` (exclusive) on, `size` wide; open without size (invoices 4.2). */
export interface LineTier {
  /** From 1. */
  readonly level: number;
  readonly startingAt: Decimal;
  readonly size?: Decimal;
}

/** What of a line's quantity was used in which hour: the base of breakdowns (invoices 12.4). */
export interface HourQuantity {
  readonly hour: Instant;
  readonly quantity: Decimal;
}

/** The balance behind a covered line, its application line, a purchase or a true-up. */
export interface LineCommit {
  readonly id: string;
  readonly kind: BalanceKind;
  readonly segmentId?: string;
  readonly customFields: CustomFields;
  readonly netsuiteSalesOrderId?: string;
  readonly netsuiteItemId?: string;
}

/** Of a consolidated invoice's line: where it was copied from (invoices 9). */
export interface LineOrigin {
  readonly customerId: string;
  readonly contractId: string;
  readonly invoiceId: string;
  readonly lineItemId: string;
}

/** One line of an invoice (invoices 5). Amounts are in `creditTypeId`; nothing is rounded. */
export interface LineItem {
  readonly id: string;
  readonly type: LineType;
  readonly name: string;
  readonly total: Decimal;
  readonly creditTypeId: string;
  readonly quantity?: Decimal;
  readonly unitPrice?: Decimal;
  /** The rate card's price, before overrides: on the lines of spend breakdowns (invoices 12.5). */
  readonly listRate?: { readonly price: Price; readonly creditTypeId: string };
  readonly productId?: string;
  readonly productType?: ProductType;
  readonly productTags?: readonly string[];
  readonly productCustomFields?: CustomFields;
  readonly netsuiteItemId?: string;
  /** The window, the service period, or for scheduled kinds twice the timestamp. */
  readonly startingAt?: Instant;
  readonly endingBefore?: Instant;
  readonly pricingGroupValues?: Readonly<Record<string, string>>;
  /** A null value: usage without the property. */
  readonly presentationGroupValues?: GroupValues;
  readonly tier?: LineTier;
  /** Set on covered lines and application lines; on purchases and true-ups without segment. */
  readonly commit?: LineCommit;
  /** True-ups only. */
  readonly postpaidCommitId?: string;
  readonly subscriptionId?: string;
  readonly subscriptionCustomFields?: CustomFields;
  readonly isProrated?: boolean;
  readonly scheduledChargeId?: string;
  readonly scheduledChargeCustomFields?: CustomFields;
  readonly discountId?: string;
  readonly discountCustomFields?: CustomFields;
  readonly professionalServiceId?: string;
  readonly professionalServiceCustomFields?: CustomFields;
  readonly metadata?: string;
  readonly netsuiteInvoiceBillingStart?: Instant;
  readonly netsuiteInvoiceBillingEnd?: Instant;
  readonly resellerType?: ResellerType;
  readonly origin?: LineOrigin;
  /** Usage lines: their quantity by hour, ascending; hours without usage are left out. */
  readonly hours?: readonly HourQuantity[];
}

/** What an invoice draws from one segment: becomes a ledger entry (contracts 10). */
export interface Deduction {
  readonly balanceId: string;
  readonly segmentId: string;
  readonly amount: Decimal;
  /** End of the service period, or of the segment if earlier. */
  readonly timestamp: Instant;
  /** The contract whose usage drew it. */
  readonly contractId: string;
  /** Balances kept per seat: by seat id; adds up to `amount`. */
  readonly seatAmounts?: Readonly<Record<string, Decimal>>;
}

/** What a renewal moved from a segment; frozen on the old contract's last usage invoice (contracts 9). */
export interface RolledOver {
  readonly balanceId: string;
  readonly segmentId: string;
  readonly amount: Decimal;
  readonly newContractId: string;
  readonly seatAmounts?: Readonly<Record<string, Decimal>>;
}

/** A schedule item that an invoice bills; with its date, for an item moved later is billed anew. */
export interface BilledItem {
  readonly itemId: string;
  readonly timestamp: Instant;
}

/** What an invoice charges for a subscription from an instant on: a fee or an increase (subscriptions 2.3). */
export interface BilledCharge {
  readonly subscriptionId: string;
  readonly from: Instant;
  readonly quantity: Decimal;
}

export interface ContractRef {
  readonly contractId: string;
  readonly customerId: string;
}

/**
 * An invoice of any status. A DRAFT is part of a statement; frozen, it is a fact. Statements read the lines of facts only for composites
 * over all contracts of a customer and for consolidation; all else that they need is told beside the lines.
 */
export interface Invoice {
  /** Deterministic: assigned with the draft, kept through finalization and voiding. */
  readonly id: string;
  readonly type: InvoiceType;
  readonly status: InvoiceStatus;
  readonly customerId: string;
  readonly contractId: string;
  /** The amendment that all that it bills comes from (invoices 10). */
  readonly amendmentId?: string;
  readonly creditTypeId: string;
  readonly lines: readonly LineItem[];
  /** Usage that entered and left again, net 0: breakdowns show it by hour, the invoice does not. */
  readonly transientLines?: readonly LineItem[];
  /** Without application lines of postpaid commits (invoices 6). */
  readonly total: Decimal;
  /** Without any application line. */
  readonly subtotal: Decimal;
  /** USAGE, USAGE_CONSOLIDATED, SEAT_PURCHASE: the billing period. */
  readonly startingAt?: Instant;
  readonly endingBefore?: Instant;
  /** SCHEDULED: the date that brought its items together; the issue date follows it unless moved. */
  readonly scheduledFor?: Instant;
  /** SCHEDULED: how many invoices of that date had been settled when it came about. */
  readonly generation?: number;
  readonly issuedAt: Instant;
  /** When a draft finalizes: not before this, and in the order of the statement (invoices 2). Absent: held (payment gates). */
  readonly dueAt?: Instant;
  readonly finalizedAt?: Instant;
  readonly voidedAt?: Instant;
  readonly deductions: readonly Deduction[];
  readonly rolledOver: readonly RolledOver[];
  readonly billedItems: readonly BilledItem[];
  readonly billedCharges: readonly BilledCharge[];
  /** A true-up: of which postpaid commit. */
  readonly trueupOf?: string;
  /** Made by `createHistoricalInvoices`: from what, and the granularity its breakdowns know (invoices 12.9). */
  readonly imported?: { readonly granularity?: 'HOUR' | 'DAY'; readonly lines: readonly HistoricalLine[] };
  readonly regeneratedFromInvoiceId?: string;
  readonly constituents?: readonly (ContractRef & { readonly invoiceId: string })[];
  readonly payer?: ContractRef;
  readonly billableStatus: BillableStatus;
  readonly netPaymentTermsDays?: number;
  readonly netsuiteSalesOrderId?: string;
  readonly salesforceOpportunityId?: string;
  readonly resellerRoyalty?: ResellerRoyalty;
  readonly contractCustomFields: CustomFields;
  readonly customerCustomFields: CustomFields;
}

/** A DRAFT as it stands in a statement. */
export type DraftInvoice = Invoice & { readonly status: 'DRAFT' };
/** A fact: finalized, perhaps voided since. */
export type SettledInvoice = Invoice & { readonly status: 'FINALIZED' | 'VOID'; readonly finalizedAt: Instant };
