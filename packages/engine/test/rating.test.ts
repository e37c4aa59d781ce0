import { describe, expect, it } from 'vitest';
import { dec, HOUR, hoursOf, type ProductUpdate } from '../src/index.ts';
import {
  access,
  balance,
  book,
  costOf,
  day,
  flat,
  JANUARY,
  linesOf,
  linesUnder,
  multiplier,
  override,
  overwrite,
  segment,
  slicesOf,
  tiered,
  type UsedRow,
} from './rating-book.ts';

const TIERS = tiered([5, 0], [5, 100], ['open', 150]);
const used = (...quantities: readonly (readonly [number, number | string])[]): readonly UsedRow[] =>
  quantities.map(([hour, quantity]) => ['m:reads', hour, quantity]);

/** A product update from an instant on. */
const updated = (startingAt: number, set: ProductUpdate['set']): ProductUpdate => ({
  startingAt,
  createdAt: 0,
  createdBy: 'test',
  set,
});

describe('worked examples of pricing 12', () => {
  it('1. tiers are graduated: 5 at 0, 5 at 100, the rest at 150', () => {
    const reads = book({ reads: { rate: TIERS } });
    expect(costOf(slicesOf({ ...reads, usage: used([day(2), 5]) }))).toBe('0');
    expect(costOf(slicesOf({ ...reads, usage: used([day(2), 10]) }))).toBe('500');
    const twelve = slicesOf({ ...reads, usage: used([day(2), 12]) });
    expect(linesOf(twelve)).toEqual(['5 × 0', '5 × 100', '2 × 150']);
    expect(costOf(twelve)).toBe('800');
    expect(twelve.map(({ price }) => price.tier)).toEqual([
      { level: 1, startingAt: dec(0), size: dec(5) },
      { level: 2, startingAt: dec(5), size: dec(5) },
      { level: 3, startingAt: dec(10) },
    ]);
  });

  it('1. each presentation value has tiers of its own: 6 and 3 units cost 100, not the 400 of 9', () => {
    const slices = slicesOf({
      ...book({ reads: { rate: TIERS, state: { presentationGroupKey: ['project_id'] } } }),
      usage: [
        ['m:reads', day(3), 6, { project_id: 'a' }],
        ['m:reads', day(2), 3, { project_id: 'b' }],
      ],
    });
    expect(linesOf(slices)).toEqual(['5 × 0', '1 × 100', '3 × 0']);
    expect(slices.map((slice) => slice.presentationGroupValues)).toEqual([
      { project_id: 'a' },
      { project_id: 'a' },
      { project_id: 'b' },
    ]);
  });

  it('2. a price change replaces the table, not the counter: 800 + 400 + 320 = 1520', () => {
    const change = day(15);
    const slices = slicesOf({
      ...book({
        reads: {
          rate: [
            segment(tiered([10, 100], ['open', 50]), { endingBefore: change }),
            segment(tiered([10, 200], ['open', 80]), { startingAt: change }),
          ],
        },
      }),
      usage: used([day(2), 8], [day(20), 6]),
    });
    expect(linesOf(slices)).toEqual(['8 × 100', '2 × 200', '4 × 80']);
    expect(costOf(slices)).toBe('1520');
  });

  const LATEST = {
    rate: [segment(flat(300), { endingBefore: day(17) }), segment(flat(400), { startingAt: day(17) })],
  };

  it('3. a falling reading is credited at the price of its own window: 40 × 300 − 10 × 400 = 8000', () => {
    const falling = slicesOf({ ...book({ reads: LATEST }), usage: used([day(5), 40], [day(20), -10]) });
    expect(linesOf(falling)).toEqual(['40 × 300', '-10 × 400']);
    expect(costOf(falling)).toBe('8000');
    const rising = slicesOf({ ...book({ reads: LATEST }), usage: used([day(5), 7], [day(20), 2]) });
    expect(costOf(rising)).toBe('2900');
  });

  it('4. an event in the hour of the change pays the new price: 12000 + 32000 = 44000', () => {
    const slices = slicesOf({ ...book({ reads: LATEST }), usage: used([day(17) - HOUR, 40], [day(17), 80]) });
    expect(linesOf(slices)).toEqual(['40 × 300', '80 × 400']);
    expect(costOf(slices)).toBe('44000');
  });

  it('5. a metric swap bills the increments of A before and of B after: 4 + 1 + 10 + 1 = 16', () => {
    const swap = day(15);
    const slices = slicesOf({
      ...book({
        reads: { rate: flat(100), updates: [updated(swap, { billableMetricId: 'm:writes' })] },
        writes: {},
      }),
      usage: [
        ['m:reads', day(1), 4],
        ['m:reads', day(2), 1],
        // Of no effect: A after the swap, B before it.
        ['m:reads', day(16), 99],
        ['m:writes', day(3), 99],
        ['m:writes', day(15), 10],
        ['m:writes', day(16), 1],
      ],
    });
    expect(linesOf(slices)).toEqual(['5 × 100', '11 × 100']);
    expect(slices.flatMap(hoursOf).map(({ hour, quantity }) => [hour, quantity.toNumber()])).toEqual([
      [day(1), 4],
      [day(2), 1],
      [day(15), 10],
      [day(16), 1],
    ]);
  });

  it('a metric swap counts on from what A had reached, also where the group keys changed before it (metering 6.5)', () => {
    const slices = slicesOf({
      ...book({
        reads: {
          rate: tiered([10, 1], ['open', 5]),
          state: { presentationGroupKey: ['user'] },
          updates: [updated(day(5), { presentationGroupKey: [] }), updated(day(15), { billableMetricId: 'm:writes' })],
        },
        writes: {},
      }),
      usage: [
        ['m:reads', day(1), 4, { user: 'ann' }],
        ['m:reads', day(6), 2, { user: 'bob' }],
        // Of no effect: B before the swap.
        ['m:writes', day(3), 99],
        ['m:writes', day(16), 7],
      ],
    });
    // Unit 7 is the first of B: four are left of the first tier.
    expect(linesOf(slices)).toEqual(['4 × 1', '2 × 1', '4 × 1', '3 × 5']);
  });

  it('6. dimensions: priced combinations that are used, 120 + 70 + 32 = 222', () => {
    const rate = (region: string, cloud: string, price: number) => ({
      pricingGroupValues: { region, cloud },
      segments: [segment(flat(price))],
    });
    const slices = slicesOf({
      ...book({
        reads: {
          state: { pricingGroupKey: ['region', 'cloud'] },
          rates: [rate('1', 'aws', 12), rate('1', 'azure', 14), rate('2', 'aws', 16), rate('2', 'azure', 18)],
        },
      }),
      usage: [
        ['m:reads', day(2), 2, { region: '2', cloud: 'aws' }],
        ['m:reads', day(2), 10, { region: '1', cloud: 'aws' }],
        ['m:reads', day(2), 5, { region: '1', cloud: 'azure' }],
        ['m:reads', day(2), 7, { region: '3', cloud: 'aws' }],
      ],
    });
    expect(slices.map((slice) => slice.pricingGroupValues)).toEqual([
      { region: '1', cloud: 'aws' },
      { region: '2', cloud: 'aws' },
      { region: '1', cloud: 'azure' },
    ]);
    expect(costOf(slices)).toBe('222');
  });

  describe('7. overrides on a list price of 100', () => {
    const reads = book({ reads: { rate: flat(100) } });
    const ten = used([day(2), 10]);
    const cost = (overrides: readonly ReturnType<typeof override>[], explicit = false) =>
      costOf(slicesOf({ ...reads, overrides, explicit, usage: ten }));

    it('of multipliers 0.9 and 0.7 the lowest applies: 700', () => {
      expect(cost([override({ effect: multiplier('0.9') }), override({ effect: multiplier('0.7') })])).toBe('700');
    });
    it('under EXPLICIT the smallest priority: 900', () => {
      const both = [override({ effect: multiplier('0.9', 1) }), override({ effect: multiplier('0.7', 2) })];
      expect(cost(both, true)).toBe('900');
    });
    it('an overwrite of 95 beats a multiplier: 950; a second one added later beats the first: 800', () => {
      const [first, second] = [override({ effect: overwrite(flat(95)) }), override({ effect: overwrite(flat(80)) })];
      const half = override({ effect: multiplier('0.5') });
      expect(cost([first, half])).toBe('950');
      expect(cost([first, half, second])).toBe('800');
    });
    it('tiered 0.8 and 0.7, 10 units each, on 25 units: 800 + 700 + 500 = 2000', () => {
      const tiers = [
        { size: dec(10), multiplier: dec('0.8') },
        { size: dec(10), multiplier: dec('0.7') },
      ];
      const overrides = [override({ effect: { type: 'TIERED', tiers, priority: 1 } })];
      const slices = slicesOf({ ...reads, overrides, explicit: true, usage: used([day(2), 25]) });
      expect(linesOf(slices)).toEqual(['10 × 80', '10 × 70', '5 × 100']);
      expect(costOf(slices)).toBe('2000');
    });
  });

  it('8. a multiplier follows the list, an overwrite does not: 2700 and 6460', () => {
    const reads = book({
      reads: {
        rate: [segment(flat(100), { endingBefore: day(17) }), segment(flat(200), { startingAt: day(17) })],
      },
    });
    const usage = used([day(5), 10], [day(20), 10]);
    const under = (effect: Parameters<typeof overwrite>[0] | string) =>
      slicesOf({
        ...reads,
        usage,
        overrides: [override({ effect: typeof effect === 'string' ? multiplier(effect) : overwrite(effect) })],
      });
    expect(linesOf(under('0.9'))).toEqual(['10 × 90', '10 × 180']);
    expect(costOf(under(flat(323)))).toBe('6460');
  });

  it('9. a commit-specific discount: 160 and 80 from the commit, 95 without it', () => {
    const commit = balance('commit');
    const slices = slicesOf({
      ...book({ input: { rate: flat(100) }, output: { rate: flat(200) } }),
      overrides: [
        override({ effect: multiplier('0.95') }),
        override({ effect: multiplier('0.8'), isCommitSpecific: true, specifiers: [{ commitIds: ['commit'] }] }),
      ],
      usage: [
        ['m:input', day(2), 3500],
        ['m:output', day(2), 5000],
      ],
      segments: [access(commit)],
    });
    expect(linesUnder(slices, commit)).toEqual(['3500 × 80', '5000 × 160']);
    expect(linesUnder(slices, balance('another'))).toEqual(['3500 × 95', '5000 × 190']);
    expect(linesOf(slices)).toEqual(['3500 × 95', '5000 × 190']);
  });

  it('10. a commit rate holds while a COMMIT_RATE balance pays', () => {
    const commit = balance('commit', { rateType: 'COMMIT_RATE' });
    const slices = slicesOf({
      ...book({ reads: { rate: [segment(flat(1000), { commitPrice: flat(800) })] } }),
      usage: used([day(2), 15]),
      segments: [access(commit)],
    });
    expect(linesUnder(slices, commit)).toEqual(['15 × 800']);
    expect(linesUnder(slices, balance('at list'))).toEqual(['15 × 1000']);
    expect(linesOf(slices)).toEqual(['15 × 1000']);
  });

  it('11. both prices negotiated: 1710 and 720 under the commit, 800 and 1600 without', () => {
    const commit = balance('A', { rateType: 'COMMIT_RATE' });
    const slices = slicesOf({
      ...book({
        input: { rate: [segment(flat(1000), { commitPrice: flat(800) })] },
        output: { rate: [segment(flat(2000), { commitPrice: flat(1900) })] },
      }),
      overrides: [
        override({
          effect: multiplier('0.9'),
          target: 'COMMIT_RATE',
          isCommitSpecific: true,
          specifiers: [{ commitIds: ['A'] }],
        }),
        override({ effect: multiplier('0.8') }),
      ],
      usage: [
        ['m:input', day(2), 7],
        ['m:output', day(2), 3],
      ],
      segments: [access(commit)],
    });
    expect(linesUnder(slices, commit)).toEqual(['7 × 720', '3 × 1710']);
    expect(linesOf(slices)).toEqual(['7 × 800', '3 × 1600']);
  });

  it('12. tiers run on across a commit: every table cuts at 10, and units 16 to 20 cost 50 each', () => {
    const commit = balance('commit', { rateType: 'COMMIT_RATE' });
    const rate = segment(tiered([10, 100], ['open', 50]), { commitPrice: tiered([10, 80], ['open', 40]) });
    const slices = slicesOf({
      ...book({ reads: { rate: [rate] } }),
      usage: used([day(2), 20]),
      segments: [access(commit)],
    });
    expect(linesUnder(slices, commit)).toEqual(['10 × 80', '10 × 40']);
    expect(linesOf(slices)).toEqual(['10 × 100', '10 × 50']);
  });

  it('13. no overage: free without the commit, 100 under it', () => {
    const commit = balance('commit', { rateType: 'COMMIT_RATE' });
    const slices = slicesOf({
      ...book({ reads: { rate: [segment(flat(0), { commitPrice: flat(100) })] } }),
      usage: used([day(2), 150]),
      segments: [access(commit)],
    });
    expect(linesUnder(slices, commit)).toEqual(['150 × 100']);
    expect(costOf(slices)).toBe('0');
  });

  it('14. a commit-specific multiplier beats a contract-level overwrite: 90 under the commit, 50 without', () => {
    const commit = balance('commit');
    const slices = slicesOf({
      ...book({ reads: { rate: flat(100) } }),
      overrides: [
        override({ effect: overwrite(flat(50)) }),
        override({ effect: multiplier('0.9'), isCommitSpecific: true }),
      ],
      usage: used([day(2), 20]),
      segments: [access(commit)],
    });
    expect(linesUnder(slices, commit)).toEqual(['20 × 90']);
    expect(linesOf(slices)).toEqual(['20 × 50']);
  });

  it('17. an uncapped trial week: A free for seven days, B not entitled: 500 + 400 = 900', () => {
    const week = { startingAt: day(1), endingBefore: day(8) };
    const slices = slicesOf({
      ...book({
        a: { rate: flat(100), state: { tags: ['A'] } },
        b: { rate: flat(200), state: { tags: ['B'] } },
      }),
      overrides: [
        override({ ...week, effect: multiplier('0'), applicableProductTags: ['A'] }),
        override({ ...week, entitled: false, applicableProductTags: ['B'] }),
      ],
      usage: [
        ['m:a', day(2), 10],
        ['m:a', day(10), 5],
        ['m:b', day(2), 3],
        ['m:b', day(10), 2],
      ],
    });
    expect(linesOf(slices)).toEqual(['10 × 0', '5 × 100', '2 × 200']);
    expect(costOf(slices)).toBe('900');
  });
});

