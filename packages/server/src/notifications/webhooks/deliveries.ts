import { notFound } from '../../platform/errors.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { timestamp } from '../../platform/postgres/index.ts';

/** The SQL of deliveries: claiming what is due, recording attempts, and reading the log. */

/** A delivery that is this worker's until its claim runs out. */
export interface ClaimedDelivery {
  readonly endpointId: string;
  readonly notificationSeq: number;
  readonly url: string;
  readonly isSandbox: boolean;
  readonly sealedSecret: Buffer;
  readonly body: string;
  /** Attempts made before this one. */
  readonly attempts: number;
  readonly firstAttemptWall: number | undefined;
  readonly firstAttemptAt: number | undefined;
}

interface ClaimRow {
  readonly endpoint_id: string;
  readonly notification_seq: number;
  readonly url: string;
  readonly is_sandbox: boolean;
  readonly sealed_secret: Buffer;
  readonly body: string;
  readonly attempts: number;
  readonly first_attempt_wall: number | null;
  readonly first_attempt_at: number | null;
}

/**
 * Claims due deliveries of every enabled endpoint, the longest due first. A claim is a due time in the future: should the worker die, the
 * delivery is simply due again.
 * @param room how many at most for an endpoint, but for those that have less.
 */
export async function claimDeliveries(
  q: Queryable,
  room: number,
  less: ReadonlyMap<string, number>,
  wallNow: number,
  claimMs: number,
): Promise<readonly ClaimedDelivery[]> {
  const rows = await q.query<ClaimRow>(
    `WITH wanted AS (
       SELECT e.id AS endpoint_id, coalesce(less.room, $3) AS room
         FROM webhook_endpoints e LEFT JOIN unnest($1::uuid[], $2::int[]) AS less (endpoint_id, room) ON less.endpoint_id = e.id
        WHERE e.is_enabled AND e.archived_at IS NULL AND coalesce(less.room, $3) > 0
     ), due AS MATERIALIZED (
       SELECT d.endpoint_id, d.notification_seq
         FROM wanted CROSS JOIN LATERAL (
           SELECT w.endpoint_id, w.notification_seq FROM webhook_deliveries w
            WHERE w.endpoint_id = wanted.endpoint_id AND w.state = 'pending' AND w.due_wall <= $4
            ORDER BY w.due_wall, w.notification_seq LIMIT wanted.room FOR UPDATE SKIP LOCKED
         ) d
     ), claimed AS (
       UPDATE webhook_deliveries d SET due_wall = $5, due_at = 'infinity' FROM due
        WHERE d.endpoint_id = due.endpoint_id AND d.notification_seq = due.notification_seq
       RETURNING d.endpoint_id, d.notification_seq, d.attempts, d.first_attempt_wall, d.first_attempt_at
     )
     SELECT c.*, e.url, e.is_sandbox, e.sealed_secret, n.body
       FROM claimed c JOIN webhook_endpoints e ON e.id = c.endpoint_id JOIN notifications n ON n.seq = c.notification_seq
      ORDER BY c.notification_seq`,
    [[...less.keys()], [...less.values()], room, timestamp(wallNow), timestamp(wallNow + claimMs)],
  );
  return rows.map((row) => ({
    endpointId: row.endpoint_id,
    notificationSeq: row.notification_seq,
    url: row.url,
    isSandbox: row.is_sandbox,
    sealedSecret: row.sealed_secret,
    body: row.body,
    attempts: row.attempts,
    firstAttemptWall: row.first_attempt_wall ?? undefined,
    firstAttemptAt: row.first_attempt_at ?? undefined,
  }));
}

/** What became of a delivery by an attempt. */
export type DeliveryFate =
  | { readonly state: 'delivered' | 'failed' }
  | { readonly state: 'pending'; readonly dueWall: number; readonly dueAt: number };

export interface FinishedAttempt {
  readonly endpointId: string;
  readonly notificationSeq: number;
  readonly attemptedWall: number;
  readonly attemptedAt: number;
  readonly durationMs: number;
  readonly status: number | undefined;
  readonly answer: string;
  readonly fate: DeliveryFate;
}

/** Records attempts and what became of their deliveries, all in one statement. */
export async function recordAttempts(q: Queryable, attempts: readonly FinishedAttempt[]): Promise<void> {
  const column = <T>(read: (attempt: FinishedAttempt) => T): readonly T[] => attempts.map(read);
  await q.query(
    `WITH made AS (
       SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::int[], $6::int[], $7::text[],
                            $8::text[], $9::timestamptz[], $10::timestamptz[])
         AS made (endpoint_id, notification_seq, wall, at, duration_ms, status, answer, state, due_wall, due_at)
     ), updated AS (
       UPDATE webhook_deliveries d
          SET state = CASE WHEN d.state = 'cancelled' AND made.state = 'pending' THEN d.state ELSE made.state END,
              attempts = d.attempts + 1,
              due_wall = coalesce(made.due_wall, d.due_wall),
              due_at = coalesce(made.due_at, d.due_at),
              first_attempt_wall = coalesce(d.first_attempt_wall, made.wall),
              first_attempt_at = coalesce(d.first_attempt_at, made.at)
         FROM made WHERE d.endpoint_id = made.endpoint_id AND d.notification_seq = made.notification_seq
     )
     INSERT INTO webhook_attempts (endpoint_id, notification_seq, attempted_wall, duration_ms, status, answer)
     SELECT endpoint_id, notification_seq, wall, duration_ms, status, answer FROM made`,
    [
      column((attempt) => attempt.endpointId),
      column((attempt) => attempt.notificationSeq),
      column((attempt) => timestamp(attempt.attemptedWall)),
      column((attempt) => timestamp(attempt.attemptedAt)),
      column((attempt) => attempt.durationMs),
      column((attempt) => attempt.status ?? null),
      column((attempt) => attempt.answer),
      column((attempt) => attempt.fate.state),
      column(({ fate }) => (fate.state === 'pending' ? timestamp(fate.dueWall) : null)),
      column(({ fate }) => (fate.state === 'pending' ? timestamp(fate.dueAt) : null)),
    ],
  );
}

