import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Billing, later } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt();
});
afterAll(async () => {
  await takt.stop();
});

interface Entry {
  readonly id: string;
  readonly resource_id: string;
  readonly action: string;
  readonly status: string;
  readonly description: string;
}
const read = async (query: Record<string, string | number>) => {
  const text = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return (await takt.raw('GET', `/v1/auditLogs?${text}`)).body as { data: Entry[]; next_page: string };
};
const refused = async (query: string) => (await takt.raw('GET', `/v1/auditLogs?${query}`)).status;
const newCustomer = async () => (await takt.client.v1.customers.create({ name: 'x' })).data.id;

test('every change writes who, when, what and from where (customers 4)', async () => {
  const id = await newCustomer();
  await takt.client.v1.customers.setName({ customer_id: id, name: 'y' });
  const { data } = await read({ resource_type: 'customer', resource_id: id });
  expect(data.map(({ action }) => action)).toEqual(['create', 'change_name']);
  expect(data[1]).toMatchObject({
    timestamp: await takt.clock.now(),
    actor: { name: 'TAKT_API_TOKEN' },
    request: { ip: '127.0.0.1' },
    resource_type: 'customer',
    resource_id: id,
    status: 'success',
  });
});

test('a refused change is kept as a failure, reads and replays are not', async () => {
  const id = await newCustomer();
  await takt.client.v1.customers.archive({ id });
  await takt.raw('POST', '/v1/customers/archive', { id });
  await takt.raw('POST', `/v1/customers/${id}/setName`, { name: 5 });
  await takt.client.v1.customers.retrieve({ customer_id: id });
  const key = { 'idempotency-key': randomUUID() };
  for (let i = 0; i < 2; i += 1) await takt.raw('POST', `/v1/customers/${id}/setName`, { name: 'z' }, key);
  const { data } = await read({ resource_type: 'customer', resource_id: id });
  expect(data.map(({ action, status }) => `${action} ${status}`)).toEqual([
    'create success',
    'archive success',
    'archive failure',
    'change_name failure',
    'change_name success',
  ]);
});

test('changed fields are found with the object that has them, and every entry says in words what was done', async () => {
  const { v1 } = takt.client;
  const id = (await v1.contracts.products.create({ name: 'Support', type: 'FIXED' })).data.id;
  const entity = 'contract_product';
  await v1.customFields.addKey({ entity, key: 'erp_item', enforce_uniqueness: false });
  await v1.customFields.setValues({ entity, entity_id: id, custom_fields: { erp_item: '4711' } });
  await takt.raw('POST', '/v1/customFields/setValues', { entity, entity_id: id, custom_fields: { unknown: 'x' } });
  await v1.contracts.products.archive({ product_id: id });
  const { data } = await read({ resource_type: 'product', resource_id: id });
  expect(data.map(({ action, status, description }) => `${action} ${status}: ${description}`)).toEqual([
    'create success: product: create',
    'set_custom_fields success: erp_item',
    expect.stringMatching(/^set_custom_fields failure: .*unknown/),
    'archive success: product: archive',
  ]);
});

test('what is refused is found under the words of what would have succeeded, with the object that was named', async () => {
  const id = await newCustomer();
  await takt.raw('POST', '/v1/setCustomerBillingProviderConfigurations', { data: [{ customer_id: id }] });
  await takt.raw('POST', '/v1/customers/updateNamedSchedule', { customer_id: id });
  await takt.raw('POST', '/v1/archiveCustomerRevenueSystemConfigurations', { customer_id: id });
  const { data } = await read({ resource_type: 'customer', resource_id: id });
  expect(data.map(({ action, status }) => `${action} ${status}`)).toEqual([
    'create success',
    'set_billing_provider_configurations failure',
    'update_named_schedule failure',
    'archive_revenue_system_configurations failure',
  ]);
});

test('a change that a token may not make is kept as a failure, under the name of the token', async () => {
  const id = await newCustomer();
  const { body } = await takt.raw('POST', '/v1/apiTokens/create', { name: 'just looking', role: 'reader' });
  const asReader = { authorization: `Bearer ${body.data.token}` };
  const answers = [
    await takt.raw('POST', '/v1/customers/archive', { id }, asReader),
    await takt.raw('POST', `/v1/customers/${id}/setName`, '{', asReader),
    await takt.raw('GET', `/v1/customers/${id}`, undefined, asReader),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 200]);
  const { data } = await read({ resource_type: 'customer', resource_id: id });
  expect(data.slice(1)).toEqual([
    expect.objectContaining({
      action: 'archive',
      status: 'failure',
      actor: expect.objectContaining({ name: 'just looking' }),
    }),
    expect.objectContaining({ action: 'change_name', status: 'failure' }),
  ]);
});

