import type { Contract } from './contract.ts';
import {
  contains,
  FOREVER,
  type Grid,
  type Instant,
  type Interval,
  intersect,
  type Period,
  periodAt,
  periodsOf,
} from './time/index.ts';

/** The term of a contract as it stands. */
export const termOf = (contract: Contract): Interval => ({
  start: contract.startingAt,
  end: contract.endingBefore ?? FOREVER,
});

/** The end of the contract as it was known at an instant (contracts 6). */
export function endKnownAt(contract: Contract, instant: Instant): Instant {
  const earlier = contract.earlierEnds.find((end) => end.until >= instant);
  return (earlier === undefined ? contract.endingBefore : earlier.endingBefore) ?? FOREVER;
}

/** The earliest end that held at the instant or was set later: an extension gives nothing back that an end cut (contracts 4). */
export function earliestEndSince(contract: Contract, instant: Instant): Instant {
  const ends = contract.earlierEnds.filter((end) => end.until >= instant).map((end) => end.endingBefore ?? FOREVER);
  return Math.min(contract.endingBefore ?? FOREVER, ...ends);
}

/** The grid of the contract's usage statements (contracts 3). */
export const statementGrid = ({ usageStatementSchedule: { anchor, frequency } }: Contract): Grid => ({
  anchor,
  frequency,
});

/**
 * The billing periods that get a usage invoice, in order, up to the last one that starts at or before `until` (invoices 3). None without a
 * rate card. Time before `invoiceGenerationStartingAt` is left out; a period that contains it begins there.
 */
export function* usagePeriods(contract: Contract, until: Instant): Generator<Period> {
  if (contract.rateCardId === undefined) return;
  yield* periodsOf(statementGrid(contract), { start: usagePeriodsStart(contract), end: termOf(contract).end }, until);
}

/** No usage invoice is for time before it. */
export const usagePeriodsStart = ({ startingAt, usageStatementSchedule }: Contract): Instant =>
  Math.max(startingAt, usageStatementSchedule.invoiceGenerationStartingAt ?? startingAt);

/** The billing period, cut to the term, that contains the instant; undefined outside the term. */
export const billingPeriodAt = (contract: Contract, instant: Instant): Interval | undefined =>
  contains(termOf(contract), instant)
    ? intersect(periodAt(statementGrid(contract), instant), termOf(contract))
    : undefined;
