import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseOffset } from '../src/notifications/lifecycle/offset.ts';
import { Billing, later, NOBODY, USD, unique } from './support/billing.ts';
import { type Inbox, openInbox } from './support/inbox.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

let takt: Takt;
let billing: Billing;
let inbox: Inbox;
/** Day 0 of a test; `day(n)` is n days after it. */
let d0: string;
const day = (n: number, hours = 0): string => later(d0, { days: n, hours });

beforeAll(async () => {
  [takt, inbox] = await Promise.all([startTakt(), openInbox()]);
  billing = new Billing(takt);
  await takt.raw('POST', '/sandbox/webhooks', { url: inbox.url('/all') });
});
afterAll(async () => {
  await Promise.all([takt.stop(), inbox.close()]);
});
beforeEach(async () => {
  d0 = later(await takt.clock.now(), { days: 1 });
  await takt.clock.set(d0);
});

const post = async (path: string, body: unknown) => takt.raw('POST', path, body);
const enable = async (type: string, is_enabled = true): Promise<void> => {
  expect((await post('/v2/notifications/edit', { policy: { type }, is_enabled })).status).toBe(200);
};
const offset = async (type: string, duration: string): Promise<string> => {
  const { body } = await post('/v2/notifications/create', { name: 'x', policy: { type, offset: duration } });
  return body.data.id;
};
const archiveOffset = (id: string) => post('/v2/notifications/archive', { id });

/** Everything told of a customer, oldest first, once all of it has arrived. */
async function told(customerId: string) {
  const { body } = await takt.raw('GET', '/v1/webhooks');
  const endpoint = (body.data as { id: string; url: string }[]).find(({ url }) => url === inbox.url('/all'));
  await until(async () => {
    const pending = await post('/v1/webhooks/deliveries', { id: endpoint?.id, state: 'pending' });
    return pending.body.data.length === 0;
  });
  return inbox.at('/all').flatMap(({ json }) => (json.customer_id === customerId ? [json] : []));
}
const toldOf = async (customerId: string, offsetId: string) =>
  (await told(customerId)).filter((one) => one.offset_id === offsetId);

const seconds = (instant: string): string => `${instant.slice(0, 19)}Z`;

/** A commit of 100 on its own, over days of the test. */
async function commit(customerId: string, from: number, to: number): Promise<string> {
  const product_id = await billing.fixedProduct();
  const made = await takt.client.v1.customers.commits.create({
    customer_id: customerId,
    type: 'PREPAID',
    product_id,
    priority: 1,
    access_schedule: { schedule_items: [{ amount: 100, starting_at: day(from), ending_before: day(to) }] },
  });
  return made.data.id;
}

test('a contract with two commits: one contract.create and two commit.create, then what has started (customers 6)', async () => {
  const types = ['contract.create', 'contract.start', 'commit.create', 'commit.segment.start', 'commit.segment.end'];
  for (const type of types) await enable(type);
  const product_id = await billing.fixedProduct();
  const customerId = await billing.customer();
  const commitOf = (from: number) => ({
    type: 'PREPAID' as const,
    product_id,
    access_schedule: { schedule_items: [{ amount: 100, starting_at: day(from), ending_before: day(10) }] },
  });
  const contractId = await billing.contract({
    customer_id: customerId,
    starting_at: day(-1),
    commits: [commitOf(-1), commitOf(5)],
  });
  const atFirst = await told(customerId);
  expect(atFirst.map(({ type }) => type).toSorted()).toEqual([
    'commit.create',
    'commit.create',
    'commit.segment.start',
    'contract.create',
    'contract.start',
  ]);
  const of = (type: string) => atFirst.find((one) => one.type === type);
  expect(of('contract.create')).toEqual({
    id: expect.any(String),
    type: 'contract.create',
    timestamp: seconds(d0),
    environment_type: 'SANDBOX',
    customer_id: customerId,
    customer_custom_fields: {},
    contract_id: contractId,
    contract_custom_fields: {},
  });
  expect(of('contract.start').timestamp).toBe(seconds(day(-1)));
  expect(of('commit.segment.start')).toMatchObject({ contract_id: contractId, segment_index: 0, segment_count: 1 });

  await takt.clock.set(day(11));
  const later = (await told(customerId)).slice(atFirst.length);
  expect(later.map(({ type, timestamp }) => `${type} ${timestamp}`).toSorted()).toEqual([
    `commit.segment.end ${seconds(day(10))}`,
    `commit.segment.end ${seconds(day(10))}`,
    `commit.segment.start ${seconds(day(5))}`,
  ]);
  const { segment_id } = of('commit.segment.start');
  expect(later.filter((one) => one.segment_id === segment_id).map(({ type }) => type)).toEqual(['commit.segment.end']);
  for (const type of types) await enable(type, false);
});

