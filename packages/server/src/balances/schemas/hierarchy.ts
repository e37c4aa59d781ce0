import { AnyCase, Type, Uuid } from '../../platform/schema.ts';

export const CommitHierarchyChildAccessAll = Type.Object(
  { type: AnyCase(['ALL'], ['all']) },
  { $id: 'CommitHierarchyChildAccessAll' },
);

export const CommitHierarchyChildAccessNone = Type.Object(
  { type: AnyCase(['NONE'], ['none']) },
  { $id: 'CommitHierarchyChildAccessNone' },
);

export const CommitHierarchyChildAccessContractIds = Type.Object(
  { type: AnyCase(['CONTRACT_IDS'], ['contract_ids']), contract_ids: Type.Array(Uuid(), { minItems: 1 }) },
  { $id: 'CommitHierarchyChildAccessContractIds' },
);

export const CommitHierarchyConfiguration = Type.Object(
  {
    child_access: Type.Union([
      CommitHierarchyChildAccessAll,
      CommitHierarchyChildAccessNone,
      CommitHierarchyChildAccessContractIds,
    ]),
  },
  { $id: 'CommitHierarchyConfiguration' },
);
