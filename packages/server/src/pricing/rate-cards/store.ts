import type { CreditTypeConversion, Decimal } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { type Queryable, type Tx, timestamp } from '../../platform/postgres/index.ts';

/** A rate card without its rates, aliases and custom fields. */
export interface RateCardHead {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly fiatCreditTypeId: string;
  readonly conversions: readonly CreditTypeConversion[];
  readonly createdAt: number;
  readonly createdBy: string;
  readonly archivedAt?: number;
}

interface CardRow {
  readonly seq: number;
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly description: string | null;
  readonly fiat_credit_type_id: string;
  readonly created_at: number;
  readonly created_by: string;
  readonly archived_at: number | null;
  readonly conversion_units: readonly string[] | null;
  readonly conversion_factors: readonly Decimal[] | null;
}

export interface RateCardRecord {
  readonly seq: number;
  readonly version: number;
  readonly head: RateCardHead;
}

const SELECT = `
  SELECT c.seq, c.id, c.version, c.name, c.description, c.fiat_credit_type_id, c.created_at, c.created_by, c.archived_at,
         v.units AS conversion_units, v.factors AS conversion_factors
    FROM rate_cards c
    LEFT JOIN LATERAL (
      SELECT array_agg(credit_type_id::text ORDER BY seq) AS units, array_agg(fiat_per_unit ORDER BY seq) AS factors
        FROM rate_card_conversions WHERE rate_card_id = c.id
    ) v ON true`;

function recordOf(row: CardRow): RateCardRecord {
  const factors = row.conversion_factors ?? [];
  const head = compact({
    id: row.id,
    name: row.name,
    description: row.description ?? undefined,
    fiatCreditTypeId: row.fiat_credit_type_id,
    conversions: (row.conversion_units ?? []).flatMap((creditTypeId, i) => {
      const fiatPerUnit = factors[i];
      return fiatPerUnit === undefined ? [] : [{ creditTypeId, fiatPerUnit }];
    }),
    createdAt: row.created_at,
    createdBy: row.created_by,
    archivedAt: row.archived_at ?? undefined,
  });
  return { seq: row.seq, version: row.version, head };
}

export async function readCard(q: Queryable, id: string): Promise<RateCardRecord | undefined> {
  const [row] = await q.query<CardRow>(`${SELECT} WHERE c.id = $1`, [id]);
  return row === undefined ? undefined : recordOf(row);
}

/** Cards in use, oldest first. */
export async function readCardPage(q: Queryable, after: number, limit: number): Promise<readonly RateCardRecord[]> {
  const rows = await q.query<CardRow>(`${SELECT} WHERE c.archived_at IS NULL AND c.seq > $1 ORDER BY c.seq LIMIT $2`, [
    after,
    limit,
  ]);
  return rows.map(recordOf);
}

export async function insertCard(tx: Tx, card: RateCardHead, version: number): Promise<void> {
  await tx.query(
    `INSERT INTO rate_cards (id, name, description, fiat_credit_type_id, created_at, created_by, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      card.id,
      card.name,
      card.description ?? null,
      card.fiatCreditTypeId,
      timestamp(card.createdAt),
      card.createdBy,
      version,
    ],
  );
  await insertConversions(tx, card.id, card.conversions);
}

export async function insertConversions(
  tx: Tx,
  cardId: string,
  conversions: readonly CreditTypeConversion[],
): Promise<void> {
  await tx.query(
    `INSERT INTO rate_card_conversions (rate_card_id, credit_type_id, fiat_per_unit)
     SELECT $1, * FROM unnest($2::uuid[], $3::numeric[])`,
    [cardId, conversions.map((one) => one.creditTypeId), conversions.map((one) => one.fiatPerUnit)],
  );
}

/** A card's next version, with whatever is given of its name and description. */
export async function updateCard(
  tx: Tx,
  id: string,
  change: { readonly name?: string | undefined; readonly description?: string | undefined },
  version: number,
): Promise<void> {
  await tx.query(
    'UPDATE rate_cards SET name = coalesce($2, name), description = coalesce($3, description), version = $4 WHERE id = $1',
    [id, change.name ?? null, change.description ?? null, version],
  );
}

export async function markCardArchived(tx: Tx, id: string, at: number, version: number): Promise<void> {
  await tx.query('UPDATE rate_cards SET archived_at = $2, version = $3 WHERE id = $1', [id, timestamp(at), version]);
}

/** The cards that a product has a rate on. */
export async function readCardsOf(q: Queryable, productId: string): Promise<readonly string[]> {
  const rows = await q.query<{ rate_card_id: string }>(
    'SELECT rate_card_id FROM rate_card_products WHERE product_id = $1',
    [productId],
  );
  return rows.map((row) => row.rate_card_id);
}

export async function readProductOrder(q: Queryable, cardId: string): Promise<readonly string[]> {
  const rows = await q.query<{ product_id: string }>(
    'SELECT product_id FROM rate_card_products WHERE rate_card_id = $1 ORDER BY position',
    [cardId],
  );
  return rows.map((row) => row.product_id);
}

/** Puts products that the card does not have yet behind those it has, in the order given. */
export async function appendProducts(tx: Tx, cardId: string, productIds: readonly string[]): Promise<void> {
  await tx.query(
    `INSERT INTO rate_card_products (rate_card_id, product_id, position)
     SELECT $1, new.product_id,
            new.n + (SELECT coalesce(max(position), 0) FROM rate_card_products WHERE rate_card_id = $1)
       FROM unnest($2::uuid[]) WITH ORDINALITY AS new (product_id, n)
     ON CONFLICT DO NOTHING`,
    [cardId, productIds],
  );
}

export async function writeProductOrder(tx: Tx, cardId: string, order: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE rate_card_products p SET position = new.n
       FROM unnest($2::uuid[]) WITH ORDINALITY AS new (product_id, n)
      WHERE p.rate_card_id = $1 AND p.product_id = new.product_id AND p.position <> new.n`,
    [cardId, order],
  );
}
