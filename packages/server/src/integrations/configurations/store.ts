import { compact } from '../../platform/compact.ts';
import { encodeDocument } from '../../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';
import type { Provider } from '../methods/method.ts';
import type { Configuration, ConfigurationKind, TaxProvider } from './configuration.ts';
import { READ_BACK } from './provider-keys.ts';

interface Row {
  readonly id: string;
  readonly kind: ConfigurationKind;
  readonly customer_id: string;
  readonly provider: Provider;
  readonly delivery_method_id: string;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly tax_provider: TaxProvider | null;
  readonly created_at: number;
  readonly archived_at: number | null;
}

const COLUMNS =
  'id, kind, customer_id, provider, delivery_method_id, configuration, tax_provider, created_at, archived_at';

const configurationOf = (row: Row): Configuration =>
  compact({
    id: row.id,
    kind: row.kind,
    customerId: row.customer_id,
    provider: row.provider,
    methodId: row.delivery_method_id,
    configuration: row.configuration,
    taxProvider: row.tax_provider ?? undefined,
    createdAt: row.created_at,
    archivedAt: row.archived_at ?? undefined,
  });

export async function insert(tx: Tx, one: Configuration, marketplaceIdentity: string | undefined): Promise<void> {
  await tx.query(
    `INSERT INTO customer_configurations
       (id, kind, customer_id, provider, delivery_method_id, configuration, tax_provider, marketplace_identity, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      one.id,
      one.kind,
      one.customerId,
      one.provider,
      one.methodId,
      encodeDocument(one.configuration),
      one.taxProvider ?? null,
      marketplaceIdentity ?? null,
      timestamp(one.createdAt),
    ],
  );
}

export async function replaceKeys(
  tx: Tx,
  id: string,
  configuration: Configuration['configuration'],
  marketplaceIdentity: string | undefined,
): Promise<void> {
  await tx.query('UPDATE customer_configurations SET configuration = $2, marketplace_identity = $3 WHERE id = $1', [
    id,
    encodeDocument(configuration),
    marketplaceIdentity ?? null,
  ]);
}

export async function markArchived(tx: Tx, ids: readonly string[], at: number): Promise<void> {
  await tx.query('UPDATE customer_configurations SET archived_at = $2 WHERE id = ANY($1)', [ids, timestamp(at)]);
}

/** By id, archived ones too. */
export async function select(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Configuration>> {
  if (ids.length === 0) return new Map();
  const rows = await q.query<Row>(`SELECT ${COLUMNS} FROM customer_configurations WHERE id = ANY($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, configurationOf(row)]));
}

/** A customer's, oldest first. In a transaction the customer's configurations stay as they are until its end. */
export async function selectOfCustomer(
  q: Queryable,
  customerId: string,
  kind: ConfigurationKind,
  includeArchived: boolean,
): Promise<readonly Configuration[]> {
  const rows = await q.query<Row>(
    `SELECT ${COLUMNS} FROM customer_configurations
      WHERE customer_id = $1 AND kind = $2 AND ($3 OR archived_at IS NULL) ORDER BY seq FOR SHARE`,
    [customerId, kind, includeArchived],
  );
  return rows.map(configurationOf);
}

/** The customer's live configuration that is equal, if there is one; keys that a marketplace added itself are not compared. */
export async function selectTwin(tx: Tx, one: Configuration): Promise<Configuration | undefined> {
  const [row] = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM customer_configurations
      WHERE customer_id = $1 AND kind = $2 AND provider = $3 AND delivery_method_id = $4
        AND configuration - $7::text[] = $5::jsonb - $7::text[] AND tax_provider IS NOT DISTINCT FROM $6 AND archived_at IS NULL
      ORDER BY seq LIMIT 1`,
    [
      one.customerId,
      one.kind,
      one.provider,
      one.methodId,
      encodeDocument(one.configuration),
      one.taxProvider ?? null,
      READ_BACK,
    ],
  );
  return row === undefined ? undefined : configurationOf(row);
}

/** The other customer that has a marketplace buyer's identity now, if any. Nobody else can take it until the transaction ends. */
export async function selectHolder(
  tx: Tx,
  provider: Provider,
  marketplaceIdentity: string,
  customerId: string,
): Promise<string | undefined> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${provider} ${marketplaceIdentity}`]);
  const [row] = await tx.query<{ customer_id: string }>(
    `SELECT customer_id FROM customer_configurations
      WHERE provider = $1 AND marketplace_identity = $2 AND customer_id <> $3 AND archived_at IS NULL LIMIT 1`,
    [provider, marketplaceIdentity, customerId],
  );
  return row?.customer_id;
}
