import { compact } from '../../platform/compact.ts';
import { encodeDocument } from '../../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';
import type { Provider } from '../methods/method.ts';
import type { ExternalDetails, ExternalRecord, ExternalStatus } from './external.ts';

interface Row {
  readonly invoice_id: string;
  readonly customer_id: string;
  readonly provider: Provider;
  readonly configuration_id: string | null;
  readonly external_id: string | null;
  readonly status: ExternalStatus | null;
  readonly issued_at: number | null;
  readonly error: string | null;
  readonly details: ExternalDetails;
  readonly reported_at: number | null;
}

const COLUMNS =
  'invoice_id, customer_id, provider, configuration_id, external_id, status, issued_at, error, details, reported_at';

const recordOf = (row: Row): ExternalRecord =>
  compact({
    invoiceId: row.invoice_id,
    customerId: row.customer_id,
    provider: row.provider,
    configurationId: row.configuration_id ?? undefined,
    externalId: row.external_id ?? undefined,
    status: row.status ?? undefined,
    issuedAt: row.issued_at ?? undefined,
    error: row.error ?? undefined,
    details: row.details,
    reportedAt: row.reported_at ?? undefined,
  });

const orNull = (instant: number | undefined): Date | null => (instant === undefined ? null : timestamp(instant));

const valuesOf = (record: ExternalRecord): readonly unknown[] => [
  record.invoiceId,
  record.customerId,
  record.provider,
  record.configurationId ?? null,
  record.externalId ?? null,
  record.status ?? null,
  orNull(record.issuedAt),
  record.error ?? null,
  encodeDocument(record.details),
  orNull(record.reportedAt),
];

/** False, and nothing written, where the invoice has a record already: it is handed over once. */
export async function insertRecord(tx: Tx, record: ExternalRecord): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO external_invoices (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT DO NOTHING RETURNING invoice_id`,
    valuesOf(record),
  );
  return rows.length > 0;
}

export async function writeRecord(tx: Tx, record: ExternalRecord): Promise<void> {
  await tx.query(
    `INSERT INTO external_invoices (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (invoice_id) DO UPDATE
       SET provider = excluded.provider, configuration_id = excluded.configuration_id, external_id = excluded.external_id,
           status = excluded.status, issued_at = excluded.issued_at, error = excluded.error, details = excluded.details,
           reported_at = excluded.reported_at`,
    valuesOf(record),
  );
}

/** Locked until the transaction ends. */
export async function lockRecord(tx: Tx, invoiceId: string): Promise<ExternalRecord | undefined> {
  const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM external_invoices WHERE invoice_id = $1 FOR UPDATE`, [
    invoiceId,
  ]);
  return row === undefined ? undefined : recordOf(row);
}

