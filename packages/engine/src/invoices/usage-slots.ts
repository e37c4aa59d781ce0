import type { Contract } from '../contract.ts';
import { statementGrid, termOf, usagePeriods, usagePeriodsStart } from '../contract-life.ts';
import { derivedId } from '../id.ts';
import { FOREVER, type Instant, type Interval, periodAt, sameDay, startOfDay } from '../time/index.ts';
import type { World } from '../world.ts';

/** A usage invoice that is still to be made: open from the start of its period (invoices 2). */
export interface UsageSlot {
  readonly id: string;
  readonly contract: Contract;
  readonly period: Interval;
  readonly issuedAt: Instant;
}

/** Void ones too: they are replaced by regeneration only (invoices 12.6). */
const takenBy = (world: World, contract: Contract): readonly Interval[] => world.takenOf.get(contract.id) ?? [];

/** What of a period no settled usage invoice has taken. */
function untaken(period: Interval, taken: readonly Interval[]): readonly Interval[] {
  let rest: readonly Interval[] = [period];
  for (const { start, end } of taken) {
    if (end <= period.start || period.end <= start) continue;
    rest = rest.flatMap((piece) =>
      end <= piece.start || piece.end <= start
        ? [piece]
        : [
            { start: piece.start, end: start },
            { start: end, end: piece.end },
          ].filter((one) => one.start < one.end),
    );
  }
  return rest;
}

/**
 * An end moved to the start of the period that was running leaves a period without length, which finalizes empty (invoices 3): that
 * period's draft existed at the time of the change.
 */
function emptiedPeriod(contract: Contract, taken: readonly Interval[]): Interval | undefined {
  const end = contract.endingBefore;
  if (end === undefined || contract.rateCardId === undefined) return undefined;
  const isBoundary = end === contract.startingAt || periodAt(statementGrid(contract), end).start === end;
  const wasRunning = contract.earlierEnds.some(
    (earlier) => earlier.until >= end && (earlier.endingBefore ?? FOREVER) > end,
  );
  const isTaken = taken.some((one) => one.start === end);
  return isBoundary && wasRunning && !isTaken ? { start: end, end } : undefined;
}

/** The open usage periods of a contract that have begun by `until`, in order. */
export function usageSlots(world: World, contract: Contract, until: Instant): readonly UsageSlot[] {
  if (contract.archivedAt !== undefined) return [];
  const taken = takenBy(world, contract);
  // Almost all periods of a long life are settled as a whole.
  const key = ({ start, end }: Interval): string => `${start} ${end}`;
  const whole = new Set(taken.map(key));
  const open = [...usagePeriods(contract, until)].flatMap(({ window }) =>
    whole.has(key(window)) ? [] : untaken(window, taken),
  );
  const emptied = emptiedPeriod(contract, taken);
  if (emptied !== undefined && emptied.start <= until) open.push(emptied);
  return open.filter(({ start }) => start <= until).map((period) => slotOf(world, contract, period));
}

function slotOf(world: World, contract: Contract, period: Interval): UsageSlot {
  const id = freshId(world, contract, period.start);
  const { graceMs } = world.parties.get(contract.id)?.terms ?? world.terms;
  return { id, contract, period, issuedAt: world.facts.issueDates[id] ?? period.end + graceMs };
}

/** A period that was once finalized empty can open again when its contract is extended (invoices 3): then under another id. */
function freshId(world: World, contract: Contract, start: Instant): string {
  for (let generation = 0; ; generation += 1) {
    const id = derivedId('usage-invoice', contract.id, start, generation);
    if (!world.settledIds.has(id)) return id;
  }
}

/** The ends of usage periods, settled or not, on the UTC day of a date: a boundary of the grid, or the end of the contract. */
export function periodEndsOn(contract: Contract, date: Instant): readonly Instant[] {
  const { start, end } = termOf(contract);
  const near = periodAt(statementGrid(contract), startOfDay(date));
  return [near.start, near.end, end].filter((one) => start <= one && one <= end && sameDay(one, date));
}

/**
 * The usage invoice that ends at an instant, where one will be made or is a draft: terms that are collected with it wait for it
 * (invoices 9, subscriptions 2.5). Undefined when it is settled, or when no usage period ends there.
 */
export function slotEndingAt(world: World, contract: Contract, end: Instant): UsageSlot | undefined {
  if (contract.archivedAt !== undefined) return undefined;
  const taken = takenBy(world, contract);
  const from = usagePeriodsStart(contract);
  const whole = periodAt(statementGrid(contract), end - 1);
  const isEnd = whole.end === end || termOf(contract).end === end;
  const period = { start: Math.max(whole.start, from), end };
  const emptied = emptiedPeriod(contract, taken);
  if (emptied?.end === end) return slotOf(world, contract, emptied);
  if (contract.rateCardId === undefined || !isEnd || period.start >= end || end > termOf(contract).end)
    return undefined;
  const piece = untaken(period, taken).at(-1);
  return piece?.end === end ? slotOf(world, contract, piece) : undefined;
}
