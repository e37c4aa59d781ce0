import {
  ClientError,
  CommunicationError,
  type ErrorBody,
  ErrorResponse,
  InvalidRequestError,
  InvalidResponsePayloadError,
  UnexpectedResponseError,
} from './errors.ts';
import { parseWithTextNumbers } from './exact-numbers.ts';
import type { Args, CallOptions, NumberStyle, OperationId, OperationInfo, Result } from './operation.ts';
import type { ClientOptions, OutgoingRequest } from './options.ts';

interface LooseInput {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_MAX_RETRIES = 2;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;
/** What a timer can count. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** Operations that change nothing, or, like ingest, nothing twice: they may be repeated without an Idempotency-Key. */
const REPEATABLE = /^(get|list|search|preview|ingest)/;

/** Calls operations over HTTP. `Client` adds a method for each of them. */
export class BaseClient<N extends NumberStyle = 'number'> {
  readonly #base: string;
  readonly #options: ClientOptions<N>;

  /**
   * @param baseUrl such as `http://127.0.0.1:4400`; a path in it is kept
   * @throws InvalidRequestError when it is no http or https URL
   */
  constructor(baseUrl: string, options: ClientOptions<N> = {}) {
    if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
      throw new InvalidRequestError(`${baseUrl} is not an http or https URL`);
    }
    this.#base = baseUrl.replace(/\/+$/, '');
    this.#options = options;
  }

  /**
   * Calls one operation. What changes something by POST carries an Idempotency-Key, the same for every attempt, so that a retry after
   * a lost answer changes nothing twice.
   * @throws ClientError, and nothing else
   */
  async call<Id extends OperationId>(operation: OperationInfo<Id>, ...args: Args<Id>): Promise<Result<Id, N>> {
    const [input = {}, options = {}] = args as [LooseInput?, CallOptions?];
    const url = this.#base + pathOf(operation, input) + queryOf(input);
    const headers = this.#headersOf(operation, input, options);
    const body = input.body === undefined ? undefined : jsonOf(input.body);
    const timeoutMs = options.timeoutMs ?? this.#options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    if (!(timeoutMs >= 0 && timeoutMs <= LONGEST_TIMEOUT_MS)) {
      throw new InvalidRequestError(`timeoutMs is ${timeoutMs}; it must be from 0 to ${LONGEST_TIMEOUT_MS}`);
    }
    const maxRetries = options.maxRetries ?? this.#options.maxRetries ?? DEFAULT_MAX_RETRIES;
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await this.#attempt<Id>(
        { operationId: operation.id, method: operation.method, url, headers, attempt },
        operation,
        body,
        timeoutMs,
        options.signal,
      );
      if (outcome.kind === 'result') return outcome.result;
      if (attempt >= maxRetries || !outcome.retryable) throw outcome.error;
      await pause(outcome.retryAfterMs ?? backoffMs(attempt), options.signal);
    }
  }

  /** Calls a paged operation page by page, and stops where the server gives no further cursor. */
  async *paginate<Id extends OperationId>(
    operation: OperationInfo<Id>,
    ...args: Args<Id>
  ): AsyncGenerator<Result<Id, N>, void, undefined> {
    const { paging } = operation;
    if (paging === undefined) throw new InvalidRequestError(`${operation.id} is not paged`);
    let [input = {}, options] = args as [LooseInput?, CallOptions?];
    for (;;) {
      const result = await this.call(operation, ...([input, options] as unknown as Args<Id>));
      yield result;
      const next = paging.next.reduce<unknown>(
        (value, name) => (value as Record<string, unknown> | undefined)?.[name],
        result.data,
      );
      if (typeof next !== 'string' || next === '') return;
      const part = input[paging.in] as Readonly<Record<string, unknown>> | undefined;
      if (part?.[paging.cursor] === next) return; // A cursor that does not move marks the end of what is there now.
      input = { ...input, [paging.in]: { ...part, [paging.cursor]: next } };
    }
  }

  #headersOf(operation: OperationInfo, input: LooseInput, options: CallOptions): Headers {
    try {
      const headers = new Headers(this.#options.headers);
      if (this.#options.bearerToken !== undefined) headers.set('authorization', `Bearer ${this.#options.bearerToken}`);
      if (input.body !== undefined) headers.set('content-type', 'application/json');
      if (operation.method === 'POST' && !REPEATABLE.test(operation.id) && !headers.has('idempotency-key')) {
        headers.set('idempotency-key', randomKey());
      }
      for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
      return headers;
    } catch (cause) {
      throw new InvalidRequestError('a header is not one that HTTP can carry', { cause });
    }
  }

  async #attempt<Id extends OperationId>(
    request: OutgoingRequest,
    operation: OperationInfo<Id>,
    body: string | undefined,
    timeoutMs: number,
    abort: AbortSignal | undefined,
  ): Promise<Outcome<Result<Id, N>>> {
    await this.#hook(() => this.#options.beforeRequest?.(request));
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = abort === undefined ? timeout : AbortSignal.any([abort, timeout]);
    const communicationError = (cause: unknown): CommunicationError => {
      const aborted = abort?.aborted === true;
      const late = timeout.aborted ? 'no complete answer in time' : 'the server cannot be reached';
      return new CommunicationError(aborted ? 'the call was aborted' : late, { cause, aborted });
    };
    try {
      const send = this.#options.fetch ?? ((url: string, init: RequestInit) => fetch(url, init));
      const response = await send(request.url, {
        method: request.method,
        headers: request.headers,
        signal,
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
      });
      await this.#hook(() => this.#options.afterResponse?.(request, response));
      if (!response.ok) return await failure(response);
      const result = await this.#resultOf(operation, response, communicationError);
      return { kind: 'result', result: result as Result<Id, N> };
    } catch (cause) {
      if (cause instanceof ClientError) throw cause;
      const error = communicationError(cause);
      return { kind: 'failure', retryable: !error.aborted, error };
    }
  }

  async #resultOf(
    operation: OperationInfo,
    response: Response,
    communicationError: (cause: unknown) => CommunicationError,
  ): Promise<Result<OperationId, NumberStyle>> {
    const { status, headers } = response;
    const answer = (data: unknown) => ({ data, status, headers }) as Result<OperationId, NumberStyle>;
    if (operation.answer === 'bytes') {
      if (response.body === null) throw new InvalidResponsePayloadError(status, '');
      return answer(bytesOf(response.body, communicationError));
    }
    const text = await response.text();
    if (operation.answer === 'empty') return answer(undefined);
    try {
      return answer(this.#options.numbers === 'text' ? parseWithTextNumbers(text) : JSON.parse(text));
    } catch (cause) {
      throw new InvalidResponsePayloadError(status, text, { cause });
    }
  }

  async #hook(run: () => void | Promise<void> | undefined): Promise<void> {
    try {
      await run();
    } catch (cause) {
      throw new InvalidRequestError('a hook threw', { cause });
    }
  }
}

