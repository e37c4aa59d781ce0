import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import type { AcceptedEvent } from '../event.ts';
import { GrowingBloomFilter } from './bloom-filter.ts';
import { hashId } from './id-hash.ts';

const DAY_MS = 86_400_000;
/** For how long an accepted transaction id refuses its repetitions; at exactly this age it is free again (metering 2, index 5.12). */
export const DEDUPLICATION_WINDOW_MS = 34 * DAY_MS;
/** Claims are kept by slices of the time of acceptance: letting them expire is dropping a slice. */
const SLICE_MS = DEDUPLICATION_WINDOW_MS / 4;

// Slices are numbered from the epoch.
export const sliceOf = (acceptedAt: number): number => Math.floor(acceptedAt / SLICE_MS);

/** The oldest slice that holds a claim which still stands at that time. */
const oldestSlice = (acceptedAt: number): number => sliceOf(acceptedAt - DEDUPLICATION_WINDOW_MS + 1);

/** Between so many ids, requests get their turn. */
const IDS_PER_TURN = 1_000;
const IDS_PER_LOOKUP = 10_000;
/** Ids are read back in pieces of about this size. */
const IDS_PER_READ = 500_000;
const HASH_RANGE = 2 ** 32;

/** What became of the events of a chunk. */
export interface Claims {
  /** 1 for an event whose transaction id had been claimed before, by index. */
  readonly isDuplicate: Uint8Array;
  /** Rows of the table transaction_ids for the others, as JSON lines. */
  readonly rows: string[];
}

export const CLAIM_COLUMNS = ['slice', 'hash1', 'hash2', 'transaction_id', 'seq', 'accepted_at'] as const;

/**
 * Which transaction ids were accepted in the last 34 days: exact, consulted once, on the way in. The exact part is the table
 * transaction_ids in ClickHouse, written with the events; before it stands a Bloom filter for each slice, so that only repetitions
 * and a few others are looked up at all.
 */
export class DeduplicationIndex {
  readonly #clickhouse: ClickHouse;
  readonly #slices = new Map<number, GrowingBloomFilter>();
  readonly #hash = new Uint32Array(2);

  private constructor(clickhouse: ClickHouse) {
    this.#clickhouse = clickhouse;
  }

  /** Builds the filters from the claims that the table holds. */
  static async open(clickhouse: ClickHouse): Promise<DeduplicationIndex> {
    const index = new DeduplicationIndex(clickhouse);
    const slices = await clickhouse.query<{ slice: number; ids: string }>(
      'SELECT slice, count() AS ids FROM transaction_ids GROUP BY slice ORDER BY slice',
    );
    for (const { slice, ids } of slices) await index.#rebuild(slice, Number(ids));
    return index;
  }

