/**
 * Everything that a client throws is one of these; `kind` tells them apart where `instanceof` cannot (several copies of the package,
 * other realms).
 */
export abstract class ClientError extends Error {
  abstract readonly kind: ErrorKind;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

export type ErrorKind =
  | 'invalid-request'
  | 'communication'
  | 'error-response'
  | 'unexpected-response'
  | 'invalid-response-payload';

/** The request cannot be made: a path parameter is missing, the base URL is no URL. Nothing was sent. Or a hook of the caller's threw. */
export class InvalidRequestError extends ClientError {
  readonly kind = 'invalid-request';
}

/** No complete answer arrived: connection trouble, a time-out, or the caller's abort (then `aborted`). */
export class CommunicationError extends ClientError {
  readonly kind = 'communication';
  readonly aborted: boolean;

  constructor(message: string, options: ErrorOptions & { readonly aborted: boolean }) {
    super(message, options);
    this.aborted = options.aborted;
  }
}

/** What the server says about a refusal. */
export interface ErrorBody {
  readonly message: string;
  readonly code?: string;
  readonly [member: string]: unknown;
}

/** The server answered with an error and said why. */
export class ErrorResponse extends ClientError {
  readonly kind = 'error-response';
  readonly status: number;
  readonly headers: Headers;
  readonly body: ErrorBody;

  constructor(status: number, headers: Headers, body: ErrorBody) {
    super(`${status}: ${body.message}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

/** The answer is none that the API describes: an error without a message, or a redirect. `body` is its text. */
export class UnexpectedResponseError extends ClientError {
  readonly kind = 'unexpected-response';
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;

  constructor(status: number, headers: Headers, body: string) {
    super(`unexpected answer with status ${status}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

/** The server reports success, but its payload cannot be read. */
export class InvalidResponsePayloadError extends ClientError {
  readonly kind = 'invalid-response-payload';
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string, options?: ErrorOptions) {
    super('the answer is not the JSON that the API describes', options);
    this.status = status;
    this.body = body;
  }
}
