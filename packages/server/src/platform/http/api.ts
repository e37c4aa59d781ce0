import { randomUUID } from 'node:crypto';
import type { TObject, TSchema } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import type { Clock } from '../clock/index.ts';
import { ApiError, badRequest } from '../errors.ts';
import { stringifyExactJson } from '../exact-json.ts';
import type { Db, Tx } from '../postgres/index.ts';
import { reader } from '../validate.ts';
import { readBody } from './body.ts';
import { errorAnswer, FAULT, refusalOf } from './error-answers.ts';
import { fingerprintOf, once, type StoredAnswer } from './idempotency.ts';
import { parseBody } from './json-body.ts';
import type { Actor, Answer, Input, Operation, Output, RequestContext } from './operation.ts';
import { textReader } from './query-text.ts';
import type { RateLimits } from './rate-limit.ts';

// biome-ignore lint/suspicious/noExplicitAny: the registry holds operations of every shape; handlers are typed where they are given.
type AnyOperation = Operation<any, any, any, any>;

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly authenticate: (token: string) => Promise<Actor | undefined>;
  readonly rateLimits: RateLimits;
  /** Told of every answered request: for metrics. */
  readonly onAnswer: (operationId: string, status: number, seconds: number) => void;
  /** Checks every answer against its schema and fails loudly where they differ: for tests. */
  readonly checkAnswers: boolean;
}

/** A write that was refused after authentication: the audit log keeps those too (customers 4). */
export interface RefusedWrite {
  readonly operation: Operation;
  readonly context: RequestContext;
  readonly error: ApiError;
  readonly params: unknown;
  /** As sent, where it was JSON at all. */
  readonly body: unknown;
}

type Handler =
  | { readonly kind: 'read'; readonly run: (input: Input<AnyOperation>) => Promise<unknown> }
  | { readonly kind: 'write'; readonly run: (input: Input<AnyOperation> & { readonly tx: Tx }) => Promise<unknown> }
  | {
      readonly kind: 'raw';
      readonly run: (input: { readonly raw: Buffer; readonly context: RequestContext }) => Promise<void>;
    };

/**
 * The HTTP API: routing, and every convention of metering 1 in one place. The order of checks is authentication, route, body size,
 * rate limit, JSON and schema, idempotency key, and then whatever the handler checks.
 */
