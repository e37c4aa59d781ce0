/** A small seeded generator (mulberry32): the same seed tells the same story. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Seeded by the clock, or as `TAKT_SEED` says; prints the seed, with which a failed run is repeated. */
  static announced(): Random {
    const seed = Number(process.env.TAKT_SEED ?? Date.now() % 2 ** 31);
    console.log(`seed ${seed}; repeat with TAKT_SEED=${seed}`);
    return new Random(seed);
  }

  /** Below 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number of both bounds and between. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  pick<T>(values: readonly T[]): T {
    if (values.length === 0) throw new Error('nothing to pick from');
    return values[this.whole(0, values.length - 1)] as T;
  }
}
