import { strict as assert } from 'node:assert';
import { Decimal } from '@takt/engine';
import pg from 'pg';
import { decodeDocument } from '../document.ts';

/**
 * How values pass between Postgres and Takt. Rows deliver `numeric` as Decimal, `int8` as number, `timestamptz` as an instant (epoch
 * milliseconds), `json` and `jsonb` as decoded documents, `date` as text, and arrays of these alike.
 */

type Read = (text: string) => unknown;

const OID = {
  int8: 20,
  json: 114,
  numeric: 1700,
  timestamptz: 1184,
  timestamp: 1114,
  date: 1082,
  jsonb: 3802,
} as const;
const ARRAY_OID = { int8: 1016, json: 199, numeric: 1231, timestamptz: 1185, date: 1182, jsonb: 3807 } as const;
const TEXT_ARRAY_OID: number = 1009;

const readTextArray = pg.types.getTypeParser(TEXT_ARRAY_OID, 'text') as (text: string) => (string | null)[];
const arrayOf =
  (read: Read): Read =>
  (text) =>
    readTextArray(text).map((element) => (element === null ? null : read(element)));

const readInt8: Read = (text) => {
  const number = Number(text);
  assert(Number.isSafeInteger(number), `int8 ${text} is beyond the safe integers`);
  return number;
};
const readNumeric: Read = (text) => new Decimal(text);
const readDate: Read = (text) => text;
const readDocument: Read = (text) => decodeDocument(text);
const readTimestamp: Read = (text) => {
  throw new TypeError(`a column of type timestamp (${text}) has no time zone; use timestamptz`);
};

/** `2026-01-31 00:00:00.123456+00`, as a session in UTC prints it. Digits beyond milliseconds are cut. */
function readTimestamptz(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  const instant = Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
  assert(text.endsWith('+00') && !Number.isNaN(instant), `cannot read the timestamptz ${text}`);
  return instant;
}

const READERS: ReadonlyMap<number, Read> = new Map<number, Read>([
  [OID.int8, readInt8],
  [OID.numeric, readNumeric],
  [OID.timestamptz, readTimestamptz],
  [OID.timestamp, readTimestamp],
  [OID.date, readDate],
  [OID.json, readDocument],
  [OID.jsonb, readDocument],
  [ARRAY_OID.int8, arrayOf(readInt8)],
  [ARRAY_OID.numeric, arrayOf(readNumeric)],
  [ARRAY_OID.timestamptz, arrayOf(readTimestamptz)],
  [ARRAY_OID.date, arrayOf(readDate)],
  [ARRAY_OID.json, arrayOf(readDocument)],
  [ARRAY_OID.jsonb, arrayOf(readDocument)],
]);

/** Type parsers for one pool; the package's own, global ones stay as they are. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : READERS.get(oid)) ??
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** An instant as the parameter of a `timestamptz`. */
export const timestamp = (instant: number): Date => new Date(instant);

/** A parameter as `pg` should send it. Documents must come as text, from `encodeDocument`. */
export function parameter(value: unknown): unknown {
  if (value === undefined) throw new TypeError('a query parameter is undefined; SQL knows null');
  if (typeof value !== 'object' || value === null || value instanceof Date || Buffer.isBuffer(value)) return value;
  if (Decimal.isDecimal(value)) return (value as Decimal).toFixed();
  if (Array.isArray(value)) return value.map(parameter);
  throw new TypeError('an object is no query parameter; pass encodeDocument(value) for a jsonb column');
}
