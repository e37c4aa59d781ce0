import { type Static, Type } from '@sinclair/typebox';
import type { Invoice } from '@takt/engine';
import { badRequest } from '../platform/errors.ts';
import { DateTime, Uuid, WholeNumber } from '../platform/schema.ts';
import { textOf } from '../platform/time-text.ts';

/** Which invoices of a customer a list shows (invoices 12.1). */
export interface InvoiceFilter {
  readonly status?: string;
  readonly type?: string;
  readonly contractId?: string;
  readonly creditTypeId?: string;
  readonly startingOn?: number;
  readonly endingBefore?: number;
}

/** The range filters billing periods; invoices without a period go by their issue date (invoices 12.1). */
export function isListed(invoice: Invoice, filter: InvoiceFilter): boolean {
  if (filter.status !== undefined && filter.status !== invoice.status) return false;
  if (filter.type !== undefined && filter.type !== invoice.type) return false;
  if (filter.contractId !== undefined && filter.contractId !== invoice.contractId) return false;
  if (filter.creditTypeId !== undefined && filter.creditTypeId !== invoice.creditTypeId) return false;
  const { startingOn = Number.NEGATIVE_INFINITY, endingBefore = Number.POSITIVE_INFINITY } = filter;
  const { issuedAt, startingAt, endingBefore: end } = invoice;
  if (startingAt === undefined || end === undefined) return issuedAt >= startingOn && issuedAt < endingBefore;
  return startingAt >= startingOn && end <= endingBefore;
}

/** A status filter, in whatever case it was written. */
export function statusOf(given: string, allowed: readonly string[] = ['DRAFT', 'FINALIZED', 'VOID']): string {
  const status = given.toUpperCase();
  if (allowed.includes(status)) return status;
  throw badRequest(`status: must be one of ${allowed.join(', ')}`);
}

const TYPE_ORDER: readonly Invoice['type'][] = ['USAGE', 'SCHEDULED', 'USAGE_CONSOLIDATED', 'SEAT_PURCHASE'];

/**
 * An invoice's place in lists: by issue date, then creation (invoices 12.1). It is made of what finalization leaves alone, so a cursor
 * holds while drafts become final: ids of contracts sort by creation, within one contract and instant the kinds have their order, within
 * one kind those of a date come one after the other, and then the first schedule item billed tells, whose id sorts by creation too.
 */
export const InvoicePosition = Type.Object({
  issued_at: DateTime(),
  contract_id: Uuid(),
  kind: WholeNumber(),
  /** Which of those made in the place of void invoices it is, from 1; 0 for one that was the first in its place. */
  remade: WholeNumber(),
  generation: WholeNumber(),
  first_item: Type.String(),
  id: Uuid(),
});
export type InvoicePosition = Static<typeof InvoicePosition>;

export const positionOf = (invoice: Invoice, remade = 0): InvoicePosition => ({
  issued_at: textOf(invoice.issuedAt),
  contract_id: invoice.contractId,
  kind: TYPE_ORDER.indexOf(invoice.type),
  remade,
  generation: invoice.generation ?? 0,
  first_item: invoice.billedItems[0]?.itemId ?? '',
  id: invoice.id,
});

/** An invoice with its place in the list. */
export interface PlacedInvoice {
  readonly invoice: Invoice;
  readonly position: InvoicePosition;
}

/** Places a customer's invoices; settled ones come in the order in which they became so. */
export function placed(invoices: readonly Invoice[]): readonly PlacedInvoice[] {
  let remade = 0;
  return invoices.map((invoice) => {
    const isRemade = invoice.regeneratedFromInvoiceId !== undefined;
    if (isRemade) remade += 1;
    return { invoice, position: positionOf(invoice, isRemade ? remade : 0) };
  });
}

export const comparePositions = (a: InvoicePosition, b: InvoicePosition): number =>
  compare(a.issued_at, b.issued_at) ||
  compare(a.contract_id, b.contract_id) ||
  a.kind - b.kind ||
  a.remade - b.remade ||
  a.generation - b.generation ||
  compare(a.first_item, b.first_item) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
