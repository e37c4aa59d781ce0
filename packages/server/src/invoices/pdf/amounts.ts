import { type Decimal, dec, divide, type PricingUnit } from '@takt/engine';

/** Prices and quantities may be tiny fractions; beyond this they are rounded for reading. */
const MAX_FRACTION_DIGITS = 12;

const HUNDRED = dec(100);

const symbols = new Intl.NumberFormat('en-US', { maximumFractionDigits: MAX_FRACTION_DIGITS });

/** The ISO code of a fiat unit: "USD (cents)" is counted in cents, every other currency in whole units (invoices 6). */
const currencyOf = (unit: PricingUnit): string => unit.name.slice(0, 3);

const inMajorUnits = (amount: Decimal, unit: PricingUnit): Decimal =>
  unit.name.endsWith('(cents)') ? divide(amount, HUNDRED) : amount;

function currency(amount: Decimal, unit: PricingUnit, options: Intl.NumberFormatOptions): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: currencyOf(unit), ...options });
  // The text keeps every digit; a JS number would not.
  return format.format(amount.toFixed() as Intl.StringNumericLiteral);
}

/** An amount as people read it: rounded to the currency's minor unit, and only here (invoices 6). */
export function amountText(amount: Decimal, unit: PricingUnit): string {
  if (!unit.isCurrency) return `${quantityText(amount)} ${unit.name}`;
  return currency(inMajorUnits(amount, unit), unit, {});
}

/** A price for one unit, with all its digits. */
export function unitPriceText(price: Decimal, unit: PricingUnit): string {
  if (!unit.isCurrency) return `${quantityText(price)} ${unit.name}`;
  return currency(inMajorUnits(price, unit), unit, { maximumFractionDigits: MAX_FRACTION_DIGITS });
}

export const quantityText = (quantity: Decimal): string =>
  symbols.format(quantity.toFixed() as Intl.StringNumericLiteral);

/** 0.1 → 10 % */
export const percentText = (fraction: Decimal): string => `${quantityText(fraction.times(HUNDRED))} %`;
