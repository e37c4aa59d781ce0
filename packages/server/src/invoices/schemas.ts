import { ResellerType } from '../contracts/schemas.ts';
import { BillableStatus } from '../customers/schemas.ts';
import { operation, pdfOperation } from '../platform/http/define.ts';
import { PageQuery } from '../platform/http/pagination.ts';
import { CustomField, Id, Tags } from '../platform/http/shapes.ts';
import {
  AnyCase,
  Characters,
  Data,
  DateTime,
  ExactNumber,
  extension,
  Nullable,
  OneOf,
  Page,
  Type,
  Uuid,
  WholeNumber,
} from '../platform/schema.ts';
import { BillingProviderType, CreditType, Rate } from '../pricing/schemas.ts';

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

export const BreakdownInvoice = Type.Composite(
  [Invoice, Type.Object({ breakdown_start_timestamp: DateTime(), breakdown_end_timestamp: DateTime() })],
  { $id: 'BreakdownInvoice' },
);

export const SpendBreakdownInvoicesQueryPayload = Type.Object(
  {
    starting_on: DateTime(),
    ending_before: DateTime(),
    skip_zero_qty_line_items: Type.Optional(Type.Boolean()),
    credit_type_id: Type.Optional(Uuid()),
    sort: Type.Optional(OneOf(['date_asc', 'date_desc'])),
    window_size: Type.Optional(
      AnyCase(['DAY', 'NONE', 'HOUR'], ['day', 'Day', 'none', 'None', 'hour', 'Hour'], extension),
    ),
    group_keys: Type.Optional(Type.Array(Type.String())),
    group_filters: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String()))),
    ...PageQuery,
  },
  { $id: 'SpendBreakdownInvoicesQueryPayload', additionalProperties: false },
);

export const SpendBreakdownInvoice = Type.Object(
  {
    id: Uuid(),
    customer_id: Uuid(),
    credit_type: CreditType,
    line_items: Type.Array(InvoiceLineItem),
    start_timestamp: Type.Optional(DateTime()),
    end_timestamp: Type.Optional(DateTime()),
    issued_at: Type.Optional(DateTime()),
    created_at: Type.Optional(DateTime()),
    status: InvoiceStatus,
    type: InvoiceType,
    contract_id: Type.Optional(Uuid()),
    breakdown_start_timestamp: DateTime(),
    breakdown_end_timestamp: DateTime(),
  },
  { $id: 'SpendBreakdownInvoice' },
);

export const PreviewEvent = Type.Object(
  {
    event_type: Type.String({ minLength: 1 }),
    timestamp: Type.Optional(Type.String()),
    properties: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    transaction_id: Type.Optional(Characters(1, 128)),
  },
  { $id: 'PreviewEvent' },
);

export const PreviewEventsPayload = Type.Object(
  {
    events: Type.Array(PreviewEvent, { minItems: 1, maxItems: 100 }),
    mode: Type.Optional(OneOf(['replace', 'merge'])),
    skip_zero_qty_line_items: Type.Optional(Type.Boolean()),
  },
  { $id: 'PreviewEventsPayload', additionalProperties: false },
);

export const UpdateInvoiceIssueDatePayload = Type.Object(
  { invoice_id: Uuid(), issue_date: DateTime() },
  { $id: 'UpdateInvoiceIssueDatePayload' },
);

export const ProServiceInvoiceLineItem = Type.Object(
  {
    professional_service_id: Uuid(),
    amendment_id: Type.Optional(Uuid()),
    unit_price: Type.Optional(ExactNumber()),
    quantity: Type.Optional(ExactNumber()),
    amount: Type.Optional(ExactNumber()),
    netsuite_invoice_billing_start: Type.Optional(DateTime()),
    netsuite_invoice_billing_end: Type.Optional(DateTime()),
    metadata: Type.Optional(Type.String()),
  },
  { $id: 'ProServiceInvoiceLineItem' },
);

export const HistoricalContractUsageInvoiceLineItemBreakdownSubtotal = Type.Object(
  { inclusive_start_date: DateTime(), exclusive_end_date: DateTime(), quantity: ExactNumber() },
  { $id: 'HistoricalContractUsageInvoiceLineItemBreakdownSubtotal' },
);

export const HistoricalContractUsageInvoiceLineItemInput = Type.Object(
  {
    product_id: Uuid(),
    inclusive_start_date: DateTime(),
    exclusive_end_date: DateTime(),
    quantity: Type.Optional(ExactNumber()),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    presentation_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    subtotals_with_quantity: Type.Optional(Type.Array(HistoricalContractUsageInvoiceLineItemBreakdownSubtotal)),
  },
  { $id: 'HistoricalContractUsageInvoiceLineItemInput' },
);

export const HistoricalContractUsageInvoiceInputPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    credit_type_id: Uuid(),
    inclusive_start_date: DateTime(),
    exclusive_end_date: DateTime(),
    issue_date: DateTime(),
    breakdown_granularity: Type.Optional(AnyCase(['HOUR', 'DAY'], ['hour', 'Hour', 'day', 'Day'])),
    usage_line_items: Type.Array(HistoricalContractUsageInvoiceLineItemInput),
    billable_status: Type.Optional(BillableStatus),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'HistoricalContractUsageInvoiceInputPayload' },
);

export const CreateHistoricalContractUsageInvoiceRequestPayload = Type.Object(
  { invoices: Type.Array(HistoricalContractUsageInvoiceInputPayload), preview: Type.Boolean() },
  { $id: 'CreateHistoricalContractUsageInvoiceRequestPayload' },
);

