import type { Static } from '@sinclair/typebox';
import { type Balance, isPerSeat, sum } from '@takt/engine';
import { compact } from '../platform/compact.ts';
import { badRequest } from '../platform/errors.ts';
import { instantOf } from '../platform/time-text.ts';
import type { AddManualBalanceLedgerEntryPayload } from './schemas.ts';

type Input = Static<typeof AddManualBalanceLedgerEntryPayload>;

/** A correction by hand of one segment, at an instant within it; per seat where the balance is (contracts 10). */
export function manualEntryOf(
  id: string,
  input: Input,
  balance: Balance,
  segment: Balance['segments'][number],
): Balance['manualEntries'][number] {
  if (balance.archivedAt !== undefined) throw badRequest(`id: ${balance.id} is archived`);
  if (input.amount.isZero()) throw badRequest('amount: must not be 0');
  if (input.reason.trim() === '') throw badRequest('reason: must not be empty');
  const timestamp = input.timestamp === undefined ? segment.startingAt : instantOf(input.timestamp);
  if (timestamp < segment.startingAt || timestamp >= segment.endingBefore) {
    throw badRequest('timestamp: must lie within the segment');
  }
  checkSeatAmounts(balance, input);
  return compact({
    id,
    segmentId: segment.id,
    amount: input.amount,
    reason: input.reason,
    timestamp,
    perGroupAmounts: input.per_group_amounts,
  });
}

function checkSeatAmounts(balance: Balance, { per_group_amounts: amounts, amount }: Input): void {
  if (!isPerSeat(balance)) {
    if (amounts !== undefined) throw badRequest('per_group_amounts: the balance is not kept per seat');
    return;
  }
  if (amounts === undefined) throw badRequest('per_group_amounts: is required, for the balance is kept per seat');
  if (!sum(Object.values(amounts)).eq(amount)) throw badRequest('per_group_amounts: must add up to amount');
}
