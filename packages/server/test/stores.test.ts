import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Decimal } from '@takt/engine';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClickHouse, openClickHouse } from '../src/platform/clickhouse/index.ts';
import { migrateClickHouse } from '../src/platform/clickhouse/migrate.ts';
import {
  ArrayColumn,
  blockOf,
  Column32,
  Column64,
  NullableTextColumn,
  TextColumn,
  TextMapColumn,
  TupleColumn,
} from '../src/platform/clickhouse/native.ts';
import { encodeDocument } from '../src/platform/document.ts';
import { StoreUnavailable } from '../src/platform/failure.ts';
import { createLog } from '../src/platform/log.ts';
import { type Db, openPostgres, timestamp } from '../src/platform/postgres/index.ts';
import { migratePostgres } from '../src/platform/postgres/migrate.ts';
import { type ExternalClickHouse, startExternalClickHouse } from './support/external-clickhouse.ts';
import { until } from './support/until.ts';

const CLICKHOUSE_MIGRATIONS = fileURLToPath(new URL('../clickhouse/', import.meta.url));
const log = createLog('silent');
const folder = mkdtempSync(join(tmpdir(), 'takt-stores-'));
// A path of its own beyond the 107 bytes that the path of a socket may have.
const dataDir = join(folder, 'a-data-directory-whose-path-is-long'.repeat(4));
let db: Db;
let embedded: ClickHouse;
let server: ExternalClickHouse;
let external: ClickHouse;

beforeAll(async () => {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  [db, embedded, server] = await Promise.all([
    openPostgres({ dataDir, databaseUrl: undefined }, log),
    openEmbedded(),
    startExternalClickHouse(),
  ]);
  external = await openClickHouse({ dataDir, clickhouseUrl: server.url }, log);
});

afterAll(async () => {
  await Promise.all([db.close(), embedded.close(), external.close().then(() => server.stop())]);
  rmSync(folder, { recursive: true, force: true });
});

const openEmbedded = (): Promise<ClickHouse> => openClickHouse({ dataDir, clickhouseUrl: undefined }, log);

const one = async (sql: string, values: readonly unknown[] = []): Promise<unknown> => {
  const [row] = await db.query<{ value: unknown }>(`SELECT ${sql} AS value`, values);
  return row?.value;
};

describe('what Postgres delivers', () => {
  test('numeric is an exact Decimal, int8 a number', async () => {
    expect(await one('12345678901234567890.000000000000000001::numeric')).toEqual(
      new Decimal('12345678901234567890.000000000000000001'),
    );
    expect(await one('9007199254740991::int8')).toBe(Number.MAX_SAFE_INTEGER);
    await expect(one('9007199254740992::int8')).rejects.toThrow('beyond the safe integers');
  });

  test('timestamptz is an instant in milliseconds', async () => {
    expect(await one("'2026-01-31T23:59:59.123456+02:00'::timestamptz")).toBe(Date.UTC(2026, 0, 31, 21, 59, 59, 123));
    expect(await one("'1969-07-20T20:17:00Z'::timestamptz")).toBe(Date.UTC(1969, 6, 20, 20, 17));
    expect(await one("'infinity'::timestamptz")).toBe(Number.POSITIVE_INFINITY);
    await expect(one('localtimestamp')).rejects.toThrow('use timestamptz');
  });

  test('jsonb is a decoded document, and arrays are arrays of all these', async () => {
    const document = { price: new Decimal('0.1'), at: 1 };
    expect(await one('$1::jsonb', [encodeDocument(document)])).toEqual(document);
    expect(await one('ARRAY[1.5, NULL]::numeric[]')).toEqual([new Decimal('1.5'), null]);
    expect(await one("ARRAY['2026-01-01Z']::timestamptz[]")).toEqual([Date.UTC(2026, 0, 1)]);
    expect(await one("ARRAY['a,b', 'c\"d']::text[]")).toEqual(['a,b', 'c"d']);
    expect(await one("DATE '2026-01-31'")).toBe('2026-01-31');
  });

  test('parameters may be Decimals, instants and arrays; not undefined, nor objects that were not encoded', async () => {
    expect(await one('$1::numeric + $2::numeric', [new Decimal('0.1'), new Decimal('1e-30')])).toEqual(
      new Decimal('0.100000000000000000000000000001'),
    );
    expect(await one('$1::numeric[]', [[new Decimal(1), new Decimal('2.5')]])).toEqual([
      new Decimal(1),
      new Decimal('2.5'),
    ]);
    expect(await one('$1::timestamptz', [timestamp(1_700_000_000_123)])).toBe(1_700_000_000_123);
    await expect(one('$1::text', [undefined])).rejects.toThrow('SQL knows null');
    await expect(one('$1::jsonb', [{ a: 1 }])).rejects.toThrow('pass encodeDocument(value)');
  });

  test('what is committed survives a power cut', async () => {
    const rows = await db.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings
        WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'TimeZone', 'listen_addresses')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      TimeZone: 'UTC',
      listen_addresses: '',
    });
  });
});

