import { type Decimal, dec, divide, type PricingUnit } from '@takt/engine';

/** How amounts look in Stripe: whole numbers of a currency's smallest unit (integrations 4.2). */

const ZERO_DECIMAL = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF'.split(' '));
const THREE_DECIMAL = new Set('BHD JOD KWD OMR TND'.split(' '));

/** The least that Stripe charges, in major units. */
const MINIMUMS: Readonly<Record<string, string>> = {
  USD: '0.5',
  AED: '2',
  AUD: '0.5',
  BGN: '1',
  BRL: '0.5',
  CAD: '0.5',
  CHF: '0.5',
  CZK: '15',
  DKK: '2.5',
  EUR: '0.5',
  GBP: '0.3',
  HKD: '4',
  HUF: '175',
  INR: '0.5',
  JPY: '50',
  MXN: '10',
  MYR: '2',
  NOK: '3',
  NZD: '0.5',
  PLN: '2',
  RON: '2',
  SEK: '3',
  SGD: '0.5',
  THB: '10',
};
const USUAL_MINIMUM = '0.5';

/** Stripe takes at most eight digits: 999,999.99 in a currency of two decimals. */
export const MOST_MINOR = dec(99_999_999);

/** A fiat unit of Takt as Stripe counts it. */
export class StripeCurrency {
  /** As Stripe spells it: `usd`. */
  readonly code: string;
  /** Minor units in one of Takt's: USD is kept in cents, every other currency in whole units. */
  readonly #minorPerUnit: Decimal;
  readonly #minorPerMajor: Decimal;

  constructor(unit: PricingUnit) {
    const code = unit.name.slice(0, 3).toUpperCase();
    this.code = code.toLowerCase();
    this.#minorPerMajor = dec(ZERO_DECIMAL.has(code) ? 1 : THREE_DECIMAL.has(code) ? 1_000 : 100);
    this.#minorPerUnit = unit.name.endsWith('(cents)') ? dec(1) : this.#minorPerMajor;
  }

  /** With all its digits. */
  minorOf(amount: Decimal): Decimal {
    return amount.times(this.#minorPerUnit);
  }

  /** An amount of Stripe's in Takt's denomination. */
  amountOf(minor: Decimal): Decimal {
    return divide(minor, this.#minorPerUnit);
  }

  isBelowMinimum(amount: Decimal): boolean {
    const minimum = dec(MINIMUMS[this.code.toUpperCase()] ?? USUAL_MINIMUM).times(this.#minorPerMajor);
    return this.minorOf(amount).lt(minimum);
  }
}
