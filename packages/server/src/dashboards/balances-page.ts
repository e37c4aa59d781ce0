import {
  type BalanceKind,
  type BalanceState,
  type Decimal,
  divide,
  type LedgerEntry,
  type LedgerEvent,
  type PricingUnit,
  ZERO,
} from '@takt/engine';
import { amountText } from '../invoices/index.ts';
import { type Html, html } from './html.ts';
import type { Dashboard, Options } from './options.ts';
import { dayText, page, spanText } from './page.ts';

const KINDS: Readonly<Record<BalanceKind, string>> = {
  PREPAID: 'Prepaid commit',
  POSTPAID: 'Postpaid commit',
  CREDIT: 'Credit',
};

const EVENTS: Readonly<Record<LedgerEvent, string>> = {
  SEGMENT_START: 'Granted',
  INITIAL_BALANCE: 'Committed',
  AUTOMATED_INVOICE_DEDUCTION: 'Used',
  MANUAL: 'Adjusted',
  SEAT_BASED_ADJUSTMENT: 'Seats changed',
  ROLLOVER: 'Rolled over',
  EXPIRATION: 'Expired',
  TRUEUP: 'True-up',
  CANCELED: 'Given back',
  CREDITED: 'Credited',
};

interface Shown {
  readonly balances: readonly BalanceState[];
  readonly units: Readonly<Record<string, PricingUnit>>;
  /** Products by id, for balances without a name of their own. */
  readonly productName: (productId: string) => string;
  readonly now: number;
}

/** Whether a commit or credit belongs on the page: archived ones, and those that wait for payment, count nowhere. */
export function isShown({ balance }: BalanceState, options: Options): boolean {
  if (balance.archivedAt !== undefined || (balance.gate !== undefined && balance.gate.status !== 'RELEASED'))
    return false;
  if (options.creditsOnly && balance.kind !== 'CREDIT') return false;
  return options.creditTypeId === undefined || options.creditTypeId === balance.creditTypeId;
}

/** Current, coming and past commits and credits with their ledgers; what drafts draw is taken off (integrations 7). */
export const balancesPage = ({ options, colors }: Dashboard, shown: Shown): Html =>
  page(options.creditsOnly ? 'Credits' : 'Commits and credits', colors, [
    shown.balances.length === 0
      ? html`<p class="muted">There are none.</p>`
      : html`${shown.balances.map((state) => balanceHtml(state, options, shown))}`,
  ]);

function balanceHtml(state: BalanceState, options: Options, shown: Shown): Html {
  const { balance, value, ledger = [] } = state;
  const unit = shown.units[balance.creditTypeId];
  if (unit === undefined) throw new Error(`pricing unit ${balance.creditTypeId} does not exist`);
  const amount = (of: Decimal): string => amountText(of, unit);
  // Segments that are still to come are shown, and counted nowhere.
  const begun = state.segments.filter(({ startingAt }) => startingAt <= shown.now);
  const granted = begun.reduce((sum, one) => sum.plus(one.amount).plus(one.seatAdjustments).plus(one.manual), ZERO);
  const used = begun.reduce((sum, one) => sum.plus(one.deducted).plus(one.pending), ZERO);
  const left = granted.gt(0) && value.gt(0) ? Math.min(100, divide(value, granted).toNumber() * 100) : 0;
  const name = options.hidesGrantNames ? undefined : (balance.name ?? shown.productName(balance.productId));
  const status = statusOf(state, shown.now);
  return html`<section data-balance="${balance.id}"><div class="head">${name === undefined ? undefined : html`<h2>${name}</h2>`}
<span class="muted">${KINDS[balance.kind]}</span><span class="status ${status}">${status}</span>
<span class="total">${amount(value)} remaining</span></div>
<div class="bar"><i style="width:${left.toFixed(2)}%"></i></div>
<div class="muted">${amount(granted)} granted, ${amount(used)} used</div>
<table><thead><tr><th>Access</th><th class="right">Amount</th></tr></thead><tbody>${state.segments.map(
    (segment) =>
      html`<tr><td>${spanText(segment.startingAt, segment.endingBefore)}${
        segment.startingAt > shown.now ? html` <span class="status">upcoming</span>` : undefined
      }</td><td class="right">${amount(segment.amount)}</td></tr>`,
  )}</tbody></table>
<details class="plain"><summary>Ledger</summary><table><tbody>${ledger.map((entry) => entryHtml(entry, amount))}</tbody></table></details>
</section>`;
}

function statusOf({ segments }: BalanceState, now: number): 'active' | 'upcoming' | 'expired' {
  if (segments.some(({ startingAt, endingBefore }) => startingAt <= now && now < endingBefore)) return 'active';
  return segments.some(({ startingAt }) => startingAt > now) ? 'upcoming' : 'expired';
}

const entryHtml = (
  { timestamp, event, isDraft, invoiceId, reason, amount: change }: LedgerEntry,
  amount: (of: Decimal) => string,
): Html =>
  html`<tr><td class="nowrap">${dayText(timestamp)}</td><td>${EVENTS[event]}${
    reason === undefined ? undefined : html` <span class="muted">${reason}</span>`
  }${isDraft ? html` <span class="status">draft</span>` : undefined}${
    invoiceId === undefined ? undefined : html`<div class="muted">invoice ${invoiceId}</div>`
  }</td><td class="right">${amount(change)}</td></tr>`;
