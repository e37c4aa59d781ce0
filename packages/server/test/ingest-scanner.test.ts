import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UsageEvent } from '../src/metering/event.ts';
import { readAnyBatch } from '../src/metering/ingest/batch.ts';
import { BatchScanner } from '../src/metering/ingest/batch-scanner.ts';
import { TextCache } from '../src/metering/ingest/text-cache.ts';

/** The scanner is a shorter way to what the general reading answers: it says the same, or that it does not know. */

const NOW = Date.parse('2026-03-10T12:00:00Z');
const scanner = new BatchScanner();

/** What the scanner makes of a body, after it was held against the general reading. */
function scanned(body: Buffer | string): readonly UsageEvent[] | undefined {
  const bytes = Buffer.from(body);
  const events = scanner.scan(bytes, NOW);
  if (events !== undefined) expect(plain(events)).toEqual(plain(readAnyBatch(bytes, NOW)));
  return events;
}

/** Properties as entries: their order counts, what kind of object holds them does not. */
const plain = (events: readonly UsageEvent[]) =>
  events.map((event) => ({ ...event, properties: Object.entries(event.properties) }));

const event = (members: object = {}): object => ({
  transaction_id: 'a-1',
  customer_id: 'customer',
  event_type: 'call',
  timestamp: '2026-03-10T11:00:00Z',
  properties: { model: 'm' },
  ...members,
});

const bodyOf = (...events: readonly object[]): string => JSON.stringify(events);
const withSource = (member: string): string => bodyOf(event()).replace('"properties":{"model":"m"}', member);

test('it knows what senders send', () => {
  for (const body of [
    bodyOf(event()),
    bodyOf(...Array.from({ length: 100 }, (_, i) => event({ transaction_id: `id-${i}` }))),
    JSON.stringify([event(), event()], undefined, 2),
    `\r\n\t ${bodyOf(event())} `,
    bodyOf({
      properties: {},
      timestamp: '2026-03-10T11:00:00.123Z',
      event_type: 'é',
      customer_id: '€',
      transaction_id: '😀',
    }),
    bodyOf(event({ properties: undefined })),
    bodyOf(event({ properties: null })),
    bodyOf(event({ timestamp: '2026-03-10T13:00:00.5+02:00' })),
    bodyOf(event({ transaction_id: 'x'.repeat(128), customer_id: 'y'.repeat(300) })),
    bodyOf(event({ properties: { n: 12, yes: true, no: false, none: null, text: '' } })),
    bodyOf(event({ properties: Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`p${i}`, `${i}`])) })),
    withSource('"properties": {"2":"two", "n" : -1.50e+3 , "1":"one"}'),
    withSource('"properties":{"a":"1","a":"2","constructor":"x"}'),
  ]) {
    expect(scanned(body), body.slice(0, 200)).toBeDefined();
  }
});

test('it leaves alone what is wrong, and what needs a closer look', () => {
  const old = '2026-02-04T11:59:59.999Z';
  for (const body of [
    '',
    '[]',
    '{}',
    'null',
    '\uFEFF[]',
    bodyOf(event()).slice(0, -1),
    `${bodyOf(event())}]`,
    `[${bodyOf(event()).slice(1, -1)},]`,
    bodyOf(...Array.from({ length: 101 }, () => event())),
    bodyOf(event({ transaction_id: '' })),
    bodyOf(event({ transaction_id: 'x'.repeat(129) })),
    bodyOf(event({ customer_id: 7 })),
    bodyOf(event({ event_type: undefined })),
    bodyOf(event({ timestamp: '' })),
    bodyOf(event({ timestamp: old })),
    bodyOf(event({ timestamp: '2026-03-10' })),
    bodyOf(event(), event({ timestamp: old })),
    bodyOf(event({ unknown: 'member' })),
    bodyOf(event({ properties: [] })),
    bodyOf(event({ properties: { nested: {} } })),
    bodyOf(event({ properties: { quoted: '"' } })),
    bodyOf(event({ properties: Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`p${i}`, ''])) })),
    withSource('"properties":{"a":1,"a":"2"}'),
    withSource('"properties":{"__proto__":"x"}'),
    withSource('"properties":{"line":"\n"}'),
    withSource('"properties":{"nul":"\0"}'),
    withSource('"properties":{},"properties":{}'),
    withSource('"event_type":"again"'),
    ...['01', '-', '1.', '.5', '1e', '+1', 'NaN', 'tru', 'truely', 'nul'].map((n) =>
      withSource(`"properties":{"n":${n}}`),
    ),
  ]) {
    expect(scanned(body), body.slice(0, 200)).toBeUndefined();
  }
});

