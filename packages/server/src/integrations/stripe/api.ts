import { messageOf } from '../../platform/failure.ts';

/** The version of Stripe's API that Takt uses, whatever the account's default is. */
const STRIPE_VERSION = '2024-06-20';
const TIMEOUT_MS = 20_000;
/** How long Stripe remembers idempotency keys (integrations 4.4). */
export const KEY_LIFETIME_MS = 24 * 3_600_000;

type FormValue = string | number | boolean | undefined | Form | readonly FormValue[];
/** Parameters of a call; undefined ones are left out. */
export interface Form {
  readonly [name: string]: FormValue;
}

/** An object as Stripe answers it. */
export type StripeObject = Readonly<Record<string, unknown>>;

/** Stripe refused the request: the same one again would be refused again (integrations 4.4). */
export class StripeRefusal extends Error {
  readonly status: number;
  /** Stripe's error object, with `type`, `code`, `decline_code`, … */
  readonly details: StripeObject;

  constructor(status: number, message: string, details: StripeObject) {
    super(message);
    this.name = 'StripeRefusal';
    this.status = status;
    this.details = details;
  }
}

/** No answer, or one that says "later": trying again is right, and harmless with the same idempotency key (integrations 4.4). */
export class StripeUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StripeUnavailable';
  }
}

/** One Stripe account. */
export interface StripeAccount {
  get(path: string, query?: Form): Promise<StripeObject>;
  /** @param key what makes a repeated call harmless. */
  post(path: string, form: Form, key: string): Promise<StripeObject>;
  delete(path: string): Promise<StripeObject>;
}

/** Stripe's HTTP API at one address: `https://api.stripe.com`, or a stand-in for tests. */
export class StripeApi {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  account(apiKey: string): StripeAccount {
    return {
      get: (path, query = {}) => this.#call(apiKey, 'GET', withQuery(path, query), undefined, undefined),
      post: (path, form, key) => this.#call(apiKey, 'POST', path, encoded(form).toString(), key),
      delete: (path) => this.#call(apiKey, 'DELETE', path, undefined, undefined),
    };
  }

  async #call(
    apiKey: string,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body: string | undefined,
    idempotencyKey: string | undefined,
  ): Promise<StripeObject> {
    let status: number;
    let answer: StripeObject;
    try {
      const response = await fetch(`${this.#base}/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${apiKey}`,
          'stripe-version': STRIPE_VERSION,
          ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
          ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      status = response.status;
      answer = (await response.json()) as StripeObject;
    } catch (error) {
      throw new StripeUnavailable(`Stripe did not answer: ${reasonOf(error)}`, { cause: error });
    }
    if (status >= 200 && status < 300) return answer;
    const details = (answer.error ?? {}) as StripeObject;
    const message = typeof details.message === 'string' ? details.message : `Stripe answered ${status}`;
    if (status === 409 || status === 429 || status >= 500) throw new StripeUnavailable(message);
    throw new StripeRefusal(status, message, details);
  }
}

/** The message of `fetch` is only "fetch failed"; its cause says why. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : messageOf(error);

function withQuery(path: string, query: Form): string {
  const text = encoded(query).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** As Stripe reads forms: `period[start]=…`, `items[0][id]=…`. */
function encoded(form: Form): URLSearchParams {
  const out = new URLSearchParams();
  const add = (name: string, value: FormValue): void => {
    if (value === undefined) return;
    if (typeof value !== 'object') out.append(name, String(value));
    else for (const [key, member] of Object.entries(value)) add(`${name}[${key}]`, member);
  };
  for (const [name, value] of Object.entries(form)) add(name, value);
  return out;
}
