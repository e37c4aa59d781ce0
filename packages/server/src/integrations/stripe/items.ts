import { type Decimal, dec, type Invoice, type LineItem, ONE, type PricingUnit, round } from '@takt/engine';
import { quantityText, unitPriceText } from '../../invoices/index.ts';
import type { StripeSettings } from '../methods/stripe-settings.ts';
import { StripeCurrency } from './currency.ts';

/** One item of a Stripe invoice, in minor units of its currency (integrations 4.2). */
export interface StripeItem {
  readonly description: string;
  /** A whole number, or at most 12 decimals; Stripe rounds `quantity × unitAmount` to the minor unit. */
  readonly unitAmount: Decimal;
  readonly quantity: number;
  readonly period: { readonly start: number; readonly end: number };
  /** The line it is; undefined for the one item that stands for all lines. */
  readonly line: LineItem | undefined;
}

/** Stripe's own limit. */
const MAX_ITEMS = 250;
const MAX_DECIMALS = 12;
const MAX_QUANTITY = dec(Number.MAX_SAFE_INTEGER);

/** The lines that make an invoice's total: in its own unit, without what postpaid commits cover, for that is paid (invoices 6). */
export const countedLines = (invoice: Invoice, { include_zero_quantity_sub_line_items: withZeros }: StripeSettings) =>
  invoice.lines.filter(
    (line) =>
      line.creditTypeId === invoice.creditTypeId &&
      !(line.type === 'applied_commit_or_credit' && line.commit?.kind === 'POSTPAID') &&
      (withZeros || line.quantity?.isZero() !== true),
  );

/**
 * The items of an invoice, in the order of its lines.
 * @param vendor names the one item that takes the place of more than 250.
 */
export function stripeItems(
  invoice: Invoice,
  unit: PricingUnit,
  settings: StripeSettings,
  vendor: string,
): readonly StripeItem[] {
  const currency = new StripeCurrency(unit);
  const lines = countedLines(invoice, settings);
  const whole = {
    start: invoice.startingAt ?? invoice.issuedAt,
    end: invoice.endingBefore ?? invoice.issuedAt,
  };
  if (lines.length > MAX_ITEMS) {
    const unitAmount = sendable(currency.minorOf(invoice.total));
    return [{ description: vendor, unitAmount, quantity: 1, period: whole, line: undefined }];
  }
  const isSpelledOut =
    settings.stripe_invoice_quantity_always_string ||
    lines.some(({ quantity }) => quantity !== undefined && !quantity.isInteger());
  return lines.map((line) => {
    const period = { start: line.startingAt ?? whole.start, end: line.endingBefore ?? whole.end };
    const name = nameOf(line);
    const { quantity, unitPrice } = line;
    if (isSpelledOut || quantity === undefined || unitPrice === undefined || !isNative(line, quantity, unitPrice)) {
      const description = isSpelledOut ? `${name}${spelledOut(line, unit)}` : name;
      return { description, unitAmount: sendable(currency.minorOf(line.total)), quantity: 1, period, line };
    }
    return {
      description: name,
      unitAmount: sendable(currency.minorOf(unitPrice)),
      quantity: quantity.toNumber(),
      period,
      line,
    };
  });
}

/** Whether Stripe can multiply by itself: with a whole quantity, of which the line's total is the product. */
const isNative = ({ total }: LineItem, quantity: Decimal, unitPrice: Decimal): boolean =>
  quantity.isInteger() && quantity.gte(0) && quantity.lte(MAX_QUANTITY) && quantity.times(unitPrice).eq(total);

const sendable = (amount: Decimal): Decimal => round(amount, 'HALF_UP', MAX_DECIMALS);

/** The line's name, and which group it bills. */
function nameOf({ name, pricingGroupValues, presentationGroupValues }: LineItem): string {
  const groups = Object.entries({ ...pricingGroupValues, ...presentationGroupValues });
  if (groups.length === 0) return name;
  return `${name} (${groups.map(([key, value]) => `${key}: ${value ?? 'none'}`).join(', ')})`;
}

function spelledOut({ quantity = ONE, unitPrice }: LineItem, unit: PricingUnit): string {
  return unitPrice === undefined ? '' : ` - ${quantityText(quantity)} × ${unitPriceText(unitPrice, unit)}`;
}
