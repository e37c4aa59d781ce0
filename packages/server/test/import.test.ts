import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barOf } from '../src/cli/import/progress.ts';
import { rfc3339Of, timestampReader } from '../src/cli/import/timestamp.ts';
import { at, Billing, later, unique } from './support/billing.ts';
import { spawnTakt, startTakt, type Takt, type TaktProcess } from './support/takt.ts';
import { until } from './support/until.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

let folder: string;
let takt: Takt;
let billing: Billing;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takt-import-'));
  takt = await startTakt({ start: at(2026, 1, 20) });
  billing = new Billing(takt);
});
afterAll(async () => {
  await takt.stop();
  rmSync(folder, { recursive: true, force: true });
});

const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const startImport = (file: string, options: readonly string[], server: Takt = takt): TaktProcess =>
  spawnTakt(['import', file, '--rejects', `${file}.rejected`, ...options], {
    TAKT_URL: server.baseURL,
    TAKT_API_TOKEN: server.token,
  });

interface Imported {
  readonly code: number | null;
  readonly output: string;
  /** The lines of the file of refused rows, in the order of the imported file. */
  readonly rejects: readonly { readonly line: number; readonly reason: string; readonly row: unknown }[];
}

async function ended(file: string, { exit, output }: TaktProcess): Promise<Imported> {
  const code = await exit;
  const path = `${file}.rejected`;
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  const rejects: Imported['rejects'] = lines.map((line) => JSON.parse(line));
  return { code, output: output(), rejects: rejects.toSorted((a, b) => a.line - b.line) };
}

const runImport = (file: string, ...options: string[]): Promise<Imported> => ended(file, startImport(file, options));

/** The received events with these transaction ids, in the order of the ids. */
async function received(...transactionIds: string[]) {
  const { body } = await takt.raw('POST', '/v1/events/search', { transactionIds });
  return transactionIds.map((id) => body.find((event: { transaction_id: string }) => event.transaction_id === id));
}

/** The whole usage of a customer by a metric. */
async function usageOf(server: Takt, customerId: string, metricId: string): Promise<number> {
  const now = await server.clock.now();
  const day = `${now.slice(0, 10)}T00:00:00Z`;
  const answer = await server.raw('POST', '/v1/usage', {
    window_size: 'NONE',
    starting_on: later(day, { days: -34 }),
    ending_before: later(day, { days: 2 }),
    customer_ids: [customerId],
    billable_metrics: [{ id: metricId }],
  });
  return answer.body.data[0].value;
}

