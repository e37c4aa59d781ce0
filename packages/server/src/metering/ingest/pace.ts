/**
 * Back-pressure: requests are acknowledged no faster than they can be loaded. What waits to be loaded is measured in the time that loading
 * it will take. Below {@link FREE_MS} nobody is held up; from there on, whoever appends pauses more and more, so that at {@link FULL_MS}
 * the log grows as fast as it is loaded, and beyond it more slowly. Clients see slower answers, never refusals.
 */

const FREE_MS = 600;
const FULL_MS = 1_200;
/** However much waits, requests go on at no less than a half of the loader's speed. */
const MAX_SLOWDOWN = 2;
/** Where the speed is not what it seems, a pause is not worth more. */
const MAX_PAUSE_MS = 250;
/** What the loader takes at once is no backlog, however slow small chunks make it look. */
const FREE_ROWS = 400;

/** How much of the past counts for the speed. */
const MEMORY = 0.7;

/** How fast the log is loaded: rows by seconds of loading, the latest chunks counting most, and large ones more than small ones. */
export class LoadingSpeed {
  #rows = 0;
  #ms = 0;

  noteChunk(rows: number, ms: number): void {
    this.#rows = this.#rows * MEMORY + rows;
    this.#ms = this.#ms * MEMORY + ms;
  }

  /** How long loading so many rows takes; 0 where nothing was loaded yet. */
  timeFor(rows: number): number {
    return this.#rows === 0 ? 0 : (rows * this.#ms) / this.#rows;
  }
}

/** How many milliseconds to wait after appending some rows, while `waitingRows` are not loaded yet, before appending more. */
export function pauseAfter(rows: number, waitingRows: number, speed: LoadingSpeed): number {
  if (waitingRows <= FREE_ROWS) return 0;
  const slowdown = (speed.timeFor(waitingRows) - FREE_MS) / (FULL_MS - FREE_MS);
  if (slowdown <= 0) return 0;
  return Math.min(MAX_PAUSE_MS, Math.min(MAX_SLOWDOWN, slowdown) * speed.timeFor(rows));
}
