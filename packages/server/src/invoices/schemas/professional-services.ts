import { operation } from '../../platform/http/define.ts';
import { Data, DateTime, ExactNumber, Type, Uuid } from '../../platform/schema.ts';
import { Invoice } from './invoice.ts';

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
