import fc from 'fast-check';
import { isLosslessNumber } from 'lossless-json';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiError } from '../src/platform/errors.ts';
import { type MeteringBench, openMetering } from './support/metering.ts';

/** Whatever is sent is refused with a 400 or counted: nothing else happens, and nothing stops the loader (lessons B 19). */

const NOW = Date.parse('2026-03-15T12:00:00Z');
let bench: MeteringBench;
beforeAll(async () => {
  bench = await openMetering(NOW);
  for (const aggregation of ['COUNT', 'SUM', 'MAX', 'LATEST', 'UNIQUE'] as const) {
    await bench.db.transaction((tx) =>
      bench.metering.metrics.create(tx, bench.context(), {
        name: aggregation,
        aggregation_type: aggregation,
        aggregation_key: 'n',
        property_filters: [{ name: 'n', exists: true }, { name: 'constructor' }],
        group_keys: [['n']],
      }),
    );
  }
});
afterAll(() => bench.stop());

/** Text of any kind: every plane of Unicode, controls, lone surrogates, names that every object has. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((each) => each.replaceAll('\0', 'o')),
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '\ud800',
    'a\udc00b',
    '\u2028',
    '"',
    '\\',
    "'",
    '\t',
    '\n',
    '{}',
    '__proto__',
    'constructor',
    'toString',
    '😀',
  ),
);

const number = fc.constantFrom(
  ...[
    '0',
    '-0',
    '1e3',
    '1E+400',
    '-1e-400',
    '1e5000',
    '0.1',
    '123456789012345678901234567890.5',
    '9'.repeat(400),
    `0.${'0'.repeat(300)}1`,
  ],
);

/** JSON source of a value. */
const source: fc.Arbitrary<string> = fc.oneof(
  text.map((each) => JSON.stringify(each)),
  number,
  number.map((each) => JSON.stringify(each)),
  fc.constantFrom('true', 'false', 'null', '[]', '{}', '[1,[2,{"a":[]}]]', '{"n":1e5000}', '"NaN"', '" 5 "', '""'),
);

const properties = fc
  .array(fc.tuple(fc.oneof(fc.constant('n'), text), source), { maxLength: 6 })
  .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(' ,\n')}}`);

const time = fc.oneof(
  fc.integer({ min: NOW - 34 * 86_400_000, max: NOW + 86_400_000 }).map((at) => new Date(at).toISOString()),
  fc.constantFrom(
    '2026-03-15T12:00:00Z',
    '2026-03-15T13:00:00.123456789+01:00',
    '2026-03-15t11:00:00z',
    '2026-03-15T23:59:59-00:00',
  ),
);

let made = 0;
const event = fc.tuple(text, text, time, properties).map(([customer, type, timestamp, members]) => {
  made += 1;
  const id = `fuzz-${made}-${'x'.repeat(made % 7)}`;
  return {
    id,
    members,
    timestamp,
    json: `{"transaction_id":"${id}","customer_id":${JSON.stringify(customer)},"event_type":${JSON.stringify(type)},"timestamp":"${timestamp}","properties":${members}}`,
  };
});

/** Equal JSON: numbers by value, and lone surrogates as what a store keeps of them. */
function normal(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (isLosslessNumber(value)) return normal(Number(value.value));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(normal);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toWellFormed(), normal(member)]));
}

test('events of any content are counted, and found again as they were sent', async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 20 }), async (events) => {
      await bench.metering.ingest(Buffer.from(`[${events.map(({ json }) => json).join(',')}]`), NOW);
      const found = await bench.metering.search(
        events.map(({ id }) => id),
        NOW,
      );
      const byId = new Map(found.map((each) => [each.transaction_id, each]));
      sent += events.length;
      for (const { id, members, timestamp } of events) {
        const received = byId.get(id);
        expect(received, members).toBeDefined();
        expect(Date.parse(received?.timestamp ?? '')).toBe(Date.parse(timestamp));
        expect(normal(received?.properties)).toEqual(normal(JSON.parse(members)));
      }
    }),
    { numRuns: 60 },
  );
  console.log(`fuzz: ${sent} events counted and found again`);
});

test('bodies of any content are refused with a 400 or accepted', async () => {
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc.constantFrom(
      '[',
      '{"a":',
      '[[[[',
      `${'['.repeat(100_000)}`,
      `[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]`,
      'null',
      '"',
      '1',
      '',
    ),
    fc
      .array(
        fc.record({
          transaction_id: fc.anything(),
          customer_id: fc.anything(),
          event_type: fc.anything(),
          timestamp: fc.anything(),
          properties: fc.anything(),
        }),
      )
      .map((each) => {
        try {
          return JSON.stringify(each);
        } catch {
          return '[]';
        }
      }),
  );
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(body, async (each) => {
      try {
        await bench.metering.ingest(Buffer.from(each), NOW);
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 400) throw error;
        expect(error.message).not.toBe('');
        refused += 1;
      }
    }),
    { numRuns: 2_000 },
  );
  await bench.metering.readBarrier();
  console.log(`fuzz: ${refused} of 2000 bodies refused, none with another status`);
});

test('the NUL character, which stores cannot keep, is refused wherever it stands', async () => {
  const event = { transaction_id: 't', customer_id: 'c', event_type: 'e', timestamp: new Date(NOW).toISOString() };
  const bad = [
    { transaction_id: 'a\0' },
    { customer_id: '\0' },
    { properties: { a: ['\0'] } },
    { properties: { '\0': 1 } },
  ];
  for (const each of bad) {
    const body = Buffer.from(JSON.stringify([event, { ...event, ...each }]));
    await expect(bench.metering.ingest(body, NOW)).rejects.toThrow('usage[1]: text must not contain the NUL character');
  }
  // What only looks like it is text like any other.
  await bench.metering.ingest(Buffer.from(JSON.stringify([{ ...event, properties: { a: '\\u0000' } }])), NOW);
});
