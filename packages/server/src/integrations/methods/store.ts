import { compact } from '../../platform/compact.ts';
import type { SecretBox } from '../../platform/crypto/index.ts';
import { encodeDocument } from '../../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';
import type { DeliveryMethod, MethodName, Provider, Secrets } from './method.ts';

interface Row {
  readonly id: string;
  readonly provider: Provider;
  readonly method: MethodName;
  readonly is_connected: boolean;
  readonly alias: string | null;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly created_at: number;
  readonly archived_at: number | null;
}

const COLUMNS = 'id, provider, method, is_connected, alias, configuration, created_at, archived_at';

const methodOf = (row: Row): DeliveryMethod =>
  compact({
    id: row.id,
    provider: row.provider,
    method: row.method,
    isConnected: row.is_connected,
    alias: row.alias ?? undefined,
    configuration: row.configuration,
    createdAt: row.created_at,
    archivedAt: row.archived_at ?? undefined,
  });

/** A connection as it is written: with what is not shown. */
export interface Connection {
  readonly method: DeliveryMethod;
  /** Which account it is, where that is known; two live connections of one kind are never to the same. */
  readonly identity?: string;
  readonly secrets: Secrets;
}

const secretName = (methodId: string): string => `delivery method ${methodId}`;

/** Delivery methods in Postgres, their secrets sealed. */
export class MethodStore {
  readonly #box: SecretBox;

  constructor(box: SecretBox) {
    this.#box = box;
  }

  /** False, and nothing written, where a live connection to the same account, or an equal unconnected method, is there already. */
  async insert(tx: Tx, { method, identity, secrets }: Connection): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO delivery_methods (id, provider, method, is_connected, identity, alias, configuration, sealed_secrets, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        method.id,
        method.provider,
        method.method,
        method.isConnected,
        identity ?? null,
        method.alias ?? null,
        encodeDocument(method.configuration),
        this.#sealed(method.id, secrets),
        timestamp(method.createdAt),
      ],
    );
    return rows.length > 0;
  }

  async update(tx: Tx, { method, identity, secrets }: Connection): Promise<void> {
    await tx.query(
      `UPDATE delivery_methods
          SET is_connected = $2, identity = $3, alias = $4, configuration = $5, sealed_secrets = $6, archived_at = $7
        WHERE id = $1`,
      [
        method.id,
        method.isConnected,
        identity ?? null,
        method.alias ?? null,
        encodeDocument(method.configuration),
        this.#sealed(method.id, secrets),
        method.archivedAt === undefined ? null : timestamp(method.archivedAt),
      ],
    );
  }

  /** By id, removed ones too. */
  async load(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, DeliveryMethod>> {
    if (ids.length === 0) return new Map();
    const rows = await q.query<Row>(`SELECT ${COLUMNS} FROM delivery_methods WHERE id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, methodOf(row)]));
  }

  /** The live ones of a provider, oldest first; of one method where that is named. In a transaction they stay as they are until its end. */
  async live(q: Queryable, provider: Provider, method?: MethodName): Promise<readonly DeliveryMethod[]> {
    const rows = await q.query<Row>(
      `SELECT ${COLUMNS} FROM delivery_methods
        WHERE provider = $1 AND ($2::text IS NULL OR method = $2) AND archived_at IS NULL ORDER BY seq FOR SHARE`,
      [provider, method ?? null],
    );
    return rows.map(methodOf);
  }

  /** Live, connected methods of all providers behind one of them, oldest first; undefined where there is no such one. */
  async page(q: Queryable, after: string | undefined, limit: number): Promise<readonly DeliveryMethod[] | undefined> {
    if (after !== undefined && !(await this.load(q, [after])).has(after)) return undefined;
    const rows = await q.query<Row>(
      `SELECT ${COLUMNS} FROM delivery_methods
        WHERE archived_at IS NULL AND is_connected
          AND ($1::uuid IS NULL OR seq > (SELECT seq FROM delivery_methods WHERE id = $1)) ORDER BY seq LIMIT $2`,
      [after ?? null, limit],
    );
    return rows.map(methodOf);
  }

  /** A connection with its secrets, to be changed: locked until the transaction ends. */
  async loadForUpdate(tx: Tx, id: string): Promise<Connection | undefined> {
    return this.#connection(tx, id, 'FOR UPDATE');
  }

  /** A connection with its secrets, to be used. */
  async connection(q: Queryable, id: string): Promise<Connection | undefined> {
    return this.#connection(q, id, '');
  }

  async #connection(q: Queryable, id: string, lock: '' | 'FOR UPDATE'): Promise<Connection | undefined> {
    const [row] = await q.query<Row & { identity: string | null; sealed_secrets: Buffer }>(
      `SELECT ${COLUMNS}, identity, sealed_secrets FROM delivery_methods WHERE id = $1 ${lock}`,
      [id],
    );
    if (row === undefined) return undefined;
    const secrets: Secrets = JSON.parse(this.#box.open(row.sealed_secrets, secretName(id)));
    return compact({ method: methodOf(row), identity: row.identity ?? undefined, secrets });
  }

  #sealed(methodId: string, secrets: Secrets): Buffer {
    return this.#box.seal(JSON.stringify(secrets), secretName(methodId));
  }
}
