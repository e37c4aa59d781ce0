import type { Log } from './log.ts';
import { Rounds } from './rounds.ts';

/** Something that is kept for a time only. */
export interface Kept {
  /** What it is, in the plural: `notifications`. */
  readonly what: string;
  /** Deletes of those that have outlived their time the oldest, at most so many; answers how many. */
  deleteSome(limit: number): Promise<number>;
}

/** In real time, so that a jump of the simulated clock leaves what it made old to be seen. */
const EVERY_MS = 3_600_000;
const AT_A_TIME = 1_000;

/** Deletes every hour what has outlived its time, in small pieces, so that nobody waits for it. */
export class Housekeeping {
  readonly #chores: readonly Rounds[];

  constructor(log: Log, kept: readonly Kept[]) {
    this.#chores = kept.map((each) => {
      const chore = new Rounds({
        round: async () => {
          while (chore.isRunning && (await each.deleteSome(AT_A_TIME)) === AT_A_TIME);
        },
        everyMs: EVERY_MS,
        begins: 'after a pause',
        log,
        failure: `old ${each.what} could not be deleted`,
      });
      return chore;
    });
  }

  start(): void {
    for (const chore of this.#chores) chore.start();
  }

  /** Waits for the piece under way. */
  async stop(): Promise<void> {
    await Promise.all(this.#chores.map((chore) => chore.stop()));
  }
}
