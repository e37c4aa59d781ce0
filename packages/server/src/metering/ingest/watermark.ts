import { ApiError } from '../../platform/errors.ts';

/** How long a reader waits for events that were acknowledged before it came. */
const PATIENCE_MS = 10_000;

interface Waiter {
  readonly row: number;
  readonly resolve: () => void;
}

/** Up to which row the log is loaded, and who waits for it to get further. */
export class Watermark {
  #row = 0;
  #waiters: Waiter[] = [];

  get row(): number {
    return this.#row;
  }

  advance(row: number): void {
    if (row <= this.#row) return;
    this.#row = row;
    const reached = this.#waiters.filter((waiter) => waiter.row <= row);
    this.#waiters = this.#waiters.filter((waiter) => waiter.row > row);
    for (const { resolve } of reached) resolve();
  }

  /** Resolves when the log is loaded up to the row; a 503 if that takes too long. */
  async reach(row: number): Promise<void> {
    if (row <= this.#row) return;
    let timer: NodeJS.Timeout | undefined;
    const reached = new Promise<void>((resolve) => this.#waiters.push({ row, resolve }));
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(LATE()), PATIENCE_MS);
    });
    try {
      await Promise.race([reached, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

const LATE = (): ApiError =>
  new ApiError(503, 'UsageBehind', 'usage that was acknowledged is still being counted; ask again later');
