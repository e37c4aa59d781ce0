import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { at, Billing, later, type Meter, USD, unique } from './support/billing.ts';
import { type Inbox, openInbox } from './support/inbox.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

let takt: Takt;
let billing: Billing;
let inbox: Inbox;
let endpointId: string;
let meter: Meter;
let card: string;
/** The first of a month: day 0 of a test. */
let d0: string;
let month = 0;
const day = (n: number, hours = 0): string => later(d0, { days: n, hours });

beforeAll(async () => {
  [takt, inbox] = await Promise.all([startTakt(), openInbox()]);
  billing = new Billing(takt);
  endpointId = (await takt.raw('POST', '/sandbox/webhooks', { url: inbox.url('/all') })).body.data.id;
  meter = await billing.meter();
  card = await billing.card([meter, 100]);
});
afterAll(async () => {
  await Promise.all([takt.stop(), inbox.close()]);
});
beforeEach(async () => {
  // Three months on: nothing of an earlier test is still open.
  month += 3;
  d0 = at(2026, month);
  await takt.clock.set(d0);
});

const post = async (path: string, body: unknown) => takt.raw('POST', path, body);

/** Creates an alert; its type may be shortened by what all names end in. */
async function alert(
  alert_type: string,
  threshold: number,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { status, body } = await post('/v1/alerts/create', { alert_type, name: 'x', threshold, ...more });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.data.id;
}

/** What was sent about an alert, oldest first, once it has all arrived: `spend_threshold_reached 300`, and the like. */
async function sent(alertId: string) {
  await settled();
  return inbox.at('/all').flatMap(({ json }) => (json.properties?.alert_id === alertId ? [json] : []));
}
async function settled(): Promise<void> {
  await until(async () => {
    const pending = await post('/v1/webhooks/deliveries', { id: endpointId, state: 'pending' });
    return pending.body.data.length === 0;
  });
}
const status = async (customer_id: string, alert_id: string, scope: object = {}): Promise<string | null> =>
  (await post('/v1/customer-alerts/get', { customer_id, alert_id, ...scope })).body.data.customer_status;
/** Waits until a customer stands so, for usage is looked at soon after it is acknowledged, not before. */
const stands = (customer: string, alertId: string, expected: string, scope: object = {}): Promise<void> =>
  until(async () => (await status(customer, alertId, scope)) === expected);
const use = (customer: string, n: number, when = d0, properties: Readonly<Record<string, string>> = {}) =>
  billing.use(customer, meter.event(n, when, properties));

async function newBalance(
  customer: string,
  amount: number,
  {
    kind = 'commit',
    priority = 10,
    from = 0,
    to = 30,
    fields = {},
  }: {
    kind?: 'commit' | 'credit';
    priority?: number;
    from?: number;
    to?: number;
    fields?: Readonly<Record<string, string>>;
  } = {},
): Promise<string> {
  const { body } = await post(`/v1/contracts/${kind === 'commit' ? 'customerCommits' : 'customerCredits'}/create`, {
    customer_id: customer,
    ...(kind === 'commit' ? { type: 'PREPAID' } : {}),
    product_id: await billing.fixedProduct(),
    priority,
    custom_fields: fields,
    access_schedule: { schedule_items: [{ amount, starting_at: day(from), ending_before: day(to) }] },
  });
  if (body.data === undefined) throw new Error(JSON.stringify(body));
  return body.data.id;
}

const contracted = async (more: object = {}): Promise<string> => {
  const customer = await billing.customer();
  await billing.contract({ customer_id: customer, rate_card_id: card, starting_at: d0, ...more });
  return customer;
};

const COMBINED = 'low_remaining_contract_credit_and_commit_balance_reached';

test('the worked example: a commit of 10,000 against a line at 2,000 (customers 5.6)', async () => {
  const customer = await contracted();
  const commitId = await newBalance(customer, 10_000);
  await takt.clock.set(day(1));
  const id = await alert(COMBINED, 2_000, { customer_id: customer });
  expect(await status(customer, id)).toBe('ok');

  await use(customer, 79); // 10,000 − 7,900 = 2,100
  await use(customer, 1); // 2,000: reaching includes equality
  await stands(customer, id, 'in_alarm');
  await use(customer, 1); // 1,900: nothing more
  const creditId = await newBalance(customer, 5_000, { kind: 'credit', priority: 1 }); // pays first: 6,900
  await stands(customer, id, 'ok');
  await use(customer, 50); // 1,900 again
  await stands(customer, id, 'in_alarm');

  const told = await sent(id);
  expect(told.map(({ type, properties }) => `${type} ${properties.remaining_balance}`)).toEqual([
    `alerts.${COMBINED} 2000`,
    'alerts.low_remaining_contract_credit_and_commit_balance_resolved 6900',
    `alerts.${COMBINED} 1900`,
  ]);
  expect(new Set(told.map((one) => one.id)).size).toBe(3);
  expect(told[0].properties).toEqual({
    customer_id: customer,
    alert_id: id,
    alert_name: 'x',
    timestamp: day(1),
    threshold: 2_000,
    triggered_by: 'usage',
    credit_type_id: USD,
    remaining_balance: 2_000,
    commit_id: commitId,
  });
  expect(told[1].properties.triggered_by).toBe('credit_change');
  expect(told[1].properties.commit_id).toBeUndefined();
  expect(creditId).toBeTypeOf('string');
});

