import { strict as assert } from 'node:assert';
import { groupValuesKey, type Instant } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { encodeDocument } from '../../platform/document.ts';
import { newId } from '../../platform/ids.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';

/** Who a schedule is attached to. */
export type ScheduleOwner =
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'contract'; readonly id: string; readonly customerId: string }
  | { readonly kind: 'rate_card'; readonly id: string };

type Properties = Readonly<Record<string, string>>;

/** A schedule of an owner is known by its name and its properties. */
export interface ScheduleName {
  readonly owner: ScheduleOwner;
  readonly name: string;
  readonly properties: Properties;
}

export interface ScheduleSegment {
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
  readonly value: unknown;
}

interface SegmentRow {
  readonly schedule_id: string;
  readonly starting_at: number;
  readonly ending_before: number | null;
  readonly value: unknown;
}

const segmentOf = (row: SegmentRow): ScheduleSegment => ({
  ...compact({ startingAt: row.starting_at, endingBefore: row.ending_before ?? undefined }),
  value: row.value,
});

/** Segments by schedule, each in order of time; with a date only those that contain it. */
export async function readSegments(
  q: Queryable,
  scheduleIds: readonly string[],
  at?: Instant,
): Promise<ReadonlyMap<string, readonly ScheduleSegment[]>> {
  const rows = await q.query<SegmentRow>(
    `SELECT schedule_id, starting_at, ending_before, value FROM named_schedule_segments
      WHERE schedule_id = ANY($1)
        AND ($2::timestamptz IS NULL OR (starting_at <= $2 AND (ending_before IS NULL OR $2 < ending_before)))
      ORDER BY schedule_id, starting_at`,
    [scheduleIds, at === undefined ? null : timestamp(at)],
  );
  const segments = new Map<string, ScheduleSegment[]>(scheduleIds.map((id) => [id, []]));
  for (const row of rows) segments.get(row.schedule_id)?.push(segmentOf(row));
  return segments;
}

const identityOf = ({ owner, name, properties }: ScheduleName) => [
  owner.kind,
  owner.id,
  name,
  groupValuesKey(properties),
];

export async function findSchedule(q: Queryable, schedule: ScheduleName): Promise<string | undefined> {
  const [row] = await q.query<{ id: string }>(
    'SELECT id FROM named_schedules WHERE owner_kind = $1 AND owner_id = $2 AND name = $3 AND properties_key = $4',
    identityOf(schedule),
  );
  return row?.id;
}

/** The schedule's id, made where there is none; locked until the transaction ends. */
export async function openSchedule(tx: Tx, schedule: ScheduleName): Promise<string> {
  const { owner, properties } = schedule;
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO named_schedules (owner_kind, owner_id, name, properties_key, id, customer_id, properties)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (owner_kind, owner_id, name, properties_key) DO UPDATE SET name = excluded.name
     RETURNING id`,
    [...identityOf(schedule), newId(), owner.kind === 'contract' ? owner.customerId : null, encodeDocument(properties)],
  );
  assert(row !== undefined, 'the schedule exists now');
  return row.id;
}

export async function writeSegments(tx: Tx, id: string, segments: readonly ScheduleSegment[]): Promise<void> {
  await tx.query('DELETE FROM named_schedule_segments WHERE schedule_id = $1', [id]);
  await tx.query(
    `INSERT INTO named_schedule_segments (schedule_id, starting_at, ending_before, value)
     SELECT $1, * FROM unnest($2::timestamptz[], $3::timestamptz[], $4::jsonb[])`,
    [
      id,
      segments.map(({ startingAt }) => timestamp(startingAt)),
      segments.map(({ endingBefore }) => (endingBefore === undefined ? null : timestamp(endingBefore))),
      segments.map(({ value }) => encodeDocument(value)),
    ],
  );
}

export interface ContractScheduleRow {
  readonly seq: number;
  readonly id: string;
  readonly owner_id: string;
  readonly name: string;
  readonly properties: Properties;
}

export interface ContractScheduleFilter {
  readonly customerId: string;
  readonly contractId?: string;
  readonly name?: string;
  /** A subset of the schedule's. */
  readonly properties?: Properties;
  /** Only schedules with a value at this instant. */
  readonly coveringDate?: Instant;
}

/** Schedules of a customer's contracts, oldest first. */
export const readContractSchedules = (
  q: Queryable,
  filter: ContractScheduleFilter,
  after: number,
  limit: number,
): Promise<ContractScheduleRow[]> =>
  q.query<ContractScheduleRow>(
    `SELECT seq, id, owner_id, name, properties FROM named_schedules n
      WHERE owner_kind = 'contract' AND customer_id = $1 AND seq > $2
        AND ($3::uuid IS NULL OR owner_id = $3)
        AND ($4::text IS NULL OR name = $4)
        AND properties @> $5::jsonb
        AND ($6::timestamptz IS NULL OR EXISTS (
              SELECT FROM named_schedule_segments s
               WHERE s.schedule_id = n.id AND s.starting_at <= $6 AND (s.ending_before IS NULL OR $6 < s.ending_before)))
      ORDER BY seq LIMIT $7`,
    [
      filter.customerId,
      after,
      filter.contractId ?? null,
      filter.name ?? null,
      encodeDocument(filter.properties ?? {}),
      filter.coveringDate === undefined ? null : timestamp(filter.coveringDate),
      limit,
    ],
  );
