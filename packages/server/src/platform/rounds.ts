/**
 * Work that is done in rounds: as soon as somebody wakes it, and now and then anyway, since other processes may have brought work. A wake
 * during a round makes one more follow it.
 */
export class Rounds {
  readonly #round: () => Promise<void>;
  readonly #pollMs: number;
  #isRunning = false;
  #isWoken = false;
  #underWay: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param round must not throw; where it failed, it is done again after `pollMs`. */
  constructor(round: () => Promise<void>, pollMs: number) {
    this.#round = round;
    this.#pollMs = pollMs;
  }

  /** A round that is long ends early when this is false. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  start(): void {
    this.#isRunning = true;
    this.wake();
  }

  /** Begins no further round, and waits for the one under way. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    clearTimeout(this.#timer);
    await this.#underWay;
  }

  wake(): void {
    this.#isWoken = true;
    if (!this.#isRunning || this.#underWay !== undefined) return;
    clearTimeout(this.#timer);
    this.#underWay = this.#whileWoken().finally(() => {
      this.#underWay = undefined;
      if (this.#isRunning) this.#timer = setTimeout(() => this.wake(), this.#pollMs);
    });
  }

  async #whileWoken(): Promise<void> {
    while (this.#isWoken && this.#isRunning) {
      this.#isWoken = false;
      await this.#round();
    }
  }
}
