import { type Decimal, dec } from '@takt/engine';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';

/** A record that was sent and whose acceptance is not known. */
export interface PendingRecord {
  readonly id: string;
  readonly quantity: Decimal;
  readonly hour: number;
}

/** How far a configuration was metered. */
export interface Meter {
  readonly configurationId: string;
  readonly metered: Decimal;
  /** The last hour that was dealt with. */
  readonly hour: number | undefined;
  readonly pending: PendingRecord | undefined;
  readonly dueAt: number;
  readonly disabledAt: number | undefined;
  readonly issue: string | undefined;
}

interface Row {
  readonly configuration_id: string;
  readonly metered: string;
  readonly hour: number | null;
  readonly pending_id: string | null;
  readonly pending_quantity: string | null;
  readonly pending_hour: number | null;
  readonly due_at: number;
  readonly disabled_at: number | null;
  readonly issue: string | null;
}

const meterOf = (row: Row): Meter => ({
  configurationId: row.configuration_id,
  metered: dec(row.metered),
  hour: row.hour ?? undefined,
  pending:
    row.pending_id === null || row.pending_quantity === null || row.pending_hour === null
      ? undefined
      : { id: row.pending_id, quantity: dec(row.pending_quantity), hour: row.pending_hour },
  dueAt: row.due_at,
  disabledAt: row.disabled_at ?? undefined,
  issue: row.issue ?? undefined,
});

/** Gives every live configuration of a connected marketplace its meter, first due at the end of the hour in which it was made. */
export async function openMeters(q: Queryable): Promise<void> {
  await q.query(
    `INSERT INTO marketplace_meters (configuration_id, due_at)
     SELECT configuration.id, date_trunc('hour', configuration.created_at, 'UTC') + interval '1 hour'
       FROM customer_configurations configuration
       JOIN delivery_methods method ON method.id = configuration.delivery_method_id
      WHERE configuration.kind = 'BILLING' AND configuration.archived_at IS NULL
        AND configuration.marketplace_identity IS NOT NULL
        AND method.is_connected AND method.archived_at IS NULL
     ON CONFLICT DO NOTHING`,
  );
}

/** Claims the next meter to look at, of a configuration that still lives. @param wall real time, from which the claim lasts `leaseMs` */
export async function claimMeter(q: Queryable, now: number, wall: number, leaseMs: number): Promise<Meter | undefined> {
  const [row] = await q.query<Row>(
    `UPDATE marketplace_meters SET claimed_until = $3 WHERE configuration_id = (
       SELECT meter.configuration_id FROM marketplace_meters meter
         JOIN customer_configurations configuration ON configuration.id = meter.configuration_id
        WHERE meter.due_at <= $1 AND (meter.claimed_until IS NULL OR meter.claimed_until < $2)
          AND configuration.archived_at IS NULL
        ORDER BY meter.due_at LIMIT 1 FOR UPDATE OF meter SKIP LOCKED)
     RETURNING configuration_id, metered, hour, pending_id, pending_quantity, pending_hour, due_at, disabled_at, issue`,
    [timestamp(now), timestamp(wall), timestamp(wall + leaseMs)],
  );
  return row === undefined ? undefined : meterOf(row);
}

const orNull = (instant: number | undefined): Date | null => (instant === undefined ? null : timestamp(instant));

/** Keeps a meter as it is now, still claimed. */
export async function saveMeter(q: Queryable, meter: Meter): Promise<void> {
  const { pending } = meter;
  await q.query(
    `UPDATE marketplace_meters
        SET metered = $2, hour = $3, pending_id = $4, pending_quantity = $5, pending_hour = $6, due_at = $7,
            disabled_at = $8, issue = $9
      WHERE configuration_id = $1`,
    [
      meter.configurationId,
      meter.metered.toFixed(),
      orNull(meter.hour),
      pending?.id ?? null,
      pending?.quantity.toFixed() ?? null,
      orNull(pending?.hour),
      timestamp(meter.dueAt),
      orNull(meter.disabledAt),
      meter.issue ?? null,
    ],
  );
}

/** Releases the claims of a process that no longer runs. Only for a start at which no other process can be at work. */
export async function releaseClaims(q: Queryable): Promise<void> {
  await q.query('UPDATE marketplace_meters SET claimed_until = NULL WHERE claimed_until IS NOT NULL');
}

/** Lets others look at it when it is due again. */
export async function releaseMeter(q: Queryable, configurationId: string): Promise<void> {
  await q.query('UPDATE marketplace_meters SET claimed_until = NULL WHERE configuration_id = $1', [configurationId]);
}

/** Adds the keys that a provider answered to a configuration. */
export async function addKeys(tx: Tx, configurationId: string, keys: string): Promise<void> {
  await tx.query('UPDATE customer_configurations SET configuration = configuration || $2::jsonb WHERE id = $1', [
    configurationId,
    keys,
  ]);
}