test('types are off by default, and switching on counts from that instant', async () => {
  const customerId = await billing.customer();
  await billing.contract({ customer_id: customerId, starting_at: d0, ending_before: day(2) });
  await takt.clock.set(day(1));
  await enable('contract.create');
  await enable('contract.end');
  await takt.clock.set(day(3));
  expect((await told(customerId)).map(({ type }) => type)).toEqual(['contract.end']);
  await enable('contract.create', false);
  await enable('contract.end', false);
  const { body } = await post('/v2/notifications/system/list', undefined);
  expect(body.cursor).toBeNull();
  expect(body.data).toHaveLength(15);
  expect(body.data[0]).toEqual({
    type: 'SYSTEM_LIFECYCLE_EVENT',
    is_enabled: false,
    policy: { type: 'contract.create' },
  });
});

test('timers follow edits, and archiving drops them', async () => {
  await enable('contract.end');
  await enable('contract.edit');
  await enable('contract.archive');
  const [moved, archived] = [await billing.customer(), await billing.customer()];
  const contract_id = await billing.contract({ customer_id: moved, starting_at: d0, ending_before: day(2) });
  const other = await billing.contract({ customer_id: archived, starting_at: d0, ending_before: day(2) });
  await takt.client.v1.contracts.updateEndDate({ customer_id: moved, contract_id, ending_before: day(4) });
  await takt.client.v1.contracts.archive({ customer_id: archived, contract_id: other, void_invoices: true });
  await takt.clock.set(day(5));
  expect((await told(moved)).map(({ type, timestamp }) => `${type} ${timestamp}`)).toEqual([
    `contract.edit ${seconds(d0)}`,
    `contract.end ${seconds(day(4))}`,
  ]);
  expect((await told(archived)).map(({ type }) => type)).toEqual(['contract.archive']);
  for (const type of ['contract.end', 'contract.edit', 'contract.archive']) await enable(type, false);
});

test('the last that is heard of an archived customer is the archival of what it had (customers 1.3)', async () => {
  const types = ['contract.archive', 'commit.archive', 'commit.segment.end', 'contract.end'];
  for (const type of types) await enable(type);
  const customerId = await billing.customer();
  await billing.contract({ customer_id: customerId, starting_at: d0, ending_before: day(3) });
  await commit(customerId, 0, 3);
  await takt.client.v1.customers.archive({ id: customerId });
  await takt.clock.set(day(5));
  expect((await told(customerId)).map(({ type }) => type).toSorted()).toEqual(['commit.archive', 'contract.archive']);
  for (const type of types) await enable(type, false);
});

test('a segment that a renewal rolls over before it began neither starts nor ends', async () => {
  const types = ['commit.segment.start', 'commit.segment.end'];
  for (const type of types) await enable(type);
  const customer_id = await billing.customer();
  const segment = (from: number) => ({ amount: 100, starting_at: day(from), ending_before: day(from + 10) });
  const from_contract_id = await billing.contract({
    customer_id,
    starting_at: d0,
    ending_before: day(20),
    commits: [
      {
        type: 'PREPAID',
        product_id: await billing.fixedProduct(),
        rollover_fraction: 1,
        access_schedule: { schedule_items: [segment(0), segment(10)] },
      },
    ],
  });
  const transition = { type: 'RENEWAL' as const, from_contract_id };
  await billing.contract({ customer_id, starting_at: day(5), ending_before: day(8), transition });
  await takt.clock.set(day(21));
  expect((await told(customer_id)).map(({ type, timestamp }) => `${type} ${timestamp}`)).toEqual([
    `commit.segment.start ${seconds(d0)}`,
    `commit.segment.end ${seconds(day(5))}`,
    `commit.segment.start ${seconds(day(5))}`,
    `commit.segment.end ${seconds(day(8))}`,
  ]);
  for (const type of types) await enable(type, false);
});

