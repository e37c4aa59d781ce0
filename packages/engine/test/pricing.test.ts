import { describe, expect, it } from 'vitest';
import {
  aliasHolderAt,
  applicabilityCovers,
  applyEffect,
  assignAlias,
  compareGroupValues,
  compositeTotal,
  contractRate,
  conversionCharges,
  dec,
  firstUnitPrice,
  HOUR,
  hoursOf,
  layOver,
  type Product,
  priceUnder,
  pricingAt,
  productAt,
  productVersions,
  rateComposites,
  type SettledSpend,
  type Stretch,
  usageNeedsOf,
} from '../src/index.ts';
import {
  access,
  balance,
  book,
  type Case,
  costOf,
  day,
  flat,
  JANUARY,
  linesOf,
  multiplier,
  override,
  overwrite,
  percent,
  ratingInput,
  segment,
  slicesOf,
  tiered,
  USD,
} from './rating-book.ts';

describe('timelines (pricing 5.1)', () => {
  const price = (cents: number, startingAt: number, endingBefore?: number) => ({
    cents,
    startingAt,
    ...(endingBefore === undefined ? {} : { endingBefore }),
  });
  const running = [price(100, day(1))];

  it('a new price closes the running one', () => {
    expect(layOver(running, price(120, day(10)))).toEqual([price(100, day(1), day(10)), price(120, day(10))]);
  });
  it('a promotion with an end falls back to the older price', () => {
    expect(layOver(running, price(50, day(10), day(20)))).toEqual([
      price(100, day(1), day(10)),
      price(50, day(10), day(20)),
      price(100, day(20)),
    ]);
  });
  it('an open-ended price covers later ones, a longer one swallows shorter ones', () => {
    const later = layOver(layOver(running, price(120, day(10))), price(90, day(5)));
    expect(later).toEqual([price(100, day(1), day(5)), price(90, day(5))]);
    expect(layOver(layOver(running, price(50, day(10), day(12))), price(60, day(9), day(20)))).toEqual([
      price(100, day(1), day(9)),
      price(60, day(9), day(20)),
      price(100, day(20)),
    ]);
  });
});

describe('aliases (pricing 4)', () => {
  it('assigning an alias takes its interval from every other holder', () => {
    const none: ReadonlyMap<string, readonly Stretch[]> = new Map();
    const held = assignAlias(assignAlias(none, 'A', {}), 'B', { startingAt: day(1) });
    expect(Object.fromEntries(held)).toEqual({ A: [{ endingBefore: day(1) }], B: [{ startingAt: day(1) }] });
    expect(aliasHolderAt(held, day(1) - 1)).toBe('A');
    expect(aliasHolderAt(held, day(1))).toBe('B');
    expect([...assignAlias(held, 'C', {}).keys()]).toEqual(['C']);
    const bounded = assignAlias(none, 'A', { endingBefore: day(1) });
    expect(aliasHolderAt(bounded, day(1))).toBeUndefined();
  });
});

describe('versions of a product (pricing 3)', () => {
  const created: Product = {
    ...book({ reads: { state: { tags: ['a'], quantityRounding: { method: 'ROUND_UP', decimalPlaces: 0 } } } }).products
      .reads,
    id: 'reads',
  } as Product;
  const product: Product = {
    ...created,
    updates: [
      { startingAt: day(10), createdAt: 2, createdBy: 'b', set: { name: 'Later made' } },
      { startingAt: day(20), createdAt: 1, createdBy: 'a', set: { tags: [] }, removed: ['quantityRounding'] },
      { startingAt: day(10), createdAt: 1, createdBy: 'a', set: { name: 'Reads, new', tags: ['b'] } },
    ],
  };

  it('the state at an instant is the initial one and every update begun, by start, then creation', () => {
    expect(productAt(product, Date.UTC(2020, 0, 1))).toEqual(created.initial);
    expect(productAt(product, day(10))).toMatchObject({ name: 'Later made', tags: ['b'], startingAt: day(10) });
    expect(productAt(product, day(20))).toEqual({
      name: 'Later made',
      tags: [],
      isRefundable: true,
      billableMetricId: 'm:reads',
      startingAt: day(20),
    });
  });

  it('versions cover an interval without gaps', () => {
    expect(productVersions(product, JANUARY).map(({ start, end, state }) => [start, end, state.name])).toEqual([
      [day(1), day(10), 'reads'],
      [day(10), day(20), 'Later made'],
      [day(20), day(32), 'Later made'],
    ]);
    expect(productVersions(product, { start: day(25), end: day(26) })).toHaveLength(1);
  });
});

