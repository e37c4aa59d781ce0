import type { Contract } from './contract.ts';
import { statementGrid, termOf, usagePeriodsStart } from './contract-life.ts';
import type { BalanceState } from './statement.ts';
import { gridOf, lifeOf } from './subscriptions/charges.ts';
import { quantityTimeline } from './subscriptions/quantity.ts';
import { FOREVER, type Grid, type Instant, type Interval, periodAt } from './time/index.ts';
import type { World } from './world.ts';

/** The first start of a period after `now` within a life. */
function nextStart(grid: Grid, life: Interval, now: Instant): Instant {
  if (now < life.start) return life.start;
  const next = periodAt(grid, now).end;
  return next < life.end ? next : FOREVER;
}

function* appearances(contract: Contract, now: Instant): Generator<Instant> {
  yield contract.startingAt;
  const usage = { start: usagePeriodsStart(contract), end: termOf(contract).end };
  if (contract.rateCardId !== undefined) yield nextStart(statementGrid(contract), usage, now);
  for (const subscription of contract.subscriptions) {
    const life = lifeOf(subscription, contract);
    yield nextStart(gridOf(subscription, contract), life, now);
    // Increases may be collected where the last window ends.
    yield life.end;
    for (const { at } of quantityTimeline(subscription)) yield at;
  }
}

const hasThreshold = ({ archivedAt, spendThreshold, prepaidBalanceThreshold }: Contract): boolean =>
  archivedAt === undefined && (spendThreshold?.isEnabled === true || prepaidBalanceThreshold?.isEnabled === true);

/**
 * The next instant after now at which drafts can appear that do not exist yet: a usage period, a subscription's period or increase, a child
 * of a recurring grant, a renewal (which is the start of a contract), a purchase at a threshold because a balance comes or goes
 * (subscriptions 7).
 */
export function nextAppearance(world: World, balances: readonly BalanceState[]): Instant | undefined {
  const { now, terms } = world;
  let next: Instant = FOREVER;
  const consider = (instant: Instant): void => {
    if (instant > now && instant < next) next = instant;
  };
  for (const contract of terms.contracts) {
    if (contract.archivedAt === undefined) for (const instant of appearances(contract, now)) consider(instant);
  }
  for (const { balance } of world.grants) {
    if (balance.recurringId === undefined || balance.customerId !== terms.customerId) continue;
    for (const { startingAt } of balance.segments) consider(startingAt);
  }
  if (terms.contracts.some(hasThreshold)) {
    for (const { startingAt, endingBefore } of balances.flatMap(({ segments }) => segments)) {
      consider(startingAt);
      consider(endingBefore);
    }
  }
  return next === FOREVER ? undefined : next;
}
