import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contractRate,
  DAY,
  type Decimal,
  dec,
  HOUR,
  hoursOf,
  layOver,
  type Override,
  type OverrideEffect,
  type Price,
  priceUnder,
  type RateSegment,
  sum,
} from '../src/index.ts';
import { partsOf } from '../src/rating/counter.ts';
import { RunningSum } from '../src/rating/running-sum.ts';
import {
  access,
  balance,
  book,
  type Case,
  costOf,
  flat,
  JANUARY,
  ratingInput,
  segment,
  slicesOf,
  tiered,
  USD,
} from './rating-book.ts';

/** Laws of rating over random price lists. A failing run prints its seed. */

const PERIOD = { start: JANUARY.start, end: JANUARY.start + 3 * DAY };
const hour = fc.integer({ min: 0, max: 71 }).map((n) => PERIOD.start + n * HOUR);
const amount = fc.integer({ min: 0, max: 400 }).map((n) => dec(n).div(4));
const size = fc.integer({ min: 1, max: 20 }).map(String);

const price: fc.Arbitrary<Price> = fc.oneof(
  amount.map((one) => flat(one.toString())),
  fc
    .array(fc.tuple(size, amount), { minLength: 0, maxLength: 3 })
    .chain((tiers) =>
      amount.map((last) =>
        tiered(...tiers.map(([s, p]) => [Number(s), p.toString()] as const), ['open', last.toString()] as const),
      ),
    ),
);

const stretch = fc.tuple(hour, fc.option(fc.integer({ min: 1, max: 40 }))).map(([startingAt, hours]) => ({
  startingAt,
  ...(hours === null ? {} : { endingBefore: startingAt + hours * HOUR }),
}));

/** Rates laid over one another on one that always holds. */
const timeline: fc.Arbitrary<readonly RateSegment[]> = fc
  .array(fc.record({ at: stretch, price, entitled: fc.boolean(), commitPrice: fc.option(price) }), { maxLength: 4 })
  .chain((laid) =>
    price.map((base) =>
      laid.reduce<readonly RateSegment[]>(
        (line, { at, commitPrice, ...one }) =>
          layOver(line, { ...one, ...at, creditTypeId: USD, ...(commitPrice === null ? {} : { commitPrice }) }),
        [segment(base)],
      ),
    ),
  );

const effect: fc.Arbitrary<OverrideEffect> = fc.oneof(
  fc.record({ type: fc.constant('MULTIPLIER' as const), multiplier: amount, priority: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('OVERWRITE' as const), price }),
  fc.record({
    type: fc.constant('TIERED' as const),
    priority: fc.integer({ min: 1, max: 3 }),
    tiers: fc.array(fc.record({ size: size.map(dec), multiplier: amount }), { minLength: 1, maxLength: 3 }),
  }),
);

const overrideOf = (product: fc.Arbitrary<string | null>): fc.Arbitrary<Override> =>
  fc
    .record({
      id: fc.uuid(),
      at: stretch,
      effect: fc.option(effect),
      entitled: fc.option(fc.boolean()),
      isCommitSpecific: fc.boolean(),
      target: fc.constantFrom('LIST_RATE' as const, 'COMMIT_RATE' as const),
      product,
    })
    .map((one) => ({
      id: one.id,
      createdAt: 0,
      ...one.at,
      isCommitSpecific: one.isCommitSpecific,
      target: one.isCommitSpecific ? one.target : 'LIST_RATE',
      ...(one.effect === null ? {} : { effect: one.effect }),
      ...(one.entitled === null ? {} : { entitled: one.entitled }),
      ...(one.product === null ? {} : { productId: one.product }),
    }));

const usage = fc
  .array(fc.tuple(hour, fc.integer({ min: -20, max: 40 })), { maxLength: 12 })
  .map((rows) => rows.map(([at, quantity]) => ['m:reads', at, quantity] as const));

const reads: fc.Arbitrary<Case> = fc
  .record({ rate: timeline, overrides: fc.array(overrideOf(fc.constantFrom('reads', null)), { maxLength: 5 }), usage })
  .map(({ rate, ...rest }) => ({ ...book({ reads: { rate } }), ...rest, explicit: true, period: PERIOD }));

/** What units 0 to `position` cost, one tier after another; below zero the first tier holds (pricing 6.4). */
function integral(one: Price, position: Decimal): Decimal {
  const tiers =
    one.type === 'TIERED' ? one.tiers : [{ price: one.type === 'FLAT' ? one.price : dec(0), size: undefined }];
  let cost = dec(0);
  let rest = position;
  for (const [i, tier] of tiers.entries()) {
    const isLast = i === tiers.length - 1 || tier.size === undefined || rest.lte(tier.size);
    const units = isLast ? rest : (tier.size ?? rest);
    cost = cost.plus(units.times(tier.price));
    rest = rest.minus(units);
    if (isLast) break;
  }
  return cost;
}

