import { EitherCase, OneOf, Type, Uuid } from '../../platform/schema.ts';

export const HierarchyLink = Type.Object({ contract_id: Uuid(), customer_id: Uuid() }, { $id: 'HierarchyLink' });

export const ParentHierarchyConfiguration = Type.Object(
  {
    children: Type.Array(HierarchyLink),
    parent_behavior: Type.Optional(
      Type.Object({ invoice_consolidation_type: Type.Optional(OneOf(['CONCATENATE', 'NONE'])) }),
    ),
  },
  { $id: 'ParentHierarchyConfiguration' },
);

export const ChildHierarchyConfiguration = Type.Object(
  {
    parent: HierarchyLink,
    payer: Type.Optional(OneOf(['SELF', 'PARENT'])),
    usage_statement_behavior: Type.Optional(OneOf(['CONSOLIDATE', 'SEPARATE'])),
  },
  { $id: 'ChildHierarchyConfiguration' },
);

export const HierarchyConfiguration = Type.Union([ParentHierarchyConfiguration, ChildHierarchyConfiguration], {
  $id: 'HierarchyConfiguration',
});

export const ContractParentHierarchyConfigurationInput = Type.Object(
  { contract_id: Uuid(), customer_id: Uuid() },
  { $id: 'ContractParentHierarchyConfigurationInput' },
);

export const ContractHierarchyConfigurationInput = Type.Object(
  {
    parent: Type.Optional(ContractParentHierarchyConfigurationInput),
    payer: Type.Optional(EitherCase(['SELF', 'PARENT'])),
    usage_statement_behavior: Type.Optional(EitherCase(['CONSOLIDATE', 'SEPARATE'])),
    parent_behavior: Type.Optional(
      Type.Object({
        invoice_consolidation_type: Type.Optional(EitherCase(['CONCATENATE', 'NONE'])),
      }),
    ),
  },
  { $id: 'ContractHierarchyConfigurationInput' },
);
