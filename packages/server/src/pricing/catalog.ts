import { strict as assert } from 'node:assert';
import type { Queryable, Tx } from '../platform/postgres/index.ts';

/** Waits for the change of pricing before this one to end, and keeps others from beginning until the transaction ends. */
export async function lockCatalog(tx: Tx): Promise<void> {
  await tx.query('SELECT version FROM pricing_catalog FOR UPDATE');
}

/**
 * Begins a change of pricing: waits for the change before it to end, and answers the version that this one makes. Versions only grow,
 * and no two changes share one, so whatever was read at a version stays true of it.
 */
export async function changeCatalog(tx: Tx): Promise<number> {
  await lockCatalog(tx);
  const [row] = await tx.query<{ version: number }>(
    `UPDATE pricing_catalog SET version = nextval('pricing_versions') RETURNING version`,
  );
  assert(row !== undefined, 'pricing_catalog holds one row');
  return row.version;
}

/** Grows with every change of products, rate cards and rates: a cache key for whatever is computed from them. */
export async function catalogVersion(q: Queryable): Promise<number> {
  const [row] = await q.query<{ version: number }>('SELECT version FROM pricing_catalog');
  assert(row !== undefined, 'pricing_catalog holds one row');
  return row.version;
}