describe('transactions', () => {
  beforeAll(async () => {
    await db.query('CREATE TABLE counters (name text PRIMARY KEY, n int8 NOT NULL)');
    await db.query(`INSERT INTO counters VALUES ('a', 0), ('b', 0)`);
  });
  const count = (name: string) => one(`(SELECT n FROM counters WHERE name = $1)`, [name]);

  test('a return commits and then runs what was to run afterwards; a throw does neither', async () => {
    const ran: string[] = [];
    const returned = await db.transaction(async (tx) => {
      tx.afterCommit(() => void ran.push('committed'));
      await tx.query(`UPDATE counters SET n = n + 1 WHERE name = 'a'`);
      return 'returned';
    });
    const thrown = db.transaction(async (tx) => {
      tx.afterCommit(() => void ran.push('rolled back'));
      await tx.query(`UPDATE counters SET n = n + 1 WHERE name = 'a'`);
      throw new Error('thrown');
    });
    await expect(thrown).rejects.toThrow('thrown');
    expect(returned).toBe('returned');
    expect(ran).toEqual(['committed']);
    expect(await count('a')).toBe(1);
  });

  test('a transaction whose failed statement was passed over does not commit in silence', async () => {
    const work = db.transaction(async (tx) => {
      await tx.query(`UPDATE counters SET n = 100 WHERE name = 'a'`);
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('the transaction was rolled back');
    expect(await count('a')).toBe(1);
  });

  test('serialization failures run again: no update is lost', async () => {
    const before = (await count('b')) as number;
    const increment = () =>
      db.transaction(
        async (tx) => {
          const [row] = await tx.query<{ n: number }>(`SELECT n FROM counters WHERE name = 'b'`);
          await tx.query(`UPDATE counters SET n = $1 WHERE name = 'b'`, [(row?.n ?? 0) + 1]);
        },
        { isolation: 'serializable' },
      );
    await Promise.all(Array.from({ length: 4 }, increment));
    expect(await count('b')).toBe(before + 4);
  });

  test('a connection that breaks amid a transaction is the trouble of that one alone', async () => {
    const broken = db.transaction(async (tx) => {
      const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await db.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
      await tx.query('SELECT 1');
    });
    await expect(broken).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await db.transaction((tx) => tx.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });

  test('any number of transactions at once may each ask for single queries beside', async () => {
    const ask = () => db.transaction((tx) => tx.query('SELECT 1').then(() => one('1')));
    expect(await Promise.all(Array.from({ length: 100 }, ask))).toEqual(Array(100).fill(1));
  });

  test('a deadlock ends with both done', async () => {
    let meeting = 0;
    const bothHoldOne = async (): Promise<void> => {
      meeting += 1;
      await until(() => meeting >= 2);
    };
    const lockInOrder = (first: string, second: string) =>
      db.transaction(async (tx) => {
        await tx.query('UPDATE counters SET n = n + 1 WHERE name = $1', [first]);
        await bothHoldOne();
        await tx.query('UPDATE counters SET n = n + 1 WHERE name = $1', [second]);
      });
    const before = [await count('a'), await count('b')] as number[];
    await Promise.all([lockInOrder('a', 'b'), lockInOrder('b', 'a')]);
    expect([await count('a'), await count('b')]).toEqual(before.map((n) => n + 2));
  });
});

describe('migrations', () => {
  const writeMigrations = (name: string, files: Readonly<Record<string, string>>): string => {
    const path = join(folder, name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path);
    for (const [file, sql] of Object.entries(files)) writeFileSync(join(path, file), sql);
    return path;
  };

  test('Postgres: each file once, in order, whole or not at all; a changed or unknown one is refused', async () => {
    await db.query('CREATE DATABASE migrations');
    const client = new pg.Client({ ...db.pool.options, database: 'migrations' });
    await client.connect();
    const migrate = (files: Readonly<Record<string, string>>) =>
      migratePostgres(client, writeMigrations('pg', files), log);
    try {
      const first = { '0001_one.sql': 'CREATE TABLE one (a int); INSERT INTO one VALUES (1);' };
      await migrate(first);
      await migrate({ ...first, '0002_two.sql': 'INSERT INTO one VALUES (2);' });
      expect((await client.query('SELECT a FROM one ORDER BY a')).rows).toEqual([{ a: 1 }, { a: 2 }]);
      const broken = {
        ...first,
        '0002_two.sql': 'INSERT INTO one VALUES (2);',
        '0003_three.sql': 'INSERT INTO one VALUES (3); oops',
      };
      await expect(migrate(broken)).rejects.toThrow('migration 0003_three.sql failed: syntax error at or near "oops"');
      expect((await client.query('SELECT count(*)::int AS n FROM one')).rows).toEqual([{ n: 2 }]);
      await expect(migrate(first)).rejects.toThrow('written by a newer Takt (it has migration 0002_two)');
      await expect(migrate({ ...first, '0002_two.sql': 'SELECT 1;' })).rejects.toThrow(
        '0002_two.sql differs from what was applied',
      );
      await expect(migrate({ ...first, '0001_other.sql': '' })).rejects.toThrow('have the same number');
    } finally {
      await client.end();
    }
  });

  test('ClickHouse: statements end with a semicolon at the end of a line', async () => {
    const path = writeMigrations('ch', {});
    cpSync(CLICKHOUSE_MIGRATIONS, path, { recursive: true });
    const statements = `-- A comment; with a semicolon.
      CREATE TABLE IF NOT EXISTS migrated (a UInt8) ENGINE = MergeTree ORDER BY a;
      INSERT INTO migrated VALUES (1);
      INSERT INTO migrated
      VALUES (2)`;
    writeFileSync(join(path, '9001_numbers.sql'), statements);
    await migrateClickHouse(embedded, path, log);
    await migrateClickHouse(embedded, path, log);
    expect(await embedded.query('SELECT a FROM migrated ORDER BY a')).toEqual([{ a: 1 }, { a: 2 }]);
    const withoutNewest = migrateClickHouse(embedded, CLICKHOUSE_MIGRATIONS, log);
    await expect(withoutNewest).rejects.toThrow('written by a newer Takt (it has migration 9001_numbers)');
    await embedded.command('DELETE FROM takt_migrations WHERE number = 9001');
  });
});

describe.each(['embedded', 'external'] as const)('a ClickHouse that is %s', (kind) => {
  let clickhouse: ClickHouse;
  beforeAll(async () => {
    clickhouse = kind === 'embedded' ? embedded : external;
    await clickhouse.command(
      `CREATE TABLE batches (id UInt64, text String) ENGINE = MergeTree ORDER BY id
       SETTINGS non_replicated_deduplication_window = 100`,
    );
  });
  const value = async (type: string, parameter: unknown): Promise<unknown> => {
    const [row] = await clickhouse.query<{ value: unknown }>(`SELECT {p:${type}} AS value`, { p: parameter });
    return row?.value;
  };

  test.each([
    ['String', "it's \\ a {p:String} \n\t\0 é 💶"],
    ['String', "'; DROP TABLE migrated; --"],
    ['UInt64', '18446744073709551615'],
    ['Decimal(38, 12)', '-12345678901234567890.000000000001'],
    ['Nullable(String)', null],
    ['Array(String)', ["a'b", 'c\\', '']],
    ['Array(Array(UInt8))', [[1, 2], []]],
    ['Map(String, String)', { 'k"1': "v'1" }],
    ['Bool', true],
  ])('%s takes and gives %j', async (type, parameter) => {
    expect(await value(type, parameter)).toEqual(parameter);
  });

  test('Decimals, instants and names are parameters too', async () => {
    expect(await value('Decimal(38, 12)', new Decimal('0.000000000001'))).toBe('0.000000000001');
    expect(await value("DateTime64(3, 'UTC')", new Date(Date.UTC(2026, 0, 31, 1, 2, 3, 4)))).toBe(
      '2026-01-31 01:02:03.004',
    );
    expect(await clickhouse.query('SELECT count() > 0 AS found FROM {t:Identifier}', { t: 'takt_migrations' })).toEqual(
      [{ found: 1 }],
    );
  });

  test('a placeholder inside a string, a quoted name or a comment is none', async () => {
    const sql = `SELECT '{p:String}' AS a, 1 AS "{p:String}" -- {p:String}`;
    expect(await clickhouse.query(sql)).toEqual([{ a: '{p:String}', '{p:String}': 1 }]);
  });

  test('times are UTC', async () => {
    expect(await clickhouse.query('SELECT timezone() AS server, toDateTime(0) AS epoch')).toEqual([
      { server: 'UTC', epoch: '1970-01-01 00:00:00' },
    ]);
  });

  test('an error says which', async () => {
    await expect(clickhouse.query('SELECT * FROM no_such_table')).rejects.toMatchObject({
      name: 'ClickHouseError',
      code: 60,
    });
  });

  test('a query that takes too long is given up', async () => {
    const slow = clickhouse.query('SELECT sum(cityHash64(number)) FROM numbers(100000000000)', {}, { timeoutMs: 50 });
    await expect(slow).rejects.toBeInstanceOf(StoreUnavailable);
  });

  const insert = (rows: string, token: string) =>
    clickhouse.insert('batches', ['id', 'text'], rows, { format: 'JSONCompactEachRow', token });
  const texts = async () =>
    (await clickhouse.query<{ text: string }>('SELECT text FROM batches ORDER BY id, text')).map(({ text }) => text);

  test('a batch that is sent again under its token counts once', async () => {
    const batch = '[1, "a"]\n["2", "b"]\n';
    expect(await insert(batch, 'log 1-2')).toEqual({ rowsWritten: 2 });
    await insert(batch, 'log 1-2');
    await insert('[1, "a again"]', 'log 3-3');
    expect(await texts()).toEqual(['a', 'a again', 'b']);
  });

  test('a row with an unknown member is an error, not a default row', async () => {
    const rows = Buffer.from('{"id": 9, "txet": "typo"}\n');
    const inserting = clickhouse.insert('batches', ['id', 'text'], rows, { format: 'JSONEachRow', token: 'typo' });
    await expect(inserting).rejects.toMatchObject({ name: 'ClickHouseError', code: 117 });
    expect(await texts()).toEqual(['a', 'a again', 'b']);
  });

  test('a block of columns is stored once, whatever its values', async () => {
    await clickhouse.command(
      `CREATE TABLE blocks (n UInt16, big Int64, at DateTime64(3, 'UTC'), text LowCardinality(String), d Nullable(Decimal(76, 38)),
         m Map(String, String), list Array(String), pair Tuple(UInt64, String)) ENGINE = MergeTree ORDER BY n
       SETTINGS non_replicated_deduplication_window = 100`,
    );
    const texts = [
      '',
      'a',
      'é💶\0\t\n',
      'x'.repeat(63),
      'x'.repeat(64),
      'ü'.repeat(64),
      'y'.repeat(65),
      'z'.repeat(70_000),
    ];
    const rows = texts.map((text, n) => ({
      n,
      big: String((n - 3) * 2 ** 40 - n),
      at: `1969-12-31 23:59:5${n}.999`,
      text,
      d: n % 2 === 0 ? null : `-${n}.000000000001`,
      m: Object.fromEntries(texts.slice(0, n).map((key, i) => [key, texts[n - i] ?? ''])),
      list: texts.slice(n),
      pair: [String(n), text],
    }));
    const [n, big, at] = [new Column32(), new Column64('Int64'), new Column64("DateTime64(3, 'UTC')")];
    const [text, d, m] = [new TextColumn(), new NullableTextColumn(), new TextMapColumn()];
    const list = new ArrayColumn(new TextColumn());
    const pair = [new Column64(), new TextColumn()] as const;
    for (const row of rows) {
      n.add(row.n);
      big.add(Number(row.big));
      at.add(Date.parse(`${row.at}Z`));
      text.add(row.text);
      d.add(row.d);
      for (const [key, value] of Object.entries(row.m)) m.addEntry(key, value);
      m.endRow();
      for (const item of row.list) list.items.add(item);
      list.endRow();
      pair[0].add(row.n);
      pair[1].add(row.text);
    }
    const block = blockOf({ n, big, at, text, d, m, list, pair: new TupleColumn(pair) });
    for (const token of ['one', 'one', 'two']) await clickhouse.insertBlock('blocks', block, { token });
    const stored = await clickhouse.query('SELECT * FROM blocks ORDER BY n LIMIT 1 BY n');
    expect(stored).toEqual(rows);
    await clickhouse.insertBlock('blocks', block, { token: 'a part', where: "n IN (1, 2) AND at < '2100-01-01'" });
    expect(await clickhouse.query('SELECT n, count() AS count FROM blocks GROUP BY n ORDER BY n')).toEqual(
      rows.map(({ n }) => ({ n, count: n === 1 || n === 2 ? '3' : '2' })),
    );
    expect(text.textsAt([0, 2, 7])).toEqual([texts[0], texts[2], texts[7]]);
    expect([0, 3, 7].map((place) => big.at(place))).toEqual([0, 3, 7].map((place) => Number(rows[place]?.big)));
  });
});

describe('the embedded ClickHouse', () => {
  test('a parameter that was not given is an error', async () => {
    await expect(embedded.query('SELECT {p:String}')).rejects.toThrow('the query parameter p is missing');
  });

  test('a slow query holds up neither another query nor an insert', async () => {
    await embedded.command('CREATE TABLE quick (a UInt8) ENGINE = MergeTree ORDER BY a');
    const finished: string[] = [];
    const slow = embedded
      .query('SELECT sum(cityHash64({salt:UInt8}, number)) FROM numbers(600000000)', { salt: 1 })
      .then(() => finished.push('slow'));
    await embedded.query('SELECT {p:UInt8}', { p: 1 }).then(() => finished.push('query'));
    await embedded
      .insert('quick', ['a'], '[1]', { format: 'JSONCompactEachRow', token: 'quick' })
      .then(() => finished.push('insert'));
    await slow;
    expect(finished).toEqual(['query', 'insert', 'slow']);
  });

  test('new parts are forced to the disk before an insert returns', async () => {
    const settings = await embedded.query<{ name: string; value: string }>(
      `SELECT name, value FROM system.merge_tree_settings
        WHERE name IN ('fsync_after_insert', 'fsync_part_directory', 'min_rows_to_fsync_after_merge', 'old_parts_lifetime')`,
    );
    expect(Object.fromEntries(settings.map(({ name, value }) => [name, value]))).toEqual({
      fsync_after_insert: '1',
      fsync_part_directory: '1',
      min_rows_to_fsync_after_merge: '1',
      old_parts_lifetime: '480',
    });
  });

  test('it is there after closing and opening again; between the two nothing is answered', async () => {
    await embedded.close();
    await expect(embedded.query('SELECT 1')).rejects.toBeInstanceOf(StoreUnavailable);
    embedded = await openEmbedded();
    expect(await embedded.query('SELECT count() > 0 AS kept FROM batches')).toEqual([{ kept: 1 }]);
  });
});

test('a Postgres that is killed is started again, and nothing committed is lost', async () => {
  await db.query('CREATE TABLE facts (n int8)');
  await db.query('INSERT INTO facts VALUES (1)');
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  const seen = new Set<unknown>();
  await until(async () => {
    try {
      seen.add(await one('(SELECT n FROM facts)'));
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(StoreUnavailable);
      return false;
    }
  });
  expect([...seen]).toEqual([1]);
});
