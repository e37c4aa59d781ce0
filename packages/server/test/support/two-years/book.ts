import type { Instant } from './facts.ts';
import { Fraction, sum } from './fraction.ts';
import type { Model, ScheduledInvoice, Standing, UsageInvoice } from './model.ts';
import type { Line } from './rating.ts';
import { type Balance, keyOf, type Segment } from './terms.ts';

/**
 * A customer's invoices, ledgers and balances as plain text, without ids, so that what the model computed and what Takt answered can
 * be laid side by side. Lines and entries are sorted by their text.
 */
export interface Book {
  readonly invoices: readonly string[];
  readonly balances: Readonly<Record<string, readonly string[]>>;
}

export const day = (instant: Instant): string =>
  new Date(instant).toISOString().replace(':00.000Z', '').replace('T00:00', '');

export const usageTitle = (contract: string, start: Instant, end: Instant, status: string): string =>
  `usage of ${contract}, ${day(start)} to ${day(end)}, ${status}`;

export function bookOf(model: Model, now: Instant): Book {
  const standing = model.standing(now);
  const usage = [...model.finalUsage, ...standing.drafts];
  const scheduled = [...model.finalScheduled, ...model.openScheduled(now)];
  return {
    invoices: [...usage.map(usageText), ...scheduled.map((one) => scheduledText(one, standing))].sort(),
    balances: Object.fromEntries(
      standing.balances
        .filter((one) => one.source === undefined || one.segments.some((segment) => segment.amount.isPositive))
        .map((one) => [one.name, balanceText(one, standing, { usage, scheduled }, now)]),
    ),
  };
}

function usageText(invoice: UsageInvoice): string {
  const texts: string[] = [];
  const totals: Fraction[] = [];
  for (const line of invoice.lines) {
    const name = lineName(line.product, line.region, line.start, line.end, line.tier);
    if (line.open.isPositive) {
      texts.push(`${name}: ${line.open} × ${line.price} = ${line.open.times(line.price)}`);
      totals.push(line.open.times(line.price));
    }
    for (const { segment, quantity, price, total } of line.taken) {
      const { name: balance, kind } = segment.balance;
      texts.push(`${name}: ${quantity} × ${price} = ${total} by ${balance}`);
      texts.push(
        `${lineName(line.product, line.region, line.start, line.end, undefined)}: ${total.negated()} applied of ${balance}`,
      );
      totals.push(total);
      if (kind !== 'POSTPAID') totals.push(total.negated());
    }
  }
  const title = usageTitle(invoice.contract.fact.name, invoice.start, invoice.end, invoice.status);
  return [`${title}, issued ${day(invoice.issuedAt)}, total ${sum(totals)}`, ...texts.sort()].join('\n');
}

export const lineName = (
  product: string,
  region: string | undefined,
  start: Instant,
  end: Instant,
  tier: Line['tier'],
): string =>
  `${product}${region === undefined ? '' : ` in ${region}`} ${day(start)} to ${day(end)}${tier === undefined ? '' : ` tier ${tier}`}`;

const scheduledText = ({ contract, at, status, lines }: ScheduledInvoice, { balances }: Standing): string =>
  [
    `scheduled of ${contract.fact.name}, ${status}, issued ${day(at)}, total ${sum(lines.map(({ total }) => total))}`,
    ...lines
      .map(({ balance: { name }, total, isTrueUp }) => {
        // A recipe's child that never began with its contract is gone; the void invoice goes by the recipe.
        const known = balances.some((one) => one.name === name) ? name : name.replace(/ from .*/, '');
        return `${isTrueUp ? 'true-up' : 'payment'} of ${known} ${total}`;
      })
      .sort(),
  ].join('\n');