/** On the simulated clock: retries that its jump has made due are due at once, each once however many it passed (customers 8.3). */
export const pullForward = (q: Queryable, at: number, wallNow: number) =>
  q.query(`UPDATE webhook_deliveries SET due_wall = $2 WHERE state = 'pending' AND due_at <= $1 AND due_wall > $2`, [
    timestamp(at),
    timestamp(wallNow),
  ]);

/**
 * Deletes the oldest notifications with their deliveries and attempts: those made before an instant of the platform clock, but none that an
 * endpoint may still get. Answers how many.
 * @param wallBefore what was due before this instant of real time and is waiting still is for an endpoint that is switched off
 * @param limit how many are looked at
 */
export async function pruneNotifications(
  q: Queryable,
  before: number,
  wallBefore: number,
  limit: number,
): Promise<number> {
  const pruned = await q.query(
    `DELETE FROM notifications n USING (SELECT seq FROM notifications ORDER BY seq LIMIT $3) AS oldest
      WHERE n.seq = oldest.seq AND n.created_at < $1
        AND NOT EXISTS (SELECT 1 FROM webhook_deliveries d
                         WHERE d.notification_seq = n.seq AND d.state = 'pending' AND d.due_wall >= $2)
     RETURNING n.seq`,
    [timestamp(before), timestamp(wallBefore), limit],
  );
  return pruned.length;
}

/** A delivery with its attempts, for the log. */
export interface LoggedDelivery {
  readonly seq: number;
  readonly notificationId: string;
  readonly type: string;
  readonly endpointId: string;
  readonly state: 'pending' | 'delivered' | 'failed' | 'cancelled';
  readonly createdAt: number;
  readonly attempts: readonly {
    readonly at: number;
    readonly durationMs: number;
    readonly status: number | null;
    readonly answer: string;
  }[];
}

interface LogRow {
  readonly notification_seq: number;
  readonly notification_id: string;
  readonly type: string;
  readonly endpoint_id: string;
  readonly state: LoggedDelivery['state'];
  readonly created_at: number;
  readonly walls: readonly number[];
  readonly durations: readonly number[];
  readonly statuses: readonly (number | null)[];
  readonly answers: readonly string[];
}

/** An endpoint's deliveries, the newest first. */
export async function selectDeliveries(
  q: Queryable,
  filter: {
    readonly endpointId: string;
    readonly state: LoggedDelivery['state'] | undefined;
    readonly beforeSeq: number | undefined;
  },
  limit: number,
): Promise<readonly LoggedDelivery[]> {
  const rows = await q.query<LogRow>(
    `SELECT d.notification_seq, n.id AS notification_id, n.type, d.endpoint_id, d.state, n.created_at,
            coalesce(a.walls, '{}') AS walls, coalesce(a.durations, '{}') AS durations,
            coalesce(a.statuses, '{}') AS statuses, coalesce(a.answers, '{}') AS answers
       FROM webhook_deliveries d
       JOIN notifications n ON n.seq = d.notification_seq
       LEFT JOIN LATERAL (
         SELECT array_agg(attempted_wall ORDER BY seq) AS walls, array_agg(duration_ms ORDER BY seq) AS durations,
                array_agg(status ORDER BY seq) AS statuses, array_agg(answer ORDER BY seq) AS answers
           FROM webhook_attempts t
          WHERE t.endpoint_id = d.endpoint_id AND t.notification_seq = d.notification_seq
       ) a ON true
      WHERE d.endpoint_id = $1 AND ($2::text IS NULL OR d.state = $2) AND ($3::bigint IS NULL OR d.notification_seq < $3)
      ORDER BY d.notification_seq DESC LIMIT $4`,
    [filter.endpointId, filter.state ?? null, filter.beforeSeq ?? null, limit],
  );
  return rows.map((row) => ({
    seq: row.notification_seq,
    notificationId: row.notification_id,
    type: row.type,
    endpointId: row.endpoint_id,
    state: row.state,
    createdAt: row.created_at,
    attempts: row.walls.map((at, i) => ({
      at,
      durationMs: row.durations[i] ?? 0,
      status: row.statuses[i] ?? null,
      answer: row.answers[i] ?? '',
    })),
  }));
}

/** Sends a notification to an endpoint once more, with a horizon of its own. */
export async function redeliver(
  tx: Tx,
  endpointId: string,
  notificationId: string,
  dueWall: number,
  dueAt: number,
): Promise<void> {
  const rows = await tx.query(
    `UPDATE webhook_deliveries d
        SET state = 'pending', attempts = 0, due_wall = $3, due_at = $4, first_attempt_wall = NULL, first_attempt_at = NULL
       FROM notifications n
      WHERE d.endpoint_id = $1 AND n.seq = d.notification_seq AND n.id = $2
     RETURNING d.notification_seq`,
    [endpointId, notificationId, timestamp(dueWall), timestamp(dueAt)],
  );
  if (rows.length === 0) throw notFound(`notification_id: for endpoint ${endpointId} the notification`, notificationId);
}
