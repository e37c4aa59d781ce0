import type { Contract, DatedReference, Invoice } from '@takt/engine';

type Dated = Pick<Invoice, 'endingBefore' | 'issuedAt'>;

/**
 * The segment of a schedule that takes an invoice (integrations 2.3). Segments begin where periods do, so one covers a usage invoice's
 * whole period; an invoice without a period goes by its issue date.
 */
export const segmentIn = (
  schedule: readonly DatedReference[],
  { endingBefore: end, issuedAt }: Dated,
): DatedReference | undefined =>
  schedule.findLast(({ effectiveAt }) => (end === undefined ? effectiveAt <= issuedAt : effectiveAt < end));

/** The segment of a contract's billing schedule that takes an invoice. */
export const segmentOf = (contract: Contract, invoice: Dated): DatedReference | undefined =>
  segmentIn(contract.billingProviderConfigurations, invoice);

/** Whose schedule decides: a parent's, where it pays (integrations 3). */
export const payingContractId = ({ id, hierarchy }: Contract): string =>
  hierarchy?.role === 'CHILD' && hierarchy.payer === 'PARENT' ? hierarchy.parent.contractId : id;