describe('worked examples of metering 11', () => {
  it('D (iv). a credit valid from the 17th cuts there: 40 at 300, then 80 at 400 of which it may pay', () => {
    const credit = balance('credit');
    const slices = slicesOf({
      ...book({
        reads: { rate: [segment(flat(300), { endingBefore: day(17) }), segment(flat(400), { startingAt: day(17) })] },
      }),
      usage: used([day(5), 40], [day(31), 80]),
      segments: [access(credit, day(17))],
    });
    expect(linesOf(slices)).toEqual(['40 × 300', '80 × 400']);
    expect(slices.map(({ window }) => window)).toEqual([
      { start: day(1), end: day(17) },
      { start: day(17), end: day(32) },
    ]);
  });

  describe('F. a SQL metric with 5, 10, 15 on three days, 10 until the 15th and 20 after', () => {
    const sql = (granularity?: 'HOUR' | 'SERVICE_PERIOD') => ({
      ...book({
        reads: {
          metric: { kind: 'SQL' as const, aggregation: 'SQL' as const },
          state: granularity === undefined ? {} : { sqlBreakdownGranularity: granularity },
          rate: [segment(flat(10), { endingBefore: day(15) }), segment(flat(20), { startingAt: day(15) })],
        },
      }),
      usage: used([day(1), 5], [day(2), 10], [day(3), 15]),
    });

    it('HOUR: each day at its own rate, 300; a credit of day 2 may pay exactly that day', () => {
      const slices = slicesOf({ ...sql('HOUR'), segments: [access(balance('credit'), day(2), day(3))] });
      expect(costOf(slices)).toBe('300');
      expect(linesOf(slices)).toEqual(['5 × 10', '10 × 10', '15 × 10', '0 × 20']);
    });
    it('SERVICE_PERIOD, the default: all of it on the last hour, 600', () => {
      for (const granularity of ['SERVICE_PERIOD', undefined] as const) {
        const slices = slicesOf(sql(granularity));
        expect(linesOf(slices)).toEqual(['0 × 10', '30 × 20']);
        expect(slices.flatMap(hoursOf)).toEqual([{ hour: day(32) - HOUR, quantity: dec(30) }]);
      }
    });
  });

  it('G with SERVICE_PERIOD: A until the swap, and what B adds after it, on the last hour', () => {
    const slices = slicesOf({
      ...book({
        reads: {
          metric: { kind: 'SQL', aggregation: 'SQL' },
          rate: flat(1),
          updates: [updated(day(15), { billableMetricId: 'm:writes' })],
        },
        writes: { metric: { kind: 'SQL', aggregation: 'SQL' } },
      }),
      usage: [
        ['m:reads', day(1), 4],
        ['m:reads', day(2), 1],
        ['m:writes', day(3), 2],
        ['m:writes', day(15), 8],
        ['m:writes', day(16), 1],
      ],
    });
    // A[s, w) = 5; B[s, e) − B[s, w) = 11 − 2
    expect(slices.flatMap(hoursOf).map(({ hour }) => hour)).toEqual([day(32) - HOUR, day(32) - HOUR, day(32) - HOUR]);
    expect(linesOf(slices)).toEqual(['0 × 1', '14 × 1']);
  });
});