type Outcome<R> =
  | { readonly kind: 'result'; readonly result: R }
  | {
      readonly kind: 'failure';
      readonly retryable: boolean;
      readonly retryAfterMs?: number | undefined;
      readonly error: ClientError;
    };

function pathOf(operation: OperationInfo, input: LooseInput): string {
  return operation.path.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = input.path?.[name];
    if (typeof value !== 'string' || value === '')
      throw new InvalidRequestError(`path.${name} is required by ${operation.id}`);
    try {
      return encodeURIComponent(value);
    } catch (cause) {
      throw new InvalidRequestError(`path.${name} is not well-formed text`, { cause });
    }
  });
}

/** Arrays go comma-joined, as the API reads them; undefined members are left out. */
function queryOf(input: LooseInput): string {
  const pairs = Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(
    pairs.map(([name, value]): [string, string] => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  );
  return pairs.length === 0 ? '' : `?${text}`;
}

function jsonOf(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new InvalidRequestError('body cannot be written as JSON', { cause });
  }
}

async function failure(response: Response): Promise<Outcome<never>> {
  const { status, headers } = response;
  const text = await response.text();
  const body = errorBody(text);
  const error =
    body === undefined ? new UnexpectedResponseError(status, headers, text) : new ErrorResponse(status, headers, body);
  const retryable =
    status === 408 || status === 429 || status >= 500 || (status === 409 && headers.get('x-should-retry') !== 'false');
  return { kind: 'failure', retryable, error, retryAfterMs: retryAfterMs(headers.get('retry-after')) };
}

/** Retry-After is a number of seconds or a date; undefined where it is neither. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\s*\d+(\.\d+)?\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_TIMEOUT_MS);
}

function errorBody(text: string): ErrorBody | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const described =
      typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string';
    return described ? (value as ErrorBody) : undefined;
  } catch {
    return undefined;
  }
}

/** Not `crypto.randomUUID`, which browsers have on secure pages only. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The body's bytes, with whatever breaks them off as a CommunicationError. */
function bytesOf(
  body: ReadableStream<Uint8Array>,
  communicationError: (cause: unknown) => CommunicationError,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (cause) {
        controller.error(communicationError(cause));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

const backoffMs = (attempt: number): number =>
  Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(attempt, 10)) * (0.75 + Math.random() / 4);

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(new CommunicationError('the call was aborted', { aborted: true, cause: signal?.reason }));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    if (signal?.aborted === true) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