describe('what a balance covers (contracts 7)', () => {
  const target = { productId: 'reads', tags: ['a', 'b'], pricingGroupValues: { region: '1' } };
  it.each([
    [{}, true],
    [{ productIds: ['writes'] }, false],
    [{ productIds: ['writes'], productTags: ['z', 'b'] }, true],
    [{ specifiers: [{ productTags: ['a', 'z'] }] }, false],
    [{ specifiers: [{ productId: 'writes' }, { productTags: ['a', 'b'] }] }, true],
    [{ specifiers: [{ pricingGroupValues: { region: '1' } }] }, true],
    [{ specifiers: [{ pricingGroupValues: { region: '1', cloud: 'aws' } }] }, false],
    [{ specifiers: [{ presentationGroupValues: { team: 'x' } }] }, false],
    [{ specifiers: [{ productId: 'reads', exclude: [{ productTags: ['a', 'b'] }] }] }, false],
    [{ specifiers: [{ productId: 'reads', exclude: [{ productTags: ['a', 'z'] }] }] }, true],
  ])('%o: %s', (applicability, expected) => {
    expect(applicabilityCovers(applicability, target)).toBe(expected);
  });
});

describe('which charges an override reaches (pricing 7.2)', () => {
  const regional = (more: Partial<Case> = {}): Case => ({
    ...book({
      reads: {
        state: { pricingGroupKey: ['region'], presentationGroupKey: ['team'], tags: ['a', 'b'] },
        rates: ['1', '2'].map((region) => ({ pricingGroupValues: { region }, segments: [segment(flat(100))] })),
      },
      plain: { rate: flat(100), state: { tags: ['a'] } },
    }),
    usage: [
      ['m:reads', day(2), 1, { region: '1', team: 'x' }],
      ['m:reads', day(2), 1, { region: '1', team: 'y' }],
      ['m:reads', day(2), 1, { region: '2', team: 'x' }],
      ['m:plain', day(2), 1],
    ],
    ...more,
  });
  const half = multiplier('0.5');
  it.each([
    ['every product, without a target', {}, [50, 50, 50, 50]],
    ['one product', { productId: 'plain' }, [100, 100, 100, 50]],
    ['any of the tags', { applicableProductTags: ['b', 'z'] }, [50, 50, 50, 100]],
    ['all tags of a specifier', { specifiers: [{ productTags: ['a', 'b'] }] }, [50, 50, 50, 100]],
    ['a pricing value', { specifiers: [{ pricingGroupValues: { region: '1' } }] }, [50, 50, 100, 100]],
    ['a presentation value', { specifiers: [{ presentationGroupValues: { team: 'x' } }] }, [50, 100, 50, 100]],
    [
      'both, in one specifier',
      { specifiers: [{ pricingGroupValues: { region: '1' }, presentationGroupValues: { team: 'x' } }] },
      [50, 100, 100, 100],
    ],
    [
      'either, in two',
      { specifiers: [{ pricingGroupValues: { region: '2' } }, { productId: 'plain' }] },
      [100, 100, 50, 50],
    ],
    ['not what it excludes', { specifiers: [{ exclude: [{ productTags: ['b'] }] }] }, [100, 100, 100, 50]],
    ['nothing without a rate on the card', { productId: 'unknown' }, [100, 100, 100, 100]],
  ])('%s', (_, target, prices) => {
    const slices = slicesOf(regional({ overrides: [override({ effect: half, ...target })] }));
    expect(slices.map(({ price }) => price.unitPrice.toNumber())).toEqual(prices);
  });

  it('of several entitlements the last added holds, whatever balances it names (pricing 7.3)', () => {
    const off = override({ entitled: false, isCommitSpecific: true, specifiers: [{ commitIds: ['commit'] }] });
    const on = override({ entitled: true });
    expect(slicesOf(regional({ overrides: [on, off] }))).toHaveLength(0);
    expect(slicesOf(regional({ overrides: [off, on] }))).toHaveLength(4);
  });

  it('balances are named by their id, their recurring grant, or either; a rollover only by its own (index 5.9)', () => {
    const price = (specifier: object, of: ReturnType<typeof balance>) => {
      const overrides = [override({ effect: half, isCommitSpecific: true, specifiers: [specifier] })];
      const [slice] = slicesOf({ ...book({ reads: { rate: flat(100) } }), overrides, segments: [access(of)] });
      return slice === undefined ? undefined : priceUnder(slice, of).unitPrice.toNumber();
    };
    const child = balance('child', { recurringId: 'grant' });
    const rollover = balance('rollover', {
      recurringId: 'grant',
      rolledOverFrom: { balanceId: 'child', contractId: 'contract' },
    });
    expect(price({ commitIds: ['child'] }, child)).toBe(50);
    expect(price({ commitIds: ['grant'] }, child)).toBe(100);
    expect(price({ recurringCommitIds: ['grant'] }, child)).toBe(50);
    expect(price({ anyCommitOrCreditIds: ['grant'] }, child)).toBe(50);
    expect(price({ anyCommitOrCreditIds: ['child'] }, child)).toBe(50);
    expect(price({ recurringCommitIds: ['grant'] }, rollover)).toBe(100);
    expect(price({ commitIds: ['child'] }, rollover)).toBe(100);
    expect(price({ anyCommitOrCreditIds: ['rollover'] }, rollover)).toBe(50);
  });
});

