import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { CLAIM_COLUMNS, type DeduplicationIndex } from '../dedup/index.ts';
import { type AcceptedEvent, eventSeq, OPAQUE, type Properties } from '../event.ts';
import type { MetricMatcher } from '../metrics/matching.ts';
import { ChunkRollup, STATE_COLUMNS, SUM_COLUMNS, VALUE_COLUMNS } from '../rollup/chunk-rollup.ts';
import type { LogRow } from './log.ts';

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

/** Between so many events, requests get their turn: a chunk is work for a tenth of a second and more. */
const EVENTS_PER_TURN = 500;
const ROWS_PER_TURN = 50;

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
  rows: readonly LogRow[],
  matcher: MetricMatcher,
  index: DeduplicationIndex,
): Promise<Chunk> {
  const events = await acceptedEvents(rows);
  const claims = await index.claim(events);
  const rollup = new ChunkRollup(matcher);
  const counting: string[] = [];
  const duplicates: string[] = [];
  const customers = new Set<string>();
  for (const [i, event] of events.entries()) {
    if (i % EVENTS_PER_TURN === 0) await nextTurn();
    if (claims.isDuplicate[i] === 1) {
      duplicates.push(eventRow(event));
      continue;
    }
    counting.push(eventRow(event));
    customers.add(event.customer);
    rollup.take(event);
  }
  const { sums, states, values } = rollup.rows();
  const blocks = [
    block('events', EVENT_COLUMNS, counting),
    block('duplicate_events', EVENT_COLUMNS, duplicates),
    block('usage_hourly', SUM_COLUMNS, sums),
    block('usage_hourly', STATE_COLUMNS, states),
    block('usage_values', VALUE_COLUMNS, values),
    block('transaction_ids', CLAIM_COLUMNS, claims.rows),
  ].filter(({ rows: { length } }) => length > 0);
  return {
    blocks,
    token: `log-${rows[0]?.seq}-${rows.at(-1)?.seq}`,
    customers,
    events: events.length,
    duplicates: duplicates.length,
  };
}

export async function storeChunk({ blocks, token }: Chunk, clickhouse: ClickHouse): Promise<void> {
  await Promise.all(
    blocks.map(({ table, columns, rows }) =>
      // Two blocks may go to one table, so the columns are part of the name.
      clickhouse.insert(table, columns, rows, { format: 'JSONCompactEachRow', token: `${token}-${columns.length}` }),
    ),
  );
}

async function acceptedEvents(rows: readonly LogRow[]): Promise<readonly AcceptedEvent[]> {
  const events: AcceptedEvent[] = [];
  for (const [n, { seq, acceptedAt, events: sent }] of rows.entries()) {
    if (n % ROWS_PER_TURN === 0) await nextTurn();
    for (let i = 0; i < sent.length; i += 1) {
      const event = sent[i];
      if (event === undefined) continue;
      events.push({
        transactionId: event.transactionId,
        customer: event.customer,
        eventType: event.eventType,
        timestamp: event.timestamp,
        timestampSource: event.timestampSource,
        properties: event.properties,
        propertiesSource: event.propertiesSource,
        seq: eventSeq(seq, i),
        acceptedAt,
      });
    }
  }
  return events;
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

const block = (table: string, columns: readonly string[], lines: readonly string[]): Block => ({
  table,
  columns,
  rows: Buffer.from(lines.join('\n')),
});
