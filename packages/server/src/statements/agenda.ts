import type { Clock } from '../platform/clock/index.ts';
import { type Queryable, type Tx, timestamp } from '../platform/postgres/index.ts';

/** When a customer needs attention next, and its place among all customers that need it at the same instant (invoices 2). */
export interface DueEntry {
  readonly at: number;
  /** Of the draft that falls due; absent where something else changes at `at`, such as a period that begins. */
  readonly draft?: { readonly rank: number; readonly periodStart: number; readonly contractCreatedAt: number };
}

/** What settling leaves on the agenda. */
export interface AgendaEntry {
  readonly customerId: string;
  /** Absent: never, as things stand. */
  readonly next?: DueEntry;
  readonly draftIds: readonly string[];
  /** How many invoices of the customer became facts with it. */
  readonly finalized: number;
}

/** A customer that needs attention, with everything that orders it. */
export interface DueCustomer {
  readonly customerId: string;
  readonly dueAt: number;
  readonly rank: number | null;
  readonly period: number | null;
}

/**
 * The agenda of all customers: which version their terms and facts are at, and when their invoices want attention. The row of a customer
 * is the lock under which its terms change and its invoices become facts.
 */
export class Agenda {
  readonly #clock: Clock;
  readonly #touched = new WeakMap<Tx, Set<string>>();
  #settle: (customerId: string) => Promise<void> = async () => {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Who settles a customer once a change of its terms is committed. */
  onTouched(settle: (customerId: string) => Promise<void>): void {
    this.#settle = settle;
  }

