import type { Instant } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { encodeDocument } from '../../platform/document.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { timestamp } from '../../platform/postgres/index.ts';
import type { Alert, AlertDefinition, AlertType } from './alert.ts';
import type { ScopeState, StateChange } from './transitions.ts';

interface AlertRow {
  readonly id: string;
  readonly seq: number;
  readonly customer_id: string | null;
  readonly type: AlertType;
  readonly definition: AlertDefinition;
  readonly uniqueness_key: string | null;
  readonly created_at: number;
  readonly archived_at: number | null;
}

const COLUMNS = 'id, seq, customer_id, type, definition, uniqueness_key, created_at, archived_at';

const alertOf = (row: AlertRow): Alert =>
  compact({
    ...row.definition,
    id: row.id,
    seq: row.seq,
    type: row.type,
    customerId: row.customer_id ?? undefined,
    uniquenessKey: row.uniqueness_key ?? undefined,
    createdAt: row.created_at,
    archivedAt: row.archived_at ?? undefined,
  });

/** Undefined if the uniqueness key is taken. */
export async function insertAlert(
  q: Queryable,
  alert: Omit<Alert, 'seq' | 'archivedAt' | keyof AlertDefinition>,
  definition: AlertDefinition,
): Promise<Alert | undefined> {
  const [row] = await q.query<AlertRow>(
    `INSERT INTO alerts (id, customer_id, type, definition, uniqueness_key, created_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (uniqueness_key) DO NOTHING RETURNING ${COLUMNS}`,
    [
      alert.id,
      alert.customerId ?? null,
      alert.type,
      encodeDocument(definition),
      alert.uniquenessKey ?? null,
      timestamp(alert.createdAt),
    ],
  );
  return row === undefined ? undefined : alertOf(row);
}