describe('a tiered override on a tiered price (pricing 7.3)', () => {
  it('intersects both tables; an open last tier scales all the rest, a sized one leaves it', () => {
    const base = tiered([10, 100], ['open', 50]);
    const tiers = [{ size: dec(4), multiplier: dec('0.5') }, { multiplier: dec('0.1') }];
    expect(applyEffect(base, { type: 'TIERED', tiers })).toEqual(tiered([4, 50], [6, 10], ['open', 5]));
    const sized = [{ size: dec(12), multiplier: dec('0.5') }];
    expect(applyEffect(base, { type: 'TIERED', tiers: sized })).toEqual(tiered([10, 50], [2, 25], ['open', 50]));
  });
});

describe('a contract’s rate schedule (pricing 8)', () => {
  const shown = (one: Case, productId = 'reads', at = day(15)) => {
    const product = one.products[productId];
    const rate = one.rateCard.rates.find((candidate) => candidate.productId === productId);
    if (product === undefined || rate === undefined) throw new Error(`no rate of ${productId}`);
    return contractRate(ratingInput(one).contract, one.rateCard, product, rate, at);
  };
  const reads = book({
    reads: {
      rate: [segment(flat(100), { endingBefore: day(20) }), segment(flat(200), { startingAt: day(20) })],
    },
  });

  it('100 under a multiplier of 0.9 is FLAT 90, on the largest interval where that holds', () => {
    const overrides = [override({ startingAt: day(10), effect: multiplier('0.9') })];
    expect(shown({ ...reads, overrides })).toEqual({
      startingAt: day(10),
      endingBefore: day(20),
      listRate: { price: flat(100), creditTypeId: USD },
      overrideRate: { price: flat(90), creditTypeId: USD },
    });
    expect(shown({ ...reads, overrides }, 'reads', day(5))).toEqual({
      startingAt: Date.UTC(2020, 0, 1),
      endingBefore: day(10),
      listRate: { price: flat(100), creditTypeId: USD },
    });
  });

  it('a tiered override makes it TIERED; commit-specific and presentation ones are not shown', () => {
    const tiers = [{ size: dec(10), multiplier: dec('0.8') }];
    const tieredOverride = override({ effect: { type: 'TIERED', tiers, priority: 1 } });
    expect(shown({ ...reads, overrides: [tieredOverride], explicit: true })?.overrideRate?.price).toEqual(
      tiered([10, 80], ['open', 100]),
    );
    const unseen = [
      override({ effect: multiplier('0.1'), isCommitSpecific: true }),
      override({ effect: multiplier('0.1'), specifiers: [{ presentationGroupValues: { team: 'x' } }] }),
    ];
    expect(shown({ ...reads, overrides: unseen })?.overrideRate).toBeUndefined();
  });

  it('only what the contract is entitled to has a row', () => {
    expect(shown({ ...reads, overrides: [override({ entitled: false })] })).toBeUndefined();
    const shut = book({ reads: { rate: [segment(flat(1), { entitled: false })] } });
    expect(shown(shut)).toBeUndefined();
    expect(shown({ ...shut, overrides: [override({ entitled: true, productId: 'reads' })] })).toBeDefined();
  });
});

