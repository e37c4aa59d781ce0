import type { NumberStyle } from './operation.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface ClientOptions<N extends NumberStyle = 'number'> {
  readonly bearerToken?: string;
  /** Sent with every request; a call's own headers win. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A fetch of one's own, such as one with a proxy or a connection pool. Default: the global one. */
  readonly fetch?: Fetch;
  /** For one attempt, from sending to the whole answer. Default: 60,000. */
  readonly timeoutMs?: number;
  /** Further attempts after network trouble, 408, 409 (unless `x-should-retry: false`), 429 and 5xx. Default: 2. */
  readonly maxRetries?: number;
  /** `text` reads JSON numbers as exact decimal text. Default: `number`. */
  readonly numbers?: N;
  /** Called before each attempt; may add headers. */
  readonly beforeRequest?: (request: OutgoingRequest) => void | Promise<void>;
  /** Called after each attempt that was answered. */
  readonly afterResponse?: (request: OutgoingRequest, response: Response) => void | Promise<void>;
}

/** One attempt. */
export interface OutgoingRequest {
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** 0 for the first attempt. */
  readonly attempt: number;
}
