import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  Client,
  CommunicationError,
  ErrorResponse,
  InvalidRequestError,
  InvalidResponsePayloadError,
  UnexpectedResponseError,
} from '../src/index.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that gives the next of the answers to each request, and remembers the requests. */
async function server(...answers: Answer[]): Promise<{ url: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const http = createServer((request, response) => {
    seen.push(request);
    (answers[seen.length - 1] ?? json(500, { message: 'no further answer' }))(response, request);
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  closers.push(() => {
    http.closeAllConnections();
    http.close();
  });
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, seen };
}

const caught = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );
const now = { 'retry-after': '0' };
const customerId = '2714e483-4ff1-48e4-9e25-ac732e8f24f2';

describe('what goes out', () => {
  it('fills the path, joins arrays in the query, and carries token and headers', async () => {
    const { url, seen } = await server(json(200, { data: [], next_page: null }));
    const client = new Client(url, { bearerToken: 'secret', headers: { 'x-team': 'billing' } });
    await client.listCustomersV1({ query: { customer_ids: ['a', 'b'], limit: 2 } }, { headers: { 'x-call': '1' } });
    expect(seen[0]?.url).toBe('/v1/customers?customer_ids=a%2Cb&limit=2');
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'x-team': 'billing', 'x-call': '1' });
  });

  it('refuses a request that cannot be made, before sending', async () => {
    const { url, seen } = await server();
    expect(() => new Client('not a url')).toThrow(InvalidRequestError);
    const error = await caught(new Client(url).getCustomerV1({ path: { customer_id: '' } }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({ kind: 'invalid-request', message: expect.stringContaining('customer_id') });
    expect(seen).toHaveLength(0);
  });

  it('sends an Idempotency-Key with what changes something, and with nothing else', async () => {
    const { url, seen } = await server(json(200, { data: { id: customerId } }), json(200, { data: {} }), (response) =>
      response.writeHead(200).end(),
    );
    const client = new Client(url);
    await client.createCustomerV1({ body: { name: 'Acme' } });
    await client.getNetBalanceV1({ body: { customer_id: customerId } });
    await client.ingestV1({ body: [] });
    expect(seen.map(({ headers }) => 'idempotency-key' in headers)).toEqual([true, false, false]);
  });

  it('calls the hooks around each attempt', async () => {
    const { url } = await server(json(503, { message: 'later' }, now), json(200, { services: [] }));
    const trace: string[] = [];
    await new Client(url, {
      beforeRequest: ({ operationId, attempt, headers }) => {
        headers.set('x-attempt', String(attempt));
        trace.push(`before ${operationId} ${attempt}`);
      },
      afterResponse: ({ attempt }, { status }) => void trace.push(`after ${attempt} ${status}`),
    }).getServicesV1();
    expect(trace).toEqual(['before getServices-v1 0', 'after 0 503', 'before getServices-v1 1', 'after 1 200']);
  });
});

