import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '../../platform/postgres/index.ts';

/** Any fixed number will do, as long as nothing else locks it. */
const LOADER_LOCK = 7_215_844_010;
const RETRY_MS = 500;

/**
 * Does `work` in one process at a time: whoever holds an advisory lock of Postgres. When the process or its connection ends, the lock
 * is free, and another process goes on. `work` must end when its signal does; when it returns or throws, the lease is taken anew.
 */
export async function whileLeading(
  db: Db,
  stopped: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
  onError: (error: unknown) => Promise<void>,
): Promise<void> {
  while (!stopped.aborted) {
    try {
      if (!(await leadOnce(db, stopped, work))) await pause(RETRY_MS, stopped);
    } catch (error) {
      await onError(error);
    }
  }
}

/** The same once: false where another process leads, and `work` is not done. */
export async function leadOnce(
  db: Db,
  stopped: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const client = await db.pool.connect();
  const lost = new AbortController();
  const lose = (): void => lost.abort();
  client.on('error', lose);
  client.on('end', lose);
  try {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [LOADER_LOCK]);
    if (rows[0]?.free !== true) return false;
    await work(AbortSignal.any([stopped, lost.signal]));
    return true;
  } finally {
    client.off('error', lose);
    client.off('end', lose);
    // Closing the connection frees the lock, whatever state it is in.
    client.release(true);
  }
}

/** Waits, at most until the signal. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal }).catch(() => undefined);
