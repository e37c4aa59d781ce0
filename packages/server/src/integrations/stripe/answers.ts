import { type Decimal, dec, sum } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import type { ExternalDetails } from '../deliveries/external.ts';
import type { StripeObject } from './api.ts';
import type { StripeCurrency } from './currency.ts';

/** What Takt reads from Stripe's objects. */

export const text = (object: StripeObject, name: string): string | undefined => {
  const value = object[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const number = (object: StripeObject, name: string): Decimal | undefined => {
  const value = object[name];
  return typeof value === 'number' && Number.isFinite(value) ? dec(value) : undefined;
};

/** An object's id; every object of Stripe's has one. */
export function idOf(object: StripeObject): string {
  const id = text(object, 'id');
  if (id === undefined) throw new Error('Stripe answered an object without id');
  return id;
}

/** A reference, which is an id, or the object where it was expanded. */
export function reference(object: StripeObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === 'object' && value !== null ? text(value as StripeObject, 'id') : text(object, name);
}

export const listOf = (object: StripeObject): readonly StripeObject[] =>
  Array.isArray(object.data) ? (object.data as readonly StripeObject[]) : [];

/** The total before tax, in minor units. */
export const totalBeforeTax = (invoice: StripeObject): Decimal | undefined =>
  number(invoice, 'total_excluding_tax') ?? number(invoice, 'subtotal_excluding_tax') ?? number(invoice, 'subtotal');

/** What an invoice in Stripe adds to ours: amounts in the invoice's own denomination (integrations 4.3). */
export function detailsOf(invoice: StripeObject, currency: StripeCurrency, isPaid: boolean): ExternalDetails {
  const amount = (name: string): Decimal | undefined => {
    const minor = number(invoice, name);
    return minor === undefined ? undefined : currency.amountOf(minor);
  };
  return compact({
    invoicedTotal: amount('total'),
    invoicedSubTotal: amount('subtotal'),
    pdfUrl: text(invoice, 'invoice_pdf'),
    tax: taxOf(invoice, currency),
    externalPaymentId: isPaid ? reference(invoice, 'payment_intent') : undefined,
  });
}

function taxOf(invoice: StripeObject, currency: StripeCurrency): ExternalDetails['tax'] {
  const parts = Array.isArray(invoice.total_tax_amounts) ? (invoice.total_tax_amounts as readonly StripeObject[]) : [];
  const total =
    number(invoice, 'tax') ?? (parts.length > 0 ? sum(parts.flatMap((one) => number(one, 'amount') ?? [])) : undefined);
  if (total === undefined) return undefined;
  const taxable = parts.flatMap((one) => number(one, 'taxable_amount') ?? []);
  return compact({
    totalTaxAmount: currency.amountOf(total),
    totalTaxableAmount: taxable.length === 0 ? undefined : currency.amountOf(sum(taxable)),
  });
}