describe('retries', () => {
  it.each([408, 409, 429, 500, 503])('tries %i again, with the same Idempotency-Key', async (status) => {
    const { url, seen } = await server(
      json(status, { message: 'again' }, now),
      json(200, { data: { id: customerId } }),
    );
    const { data } = await new Client(url).createCustomerV1({ body: { name: 'Acme' } });
    expect(data.data.id).toBe(customerId);
    expect(seen).toHaveLength(2);
    expect(seen[0]?.headers['idempotency-key']).toBeTruthy();
    expect(seen[1]?.headers['idempotency-key']).toBe(seen[0]?.headers['idempotency-key']);
  });

  it('waits as long as Retry-After says, in seconds or until a date', async () => {
    const past = new Date(0).toUTCString();
    const { url, seen } = await server(
      json(503, { message: 'later' }, { 'retry-after': past }),
      json(503, { message: 'later' }, { 'retry-after': '1' }),
      json(200, { services: [] }),
    );
    const begin = performance.now();
    await new Client(url).getServicesV1();
    const elapsedMs = performance.now() - begin;
    expect(seen).toHaveLength(3);
    expect(elapsedMs).toBeGreaterThan(990);
    expect(elapsedMs).toBeLessThan(5_000);
  });

  it('does not retry a conflict that no retry can help, nor other refusals', async () => {
    const settled = await server(json(409, { message: 'taken', conflicting_id: 'x' }, { 'x-should-retry': 'false' }));
    const error = await caught(new Client(settled.url).createCustomerV1({ body: { name: 'Acme' } }));
    expect(error).toBeInstanceOf(ErrorResponse);
    expect(error).toMatchObject({ status: 409, body: { message: 'taken', conflicting_id: 'x' } });
    expect(settled.seen).toHaveLength(1);
    const refused = await server(json(400, { message: 'name: is required' }));
    expect(await caught(new Client(refused.url).createCustomerV1({ body: { name: '' } }))).toMatchObject({
      status: 400,
    });
    expect(refused.seen).toHaveLength(1);
  });

  it('gives up after maxRetries and throws the last answer', async () => {
    const busy = json(429, { message: 'slow down' }, now);
    const { url, seen } = await server(busy, busy, busy);
    expect(await caught(new Client(url, { maxRetries: 1 }).getServicesV1())).toMatchObject({
      kind: 'error-response',
      status: 429,
    });
    expect(seen).toHaveLength(2);
  });

  it('recovers from a dropped connection', async () => {
    const { url } = await server((response) => void response.destroy(), json(200, { services: [] }));
    expect((await new Client(url).getServicesV1()).status).toBe(200);
  });
});

describe('errors, told apart by type and kind', () => {
  it('communication: nobody listens, no answer in time, the caller aborts', async () => {
    const silent = await server(
      () => {},
      () => {},
    );
    const closed = await caught(new Client('http://127.0.0.1:9', { maxRetries: 0 }).getServicesV1());
    expect(closed).toBeInstanceOf(CommunicationError);
    const late = await caught(new Client(silent.url, { maxRetries: 0, timeoutMs: 30 }).getServicesV1());
    expect(late).toMatchObject({ kind: 'communication', aborted: false });
    const controller = new AbortController();
    const call = caught(new Client(silent.url).getServicesV1({}, { signal: controller.signal }));
    controller.abort();
    expect(await call).toMatchObject({ kind: 'communication', aborted: true });
  });

  it('communication: a stream of bytes that breaks off', async () => {
    const { url } = await server((response) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '100' });
      response.write('%PDF', () => response.destroy());
    });
    const path = { customer_id: customerId, invoice_id: customerId };
    const { data } = await new Client(url).getInvoicePdfV1({ path });
    expect(await caught(new Response(data).text())).toMatchObject({ kind: 'communication', aborted: false });
  });

  it('invalid request: a time limit or a path that cannot be', async () => {
    const client = new Client('http://127.0.0.1:9');
    for (const call of [
      client.getServicesV1({}, { timeoutMs: -1 }),
      client.getServicesV1({}, { timeoutMs: Number.NaN }),
      client.getServicesV1({}, { headers: { 'bad name': '' } }),
      client.getCustomerV1({ path: { customer_id: '\ud800' } }),
    ]) {
      expect(await caught(call)).toMatchObject({ kind: 'invalid-request' });
    }
  });

  it('unexpected: an error page without a message', async () => {
    const { url } = await server(json(502, '<html>bad gateway</html>'));
    const error = await caught(new Client(url, { maxRetries: 0 }).getServicesV1());
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(error).toMatchObject({ kind: 'unexpected-response', status: 502, body: '<html>bad gateway</html>' });
  });

  it('invalid payload: success that cannot be read', async () => {
    const { url } = await server(json(200, '{"services": ['));
    const error = await caught(new Client(url).getServicesV1());
    expect(error).toBeInstanceOf(InvalidResponsePayloadError);
    expect(error).toMatchObject({ kind: 'invalid-response-payload', body: '{"services": [' });
  });
});