describe('rows become events', () => {
  test('of a CSV file, by its columns: quotes, broken lines, empty cells and odd rows', async () => {
    const name = unique('odd');
    const file = written(
      name,
      [
        '\ufeffWhen,Who,What,"Model, full",Tokens',
        '2026-01-19 18:17:03.9799600,acme,chat,"large, ""new""",10',
        '',
        '2026-01-19T18:17:04+02:00,acme,chat,"two\nlines",20',
        '2026-01-19 18:17,acme,chat,,',
        '2026-01-19 18:17:05,acme,chat,short',
        'yesterday,acme,chat,large,30',
        '2026-01-19 18:17:06,,chat,large,40',
        '2026-01-19 18:17:07,acme,chat,say "hi",50',
        '2026-01-19 18:17:08,acme,chat,"open,60',
      ].join('\n'),
    );
    const imported = await runImport(
      file,
      ...['--customer-column', 'Who', '--event-type-column', 'what', '--timestamp-column', 'when'],
    );
    expect(imported.rejects).toMatchObject([
      { line: 7, reason: 'has 4 fields, the header 5' },
      { line: 8, reason: `When is 'yesterday', which is no date and time`, row: { When: 'yesterday', Tokens: '30' } },
      { line: 9, reason: 'Who is missing' },
      { line: 11, reason: 'a quote is opened here and never closed' },
    ]);
    expect(imported.code).toBe(2);
    expect(imported.output).toContain('accepted  4 rows');
    expect(imported.output).toContain('refused   4 rows');
    const events = await received(`${name}:2`, `${name}:4`, `${name}:6`, `${name}:10`);
    expect(events).toMatchObject([
      { timestamp: '2026-01-19T18:17:03.9799600Z', properties: { 'Model, full': 'large, "new"', Tokens: '10' } },
      { timestamp: '2026-01-19T18:17:04+02:00', properties: { 'Model, full': 'two\nlines', Tokens: '20' } },
      { timestamp: '2026-01-19T18:17:00Z' },
      { properties: { 'Model, full': 'say "hi"' } },
    ]);
    expect(events[2].properties).toEqual({});
    expect(events[0]).toMatchObject({ customer_id: 'acme', event_type: 'chat' });
  });

  test('of lines of JSON, with numbers as they are written', async () => {
    const name = `${unique('lines')}.ndjson`;
    const event = { customer_id: 'acme', event_type: 'chat', timestamp: '2026-01-19T10:00:00Z' };
    const own = unique('own');
    const file = written(
      name,
      [
        JSON.stringify({ ...event, transaction_id: own, properties: { a: 'x', list: [1] }, region: 'eu' }),
        `{"customer_id":"acme","event_type":"chat","timestamp":"2026-01-19T10:00:00Z","n":12345678901234567890.10,"on":true,"no":null}`,
        '',
        '[1]',
        '{"customer_id": 7',
      ].join('\r\n'),
    );
    const imported = await runImport(file);
    expect(imported.rejects).toMatchObject([
      { line: 4, reason: 'is not a JSON object', row: '[1]\r' },
      { line: 5, reason: expect.stringContaining('is not valid JSON') },
    ]);
    const [first, second] = await received(own, `${name}:2`);
    expect(first.properties).toEqual({ a: 'x', list: ['1'], region: 'eu' });
    expect(second.properties).toEqual({ n: '12345678901234567890.10', on: true });
  });

  test('with the properties that are asked for, under other names, and an id of their own', async () => {
    const [one, two] = [unique('id'), unique('id')];
    const file = written(
      unique('named'),
      `id;timestamp;a;b\n${one};2026-01-19 10:00;1;2\n${two};2026-01-19 11:00;3;4\n;2026-01-19 12:00;5;6\n${one};2026-01-19 13:00;7;8\n`,
    );
    const imported = await runImport(
      file,
      ...['--delimiter', ';', '--customer-id', 'acme', '--event-type', 'chat', '--transaction-id-column', 'id'],
      ...['--property', 'tokens=b', '--property', 'a'],
    );
    expect(imported.rejects).toMatchObject([{ line: 4, reason: 'id is missing' }]);
    expect(imported.code).toBe(2);
    const events = await received(one, two);
    expect(events.map(({ properties }) => properties)).toEqual([
      { a: '1', tokens: '2' },
      { a: '3', tokens: '4' },
    ]);
  });
});

describe('timestamps', () => {
  test.each([
    ['2023-11-16 18:17:03.9799600', '2023-11-16T18:17:03.9799600Z'],
    ['2023-11-16T18:17:03Z', '2023-11-16T18:17:03Z'],
    ['2023-11-16 18:17:03 UTC', '2023-11-16T18:17:03Z'],
    ['2023-11-16 18:17:03+0530', '2023-11-16T18:17:03+05:30'],
    ['2023-11-16 18:17', '2023-11-16T18:17:00Z'],
    ['2023-11-16', '2023-11-16T00:00:00Z'],
    ['2023-02-29', undefined],
    ['16.11.2023', undefined],
    ['1700158623', undefined],
  ])('%s is %s', (text, expected) => {
    expect(rfc3339Of(text)).toBe(expected);
  });

  test('are shifted so that the first becomes the given time, and keep their distances', () => {
    const read = timestampReader(Date.UTC(2026, 0, 10, 12));
    expect(read('2023-11-16 18:17:03.9799600')).toBe('2026-01-10T12:00:00.000Z');
    expect(read('2023-11-16 18:17:04.0319600')).toBe('2026-01-10T12:00:00.052Z');
    expect(read('2023-11-16 18:17:03')).toBe('2026-01-10T11:59:59.021Z');
    expect(read('never')).toBeUndefined();
  });
});