describe('the price of a subscription (pricing 11, subscriptions 1)', () => {
  const seats = book({
    seat: {
      type: 'SUBSCRIPTION',
      rates: (['MONTHLY', 'ANNUAL'] as const).map((billingFrequency, i) => ({
        pricingGroupValues: {},
        billingFrequency,
        segments: [segment(flat([1000, 10000][i] ?? 0), { entitled: billingFrequency === 'ANNUAL' })],
      })),
    },
  });
  const monthly = { productId: 'seat', tags: [], billingFrequency: 'MONTHLY' as const };

  it('is that of its frequency; an override needs product and frequency', () => {
    const named = { productId: 'seat', billingFrequency: 'MONTHLY' as const };
    const overrides = [
      override({ effect: multiplier('0.1') }),
      override({ effect: multiplier('0.5'), entitled: true, specifiers: [named] }),
    ];
    const { contract } = ratingInput({ ...seats, overrides });
    const pricing = pricingAt(contract, seats.rateCard, monthly, day(1));
    expect(pricing?.entitled).toBe(true);
    expect(pricing && firstUnitPrice(pricing).unitPrice.toNumber()).toBe(500);
    const annual = pricingAt(contract, seats.rateCard, { ...monthly, billingFrequency: 'ANNUAL' }, day(1));
    expect(annual && firstUnitPrice(annual).unitPrice.toNumber()).toBe(10000);
    expect(pricingAt(contract, seats.rateCard, { ...monthly, billingFrequency: 'WEEKLY' }, day(1))).toBeUndefined();
  });
});

