import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { compact } from './compact.ts';
import { StartFailure } from './failure.ts';
import type { RateBudgets } from './http/rate-limit.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';
import { parseInstant } from './time-text.ts';

export const ROLES = ['all', 'api', 'worker'] as const;
/** What this process does: answer HTTP, do due work, or both. */
export type Role = (typeof ROLES)[number];

export type ClockConfig =
  | { readonly kind: 'system' }
  /** Time stands still until it is moved. Without `start` it begins at the present. */
  | { readonly kind: 'simulated'; readonly start: number | undefined };

export interface Config {
  readonly role: Role;
  readonly host: string;
  readonly port: number;
  /** Under which address others reach this Takt; goes into links that Takt hands out. No trailing slash. */
  readonly publicUrl: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** The admin token; undefined lets Takt make one at its first start. */
  readonly apiToken: string | undefined;
  /** A PostgreSQL of the operator's; undefined starts the embedded one. */
  readonly databaseUrl: string | undefined;
  /** A ClickHouse of the operator's; undefined opens the embedded one. */
  readonly clickhouseUrl: string | undefined;
  readonly clock: ClockConfig;
  readonly webhookSecret: string | undefined;
  /** Private networks that webhooks may be sent to, in CIDR notation; every other one is refused (customers 8). */
  readonly webhookNetworks: readonly string[];
  readonly stripeApiBase: string;
  readonly anrokApiBase: string;
  /** How marketplaces are reached (integrations 5). A base stands in place of all addresses of a provider. */
  readonly marketplaces: {
    readonly aws: {
      readonly base: string | undefined;
      /** Who Takt is in AWS, where it assumes the roles of delivery methods. */
      readonly credentials:
        | { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }
        | undefined;
    };
    readonly azureBase: string | undefined;
    readonly gcpBase: string | undefined;
  };
  readonly logLevel: LogLevel;
  /** How long after the end of a billing period its invoices stay open for late events (invoices 2). */
  readonly graceHours: number;
  /** Who sends the invoices, as it stands on them (invoices 12.3). */
  readonly seller: { readonly name: string; readonly details: readonly string[] };
  /** How long an embedded dashboard's address holds (integrations 7). */
  readonly embedTtlMs: number;
  /** Which sites may frame an embedded dashboard, as sources of a `frame-ancestors` policy (integrations 7). */
  readonly embedAncestors: readonly string[];
  /** Requests a second and token, by class of route; a class without one has no limit (metering 1). */
  readonly rateLimits: RateBudgets;
  /** Checks every answer against its schema and answers 500 where they differ: for tests. */
  readonly checkAnswers: boolean;
  /** The step of a finalization at which the process ends as a crash would end it: for tests. */
  readonly crashAt: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration that the environment names, with defaults for the rest. Throws a StartFailure that names the variable, its value
 * and what would be right.
 */
export function readConfig(env: Environment, role: Role = 'all'): Config {
  const host = text(env, 'TAKT_HOST') ?? '127.0.0.1';
  const port = whole(env, 'TAKT_PORT', 'a port from 0 to 65535 (0 takes any free one)', 0, 65_535) ?? 4400;
  const dataDir = resolve(text(env, 'TAKT_DATA_DIR') ?? '.takt');
  const publicUrl =
    url(env, 'TAKT_PUBLIC_URL', ['http:', 'https:']) ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    role,
    host,
    port,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    dataDir,
    apiToken: token(env, 'TAKT_API_TOKEN'),
    databaseUrl: url(env, 'TAKT_DATABASE_URL', ['postgres:', 'postgresql:']),
    clickhouseUrl: url(env, 'TAKT_CLICKHOUSE_URL', ['http:', 'https:']),
    clock: clock(env),
    webhookSecret: text(env, 'TAKT_WEBHOOK_SECRET'),
    webhookNetworks: networks(env, 'TAKT_WEBHOOK_NETWORKS'),
    stripeApiBase: base(env, 'TAKT_STRIPE_API_BASE') ?? 'https://api.stripe.com',
    anrokApiBase: base(env, 'TAKT_ANROK_API_BASE') ?? 'https://api.anrok.com',
    marketplaces: {
      aws: { base: base(env, 'TAKT_AWS_API_BASE'), credentials: awsCredentials(env) },
      azureBase: base(env, 'TAKT_AZURE_API_BASE'),
      gcpBase: base(env, 'TAKT_GCP_API_BASE'),
    },
    logLevel: oneOf(env, 'TAKT_LOG_LEVEL', LOG_LEVELS) ?? 'info',
    graceHours: whole(env, 'TAKT_GRACE_HOURS', 'a whole number of hours from 0 to 8784', 0, 8_784) ?? 24,
    seller: { name: text(env, 'TAKT_SELLER_NAME') ?? 'Takt', details: linesOf(text(env, 'TAKT_SELLER_DETAILS')) },
    embedTtlMs: (whole(env, 'TAKT_EMBED_TTL', 'a whole number of seconds from 1', 1, 2 ** 31) ?? 86_400) * 1_000,
    embedAncestors: sources(env, 'TAKT_EMBED_ANCESTORS'),
    rateLimits: compact({
      ingest: rate(env, 'TAKT_INGEST_RATE_LIMIT'),
      preview: rate(env, 'TAKT_PREVIEW_RATE_LIMIT'),
      search: rate(env, 'TAKT_SEARCH_RATE_LIMIT'),
      read: rate(env, 'TAKT_READ_RATE_LIMIT'),
      write: rate(env, 'TAKT_WRITE_RATE_LIMIT'),
    }),
    checkAnswers: oneOf(env, 'TAKT_CHECK_ANSWERS', ['on', 'off'] as const) === 'on',
    crashAt: text(env, 'TAKT_CRASH_AT'),
  };
}

