import { setTimeout as delay } from 'node:timers/promises';
import { ApiError } from '../../platform/errors.ts';

/** How often a process that does not load looks how far the one that does has come. */
const LOOK_MS = 20;

interface Waiter {
  readonly row: number;
  readonly resolve: () => void;
}

/** Up to which row the log is loaded, and who waits for it to get further. */
export class Watermark {
  #row = 0;
  readonly #waiters = new Set<Waiter>();
  #onAwaited: () => void = () => undefined;

  /** Whether somebody waits for rows to be loaded. */
  get isAwaited(): boolean {
    return this.#waiters.size > 0;
  }

  /** Calls `listener` when somebody begins to wait. */
  onAwaited(listener: () => void): void {
    this.#onAwaited = listener;
  }

  get row(): number {
    return this.#row;
  }

  advance(row: number): void {
    if (row <= this.#row) return;
    this.#row = row;
    for (const waiter of this.#waiters) if (waiter.row <= row) waiter.resolve();
  }

  /**
   * Resolves when the log is loaded up to the row; a 503 if that takes longer than `patienceMs`.
   * @param look tells how far it is loaded, for a process that does not load itself.
   */
  async reach(row: number, patienceMs: number, look: () => Promise<number | undefined>): Promise<void> {
    if (row <= this.#row) return;
    const over = new AbortController();
    let entry: Waiter = { row, resolve: () => undefined };
    const reached = new Promise<void>((resolve) => {
      entry = { row, resolve };
    });
    this.#waiters.add(entry);
    this.#onAwaited();
    const late = delay(patienceMs, undefined, { signal: over.signal }).then(() => {
      throw new ApiError(503, 'UsageBehind', 'usage that was acknowledged is still being counted; ask again later');
    });
    try {
      await Promise.race([reached, late, this.#lookUntil(row, look, over.signal)]);
    } finally {
      this.#waiters.delete(entry);
      late.catch(() => undefined);
      over.abort();
    }
  }

  async #lookUntil(row: number, look: () => Promise<number | undefined>, over: AbortSignal): Promise<void> {
    while (this.#row < row && !over.aborted) {
      await delay(LOOK_MS, undefined, { signal: over }).catch(() => undefined);
      if (!over.aborted) this.advance((await look()) ?? 0);
    }
  }
}
