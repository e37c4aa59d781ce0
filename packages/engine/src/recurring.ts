import type { ChildAccess, CustomFields, RateType, SubscriptionLink } from './balance.ts';
import type { Decimal, RoundingMethod } from './money.ts';
import type { BillingFrequency } from './rate.ts';
import type { Applicability } from './specifier.ts';
import type { Instant } from './time/index.ts';

/** How a prorated amount is rounded (contracts 6); `decimalPlaces` from −5 to 5. */
export interface ProrationRounding {
  readonly method: RoundingMethod;
  readonly decimalPlaces: number;
}

/** The part of a recurring grant that an edit can change (contracts 4, `update_recurring_*`). */
export interface RecurringTerms {
  readonly endingBefore?: Instant;
  readonly accessUnitPrice: Decimal;
  /** Absent when linked to a subscription: then per seat (subscriptions 5). */
  readonly accessQuantity?: Decimal;
  readonly invoiceAmount?: { readonly creditTypeId: string; readonly unitPrice: Decimal; readonly quantity: Decimal };
  readonly rateType: RateType;
  readonly prorationRounding?: { readonly access?: ProrationRounding; readonly invoice?: ProrationRounding };
}

/** A recipe that grants one new commit or credit per period, each with its own id and ledger (contracts 6). */
export interface RecurringGrant {
  readonly id: string;
  readonly kind: 'PREPAID' | 'CREDIT';
  readonly productId: string;
  readonly name?: string;
  readonly description?: string;
  readonly priority: number;
  readonly rolloverFraction?: Decimal;
  readonly creditTypeId: string;
  readonly applicability: Applicability;
  readonly childAccess?: ChildAccess;
  readonly startingAt: Instant;
  /** Absent: the contract's billing periods. */
  readonly recurrenceFrequency?: BillingFrequency | 'DAILY';
  /** How many periods what is granted lives. */
  readonly durationPeriods: number;
  readonly proration: 'NONE' | 'FIRST' | 'LAST' | 'FIRST_AND_LAST';
  readonly subscriptionLink?: SubscriptionLink;
  readonly terms: RecurringTerms;
  /**
   * Terms that held before an edit, oldest first, each until the instant of the edit: what was granted at or before it keeps them, for
   * only children whose access has not started follow an edit (contracts 4).
   */
  readonly earlierTerms: readonly { readonly until: Instant; readonly terms: RecurringTerms }[];
  readonly netsuiteSalesOrderId?: string;
  /** How many ends of the contract had been replaced when the grant was agreed: they cut nothing of it. */
  readonly pastEnds?: number;
  readonly customFields: CustomFields;
  readonly createdAt: Instant;
}
