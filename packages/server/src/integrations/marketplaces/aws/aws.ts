import type { Clock } from '../../../platform/clock/index.ts';
import { call, demand, form, type Json, ProviderRefusal, ProviderUnavailable, refusalOf } from '../../provider-call.ts';
import { keyOf } from '../provider.ts';
import { type AwsCredentials, signedHeaders } from './signature.ts';

/** How AWS is reached. */
export interface AwsAccess {
  /** One address in place of all of AWS; undefined: AWS's own. */
  readonly base: string | undefined;
  /** Takt's own identity, which assumes the roles that operators name. */
  readonly credentials: AwsCredentials | undefined;
}

/** A role in the vendor's account, as a delivery method names it. */
export interface Role {
  readonly arn: string;
  readonly externalId: string;
  readonly region: string;
}

export const roleOf = (configuration: Json): Role => ({
  arn: keyOf(configuration, 'aws_iam_role_arn'),
  externalId: keyOf(configuration, 'aws_external_id'),
  region: keyOf(configuration, 'aws_region'),
});

interface AwsCall {
  readonly role: Role;
  readonly service: string;
  /** The host without its region and domain. */
  readonly host: string;
  readonly region: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How long before they run out a role's keys are renewed. */
const MARGIN_MS = 5 * 60_000;
const LATER = /Throttl|TooManyRequests|RequestLimitExceeded|InternalService|ServiceUnavailable/;

/** AWS under the roles that delivery methods name: assumed with their external ids, kept while they last. */
export class Aws {
  readonly #access: AwsAccess;
  /** Real time, which signatures and keys go by. */
  readonly #wall: Clock;
  readonly #assumed = new Map<string, { readonly credentials: AwsCredentials; readonly until: number }>();

  constructor(access: AwsAccess, wall: Clock) {
    this.#access = access;
    this.#wall = wall;
  }

  async call({ role, service, host, region, headers, body }: AwsCall): Promise<Json> {
    const credentials = await this.#assume(role);
    const { status, body: answer } = await call(
      'AWS',
      this.#signed({ service, host, region, headers, body, credentials }),
    );
    if (status >= 200 && status < 300) return answer;
    const refusal = refusalOf('AWS', status, answer);
    if (LATER.test(refusal.code)) throw new ProviderUnavailable(refusal.message);
    throw refusal;
  }

  async #assume(role: Role): Promise<AwsCredentials> {
    const own = this.#access.credentials;
    if (own === undefined) {
      throw new ProviderRefusal('NoCredentials', 'Takt has no AWS identity: set AWS_ACCESS_KEY_ID and its secret');
    }
    const name = JSON.stringify(role);
    const kept = this.#assumed.get(name);
    if (kept !== undefined && this.#wall.now() < kept.until - MARGIN_MS) return kept.credentials;
    const request = this.#signed({
      service: 'sts',
      host: 'sts',
      region: role.region,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form({
        Action: 'AssumeRole',
        Version: '2011-06-15',
        RoleArn: role.arn,
        RoleSessionName: 'takt',
        ExternalId: role.externalId,
      }),
      credentials: own,
    });
    const assumed = credentialsOf(await demand('AWS', request));
    this.#assumed.set(name, assumed);
    return assumed.credentials;
  }

  #signed({
    service,
    host,
    region,
    headers,
    body,
    credentials,
  }: Omit<AwsCall, 'role'> & { credentials: AwsCredentials }) {
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    const url = new URL(`${this.#access.base ?? `https://${host}.${region}.${domain}`}/`);
    const signed = signedHeaders({ url, headers, body, region, service, credentials, now: this.#wall.now() });
    return { url: url.href, method: 'POST' as const, headers: signed, body };
  }
}

function credentialsOf(answer: Json) {
  const { AssumeRoleResponse: response } = answer as {
    AssumeRoleResponse?: { AssumeRoleResult?: { Credentials?: Readonly<Record<string, unknown>> } };
  };
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = response?.AssumeRoleResult?.Credentials ?? {};
  if (typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string' || typeof SessionToken !== 'string') {
    throw new ProviderUnavailable('AWS assumed the role and told no keys');
  }
  // Seconds since the epoch in JSON, a date in older answers.
  const until = typeof Expiration === 'number' ? Expiration * 1_000 : Date.parse(String(Expiration));
  return {
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    until: Number.isFinite(until) ? until : 0,
  };
}
