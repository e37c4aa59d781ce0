import type { Instant } from '@takt/engine';
import { encodeDocument } from '../../platform/document.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { timestamp } from '../../platform/postgres/index.ts';
import type { EventType } from './event-types.ts';
import type { EventDetails } from './foreseen.ts';

/** Something that happens to a contract, commit or credit at an instant. */
export interface LifecycleEvent {
  readonly id: string;
  readonly customerId: string;
  readonly type: EventType;
  readonly objectId: string;
  readonly contractId: string | undefined;
  readonly eventAt: Instant;
  /** Since when `eventAt` is what it is. */
  readonly since: Instant;
  /** When the system notification is due; undefined once it was sent, or will not be. */
  readonly announceAt: Instant | undefined;
  readonly details: EventDetails;
}

interface EventRow {
  readonly id: string;
  readonly customer_id: string;
  readonly type: EventType;
  readonly object_id: string;
  readonly contract_id: string | null;
  readonly event_at: number;
  readonly since: number;
  readonly announce_at: number | null;
  readonly details: EventDetails;
}

const COLUMNS =
  'e.id, e.customer_id, e.type, e.object_id, e.contract_id, e.event_at, e.since, e.announce_at, e.details';

const eventOf = (row: EventRow): LifecycleEvent => ({
  id: row.id,
  customerId: row.customer_id,
  type: row.type,
  objectId: row.object_id,
  contractId: row.contract_id ?? undefined,
  eventAt: row.event_at,
  since: row.since,
  announceAt: row.announce_at ?? undefined,
  details: row.details,
});

/** The customer of an object with events, past or foreseen, and the type of one of them. */
export async function selectSubjectOf(
  q: Queryable,
  objectId: string,
): Promise<{ readonly customerId: string; readonly type: EventType } | undefined> {
  const [row] = await q.query<{ customer_id: string; type: EventType }>(
    'SELECT customer_id, type FROM lifecycle_events WHERE object_id = $1 LIMIT 1',
    [objectId],
  );
  return row === undefined ? undefined : { customerId: row.customer_id, type: row.type };
}

