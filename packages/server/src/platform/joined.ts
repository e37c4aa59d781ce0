interface Waiting<V> {
  readonly resolve: (answer: V | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Joins the questions that are asked in one turn of the event loop into one: what many ask at the same time costs a single query. It is
 * put after all of them were asked, so each asker sees what was committed before.
 */
export class Joined<K, V> {
  readonly #ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
  #waiting = new Map<K, Waiting<V>[]>();

  /** @param ask answers many keys at once; a key without an answer has no entry. */
  constructor(ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>) {
    this.#ask = ask;
  }

  get(key: K): Promise<V | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) setImmediate(() => void this.#answer());
      const others = this.#waiting.get(key);
      if (others === undefined) this.#waiting.set(key, [{ resolve, reject }]);
      else others.push({ resolve, reject });
    });
  }

  async #answer(): Promise<void> {
    const asked = this.#waiting;
    this.#waiting = new Map();
    try {
      const answers = await this.#ask([...asked.keys()]);
      for (const [key, waiting] of asked) for (const { resolve } of waiting) resolve(answers.get(key));
    } catch (error) {
      for (const waiting of asked.values()) for (const { reject } of waiting) reject(error);
    }
  }
}