export const chargeSeats = operation('POST', '/v1/customers/{customer_id}/invoices/invoice_seats', {
  id: 'chargeSeats-v1',
  tag: 'Invoices',
  summary: 'Add seats and invoice them at once',
  params: Type.Object({ customer_id: Uuid() }),
  body: Type.Object({
    seat_charges: Type.Array(
      Type.Object({
        charge_id: Uuid(),
        seat_count: WholeNumber({ minimum: 1 }),
        current_seat_count: Type.Optional(WholeNumber()),
      }),
    ),
  }),
  response: Invoice,
});

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

export const listBreakdownInvoices = operation('GET', '/v1/customers/{customer_id}/invoices/breakdowns', {
  id: 'listBreakdownInvoices-v1',
  tag: 'Invoices',
  summary: 'Read invoices hour by hour or day by day',
  params: Type.Object({ customer_id: Uuid() }),
  query: Type.Object({
    next_page: Type.Optional(Type.String()),
    status: Type.Optional(Type.String()),
    skip_zero_qty_line_items: Type.Optional(Type.Boolean()),
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
    window_size: Type.Optional(AnyCase(['HOUR', 'DAY'], ['hour', 'Hour', 'day', 'Day'])),
    sort: Type.Optional(OneOf(['date_asc', 'date_desc'])),
    credit_type_id: Type.Optional(Type.String()),
    starting_on: DateTime(),
    ending_before: DateTime(),
  }),
  response: Page(BreakdownInvoice),
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

export const listSpendBreakdownInvoices = operation('POST', '/v1/customers/{customer_id}/invoices/spend-breakdowns', {
  id: 'listSpendBreakdownInvoices-v1',
  tag: 'Invoices',
  summary: "Read gross spend by window and by groups of one's choice",
  params: Type.Object({ customer_id: Uuid() }),
  query: Type.Object({ include_list_prices: Type.Optional(Type.Boolean()) }),
  body: SpendBreakdownInvoicesQueryPayload,
  response: Page(SpendBreakdownInvoice),
});

export const voidInvoice = operation('POST', '/v1/invoices/void', {
  id: 'voidInvoice-v1',
  tag: 'Invoices',
  summary: 'Void a finalized invoice',
  body: Type.Object({ id: Uuid() }),
  response: Data(Type.Optional(Type.Object({ id: Uuid() }))),
});

export const regenerateInvoice = operation('POST', '/v1/invoices/regenerate', {
  id: 'regenerateInvoice-v1',
  tag: 'Invoices',
  summary: 'Make a new invoice in place of a void one',
  body: Type.Object({ id: Uuid() }),
  response: Data(Type.Optional(Type.Object({ id: Uuid() }))),
});

export const previewCustomerEvents = operation('POST', '/v1/customers/{customer_id}/previewEvents', {
  id: 'previewCustomerEvents-v1',
  tag: 'Invoices',
  summary: 'Show what events would do to draft invoices',
  params: Type.Object({ customer_id: Uuid() }),
  body: PreviewEventsPayload,
  response: Data(Type.Array(Invoice)),
});

export const updateInvoiceIssueDate = operation('POST', '/v1/contracts/updateInvoiceIssueDate', {
  id: 'updateInvoiceIssueDate-v1',
  tag: 'Invoices',
  summary: 'Move the issue date of a draft invoice',
  body: UpdateInvoiceIssueDatePayload,
  response: Data(Id),
});

export const scheduleProServicesInvoice = operation('POST', '/v1/contracts/scheduleProServicesInvoice', {
  id: 'scheduleProServicesInvoice-v1',
  tag: 'Invoices',
  summary: 'Invoice professional services of a contract',
  body: Type.Object({
    customer_id: Uuid(),
    contract_id: Uuid(),
    issued_at: DateTime(),
    netsuite_invoice_header_start: Type.Optional(DateTime()),
    netsuite_invoice_header_end: Type.Optional(DateTime()),
    line_items: Type.Array(ProServiceInvoiceLineItem),
  }),
  response: Data(Type.Array(Invoice)),
});

export const createHistoricalContractUsageInvoices = operation('POST', '/v1/contracts/createHistoricalInvoices', {
  id: 'createHistoricalContractUsageInvoices-v1',
  tag: 'Invoices',
  summary: 'Import usage invoices of past periods',
  body: CreateHistoricalContractUsageInvoiceRequestPayload,
  response: Data(Type.Array(Invoice)),
});

export const DailyCosts = Type.Object(
  {
    start_timestamp: DateTime(),
    end_timestamp: DateTime(),
    credit_types: Type.Record(
      Type.String(),
      Type.Object({
        name: Type.String(),
        cost: ExactNumber(),
        line_item_breakdown: Type.Array(Type.Object({ name: Type.String(), cost: ExactNumber() })),
      }),
    ),
  },
  { $id: 'DailyCosts' },
);

export const listCosts = operation('GET', '/v1/customers/{customer_id}/costs', {
  id: 'listCosts-v1',
  tag: 'Invoices',
  summary: "Read a customer's gross usage spend by day",
  params: Type.Object({ customer_id: Uuid() }),
  query: Type.Object({ ...PageQuery, starting_on: DateTime(), ending_before: DateTime() }),
  response: Page(DailyCosts),
  extension: true,
});

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  chargeSeats,
  listInvoices,
  listBreakdownInvoices,
  getInvoicePdf,
  getInvoice,
  listSpendBreakdownInvoices,
  voidInvoice,
  regenerateInvoice,
  previewCustomerEvents,
  updateInvoiceIssueDate,
  scheduleProServicesInvoice,
  createHistoricalContractUsageInvoices,
  listCosts,
];
