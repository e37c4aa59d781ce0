import type { Static } from '@sinclair/typebox';
import type { Contract, Instant } from '@takt/engine';
import { encodeDocument } from '../platform/document.ts';
import { type Queryable, type Tx, timestamp } from '../platform/postgres/index.ts';
import type { ContractAmendment, ContractEdit } from './schemas.ts';

/** What an edit did, as the history shows it: the lists that were used. */
export type EditContent = Omit<Static<typeof ContractEdit>, 'id' | 'timestamp' | 'uniqueness_key'>;
export type Amendment = Static<typeof ContractAmendment>;

interface Row {
  readonly document: Contract;
}

const documents = (rows: readonly Row[]): readonly Contract[] => rows.map((row) => row.document);

/** All contracts of the customers, archived ones too, by start. */
export const selectByCustomers = async (q: Queryable, customerIds: readonly string[]): Promise<readonly Contract[]> =>
  documents(
    await q.query<Row>('SELECT document FROM contracts WHERE customer_id = ANY($1) ORDER BY starting_at, seq', [
      customerIds,
    ]),
  );

export async function select(q: Queryable, id: string): Promise<Contract | undefined> {
  const [row] = await q.query<Row>('SELECT document FROM contracts WHERE id = $1', [id]);
  return row?.document;
}

export async function selectAll(q: Queryable, ids: readonly string[]): Promise<readonly Contract[]> {
  const rows = await q.query<Row>('SELECT document FROM contracts WHERE id = ANY($1)', [ids]);
  return rows.map(({ document }) => document);
}

/** Locks the row until the transaction ends, so that changes of one contract follow one another. */
export async function selectForUpdate(tx: Tx, id: string): Promise<Contract | undefined> {
  const [row] = await tx.query<Row>('SELECT document FROM contracts WHERE id = $1 FOR UPDATE', [id]);
  return row?.document;
}

/** The contract as it stood at an instant; undefined before its creation. */
export async function selectAsOf(q: Queryable, id: string, asOf: Instant): Promise<Contract | undefined> {
  const [row] = await q.query<Row>(
    'SELECT document FROM contract_versions WHERE contract_id = $1 AND recorded_at <= $2 ORDER BY seq DESC LIMIT 1',
    [id, timestamp(asOf)],
  );
  return row?.document;
}

/** Grows with every change of any contract: the place of the last one among all versions. */
export async function selectVersion(q: Queryable): Promise<number> {
  const [row] = await q.query<{ version: number }>('SELECT coalesce(max(seq), 0) AS version FROM contract_versions');
  return row?.version ?? 0;
}

/** The contract as it was at such a version; undefined before its creation. */
export async function selectAtVersion(q: Queryable, id: string, version: number): Promise<Contract | undefined> {
  const [row] = await q.query<Row>(
    'SELECT document FROM contract_versions WHERE contract_id = $1 AND seq <= $2 ORDER BY seq DESC LIMIT 1',
    [id, version],
  );
  return row?.document;
}

/** Whoever has a contract on one of these rate cards, archived contracts left out. */
export const selectCustomersOnCards = async (q: Queryable, cardIds: readonly string[]): Promise<readonly string[]> => {
  const rows = await q.query<{ customer_id: string }>(
    `SELECT DISTINCT contracts.customer_id
       FROM unnest($1::text[]) AS card (id)
       JOIN contracts ON contracts.document @> jsonb_build_object('rateCardId', card.id)
      WHERE contracts.archived_at IS NULL`,
    [cardIds],
  );
  return rows.map((row) => row.customer_id);
};

/** The contracts as they were created, in no order. */
export const selectInitial = async (q: Queryable, ids: readonly string[]): Promise<readonly Contract[]> =>
  documents(
    await q.query<Row>(
      'SELECT DISTINCT ON (contract_id) document FROM contract_versions WHERE contract_id = ANY($1) ORDER BY contract_id, seq',
      [ids],
    ),
  );

/** The customer of a contract. */
export async function selectOwner(q: Queryable, id: string): Promise<string | undefined> {
  const [row] = await q.query<{ customer_id: string }>('SELECT customer_id FROM contracts WHERE id = $1', [id]);
  return row?.customer_id;
}

/** The customer of the contract that has a term of this id in one of its lists. */
export async function selectOwnerOfTerm(q: Queryable, list: keyof Contract, id: string): Promise<string | undefined> {
  const [row] = await q.query<{ customer_id: string }>(
    'SELECT customer_id FROM contracts WHERE document @> jsonb_build_object($1::text, jsonb_build_array(jsonb_build_object($2::text, $3::text)))',
    [list, 'id', id],
  );
  return row?.customer_id;
}

/** The children of parents, by creation. */
export const selectChildren = async (q: Queryable, parentIds: readonly string[]): Promise<readonly Contract[]> =>
  documents(
    await q.query<Row>('SELECT document FROM contracts WHERE parent_contract_id = ANY($1) ORDER BY seq', [parentIds]),
  );

