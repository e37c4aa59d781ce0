import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unique } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt();
});
afterAll(async () => {
  await takt.stop();
});

const create = async (body: Parameters<Takt['client']['v1']['customers']['create']>[0]) =>
  (await takt.client.v1.customers.create(body)).data;
const get = async (id: string) => (await takt.client.v1.customers.retrieve({ customer_id: id })).data;
const statusOf = async (answer: ReturnType<Takt['raw']>): Promise<number> => (await answer).status;

test('a customer is known by its id, its aliases and its fields (customers 1.1)', async () => {
  const [first, second] = [unique('alias'), unique('alias')];
  const made = await create({ name: 'WidgetsExpress', ingest_aliases: [first, second] });
  expect(made).toEqual({
    id: made.id,
    external_id: first,
    ingest_aliases: [first, second],
    name: 'WidgetsExpress',
    custom_fields: {},
  });
  expect(await get(made.id)).toEqual({
    ...made,
    customer_config: { salesforce_account_id: null },
    created_at: await takt.clock.now(),
    updated_at: await takt.clock.now(),
    archived_at: null,
    current_billable_status: { value: 'billable', effective_at: null },
  });
});

test('the deprecated external_id is one more alias, placed first; doubles collapse', async () => {
  const [external, alias] = [unique('ext'), unique('alias')];
  const body = { name: 'x', external_id: external, ingest_aliases: [alias, external] };
  expect((await create(body)).ingest_aliases).toEqual([external, alias]);
  const bare = await create({ name: 'bare' });
  expect(bare.external_id).toBe(bare.id);
});

test('a name is cut to its first 160 code points', async () => {
  const { id, name } = await create({ name: '🙂'.repeat(200) });
  expect(name).toBe('🙂'.repeat(160));
  expect((await takt.client.v1.customers.setName({ customer_id: id, name: 'm'.repeat(161) })).data.name).toBe(
    'm'.repeat(160),
  );
  expect(await statusOf(takt.raw('POST', '/v1/customers', { name: '' }))).toBe(400);
  expect(await statusOf(takt.raw('POST', '/v1/customers', {}))).toBe(400);
});

test('an alias has up to 128 characters, of whatever width', async () => {
  const wide = '🙂'.repeat(120) + randomUUID().slice(0, 8);
  expect((await create({ name: 'x', ingest_aliases: [wide] })).ingest_aliases).toEqual([wide]);
  const post = (alias: string) => statusOf(takt.raw('POST', '/v1/customers', { name: 'x', ingest_aliases: [alias] }));
  expect(await post(`${wide}!`)).toBe(400);
  expect(await post('')).toBe(400);
});

test('an alias has one owner: taking it is a conflict that changes nothing (customers 1.2)', async () => {
  const [shared, own] = [unique('alias'), unique('alias')];
  const a = await create({ name: 'a', ingest_aliases: [shared] });
  const b = await create({ name: 'b', ingest_aliases: [own] });
  const refused = await takt.raw('POST', `/v1/customers/${b.id}/setIngestAliases`, {
    ingest_aliases: [unique('new'), shared],
  });
  expect(refused).toMatchObject({ status: 409, body: { conflicting_id: a.id, conflicting_value: shared } });
  expect((await get(b.id)).ingest_aliases).toEqual([own]);
  expect(await statusOf(takt.raw('POST', '/v1/customers', { name: 'c', ingest_aliases: [a.id] }))).toBe(409);

  // Moving takes two calls: away from the owner, then to the other.
  await takt.client.v1.customers.setIngestAliases({ customer_id: a.id, ingest_aliases: [] });
  await takt.client.v1.customers.setIngestAliases({ customer_id: b.id, ingest_aliases: [shared, own] });
  expect((await get(b.id)).ingest_aliases).toEqual([shared, own]);
});

