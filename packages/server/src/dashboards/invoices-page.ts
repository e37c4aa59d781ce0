import { DAY, type Invoice, type LineItem, type PricingUnit } from '@takt/engine';
import { amountText, quantityText, unitPriceText } from '../invoices/index.ts';
import { type Html, html } from './html.ts';
import type { Dashboard, Options } from './options.ts';
import { dayText, page, spanText } from './page.ts';

const SHOWN_DAYS = 90;

const TYPES: Readonly<Record<Invoice['type'], string>> = {
  USAGE: 'Usage',
  SCHEDULED: 'Scheduled',
  USAGE_CONSOLIDATED: 'Usage',
  SEAT_PURCHASE: 'Seats',
};

/** Whether an invoice is one of the last 90 days that the options leave in. What is still to come is not shown. */
export function isShown(invoice: Invoice, options: Options, now: number): boolean {
  const { type, status, startingAt = invoice.issuedAt, endingBefore: date = invoice.issuedAt } = invoice;
  if (startingAt > now || date < now - SHOWN_DAYS * DAY) return false;
  if (!options.invoiceStatuses.includes(status)) return false;
  if (options.invoiceType !== undefined && (type === 'SCHEDULED') !== (options.invoiceType === 'SCHEDULED'))
    return false;
  return options.billableStatus === undefined || options.billableStatus === invoice.billableStatus;
}

interface Shown {
  /** Newest first. */
  readonly invoices: readonly Invoice[];
  readonly units: Readonly<Record<string, PricingUnit>>;
  /** Those that can be paid here. */
  readonly payable: ReadonlySet<string>;
  readonly address: (invoiceId: string, what: 'pdf' | 'pay') => string;
}

/** The last 90 days' invoices, to be opened one by one (integrations 7). */
export const invoicesPage = ({ options, colors }: Dashboard, shown: Shown): Html =>
  page('Invoices', colors, [
    shown.invoices.length === 0
      ? html`<p class="muted">There is no invoice of the last ${SHOWN_DAYS} days.</p>`
      : html`${shown.invoices.map((invoice) => invoiceHtml(invoice, options, shown))}`,
  ]);

function invoiceHtml(invoice: Invoice, options: Options, { units, payable, address }: Shown): Html {
  const { startingAt, endingBefore, issuedAt, status, type } = invoice;
  const when =
    startingAt === undefined || endingBefore === undefined ? dayText(issuedAt) : spanText(startingAt, endingBefore);
  const lines = invoice.lines.filter((line) => options.showsZeroLines || line.quantity?.isZero() !== true);
  return html`<details data-invoice="${invoice.id}"><summary>
<span class="nowrap">${when}</span><span class="muted">${TYPES[type]}</span><span class="status ${status}">${status}</span>
<span class="total">${amountIn(invoice.total, invoice.creditTypeId, units)}</span></summary>
<table><thead><tr><th>Item</th><th class="right">Quantity</th><th class="right">Unit price</th><th class="right">Total</th></tr></thead>
<tbody>${lines.map((line) => lineHtml(line, units))}</tbody></table>
${
  payable.has(invoice.id)
    ? html`<form method="post" action="${address(invoice.id, 'pay')}"><button type="submit">Pay</button></form>`
    : undefined
}
<p><a href="${address(invoice.id, 'pdf')}" target="_blank" rel="noreferrer">PDF</a></p></details>`;
}

function lineHtml(line: LineItem, units: Shown['units']): Html {
  const groups = Object.entries({ ...line.pricingGroupValues, ...line.presentationGroupValues });
  const details = groups.map(([key, value]) => `${key}: ${value ?? 'none'}`).join(', ');
  const price = line.unitPrice === undefined ? '' : unitPriceText(line.unitPrice, unitOf(line.creditTypeId, units));
  return html`<tr><td>${line.name}${details === '' ? undefined : html`<div class="muted">${details}</div>`}</td>
<td class="right">${line.quantity === undefined ? '' : quantityText(line.quantity)}</td><td class="right">${price}</td>
<td class="right">${amountIn(line.total, line.creditTypeId, units)}</td></tr>`;
}

const amountIn = (amount: Invoice['total'], creditTypeId: string, units: Shown['units']): string =>
  amountText(amount, unitOf(creditTypeId, units));

function unitOf(creditTypeId: string, units: Shown['units']): PricingUnit {
  const unit = units[creditTypeId];
  if (unit === undefined) throw new Error(`pricing unit ${creditTypeId} does not exist`);
  return unit;
}
