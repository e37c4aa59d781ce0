import type { HourQuantity, Invoice, LineItem } from '../invoice.ts';
import { type Decimal, ZERO } from '../money.ts';
import { compareGroupValues, type GroupValues, groupValuesKey } from '../specifier.ts';
import { contains, type Instant, type Interval } from '../time/index.ts';
import { totalsOf } from './lines.ts';
import { type BreakdownSize, breakdownWindows, servicePeriod } from './windows.ts';

/** One invoice in one window: its lines' parts there (invoices 12.4). */
export interface BreakdownElement {
  readonly window: Interval;
  readonly lines: readonly LineItem[];
  readonly total: Decimal;
  readonly subtotal: Decimal;
}

/** A product's usage by one combination of group values. */
export const combinationKey = (productId: string, pricing: GroupValues = {}, presentation: GroupValues = {}): string =>
  `${productId} ${groupValuesKey(pricing)} ${groupValuesKey(presentation)}`;

/** A line with what of its quantity was used by when. */
class SpreadLine {
  readonly line: LineItem;
  /** Its application, if a balance paid it. */
  application?: LineItem;
  readonly #hours: readonly HourQuantity[];
  #next = 0;
  #before = ZERO;

  constructor(line: LineItem) {
    this.line = line;
    this.#hours = line.hours ?? [];
  }

  /**
   * The part of the line in the next window. What a running quantity costs is its price times it, and the whole line's total at the end,
   * so that windows add up to the line exactly. Windows are asked for in order of time, from the period's start.
   */
  advance(until: Instant): { readonly quantity: Decimal; readonly total: Decimal } {
    const from = this.#before;
    for (let next = this.#hours[this.#next]; next !== undefined && next.hour < until; next = this.#hours[this.#next]) {
      this.#before = this.#before.plus(next.quantity);
      this.#next += 1;
    }
    return { quantity: this.#before.minus(from), total: this.#costOf(this.#before).minus(this.#costOf(from)) };
  }

  #costOf(quantity: Decimal): Decimal {
    if (quantity.isZero()) return ZERO;
    return quantity.eq(this.line.quantity ?? ZERO) ? this.line.total : quantity.times(this.line.unitPrice ?? ZERO);
  }
}

const windowOf = ({ startingAt = 0, endingBefore = 0 }: LineItem): Interval => ({
  start: startingAt,
  end: endingBefore,
});

/** The lines that share a window and combination: one raw line of the invoice. */
interface SpreadGroup {
  readonly window: Interval;
  readonly lines: SpreadLine[];
  /** What came after the invoice was finalized. */
  readonly late: SpreadLine[];
}

/** Whether usage spreads a line over time; a composite's minimum without any spend, like a fee, does not. */
const isSpread = ({ hours, total }: LineItem): boolean => hours !== undefined && (hours.length > 0 || total.isZero());

/** Of an invoice's lines, and of late usage beside them, in the order of lines (invoices 4.6). */
function groupsOf(lines: readonly LineItem[], late: readonly LineItem[]): readonly SpreadGroup[] {
  const groups = new Map<string, SpreadGroup>();
  const groupOf = (line: LineItem, productId: string): SpreadGroup => {
    const combination = combinationKey(productId, line.pricingGroupValues, line.presentationGroupValues);
    const key = `${combination} ${line.startingAt} ${line.endingBefore} ${line.origin?.invoiceId ?? ''}`;
    const group = groups.get(key) ?? { window: windowOf(line), lines: [], late: [] };
    groups.set(key, group);
    return group;
  };
  let covered: SpreadLine | undefined;
  for (const line of lines) {
    if (line.type === 'applied_commit_or_credit') {
      if (covered !== undefined) covered.application = line;
      continue;
    }
    covered = undefined;
    if (!isSpread(line) || line.productId === undefined) continue;
    covered = new SpreadLine(line);
    groupOf(line, line.productId).lines.push(covered);
  }
  if (late.length === 0) return [...groups.values()];
  for (const line of late) {
    if (line.productId !== undefined) groupOf(line, line.productId).late.push(new SpreadLine(line));
  }
  const products = [...new Set([...lines, ...late].map(({ productId }) => productId))];
  return [...groups.values()].sort((a, b) => {
    const [one, other] = [lineOf(a), lineOf(b)];
    return (
      products.indexOf(one?.productId) - products.indexOf(other?.productId) ||
      a.window.start - b.window.start ||
      compareGroupValues(one?.pricingGroupValues, other?.pricingGroupValues) ||
      compareGroupValues(one?.presentationGroupValues, other?.presentationGroupValues)
    );
  });
}

