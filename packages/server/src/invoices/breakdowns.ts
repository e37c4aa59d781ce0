import { type Static, Type } from '@sinclair/typebox';
import {
  type BreakdownElement,
  type BreakdownSize,
  breakdown,
  DAY,
  HOUR,
  type Interval,
  type Invoice,
  overlaps,
  type SettledInvoice,
} from '@takt/engine';
import type { Clock } from '../platform/clock/index.ts';
import type { Db } from '../platform/postgres/index.ts';
import { DateTime, Nullable, WholeNumber } from '../platform/schema.ts';
import { textOf } from '../platform/time-text.ts';
import type { CustomerStatement, Statements } from '../statements/index.ts';
import { comparePositions, InvoicePosition, positionOf } from './listing.ts';
import type { InvoiceStore } from './store.ts';

/** How much time one page covers at most (invoices 12.4). */
const PAGE_MS: Readonly<Record<BreakdownSize, number>> = { DAY: 35 * DAY, HOUR: 24 * HOUR };

/** Where a page begins: a stretch of the range, and in it the element behind which to go on. */
export const BreakdownPosition = Type.Object({
  stretch: WholeNumber(),
  after: Nullable(Type.Object({ invoice: InvoicePosition, start: DateTime() })),
});
export type BreakdownPosition = Static<typeof BreakdownPosition>;

/** One invoice in one window. */
export interface InvoiceWindow extends BreakdownElement {
  readonly invoice: Invoice;
}

export interface BreakdownQuery {
  readonly range: Interval;
  readonly size: BreakdownSize;
  readonly status?: string;
  readonly creditTypeId?: string;
  /** Lines of quantity 0 are left out, and windows that they leave empty. */
  readonly skipZeroLines: boolean;
  readonly descending: boolean;
}

interface Page {
  readonly elements: readonly InvoiceWindow[];
  readonly next?: BreakdownPosition;
}

/** Usage invoices hour by hour or day by day (invoices 12.4). */
export class Breakdowns {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #store: InvoiceStore;
  readonly #statements: Statements;

  constructor(parts: { db: Db; clock: Clock; store: InvoiceStore; statements: Statements }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#store = parts.store;
    this.#statements = parts.statements;
  }

  /** Up to `limit` elements of one stretch of the range; stretches with nothing in them are passed over. */
  async page(
    customerId: string,
    query: BreakdownQuery,
    from: BreakdownPosition | undefined,
    limit: number,
  ): Promise<Page> {
    const view = await this.#statements.of(customerId);
    const invoices = chosen(view, customerId, query);
    const stretches = stretchesOf(query, invoices);
    for (const [index, { stretch, range }] of stretches.entries()) {
      if (from !== undefined && (query.descending ? stretch > from.stretch : stretch < from.stretch)) continue;
      const after = stretch === from?.stretch ? from.after : null;
      const elements = await this.#elements(view, invoices, { ...query, range });
      const rest = elements.filter((element) => after === null || isBehind(element, after, query.descending));
      if (rest.length === 0) continue;
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      if (last !== undefined && rest.length > limit) {
        return { elements: page, next: { stretch, after: elementPosition(last) } };
      }
      const following = stretches[index + 1];
      return {
        elements: page,
        ...(following === undefined ? {} : { next: { stretch: following.stretch, after: null } }),
      };
    }
    return { elements: [] };
  }

  async #elements(
    view: CustomerStatement,
    invoices: readonly Invoice[],
    { range, size, skipZeroLines, descending }: BreakdownQuery,
  ): Promise<readonly InvoiceWindow[]> {
    const now = this.#clock.now();
    const concerned = invoices.filter((invoice) => overlaps(periodOf(invoice), range));
    const settledIds = concerned.filter(({ status }) => status !== 'DRAFT').map(({ id }) => id);
    const settled = await this.#store.loadWithHours(this.#db, settledIds);
    const late = await this.#statements.lateUsage(view, [...settled.values()].filter(isFinal));
    const sign = descending ? -1 : 1;
    return concerned
      .map((invoice) => settled.get(invoice.id) ?? invoice)
      .flatMap((invoice) =>
        breakdown(invoice, size, range, now, late.get(invoice.id)).map((element) => ({ ...element, invoice })),
      )
      .map((element) => (skipZeroLines ? withoutZeroLines(element) : element))
      .filter(({ lines }) => !skipZeroLines || lines.length > 0)
      .sort((a, b) => sign * compareElements(elementPosition(a), elementPosition(b)));
  }
}

const isFinal = ({ status }: SettledInvoice): boolean => status === 'FINALIZED';

const withoutZeroLines = (element: InvoiceWindow): InvoiceWindow => ({
  ...element,
  lines: element.lines.filter(({ quantity }) => quantity === undefined || !quantity.isZero()),
});

const periodOf = ({ startingAt, endingBefore, issuedAt }: Invoice): Interval => ({
  start: startingAt ?? issuedAt,
  end: endingBefore ?? issuedAt,
});

/** Void and scheduled invoices have no breakdown (invoices 12.4). */
const chosen = (
  { facts, statement }: CustomerStatement,
  customerId: string,
  { status, creditTypeId }: BreakdownQuery,
): readonly Invoice[] =>
  [...facts.invoices, ...statement.drafts].filter(
    (invoice) =>
      invoice.customerId === customerId &&
      (invoice.type === 'USAGE' || invoice.type === 'USAGE_CONSOLIDATED') &&
      invoice.status !== 'VOID' &&
      (status === undefined || invoice.status === status) &&
      (creditTypeId === undefined || invoice.creditTypeId === creditTypeId),
  );

interface Stretch {
  readonly stretch: number;
  readonly range: Interval;
}

/**
 * The range cut into stretches of a page's length, counted from its start; a cut lies between two windows. Only those in which an invoice
 * has windows, in the order of the answer.
 */
function stretchesOf({ range, size, descending }: BreakdownQuery, invoices: readonly Invoice[]): readonly Stretch[] {
  const step = size === 'DAY' ? DAY : HOUR;
  const origin = Math.floor(range.start / step) * step;
  const length = PAGE_MS[size];
  const indexes = new Set<number>();
  for (const invoice of invoices) {
    const period = periodOf(invoice);
    const start = Math.max(period.start, range.start);
    const end = Math.min(period.end, range.end);
    for (let index = Math.floor((start - origin) / length); origin + index * length < end; index += 1)
      indexes.add(index);
  }
  const stretches = [...indexes]
    .sort((a, b) => a - b)
    .map((stretch) => ({
      stretch,
      range: {
        start: Math.max(range.start, origin + stretch * length),
        end: Math.min(range.end, origin + (stretch + 1) * length),
      },
    }));
  return descending ? stretches.reverse() : stretches;
}

type ElementPosition = NonNullable<BreakdownPosition['after']>;

const elementPosition = ({ invoice, window }: InvoiceWindow): ElementPosition => ({
  invoice: positionOf(invoice),
  start: textOf(window.start),
});

const compareElements = (a: ElementPosition, b: ElementPosition): number =>
  comparePositions(a.invoice, b.invoice) || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);

const isBehind = (element: InvoiceWindow, after: ElementPosition, descending: boolean): boolean =>
  (descending ? -1 : 1) * compareElements(elementPosition(element), after) > 0;
