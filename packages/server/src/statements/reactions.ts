import type { DueSource } from '../platform/clock/index.ts';
import { messageOf } from '../platform/failure.ts';
import type { Log } from '../platform/log.ts';

/**
 * Looks at a customer whose statement may have changed, and does what follows: alerts, recharges. Doing it again is harmless.
 * @param isEcho the customer is looked at because a relative was, and its own relatives need not be looked at for that.
 */
export type Reaction = (customerId: string, isEcho: boolean) => Promise<void>;

/** A reaction may change the customer and so call for another round; this bounds them. */
const MAX_ROUNDS = 200;
/** A customer whose reactions failed is looked at again after this time. */
const RETRY_MS = 1_000;
/** Customers that are looked at side by side: what they ask of the stores in one turn of the event loop is one question. */
const MAX_RUNNING = 128;

interface Parts {
  readonly log: Log;
  readonly rank: number;
  /** Resolves once everything acknowledged before the call is in what statements are computed from. */
  readonly readBarrier: () => Promise<void>;
}

/**
 * Who must look again when a customer's statement changes: by an edit, by usage that arrived, by an invoice that became final, by time.
 * Customers are marked, and looked at in the order marked, many side by side; one that is marked meanwhile gets back in line, so nobody
 * waits for a second turn of another. While the simulated clock moves, marks are worked off at their own instant, as due work.
 */
export class Reactions implements DueSource {
  readonly name = 'reactions';
  readonly rank: number;
  readonly #parts: Parts;
  readonly #reactions: Reaction[] = [];
  /** In the order marked; for its own sake, or as an echo of a relative. */
  readonly #marked = new Map<string, 'own' | 'echo'>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #lookups = new Set<Promise<void>>();
  readonly #failed = new Set<string>();
  #beginning: NodeJS.Immediate | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.rank = parts.rank;
  }

  /** Called while Takt is put together. Reactions run in the order added. */
  add(reaction: Reaction): void {
    this.#reactions.push(reaction);
  }

  /** The customer's statement may have changed; it is looked at soon. */
  mark(customerId: string): void {
    if (this.#reactions.length === 0) return;
    this.#marked.set(customerId, 'own');
    this.#beginSoon();
  }

  /** The same, because the statement of a relative may have changed: what one of a family draws is not there for the others. */
  echo(customerId: string): void {
    if (this.#marked.has(customerId)) return;
    this.#marked.set(customerId, 'echo');
    this.#beginSoon();
  }

  /** The same for customers that have to be looked up first; where that fails it is tried again. */
  markFound(lookUp: () => Promise<Iterable<string>>): void {
    const lookup = this.#markAll(lookUp).finally(() => this.#lookups.delete(lookup));
    this.#lookups.add(lookup);
  }

  /**
   * The same, and resolves when it was looked at with all that was acknowledged before the call, and nothing more follows; at once where
   * that is under way already, for that will see the change.
   */
  async markAndWait(customerId: string): Promise<void> {
    if (this.#reactions.length === 0) return;
    this.#marked.set(customerId, 'own');
    if (!this.#running.has(customerId)) await this.#run(customerId, () => this.#lookUntilQuiet(customerId));
  }

  /** The same for many, side by side as others are. */
  async markAllAndWait(customerIds: readonly string[]): Promise<void> {
    await this.#parts.readBarrier();
    for (const customerId of customerIds) this.mark(customerId);
    for (const customerId of customerIds) {
      // A look that was under way when the customer was marked is not the one that is meant.
      await this.#running.get(customerId);
      if (this.#marked.has(customerId)) await this.markAndWait(customerId);
      else await this.#running.get(customerId);
    }
  }

  /** What is under way belongs to the present instant as well: the clock must not run ahead of it. */
  async nextDueAt(): Promise<number | undefined> {
    const isIdle = this.#marked.size + this.#running.size + this.#lookups.size === 0;
    return isIdle ? undefined : Number.NEGATIVE_INFINITY;
  }

  async runDue(): Promise<void> {
    await Promise.all(this.#lookups);
    for (const customerId of [...this.#marked.keys()]) {
      if (this.#running.size >= MAX_RUNNING) await Promise.race(this.#running.values());
      if (!this.#running.has(customerId)) void this.#run(customerId, () => this.#lookUntilQuiet(customerId));
    }
    await Promise.all(this.#running.values());
  }

  /** Begins nothing more and waits for what is under way. Marks are lost; whoever needs them looks at everything when it starts. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    await Promise.all(this.#running.values());
  }

  async #markAll(lookUp: () => Promise<Iterable<string>>): Promise<void> {
    try {
      for (const customerId of await lookUp()) this.mark(customerId);
    } catch (error) {
      this.#parts.log.error({ err: error }, `who is to be looked at is looked up again: ${messageOf(error)}`);
      setTimeout(() => {
        if (!this.#isStopped) this.markFound(lookUp);
      }, RETRY_MS).unref();
    }
  }

  /** Once half of those under way have ended, further ones begin together. Who takes long holds up nobody else. */
  #beginSoon(): void {
    if (this.#running.size > MAX_RUNNING / 2 || this.#marked.size === 0) return;
    this.#beginning ??= setImmediate(() => {
      this.#beginning = undefined;
      this.#begin();
    });
  }

  #begin(): void {
    for (const customerId of this.#marked.keys()) {
      if (this.#isStopped || this.#running.size >= MAX_RUNNING) return;
      if (!this.#running.has(customerId)) void this.#run(customerId, () => this.#look(customerId));
    }
  }

  /** Never rejects: a customer whose reactions fail is looked at again later. */
  async #run(customerId: string, look: () => Promise<void>): Promise<void> {
    const run = look()
      .catch((error: unknown) => {
        this.#parts.log.error(
          { err: error, customerId },
          `reactions failed and will be tried again: ${messageOf(error)}`,
        );
        this.#retryLater(customerId);
      })
      .finally(() => {
        this.#running.delete(customerId);
        this.#beginSoon();
      });
    this.#running.set(customerId, run);
    await run;
  }

  async #look(customerId: string): Promise<void> {
    const isEcho = this.#marked.get(customerId) === 'echo';
    this.#marked.delete(customerId);
    for (const reaction of this.#reactions) await reaction(customerId, isEcho);
  }

  async #lookUntilQuiet(customerId: string): Promise<void> {
    for (let round = 1; this.#marked.has(customerId) && !this.#isStopped; round += 1) {
      if (round > MAX_ROUNDS) throw new Error(`reactions to customer ${customerId} do not come to an end`);
      await this.#parts.readBarrier();
      await this.#look(customerId);
    }
  }

  #retryLater(customerId: string): void {
    this.#failed.add(customerId);
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      const failed = [...this.#failed];
      this.#failed.clear();
      for (const each of failed) this.mark(each);
    }, RETRY_MS);
  }
}
