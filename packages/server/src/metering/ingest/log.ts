import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../platform/clock/index.ts';
import { ApiError } from '../../platform/errors.ts';
import { type Db, type Queryable, timestamp } from '../../platform/postgres/index.ts';
import type { AcceptedBatch, UsageEvent } from '../event.ts';
import { rereadBatch } from './batch.ts';
import { type PackedBody, packBody, unpackBody } from './packed-body.ts';

/** The request in one row of the ingest log. */
export interface LogRow extends AcceptedBatch {
  /** Size of the body as it was sent: what the row weighs in queues. */
  readonly bytes: number;
}

/** One commit takes at most this many requests, and starts no further one beyond this many bytes. */
const MAX_GROUP_REQUESTS = 64;
const MAX_GROUP_BYTES = 4 * 2 ** 20;
/** Beyond either bound requests are refused, to be sent again. */
const MAX_WAITING_REQUESTS = 5_000;
const MAX_WAITING_BYTES = 256 * 2 ** 20;

interface Waiting {
  readonly packed: PackedBody;
  /** Size of the body as it was sent. */
  readonly bytes: number;
  readonly events: readonly UsageEvent[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** What comes after the log. */
interface Downstream {
  /** Gets the rows once they are committed, in the order of the log. */
  offer(rows: readonly LogRow[]): void;
  /** How many milliseconds to wait, after so many rows, before appending more. */
  pauseAfter(rows: number): number;
}

/** Requests that arrive while a commit is under way share the next one. */
export class LogWriter {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #downstream: Downstream;
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #isCommitting = false;

  constructor(db: Db, clock: Clock, downstream: Downstream) {
    this.#db = db;
    this.#clock = clock;
    this.#downstream = downstream;
  }

  /** Resolves when the request is in the log, durably. */
  append(body: Buffer, events: readonly UsageEvent[]): Promise<void> {
    if (this.#waiting.length >= MAX_WAITING_REQUESTS || this.#waitingBytes >= MAX_WAITING_BYTES) {
      throw new ApiError(503, 'IngestBusy', 'too many events are waiting to be stored; send them again later');
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ packed: packBody(body), bytes: body.length, events, resolve, reject });
      this.#waitingBytes += body.length;
      if (!this.#isCommitting) void this.#commitAll();
    });
  }

  async #commitAll(): Promise<void> {
    this.#isCommitting = true;
    let arrivals = nextTurn();
    while (this.#waiting.length > 0) {
      // What has reached the sockets meanwhile is read first: a commit costs as much for one request as for ten.
      await arrivals;
      const group = this.#nextGroup();
      try {
        const rows = await this.#commit(group);
        // Begun before the rows are handed on, so that loading them does not come first.
        arrivals = nextTurn();
        this.#downstream.offer(rows);
        for (const { resolve } of group) resolve();
        const pauseMs = this.#downstream.pauseAfter(group.length);
        if (pauseMs > 0) await delay(pauseMs);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#isCommitting = false;
  }

  #nextGroup(): readonly Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const each of this.#waiting) {
      if (count === MAX_GROUP_REQUESTS || (count > 0 && bytes + each.bytes > MAX_GROUP_BYTES)) break;
      count += 1;
      bytes += each.bytes;
    }
    this.#waitingBytes -= bytes;
    return this.#waiting.splice(0, count);
  }

  async #commit(group: readonly Waiting[]): Promise<readonly LogRow[]> {
    const bodies = group.map(({ packed }) => packed.bytes);
    // Prepared: to parse and plan it anew took a fifth of what Postgres uses for a commit.
    const [appended] = await this.#db.queryPrepared<{ first_seq: number; accepted: number }>(
      'append_to_ingest_log',
      'SELECT first_seq, accepted FROM append_to_ingest_log($1, $2, $3, $4)',
      [
        Buffer.concat(bodies),
        bodies.map(({ length }) => length),
        group.map(({ packed }) => packed.unpackedBytes),
        timestamp(this.#clock.now()),
      ],
    );
    if (appended === undefined) throw new Error('append_to_ingest_log answered nothing');
    return group.map(({ events, bytes }, index) => ({
      seq: appended.first_seq + index,
      acceptedAt: appended.accepted,
      events,
      bytes,
    }));
  }
}

/** The last row of the log. */
export async function readHead(db: Queryable): Promise<number> {
  const [row] = await db.query<{ seq: number }>('SELECT seq FROM ingest_head');
  if (row === undefined) throw new Error('ingest_head has no row');
  return row.seq;
}

/** Waits for appends that are under way and keeps new ones out until the transaction ends; answers the last row of the log. */
export async function lockHead(tx: Queryable): Promise<number> {
  const [row] = await tx.query<{ seq: number }>('SELECT seq FROM ingest_head FOR UPDATE');
  if (row === undefined) throw new Error('ingest_head has no row');
  return row.seq;
}

/** Rows of the log in order, from after `after` up to `upTo`: at most `maxRows`, and none that begins beyond `maxBytes`. */
export async function readLog(
  db: Queryable,
  { after, upTo }: { readonly after: number; readonly upTo: number },
  { maxRows, maxBytes }: { readonly maxRows: number; readonly maxBytes: number },
): Promise<readonly LogRow[]> {
  const rows = await db.query<{ seq: number; accepted_at: number; body: Buffer; unpacked_bytes: number | null }>(
    `SELECT seq, accepted_at, body, unpacked_bytes
       FROM (SELECT seq, accepted_at, body, unpacked_bytes, sum(bytes) OVER (ORDER BY seq) - bytes AS bytes_before
               FROM (SELECT *, coalesce(unpacked_bytes, octet_length(body)) AS bytes
                       FROM ingest_log WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3) AS run) AS measured
      WHERE bytes_before < $4
      ORDER BY seq`,
    [after, upTo, maxRows, maxBytes],
  );
  return rows.map(({ seq, accepted_at: acceptedAt, body: bytes, unpacked_bytes: unpackedBytes }) => {
    const body = unpackBody({ bytes, unpackedBytes });
    return { seq, acceptedAt, events: rereadBatch(body), bytes: body.length };
  });
}

/** Deletes loaded rows that were accepted before an instant, the oldest first; answers how many of at most `limit`. */
export async function pruneLog(
  db: Queryable,
  loadedUpTo: number,
  acceptedBefore: number,
  limit: number,
): Promise<number> {
  const [row] = await db.query<{ deleted: number }>(
    `WITH gone AS (
       DELETE FROM ingest_log
        WHERE seq IN (SELECT seq FROM ingest_log WHERE seq <= $1 ORDER BY seq LIMIT $3) AND accepted_at < $2
       RETURNING 1)
     SELECT count(*) AS deleted FROM gone`,
    [loadedUpTo, timestamp(acceptedBefore), limit],
  );
  return row?.deleted ?? 0;
}
