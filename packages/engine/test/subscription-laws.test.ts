import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Decimal,
  dec,
  HOUR,
  type QuantityUpdate,
  quantityHistory,
  type Seats,
  type SeatUpdate,
  type Subscription,
  seatHistory,
  sum,
  ZERO,
} from '../src/index.ts';
import { Customer, contractTerms, on, subscriptionTerms, withFixed } from './billing-book.ts';
import { book, flat, segment as rate } from './rating-book.ts';

/** Laws of subscriptions, on random lives, quantities and seats (subscriptions 2.4, 3.1, 4). */

const MAR = on(3);
const APR = on(4);
const JUN = on(6);
const HOURS_OF_MARCH = 31 * 24;
const PRICE = 2_000;
const priced = withFixed(
  book({
    Seat: {
      type: 'SUBSCRIPTION',
      rates: [{ pricingGroupValues: {}, billingFrequency: 'MONTHLY', segments: [rate(flat(PRICE))] }],
    },
  }),
);

const inMarch = fc.integer({ min: 1, max: HOURS_OF_MARCH - 1 }).map((hours) => MAR + hours * HOUR);
const instant = fc.integer({ min: 0, max: 80 * 24 }).map((hours) => MAR + hours * HOUR);

describe('laws of subscriptions', () => {
  test('the prorated charges of a month that is split anywhere add up to that of the whole month', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(inMarch, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (cuts, seats) => {
          const bounds = [MAR, ...cuts.toSorted((a, b) => a - b), APR];
          const pieces = bounds.slice(1).map((end, i) =>
            subscriptionTerms(bounds[i] ?? MAR, {
              id: `piece ${i}`,
              initialQuantity: dec(seats),
              isProrated: true,
              endingBefore: end,
            }),
          );
          const customer = new Customer(priced, [contractTerms(MAR, { subscriptions: pieces })]);
          customer.moveTo(JUN);
          const billed = sum(customer.facts.invoices.map(({ total }) => total));
          expect(
            billed
              .minus(PRICE * seats)
              .abs()
              .lt('1e-30'),
          ).toBe(true);
        },
      ),
    );
  });

  test('the history of the quantity is the fold of its edits, in whatever order they were sent', () => {
    const update: fc.Arbitrary<QuantityUpdate> = fc.oneof(
      fc.record({
        type: fc.constant('SET' as const),
        startingAt: instant,
        quantity: fc.integer({ min: 0, max: 9 }).map(dec),
      }),
      fc.record({
        type: fc.constant('DELTA' as const),
        startingAt: instant,
        delta: fc.integer({ min: 1, max: 4 }).map(dec),
      }),
    );
    fc.assert(
      fc.property(fc.array(update, { maxLength: 8 }), instant, (quantityUpdates, now) => {
        const sold = subscriptionTerms(MAR, { initialQuantity: dec(5), quantityUpdates });
        const contract = contractTerms(MAR, { subscriptions: [sold] });
        const history = quantityHistory(new Customer(priced, [contract]).terms, contract, sold, now);
        for (let at = MAR; at <= now; at += 12 * HOUR) {
          const shown = history.findLast(({ startingAt }) => startingAt <= at);
          expect(shown?.quantity.toFixed()).toBe(folded(quantityUpdates, at).toFixed());
        }
        expect(history.every(({ startingAt }) => startingAt <= now)).toBe(true);
      }),
    );
  });

  test('the history of seats is the fold of its edits, and says who has one', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 3 });
    const count = fc.integer({ min: 1, max: 3 });
    const change = fc.record({
      startingAt: fc.integer({ min: 0, max: 10 }).map((days) => MAR + days * 24 * HOUR),
      edit: fc.integer({ min: 1, max: 4 }),
    });
    const update: fc.Arbitrary<SeatUpdate> = fc.oneof(
      fc.tuple(change, ids).map(([at, seatIds]) => ({ type: 'ADD_IDS' as const, ...at, seatIds })),
      fc.tuple(change, ids).map(([at, seatIds]) => ({ type: 'REMOVE_IDS' as const, ...at, seatIds })),
      fc.tuple(change, count).map(([at, quantity]) => ({ type: 'ADD_UNASSIGNED' as const, ...at, quantity })),
      fc.tuple(change, count).map(([at, quantity]) => ({ type: 'REMOVE_UNASSIGNED' as const, ...at, quantity })),
    );
    fc.assert(
      fc.property(fc.array(update, { maxLength: 10 }), (updates) => {
        const seats: Seats = {
          seatGroupKey: 'seat',
          since: MAR,
          initialSeatIds: ['a', 'b'],
          initialUnassigned: dec(1),
          updates,
        };
        const sold: Subscription = { ...subscriptionTerms(MAR, { initialQuantity: ZERO }), seats };
        const history = seatHistory(sold, contractTerms(MAR, { subscriptions: [sold] }));
        for (let day = 0; day <= 11; day += 1) {
          const at = MAR + day * 24 * HOUR;
          const [assigned, total] = seated(updates, at);
          const shown = history.filter(
            ({ startingAt, endingBefore = Infinity }) => startingAt <= at && at < endingBefore,
          );
          expect(shown.map((one) => [one.assignedSeatIds, one.totalQuantity.toNumber()])).toEqual([[assigned, total]]);
        }
      }),
    );
  });
});

/** By the words of the rule: ordered by date, then as sent; `SET` sets, `DELTA` adds. */
function folded(updates: readonly QuantityUpdate[], at: number): Decimal {
  let quantity = dec(5);
  for (const update of updates.toSorted((a, b) => a.startingAt - b.startingAt)) {
    if (update.startingAt > at) break;
    quantity = update.type === 'SET' ? update.quantity : quantity.plus(update.delta);
  }
  return quantity;
}

/** By time, then edit; of one edit: remove ids, remove unassigned, add unassigned, add ids. */
function seated(updates: readonly SeatUpdate[], at: number): readonly [assigned: readonly string[], total: number] {
  const ranks = ['REMOVE_IDS', 'REMOVE_UNASSIGNED', 'ADD_UNASSIGNED', 'ADD_IDS'];
  const order = (one: SeatUpdate): readonly number[] => [one.startingAt, one.edit, ranks.indexOf(one.type)];
  const due = updates
    .filter(({ startingAt }) => startingAt <= at)
    .toSorted(
      (a, b) =>
        order(a)
          .map((rank, i) => rank - (order(b)[i] ?? 0))
          .find((difference) => difference !== 0) ?? 0,
    );
  let assigned: readonly string[] = ['a', 'b'];
  let free = 1;
  for (const update of due) {
    if (update.type === 'REMOVE_IDS') assigned = assigned.filter((id) => !update.seatIds.includes(id));
    else if (update.type === 'REMOVE_UNASSIGNED') free = Math.max(0, free - update.quantity);
    else if (update.type === 'ADD_UNASSIGNED') free += update.quantity;
    else {
      const fresh = update.seatIds.filter((id) => !assigned.includes(id));
      assigned = [...assigned, ...fresh];
      free = Math.max(0, free - fresh.length);
    }
  }
  return [assigned.toSorted(), assigned.length + free];
}