describe('rating examples of invoices 15', () => {
  it('W2. windows are cut where a credit ends: 36000 + 5000, then 38400 + 7500', () => {
    const slices = slicesOf({
      ...book({ compute: { rate: flat(100) }, storage: { rate: flat(50) } }),
      usage: [
        ['m:compute', day(3), 360],
        ['m:storage', day(3), 100],
        ['m:compute', day(20), 384],
        ['m:storage', day(20), 150],
      ],
      segments: [access(balance('credit'), day(1), day(16))],
    });
    expect(linesOf(slices)).toEqual(['360 × 100', '384 × 100', '100 × 50', '150 × 50']);
  });

  it('W13. LATEST 7, 9, 10, 5: by day 7, 2, 1, −5; the invoice has 5', () => {
    const slices = slicesOf({
      ...book({ reads: { rate: flat(100) } }),
      usage: used([day(1), 7], [day(2), 2], [day(3), 1], [day(4), -5]),
    });
    expect(linesOf(slices)).toEqual(['5 × 100']);
    expect(slices.flatMap(hoursOf).map(({ quantity }) => quantity.toNumber())).toEqual([7, 2, 1, -5]);
  });

  it('a reading that falls back over a tier bound shows in the hours, not as a line', () => {
    const slices = slicesOf({
      ...book({ reads: { rate: tiered([10, 100], ['open', 50]) } }),
      usage: used([day(1), 12], [day(2), -4]),
    });
    expect(linesOf(slices)).toEqual(['8 × 100']);
    // Day 1: 10 × 100 + 2 × 50; day 2 takes back 2 × 50 and 2 × 100.
    const byDay = slices.flatMap((slice) =>
      hoursOf(slice).map(({ hour, quantity }) => [hour, `${quantity} × ${slice.price.unitPrice}`]),
    );
    expect(byDay).toEqual([
      [day(1), '10 × 100'],
      [day(2), '-2 × 100'],
      [day(1), '2 × 50'],
      [day(2), '-2 × 50'],
    ]);
  });
});