describe('composites (pricing 6.6)', () => {
  const settled = (one: Case): readonly SettledSpend[] =>
    slicesOf(one).map((slice) => ({
      productId: slice.productId,
      tags: slice.tags,
      creditTypeId: slice.price.creditTypeId,
      window: slice.window,
      total: slice.quantity.times(slice.price.unitPrice),
      hours: () =>
        hoursOf(slice).map(({ hour, quantity }) => ({ hour, quantity: quantity.times(slice.price.unitPrice) })),
    }));
  const composites = (one: Case) => {
    const spend = settled(one);
    return rateComposites({ ...ratingInput(one), spend, customerSpend: spend });
  };
  const support = (rate: Parameters<typeof book>[0][string]['rate'], state = {}): Case => ({
    ...book({
      compute: { rate: flat(100) },
      storage: { rate: flat(50) },
      support: {
        type: 'COMPOSITE',
        state: { compositeProductIds: ['compute', 'storage'], ...state },
        ...(rate === undefined ? {} : { rate }),
      },
    }),
    overrides: [override({ productId: 'compute', effect: multiplier('0.8') })],
    usage: [
      ['m:compute', day(5), 100],
      ['m:storage', day(20), 40],
    ],
  });

  it('15. 10 % of 8000 + 2000 is 1000, with a minimum of 5000 it is 5000', () => {
    const [line] = composites(support(percent('0.1')));
    expect(line).toMatchObject({ kind: 'COMPOSITE', productId: 'support', window: JANUARY });
    expect([line?.quantity, line?.price.unitPrice].map(String)).toEqual(['10000', '0.1']);
    expect(line && compositeTotal(line).toString()).toBe('1000');
    const lines = composites(support(percent('0.1', '5000')));
    expect(lines.map(compositeTotal).map(String)).toEqual(['5000']);
    expect(lines[0]?.quantity.toString()).toBe('10000');
  });

  it('a change of the fraction charges each window on its own spend, a minimum above both makes one line', () => {
    const change = day(10);
    const rates = (minimum?: string) => [
      segment(percent('0.1', minimum), { endingBefore: change }),
      segment(percent('0.2', minimum), { startingAt: change }),
    ];
    expect(linesOf(composites(support(rates())))).toEqual(['8000 × 0.1', '2000 × 0.2']);
    const lines = composites(support(rates('1500')));
    expect(lines.map((line) => [line.window.start, line.window.end, compositeTotal(line).toNumber()])).toEqual([
      [day(1), day(32), 1500],
    ]);
  });

  it('a tiered percentage is graduated over the period', () => {
    const rate = {
      type: 'TIERED_PERCENTAGE' as const,
      tiers: [{ size: dec(9000), fraction: dec('0.1') }, { fraction: dec('0.05') }],
    };
    expect(linesOf(composites(support(rate)))).toEqual(['9000 × 0.1', '1000 × 0.05']);
  });

  it('finds spend by tags, and other composites only when told to', () => {
    const tagged = (includeCompositeSpend: boolean): Case => ({
      ...book({
        compute: { rate: flat(100), state: { tags: ['x'] } },
        inner: { type: 'COMPOSITE', rate: percent('0.5'), state: { compositeTags: ['x'], tags: ['y'] } },
        outer: {
          type: 'COMPOSITE',
          rate: percent('0.1'),
          state: { compositeTags: ['x', 'y'], includeCompositeSpend },
        },
      }),
      usage: [['m:compute', day(5), 1]],
    });
    expect(linesOf(composites(tagged(false)))).toEqual(['100 × 0.5', '100 × 0.1']);
    expect(linesOf(composites(tagged(true)))).toEqual(['100 × 0.5', '150 × 0.1']);
  });

  it('a line in each entitled window, also for no spend; one per unit of spend', () => {
    const idle = { ...support(percent('0.1')), usage: [] };
    expect(linesOf(composites(idle))).toEqual(['0 × 0.1']);
    const spend = [
      { productId: 'compute', tags: [], window: JANUARY, creditTypeId: 'token', total: dec(30), hours: () => [] },
      { productId: 'storage', tags: [], window: JANUARY, creditTypeId: USD, total: dec(50), hours: () => [] },
    ];
    const lines = rateComposites({ ...ratingInput(idle), spend, customerSpend: spend });
    expect(lines.map(({ quantity, price }) => [quantity.toNumber(), price.creditTypeId])).toEqual([
      [50, USD],
      [30, 'token'],
    ]);
  });

  it('a commit-specific override prices a composite, unless the rate has a minimum (pricing 7.3)', () => {
    const commit = balance('commit');
    const discount = override({ effect: multiplier('0.5'), isCommitSpecific: true, productId: 'support' });
    const price = (rate: ReturnType<typeof percent>) => {
      const [line] = composites({ ...support(rate), overrides: [discount], segments: [access(commit)] });
      return line === undefined ? undefined : priceUnder(line, commit).unitPrice.toString();
    };
    expect(price(percent('0.1'))).toBe('0.05');
    expect(price(percent('0.1', '1'))).toBe('0.1');
  });
});