test('what is told names its cause: usage, a price that changes, a correction by hand (customers 5.5)', async () => {
  const dearer = await billing.card([meter, 100]);
  const customer = await billing.customer();
  await billing.contract({ customer_id: customer, rate_card_id: dearer, starting_at: d0 });
  const commitId = await newBalance(customer, 5_000);
  const balance = await alert('low_remaining_commit_balance_reached', 4_000, { customer_id: customer });
  const spend = await alert('spend_threshold_reached', 1_500, { customer_id: customer });
  await use(customer, 10);
  await stands(customer, balance, 'in_alarm');
  await billing.rate(dearer, meter.productId, { price: 200, starting_at: d0 });
  await stands(customer, spend, 'in_alarm');
  const [commit] = (await post('/v1/contracts/customerCommits/list', { customer_id: customer })).body.data;
  const segment_id = commit.access_schedule.schedule_items[0].id;
  const correction = { customer_id: customer, id: commitId, segment_id, amount: 2_000, reason: 'goodwill' };
  await post('/v1/contracts/addManualBalanceLedgerEntry', correction);
  await stands(customer, balance, 'ok');
  const causes = async (id: string) => (await sent(id)).map(({ properties }) => properties.triggered_by);
  expect(await causes(spend)).toEqual(['contract_change']);
  expect(await causes(balance)).toEqual(['usage', 'commit_change']);
});

test('what comes and goes with a contract is caused by the contract', async () => {
  const customer = await billing.customer();
  const id = await alert('low_remaining_contract_credit_and_commit_balance_reached', 100, { customer_id: customer });
  const access_schedule = { schedule_items: [{ amount: 100, starting_at: d0, ending_before: day(30) }] };
  const contract_id = await billing.contract({
    customer_id: customer,
    starting_at: d0,
    credits: [{ product_id: await billing.fixedProduct(), access_schedule }],
  });
  await takt.client.v1.contracts.archive({ customer_id: customer, contract_id, void_invoices: true });
  await stands(customer, id, 'ok');
  expect((await sent(id)).map(({ type, properties }) => `${type.slice(-8)} ${properties.triggered_by}`)).toEqual([
    '_reached contract_change',
    'resolved contract_change',
  ]);
});

test('a child that draws its parent’s commit sets off the parent’s alert, with the usage as its cause (customers 5.2, 9)', async () => {
  const parent = await billing.customer();
  const access_schedule = { schedule_items: [{ amount: 1_000, starting_at: d0, ending_before: day(30) }] };
  const hierarchy_configuration = { child_access: { type: 'ALL' as const } };
  const product_id = await billing.fixedProduct();
  const contract_id = await billing.contract({
    customer_id: parent,
    rate_card_id: card,
    starting_at: d0,
    commits: [{ product_id, type: 'PREPAID', access_schedule, hierarchy_configuration }],
  });
  const child = await contracted({ hierarchy_configuration: { parent: { contract_id, customer_id: parent } } });
  const ofParent = await alert('low_remaining_commit_balance_reached', 400, { customer_id: parent });
  const ofChild = await alert('low_remaining_commit_balance_reached', 400, { customer_id: child });
  await use(child, 6);
  await stands(parent, ofParent, 'in_alarm');
  expect(await status(child, ofChild)).toBe('ok');
  expect((await sent(ofParent)).map(({ properties }) => properties)).toEqual([
    expect.objectContaining({ remaining_balance: 400, triggered_by: 'usage' }),
  ]);

  // And what is taken from the parent's commit the child has to pay.
  const total = await alert('invoice_total_reached', 100, { customer_id: child });
  expect(await status(child, total)).toBe('ok');
  const { body } = await post('/v2/contracts/get', { customer_id: parent, contract_id });
  const [{ id, access_schedule: given }] = body.data.commits;
  const segment_id = given.schedule_items[0].id;
  const correction = { customer_id: parent, contract_id, id, segment_id, amount: -500, reason: 'taken back' };
  await post('/v1/contracts/addManualBalanceLedgerEntry', correction);
  await stands(child, total, 'in_alarm');
});

