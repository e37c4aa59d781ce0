import type { Balance, Instant } from '@takt/engine';
import { badRequest } from '../platform/errors.ts';
import { textOf } from '../platform/time-text.ts';
import type { Guards } from './guards.ts';
import type { BalanceHistory } from './ports.ts';
import { withEditedMembers } from './terms/edit.ts';

/** Ends of access and instalments, which can only come earlier (contracts 11). */

/**
 * The balance with earlier ends; what is left out stays. Corrections by hand of segments that go, go with them.
 * @param accessEnd on a full hour, exclusive. @param invoicesEnd from here on nothing more is invoiced.
 */
export function endedBy(
  balance: Balance,
  accessEnd: Instant | undefined,
  invoicesEnd: Instant | undefined,
  guards: Guards,
): Balance {
  const ended: Balance = {
    ...balance,
    segments: accessEnd === undefined ? balance.segments : segmentsBefore(balance, accessEnd, guards),
    ...withoutItemsFrom(balance, invoicesEnd, guards),
  };
  const kept = new Set(ended.segments.map(({ id }) => id));
  const manualEntries = balance.manualEntries.filter(({ segmentId }) => kept.has(segmentId));
  return withEditedMembers(balance, { ...ended, manualEntries });
}

function segmentsBefore(balance: Balance, end: Instant, guards: Guards): Balance['segments'] {
  const last = Math.max(...balance.segments.map(({ endingBefore }) => endingBefore));
  if (end >= last) throw badRequest('access_ending_before: must lie before the present end of access');
  const kept = balance.segments.filter(({ startingAt }) => startingAt < end);
  if (kept.length === 0) throw badRequest('access_ending_before: must lie after the start of access; archive instead');
  for (const { id, startingAt } of balance.segments) {
    if (startingAt >= end) guards.checkRemoval(id, 'access_ending_before');
  }
  return kept.map((segment) => ({ ...segment, endingBefore: Math.min(segment.endingBefore, end) }));
}

function withoutItemsFrom(
  { invoiceSchedule }: Balance,
  end: Instant | undefined,
  guards: Guards,
): Pick<Balance, 'invoiceSchedule'> {
  if (invoiceSchedule === undefined || end === undefined) return {};
  const items = invoiceSchedule.items.filter(({ id, timestamp }) => timestamp < end || guards.isBilled(id));
  return { invoiceSchedule: { ...invoiceSchedule, items } };
}

/** The end-date change of a contract's own balance as the edit that it amounts to. */
export function endingContent(before: Balance, after: Balance): BalanceHistory {
  const ends = new Map(after.segments.map(({ id, endingBefore }) => [id, endingBefore]));
  const items = new Set(after.invoiceSchedule?.items.map(({ id }) => id));
  const edit = {
    id: before.id,
    access_schedule: {
      update_schedule_items: before.segments.flatMap(({ id, endingBefore }) => {
        const end = ends.get(id);
        return end === undefined || end === endingBefore ? [] : [{ id, ending_before: textOf(end) }];
      }),
      remove_schedule_items: before.segments.filter(({ id }) => !ends.has(id)).map(({ id }) => ({ id })),
    },
  };
  if (before.kind === 'CREDIT') return { update_credits: [edit] };
  const removed = (before.invoiceSchedule?.items ?? []).filter(({ id }) => !items.has(id)).map(({ id }) => ({ id }));
  return { update_commits: [{ ...edit, invoice_schedule: { remove_schedule_items: removed } }] };
}