/**
 * The rule of pricing 7.3 spelled out for a FLAT rate: all candidates as (class, rank, price), the first of which wins. Rank: the last
 * added OVERWRITE; the smallest priority, among equals the last added.
 */
function firstByRule(
  list: number,
  commitPrice: number | undefined,
  overrides: readonly Override[],
  payer?: 'LIST_RATE' | 'COMMIT_RATE',
) {
  const onCommitRate = payer === 'COMMIT_RATE' && commitPrice !== undefined;
  const base = dec(onCommitRate ? commitPrice : list);
  const candidates = overrides.flatMap((one, position) => {
    if (one.effect === undefined || one.effect.type === 'TIERED') return [];
    const acts = one.isCommitSpecific
      ? payer !== undefined && (one.target === 'COMMIT_RATE') === onCommitRate
      : !onCommitRate;
    if (!acts) return [];
    const order = (one.isCommitSpecific ? 1 : 3) + (one.effect.type === 'OVERWRITE' ? 0 : 1);
    if (one.effect.type === 'OVERWRITE') {
      const unit = one.effect.price.type === 'FLAT' ? one.effect.price.price : dec(-1);
      return [{ key: [order, 0, -position], unit }];
    }
    return [{ key: [order, one.effect.priority ?? 0, -position], unit: base.times(one.effect.multiplier) }];
  });
  const byKey = (a: readonly number[], b: readonly number[]) =>
    a.map((n, i) => n - (b[i] ?? 0)).find((d) => d !== 0) ?? 0;
  return candidates.sort((a, b) => byKey(a.key, b.key))[0]?.unit ?? base;
}

