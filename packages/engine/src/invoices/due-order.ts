import { compareIds } from '../id.ts';
import type { DraftInvoice } from '../invoice.ts';
import { FOREVER, type Instant } from '../time/index.ts';
import type { World } from '../world.ts';

/** A draft's place among all that fall due at one instant: usage invoices, true-ups, scheduled, consolidated (invoices 2). */
export function dueRank(draft: DraftInvoice): number {
  if (draft.trueupOf !== undefined) return 1;
  switch (draft.type) {
    case 'USAGE':
      return 0;
    case 'SCHEDULED':
    case 'SEAT_PURCHASE':
      return 2;
    case 'USAGE_CONSOLIDATED':
      return 3;
    default:
      return draft.type satisfies never;
  }
}

/** Earlier first; what is never due by itself last. */
const byInstant = (a: Instant = FOREVER, b: Instant = FOREVER): number => (a === b ? 0 : a - b);

/** The order of due work: by due time, kind, older period, older contract; held drafts last (invoices 2). */
export function inDueOrder(world: World, drafts: readonly DraftInvoice[]): readonly DraftInvoice[] {
  const createdAt = (draft: DraftInvoice): number => world.parties.get(draft.contractId)?.contract.createdAt ?? 0;
  return drafts.toSorted(
    (a, b) =>
      byInstant(a.dueAt, b.dueAt) ||
      dueRank(a) - dueRank(b) ||
      (a.startingAt ?? a.issuedAt) - (b.startingAt ?? b.issuedAt) ||
      createdAt(a) - createdAt(b) ||
      compareIds(a.contractId, b.contractId) ||
      compareIds(a.id, b.id),
  );
}
