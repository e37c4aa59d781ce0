import { KindGuard, type Static, type TSchema, Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { type ValueError, ValueErrorType } from '@sinclair/typebox/errors';
import { Decimal } from '@takt/engine';
import { ApiError } from './errors.ts';

/** Reads an untrusted value as a schema's type, or throws a 400 that names each faulty member. */
export type Reader<T> = (value: unknown) => T;

/** How many faults of one request are reported. */
const MAX_FAULTS = 10;

/**
 * Compiles a schema into a reader. Reading normalizes first (metering 1, "Input leniency"): a null optional member counts as absent
 * unless null means something there, other spellings of an enum become the canonical one, UUIDs lower case, whole numbers JS numbers; unknown
 * members are dropped. Then the result is checked; nothing is coerced from another JSON type.
 * @param root how the whole value is called in messages, for faults that are not in a member.
 * @param code of the 400.
 */
export function reader<S extends TSchema>(schema: S, root = 'body', code = 'BadRequest'): Reader<Static<S>> {
  const check = TypeCompiler.Compile(schema);
  return (value) => {
    const normalized = normalize(schema, value);
    if (check.Check(normalized)) return normalized;
    throw new ApiError(400, code, faults(check.Errors(normalized), root).join('; '));
  };
}

function normalize(schema: TSchema, value: unknown): unknown {
  if (KindGuard.IsUnion(schema)) return normalizeUnion(schema.anyOf, value);
  if (KindGuard.IsInteger(schema)) return wholeNumber(value);
  if (KindGuard.IsArray(schema)) {
    return Array.isArray(value) ? value.map((item) => normalize(schema.items, item)) : value;
  }
  if (KindGuard.IsTuple(schema)) {
    const members: readonly TSchema[] = schema.items ?? [];
    return Array.isArray(value) ? value.map((item, i) => normalize(members[i] ?? Type.Unknown(), item)) : value;
  }
  if (KindGuard.IsRecord(schema)) {
    const [itemSchema] = Object.values(schema.patternProperties);
    if (!isObject(value) || itemSchema === undefined) return noObject(value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalize(itemSchema, item)]));
  }
  if (KindGuard.IsObject(schema)) return isObject(value) ? normalizeObject(schema, value) : noObject(value);
  if (schema.canonical !== undefined && typeof value === 'string') return canonicalSpelling(schema, value);
  if (schema.format === 'uuid' && typeof value === 'string') return value.toLowerCase();
  return value;
}

function normalizeObject(schema: TSchema, value: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, member] of Object.entries<TSchema>(schema.properties)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined || (given === null && !admitsNull(member))) continue;
    out[name] = normalize(member, given);
  }
  if (schema.additionalProperties === false || isObject(schema.additionalProperties)) {
    for (const [name, given] of Object.entries(value)) if (!(name in schema.properties)) out[name] = given;
  }
  return out;
}

/** Of the alternatives that accept the value, the one that keeps most of its members; where none does, the check reports it. */
function normalizeUnion(alternatives: readonly TSchema[], value: unknown): unknown {
  let best: { readonly value: unknown; readonly kept: number } | undefined;
  for (const alternative of alternatives) {
    const normalized = normalize(alternative, value);
    if (!compiled(alternative).Check(normalized)) continue;
    const kept = isObject(normalized) ? Object.keys(normalized).length : 0;
    if (best === undefined || kept > best.kept) best = { value: normalized, kept };
  }
  if (best !== undefined) return best.value;
  const [only, ...others] = alternatives.filter((alternative) => !KindGuard.IsNull(alternative));
  return only !== undefined && others.length === 0 ? normalize(only, value) : value;
}

const checks = new WeakMap<TSchema, ReturnType<typeof TypeCompiler.Compile>>();
function compiled(schema: TSchema): ReturnType<typeof TypeCompiler.Compile> {
  let check = checks.get(schema);
  if (check === undefined) {
    check = TypeCompiler.Compile(schema);
    checks.set(schema, check);
  }
  return check;
}

function admitsNull(schema: TSchema): boolean {
  return (
    KindGuard.IsNull(schema) ||
    KindGuard.IsUnknown(schema) ||
    (KindGuard.IsUnion(schema) && schema.anyOf.some(admitsNull))
  );
}

function wholeNumber(value: unknown): unknown {
  if (!Decimal.isDecimal(value)) return value;
  const number = value as Decimal;
  return number.isInteger() && number.abs().lte(Number.MAX_SAFE_INTEGER) ? number.toNumber() : value;
}

