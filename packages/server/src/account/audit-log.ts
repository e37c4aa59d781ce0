import { type Static, Type } from '@sinclair/typebox';
import { compact } from '../platform/compact.ts';
import { badRequest } from '../platform/errors.ts';
import { Cursors } from '../platform/http/pagination.ts';
import type { Db, Queryable } from '../platform/postgres/index.ts';
import { timestamp } from '../platform/postgres/index.ts';
import { Nullable, OneOf, WholeNumber } from '../platform/schema.ts';
import { textOf } from '../platform/time-text.ts';

/** Which entries, and in which direction: asked once, and carried on in the cursor. */
const Selection = Type.Object({
  from: Nullable(WholeNumber()),
  before: Nullable(WholeNumber()),
  resourceType: Nullable(Type.String()),
  resourceId: Nullable(Type.String()),
  sort: OneOf(['date_asc', 'date_desc']),
});
export type AuditSelection = Static<typeof Selection>;

/** Behind which entry a page starts; null at the end of a descending reading. */
const Place = Type.Object({ selection: Selection, position: WholeNumber() });

/** A cursor carries the query it belongs to, so one kind of cursor serves all. */
const cursors = new Cursors('getAuditLogs', {}, Place);

interface Row {
  readonly id: string;
  readonly position: number;
  readonly at: number;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly actor_email: string | null;
  readonly request_id: string;
  readonly request_ip: string | null;
  readonly request_user_agent: string | null;
  readonly resource_type: string;
  readonly resource_id: string | null;
  readonly action: string;
  readonly status: 'success' | 'failure' | 'pending';
  readonly description: string | null;
}

/** The audit log as it is read: by insertion, with cursors that can be followed for ever (customers 4). */
export class AuditLog {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** The first page of a selection. */
  first(selection: AuditSelection, limit: number) {
    const start = selection.sort === 'date_asc' ? 0 : Number.MAX_SAFE_INTEGER;
    return this.#page(selection, start, limit);
  }

  /** The page behind a cursor, with the bounds and filters of its first call. */
  next(cursor: string, limit: number) {
    const place = cursors.decode(cursor);
    if (place === undefined) throw badRequest('next_page: is not a cursor of this query');
    return this.#page(place.selection, place.position, limit);
  }

  async #page(selection: AuditSelection, position: number, limit: number) {
    const rows = await this.#db.transaction(async (tx) => {
      await placeEntries(tx);
      return select(tx, selection, position, limit + 1);
    });
    const kept = rows.slice(0, limit);
    const last = kept.at(-1)?.position ?? position;
    const goesOn = selection.sort === 'date_asc' || rows.length > limit;
    return {
      data: kept.map(wireOf),
      next_page: goesOn ? cursors.encode({ selection, position: last }) : null,
    };
  }
}

/**
 * Gives committed entries their places, in order of insertion. One reader at a time: so whatever is committed when a page is read has a
 * place in it, and whatever commits later gets a later one.
 */
async function placeEntries(q: Queryable): Promise<void> {
  await q.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit log places', 0))`);
  await q.query(
    `WITH last AS (SELECT coalesce(max(position), 0) AS position FROM audit_log),
          placed AS (
            SELECT seq, last.position + row_number() OVER (ORDER BY seq) AS position
              FROM audit_log, last WHERE audit_log.position IS NULL
          )
     UPDATE audit_log SET position = placed.position FROM placed WHERE audit_log.seq = placed.seq`,
  );
}

function select(q: Queryable, selection: AuditSelection, position: number, limit: number): Promise<Row[]> {
  const [comparison, order] = selection.sort === 'date_asc' ? ['>', 'ASC'] : ['<', 'DESC'];
  const instant = (value: number | null): Date | null => (value === null ? null : timestamp(value));
  return q.query<Row>(
    `SELECT * FROM audit_log
      WHERE position ${comparison} $1
        AND ($2::timestamptz IS NULL OR at >= $2) AND ($3::timestamptz IS NULL OR at < $3)
        AND ($4::text IS NULL OR (resource_type = $4 AND resource_id = $5::text))
      ORDER BY position ${order} LIMIT $6`,
    [position, instant(selection.from), instant(selection.before), selection.resourceType, selection.resourceId, limit],
  );
}

const wireOf = (row: Row) =>
  compact({
    id: row.id,
    timestamp: textOf(row.at),
    actor: compact({ id: row.actor_id, name: row.actor_name, email: row.actor_email ?? undefined }),
    request: compact({
      id: row.request_id,
      ip: row.request_ip ?? undefined,
      user_agent: row.request_user_agent ?? undefined,
    }),
    resource_type: row.resource_type,
    resource_id: row.resource_id ?? undefined,
    action: row.action,
    status: row.status,
    description: row.description ?? `${row.resource_type}: ${row.action}`.replaceAll('_', ' '),
  });
