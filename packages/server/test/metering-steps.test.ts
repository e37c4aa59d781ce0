import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DAY } from '@takt/engine';
import { expect, test } from 'vitest';
import type { ClickHouse } from '../src/platform/clickhouse/index.ts';
import { StoreUnavailable } from '../src/platform/failure.ts';
import type { Db } from '../src/platform/postgres/index.ts';
import { openMetering } from './support/metering.ts';
import { until } from './support/until.ts';

/**
 * Between any two steps of the loader a store may fail: before it did what was asked, or after, so that nobody knows. A crash may also catch
 * ClickHouse within an insert: it writes down a part's token before the part appears, and brings only the part to the disk. Whatever the
 * step, each event counts once (lessons B 2).
 */

const NOW = Date.parse('2026-03-10T12:00:00Z');
const TABLES = ['events', 'duplicate_events', 'transaction_ids', 'usage_hourly', 'usage_values'];

/** What is left of a call that fails; of an insert also what a crash may leave. */
const KINDS = ['nothing done', 'all done', 'parts lost', 'one part lost', 'tokens lost'] as const;
type Kind = (typeof KINDS)[number];

/** Lets one of the calls that loading makes fail: the n-th. */
class Fault {
  #call = 0;
  #at = Number.POSITIVE_INFINITY;
  #kind: Kind = 'nothing done';
  /** What failed. */
  struck: string | undefined;

  arm(at: number, kind: Kind): void {
    this.#call = 0;
    this.#at = at;
    this.#kind = kind;
    this.struck = undefined;
  }

  disarm(): void {
    this.#at = Number.POSITIVE_INFINITY;
  }

