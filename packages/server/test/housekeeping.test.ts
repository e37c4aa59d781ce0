import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, HOUR } from '@takt/engine';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pruneNotifications } from '../src/notifications/webhooks/deliveries.ts';
import { Housekeeping } from '../src/platform/housekeeping.ts';
import { forgetOldAnswers } from '../src/platform/http/idempotency.ts';
import { createLog } from '../src/platform/log.ts';
import { type Db, openPostgres, timestamp } from '../src/platform/postgres/index.ts';

/** What is kept for a time only: it goes when its time is over, in small pieces, and nothing goes before. */

const dataDir = mkdtempSync(join(tmpdir(), 'takt-pruning-'));
let db: Db;
beforeAll(async () => {
  chmodSync(dataDir, 0o711);
  db = await openPostgres({ dataDir, databaseUrl: undefined }, createLog('silent'));
});
afterAll(async () => {
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const NOW = Date.parse('2026-06-01T00:00:00Z');
const endpoint = randomUUID();

async function produced(type: string, at: number, state: 'pending' | 'delivered' | 'failed', dueWall = at) {
  await db.query(
    `WITH made AS (INSERT INTO notifications (id, type, body, created_at) VALUES ($1, $2, '{}', $3) RETURNING seq),
          delivery AS (INSERT INTO webhook_deliveries (endpoint_id, notification_seq, state, due_wall, due_at)
                       SELECT $4, seq, $5, $6, $3 FROM made RETURNING endpoint_id, notification_seq)
     INSERT INTO webhook_attempts (endpoint_id, notification_seq, attempted_wall, duration_ms, answer)
     SELECT endpoint_id, notification_seq, $3, 1, '' FROM delivery`,
    [randomUUID(), type, timestamp(at), endpoint, state, timestamp(dueWall)],
  );
}

test('a notification older than the limit goes, with its deliveries and attempts, unless it is on its way', async () => {
  await db.query(
    `INSERT INTO webhook_endpoints (id, url, sealed_secret, is_sandbox, created_at) VALUES ($1, 'http://localhost', '', true, $2)`,
    [endpoint, timestamp(NOW)],
  );
  await produced('old and delivered', NOW - 40 * DAY, 'delivered');
  await produced('old and failed', NOW - 31 * DAY, 'failed');
  await produced('old and waiting for an endpoint that is switched off', NOW - 31 * DAY, 'pending');
  await produced('old on a clock that jumped, and on its way', NOW - 365 * DAY, 'pending', NOW - 1_000);
  await produced('young', NOW - 29 * DAY, 'delivered');

  expect(await pruneNotifications(db, NOW - 30 * DAY, NOW - 30 * DAY, 2)).toBe(2);
  expect(await pruneNotifications(db, NOW - 30 * DAY, NOW - 30 * DAY, 2)).toBe(1);
  expect(await pruneNotifications(db, NOW - 30 * DAY, NOW - 30 * DAY, 2)).toBe(0);

  const left = await db.query<{ type: string }>('SELECT type FROM notifications ORDER BY seq');
  expect(left.map(({ type }) => type)).toEqual(['old on a clock that jumped, and on its way', 'young']);
  const [counts] = await db.query(
    'SELECT (SELECT count(*) FROM webhook_deliveries) AS deliveries, (SELECT count(*) FROM webhook_attempts) AS attempts',
  );
  expect(counts).toEqual({ deliveries: 2, attempts: 2 });
});

test('an answer under an Idempotency-Key goes 25 hours after it was given', async () => {
  const actor = randomUUID();
  const ages = { gone: 40 * HOUR, 'just gone': 25 * HOUR, 'still there': 25 * HOUR - 1 };
  for (const [key, age] of Object.entries(ages)) {
    await db.query(
      `INSERT INTO idempotency_keys (actor_id, key, fingerprint, status, body, created_at) VALUES ($1, $2, '', 200, '{}', $3)`,
      [actor, key, timestamp(NOW - age)],
    );
  }

  expect(await forgetOldAnswers(db, NOW, 1)).toBe(1);
  expect(await forgetOldAnswers(db, NOW, 1)).toBe(1);
  expect(await forgetOldAnswers(db, NOW, 1)).toBe(0);

  expect(await db.query('SELECT key FROM idempotency_keys')).toEqual([{ key: 'still there' }]);
});

test('every hour all that is old goes, and a fault of one thing keeps nothing else', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let old = 2_500;
  const pieces: number[] = [];
  const housekeeping = new Housekeeping(createLog('silent'), [
    { what: 'broken things', deleteSome: () => Promise.reject(new Error('broken')) },
    {
      what: 'old things',
      deleteSome: async (limit) => {
        const deleted = Math.min(limit, old);
        old -= deleted;
        pieces.push(deleted);
        return deleted;
      },
    },
  ]);
  try {
    housekeeping.start();
    await vi.advanceTimersByTimeAsync(HOUR - 1);
    expect(pieces).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(pieces).toEqual([1_000, 1_000, 500]);
    old = 10;
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(pieces).toEqual([1_000, 1_000, 500, 10]);
  } finally {
    await housekeeping.stop();
    vi.useRealTimers();
  }
});
