import { badRequest, conflict, notFound } from '../../platform/errors.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { type Audit, type AuditContext, resourceTypeOf } from '../audit.ts';
import {
  type CustomFieldEntity,
  type CustomFieldKey,
  deleteKey,
  deleteValues,
  insertKey,
  listKeys,
  selectHolder,
  selectHoldersOf,
  selectKeys,
  selectValues,
  upsertValues,
} from './store.ts';

export type { CustomFieldEntity };
export type CustomFieldValues = Readonly<Record<string, string>>;

/** In code points (customers 3). */
const MAX_VALUE_LENGTH = 200;
const MAX_KEY_LENGTH = 200;
const NONE: CustomFieldValues = Object.freeze({});

/** What custom fields ask of the domain that owns a kind of object. */
export interface CustomFieldHolder {
  /** Archived objects exist too: their values can still be set and freed. */
  exists(q: Queryable, id: string): Promise<boolean>;
  /** Called in the transaction of a change, before it is made: the object makes the values that it shows of another its own. */
  changing?(tx: Tx, id: string, context: AuditContext): Promise<void>;
  /** Called in the transaction of the change, so that drafts, alerts and `updated_at` follow. */
  changed?(tx: Tx, id: string, context: AuditContext): Promise<void>;
  /** Called in the transaction that removes a key and all its values. */
  keyRemoved?(tx: Tx): Promise<void>;
}

/** Called, in its transaction, when an object's values were set or deleted. */
export type FieldChangeListener = (tx: Tx, entity: CustomFieldEntity, id: string) => Promise<void>;

/** Custom fields of every kind of object: keys registered by kind, values by object (customers 3). */
export class CustomFields {
  readonly #audit: Audit;
  readonly #listeners: FieldChangeListener[] = [];
  readonly #holders = new Map<CustomFieldEntity, CustomFieldHolder>();

  constructor(audit: Audit) {
    this.#audit = audit;
  }

