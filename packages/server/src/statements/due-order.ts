import { type DraftInvoice, dueRank, type Terms } from '@takt/engine';
import type { DueEntry } from './agenda.ts';

/** A draft on the agenda: when it falls due, and its place then. Undefined for one that is held. */
export function dueEntryOf(draft: DraftInvoice, terms: Terms): DueEntry | undefined {
  if (draft.dueAt === undefined) return undefined;
  const contract = terms.contracts.find(({ id }) => id === draft.contractId);
  if (contract === undefined) throw new Error(`draft ${draft.id} belongs to no contract of ${terms.customerId}`);
  return {
    at: draft.dueAt,
    draft: {
      rank: dueRank(draft),
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