test('percentage of what is active: an expired commit leaves both sides (customers 5.6)', async () => {
  const customer = await contracted();
  await newBalance(customer, 10_000, { priority: 1 }); // X
  await newBalance(customer, 10_000, { priority: 2 }); // Y
  await newBalance(customer, 10_000, { priority: 3, to: 2 }); // Z: two days, unused
  const id = await alert('low_remaining_commit_percentage_reached', 40, { customer_id: customer });
  await takt.clock.set(day(3));
  await use(customer, 100, day(2)); // from X: 10,000 / 20,000 = 50 %; with Z in the denominator it would be 33 %
  await use(customer, 20, day(2)); // 8,000 / 20,000 = 40 %
  await stands(customer, id, 'in_alarm');
  const told = await sent(id);
  expect(told.map(({ properties }) => `${properties.remaining_balance} ${properties.remaining_percentage}`)).toEqual([
    '8000 40',
  ]);
});

test('a percentage of nothing keeps the last state, whether what it was of has expired or was archived (customers 5.2)', async () => {
  const customer = await contracted();
  const commit_id = await newBalance(customer, 1_000, { to: 2 });
  const id = await alert('low_remaining_commit_percentage_reached', 40, { customer_id: customer });
  await takt.clock.set(day(1));
  await use(customer, 6); // 400 / 1,000 = 40 %
  await stands(customer, id, 'in_alarm');
  await post('/v2/contracts/commits/archive', { customer_id: customer, commit_id });
  expect(await status(customer, id)).toBe('in_alarm');
  await newBalance(customer, 1_000, { to: 2 });
  await stands(customer, id, 'in_alarm'); // It pays what the other did.
  await newBalance(customer, 1_000, { to: 2 }); // 1,400 / 2,000 = 70 %
  await stands(customer, id, 'ok');
  await takt.clock.set(day(3));
  expect(await status(customer, id)).toBe('ok');
});

test('a balance is not low before any has begun, and is 0 once it expires', async () => {
  const customer = await contracted();
  const id = await alert('low_remaining_contract_credit_balance_reached', 10, { customer_id: customer });
  expect(await status(customer, id)).toBe('ok');
  await newBalance(customer, 100, { kind: 'credit', from: 1, to: 2 });
  expect(await status(customer, id)).toBe('ok');
  await takt.clock.set(day(1));
  expect(await status(customer, id)).toBe('ok');
  await takt.clock.set(day(2));
  expect(await status(customer, id)).toBe('in_alarm');
  const [told] = await sent(id);
  expect(told.properties).toMatchObject({ remaining_balance: 0, triggered_by: 'time', timestamp: day(2) });
});

test('specifiers: which balances are measured (customers 5.2)', async () => {
  const [kind, region] = [unique('kind').replace('-', '_'), unique('region').replace('-', '_')];
  for (const key of [kind, region]) {
    await takt.client.v1.customFields.addKey({ entity: 'commit', key, enforce_uniqueness: false });
  }
  const customer = await contracted();
  await newBalance(customer, 1_000, { fields: { [kind]: 'promo', [region]: 'us' } }); // A
  await newBalance(customer, 2_000, { fields: { [kind]: 'promo', [region]: 'eu' } }); // B
  await newBalance(customer, 4_000, { fields: { [kind]: 'sla' } }); // C
  await newBalance(customer, 8_000); // D
  const is = (key: string, value: string) => ({ entity: 'Commit', key, value });
  const promo = is(kind, 'promo');
  const sla = is(kind, 'sla');
  const measured = async (alert_specifiers?: unknown) => {
    const id = await alert(COMBINED, 1_000_000, { customer_id: customer, alert_specifiers });
    const told = await sent(id);
    await post('/v1/alerts/archive', { id });
    return told[0].properties.remaining_balance;
  };
  expect(await measured()).toBe(15_000);
  expect(await measured([{ custom_field_filters: [promo] }])).toBe(3_000);
  expect(await measured([{ custom_field_filters: [promo, is(region, 'us')] }])).toBe(1_000);
  expect(await measured([{ custom_field_filters: [is(region, 'eu')] }, { custom_field_filters: [sla] }])).toBe(6_000);
  expect(await measured([{ exclude: [{ custom_field_filters: [promo] }] }])).toBe(12_000);
  expect(await measured([{ exclude: [{ custom_field_filters: [promo] }, { custom_field_filters: [sla] }] }])).toBe(
    8_000,
  );
  expect(await measured([{ exclude: [{ custom_field_filters: [promo, is(region, 'us')] }] }])).toBe(14_000);
});

test('each filter constrains the objects of its own entity (index 6.3)', async () => {
  const key = unique('tier').replace('-', '_');
  for (const entity of ['commit', 'contract_credit'] as const) {
    await takt.client.v1.customFields.addKey({ entity, key, enforce_uniqueness: false });
  }
  const customer = await contracted();
  await newBalance(customer, 1, { fields: { [key]: 'a' } });
  await newBalance(customer, 10, { fields: { [key]: 'b' } });
  await newBalance(customer, 100, { kind: 'credit', fields: { [key]: 'a' } });
  await newBalance(customer, 1_000, { kind: 'credit', fields: { [key]: 'b' } });
  const measured = async (...custom_field_filters: object[]) => {
    const id = await alert(COMBINED, 1_000_000, { customer_id: customer, custom_field_filters });
    return (await sent(id))[0].properties.remaining_balance;
  };
  expect(await measured({ entity: 'Commit', key, value: 'a' })).toBe(1);
  expect(await measured({ entity: 'ContractCreditOrCommit', key, value: 'b' })).toBe(1_010);
  expect(await measured({ entity: 'Commit', key, value: 'a' }, { entity: 'ContractCredit', key, value: 'b' })).toBe(
    1_001,
  );
});

