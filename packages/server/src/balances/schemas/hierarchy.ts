import { EitherCase, Type, Uuid } from '../../platform/schema.ts';

export const CommitHierarchyChildAccessAll = Type.Object(
  { type: EitherCase(['ALL']) },
  { $id: 'CommitHierarchyChildAccessAll' },
);

export const CommitHierarchyChildAccessNone = Type.Object(
  { type: EitherCase(['NONE']) },
  { $id: 'CommitHierarchyChildAccessNone' },
);

export const CommitHierarchyChildAccessContractIds = Type.Object(
  { type: EitherCase(['CONTRACT_IDS']), contract_ids: Type.Array(Uuid(), { minItems: 1 }) },
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
