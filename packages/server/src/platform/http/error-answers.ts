import { ApiError } from '../errors.ts';
import { stringifyExactJson } from '../exact-json.ts';
import { StoreUnavailable } from '../failure.ts';
import type { StoredAnswer } from './idempotency.ts';

/** For what only the log may explain. */
export const FAULT = JSON.stringify({
  code: 'InternalError',
  message: 'a fault of the server; the request may be tried again',
});

/** The answer for an error that says what it is; undefined for a fault that only the log may explain. */
export function errorAnswer(error: unknown): StoredAnswer | undefined {
  if (error instanceof ApiError) {
    return {
      status: error.status,
      body: stringifyExactJson({ code: error.code, message: error.message, ...error.extra }),
    };
  }
  if (error instanceof StoreUnavailable) {
    return {
      status: 503,
      body: JSON.stringify({ code: 'StoreUnavailable', message: `${error.store} cannot be reached just now` }),
    };
  }
  const { statusCode, message } = error as { statusCode?: unknown; message?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, body: JSON.stringify({ code: 'BadRequest', message: String(message) }) };
  }
  return undefined;
}

/** What is kept for an Idempotency-Key: refusals. A fault undid everything, so the same key may be tried again. */
export function refusalOf(error: unknown): StoredAnswer | undefined {
  const answer = errorAnswer(error);
  return answer !== undefined && answer.status < 500 ? answer : undefined;
}