export class Api {
  readonly #parts: Parts;
  readonly #handlers = new Map<string, Handler>();
  readonly #refusalListeners: ((refused: RefusedWrite) => Promise<void>)[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** An operation that changes nothing. */
  read<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
    operation: Operation<P, Q, B, R>,
    run: (input: Input<Operation<P, Q, B, R>>) => Promise<Output<Operation<P, Q, B, R>> | Buffer>,
  ): void {
    this.#add(operation, { kind: 'read', run });
  }

  /**
   * An operation that changes something. The whole of it is one transaction: the change, its audit entry, its notifications and the
   * answer kept for an Idempotency-Key. The handler may run again when Postgres asks for a retry, so effects go through `tx` alone.
   */
  write<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
    operation: Operation<P, Q, B, R>,
    run: (input: Input<Operation<P, Q, B, R>> & { readonly tx: Tx }) => Promise<Output<Operation<P, Q, B, R>>>,
  ): void {
    this.#add(operation, { kind: 'write', run });
  }

  /** An operation that reads its body itself, such as ingest; it answers without a body. */
  raw(
    operation: Operation,
    run: (input: { readonly raw: Buffer; readonly context: RequestContext }) => Promise<void>,
  ): void {
    this.#add(operation, { kind: 'raw', run });
  }

  onRefusedWrite(listener: (refused: RefusedWrite) => Promise<void>): void {
    this.#refusalListeners.push(listener);
  }

  #add(operation: Operation, handler: Handler): void {
    if (this.#handlers.has(operation.id)) throw new Error(`${operation.id} has a handler already`);
    this.#handlers.set(operation.id, handler);
  }

  /** The server with every operation registered; those without a handler answer 501. */
  build(operations: readonly Operation[]): FastifyInstance {
    const { log, clock } = this.#parts;
    const app = Fastify({
      exposeHeadRoutes: false,
      logController: new LogController({ disableRequestLogging: true }),
      genReqId: (request) => requestIdOf(request.headers['x-request-id']) ?? randomUUID(),
      loggerInstance: log as FastifyBaseLogger,
      routerOptions: { maxParamLength: 200 },
    });
    app.removeAllContentTypeParsers();
    // An unknown route is told of before the size of what was sent to it.
    app.addContentTypeParser('*', (request, payload, done) => {
      readBody(payload, (error, body) => done(request.is404 ? null : error, body));
    });
    const contexts = new WeakMap<FastifyRequest, RequestContext>();
    app.addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id);
      if (isPublic(request)) return;
      const actor = await this.#authenticated(request);
      contexts.set(request, {
        requestId: request.id,
        actor,
        now: clock.now(),
        ip: request.ip,
        userAgent: request.headers['user-agent'] ?? '',
        operationId: operationIdOf(request),
      });
    });
    app.addHook('onResponse', async (request, reply) => {
      const seconds = reply.elapsedTime / 1_000;
      this.#parts.onAnswer(operationIdOf(request), reply.statusCode, seconds);
      const level = reply.statusCode < 400 && operationIdOf(request) === 'ingest-v1' ? 'debug' : 'info';
      request.log[level](
        {
          method: request.method,
          url: request.url,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime * 10) / 10,
        },
        'answered',
      );
    });
    app.setNotFoundHandler((request) => {
      const path = request.url.split('?', 1)[0];
      throw new ApiError(404, 'UnknownRoute', `${request.method} ${path} is not an operation of this API`);
    });
    app.setErrorHandler((error, request, reply) => this.#sendError(error, request, reply));
    for (const operation of operations) {
      if (operation.isCallback) continue;
      const handler = this.#handlers.get(operation.id);
      const run = handler === undefined ? notBuilt(operation) : this.#runner(operation, handler);
      app.route({
        method: operation.method,
        url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
        config: { operationId: operation.id },
        handler: async (request, reply) => {
          const context = contexts.get(request);
          if (context === undefined) throw new Error('a request reached its handler without authentication');
          return run(request, reply, context);
        },
      });
    }
    return app;
  }

  async #authenticated(request: FastifyRequest): Promise<Actor> {
    const match = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '');
    const actor = match?.[1] === undefined ? undefined : await this.#parts.authenticate(match[1]);
    if (actor !== undefined) return actor;
    throw new ApiError(401, 'Unauthorized', 'Authorization: send a valid token as "Bearer <token>"');
  }

  #runner(
    operation: Operation,
    handler: Handler,
  ): (request: FastifyRequest, reply: FastifyReply, context: RequestContext) => Promise<FastifyReply> {
    const readParams = textReader(operation.params, 'path');
    const readQuery = textReader(operation.query, 'query');
    const readBody =
      operation.body === undefined ? () => undefined : reader(operation.body, 'body', operation.faultCode);
    const render = this.#renderer(operation);
    return async (request, reply, context) => {
      const raw = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
      if (handler.kind !== 'read' && context.actor.role === 'reader') {
        const error = readersOnlyRead(operation);
        const body = operation.body === undefined || handler.kind === 'raw' ? undefined : parsedOrNothing(raw);
        await this.#tellRefusal(operation, handler, context, error, { params: request.params, body });
        throw error;
      }
      this.#parts.rateLimits.take(operation, context.actor.id, reply);
      const named: { readonly params: unknown; body: unknown } = { params: request.params, body: undefined };
      const audited = async <T>(run: () => Promise<T> | T): Promise<T> => {
        try {
          return await run();
        } catch (error) {
          await this.#tellRefusal(operation, handler, context, error, named);
          throw error;
        }
      };
      const input = await audited(() => {
        if (handler.kind === 'raw') return undefined;
        named.body = operation.body === undefined ? undefined : parseBody(raw);
        return {
          params: readParams(request.params),
          query: readQuery(request.query),
          body: readBody(named.body),
          context,
        };
      });
      const work = async (tx: Tx | undefined): Promise<unknown> => {
        if (handler.kind === 'raw') return handler.run({ raw, context });
        if (input === undefined) throw new Error('unreachable');
        if (handler.kind === 'read') return handler.run(input);
        return tx === undefined
          ? this.#parts.db.transaction((own) => handler.run({ ...input, tx: own }))
          : handler.run({ ...input, tx });
      };
      const key = await audited(() => idempotencyKeyOf(request));
      if (key === undefined || operation.method !== 'POST' || operation.answer.kind === 'pdf') {
        return render(reply, await audited(() => work(undefined)));
      }
      const fingerprint = fingerprintOf(request.method, request.url, raw);
      let refusal: unknown;
      const answer = await once(
        this.#parts.db,
        { key, actorId: context.actor.id, fingerprint, now: context.now },
        async (tx) => ({ status: 200, body: this.#jsonOf(operation, await work(tx)) }),
        (error) => {
          refusal = error;
          return refusalOf(error);
        },
      );
      await this.#tellRefusal(operation, handler, context, refusal, named);
      return sendStored(reply, answer);
    };
  }

  async #tellRefusal(
    operation: Operation,
    handler: Handler,
    context: RequestContext,
    error: unknown,
    named: { readonly params: unknown; readonly body: unknown },
  ): Promise<void> {
    if (handler.kind !== 'write' || !(error instanceof ApiError) || error.status >= 500) return;
    for (const listener of this.#refusalListeners) await listener({ operation, context, error, ...named });
  }

  #renderer(operation: Operation): (reply: FastifyReply, result: unknown) => FastifyReply {
    if (operation.answer.kind === 'pdf') {
      return (reply, result) => reply.header('content-type', 'application/pdf').send(result);
    }
    return (reply, result) => sendStored(reply, { status: 200, body: this.#jsonOf(operation, result) });
  }

  #jsonOf(operation: Operation, result: unknown): string {
    if (operation.answer.kind !== 'json') return '';
    if (this.#parts.checkAnswers) assertAnswer(operation.id, operation.answer, result);
    return stringifyExactJson(result);
  }

  #sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const known = errorAnswer(error);
    if (known !== undefined && known.status < 500) return sendStored(reply, known);
    request.log.error({ err: error }, 'a request failed');
    return sendStored(reply, known ?? { status: 500, body: '' });
  }
}

/** Paths that anybody may read. */
const isPublic = (request: FastifyRequest): boolean =>
  request.routeOptions.config?.public === true || /^\/docs(\/|\?|$)/.test(request.url);

const operationIdOf = (request: FastifyRequest): string => request.routeOptions?.config?.operationId ?? 'unknown';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly operationId?: string;
    /** Needs no token. */
    readonly public?: boolean;
  }
}

