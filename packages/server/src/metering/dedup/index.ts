import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { IdFilter } from './id-filter.ts';

const DAY_MS = 86_400_000;
/** For how long an accepted transaction id refuses its repetitions; at exactly this age it is free again (metering 2, index 5.12). */
export const DEDUPLICATION_WINDOW_MS = 34 * DAY_MS;
/** Claims are kept by slices of the time of acceptance: letting them expire is dropping a slice. */
const SLICE_MS = DEDUPLICATION_WINDOW_MS / 4;

// Slices are numbered from the epoch.
export const sliceOf = (acceptedAt: number): number => Math.floor(acceptedAt / SLICE_MS);

/** The oldest slice that holds a claim which still stands at that time. */
const oldestSlice = (acceptedAt: number): number => sliceOf(acceptedAt - DEDUPLICATION_WINDOW_MS + 1);

const IDS_PER_LOOKUP = 10_000;
/** Ids are read back in pieces of about this size. */
const IDS_PER_READ = 500_000;
const HASH_RANGE = 2 ** 32;
const NOWHERE: readonly number[] = [];

/** An id that may have been claimed before. */
export interface Suspect {
  readonly transactionId: string;
  readonly hash1: number;
  /** The slices that may have it. */
  readonly slices: readonly number[];
}

interface Slice {
  readonly number: number;
  readonly filter: IdFilter;
}

/**
 * Which transaction ids were accepted in the last 34 days: exact, consulted once, on the way in. The exact part is the table
 * transaction_ids in ClickHouse, written with the events; before it stands a filter for each slice, so that only repetitions and a few
 * others are looked up at all, and only in the slices that may have them.
 */
export class DeduplicationIndex {
  readonly #clickhouse: ClickHouse;
  #slices: readonly Slice[] = [];

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
    return this.#slices.reduce((total, { filter }) => total + filter.bytes, 0);
  }

  /** Remembers the id as seen at that time, and answers in which slices it may have been seen before. */
  note(hash1: number, hash2: number, acceptedAt: number): readonly number[] {
    const current = sliceOf(acceptedAt);
    let suspected = NOWHERE;
    let isKnown = false;
    for (let i = 0; i < this.#slices.length; i += 1) {
      const { number, filter } = this.#slices[i] as Slice;
      if (number === current) isKnown = true;
      const isSuspect = number === current ? !filter.add(hash1, hash2) : filter.mayHave(hash1, hash2);
      if (isSuspect) suspected = [...suspected, number];
    }
    if (!isKnown) this.#addSlice(current, new IdFilter()).add(hash1, hash2);
    return suspected;
  }

  /** When the suspects were last claimed by an event before a run that begins with that number at that time, where they were. */
  async claimsBefore(suspects: readonly Suspect[], seq: number, acceptedAt: number): Promise<Map<string, number>> {
    const oldest = oldestSlice(acceptedAt);
    const bySlice = new Map<number, Map<string, Suspect>>();
    for (const suspect of suspects) {
      for (const slice of suspect.slices) {
        if (slice < oldest) continue;
        const ids = bySlice.get(slice) ?? new Map<string, Suspect>();
        bySlice.set(slice, ids.set(suspect.transactionId, suspect));
      }
    }
    const found = new Map<string, number>();
    for (const [slice, ids] of bySlice) {
      for (const [id, claimedAt] of await this.#claimsIn(slice, [...ids.values()], seq)) {
        found.set(id, Math.max(claimedAt, found.get(id) ?? claimedAt));
      }
    }
    return found;
  }

  /** Drops the slices in which every claim has expired. */
  async expire(acceptedAt: number): Promise<void> {
    const oldest = oldestSlice(acceptedAt);
    for (const { number } of this.#slices.filter((each) => each.number < oldest)) {
      await this.#clickhouse.command(`ALTER TABLE transaction_ids DROP PARTITION ${number}`);
      this.#slices = this.#slices.filter((each) => each.number !== number);
    }
  }

  #addSlice(number: number, filter: IdFilter): IdFilter {
    this.#slices = [...this.#slices, { number, filter }];
    return filter;
  }

  async #claimsIn(slice: number, suspects: readonly Suspect[], before: number) {
    const found: [string, number][] = [];
    for (let i = 0; i < suspects.length; i += IDS_PER_LOOKUP) {
      const some = suspects.slice(i, i + IDS_PER_LOOKUP);
      const rows = await this.#clickhouse.query<{ id: string; claimed_at: string }>(
        `SELECT transaction_id AS id, toUnixTimestamp64Milli(max(accepted_at)) AS claimed_at
           FROM transaction_ids
          WHERE slice = {slice:UInt32} AND hash1 IN {hashes:Array(UInt32)} AND transaction_id IN {ids:Array(String)}
            AND seq < {before:UInt64}
          GROUP BY transaction_id`,
        {
          slice,
          hashes: some.map(({ hash1 }) => hash1),
          ids: some.map(({ transactionId }) => transactionId),
          before,
        },
      );
      for (const { id, claimed_at: claimedAt } of rows) found.push([id, Number(claimedAt)]);
    }
    return found;
  }

  async #rebuild(slice: number, ids: number): Promise<void> {
    const filter = this.#addSlice(slice, new IdFilter(ids));
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
  }
}