export async function selectRecords(
  q: Queryable,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, ExternalRecord>> {
  if (invoiceIds.length === 0) return new Map();
  const rows = await q.query<Row>(`SELECT ${COLUMNS} FROM external_invoices WHERE invoice_id = ANY($1)`, [invoiceIds]);
  return new Map(rows.map((row) => [row.invoice_id, recordOf(row)]));
}

/** The invoice that a provider knows under an id of its own. */
export async function selectByExternalId(
  q: Queryable,
  provider: Provider,
  externalId: string,
): Promise<ExternalRecord | undefined> {
  const [row] = await q.query<Row>(
    `SELECT ${COLUMNS} FROM external_invoices WHERE provider = $1 AND external_id = $2 ORDER BY seq LIMIT 1`,
    [provider, externalId],
  );
  return row === undefined ? undefined : recordOf(row);
}

/** Invoices issued at a provider since an instant whose state can still change; oldest first. */
export async function selectOpen(
  q: Queryable,
  provider: Provider,
  settled: readonly ExternalStatus[],
  since: number,
): Promise<readonly ExternalRecord[]> {
  const rows = await q.query<Row>(
    `SELECT ${COLUMNS} FROM external_invoices
      WHERE provider = $1 AND external_id IS NOT NULL AND configuration_id IS NOT NULL AND issued_at >= $3
        AND (status IS NULL OR status <> ALL($2)) ORDER BY seq`,
    [provider, settled, timestamp(since)],
  );
  return rows.map(recordOf);
}

/** An invoice that is to be handed over, and how far that went. */
export interface Job {
  readonly invoiceId: string;
  readonly attempts: number;
  readonly firstAttemptAt: number | undefined;
  /** Absent: none has begun since it was queued. */
  readonly round: { readonly number: number; readonly startedAt: number } | undefined;
}

interface JobRow {
  readonly invoice_id: string;
  readonly attempts: number;
  readonly first_attempt_at: number | null;
  readonly round: number | null;
  readonly round_started_at: number | null;
}

const jobOf = (row: JobRow): Job => ({
  invoiceId: row.invoice_id,
  attempts: row.attempts,
  firstAttemptAt: row.first_attempt_at ?? undefined,
  round:
    row.round === null || row.round_started_at === null
      ? undefined
      : { number: row.round, startedAt: row.round_started_at },
});

export async function queueJob(
  tx: Tx,
  job: { readonly invoiceId: string; readonly lane: string; readonly issuedAt: number },
  now: number,
): Promise<void> {
  await tx.query('INSERT INTO delivery_jobs (invoice_id, lane, invoice_issued_at, due_at) VALUES ($1, $2, $3, $4)', [
    job.invoiceId,
    job.lane,
    timestamp(job.issuedAt),
    timestamp(now),
  ]);
}

/**
 * Claims the next job that is due and first in its lane, where nobody else is at work in that lane.
 * @param wall real time, from which the claim lasts `leaseMs`.
 */
export async function claimJob(tx: Tx, now: number, wall: number, leaseMs: number): Promise<Job | undefined> {
  // Claims follow one another, so that two of one lane see each other.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('delivery claims', 0))`);
  const [row] = await tx.query<JobRow>(
    `UPDATE delivery_jobs SET claimed_until = $3 WHERE invoice_id = (
       SELECT job.invoice_id FROM delivery_jobs job
        WHERE job.due_at <= $1
          AND NOT EXISTS (
            SELECT 1 FROM delivery_jobs other
             WHERE other.lane = job.lane
               AND (other.claimed_until >= $2
                    OR (other.invoice_issued_at, other.seq) < (job.invoice_issued_at, job.seq)))
        ORDER BY job.invoice_issued_at, job.seq LIMIT 1)
     RETURNING invoice_id, attempts, first_attempt_at, round, round_started_at`,
    [timestamp(now), timestamp(wall), timestamp(wall + leaseMs)],
  );
  return row === undefined ? undefined : jobOf(row);
}

/** Releases the claims of a process that no longer runs. Only for a start at which no other process can be at work. */
export async function releaseClaims(q: Queryable): Promise<void> {
  await q.query('UPDATE delivery_jobs SET claimed_until = NULL WHERE claimed_until IS NOT NULL');
}

export async function extendClaim(q: Queryable, invoiceId: string, until: number): Promise<void> {
  await q.query('UPDATE delivery_jobs SET claimed_until = $2 WHERE invoice_id = $1', [invoiceId, timestamp(until)]);
}

/** Begins the next round of a job; rounds of an invoice are counted over all its jobs. */
export async function startRound(tx: Tx, invoiceId: string, now: number): Promise<number> {
  const [row] = await tx.query<{ rounds: number }>(
    'UPDATE external_invoices SET rounds = rounds + 1 WHERE invoice_id = $1 RETURNING rounds',
    [invoiceId],
  );
  if (row === undefined) throw new Error(`invoice ${invoiceId} has a job and no record`);
  await tx.query('UPDATE delivery_jobs SET round = $2, round_started_at = $3 WHERE invoice_id = $1', [
    invoiceId,
    row.rounds,
    timestamp(now),
  ]);
  return row.rounds;
}

export async function postponeJob(
  tx: Tx,
  { invoiceId, attempts, firstAttemptAt }: Pick<Job, 'invoiceId' | 'attempts'> & { readonly firstAttemptAt: number },
  dueAt: number,
): Promise<void> {
  await tx.query(
    `UPDATE delivery_jobs SET attempts = $2, first_attempt_at = $3, due_at = $4, claimed_until = NULL WHERE invoice_id = $1`,
    [invoiceId, attempts, timestamp(firstAttemptAt), timestamp(dueAt)],
  );
}

export async function deleteJob(tx: Tx, invoiceId: string): Promise<void> {
  await tx.query('DELETE FROM delivery_jobs WHERE invoice_id = $1', [invoiceId]);
}

/** Jobs of invoices that are to be handed over through configurations. */
export async function selectQueued(q: Queryable, configurationIds: readonly string[]): Promise<readonly string[]> {
  const rows = await q.query<{ invoice_id: string }>(
    `SELECT job.invoice_id FROM delivery_jobs job JOIN external_invoices record ON record.invoice_id = job.invoice_id
      WHERE record.configuration_id = ANY($1) ORDER BY job.seq`,
    [configurationIds],
  );
  return rows.map((row) => row.invoice_id);
}

/** Keeps a job as it stands until the transaction ends; undefined where there is none. */
export async function lockJob(
  tx: Tx,
  invoiceId: string,
): Promise<{ readonly isClaimed: boolean; readonly hasBegun: boolean } | undefined> {
  const [row] = await tx.query<{ is_claimed: boolean; has_begun: boolean }>(
    `SELECT claimed_until IS NOT NULL AS is_claimed, round IS NOT NULL AS has_begun FROM delivery_jobs
      WHERE invoice_id = $1 FOR UPDATE`,
    [invoiceId],
  );
  return row === undefined ? undefined : { isClaimed: row.is_claimed, hasBegun: row.has_begun };
}

/** Makes a job due at once, whatever it waits for. */
export async function pullForward(tx: Tx, invoiceId: string, now: number): Promise<void> {
  await tx.query('UPDATE delivery_jobs SET due_at = LEAST(due_at, $2) WHERE invoice_id = $1', [
    invoiceId,
    timestamp(now),
  ]);
}

/** Forgets one invoice that was to be handed over. */
export async function forgetInvoice(tx: Tx, invoiceId: string): Promise<void> {
  await deleteJob(tx, invoiceId);
  await tx.query('DELETE FROM external_invoices WHERE invoice_id = $1', [invoiceId]);
}
