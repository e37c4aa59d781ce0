import type { Invoice } from '@takt/engine';
import type { Api } from '../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../platform/http/pagination.ts';
import type { Db, Queryable } from '../platform/postgres/index.ts';
import { instantOf } from '../platform/time-text.ts';
import type { InvoiceChanges } from './changes.ts';
import type { HistoricalInvoices } from './historical.ts';
import { InvoicePosition, statusOf } from './listing.ts';
import type { ProfessionalServices } from './professional-services.ts';
import {
  chargeSeats,
  createHistoricalContractUsageInvoices,
  getInvoice,
  getInvoicePdf,
  listInvoices,
  previewCustomerEvents,
  regenerateInvoice,
  scheduleProServicesInvoice,
  updateInvoiceIssueDate,
  voidInvoice,
} from './schemas.ts';
import type { SeatPurchases } from './seat-purchases.ts';
import type { Invoices } from './service.ts';
import { wireInvoice, withoutZeroLines } from './wire.ts';

interface Services {
  readonly invoices: Invoices;
  readonly changes: InvoiceChanges;
  readonly historical: HistoricalInvoices;
  readonly professionalServices: ProfessionalServices;
  readonly seatPurchases: SeatPurchases;
}

export function invoiceRoutes(
  api: Api,
  db: Db,
  { invoices, changes, historical, professionalServices, seatPurchases }: Services,
): void {
  const wire = async (q: Queryable, found: readonly Invoice[], skipZeroLines = false) => {
    const surroundings = await invoices.surroundings(q, found);
    return found.map((invoice) => wireInvoice(skipZeroLines ? withoutZeroLines(invoice) : invoice, surroundings));
  };

  api.read(listInvoices, async ({ params, query }) => {
    const { limit = DEFAULT_LIMIT, next_page, skip_zero_qty_line_items, webhook_notification_id, ...selection } = query;
    const cursors = new Cursors(listInvoices.id, [params.customer_id, selection], InvoicePosition);
    const filter = {
      ...(query.status === undefined ? {} : { status: statusOf(query.status) }),
      ...(query.type === undefined ? {} : { type: query.type }),
      ...(query.contract_id === undefined ? {} : { contractId: query.contract_id }),
      ...(query.credit_type_id === undefined ? {} : { creditTypeId: query.credit_type_id }),
      ...(query.starting_on === undefined ? {} : { startingOn: instantOf(query.starting_on) }),
      ...(query.ending_before === undefined ? {} : { endingBefore: instantOf(query.ending_before) }),
    };
    const found = await invoices.list(params.customer_id, filter, {
      after: cursors.decode(next_page),
      limit: limit + 1,
      descending: query.sort === 'date_desc',
    });
    const { rows, nextPage } = page(found, limit, cursors, ({ position }) => position);
    const listed = rows.map(({ invoice }) => invoice);
    return { data: await wire(db, listed, skip_zero_qty_line_items), next_page: nextPage };
  });

  api.read(getInvoice, async ({ params, query }) => {
    const invoice = await invoices.get(params.customer_id, params.invoice_id);
    const [data] = await wire(db, [invoice], query.skip_zero_qty_line_items);
    if (data === undefined) throw new Error('one invoice makes one answer');
    return { data };
  });

  api.read(previewCustomerEvents, async ({ params, body, context }) => {
    const drafts = await invoices.preview(params.customer_id, body, context.now);
    return { data: await wire(db, drafts, body.skip_zero_qty_line_items) };
  });

  api.read(getInvoicePdf, ({ params }) => invoices.pdf(params.customer_id, params.invoice_id));

  api.write(voidInvoice, async ({ body, context, tx }) => {
    await changes.void(tx, context, body.id);
    return { data: { id: body.id } };
  });

  api.write(regenerateInvoice, async ({ body, context, tx }) => ({
    data: { id: await changes.regenerate(tx, context, body.id) },
  }));

  api.write(updateInvoiceIssueDate, async ({ body, context, tx }) => {
    await changes.moveIssueDate(tx, context, body.invoice_id, instantOf(body.issue_date));
    return { data: { id: body.invoice_id } };
  });

  api.write(createHistoricalContractUsageInvoices, async ({ body, context, tx }) => {
    const made = await historical.create(tx, context, body);
    const surroundings = await invoices.surroundings(
      tx,
      made.map(({ invoice }) => invoice),
    );
    const customFields = new Map(made.map(({ invoice, customFields: given }) => [invoice.id, given]));
    return { data: made.map(({ invoice }) => wireInvoice(invoice, { ...surroundings, customFields })) };
  });

  api.write(chargeSeats, async ({ params, body, context, tx }) => {
    const invoice = await seatPurchases.purchase(tx, context, params.customer_id, body.seat_charges);
    return wireInvoice(invoice, await invoices.surroundings(tx, [invoice]));
  });

  api.write(scheduleProServicesInvoice, async ({ body, context, tx }) => {
    const invoice = await professionalServices.schedule(tx, context, body);
    return { data: await wire(tx, [invoice]) };
  });
}
