import { DAY, Decimal, dec, HOUR, type UsageNeed, usageNeedKey, ZERO } from '@takt/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberOf } from '../src/metering/decimal-text.ts';
import { type MeteringBench, openMetering } from './support/metering.ts';

/**
 * Random events in random order, batches and repetitions, under names that move between customers, against an exact model of a few
 * lines: usage queries, the increments that invoices bill, and previews (metering 4, 5, 8, 10).
 */

const START = Date.parse('2026-03-01T00:00:00Z');
const END = START + 3 * DAY;

let bench: MeteringBench;
beforeAll(async () => {
  bench = await openMetering(END);
});
afterAll(() => bench.stop());

const AGGREGATIONS = ['COUNT', 'SUM', 'MAX', 'LATEST', 'UNIQUE'] as const;
type Aggregation = (typeof AGGREGATIONS)[number];

interface Event {
  readonly id: number;
  /** Which of the world's names sent it. */
  readonly name: number;
  readonly timestamp: number;
  readonly n: string | undefined;
  readonly user: string;
  readonly model: string;
}

/** Exact values of every size, and texts that are none. */
const value = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map(String),
  fc.constantFrom(
    '0.1',
    '-0.25',
    '1e3',
    '5E-7',
    '00',
    ' 7 ',
    'x',
    '',
    '1e38',
    '-1e38',
    '1e-38',
    '9'.repeat(400),
    `-${'9'.repeat(60)}.5`,
  ),
);

const event = fc.record({
  name: fc.nat(2),
  // Few instants, so that ties of LATEST happen.
  timestamp: fc.oneof(fc.integer({ min: START, max: END - 1 }), fc.constantFrom(START, START + HOUR, END - 1)),
  n: fc.option(value, { nil: undefined, freq: 10 }),
  user: fc.constantFrom('u1', 'u2', 'ü "3"'),
  model: fc.constantFrom('a', 'b'),
});

const world = fc.record({
  events: fc.array(event, { minLength: 1, maxLength: 40 }),
  /** Where requests are cut, and which events are sent again. */
  cuts: fc.array(fc.nat(40), { maxLength: 6 }),
  again: fc.array(fc.nat(39), { maxLength: 20 }),
  /** After ingest, the first customer keeps the names below this, the second gets the others. */
  keeps: fc.nat(3),
  preview: fc.array(event, { minLength: 1, maxLength: 5 }),
});

/** The whole of metering 4.2, over events in the order of acceptance. */
function model(aggregation: Aggregation, events: readonly Event[]): Decimal | null {
  const numbers = events.flatMap((each) => {
    const number = each.n === undefined ? undefined : numberOf(each.n);
    return number === undefined ? [] : [{ ...each, number }];
  });
  if (events.length === 0) return null;
  if (aggregation === 'COUNT') return dec(events.length);
  if (aggregation === 'SUM') return numbers.reduce((sum, { number }) => sum.plus(number), ZERO);
  if (aggregation === 'UNIQUE') return dec(new Set(events.flatMap(({ n }) => n ?? [])).size);
  if (aggregation === 'MAX') return numbers.length === 0 ? null : Decimal.max(...numbers.map(({ number }) => number));
  return (
    numbers.reduce<(typeof numbers)[number] | undefined>(
      (last, each) => (last && last.timestamp > each.timestamp ? last : each),
      undefined,
    )?.number ?? null
  );
}

const text = (number: Decimal | null | undefined): string | null => number?.toFixed() ?? null;

let worlds = 0;

/** Five metrics of a type of events, one for each aggregation. */
async function createMetrics(eventType: string): Promise<ReadonlyMap<Aggregation, string>> {
  const found = new Map<Aggregation, string>();
  for (const aggregation of AGGREGATIONS) {
    const id = await bench.db.transaction((tx) =>
      bench.metering.metrics.create(tx, bench.context(), {
        name: aggregation,
        aggregation_type: aggregation,
        aggregation_key: 'n',
        event_type_filter: { in_values: [eventType] },
        property_filters: [{ name: 'n' }, { name: 'user', exists: true }, { name: 'model', exists: true }],
        group_keys: [['user'], ['user', 'model']],
      }),
    );
    found.set(aggregation, id);
  }
  return found;
}

const need = (question: Omit<UsageNeed, 'key'>): UsageNeed => ({ ...question, key: usageNeedKey(question) });

/** The running value at the end of each hour, minus that before. */
function increments(aggregation: Aggregation, events: readonly Event[]): Map<number, string> {
  const found = new Map<number, string>();
  let before = ZERO;
  for (let hour = START; hour < END; hour += HOUR) {
    const now =
      model(
        aggregation,
        events.filter(({ timestamp }) => timestamp < hour + HOUR),
      ) ?? ZERO;
    if (!now.eq(before)) found.set(hour, now.minus(before).toFixed());
    before = now;
  }
  return found;
}

