import type { Static } from '@sinclair/typebox';
import { codeOf } from '../../platform/failure.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { timestamp } from '../../platform/postgres/index.ts';
import type { ManagedEntity } from '../schemas.ts';

/** A kind of object that can have custom fields. */
export type CustomFieldEntity = Static<typeof ManagedEntity>;

export interface CustomFieldKey {
  readonly entity: CustomFieldEntity;
  readonly key: string;
  readonly enforce_uniqueness: boolean;
}

/** False if the entity has the key already. */
export async function insertKey(q: Queryable, key: CustomFieldKey, now: number): Promise<boolean> {
  const rows = await q.query(
    `INSERT INTO custom_field_keys (entity, key, enforce_uniqueness, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [key.entity, key.key, key.enforce_uniqueness, timestamp(now)],
  );
  return rows.length > 0;
}

/** Removes the key and, by cascade, its values. False if there is no such key. */
export async function deleteKey(q: Queryable, entity: string, key: string): Promise<boolean> {
  const rows = await q.query('DELETE FROM custom_field_keys WHERE entity = $1 AND key = $2 RETURNING key', [
    entity,
    key,
  ]);
  return rows.length > 0;
}

export const selectKeys = (q: Queryable, entity: string, keys: readonly string[]): Promise<CustomFieldKey[]> =>
  q.query<CustomFieldKey>(
    `SELECT entity, key, enforce_uniqueness FROM custom_field_keys WHERE entity = $1 AND key = ANY($2::text[])
     FOR KEY SHARE`,
    [entity, keys],
  );

/** Keys behind a position, by entity and key (customers 3). */
export const listKeys = (
  q: Queryable,
  filter: {
    readonly entities: readonly string[] | undefined;
    readonly after: { readonly entity: string; readonly key: string } | undefined;
  },
  limit: number,
): Promise<CustomFieldKey[]> =>
  q.query<CustomFieldKey>(
    `SELECT entity, key, enforce_uniqueness FROM custom_field_keys
      WHERE ($1::text[] IS NULL OR entity = ANY($1::text[])) AND ($2::text IS NULL OR (entity, key) > ($2, $3::text))
      ORDER BY entity, key LIMIT $4`,
    [filter.entities ?? null, filter.after?.entity ?? null, filter.after?.key ?? null, limit],
  );

/** Which other object of the entity holds a unique value, archived objects included. */
export async function selectHolder(
  q: Queryable,
  entity: string,
  key: string,
  value: string,
  exceptId: string | undefined,
): Promise<string | undefined> {
  const [row] = await q.query<{ entity_id: string }>(
    `SELECT entity_id FROM custom_field_values
      WHERE entity = $1 AND key = $2 AND value = $3 AND is_unique AND entity_id IS DISTINCT FROM $4::uuid`,
    [entity, key, value, exceptId ?? null],
  );
  return row?.entity_id;
}

/** Every object with a value of the key, in one order. */
export async function selectHoldersOf(q: Queryable, entity: string, key: string): Promise<readonly string[]> {
  const rows = await q.query<{ entity_id: string }>(
    'SELECT entity_id FROM custom_field_values WHERE entity = $1 AND key = $2 ORDER BY entity_id',
    [entity, key],
  );
  return rows.map((row) => row.entity_id);
}

/** Writes values of registered keys. `taken` if a unique value was taken since it was checked. */
export async function upsertValues(
  q: Queryable,
  entity: string,
  entityId: string,
  values: Readonly<Record<string, string>>,
): Promise<'written' | 'taken'> {
  try {
    await q.query(
      `INSERT INTO custom_field_values (entity, entity_id, key, value, is_unique)
       SELECT k.entity, $2, k.key, given.value, k.enforce_uniqueness
         FROM unnest($3::text[], $4::text[]) AS given (key, value)
         JOIN custom_field_keys k ON k.entity = $1 AND k.key = given.key
       ON CONFLICT (entity, entity_id, key) DO UPDATE SET value = excluded.value`,
      [entity, entityId, Object.keys(values), Object.values(values)],
    );
    return 'written';
  } catch (error) {
    if (codeOf(error) === '23505') return 'taken';
    throw error;
  }
}

export const deleteValues = (q: Queryable, entity: string, entityId: string, keys: readonly string[]) =>
  q.query('DELETE FROM custom_field_values WHERE entity = $1 AND entity_id = $2 AND key = ANY($3::text[])', [
    entity,
    entityId,
    keys,
  ]);

export const selectValues = (q: Queryable, entity: string, ids: readonly string[]) =>
  q.query<{ entity_id: string; key: string; value: string }>(
    `SELECT entity_id, key, value FROM custom_field_values WHERE entity = $1 AND entity_id = ANY($2::uuid[])
      ORDER BY entity_id, key`,
    [entity, ids],
  );
