import type { Static } from '@sinclair/typebox';
import type { AccessSegment } from '@takt/engine';
import { ApiError, badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/time-text.ts';
import type { ScheduleDuration, ScheduleDurationInput, UpdateAccessScheduleInput } from '../schemas.ts';
import type { Names, TermScope } from './scope.ts';

type SegmentInput = Static<typeof ScheduleDurationInput>['schedule_items'][number];

/** The segments in which a balance can be drawn (contracts 2). They may overlap. */
export function parseAccessSchedule(
  input: Static<typeof ScheduleDurationInput>,
  where: string,
  scope: TermScope,
): { readonly creditTypeId: string; readonly segments: readonly AccessSegment[] } {
  if (input.schedule_items.length === 0) throw badRequest(`${where}.schedule_items: must have at least one item`);
  return {
    creditTypeId: scope.creditType(input.credit_type_id, `${where}.credit_type_id`),
    segments: input.schedule_items.map((item, i) => parseSegment(item, `${where}.schedule_items[${i}]`)),
  };
}

const parseSegment = (item: SegmentInput, where: string): AccessSegment =>
  checked(
    {
      id: newId(),
      amount: item.amount,
      startingAt: hourOf(`${where}.starting_at`, item.starting_at),
      endingBefore: hourOf(`${where}.ending_before`, item.ending_before),
    },
    where,
  );

function checked(segment: AccessSegment, where: string): AccessSegment {
  if (segment.endingBefore <= segment.startingAt)
    throw badRequest(`${where}.ending_before: must lie after starting_at`);
  if (segment.amount.isNegative() && !segment.amount.isZero())
    throw badRequest(`${where}.amount: must not be negative`);
  return segment;
}

/** Adds, then updates, then removes segments (contracts 4). Whether a segment may be removed is up to the guards. */
export function editAccessSchedule(
  segments: readonly AccessSegment[],
  edit: Static<typeof UpdateAccessScheduleInput>,
  where: string,
): readonly AccessSegment[] {
  const added = (edit.add_schedule_items ?? []).map((item, i) =>
    parseSegment(item, `${where}.add_schedule_items[${i}]`),
  );
  let result = [...segments, ...added];
  edit.update_schedule_items?.forEach((item, i) => {
    const place = `${where}.update_schedule_items[${i}]`;
    const index = indexOf(result, item.id, place);
    result = result.with(index, checked(changed(result[index] as AccessSegment, item, place), place));
  });
  edit.remove_schedule_items?.forEach((item, i) => {
    result = result.toSpliced(indexOf(result, item.id, `${where}.remove_schedule_items[${i}]`), 1);
  });
  if (result.length === 0) throw badRequest(`${where}: must keep at least one item; archive the balance to end it`);
  return result;
}

type SegmentUpdate = NonNullable<Static<typeof UpdateAccessScheduleInput>['update_schedule_items']>[number];

const changed = (segment: AccessSegment, update: SegmentUpdate, where: string): AccessSegment => ({
  id: segment.id,
  amount: update.amount ?? segment.amount,
  startingAt:
    update.starting_at === undefined ? segment.startingAt : hourOf(`${where}.starting_at`, update.starting_at),
  endingBefore:
    update.ending_before === undefined ? segment.endingBefore : hourOf(`${where}.ending_before`, update.ending_before),
});

/** The place of the item in its schedule; 404 when it is not in it (contracts 4). */
export function indexOf(items: readonly { readonly id: string }[], id: string, where: string): number {
  const index = items.findIndex((item) => item.id === id.toLowerCase());
  if (index >= 0) return index;
  throw new ApiError(404, 'NotFound', `${where}.id: ${id} is not in this schedule`);
}

export const renderAccessSchedule = (
  segments: readonly AccessSegment[],
  creditTypeId: string,
  names: Names,
): Static<typeof ScheduleDuration> => ({
  credit_type: names.creditType(creditTypeId),
  schedule_items: segments.map(({ id, amount, startingAt, endingBefore }) => ({
    id,
    amount,
    starting_at: textOf(startingAt),
    ending_before: textOf(endingBefore),
  })),
});
