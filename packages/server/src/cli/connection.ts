import { Client, type ClientError, type ClientOptions, ErrorResponse } from '@takt/client';
import { type Config, readConfig } from '../platform/config.ts';
import { StartFailure } from '../platform/failure.ts';

/** Where a Takt is, and what opens it. */
export interface Address {
  readonly url: string;
  readonly token: string | undefined;
}

export const ADDRESS_OPTIONS = { url: { type: 'string' }, token: { type: 'string' } } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** By option, else by TAKT_URL and TAKT_API_TOKEN, else where `takt serve` would listen with this environment. */
export function addressOf(options: { readonly url?: string; readonly token?: string }, env: Environment): Address {
  const config = readConfig(env);
  const url = options.url ?? (env.TAKT_URL || localAddress(config));
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new StartFailure(`'${url}' is no address of a Takt; --url and TAKT_URL begin with http:// or https://`);
  }
  return { url: url.replace(/\/+$/, ''), token: options.token ?? config.apiToken };
}

/** Under which address a Takt with this configuration is reached on its own machine. */
function localAddress({ host, port }: Config): string {
  const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${near.includes(':') ? `[${near}]` : near}:${port}`;
}

export function clientOf(
  { url, token }: Address,
  options: Omit<ClientOptions, 'bearerToken' | 'numbers'> = {},
): Client {
  if (token === undefined) {
    throw new StartFailure(
      `a token is needed: set TAKT_API_TOKEN, or give --token, to one that the Takt at ${url} knows`,
    );
  }
  return new Client(url, { ...options, bearerToken: token });
}

/** Makes sure that a Takt is there and lets us in. */
export async function greet(client: Client, url: string): Promise<void> {
  try {
    await client.getServicesV1({}, { maxRetries: 1 });
  } catch (error) {
    throw unusable(error as ClientError, url);
  }
}

/** Why nothing can be had from an address, for the one who gave it. */
export function unusable(error: ClientError, url: string): StartFailure {
  const options = { cause: error };
  switch (error.kind) {
    case 'communication':
      return new StartFailure(`no Takt answers at ${url}; start it, or give its address by --url or TAKT_URL`, options);
    case 'error-response':
      return error instanceof ErrorResponse && error.status === 401
        ? new StartFailure(`the Takt at ${url} does not know the token; give one by --token or TAKT_API_TOKEN`, options)
        : new StartFailure(`${url} refuses: ${error.message}`, options);
    case 'unexpected-response':
    case 'invalid-response-payload':
      return new StartFailure(`what answers at ${url} is no Takt (${error.message})`, options);
    case 'invalid-request':
      return new StartFailure(`no request to ${url} can be made: ${error.message}`, options);
    default:
      throw error.kind satisfies never;
  }
}
