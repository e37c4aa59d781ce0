import { expect, test } from 'vitest';
import type { ClickHouse } from '../src/platform/clickhouse/index.ts';
import { StoreUnavailable } from '../src/platform/failure.ts';
import type { Db } from '../src/platform/postgres/index.ts';
import { openMetering } from './support/metering.ts';
import { until } from './support/until.ts';

/**
 * Between any two steps of the loader a store may fail: before it did what was asked, or after, so that nobody knows. Whatever the step,
 * each event counts once (lessons B 2).
 */

const NOW = Date.parse('2026-03-10T12:00:00Z');

/** Lets one of the calls that loading makes fail: the n-th. */
class Fault {
  #call = 0;
  #at = Number.POSITIVE_INFINITY;
  #isAfter = false;
  /** What failed. */
  struck: string | undefined;

  arm(at: number, isAfter: boolean): void {
    this.#call = 0;
    this.#at = at;
    this.#isAfter = isAfter;
    this.struck = undefined;
  }

  disarm(): void {
    this.#at = Number.POSITIVE_INFINITY;
  }

  async around<T>(name: string, call: () => Promise<T>): Promise<T> {
    this.#call += 1;
    const strikes = this.#call === this.#at;
    if (strikes) this.struck = name;
    if (strikes && !this.#isAfter) throw new StoreUnavailable('clickhouse', 'it fails here');
    const answer = await call();
    if (strikes) throw new StoreUnavailable('clickhouse', 'it fails here, but did it');
    return answer;
  }
}

/** The object, with some of its methods put through something. */
const intercepted = <T extends object>(target: T, methods: Partial<T>): T =>
  new Proxy(target, {
    get: (object, name) => {
      const own: unknown = Reflect.get(methods, name) ?? Reflect.get(object, name);
      return typeof own === 'function' ? own.bind(object) : own;
    },
  });

test('wherever a store fails while usage is loaded, each event counts once', async () => {
  const fault = new Fault();
  const bench = await openMetering(NOW, {
    clickhouse: (real: ClickHouse) =>
      intercepted(real, {
        insertBlock: (table, ...rest) => fault.around(`insert into ${table}`, () => real.insertBlock(table, ...rest)),
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
    const metricId = await bench.db.transaction((tx) =>
      bench.metering.metrics.create(tx, bench.context(), {
        name: 'Calls',
        aggregation_type: 'SUM',
        aggregation_key: 'n',
        event_type_filter: { in_values: ['call'] },
        property_filters: [{ name: 'n', exists: true }],
      }),
    );
    const steps = new Set<string>();
    let rounds = 0;
    for (const isAfter of [false, true]) {
      for (let at = 1; ; at += 1) {
        rounds += 1;
        const name = `${isAfter ? 'after' : 'before'}-${at}`;
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
                  timestamp: new Date(NOW).toISOString(),
                  properties: { n: String(10 ** n) },
                })),
              ),
            ),
            NOW,
          );
        await send([0, 1]);
        await bench.metering.readBarrier();
        fault.arm(at, isAfter);
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
        const { data } = await bench.metering.usageBatch(
          {
            customer_ids: [id],
            billable_metrics: [{ id: metricId }],
            window_size: 'NONE',
            starting_on: '2026-03-10T00:00:00Z',
            ending_before: '2026-03-11T00:00:00Z',
          },
          undefined,
        );
        expect([name, struck, data[0]?.value?.toFixed()]).toEqual([name, struck, '11111']);
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
        'insert into transaction_ids',
        'query transaction_ids',
      ]),
    );
  } finally {
    await bench.stop();
  }
});
