import type { Queryable } from '../../platform/postgres/index.ts';

/** How far the loader has come in the log. (watermark, planned] is the chunk under way; empty where they are equal. */
export interface Progress {
  readonly watermark: number;
  readonly planned: number;
}

export async function readProgress(db: Queryable): Promise<Progress> {
  const [row] = await db.query<Progress>('SELECT watermark, planned FROM ingest_progress');
  if (row === undefined) throw new Error('ingest_progress has no row');
  return row;
}

/**
 * Moves from one state to the next, if nobody else did, and answers the revision of the metrics. The rows up to `to.planned` are
 * committed by now, so every metric that may take one of them is in that revision.
 */
export async function moveProgress(db: Queryable, from: Progress, to: Progress): Promise<number> {
  const [row] = await db.query<{ revision: number }>(
    `UPDATE ingest_progress SET watermark = $3, planned = $4 WHERE watermark = $1 AND planned = $2
     RETURNING (SELECT coalesce(max(revision), 0) FROM billable_metrics) AS revision`,
    [from.watermark, from.planned, to.watermark, to.planned],
  );
  if (row === undefined) throw new Error('the ingest log is being loaded by another process');
  return row.revision;
}

/** How far the log reaches, and how far it is loaded. */
export async function readReach(db: Queryable): Promise<{ readonly head: number; readonly watermark: number }> {
  const [row] = await db.query<{ head: number; watermark: number }>(
    'SELECT (SELECT seq FROM ingest_head) AS head, (SELECT watermark FROM ingest_progress) AS watermark',
  );
  if (row === undefined) throw new Error('unreachable');
  return row;
}
