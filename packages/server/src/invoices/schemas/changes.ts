import { operation } from '../../platform/http/define.ts';
import { Id } from '../../platform/http/shapes.ts';
import { Data, DateTime, Type, Uuid, WholeNumber } from '../../platform/schema.ts';
import { Invoice } from './invoice.ts';

/** What changes invoices that are there, and seats that are invoiced at once (invoices 12.6 to 12.8, 12.12). */

export const UpdateInvoiceIssueDatePayload = Type.Object(
  { invoice_id: Uuid(), issue_date: DateTime() },
  { $id: 'UpdateInvoiceIssueDatePayload' },
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

export const updateInvoiceIssueDate = operation('POST', '/v1/contracts/updateInvoiceIssueDate', {
  id: 'updateInvoiceIssueDate-v1',
  tag: 'Invoices',
  summary: 'Move the issue date of a draft invoice',
  body: UpdateInvoiceIssueDatePayload,
  response: Data(Id),
});
