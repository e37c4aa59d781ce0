import { Decimal } from '@takt/engine';

/**
 * Documents are what `jsonb` columns hold: plain JSON in which a Decimal travels as `{"$dec": "12.5"}`. A key of the user's that looks
 * like ours (`$dec`, `$$dec`, …) gets one more `$` on the way in and loses it on the way out, so no user's data is taken for a Decimal.
 */
const RESERVED_KEY = /^\$+dec$/;

/** JSON text of a value made of plain data and Decimals. Members that are undefined are dropped. */
export function encodeDocument(value: unknown): string {
  const text = JSON.stringify(value, replace);
  if (text === undefined) throw new TypeError('a document cannot be undefined');
  return text;
}

function replace(this: unknown, key: string, value: unknown): unknown {
  // JSON.stringify has called toJSON on `value` already; the holder still has the original.
  const original: unknown = (this as Readonly<Record<string, unknown>>)[key];
  if (Decimal.isDecimal(original)) return { $dec: (original as Decimal).toFixed() };
  if (typeof original === 'number' && !Number.isFinite(original))
    throw new TypeError(`${key}: ${original} has no place in a document`);
  if (typeof original !== 'object' || original === null || Array.isArray(original)) return value;
  if (original instanceof Date || original instanceof Map || original instanceof Set) {
    throw new TypeError(
      `${key}: a ${original.constructor.name} has no place in a document; instants are epoch milliseconds`,
    );
  }
  return renameKeys(original as Record<string, unknown>, (name) => (RESERVED_KEY.test(name) ? `$${name}` : name));
}

/** The value that {@link encodeDocument} was given, from its text or from the parsed JSON. */
export function decodeDocument<T>(json: string | object): T {
  if (typeof json !== 'string') return restore(json) as T;
  const parsed: unknown = JSON.parse(json);
  return (json.includes('dec"') ? restore(parsed) : parsed) as T;
}

function restore(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(restore);
  const record = value as Record<string, unknown>;
  if (typeof record.$dec === 'string') return new Decimal(record.$dec);
  for (const [key, member] of Object.entries(record)) {
    if (typeof member === 'object' && member !== null) record[key] = restore(member);
  }
  return renameKeys(record, (name) => (RESERVED_KEY.test(name) ? name.slice(1) : name));
}

function renameKeys(record: Record<string, unknown>, rename: (name: string) => string): Record<string, unknown> {
  const names = Object.keys(record);
  if (!names.some((name) => rename(name) !== name)) return record;
  return Object.fromEntries(names.map((name) => [rename(name), record[name]]));
}