  /** Resident memory of the filters. */
  get bytes(): number {
    let total = 0;
    for (const filter of this.#slices.values()) total += filter.bytes;
    return total;
  }

  /**
   * Claims the transaction ids of a chunk's events, which are in the order of acceptance. Deciding again about the same chunk gives the
   * same answer, also when its claims were stored meanwhile: only what was accepted before the chunk is looked up.
   */
  async claim(events: readonly AcceptedEvent[]): Promise<Claims> {
    const hashes = new Uint32Array(events.length * 2);
    const suspects = new Map<string, number>();
    for (const [i, event] of events.entries()) {
      if (i % IDS_PER_TURN === 0) await nextTurn();
      hashId(event.transactionId, this.#hash);
      const [hash1 = 0, hash2 = 0] = this.#hash;
      hashes[2 * i] = hash1;
      hashes[2 * i + 1] = hash2;
      if (this.#isSuspect(event.acceptedAt, hash1, hash2)) suspects.set(event.transactionId, hash1);
    }
    const claimedAt = await this.#claimsBefore(events, suspects);
    const isDuplicate = new Uint8Array(events.length);
    const rows: string[] = [];
    for (const [i, { transactionId, seq, acceptedAt }] of events.entries()) {
      if (i % IDS_PER_TURN === 0) await nextTurn();
      if (suspects.has(transactionId)) {
        const previous = claimedAt.get(transactionId);
        if (previous !== undefined && acceptedAt < previous + DEDUPLICATION_WINDOW_MS) {
          isDuplicate[i] = 1;
          continue;
        }
        claimedAt.set(transactionId, acceptedAt);
      }
      rows.push(
        JSON.stringify([sliceOf(acceptedAt), hashes[2 * i], hashes[2 * i + 1], transactionId, seq, acceptedAt]),
      );
    }
    return { isDuplicate, rows };
  }

  /** Drops the slices in which every claim has expired. */
  async expire(acceptedAt: number): Promise<void> {
    const oldest = oldestSlice(acceptedAt);
    for (const slice of [...this.#slices.keys()].filter((each) => each < oldest)) {
      await this.#clickhouse.command(`ALTER TABLE transaction_ids DROP PARTITION ${slice}`);
      this.#slices.delete(slice);
    }
  }

  /** Whether an id may have been claimed before; either way it is remembered as claimed now. */
  #isSuspect(acceptedAt: number, hash1: number, hash2: number): boolean {
    const current = this.#filterOf(sliceOf(acceptedAt));
    if (current.mayHave(hash1, hash2)) return true;
    let suspect = false;
    for (const filter of this.#slices.values()) {
      if (filter !== current && filter.mayHave(hash1, hash2)) suspect = true;
    }
    current.add(hash1, hash2);
    return suspect;
  }

  #filterOf(slice: number): GrowingBloomFilter {
    let filter = this.#slices.get(slice);
    if (filter === undefined) {
      filter = new GrowingBloomFilter();
      this.#slices.set(slice, filter);
    }
    return filter;
  }

  /** When the suspects were last claimed before the chunk, where they were. */
  async #claimsBefore(
    events: readonly AcceptedEvent[],
    suspects: ReadonlyMap<string, number>,
  ): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const [first] = events;
    const ids = [...suspects.keys()];
    for (let i = 0; first !== undefined && i < ids.length; i += IDS_PER_LOOKUP) {
      const some = ids.slice(i, i + IDS_PER_LOOKUP);
      const rows = await this.#clickhouse.query<{ id: string; claimed_at: string }>(
        `SELECT transaction_id AS id, toUnixTimestamp64Milli(max(accepted_at)) AS claimed_at
           FROM transaction_ids
          WHERE slice >= {oldest:UInt32} AND hash1 IN {hashes:Array(UInt32)} AND transaction_id IN {ids:Array(String)}
            AND seq < {first:UInt64}
          GROUP BY transaction_id`,
        {
          oldest: oldestSlice(first.acceptedAt),
          hashes: some.map((id) => suspects.get(id) ?? 0),
          ids: some,
          first: first.seq,
        },
      );
      for (const { id, claimed_at: claimedAt } of rows) found.set(id, Number(claimedAt));
    }
    return found;
  }

  async #rebuild(slice: number, ids: number): Promise<void> {
    const filter = new GrowingBloomFilter(ids);
    const reads = Math.ceil(ids / IDS_PER_READ);
    for (let i = 0; i < reads; i += 1) {
      const from = Math.floor((i * HASH_RANGE) / reads);
      const before = Math.floor(((i + 1) * HASH_RANGE) / reads);
      // 8 bytes an id, as one text: a row for each would cost many times as much. Not by toString, which cuts zero bytes off the end.
      const [row] = await this.#clickhouse.query<{ hashes: string }>(
        `SELECT base64Encode(arrayStringConcat(groupArray(concat(
            reinterpretAsFixedString(hash1), reinterpretAsFixedString(hash2))))) AS hashes
           FROM transaction_ids
          WHERE slice = {slice:UInt32} AND hash1 >= {from:UInt64} AND hash1 < {before:UInt64}`,
        { slice, from, before },
      );
      const bytes = Buffer.from(row?.hashes ?? '', 'base64');
      for (let at = 0; at < bytes.length; at += 8) filter.add(bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4));
    }
    this.#slices.set(slice, filter);
  }
}
