import { randomUUID } from 'node:crypto';
import { HOUR } from '@takt/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unique } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Metering over HTTP: events in, quantities out (metering 1-9, its worked examples in 11). */

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-01-15T12:00:00.000Z' });
});
afterAll(() => takt.stop());

const now = async (): Promise<number> => Date.parse(await takt.clock.now());
const iso = (instant: number): string => new Date(instant).toISOString();

interface EventInput {
  readonly customer_id: string;
  readonly event_type: string;
  readonly timestamp?: string;
  readonly transaction_id?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

async function ingest(events: readonly EventInput[]): Promise<void> {
  const timestamp = iso((await now()) - HOUR);
  const answer = await takt.raw(
    'POST',
    '/v1/ingest',
    events.map((event) => ({ transaction_id: randomUUID(), timestamp, ...event })),
  );
  expect(answer).toMatchObject({ status: 200, body: undefined });
}

async function customer(...aliases: readonly string[]): Promise<string> {
  return (await takt.client.v1.customers.create({ name: unique('customer'), ingest_aliases: [...aliases] })).data.id;
}

type MetricInput = Parameters<Takt['client']['v1']['billableMetrics']['create']>[0];
async function metric(definition: Partial<MetricInput>): Promise<string> {
  return (await takt.client.v1.billableMetrics.create({ name: unique('metric'), ...definition })).data.id;
}

/** Sends raw JSON text, so that numbers keep their spelling. */
const post = (path: string, body: unknown) => takt.raw('POST', path, body);

/** The exact value text of one window over the days around now. */
async function usage(customerId: string, metricId: string, query: Record<string, unknown> = {}): Promise<unknown[]> {
  const today = Math.floor((await now()) / (24 * HOUR)) * 24 * HOUR;
  const { status, body } = await post('/v1/usage', {
    customer_ids: [customerId],
    billable_metrics: [{ id: metricId, ...(query.group_by === undefined ? {} : { group_by: query.group_by }) }],
    starting_on: iso(today - 40 * 24 * HOUR),
    ending_before: iso(today + 2 * 24 * HOUR),
    window_size: 'NONE',
    ...Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'group_by')),
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data;
}

async function total(customerId: string, metricId: string): Promise<number | null> {
  const [row] = (await usage(customerId, metricId)) as { value: number | null }[];
  return row?.value ?? null;
}

describe('ingest', () => {
  test('events without a matching metric or customer are accepted; a refusal names index and field', async () => {
    await ingest([{ customer_id: 'nobody', event_type: 'nothing' }]);
    const timestamp = iso(await now());
    const good = { transaction_id: 'a', customer_id: 'c', event_type: 't', timestamp };
    const refusals: [unknown, string][] = [
      ['[{', 'body: must be valid JSON'],
      ['', 'body: must be valid JSON'],
      [{ usage: [good] }, 'body: must be an array of 1 to 100 events'],
      [[], 'has 0'],
      [Array(101).fill(good), 'has 101'],
      [[good, 5], 'usage[1]: must be an object'],
      [[{ ...good, transaction_id: 12 }], 'usage[0].transaction_id: must be a string of 1 to 128 characters'],
      [[{ ...good, transaction_id: 'x'.repeat(129) }], 'usage[0].transaction_id'],
      [[{ ...good, customer_id: '' }], 'usage[0].customer_id'],
      [[{ ...good, event_type: undefined }], 'usage[0].event_type'],
      [[good, { ...good, timestamp: '2026-02-30T00:00:00Z' }], 'usage[1].timestamp: must be an RFC 3339 date-time'],
      [[{ ...good, timestamp: iso((await now()) - 34 * 24 * HOUR - 1) }], 'usage[0].timestamp: must lie between'],
      [[{ ...good, timestamp: iso((await now()) + 24 * HOUR + 1) }], 'usage[0].timestamp: must lie between'],
      [[{ ...good, properties: [] }], 'usage[0].properties: must be an object'],
      [
        [
          { ...good, timestamp: 5 },
          { ...good, event_type: 5 },
        ],
        'usage[1].event_type',
      ],
    ];
    for (const [body, message] of refusals) {
      const answer = await post('/v1/ingest', body);
      expect(answer.status, message).toBe(400);
      expect(answer.body.message).toContain(message);
    }
    // The edges of the window are inside.
    await ingest([
      { ...good, transaction_id: randomUUID(), timestamp: iso((await now()) - 34 * 24 * HOUR) },
      { ...good, transaction_id: randomUUID(), timestamp: iso((await now()) + 24 * HOUR) },
    ]);
  });

  test('ids are counted in characters, of which an emoji is one', async () => {
    const event = { customer_id: 'c', event_type: 't' };
    await ingest([{ ...event, transaction_id: '😀'.repeat(128 - 8) + unique('').slice(1) }]);
  });

  test('a bad event refuses the whole batch and occupies no transaction id', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    const count = await metric({ aggregation_type: 'COUNT', event_type_filter: { in_values: [type] } });
    const good = { transaction_id: randomUUID(), customer_id: alias, event_type: type, timestamp: iso(await now()) };
    expect((await post('/v1/ingest', [good, { ...good, timestamp: 'yesterday' }])).status).toBe(400);
    await ingest([good]);
    expect(await total(owner, count)).toBe(1);
  });
});

