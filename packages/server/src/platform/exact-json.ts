import { Decimal } from '@takt/engine';
import { LosslessNumber, parse } from 'lossless-json';

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
  const number = new Decimal(text);
  if (!PLAIN_WHOLE.test(text)) spellings.set(number, text);
  return number;
}

const PLAIN_WHOLE = /^(?:0|-?[1-9]\d*)$/;

/** How numbers were sent, where their digits alone may not say: `1.0`, `1e2`. */
const spellings = new WeakMap<Decimal, string>();

/** A number as it was spelled in the JSON it was parsed from: where it counts as text (metering 2, D7). */
export const spellingOf = (number: Decimal): string => spellings.get(number) ?? plain(number);

/**
 * JSON text in which every Decimal stands as an exact plain number: no exponent, no trailing zeros, no negative zero. An answer may hold
 * tens of thousands of them under the same few names, so each name is quoted once.
 */
export function stringifyExactJson(value: unknown): string {
  const quotedNames = new Map<string, string>();
  const quoted = (name: string): string => {
    let text = quotedNames.get(name);
    if (text === undefined) {
      text = JSON.stringify(name);
      quotedNames.set(name, text);
    }
    return text;
  };
  /** Undefined where the value has no place in JSON. */
  const write = (one: unknown): string | undefined => {
    if (typeof one === 'bigint') return String(one);
    if (typeof one !== 'object' || one === null) return JSON.stringify(one);
    if (Decimal.isDecimal(one)) return plain(one as Decimal);
    // A number that somebody sent, as it was spelled.
    if (one instanceof LosslessNumber) return one.value;
    if (Array.isArray(one)) return `[${one.map((item) => write(item) ?? 'null').join(',')}]`;
    if (hasToJson(one)) return write(one.toJSON());
    const record = one as Readonly<Record<string, unknown>>;
    let members = '';
    for (const name of Object.keys(record)) {
      const text = write(record[name]);
      if (text !== undefined) members += `${members === '' ? '' : ','}${quoted(name)}:${text}`;
    }
    return `{${members}}`;
  };
  return write(value) ?? 'null';
}

const hasToJson = (value: object): value is { toJSON(): unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';

const plain = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());
