import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { CLAIM_COLUMNS, type DeduplicationIndex } from '../dedup/index.ts';
import {
  type AcceptedBatch,
  type AcceptedEvent,
  eventSeq,
  OPAQUE,
  type Properties,
  type UsageEvent,
} from '../event.ts';
import { Lines } from '../lines.ts';
import type { MetricMatcher } from '../metrics/matching.ts';
import { ChunkRollup, STATE_COLUMNS, SUM_COLUMNS, VALUE_COLUMNS } from '../rollup/chunk-rollup.ts';

const EVENT_COLUMNS = [
  'customer',
  'event_type',
  'timestamp',
  'seq',
  'transaction_id',
  'properties',
  'properties_source',
  'timestamp_source',
  'accepted_at',
] as const;

/** Between so many rows, requests get their turn: a chunk is work for a tenth of a second and more. */
const ROWS_PER_TURN = 5;

interface Block {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: Buffer;
}

/** A run of log rows, ready to be stored in ClickHouse: as often as need be, counted once. */
export interface Chunk {
  readonly blocks: readonly Block[];
  /** Names the run of log rows: the same rows make the same token. */
  readonly token: string;
  /** The customer texts for which something new counts. */
  readonly customers: ReadonlySet<string>;
  readonly events: number;
  readonly duplicates: number;
}

/** Decides which events of the rows count, and what they come to. */
export async function prepareChunk(
  rows: readonly AcceptedBatch[],
  matcher: MetricMatcher,
  index: DeduplicationIndex,
): Promise<Chunk> {
  const claims = await index.claim(rows);
  const rollup = new ChunkRollup(matcher);
  const counting = new Lines();
  const repeated = new Lines();
  const customers = new Set<string>();
  let events = 0;
  let duplicates = 0;
  for (const [n, { seq, acceptedAt, events: sent }] of rows.entries()) {
    if (n % ROWS_PER_TURN === 0) await nextTurn();
    for (const [i, event] of sent.entries()) {
      const accepted = accept(event, eventSeq(seq, i), acceptedAt);
      const isDuplicate = claims.isDuplicate[events] === 1;
      events += 1;
      if (isDuplicate) {
        duplicates += 1;
        repeated.push(eventRow(accepted));
        continue;
      }
      counting.push(eventRow(accepted));
      customers.add(accepted.customer);
      rollup.take(accepted);
    }
  }
  const { sums, states, values } = rollup.rows();
  const blocks: readonly Block[] = [
    { table: 'events', columns: EVENT_COLUMNS, rows: counting.toBuffer() },
    { table: 'duplicate_events', columns: EVENT_COLUMNS, rows: repeated.toBuffer() },
    { table: 'usage_hourly', columns: SUM_COLUMNS, rows: sums.toBuffer() },
    { table: 'usage_hourly', columns: STATE_COLUMNS, rows: states.toBuffer() },
    { table: 'usage_values', columns: VALUE_COLUMNS, rows: values.toBuffer() },
    { table: 'transaction_ids', columns: CLAIM_COLUMNS, rows: claims.rows },
  ];
  return {
    blocks: blocks.filter(({ rows: { length } }) => length > 0),
    token: `log-${rows[0]?.seq}-${rows.at(-1)?.seq}`,
    customers,
    events,
    duplicates,
  };
}

/** Written out, because it is done for every event. */
const accept = (event: UsageEvent, seq: number, acceptedAt: number): AcceptedEvent => ({
  transactionId: event.transactionId,
  customer: event.customer,
  eventType: event.eventType,
  timestamp: event.timestamp,
  timestampSource: event.timestampSource,
  properties: event.properties,
  propertiesSource: event.propertiesSource,
  seq,
  acceptedAt,
});

export async function storeChunk({ blocks, token }: Chunk, clickhouse: ClickHouse): Promise<void> {
  await Promise.all(
    blocks.map(({ table, columns, rows }) =>
      // Two blocks may go to one table, so the columns are part of the name.
      clickhouse.insert(table, columns, rows, { format: 'JSONCompactEachRow', token: `${token}-${columns.length}` }),
    ),
  );
}

const eventRow = (event: AcceptedEvent): string =>
  JSON.stringify([
    event.customer,
    event.eventType,
    event.timestamp,
    event.seq,
    event.transactionId,
    event.propertiesSource === '' ? event.properties : textsOnly(event.properties),
    event.propertiesSource,
    event.timestampSource,
    event.acceptedAt,
  ]);

/** The properties that have a text: all that SQL metrics can see. */
function textsOnly(properties: Properties): Readonly<Record<string, string>> {
  const texts: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null && value !== OPAQUE) texts[name] = value;
  }
  return texts;
}