  async around<T>(name: string, call: () => Promise<T>): Promise<T> {
    if (!this.#strikes(name)) return call();
    if (this.#kind !== 'nothing done') await call();
    throw new StoreUnavailable('clickhouse', 'it fails here');
  }

  async aroundInsert(clickhouse: ClickHouse, table: string, call: () => Promise<void>): Promise<void> {
    if (!this.#strikes(`insert into ${table}`)) return call();
    if (this.#kind !== 'nothing done') {
      const before = new Set(await partsOf(clickhouse, table));
      await call();
      const parts = (await partsOf(clickhouse, table)).filter((part) => !before.has(part));
      if (this.#kind === 'parts lost') await lose(clickhouse, table, parts);
      if (this.#kind === 'one part lost') await lose(clickhouse, table, parts.slice(0, 1));
      if (this.#kind === 'tokens lost') {
        await lose(clickhouse, table, [join(parts[0] ?? '', '..', 'deduplication_logs')]);
      }
    }
    throw new StoreUnavailable('clickhouse', 'it crashed here');
  }

  #strikes(name: string): boolean {
    this.#call += 1;
    if (this.#call !== this.#at) return false;
    this.struck = name;
    return true;
  }
}

/** The folders of a table's parts. */
async function partsOf(clickhouse: ClickHouse, table: string): Promise<readonly string[]> {
  const parts = await clickhouse.query<{ path: string }>(
    `SELECT path FROM system.parts WHERE active AND database = currentDatabase() AND table = '${table}' ORDER BY path`,
  );
  return parts.map(({ path }) => path);
}

/** Loses folders of a table, behind ClickHouse's back. */
async function lose(clickhouse: ClickHouse, table: string, folders: readonly string[]): Promise<void> {
  await clickhouse.command(`DETACH TABLE ${table} SYNC`);
  for (const folder of folders) rmSync(folder, { recursive: true });
  await clickhouse.command(`ATTACH TABLE ${table}`);
}

/** Nothing is merged: the parts that an insert has made can be told from others. */
const keepParts = (clickhouse: ClickHouse, table: string): Promise<void> =>
  clickhouse.command(
    `ALTER TABLE ${table} MODIFY SETTING max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1`,
  );

/** The object, with some of its methods put through something. */
const intercepted = <T extends object>(target: T, methods: Partial<T>): T =>
  new Proxy(target, {
    get: (object, name) => {
      const own: unknown = Reflect.get(methods, name) ?? Reflect.get(object, name);
      return typeof own === 'function' ? own.bind(object) : own;
    },
  });

test('wherever a store fails while usage is loaded, each event counts once', { timeout: 180_000 }, async () => {
  const fault = new Fault();
  const bench = await openMetering(NOW, {
    clickhouse: (real: ClickHouse) =>
      intercepted(real, {
        insertBlock: (table, ...rest) => fault.aroundInsert(real, table, () => real.insertBlock(table, ...rest)),
        query: (sql, ...rest) => fault.around(`query ${/FROM (\w+)/.exec(sql)?.[1]}`, () => real.query(sql, ...rest)),
      }),
    db: (real: Db) =>
      intercepted(real, {
        query: ((sql: string, params?: unknown[]) =>
          sql.startsWith('UPDATE ingest_progress')
            ? fault.around('move of the progress', () => real.query(sql, params))
            : real.query(sql, params)) as Db['query'],
      }),
  });
  try {
    const create = (aggregation_type: 'SUM' | 'UNIQUE') =>
      bench.db.transaction((tx) =>
        bench.metering.metrics.create(tx, bench.context(), {
          name: aggregation_type,
          aggregation_type,
          aggregation_key: 'n',
          event_type_filter: { in_values: ['call'] },
          property_filters: [{ name: 'n', exists: true }],
        }),
      );
    const metrics = [{ id: await create('SUM') }, { id: await create('UNIQUE') }];
    const steps = new Set<string>();
    let rounds = 0;
    for (const table of TABLES) await keepParts(bench.clickhouse, table);
    for (const kind of KINDS) {
      for (let at = 1; ; at += 1) {
        rounds += 1;
        const name = `${kind}-${at}`;
        const { id } = await bench.db.transaction((tx) =>
          bench.customers.create(tx, bench.context(), { name, ingest_aliases: [name] }),
        );
        const send = (ids: readonly number[]): Promise<void> =>
          bench.metering.ingest(
            Buffer.from(
              JSON.stringify(
                ids.map((n) => ({
                  transaction_id: `${name}-${n}`,
                  customer_id: name,
                  event_type: 'call',
                  // Of two months, whose parts are stored one after the other.
                  timestamp: new Date(NOW - (n % 2) * 20 * DAY).toISOString(),
                  properties: { n: String(10 ** n) },
                })),
              ),
            ),
            NOW,
          );
        await send([0, 1]);
        await bench.metering.readBarrier();
        fault.arm(at, kind);
        await Promise.all([send([1, 2, 2]), send([3, 0])]);
        await send([4, 3]);
        await until(() =>
          bench.metering.readBarrier().then(
            () => true,
            () => false,
          ),
        );
        const { struck } = fault;
        fault.disarm();
        await send([0, 1, 2, 3, 4]);
        await bench.metering.readBarrier();
        const stored = await bench.clickhouse.query<{ events: string }>(
          'SELECT count() AS events FROM events WHERE customer = {name:String}',
          { name },
        );
        const { data } = await bench.metering.usageBatch(
          {
            customer_ids: [id],
            billable_metrics: metrics,
            window_size: 'NONE',
            starting_on: '2026-02-01T00:00:00Z',
            ending_before: '2026-03-11T00:00:00Z',
          },
          undefined,
        );
        expect([name, struck, data.map(({ value }) => value?.toFixed()), stored]).toEqual([
          name,
          struck,
          ['11111', '5'],
          [{ events: '5' }],
        ]);
        if (struck === undefined) break;
        steps.add(struck);
      }
    }
    console.log(`loader: ${rounds} rounds, failing at ${[...steps].sort().join(', ')}: lost 0, counted twice 0`);
    expect([...steps]).toEqual(
      expect.arrayContaining([
        'move of the progress',
        'insert into events',
        'insert into usage_hourly',
        'insert into usage_values',
        'insert into transaction_ids',
        'query transaction_ids',
      ]),
    );
  } finally {
    await bench.stop();
  }
});
