import type { Decimal } from './money.ts';
import type { Instant, Interval } from './time/index.ts';

export type ProductType = 'USAGE' | 'COMPOSITE' | 'SUBSCRIPTION' | 'FIXED' | 'PRO_SERVICE';

/** Applied to the metric's value before rounding (pricing 3). */
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

/** The updates in the order in which they apply: by `startingAt`, then `createdAt`, then as given (pricing 3). */
const inOrder = (product: Product): readonly ProductUpdate[] =>
  product.updates.toSorted((a, b) => a.startingAt - b.startingAt || a.createdAt - b.createdAt);

function applyUpdate(state: ProductState, update: ProductUpdate): ProductState {
  const next: { -readonly [K in keyof ProductState]: ProductState[K] } = { ...state, ...update.set };
  for (const setting of update.removed ?? []) delete next[setting];
  return next;
}

/** State at an instant, with the start of the last update applied (pricing 3). */
export interface DatedProductState extends ProductState {
  readonly startingAt?: Instant;
}

/** Initial state plus every update that has started by the instant, each replacing the members it carries (pricing 3). */
export function productAt(product: Product, instant: Instant): DatedProductState {
  const applied = inOrder(product).filter((update) => update.startingAt <= instant);
  const state = applied.reduce(applyUpdate, product.initial);
  const last = applied.at(-1);
  return last === undefined ? state : { ...state, startingAt: last.startingAt };
}

/** A state over the part of an interval in which it holds. */
export interface ProductVersion extends Interval {
  readonly state: ProductState;
}

/** The states of a product over an interval, in order, without gaps. */
export function productVersions(product: Product, interval: Interval): readonly ProductVersion[] {
  const versions: ProductVersion[] = [];
  let state = product.initial;
  let start = interval.start;
  for (const update of inOrder(product)) {
    if (update.startingAt >= interval.end) break;
    if (update.startingAt > start) {
      versions.push({ start, end: update.startingAt, state });
      start = update.startingAt;
    }
    state = applyUpdate(state, update);
  }
  versions.push({ start, end: interval.end, state });
  return versions;
}

/** Pricing ∪ presentation keys, alphabetically: the dimensions that usage of the product is asked by. */
export const groupKeysOf = (state: ProductState): readonly string[] =>
  [...new Set([...(state.pricingGroupKey ?? []), ...(state.presentationGroupKey ?? [])])].sort();