test('a refused entry by hand stands with the commit or credit that it names', async () => {
  const billing = new Billing(takt);
  const starting_at = await takt.clock.now();
  const schedule_items = [{ amount: 100, starting_at, ending_before: later(starting_at, { days: 9 }) }];
  const customer_id = await newCustomer();
  const terms = {
    customer_id,
    product_id: await billing.fixedProduct(),
    priority: 1,
    name: 'x',
    access_schedule: { schedule_items },
  };
  const credit = (await takt.client.v1.customers.credits.create(terms)).data.id;
  const commit = (await takt.client.v1.customers.commits.create({ ...terms, type: 'PREPAID' })).data.id;
  for (const id of [credit, commit]) {
    const entry = { customer_id, id, segment_id: randomUUID(), amount: 1, reason: 'x' };
    await takt.raw('POST', '/v1/contracts/addManualBalanceLedgerEntry', entry);
  }
  const actionsOn = async (resource_type: string, resource_id: string) =>
    (await read({ resource_type, resource_id })).data.map(({ action, status }) => `${action} ${status}`);
  const expected = ['create success', 'add_manual_ledger_entry failure'];
  expect(await actionsOn('credit', credit)).toEqual(expected);
  expect(await actionsOn('commit', commit)).toEqual(expected);
});

test('a reader that follows the cursor sees every entry once, however many write at once', async () => {
  let { next_page: cursor } = await read({ limit: 100 });
  for (let full = true; full; ) {
    const page = await read({ limit: 100, next_page: cursor });
    cursor = page.next_page;
    full = page.data.length === 100;
  }
  const writers = Array.from({ length: 10 }, async () => {
    const ids: string[] = [];
    for (let i = 0; i < 10; i += 1) ids.push(await newCustomer());
    return ids;
  });
  let isWriting = true;
  const made = Promise.all(writers).finally(() => {
    isWriting = false;
  });
  const seen: string[] = [];
  for (let last = false; !last; ) {
    last = !isWriting;
    for (let page = await read({ limit: 7, next_page: cursor }); ; page = await read({ limit: 7, next_page: cursor })) {
      cursor = page.next_page;
      seen.push(...page.data.map(({ resource_id }) => resource_id));
      if (page.data.length === 0) break;
    }
  }
  expect(seen.toSorted()).toEqual((await made).flat().toSorted());
  expect((await read({ next_page: cursor })).data).toEqual([]);
});

test('descending reading goes to the oldest entry and ends', async () => {
  const id = await newCustomer();
  await takt.client.v1.customers.setName({ customer_id: id, name: 'y' });
  const first = await read({ resource_type: 'customer', resource_id: id, sort: 'date_desc', limit: 1 });
  expect(first.data.map(({ action }) => action)).toEqual(['change_name']);
  const second = await read({ next_page: first.next_page, limit: 1 });
  expect(second.data.map(({ action }) => action)).toEqual(['create']);
  expect(second.next_page).toBeNull();
});

test('bounds: from the first on, before the second; filters come in pairs; a cursor carries them', async () => {
  const start = await takt.clock.now();
  const before = await newCustomer();
  const end = new Date(Date.parse(start) + 60_000).toISOString();
  await takt.clock.set(end);
  const after = await newCustomer();
  const ids = async (query: Record<string, string>) => (await read(query)).data.map((entry) => entry.resource_id);
  expect(await ids({ starting_on: end })).toEqual([after]);
  const backwards = await ids({ ending_before: end, sort: 'date_desc' });
  expect(backwards).toContain(before);
  expect(backwards).not.toContain(after);
  const { next_page } = await read({ starting_on: end });
  expect(await refused(`next_page=${next_page}&starting_on=${end}`)).toBe(400);
  expect(await refused('next_page=rubbish')).toBe(400);
  expect(await refused('resource_type=customer')).toBe(400);
  expect(await refused('limit=0')).toBe(400);
  expect(await refused('sort=sideways')).toBe(400);
});
