import type { Facts } from './facts.ts';
import { usageSlots } from './invoices/usage-slots.ts';
import { usageNeedsOf } from './rating/needs.ts';
import type { Terms } from './terms.ts';
import type { Instant, Interval } from './time/index.ts';
import type { UsageNeed } from './usage.ts';
import { type Party, type World, worldOf } from './world.ts';

/** What must be known of usage to rate one contract's period; nothing for a contract without rate card or a period without length. */
export function needsOfPeriod({ contract, terms }: Party, period: Interval): readonly UsageNeed[] {
  const rateCard = contract.rateCardId === undefined ? undefined : terms.rateCards[contract.rateCardId];
  if (rateCard === undefined || period.start >= period.end) return [];
  return usageNeedsOf({ contract, rateCard, products: terms.products, metrics: terms.metrics, period });
}

/** The needs of all open usage periods of a world, each question once. */
export function needsOfWorld(world: World): readonly UsageNeed[] {
  const needs = [...world.parties.values()].flatMap((party) =>
    usageSlots(world, party.contract, world.now).flatMap(({ period }) => needsOfPeriod(party, period)),
  );
  return [...new Map(needs.map((need) => [need.key, need])).values()];
}

/** All usage that {@link statement} asks for: that of the open periods of the customer's contracts and its relatives'. */
export const usageNeeds = (terms: Terms, facts: Facts, now: Instant): readonly UsageNeed[] =>
  needsOfWorld(worldOf(terms, facts, now));
