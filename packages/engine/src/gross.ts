import type { Contract } from './contract.ts';
import { usagePeriods } from './contract-life.ts';
import { sliceLines } from './invoices/charges.ts';
import { spendOf } from './invoices/settled-charges.ts';
import type { Override } from './override.ts';
import { productVersions } from './product.ts';
import type { RateCard } from './rate.ts';
import { usageNeedsOf } from './rating/needs.ts';
import type { SettledSpend } from './rating/rate-composites.ts';
import { rateUsage } from './rating/rate-usage.ts';
import type { Terms } from './terms.ts';
import { type Instant, type Interval, overlaps } from './time/index.ts';
import type { Usage, UsageNeed } from './usage.ts';
import type { Party } from './world.ts';

/** Spend before commits and credits, and without what only they bring about (invoices 12.5). */

/** Of an override that acts under some balances only its entitlement stays, which does not go by balances (pricing 7.3). */
function withoutCommitPrice(override: Override): readonly Override[] {
  if (!override.isCommitSpecific) return [override];
  const { effect: _effect, ...rest } = override;
  return rest.entitled === undefined ? [] : [rest];
}

export const withoutCommitPrices = (contract: Contract): Contract => ({
  ...contract,
  overrides: contract.overrides.flatMap(withoutCommitPrice),
});

/** A billing period of another contract of the customer. */
export interface NeighbourPeriod {
  readonly contract: Contract;
  readonly card: RateCard;
  readonly terms: Terms;
  readonly period: Interval;
}

/** Whether a card has a composite on the spend of all the customer's contracts (pricing 6.6). */
const spansCustomer = (card: RateCard, { products }: Terms, period: Interval): boolean =>
  card.productOrder.some((id) => {
    const product = products[id];
    return (
      product?.type === 'COMPOSITE' &&
      productVersions(product, period).some(({ state }) => state.compositeScope === 'CUSTOMER')
    );
  });

/** What of the customer's other contracts may be in the base of a composite of this one; nothing where none asks for it. */
export function neighbourPeriods(
  parties: readonly Party[],
  own: Party,
  card: RateCard,
  period: Interval,
): readonly NeighbourPeriod[] {
  if (!spansCustomer(card, own.terms, period)) return [];
  return parties.flatMap(({ contract, terms }) => {
    const isNeighbour = contract.id !== own.contract.id && contract.customerId === own.contract.customerId;
    const theirs = contract.rateCardId === undefined ? undefined : terms.rateCards[contract.rateCardId];
    if (!isNeighbour || contract.archivedAt !== undefined || theirs === undefined) return [];
    return [...usagePeriods(contract, period.end)]
      .filter(({ window }) => overlaps(window, period))
      .map(({ window }) => ({ contract: withoutCommitPrices(contract), card: theirs, terms, period: window }));
  });
}

export const neighbourNeeds = ({ contract, card, terms, period }: NeighbourPeriod): readonly UsageNeed[] =>
  usageNeedsOf({ contract, rateCard: card, products: terms.products, metrics: terms.metrics, period });

export function neighbourSpend(
  { contract, card, terms, period }: NeighbourPeriod,
  usage: Usage,
  now: Instant,
): readonly SettledSpend[] {
  const { products, metrics } = terms;
  const { slices } = rateUsage({ contract, rateCard: card, products, metrics, period, usage, segments: [] });
  return spendOf(sliceLines(slices, { terms, now }));
}