/** False if the event is there already. */
export async function insertEvent(q: Queryable, event: LifecycleEvent): Promise<boolean> {
  const rows = await q.query(
    `INSERT INTO lifecycle_events (id, customer_id, type, object_id, contract_id, event_at, since, announce_at, details)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [
      event.id,
      event.customerId,
      event.type,
      event.objectId,
      event.contractId ?? null,
      timestamp(event.eventAt),
      timestamp(event.since),
      event.announceAt === undefined ? null : timestamp(event.announceAt),
      encodeDocument(event.details),
    ],
  );
  return rows.length > 0;
}

export const updateEvent = (q: Queryable, event: LifecycleEvent) =>
  q.query('UPDATE lifecycle_events SET event_at = $2, since = $3, announce_at = $4, details = $5 WHERE id = $1', [
    event.id,
    timestamp(event.eventAt),
    timestamp(event.since),
    event.announceAt === undefined ? null : timestamp(event.announceAt),
    encodeDocument(event.details),
  ]);

export async function selectEvents(q: Queryable, customerId: string): Promise<readonly LifecycleEvent[]> {
  const rows = await q.query<EventRow>(
    `SELECT ${COLUMNS} FROM lifecycle_events e WHERE e.customer_id = $1 ORDER BY e.seq`,
    [customerId],
  );
  return rows.map(eventOf);
}

export const deleteEvents = (q: Queryable, ids: readonly string[]) =>
  q.query('DELETE FROM lifecycle_events WHERE id = ANY($1::uuid[])', [ids]);

/** Of a contract: what was generated in it and lives. What an edit took away again has no start any more. */
export async function selectGenerated(q: Queryable, contractId: string): Promise<readonly LifecycleEvent[]> {
  const rows = await q.query<EventRow>(
    `SELECT ${COLUMNS} FROM lifecycle_events e
      WHERE e.contract_id = $1 AND e.type IN ('commit.create', 'credit.create') AND e.details ? 'generatedBy'
        AND EXISTS (SELECT FROM lifecycle_events s WHERE s.object_id = e.object_id AND s.type LIKE '%.segment.start')
      ORDER BY e.seq`,
    [contractId],
  );
  return rows.map(eventOf);
}

/** What an archived object, or everything in an archived contract, would still have had: all but the archivals themselves. */
export const deleteEventsOf = (q: Queryable, objectId: string) =>
  q.query(`DELETE FROM lifecycle_events WHERE (object_id = $1 OR contract_id = $1) AND type NOT LIKE '%.archive'`, [
    objectId,
  ]);

export const deleteEventsOfCustomer = (q: Queryable, customerId: string) =>
  q.query('DELETE FROM lifecycle_events WHERE customer_id = $1', [customerId]);

/** System notifications that are due, the earliest first, for this worker alone. */
export async function takeAnnouncements(
  q: Queryable,
  at: Instant,
  customerId: string | undefined,
  limit: number,
): Promise<readonly LifecycleEvent[]> {
  const rows = await q.query<EventRow>(
    `WITH due AS (
       SELECT id FROM lifecycle_events WHERE announce_at <= $1 AND ($2::uuid IS NULL OR customer_id = $2)
        ORDER BY announce_at, seq LIMIT $3 FOR UPDATE SKIP LOCKED
     ), taken AS (
       UPDATE lifecycle_events e SET announce_at = NULL FROM due WHERE e.id = due.id RETURNING e.id
     )
     SELECT ${COLUMNS} FROM lifecycle_events e JOIN taken ON taken.id = e.id ORDER BY e.announce_at, e.seq`,
    [timestamp(at), customerId ?? null, limit],
  );
  return rows.map(eventOf);
}

/** An offset notification of an event that is due. */
export interface DueOffset {
  readonly event: LifecycleEvent;
  readonly offsetId: string;
  readonly offsetText: string;
}

/** Offset notifications that are due, the earliest first, for this worker alone. */
export async function takeOffsets(
  q: Queryable,
  at: Instant,
  customerId: string | undefined,
  limit: number,
): Promise<readonly DueOffset[]> {
  const rows = await q.query<EventRow & { offset_id: string; offset_text: string }>(
    `WITH due AS (
       SELECT f.offset_id, f.event_id, f.fire_at FROM offset_firings f JOIN lifecycle_events e ON e.id = f.event_id
        WHERE f.fire_at <= $1 AND ($2::uuid IS NULL OR e.customer_id = $2)
        ORDER BY f.fire_at, e.seq LIMIT $3 FOR UPDATE OF f SKIP LOCKED
     ), taken AS (
       UPDATE offset_firings f SET fire_at = NULL, fired_for = e.event_at FROM due, lifecycle_events e
        WHERE f.offset_id = due.offset_id AND f.event_id = due.event_id AND e.id = due.event_id
       RETURNING f.offset_id, f.event_id, due.fire_at
     )
     SELECT ${COLUMNS}, o.id AS offset_id, o.offset_text
       FROM taken JOIN lifecycle_events e ON e.id = taken.event_id JOIN offset_notifications o ON o.id = taken.offset_id
      ORDER BY taken.fire_at, e.seq, o.seq`,
    [timestamp(at), customerId ?? null, limit],
  );
  return rows.map((row) => ({ event: eventOf(row), offsetId: row.offset_id, offsetText: row.offset_text }));
}

/**
 * Computes afresh when offset notifications fire: for the given events, or for all events of a configuration (customers 7). Nothing is
 * sent for what was due before the configuration or the event's time came to be, but for children of recurring grants: they exist only
 * from one period before their start, and what would have been due earlier is due when they appear. An event that was notified
 * of once is notified of again only if its time changes.
 */
export async function scheduleOffsets(
  q: Queryable,
  which: { readonly eventIds: readonly string[] } | { readonly offsetId: string },
): Promise<void> {
  const [column, value] = 'offsetId' in which ? ['offset_id', [which.offsetId]] : ['event_id', which.eventIds];
  await q.query(`UPDATE offset_firings SET fire_at = NULL WHERE ${column} = ANY($1::uuid[])`, [value]);
  await q.query(
    `INSERT INTO offset_firings (offset_id, event_id, fire_at)
     SELECT pair.offset_id, pair.event_id, fire.at
       FROM (SELECT o.id AS offset_id, o.since AS offset_since, e.id AS event_id, e.since, e.event_at, e.event_at + o.step AS due,
                    e.type LIKE '%.segment.start' AND e.details -> 'generatedBy' ? 'recurringId' AS is_child_start
               FROM offset_notifications o JOIN lifecycle_events e ON e.type = o.base_type
              WHERE o.archived_at IS NULL) pair
      CROSS JOIN LATERAL (
        SELECT CASE WHEN is_child_start AND due < since AND event_at > since THEN since ELSE due END AS at
      ) fire
      WHERE pair.${column} = ANY($1::uuid[]) AND fire.at >= greatest(offset_since, since)
     ON CONFLICT (offset_id, event_id) DO UPDATE
       SET fire_at = CASE
         WHEN offset_firings.fired_for = (SELECT event_at FROM lifecycle_events WHERE id = excluded.event_id) THEN NULL
         ELSE excluded.fire_at
       END`,
    [value],
  );
}

/** When the next system or offset notification is due. */
export async function selectNextDue(q: Queryable): Promise<Instant | undefined> {
  const [row] = await q.query<{ due: number | null }>(
    `SELECT least((SELECT min(announce_at) FROM lifecycle_events), (SELECT min(fire_at) FROM offset_firings)) AS due`,
  );
  return row?.due ?? undefined;
}

/** Whether each type is on, and since when. */
export async function selectEnabledSince(q: Queryable): Promise<ReadonlyMap<string, Instant>> {
  const rows = await q.query<{ type: string; changed_at: number }>(
    'SELECT type, changed_at FROM system_notifications WHERE is_enabled',
  );
  return new Map(rows.map((row) => [row.type, row.changed_at]));
}

/** What the foreseen events of a customer were made from, last time. */
export async function selectSignature(q: Queryable, customerId: string): Promise<string> {
  const [row] = await q.query<{ signature: string }>(
    'SELECT signature FROM lifecycle_customers WHERE customer_id = $1',
    [customerId],
  );
  return row?.signature ?? '';
}

/** The same; it stays locked until the transaction ends. */
export async function lockSignature(q: Queryable, customerId: string): Promise<string> {
  await q.query(`INSERT INTO lifecycle_customers (customer_id, signature) VALUES ($1, '') ON CONFLICT DO NOTHING`, [
    customerId,
  ]);
  const [row] = await q.query<{ signature: string }>(
    'SELECT signature FROM lifecycle_customers WHERE customer_id = $1 FOR UPDATE',
    [customerId],
  );
  return row?.signature ?? '';
}

export const updateSignature = (q: Queryable, customerId: string, signature: string) =>
  q.query('UPDATE lifecycle_customers SET signature = $2 WHERE customer_id = $1', [customerId, signature]);
