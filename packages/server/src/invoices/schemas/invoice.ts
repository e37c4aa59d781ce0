import { ResellerType } from '../../contracts/schemas.ts';
import { BillableStatus } from '../../customers/schemas.ts';
import { operation, pdfOperation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import { CustomField, Tags } from '../../platform/http/shapes.ts';
import { Data, DateTime, ExactNumber, extension, Nullable, OneOf, Page, Type, Uuid } from '../../platform/schema.ts';
import { CreditType, Rate } from '../../pricing/schemas.ts';
import { ExternalInvoice, RevenueSystemInvoice } from './external.ts';

export const InvoiceType = Type.String();

export const AppliedCommitOrCredit = Type.Object(
  { id: Uuid(), type: OneOf(['PREPAID', 'POSTPAID', 'CREDIT']) },
  { $id: 'AppliedCommitOrCredit' },
);

export const PostpaidCommit = Type.Object({ id: Uuid() }, { $id: 'PostpaidCommit' });

export const TierMetadata = Type.Object(
  { size: Type.Optional(Nullable(Type.String())), level: ExactNumber(), starting_at: Type.String() },
  { $id: 'TierMetadata' },
);

export const InvoiceLineItem = Type.Object(
  {
    name: Type.String(),
    quantity: Type.Optional(ExactNumber()),
    total: ExactNumber(),
    unit_price: Type.Optional(ExactNumber()),
    list_price: Type.Optional(Rate),
    product_id: Type.Optional(Uuid()),
    product_custom_fields: Type.Optional(CustomField),
    product_tags: Type.Optional(Tags),
    product_type: Type.Optional(Type.String()),
    type: Type.String(),
    netsuite_item_id: Type.Optional(Type.String()),
    is_prorated: Type.Optional(Type.Boolean()),
    credit_type: CreditType,
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(DateTime()),
    commit_id: Type.Optional(Uuid()),
    applied_commit_or_credit: Type.Optional(AppliedCommitOrCredit),
    commit_custom_fields: Type.Optional(CustomField),
    commit_segment_id: Type.Optional(Uuid()),
    commit_type: Type.Optional(Type.String()),
    commit_netsuite_sales_order_id: Type.Optional(Type.String()),
    commit_netsuite_item_id: Type.Optional(Type.String()),
    postpaid_commit: Type.Optional(PostpaidCommit),
    reseller_type: Type.Optional(ResellerType),
    custom_fields: Type.Optional(CustomField),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    presentation_group_values: Type.Optional(Type.Record(Type.String(), Nullable(Type.String()))),
    metadata: Type.Optional(Type.String()),
    netsuite_invoice_billing_start: Type.Optional(DateTime()),
    netsuite_invoice_billing_end: Type.Optional(DateTime()),
    professional_service_id: Type.Optional(Uuid()),
    professional_service_custom_fields: Type.Optional(CustomField),
    scheduled_charge_id: Type.Optional(Uuid()),
    scheduled_charge_custom_fields: Type.Optional(CustomField),
    subscription_custom_fields: Type.Optional(CustomField),
    subscription_id: Type.Optional(Uuid()),
    tier: Type.Optional(TierMetadata),
    discount_id: Type.Optional(Uuid()),
    discount_custom_fields: Type.Optional(CustomField),
    origin: Type.Optional(
      Type.Object({ line_item_id: Uuid(), invoice_id: Uuid(), customer_id: Uuid(), contract_id: Uuid() }),
    ),
  },
  { $id: 'InvoiceLineItem' },
);

export const InvoiceStatus = Type.String();

export const Invoice = Type.Object(
  {
    id: Uuid(),
    customer_id: Uuid(),
    customer_custom_fields: Type.Optional(CustomField),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    net_payment_terms_days: Type.Optional(ExactNumber()),
    credit_type: CreditType,
    line_items: Type.Array(InvoiceLineItem),
    start_timestamp: Type.Optional(DateTime()),
    end_timestamp: Type.Optional(DateTime()),
    issued_at: Type.Optional(DateTime()),
    created_at: Type.Optional(DateTime()),
    status: InvoiceStatus,
    total: ExactNumber(),
    subtotal: Type.Optional(ExactNumber(extension)),
    type: InvoiceType,
    external_invoice: Type.Optional(Nullable(ExternalInvoice)),
    revenue_system_invoices: Type.Optional(Nullable(Type.Array(RevenueSystemInvoice))),
    contract_id: Type.Optional(Uuid()),
    contract_custom_fields: Type.Optional(CustomField),
    amendment_id: Type.Optional(Uuid()),
    correction_record: Type.Optional(
      Type.Object({
        reason: Type.String(),
        memo: Type.String(),
        corrected_invoice_id: Uuid(),
        corrected_external_invoice: Type.Optional(ExternalInvoice),
      }),
    ),
    reseller_royalty: Type.Optional(
      Type.Object({
        reseller_type: ResellerType,
        netsuite_reseller_id: Type.String(),
        fraction: Type.String(),
        aws_options: Type.Optional(
          Type.Object({
            aws_account_number: Type.Optional(Type.String()),
            aws_payer_reference_id: Type.Optional(Type.String()),
            aws_offer_id: Type.Optional(Type.String()),
          }),
        ),
        gcp_options: Type.Optional(
          Type.Object({ gcp_account_id: Type.Optional(Type.String()), gcp_offer_id: Type.Optional(Type.String()) }),
        ),
      }),
    ),
    custom_fields: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    billable_status: Type.Optional(BillableStatus),
    constituent_invoices: Type.Optional(
      Type.Array(Type.Object({ contract_id: Uuid(), invoice_id: Uuid(), customer_id: Uuid() })),
    ),
    payer: Type.Optional(Type.Object({ contract_id: Uuid(), customer_id: Uuid() })),
    regenerated_from_invoice_id: Type.Optional(Uuid()),
  },
  { $id: 'Invoice' },
);

export const listInvoices = operation('GET', '/v1/customers/{customer_id}/invoices', {
  id: 'listInvoices-v1',
  tag: 'Invoices',
  summary: "List a customer's invoices",
  params: Type.Object({ customer_id: Uuid() }),
  query: Type.Object({
    ...PageQuery,
    status: Type.Optional(Type.String()),
    type: Type.Optional(OneOf(['USAGE', 'USAGE_CONSOLIDATED', 'SCHEDULED'])),
    skip_zero_qty_line_items: Type.Optional(Type.Boolean()),
    sort: Type.Optional(OneOf(['date_asc', 'date_desc'])),
    credit_type_id: Type.Optional(Type.String()),
    contract_id: Type.Optional(Uuid()),
    starting_on: Type.Optional(DateTime()),
    ending_before: Type.Optional(DateTime()),
    webhook_notification_id: Type.Optional(Type.String()),
  }),
  response: Page(Invoice),
});

export const getInvoicePdf = pdfOperation('GET', '/v1/customers/{customer_id}/invoices/{invoice_id}/pdf', {
  id: 'getInvoicePdf-v1',
  tag: 'Invoices',
  summary: 'Download an invoice as PDF',
  params: Type.Object({ customer_id: Uuid(), invoice_id: Uuid() }),
});

export const getInvoice = operation('GET', '/v1/customers/{customer_id}/invoices/{invoice_id}', {
  id: 'getInvoice-v1',
  tag: 'Invoices',
  summary: 'Read an invoice',
  params: Type.Object({ customer_id: Uuid(), invoice_id: Uuid() }),
  query: Type.Object({ skip_zero_qty_line_items: Type.Optional(Type.Boolean()) }),
  response: Data(Invoice),
});