test('every answer equals the model', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ events: drawn, cuts, again, keeps, preview }) => {
      worlds += 1;
      const eventType = `type-${worlds}`;
      const texts = [0, 1, 2].map((i) => `name-${worlds}-${i}`);
      const events = drawn.map((each, id): Event => ({ id, ...each }));
      const wire = ({ id, name, timestamp, n, user, model }: Event) => ({
        transaction_id: `${worlds}-${id}`,
        customer_id: texts[name],
        event_type: eventType,
        timestamp: new Date(timestamp).toISOString(),
        properties: { user, model, ...(n === undefined ? {} : { n }) },
      });
      const metrics = await createMetrics(eventType);

      // Some events go twice: in the same request, or in a later one with another payload.
      const sent = [...events, ...again.flatMap((i) => events[i] ?? [])];
      const bounds = [0, ...cuts.filter((cut) => cut < sent.length).sort((a, b) => a - b), sent.length];
      for (const [i, from] of bounds.slice(0, -1).entries()) {
        const batch = sent
          .slice(from, bounds[i + 1])
          .map((each, k) => (from + k >= events.length ? { ...wire(each), event_type: 'other' } : wire(each)));
        if (batch.length > 0) await bench.metering.ingest(Buffer.from(JSON.stringify(batch)), bench.clock.now);
      }

      const [first, second] = await bench.db.transaction(async (tx) => {
        const one = await bench.customers.create(tx, bench.context(), { name: 'first', ingest_aliases: texts });
        const two = await bench.customers.create(tx, bench.context(), { name: 'second' });
        await bench.customers.setIngestAliases(tx, bench.context(), one.id, texts.slice(0, keeps));
        await bench.customers.setIngestAliases(tx, bench.context(), two.id, texts.slice(keeps));
        return [one, two] as const;
      });
      await bench.metering.readBarrier();

      for (const [aggregation, metricId] of metrics) {
        for (const [owner, owns] of [
          [first, (name: number) => name < keeps],
          [second, (name: number) => name >= keeps],
        ] as const) {
          const own = events.filter(({ name }) => owns(name));

          // Usage queries: each window on its own, and each group.
          for (const size of ['HOUR', 'DAY', 'NONE'] as const) {
            const { data } = await bench.metering.usageBatch(
              {
                customer_ids: [owner.id],
                billable_metrics: [{ id: metricId, group_by: { key: 'user' } }],
                window_size: size,
                starting_on: new Date(START).toISOString(),
                ending_before: new Date(END).toISOString(),
              },
              undefined,
            );
            for (const row of data) {
              const [start, end] = [Date.parse(row.start_timestamp), Date.parse(row.end_timestamp)];
              const inWindow = own.filter(({ timestamp }) => timestamp >= start && timestamp < end);
              expect(text(row.value)).toBe(text(model(aggregation, inWindow)));
              for (const [user, value] of Object.entries(row.groups ?? {})) {
                expect(text(value)).toBe(
                  text(
                    model(
                      aggregation,
                      inWindow.filter((each) => each.user === user),
                    ),
                  ),
                );
              }
            }
          }

          // Increments: by hour, ungrouped, by a part of a key, with a usage filter from the second day on, with a filter by value.
          const filter = { start: START + DAY, end: Number.POSITIVE_INFINITY, groupKey: 'user', groupValues: ['u1'] };
          const question = {
            customerId: owner.id,
            metricId,
            period: { start: START, end: END },
            granularity: 'HOUR',
          } as const;
          const cases: readonly [UsageNeed, (event: Event) => boolean, (event: Event) => string][] = [
            [need({ ...question, groupKeys: [], filters: [] }), () => true, () => '{}'],
            [
              need({ ...question, groupKeys: ['model'], filters: [] }),
              () => true,
              ({ model: name }) => JSON.stringify({ model: name }),
            ],
            [
              need({ ...question, groupKeys: ['model'], filters: [filter] }),
              ({ timestamp, user }) => timestamp < filter.start || user === 'u1',
              ({ model: name }) => JSON.stringify({ model: name }),
            ],
            [
              need({ ...question, groupKeys: [], filters: [], valueFilters: { model: ['b'] } }),
              ({ model: name }) => name === 'b',
              () => '{}',
            ],
          ];
          const check = async (
            counted: readonly Event[],
            shown: Awaited<ReturnType<typeof bench.metering.readUsage>>,
          ) => {
            for (const [asked, passes, groupOf] of cases) {
              const groups = groupBy(counted.filter(passes), groupOf);
              const rows = (shown.get(asked.key) ?? []).filter(({ quantity }) => !quantity.isZero());
              const found = new Map(
                rows.map((row) => [`${row.hour} ${JSON.stringify(row.groupValues)}`, row.quantity.toFixed()]),
              );
              const right = [...groups].flatMap(([group, members]) =>
                [...increments(aggregation, members)].map(
                  ([hour, quantity]) => [`${hour} ${group}`, quantity] as const,
                ),
              );
              expect(found).toEqual(new Map(right));
            }
          };
          const needs = cases.map(([asked]) => asked);
          await check(own, await bench.metering.readUsage(needs));

          // A preview shows what ingest would bring.
          const extra = preview.map((each, i): Event => ({ ...each, id: 1_000 + i }));
          const previewed = await bench.metering.previewEvents(
            extra.map((each) => ({ ...wire(each), transaction_id: `p-${each.id}` })),
            bench.clock.now,
          );
          await check(
            [...own, ...extra],
            await bench.metering.readUsage(needs, { customerId: owner.id, mode: 'merge', events: previewed }),
          );
          await check(
            extra,
            await bench.metering.readUsage(needs, { customerId: owner.id, mode: 'replace', events: previewed }),
          );
        }
      }
    }),
    { numRuns: 12 },
  );
});

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