describe('property values (metering 2, D7, D8)', () => {
  test('numbers are their source text, booleans a word, null is absent, arrays and objects equal nothing', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    const filtered = (in_values: string[]) =>
      metric({
        aggregation_type: 'COUNT',
        event_type_filter: { in_values: [type] },
        property_filters: [{ name: 'v', in_values }],
      });
    const [sixty, sixtyPoint, yes, none] = [
      await filtered(['60']),
      await filtered(['60.0']),
      await filtered(['true']),
      await filtered(['null', '', '[]', '{}', '[object Object]']),
    ];
    const exists = await metric({
      aggregation_type: 'COUNT',
      event_type_filter: { in_values: [type] },
      property_filters: [{ name: 'v', exists: true }],
    });
    const values = ['60', '60.0', '"60"', 'true', 'null', '[]', '{}', '[60]'];
    const timestamp = iso(await now());
    const events = values.map(
      (value) =>
        `{"transaction_id":"${randomUUID()}","customer_id":"${alias}","event_type":"${type}","timestamp":"${timestamp}","properties":{"v":${value}}}`,
    );
    expect((await post('/v1/ingest', `[${events.join(',')}]`)).status).toBe(200);
    expect(await total(owner, sixty)).toBe(2);
    expect(await total(owner, sixtyPoint)).toBe(1);
    expect(await total(owner, yes)).toBe(1);
    expect(await total(owner, none)).toBeNull();
    expect(await total(owner, exists)).toBe(7);
  });

  test('sums are exact to the last digit, whatever the spelling', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const owner = await customer(alias);
    const sum = await metric({
      aggregation_type: 'SUM',
      aggregation_key: 'n',
      event_type_filter: { in_values: [type] },
      property_filters: [{ name: 'n', exists: true }],
    });
    const [long, wide] = ['9'.repeat(400), `1${'0'.repeat(1_000)}`];
    const values = [
      '"1e38"',
      '1E-38',
      `"${long}"`,
      `-${long}`,
      '"-1e38"',
      '"1e1000"',
      '"1e-1000"',
      '" 7 "',
      '"abc"',
      '"0x10"',
      '"1e1001"',
      '""',
      '0.1',
      '-0',
    ];
    const timestamp = iso(await now());
    const events = values.map(
      (value) =>
        `{"transaction_id":"${randomUUID()}","customer_id":"${alias}","event_type":"${type}","timestamp":"${timestamp}","properties":{"n":${value}}}`,
    );
    expect((await post('/v1/ingest', `[${events.join(',')}]`)).status).toBe(200);
    const today = Math.floor((await now()) / HOUR) * HOUR;
    const response = await fetch(`${takt.baseURL}/v1/usage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${takt.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        customer_ids: [owner],
        billable_metrics: [{ id: sum }],
        starting_on: iso(today),
        ending_before: iso(today + HOUR),
        window_size: 'HOUR',
      }),
    });
    // 1e1000 + 7 + 0.1 + 1e-38 + 1e-1000
    expect(await response.text()).toContain(`"value":${wide.slice(0, -1)}7.1${'0'.repeat(36)}1${'0'.repeat(961)}1}`);
  });
});

describe('bodies', () => {
  const tooLarge = `[${' '.repeat(10 * 1024 * 1024)}]`;

  test('of a body over 10 MiB everything is taken before it is refused, so that the refusal arrives', async () => {
    for (const path of ['/v1/ingest', '/v1/customers', '/v1/ingest']) {
      const { status, body } = await takt.raw('POST', path, tooLarge);
      expect([status, body.code], path).toEqual([413, 'BodyTooLarge']);
    }
  });

  test('exactly 10 MiB are accepted', async () => {
    const event = { transaction_id: randomUUID(), customer_id: 'c', event_type: 't', timestamp: iso(await now()) };
    expect((await takt.raw('POST', '/v1/ingest', JSON.stringify([event]).padEnd(10 * 1024 * 1024))).status).toBe(200);
  });

  test('who asks for an unknown route is told that, however much is sent', async () => {
    expect((await takt.raw('POST', '/v1/nowhere', tooLarge)).status).toBe(404);
  });
});

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

describe('usage queries', () => {
  test('bounds must lie where the windows are cut, and ids must exist', async () => {
    const owner = await customer();
    const count = await metric({ aggregation_type: 'COUNT' });
    const query = { starting_on: '2026-01-01T00:00:00Z', ending_before: '2026-01-02T00:00:00Z', window_size: 'DAY' };
    const refusals: [Record<string, unknown>, number, string][] = [
      [{ starting_on: '2026-01-01T01:00:00Z' }, 400, 'starting_on: must be at midnight UTC'],
      [{ window_size: 'HOUR', ending_before: '2026-01-02T00:30:00Z' }, 400, 'ending_before: must be at a full hour'],
      [{ ending_before: '2026-01-01T00:00:00Z' }, 400, 'ending_before: must be after starting_on'],
      [{ window_size: 'WEEK' }, 400, 'window_size'],
      [{ customer_ids: [randomUUID()] }, 404, 'customer'],
      [{ billable_metrics: [{ id: randomUUID() }] }, 404, 'billable metric'],
      [{ customer_ids: ['x'] }, 400, 'customer_ids[0]: must be a UUID'],
      [{ billable_metrics: [{ id: count, group_by: { key: 'k' } }] }, 400, 'group_by.key: k is not a group key'],
    ];
    for (const [change, status, message] of refusals) {
      const answer = await post('/v1/usage', {
        ...query,
        customer_ids: [owner],
        billable_metrics: [{ id: count }],
        ...change,
      });
      expect(answer.status, message).toBe(status);
      expect(answer.body.message).toContain(message);
    }
    expect((await post('/v1/usage', { ...query, customer_ids: [], billable_metrics: [{ id: count }] })).body).toEqual({
      data: [],
      next_page: null,
    });
  });

  test('pages of a thousand rows, by customer, metric and start', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const [owner, other] = [await customer(alias), await customer()];
    const count = await metric({ aggregation_type: 'COUNT', event_type_filter: { in_values: [type] } });
    await ingest([{ customer_id: alias, event_type: type }]);
    const rows = [];
    const query = {
      starting_on: '2025-12-01T00:00:00Z',
      ending_before: '2026-02-01T00:00:00Z',
      window_size: 'HOUR' as const,
    };
    for await (const row of takt.client.v1.usage.list({
      ...query,
      customer_ids: [other, owner],
      billable_metrics: [{ id: count }],
    }))
      rows.push(row);
    expect(rows).toHaveLength(2 * 62 * 24);
    expect(rows[0]).toMatchObject({ customer_id: owner, start_timestamp: '2025-12-01T00:00:00.000Z', value: null });
    expect(rows.at(-1)).toMatchObject({ customer_id: other, end_timestamp: '2026-02-01T00:00:00.000Z' });
    expect(rows.filter(({ value }) => value !== null)).toHaveLength(1);
    expect((await post('/v1/usage?next_page=abc', { ...query, customer_ids: [owner] })).status).toBe(400);
  });

  test('a pair that is not named on both sides comes only with an event', async () => {
    const [type, alias] = [unique('type'), unique('alias')];
    const [owner, idle] = [await customer(alias), await customer()];
    const count = await metric({ aggregation_type: 'COUNT', event_type_filter: { in_values: [type] } });
    await ingest([{ customer_id: alias, event_type: type }]);
    const query = { starting_on: '2026-01-15T00:00:00Z', ending_before: '2026-01-16T00:00:00Z', window_size: 'NONE' };
    const { body } = await post('/v1/usage', { ...query, billable_metrics: [{ id: count }] });
    expect(body.data.map((row: { customer_id: string }) => row.customer_id)).toEqual([owner]);
    const byCustomer = await post('/v1/usage', { ...query, customer_ids: [owner, idle] });
    expect(byCustomer.body.data).toContainEqual(
      expect.objectContaining({ customer_id: owner, billable_metric_id: count, value: 1 }),
    );
    expect(byCustomer.body.data).not.toContainEqual(expect.objectContaining({ customer_id: idle }));
  });

  describe('by group', () => {
    let owner: string;
    let compound: string;
    const range = { starting_on: '2026-01-14T00:00:00Z', ending_before: '2026-01-16T00:00:00Z' };
    const groups = (body: Record<string, unknown>, query = '') =>
      post(`/v1/usage/groups${query}`, {
        customer_id: owner,
        billable_metric_id: compound,
        window_size: 'DAY',
        ...range,
        ...body,
      });

    beforeAll(async () => {
      const [type, alias] = [unique('type'), unique('alias')];
      owner = await customer(alias);
      compound = await metric({
        aggregation_type: 'MAX',
        aggregation_key: 'n',
        event_type_filter: { in_values: [type] },
        property_filters: ['n', 'user', 'model'].map((name) => ({ name, exists: true })),
        group_keys: [['user'], ['user', 'model']],
      });
      const event = (timestamp: string, user: string, model: string, n: string) => ({
        customer_id: alias,
        event_type: type,
        timestamp,
        properties: { user, model, n },
      });
      await ingest([
        event('2026-01-14T01:00:00Z', 'u1', 'a', '3'),
        event('2026-01-14T02:00:00Z', 'u1', 'b', '5'),
        event('2026-01-15T03:00:00Z', 'u2', 'a', '-4'),
      ]);
    });

    test('a simple key', async () => {
      const { body } = await groups({ group_key: ['user'] });
      expect(body).toEqual({
        data: [
          {
            starting_on: '2026-01-14T00:00:00.000Z',
            ending_before: '2026-01-15T00:00:00.000Z',
            group_key: 'user',
            group_value: 'u1',
            group: { user: 'u1' },
            value: 5,
          },
          {
            starting_on: '2026-01-15T00:00:00.000Z',
            ending_before: '2026-01-16T00:00:00.000Z',
            group_key: 'user',
            group_value: 'u2',
            group: { user: 'u2' },
            value: -4,
          },
        ],
        next_page: null,
      });
      expect((await groups({ group_by: { key: 'user', values: ['u2'] } })).body.data).toMatchObject([
        { group_value: 'u2' },
      ]);
    });

    test('a compound key, in any order of its names, with filters', async () => {
      const { body } = await groups({ group_key: ['model', 'user'], window_size: 'NONE' });
      expect(body.data).toMatchObject(
        [
          { group_key: null, group_value: null, group: { user: 'u2', model: 'a' }, value: -4 },
          { group: { user: 'u1', model: 'a' }, value: 3 },
          { group: { user: 'u1', model: 'b' }, value: 5 },
        ].sort((a, b) => (a.group.model + a.group.user < b.group.model + b.group.user ? -1 : 1)),
      );
      expect(
        (await groups({ group_key: ['user', 'model'], group_filters: { user: ['u1'], model: [] } })).body.data,
      ).toHaveLength(2);
    });

    test('ungrouped: one row a window', async () => {
      const { body } = await groups({});
      expect(body.data).toMatchObject([{ group_key: null, group_value: null, value: 5 }, { value: -4 }]);
      expect(body.data[0]).not.toHaveProperty('group');
    });

    test('pages', async () => {
      const all = (await groups({ group_key: ['user', 'model'], window_size: 'HOUR' })).body.data;
      const paged: unknown[] = [];
      let query = '?limit=1';
      for (;;) {
        const { body } = await groups({ group_key: ['user', 'model'], window_size: 'HOUR' }, query);
        paged.push(...body.data);
        if (body.next_page === null) break;
        query = `?limit=1&next_page=${body.next_page}`;
      }
      expect(all).toHaveLength(3);
      expect(paged).toEqual(all);
    });

    test('refusals', async () => {
      const refusals: [Record<string, unknown>, string][] = [
        [{ group_key: ['model'] }, 'is only a part of a group key'],
        [{ group_key: ['nope'] }, 'is not a group key'],
        [{ group_key: ['user'], group_by: { key: 'user' } }, 'group_by: must not come together with group_key'],
        [{ group_filters: { user: ['u1'] } }, 'group_filters: must come with group_key'],
        [{ group_key: ['user'], group_filters: { model: ['a'] } }, 'group_filters: model is not in group_key'],
        [{ current_period: true }, 'current_period: must not come together'],
        [{ starting_on: undefined }, 'starting_on: give starting_on and ending_before'],
        [
          { starting_on: undefined, ending_before: undefined, current_period: true },
          'current_period: the customer has no active contract',
        ],
      ];
      for (const [body, message] of refusals) {
        const answer = await groups(body);
        expect(answer.status, message).toBe(400);
        expect(answer.body.message).toContain(message);
      }
    });

    test('seats: the MAX or LATEST reading of the property', async () => {
      const seats = (usage_type: string) =>
        post('/v1/usage/seats', {
          customer_id: owner,
          seat_metric_id: compound,
          usage_type,
          window_size: 'DAY',
          ...range,
        });
      expect((await seats('MAX')).body.data).toMatchObject([{ value: 5 }, { value: -4 }]);
      expect((await seats('latest')).body.data).toMatchObject([{ value: 5 }, { value: -4 }]);
    });
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

describe('deduplication and search', () => {
  test('H. an id refuses its repetitions for 34 days from acceptance', async () => {
    const own = await startTakt({ start: '2026-01-01T00:00:00.000Z' });
    try {
      const { data } = await own.client.v1.customers.create({ name: 'c', ingest_aliases: ['c'] });
      const sum = await own.client.v1.billableMetrics.create({
        name: 'n',
        aggregation_type: 'SUM',
        aggregation_key: 'n',
        property_filters: [{ name: 'n', exists: true }],
      });
      const send = async (n: string, transaction_id = 'X') =>
        own.raw('POST', '/v1/ingest', [
          { transaction_id, customer_id: 'c', event_type: 't', timestamp: await own.clock.now(), properties: { n } },
        ]);
      const sumNow = async () => {
        const range = {
          starting_on: '2026-01-01T00:00:00Z',
          ending_before: '2026-03-01T00:00:00Z',
          window_size: 'NONE',
        };
        return (
          await own.raw('POST', '/v1/usage', {
            ...range,
            customer_ids: [data.id],
            billable_metrics: [{ id: sum.data.id }],
          })
        ).body.data[0].value;
      };
      await send('1');
      await own.clock.set('2026-02-03T00:00:00.000Z'); // day 33
      await send('10');
      await own.clock.set('2026-02-03T23:59:59.999Z'); // a millisecond before day 34
      await send('20');
      expect(await sumNow()).toBe(1);
      await own.clock.set('2026-02-04T00:00:00.000Z'); // exactly 34 days (index 5.12)
      await send('100');
      await send('200');
      expect(await sumNow()).toBe(101);
    } finally {
      await own.stop();
    }
  });

  test('events/search tells what counts, what is repeated, whose it is and what takes it', async () => {
    const [type, alias, id] = [unique('type'), unique('alias'), unique('tx')];
    const count = await metric({ aggregation_type: 'COUNT', event_type_filter: { in_values: [type] } });
    const sql = await metric({
      sql: `SELECT COUNT(*) FROM events WHERE event_type = '${type}' AND properties.n = '1.0'`,
    });
    const timestamp = '2026-01-15T13:00:00+01:00';
    const event = `{"transaction_id":"${id}","customer_id":"${alias}","event_type":"${type}","timestamp":"${timestamp}","properties":{"n":1.0,"deep":[{"a":null}],"s":"x"}}`;
    for (let i = 0; i < 2; i += 1) expect((await post('/v1/ingest', `[${event}]`)).status).toBe(200);
    const unowned = await post('/v1/events/search', { transactionIds: [id, 'unknown'] });
    expect(unowned.body).toHaveLength(2);
    expect(unowned.body[0]).toMatchObject({
      transaction_id: id,
      customer_id: alias,
      event_type: type,
      timestamp,
      processed_at: '2026-01-15T12:00:00.000Z',
      properties: { n: 1, deep: [{ a: null }], s: 'x' },
      is_duplicate: false,
    });
    expect(unowned.body[0]).not.toHaveProperty('matched_customer');
    const matched = (i: number): unknown[] =>
      unowned.body[i].matched_billable_metrics.map((each: { id: string }) => each.id);
    expect(matched(0)).toEqual(expect.arrayContaining([count, sql]));
    expect(unowned.body[0].matched_billable_metrics.find((each: { id: string }) => each.id === sql)).toMatchObject({
      aggregation_type: 'custom_sql',
    });
    expect(unowned.body[1]).toMatchObject({ is_duplicate: true, matched_billable_metrics: [] });
    const owner = await customer(alias);
    const owned = await post('/v1/events/search', { transactionIds: [id] });
    expect(owned.body[0]).toMatchObject({ matched_customer: { id: owner } });
    expect((await post('/v1/events/search', { transactionIds: [] })).body).toEqual([]);
    expect((await post('/v1/events/search', {})).status).toBe(400);
    expect((await post('/v1/events/search', { transactionIds: Array(101).fill('x') })).status).toBe(400);
  });
});

test('GET /v1/services lists Takt', async () => {
  const { body } = await takt.raw('GET', '/v1/services');
  expect(body.services).toMatchObject([{ name: 'Takt', usage: 'accepts_connections_at' }]);
});
