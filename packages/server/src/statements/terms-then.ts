import type { Invoice, Terms } from '@takt/engine';
import type { Queryable } from '../platform/postgres/index.ts';
import type { FiledInvoice, Sources, TermsVersion } from './ports.ts';

/** An invoice with the terms that hold of it: a draft's are those of now, a final one's those it was made from. */
export interface InvoiceTerms {
  readonly invoice: Invoice;
  readonly terms: Terms;
}

type Books = Pick<Sources, 'catalog' | 'contracts'>;

/** Which terms hold just now. */
export async function termsVersion(q: Queryable, { catalog, contracts }: Books): Promise<TermsVersion> {
  return { catalog: await catalog.catalogVersion(q), contracts: await contracts.contractsVersion(q) };
}

/**
 * The terms that a settled invoice was made from, as far as its own contract and its prices go: nothing that changes later is any of its
 * business (invoices 2).
 */
export async function termsThen(
  q: Queryable,
  { catalog, contracts }: Books,
  now: Terms,
  { invoice, madeFrom }: FiledInvoice,
): Promise<Terms> {
  const contract = await contracts.loadAtVersion(q, invoice.contractId, madeFrom.contracts);
  if (contract?.rateCardId === undefined) return now;
  const { rateCard, products } = await catalog.loadPricesAsOf(q, contract.rateCardId, madeFrom.catalog);
  return {
    ...now,
    contracts: now.contracts.map((one) => (one.id === contract.id ? contract : one)),
    rateCards: { ...now.rateCards, [rateCard.id]: rateCard },
    products: { ...now.products, ...products },
  };
}