const lineOf = ({ lines, late }: SpreadGroup): LineItem | undefined => (lines[0] ?? late[0])?.line;

const bare = ({ hours: _hours, ...line }: LineItem): LineItem => line;

/** The uncovered line of a group in a window without usage (invoices 12.4). */
function zeroLine({ lines, late }: SpreadGroup): readonly LineItem[] {
  const { line } = [...lines, ...late].find((one) => one.line.commit === undefined) ?? lines.at(-1) ?? {};
  if (line === undefined) return [];
  const { commit: _commit, ...rest } = bare(line);
  return [{ ...rest, quantity: ZERO, total: ZERO }];
}

/** Late usage beside what was invoiced: one line with what nobody paid at the same price. */
function withLate(lines: readonly LineItem[], late: LineItem): readonly LineItem[] {
  const isAlike = ({ type, commit, unitPrice = ZERO, tier }: LineItem): boolean =>
    type === late.type &&
    commit === undefined &&
    unitPrice.eq(late.unitPrice ?? ZERO) &&
    tier?.level === late.tier?.level;
  const alike = lines.findIndex(isAlike);
  const joined = lines[alike];
  if (joined === undefined) return [...lines, late];
  const quantity = (joined.quantity ?? ZERO).plus(late.quantity ?? ZERO);
  return lines.with(alike, { ...joined, quantity, total: joined.total.plus(late.total) });
}

function groupLines(group: SpreadGroup, window: Interval): readonly LineItem[] {
  const lines = group.lines.flatMap((one): readonly LineItem[] => {
    const part = partOf(one, window);
    if (part === undefined) return [];
    const { application } = one;
    return application === undefined ? [part] : [part, { ...bare(application), total: part.total.neg() }];
  });
  const late = group.late.flatMap((one) => partOf(one, window) ?? []);
  const all = late.reduce(withLate, lines);
  const isInWindow = group.window.start < window.end && window.start < group.window.end;
  return all.length > 0 || !isInWindow ? all : zeroLine(group);
}

/** What of a line falls into the next window, if anything. */
function partOf(one: SpreadLine, window: Interval): LineItem | undefined {
  const { quantity, total } = one.advance(window.end);
  return quantity.isZero() && total.isZero() ? undefined : { ...bare(one.line), quantity, total };
}

/** Lines that are not spread over time, with their applications: once, in the window of their start, at the latest in the last one. */
function wholeLines(invoice: Invoice, window: Interval): readonly LineItem[] {
  const period = servicePeriod(invoice);
  const isLast = window.end === period.end;
  const isHere = ({ startingAt = period.start }: LineItem): boolean =>
    contains(window, startingAt) ||
    (isLast && startingAt >= period.end) ||
    (window.start === period.start && startingAt < period.start);
  let isOfSpread = false;
  return invoice.lines
    .filter((line) => {
      if (line.type !== 'applied_commit_or_credit') isOfSpread = isSpread(line);
      return !isOfSpread && isHere(line);
    })
    .map(bare);
}

/** Which windows an imported invoice can be broken down into: those of its own granularity or coarser (invoices 12.4). */
export const allows = ({ imported }: Invoice, size: BreakdownSize): boolean =>
  imported === undefined || imported.granularity === 'HOUR' || (imported.granularity === 'DAY' && size === 'DAY');

/**
 * A usage invoice by hour or day: increments of quantity, tiers that continue, the earliest usage of a line covered first; the windows of
 * the whole period add up to the invoice, per line and in total (invoices 12.4). Void and scheduled invoices have none.
 */
export function breakdown(
  invoice: Invoice,
  size: BreakdownSize,
  range: Interval,
  now: Instant,
  late: readonly LineItem[] = [],
): readonly BreakdownElement[] {
  const isUsage = invoice.type === 'USAGE' || invoice.type === 'USAGE_CONSOLIDATED';
  if (!isUsage || invoice.status === 'VOID' || !allows(invoice, size)) return [];
  return spread(invoice, breakdownWindows(invoice, size, range, now), late);
}

/** The parts of an invoice's lines in consecutive windows, in order. */
export function spread(
  invoice: Invoice,
  windows: readonly Interval[],
  late: readonly LineItem[] = [],
): readonly BreakdownElement[] {
  const [first] = windows;
  if (first === undefined) return [];
  const groups = groupsOf([...invoice.lines, ...(invoice.transientLines ?? [])], late);
  for (const { lines, late: added } of groups) for (const line of [...lines, ...added]) line.advance(first.start);
  return windows.map((window) => {
    const lines = [...groups.flatMap((group) => groupLines(group, window)), ...wholeLines(invoice, window)];
    return { window, lines, ...totalsOf(lines, invoice.creditTypeId) };
  });
}
