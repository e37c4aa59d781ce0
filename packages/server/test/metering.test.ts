import { randomUUID } from 'node:crypto';
import { HOUR } from '@takt/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unique } from './support/billing.ts';
import { iso, meteringTools } from './support/metering-tools.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Billable metrics over HTTP: events in, quantities out (metering 3 to 6, their worked examples in 11). */

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-01-15T12:00:00.000Z' });
});
afterAll(() => takt.stop());

const { now, ingest, customer, metric, post, usage, total } = meteringTools(() => takt);

describe('streaming metrics', () => {
  test('A. filters and groups', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    const count = await metric({
      aggregation_type: 'COUNT',
      event_type_filter: { in_values: [type] },
      property_filters: [
        { name: 'status', in_values: ['success'] },
        { name: 'user_id', exists: true },
      ],
      group_keys: [['user_id']],
    });
    const event = (status: string, user_id?: string) => ({
      customer_id: alias,
      event_type: type,
      properties: user_id === undefined ? { status } : { status, user_id },
    });
    await ingest([
      event('success', 'u1'),
      event('success', 'u1'),
      event('error', 'u1'),
      event('success', 'u2'),
      event('success'),
    ]);
    expect(await usage(owner, count, { group_by: { key: 'user_id' } })).toMatchObject([
      { value: 3, groups: { u1: 2, u2: 1 } },
    ]);
    expect(await usage(owner, count, { group_by: { key: 'user_id', values: ['u2', 'u9'] } })).toMatchObject([
      { value: 3, groups: { u2: 1, u9: null } },
    ]);
  });

  test('B. every aggregation, whatever the order of arrival', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    const day = Math.floor((await now()) / (24 * HOUR)) * 24 * HOUR;
    const of = (aggregation_type: 'COUNT' | 'SUM' | 'MAX' | 'UNIQUE' | 'LATEST') =>
      metric({
        aggregation_type,
        aggregation_key: 'n',
        event_type_filter: { in_values: [type] },
        property_filters: [{ name: 'n', exists: true }],
      });
    const metrics = {
      COUNT: await of('COUNT'),
      SUM: await of('SUM'),
      MAX: await of('MAX'),
      UNIQUE: await of('UNIQUE'),
      LATEST: await of('LATEST'),
    };
    const at = (hours: number, n: string) => ({
      customer_id: alias,
      event_type: type,
      timestamp: iso(day + hours * HOUR),
      properties: { n },
    });
    await ingest([at(2, '9'), at(0.5, '5')]);
    await ingest([at(3, '7')]);
    await ingest([at(1, '5')]);
    const totals = Object.fromEntries(
      await Promise.all(Object.entries(metrics).map(async ([name, id]) => [name, await total(owner, id)] as const)),
    );
    expect(totals).toEqual({ COUNT: 4, SUM: 26, MAX: 9, UNIQUE: 3, LATEST: 7 });
  });

  test('C. each window on its own; an empty one is null for every aggregation (index 6.5)', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    const day = Math.floor((await now()) / (24 * HOUR)) * 24 * HOUR;
    const latest = await metric({
      aggregation_type: 'LATEST',
      aggregation_key: 'n',
      event_type_filter: { in_values: [type] },
      property_filters: [{ name: 'n', exists: true }],
    });
    const readings = ['7', '9', '10', '5'];
    await ingest(
      readings.map((n, i) => ({
        customer_id: alias,
        event_type: type,
        timestamp: iso(day - (4 - i) * 24 * HOUR),
        properties: { n },
      })),
    );
    const window = { starting_on: iso(day - 4 * 24 * HOUR), ending_before: iso(day + 24 * HOUR) };
    expect(
      ((await usage(owner, latest, { ...window, window_size: 'DAY' })) as { value: number }[]).map(
        ({ value }) => value,
      ),
    ).toEqual([7, 9, 10, 5, null]);
    expect(await usage(owner, latest, window)).toMatchObject([{ value: 5 }]);
  });

  test('events accepted before the metric are not seen, those after it are, at the same instant too', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    await ingest([{ customer_id: alias, event_type: type }]);
    const count = await metric({ aggregation_type: 'COUNT', event_type_filter: { in_values: [type] } });
    expect(await total(owner, count)).toBeNull();
    await ingest([{ customer_id: alias, event_type: type }]);
    expect(await total(owner, count)).toBe(1);
  });

  test('an archived metric that no product uses takes nothing more; its usage can still be read (D17)', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    const count = await metric({ aggregation_type: 'COUNT', event_type_filter: { in_values: [type] } });
    await ingest([{ customer_id: alias, event_type: type }]);
    const first = await post('/v1/billable-metrics/archive', { id: count });
    expect(first).toMatchObject({ status: 200, body: { data: { id: count } } });
    const { archived_at: archivedAt } = (await takt.client.v1.billableMetrics.retrieve({ billable_metric_id: count }))
      .data;
    expect((await post('/v1/billable-metrics/archive', { id: count })).status).toBe(200);
    expect((await takt.client.v1.billableMetrics.retrieve({ billable_metric_id: count })).data.archived_at).toBe(
      archivedAt,
    );
    await ingest([{ customer_id: alias, event_type: type }]);
    expect(await total(owner, count)).toBe(1);
  });

  test('a definition comes back as it was given, without members that do not apply', async () => {
    const definition = {
      name: unique('metric'),
      aggregation_type: 'sum' as const,
      aggregation_key: 'n',
      event_type_filter: { in_values: ['a'], not_in_values: ['b'] },
      property_filters: [
        { name: 'n', exists: true },
        { name: 'k', in_values: ['x'] },
      ],
      group_keys: [['k'], ['n', 'k']],
    };
    const { data } = (await post('/v1/billable-metrics/create', definition)).body;
    expect((await takt.client.v1.billableMetrics.retrieve({ billable_metric_id: data.id })).data).toEqual({
      ...definition,
      id: data.id,
      aggregation_type: 'SUM',
      custom_fields: {},
    });
    const renamed = await takt.raw('PUT', `/v1/billable-metrics/${data.id}`, { name: 'Other' });
    expect(renamed).toMatchObject({ status: 200, body: { data: { id: data.id } } });
    expect((await takt.client.v1.billableMetrics.retrieve({ billable_metric_id: data.id })).data.name).toBe('Other');
    expect((await takt.raw('PUT', `/v1/billable-metrics/${data.id}`, { name: ' ' })).status).toBe(400);
    expect((await takt.raw('GET', `/v1/billable-metrics/${randomUUID()}`)).status).toBe(404);
  });

  test('a customer sees all metrics, with the members of older clients', async () => {
    const owner = await customer();
    const id = await metric({
      aggregation_type: 'MAX',
      aggregation_key: 'n',
      property_filters: [
        { name: 'n', exists: true },
        { name: 'k', exists: true },
      ],
      group_keys: [['k'], ['n', 'k']],
    });
    const found = [];
    for await (const each of takt.client.v1.customers.listBillableMetrics({ customer_id: owner, limit: 3 }))
      found.push(each);
    expect(found.find((each) => each.id === id)).toMatchObject({
      aggregate: 'max',
      aggregate_keys: ['n'],
      group_by: ['k'],
    });
    expect((await takt.raw('GET', `/v1/customers/${randomUUID()}/billable-metrics`)).status).toBe(404);
  });

  const filter = [{ name: 'n', exists: true }];
  test.each<[Record<string, unknown>, string]>([
    [{ name: ' ', aggregation_type: 'COUNT' }, 'name: must not be blank'],
    [{ aggregation_type: 'COUNT' }, 'name'],
    [{ name: 'm' }, 'aggregation_type: is required'],
    [
      { name: 'm', sql: 'SELECT COUNT(*) FROM events', aggregation_type: 'COUNT' },
      'sql: must not come together with aggregation_type',
    ],
    [{ name: 'm', sql: 'SELECT COUNT(*) FROM events', group_keys: [] }, 'sql: must not come together with group_keys'],
    [{ name: 'm', sql: 'SELECT' }, 'sql: expected a value, found the end (line 1, column 7)'],
    [{ name: 'm', aggregation_type: 'MEDIAN' }, 'aggregation_type: must be one of'],
    [{ name: 'm', aggregation_type: 'SUM' }, 'aggregation_key: is required for SUM'],
    [
      { name: 'm', aggregation_type: 'SUM', aggregation_key: 'x', property_filters: filter },
      'The specified aggregation key must be one of the property filter names.',
    ],
    [
      { name: 'm', aggregation_type: 'COUNT', property_filters: [{ name: 'n', exists: false }], group_keys: [['n']] },
      "Group key 'n' has a property filter with exists: false",
    ],
    [
      { name: 'm', aggregation_type: 'COUNT', property_filters: filter, group_keys: [[]] },
      'group_keys[0]: must not be empty',
    ],
    [
      { name: 'm', aggregation_type: 'COUNT', property_filters: filter, group_keys: [['n'], ['n']] },
      'group_keys[1]: is declared already',
    ],
    [
      { name: 'm', aggregation_type: 'COUNT', property_filters: filter, group_keys: [['n', 'n']] },
      'must not repeat a name',
    ],
    [
      { name: 'm', aggregation_type: 'COUNT', event_type_filter: { in_values: [] } },
      'event_type_filter.in_values: must not be empty',
    ],
    [
      { name: 'm', aggregation_type: 'COUNT', event_type_filter: { not_in_values: [] } },
      'event_type_filter.not_in_values: must not be empty',
    ],
    [
      { name: 'm', aggregation_type: 'COUNT', property_filters: [{ name: 'n', in_values: [] }] },
      'property_filters[0].in_values: must not be empty',
    ],
    [{ name: 'm', aggregation_type: 'COUNT', property_filters: [{ exists: true }] }, 'property_filters[0].name'],
    [
      { name: 'm', aggregation_type: 'COUNT', property_filters: [{ name: 'n', exists: false, in_values: ['a'] }] },
      'exists: false must not come together with in_values',
    ],
    [{ name: 'm', aggregation_type: 'COUNT', custom_fields: { nope: 'x' } }, 'custom_fields'],
  ])('refused: %j', async (body, message) => {
    const answer = await post('/v1/billable-metrics/create', body);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain(message);
  });
});

