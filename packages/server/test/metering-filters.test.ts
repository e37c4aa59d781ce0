import { dec, HOUR, type UsageNeed, usageNeedKey } from '@takt/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MeteringBench, openMetering } from './support/metering.ts';

const DAY = Date.parse('2026-03-02T00:00:00Z');
const hour = (n: number): number => DAY + n * HOUR;

/** Hour, region, model, amount, user. Until 6:00 all of it counts, from then on what is of the EU, and from 12:00 on what model a did. */
const EVENTS = [
  [0, 'eu', 'a', 5, 'ada'],
  [0, 'us', 'b', 7, 'bob'],
  [6, 'eu', 'b', 11, 'bob'],
  [7, 'us', 'a', 13, 'cyd'],
  [12, 'us', 'a', 17, 'cyd'],
  [13, 'eu', 'b', 19, 'dan'],
] as const;
const FILTERS = [
  { groupKey: 'region', groupValues: ['eu'], start: hour(6), end: hour(12) },
  { groupKey: 'model', groupValues: ['a'], start: hour(12), end: hour(24) },
];

/** What the running value grew by, hour by hour: 13 (us) and 19 (model b) are not of the contract. */
const EXPECTED = {
  COUNT: [
    [0, 2],
    [6, 1],
    [12, 1],
  ],
  SUM: [
    [0, 12],
    [6, 11],
    [12, 17],
  ],
  MAX: [
    [0, 7],
    [6, 4],
    [12, 6],
  ],
  LATEST: [
    [0, 7],
    [6, 4],
    [12, 6],
  ],
  // Bob was there before the filter.
  UNIQUE: [
    [0, 2],
    [12, 1],
  ],
} as const;
type Aggregation = keyof typeof EXPECTED;

let bench: MeteringBench;
let customerId: string;
const metrics = new Map<Aggregation, string>();

beforeAll(async () => {
  bench = await openMetering(hour(24));
  const { db, metering, customers } = bench;
  const context = bench.context();
  ({ id: customerId } = await db.transaction((tx) => customers.create(tx, context, { name: 'filtered' })));
  for (const aggregation of Object.keys(EXPECTED) as Aggregation[]) {
    const id = await db.transaction((tx) =>
      metering.metrics.create(tx, context, {
        name: aggregation,
        aggregation_type: aggregation,
        ...(aggregation === 'COUNT' ? {} : { aggregation_key: aggregation === 'UNIQUE' ? 'user' : 'amount' }),
        property_filters: ['region', 'model', 'amount', 'user'].map((name) => ({ name, exists: true })),
        group_keys: [['region'], ['model']],
      }),
    );
    metrics.set(aggregation, id);
  }
  const events = EVENTS.map(([n, region, model, amount, user], i) => ({
    transaction_id: `filtered ${i}`,
    customer_id: customerId,
    event_type: 'call',
    timestamp: new Date(hour(n) + i).toISOString(),
    properties: { region, model, amount, user },
  }));
  await metering.ingest(Buffer.from(JSON.stringify(events)), hour(24));
  await metering.readBarrier();
});
afterAll(() => bench.stop());

const needOf = (aggregation: Aggregation, groupKeys: readonly string[] = []): UsageNeed => {
  const need = {
    customerId,
    metricId: metrics.get(aggregation) ?? '',
    period: { start: hour(0), end: hour(24) },
    groupKeys,
    filters: FILTERS,
    granularity: 'HOUR' as const,
  };
  return { ...need, key: usageNeedKey(need) };
};

describe('a usage filter that gives way to one of another key in mid-period (contracts 4)', () => {
  for (const [aggregation, expected] of Object.entries(EXPECTED) as [Aggregation, (typeof EXPECTED)[Aggregation]][]) {
    it(`holds ${aggregation} to each filter in its time, though no group key has both`, async () => {
      const need = needOf(aggregation);
      const rows = (await bench.metering.readUsage([need])).get(need.key) ?? [];
      const grown = rows.filter(({ quantity }) => !quantity.isZero());
      expect(grown.map((row) => [(row.hour - DAY) / HOUR, Number(row.quantity)])).toEqual(expected);
    });
  }

  it('holds the events of a preview to them as well', async () => {
    const need = needOf('SUM');
    const events = [
      { eventType: 'call', timestamp: hour(8), properties: { region: 'eu', model: 'b', amount: '100', user: 'eve' } },
      { eventType: 'call', timestamp: hour(14), properties: { region: 'eu', model: 'b', amount: '200', user: 'eve' } },
      { eventType: 'call', timestamp: hour(15), properties: { region: 'us', model: 'a', amount: '400', user: 'eve' } },
    ];
    const rows = (await bench.metering.readUsage([need], { customerId, mode: 'merge', events })).get(need.key) ?? [];
    // 5 + 7 + 11 + 17, and of the preview the first and the last.
    expect(rows.reduce((sum, { quantity }) => sum.plus(quantity), dec(0)).toNumber()).toBe(40 + 100 + 400);
  });

  it('groups by a key that one of the filters knows: where it does not, nothing is of the contract', async () => {
    const need = needOf('SUM', ['model']);
    const rows = (await bench.metering.readUsage([need])).get(need.key) ?? [];
    // While the region decides, rollups by model cannot tell: pricing 3 asks for one key of both.
    const quantities = rows.map((row) => [row.groupValues.model, Number(row.quantity)]);
    expect(quantities.toSorted()).toEqual([
      ['a', 17],
      ['a', 5],
      ['b', 7],
    ]);
  });
});
