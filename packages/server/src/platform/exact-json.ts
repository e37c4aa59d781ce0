import { Decimal } from '@takt/engine';
import { parse, stringify } from 'lossless-json';

/** The largest |exponent| accepted in a JSON number; beyond it the plain digits would be a denial of service (metering 2). */
const MAX_EXPONENT = 1_000;

/** Parses JSON; every number becomes a Decimal straight from its source text. Throws SyntaxError on bad JSON. */
export function parseExactJson(text: string): unknown {
  return parse(text, undefined, { parseNumber });
}

function parseNumber(text: string): Decimal {
  const exponentAt = text.search(/[eE]/);
  if (exponentAt >= 0 && Math.abs(Number(text.slice(exponentAt + 1))) > MAX_EXPONENT) {
    throw new SyntaxError(`the exponent of ${text.slice(0, 40)} is beyond ±${MAX_EXPONENT}`);
  }
  return new Decimal(text);
}

const EXACT = [{ test: Decimal.isDecimal, stringify: (value: unknown) => plain(value as Decimal) }];

/** JSON text in which every Decimal stands as an exact plain number: no exponent, no trailing zeros, no negative zero. */
export function stringifyExactJson(value: unknown): string {
  return stringify(value, undefined, undefined, EXACT) ?? 'null';
}

const plain = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());
