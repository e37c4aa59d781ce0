import { createHmac } from 'node:crypto';
import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { codeOf, messageOf } from '../../platform/failure.ts';
import { type AddressGuard, hostOf } from './address-guard.ts';

/** Without a complete answer by then an attempt has failed (customers 8.3). */
export const ATTEMPT_TIMEOUT_MS = 10_000;
/** How much of an answer is kept in the log. */
const KEPT_ANSWER_BYTES = 500;
/** An answer is read to its end, but not without end. */
const MAX_ANSWER_BYTES = 1_000_000;
/**
 * How many idle connections to one host are kept. Many, because several endpoints may be there, each with many attempts under way; those not
 * used for a while are closed.
 */
const MAX_IDLE_SOCKETS = 4_096;
const MAX_IDLE_MS = ATTEMPT_TIMEOUT_MS + 5_000;

/** What one attempt came to. Without `status` no complete answer came, and `answer` says why. */
export interface AttemptResult {
  readonly status: number | undefined;
  readonly answer: string;
}

/** The signature that receivers check: over the date of the attempt and the exact bytes sent (customers 8.2). */
export const signatureOf = (secret: string, date: string, body: string): string =>
  createHmac('sha256', secret).update(`${date}\n`).update(body).digest('hex');

/** Sends webhooks over connections that are kept open, each to an address that the guard has checked. */
export class WebhookRequests {
  readonly #guard: AddressGuard;
  // Connections that sandbox endpoints may open are not lent to others.
  readonly #agents = { sandbox: agents(), public: agents() };

  constructor(guard: AddressGuard) {
    this.#guard = guard;
  }

  /** @param date of this attempt, in real time whatever the platform clock says: receivers refuse old dates. */
  async send(
    target: { readonly url: string; readonly isSandbox: boolean },
    body: string,
    secret: string,
    date: Date,
  ): Promise<AttemptResult> {
    const url = new URL(target.url);
    const abort = new AbortController();
    const timer = setTimeout(
      () => abort.abort(new Error(`no complete answer within ${ATTEMPT_TIMEOUT_MS / 1_000} s`)),
      ATTEMPT_TIMEOUT_MS,
    );
    try {
      // A name is resolved while connecting, an address is not: it is checked here.
      if (isIP(hostOf(url)) !== 0) await this.#guard.resolve(hostOf(url), target.isSandbox);
      const post = () => this.#post(url, target.isSandbox, body, headersOf(secret, date, body), abort.signal);
      // A kept connection may have been closed by the receiver just then, which says nothing about the receiver.
      return await post().catch((error: unknown) =>
        error instanceof StaleConnection ? post() : Promise.reject(error),
      );
    } catch (error) {
      const cause: unknown = abort.signal.aborted ? abort.signal.reason : error;
      return { status: undefined, answer: messageOf(cause).slice(0, KEPT_ANSWER_BYTES) };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Closes the connections that are kept open. */
  close(): void {
    for (const { http, https } of Object.values(this.#agents)) {
      http.destroy();
      https.destroy();
    }
  }

  #post(
    url: URL,
    isSandbox: boolean,
    body: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<AttemptResult> {
    const isSecure = url.protocol === 'https:';
    const { http, https } = this.#agents[isSandbox ? 'sandbox' : 'public'];
    const options = {
      method: 'POST',
      headers,
      signal,
      agent: isSecure ? https : http,
      lookup: this.#lookup(isSandbox),
    };
    return new Promise((resolve, reject) => {
      const onAnswer = (answer: IncomingMessage): void => {
        readAnswer(answer).then((text) => resolve({ status: answer.statusCode, answer: text }), reject);
      };
      const request = isSecure ? httpsRequest(url, options, onAnswer) : httpRequest(url, options, onAnswer);
      request.on('error', (error) => reject(isStale(request, error) ? new StaleConnection() : error)).end(body);
    });
  }

  /** Resolving and checking in one step: between a check and a second look-up a name could come to point elsewhere. */
  #lookup(isSandbox: boolean): LookupFunction {
    return (host, options, callback) => {
      this.#guard.resolve(host, isSandbox).then(
        (addresses) => {
          const [first] = addresses;
          if (options.all === true) callback(null, [...addresses]);
          else callback(null, first?.address ?? '', first?.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, ''),
      );
    };
  }
}

class StaleConnection extends Error {}

const isStale = (request: ClientRequest, error: unknown): boolean =>
  request.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(codeOf(error) ?? '');

const KEPT_OPEN = { keepAlive: true, maxFreeSockets: MAX_IDLE_SOCKETS, timeout: MAX_IDLE_MS } as const;

const agents = () => ({ http: new HttpAgent(KEPT_OPEN), https: new HttpsAgent(KEPT_OPEN) });

function headersOf(secret: string, date: Date, body: string): Readonly<Record<string, string>> {
  const text = date.toUTCString();
  return {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'User-Agent': 'Takt-Webhooks',
    Date: text,
    'X-Metronome-Date': text,
    'Metronome-Webhook-Signature': signatureOf(secret, text, body),
  };
}

async function readAnswer(answer: IncomingMessage): Promise<string> {
  const kept: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (length < KEPT_ANSWER_BYTES) kept.push(chunk);
    length += chunk.length;
    if (length > MAX_ANSWER_BYTES) throw new Error(`the answer is longer than ${MAX_ANSWER_BYTES} bytes`);
  }
  // Postgres text holds no NUL.
  return Buffer.concat(kept).toString('utf8').slice(0, KEPT_ANSWER_BYTES).replaceAll('\0', '');
}
