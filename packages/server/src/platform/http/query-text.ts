import { KindGuard, type Static, type TObject, type TSchema } from '@sinclair/typebox';
import { Decimal } from '@takt/engine';
import { badRequest } from '../errors.ts';
import { type Reader, reader } from '../validate.ts';

/**
 * Reads query or path parameters. They arrive as text: whole numbers and booleans are recognised by the schema; arrays come
 * comma-joined, repeated, or in the `name[]` form (customers 0).
 */
export function textReader<S extends TObject>(schema: S, root: string): Reader<Static<S>> {
  const read = reader(schema, root);
  return (raw) => read(typed(schema, raw as Record<string, unknown>));
}

function typed(schema: TObject, raw: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, member] of Object.entries<TSchema>(schema.properties)) {
    const given = raw[name] ?? raw[`${name}[]`];
    if (given !== undefined) out[name] = typedMember(name, member, given);
  }
  return out;
}

function typedMember(name: string, schema: TSchema, given: unknown): unknown {
  if (KindGuard.IsArray(schema)) {
    const texts = Array.isArray(given) ? given : String(given).split(',');
    return texts.filter((text) => text !== '').map((text) => typedMember(name, schema.items, text));
  }
  const text = Array.isArray(given) ? given.at(-1) : given;
  if (String(text).includes('\0')) throw badRequest(`${name}: must not contain the NUL character`);
  if (KindGuard.IsInteger(schema)) return /^-?\d{1,15}$/.test(text) ? new Decimal(text) : text;
  if (KindGuard.IsBoolean(schema)) return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
