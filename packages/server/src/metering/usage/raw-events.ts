import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { logRowOf, type Properties } from '../event.ts';
import { propertiesFromSource } from '../ingest/batch.ts';
import { isOpenAt, matches } from '../metrics/matching.ts';
import type { StreamingMetric } from '../metrics/metric.ts';
import type { Range } from './windows.ts';

/** An event as the store of events has it, for questions that the rollups cannot answer. */
export interface RawEvent {
  readonly customer: string;
  readonly timestamp: number;
  readonly seq: number;
  readonly properties: Properties;
}

interface RawRow {
  readonly customer: string;
  readonly event_type: string;
  readonly at: string;
  readonly seq: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly properties_source: string;
}

/** The events of a range that a metric has taken, matched as the loader matches them. */
export async function readMatching(
  clickhouse: ClickHouse,
  texts: readonly string[],
  metric: StreamingMetric,
  { start, end }: Range,
): Promise<readonly RawEvent[]> {
  const types = metric.definition.eventTypeFilter?.inValues;
  const rows = await clickhouse.query<RawRow>(
    `SELECT customer, event_type, toUnixTimestamp64Milli(timestamp) AS at, seq, properties, properties_source
       FROM events
      WHERE customer IN {texts:Array(String)} AND timestamp >= fromUnixTimestamp64Milli({start:Int64}, 'UTC')
        AND timestamp < fromUnixTimestamp64Milli({end:Int64}, 'UTC')
        ${types === undefined ? '' : 'AND event_type IN {types:Array(String)}'}`,
    { texts, start, end, types: types ?? [] },
  );
  return rows.flatMap((row) => {
    const seq = Number(row.seq);
    const properties = row.properties_source === '' ? row.properties : propertiesFromSource(row.properties_source);
    if (!isOpenAt(metric, logRowOf(seq)) || !matches(metric.definition, row.event_type, properties)) return [];
    return [{ customer: row.customer, timestamp: Number(row.at), seq, properties }];
  });
}