test('grouped by a field: each value by itself, and the alert as a whole with the first (customers 5.3)', async () => {
  const key = unique('pool').replace('-', '_');
  await takt.client.v1.customFields.addKey({ entity: 'commit', key, enforce_uniqueness: false });
  const customer = await contracted();
  await newBalance(customer, 1_000, { priority: 1, fields: { [key]: 'red' } });
  await newBalance(customer, 1_000, { priority: 2, fields: { [key]: 'blue' } });
  const filter = { entity: 'Commit', key };
  const id = await alert(COMBINED, 0, {
    customer_id: customer,
    alert_specifiers: [{ custom_field_filters: [filter] }],
  });
  const of = (value: string) => ({ alert_specifiers: [{ custom_field_filters: [{ ...filter, value }] }] });
  await use(customer, 10);
  await takt.clock.set(day(1));
  await stands(customer, id, 'in_alarm', of('red'));
  expect(await status(customer, id, of('blue'))).toBe('ok');
  expect(await status(customer, id, of('never seen'))).toBe('ok');
  expect(await status(customer, id)).toBe('in_alarm');
  await use(customer, 10);
  await stands(customer, id, 'in_alarm', of('blue'));
  const told = await sent(id);
  const values = told.map(({ properties }) => properties.alert_specifiers[0].custom_field_filters[0].value);
  expect(values).toEqual(['red', undefined, 'blue']);
});

test('what an alert is filtered by asks for the whole of it; another value was never seen (customers 5.4)', async () => {
  const key = unique('kind').replace('-', '_');
  await takt.client.v1.customFields.addKey({ entity: 'commit', key, enforce_uniqueness: false });
  const customer = await contracted();
  await newBalance(customer, 100, { fields: { [key]: 'promo' } });
  const promo = { entity: 'Commit', key, value: 'promo' };
  const specified = [{ custom_field_filters: [promo] }];
  const low = 'low_remaining_commit_balance_reached';
  const filtered = await alert(low, 200, { customer_id: customer, custom_field_filters: [promo] });
  const special = await alert(COMBINED, 200, { customer_id: customer, alert_specifiers: specified });
  expect(await status(customer, filtered, { custom_field_filters: [promo] })).toBe('in_alarm');
  expect(await status(customer, filtered, { custom_field_filters: [{ ...promo, value: 'trial' }] })).toBe('ok');
  expect(await status(customer, special, { alert_specifiers: specified })).toBe('in_alarm');
});

test('an alarm whose cause has ceased to be is resolved, for the state machine knows no silent way out (customers 5.3)', async () => {
  const key = unique('pool').replace('-', '_');
  await takt.client.v1.customFields.addKey({ entity: 'commit', key, enforce_uniqueness: false });
  const customer = await contracted();
  const entity_id = await newBalance(customer, 100, { fields: { [key]: 'red' } });
  const alert_specifiers = [{ custom_field_filters: [{ entity: 'Commit', key }] }];
  const grouped = await alert(COMBINED, 200, { customer_id: customer, alert_specifiers });
  const whole = await alert('low_remaining_commit_balance_reached', 200, { customer_id: customer });
  // The commit belongs to no group any more.
  await post('/v1/customFields/deleteValues', { entity: 'commit', entity_id, keys: [key] });
  await stands(customer, grouped, 'ok');
  // And then it is gone altogether.
  await post('/v2/contracts/commits/archive', { customer_id: customer, commit_id: entity_id });
  await stands(customer, whole, 'ok');
  const kinds = async (id: string) => (await sent(id)).map(({ type }) => type.replace(/.*_/, ''));
  expect(await kinds(grouped)).toEqual(['reached', 'reached', 'resolved', 'resolved']);
  expect(await kinds(whole)).toEqual(['reached', 'resolved']);
});

test('spend: usage charges of the running period before balances; fees and purchases do not count', async () => {
  const customer = await contracted({
    scheduled_charges: [
      {
        product_id: await billing.fixedProduct(),
        schedule: { schedule_items: [{ timestamp: d0, amount: 5_000 }] },
      },
    ],
  });
  await newBalance(customer, 100_000);
  const id = await alert('spend_threshold_reached', 300, { customer_id: customer });
  expect(await status(customer, id)).toBe('ok');
  await takt.clock.set(day(1));
  await use(customer, 3);
  await stands(customer, id, 'in_alarm');
  await takt.clock.set(at(2026, month + 1));
  expect(await status(customer, id)).toBe('ok');
  expect((await sent(id)).map(({ type, properties }) => `${type} ${properties.current_spend}`)).toEqual([
    'alerts.spend_threshold_reached 300',
    'alerts.spend_threshold_resolved 0',
  ]);
});

