import { createHash } from 'node:crypto';
import { ApiError } from '../errors.ts';
import type { Db, Queryable, Tx } from '../postgres/index.ts';
import { timestamp } from '../postgres/index.ts';

/** How long a key's answer is kept, on Takt's clock (metering 1: at least 24 h). */
const LIFETIME_MS = 25 * 3_600_000;

/** What was, or will be, sent: the status and the exact body. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: string;
}

export interface KeyedRequest {
  readonly key: string;
  readonly actorId: string;
  /** Method, path and body; the same key with anything else is refused. */
  readonly fingerprint: string;
  readonly now: number;
}

export const fingerprintOf = (method: string, url: string, body: Buffer): string =>
  createHash('sha256').update(`${method} ${url}\n`).update(body).digest('base64url');

/**
 * Runs a request once per key (metering 1, "Idempotency"). The answer is stored in the transaction that makes the change, so a crash
 * leaves both or neither. A refusal undoes the change and is stored too, also one that comes after the commit; a key whose first request
 * still runs is refused with 409.
 */
export async function once(
  db: Db,
  request: KeyedRequest,
  run: (tx: Tx) => Promise<StoredAnswer>,
  refusal: (error: unknown) => StoredAnswer | undefined,
): Promise<StoredAnswer> {
  let isKept = false;
  try {
    return await db.transaction(async (tx) => {
      isKept = false;
      const answer = await answerOnce(tx, request, run, refusal);
      isKept = true;
      return answer;
    });
  } catch (error) {
    const refused = isKept ? refusal(error) : undefined;
    if (refused === undefined) throw error;
    await db.query('UPDATE idempotency_keys SET status = $3, body = $4 WHERE actor_id = $1 AND key = $2', [
      request.actorId,
      request.key,
      refused.status,
      refused.body,
    ]);
    return refused;
  }
}

async function answerOnce(
  tx: Tx,
  request: KeyedRequest,
  run: (tx: Tx) => Promise<StoredAnswer>,
  refusal: (error: unknown) => StoredAnswer | undefined,
): Promise<StoredAnswer> {
  const lockName = `idempotency:${request.actorId}:${request.key}`;
  const [lock] = await tx.query<{ free: boolean }>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free',
    [lockName],
  );
  if (lock?.free !== true) throw stillRunning();
  const [earlier] = await tx.query<{ fingerprint: string; status: number; body: string }>(
    `SELECT fingerprint, status, body FROM idempotency_keys
      WHERE actor_id = $1 AND key = $2 AND created_at > $3`,
    [request.actorId, request.key, timestamp(request.now - LIFETIME_MS)],
  );
  if (earlier !== undefined) {
    if (earlier.fingerprint !== request.fingerprint) throw reused();
    return { status: earlier.status, body: earlier.body };
  }
  await tx.query('SAVEPOINT work');
  let answer: StoredAnswer;
  try {
    answer = await run(tx);
  } catch (error) {
    const refused = refusal(error);
    if (refused === undefined) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT work');
    answer = refused;
  }
  await tx.query(
    `INSERT INTO idempotency_keys (actor_id, key, fingerprint, status, body, created_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (actor_id, key) DO UPDATE
       SET fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body, created_at = excluded.created_at`,
    [request.actorId, request.key, request.fingerprint, answer.status, answer.body, timestamp(request.now)],
  );
  return answer;
}

/** Forgets the oldest answers past their lifetime; answers how many of at most `limit`. */
export async function forgetOldAnswers(db: Queryable, now: number, limit: number): Promise<number> {
  const forgotten = await db.query(
    `DELETE FROM idempotency_keys
      WHERE (actor_id, key) IN (SELECT actor_id, key FROM idempotency_keys WHERE created_at <= $1 ORDER BY created_at LIMIT $2)
        AND created_at <= $1
     RETURNING key`,
    [timestamp(now - LIFETIME_MS), limit],
  );
  return forgotten.length;
}

const stillRunning = (): ApiError =>
  new ApiError(
    409,
    'IdempotencyKeyRunning',
    'Idempotency-Key: the first request with this key is still running; try again',
  );

const reused = (): ApiError =>
  new ApiError(409, 'IdempotencyKeyReused', 'Idempotency-Key: this key was used with another request; use a new key');
