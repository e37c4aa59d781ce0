import type { Balance, Contract } from '@takt/engine';
import { compact } from '../platform/compact.ts';
import { badRequest } from '../platform/errors.ts';
import type { Owner } from './terms/balance.ts';

/** Which contracts may draw a commit or credit of a customer, and which one bills it (contracts 11). */

/** Customer-level: of all contracts, or of some (contracts 1). */
export const ownerOf = (
  input: { readonly customer_id: string; readonly applicable_contract_ids?: readonly string[] },
  contracts: readonly Contract[],
): Owner =>
  compact({
    customerId: input.customer_id.toLowerCase(),
    applicableContractIds: usableContracts(contracts, input.applicable_contract_ids),
  });

/** A customer's own commit that is invoiced names the contract on whose invoices it is (contracts 11). */
export function requireInvoiceContract({ kind, contractId, invoiceContractId, invoiceSchedule }: Balance): void {
  if (contractId !== undefined || invoiceContractId !== undefined) return;
  const isInvoiced = invoiceSchedule !== undefined && !invoiceSchedule.doNotInvoice;
  if (kind === 'POSTPAID' || isInvoiced) {
    throw badRequest('invoice_contract_id: is required, for the commit is invoiced');
  }
}

/** An empty list names none, which means all. */
const usableContracts = (
  contracts: readonly Contract[],
  given: readonly string[] | null | undefined,
): readonly string[] | undefined =>
  given === undefined || given === null || given.length === 0
    ? undefined
    : given.map((id, i) => usableContract(contracts, id, `applicable_contract_ids[${i}]`));

/** A contract of the customer that new terms refer to (metering 1, D32). */
export function usableContract(contracts: readonly Contract[], given: string, where: string): string {
  const contract = contracts.find(({ id }) => id === given.toLowerCase());
  if (contract === undefined) throw badRequest(`${where}: the customer has no contract ${given}`);
  if (contract.archivedAt !== undefined) throw badRequest(`${where}: contract ${given} is archived`);
  return contract.id;
}

/** The balance with the contracts that an edit names. */
export function withContracts(
  balance: Balance,
  edit: { readonly invoice_contract_id?: string; readonly applicable_contract_ids?: readonly string[] | null },
  contracts: readonly Contract[],
): Balance {
  const { invoice_contract_id: billing, applicable_contract_ids: drawing } = edit;
  const isOwned = balance.contractId !== undefined;
  if (billing !== undefined && isOwned) {
    throw badRequest('invoice_contract_id: a commit of a contract is invoiced by that contract');
  }
  if (drawing !== undefined && (isOwned || balance.kind === 'POSTPAID')) {
    throw badRequest('applicable_contract_ids: can be set on PREPAID commits and credits of a customer only');
  }
  const changed: Balance = compact({
    ...balance,
    invoiceContractId:
      billing === undefined ? balance.invoiceContractId : usableContract(contracts, billing, 'invoice_contract_id'),
    applicableContractIds: drawing === undefined ? balance.applicableContractIds : usableContracts(contracts, drawing),
  });
  requireInvoiceContract(changed);
  return changed;
}