test('spend by group is recomputed for the group alone: tiers begin anew (customers 5.2)', async () => {
  const users = await billing.meter({ groups: ['user'] });
  const tiered = await billing.card([
    users,
    0,
    { rate_type: 'TIERED', price: undefined, tiers: [{ size: 10, price: 100 }, { price: 10 }] },
  ]);
  const customer = await billing.customer();
  await billing.contract({ customer_id: customer, rate_card_id: tiered, starting_at: d0 });
  for (const user of ['u1', 'u2']) await billing.use(customer, users.event(8, d0, { user }));
  await takt.clock.set(day(1));
  const whole = await alert('spend_threshold_reached', 1_060, { customer_id: customer });
  const each = await alert('spend_threshold_reached', 800, { customer_id: customer, group_values: [{ key: 'user' }] });
  const one = await alert('spend_threshold_reached', 800, {
    customer_id: customer,
    group_values: [{ key: 'user', value: 'u1' }],
  });
  const spends = async (id: string) =>
    (await sent(id)).map(({ properties }) => [properties.group_values?.[0].value, properties.current_spend]);
  expect(await spends(whole)).toEqual([[undefined, 1_060]]); // 10 × 100 + 6 × 10
  expect((await spends(each)).toSorted()).toEqual([
    ['u1', 800],
    ['u2', 800],
  ]); // 8 × 100
  expect(await spends(one)).toEqual([['u1', 800]]);
  expect(await status(customer, each, { group_values: [{ key: 'user', value: 'u2' }] })).toBe('in_alarm');
  expect(await status(customer, each, { group_values: [{ key: 'user', value: 'u3' }] })).toBe('ok');
  // Of an alert on one group, that group is the whole.
  expect(await status(customer, one, { group_values: [{ key: 'user', value: 'u1' }] })).toBe('in_alarm');
  expect(await status(customer, one, { group_values: [{ key: 'user', value: 'u2' }] })).toBe('ok');
});

test('usage: one metric over the running period, billed or not', async () => {
  const unbilled = await billing.meter();
  const customer = await contracted();
  const id = await alert('usage_threshold_reached', 7, {
    customer_id: customer,
    billable_metric_id: unbilled.metricId,
  });
  await takt.clock.set(day(1));
  await billing.use(customer, unbilled.event(6, d0));
  await billing.use(customer, unbilled.event('1.5', d0));
  await stands(customer, id, 'in_alarm');
  const [told] = await sent(id);
  expect(told).toMatchObject({
    type: 'alerts.usage_threshold_reached',
    properties: { billable_metric_id: unbilled.metricId },
  });
  const { body } = await post('/v1/customer-alerts/get', { customer_id: customer, alert_id: id });
  expect(body.data.alert).toMatchObject({ type: 'usage_threshold_reached', credit_type: null });
});

test('invoices: each by itself, open ones and once more when they become final', async () => {
  const customer = await contracted();
  const id = await alert('invoice_total_reached', 500, { customer_id: customer });
  const scheduledOnly = await alert('invoice_total_reached', 500, {
    customer_id: customer,
    invoice_types_filter: ['SCHEDULED'],
  });
  await takt.clock.set(day(1));
  await use(customer, 5);
  await stands(customer, id, 'in_alarm');
  expect(await status(customer, scheduledOnly)).toBe('ok');
  // A charge dated now is final at once.
  const product_id = await billing.fixedProduct();
  await billing.contract({
    customer_id: customer,
    starting_at: d0,
    scheduled_charges: [{ product_id, schedule: { schedule_items: [{ timestamp: d0, amount: 700 }] } }],
  });
  const totals = async (alertId: string) => (await sent(alertId)).map(({ properties }) => properties.invoice_total);
  await until(async () => (await totals(scheduledOnly)).length > 0);
  expect(await totals(id)).toEqual([500, 700]);
  expect(await totals(scheduledOnly)).toEqual([700]);
  await takt.clock.set(later(at(2026, month + 1), { days: 2 }));
  expect(await status(customer, id)).toBe('ok');
  // Invoices that are final are past: also after a reset nothing is told of them again.
  await post('/v1/customer-alerts/reset', { customer_id: customer, alert_id: id });
  expect(await status(customer, id)).toBe('ok');
  expect((await sent(id)).map(({ type }) => type)).toEqual([
    'alerts.invoice_total_reached',
    'alerts.invoice_total_reached',
  ]);
});

