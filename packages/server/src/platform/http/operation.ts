import type { Static, TObject, TSchema } from '@sinclair/typebox';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What an operation answers on success: a JSON shape, no body at all, or a PDF. */
export type Answer<R extends TSchema> =
  | { readonly kind: 'json'; readonly schema: R }
  | { readonly kind: 'empty' }
  | { readonly kind: 'pdf' };

/** An operation of the HTTP API: everything that the router, the validation, the types and the OpenAPI document need to know. */
export interface Operation<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> {
  /** As the reference spells it, such as `createCustomer-v1`. */
  readonly id: string;
  readonly method: Method;
  /** OpenAPI form: `/v1/customers/{customer_id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B | undefined;
  readonly answer: Answer<R>;
  /** Takt's own, beyond the reference. */
  readonly extension: boolean;
  /** Called by others, without a token of ours: its domain serves it by itself. */
  readonly isCallback: boolean;
  /** The code of the 400 to a body that is not as declared. */
  readonly faultCode: string;
}

/** What a handler gets: validated and normalized. */
export interface Input<O> {
  readonly params: O extends Operation<infer P> ? Static<P> : never;
  readonly query: O extends Operation<TObject, infer Q> ? Static<Q> : never;
  readonly body: O extends Operation<TObject, TObject, infer B> ? Static<B> : never;
  readonly context: RequestContext;
}

/** What a handler returns: the answer's JSON value; anything, which is dropped, where the operation answers without a body. */
export type Output<O> = O extends Operation<TObject, TObject, TSchema, infer R> ? Static<R> : never;

/** Who asks, and when. `now` is the platform clock at the request's start. */
export interface RequestContext {
  readonly requestId: string;
  readonly actor: Actor;
  readonly now: number;
  readonly ip: string;
  readonly userAgent: string;
  readonly operationId: string;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * What an actor may do (integrations 9): an admin everything, `/sandbox` and tokens included; a writer everything else; a reader what
 * changes nothing. The system is Takt itself, and never calls.
 */
export type Role = 'admin' | 'writer' | 'reader' | 'system';

/** The actor of work that nobody asked for: finalization, recurring grants, recharges. */
export const SYSTEM_ACTOR: Actor = { id: '00000000-0000-0000-0000-000000000000', name: 'System', role: 'system' };
