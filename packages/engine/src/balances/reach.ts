import type { Balance } from '../balance.ts';
import type { Contract } from '../contract.ts';

/**
 * Whether usage of a contract may draw a balance: a contract-level one serves its own contract, a customer-level one all contracts of the
 * customer or those it names; in a hierarchy a parent's balance also serves the children it gives access to (contracts 1, 10).
 */
export function serves(balance: Balance, contract: Contract): boolean {
  if (balance.customerId === contract.customerId) {
    if (balance.contractId !== undefined) return balance.contractId === contract.id;
    return balance.applicableContractIds?.includes(contract.id) ?? true;
  }
  return sharedWith(balance, contract);
}

function sharedWith(balance: Balance, contract: Contract): boolean {
  if (contract.hierarchy?.role !== 'CHILD') return false;
  const { parent } = contract.hierarchy;
  if (balance.customerId !== parent.customerId) return false;
  if (balance.contractId !== undefined && balance.contractId !== parent.contractId) return false;
  const access = balance.childAccess ?? { type: 'NONE' };
  switch (access.type) {
    case 'ALL':
      return true;
    case 'NONE':
      return false;
    case 'CONTRACT_IDS':
      return access.contractIds.includes(contract.id);
    default:
      return access satisfies never;
  }
}
