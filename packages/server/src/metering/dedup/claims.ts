import { blockOf, Column32, Column64, TextColumn } from '../../platform/clickhouse/native.ts';
import type { StorableRows, Trace } from '../../platform/clickhouse/store-once.ts';
import { hashId } from './id-hash.ts';
import { DEDUPLICATION_WINDOW_MS, type DeduplicationIndex, type Suspect, sliceOf } from './index.ts';

/** An event whose id may have been claimed before. */
interface Undecided extends Suspect {
  readonly seq: number;
  readonly acceptedAt: number;
  readonly hash2: number;
}

/** What is stored of an event in more than one table: the same values in the same order. */
export class Acceptances {
  readonly transactionIds = new TextColumn();
  readonly seqs = new Column64();
  readonly acceptedAts = new Column64("DateTime64(3, 'UTC')");

  add(transactionId: string, seq: number, acceptedAt: number): void {
    this.transactionIds.add(transactionId);
    this.seqs.add(seq);
    this.acceptedAts.add(acceptedAt);
  }

  /** Finds the partitions of a table in which rows of these events are. */
  lookUp(table: string, partitionOf: string): ReturnType<Trace['lookUp']> {
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    for (let i = 0; i < this.seqs.length; i += 1) {
      first = Math.min(first, this.seqs.at(i));
      last = Math.max(last, this.seqs.at(i));
    }
    return {
      sql: `SELECT DISTINCT ${partitionOf} AS partition FROM ${table} WHERE seq BETWEEN {first:UInt64} AND {last:UInt64}`,
      params: { first, last },
    };
  }
}

/**
 * The claims of a run of events, which come in the order of acceptance. Most ids are new for certain, and claimed at once; about the
 * others it is decided at the end. Deciding again about the same run gives the same answer, also when its claims were stored meanwhile:
 * only what was accepted before the run is looked up.
 */
export class Claims {
  /** Those that were claimed, in the order of claiming. */
  readonly claimed = new Acceptances();
  readonly #index: DeduplicationIndex;
  readonly #slices = new Column32();
  readonly #hashes1 = new Column32();
  readonly #hashes2 = new Column32();
  readonly #suspects: Undecided[] = [];
  #first: { readonly seq: number; readonly acceptedAt: number } | undefined = undefined;

  constructor(index: DeduplicationIndex) {
    this.#index = index;
  }

  /**
   * For each event of a request, in order: 1 where its id is claimed now; else 0, and {@link decide} will tell about it.
   * @param seq of the first one; the others follow.
   */
  claim(events: readonly { readonly transactionId: string }[], seq: number, acceptedAt: number): Uint8Array {
    this.#first ??= { seq, acceptedAt };
    const hashes = new Uint32Array(2 * events.length);
    for (let i = 0; i < events.length; i += 1) hashId(events[i]?.transactionId ?? '', hashes, 2 * i);
    this.#index.fetch(hashes);
    const isClaimed = new Uint8Array(events.length);
    for (let i = 0; i < events.length; i += 1) {
      const transactionId = events[i]?.transactionId ?? '';
      const hash1 = hashes[2 * i] ?? 0;
      const hash2 = hashes[2 * i + 1] ?? 0;
      const slices = this.#index.note(hash1, hash2, acceptedAt);
      if (slices.length > 0) {
        this.#suspects.push({ transactionId, seq: seq + i, acceptedAt, hash1, hash2, slices });
      } else {
        this.#store(transactionId, seq + i, acceptedAt, hash1, hash2);
        isClaimed[i] = 1;
      }
    }
    return isClaimed;
  }

  /** For each id that was not claimed at once, in order: 1 where it had been claimed before; else 0, and it is claimed now. */
  async decide(): Promise<Uint8Array> {
    const isDuplicate = new Uint8Array(this.#suspects.length);
    if (this.#first === undefined || this.#suspects.length === 0) return isDuplicate;
    const claimedAt = await this.#index.claimsBefore(this.#suspects, this.#first.seq, this.#first.acceptedAt);
    const claimedAtOnce = this.#claimedInRun();
    for (const [n, { transactionId, seq, acceptedAt, hash1, hash2 }] of this.#suspects.entries()) {
      for (const claim of claimedAtOnce.get(transactionId) ?? []) {
        if (claim.seq < seq)
          claimedAt.set(transactionId, Math.max(claim.acceptedAt, claimedAt.get(transactionId) ?? 0));
      }
      const previous = claimedAt.get(transactionId);
      if (previous !== undefined && acceptedAt < previous + DEDUPLICATION_WINDOW_MS) {
        isDuplicate[n] = 1;
        continue;
      }
      claimedAt.set(transactionId, acceptedAt);
      this.#store(transactionId, seq, acceptedAt, hash1, hash2);
    }
    return isDuplicate;
  }

  /** Rows of the table transaction_ids. */
  toRows(): StorableRows {
    const { transactionIds, seqs, acceptedAts } = this.claimed;
    const block = blockOf({
      slice: this.#slices,
      hash1: this.#hashes1,
      hash2: this.#hashes2,
      transaction_id: transactionIds,
      seq: seqs,
      accepted_at: acceptedAts,
    });
    return {
      table: 'transaction_ids',
      block,
      trace: {
        partitionOf: 'slice',
        partitions: () => this.#slices.distinct(),
        lookUp: () => this.claimed.lookUp('transaction_ids', 'slice'),
      },
    };
  }

  #store(transactionId: string, seq: number, acceptedAt: number, hash1: number, hash2: number): void {
    this.claimed.add(transactionId, seq, acceptedAt);
    this.#slices.add(sliceOf(acceptedAt));
    this.#hashes1.add(hash1);
    this.#hashes2.add(hash2);
  }

  /**
   * The claims that were made at once of the suspects' ids, in order. Mostly there is one, before the suspects came; but a run may be
   * longer than the window, and an id free again at its end.
   */
  #claimedInRun(): ReadonlyMap<string, readonly { readonly seq: number; readonly acceptedAt: number }[]> {
    const hashes = new Set(this.#suspects.map(({ hash1 }) => hash1));
    const { transactionIds, seqs, acceptedAts } = this.claimed;
    const places: number[] = [];
    for (let i = 0; i < transactionIds.length; i += 1) if (hashes.has(this.#hashes1.at(i))) places.push(i);
    const claims = new Map<string, { seq: number; acceptedAt: number }[]>();
    for (const [n, id] of transactionIds.textsAt(places).entries()) {
      const place = places[n] ?? 0;
      const own = claims.get(id) ?? [];
      claims.set(id, own);
      own.push({ seq: seqs.at(place), acceptedAt: acceptedAts.at(place) });
    }
    return claims;
  }
}