describe('whose event is it (metering 3)', () => {
  test('resolved when read: late customers, several names, moved aliases', async () => {
    const [type, alias, second] = [unique('type'), unique('alias'), unique('alias')];
    const count = await metric({ aggregation_type: 'COUNT', event_type_filter: { in_values: [type] } });
    await ingest([
      { customer_id: alias, event_type: type },
      { customer_id: second, event_type: type },
    ]);
    const owner = await customer(alias);
    await ingest([{ customer_id: owner, event_type: type }]);
    expect(await total(owner, count)).toBe(2);
    await takt.client.v1.customers.setIngestAliases({ customer_id: owner, ingest_aliases: [alias, second] });
    expect(await total(owner, count)).toBe(3);
    const heir = await customer();
    await takt.client.v1.customers.setIngestAliases({ customer_id: owner, ingest_aliases: [second] });
    await takt.client.v1.customers.setIngestAliases({ customer_id: heir, ingest_aliases: [alias] });
    expect([await total(owner, count), await total(heir, count)]).toEqual([2, 1]);
  });

  test('UNIQUE counts a value once, under whichever name it came', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    const distinct = await metric({
      aggregation_type: 'UNIQUE',
      aggregation_key: 'u',
      event_type_filter: { in_values: [type] },
      property_filters: [{ name: 'u', exists: true }],
    });
    await ingest([
      { customer_id: owner, event_type: type, properties: { u: 'a' } },
      { customer_id: alias, event_type: type, properties: { u: 'a' } },
      { customer_id: alias, event_type: type, properties: { u: 'b' } },
    ]);
    expect(await total(owner, distinct)).toBe(2);
  });
});