test('a refused batch is narrowed down to its bad rows', async () => {
  const meter = await billing.meter();
  const customerId = await billing.customer();
  // 250 rows in three batches, of 1 each; every 20th lies outside of the 34 days, so that one batch has more faults than one answer names.
  const rows = Array.from({ length: 250 }, (_, i) => {
    const isBad = i % 20 === 0 || (i >= 100 && i < 115);
    return `2026-01-${isBad ? '31' : '19'} 10:00,1`;
  });
  const bad = rows.filter((row) => row.startsWith('2026-01-31')).length;
  const name = unique('window');
  const file = written(name, `timestamp,n\n${rows.join('\n')}\n`);
  const type = meter.event(1, '').event_type;
  const imported = await runImport(file, '--customer-id', customerId, '--event-type', type);
  expect(imported).toMatchObject({ code: 2 });
  expect(imported.rejects).toHaveLength(bad);
  expect(imported.rejects.map(({ line }) => line)).toEqual(
    rows.flatMap((row, i) => (row.startsWith('2026-01-31') ? [i + 2] : [])),
  );
  expect(imported.rejects[0]?.reason).toMatch(/^timestamp: must lie between .* \(24 hours ahead\)$/);
  expect(await usageOf(takt, customerId, meter.metricId)).toBe(250 - bad);

  // Mended and imported again, the file counts in full: the ids of the rows are the same.
  written(name, `timestamp,n\n${rows.map((row) => row.replace('-31', '-19')).join('\n')}\n`);
  expect(await runImport(file, '--customer-id', customerId, '--event-type', type)).toMatchObject({
    code: 0,
    rejects: [],
  });
  expect(await usageOf(takt, customerId, meter.metricId)).toBe(250);
});

test('another file of the same name is not taken for the one that was imported', async () => {
  const name = unique('usage');
  const options = ['--customer-id', 'acme', '--event-type', 'chat'];
  const file = written(name, 'timestamp,n\n2026-01-19 10:00,1\n');
  expect(await runImport(file, ...options)).toMatchObject({ code: 0 });
  written(name, 'timestamp,n\n2026-01-19 11:00,1\n');
  const refused = await runImport(file, ...options);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`line 2 was imported before as '${name}:2' with other values`);
  expect(await runImport(file, ...options, '--source', unique('february'))).toMatchObject({ code: 0 });
});

describe('what cannot be done is said in one line', () => {
  test.each([
    { args: ['import'], says: 'takt import takes one file, 0 are given' },
    { args: ['import', '/nowhere.csv'], says: '/nowhere.csv cannot be read' },
    { args: ['import', 'FILE', '--colour', 'red'], says: `Unknown option '--colour'` },
    { args: ['import', 'FILE'], says: `the file has no column 'customer_id' but timestamp, n` },
    { args: ['import', 'FILE', '--concurrency', '0'], says: '--concurrency' },
    { args: ['import', 'FILE', '--rebase-time', 'now'], says: 'must be an RFC 3339 date-time' },
    { args: ['import', 'FILE', '--token', 'not-the-token'], says: 'does not know the token' },
    { args: ['import', 'FILE', '--url', 'http://127.0.0.1:9'], says: 'no Takt answers at http://127.0.0.1:9' },
    { args: ['import', 'FILE', '--url', 'here'], says: `'here' is no address of a Takt` },
  ])('$says', async ({ args, says }) => {
    const file = written('some.csv', 'timestamp,n\n2026-01-19 10:00,1\n');
    const env = { TAKT_URL: takt.baseURL, TAKT_API_TOKEN: takt.token };
    const { exit, output } = spawnTakt(
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      env,
    );
    expect(await exit).toBe(1);
    expect(output()).toContain(says);
    expect(output().trimEnd().split('\n')).toHaveLength(1);
  });
});

test('the bar of progress', () => {
  const progress = { part: 0.5, accepted: 12_345, refused: 0, seconds: 3, waiting: undefined };
  expect(barOf(progress)).toBe(`${'█'.repeat(15)}${'░'.repeat(15)}  50 %  12,345 rows  4,115/s`);
  expect(barOf({ ...progress, refused: 2, waiting: 'the server answers 503' })).toContain(
    '2 refused  waiting: the server answers 503',
  );
});