test('days: each running segment within so many days of its end', async () => {
  const customer = await contracted();
  const id = await alert('low_remaining_days_for_commit_segment_reached', 3, { customer_id: customer });
  const commitId = await newBalance(customer, 100, { to: 10 });
  await newBalance(customer, 100, { to: 40 });
  await takt.clock.set(day(6, 23));
  expect(await status(customer, id)).toBe('ok');
  await takt.clock.set(day(7));
  expect(await status(customer, id)).toBe('in_alarm');
  const [told] = await sent(id);
  expect(told.properties).toMatchObject({ commit_id: commitId, remaining_days: 3, segment_id: expect.any(String) });
  await takt.clock.set(day(10));
  expect(await status(customer, id)).toBe('ok');
  const [, resolved] = await sent(id);
  expect(resolved).toMatchObject({
    type: 'alerts.low_remaining_days_for_commit_segment_resolved',
    properties: { commit_id: commitId, remaining_days: 0, segment_id: told.properties.segment_id },
  });
});

test('seats: what each seat has left of its own, and of no other balance', async () => {
  const users = await billing.meter({ groups: ['user'], product: { presentation_group_key: ['user'] } });
  const subscribed = (await takt.client.v1.contracts.products.create({ name: 'Seat', type: 'SUBSCRIPTION' })).data.id;
  const perUser = await billing.card([users, 1]);
  await billing.rate(perUser, subscribed, { price: 1_000, billing_frequency: 'MONTHLY' });
  const customer = await billing.customer();
  const created = await post('/v1/contracts/create', {
    customer_id: customer,
    rate_card_id: perUser,
    starting_at: d0,
    subscriptions: [
      {
        temporary_id: 'seats',
        subscription_rate: { billing_frequency: 'MONTHLY', product_id: subscribed },
        collection_schedule: 'ADVANCE',
        proration: { is_prorated: true, invoice_behavior: 'BILL_IMMEDIATELY' },
        quantity_management_mode: 'SEAT_BASED',
        seat_config: { seat_group_key: 'user', initial_seat_ids: ['a', 'b'] },
      },
    ],
    recurring_credits: [
      {
        product_id: await billing.fixedProduct(),
        access_amount: { unit_price: 1_000, credit_type_id: USD },
        priority: 1,
        starting_at: d0,
        commit_duration: { value: 1, unit: 'PERIODS' },
        applicable_product_ids: [users.productId],
        subscription_config: {
          subscription_id: 'seats',
          allocation: 'INDIVIDUAL',
          apply_seat_increase_config: { is_prorated: true },
        },
      },
    ],
  });
  expect(created.status).toBe(200);
  const seat_filter = { seat_group_key: 'user' };
  const id = await alert('low_remaining_seat_balance_reached', 100, { customer_id: customer, seat_filter });
  const pooled = await alert('low_remaining_contract_credit_balance_reached', 100, { customer_id: customer });
  const onlyB = await alert('low_remaining_seat_balance_reached', 100, {
    customer_id: customer,
    seat_filter: { ...seat_filter, seat_group_value: 'b' },
  });
  await takt.clock.set(day(1));
  await billing.use(customer, users.event(900, d0, { user: 'a' }), users.event(300, d0, { user: 'b' }));
  await stands(customer, id, 'in_alarm');
  const of = (seat: string) => ({ seat_filter: { ...seat_filter, seat_group_value: seat } });
  expect(await status(customer, id, of('a'))).toBe('in_alarm');
  expect(await status(customer, id, of('b'))).toBe('ok');
  expect(await status(customer, onlyB)).toBe('ok');
  expect(await status(customer, pooled)).toBe('ok');
  expect((await sent(id)).map(({ properties }) => properties)).toEqual([
    expect.objectContaining({ remaining_balance: 100, credit_type_id: USD, ...of('a') }),
  ]);

  // Seats that are removed keep what they have until it expires. Then they are none any more, and nothing is told of b.
  const contract_id = created.body.data.id;
  const read = await post('/v2/contracts/get', { customer_id: customer, contract_id });
  const remove_seat_ids = [{ seat_ids: ['a', 'b'], starting_at: day(1) }];
  const edit = {
    customer_id: customer,
    contract_id,
    update_subscriptions: [
      {
        subscription_id: read.body.data.subscriptions[0].id,
        seat_updates: { remove_seat_ids, add_seat_ids: [{ seat_ids: ['c'], starting_at: day(1) }] },
      },
    ],
  };
  expect((await post('/v2/contracts/edit', edit)).status).toBe(200);
  expect(await status(customer, id, of('a'))).toBe('in_alarm');
  await takt.clock.set(later(d0, { days: 45 }));
  await stands(customer, id, 'ok');
  expect(await status(customer, onlyB)).toBe('ok');
  const seatsTold = (await sent(id)).map(
    ({ type, properties }) => `${type} ${properties.seat_filter.seat_group_value}`,
  );
  expect(seatsTold).toEqual([
    'alerts.low_remaining_seat_balance_reached a',
    'alerts.low_remaining_seat_balance_resolved a',
  ]);
});

