import { DAY, type Interval, type Invoice } from '@takt/engine';
import { compact } from '../platform/compact.ts';
import { badRequest } from '../platform/errors.ts';
import type { Api } from '../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../platform/http/pagination.ts';
import type { Db, Queryable } from '../platform/postgres/index.ts';
import { DateTime, Type } from '../platform/schema.ts';
import { instantOf, textOf } from '../platform/time-text.ts';
import { BreakdownPosition, type Breakdowns } from './breakdowns.ts';
import type { InvoiceChanges } from './changes.ts';
import { daysOf, wireCosts } from './costs.ts';
import type { HistoricalInvoices } from './historical.ts';
import { InvoicePosition, positionOf } from './listing.ts';
import type { ProfessionalServices } from './professional-services.ts';
import {
  createHistoricalContractUsageInvoices,
  getInvoice,
  getInvoicePdf,
  listBreakdownInvoices,
  listCosts,
  listInvoices,
  listSpendBreakdownInvoices,
  regenerateInvoice,
  scheduleProServicesInvoice,
  updateInvoiceIssueDate,
  voidInvoice,
} from './schemas.ts';
import type { Invoices } from './service.ts';
import { wireBreakdown, wireInvoice, wireSpend, withoutZeroLines } from './wire.ts';

interface Services {
  readonly invoices: Invoices;
  readonly changes: InvoiceChanges;
  readonly breakdowns: Breakdowns;
  readonly historical: HistoricalInvoices;
  readonly professionalServices: ProfessionalServices;
}

export function invoiceRoutes(
  api: Api,
  db: Db,
  { invoices, breakdowns, changes, historical, professionalServices }: Services,
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
    const { rows, nextPage } = page(found, limit, cursors, positionOf);
    return { data: await wire(db, rows, skip_zero_qty_line_items), next_page: nextPage };
  });

  api.read(getInvoice, async ({ params, query }) => {
    const invoice = await invoices.get(params.customer_id, params.invoice_id);
    const [data] = await wire(db, [invoice], query.skip_zero_qty_line_items);
    if (data === undefined) throw new Error('one invoice makes one answer');
    return { data };
  });

  api.read(listBreakdownInvoices, async ({ params, query }) => {
    const { limit = DEFAULT_LIMIT, next_page, skip_zero_qty_line_items = false, ...selection } = query;
    const range = rangeOf(query.starting_on, query.ending_before);
    const cursors = new Cursors(
      listBreakdownInvoices.id,
      [params.customer_id, selection, skip_zero_qty_line_items],
      BreakdownPosition,
    );
    const asked = compact({
      range,
      size: query.window_size ?? 'DAY',
      status: query.status === undefined ? undefined : statusOf(query.status, ['DRAFT', 'FINALIZED']),
      creditTypeId: query.credit_type_id,
      skipZeroLines: skip_zero_qty_line_items,
      descending: query.sort === 'date_desc',
    });
    const { elements, next } = await breakdowns.page(params.customer_id, asked, cursors.decode(next_page), limit);
    const surroundings = await invoices.surroundings(
      db,
      elements.map(({ invoice }) => invoice),
    );
    return {
      data: elements.map((element) => wireBreakdown(element, surroundings)),
      next_page: next === undefined ? null : cursors.encode(next),
    };
  });

  api.read(listSpendBreakdownInvoices, async ({ params, query, body }) => {
    const { limit = DEFAULT_LIMIT, next_page, ...selection } = body;
    const cursors = new Cursors(listSpendBreakdownInvoices.id, [params.customer_id, selection], BreakdownPosition);
    const asked = compact({
      range: rangeOf(body.starting_on, body.ending_before),
      size: body.window_size ?? 'DAY',
      creditTypeId: body.credit_type_id,
      skipZeroLines: body.skip_zero_qty_line_items ?? false,
      descending: body.sort === 'date_desc',
      groupKeys: body.group_keys,
      groupFilters: body.group_filters,
    });
    const { elements, next } = await breakdowns.spendPage(params.customer_id, asked, cursors.decode(next_page), limit);
    const surroundings = await invoices.surroundings(db, []);
    return {
      data: elements.map((element) => wireSpend(element, surroundings, query.include_list_prices ?? false)),
      next_page: next === undefined ? null : cursors.encode(next),
    };
  });

  api.read(listCosts, async ({ params, query }) => {
    const { limit = DEFAULT_LIMIT, next_page, ...selection } = query;
    const cursors = new Cursors(listCosts.id, [params.customer_id, selection], Type.Object({ day: DateTime() }));
    const after = cursors.decode(next_page);
    const left = daysOf(rangeOf(query.starting_on, query.ending_before)).filter(
      (day) => after === undefined || day > instantOf(after.day),
    );
    const { rows, nextPage } = page(left, limit, cursors, (day) => ({ day: textOf(day) }));
    const [first = 0, last = -DAY] = [rows[0], rows.at(-1)];
    const spend = await breakdowns.dailySpend(params.customer_id, { start: first, end: last + DAY });
    const { pricingUnits } = await invoices.surroundings(db, []);
    return { data: rows.map((day) => wireCosts(day, spend, pricingUnits)), next_page: nextPage };
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

  api.write(scheduleProServicesInvoice, async ({ body, context, tx }) => {
    const invoice = await professionalServices.schedule(tx, context, body);
    return { data: await wire(tx, [invoice]) };
  });
}

function statusOf(given: string, allowed: readonly string[] = ['DRAFT', 'FINALIZED', 'VOID']): string {
  const status = given.toUpperCase();
  if (allowed.includes(status)) return status;
  throw badRequest(`status: must be one of ${allowed.join(', ')}`);
}

function rangeOf(startingOn: string, endingBefore: string): Interval {
  const range = { start: instantOf(startingOn), end: instantOf(endingBefore) };
  if (range.start < range.end) return range;
  throw badRequest('ending_before: must be after starting_on');
}