function clock(env: Environment): ClockConfig {
  const kind = oneOf(env, 'TAKT_CLOCK', ['system', 'simulated'] as const) ?? 'system';
  const startText = text(env, 'TAKT_CLOCK_START');
  const start = startText === undefined ? undefined : parseInstant(startText);
  if (startText !== undefined && start === undefined) {
    throw wrong('TAKT_CLOCK_START', startText, 'an RFC 3339 date-time such as 2026-01-01T00:00:00Z');
  }
  return kind === 'system' ? { kind } : { kind, start };
}

/** A variable that is set to nothing counts as not set. */
function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function token(env: Environment, name: string): string | undefined {
  const value = text(env, name);
  // The value is a secret: it is not repeated in the message.
  if (value !== undefined && !/^[\x21-\x7e]{8,256}$/.test(value)) {
    throw new StartFailure(`${name} must be 8 to 256 printable ASCII characters without spaces`);
  }
  return value;
}

/** Lines of a text: cut where it breaks, or at the two characters \\n, for variables that cannot hold a break. */
const linesOf = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : value.split(/\n|\\n/).map((line) => line.trim());

function whole(env: Environment, name: string, right: string, least: number, most: number): number | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) throw wrong(name, value, right);
  return number;
}

const rate = (env: Environment, name: string): number | undefined =>
  whole(env, name, 'a whole number of requests a second from 1', 1, 1_000_000_000);

function oneOf<T extends string>(env: Environment, name: string, allowed: readonly T[]): T | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw wrong(name, value, `one of ${allowed.join(', ')}`);
  return found;
}

function networks(env: Environment, name: string): readonly string[] {
  const given = (text(env, name) ?? '').split(',').map((network) => network.trim());
  return given
    .filter((network) => network !== '')
    .map((network) => {
      const [address = '', prefix = ''] = network.split('/');
      const bits = isIP(address) === 6 ? 128 : 32;
      if (isIP(address) === 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits) {
        throw wrong(name, network, 'networks in CIDR notation such as 10.0.0.0/8, with commas between them');
      }
      return network;
    });
}

/** Sites that a content security policy names; by default all of them. */
function sources(env: Environment, name: string): readonly string[] {
  const given = text(env, name);
  if (given === undefined) return ['*'];
  const named = given.split(/[\s,]+/);
  const wrongOne = named.find((source) => !/^https?:\/\/[\w.*-]+(:\d+)?$/.test(source));
  if (wrongOne === undefined) return named;
  throw wrong(name, wrongOne, 'origins such as https://app.example.com, with commas between them');
}

function url(env: Environment, name: string, protocols: readonly string[]): string | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  const right = `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`;
  if (!URL.canParse(value)) throw wrong(name, value, right);
  const parsed = new URL(value);
  if (!protocols.includes(parsed.protocol)) throw wrong(name, withoutPassword(parsed), right);
  return value;
}

/** An address that paths are added to. */
const base = (env: Environment, name: string): string | undefined =>
  url(env, name, ['http:', 'https:'])?.replace(/\/+$/, '');

/** AWS's own variables; a key without its secret is none. */
function awsCredentials(env: Environment): Config['marketplaces']['aws']['credentials'] {
  const accessKeyId = text(env, 'AWS_ACCESS_KEY_ID');
  const secretAccessKey = text(env, 'AWS_SECRET_ACCESS_KEY');
  const sessionToken = text(env, 'AWS_SESSION_TOKEN');
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return compact({ accessKeyId, secretAccessKey, sessionToken });
}

/** An address that may be shown: its password is starred out. */
export function withoutPassword(address: URL): string {
  const shown = new URL(address);
  if (shown.password !== '') shown.password = '***';
  return shown.href;
}

const wrong = (name: string, value: string, right: string): StartFailure =>
  new StartFailure(`${name} is '${value}'; it must be ${right}`);
