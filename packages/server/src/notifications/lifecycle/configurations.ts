import type { Instant } from '@takt/engine';
import type { Audit, AuditContext } from '../../account/index.ts';
import { ApiError, badRequest, uniquenessKeyTaken } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { timestamp } from '../../platform/postgres/index.ts';
import { EVENT_TYPES, type EventType, isEventType, isForeseen } from './event-types.ts';
import { type Offset, parseOffset } from './offset.ts';
import { scheduleOffsets } from './store.ts';

/** A rule that notifies of an event before or after its time (customers 7). */
export interface OffsetNotification {
  readonly id: string;
  readonly seq: number;
  readonly name: string;
  readonly baseType: EventType;
  /** As it was sent. */
  readonly offsetText: string;
  readonly uniquenessKey: string | undefined;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly archivedAt: Instant | undefined;
}

interface Row {
  readonly id: string;
  readonly seq: number;
  readonly name: string;
  readonly base_type: EventType;
  readonly offset_text: string;
  readonly uniqueness_key: string | null;
  readonly created_at: number;
  readonly created_by: string;
  readonly archived_at: number | null;
}

const COLUMNS = 'id, seq, name, base_type, offset_text, uniqueness_key, created_at, created_by, archived_at';

const notificationOf = (row: Row): OffsetNotification => ({
  id: row.id,
  seq: row.seq,
  name: row.name,
  baseType: row.base_type,
  offsetText: row.offset_text,
  uniquenessKey: row.uniqueness_key ?? undefined,
  createdAt: row.created_at,
  createdBy: row.created_by,
  archivedAt: row.archived_at ?? undefined,
});

export type ArchiveFilter = 'ARCHIVED' | 'NOT_ARCHIVED' | 'ALL';

/** Which system notifications are on, and the offset notifications that were set up. */
export class NotificationConfigurations {
  readonly #audit: Audit;
  readonly #tellDue: (at: Instant) => Promise<void>;

  /** @param tellDue sends what is due: an offset may be set up at the very instant at which it falls due. */
  constructor(audit: Audit, tellDue: (at: Instant) => Promise<void>) {
    this.#audit = audit;
    this.#tellDue = tellDue;
  }

  /** Every type with whether it is on; all are off by default (customers 6). */
  async system(q: Queryable): Promise<readonly { readonly type: EventType; readonly isEnabled: boolean }[]> {
    const rows = await q.query<{ type: string }>('SELECT type FROM system_notifications WHERE is_enabled');
    const enabled = new Set(rows.map(({ type }) => type));
    return EVENT_TYPES.map((type) => ({ type, isEnabled: enabled.has(type) }));
  }

  /** Enabling counts from now: nothing from before is sent. Without `isEnabled` nothing changes. */
  async switchSystem(
    tx: Tx,
    context: AuditContext,
    given: string,
    isEnabled: boolean | undefined,
  ): Promise<{ readonly type: EventType; readonly isEnabled: boolean }> {
    const type = requireType(given);
    if (isEnabled !== undefined) {
      await tx.query(
        `INSERT INTO system_notifications AS s (type, is_enabled, changed_at) VALUES ($1, $2, $3)
         ON CONFLICT (type) DO UPDATE SET is_enabled = excluded.is_enabled, changed_at = excluded.changed_at
          WHERE s.is_enabled <> excluded.is_enabled`,
        [type, isEnabled, timestamp(context.now)],
      );
      await this.#record(tx, context, type, 'edit', isEnabled ? 'enabled' : 'disabled');
    }
    const all = await this.system(tx);
    return { type, isEnabled: all.some((one) => one.type === type && one.isEnabled) };
  }

  async create(
    tx: Tx,
    context: AuditContext,
    input: {
      readonly name: string;
      readonly type: string;
      readonly offset: string;
      readonly uniquenessKey: string | undefined;
    },
  ): Promise<OffsetNotification> {
    if (input.name === '') throw badRequest('name: must not be empty');
    const baseType = requireType(input.type);
    const offset = requireOffset(input.offset);
    const holder = await selectKeyHolder(tx, input.uniquenessKey);
    if (holder !== undefined) throw uniquenessKeyTaken(input.uniquenessKey ?? '', holder);
    requirePossible(baseType, offset);
    const id = newId();
    const now = timestamp(context.now);
    const [row] = await tx.query<Row>(
      `INSERT INTO offset_notifications
         (id, name, base_type, offset_text, step, uniqueness_key, created_at, created_by, since)
       VALUES ($1, $2, $3, $4, $5::interval, $6, $7, $8, $7)
       ON CONFLICT (uniqueness_key) DO NOTHING RETURNING ${COLUMNS}`,
      [id, input.name, baseType, input.offset, offset.interval, input.uniquenessKey ?? null, now, context.actor.name],
    );
    if (row === undefined) {
      const since = await selectKeyHolder(tx, input.uniquenessKey);
      throw uniquenessKeyTaken(input.uniquenessKey ?? '', since ?? '');
    }
    await this.#reckon(tx, context, id);
    await this.#record(tx, context, id, 'create', input.name);
    return notificationOf(row);
  }

