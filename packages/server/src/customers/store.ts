import type { BillableStatusEntry } from '@takt/engine';
import { compact } from '../platform/compact.ts';
import type { Queryable } from '../platform/postgres/index.ts';
import { timestamp } from '../platform/postgres/index.ts';
import type { BillableStatusNow, Customer } from './customer.ts';

interface CustomerRow {
  readonly id: string;
  readonly seq: number;
  readonly name: string;
  readonly salesforce_account_id: string | null;
  readonly leave_stripe_invoices_in_draft: boolean | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly archived_at: number | null;
  readonly aliases: readonly string[] | null;
}

export interface CustomerAt extends Customer {
  /** Place in creation order, for paging. */
  readonly seq: number;
}

const COLUMNS = `c.id, c.seq, c.name, c.salesforce_account_id, c.leave_stripe_invoices_in_draft, c.created_at, c.updated_at,
  c.archived_at, (SELECT array_agg(a.alias ORDER BY a.position) FROM customer_aliases a WHERE a.customer_id = c.id) AS aliases`;

const customerOf = (row: CustomerRow): CustomerAt =>
  compact({
    id: row.id,
    seq: row.seq,
    name: row.name,
    ingestAliases: row.aliases ?? [],
    salesforceAccountId: row.salesforce_account_id ?? undefined,
    leaveStripeInvoicesInDraft: row.leave_stripe_invoices_in_draft ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    archivedAt: row.archived_at ?? undefined,
  });

/** KEY SHARE keeps a customer from being archived meanwhile; UPDATE waits for transactions that hold it. */
export type RowLock = 'none' | 'KEY SHARE' | 'UPDATE';

export async function selectCustomer(
  q: Queryable,
  id: string,
  lock: RowLock = 'none',
): Promise<CustomerAt | undefined> {
  const clause = lock === 'none' ? '' : `FOR ${lock} OF c`;
  const [row] = await q.query<CustomerRow>(`SELECT ${COLUMNS} FROM customers c WHERE c.id = $1 ${clause}`, [id]);
  return row === undefined ? undefined : customerOf(row);
}

export const insertCustomer = (q: Queryable, customer: Omit<Customer, 'ingestAliases' | 'archivedAt'>) =>
  q.query('INSERT INTO customers (id, name, created_at, updated_at) VALUES ($1, $2, $3, $4)', [
    customer.id,
    customer.name,
    timestamp(customer.createdAt),
    timestamp(customer.updatedAt),
  ]);

export const updateName = (q: Queryable, id: string, name: string, now: number) =>
  q.query('UPDATE customers SET name = $2, updated_at = $3 WHERE id = $1', [id, name, timestamp(now)]);

/** Undefined leaves a setting as it is, null clears it. */
export interface ConfigChange {
  readonly salesforceAccountId: string | null | undefined;
  readonly leaveStripeInvoicesInDraft: boolean | null | undefined;
}

export const updateConfig = (q: Queryable, id: string, change: ConfigChange, now: number) =>
  q.query(
    `UPDATE customers
        SET salesforce_account_id = CASE WHEN $2 THEN $3 ELSE salesforce_account_id END,
            leave_stripe_invoices_in_draft = CASE WHEN $4 THEN $5 ELSE leave_stripe_invoices_in_draft END,
            updated_at = $6
      WHERE id = $1`,
    [
      id,
      change.salesforceAccountId !== undefined,
      change.salesforceAccountId ?? null,
      change.leaveStripeInvoicesInDraft !== undefined,
      change.leaveStripeInvoicesInDraft ?? null,
      timestamp(now),
    ],
  );

export const updateTouched = (q: Queryable, id: string, now: number) =>
  q.query('UPDATE customers SET updated_at = $2 WHERE id = $1', [id, timestamp(now)]);

export const updateArchived = (q: Queryable, id: string, now: number) =>
  q.query('UPDATE customers SET archived_at = $2, updated_at = $2 WHERE id = $1', [id, timestamp(now)]);

