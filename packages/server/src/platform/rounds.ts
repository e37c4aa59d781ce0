import { messageOf } from './failure.ts';
import type { Log } from './log.ts';

interface Options {
  /** One round. Where it throws, the next one comes after the pause. */
  readonly round: () => Promise<void>;
  /** The pause after a round, in real time. */
  readonly everyMs: number;
  /** Whether the first round comes at the start, or after a pause. */
  readonly begins: 'at once' | 'after a pause';
  readonly log: Log;
  /** What is logged of a round that failed. */
  readonly failure: string;
}

/**
 * Work that is done in rounds: as soon as somebody wakes it, and now and then anyway, since other processes may have brought work. A wake
 * during a round makes one more follow it.
 */
export class Rounds {
  readonly #options: Options;
  #isRunning = false;
  #isWoken = false;
  #underWay: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** A round that is long ends early when this is false. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  start(): void {
    this.#isRunning = true;
    if (this.#options.begins === 'at once' || this.#isWoken) this.wake();
    else this.#pause();
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
      if (this.#isRunning) this.#pause();
    });
  }

  #pause(): void {
    this.#timer = setTimeout(() => this.wake(), this.#options.everyMs);
  }

  async #whileWoken(): Promise<void> {
    const { round, log, failure } = this.#options;
    try {
      while (this.#isWoken && this.#isRunning) {
        this.#isWoken = false;
        await round();
      }
    } catch (error) {
      log.error({ err: error }, `${failure}: ${messageOf(error)}`);
    }
  }
}