describe('an import that is broken off', () => {
  const ROWS = 20_000;
  const options = ['--customer-id', 'crash', '--event-type', 'crash', '--concurrency', '2'];
  // Row i has i units: 1 + 2 + … + 20,000 = 200,010,000.
  const total = (ROWS * (ROWS + 1)) / 2;
  const text = `timestamp,n\n${Array.from({ length: ROWS }, (_, i) => `2026-01-19 ${String(i % 24).padStart(2, '0')}:00:00,${i + 1}`).join('\n')}\n`;

  test('by kill -9 of the server and then of itself, resumed, and done twice, counts each row once', async () => {
    const file = written(unique('crash'), text);
    const dataDir = join(folder, 'crash-data');
    let server = await startTakt({ dataDir, start: at(2026, 1, 20) });
    const { port } = new URL(server.baseURL);
    const sum = await server.client.v1.billableMetrics.create({
      name: 'Units',
      aggregation_type: 'SUM',
      aggregation_key: 'n',
      property_filters: [{ name: 'n', exists: true }],
    });
    const count = await server.client.v1.billableMetrics.create({ name: 'Rows', aggregation_type: 'COUNT' });
    const customer = await server.client.v1.customers.create({ name: 'Crash', ingest_aliases: ['crash'] });
    const counted = (): Promise<number> => usageOf(server, customer.data.id, count.data.id);
    try {
      // The server dies under the import, which waits for it and goes on by itself …
      const first = startImport(file, options, server);
      await until(async () => (await counted()) > ROWS / 20, 60_000);
      await server.kill();
      expect(first.process.exitCode).toBeNull();
      await until(() => first.output().includes('waiting: no answer'), 60_000);
      server = await startTakt({ dataDir, env: { TAKT_PORT: port } });
      const before = await counted();
      await until(async () => (await counted()) > before, 60_000);
      // … until it is killed itself. Run again, it ends; and once more, which changes nothing.
      first.process.kill('SIGKILL');
      await first.exit;
      expect(await counted()).toBeLessThan(ROWS);
      for (const _ of [1, 2]) {
        expect(await ended(file, startImport(file, options, server))).toMatchObject({ code: 0, rejects: [] });
        expect(await counted()).toBe(ROWS);
        expect(await usageOf(server, customer.data.id, sum.data.id)).toBe(total);
      }
    } finally {
      await server.stop();
    }
  }, 240_000);
});

// An hour of two production LLM services; where the files are, their bills are known to the last digit.
describe.skipIf(!existsSync(DATA))(`an hour of production traffic (skipped where ${DATA} is absent)`, () => {
  const traces = [
    { service: 'code', cents: 4760.8895 },
    { service: 'conv', cents: 9679.1325 },
  ];

  test('is billed exactly, as a draft and final, however often it is imported', async () => {
    const { client } = takt;
    const cardId = (await client.v1.contracts.rateCards.create({ name: unique('card') })).data.id;
    for (const [key, price] of [
      ['context_tokens', 250],
      ['generated_tokens', 1000],
    ] as const) {
      const metric = await client.v1.billableMetrics.create({
        name: key,
        aggregation_type: 'SUM',
        aggregation_key: key,
        event_type_filter: { in_values: ['llm'] },
        property_filters: [{ name: key, exists: true }],
      });
      const product = await client.v1.contracts.products.create({
        name: `${key} (M)`,
        type: 'USAGE',
        billable_metric_id: metric.data.id,
        quantity_conversion: { conversion_factor: 1_000_000, operation: 'DIVIDE' },
      });
      await billing.rate(cardId, product.data.id, { price });
    }
    const customers = new Map<string, string>();
    for (const { service } of traces) {
      const customer = await client.v1.customers.create({ name: service, ingest_aliases: [service] });
      customers.set(service, customer.data.id);
      await billing.contract({ customer_id: customer.data.id, rate_card_id: cardId, starting_at: at(2026, 1) });
    }
    const bill = async (service: string, status: string): Promise<number | undefined> => {
      const query = { status, starting_on: at(2026, 1), ending_before: at(2026, 2) };
      const [invoice] = await billing.invoices(customers.get(service) ?? '', query);
      return invoice?.total;
    };

    for (const _ of [1, 2]) {
      for (const { service, cents } of traces) {
        const imported = await runImport(
          join(DATA, `AzureLLMInferenceTrace_${service}.csv`),
          ...['--customer-id', service, '--event-type', 'llm', '--rebase-time', '2026-01-19T18:00:00Z'],
          ...['--property', 'context_tokens=ContextTokens', '--property', 'generated_tokens=GeneratedTokens'],
          ...['--rejects', join(folder, `${service}.rejected`)],
        );
        expect(imported).toMatchObject({ code: 0, output: expect.stringContaining('refused   none') });
        expect(await bill(service, 'DRAFT')).toBe(cents);
      }
    }
    await takt.clock.set(at(2026, 2, 2));
    for (const { service, cents } of traces) expect(await bill(service, 'FINALIZED')).toBe(cents);
  }, 240_000);
});