describe('SQL metrics', () => {
  test('see events accepted before them; windows, groups and the null group', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    const at = (timestamp: string, properties: Record<string, unknown>) => ({
      customer_id: alias,
      event_type: type,
      timestamp,
      properties,
    });
    await ingest([
      at('2026-01-14T01:00:00Z', { user: 'u1', gb: '10' }),
      at('2026-01-14T02:00:00Z', { user: 'u1', gb: 30 }),
      at('2026-01-15T03:00:00Z', { gb: '0.5' }),
    ]);
    const sql = `SELECT SUM(properties.gb) AS value, properties.user FROM events WHERE event_type = '${type}' GROUP BY user`;
    const id = await metric({ sql });
    expect((await takt.client.v1.billableMetrics.retrieve({ billable_metric_id: id })).data).toMatchObject({ sql });
    const range = { starting_on: '2026-01-13T00:00:00Z', ending_before: '2026-01-16T00:00:00Z' };
    expect(
      ((await usage(owner, id, { ...range, window_size: 'DAY' })) as { value: unknown }[]).map(({ value }) => value),
    ).toEqual([null, 40, 0.5]);
    expect(await usage(owner, id, { ...range, group_by: { key: 'user' } })).toMatchObject([
      { value: 40.5, groups: { u1: 40 } },
    ]);
    const { body } = await post('/v1/usage/groups', {
      customer_id: owner,
      billable_metric_id: id,
      window_size: 'DAY',
      ...range,
      group_key: ['user'],
    });
    expect(body.data).toMatchObject([
      {
        starting_on: '2026-01-14T00:00:00.000Z',
        group_key: 'user',
        group_value: 'u1',
        group: { user: 'u1' },
        value: 40,
      },
      { starting_on: '2026-01-15T00:00:00.000Z', group_key: 'user', group_value: null, value: 0.5 },
    ]);
  });
});