function notBuilt(operation: Operation): () => Promise<FastifyReply> {
  return async () => {
    throw new ApiError(501, 'NotBuilt', `${operation.id} (${operation.summary}) is not built yet`);
  };
}

const readersOnlyRead = ({ id }: Operation): ApiError =>
  new ApiError(403, 'Forbidden', `Authorization: ${id} changes something, and this token may only read`);

/** Of a request that is refused whatever its body says. */
function parsedOrNothing(raw: Buffer): unknown {
  try {
    return parseBody(raw);
  } catch {
    return undefined;
  }
}

function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return undefined;
  if (key.length > 255) throw badRequest('Idempotency-Key: must have at most 255 characters');
  return key;
}

const requestIdOf = (given: string | string[] | undefined): string | undefined =>
  typeof given === 'string' && /^[\w.:/-]{1,128}$/.test(given) ? given : undefined;

function sendStored(reply: FastifyReply, answer: StoredAnswer): FastifyReply {
  reply.code(answer.status);
  if (answer.status === 409 && !answer.body.includes('"IdempotencyKeyRunning"'))
    reply.header('x-should-retry', 'false');
  if (answer.status === 503) reply.header('retry-after', '1');
  if (answer.body === '' && answer.status === 200) return reply.send();
  const body = answer.body === '' ? FAULT : answer.body;
  return reply.header('content-type', 'application/json; charset=utf-8').send(body);
}

const answerChecks = new WeakMap<TSchema, ReturnType<typeof TypeCompiler.Compile>>();

function assertAnswer(operationId: string, answer: Answer<TSchema> & { kind: 'json' }, result: unknown): void {
  let check = answerChecks.get(answer.schema);
  if (check === undefined) {
    check = TypeCompiler.Compile(answer.schema);
    answerChecks.set(answer.schema, check);
  }
  const fault = check.Errors(result).First();
  if (fault === undefined) return;
  throw new Error(
    `${operationId} answered ${fault.path}: ${fault.message}, got ${stringifyExactJson(fault.value)?.slice(0, 200)}`,
  );
}
