import { operation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import {
  AnyCase,
  DateTime,
  ExactNumber,
  extension,
  OneOf,
  Page,
  Type,
  Uuid,
  WholeNumber,
} from '../../platform/schema.ts';
import { CreditType } from '../../pricing/schemas.ts';
import { Invoice, InvoiceLineItem, InvoiceStatus, InvoiceType } from './invoice.ts';

/** Invoices and spend by hour, by day and by groups (invoices 12.4, 12.5, 12.14). */

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

export const listSpendBreakdownInvoices = operation('POST', '/v1/customers/{customer_id}/invoices/spend-breakdowns', {
  id: 'listSpendBreakdownInvoices-v1',
  tag: 'Invoices',
  summary: "Read gross spend by window and by groups of one's choice",
  params: Type.Object({ customer_id: Uuid() }),
  query: Type.Object({ include_list_prices: Type.Optional(Type.Boolean()) }),
  body: SpendBreakdownInvoicesQueryPayload,
  response: Page(SpendBreakdownInvoice),
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
