import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

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
export class MarketplaceDouble {
  readonly calls: Call[] = [];
  /** How the next call of a kind is answered instead; `lost` carries it out and breaks the connection. */
  readonly traps: { readonly what: string; readonly reply: Reply | 'lost' }[] = [];
  /** By id: how Azure's subscriptions and Google's entitlements stand. */
  readonly states = new Map<string, string>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  static async open(): Promise<MarketplaceDouble> {
    const double = new MarketplaceDouble();
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    return double;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  to(what: string): readonly Call[] {
    return this.calls.filter((call) => call.what === what);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
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
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
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
