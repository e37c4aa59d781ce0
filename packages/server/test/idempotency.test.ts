import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOperations } from '../src/operations.ts';
import { SYSTEM_ACTOR } from '../src/platform/http/operation.ts';
import { at, unique } from './support/billing.ts';
import { made, openWorld, type World } from './support/every-write/world.ts';
import { EXEMPT, WRITES } from './support/every-write/writes.ts';
import type { Takt } from './support/takt.ts';

/**
 * The `Idempotency-Key` header (metering 1): every write is sent twice at the same time, then again, then with another body. The change is
 * made once, which the audit log witnesses, and every answer but "still running" is the first one.
 */

let world: World;
let takt: Takt;

beforeAll(async () => {
  world = await openWorld();
  takt = world.takt;
});
afterAll(() => world.close());

interface AuditEntry {
  readonly status: string;
  readonly actor: { readonly id: string };
}

/** How many changes the audit log has seen succeed that somebody asked for; Takt's own work goes on beside them. */
async function successes(): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  for (;;) {
    const query = cursor === undefined ? '?limit=100' : `?limit=100&next_page=${encodeURIComponent(cursor)}`;
    const { data, next_page } = (await takt.raw('GET', `/v1/auditLogs${query}`)).body;
    count += data.filter(
      ({ status, actor }: AuditEntry) => status === 'success' && actor.id !== SYSTEM_ACTOR.id,
    ).length;
    if (data.length === 0) return count;
    cursor = next_page;
  }
}

describe('every write, twice at the same time under one key', () => {
  it.each(Object.entries(WRITES))('%s', async (_id, write) => {
    const [path, body] = await write(world);
    const key = { 'idempotency-key': randomUUID() };
    const send = (content: unknown) => takt.raw('POST', path, content, key);

    const before = await successes();
    const twins = await Promise.all([send(body), send(body)]);
    const afterTwins = await successes();
    const [first] = twins.filter(({ status }) => status === 200);
    expect(first, JSON.stringify(twins.map((twin) => twin.body))).toBeDefined();
    for (const twin of twins) {
      if (twin.status === 409) expect(twin.body.code).toBe('IdempotencyKeyRunning');
      else expect(twin.body).toEqual(first?.body);
    }

    const again = await send(body);
    expect([again.status, again.body]).toEqual([200, first?.body]);
    const other = await send(`${JSON.stringify(body)} `); // one more byte is another request
    expect([other.status, other.body.code, other.headers.get('x-should-retry')]).toEqual([
      409,
      'IdempotencyKeyReused',
      'false',
    ]);
    expect(await successes(), 'nothing was done again').toBe(afterTwins);
    expect(afterTwins, 'and something was done').toBeGreaterThan(before);
  });

  it('are all of them: a token that may only read is told which operations change something', async () => {
    const reader = (await made(takt, '/v1/apiTokens/create', { name: 'reader', role: 'reader' })).token;
    const posts = allOperations.filter(({ method, isCallback }) => method === 'POST' && !isCallback);
    const writes: string[] = [];
    for (const { id, path } of posts) {
      const url = path.replace(/\{\w+\}/g, randomUUID());
      const { status, body } = await takt.raw('POST', url, {}, { authorization: `Bearer ${reader}` });
      if (status === 403 && body.message.includes('changes something')) writes.push(id);
    }
    console.log(`${Object.keys(WRITES).length} of ${writes.length} writes`);
    expect(writes.sort()).toEqual([...Object.keys(WRITES), ...Object.keys(EXEMPT)].sort());
  });
});

describe('every write with a uniqueness_key, twice at the same time', () => {
  const named = allOperations.filter(({ body }) => body?.properties?.uniqueness_key !== undefined);

  it.each(named.map(({ id }) => id))('%s', async (id) => {
    const [path, body] = (await WRITES[id]?.(world)) ?? expect.fail(`${id} is not among the writes`);
    const before = await successes();
    const uniqueness_key = unique('key');
    const twins = await Promise.all([1, 2].map(() => takt.raw('POST', path, { ...body, uniqueness_key })));
    expect(twins.map(({ status }) => status).sort(), JSON.stringify(twins.map((twin) => twin.body))).toEqual([
      200, 409,
    ]);
    expect(await successes()).toBe(before + 1);
  });
});

describe('what is kept under a key', () => {
  it('a refusal made while executing is kept; one by the schema is not, so the body may be mended', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const malformed = await takt.raw('POST', '/v1/customers', { name: 1 }, key);
    expect(malformed.status).toBe(400);
    const mended = await takt.raw('POST', '/v1/customers', { name: 'mended' }, key);
    expect(mended.status).toBe(200);

    const other = { 'idempotency-key': randomUUID() };
    const unknown = { customer_id: randomUUID(), starting_at: at(2026, 1) };
    const refused = await takt.raw('POST', '/v1/contracts/create', unknown, other);
    expect(refused.status).toBe(404);
    const kept = await takt.raw('POST', '/v1/contracts/create', unknown, other);
    expect([kept.status, kept.body]).toEqual([404, refused.body]);
  });

  it('an answer without a body is kept as one', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const event = {
      transaction_id: randomUUID(),
      customer_id: 'x',
      event_type: 'y',
      timestamp: await takt.clock.now(),
    };
    for (let i = 0; i < 2; i += 1) {
      const { status, body, headers } = await takt.raw('POST', '/v1/ingest', [event], key);
      expect([status, body, headers.get('content-type')]).toEqual([200, undefined, null]);
    }
  });

  it('for a day on the platform clock, and then the key is free', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await takt.raw('POST', '/v1/customers', { name: 'one' }, key);
    await takt.clock.set(at(2026, 1, 2));
    expect((await takt.raw('POST', '/v1/customers', { name: 'one' }, key)).body).toEqual(first.body);
    await takt.clock.set(at(2026, 1, 3));
    const second = await takt.raw('POST', '/v1/customers', { name: 'two' }, key);
    expect(second.status).toBe(200);
    expect(second.body.data.id).not.toBe(first.body.data.id);
  });
});
