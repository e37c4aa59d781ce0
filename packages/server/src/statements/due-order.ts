import type { DraftInvoice, Terms } from '@takt/engine';
import type { DueEntry } from './agenda.ts';

/** A draft's place among all that fall due at one instant: usage, then true-ups, scheduled, consolidated (invoices 2). */
function rankOf(draft: DraftInvoice): number {
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

/** A draft on the agenda: when it falls due, and its place then. Undefined for one that is held. */
export function dueEntryOf(draft: DraftInvoice, terms: Terms): DueEntry | undefined {
  if (draft.dueAt === undefined) return undefined;
  const contract = terms.contracts.find(({ id }) => id === draft.contractId);
  if (contract === undefined) throw new Error(`draft ${draft.id} belongs to no contract of ${terms.customerId}`);
  return {
    at: draft.dueAt,
    draft: {
      rank: rankOf(draft),
      periodStart: draft.startingAt ?? draft.dueAt,
      contractCreatedAt: contract.createdAt,
    },
  };
}

/** Earlier first; at one instant changes other than drafts first, then older periods and older contracts. */
export function compareDue(a: DueEntry, b: DueEntry): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.draft === undefined || b.draft === undefined)
    return Number(a.draft !== undefined) - Number(b.draft !== undefined);
  return (
    a.draft.rank - b.draft.rank ||
    a.draft.periodStart - b.draft.periodStart ||
    a.draft.contractCreatedAt - b.draft.contractCreatedAt
  );
}
