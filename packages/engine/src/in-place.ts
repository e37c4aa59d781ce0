import type { Invoice, SettledInvoice } from './invoice.ts';

/** The invoice that first stood in the place of one, which it was regenerated from, perhaps more than once. */
export function firstInPlace(invoice: Invoice, invoices: readonly SettledInvoice[]): Invoice {
  const origin = invoices.find(({ id }) => id === invoice.regeneratedFromInvoiceId);
  return origin === undefined ? invoice : firstInPlace(origin, invoices);
}

/** All invoices that were ever made in one place: the first one, what was regenerated from it, and so on. */
export function madeInThePlaceOf(
  invoice: SettledInvoice,
  invoices: readonly SettledInvoice[],
): readonly SettledInvoice[] {
  const ids = new Set([firstInPlace(invoice, invoices).id]);
  let found: readonly SettledInvoice[];
  do {
    found = invoices.filter(
      ({ id, regeneratedFromInvoiceId: from }) => !ids.has(id) && from !== undefined && ids.has(from),
    );
    for (const { id } of found) ids.add(id);
  } while (found.length > 0);
  return invoices.filter(({ id }) => ids.has(id));
}
