import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { eventSeq, logRowOf, type MeasuredEvent } from '../event.ts';
import { propertiesFromSource } from '../ingest/batch.ts';
import { isOpenAt, matches } from '../metrics/matching.ts';
import type { StreamingMetric } from '../metrics/metric.ts';
import type { Range } from './windows.ts';

/** An event as the store of events has it, for questions that the rollups cannot answer. */
export interface RawEvent extends MeasuredEvent {
  readonly seq: number;
}

interface RawRow {
  readonly customer: string;
  readonly event_type: string;
  readonly at: string;
  readonly seq: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly properties_source: string;
}

const RAW_COLUMNS = 'customer, event_type, toUnixTimestamp64Milli(timestamp) AS at, seq, properties, properties_source';

/** The events of a range that a metric has taken, matched as the loader matches them. */
export async function readMatching(
  clickhouse: ClickHouse,
  texts: readonly string[],
  metric: StreamingMetric,
  range: Range,
): Promise<readonly RawEvent[]> {
  const events = await readEvents(clickhouse, texts, range, metric.definition.eventTypeFilter?.inValues);
  return events.filter((event) => hasTaken(metric, event));
}

/** Whether the metric has taken the event. */
export const hasTaken = (metric: StreamingMetric, { eventType, properties, seq }: RawEvent): boolean =>
  isOpenAt(metric, logRowOf(seq)) && matches(metric.definition, eventType, properties);

/** The events of a range, of some types or of all. */
export async function readEvents(
  clickhouse: ClickHouse,
  texts: readonly string[],
  { start, end }: Range,
  types?: readonly string[],
): Promise<readonly RawEvent[]> {
  const rows = await clickhouse.query<RawRow>(
    `SELECT ${RAW_COLUMNS}
       FROM events
      WHERE customer IN {texts:Array(String)} AND timestamp >= fromUnixTimestamp64Milli({start:Int64}, 'UTC')
        AND timestamp < fromUnixTimestamp64Milli({end:Int64}, 'UTC')
        ${types === undefined ? '' : 'AND event_type IN {types:Array(String)}'}`,
    { texts, start, end, types: types ?? [] },
  );
  return rows.map(eventOf);
}

/** The events of some types that were accepted in rows of the log after `after`, up to `upTo`, in the order of acceptance. */
export async function readAccepted(
  clickhouse: ClickHouse,
  { after, upTo }: { readonly after: number; readonly upTo: number },
  types?: readonly string[],
): Promise<readonly RawEvent[]> {
  const rows = await clickhouse.query<RawRow>(
    `SELECT ${RAW_COLUMNS}
       FROM events
      WHERE seq >= {from:UInt64} AND seq < {before:UInt64}
        ${types === undefined ? '' : 'AND event_type IN {types:Array(String)}'}
      ORDER BY seq`,
    { from: eventSeq(after + 1, 0), before: eventSeq(upTo + 1, 0), types: types ?? [] },
  );
  return rows.map(eventOf);
}

const eventOf = (row: RawRow): RawEvent => ({
  customer: row.customer,
  eventType: row.event_type,
  timestamp: Number(row.at),
  seq: Number(row.seq),
  properties: row.properties_source === '' ? row.properties : propertiesFromSource(row.properties_source),
});