test('spend of the contracts that a filter selects', async () => {
  const key = unique('team').replace('-', '_');
  await takt.client.v1.customFields.addKey({ entity: 'contract', key, enforce_uniqueness: false });
  const customer = await contracted({ custom_fields: { [key]: 'red' } });
  const filtered = (value: string) =>
    alert('spend_threshold_reached', 100, {
      customer_id: customer,
      custom_field_filters: [{ entity: 'Contract', key, value }],
    });
  const [red, blue] = [await filtered('red'), await filtered('blue')];
  await takt.clock.set(day(1));
  await use(customer, 1);
  await stands(customer, red, 'in_alarm');
  expect(await status(customer, blue)).toBe('ok');
  const [contract] = (await takt.client.v2.contracts.list({ customer_id: customer })).data;
  await takt.client.v1.customFields.setValues({
    entity: 'contract',
    entity_id: contract?.id ?? '',
    custom_fields: { [key]: 'blue' },
  });
  await stands(customer, blue, 'in_alarm');
  await stands(customer, red, 'ok');
  expect((await sent(blue))[0].properties.triggered_by).toBe('custom_field_change');
});

test('the invoices of a calendar month together', async () => {
  const customer = await contracted();
  const product_id = await billing.fixedProduct();
  const id = await alert('monthly_invoice_total_spend_threshold_reached', 1_000, { customer_id: customer });
  await takt.clock.set(day(1));
  await use(customer, 4); // 400, running
  await billing.contract({
    customer_id: customer,
    starting_at: d0,
    scheduled_charges: [{ product_id, schedule: { schedule_items: [{ timestamp: d0, amount: 600 }] } }],
  });
  await stands(customer, id, 'in_alarm');
  expect((await sent(id))[0].properties.invoice_total).toBe(1_000);
});

test('an alert for everybody concerns those beyond already, silently where asked, and those to come', async () => {
  const beyond = await contracted();
  await use(beyond, 5);
  await takt.clock.set(day(1));
  const loud = await alert('spend_threshold_reached', 500);
  const silent = await alert('spend_threshold_reached', 500, { evaluate_on_create: false });
  await stands(beyond, loud, 'in_alarm');
  await stands(beyond, silent, 'in_alarm');
  const later = await contracted();
  await use(later, 6);
  await stands(later, silent, 'in_alarm');
  const customers = async (id: string) => (await sent(id)).map(({ properties }) => properties.customer_id);
  expect(await customers(loud)).toEqual([beyond, later]);
  expect(await customers(silent)).toEqual([later]);
  for (const id of [loud, silent]) await post('/v1/alerts/archive', { id });
});

test('where a silent alert is made, everybody has been looked at before the answer, so whatever follows is told', async () => {
  const customers = await Promise.all(
    Array.from({ length: 60 }, async () => (await post('/v1/customers', { name: 'x' })).body.data.id as string),
  );
  const id = await alert('spend_threshold_reached', 500, { evaluate_on_create: false });
  const found = await Promise.all(customers.map((customer) => status(customer, id)));
  expect(new Set(found)).toEqual(new Set(['ok']));
  await post('/v1/alerts/archive', { id });
});

test('reset forgets and tells anew; archiving ends it for good (customers 5.4)', async () => {
  const customer = await contracted();
  const uniqueness_key = unique('key');
  const id = await alert('spend_threshold_reached', 100, { customer_id: customer, uniqueness_key });
  await takt.clock.set(day(1));
  await use(customer, 1);
  await stands(customer, id, 'in_alarm');
  expect((await post('/v1/customer-alerts/reset', { customer_id: customer, alert_id: id })).status).toBe(200);
  await stands(customer, id, 'in_alarm');
  expect((await sent(id)).map(({ properties }) => properties.triggered_by)).toEqual(['usage', 'reset']);

  const again = { alert_type: 'spend_threshold_reached', name: 'x', threshold: 1, uniqueness_key };
  expect(await post('/v1/alerts/create', again)).toMatchObject({ status: 409, body: { conflicting_id: id } });
  expect((await post('/v1/alerts/archive', { id })).status).toBe(200);
  expect((await post('/v1/alerts/archive', { id })).status).toBe(400);
  expect((await post('/v1/alerts/create', again)).status).toBe(409);
  expect((await post('/v1/alerts/archive', { id, release_uniqueness_key: true })).status).toBe(200);
  expect((await post('/v1/alerts/create', { ...again, customer_id: customer })).status).toBe(200);
  expect(await status(customer, id)).toBeNull();
  const list = async (body: object) =>
    (
      (await post('/v1/customer-alerts/list', { customer_id: customer, ...body })).body.data as {
        alert: { id: string; status: string };
      }[]
    ).map(({ alert }) => `${alert.id === id} ${alert.status}`);
  expect(await list({})).toEqual(['false enabled']);
  expect(await list({ alert_statuses: ['ARCHIVED'] })).toContain('true archived');
  expect((await post('/v1/customer-alerts/list', { customer_id: customer, alert_statuses: ['gone'] })).status).toBe(
    400,
  );
});

