import type { Static } from '@sinclair/typebox';
import type { ChildAccess } from '@takt/engine';
import type { CommitHierarchyConfiguration } from '../schemas.ts';

type Wire = Static<typeof CommitHierarchyConfiguration>;

/** Which children of a hierarchy may draw a parent's balance (contracts 10). */
export function parseChildAccess({ child_access: access }: Wire): ChildAccess {
  return access.type === 'CONTRACT_IDS'
    ? { type: 'CONTRACT_IDS', contractIds: access.contract_ids.map((id) => id.toLowerCase()) }
    : { type: access.type };
}

export const renderChildAccess = (access: ChildAccess): Wire => ({
  child_access:
    access.type === 'CONTRACT_IDS'
      ? { type: 'CONTRACT_IDS', contract_ids: [...access.contractIds] }
      : { type: access.type },
});
