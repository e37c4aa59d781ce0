import type { PricingTerms } from '../override.ts';
import { productAt, productVersions } from '../product.ts';
import { type Price, samePrice } from '../rate.ts';
import { FOREVER, type Instant } from '../time/index.ts';
import { overridesOf } from './override-index.ts';
import { pricingAt } from './price-at.ts';
import type { ChosenPrice, Pricing } from './pricing.ts';
import { type RateListing, type RateRow, selectedRates } from './rate-listing.ts';
import { cutsWithin, edgesOf } from './windows.ts';

/** A rate as a contract has it at an instant (pricing 8). */
export interface ContractRateRow extends Omit<RateRow, 'segment'> {
  /** The largest interval around the instant on which the row holds; open ends are absent. */
  readonly startingAt?: Instant;
  readonly endingBefore?: Instant;
  readonly listRate: ChosenPrice;
  readonly commitRate?: Price;
  /** What contract-level overrides make of the list rate, where that differs from it. */
  readonly overrideRate?: ChosenPrice;
}

/**
 * One row per rate that the contract is entitled to at the instant, in the order of the rate card; made one by one, as they are asked for. Presentation values and
 * commit-specific overrides play no part: it is the price without a balance of usage that has no presentation values (pricing 8).
 */
export function* contractRateSchedule(
  contract: PricingTerms,
  listing: RateListing,
  at: Instant,
): Generator<ContractRateRow> {
  for (const selected of selectedRates(listing)) {
    const pricing = pricingOfRow(contract, listing, selected, at);
    if (pricing === undefined) continue;
    const { creditTypeId, price, commitPrice } = pricing.segment;
    yield {
      ...selected,
      ...boundsAround(contract, listing, selected, at, pricing),
      listRate: { price, creditTypeId },
      ...(commitPrice === undefined ? {} : { commitRate: commitPrice }),
      ...(isOverridden(pricing) ? { overrideRate: pricing.own } : {}),
    };
  }
}

const isOverridden = ({ own, segment }: Pricing): boolean =>
  own.creditTypeId !== segment.creditTypeId || !samePrice(own.price, segment.price);

type SelectedRate = Omit<RateRow, 'segment'>;

/** What the row shows at an instant; undefined where there is no row. Overrides see the tags of the product then. */
function pricingOfRow(
  contract: PricingTerms,
  { card }: RateListing,
  { product, rate }: SelectedRate,
  at: Instant,
): Pricing | undefined {
  const { tags } = productAt(product, at);
  const { pricingGroupValues, billingFrequency } = rate;
  const target = {
    productId: product.id,
    tags,
    pricingGroupValues,
    ...(billingFrequency === undefined ? {} : { billingFrequency }),
  };
  const pricing = pricingAt(contract, card, target, at);
  return pricing?.entitled ? pricing : undefined;
}

const ALWAYS = { start: -FOREVER, end: FOREVER };

function boundsAround(
  contract: PricingTerms,
  listing: RateListing,
  selected: SelectedRate,
  at: Instant,
  pricing: Pricing,
): Pick<ContractRateRow, 'startingAt' | 'endingBefore'> {
  const { product, rate } = selected;
  const versions = productVersions(product, ALWAYS);
  const overrides = new Set(versions.flatMap(({ state }) => overridesOf(contract.overrides, product.id, state.tags)));
  const cuts = cutsWithin(ALWAYS, [
    ...edgesOf(rate.segments),
    ...edgesOf(overrides),
    ...versions.map((version) => version.start),
  ]);
  const here = cuts.findLastIndex((cut) => cut <= at);
  const holds = (i: number): boolean => {
    const start = cuts[i];
    const next = cuts[i + 1];
    if (start === undefined || next === undefined) return false;
    const there = pricingOfRow(contract, listing, selected, start);
    return there !== undefined && isSameRow(pricing, there);
  };
  let first = here;
  while (holds(first - 1)) first -= 1;
  let last = here;
  while (holds(last + 1)) last += 1;
  const [startingAt, endingBefore] = [cuts[first], cuts[last + 1]];
  return {
    ...(startingAt === undefined || startingAt === -FOREVER ? {} : { startingAt }),
    ...(endingBefore === undefined || endingBefore === FOREVER ? {} : { endingBefore }),
  };
}

const isSameRow = (a: Pricing, b: Pricing): boolean =>
  a.segment.creditTypeId === b.segment.creditTypeId &&
  samePrice(a.segment.price, b.segment.price) &&
  (a.segment.commitPrice === b.segment.commitPrice ||
    (a.segment.commitPrice !== undefined &&
      b.segment.commitPrice !== undefined &&
      samePrice(a.segment.commitPrice, b.segment.commitPrice))) &&
  a.own.creditTypeId === b.own.creditTypeId &&
  samePrice(a.own.price, b.own.price);
