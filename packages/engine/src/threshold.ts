import type { RateType } from './balance.ts';
import type { Decimal } from './money.ts';
import type { Specifier } from './specifier.ts';
import type { RelativeDate } from './time/index.ts';

/** How a threshold purchase or a gated commit is paid (subscriptions 7.1). */
export interface PaymentGateConfig {
  readonly paymentGateType: 'NONE' | 'STRIPE' | 'EXTERNAL';
  readonly taxType: 'NONE' | 'STRIPE' | 'ANROK' | 'PRECALCULATED';
  readonly stripeConfig?: {
    readonly paymentType: 'INVOICE' | 'PAYMENT_INTENT';
    readonly invoiceMetadata?: Readonly<Record<string, string>>;
    readonly onSessionPayment?: boolean;
  };
  readonly precalculatedTaxConfig?: { readonly taxAmount: Decimal; readonly taxName?: string };
}

/** The customer pays `paymentFraction` of the amount, up to the cap (subscriptions 7.1). */
export interface DiscountConfiguration {
  readonly paymentFraction?: Decimal;
  readonly cap?: { readonly spendTrackerAlias: string; readonly amount: Decimal };
}

/** What the commit that a threshold buys looks like. */
export interface ThresholdCommit {
  readonly productId: string;
  readonly name?: string;
  readonly description?: string;
  readonly priority?: number;
  readonly rateType?: RateType;
  readonly rolloverFraction?: Decimal;
  /** How long it lasts beyond the statement period in which it is bought. */
  readonly duration?: RelativeDate;
}

/** Subscriptions 6. */
export interface SpendThreshold {
  readonly isEnabled: boolean;
  readonly thresholdAmount: Decimal;
  readonly commit: ThresholdCommit;
  readonly paymentGate: PaymentGateConfig;
  readonly discount?: DiscountConfiguration;
}

export interface CustomFieldFilter {
  readonly entity: 'Commit' | 'ContractCredit' | 'ContractCreditOrCommit';
  readonly key: string;
  readonly value: string;
}

/** Subscriptions 7. */
export interface PrepaidBalanceThreshold {
  readonly isEnabled: boolean;
  readonly thresholdAmount: Decimal;
  readonly rechargeToAmount: Decimal;
  readonly customCreditTypeId?: string;
  readonly commit: ThresholdCommit & {
    readonly applicableProductIds?: readonly string[];
    readonly applicableProductTags?: readonly string[];
    readonly specifiers?: readonly Specifier[];
  };
  readonly paymentGate: PaymentGateConfig;
  readonly discount?: DiscountConfiguration;
  readonly thresholdBalanceSpecifiers?: readonly {
    readonly exclude: readonly { readonly customFieldFilters: readonly CustomFieldFilter[] }[];
  }[];
}

/** Counts commit purchases per statement period (subscriptions 9). */
export interface SpendTracker {
  readonly alias: string;
  readonly creditTypeId: string;
  readonly resetFrequency: 'BILLING_PERIOD';
  readonly applicableSpendSpecifiers: readonly {
    readonly spendType: 'COMMIT_PURCHASE';
    readonly sources: readonly ('THRESHOLD_RECHARGE' | 'MANUAL')[];
    readonly discounted: 'ANY' | 'DISCOUNTED_ONLY' | 'UNDISCOUNTED_ONLY';
  }[];
}
