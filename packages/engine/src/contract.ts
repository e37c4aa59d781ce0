import type { CustomFields } from './balance.ts';
import type { Decimal } from './money.ts';
import type { MultiplierPrioritization, Override } from './override.ts';
import type { BillingFrequency } from './rate.ts';
import type { RecurringGrant } from './recurring.ts';
import type { InvoiceSchedule } from './schedule.ts';
import type { Subscription } from './subscription.ts';
import type { PrepaidBalanceThreshold, SpendThreshold, SpendTracker } from './threshold.ts';
import type { Instant } from './time/index.ts';
import type { UsageFilter } from './usage.ts';

/** When usage invoices are made (contracts 3). The anchor is resolved: first of the start month, contract start or custom date. */
export interface UsageStatementSchedule {
  readonly frequency: BillingFrequency;
  readonly anchor: Instant;
  readonly invoiceGenerationStartingAt?: Instant;
}

/** Bills a FIXED product at each item's timestamp (contracts 2). */
export interface ScheduledCharge {
  readonly id: string;
  readonly productId: string;
  readonly name?: string;
  readonly schedule: InvoiceSchedule;
  readonly netsuiteSalesOrderId?: string;
  readonly customFields: CustomFields;
  readonly amendmentId?: string;
  readonly archivedAt?: Instant;
}

/** A scheduled reduction. Items carry the amounts as given; their lines are negative (contracts 2). */
export interface Discount {
  readonly id: string;
  readonly productId: string;
  readonly name?: string;
  readonly schedule: InvoiceSchedule;
  readonly netsuiteSalesOrderId?: string;
  readonly customFields: CustomFields;
  readonly amendmentId?: string;
}

/** Terms of professional services; they bill nothing by themselves (contracts 2, invoices 12.11). */
export interface ProfessionalService {
  readonly id: string;
  readonly productId: string;
  readonly description?: string;
  readonly unitPrice: Decimal;
  readonly quantity: Decimal;
  readonly maxAmount: Decimal;
  readonly netsuiteSalesOrderId?: string;
  readonly customFields: CustomFields;
  readonly amendmentId?: string;
}

/** A line of an invoice for professional services (invoices 12.11). */
export interface ProfessionalServiceLine {
  readonly professionalServiceId: string;
  readonly name: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly amount: Decimal;
  readonly metadata?: string;
  readonly netsuiteInvoiceBillingStart?: Instant;
  readonly netsuiteInvoiceBillingEnd?: Instant;
}

/** An invoice for professional services, asked for by a call; it is scheduled for `issuedAt` (invoices 12.11). */
export interface ProfessionalServiceInvoice {
  readonly id: string;
  readonly issuedAt: Instant;
  readonly creditTypeId: string;
  readonly netsuiteInvoiceHeaderStart?: Instant;
  readonly netsuiteInvoiceHeaderEnd?: Instant;
  readonly lines: readonly ProfessionalServiceLine[];
}

export type ResellerType = 'AWS' | 'AWS_PRO_SERVICE' | 'GCP' | 'GCP_PRO_SERVICE';

/** Changes no amounts; invoices with a matching line carry it (contracts 2). */
export interface ResellerRoyalty {
  readonly resellerType: ResellerType;
  readonly fraction: Decimal;
  readonly netsuiteResellerId: string;
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
  readonly applicableProductIds?: readonly string[];
  readonly applicableProductTags?: readonly string[];
  readonly resellerContractValue?: Decimal;
  readonly awsAccountNumber?: string;
  readonly awsPayerReferenceId?: string;
  readonly awsOfferId?: string;
  readonly gcpAccountId?: string;
  readonly gcpOfferId?: string;
}

/** A renewal; both contracts list it (contracts 4). */
export interface Transition {
  readonly type: 'RENEWAL';
  readonly fromContractId: string;
  readonly toContractId: string;
  /** What becomes of the old contract's true-ups. */
  readonly trueup: 'AS_IS' | 'REMOVE';
}

/** A relative in a hierarchy. */
export interface HierarchyLink {
  readonly contractId: string;
  readonly customerId: string;
}

/** A contract's place in a hierarchy (contracts 10). */
export type Hierarchy =
  | {
      readonly role: 'PARENT';
      readonly children: readonly HierarchyLink[];
      readonly invoiceConsolidationType: 'NONE' | 'CONCATENATE';
    }
  | {
      readonly role: 'CHILD';
      readonly parent: HierarchyLink;
      readonly payer: 'SELF' | 'PARENT';
      readonly usageStatementBehavior: 'SEPARATE' | 'CONSOLIDATE';
    };

/** A dated reference to a configuration that another domain keeps. */
export interface DatedReference {
  readonly id: string;
  readonly effectiveAt: Instant;
  readonly effectiveUntil?: Instant;
}

/** One customer's agreement, as of now: all edits folded in. Its commits and credits are {@link Balance}s that name it. */
export interface Contract {
  readonly id: string;
  readonly customerId: string;
  readonly name?: string;
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
  /**
   * Ends that held before a change of the end, oldest first, each until the instant of the change: a recurring grant made by then was
   * prorated to the end it knew (contracts 6).
   */
  readonly earlierEnds: readonly { readonly until: Instant; readonly endingBefore?: Instant }[];
  readonly rateCardId?: string;
  readonly packageId?: string;
  readonly overrides: readonly Override[];
  readonly multiplierOverridePrioritization: MultiplierPrioritization;
  readonly recurring: readonly RecurringGrant[];
  readonly scheduledCharges: readonly ScheduledCharge[];
  readonly discounts: readonly Discount[];
  readonly professionalServices: readonly ProfessionalService[];
  readonly professionalServiceInvoices?: readonly ProfessionalServiceInvoice[];
  readonly resellerRoyalties: readonly ResellerRoyalty[];
  readonly subscriptions: readonly Subscription[];
  readonly usageStatementSchedule: UsageStatementSchedule;
  /** By `startingAt`. */
  readonly usageFilters: readonly UsageFilter[];
  readonly netPaymentTermsDays?: number;
  readonly scheduledChargesOnUsageInvoices?: 'ALL';
  readonly transitions: readonly Transition[];
  readonly hierarchy?: Hierarchy;
  readonly spendThreshold?: SpendThreshold;
  readonly prepaidBalanceThreshold?: PrepaidBalanceThreshold;
  readonly spendTrackers: readonly SpendTracker[];
  readonly billingProviderConfigurations: readonly DatedReference[];
  readonly revenueSystemConfigurations: readonly DatedReference[];
  readonly totalContractValue?: Decimal;
  readonly priority?: number;
  readonly netsuiteSalesOrderId?: string;
  readonly salesforceOpportunityId?: string;
  readonly uniquenessKey?: string;
  readonly customFields: CustomFields;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly archivedAt?: Instant;
}
