import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, ServerDouble } from './server-double.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into requests of every shape, and their expectations are the check.
type Json = any;

/** A call that Takt made: which interface was meant, and what was said. */
export interface Call {
  readonly what: string;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface Reply {
  readonly status?: number;
  readonly body: Json;
}

/** AWS, Azure and Google at one address, as far as Takt speaks to them. */
export class MarketplaceDouble extends ServerDouble {
  readonly calls: Call[] = [];
  /** How the next call of a kind is answered instead; `lost` carries it out and breaks the connection. */
  readonly traps: { readonly what: string; readonly reply: Reply | 'lost' }[] = [];
  /** By id: how Azure's subscriptions and Google's entitlements stand. */
  readonly states = new Map<string, string>();

  to(what: string): readonly Call[] {
    return this.calls.filter((call) => call.what === what);
  }

  protected async serve(request: IncomingMessage, text: string, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const isForm = String(request.headers['content-type']).includes('form');
    const body = isForm ? Object.fromEntries(new URLSearchParams(text)) : text === '' ? undefined : JSON.parse(text);
    const what = whatOf(path, body, request.headers['x-amz-target']);
    this.calls.push({ what, body, headers: request.headers });
    const trapped = this.traps.findIndex((trap) => trap.what === what);
    const [trap] = trapped < 0 ? [] : this.traps.splice(trapped, 1);
    if (trap?.reply === 'lost') {
      request.socket.destroy();
      return;
    }
    const { status = 200, body: answer } = trap?.reply ?? this.#answer(what, path);
    answerJson(response, status, answer);
  }

  #answer(what: string, path: string): Reply {
    const id = decodeURIComponent(path.split('/').at(-1) ?? '');
    switch (what) {
      case 'AssumeRole': {
        const Credentials = {
          AccessKeyId: 'ASIA',
          SecretAccessKey: 'assumed-secret',
          SessionToken: 'assumed-token',
          Expiration: Date.now() / 1_000 + 3_600,
        };
        return { body: { AssumeRoleResponse: { AssumeRoleResult: { Credentials } } } };
      }
      case 'BatchMeterUsage':
        return { body: { Results: [{ Status: 'Success', MeteringRecordId: 'r' }], UnprocessedRecords: [] } };
      case 'azure token':
        return { body: { access_token: 'azure-token' } };
      case 'subscription':
        return {
          body: { id, planId: 'gold', saasSubscriptionStatus: this.states.get(id) ?? 'Subscribed', term: {} },
        };
      case 'google token':
        return { body: { access_token: 'federated-token' } };
      case 'impersonation':
        return { body: { accessToken: 'google-token' } };
      case 'entitlement':
        return {
          body: { name: id, state: this.states.get(id) ?? 'ENTITLEMENT_ACTIVE', usageReportingId: `project:${id}` },
        };
      default:
        return { body: {} };
    }
  }
}

function whatOf(path: string, body: Json, target: string | string[] | undefined): string {
  if (path === '/') return body?.Action ?? String(target).split('.').at(-1);
  const kinds = [
    [/\/oauth2\/v2\.0\/token$/, 'azure token'],
    [/\/api\/saas\/subscriptions\//, 'subscription'],
    [/\/api\/usageEvent$/, 'usageEvent'],
    [/^\/v1\/token$/, 'google token'],
    [/:generateAccessToken$/, 'impersonation'],
    [/\/entitlements\//, 'entitlement'],
    [/:report$/, 'report'],
  ] as const;
  return kinds.find(([fits]) => fits.test(path))?.[1] ?? path;
}
