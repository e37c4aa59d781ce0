import { type TObject, type TSchema, Type } from '@sinclair/typebox';
import type { Method, Operation } from './operation.ts';

interface Definition<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema> {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response?: R;
  readonly extension?: true;
  readonly callback?: true;
  readonly faultCode?: string;
}

const NOTHING = Type.Object({});
type Nothing = typeof NOTHING;

/** An operation that answers JSON, or nothing where no response is given. */
export function operation<
  P extends TObject = Nothing,
  Q extends TObject = Nothing,
  B extends TSchema = Nothing,
  R extends TSchema = TSchema,
>(method: Method, path: string, definition: Definition<P, Q, B, R>): Operation<P, Q, B, R> {
  const { id, tag, summary, body, response } = definition;
  return {
    id,
    method,
    path,
    tag,
    summary,
    params: definition.params ?? (NOTHING as unknown as P),
    query: definition.query ?? (NOTHING as unknown as Q),
    body,
    answer: response === undefined ? { kind: 'empty' } : { kind: 'json', schema: response },
    extension: definition.extension ?? false,
    isCallback: definition.callback ?? false,
    faultCode: definition.faultCode ?? 'BadRequest',
  };
}

/** An operation that answers a PDF. */
export function pdfOperation<P extends TObject = Nothing, Q extends TObject = Nothing>(
  method: Method,
  path: string,
  definition: Omit<Definition<P, Q, Nothing, TSchema>, 'body' | 'response'>,
): Operation<P, Q, Nothing, TSchema> {
  return { ...operation<P, Q, Nothing>(method, path, definition), answer: { kind: 'pdf' } };
}
