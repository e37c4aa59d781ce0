import type { Static } from '@sinclair/typebox';
import type { Decimal } from '@takt/engine';
import type { ExternalInvoiceStatus, ExternalInvoice as WireExternalInvoice } from '../../invoices/schemas.ts';
import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type { Provider } from '../methods/method.ts';

export type ExternalStatus = Static<typeof ExternalInvoiceStatus>;

/** What a provider reports about an invoice beside its status; amounts are in the invoice's own denomination. */
export interface ExternalDetails {
  readonly invoicedTotal?: Decimal;
  readonly invoicedSubTotal?: Decimal;
  readonly pdfUrl?: string;
  readonly tax?: { readonly totalTaxAmount?: Decimal; readonly totalTaxableAmount?: Decimal };
  readonly externalPaymentId?: string;
}

/** The outcome of a delivery (integrations 1): what became of an invoice outside of Takt. */
export interface ExternalRecord {
  readonly invoiceId: string;
  readonly customerId: string;
  readonly provider: Provider;
  readonly configurationId?: string;
  readonly externalId?: string;
  readonly status?: ExternalStatus;
  readonly issuedAt?: number;
  readonly error?: string;
  readonly details: ExternalDetails;
  /** When the provider made the newest event that was applied. */
  readonly reportedAt?: number;
}

/** As invoices show it. */
export const wireExternal = (record: ExternalRecord): Static<typeof WireExternalInvoice> => {
  const { tax } = record.details;
  return compact({
    billing_provider_type: record.provider,
    invoice_id: record.externalId,
    issued_at_timestamp: record.issuedAt === undefined ? undefined : textOf(record.issuedAt),
    external_status: record.status,
    pdf_url: record.details.pdfUrl,
    tax:
      tax === undefined
        ? undefined
        : compact({ total_tax_amount: tax.totalTaxAmount, total_taxable_amount: tax.totalTaxableAmount }),
    invoiced_total: record.details.invoicedTotal,
    invoiced_sub_total: record.details.invoicedSubTotal,
    billing_provider_error: record.error,
    external_payment_id: record.details.externalPaymentId,
  });
};

const SETTLED: readonly ExternalStatus[] = ['PAID', 'VOID'];
const EARLIER: readonly ExternalStatus[] = ['QUEUED', 'DRAFT', 'SENT', 'FINALIZED', 'PAYMENT_FAILED'];

/** Whether a status may take the place of another: nothing undoes a payment or a cancellation (integrations 4.3). */
export const mayFollow = (before: ExternalStatus | undefined, next: ExternalStatus): boolean =>
  before === undefined || !(SETTLED.includes(before) && EARLIER.includes(next));