export async function selectIdByUniquenessKey(tx: Tx, key: string): Promise<string | undefined> {
  // Whoever comes second waits for the first to commit, and then sees its row.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('contract key:' || $1, 0))`, [key]);
  const [row] = await tx.query<{ id: string }>('SELECT id FROM contracts WHERE uniqueness_key = $1', [key]);
  return row?.id;
}

export async function insert(tx: Tx, contract: Contract, now: Instant): Promise<void> {
  await tx.query(
    `INSERT INTO contracts (id, customer_id, starting_at, ending_before, archived_at, package_id, parent_contract_id, uniqueness_key, document)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      contract.id,
      contract.customerId,
      timestamp(contract.startingAt),
      optional(contract.endingBefore),
      optional(contract.archivedAt),
      contract.packageId ?? null,
      contract.hierarchy?.role === 'CHILD' ? contract.hierarchy.parent.contractId : null,
      contract.uniquenessKey ?? null,
      encodeDocument(contract),
    ],
  );
  await insertVersion(tx, contract, now);
}

export async function update(tx: Tx, contract: Contract, now: Instant): Promise<void> {
  await tx.query('UPDATE contracts SET document = $2, ending_before = $3, archived_at = $4 WHERE id = $1', [
    contract.id,
    encodeDocument(contract),
    optional(contract.endingBefore),
    optional(contract.archivedAt),
  ]);
  await insertVersion(tx, contract, now);
}

const insertVersion = (tx: Tx, contract: Contract, now: Instant): Promise<unknown> =>
  tx.query('INSERT INTO contract_versions (contract_id, recorded_at, document) VALUES ($1, $2, $3)', [
    contract.id,
    timestamp(now),
    encodeDocument(contract),
  ]);

const optional = (instant: Instant | undefined): Date | null => (instant === undefined ? null : timestamp(instant));

/** An edit as the history shows it; an amendment also as version 1 of reads shows it. */
export interface Edit {
  readonly id: string;
  readonly contractId: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly uniquenessKey?: string;
  readonly content: EditContent;
  readonly amendment?: Amendment;
}

export async function insertEdit(tx: Tx, edit: Edit): Promise<void> {
  await tx.query(
    `INSERT INTO contract_edits (id, contract_id, made_at, made_by, uniqueness_key, content, amendment)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      edit.id,
      edit.contractId,
      timestamp(edit.madeAt),
      edit.madeBy,
      edit.uniquenessKey ?? null,
      encodeDocument(edit.content),
      edit.amendment === undefined ? null : encodeDocument(edit.amendment),
    ],
  );
}

export async function deleteEdit(tx: Tx, id: string): Promise<void> {
  await tx.query('DELETE FROM contract_edits WHERE id = $1', [id]);
}

/** Keeps what is left to do of an edit. */
export async function insertWaitingEdit(tx: Tx, editId: string, document: object): Promise<void> {
  await tx.query('INSERT INTO waiting_edits (edit_id, document) VALUES ($1, $2)', [editId, encodeDocument(document)]);
}

/** Gives what is left to do of an edit to the one who does it; undefined where it is done. */
export async function takeWaitingEdit<Document>(tx: Tx, editId: string): Promise<Document | undefined> {
  const [row] = await tx.query<{ document: Document }>(
    'DELETE FROM waiting_edits WHERE edit_id = $1 RETURNING document',
    [editId],
  );
  return row?.document;
}

export async function selectWaitingEditIds(q: Queryable): Promise<readonly string[]> {
  const rows = await q.query<{ edit_id: string }>(
    'SELECT edit_id FROM waiting_edits JOIN contract_edits ON id = edit_id ORDER BY seq',
  );
  return rows.map((row) => row.edit_id);
}

export async function selectEditIdByUniquenessKey(tx: Tx, key: string): Promise<string | undefined> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('edit key:' || $1, 0))`, [key]);
  const [row] = await tx.query<{ id: string }>('SELECT id FROM contract_edits WHERE uniqueness_key = $1', [key]);
  return row?.id;
}

interface EditRow {
  readonly id: string;
  readonly contract_id: string;
  readonly made_at: Instant;
  readonly made_by: string;
  readonly uniqueness_key: string | null;
  readonly content: EditContent;
  readonly amendment: Amendment | null;
}

/** Oldest first. */
export async function selectEdits(q: Queryable, contractIds: readonly string[]): Promise<readonly Edit[]> {
  const rows = await q.query<EditRow>(
    `SELECT id, contract_id, made_at, made_by, uniqueness_key, content, amendment FROM contract_edits
      WHERE contract_id = ANY($1) ORDER BY seq`,
    [contractIds],
  );
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contract_id,
    madeAt: row.made_at,
    madeBy: row.made_by,
    ...(row.uniqueness_key === null ? {} : { uniquenessKey: row.uniqueness_key }),
    content: row.content,
    ...(row.amendment === null ? {} : { amendment: row.amendment }),
  }));
}