describe('laws of rating', () => {
  it('a price is chosen by exactly one rule: the first class with a candidate, one winner in it (pricing 7.3)', () => {
    const simple = fc.oneof(
      fc.record({
        type: fc.constant('MULTIPLIER' as const),
        multiplier: amount,
        priority: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({ type: fc.constant('OVERWRITE' as const), price: amount.map((one) => flat(one.toString())) }),
    );
    const always = overrideOf(fc.constant('reads')).chain((one) =>
      simple.map((effectOf): Override => {
        const { endingBefore: _end, entitled: _entitled, ...rest } = one;
        return { ...rest, startingAt: 0, effect: effectOf };
      }),
    );
    const cent = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(cent, fc.option(cent), fc.array(always, { maxLength: 6 }), (list, commit, overrides) => {
        const commitPrice = commit ?? undefined;
        const rate = segment(flat(list), commitPrice === undefined ? {} : { commitPrice: flat(commitPrice) });
        const payers = ['LIST_RATE', 'COMMIT_RATE'] as const;
        const [slice] = slicesOf({
          ...book({ reads: { rate: [rate] } }),
          overrides,
          explicit: true,
          usage: [['m:reads', JANUARY.start, 7]],
          segments: payers.map((rateType) => access(balance(rateType, { rateType }))),
        });
        if (slice === undefined) throw new Error('the product has a line');
        expect(slice.price.unitPrice.toString()).toBe(firstByRule(list, commitPrice, overrides).toString());
        for (const rateType of payers) {
          expect(priceUnder(slice, balance(rateType, { rateType })).unitPrice.toString()).toBe(
            firstByRule(list, commitPrice, overrides, rateType).toString(),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('what is charged is, hour by hour, what the contract rate schedule shows', () => {
    fc.assert(
      fc.property(reads, (one) => {
        const input = ratingInput(one);
        const { reads: product } = one.products;
        const [rate] = one.rateCard.rates;
        if (product === undefined || rate === undefined) throw new Error('the book has one rate');
        let position = dec(0);
        let expected = dec(0);
        for (let at = PERIOD.start; at < PERIOD.end; at += HOUR) {
          const shown = contractRate(input.contract, one.rateCard, product, rate, at);
          const after = position.plus(sum((one.usage ?? []).filter((row) => row[1] === at).map((row) => dec(row[2]))));
          if (shown !== undefined) {
            expect(shown.startingAt <= at && at < (shown.endingBefore ?? Infinity)).toBe(true);
            const inForce = (shown.overrideRate ?? shown.listRate).price;
            expected = expected.plus(integral(inForce, after)).minus(integral(inForce, position));
          }
          position = after;
        }
        expect(costOf(slicesOf(one))).toBe(expected.toString());
      }),
      { numRuns: 400 },
    );
  });

  it('a row of the schedule holds up to its bounds and not beyond', () => {
    fc.assert(
      fc.property(reads, hour, (one, at) => {
        const { reads: product } = one.products;
        const [rate] = one.rateCard.rates;
        if (product === undefined || rate === undefined) throw new Error('the book has one rate');
        const { contract } = ratingInput(one);
        const row = contractRate(contract, one.rateCard, product, rate, at);
        if (row === undefined) return;
        const inside = [row.startingAt, (row.endingBefore ?? at + 1) - 1];
        for (const instant of inside) expect(contractRate(contract, one.rateCard, product, rate, instant)).toEqual(row);
        for (const instant of [row.startingAt - 1, row.endingBefore ?? row.startingAt - 1]) {
          expect(contractRate(contract, one.rateCard, product, rate, instant)).not.toEqual(row);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('windows telescope: no cut by a balance loses, repeats or reprices a unit', () => {
    const cuts = fc.array(fc.tuple(hour, fc.integer({ min: 1, max: 30 }), fc.boolean()), { maxLength: 4 });
    fc.assert(
      fc.property(reads, cuts, (one, ranges) => {
        const segments = ranges.map(([start, hours, onCommitRate], i) =>
          access(
            balance(`balance ${i}`, { rateType: onCommitRate ? 'COMMIT_RATE' : 'LIST_RATE' }),
            start,
            start + hours * HOUR,
          ),
        );
        const plain = slicesOf(one);
        const cut = slicesOf({ ...one, segments });
        expect(costOf(cut)).toBe(costOf(plain));
        const quantity = (slices: typeof cut) => sum(slices.map((slice) => slice.quantity)).toString();
        expect(quantity(cut)).toBe(quantity(plain));
        // Each slice has one price under each balance that can pay it, for all its units.
        for (const slice of cut) {
          for (const { start, end, balance: of } of segments) {
            if (slice.window.start < start || end < slice.window.end || slice.upTo === undefined) continue;
            const lastUnit = { ...slice, above: slice.upTo.minus('0.0001') };
            expect(priceUnder(lastUnit, of)).toEqual(priceUnder(slice, of));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the hours of a slice sum to its quantity and lie in its window', () => {
    fc.assert(
      fc.property(reads, (one) => {
        for (const slice of slicesOf(one)) {
          const hours = hoursOf(slice);
          expect(sum(hours.map((row) => row.quantity)).toString()).toBe(slice.quantity.toString());
          expect(hours.every((row) => slice.window.start <= row.hour && row.hour < slice.window.end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the order among overrides of different products changes nothing', () => {
    const others = fc.array(overrideOf(fc.constant('writes')), { maxLength: 5 });
    fc.assert(
      fc.property(reads, others, fc.infiniteStream(fc.boolean()), (one, unrelated, takesOther) => {
        const [own, foreign] = [[...(one.overrides ?? [])], [...unrelated]];
        const mixed: Override[] = [];
        while (own.length > 0 || foreign.length > 0) {
          const from = foreign.length > 0 && (own.length === 0 || takesOther.next().value) ? foreign : own;
          const next = from.shift();
          if (next !== undefined) mixed.push(next);
        }
        expect(
          slicesOf({ ...one, overrides: mixed }).map((slice) => [slice.window, slice.quantity, slice.price]),
        ).toEqual(slicesOf(one).map((slice) => [slice.window, slice.quantity, slice.price]));
      }),
      { numRuns: 200 },
    );
  });

  it('parts of a counter sum to the way it went, at any cuts', () => {
    const position = fc.integer({ min: -50, max: 200 }).map(dec);
    fc.assert(
      fc.property(
        position,
        position,
        position,
        fc.uniqueArray(fc.integer({ min: 1, max: 150 })),
        (from, to, via, cuts) => {
          const [lowest, highest] = [
            [from, to, via].reduce((a, b) => (a.lt(b) ? a : b)),
            [from, to, via].reduce((a, b) => (a.gt(b) ? a : b)),
          ];
          const bounds = cuts.sort((a, b) => a - b).map(dec);
          const parts = partsOf({ from, to, isUsed: true, lowest, highest }, bounds);
          expect(sum(parts.map((part) => part.quantity)).eq(to.minus(from))).toBe(true);
          for (const [i, part] of parts.entries()) expect(part.above).toBe(i === 0 ? part.above : parts[i - 1]?.upTo);
        },
      ),
    );
  });

  it('a running sum is the exact sum', () => {
    const digits = fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: -30, max: 10 }));
    fc.assert(
      fc.property(fc.array(fc.oneof(digits, fc.tuple(fc.integer(), fc.integer({ min: -9, max: 0 })))), (values) => {
        const decimals = values.map(([mantissa, exponent]) => dec(`${mantissa}e${exponent}`));
        const running = new RunningSum();
        for (const value of decimals) running.add(value);
        expect(running.value().toString()).toBe(sum(decimals).toString());
      }),
      { numRuns: 1000 },
    );
  });
});
