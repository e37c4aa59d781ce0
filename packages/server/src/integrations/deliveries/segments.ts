import type { Contract, DatedReference, Invoice } from '@takt/engine';

/**
 * The segment of a billing schedule that takes an invoice (integrations 2.3). Segments begin where periods do, so one covers a usage
 * invoice's whole period; an invoice without a period goes by its issue date.
 */
export function segmentOf(
  contract: Contract,
  invoice: Pick<Invoice, 'endingBefore' | 'issuedAt'>,
): DatedReference | undefined {
  const { endingBefore: end, issuedAt } = invoice;
  return contract.billingProviderConfigurations.findLast(({ effectiveAt }) =>
    end === undefined ? effectiveAt <= issuedAt : effectiveAt < end,
  );
}

/** Whose schedule decides: a parent's, where it pays (integrations 3). */
export const payingContractId = ({ id, hierarchy }: Contract): string =>
  hierarchy?.role === 'CHILD' && hierarchy.payer === 'PARENT' ? hierarchy.parent.contractId : id;
