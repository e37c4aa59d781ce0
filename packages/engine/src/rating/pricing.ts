import type { Override } from '../override.ts';
import type { Price, RateSegment } from '../rate.ts';

/** A price and its unit: the outcome of choosing the one override that applies (pricing 7.3). */
export interface ChosenPrice {
  readonly price: Price;
  readonly creditTypeId: string;
}

/** What decides the price of one charge throughout one window. */
export interface Pricing {
  /** `entitled` of the last-added matching override that sets it, else the rate's. */
  readonly entitled: boolean;
  /** The rate in force. */
  readonly segment: RateSegment;
  /** Without a balance. */
  readonly own: ChosenPrice;
  /** Overrides that match the charge and can change its price under a balance, in the order added. */
  readonly commitSpecific: readonly Override[];
}
