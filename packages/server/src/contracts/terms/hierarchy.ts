import type { Static } from '@sinclair/typebox';
import type { Hierarchy, HierarchyLink } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';
import type { ContractHierarchyConfigurationInput } from '../schemas.ts';

type Input = Static<typeof ContractHierarchyConfigurationInput>;

/** A contract's place in a hierarchy as it is asked for (contracts 10). What it asks of the parent is checked by the service. */
export function parseHierarchy(input: Input): Hierarchy {
  const where = 'hierarchy_configuration';
  if (input.parent === undefined) {
    if (input.payer !== undefined || input.usage_statement_behavior !== undefined) {
      throw badRequest(`${where}.parent: is required beside payer or usage_statement_behavior`);
    }
    return {
      role: 'PARENT',
      children: [],
      invoiceConsolidationType: input.parent_behavior?.invoice_consolidation_type ?? 'NONE',
    };
  }
  if (input.parent_behavior !== undefined) {
    throw badRequest(`${where}.parent_behavior: a contract cannot be parent and child at once`);
  }
  const payer = input.payer ?? 'SELF';
  const usageStatementBehavior = input.usage_statement_behavior ?? 'SEPARATE';
  if (usageStatementBehavior === 'CONSOLIDATE' && payer !== 'PARENT') {
    throw badRequest(`${where}.usage_statement_behavior: CONSOLIDATE needs payer PARENT`);
  }
  return {
    role: 'CHILD',
    parent: {
      contractId: input.parent.contract_id.toLowerCase(),
      customerId: input.parent.customer_id.toLowerCase(),
    },
    payer,
    usageStatementBehavior,
  };
}

export function renderHierarchy(hierarchy: Hierarchy) {
  switch (hierarchy.role) {
    case 'PARENT':
      return {
        children: hierarchy.children.map(renderLink),
        parent_behavior: { invoice_consolidation_type: hierarchy.invoiceConsolidationType },
      };
    case 'CHILD':
      return {
        parent: renderLink(hierarchy.parent),
        payer: hierarchy.payer,
        usage_statement_behavior: hierarchy.usageStatementBehavior,
      };
    default:
      return hierarchy satisfies never;
  }
}

const renderLink = ({ contractId, customerId }: HierarchyLink) => ({
  contract_id: contractId,
  customer_id: customerId,
});
