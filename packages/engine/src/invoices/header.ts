import type { Contract, ResellerRoyalty } from '../contract.ts';
import { derivedId } from '../id.ts';
import type { BillableStatus, ContractRef, Invoice, InvoiceType, LineItem } from '../invoice.ts';
import type { Terms } from '../terms.ts';
import { type Instant, type Interval, intervalOf } from '../time/index.ts';
import type { Party } from '../world.ts';
import type { LineDraft } from './lines.ts';

/** Who pays a contract's invoices: told for contracts of a hierarchy only (invoices 9). */
function payerOf(contract: Contract): ContractRef | undefined {
  const { hierarchy } = contract;
  if (hierarchy === undefined) return undefined;
  if (hierarchy.role === 'CHILD' && hierarchy.payer === 'PARENT') return hierarchy.parent;
  return { contractId: contract.id, customerId: contract.customerId };
}

/** The dated label in force: for usage invoices by the start of the period, for others by the issue date (invoices 12.13). */
function billableStatusAt(terms: Terms, at: Instant): BillableStatus {
  const entry = terms.billableStatuses
    .toSorted((a, b) => a.effectiveAt - b.effectiveAt)
    .findLast(({ effectiveAt }) => effectiveAt <= at);
  return entry?.status ?? 'billable';
}

const isSubjectTo = (royalty: ResellerRoyalty, line: LineDraft): boolean => {
  if (line.productId === undefined || line.type === 'applied_commit_or_credit') return false;
  const byId = royalty.applicableProductIds?.includes(line.productId) ?? false;
  return byId || (royalty.applicableProductTags?.some((tag) => line.productTags?.includes(tag)) ?? false);
};

/** The royalty that an invoice carries: the first one active in its time with a matching line (contracts 2, invoices 10). */
export function royaltyOf(
  contract: Contract,
  time: Interval,
  lines: readonly LineDraft[],
): ResellerRoyalty | undefined {
  return contract.resellerRoyalties.find((royalty) => {
    const life = intervalOf(royalty);
    const isActive = life.start <= time.start ? time.start < life.end : life.start < time.end;
    return isActive && lines.some((line) => isSubjectTo(royalty, line));
  });
}

/** Gives lines the ids of their places, and those under a royalty its type. */
export function placed(
  invoiceId: string,
  lines: readonly LineDraft[],
  royalty: ResellerRoyalty | undefined,
): readonly LineItem[] {
  return lines.map((line, index) => ({
    id: derivedId('line', invoiceId, index),
    ...line,
    ...(royalty !== undefined && isSubjectTo(royalty, line) ? { resellerType: royalty.resellerType } : {}),
  }));
}

/** The members that an invoice takes from its contract and customer (invoices 10). */
export function headerOf(
  party: Party,
  type: InvoiceType,
  labelAt: Instant,
): Pick<
  Invoice,
  | 'type'
  | 'customerId'
  | 'contractId'
  | 'payer'
  | 'billableStatus'
  | 'netPaymentTermsDays'
  | 'netsuiteSalesOrderId'
  | 'salesforceOpportunityId'
  | 'contractCustomFields'
  | 'customerCustomFields'
> {
  const { contract, terms } = party;
  const payer = payerOf(contract);
  return {
    type,
    customerId: contract.customerId,
    contractId: contract.id,
    ...(payer === undefined ? {} : { payer }),
    billableStatus: billableStatusAt(terms, labelAt),
    ...(contract.netPaymentTermsDays === undefined ? {} : { netPaymentTermsDays: contract.netPaymentTermsDays }),
    ...(contract.netsuiteSalesOrderId === undefined ? {} : { netsuiteSalesOrderId: contract.netsuiteSalesOrderId }),
    ...(contract.salesforceOpportunityId === undefined
      ? {}
      : { salesforceOpportunityId: contract.salesforceOpportunityId }),
    contractCustomFields: contract.customFields,
    customerCustomFields: terms.customerCustomFields,
  };
}
