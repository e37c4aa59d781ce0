import { compact } from '../../platform/compact.ts';
import { encodeDocument } from '../../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';
import type { ArchiveFilter } from '../products/store.ts';
import { LIST_OF, type PackageEntity, type PackageTemplate } from './template.ts';

export interface StoredPackage {
  readonly id: string;
  readonly name: string;
  readonly uniquenessKey?: string;
  readonly template: PackageTemplate;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly archivedAt?: number;
}

interface PackageRow {
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly uniqueness_key: string | null;
  readonly template: PackageTemplate;
  readonly created_at: number;
  readonly created_by: string;
  readonly archived_at: number | null;
}

const packageOf = (row: PackageRow): StoredPackage => ({
  ...compact({
    id: row.id,
    name: row.name,
    uniquenessKey: row.uniqueness_key ?? undefined,
    createdAt: row.created_at,
    createdBy: row.created_by,
    archivedAt: row.archived_at ?? undefined,
  }),
  template: row.template,
});

const COLUMNS = 'seq, id, name, uniqueness_key, template, created_at, created_by, archived_at';

export async function readPackage(q: Queryable, id: string): Promise<StoredPackage | undefined> {
  const [row] = await q.query<PackageRow>(`SELECT ${COLUMNS} FROM packages WHERE id = $1`, [id]);
  return row === undefined ? undefined : packageOf(row);
}

export async function readPackagePage(
  q: Queryable,
  filter: ArchiveFilter,
  after: number,
  limit: number,
): Promise<readonly { readonly seq: number; readonly stored: StoredPackage }[]> {
  const rows = await q.query<PackageRow>(
    `SELECT ${COLUMNS} FROM packages
      WHERE seq > $1 AND ($2 = 'ALL' OR (archived_at IS NOT NULL) = ($2 = 'ARCHIVED'))
      ORDER BY seq LIMIT $3`,
    [after, filter, limit],
  );
  return rows.map((row) => ({ seq: row.seq, stored: packageOf(row) }));
}

/** Who holds a uniqueness key, archived packages included (metering 1). */
export async function uniquenessKeyHolder(q: Queryable, key: string): Promise<string | undefined> {
  const [row] = await q.query<{ id: string }>('SELECT id FROM packages WHERE uniqueness_key = $1', [key]);
  return row?.id;
}

export async function insertPackage(tx: Tx, one: StoredPackage): Promise<void> {
  await tx.query(
    `INSERT INTO packages (id, name, uniqueness_key, template, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      one.id,
      one.name,
      one.uniquenessKey ?? null,
      encodeDocument(one.template),
      timestamp(one.createdAt),
      one.createdBy,
    ],
  );
}

export async function markPackageArchived(tx: Tx, id: string, at: number): Promise<void> {
  await tx.query('UPDATE packages SET archived_at = $2 WHERE id = $1', [id, timestamp(at)]);
}

/** Whether any package has such a term. */
export async function hasTerm(q: Queryable, entity: PackageEntity, id: string): Promise<boolean> {
  const [row] = await q.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM packages WHERE template->$1 @> jsonb_build_array(jsonb_build_object('id', $2::text))) AS found`,
    [LIST_OF[entity], id],
  );
  return row?.found ?? false;
}