describe('the quantity pipeline (pricing 3)', () => {
  it.each([
    [undefined, '1.46484375'],
    [{ method: 'ROUND_UP', decimalPlaces: 0 } as const, '2'],
    [{ method: 'ROUND_DOWN', decimalPlaces: 0 } as const, '1'],
    [{ method: 'ROUND_HALF_UP', decimalPlaces: 1 } as const, '1.5'],
  ])('700 MB + 800 MB ÷ 1024, rounding %o → %s', (quantityRounding, expected) => {
    const state = {
      quantityConversion: { operation: 'DIVIDE' as const, factor: dec(1024) },
      ...(quantityRounding === undefined ? {} : { quantityRounding }),
    };
    const [line] = slicesOf({
      ...book({ reads: { rate: flat(1), state } }),
      usage: used([day(2), 700], [day(3), 800]),
    });
    expect(line?.quantity.toString()).toBe(expected);
  });

  it('rounds running totals, so that windows do not inflate: 0.4 + 0.4 up to 1 is 1 and 0', () => {
    const slices = slicesOf({
      ...book({ reads: { rate: flat(1), state: { quantityRounding: { method: 'ROUND_UP', decimalPlaces: 0 } } } }),
      usage: used([day(2), '0.4'], [day(20), '0.4']),
      overrides: [override({ startingAt: day(15), effect: multiplier('0.5') })],
    });
    expect(linesOf(slices)).toEqual(['1 × 1', '0 × 0.5']);
  });
});