/** Of the texts, those that another customer holds as an alias or as its id. */
export async function selectTakenAliases(
  q: Queryable,
  aliases: readonly string[],
  customerId: string,
): Promise<readonly { readonly alias: string; readonly holder: string }[]> {
  return q.query<{ alias: string; holder: string }>(
    `SELECT alias, customer_id AS holder FROM customer_aliases WHERE alias = ANY($1::text[]) AND customer_id <> $2
     UNION
     SELECT id::text, id FROM customers WHERE id = ANY($3::uuid[]) AND id <> $2
     ORDER BY alias`,
    [aliases, customerId, aliases.filter(isId)],
  );
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Gives a customer exactly these aliases. False if another customer took one of them meanwhile. */
export async function replaceAliases(q: Queryable, customerId: string, aliases: readonly string[]): Promise<boolean> {
  await q.query('DELETE FROM customer_aliases WHERE customer_id = $1 AND alias <> ALL($2::text[])', [
    customerId,
    aliases,
  ]);
  // Where another customer is just taking an alias, this waits for it and then leaves the alias alone. All take them in one order.
  const held = await q.query(
    `INSERT INTO customer_aliases (alias, customer_id, position)
     SELECT alias, $1, position FROM unnest($2::text[]) WITH ORDINALITY AS given (alias, position) ORDER BY alias
     ON CONFLICT (alias) DO UPDATE SET position = excluded.position WHERE customer_aliases.customer_id = $1
     RETURNING alias`,
    [customerId, aliases],
  );
  return held.length === aliases.length;
}

/** The aliases of each customer that has any, in the order given. */
export async function selectAliases(
  q: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await q.query<{ customer_id: string; aliases: readonly string[] }>(
    `SELECT customer_id, array_agg(alias ORDER BY position) AS aliases FROM customer_aliases
      WHERE customer_id = ANY($1::uuid[]) GROUP BY customer_id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.customer_id, row.aliases]));
}

/** The owner of each text that has one: as a customer's id first, else as an alias (customers 1.2). */
export async function selectOwners(q: Queryable, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await q.query<{ text: string; owner: string }>(
    `SELECT alias AS text, customer_id AS owner FROM customer_aliases WHERE alias = ANY($1::text[])
     UNION ALL
     SELECT id::text, id FROM customers WHERE id = ANY($2::uuid[])`,
    [texts, texts.filter(isId)],
  );
  return new Map(rows.map(({ text, owner }) => [text, owner]));
}

export interface CustomerFilter {
  readonly ids: readonly string[] | undefined;
  readonly alias: string | undefined;
  readonly salesforceAccountIds: readonly string[] | undefined;
  readonly archived: boolean;
  readonly afterSeq: number;
}

export async function selectCustomers(q: Queryable, filter: CustomerFilter, limit: number): Promise<CustomerAt[]> {
  const rows = await q.query<CustomerRow>(
    `SELECT ${COLUMNS} FROM customers c
      WHERE c.seq > $1 AND (c.archived_at IS NOT NULL) = $2
        AND ($3::uuid[] IS NULL OR c.id = ANY($3::uuid[]))
        AND ($4::text IS NULL OR c.id = (SELECT customer_id FROM customer_aliases WHERE alias = $4::text))
        AND ($5::text[] IS NULL OR c.salesforce_account_id = ANY($5::text[]))
      ORDER BY c.seq LIMIT $6`,
    [
      filter.afterSeq,
      filter.archived,
      filter.ids?.map((id) => id.toLowerCase()).filter(isId) ?? null,
      filter.alias ?? null,
      filter.salesforceAccountIds ?? null,
      limit,
    ],
  );
  return rows.map(customerOf);
}

export const upsertBillableStatus = (q: Queryable, id: string, entry: BillableStatusEntry) =>
  q.query(
    `INSERT INTO customer_billable_statuses (customer_id, effective_at, status) VALUES ($1, $2, $3)
     ON CONFLICT (customer_id, effective_at) DO UPDATE SET status = excluded.status`,
    [id, timestamp(entry.effectiveAt), entry.status],
  );

/** The dated labels of each customer, in order of time. */
export async function selectBillableStatuses(
  q: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly BillableStatusEntry[]>> {
  const rows = await q.query<{ customer_id: string; effective_at: number; status: BillableStatusEntry['status'] }>(
    `SELECT customer_id, effective_at, status FROM customer_billable_statuses WHERE customer_id = ANY($1::uuid[])
      ORDER BY customer_id, effective_at`,
    [ids],
  );
  const byCustomer = new Map<string, BillableStatusEntry[]>();
  for (const { customer_id, effective_at, status } of rows) {
    const entries = byCustomer.get(customer_id) ?? [];
    entries.push({ effectiveAt: effective_at, status });
    byCustomer.set(customer_id, entries);
  }
  return byCustomer;
}

export function statusAt(entries: readonly BillableStatusEntry[], now: number): BillableStatusNow {
  const current = entries.findLast((entry) => entry.effectiveAt <= now);
  return current === undefined ? { status: 'billable' } : { ...current };
}