  /**
   * Every change of a customer's terms says so here, in its transaction; first of all where it depends on what is invoiced already, for
   * until the commit nothing of the customer is finalized by others. The customer is settled before the change is answered.
   */
  async touch(tx: Tx, customerId: string): Promise<void> {
    await tx.query(
      `INSERT INTO customer_agenda (customer_id, version, next_due_at) VALUES ($1, 1, $2)
       ON CONFLICT (customer_id) DO UPDATE
         SET version = customer_agenda.version + 1,
             next_due_at = LEAST(customer_agenda.next_due_at, excluded.next_due_at),
             due_rank = NULL, due_period = NULL, due_contract = NULL`,
      [customerId, timestamp(this.#clock.now())],
    );
    const touched = this.#touched.get(tx);
    if (touched === undefined) {
      const customerIds = new Set([customerId]);
      this.#touched.set(tx, customerIds);
      tx.afterCommit(async () => {
        for (const each of customerIds) await this.#settle(each);
      });
    } else {
      touched.add(customerId);
    }
  }

  /**
   * The same for many at once, where something that they share has changed: they are due now, and settled as due work. Customers without
   * an agenda have nothing to settle.
   */
  async wake(tx: Tx, customerIds: readonly string[]): Promise<void> {
    await tx.query(
      `WITH woken AS (SELECT customer_id FROM customer_agenda WHERE customer_id = ANY($1) ORDER BY customer_id FOR UPDATE)
       UPDATE customer_agenda SET version = version + 1, next_due_at = LEAST(next_due_at, $2),
              due_rank = NULL, due_period = NULL, due_contract = NULL
         FROM woken WHERE customer_agenda.customer_id = woken.customer_id`,
      [customerIds, timestamp(this.#clock.now())],
    );
  }

  /** Locks customers until the transaction ends, always in one order, and answers where they stand. */
  async lock(tx: Tx, customerIds: readonly string[]): Promise<ReadonlyMap<string, LockedAgenda>> {
    const rows = await tx.query<VersionRow & { readonly invoice_count: number }>(
      `SELECT customer_id, version, invoice_count FROM customer_agenda WHERE customer_id = ANY($1)
       ORDER BY customer_id FOR UPDATE`,
      [customerIds],
    );
    return new Map(rows.map((row) => [row.customer_id, { version: row.version, invoiceCount: row.invoice_count }]));
  }

  /** Versions by customer; one that was never touched has none. */
  async versions(q: Queryable, customerIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await q.query<VersionRow>(
      'SELECT customer_id, version FROM customer_agenda WHERE customer_id = ANY($1)',
      [customerIds],
    );
    return new Map(rows.map((row) => [row.customer_id, row.version]));
  }

  /** After an invoice of a locked customer became a fact: the next version. */
  async countInvoice(tx: Tx, customerId: string): Promise<void> {
    await tx.query(
      'UPDATE customer_agenda SET version = version + 1, invoice_count = invoice_count + 1 WHERE customer_id = $1',
      [customerId],
    );
  }

  /** What locked customers have open, and when each wants attention next; counts the invoices that became facts with it. */
  async schedule(tx: Tx, entries: readonly AgendaEntry[]): Promise<void> {
    const instant = (value: number | undefined): Date | null => (value === undefined ? null : timestamp(value));
    await tx.query(
      `UPDATE customer_agenda
          SET next_due_at = entry.due_at, due_rank = entry.rank, due_period = entry.period, due_contract = entry.contract,
              drafts = entry.drafts::uuid[], version = version + entry.finalized,
              invoice_count = invoice_count + entry.finalized
         FROM unnest($1::uuid[], $2::timestamptz[], $3::smallint[], $4::timestamptz[], $5::timestamptz[], $6::text[],
                     $7::int[]) AS entry (customer_id, due_at, rank, period, contract, drafts, finalized)
        WHERE customer_agenda.customer_id = entry.customer_id`,
      [
        entries.map(({ customerId }) => customerId),
        entries.map(({ next }) => instant(next?.at)),
        entries.map(({ next }) => next?.draft?.rank ?? null),
        entries.map(({ next }) => instant(next?.draft?.periodStart)),
        entries.map(({ next }) => instant(next?.draft?.contractCreatedAt)),
        entries.map(({ draftIds }) => `{${draftIds}}`),
        entries.map(({ finalized }) => finalized),
      ],
    );
  }

  /** Whose draft this is. */
  async ownerOfDraft(q: Queryable, invoiceId: string): Promise<string | undefined> {
    const [row] = await q.query<{ customer_id: string }>(
      'SELECT customer_id FROM customer_agenda WHERE drafts @> ARRAY[$1::uuid]',
      [invoiceId],
    );
    return row?.customer_id;
  }

  /** The earliest instant at which any customer wants attention. */
  async nextDueAt(q: Queryable): Promise<number | undefined> {
    const [row] = await q.query<{ next_due_at: number | null }>(
      'SELECT min(next_due_at) AS next_due_at FROM customer_agenda',
    );
    return row?.next_due_at ?? undefined;
  }

  /**
   * Takes customers due by `at`, in the order of due work, that no other worker has taken; they are this worker's until the transaction
   * ends.
   */
  async take(tx: Tx, at: number, limit: number, except: ReadonlySet<string>): Promise<readonly DueCustomer[]> {
    const rows = await tx.query<{
      customer_id: string;
      next_due_at: number;
      due_rank: number | null;
      due_period: number | null;
    }>(
      `WITH due AS MATERIALIZED (
         SELECT customer_id, next_due_at, due_rank, due_period FROM customer_agenda
         WHERE next_due_at <= $1 AND customer_id <> ALL($3)
         ORDER BY next_due_at, due_rank NULLS FIRST, due_period NULLS FIRST, due_contract NULLS FIRST, customer_id
         LIMIT 16 * $2
       )
       SELECT * FROM due WHERE pg_try_advisory_xact_lock(hashtextextended('settle ' || customer_id, 0)) LIMIT $2`,
      [timestamp(at), limit, [...except]],
    );
    return rows.map((row) => ({
      customerId: row.customer_id,
      dueAt: row.next_due_at,
      rank: row.due_rank,
      period: row.due_period,
    }));
  }
}

/** Where a locked customer stands. */
export interface LockedAgenda {
  readonly version: number;
  /** The last number of its series of invoices. */
  readonly invoiceCount: number;
}

interface VersionRow {
  readonly customer_id: string;
  readonly version: number;
}