test('a moved alias takes its usage out of one alarm and into another', async () => {
  const alias = unique('alias');
  const [from, to] = [await contracted(), await contracted()];
  await takt.client.v1.customers.setIngestAliases({ customer_id: from, ingest_aliases: [alias] });
  const ids = await Promise.all(
    [from, to].map((customer_id) => alert('spend_threshold_reached', 100, { customer_id })),
  );
  const [first = '', second = ''] = ids;
  await takt.clock.set(day(1));
  await use(alias, 1);
  await stands(from, first, 'in_alarm');
  await takt.client.v1.customers.setIngestAliases({ customer_id: from, ingest_aliases: [] });
  await takt.client.v1.customers.setIngestAliases({ customer_id: to, ingest_aliases: [alias] });
  await stands(from, first, 'ok');
  await stands(to, second, 'in_alarm');
  expect((await sent(second))[0].properties.triggered_by).toBe('usage');
});

test('nothing is told of an archived customer', async () => {
  const customer = await contracted();
  const id = await alert('low_remaining_commit_balance_reached', 10, { customer_id: customer });
  await newBalance(customer, 100, { to: 2 });
  await takt.client.v1.customers.archive({ id: customer });
  await takt.clock.set(day(3));
  expect(await sent(id)).toEqual([]);
});

test('what is refused, by the field that is wrong (customers 5.1)', async () => {
  const customer = await billing.customer();
  const refusal = async (body: Readonly<Record<string, unknown>>) => {
    const answer = await post('/v1/alerts/create', { name: 'x', threshold: 1, customer_id: customer, ...body });
    return `${answer.status} ${String(answer.body.message).split(':')[0]}`;
  };
  const spend = { alert_type: 'spend_threshold_reached' };
  expect(await refusal({ alert_type: 'low_remaining_seat_balance_reached' })).toBe('400 seat_filter.seat_group_key');
  expect(await refusal({ alert_type: 'usage_threshold_reached' })).toBe('400 billable_metric_id');
  expect(await refusal({ ...spend, billable_metric_id: meter.metricId })).toBe('400 billable_metric_id');
  expect(await refusal({ ...spend, alert_specifiers: [{}] })).toBe('400 alert_specifiers');
  expect(await refusal({ ...spend, seat_filter: { seat_group_key: 'x' } })).toBe('400 seat_filter');
  expect(await refusal({ ...spend, invoice_types_filter: ['USAGE'] })).toBe('400 invoice_types_filter');
  expect(await refusal({ alert_type: COMBINED, group_values: [{ key: 'x' }] })).toBe('400 group_values');
  expect(await refusal({ ...spend, custom_field_filters: [{ entity: 'Customer', key: 'x', value: 'y' }] })).toBe(
    '400 custom_field_filters[0].entity',
  );
  expect(await refusal({ alert_type: 'low_remaining_commit_percentage_reached', threshold: 101 })).toBe(
    '400 threshold',
  );
  expect(await refusal({ alert_type: 'low_credit_balance_reached' })).toBe('400 alert_type');
  expect(await refusal({ ...spend, plan_id: randomUUID() })).toBe('400 plan_id');
  expect(await refusal({ ...spend, credit_type_id: randomUUID() })).toBe('400 credit_type_id');
  expect(await refusal({ alert_type: 'usage_threshold_reached', billable_metric_id: randomUUID() })).toBe(
    '400 billable_metric_id',
  );
  const gone = await billing.meter({ name: 'Gone' });
  await post('/v1/billable-metrics/archive', { id: gone.metricId });
  expect(await refusal({ alert_type: 'usage_threshold_reached', billable_metric_id: gone.metricId })).toBe(
    '400 billable_metric_id',
  );
  expect((await refusal({ ...spend, customer_id: randomUUID() })).slice(0, 3)).toBe('404');
  const commits = { custom_field_filters: [{ entity: 'Commit', key: 'a', value: 'b' }] };
  const exclude = [{ custom_field_filters: [{ entity: 'ContractCredit', key: 'a', value: 'b' }] }];
  expect(await refusal({ alert_type: COMBINED, alert_specifiers: [{ ...commits, exclude }] })).toBe(
    '400 alert_specifiers[0].exclude',
  );
  const open = { custom_field_filters: [{ entity: 'Commit', key: 'a' }] };
  expect(await refusal({ alert_type: COMBINED, alert_specifiers: [open, commits] })).toBe('400 alert_specifiers');
  for (let i = 0; i < 3; i += 1)
    expect(await refusal({ alert_type: COMBINED, alert_specifiers: [open] })).toBe('200 undefined');
  expect(await refusal({ alert_type: COMBINED, alert_specifiers: [open] })).toBe('400 alert_specifiers');
  for (const key of ['a', 'b', 'c', 'a'])
    expect(await refusal({ ...spend, group_values: [{ key }] })).toBe('200 undefined');
  expect(await refusal({ ...spend, group_values: [{ key: 'd' }] })).toBe('400 group_values');
  const other = await alert('spend_threshold_reached', 1, { customer_id: await billing.customer() });
  const read = await post('/v1/customer-alerts/get', { customer_id: customer, alert_id: other });
  expect(read.status).toBe(404);
});