test('what a recurring credit has granted is archived with its contract, but for what an earlier end took away', async () => {
  await enable('credit.create');
  await enable('credit.archive');
  const customer_id = await billing.customer();
  const contract_id = await billing.contract({
    customer_id,
    starting_at: d0,
    recurring_credits: [
      {
        product_id: await billing.fixedProduct(),
        priority: 1,
        access_amount: { credit_type_id: USD, unit_price: 1, quantity: 100 },
        starting_at: d0,
        recurrence_frequency: 'WEEKLY',
        commit_duration: { value: 1, unit: 'PERIODS' },
      },
    ],
  });
  const ids = async (type: string) =>
    (await told(customer_id)).filter((one) => one.type === type).map(({ credit_id }) => credit_id);
  const granted = await ids('credit.create');
  expect(granted).toHaveLength(2);
  await takt.client.v1.contracts.updateEndDate({ customer_id, contract_id, ending_before: day(7) });
  await takt.client.v1.contracts.archive({ customer_id, contract_id, void_invoices: true });
  expect(await ids('credit.archive')).toEqual(granted.slice(0, 1));
  await enable('credit.create', false);
  await enable('credit.archive', false);
});

test('an offset is a duration of whole years, months, weeks, days and hours', () => {
  const intervals = ['P1D', '-P1Y2M3W4DT5H', '+PT36H', 'P0D'].map((text) => parseOffset(text)?.interval);
  expect(intervals).toEqual([
    '0 years 0 months 0 weeks 1 days 0 hours',
    '-1 years -2 months -3 weeks -4 days -5 hours',
    '+0 years +0 months +0 weeks +0 days +36 hours',
    '0 years 0 months 0 weeks 0 days 0 hours',
  ]);
  for (const text of ['', 'P', 'PT', 'P1DT', '-P', 'PT5M', 'PT5S', 'P1.5D', '1D', 'P1D2M', 'P-1D', '--P1D']) {
    expect(parseOffset(text), text).toBeUndefined();
  }
});

test('months are clamped to the end of the month (customers 7)', async () => {
  await takt.clock.set('2027-01-15T00:00:00.000Z');
  const id = await offset('contract.end', '-P1M');
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    starting_at: '2027-01-15T00:00:00Z',
    ending_before: '2027-03-31T00:00:00Z',
  });
  await takt.clock.set('2027-02-27T23:59:00.000Z');
  expect(await toldOf(customerId, id)).toEqual([]);
  await takt.clock.set('2027-02-28T00:00:00.000Z');
  expect(await toldOf(customerId, id)).toHaveLength(1);
  await archiveOffset(id);
});

test('-P3D made on day 19 for what ends on day 21 is too late', async () => {
  const customerId = await billing.customer();
  await commit(customerId, 0, 21);
  await takt.clock.set(day(19));
  const id = await offset('commit.segment.end', '-P3D');
  await takt.clock.set(day(22));
  expect(await toldOf(customerId, id)).toEqual([]);
  await archiveOffset(id);
});

test('-P30D exists; what is made on day 14 and ends on day 29 is too near', async () => {
  const id = await offset('commit.segment.end', '-P30D');
  await takt.clock.set(day(14));
  const customerId = await billing.customer();
  await commit(customerId, 14, 29);
  await takt.clock.set(day(30));
  expect(await toldOf(customerId, id)).toEqual([]);
  await archiveOffset(id);
});

test('-P7D exists; a commit made on day 9 that ends on day 19 is told of on day 12, with the time of its end', async () => {
  const id = await offset('commit.segment.end', '-P7D');
  await takt.clock.set(day(9));
  const customerId = await billing.customer();
  const commitId = await commit(customerId, 9, 19);
  await takt.clock.set(day(12, -1));
  expect(await toldOf(customerId, id)).toEqual([]);
  await takt.clock.set(day(12));
  expect(await toldOf(customerId, id)).toEqual([
    expect.objectContaining({
      type: 'commit.segment.end',
      timestamp: seconds(day(19)),
      offset_id: id,
      offset_duration: '-P7D',
      commit_id: commitId,
    }),
  ]);
  await archiveOffset(id);
});

test('-P5D; told on day 19 of an end on day 24, and not again when the end moves to day 22', async () => {
  const id = await offset('commit.segment.end', '-P5D');
  const customerId = await billing.customer();
  const commit_id = await commit(customerId, 0, 24);
  await takt.clock.set(day(21));
  expect(await toldOf(customerId, id)).toHaveLength(1);
  await takt.client.v1.customers.commits.updateEndDate({
    customer_id: customerId,
    commit_id,
    access_ending_before: day(22),
  });
  await takt.clock.set(day(30));
  expect(await toldOf(customerId, id)).toHaveLength(1);
  await archiveOffset(id);
});