describe('answers', () => {
  it('are void where the operation answers without a body', async () => {
    const { url } = await server((response) => response.writeHead(200).end());
    const { data, status } = await new Client(url).setIngestAliasesV1({
      path: { customer_id: customerId },
      body: { ingest_aliases: [] },
    });
    expect([data, status]).toEqual([undefined, 200]);
  });

  it('are a stream of bytes for a PDF', async () => {
    const { url } = await server((response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
    );
    const { data } = await new Client(url).getInvoicePdfV1({
      path: { customer_id: customerId, invoice_id: customerId },
    });
    expect(await new Response(data).text()).toBe('%PDF-1.7');
  });

  it('keep numbers exact as text where asked, and leave strings alone', async () => {
    const body =
      '{"data":[{"value":12345678901234567890.123456789,"note":"costs 5.0 \\"2\\" 1e3","n":-0.10}],"next_page":null}';
    const { url } = await server(json(200, body));
    const query = {
      window_size: 'NONE',
      starting_on: '2026-01-01T00:00:00Z',
      ending_before: '2026-02-01T00:00:00Z',
    } as const;
    const { data } = await new Client(url, { numbers: 'text' }).getUsageBatchV1({ body: query });
    expect(data.data[0]).toMatchObject({
      value: '12345678901234567890.123456789',
      note: 'costs 5.0 "2" 1e3',
      n: '-0.10',
    });
  });
});

describe('paging, in each of the four styles', () => {
  const pages = async (calls: AsyncIterable<{ data: unknown }>): Promise<number> => {
    let count = 0;
    for await (const _ of calls) count += 1;
    return count;
  };
  const body = (request: IncomingMessage): Promise<Record<string, unknown>> =>
    new Promise((resolve) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => resolve(JSON.parse(text)));
    });

  it('query limit and next_page; query next_page alone', async () => {
    const { url, seen } = await server(
      json(200, { data: [], next_page: 'p2' }),
      json(200, { data: [], next_page: null }),
    );
    expect(await pages(new Client(url).listCustomersV1Pages({ query: { limit: 1 } }))).toBe(2);
    expect(seen.map((request) => request.url)).toEqual(['/v1/customers?limit=1', '/v1/customers?limit=1&next_page=p2']);
    const usage = await server(json(200, { data: [], next_page: 'q' }), json(200, { data: [], next_page: null }));
    const query = {
      window_size: 'NONE',
      starting_on: '2026-01-01T00:00:00Z',
      ending_before: '2026-02-01T00:00:00Z',
    } as const;
    expect(await pages(new Client(usage.url).getUsageBatchV1Pages({ body: query }))).toBe(2);
    expect(usage.seen[1]?.url).toBe('/v1/usage?next_page=q');
  });

  it('body limit and next_page; body limit and cursor', async () => {
    const bodies: Record<string, unknown>[] = [];
    const keep =
      (answer: Answer): Answer =>
      async (response, request) => {
        bodies.push(await body(request));
        answer(response, request);
      };
    const commits = await server(
      keep(json(200, { data: [], next_page: 'c2' })),
      keep(json(200, { data: [], next_page: null })),
    );
    expect(
      await pages(new Client(commits.url).listCustomerCommitsV1Pages({ body: { customer_id: customerId, limit: 5 } })),
    ).toBe(2);
    const seats = await server(
      keep(json(200, { data: [], pagination: { next_page: 's2' } })),
      keep(json(200, { data: [], pagination: { next_page: null } })),
    );
    const contract = { customer_id: customerId, contract_id: customerId };
    expect(await pages(new Client(seats.url).listSeatBalancesV1Pages({ body: contract }))).toBe(2);
    expect(bodies).toEqual([
      { customer_id: customerId, limit: 5 },
      { customer_id: customerId, limit: 5, next_page: 'c2' },
      contract,
      { ...contract, cursor: 's2' },
    ]);
  });

  it('stops where the cursor does not move: the end of a log that is followed', async () => {
    const { url } = await server(json(200, { data: [], next_page: 'end' }), json(200, { data: [], next_page: 'end' }));
    expect(await pages(new Client(url).getAuditLogsV1Pages())).toBe(2);
  });
});
