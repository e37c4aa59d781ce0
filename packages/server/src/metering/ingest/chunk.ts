import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { blockOf, Column64, TextColumn, TextMapColumn } from '../../platform/clickhouse/native.ts';
import { monthOf, type StorableRows, storeAgain, storeFirst } from '../../platform/clickhouse/store-once.ts';
import { Acceptances, Claims } from '../dedup/claims.ts';
import type { DeduplicationIndex } from '../dedup/index.ts';
import { eventSeq, type UsageEvent } from '../event.ts';
import type { MetricMatcher } from '../metrics/matching.ts';
import { ChunkRollup } from '../rollup/chunk-rollup.ts';
import type { LogRow } from './log.ts';

/** A run of log rows, ready to be stored in ClickHouse. */
export interface Chunk {
  readonly rows: readonly StorableRows[];
  /** Names the run of log rows: the same rows make the same token. */
  readonly token: string;
  /** The customer texts for which something new counts. */
  readonly customers: ReadonlySet<string>;
  readonly events: number;
  readonly duplicates: number;
}

interface Undecided {
  readonly event: UsageEvent;
  readonly seq: number;
  readonly acceptedAt: number;
}

/**
 * A chunk that grows with the log. An event becomes bytes as soon as it is in the log, and counts towards the rollup: objects by the
 * hundred thousand that lived until their chunk is loaded would keep the garbage collector busier than everything else. Only the events
 * that may be repetitions wait for the end.
 */
export class GrowingChunk {
  readonly firstRow: number;
  readonly matcher: MetricMatcher;
  /** The log rows up to here are in it. */
  lastRow: number;
  lastAcceptedAt = 0;
  /** Size of their bodies. */
  bytes = 0;
  readonly #claims: Claims;
  readonly #rollup: ChunkRollup;
  readonly #counting: EventColumns;
  readonly #undecided: Undecided[] = [];
  #events = 0;

  /** @param after the last row of the log that is not in it. */
  constructor(after: number, matcher: MetricMatcher, index: DeduplicationIndex) {
    this.firstRow = after + 1;
    this.lastRow = after;
    this.matcher = matcher;
    this.#claims = new Claims(index);
    this.#rollup = new ChunkRollup(matcher);
    this.#counting = new EventColumns(this.#claims.claimed);
  }

  get rows(): number {
    return this.lastRow - this.firstRow + 1;
  }

  /** Takes the next row of the log. */
  take({ seq: row, acceptedAt, events, bytes }: LogRow): void {
    if (row !== this.lastRow + 1) throw new Error(`log row ${row} does not follow ${this.lastRow}`);
    const isClaimed = this.#claims.claim(events, eventSeq(row, 0), acceptedAt);
    for (let i = 0; i < events.length; i += 1) {
      const event = events[i] as UsageEvent;
      const seq = eventSeq(row, i);
      if (isClaimed[i] === 1) this.#count(event, seq);
      else this.#undecided.push({ event, seq, acceptedAt });
    }
    this.#events += events.length;
    this.lastRow = row;
    this.lastAcceptedAt = acceptedAt;
    this.bytes += bytes;
  }

  /** Decides about the rest, once everything before the chunk is loaded. */
  async finish(): Promise<Chunk> {
    const isDuplicate = await this.#claims.decide();
    const accepted = new Acceptances();
    const repeated = new EventColumns(accepted);
    for (const [n, { event, seq, acceptedAt }] of this.#undecided.entries()) {
      if (isDuplicate[n] === 0) {
        this.#count(event, seq);
      } else {
        accepted.add(event.transactionId, seq, acceptedAt);
        repeated.add(event);
      }
    }
    const rows = [
      this.#counting.toRows('events'),
      repeated.toRows('duplicate_events'),
      this.#claims.toRows(),
      ...this.#rollup.toRows({ stream: 'log', step: this.lastRow }),
    ];
    return {
      rows: rows.filter(({ block }) => block.rows > 0),
      token: `log-${this.firstRow}-${this.lastRow}`,
      customers: this.#rollup.customers,
      events: this.#events,
      duplicates: accepted.transactionIds.length,
    };
  }

  #count(event: UsageEvent, seq: number): void {
    this.#counting.add(event);
    this.#rollup.take(event, seq);
  }
}

/**
 * Once it is stored, the chunk has ended; where storing fails, it is to be made again.
 * @param isAgain whether parts of it may be there, for it was once begun to be stored.
 */
export async function storeChunk({ rows, token }: Chunk, clickhouse: ClickHouse, isAgain: boolean): Promise<void> {
  const store = isAgain ? storeAgain : storeFirst;
  await Promise.all(rows.map((each) => store(clickhouse, each, token)));
  // Only now: some blocks share columns.
  for (const { block } of rows) block.free();
}

/** Rows of the table events, or of its like for repetitions. */
class EventColumns {
  readonly #accepted: Acceptances;
  readonly #customers = new TextColumn();
  readonly #types = new TextColumn();
  readonly #timestamps = new Column64("DateTime64(3, 'UTC')");
  readonly #properties = new TextMapColumn();
  readonly #propertiesSources = new TextColumn();
  readonly #timestampSources = new TextColumn();

  /** @param accepted what else is stored of the same events in the same order, with those added that are added here. */
  constructor(accepted: Acceptances) {
    this.#accepted = accepted;
  }

  add({ customer, eventType, timestamp, properties, propertiesSource, timestampSource }: UsageEvent): void {
    this.#customers.add(customer);
    this.#types.add(eventType);
    this.#timestamps.add(timestamp);
    // The properties that have a text: all that SQL metrics can see.
    for (const name in properties) {
      const value = properties[name];
      if (typeof value === 'string') this.#properties.addEntry(name, value);
    }
    this.#properties.endRow();
    this.#propertiesSources.add(propertiesSource);
    this.#timestampSources.add(timestampSource);
  }

  /** @param table events, or its like for repetitions. */
  toRows(table: string): StorableRows {
    const block = blockOf({
      customer: this.#customers,
      event_type: this.#types,
      timestamp: this.#timestamps,
      seq: this.#accepted.seqs,
      transaction_id: this.#accepted.transactionIds,
      properties: this.#properties,
      properties_source: this.#propertiesSources,
      timestamp_source: this.#timestampSources,
      accepted_at: this.#accepted.acceptedAts,
    });
    const partitionOf = 'toYYYYMM(timestamp)';
    return {
      table,
      block,
      trace: {
        partitionOf,
        partitions: () => this.#months(),
        lookUp: () => this.#accepted.lookUp(table, partitionOf),
      },
    };
  }

  #months(): ReadonlySet<number> {
    const months = new Set<number>();
    for (let i = 0; i < this.#timestamps.length; i += 1) months.add(monthOf(this.#timestamps.at(i)));
    return months;
  }
}
