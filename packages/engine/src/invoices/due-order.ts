import type { DraftInvoice } from '../invoice.ts';
import { FOREVER } from '../time/index.ts';
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

/** The order of due work: by due time, kind, older period, older contract; held drafts last (invoices 2). */
export function inDueOrder(world: World, drafts: readonly DraftInvoice[]): readonly DraftInvoice[] {
  const createdAt = (draft: DraftInvoice): number => world.parties.get(draft.contractId)?.contract.createdAt ?? 0;
  const compare = <T extends number | string>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1);
  return drafts.toSorted(
    (a, b) =>
      compare(a.dueAt ?? FOREVER, b.dueAt ?? FOREVER) ||
      dueRank(a) - dueRank(b) ||
      (a.startingAt ?? a.issuedAt) - (b.startingAt ?? b.issuedAt) ||
      createdAt(a) - createdAt(b) ||
      // Ids of contracts made within one instant still sort by creation.
      compare(a.contractId, b.contractId) ||
      compare(a.id, b.id),
  );
}
