import type { Balance, BalanceKind, Instant } from '@takt/engine';
import { encodeDocument } from '../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../platform/postgres/index.ts';

interface Row {
  readonly document: Balance;
}

const documents = (rows: readonly Row[]): readonly Balance[] => rows.map((row) => row.document);

/** Commits and credits of both levels that stand on their own, archived ones too, in order of creation. */
export const selectByCustomers = async (q: Queryable, customerIds: readonly string[]): Promise<readonly Balance[]> =>
  documents(
    await q.query<Row>('SELECT document FROM balances WHERE customer_id = ANY($1) ORDER BY seq', [customerIds]),
  );

/** The balances of a contract as they stood at an instant. */
export const selectByContractAsOf = async (
  q: Queryable,
  contractId: string,
  asOf: Instant,
): Promise<readonly Balance[]> =>
  documents(
    await q.query<Row>(
      `SELECT version.document FROM balances AS balance
         CROSS JOIN LATERAL (
           SELECT document FROM balance_versions
            WHERE balance_id = balance.id AND recorded_at <= $2 ORDER BY seq DESC LIMIT 1
         ) AS version
        WHERE balance.contract_id = $1 ORDER BY balance.seq`,
      [contractId, timestamp(asOf)],
    ),
  );

/** The balances that were made together with their contract, as they were then. */
export const selectInitialByContract = async (q: Queryable, contractId: string): Promise<readonly Balance[]> =>
  documents(
    await q.query<Row>(
      `SELECT version.document FROM balances AS balance
         CROSS JOIN LATERAL (
           SELECT document FROM balance_versions WHERE balance_id = balance.id ORDER BY seq LIMIT 1
         ) AS version
        WHERE balance.contract_id = $1 AND balance.is_initial ORDER BY balance.seq`,
      [contractId],
    ),
  );

export async function selectOwner(
  q: Queryable,
  id: string,
): Promise<{ readonly customerId: string; readonly kind: BalanceKind } | undefined> {
  const [row] = await q.query<{ customer_id: string; kind: BalanceKind }>(
    'SELECT customer_id, kind FROM balances WHERE id = $1',
    [id],
  );
  return row === undefined ? undefined : { customerId: row.customer_id, kind: row.kind };
}

/** Locks the row until the transaction ends, so that edits of one balance follow one another. */
export async function selectForUpdate(tx: Tx, customerId: string, id: string): Promise<Balance | undefined> {
  const [row] = await tx.query<Row>('SELECT document FROM balances WHERE id = $1 AND customer_id = $2 FOR UPDATE', [
    id,
    customerId,
  ]);
  return row?.document;
}

export async function selectIdByUniquenessKey(tx: Tx, key: string): Promise<string | undefined> {
  // Whoever comes second waits for the first to commit, and then sees its row.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('balance key:' || $1, 0))`, [key]);
  const [row] = await tx.query<{ id: string }>('SELECT id FROM balances WHERE uniqueness_key = $1', [key]);
  return row?.id;
}

/** @param isInitial whether it is made together with its contract. */
export async function insert(tx: Tx, balance: Balance, now: Instant, isInitial: boolean): Promise<void> {
  const { id, customerId, contractId, kind, uniquenessKey, archivedAt } = balance;
  await tx.query(
    `INSERT INTO balances (id, customer_id, contract_id, kind, uniqueness_key, archived_at, is_initial, document)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      customerId,
      contractId ?? null,
      kind,
      uniquenessKey ?? null,
      archivedAt === undefined ? null : timestamp(archivedAt),
      isInitial,
      encodeDocument(balance),
    ],
  );
  await insertVersion(tx, balance, now);
}

/** False where the balance has no row: then it is derived. */
export async function update(tx: Tx, balance: Balance, now: Instant): Promise<boolean> {
  const rows = await tx.query('UPDATE balances SET document = $2, archived_at = $3 WHERE id = $1 RETURNING id', [
    balance.id,
    encodeDocument(balance),
    balance.archivedAt === undefined ? null : timestamp(balance.archivedAt),
  ]);
  if (rows.length === 0) return false;
  await insertVersion(tx, balance, now);
  return true;
}

const insertVersion = (tx: Tx, balance: Balance, now: Instant): Promise<unknown> =>
  tx.query('INSERT INTO balance_versions (balance_id, recorded_at, document) VALUES ($1, $2, $3)', [
    balance.id,
    timestamp(now),
    encodeDocument(balance),
  ]);

/** Claims a key for a manual ledger entry; answers the entry that has it, if any. */
export async function claimEntryKey(tx: Tx, key: string, entryId: string): Promise<string | undefined> {
  const claimed = await tx.query(
    'INSERT INTO manual_entry_keys (uniqueness_key, entry_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING entry_id',
    [key, entryId],
  );
  if (claimed.length > 0) return undefined;
  const [holder] = await tx.query<{ entry_id: string }>(
    'SELECT entry_id FROM manual_entry_keys WHERE uniqueness_key = $1',
    [key],
  );
  return holder?.entry_id;
}
