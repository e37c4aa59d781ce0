import type { DueSource } from '../platform/clock/index.ts';
import { StoreUnavailable } from '../platform/failure.ts';
import type { Log } from '../platform/log.ts';
import type { Db, Tx } from '../platform/postgres/index.ts';
import type { Agenda, DueCustomer } from './agenda.ts';
import type { Statements } from './statements.ts';

/** How many customers a worker takes at a time, and how many of them it settles together: more would keep readers waiting for their turn. */
const BATCH = 64;
const TOGETHER = 32;

export interface RunMetrics {
  finalized(): void;
  failed(): void;
}

/** The due work of all customers' invoices, in one order across customers (invoices 2). Any number of workers may run it. */
export class InvoicesDue implements DueSource {
  readonly name = 'invoices';
  readonly rank: number;
  readonly #db: Db;
  readonly #agenda: Agenda;
  readonly #statements: Statements;
  readonly #metrics: RunMetrics;
  readonly #log: Log;
  readonly #onSettled: (customerId: string) => void;

  /** @param parts `onSettled` is told of every customer whose time had come. */
  constructor(parts: {
    db: Db;
    agenda: Agenda;
    statements: Statements;
    metrics: RunMetrics;
    log: Log;
    rank: number;
    onSettled?: (customerId: string) => void;
  }) {
    this.rank = parts.rank;
    this.#db = parts.db;
    this.#agenda = parts.agenda;
    this.#statements = parts.statements;
    this.#metrics = parts.metrics;
    this.#log = parts.log;
    this.#onSettled = parts.onSettled ?? (() => undefined);
  }

  nextDueAt(): Promise<number | undefined> {
    return this.#agenda.nextDueAt(this.#db);
  }

  /**
   * Settles every customer due by `at`, one invoice at a time. A customer whose statement cannot be computed does not hold up the others;
   * it stays due, and the run as a whole fails, so that it is tried again. If a store is gone, nothing more is tried.
   */
  async runDue(at: number): Promise<void> {
    const failures = new Map<string, unknown>();
    while (await this.#db.transaction((claims) => this.#runBatch(claims, at, failures))) {
      // One batch after another, until none is due.
    }
    if (failures.size === 0) return;
    throw new AggregateError(failures.values(), `invoices of ${failures.size} customers could not be settled`);
  }

  /** The transaction holds nothing but the claims. False when nothing was left to take. */
  async #runBatch(claims: Tx, at: number, failures: Map<string, unknown>): Promise<boolean> {
    const due = await this.#agenda.take(claims, at, BATCH, new Set(failures.keys()));
    const first = due[0];
    if (first === undefined) return false;
    await this.#readBarrier();
    const group = due.filter((each) => isSamePlace(each, first)).map(({ customerId }) => customerId);
    const parts: Promise<void>[] = [];
    for (let i = 0; i < group.length; i += TOGETHER) parts.push(this.#settle(group.slice(i, i + TOGETHER), failures));
    for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') throw part.reason;
    return true;
  }

  async #readBarrier(): Promise<void> {
    try {
      await this.#statements.readBarrier();
    } catch (error) {
      this.#metrics.failed();
      throw error;
    }
  }

  async #settle(customerIds: readonly string[], failures: Map<string, unknown>): Promise<void> {
    let unavailable: StoreUnavailable | undefined;
    for (const [customerId, result] of await this.#statements.settleTogether(customerIds)) {
      if ('outcome' in result) {
        if (result.outcome === 'finalized') this.#metrics.finalized();
        this.#onSettled(customerId);
        continue;
      }
      const { error } = result;
      this.#metrics.failed();
      if (error instanceof StoreUnavailable) {
        unavailable = error;
      } else {
        this.#log.error({ err: error, customerId }, 'the invoices of a customer could not be settled');
        failures.set(customerId, error);
      }
    }
    if (unavailable !== undefined) throw unavailable;
  }
}

/** Customers at one place in the order of due work have no order among themselves. */
const isSamePlace = (a: DueCustomer, b: DueCustomer): boolean =>
  a.dueAt === b.dueAt && a.rank === b.rank && a.period === b.period;
