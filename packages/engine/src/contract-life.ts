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

/** Archived while still to come: it never takes the place of what it renews (contracts 4, 9). */
export const neverBegins = ({ archivedAt, startingAt }: Contract): boolean =>
  archivedAt !== undefined && archivedAt < startingAt;

interface End {
  readonly at: Instant;
  /** When it was agreed; absent for the first. */
  readonly setAt?: Instant;
}

/**
 * The ends of the contract that held at an instant or were set later, in order.
 *
 * @param pastEnds so many ends had been replaced before: at one instant a contract can be extended and get a term that knows the new end
 */
function endsSince(contract: Contract, instant: Instant, pastEnds = 0): readonly End[] {
  const { earlierEnds, endingBefore } = contract;
  const ends = [...earlierEnds, { until: FOREVER, endingBefore }].map((end, i): End & { readonly until: Instant } => {
    const setAt = earlierEnds[i - 1]?.until;
    return { until: end.until, at: end.endingBefore ?? FOREVER, ...(setAt === undefined ? {} : { setAt }) };
  });
  return ends.slice(pastEnds).filter(({ until }) => until >= instant);
}

const earliest = (ends: readonly End[]): Instant => Math.min(...ends.map(({ at }) => at));

/** The end of the contract as it was known at an instant (contracts 6). */
export const endKnownAt = (contract: Contract, instant: Instant): Instant =>
  endsSince(contract, instant)[0]?.at ?? FOREVER;

/**
 * The earliest end that held at the instant or was set later: an extension gives nothing back that an end cut (contracts 4).
 *
 * @param but leaves out the end that was set then, and those that are past
 */
export const earliestEndSince = (
  contract: Contract,
  instant: Instant,
  but: { readonly setAt?: Instant | undefined; readonly pastEnds?: number | undefined } = {},
): Instant =>
  earliest(
    endsSince(contract, instant, but.pastEnds).filter(({ setAt }) => setAt === undefined || setAt !== but.setAt),
  );

/**
 * The ends that count for what begins at an instant within the term and goes on with the contract: the one known when it came into being,
 * and the earliest since. Where the contract was to end by then, it came with the extension that brought it back (contracts 4).
 */
export function endsOfWhatBegins(
  contract: Contract,
  start: Instant,
  pastEnds: number | undefined,
): { readonly known: Instant; readonly earliest: Instant } {
  const ends = endsSince(contract, start, pastEnds);
  const since = ends.slice(ends.findLastIndex(({ at }) => at <= start) + 1);
  return { known: since[0]?.at ?? FOREVER, earliest: earliest(since) };
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
