import { HOUR } from '@takt/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MeteringBench, openMetering } from './support/metering.ts';

/** Rollups hold what the events behind them come to, and Takt looks whether they still do (lessons B 18). */

const NOW = Date.parse('2026-03-10T12:00:00Z');

let bench: MeteringBench;
beforeAll(async () => {
  bench = await openMetering(NOW);
});
afterAll(() => bench.stop());

let events = 0;

async function ingest(batch: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const sent = batch.map((event) => {
    events += 1;
    return { transaction_id: `t-${events}`, event_type: 'call', ...event };
  });
  await bench.metering.ingest(Buffer.from(JSON.stringify(sent)), NOW);
  await bench.metering.readBarrier();
}

async function createMetrics(): Promise<void> {
  for (const aggregation of ['COUNT', 'SUM', 'MAX', 'LATEST', 'UNIQUE'] as const) {
    await bench.db.transaction((tx) =>
      bench.metering.metrics.create(tx, bench.context(), {
        name: aggregation,
        aggregation_type: aggregation,
        aggregation_key: 'n',
        event_type_filter: { in_values: ['call'] },
        property_filters: [
          { name: 'n', exists: true },
          { name: 'user', exists: true },
          { name: 'model', exists: true, not_in_values: ['hidden'] },
        ],
        group_keys: [['user'], ['user', 'model']],
      }),
    );
  }
}

const event = fc.record({
  timestamp: fc
    .integer({ min: NOW - 80 * HOUR, max: NOW + 20 * HOUR })
    .map((instant) => new Date(instant).toISOString()),
  properties: fc.record({
    n: fc.oneof(
      fc.integer({ min: -9, max: 99 }),
      fc.constantFrom('0.1', '1e3', 'x', '', '9'.repeat(70), '-0.000001', [1]),
    ),
    user: fc.constantFrom('u1', 'u2', 'ü "3"'),
    model: fc.constantFrom('a', 'b', 'hidden'),
  }),
});

test('every hour of every metric and group is what its events come to', async () => {
  await createMetrics();
  let rows = 0;
  let world = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(event, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 4 }),
      async (batches) => {
        world += 1;
        for (const batch of batches) await ingest(batch.map((each) => ({ ...each, customer_id: `world-${world}` })));
        const check = await bench.metering.checkRollups();
        expect(check?.differences).toEqual([]);
        rows += check?.rows ?? 0;
      },
    ),
    { numRuns: 15 },
  );
  console.log(`rollups: ${rows} hours of metrics and groups compared in ${world} worlds, none differs`);
  expect(rows).toBeGreaterThan(1_000);
  expect(bench.metering.vitals()).toMatchObject({ checkedRollups: rows, differingRollups: 0 });
});

test('a rollup that is not what its events come to is found and counted', async () => {
  const [metric] = await bench.metering.metrics.all(bench.db);
  const hour = Math.floor(NOW / HOUR) * HOUR;
  const properties = { n: '5', user: 'u1', model: 'a' };
  await ingest([{ customer_id: 'tampered', timestamp: new Date(hour).toISOString(), properties }]);
  await bench.clickhouse.insert(
    'usage_hourly',
    ['customer', 'metric', 'group_key', 'hour', 'group_values', 'events', 'total'],
    `${JSON.stringify(['tampered', metric?.number, 1, hour / 1_000, ['u1'], 1, '0'])}\n`,
    { format: 'JSONCompactEachRow', token: 'tampered' },
  );
  const check = await bench.metering.checkRollups();
  expect(check?.differences).toEqual([
    `metric ${metric?.id} by [user] at ["2026-03-10T12:00:00.000Z","u1"]: events say 1, the rollup 2`,
  ]);
  expect(bench.metering.vitals().differingRollups).toBe(1);
});