/** JSON as somebody may write it: any white space, escapes where none are needed, members in any order and more than once. */
const space = fc.stringMatching(/^[ \n\r\t]{0,2}$/);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', '\n', '/', 'é', '\0', '\ud800'), maxLength: 6 }),
  fc.constantFrom('', 'x', 'model', '__proto__', 'constructor', '0', '1'),
);
const plainText = fc.stringMatching(/^[a-zA-Z0-9 _.:€-]{1,70}$/);
const spelled = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.double({ min: 0, max: 1 }))
    .map(([each, luck]) => (luck < 0.98 ? JSON.stringify(each) : escapedText(each)));
const escapedText = (text: string): string =>
  `"${[...text].map((unit) => [...Array(unit.length).keys()].map((i) => `\\u${unit.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')).join('')}"`;
const scalar = fc.oneof(
  spelled(plainText),
  spelled(anyText),
  fc.constantFrom(
    '0',
    '-0',
    '12',
    '1.50',
    '-3e5',
    '0.1E-2',
    '1E+30',
    '12345678901234567890.5',
    'true',
    'false',
    'null',
    '01',
    '1.',
  ),
);
const nested = fc.json({ maxDepth: 3 });
const objectOf = (members: fc.Arbitrary<readonly (readonly [string, string])[]>) =>
  fc
    .tuple(members, space, space, space)
    .map(([own, a, b, c]) => `{${a}${own.map(([name, value]) => `${name}${b}:${c}${value}${a}`).join(`,${b}`)}}`);
const properties = objectOf(
  fc.array(
    fc.tuple(
      fc.oneof({ weight: 3, arbitrary: spelled(fc.constantFrom('model', 'tokens', 'é')) }, spelled(anyText)),
      fc.oneof({ weight: 40, arbitrary: scalar }, nested),
    ),
    { maxLength: 5 },
  ),
);
const time = fc.oneof(
  fc.constant('"2026-03-10T11:00:00.000Z"'),
  fc
    .date({ min: new Date(NOW - 35 * 86_400_000), max: new Date(NOW + 2 * 86_400_000), noInvalidDate: true })
    .map((date) => JSON.stringify(date)),
  fc.constantFrom('"2026-03-10t11:00:00z"', '"2026-03-10T11:00:00.1234+01:30"', '"2026-02-30T00:00:00Z"', '"é"', '5'),
);
const member = (name: string, value: fc.Arbitrary<string>) => fc.tuple(fc.constant(JSON.stringify(name)), value);
const anyEvent = objectOf(
  fc
    .tuple(
      member('transaction_id', fc.oneof({ weight: 30, arbitrary: spelled(plainText) }, scalar)),
      member('customer_id', fc.oneof({ weight: 30, arbitrary: spelled(plainText) }, scalar)),
      member('event_type', fc.oneof({ weight: 30, arbitrary: spelled(plainText) }, scalar)),
      member('timestamp', time),
      member('properties', fc.oneof({ weight: 30, arbitrary: properties }, scalar, nested)),
      fc.array(fc.tuple(spelled(fc.constantFrom('extra', 'event_type', 'properties')), scalar), { maxLength: 1 }),
      fc.integer({ min: 0, max: 20 }),
    )
    .chain(([id, customer, type, timestamp, own, extra, luck]) => {
      const members = [id, customer, type, timestamp, own];
      if (luck === 0) members.pop();
      return fc.shuffledSubarray(luck === 1 ? [...members, ...extra] : members, { minLength: 4 });
    }),
);

test('what it answers is what the general reading answers, whatever is sent', () => {
  let answered = 0;
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 4 }), space, (events, gap) => {
      if (scanned(`${gap}[${gap}${events.join(`${gap},${gap}`)}]${gap}`) !== undefined) answered += 1;
    }),
    { numRuns: 3_000 },
  );
  expect(answered).toBeGreaterThan(150);
});

test('what it answers is what the general reading answers, also of bytes that somebody damaged', () => {
  const whole = Buffer.from(
    bodyOf(event({ customer_id: 'ü€😀' }), event({ properties: { n: 1.5, t: 'é', none: null } })),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 3 }),
      fc.nat(whole.length),
      fc.boolean(),
      (damages, end, isCut) => {
        const body = Buffer.from(isCut ? whole.subarray(0, end) : whole);
        for (const [at, byte] of damages) if (at < body.length) body[at] = byte;
        scanned(body);
      },
    ),
    { numRuns: 5_000 },
  );
});

test('a text is what its bytes say, whichever other texts come to its place', () => {
  const texts = new TextCache();
  const numbers = Array.from({ length: 50_000 }, (_, i) => `${i}`);
  const others = ['', 'a', 'abcd', 'abcde', 'x'.repeat(59), 'x'.repeat(60), 'x'.repeat(61), 'ü€😀', '\0', '\0\0'];
  for (const text of [...numbers, ...others, ...numbers.reverse(), ...others]) {
    const bytes = Buffer.from(`"${text}"....`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (texts.textOf(bytes, view, 1, bytes.length - 5) !== text) expect.fail(`${text} was read otherwise`);
  }
});
