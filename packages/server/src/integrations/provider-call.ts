import { messageOf } from '../platform/failure.ts';

const TIMEOUT_MS = 20_000;

/** The provider does not do it: the same request again would be refused again. */
export class ProviderRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ProviderRefusal';
    this.code = code;
  }
}

/** No answer, or one that says "later": whether it was done is not known. */
export class ProviderUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ProviderUnavailable';
  }
}

export type Json = Readonly<Record<string, unknown>>;

export interface Request {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** Calls a provider's HTTP interface, which speaks JSON. Silence, 429 and 5xx are thrown; every other answer is the caller's to judge. */
export async function call(who: string, { url, ...init }: Request): Promise<Answer> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    status = response.status;
    text = await response.text();
  } catch (error) {
    const reason = error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : messageOf(error);
    throw new ProviderUnavailable(`${who} did not answer: ${reason}`, { cause: error });
  }
  if (status === 429 || status >= 500) throw new ProviderUnavailable(`${who} answered ${status}`);
  return { status, body: parsed(text) };
}

/** The same where anything but success is a refusal. */
export async function demand(who: string, request: Request): Promise<Json> {
  const { status, body } = await call(who, request);
  if (status >= 200 && status < 300) return body;
  throw refusalOf(who, status, body);
}

/** Providers put code and message either at the top or under `error`. */
export function refusalOf(who: string, status: number, body: Json): ProviderRefusal {
  const details = typeof body.error === 'object' && body.error !== null ? (body.error as Json) : body;
  const text = (...names: readonly string[]): string | undefined =>
    names.map((name) => details[name]).find((value): value is string => typeof value === 'string');
  const code = text('__type', 'code', 'Code', 'status', 'error');
  return new ProviderRefusal(
    code?.replace(/^.*#/, '') ?? String(status),
    text('message', 'Message', 'error_description') ?? `${who} answered ${status}`,
  );
}

/** What is no JSON object says nothing. */
function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch {
    return {};
  }
}

export const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();