  /** Called while Takt is put together, by the domain that owns the kind of object. */
  register(entity: CustomFieldEntity, holder: CustomFieldHolder): void {
    if (this.#holders.has(entity)) throw new Error(`${entity} has a holder of custom fields already`);
    this.#holders.set(entity, holder);
  }

  onChanged(listener: FieldChangeListener): void {
    this.#listeners.push(listener);
  }

  async addKey(tx: Tx, context: AuditContext, key: CustomFieldKey): Promise<void> {
    if (key.key === '' || [...key.key].length > MAX_KEY_LENGTH) {
      throw badRequest(`key: must have 1 to ${MAX_KEY_LENGTH} characters`);
    }
    if (!(await insertKey(tx, key, context.now))) {
      throw badRequest(`key: ${key.key} is a custom field key of ${key.entity} already`);
    }
    await this.#audit.record(tx, context, {
      resourceType: 'custom_field_key',
      resourceId: key.key,
      action: 'add',
      description: `key ${key.key} of ${key.entity}`,
    });
  }

  /** The key's values go with it, so a key added again starts empty. */
  async removeKey(tx: Tx, context: AuditContext, entity: CustomFieldEntity, key: string): Promise<void> {
    const holderIds = await selectHoldersOf(tx, entity, key);
    if (!(await deleteKey(tx, entity, key))) throw notFound(`key: custom field key of ${entity}`, key);
    for (const id of holderIds) await this.#tell(tx, context, entity, id);
    await this.#holders.get(entity)?.keyRemoved?.(tx);
    await this.#audit.record(tx, context, {
      resourceType: 'custom_field_key',
      resourceId: key,
      action: 'remove',
      description: `key ${key} of ${entity}`,
    });
  }

  listKeys(q: Queryable, filter: Parameters<typeof listKeys>[1], limit: number): Promise<CustomFieldKey[]> {
    return listKeys(q, filter, limit);
  }

  /** Sets the values named and leaves the others; checks in the order of customers 3. */
  async setValues(
    tx: Tx,
    context: AuditContext,
    entity: CustomFieldEntity,
    id: string,
    values: CustomFieldValues,
  ): Promise<void> {
    if (entity.startsWith('package_')) {
      throw badRequest(`entity: values of ${entity} are fixed when the package is created`);
    }
    await this.#requireObject(tx, entity, id);
    await this.validate(tx, entity, values, id);
    await this.#holders.get(entity)?.changing?.(tx, id, context);
    await this.write(tx, entity, id, values);
    await this.#changed(tx, context, entity, id, 'set_custom_fields', Object.keys(values));
  }

  /** Keys without a value are ignored. */
  async deleteValues(
    tx: Tx,
    context: AuditContext,
    entity: CustomFieldEntity,
    id: string,
    keys: readonly string[],
  ): Promise<void> {
    await this.#requireObject(tx, entity, id);
    await this.#holders.get(entity)?.changing?.(tx, id, context);
    await deleteValues(tx, entity, id, keys);
    await this.#changed(tx, context, entity, id, 'delete_custom_fields', keys);
  }

  /**
   * Checks values that an object is to get: registered keys (400), length (400), unique values held by no other object (409).
   * @param exceptId the object itself, where it exists already.
   */
  async validate(
    q: Queryable,
    entity: CustomFieldEntity,
    values: CustomFieldValues | undefined,
    exceptId?: string,
  ): Promise<void> {
    const names = Object.keys(values ?? NONE);
    if (values === undefined || names.length === 0) return;
    const keys = new Map((await selectKeys(q, entity, names)).map((key) => [key.key, key]));
    const unknown = names.filter((name) => !keys.has(name));
    if (unknown.length > 0) {
      throw badRequest(`custom_fields: ${unknown.join(', ')} is no custom field key of ${entity}; add it first`);
    }
    for (const [name, value] of Object.entries(values)) {
      if ([...value].length > MAX_VALUE_LENGTH) {
        throw badRequest(`custom_fields.${name}: must have at most ${MAX_VALUE_LENGTH} characters`);
      }
    }
    for (const [name, value] of Object.entries(values)) {
      if (keys.get(name)?.enforce_uniqueness !== true) continue;
      const holder = await selectHolder(q, entity, name, value, exceptId);
      if (holder !== undefined) throw valueTaken(entity, name, value, holder);
    }
  }

  /** Checks and writes the values given with a new object. */
  async setAtCreation(
    tx: Tx,
    entity: CustomFieldEntity,
    id: string,
    values: CustomFieldValues | undefined,
  ): Promise<void> {
    await this.validate(tx, entity, values);
    await this.write(tx, entity, id, values);
  }

  /** Writes values that {@link validate} has accepted, in the same transaction. */
  async write(tx: Tx, entity: CustomFieldEntity, id: string, values: CustomFieldValues | undefined): Promise<void> {
    if (values === undefined || Object.keys(values).length === 0) return;
    if ((await upsertValues(tx, entity, id, values)) === 'taken') {
      throw conflict(`custom_fields: a unique value was taken by another ${entity} just now`);
    }
  }

  /** The values of each object that has any; use {@link fieldsOf} to read the answer. */
  async valuesOf(
    q: Queryable,
    entity: CustomFieldEntity,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, CustomFieldValues>> {
    const found = new Map<string, Record<string, string>>();
    if (ids.length === 0) return found;
    for (const { entity_id, key, value } of await selectValues(q, entity, ids)) {
      const fields = found.get(entity_id) ?? {};
      fields[key] = value;
      found.set(entity_id, fields);
    }
    return found;
  }

  async #requireObject(q: Queryable, entity: CustomFieldEntity, id: string): Promise<void> {
    const holder = this.#holders.get(entity);
    if (holder === undefined || !(await holder.exists(q, id))) throw notFound(`entity_id: ${entity}`, id);
  }

  async #changed(
    tx: Tx,
    context: AuditContext,
    entity: CustomFieldEntity,
    id: string,
    action: 'set_custom_fields' | 'delete_custom_fields',
    keys: readonly string[],
  ): Promise<void> {
    await this.#tell(tx, context, entity, id);
    await this.#audit.record(tx, context, {
      resourceType: resourceTypeOf(entity),
      resourceId: id,
      action,
      description: keys.join(', '),
    });
  }

  async #tell(tx: Tx, context: AuditContext, entity: CustomFieldEntity, id: string): Promise<void> {
    await this.#holders.get(entity)?.changed?.(tx, id, context);
    for (const listener of this.#listeners) await listener(tx, entity, id);
  }
}

/** An object's values out of what {@link CustomFields.valuesOf} answered. */
export const fieldsOf = (values: ReadonlyMap<string, CustomFieldValues>, id: string): CustomFieldValues =>
  values.get(id) ?? NONE;

const valueTaken = (entity: string, key: string, value: string, holder: string) =>
  conflict(`custom_fields.${key}: the value ${value} is taken by another ${entity}`, {
    conflicting_id: holder,
    conflicting_value: value,
  });
