import { DateTime, ExactNumber, OneOf, Type } from '../../platform/schema.ts';
import { BillingProviderType } from '../../pricing/schemas.ts';

/** How invoices fare with providers and revenue systems. */

export const ExternalInvoiceStatus = OneOf([
  'DRAFT',
  'FINALIZED',
  'PAID',
  'PARTIALLY_PAID',
  'UNCOLLECTIBLE',
  'VOID',
  'DELETED',
  'PAYMENT_FAILED',
  'INVALID_REQUEST_ERROR',
  'SKIPPED',
  'SENT',
  'QUEUED',
]);

export const ExternalInvoice = Type.Object(
  {
    billing_provider_type: BillingProviderType,
    invoice_id: Type.Optional(Type.String()),
    issued_at_timestamp: Type.Optional(DateTime()),
    external_status: Type.Optional(ExternalInvoiceStatus),
    pdf_url: Type.Optional(Type.String()),
    tax: Type.Optional(
      Type.Object({
        total_tax_amount: Type.Optional(ExactNumber()),
        total_taxable_amount: Type.Optional(ExactNumber()),
        transaction_id: Type.Optional(Type.String()),
      }),
    ),
    invoiced_total: Type.Optional(ExactNumber()),
    invoiced_sub_total: Type.Optional(ExactNumber()),
    billing_provider_error: Type.Optional(Type.String()),
    external_payment_id: Type.Optional(Type.String()),
  },
  { $id: 'ExternalInvoice' },
);

export const RevenueSystemInvoice = Type.Object(
  {
    revenue_system_provider: Type.String(),
    revenue_system_external_entity_id: Type.Optional(Type.String()),
    sync_status: Type.String(),
    revenue_system_external_entity_type: Type.String(),
    error_message: Type.Optional(Type.String()),
  },
  { $id: 'RevenueSystemInvoice' },
);
