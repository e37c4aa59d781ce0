import { BillableStatus } from '../../customers/schemas.ts';
import { operation } from '../../platform/http/define.ts';
import { CustomField } from '../../platform/http/shapes.ts';
import { AnyCase, Data, DateTime, ExactNumber, Type, Uuid } from '../../platform/schema.ts';
import { Invoice } from './invoice.ts';

/** Usage invoices of the time before Takt (invoices 12.9). */

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

export const createHistoricalContractUsageInvoices = operation('POST', '/v1/contracts/createHistoricalInvoices', {
  id: 'createHistoricalContractUsageInvoices-v1',
  tag: 'Invoices',
  summary: 'Import usage invoices of past periods',
  body: CreateHistoricalContractUsageInvoiceRequestPayload,
  response: Data(Type.Array(Invoice)),
});
