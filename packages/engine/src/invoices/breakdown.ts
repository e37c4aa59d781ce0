import type { HourQuantity, Invoice, LineItem } from '../invoice.ts';
import { type Decimal, ZERO } from '../money.ts';
import { type GroupValues, groupValuesKey } from '../specifier.ts';
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

/** Usage that came after an invoice was finalized, by combination: increments by hour (invoices 12.4). */
export type LateUsage = ReadonlyMap<string, readonly HourQuantity[]>;

const NO_LATE_USAGE: LateUsage = new Map();

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
  readonly combination: string;
  readonly lines: SpreadLine[];
}

/** Whether usage spreads a line over time; a composite's minimum without any spend, like a fee, does not. */
const isSpread = ({ hours, total }: LineItem): boolean => hours !== undefined && (hours.length > 0 || total.isZero());

function groupsOf(lines: readonly LineItem[]): readonly SpreadGroup[] {
  const groups = new Map<string, SpreadGroup>();
  let covered: SpreadLine | undefined;
  for (const line of lines) {
    if (line.type === 'applied_commit_or_credit') {
      if (covered !== undefined) covered.application = line;
      continue;
    }
    covered = undefined;
    if (!isSpread(line) || line.productId === undefined) continue;
    const combination = combinationKey(line.productId, line.pricingGroupValues, line.presentationGroupValues);
    const key = `${combination} ${line.startingAt} ${line.endingBefore} ${line.origin?.invoiceId ?? ''}`;
    const group = groups.get(key) ?? { window: windowOf(line), combination, lines: [] };
    covered = new SpreadLine(line);
    group.lines.push(covered);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const bare = ({ hours: _hours, ...line }: LineItem): LineItem => line;

/** The uncovered line of a group in a window without usage (invoices 12.4). */
function zeroLine({ lines }: SpreadGroup): readonly LineItem[] {
  const { line } = lines.find((one) => one.line.commit === undefined) ?? lines.at(-1) ?? {};
  if (line === undefined) return [];
  const { commit: _commit, ...rest } = bare(line);
  return [{ ...rest, quantity: ZERO, total: ZERO }];
}

/** Late usage of a group in a window, at the price of its last line and uncovered (invoices 12.4). */
function lateLine(group: SpreadGroup, window: Interval, late: LateUsage): LineItem | undefined {
  const last = group.lines.at(-1)?.line;
  if (last === undefined) return undefined;
  let quantity = ZERO;
  for (const one of late.get(group.combination) ?? []) {
    if (contains(window, one.hour) && contains(group.window, one.hour)) quantity = quantity.plus(one.quantity);
  }
  if (quantity.isZero()) return undefined;
  const { commit: _commit, ...rest } = bare(last);
  return { ...rest, quantity, total: quantity.times(last.unitPrice ?? ZERO) };
}

/** Late usage beside what was invoiced: one line with what nobody paid at the same price. */
function withLate(lines: readonly LineItem[], late: LineItem): readonly LineItem[] {
  const isAlike = ({ type, commit, unitPrice = ZERO }: LineItem): boolean =>
    type === late.type && commit === undefined && unitPrice.eq(late.unitPrice ?? ZERO);
  const alike = lines.findIndex(isAlike);
  const joined = lines[alike];
  if (joined === undefined) return [...lines, late];
  const quantity = (joined.quantity ?? ZERO).plus(late.quantity ?? ZERO);
  return lines.with(alike, { ...joined, quantity, total: joined.total.plus(late.total) });
}

function groupLines(group: SpreadGroup, window: Interval, late: LateUsage): readonly LineItem[] {
  const lines = group.lines.flatMap((one): readonly LineItem[] => {
    const { quantity, total } = one.advance(window.end);
    if (quantity.isZero() && total.isZero()) return [];
    const part = { ...bare(one.line), quantity, total };
    return one.application === undefined ? [part] : [part, { ...bare(one.application), total: total.neg() }];
  });
  const extra = lateLine(group, window, late);
  const all = extra === undefined ? lines : withLate(lines, extra);
  const isInWindow = group.window.start < window.end && window.start < group.window.end;
  return all.length > 0 || !isInWindow ? all : zeroLine(group);
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
  late: LateUsage = NO_LATE_USAGE,
): readonly BreakdownElement[] {
  const isUsage = invoice.type === 'USAGE' || invoice.type === 'USAGE_CONSOLIDATED';
  if (!isUsage || invoice.status === 'VOID' || !allows(invoice, size)) return [];
  return spread(invoice, breakdownWindows(invoice, size, range, now), late);
}

/** The parts of an invoice's lines in consecutive windows, in order. */
export function spread(
  invoice: Invoice,
  windows: readonly Interval[],
  late: LateUsage = NO_LATE_USAGE,
): readonly BreakdownElement[] {
  const [first] = windows;
  if (first === undefined) return [];
  const groups = groupsOf([...invoice.lines, ...(invoice.transientLines ?? [])]);
  for (const group of groups) for (const line of group.lines) line.advance(first.start);
  return windows.map((window) => {
    const lines = [...groups.flatMap((group) => groupLines(group, window, late)), ...wholeLines(invoice, window)];
    return { window, lines, ...totalsOf(lines, invoice.creditTypeId) };
  });
}
