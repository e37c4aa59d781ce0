import {
  FormatRegistry,
  Kind,
  type SchemaOptions,
  type StaticDecode,
  type TLiteral,
  type TSchema,
  type TUnion,
  type TUnsafe,
  Type,
  TypeRegistry,
} from '@sinclair/typebox';
import { Decimal } from '@takt/engine';
import { isDateTime } from './time-text.ts';

/**
 * The vocabulary of wire shapes. Everything is TypeBox; what TypeBox lacks stands here: exact decimals, instants as RFC 3339 text,
 * enums that are accepted in several casings, nullable members. The same schema validates requests, types the handlers and becomes
 * the OpenAPI document.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** For what a schema calls text. */
export const isUuid = (text: string): boolean => UUID.test(text);
FormatRegistry.Set('uuid', isUuid);
FormatRegistry.Set('date-time', isDateTime);

interface NumberBounds extends SchemaOptions {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

TypeRegistry.Set<NumberBounds & TSchema>('ExactNumber', (schema, value) => {
  if (!Decimal.isDecimal(value)) return false;
  const number = value as Decimal;
  if (schema.minimum !== undefined && number.lt(schema.minimum)) return false;
  if (schema.exclusiveMinimum !== undefined && number.lte(schema.exclusiveMinimum)) return false;
  return schema.maximum === undefined || number.lte(schema.maximum);
});

/** A JSON number of any size and precision; inside, a Decimal. */
export const ExactNumber = (options: NumberBounds = {}): TUnsafe<Decimal> =>
  Type.Unsafe<Decimal>({ [Kind]: 'ExactNumber', type: 'number', ...options });

interface LengthBounds extends SchemaOptions {
  readonly minLength: number;
  readonly maxLength: number;
}

TypeRegistry.Set<LengthBounds & TSchema>('Characters', ({ minLength, maxLength }, value) => {
  if (typeof value !== 'string' || value.length < minLength) return false;
  return value.length <= maxLength || [...value].length <= maxLength;
});

/** A text of so many characters. They are counted as code points, as JSON Schema does: an emoji is one. */
export const Characters = (minLength: number, maxLength: number, options: SchemaOptions = {}): TUnsafe<string> =>
  Type.Unsafe<string>({ [Kind]: 'Characters', type: 'string', minLength, maxLength, ...options });

/** A JSON number without fraction, within the safe range; inside, a JS number. */
export const WholeNumber = (options: NumberBounds = {}) => Type.Integer(options);

export const Uuid = (options: SchemaOptions = {}) => Type.String({ format: 'uuid', ...options });

/** An RFC 3339 date-time with an explicit offset (metering 1). It stays text on the wire side; `instantOf` reads it. */
export const DateTime = (options: SchemaOptions = {}) => Type.String({ format: 'date-time', ...options });

interface AnyCaseSchema<T extends string> extends TUnsafe<T> {
  readonly canonical: readonly T[];
}

TypeRegistry.Set<AnyCaseSchema<string>>('AnyCase', (schema, value) => schema.canonical.includes(value as string));

/**
 * An enum that answers in one spelling and is accepted in others. Normalizing a request turns each accepted spelling into the
 * canonical one, so handlers see only `T`.
 */
export const AnyCase = <const T extends string>(
  canonical: readonly T[],
  otherSpellings: readonly string[] = [],
  options: SchemaOptions = {},
): TUnsafe<T> =>
  Type.Unsafe<T>({ [Kind]: 'AnyCase', type: 'string', enum: [...canonical, ...otherSpellings], canonical, ...options });

/** An enum in upper case that is accepted in lower case as well. */
export const EitherCase = <const T extends string>(canonical: readonly T[], options: SchemaOptions = {}): TUnsafe<T> =>
  AnyCase(
    canonical,
    canonical.map((spelling) => spelling.toLowerCase()),
    options,
  );

export const OneOf = <const T extends readonly string[]>(values: T, options: SchemaOptions = {}) =>
  AnyCase<T[number]>(values, [], options);

export const Nullable = <T extends TSchema>(schema: T, options: SchemaOptions = {}) =>
  Type.Union([schema, Type.Null()], options);

/** Marks an operation's member as Takt's own, beyond the reference. */
export const extension = { 'x-takt-extension': true } as const;

/** `{data: T}`, the usual envelope of an answer. */
export const Data = <T extends TSchema>(schema: T) => Type.Object({ data: schema });

/** `{data: T[], next_page}`, a page of a list; `next_page` is null on the last one. */
export const Page = <T extends TSchema>(schema: T) =>
  Type.Object({ data: Type.Array(schema), next_page: Nullable(Type.String()) });

export type { StaticDecode, TLiteral, TSchema, TUnion };
export { Type };
