/** Marks under which ids are noted: small numbers below this. */
export const MARKS = 8;
const MARK_BITS = 3;

/** The share of places that may be taken; beyond it, runs of taken places grow long. */
const MAX_LOAD = 0.75;
const HASH_RANGE = 2 ** 32;
const FREE = 0;
/** A place whose id was forgotten, in the midst of a run. No id looks like it: fingerprints are never 0. */
const FORGOTTEN = 1;

/** 13 bits, never 0. */
const fingerprintOf = (hash2: number): number => hash2 >>> (16 + MARK_BITS) || 1;

/**
 * Which ids may be known, and under which marks they were noted: a table of 13-bit fingerprints, found by one hash and told apart by the
 * other, with the next free place for those that meet (linear probing). It loses no id. Filled to its capacity it takes about one new id
 * in a thousand for a known one, in 2.7 bytes an id. A probe touches one line of the cache, seldom two, and that is what it costs: one
 * table for all marks is asked once where a table for each would be asked as often as there are marks.
 */
export class FingerprintTable {
  readonly capacity: number;
  readonly #slots: Uint16Array;
  /** Places that are not free, and those of them that hold an id. */
  #taken = 0;
  #ids = 0;
  /** What {@link fetch} has read: without a use of it, the reads would be left out as vain. */
  fetched = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#slots = new Uint16Array(Math.ceil(capacity / MAX_LOAD));
  }

  get isFull(): boolean {
    return this.#taken >= this.capacity;
  }

  get ids(): number {
    return this.#ids;
  }

  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** See {@link IdFilter.fetch}. */
  fetch(hashes: Uint32Array): void {
    const slots = this.#slots;
    let sum = 0;
    for (let i = 0; i < hashes.length; i += 2) sum += slots[this.#placeOf(hashes[i] ?? 0)] ?? 0;
    this.fetched = sum;
  }

  /** The marks under which the id may have been noted, as bits. */
  marksOf(hash1: number, hash2: number): number {
    const slots = this.#slots;
    const fingerprint = fingerprintOf(hash2);
    let marks = 0;
    let place = this.#placeOf(hash1);
    for (let slot = slots[place] ?? FREE; slot !== FREE; slot = slots[place] ?? FREE) {
      if (slot >>> MARK_BITS === fingerprint) marks |= 1 << (slot & (MARKS - 1));
      place = place + 1 === slots.length ? 0 : place + 1;
    }
    return marks;
  }

  /** Notes the id under a mark, and answers as {@link marksOf} would have before. */
  note(hash1: number, hash2: number, mark: number): number {
    const slots = this.#slots;
    const fingerprint = fingerprintOf(hash2);
    let marks = 0;
    let forgotten = -1;
    let place = this.#placeOf(hash1);
    for (let slot = slots[place] ?? FREE; slot !== FREE; slot = slots[place] ?? FREE) {
      if (slot >>> MARK_BITS === fingerprint) marks |= 1 << (slot & (MARKS - 1));
      else if (slot === FORGOTTEN) forgotten = place;
      place = place + 1 === slots.length ? 0 : place + 1;
    }
    if ((marks & (1 << mark)) !== 0) return marks;
    slots[forgotten < 0 ? place : forgotten] = (fingerprint << MARK_BITS) | mark;
    this.#ids += 1;
    if (forgotten < 0) this.#taken += 1;
    return marks;
  }

  /** Forgets what was noted under a mark. From the end, so that what ends a run becomes free. */
  forget(mark: number): void {
    const slots = this.#slots;
    let isNextFree = slots[0] === FREE;
    for (let place = slots.length - 1; place >= 0; place -= 1) {
      const slot = slots[place] ?? FREE;
      const isId = slot > FORGOTTEN;
      if (isId ? (slot & (MARKS - 1)) === mark : slot === FORGOTTEN) {
        if (isId) this.#ids -= 1;
        slots[place] = isNextFree ? FREE : FORGOTTEN;
        if (isNextFree) this.#taken -= 1;
      }
      isNextFree = slots[place] === FREE;
    }
  }

  #placeOf(hash1: number): number {
    return Math.floor((hash1 * this.#slots.length) / HASH_RANGE);
  }
}

/** How many ids the first table of a growing filter holds, and how much room each next one has for each id that there is. */
const FIRST_CAPACITY = 1 << 20;
const GROWTH = 2;
/** Room for more in a table that is made for ids which are known to come. */
const HEADROOM = 1.25;

/** The same for any number of ids: when a table is full, also of what was forgotten, another one follows; an old one goes when it is empty. */
export class IdFilter {
  #older: readonly FingerprintTable[] = [];
  #last: FingerprintTable;

  /** @param expected how many ids are known to come, to begin with a table that holds them. */
  constructor(expected = 0) {
    this.#last = new FingerprintTable(Math.max(FIRST_CAPACITY, Math.ceil(expected * HEADROOM)));
  }

  get bytes(): number {
    return this.#older.reduce((total, table) => total + table.bytes, this.#last.bytes);
  }

  /**
   * Brings what noting these ids will look at into the processor's cache, given the two hashes of each. Reads of memory that follow each
   * other closely wait for it together; amid other work, each id would wait for itself, longer than it is worked on.
   */
  fetch(hashes: Uint32Array): void {
    for (const table of this.#older) table.fetch(hashes);
    this.#last.fetch(hashes);
  }

  /** Notes the id under a mark, and answers the marks under which it may have been noted before, as bits. */
  note(hash1: number, hash2: number, mark: number): number {
    if (this.#last.isFull) this.#addTable();
    let marks = 0;
    for (let i = 0; i < this.#older.length; i += 1) marks |= this.#older[i]?.marksOf(hash1, hash2) ?? 0;
    const isNoted = (marks & (1 << mark)) !== 0;
    return marks | (isNoted ? this.#last.marksOf(hash1, hash2) : this.#last.note(hash1, hash2, mark));
  }

  forget(mark: number): void {
    for (const table of [...this.#older, this.#last]) table.forget(mark);
    this.#older = this.#older.filter(({ ids }) => ids > 0);
  }

  #addTable(): void {
    this.#older = [...this.#older, this.#last];
    const ids = this.#older.reduce((total, table) => total + table.ids, 0);
    this.#last = new FingerprintTable(Math.max(FIRST_CAPACITY, ids * GROWTH));
  }
}
