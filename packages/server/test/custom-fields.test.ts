import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTakt, type Takt } from './support/takt.ts';

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt();
});
afterAll(async () => {
  await takt.stop();
});

const customer = async (custom_fields: Record<string, string> = {}) =>
  takt.raw('POST', '/v1/customers', { name: 'x', custom_fields });
const newCustomer = async (): Promise<string> => (await customer()).body.data.id;
const fields = async (id: string) => (await takt.client.v1.customers.retrieve({ customer_id: id })).data.custom_fields;
const key = async (enforce_uniqueness = false): Promise<string> => {
  const name = `key_${randomUUID().slice(0, 8)}`;
  await takt.client.v1.customFields.addKey({ entity: 'customer', key: name, enforce_uniqueness });
  return name;
};
const set = async (entity_id: string, custom_fields: Record<string, unknown>, entity = 'customer') =>
  (await takt.raw('POST', '/v1/customFields/setValues', { entity, entity_id, custom_fields })).status;

test('values need a registered key; keys not named keep their values (customers 3)', async () => {
  const [a, b] = [await key(), await key()];
  const id = await newCustomer();
  expect(await set(id, { [a]: '1', [b]: '2' })).toBe(200);
  expect(await set(id, { [b]: '3' })).toBe(200);
  expect(await fields(id)).toEqual({ [a]: '1', [b]: '3' });
  expect(await set(id, { unregistered: '1' })).toBe(400);
  expect(await set(id, { [a]: 1 })).toBe(400);
  expect(await set(id, { [a]: '🙂'.repeat(200) })).toBe(200);
  expect(await set(id, { [a]: 'x'.repeat(201) })).toBe(400);
  expect(await set(randomUUID(), { [a]: '1' })).toBe(404);
  // Existence comes before keys.
  expect(await set(randomUUID(), { unregistered: '1' })).toBe(404);
  await takt.client.v1.customFields.deleteValues({ entity: 'customer', entity_id: id, keys: [a, 'never set'] });
  expect(await fields(id)).toEqual({ [b]: '3' });
});

test('a unique value has one holder, archived ones count, and deleting frees it', async () => {
  const name = await key(true);
  const holder = await newCustomer();
  const other = await newCustomer();
  expect(await set(holder, { [name]: 'v' })).toBe(200);
  expect(await set(holder, { [name]: 'v' })).toBe(200);
  await takt.client.v1.customers.archive({ id: holder });
  expect(await set(other, { [name]: 'v' })).toBe(409);
  const refused = await customer({ [name]: 'v' });
  expect(refused).toMatchObject({ status: 409, body: { conflicting_id: holder, conflicting_value: 'v' } });
  await takt.client.v1.customFields.deleteValues({ entity: 'customer', entity_id: holder, keys: [name] });
  expect(await set(other, { [name]: 'v' })).toBe(200);
});

test('of many that set one unique value at once, one gets it', async () => {
  const name = await key(true);
  const ids = await Promise.all(Array.from({ length: 6 }, newCustomer));
  const statuses = await Promise.all(ids.map((id) => set(id, { [name]: 'v' })));
  expect(statuses.sort()).toEqual([200, 409, 409, 409, 409, 409]);
});

test('a removed key takes its values along and starts empty when added again', async () => {
  const name = await key();
  const id = await newCustomer();
  await set(id, { [name]: '1' });
  await takt.client.v1.customFields.removeKey({ entity: 'customer', key: name });
  expect(await fields(id)).toEqual({});
  expect(await set(id, { [name]: '1' })).toBe(400);
  const again = { entity: 'customer', key: name, enforce_uniqueness: false } as const;
  await takt.client.v1.customFields.addKey(again);
  expect(await fields(id)).toEqual({});
  expect((await takt.raw('POST', '/v1/customFields/addKey', again)).status).toBe(400);
  expect((await takt.raw('POST', '/v1/customFields/removeKey', { entity: 'customer', key: 'none' })).status).toBe(404);
});

test('keys are listed by entity and key', async () => {
  const name = await key();
  await takt.client.v1.customFields.addKey({ entity: 'alert', key: name, enforce_uniqueness: true });
  const { body } = await takt.raw('POST', '/v1/customFields/listKeys', { entities: ['alert'] });
  expect(body).toEqual({ data: [{ entity: 'alert', key: name, enforce_uniqueness: true }], next_page: null });
  const all = (await takt.raw('POST', '/v1/customFields/listKeys', {})).body.data as { entity: string; key: string }[];
  expect(all).toEqual(all.toSorted((a, b) => (`${a.entity} ${a.key}` < `${b.entity} ${b.key}` ? -1 : 1)));
});

test('kinds of objects of the plan model have keys, but there are no objects', async () => {
  const name = `key_${randomUUID().slice(0, 8)}`;
  for (const entity of ['product', 'charge', 'plan', 'customer_plan', 'credit_grant']) {
    const added = { entity, key: name, enforce_uniqueness: false };
    expect((await takt.raw('POST', '/v1/customFields/addKey', added)).status, entity).toBe(200);
    expect(await set(randomUUID(), { [name]: '1' }, entity), entity).toBe(404);
    expect((await takt.raw('POST', '/v1/customFields/removeKey', { entity, key: name })).status, entity).toBe(200);
  }
});

test('fields of a package template are fixed', async () => {
  expect(await set(randomUUID(), {}, 'package_commit')).toBe(400);
});
