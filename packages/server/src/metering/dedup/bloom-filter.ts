const WORDS_PER_BLOCK = 16;
const BITS_PER_BLOCK = WORDS_PER_BLOCK * 32;
const BITS_PER_ID = 16;
const PROBES = 8;

/**
 * A Bloom filter whose bits for one id all lie in one cache line. With 16 bits an id, filled to its capacity, it takes about one new
 * id in 500 for a known one, and never a known one for new.
 */
export class BloomFilter {
  readonly capacity: number;
  readonly #blocks: number;
  readonly #words: Uint32Array;
  #size = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#blocks = Math.max(1, Math.ceil((capacity * BITS_PER_ID) / BITS_PER_BLOCK));
    this.#words = new Uint32Array(this.#blocks * WORDS_PER_BLOCK);
  }

  get isFull(): boolean {
    return this.#size >= this.capacity;
  }

  get bytes(): number {
    return this.#words.byteLength;
  }

  add(hash1: number, hash2: number): void {
    const block = Math.floor((hash1 * this.#blocks) / 2 ** 32) * WORDS_PER_BLOCK;
    const step = (hash2 >>> 9) | 1;
    for (let probe = 0, bit = hash2 | 0; probe < PROBES; probe += 1, bit = (bit + step) | 0) {
      const word = block + ((bit >>> 5) & (WORDS_PER_BLOCK - 1));
      this.#words[word] = (this.#words[word] ?? 0) | (1 << (bit & 31));
    }
    this.#size += 1;
  }

  mayHave(hash1: number, hash2: number): boolean {
    const block = Math.floor((hash1 * this.#blocks) / 2 ** 32) * WORDS_PER_BLOCK;
    const step = (hash2 >>> 9) | 1;
    for (let probe = 0, bit = hash2 | 0; probe < PROBES; probe += 1, bit = (bit + step) | 0) {
      const word = this.#words[block + ((bit >>> 5) & (WORDS_PER_BLOCK - 1))] ?? 0;
      if ((word & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

/** How many ids the first filter of a growing one holds, and how much larger each next one is. */
const FIRST_CAPACITY = 1 << 16;
const GROWTH = 4;

/** A Bloom filter for any number of ids: when the last part is full, a larger one is added. */
export class GrowingBloomFilter {
  readonly #parts: BloomFilter[] = [];

  /** @param expected how many ids are known to come, to begin with a part that holds them. */
  constructor(expected = 0) {
    this.#parts.push(new BloomFilter(Math.max(FIRST_CAPACITY, expected)));
  }

  get bytes(): number {
    return this.#parts.reduce((total, part) => total + part.bytes, 0);
  }

  add(hash1: number, hash2: number): void {
    let last = this.#parts.at(-1) as BloomFilter;
    if (last.isFull) {
      last = new BloomFilter(last.capacity * GROWTH);
      this.#parts.push(last);
    }
    last.add(hash1, hash2);
  }

  mayHave(hash1: number, hash2: number): boolean {
    for (const part of this.#parts) if (part.mayHave(hash1, hash2)) return true;
    return false;
  }
}
