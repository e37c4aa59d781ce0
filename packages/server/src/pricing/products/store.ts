import type { Product, ProductState, ProductType, ProductUpdate } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { encodeDocument } from '../../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';

/** An update with the catalog's version that it made; those from before versions were kept have none. */
interface StoredUpdate extends ProductUpdate {
  readonly version?: number;
}

/** A product as pricing keeps it; its custom fields are kept apart. */
export type StoredProduct = Omit<Product, 'customFields' | 'updates'> & { readonly updates: readonly StoredUpdate[] };

/** A product without the updates that came after a version of the catalog. */
export function productAsOf<P extends Pick<StoredProduct, 'updates'>>(product: P, version: number): P {
  const updates = product.updates.filter((update) => (update.version ?? 0) <= version);
  return updates.length === product.updates.length ? product : { ...product, updates };
}

export type ArchiveFilter = 'ARCHIVED' | 'NOT_ARCHIVED' | 'ALL';

interface ProductRow {
  readonly seq: number;
  readonly version: number;
  readonly id: string;
  readonly type: ProductType;
  readonly initial: ProductState;
  readonly updates: readonly StoredUpdate[];
  readonly created_at: number;
  readonly created_by: string;
  readonly archived_at: number | null;
}

export interface ProductRecord {
  readonly seq: number;
  readonly version: number;
  readonly product: StoredProduct;
}

const recordOf = (row: ProductRow): ProductRecord => ({
  seq: row.seq,
  version: row.version,
  product: compact({
    id: row.id,
    type: row.type,
    createdAt: row.created_at,
    createdBy: row.created_by,
    archivedAt: row.archived_at ?? undefined,
    initial: row.initial,
    updates: row.updates,
  }),
});

const COLUMNS = 'seq, version, id, type, initial, updates, created_at, created_by, archived_at';

export async function readProducts(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, StoredProduct>> {
  if (ids.length === 0) return new Map();
  const rows = await q.query<ProductRow>(`SELECT ${COLUMNS} FROM products WHERE id = ANY($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, recordOf(row).product]));
}

export async function readProductsSince(q: Queryable, version: number): Promise<readonly ProductRecord[]> {
  const rows = await q.query<ProductRow>(`SELECT ${COLUMNS} FROM products WHERE version > $1 ORDER BY version`, [
    version,
  ]);
  return rows.map(recordOf);
}

export async function readProductPage(
  q: Queryable,
  filter: ArchiveFilter,
  after: number,
  limit: number,
): Promise<readonly ProductRecord[]> {
  const rows = await q.query<ProductRow>(
    `SELECT ${COLUMNS} FROM products
      WHERE seq > $1 AND ($2 = 'ALL' OR (archived_at IS NOT NULL) = ($2 = 'ARCHIVED'))
      ORDER BY seq LIMIT $3`,
    [after, filter, limit],
  );
  return rows.map(recordOf);
}

export async function insertProduct(tx: Tx, product: StoredProduct, version: number): Promise<void> {
  await tx.query(
    `INSERT INTO products (id, type, initial, created_at, created_by, version) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      product.id,
      product.type,
      encodeDocument(product.initial),
      timestamp(product.createdAt),
      product.createdBy,
      version,
    ],
  );
}

export async function appendUpdate(tx: Tx, id: string, update: ProductUpdate, version: number): Promise<void> {
  await tx.query('UPDATE products SET updates = updates || $2::jsonb, version = $3 WHERE id = $1', [
    id,
    encodeDocument([{ ...update, version } satisfies StoredUpdate]),
    version,
  ]);
}

export async function markArchived(tx: Tx, id: string, at: number, version: number): Promise<void> {
  await tx.query('UPDATE products SET archived_at = $2, version = $3 WHERE id = $1', [id, timestamp(at), version]);
}

/** A product's next version: something that is kept beside it has changed. */
export async function touchProduct(tx: Tx, id: string, version: number): Promise<void> {
  await tx.query('UPDATE products SET version = $2 WHERE id = $1', [id, version]);
}

/** The next version of every product. */
export async function touchAllProducts(tx: Tx, version: number): Promise<void> {
  await tx.query('UPDATE products SET version = $1', [version]);
}

/** Whether any state of any product is charged from the metric. */
export async function isMetricUsed(q: Queryable, metricId: string): Promise<boolean> {
  const [row] = await q.query<{ used: boolean }>(
    `SELECT EXISTS (
       SELECT FROM products
        WHERE initial->>'billableMetricId' = $1
           OR updates @> jsonb_build_array(jsonb_build_object('set', jsonb_build_object('billableMetricId', $1::text)))
     ) AS used`,
    [metricId],
  );
  return row?.used ?? false;
}
