import { type Static, Type } from '@sinclair/typebox';
import {
  type BreakdownElement,
  type BreakdownSize,
  breakdown,
  DAY,
  HOUR,
  type Interval,
  type Invoice,
  intersect,
  overlaps,
} from '@takt/engine';
import type { Clock } from '../platform/clock/index.ts';
import { badRequest } from '../platform/errors.ts';
import type { Db } from '../platform/postgres/index.ts';
import { DateTime, Nullable, WholeNumber } from '../platform/schema.ts';
import { textOf } from '../platform/time-text.ts';
import type { CustomerStatement, InvoiceTerms, Statements } from '../statements/index.ts';
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

/** Which elements are listed, and in which order. */
export interface ElementQuery {
  readonly range: Interval;
  readonly size: BreakdownSize | 'NONE';
  readonly creditTypeId?: string;
  /** Lines of quantity 0 are left out, and windows that they leave empty. */
  readonly skipZeroLines: boolean;
  readonly descending: boolean;
}

export interface BreakdownQuery extends ElementQuery {
  readonly size: BreakdownSize;
  readonly status?: string;
}

export interface SpendBreakdownQuery extends ElementQuery {
  readonly groupKeys?: readonly string[];
  readonly groupFilters?: Readonly<Record<string, readonly string[]>>;
}

interface Page {
  readonly elements: readonly InvoiceWindow[];
  readonly next?: BreakdownPosition;
}

/** What an invoice comes to in each window of a stretch of time. */
type Break = (invoices: readonly Invoice[], range: Interval) => Promise<readonly InvoiceWindow[]>;

/** Usage invoices hour by hour or day by day (invoices 12.4, 12.5). */
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

  /** As invoiced, up to `limit` elements (invoices 12.4). */
  async page(
    customerId: string,
    query: BreakdownQuery,
    from: BreakdownPosition | undefined,
    limit: number,
  ): Promise<Page> {
    const view = await this.#statements.of(customerId);
    const invoices = usageInvoicesOf(view, customerId, query).filter(
      ({ status }) => query.status === undefined || status === query.status,
    );
    return pageOf(query, invoices, from, limit, async (concerned, range) => {
      const now = this.#clock.now();
      const whole = await this.#whole(view, concerned);
      const late = await this.#statements.lateUsage(view, whole);
      return whole.flatMap(({ invoice }) =>
        breakdown(invoice, query.size, range, now, late.get(invoice.id)).map((element) => ({ ...element, invoice })),
      );
    });
  }

  /** Before commits and credits, grouped as asked, up to `limit` elements (invoices 12.5). */
  async spendPage(
    customerId: string,
    query: SpendBreakdownQuery,
    from: BreakdownPosition | undefined,
    limit: number,
  ): Promise<Page> {
    const view = await this.#statements.of(customerId);
    const invoices = usageInvoicesOf(view, customerId, query).filter(({ type }) => type === 'USAGE');
    return pageOf(query, invoices, from, limit, async (concerned, range) => {
      const whole = await this.#whole(view, concerned);
      const spend = await this.#statements.spend(view, whole, { ...query, range });
      if (spend === undefined) {
        throw badRequest('group_keys: no product has a metric with these keys in one compound group key');
      }
      return whole.flatMap(({ invoice }) => (spend.get(invoice.id) ?? []).map((element) => ({ ...element, invoice })));
    });
  }

  /** Gross usage of all of a customer's invoices by day, in no order (invoices 12.14). */
  async dailySpend(customerId: string, range: Interval): Promise<readonly BreakdownElement[]> {
    const view = await this.#statements.of(customerId);
    const query = { range, size: 'DAY', skipZeroLines: true, descending: false } as const;
    const invoices = usageInvoicesOf(view, customerId, query).filter(
      (invoice) => invoice.type === 'USAGE' && overlaps(periodOf(invoice), range),
    );
    const whole = await this.#whole(view, invoices);
    return [...((await this.#statements.spend(view, whole, query))?.values() ?? [])].flat();
  }

  /** Invoices with their lines, hours and terms: settled ones with those that they were made from. */
  async #whole(view: CustomerStatement, invoices: readonly Invoice[]): Promise<readonly InvoiceTerms[]> {
    const settled = invoices.filter(({ status }) => status !== 'DRAFT').map(({ id }) => id);
    const filed = await this.#store.loadFiled(this.#db, settled);
    return Promise.all(
      invoices.map(async (invoice) => {
        const own = filed.get(invoice.id);
        return own === undefined
          ? { invoice, terms: view.terms }
          : { invoice: own.invoice, terms: await this.#statements.termsThen(view, own) };
      }),
    );
  }
}

/** Up to `limit` elements of one stretch of the range; stretches with nothing in them are passed over. */
async function pageOf(
  query: ElementQuery,
  invoices: readonly Invoice[],
  from: BreakdownPosition | undefined,
  limit: number,
  split: Break,
): Promise<Page> {
  const { skipZeroLines, descending } = query;
  const sign = descending ? -1 : 1;
  const stretches = stretchesOf(query, invoices);
  for (const [index, { stretch, range }] of stretches.entries()) {
    if (from !== undefined && sign * (stretch - from.stretch) < 0) continue;
    const after = stretch === from?.stretch ? from.after : null;
    const concerned = invoices.filter((invoice) => overlaps(periodOf(invoice), range));
    const elements = (await split(concerned, range))
      .map((element) => (skipZeroLines ? withoutZeroLines(element) : element))
      .filter(({ lines }) => !skipZeroLines || lines.length > 0)
      .filter((element) => after === null || sign * compareElements(elementPosition(element), after) > 0)
      .sort((a, b) => sign * compareElements(elementPosition(a), elementPosition(b)));
    if (elements.length === 0) continue;
    const page = elements.slice(0, limit);
    const last = page.at(-1);
    if (last !== undefined && elements.length > limit) {
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

const withoutZeroLines = (element: InvoiceWindow): InvoiceWindow => ({
  ...element,
  lines: element.lines.filter(({ quantity }) => quantity === undefined || !quantity.isZero()),
});

const periodOf = ({ startingAt, endingBefore, issuedAt }: Invoice): Interval => ({
  start: startingAt ?? issuedAt,
  end: endingBefore ?? issuedAt,
});

/** Void and scheduled invoices have no breakdown (invoices 12.4). */
const usageInvoicesOf = (
  { facts, statement }: CustomerStatement,
  customerId: string,
  { creditTypeId }: ElementQuery,
): readonly Invoice[] =>
  [...facts.invoices, ...statement.drafts].filter(
    (invoice) =>
      invoice.customerId === customerId &&
      (invoice.type === 'USAGE' || invoice.type === 'USAGE_CONSOLIDATED') &&
      invoice.status !== 'VOID' &&
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
function stretchesOf({ range, size, descending }: ElementQuery, invoices: readonly Invoice[]): readonly Stretch[] {
  const parts = invoices.map((invoice) => intersect(periodOf(invoice), range)).filter((part) => part !== undefined);
  if (size === 'NONE') return parts.length === 0 ? [] : [{ stretch: 0, range }];
  const step = size === 'DAY' ? DAY : HOUR;
  const origin = Math.floor(range.start / step) * step;
  const length = PAGE_MS[size];
  const indexes = new Set<number>();
  for (const { start, end } of parts) {
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