function balanceText(
  balance: Balance,
  { left, carried, balances }: Standing,
  { usage, scheduled }: { readonly usage: readonly UsageInvoice[]; readonly scheduled: readonly ScheduledInvoice[] },
  now: Instant,
): readonly string[] {
  if (balance.isArchived) return ['balance 0', 'no ledger'];
  const prefix = balance.kind === 'CREDIT' ? 'CREDIT' : `${balance.kind}_COMMIT`;
  const entries: string[] = [];
  const enter = (at: Instant, type: string, amount: Fraction, invoice?: string): void => {
    entries.push(`${day(at)} ${prefix}_${type} ${amount}${invoice === undefined ? '' : ` (${invoice})`}`);
  };
  for (const segment of balance.segments.filter(({ start }) => start <= now)) {
    enter(segment.start, balance.kind === 'POSTPAID' ? 'INITIAL_BALANCE' : 'SEGMENT_START', segment.amount);
    for (const { at, amount } of segment.manual) enter(at, 'MANUAL', amount);
    for (const invoice of usage) deductions(invoice, segment, enter);
    for (const child of balances.filter(({ source }) => source === balance)) {
      for (const moved of carried.get(child.name) ?? []) {
        if (moved.segment === segment && !moved.amount.isZero) {
          enter(child.segments[0]?.start ?? now, 'ROLLOVER', moved.amount.negated());
        }
      }
    }
    const rest = left.get(keyOf(segment)) ?? Fraction.zero;
    if (segment.end > now || !rest.isPositive) continue;
    const trueUp = scheduled.find(({ lines: [line] }) => line?.isTrueUp && line.balance.name === balance.name);
    // Where the contract was archived nothing bills what is owed still.
    const isRemoved = balance.contract?.archivedAt !== undefined && trueUp?.status !== 'FINALIZED';
    if (balance.kind !== 'POSTPAID' || isRemoved) enter(segment.end, 'EXPIRATION', rest.negated());
    if (trueUp === undefined) continue;
    enter(trueUp.at, 'TRUEUP', rest.negated(), `true-up of ${balance.name}`);
    const voidedAt = trueUp.status === 'VOID' ? balance.contract?.archivedAt : undefined;
    if (voidedAt !== undefined) enter(voidedAt, 'TRUEUP', rest, `true-up of ${balance.name}`);
  }
  return [`balance ${balanceNow(balance, left, now)}`, ...entries.sort()];
}

function deductions(
  invoice: UsageInvoice,
  segment: Segment,
  enter: (at: Instant, type: string, amount: Fraction, invoice: string) => void,
): void {
  const taken = invoice.lines.flatMap((line) => line.taken).filter((one) => keyOf(one.segment) === keyOf(segment));
  if (taken.length === 0) return;
  const total = sum(taken.map((one) => one.total));
  const title = usageTitle(invoice.contract.fact.name, invoice.start, invoice.end, invoice.status);
  enter(Math.min(invoice.end, segment.end), 'AUTOMATED_INVOICE_DEDUCTION', total.negated(), title);
  if (invoice.voidedAt === undefined) return;
  const type = segment.balance.kind === 'POSTPAID' ? 'AUTOMATED_INVOICE_DEDUCTION' : 'CANCELED';
  enter(invoice.voidedAt, type, total, title);
}

const balanceNow = (balance: Balance, left: Standing['left'], now: Instant): Fraction =>
  sum(
    balance.segments
      .filter(({ start, end }) => start <= now && now < end)
      .map((segment) => (left.get(keyOf(segment)) ?? Fraction.zero).max(Fraction.zero)),
  );

/** Where two books differ, invoice by invoice and balance by balance: only the lines that the one has and the other lacks. */
export function differences(model: Book, takt: Book): readonly string[] {
  const [computed, answered] = [pagesOf(model), pagesOf(takt)];
  return [...new Set([...computed.keys(), ...answered.keys()])].flatMap((title) => {
    const [ours, theirs] = [computed.get(title) ?? [], answered.get(title) ?? []];
    const lines = [
      ...less(ours, theirs).map((line) => `  model: ${line}`),
      ...less(theirs, ours).map((line) => `  Takt:  ${line}`),
    ];
    return lines.length === 0 ? [] : [`${title}\n${lines.join('\n')}`];
  });
}

/** Lines by the title of the invoice or balance they belong to; the title is a line itself, so that a page without others counts. */
function pagesOf({ invoices, balances }: Book): ReadonlyMap<string, readonly string[]> {
  const pages = new Map(Object.entries(balances).map(([name, lines]) => [name, [name, ...lines]]));
  for (const text of invoices) {
    const title = text.split(', total')[0] ?? text;
    pages.set(title, [...(pages.get(title) ?? []), ...text.split('\n')]);
  }
  return pages;
}

/** Each text as often as it occurs more often in the one list than in the other. */
function less(texts: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return texts.filter((text) => {
    const index = rest.indexOf(text);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
