import { DAY, type Interval } from '@takt/engine';
import { compact } from '../platform/compact.ts';
import { badRequest } from '../platform/errors.ts';
import type { Api } from '../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../platform/http/pagination.ts';
import type { Db } from '../platform/postgres/index.ts';
import { DateTime, Type } from '../platform/schema.ts';
import { instantOf, textOf } from '../platform/time-text.ts';
import { BreakdownPosition, type Breakdowns } from './breakdowns.ts';
import { daysOf, wireCosts } from './costs.ts';
import { statusOf } from './listing.ts';
import { listBreakdownInvoices, listCosts, listSpendBreakdownInvoices } from './schemas.ts';
import type { Invoices } from './service.ts';
import { wireBreakdown, wireSpend } from './wire.ts';

/** Reading invoices window by window (invoices 12.4, 12.5, 12.14). */
export function breakdownRoutes(api: Api, db: Db, invoices: Invoices, breakdowns: Breakdowns): void {
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
}

function rangeOf(startingOn: string, endingBefore: string): Interval {
  const range = { start: instantOf(startingOn), end: instantOf(endingBefore) };
  if (range.start < range.end) return range;
  throw badRequest('ending_before: must be after starting_on');
}