test('of many that take one alias at once, one gets it', async () => {
  const alias = unique('alias');
  const statuses = await Promise.all(
    Array.from({ length: 8 }, () =>
      statusOf(takt.raw('POST', '/v1/customers', { name: 'racer', ingest_aliases: [alias] })),
    ),
  );
  expect(statuses.sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
});

test('an archived customer keeps its aliases, may give them up, and takes no new ones', async () => {
  const [kept, freed] = [unique('alias'), unique('alias')];
  const { id } = await create({ name: 'x', ingest_aliases: [kept, freed] });
  expect((await takt.client.v1.customers.archive({ id })).data).toEqual({ id });
  expect((await get(id)).archived_at).toBe(await takt.clock.now());
  expect(await statusOf(takt.raw('POST', '/v1/customers', { name: 'y', ingest_aliases: [freed] }))).toBe(409);
  const set = (ingest_aliases: string[]) =>
    statusOf(takt.raw('POST', `/v1/customers/${id}/setIngestAliases`, { ingest_aliases }));
  expect(await set([kept, unique('alias')])).toBe(400);
  expect(await set([kept])).toBe(200);
  expect((await create({ name: 'y', ingest_aliases: [freed] })).ingest_aliases).toEqual([freed]);
  // What somebody else holds is a conflict first (metering 1, order of checks).
  expect(await set([kept, freed])).toBe(409);
  expect(await statusOf(takt.raw('POST', '/v1/customers/archive', { id }))).toBe(400);
  expect(await statusOf(takt.raw('POST', '/v1/customers/archive', { id: randomUUID() }))).toBe(404);
});

test('the list filters by id, alias, account and archival, and pages in creation order', async () => {
  const alias = unique('alias');
  const account = unique('001');
  const made = [
    await create({ name: '1', ingest_aliases: [alias] }),
    await create({ name: '2' }),
    await create({ name: '3' }),
  ];
  const ids = made.map(({ id }) => id);
  const [first = '', second = '', third = ''] = ids;
  const list = async (query: Parameters<Takt['client']['v1']['customers']['list']>[0]) => {
    const found: string[] = [];
    for await (const customer of takt.client.v1.customers.list(query)) found.push(customer.id);
    return found;
  };
  expect(await list({ customer_ids: [third, first] })).toEqual([first, third]);
  expect(await list({ ingest_alias: alias })).toEqual([first]);
  expect(await list({ ingest_alias: alias, customer_ids: [second] })).toEqual([]);
  expect(await list({ customer_ids: ['no id'] })).toEqual([]);
  expect(await list({ customer_ids: ids, limit: 1 })).toEqual(ids);
  await takt.client.v1.customers.updateConfig({ customer_id: third, salesforce_account_id: account });
  expect(await list({ salesforce_account_ids: [account] })).toEqual([third]);
  await takt.client.v1.customers.archive({ id: second });
  expect(await list({ customer_ids: ids })).toEqual([first, third]);
  expect(await list({ customer_ids: ids, only_archived: true })).toEqual([second]);
  const tooMany = Array.from({ length: 101 }, () => randomUUID()).join(',');
  expect(await statusOf(takt.raw('GET', `/v1/customers?customer_ids=${tooMany}`))).toBe(400);
});

test('the billable status in force now is the last one that has begun (customers 1.3)', async () => {
  const { id } = await create({ name: 'x' });
  const now = await takt.clock.now();
  const later = new Date(Date.parse(now) + 3_600_000).toISOString();
  const set = async (billable_status: string, effective_at: string) =>
    (await takt.raw('POST', '/v1/customers/setBillableStatus', { customer_id: id, billable_status, effective_at })).body
      .data;
  expect(await set('unbillable', later)).toEqual({ id, current_billable_status: 'billable' });
  await takt.clock.set(later);
  expect((await get(id)).current_billable_status).toEqual({ value: 'unbillable', effective_at: later });
  expect(await set('billable', later)).toEqual({ id, current_billable_status: 'billable' });
});

test('a configuration that is not sent stays, null clears it', async () => {
  const { id } = await create({ name: 'x' });
  const update = (body: object) => statusOf(takt.raw('POST', `/v1/customers/${id}/updateConfig`, body));
  const account = async () => (await get(id)).customer_config.salesforce_account_id;
  await update({ salesforce_account_id: '001' });
  await update({ leave_stripe_invoices_in_draft: true });
  expect(await account()).toBe('001');
  await update({ salesforce_account_id: null });
  expect(await account()).toBeNull();
});

test('text that no store can keep is refused wherever it stands, and is no fault', async () => {
  const refused = async (method: string, path: string, body?: unknown) => {
    const answer = await takt.raw(method, path, body);
    expect(answer.status).toBe(400);
    return answer.body.message;
  };
  // JSON.stringify escapes both.
  expect(await refused('POST', '/v1/customers', { name: 'a\0' })).toMatch('the NUL character');
  expect(await refused('POST', '/v1/customers', { name: 'a\ud800' })).toMatch('half of a surrogate pair');
  expect(await refused('GET', '/v1/customers?ingest_alias=a%00')).toMatch('ingest_alias');
  expect(await refused('GET', '/v1/customers?salesforce_account_ids=a,b%00')).toMatch('salesforce_account_ids');
  expect((await create({ name: 'a\ud83d\ude00' })).name).toBe('a😀');
});
