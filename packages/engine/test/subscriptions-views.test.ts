import { describe, expect, test } from 'vitest';
import {
  billingPeriods,
  dec,
  quantityHistory,
  quantitySchedule,
  type Subscription,
  seatHistory,
} from '../src/index.ts';
import { Customer, contractTerms, on, subscriptionTerms, withFixed } from './billing-book.ts';
import { book, flat, segment as rate } from './rating-book.ts';

const MAR = on(3);
const APR = on(4);

const date = (at: number | undefined): string => (at === undefined ? '…' : new Date(at).toISOString().slice(5, 10));
const set = (quantity: number, startingAt: number) => ({ type: 'SET', startingAt, quantity: dec(quantity) }) as const;
const add = (delta: number, startingAt: number) => ({ type: 'DELTA', startingAt, delta: dec(delta) }) as const;

const contract = (subscription: Subscription, endingBefore?: number) =>
  contractTerms(MAR, { subscriptions: [subscription], ...(endingBefore === undefined ? {} : { endingBefore }) });

describe('quantity over time (subscriptions 3.1)', () => {
  const schedule = (updates: Subscription['quantityUpdates'], now: number) => {
    const subscription = subscriptionTerms(MAR, { initialQuantity: dec(5), quantityUpdates: updates });
    return quantitySchedule(subscription, contract(subscription, on(6)), now).map(
      ({ quantity, startingAt, endingBefore }) => `${quantity} ${date(startingAt)}–${date(endingBefore)}`,
    );
  };

  test('updates of one instant apply in the order sent: set 12, then −1', () => {
    expect(schedule([set(12, on(3, 11)), add(-1, on(3, 11))], MAR)).toEqual(['5 03-01–03-11', '11 03-11–06-01']);
  });

  test('a later submission of an earlier set does not erase later deltas', () => {
    expect(schedule([add(2, on(4, 1)), set(9, on(3, 11))], APR)).toEqual(['11 04-01–06-01']);
  });

  test('the segment in force and future ones; before the start the first, after the end the last', () => {
    const updates = [set(6, on(3, 11)), set(7, on(5, 1))];
    expect(schedule(updates, on(3, 20))).toEqual(['6 03-11–05-01', '7 05-01–06-01']);
    expect(schedule(updates, on(2, 1))[0]).toBe('5 03-01–03-11');
    expect(schedule(updates, on(9, 1))).toEqual(['7 05-01–06-01']);
  });
});

test('billing periods around now, cut to the life (subscriptions 1.2)', () => {
  const subscription = subscriptionTerms(on(3, 10));
  const periods = (now: number) => {
    const { previous, current, next } = billingPeriods(subscription, contract(subscription, on(4, 20)), now);
    return [previous, current, next].map((one) => `${date(one?.start)}–${date(one?.end)}`);
  };
  expect(periods(on(3, 5))).toEqual(['…–…', '…–…', '03-10–04-01']);
  expect(periods(on(3, 15))).toEqual(['…–…', '03-10–04-01', '04-01–04-20']);
  expect(periods(on(4, 5))).toEqual(['03-10–04-01', '04-01–04-20', '…–…']);
});

test('the quantity history begins anew with each quantity and each price (subscriptions 4.2)', () => {
  const priced = withFixed(
    book({
      Seat: {
        type: 'SUBSCRIPTION',
        rates: [
          {
            pricingGroupValues: {},
            billingFrequency: 'MONTHLY',
            segments: [rate(flat(100), { endingBefore: APR }), rate(flat(120), { startingAt: APR })],
          },
        ],
      },
    }),
  );
  const subscription = subscriptionTerms(MAR, {
    initialQuantity: dec(2),
    quantityUpdates: [add(1, on(3, 11)), add(1, on(9))],
  });
  const { terms } = new Customer(priced, [contract(subscription)]);
  const history = quantityHistory(terms, contract(subscription), subscription, on(4, 20));
  expect(history.map((one) => `${date(one.startingAt)} ${one.quantity} × ${one.unitPrice} = ${one.total}`)).toEqual([
    '03-01 2 × 100 = 200',
    '03-11 3 × 100 = 300',
    '04-01 3 × 120 = 360',
  ]);
});

describe('seats over time (subscriptions 4)', () => {
  const seated = (updates: NonNullable<Subscription['seats']>['updates'], since = MAR): Subscription =>
    subscriptionTerms(MAR, {
      initialQuantity: dec(0),
      seats: { seatGroupKey: 'seat', since, initialSeatIds: ['b', 'a'], initialUnassigned: dec(1), updates },
    });
  const history = (subscription: Subscription) =>
    seatHistory(subscription, contract(subscription)).map(
      ({ startingAt, endingBefore, totalQuantity, assignedSeatIds }) =>
        `${date(startingAt)}–${date(endingBefore)} ${totalQuantity} ${assignedSeatIds.join('')}`,
    );

  test('a new id first takes an unassigned seat, the rest raises the quantity', () => {
    const updates = [{ type: 'ADD_IDS', startingAt: on(3, 5), edit: 1, seatIds: ['c', 'd', 'a'] }] as const;
    expect(history(seated(updates))).toEqual(['03-01–03-05 3 ab', '03-05–… 4 abcd']);
  });

  test('of one edit: remove ids, remove unassigned, add unassigned, add ids; unknown ones are no error', () => {
    const updates = [
      { type: 'ADD_IDS', startingAt: on(3, 5), edit: 1, seatIds: ['c'] },
      { type: 'ADD_UNASSIGNED', startingAt: on(3, 5), edit: 1, quantity: 1 },
      { type: 'REMOVE_UNASSIGNED', startingAt: on(3, 5), edit: 1, quantity: 9 },
      { type: 'REMOVE_IDS', startingAt: on(3, 5), edit: 1, seatIds: ['a', 'x'] },
    ] as const;
    // a goes, the one unassigned seat goes, one comes, c takes it.
    expect(history(seated(updates))).toEqual(['03-01–03-05 3 ab', '03-05–… 2 bc']);
  });

  test('freeing a seat without changing the bill', () => {
    const updates = [
      { type: 'REMOVE_IDS', startingAt: on(3, 5), edit: 1, seatIds: ['a'] },
      { type: 'ADD_UNASSIGNED', startingAt: on(3, 5), edit: 1, quantity: 1 },
    ] as const;
    expect(history(seated(updates))).toEqual(['03-01–03-05 3 ab', '03-05–… 3 b']);
  });
});
