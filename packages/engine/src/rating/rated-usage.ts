import type { Balance } from '../balance.ts';
import type { Contract } from '../contract.ts';
import type { LineTier } from '../invoice.ts';
import type { Decimal } from '../money.ts';
import type { Price } from '../rate.ts';
import type { GroupValues } from '../specifier.ts';
import type { Interval } from '../time/index.ts';
import type { Usage } from '../usage.ts';
import type { Counter } from './counter.ts';
import type { NeedsInput } from './needs.ts';
import type { Pricing } from './pricing.ts';

/** What of a balance decides prices and what it covers. */
export type PricedBalance = Pick<
  Balance,
  'id' | 'rateType' | 'creditTypeId' | 'recurringId' | 'rolledOverFrom' | 'applicability'
>;

/** An access segment of a balance that this contract may draw. It cuts the windows of the charges that it covers (pricing 6.1). */
export interface LiveSegment extends Interval {
  readonly balance: PricedBalance;
}

/** The contract's part in rating. */
export type RatedContract = Pick<
  Contract,
  'customerId' | 'overrides' | 'multiplierOverridePrioritization' | 'usageFilters'
>;

export interface UsageRatingInput extends NeedsInput {
  readonly contract: RatedContract;
  /** Answers to `usageNeedsOf` the same input. */
  readonly usage: Usage;
  readonly segments: readonly LiveSegment[];
}

/** What one unit of a charge costs, in which unit of pricing; `tier` where the price in force is tiered. */
export interface UnitPrice {
  readonly unitPrice: Decimal;
  readonly creditTypeId: string;
  readonly tier?: LineTier;
}

/**
 * A piece of usage with one price under each balance and one without (pricing 6.5): the raw material of invoice lines. Ask
 * `priceUnder(slice, balance)` for the former and `hoursOf(slice)` for its quantity by hour.
 */
export interface UsageSlice {
  readonly kind: 'USAGE' | 'COMPOSITE';
  readonly productId: string;
  /** Of the product version in the window. */
  readonly name: string;
  /** Of the product version in the window: what specifiers see; a line shows the current tags. */
  readonly tags: readonly string[];
  readonly window: Interval;
  /** Absent for products without the key, and on the zero line of one that is unused. */
  readonly pricingGroupValues?: Readonly<Record<string, string>>;
  readonly presentationGroupValues?: GroupValues;
  /** May be negative (metering 5). Of a composite the spend that it is charged on, its base (pricing 6.6). */
  readonly quantity: Decimal;
  /** The price without a balance. */
  readonly price: UnitPrice;
  /** The rate card's price, for `include_list_prices`. */
  readonly listRate: { readonly price: Price; readonly creditTypeId: string };
  /**
   * Present on a composite whose minimum exceeds its charge: what the line costs in place of quantity × price. A balance draws it as an
   * amount.
   */
  readonly minimum?: Decimal;
  /**
   * Entered and left again within the window, so that the net is 0: breakdowns show it, the invoice does not. Readings that fall (LATEST)
   * do this across a tier bound.
   */
  readonly isTransient: boolean;
  readonly pricing: Pricing;
  readonly counter: Counter;
  /** The stretch of the tier counter that the slice lies in; the first reaches down without, the last up without bound. */
  readonly above?: Decimal;
  readonly upTo?: Decimal;
}

/** In the order of lines (invoices 4.6): product, window, pricing values, presentation values, tier. */
export interface RatedUsage {
  readonly slices: readonly UsageSlice[];
}
