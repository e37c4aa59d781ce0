import type { operations } from './generated/schema.ts';

export type OperationId = keyof operations;

/** What the runtime knows of an operation. */
export interface OperationInfo<Id extends OperationId = OperationId> {
  readonly id: Id;
  readonly method: string;
  /** With `{name}` for path parameters. */
  readonly path: string;
  readonly answer: 'json' | 'empty' | 'bytes';
  readonly paging?: {
    readonly in: 'query' | 'body';
    readonly cursor: string;
    /** Where the answer gives the next cursor. */
    readonly next: readonly string[];
  };
}

/** How JSON numbers of answers are read: as JS numbers, or as their exact decimal text. */
export type NumberStyle = 'number' | 'text';

/** The same type with every number as text. */
export type WithTextNumbers<T> = T extends number
  ? string
  : T extends readonly (infer Item)[]
    ? readonly WithTextNumbers<Item>[]
    : T extends object
      ? { [K in keyof T]: WithTextNumbers<T[K]> }
      : T;

type Defined<T> = Exclude<T, undefined | null>;
type Parameters<Id extends OperationId> = operations[Id]['parameters'];
type Path<Id extends OperationId> = Parameters<Id> extends { path: infer P } ? { readonly path: P } : unknown;
type Query<Id extends OperationId> =
  Parameters<Id> extends { query: infer Q }
    ? { readonly query: Q }
    : Parameters<Id> extends { query?: infer Q }
      ? [Defined<Q>] extends [never]
        ? unknown
        : { readonly query?: Defined<Q> }
      : unknown;
type Body<Id extends OperationId> = operations[Id] extends { requestBody: { content: { 'application/json': infer B } } }
  ? { readonly body: B }
  : unknown;

/** What an operation is called with: `path`, `query` and `body`, each typed, as far as the operation has them. */
export type Input<Id extends OperationId> = Path<Id> & Query<Id> & Body<Id>;

type JsonAnswer<Id extends OperationId> = operations[Id] extends {
  responses: { 200: { content: { 'application/json': infer R } } };
}
  ? R
  : never;

/** The answer's body: the schema's type, a stream of bytes for a PDF, void where the operation answers without a body. */
export type AnswerOf<Id extends OperationId, N extends NumberStyle> = operations[Id] extends {
  responses: { 200: { content: { 'application/pdf': unknown } } };
}
  ? ReadableStream<Uint8Array>
  : [JsonAnswer<Id>] extends [never]
    ? undefined
    : N extends 'text'
      ? WithTextNumbers<JsonAnswer<Id>>
      : JsonAnswer<Id>;

export interface Result<Id extends OperationId, N extends NumberStyle> {
  readonly data: AnswerOf<Id, N>;
  readonly status: number;
  readonly headers: Headers;
}

/** Options of one call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** For this call in place of the client's. */
  readonly timeoutMs?: number;
  readonly maxRetries?: number;
}

/** A call's arguments; the input may be left out where nothing in it is required. */
export type Args<Id extends OperationId> =
  Record<never, never> extends Input<Id>
    ? [input?: Input<Id>, options?: CallOptions]
    : [input: Input<Id>, options?: CallOptions];
