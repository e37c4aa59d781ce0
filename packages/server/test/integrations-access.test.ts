import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

/** Tokens and what they may do (integrations 9). */

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt();
});
afterAll(async () => {
  await takt.stop();
});

const make = async (role: string) => (await takt.raw('POST', '/v1/apiTokens/create', { name: role, role })).body.data;
const as = (token: string) => (method: string, path: string, body?: unknown) =>
  takt.raw(method, path, body, { authorization: `Bearer ${token}` });

describe('a token', () => {
  it('is shown once, and listed with its role and when it was last used', async () => {
    const { id, token, role } = await make('writer');
    expect([token, role]).toEqual([expect.stringMatching(/^takt_/), 'writer']);
    const listed = async () =>
      (await takt.raw('GET', '/v1/apiTokens')).body.data.find((one: { id: string }) => one.id === id);
    expect(await listed()).toMatchObject({ name: 'writer', last_used_at: null, archived_at: null });
    expect(JSON.stringify(await listed())).not.toContain(token);
    await as(token)('GET', '/v1/customers');
    expect((await listed()).last_used_at).toBe(await takt.clock.now());
  });

  it('is archived for good', async () => {
    const { id, token } = await make('writer');
    const archive = () => takt.raw('POST', '/v1/apiTokens/archive', { id });
    expect((await archive()).status).toBe(200);
    expect((await archive()).status).toBe(400);
    await until(async () => (await as(token)('GET', '/v1/customers')).status === 401);
    expect((await takt.raw('POST', '/v1/apiTokens/archive', { id: randomUUID() })).status).toBe(404);
  });

  it.each([
    ['admin', 200, 200, 200, 200],
    ['writer', 200, 200, 403, 403],
    ['reader', 200, 403, 403, 403],
  ])('of a %s reads, changes, sees to tokens and moves the clock: %i, %i, %i, %i', async (role, ...expected) => {
    const call = as((await make(role)).token);
    const answers = [
      await call('POST', '/v1/contract-pricing/products/list', {}),
      await call('POST', '/v1/customers', { name: 'n' }),
      await call('GET', '/v1/apiTokens'),
      await call('GET', '/sandbox/clock'),
    ];
    expect(answers.map(({ status }) => status)).toEqual(expected);
  });

  it('that only reads sends no events', async () => {
    const { token } = await make('reader');
    const event = { transaction_id: 't', customer_id: 'c', event_type: 'e', timestamp: await takt.clock.now() };
    expect((await as(token)('POST', '/v1/ingest', [event])).status).toBe(403);
  });

  it('needs nobody to approve what it does', async () => {
    const request = { name: 'n', description: 'd', request_type: '/v1/customers', request_payload: {} };
    expect((await takt.raw('POST', '/v1/approval_requests/submit', request)).status).toBe(403);
    expect((await takt.raw('POST', '/v1/approval_requests/submit', { name: 'n' })).status).toBe(400);
  });
});
