import { randomUUID } from 'node:crypto';
import { HOUR } from '@takt/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unique } from './support/billing.ts';
import { iso, meteringTools } from './support/metering-tools.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Events over HTTP: what is taken, what counts once, and what is found again (metering 1, 2, 9). */

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-01-15T12:00:00.000Z' });
});
afterAll(() => takt.stop());

const { now, ingest, customer, metric, post, total } = meteringTools(() => takt);

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