test('-P5D; an end that moves from day 25 to day 15 is told of on day 10 alone', async () => {
  const id = await offset('commit.segment.end', '-P5D');
  const customerId = await billing.customer();
  const commit_id = await commit(customerId, 0, 25);
  await takt.clock.set(day(1));
  await takt.client.v1.customers.commits.updateEndDate({
    customer_id: customerId,
    commit_id,
    access_ending_before: day(15),
  });
  await takt.clock.set(day(10));
  expect(await toldOf(customerId, id)).toHaveLength(1);
  await takt.clock.set(day(26));
  expect((await toldOf(customerId, id)).map(({ timestamp }) => timestamp)).toEqual([seconds(day(15))]);
  await archiveOffset(id);
});

test('contract.end -P1D due on day 33 is cancelled by archiving on day 31', async () => {
  const id = await offset('contract.end', '-P1D');
  const customerId = await billing.customer();
  const contract_id = await billing.contract({ customer_id: customerId, starting_at: d0, ending_before: day(34) });
  await takt.clock.set(day(31));
  await takt.client.v1.contracts.archive({ customer_id: customerId, contract_id, void_invoices: true });
  await takt.clock.set(day(35));
  expect(await toldOf(customerId, id)).toEqual([]);
  await archiveOffset(id);
});

test('-P3DT12H on a contract that ends on day 10 fires on day 6 at 12:00; another offset replaces what is pending', async () => {
  const id = await offset('contract.end', '-P3DT12H');
  const customerId = await billing.customer();
  await billing.contract({ customer_id: customerId, starting_at: d0, ending_before: day(10) });
  await billing.contract({ customer_id: customerId, starting_at: d0, ending_before: day(20) });
  await takt.clock.set(day(6, 11));
  expect(await toldOf(customerId, id)).toEqual([]);
  await takt.clock.set(day(6, 12));
  expect(await toldOf(customerId, id)).toHaveLength(1);
  const edit = { id, policy: { type: 'contract.end', offset: '-P2D' } };
  expect((await post('/v2/notifications/edit', edit)).body.data.policy.offset).toBe('-P2D');
  await takt.clock.set(day(21));
  // The first was told of already; the second at its new time, once.
  expect((await toldOf(customerId, id)).map((one) => `${one.timestamp} ${one.offset_duration}`)).toEqual([
    `${seconds(day(10))} -P3DT12H`,
    `${seconds(day(20))} -P2D`,
  ]);
  await archiveOffset(id);
});

test('positive offsets follow events that occurred, also for what was made before them', async () => {
  const customerId = await billing.customer();
  await commit(customerId, 0, 30);
  await takt.clock.set(day(2));
  const id = await offset('commit.create', '+P5D');
  await takt.clock.set(day(6));
  expect(await toldOf(customerId, id)).toHaveLength(1);
  await archiveOffset(id);
});

test('what is due at the very instant at which an offset is set up or changed is told of at once', async () => {
  const customerId = await billing.customer();
  await billing.contract({ customer_id: customerId, starting_at: day(0), ending_before: day(10) });
  const id = await offset('contract.end', '-P10D');
  expect(await toldOf(customerId, id)).toMatchObject([{ timestamp: seconds(day(10)), offset_duration: '-P10D' }]);
  const other = await offset('contract.end', '-P5D');
  await takt.clock.set(day(3));
  await post('/v2/notifications/edit', { id: other, policy: { type: 'contract.end', offset: '-P7D' } });
  expect(await toldOf(customerId, other)).toMatchObject([{ timestamp: seconds(day(10)), offset_duration: '-P7D' }]);
  await archiveOffset(id);
  await archiveOffset(other);
});

