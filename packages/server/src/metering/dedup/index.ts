import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { type AcceptedBatch, eventSeq } from '../event.ts';
import { Lines } from '../lines.ts';
import { IdFilter } from './id-filter.ts';
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

/** Between so many batches, requests get their turn. */
const BATCHES_PER_TURN = 10;
const IDS_PER_LOOKUP = 10_000;
/** Ids are read back in pieces of about this size. */
const IDS_PER_READ = 500_000;
const HASH_RANGE = 2 ** 32;

/** What became of the events of a chunk. */
export interface Claims {
  /** 1 for an event whose transaction id had been claimed before, by index. */
  readonly isDuplicate: Uint8Array;
  /** Rows of the table transaction_ids for the others, as JSON lines. */
  readonly rows: Buffer;
}

export const CLAIM_COLUMNS = ['slice', 'hash1', 'hash2', 'transaction_id', 'seq', 'accepted_at'] as const;

/**
 * Which transaction ids were accepted in the last 34 days: exact, consulted once, on the way in. The exact part is the table
 * transaction_ids in ClickHouse, written with the events; before it stands a filter for each slice, so that only repetitions and a few
 * others are looked up at all, and only in the slices that may have them.
 */
export class DeduplicationIndex {
  readonly #clickhouse: ClickHouse;
  readonly #slices = new Map<number, IdFilter>();
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
   * Claims the transaction ids of a chunk's batches, which are in the order of acceptance. Deciding again about the same chunk gives the
   * same answer, also when its claims were stored meanwhile: only what was accepted before the chunk is looked up.
   */
  async claim(batches: readonly AcceptedBatch[]): Promise<Claims> {
    const count = batches.reduce((sum, { events }) => sum + events.length, 0);
    const hashes = new Uint32Array(count * 2);
    const suspects = new Suspects();
    let n = 0;
    for (const [b, { acceptedAt, events }] of batches.entries()) {
      if (b % BATCHES_PER_TURN === 0) await nextTurn();
      for (const { transactionId } of events) {
        hashId(transactionId, this.#hash);
        const [hash1 = 0, hash2 = 0] = this.#hash;
        hashes[2 * n] = hash1;
        hashes[2 * n + 1] = hash2;
        this.#note(transactionId, acceptedAt, hash1, hash2, suspects);
        n += 1;
      }
    }
    const claimedAt = await this.#claimsBefore(batches, suspects);
    const isDuplicate = new Uint8Array(count);
    const rows = new Lines();
    n = 0;
    for (const [b, { seq, acceptedAt, events }] of batches.entries()) {
      if (b % BATCHES_PER_TURN === 0) await nextTurn();
      const slice = sliceOf(acceptedAt);
      for (const [i, { transactionId }] of events.entries()) {
        if (suspects.has(transactionId) && !isFree(transactionId, acceptedAt, claimedAt)) isDuplicate[n] = 1;
        else
          rows.push(
            JSON.stringify([slice, hashes[2 * n], hashes[2 * n + 1], transactionId, eventSeq(seq, i), acceptedAt]),
          );
        n += 1;
      }
    }
    return { isDuplicate, rows: rows.toBuffer() };
  }

  /** Drops the slices in which every claim has expired. */
  async expire(acceptedAt: number): Promise<void> {
    const oldest = oldestSlice(acceptedAt);
    for (const slice of [...this.#slices.keys()].filter((each) => each < oldest)) {
      await this.#clickhouse.command(`ALTER TABLE transaction_ids DROP PARTITION ${slice}`);
      this.#slices.delete(slice);
    }
  }

  /** Remembers the id as claimed now, and in which slices it may have been claimed before. */
  #note(transactionId: string, acceptedAt: number, hash1: number, hash2: number, suspects: Suspects): void {
    const current = this.#filterOf(sliceOf(acceptedAt));
    for (const [slice, filter] of this.#slices) {
      if (filter.mayHave(hash1, hash2)) suspects.add(transactionId, hash1, slice);
      else if (filter === current) filter.add(hash1, hash2);
    }
  }

  #filterOf(slice: number): IdFilter {
    let filter = this.#slices.get(slice);
    if (filter === undefined) {
      filter = new IdFilter();
      this.#slices.set(slice, filter);
    }
    return filter;
  }

  /** When the suspects were last claimed before the chunk, where they were. */
  async #claimsBefore(batches: readonly AcceptedBatch[], suspects: Suspects): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const [first] = batches;
    if (first === undefined) return found;
    const oldest = oldestSlice(first.acceptedAt);
    for (const [slice, ids] of suspects.bySlice) {
      if (slice < oldest) continue;
      for (const [id, claimedAt] of await this.#claimsIn(slice, [...ids], eventSeq(first.seq, 0))) {
        found.set(id, Math.max(claimedAt, found.get(id) ?? claimedAt));
      }
    }
    return found;
  }

  async #claimsIn(slice: number, ids: readonly (readonly [string, number])[], before: number) {
    const found: [string, number][] = [];
    for (let i = 0; i < ids.length; i += IDS_PER_LOOKUP) {
      const some = ids.slice(i, i + IDS_PER_LOOKUP);
      const rows = await this.#clickhouse.query<{ id: string; claimed_at: string }>(
        `SELECT transaction_id AS id, toUnixTimestamp64Milli(max(accepted_at)) AS claimed_at
           FROM transaction_ids
          WHERE slice = {slice:UInt32} AND hash1 IN {hashes:Array(UInt32)} AND transaction_id IN {ids:Array(String)}
            AND seq < {before:UInt64}
          GROUP BY transaction_id`,
        { slice, hashes: some.map(([, hash1]) => hash1), ids: some.map(([id]) => id), before },
      );
      for (const { id, claimed_at: claimedAt } of rows) found.push([id, Number(claimedAt)]);
    }
    return found;
  }

  async #rebuild(slice: number, ids: number): Promise<void> {
    const filter = new IdFilter(ids);
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

/** Whether a suspect can be claimed at that time; if so, it is from now on. */
function isFree(transactionId: string, acceptedAt: number, claimedAt: Map<string, number>): boolean {
  const previous = claimedAt.get(transactionId);
  if (previous !== undefined && acceptedAt < previous + DEDUPLICATION_WINDOW_MS) return false;
  claimedAt.set(transactionId, acceptedAt);
  return true;
}

/** Ids that may have been claimed before, with the hash by which they are looked up, by the slices in which. */
class Suspects {
  readonly bySlice = new Map<number, Map<string, number>>();
  readonly #ids = new Set<string>();

  add(id: string, hash1: number, slice: number): void {
    this.#ids.add(id);
    const ids = this.bySlice.get(slice);
    if (ids === undefined) this.bySlice.set(slice, new Map([[id, hash1]]));
    else ids.set(id, hash1);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }
}
