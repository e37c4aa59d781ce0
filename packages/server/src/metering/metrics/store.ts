import { encodeDocument } from '../../platform/document.ts';
import { type Queryable, timestamp } from '../../platform/postgres/index.ts';
import type { Definition, Metric } from './metric.ts';

interface MetricRow {
  readonly id: string;
  readonly seq: number;
  readonly number: number;
  readonly name: string;
  readonly definition: Definition;
  readonly created_at: number;
  readonly archived_at: number | null;
  readonly visible_after: number;
  readonly stops_after: number | null;
}

const COLUMNS = 'id, seq, number, name, definition, created_at, archived_at, visible_after, stops_after';

const metricOf = (row: MetricRow): Metric =>
  ({
    id: row.id,
    seq: row.seq,
    number: row.number,
    name: row.name,
    definition: row.definition,
    createdAt: row.created_at,
    archivedAt: row.archived_at ?? undefined,
    visibleAfter: row.visible_after,
    stopsAfter: row.stops_after ?? undefined,
  }) as Metric;

export async function insertMetric(
  q: Queryable,
  metric: Pick<Metric, 'id' | 'name' | 'definition' | 'createdAt' | 'visibleAfter'>,
): Promise<void> {
  await q.query(
    'INSERT INTO billable_metrics (id, name, definition, created_at, visible_after) VALUES ($1, $2, $3, $4, $5)',
    [metric.id, metric.name, encodeDocument(metric.definition), timestamp(metric.createdAt), metric.visibleAfter],
  );
}

export async function updateMetricName(q: Queryable, id: string, name: string): Promise<void> {
  await q.query(
    "UPDATE billable_metrics SET name = $2, revision = nextval('billable_metric_revisions') WHERE id = $1",
    [id, name],
  );
}

export async function updateMetricArchived(
  q: Queryable,
  id: string,
  archivedAt: number,
  stopsAfter: number | undefined,
): Promise<void> {
  await q.query(
    `UPDATE billable_metrics SET archived_at = $2, stops_after = $3, revision = nextval('billable_metric_revisions')
      WHERE id = $1`,
    [id, timestamp(archivedAt), stopsAfter ?? null],
  );
}

/** Opens the metric to older rows of the log, if it still begins where it did. */
export async function updateMetricVisibleAfter(q: Queryable, id: string, from: number, to: number): Promise<void> {
  const moved = await q.query(
    `UPDATE billable_metrics SET visible_after = $3, revision = nextval('billable_metric_revisions')
      WHERE id = $1 AND visible_after = $2 RETURNING id`,
    [id, from, to],
  );
  if (moved.length === 0) throw new Error(`metric ${id} does not begin after row ${from} any more`);
}

export async function selectMetrics(q: Queryable, ids: readonly string[]): Promise<readonly Metric[]> {
  if (ids.length === 0) return [];
  const rows = await q.query<MetricRow>(`SELECT ${COLUMNS} FROM billable_metrics WHERE id = ANY($1) ORDER BY seq`, [
    ids,
  ]);
  return rows.map(metricOf);
}

export interface MetricFilter {
  readonly afterSeq: number;
  readonly includeArchived: boolean;
  /** Undefined: all. */
  readonly ids?: readonly string[];
}

export async function listMetrics(
  q: Queryable,
  { afterSeq, includeArchived, ids }: MetricFilter,
  limit: number,
): Promise<readonly Metric[]> {
  const rows = await q.query<MetricRow>(
    `SELECT ${COLUMNS} FROM billable_metrics
      WHERE seq > $1 AND ($2 OR archived_at IS NULL) AND ($3::uuid[] IS NULL OR id = ANY($3))
      ORDER BY seq LIMIT $4`,
    [afterSeq, includeArchived, ids ?? null, limit],
  );
  return rows.map(metricOf);
}

export async function selectAllMetrics(q: Queryable): Promise<readonly Metric[]> {
  const rows = await q.query<MetricRow>(`SELECT ${COLUMNS} FROM billable_metrics ORDER BY seq`);
  return rows.map(metricOf);
}