test('a recurring commit is told of when it is granted, where its time would be past (customers 7, rule 5)', async () => {
  await takt.clock.set('2028-01-01T00:00:00.000Z');
  const id = await offset('commit.segment.start', '-P90D');
  await enable('commit.create');
  const product_id = await billing.fixedProduct();
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    starting_at: '2028-01-01T00:00:00Z',
    recurring_commits: [
      {
        product_id,
        priority: 1,
        access_amount: { credit_type_id: USD, unit_price: 1, quantity: 100 },
        starting_at: '2028-01-01T00:00:00Z',
        recurrence_frequency: 'MONTHLY',
        commit_duration: { value: 1, unit: 'PERIODS' },
      },
    ],
  });
  const created = async () => (await told(customerId)).filter(({ type }) => type === 'commit.create').length;
  const before = await created();
  await takt.clock.set('2028-01-31T23:00:00.000Z');
  expect(await created()).toBe(before);
  await takt.clock.set('2028-02-01T00:00:00.000Z');
  expect(await created()).toBe(before + 1);
  const fired = await toldOf(customerId, id);
  expect(fired.at(-1)).toMatchObject({
    type: 'commit.segment.start',
    timestamp: '2028-03-01T00:00:00Z',
    parent_recurring_commit_id: expect.any(String),
  });
  await enable('commit.create', false);
  await archiveOffset(id);
});

test('setting up offset notifications: what is refused, and how they are listed', async () => {
  const uniqueness_key = unique('key');
  const policy = { type: 'contract.end', offset: '-P1D' };
  const { body } = await post('/v2/notifications/create', { name: 'Ending', policy, uniqueness_key });
  expect(body.data).toEqual({
    id: body.data.id,
    name: 'Ending',
    type: 'OFFSET_LIFECYCLE_EVENT',
    policy,
    uniqueness_key,
    environment_type: 'SANDBOX',
    created_at: d0,
    created_by: 'TAKT_API_TOKEN',
    archived_at: null,
  });
  const again = await post('/v2/notifications/create', { name: 'Ending', policy, uniqueness_key });
  expect(again).toMatchObject({
    status: 409,
    body: { conflicting_id: body.data.id, conflicting_value: uniqueness_key },
  });
  // A conflict comes before what else is wrong with the terms (metering 1).
  const early = { type: 'contract.create', offset: '-P1D' };
  expect((await post('/v2/notifications/create', { name: 'x', policy: early, uniqueness_key })).status).toBe(409);

  const refused = async (path: string, value: unknown) => {
    const answer = await post(`/v2/notifications/${path}`, value);
    return `${answer.status} ${answer.body.code}`;
  };
  const badly = (type: string, text: string) => refused('create', { name: 'x', policy: { type, offset: text } });
  expect(await badly('contract.ends', 'P1D')).toBe('400 BadRequest');
  expect(await badly('contract.end', 'PT5M')).toBe('400 BadRequest');
  expect(await badly('contract.create', '-P1D')).toBe('400 BadRequest');
  const { id } = body.data;
  expect(await refused('get', { id: NOBODY })).toBe('404 NotificationConfigNotFound');
  expect(await refused('archive', { id: NOBODY })).toBe('404 NotificationConfigNotFound');
  expect(await refused('edit', { id: NOBODY, policy })).toBe('400 NotificationConfigNotFound');
  expect(await refused('edit', { id, policy: { ...policy, type: 'contract.start' } })).toBe('400 BadRequest');
  expect(await refused('edit', { id, policy, is_enabled: true })).toBe('400 BadRequest');
  expect(await refused('edit', { policy: { type: 'contract.ends' }, is_enabled: true })).toBe('400 BadRequest');
  expect(await refused('edit', { is_enabled: true })).toBe('400 BadRequest');

  const ids = async (query: object) =>
    ((await post('/v2/notifications/offset/list', query)).body.data as { id: string }[]).map((one) => one.id);
  expect(await ids({})).toContain(id);
  for (const expected of [d0, d0]) expect((await archiveOffset(id)).body.data.archived_at).toBe(expected);
  expect(await ids({})).not.toContain(id);
  expect(await ids({ archive_filter: 'ARCHIVED' })).toContain(id);
  expect((await post('/v2/notifications/get', { id })).body.data.archived_at).toBe(d0);
  expect(await refused('edit', { id, policy })).toBe('400 BadRequest');
  expect(await refused('offset/list', { limit: 401 })).toBe('400 BadRequest');
  const first = (await post('/v2/notifications/offset/list', { limit: 1, archive_filter: 'ALL' })).body;
  expect(first.data).toHaveLength(1);
  const second = (
    await post('/v2/notifications/offset/list', { limit: 1, archive_filter: 'ALL', cursor: first.cursor })
  ).body;
  expect(second.data[0].id).not.toBe(first.data[0].id);
});