export async function selectAlert(q: Queryable, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<Alert | undefined> {
  const [row] = await q.query<AlertRow>(`SELECT ${COLUMNS} FROM alerts WHERE id = $1 ${lock}`, [id]);
  return row === undefined ? undefined : alertOf(row);
}

export async function selectKeyHolder(q: Queryable, uniquenessKey: string): Promise<string | undefined> {
  const [row] = await q.query<{ id: string }>('SELECT id FROM alerts WHERE uniqueness_key = $1', [uniquenessKey]);
  return row?.id;
}

export const updateAlert = (q: Queryable, id: string, archivedAt: Instant, releaseKey: boolean) =>
  q.query(
    `UPDATE alerts SET archived_at = coalesce(archived_at, $2), uniqueness_key = CASE WHEN $3 THEN NULL ELSE uniqueness_key END
      WHERE id = $1`,
    [id, timestamp(archivedAt), releaseKey],
  );

/** A live alert that concerns a customer, with where the customer stands. */
export interface StandingAlert {
  readonly alert: Alert;
  readonly states: ReadonlyMap<string, ScopeState>;
}

/** Of one customer: the live alerts that concern it, in the order made, each with its states by scope. */
type Standing = readonly (readonly [alertId: string, states: Readonly<Record<string, ScopeState>> | null])[];

/**
 * Live alerts that concern each customer that is not silenced: its own, and those for everybody.
 * @param known alerts that were read before; what an alert measures never changes.
 */
export async function selectStandingAlerts(
  q: Queryable,
  customerIds: readonly string[],
  known: Map<string, Alert>,
): Promise<ReadonlyMap<string, readonly StandingAlert[]>> {
  const rows = await q.query<{ readonly customer_id: string; readonly standing: Standing }>(
    `WITH concerned AS (
       SELECT id FROM unnest($1::uuid[]) AS given (id)
        WHERE NOT EXISTS (SELECT 1 FROM alert_silenced_customers s WHERE s.customer_id = given.id)
     ), live AS (
       SELECT c.id AS concerned, a.id, a.seq FROM concerned c JOIN alerts a ON a.customer_id = c.id WHERE a.archived_at IS NULL
       UNION ALL
       SELECT c.id, a.id, a.seq FROM concerned c CROSS JOIN alerts a WHERE a.customer_id IS NULL AND a.archived_at IS NULL
     )
     SELECT concerned AS customer_id,
            jsonb_agg(jsonb_build_array(id, (SELECT jsonb_object_agg(s.scope, s.state) FROM alert_states s
                                              WHERE s.alert_id = live.id AND s.customer_id = live.concerned)) ORDER BY seq) AS standing
       FROM live GROUP BY concerned`,
    [customerIds],
  );
  const unknown = new Set(rows.flatMap(({ standing }) => standing.map(([id]) => id)).filter((id) => !known.has(id)));
  if (unknown.size > 0) for (const alert of await selectAlerts(q, [...unknown])) known.set(alert.id, alert);
  const standingOf = ([id, states]: Standing[number]): readonly StandingAlert[] => {
    const alert = known.get(id);
    return alert === undefined ? [] : [{ alert, states: new Map(Object.entries(states ?? {})) }];
  };
  return new Map(rows.map((row) => [row.customer_id, row.standing.flatMap(standingOf)]));
}

async function selectAlerts(q: Queryable, ids: readonly string[]): Promise<readonly Alert[]> {
  const rows = await q.query<AlertRow>(`SELECT ${COLUMNS} FROM alerts WHERE id = ANY($1)`, [ids]);
  return rows.map(alertOf);
}

/** All live alerts. */
export async function selectAllLiveAlerts(q: Queryable): Promise<readonly Alert[]> {
  const rows = await q.query<AlertRow>(`SELECT ${COLUMNS} FROM alerts WHERE archived_at IS NULL`);
  return rows.map(alertOf);
}

export async function selectAlertsOf(
  q: Queryable,
  customerId: string,
  archived: readonly boolean[],
  afterSeq: number,
  limit: number,
): Promise<readonly Alert[]> {
  const rows = await q.query<AlertRow>(
    `SELECT ${COLUMNS} FROM alerts
      WHERE (customer_id IS NULL OR customer_id = $1) AND (archived_at IS NOT NULL) = ANY($2::boolean[]) AND seq > $3
      ORDER BY seq LIMIT $4`,
    [customerId, archived, afterSeq, limit],
  );
  return rows.map(alertOf);
}

/** The state of one scope of an alert for a customer. */
export interface KeptState {
  readonly alertId: string;
  readonly scope: string;
  readonly state: ScopeState;
  readonly changedAt: Instant;
  readonly triggeredBy: string | undefined;
}

export async function selectStates(
  q: Queryable,
  customerId: string,
  alertIds: readonly string[],
): Promise<readonly KeptState[]> {
  const rows = await q.query<{
    alert_id: string;
    scope: string;
    state: ScopeState;
    changed_at: number;
    triggered_by: string | null;
  }>(
    `SELECT alert_id, scope, state, changed_at, triggered_by FROM alert_states
      WHERE customer_id = $1 AND alert_id = ANY($2::uuid[])`,
    [customerId, alertIds],
  );
  return rows.map((row) => ({
    alertId: row.alert_id,
    scope: row.scope,
    state: row.state,
    changedAt: row.changed_at,
    triggeredBy: row.triggered_by ?? undefined,
  }));
}

/** A change of the state of one scope of an alert for a customer. */
export interface ScopeChange extends StateChange {
  readonly alertId: string;
  readonly customerId: string;
  /** Of an alarm; leaving it keeps the cause of the last one. */
  readonly cause: string;
  readonly at: Instant;
}

export async function upsertStates(q: Queryable, changes: readonly ScopeChange[]): Promise<void> {
  if (changes.length === 0) return;
  const column = <T>(read: (change: ScopeChange) => T): readonly T[] => changes.map(read);
  await q.query(
    `INSERT INTO alert_states AS s (alert_id, customer_id, scope, state, changed_at, triggered_by)
     SELECT alert_id, customer_id, scope, state, at, CASE WHEN state = 'in_alarm' THEN cause END
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
         AS changed (alert_id, customer_id, scope, state, at, cause)
     ON CONFLICT (customer_id, alert_id, scope) DO UPDATE
       SET state = excluded.state, changed_at = excluded.changed_at,
           triggered_by = coalesce(excluded.triggered_by, s.triggered_by)`,
    [
      column(({ alertId }) => alertId),
      column(({ customerId }) => customerId),
      column(({ scope }) => scope),
      column(({ state }) => state),
      column(({ at }) => timestamp(at)),
      column(({ cause }) => cause),
    ],
  );
}

/** Deletes states, except those of scopes that were notified of for the last time. */
export const deleteStates = (q: Queryable, customerId: string, alertId: string) =>
  q.query(`DELETE FROM alert_states WHERE customer_id = $1 AND alert_id = $2 AND state <> 'over'`, [
    customerId,
    alertId,
  ]);

export const insertSilenced = (q: Queryable, customerId: string) =>
  q.query('INSERT INTO alert_silenced_customers (customer_id) VALUES ($1) ON CONFLICT DO NOTHING', [customerId]);

/** One creation of a limited alert at a time, so that counting and creating are one step. */
export const lockLimits = (q: Queryable) =>
  q.query(`SELECT pg_advisory_xact_lock(hashtextextended('alert limits', 0))`);

/** One evaluation of a customer at a time. Of many, always in one order. */
export const lockCustomers = (q: Queryable, customerIds: readonly string[]) =>
  q.query(
    `SELECT pg_advisory_xact_lock(key)
       FROM (SELECT DISTINCT hashtextextended('alerts ' || id, 0) AS key FROM unnest($1::text[]) AS given (id) ORDER BY key) AS keys`,
    [customerIds],
  );

export const setNextAt = (q: Queryable, customerId: string, nextAt: Instant | undefined) =>
  nextAt === undefined
    ? q.query('DELETE FROM alert_agenda WHERE customer_id = $1', [customerId])
    : q.query(
        `INSERT INTO alert_agenda AS a (customer_id, next_at) VALUES ($1, $2)
         ON CONFLICT (customer_id) DO UPDATE SET next_at = excluded.next_at WHERE a.next_at <> excluded.next_at`,
        [customerId, timestamp(nextAt)],
      );

export async function selectNextAt(q: Queryable): Promise<Instant | undefined> {
  const [row] = await q.query<{ next_at: number | null }>('SELECT min(next_at) AS next_at FROM alert_agenda');
  return row?.next_at ?? undefined;
}

export async function selectDueCustomers(q: Queryable, at: Instant, limit: number): Promise<readonly string[]> {
  const rows = await q.query<{ customer_id: string }>(
    'SELECT customer_id FROM alert_agenda WHERE next_at <= $1 ORDER BY next_at, customer_id LIMIT $2',
    [timestamp(at), limit],
  );
  return rows.map((row) => row.customer_id);
}