/** A number where an object belongs: as a Decimal it is one to the check, and would do wherever no member is required. */
const noObject = (value: unknown): unknown => (Decimal.isDecimal(value) ? (value as Decimal).toNumber() : value);

function canonicalSpelling(schema: TSchema, value: string): string {
  const canonical: readonly string[] = schema.canonical;
  if (canonical.includes(value) || !schema.enum.includes(value)) return value;
  return canonical.find((spelling) => spelling.toLowerCase() === value.toLowerCase()) ?? value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Decimal.isDecimal(value);

function faults(errors: Iterable<ValueError>, root: string): string[] {
  const messages = new Map<string, string>();
  for (const { path, expected } of told(errors)) {
    const where = memberName(path, root);
    if (!messages.has(where)) messages.set(where, `${where}: ${expected}`);
    if (messages.size === MAX_FAULTS) break;
  }
  return [...messages.values()];
}

interface Fault {
  readonly path: string;
  readonly expected: string;
}

/** What speaks against a nullable value is what speaks against its one form beside null: often a member deep inside. */
function* told(errors: Iterable<ValueError>): Iterable<Fault> {
  for (const error of errors) {
    const inside = errorsBesideNull(error);
    if (inside === undefined) yield { path: error.path, expected: expectation(error) };
    else {
      for (const { path, expected } of told(inside)) {
        yield { path, expected: path === error.path ? `${expected} or null` : expected };
      }
    }
  }
}

function errorsBesideNull({ schema, errors }: ValueError): Iterable<ValueError> | undefined {
  if (!KindGuard.IsUnion(schema)) return undefined;
  const [only, ...others] = errors.filter((_, i) => !KindGuard.IsNull(schema.anyOf[i]));
  return others.length === 0 ? only : undefined;
}

/** `/usage/3/timestamp` → `usage[3].timestamp` */
function memberName(path: string, root: string): string {
  if (path === '') return root;
  return path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((name, part) => (/^\d+$/.test(part) ? `${name}[${part}]` : name === '' ? part : `${name}.${part}`), '');
}

function expectation(error: ValueError): string {
  const { schema } = error;
  if (error.type === ValueErrorType.ObjectRequiredProperty) return 'is required';
  if (error.type === ValueErrorType.ObjectAdditionalProperties) return 'is not a known member';
  if (schema.canonical !== undefined) return `must be one of ${schema.enum.join(', ')}`;
  if (KindGuard.IsUnion(schema)) return 'matches none of the accepted forms';
  if (schema.format === 'uuid' && typeof error.value === 'string') return 'must be a UUID';
  if (schema.format === 'date-time')
    return 'must be an RFC 3339 date-time with an explicit offset, such as 2026-01-31T00:00:00Z';
  const bounds = boundsOf(schema, error);
  return bounds ?? kindOf(schema);
}

function boundsOf(schema: TSchema, error: ValueError): string | undefined {
  const { minLength, maxLength, minItems, maxItems, minimum, maximum, exclusiveMinimum } = schema;
  if (typeof error.value === 'string' && (minLength !== undefined || maxLength !== undefined)) {
    return `must have ${range(minLength ?? 0, maxLength)} characters`;
  }
  if (Array.isArray(error.value) && (minItems !== undefined || maxItems !== undefined)) {
    return `must have ${range(minItems ?? 0, maxItems)} items`;
  }
  if (minimum === undefined && maximum === undefined && exclusiveMinimum === undefined) return undefined;
  const parts = [
    minimum === undefined ? undefined : `at least ${minimum}`,
    exclusiveMinimum === undefined ? undefined : `more than ${exclusiveMinimum}`,
    maximum === undefined ? undefined : `at most ${maximum}`,
  ];
  return `${kindOf(schema)}, ${parts.filter((part) => part !== undefined).join(' and ')}`;
}

const range = (from: number, to: number | undefined): string =>
  to === undefined ? `at least ${from}` : `${from} to ${to}`;

function kindOf(schema: TSchema): string {
  if (schema.format === 'uuid') return 'must be a UUID';
  if (schema.format === 'date-time') return 'must be an RFC 3339 date-time with an explicit offset';
  switch (schema.type) {
    case 'integer':
      return 'must be a whole number';
    case 'object':
    case 'array':
      return `must be an ${schema.type}`;
    case undefined:
      return 'has the wrong form';
    default:
      return `must be a ${schema.type}`;
  }
}
