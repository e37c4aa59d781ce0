import { Decimal } from '@takt/engine';

/**
 * Binds `{name:Type}` placeholders by writing the values into the text as typed literals. The embedded engine can bind by itself, but
 * then runs one such query at a time in the whole process; written out, queries run side by side. Placeholders inside string literals,
 * quoted names and comments are left alone.
 */
export function bindParameters(sql: string, params: Readonly<Record<string, unknown>>): string {
  return sql.replace(TOKENS, (token: string, name?: string, type?: string) => {
    if (name === undefined || type === undefined) return token;
    if (!Object.hasOwn(params, name)) throw new TypeError(`the query parameter ${name} is missing`);
    const value = params[name];
    if (type.trim() === 'Identifier') return quoteIdentifier(String(value));
    return `CAST(${literal(value)}, ${quoteString(type.trim())})`;
  });
}

const TOKENS = /'(?:[^'\\]|\\.|'')*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|--[^\n]*|\/\*.*?\*\/|\{(\w+):([^{}]+)\}/gs;

/** A value as a literal. Numbers, Decimals and dates go as text, so that the cast to the declared type reads them exactly. */
function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (value === undefined) throw new TypeError('a query parameter is undefined; SQL knows null');
  if (typeof value === 'string') return quoteString(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number' || typeof value === 'bigint') return quoteString(String(value));
  if (Decimal.isDecimal(value)) return quoteString((value as Decimal).toFixed());
  if (value instanceof Date) return quoteString(dateTimeText(value.getTime()));
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return `map(${entries.flat().map(literal).join(', ')})`;
}

/** `2026-01-31 00:00:00.123`, UTC: how ClickHouse reads an instant in any text. */
export const dateTimeText = (instant: number): string =>
  new Date(instant).toISOString().replace('T', ' ').replace('Z', '');

export const quoteString = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\0', '\\0')}'`;
export const quoteIdentifier = (name: string): string => `\`${name.replace(/[\\`]/g, '\\$&')}\``;

export const columnList = (columns: readonly string[]): string => columns.map(quoteIdentifier).join(', ');

/** ` WHERE a = 1`, or nothing. */
export const whereClause = (condition: string | undefined): string =>
  condition === undefined ? '' : ` WHERE ${condition}`;

/** Settings of one query: ` SETTINGS a = 1, b = 'x'`, or nothing. */
export function settingsClause(settings: Readonly<Record<string, string | number>>): string {
  const entries = Object.entries(settings);
  if (entries.length === 0) return '';
  const written = entries.map(
    ([name, value]) => `${quoteIdentifier(name)} = ${typeof value === 'number' ? value : quoteString(value)}`,
  );
  return `\nSETTINGS ${written.join(', ')}`;
}

/** The statements of a file: each ends with a semicolon at the end of a line. */
export const statementsOf = (sql: string): readonly string[] =>
  sql
    .replace(/^\s*--.*$/gm, '')
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
