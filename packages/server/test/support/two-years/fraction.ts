/** An exact fraction of two whole numbers: the test's own arithmetic, in which nothing is ever rounded. */
export class Fraction {
  readonly over: bigint;
  readonly under: bigint;

  private constructor(over: bigint, under: bigint) {
    const sign = under < 0n ? -1n : 1n;
    const divisor = commonDivisor(over < 0n ? -over : over, under * sign);
    this.over = (over * sign) / divisor;
    this.under = (under * sign) / divisor;
  }

  static readonly zero = new Fraction(0n, 1n);

  /** Of a plain decimal, such as `-12.5`, or a whole number. */
  static of(value: string | number): Fraction {
    const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(value));
    if (match === null) throw new Error(`not a number: ${value}`);
    const [, sign = '', whole = '', part = '', exponent = '0'] = match;
    const scale = part.length - Number(exponent);
    const digits = BigInt(sign + whole + part);
    return scale >= 0 ? new Fraction(digits, 10n ** BigInt(scale)) : new Fraction(digits * 10n ** BigInt(-scale), 1n);
  }

  plus = (other: Fraction): Fraction =>
    new Fraction(this.over * other.under + other.over * this.under, this.under * other.under);
  minus = (other: Fraction): Fraction =>
    new Fraction(this.over * other.under - other.over * this.under, this.under * other.under);
  times = (other: Fraction): Fraction => new Fraction(this.over * other.over, this.under * other.under);
  by = (other: Fraction): Fraction => new Fraction(this.over * other.under, this.under * other.over);
  negated = (): Fraction => new Fraction(-this.over, this.under);
  compare(other: Fraction): number {
    const difference = this.over * other.under - other.over * this.under;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  get isPositive(): boolean {
    return this.over > 0n;
  }
  get isZero(): boolean {
    return this.over === 0n;
  }
  min = (other: Fraction): Fraction => (this.compare(other) <= 0 ? this : other);
  max = (other: Fraction): Fraction => (this.compare(other) >= 0 ? this : other);

  /** As a decimal with at most 20 places, where a division of Takt's, with its 40 digits, and this fraction read alike. */
  toString(): string {
    const size = this.over < 0n ? -this.over : this.over;
    const scaled = (2n * size * 10n ** PLACES + this.under) / (2n * this.under);
    const digits = scaled.toString().padStart(Number(PLACES) + 1, '0');
    const text = `${digits.slice(0, -Number(PLACES))}.${digits.slice(-Number(PLACES))}`.replace(/\.?0+$/, '');
    return this.over < 0n && scaled > 0n ? `-${text}` : text;
  }
}

const PLACES = 20n;

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export const sum = (values: readonly Fraction[]): Fraction =>
  values.reduce((total, value) => total.plus(value), Fraction.zero);
