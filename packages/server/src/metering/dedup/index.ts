import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { IdFilter, MARKS } from './id-filter.ts';
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

/** Stored claims stay for so much longer: an event's timestamp may lie a day after its acceptance, and search finds it by its claim. */
const KEPT_LONGER_MS = DAY_MS;

const IDS_PER_LOOKUP = 10_000;
const LOOKUP_SETTINGS = {
  // No lookup is asked again, so what ClickHouse would remember of it is of no use, and grows with the table.
  use_query_condition_cache: 0,
  // Into how many pieces a range of granules is cut while those of a few hundred hashes are sought: by 8, it tests twice as many.
  merge_tree_coarse_index_granularity: 2,
};
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

/** What stands for a slice in the filter. The six slices that can be in use at a time have six marks. */
const markOf = (slice: number): number => slice % MARKS;

/**
 * Which transaction ids were accepted in the last 34 days: exact, consulted once, on the way in. The exact part is the table
 * transaction_ids in ClickHouse, written with the events; before it stands a filter, so that only repetitions and a few others are looked
 * up at all, and only in the slices that may have them.
 */
export class DeduplicationIndex {
  readonly #clickhouse: ClickHouse;
  readonly #filter: IdFilter;
  /** Those that the filter knows. */
  #slices: readonly number[] = [];
  /** Those that it has forgotten, but which still stand in the table. */
  #expired: readonly number[] = [];

  private constructor(clickhouse: ClickHouse, expectedIds: number) {
    this.#clickhouse = clickhouse;
    this.#filter = new IdFilter(expectedIds);
  }

  /** Builds the filter from the claims that the table holds. */
  static async open(clickhouse: ClickHouse): Promise<DeduplicationIndex> {
    const stored = await clickhouse.query<{ slice: number; ids: string }>(
      'SELECT slice, count() AS ids FROM transaction_ids GROUP BY slice ORDER BY slice',
    );
    const newest = stored.at(-1)?.slice ?? 0;
    const slices = stored.filter(({ slice }) => slice >= oldestSlice(newest * SLICE_MS));
    const ids = slices.reduce((total, each) => total + Number(each.ids), 0);
    const index = new DeduplicationIndex(clickhouse, ids);
    index.#expired = stored.slice(0, -slices.length).map(({ slice }) => slice);
    for (const each of slices) await index.#rebuild(each.slice, Number(each.ids));
    return index;
  }

  /** Resident memory of the filter. */
  get bytes(): number {
    return this.#filter.bytes;
  }

  /** Says which ids will be noted next, by their two hashes each; see {@link IdFilter.fetch}. */
  fetch(hashes: Uint32Array): void {
    this.#filter.fetch(hashes);
  }

