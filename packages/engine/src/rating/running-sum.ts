import { type Decimal, dec, ZERO } from '../money.ts';

/** The digits of a Decimal are kept in base 10⁷. */
const FRACTION_UNIT = dec('1e-7');
/** Both native parts stay below it, so that adding to them is exact. */
const SAFE = 2 ** 52;

/**
 * An exact sum of many decimals. Those below 10⁷ with at most seven decimal places, nearly every hour's usage, are added as native whole
 * numbers, which is many times faster than decimal arithmetic; all others as decimals.
 */
export class RunningSum {
  #whole = 0;
  /** In units of 10⁻⁷. */
  #fraction = 0;
  #decimals = ZERO;

  add(value: Decimal): void {
    const { d: digits, e: exponent, s: sign } = value;
    const first = digits[0];
    if (first === undefined || digits.length > 2 || exponent >= 7) {
      this.#decimals = this.#decimals.plus(value);
    } else if (exponent >= 0) {
      this.#whole += sign * first;
      if (digits.length === 2) this.#fraction += sign * (digits[1] ?? 0);
    } else if (exponent >= -7 && digits.length === 1) {
      this.#fraction += sign * first;
    } else if (first !== 0) {
      this.#decimals = this.#decimals.plus(value);
    }
    if (Math.abs(this.#whole) > SAFE || Math.abs(this.#fraction) > SAFE) this.#flush();
  }

  value(): Decimal {
    this.#flush();
    return this.#decimals;
  }

  #flush(): void {
    const native = dec(this.#whole).plus(dec(this.#fraction).times(FRACTION_UNIT));
    this.#decimals = this.#decimals.plus(native);
    this.#whole = 0;
    this.#fraction = 0;
  }
}
