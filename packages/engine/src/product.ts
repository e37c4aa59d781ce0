import type { Decimal } from './money.ts';
import type { Instant } from './time/index.ts';

export type ProductType = 'USAGE' | 'COMPOSITE' | 'SUBSCRIPTION' | 'FIXED' | 'PRO_SERVICE';

export interface QuantityConversion {
  readonly operation: 'MULTIPLY' | 'DIVIDE';
  readonly factor: Decimal;
  readonly name?: string;
}

/** ROUND_UP goes away from zero, ROUND_DOWN towards zero (pricing 3). */
export interface QuantityRounding {
  readonly method: 'ROUND_UP' | 'ROUND_DOWN' | 'ROUND_HALF_UP';
  readonly decimalPlaces: number;
}

/** How a SQL metric's quantity falls within the period; absent means SERVICE_PERIOD (metering 6.4). */
export type SqlBreakdownGranularity = 'HOUR' | 'SERVICE_PERIOD';

/** What a product is from some instant on. */
export interface ProductState {
  readonly name: string;
  readonly tags: readonly string[];
  readonly isRefundable: boolean;
  readonly billableMetricId?: string;
  readonly quantityConversion?: QuantityConversion;
  readonly quantityRounding?: QuantityRounding;
  readonly pricingGroupKey?: readonly string[];
  readonly presentationGroupKey?: readonly string[];
  readonly sqlBreakdownGranularity?: SqlBreakdownGranularity;
  readonly compositeProductIds?: readonly string[];
  readonly compositeTags?: readonly string[];
  readonly compositeScope?: 'CONTRACT' | 'CUSTOMER';
  readonly excludeFreeUsage?: boolean;
  readonly includeCompositeSpend?: boolean;
  readonly netsuiteInternalItemId?: string;
  readonly netsuiteOverageItemId?: string;
}

export type RemovableSetting = 'quantityConversion' | 'quantityRounding';

/** One change of a product's state: `set` replaces the members it carries, `removed` takes settings away. */
export interface ProductUpdate {
  readonly startingAt: Instant;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly set: Partial<ProductState>;
  readonly removed?: readonly RemovableSetting[];
}

/** What is charged and how a line reads; it holds no price (pricing 3). `initial` holds for all time before the first update. */
export interface Product {
  readonly id: string;
  readonly type: ProductType;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly archivedAt?: Instant;
  readonly initial: ProductState;
  readonly updates: readonly ProductUpdate[];
  readonly customFields: Readonly<Record<string, string>>;
}
