import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unique } from './support/billing.ts';
import { meteringTools } from './support/metering-tools.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Usage queries over HTTP (metering 7, 8). */

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-01-15T12:00:00.000Z' });
});
afterAll(() => takt.stop());

const { ingest, customer, metric, post } = meteringTools(() => takt);

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