describe('lines for nothing used (pricing 6.3, 13.21)', () => {
  it('a product without pricing keys has a line of 0, also with presentation keys, then without values', () => {
    const slices = slicesOf(
      book({ plain: { rate: flat(1) }, shown: { rate: flat(1), state: { presentationGroupKey: ['team'] } } }),
    );
    expect(slices.map(({ productId, quantity }) => [productId, quantity.toString()])).toEqual([
      ['plain', '0'],
      ['shown', '0'],
    ]);
    expect(slices[1]?.presentationGroupValues).toBeUndefined();
  });

  it('with pricing keys, or not entitled, there is none', () => {
    const region = { pricingGroupValues: { region: '1' }, segments: [segment(flat(1))] };
    const slices = slicesOf(
      book({
        keyed: { state: { pricingGroupKey: ['region'] }, rates: [region] },
        shut: { rate: [segment(flat(1), { entitled: false })] },
      }),
    );
    expect(slices).toEqual([]);
  });
});

describe('windows that differ in nothing visible are one (pricing 6.1, index 5.5)', () => {
  const usage = used([day(2), 1], [day(20), 1]);
  const middle = day(10);

  it('an override that does not win, a usage filter, an equal price or a balance in another unit cut nothing', () => {
    const slices = slicesOf({
      ...book({
        reads: { rate: [segment(flat(1), { endingBefore: middle }), segment(flat('1.0'), { startingAt: middle })] },
      }),
      usage,
      overrides: [override({ effect: multiplier('0.5') }), override({ startingAt: middle, effect: multiplier('0.9') })],
      usageFilters: [{ groupKey: 'team', groupValues: ['a'], startingAt: middle }],
      segments: [access(balance('euro', { creditTypeId: 'eur' }), middle)],
    });
    expect(linesOf(slices)).toEqual(['2 × 0.5']);
  });

  it('with quantity rounding each of them cuts', () => {
    const slices = slicesOf({
      ...book({ reads: { rate: flat(1), state: { quantityRounding: { method: 'ROUND_UP', decimalPlaces: 0 } } } }),
      usage,
      usageFilters: [{ groupKey: 'team', groupValues: ['a'], startingAt: middle }],
    });
    expect(linesOf(slices)).toEqual(['1 × 1', '1 × 1']);
  });

  it('a new name cuts, new tags that no composite goes by do not', () => {
    const renamed = (set: ProductUpdate['set']) =>
      linesOf(slicesOf({ ...book({ reads: { rate: flat(1), updates: [updated(middle, set)] } }), usage }));
    expect(renamed({ name: 'Reads, new' })).toEqual(['1 × 1', '1 × 1']);
    expect(renamed({ tags: ['new'] })).toEqual(['2 × 1']);
  });

  it('a balance cuts only the charges that it covers', () => {
    const slices = slicesOf({
      ...book({ reads: { rate: flat(1) }, writes: { rate: flat(1) } }),
      usage: [...usage, ['m:writes', day(2), 1], ['m:writes', day(20), 1]],
      segments: [access(balance('credit', { applicability: { productIds: ['writes'] } }), middle)],
    });
    expect(slices.map(({ productId, window }) => [productId, window.start, window.end])).toEqual([
      ['reads', JANUARY.start, JANUARY.end],
      ['writes', JANUARY.start, middle],
      ['writes', middle, JANUARY.end],
    ]);
  });
});