  /** Archived ones too; 404 for an unknown one. */
  async get(q: Queryable, id: string): Promise<OffsetNotification> {
    const [row] = await q.query<Row>(`SELECT ${COLUMNS} FROM offset_notifications WHERE id = $1`, [id]);
    if (row === undefined) throw notFound(id, 404);
    return notificationOf(row);
  }

  async list(
    q: Queryable,
    filter: ArchiveFilter,
    afterSeq: number,
    limit: number,
  ): Promise<readonly OffsetNotification[]> {
    const rows = await q.query<Row>(
      `SELECT ${COLUMNS} FROM offset_notifications
        WHERE seq > $1 AND ($2 = 'ALL' OR (archived_at IS NOT NULL) = ($2 = 'ARCHIVED'))
        ORDER BY seq LIMIT $3`,
      [afterSeq, filter, limit],
    );
    return rows.map(notificationOf);
  }

  /** Another offset for the same type of event; what was pending is reckoned anew, as of now (customers 7). */
  async changeOffset(
    tx: Tx,
    context: AuditContext,
    id: string,
    policy: { readonly type: string; readonly offset: string | undefined },
  ): Promise<OffsetNotification> {
    const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM offset_notifications WHERE id = $1 FOR UPDATE`, [id]);
    // 400, as the schema of this operation says; reading and archiving answer 404.
    if (row === undefined) throw notFound(id, 400);
    const before = notificationOf(row);
    if (before.archivedAt !== undefined) throw badRequest(`id: notification ${id} is archived`);
    if (policy.type !== before.baseType) throw badRequest(`policy.type: must stay ${before.baseType}`);
    if (policy.offset === undefined) throw badRequest('policy.offset: is required');
    const offset = requireOffset(policy.offset);
    requirePossible(before.baseType, offset);
    await tx.query('UPDATE offset_notifications SET offset_text = $2, step = $3::interval, since = $4 WHERE id = $1', [
      id,
      policy.offset,
      offset.interval,
      timestamp(context.now),
    ]);
    await this.#reckon(tx, context, id);
    await this.#record(tx, context, id, 'edit', `${before.offsetText} → ${policy.offset}`);
    return { ...before, offsetText: policy.offset };
  }

  /** Cancels what is pending. Repeating it changes nothing. */
  async archive(tx: Tx, context: AuditContext, id: string): Promise<OffsetNotification> {
    const before = await this.get(tx, id);
    if (before.archivedAt !== undefined) return before;
    await tx.query('UPDATE offset_notifications SET archived_at = $2 WHERE id = $1', [id, timestamp(context.now)]);
    await scheduleOffsets(tx, { offsetId: id });
    await this.#record(tx, context, id, 'archive');
    return { ...before, archivedAt: context.now };
  }

  async #reckon(tx: Tx, { now }: AuditContext, offsetId: string): Promise<void> {
    await scheduleOffsets(tx, { offsetId });
    tx.afterCommit(() => this.#tellDue(now));
  }

  #record(
    tx: Tx,
    context: AuditContext,
    resourceId: string,
    action: 'create' | 'edit' | 'archive',
    description?: string,
  ): Promise<void> {
    const entry = { resourceType: 'notification', resourceId, action };
    return this.#audit.record(tx, context, description === undefined ? entry : { ...entry, description });
  }
}

function requireType(text: string): EventType {
  if (isEventType(text)) return text;
  throw badRequest(`policy.type: must be one of ${EVENT_TYPES.join(', ')}`);
}

function requireOffset(text: string): Offset {
  const offset = parseOffset(text);
  if (offset !== undefined) return offset;
  throw badRequest('policy.offset: must be a duration of whole years, months, weeks, days and hours, such as -P3DT12H');
}

/** Only events that are foreseen can be notified of in advance. */
function requirePossible(type: EventType, { isNegative }: Offset): void {
  if (isNegative && !isForeseen(type)) throw badRequest(`policy.offset: must not be negative for ${type}`);
}

async function selectKeyHolder(q: Queryable, key: string | undefined): Promise<string | undefined> {
  if (key === undefined) return undefined;
  const [row] = await q.query<{ id: string }>('SELECT id FROM offset_notifications WHERE uniqueness_key = $1', [key]);
  return row?.id;
}

const notFound = (id: string, status: 400 | 404): ApiError =>
  new ApiError(status, 'NotificationConfigNotFound', `notification ${id} does not exist`);