  /** Remembers the id as seen at that time, and answers in which slices it may have been seen before. */
  note(hash1: number, hash2: number, acceptedAt: number): readonly number[] {
    const slice = sliceOf(acceptedAt);
    const newest = this.#slices.at(-1);
    if (slice !== newest) this.#enter(slice, acceptedAt);
    const marks = this.#filter.note(hash1, hash2, markOf(slice));
    // Time goes back where rows of the log are read again. What has been forgotten since may have stood at that time.
    if (newest !== undefined && slice < newest) return [...this.#expired, ...this.#slices];
    return marks === 0 ? NOWHERE : this.#slices.filter((each) => (marks & (1 << markOf(each))) !== 0);
  }

  /**
   * When the suspects were last claimed by an event before a run that begins with that number at that time, where they were. Has ids of
   * others, too, whose hash is a suspect's.
   */
  async claimsBefore(suspects: readonly Suspect[], seq: number, acceptedAt: number): Promise<Map<string, number>> {
    const oldest = oldestSlice(acceptedAt);
    const found = new Map<string, number>();
    for (let i = 0; i < suspects.length; i += IDS_PER_LOOKUP) {
      for (const { id, claimed_at: at } of await this.#lookUp(suspects.slice(i, i + IDS_PER_LOOKUP), oldest, seq)) {
        const claimedAt = Number(at);
        found.set(id, Math.max(claimedAt, found.get(id) ?? claimedAt));
      }
    }
    return found;
  }

  /** Drops the slices in which every claim has expired, and is not needed by {@link readClaims} any more. */
  async expire(acceptedAt: number): Promise<void> {
    this.#forgetBefore(oldestSlice(acceptedAt));
    const oldest = oldestSlice(acceptedAt - KEPT_LONGER_MS);
    for (const slice of this.#expired.filter((each) => each < oldest)) {
      await this.#clickhouse.command(`ALTER TABLE transaction_ids DROP PARTITION ${slice}`);
      this.#expired = this.#expired.filter((each) => each !== slice);
    }
  }

  /** Old slices are forgotten first, so that no two that the filter knows have the same mark. */
  #enter(slice: number, acceptedAt: number): void {
    this.#forgetBefore(oldestSlice(acceptedAt));
    const newest = Math.max(slice, this.#slices.at(-1) ?? slice);
    if (this.#slices.includes(slice) || slice < oldestSlice(newest * SLICE_MS)) return;
    this.#slices = [...this.#slices, slice].sort((a, b) => a - b);
  }

  #forgetBefore(oldest: number): void {
    const expired = this.#slices.filter((slice) => slice < oldest);
    if (expired.length === 0) return;
    for (const slice of expired) this.#filter.forget(markOf(slice));
    this.#slices = this.#slices.filter((slice) => slice >= oldest);
    this.#expired = [...this.#expired, ...expired];
  }

  /**
   * The claims whose hash is a suspect's. Each granule that has to be looked into costs about 30 µs, so every slice is asked for its own
   * hashes, in one query for all. Sending the ids to compare would cost more than the few rows of others that come back.
   */
  async #lookUp(suspects: readonly Suspect[], oldest: number, before: number) {
    const bySlice = new Map<number, Set<number>>();
    for (const { hash1, slices } of suspects) {
      for (const slice of slices) {
        if (slice < oldest) continue;
        const hashes = bySlice.get(slice) ?? new Set<number>();
        bySlice.set(slice, hashes.add(hash1));
      }
    }
    if (bySlice.size === 0) return [];
    const params: Record<string, unknown> = { before };
    const selects = [...bySlice].map(([slice, hashes]) => {
      params[`hashes_${slice}`] = [...hashes];
      return `SELECT transaction_id AS id, toUnixTimestamp64Milli(accepted_at) AS claimed_at
                FROM transaction_ids PREWHERE hash1 IN {hashes_${slice}:Array(UInt32)}
               WHERE slice = ${slice} AND seq < {before:UInt64}`;
    });
    return this.#clickhouse.query<{ id: string; claimed_at: string }>(selects.join(' UNION ALL '), params, {
      settings: LOOKUP_SETTINGS,
    });
  }

  async #rebuild(slice: number, ids: number): Promise<void> {
    this.#slices = [...this.#slices, slice];
    const mark = markOf(slice);
    const reads = Math.ceil(ids / IDS_PER_READ);
    const read = (i: number): Promise<Buffer> =>
      this.#readHashes(slice, Math.floor((i * HASH_RANGE) / reads), Math.floor(((i + 1) * HASH_RANGE) / reads));
    let next = read(0);
    for (let i = 0; i < reads; i += 1) {
      const bytes = await next;
      // ClickHouse reads on while these are noted.
      if (i + 1 < reads) next = read(i + 1);
      for (let at = 0; at < bytes.length; at += 8)
        this.#filter.note(bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4), mark);
    }
  }

  /** Both hashes of the claims whose first one is in a range. */
  async #readHashes(slice: number, from: number, before: number): Promise<Buffer> {
    // 8 bytes an id, as one text: a row for each would cost many times as much. Not by toString, which cuts zero bytes off the end.
    const [row] = await this.#clickhouse.query<{ hashes: string }>(
      `SELECT base64Encode(arrayStringConcat(groupArray(concat(
          reinterpretAsFixedString(hash1), reinterpretAsFixedString(hash2))))) AS hashes
         FROM transaction_ids
        WHERE slice = {slice:UInt32} AND hash1 >= {from:UInt64} AND hash1 < {before:UInt64}`,
      { slice, from, before },
    );
    return Buffer.from(row?.hashes ?? '', 'base64');
  }
}

/** An event that claimed its transaction id. */
export interface StoredClaim {
  readonly transactionId: string;
  readonly seq: number;
  readonly acceptedAt: number;
}

/** Whoever claimed these ids, as far as timestamps of theirs can lie in the last 34 days. */
export async function readClaims(clickhouse: ClickHouse, ids: readonly string[]): Promise<readonly StoredClaim[]> {
  const hash = new Uint32Array(2);
  const hashes = ids.map((id) => {
    hashId(id, hash);
    return hash[0] ?? 0;
  });
  const rows = await clickhouse.query<{ id: string; seq: string; at: string }>(
    `SELECT transaction_id AS id, seq, toUnixTimestamp64Milli(accepted_at) AS at FROM transaction_ids
      WHERE hash1 IN {hashes:Array(UInt32)} AND transaction_id IN {ids:Array(String)}`,
    { hashes, ids },
  );
  return rows.map(({ id, seq, at }) => ({ transactionId: id, seq: Number(seq), acceptedAt: Number(at) }));
}