describe('custom units (pricing 6.7)', () => {
  it('16. 450 credits less 100 granted: 350 × 10 = 3500 in fiat', () => {
    const tokens = book(
      { training: { rate: [segment(flat(5), { creditTypeId: 'credit' })] } },
      { conversions: [{ creditTypeId: 'credit', fiatPerUnit: dec(10) }] },
    );
    const slices = slicesOf({ ...tokens, usage: [['m:training', day(2), 90]] });
    expect(costOf(slices)).toBe('450');
    expect(slices[0]?.price.creditTypeId).toBe('credit');
    const [conversion] = conversionCharges(tokens.rateCard, new Map([['credit', dec(450).minus(100)]]));
    expect(conversion?.total.toString()).toBe('3500');
    expect(conversionCharges(tokens.rateCard, new Map([['credit', dec(0)]]))).toEqual([]);
  });

  it('an overwrite in another unit moves the line into it', () => {
    const inTokens = { ...overwrite(flat(3)), creditTypeId: 'credit' };
    const [slice] = slicesOf({
      ...book({ reads: { rate: flat(100) } }),
      overrides: [override({ effect: inTokens })],
    });
    expect(slice?.price).toEqual({ unitPrice: dec(3), creditTypeId: 'credit' });
    expect(slice?.listRate).toEqual({ price: flat(100), creditTypeId: USD });
  });
});

describe('what must be known of usage', () => {
  it('equal questions are asked once, with the filters that hold in the period', () => {
    const one = book({ reads: { rate: flat(1) }, again: { rate: flat(2), state: { billableMetricId: 'm:reads' } } });
    const { contract, ...rest } = ratingInput({
      ...one,
      usageFilters: [
        { groupKey: 'team', groupValues: ['old'], startingAt: day(-10) },
        { groupKey: 'team', groupValues: ['new'], startingAt: day(10) },
      ],
    });
    expect(usageNeedsOf({ contract, ...rest })).toMatchObject([
      {
        metricId: 'm:reads',
        customerId: 'customer',
        period: JANUARY,
        groupKeys: [],
        granularity: 'HOUR',
        filters: [
          { start: day(1), end: day(10), groupValues: ['old'] },
          { start: day(10), end: day(32), groupValues: ['new'] },
        ],
      },
    ]);
  });

  it('a swapped SERVICE_PERIOD metric is asked up to the swap, and the new one up to it and to the end', () => {
    const sql = { kind: 'SQL' as const, aggregation: 'SQL' as const };
    const update = { startingAt: day(15), createdAt: 0, createdBy: 'test', set: { billableMetricId: 'm:writes' } };
    const one = book({ reads: { metric: sql, rate: flat(1), updates: [update] }, writes: { metric: sql } });
    const needs = usageNeedsOf({ ...ratingInput(one), rateCard: { ...one.rateCard, productOrder: ['reads'] } });
    expect(needs.map(({ metricId, period }) => [metricId, period.end])).toEqual([
      ['m:reads', day(15)],
      ['m:writes', day(32)],
      ['m:writes', day(15)],
    ]);
  });

  it('combinations are ordered by the text of their values, keys alphabetically (index 5.6)', () => {
    const sorted = [{ b: '1', a: '2' }, { a: '10', b: '2' }, { a: null, b: '9' }, {}].sort(compareGroupValues);
    expect(sorted).toEqual([{}, { a: null, b: '9' }, { a: '10', b: '2' }, { b: '1', a: '2' }]);
  });

  it('usage of an hour on its own counts where it falls: the last hour of a window, not the next', () => {
    const slices = slicesOf({
      ...book({ reads: { rate: flat(1) } }),
      overrides: [override({ startingAt: day(2), effect: multiplier('2') })],
      usage: [
        ['m:reads', day(2) - HOUR, 1],
        ['m:reads', day(2), 1],
      ],
    });
    expect(linesOf(slices)).toEqual(['1 × 1', '1 × 2']);
  });
});
