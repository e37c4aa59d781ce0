import type { Static } from '@sinclair/typebox';
import { DAY } from '@takt/engine';
import { parse } from 'lossless-json';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { textOf } from '../../platform/time-text.ts';
import { readClaims } from '../dedup/index.ts';
import { logRowOf, type Properties } from '../event.ts';
import { propertiesFromSource } from '../ingest/batch.ts';
import { isOpenAt, matches } from '../metrics/matching.ts';
import { isSql, type Metric } from '../metrics/metric.ts';
import type { Metrics } from '../metrics/service.ts';
import { searchForm } from '../metrics/wire.ts';
import type { CustomerBook } from '../ports.ts';
import type { ReceivedEvent } from '../schemas.ts';
import { planOf, takesEvent } from '../sql/index.ts';

const MAX_IDS = 100;
const SEARCH_BACK_MS = 34 * DAY;

interface Parts {
  readonly db: Queryable;
  readonly clickhouse: ClickHouse;
  readonly metrics: Metrics;
  readonly customers: CustomerBook;
}

interface FoundRow {
  readonly customer: string;
  readonly event_type: string;
  readonly at: string;
  readonly seq: string;
  readonly transaction_id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly properties_source: string;
  readonly timestamp_source: string;
  readonly accepted: string;
  readonly is_duplicate: number;
}

type Received = Static<typeof ReceivedEvent>;

/** POST /v1/events/search: every received event with one of the ids, and what takes it (metering 9). */
export async function searchReceived(parts: Parts, ids: readonly string[], now: number): Promise<Received[]> {
  if (ids.length > MAX_IDS) throw badRequest(`transactionIds: must have at most ${MAX_IDS} items`);
  if (ids.length === 0) return [];
  const rows = await readReceived(parts.clickhouse, ids, now - SEARCH_BACK_MS);
  if (rows.length === 0) return [];
  const owners = await parts.customers.ownersOf(parts.db, [...new Set(rows.map(({ customer }) => customer))]);
  const names = new Map<string, string>();
  for (const id of new Set(owners.values())) names.set(id, (await parts.customers.requireKnown(parts.db, id)).name);
  const metrics = await parts.metrics.all(parts.db);
  const fields = await parts.metrics.customFieldsOf(
    parts.db,
    metrics.map(({ id }) => id),
  );
  return rows.map((row) => {
    const properties = row.properties_source === '' ? row.properties : propertiesFromSource(row.properties_source);
    const owner = owners.get(row.customer);
    const taking = row.is_duplicate === 1 ? [] : metrics.filter((metric) => takes(metric, row, properties));
    return compact({
      id: `${row.is_duplicate === 1 ? 'd' : 'e'}-${row.seq}`,
      transaction_id: row.transaction_id,
      customer_id: row.customer,
      event_type: row.event_type,
      timestamp: row.timestamp_source === '' ? textOf(Number(row.at)) : row.timestamp_source,
      properties: row.properties_source === '' ? row.properties : asSent(row.properties_source),
      processed_at: textOf(Number(row.accepted)),
      is_duplicate: row.is_duplicate === 1,
      matched_customer: owner === undefined ? undefined : { id: owner, name: names.get(owner) ?? '' },
      matched_billable_metrics: taking.map((metric) => searchForm(metric, fields)),
    });
  });
}

/** Numbers keep their spelling; of a repeated name the last one counts. */
const asSent = (source: string): Record<string, unknown> =>
  parse(source, undefined, { onDuplicateKey: ({ newValue }) => newValue }) as Record<string, unknown>;

/** The same match by which the loader bills. */
function takes(metric: Metric, row: FoundRow, properties: Properties): boolean {
  if (isSql(metric)) return takesEvent(planOf(metric.definition.sql), row.event_type, Number(row.at), properties);
  return isOpenAt(metric, logRowOf(Number(row.seq))) && matches(metric.definition, row.event_type, properties);
}

async function readReceived(clickhouse: ClickHouse, ids: readonly string[], since: number): Promise<FoundRow[]> {
  const columns = `customer, event_type, toUnixTimestamp64Milli(timestamp) AS at, seq, transaction_id, properties, properties_source,
    timestamp_source, toUnixTimestamp64Milli(accepted_at) AS accepted`;
  const where = "transaction_id IN {ids:Array(String)} AND timestamp >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')";
  const counting = (await readClaims(clickhouse, ids)).map(({ seq }) => seq);
  return clickhouse.query<FoundRow>(
    `SELECT * FROM (
       SELECT ${columns}, 0 AS is_duplicate FROM events WHERE seq IN {counting:Array(UInt64)} AND ${where}
       UNION ALL
       SELECT ${columns}, 1 AS is_duplicate FROM duplicate_events WHERE ${where}
     ) AS received
     ORDER BY seq`,
    { ids, since, counting },
  );
}
