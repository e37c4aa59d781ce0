import type { DueSource } from '../platform/clock/index.ts';
import { messageOf } from '../platform/failure.ts';
import type { Log } from '../platform/log.ts';

/** Looks at a customer whose statement may have changed, and does what follows: alerts, recharges. Doing it again is harmless. */
export type Reaction = (customerId: string) => Promise<void>;

/** A reaction may change the customer and so call for another round; this bounds them. */
const MAX_ROUNDS = 200;
/** A customer whose reactions failed is looked at again after this time. */
const RETRY_MS = 1_000;
/** Many at a time, for what they ask is asked together; fewer than there are connections to Postgres. */
const CONCURRENCY = 12;

/**
 * Who must look again when a customer's statement changes: by an edit, by usage that arrived, by an invoice that became final, by time.
 * Customers are marked, and worked off one round at a time; marks that arrive meanwhile make one further round. While the simulated
 * clock moves, marks are worked off at their own instant, as due work.
 */
export class Reactions implements DueSource {
  readonly name = 'reactions';
  readonly rank: number;
  readonly #log: Log;
  readonly #reactions: Reaction[] = [];
  readonly #marked = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #lookups = new Set<Promise<void>>();
  #drain: Promise<void> | undefined;
  readonly #failed = new Set<string>();
  #retry: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor({ log, rank }: { readonly log: Log; readonly rank: number }) {
    this.#log = log;
    this.rank = rank;
  }

  /** Called while Takt is put together. Reactions run in the order added. */
  add(reaction: Reaction): void {
    this.#reactions.push(reaction);
  }

  /** The customer's statement may have changed; it is looked at soon. */
  mark(customerId: string): void {
    if (this.#reactions.length === 0) return;
    this.#marked.add(customerId);
    this.#drain ??= this.#drainSoon();
  }

  /** The same for customers that have to be looked up first; where that fails it is tried again. */
  markFound(lookUp: () => Promise<Iterable<string>>): void {
    const lookup = this.#markAll(lookUp).finally(() => this.#lookups.delete(lookup));
    this.#lookups.add(lookup);
  }

  /** The same, and resolves when it was looked at; at once where that is under way already, for that will see the change. */
  async markAndWait(customerId: string): Promise<void> {
    if (this.#reactions.length === 0) return;
    this.#marked.add(customerId);
    await this.#react(customerId);
  }

  /** What is under way belongs to the present instant as well: the clock must not run ahead of it. */
  async nextDueAt(): Promise<number | undefined> {
    const isIdle = this.#marked.size + this.#running.size + this.#lookups.size === 0;
    return isIdle ? undefined : Number.NEGATIVE_INFINITY;
  }

  async runDue(): Promise<void> {
    await Promise.all(this.#lookups);
    for (const customerId of [...this.#marked]) await (this.#running.get(customerId) ?? this.#react(customerId));
    await Promise.all(this.#running.values());
  }

  /** Begins nothing more and waits for what is under way. Marks are lost; whoever needs them looks at everything when it starts. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    await this.#drain;
  }

  async #markAll(lookUp: () => Promise<Iterable<string>>): Promise<void> {
    try {
      for (const customerId of await lookUp()) this.mark(customerId);
    } catch (error) {
      this.#log.error({ err: error }, `who is to be looked at is looked up again: ${messageOf(error)}`);
      setTimeout(() => {
        if (!this.#isStopped) this.markFound(lookUp);
      }, RETRY_MS).unref();
    }
  }

  async #drainSoon(): Promise<void> {
    await new Promise(setImmediate);
    const worker = async (): Promise<void> => {
      for (;;) {
        const next = this.#nextIdle();
        if (next === undefined || this.#isStopped) return;
        await this.#react(next);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    this.#drain = undefined;
  }

  /** Without copying the marks: they may be as many as there are customers. */
  #nextIdle(): string | undefined {
    for (const customerId of this.#marked) if (!this.#running.has(customerId)) return customerId;
    return undefined;
  }

  /** Where the customer is being looked at already, that round sees the mark, and this resolves at once: reactions may end up here. */
  async #react(customerId: string): Promise<void> {
    if (this.#running.has(customerId)) return;
    const run = this.#rounds(customerId).finally(() => this.#running.delete(customerId));
    this.#running.set(customerId, run);
    await run;
  }

  async #rounds(customerId: string): Promise<void> {
    try {
      for (let round = 1; this.#marked.delete(customerId) && !this.#isStopped; round += 1) {
        if (round > MAX_ROUNDS) throw new Error(`reactions to customer ${customerId} do not come to an end`);
        for (const reaction of this.#reactions) await reaction(customerId);
      }
    } catch (error) {
      this.#log.error({ err: error, customerId }, `reactions failed and will be tried again: ${messageOf(error)}`);
      this.#retryLater(customerId);
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