describe('scale', () => {
  it('a card of 100,000 rates is read once, however often it is rated', () => {
    const rates = Array.from({ length: 100_000 }, (_, i) => ({
      productId: 'reads',
      pricingGroupValues: { region: String(i) },
      segments: [segment(flat(i))],
    }));
    const one = book({ reads: { state: { pricingGroupKey: ['region'] } } });
    let readings = 0;
    const rateCard = {
      ...one.rateCard,
      get rates() {
        readings += 1;
        return rates;
      },
    };
    for (let i = 1; i < 100_000; i += 10_000) {
      const usage: readonly UsedRow[] = [['m:reads', day(2), 2, { region: String(i) }]];
      expect(linesOf(slicesOf({ ...one, rateCard, usage }))).toEqual([`2 × ${i}`]);
    }
    expect(readings).toBe(1);
  });

  it('of 500 overrides only those that can reach the product are looked at', () => {
    let looks = 0;
    const overrides = Array.from({ length: 500 }, (_, i) => ({
      ...override({ effect: multiplier('0.5'), productId: `product ${i}` }),
      get startingAt() {
        looks += 1;
        return 0;
      },
    }));
    const one = { ...book({ 'product 7': { rate: flat(100) } }), overrides };
    expect(linesOf(slicesOf({ ...one, usage: [['m:product 7', day(2), 2]] }))).toEqual(['2 × 50']);
    expect(looks).toBeLessThan(10);
  });
});
