import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Balance,
  type BalanceState,
  breakdown,
  countInTurn,
  DAY,
  type Decimal,
  dec,
  FOREVER,
  HOUR,
  type Invoice,
  max,
  min,
  periodsOf,
  type Statement,
  type Subscription,
  sum,
  ZERO,
} from '../src/index.ts';
import {
  balanceTerms,
  Customer,
  contractTerms,
  item,
  on,
  recipe,
  schedule,
  segment,
  subscriptionTerms,
  withFixed,
} from './billing-book.ts';
import { book, flat, segment as rate, tiered } from './rating-book.ts';

/** Random billing histories: contracts, balances and usage over four months, looked at at random times. */

const JAN = on(1);
const HOURS = 120 * 24;

const instant = fc.integer({ min: 0, max: HOURS }).map((hours) => JAN + hours * HOUR);
const amount = fc.integer({ min: 0, max: 5000 });

const segments = fc
  .array(fc.tuple(amount, instant, fc.integer({ min: 1, max: 60 * 24 })), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([granted, from, hours]) => segment(granted, from, from + hours * HOUR)));

const balance: fc.Arbitrary<Balance> = fc
  .record({
    kind: fc.constantFrom('PREPAID', 'CREDIT', 'POSTPAID'),
    segments,
    priority: fc.integer({ min: 1, max: 3 }),
    rateType: fc.constantFrom('LIST_RATE', 'COMMIT_RATE'),
    products: fc.constantFrom(undefined, ['X'], ['Y'], ['X', 'Y']),
    level: fc.constantFrom('contract', 'customer'),
    paid: fc.boolean(),
  })
  .map(({ kind, segments: parts, products, level, paid, ...more }) => {
    const [first] = parts;
    const own = kind === 'POSTPAID' ? parts.slice(0, 1) : parts;
    const end = Math.max(...own.map(({ endingBefore }) => endingBefore));
    const billedAt = kind === 'POSTPAID' ? end : JAN;
    const granted = first?.amount ?? ZERO;
    return balanceTerms(kind as Balance['kind'], {
      ...more,
      rateType: more.rateType as Balance['rateType'],
      segments: own,
      applicability: products === undefined ? {} : { productIds: products },
      ...(level === 'contract' ? { contractId: 'contract' } : { invoiceContractId: 'contract' }),
      ...(kind === 'POSTPAID' || (kind === 'PREPAID' && paid)
        ? { invoiceSchedule: schedule(item(granted.toString(), billedAt)) }
        : {}),
    });
  });

const usage = fc.array(fc.tuple(fc.constantFrom('X', 'Y', 'Z', 'Free'), instant, fc.integer({ min: -3, max: 30 })), {
  maxLength: 25,
});

const priced = withFixed(
  book({
    X: {
      rate: [
        rate(flat(30), { endingBefore: on(2, 10), commitPrice: flat(20) }),
        rate(flat(45), { startingAt: on(2, 10), commitPrice: flat(35) }),
      ],
    },
    Y: { rate: tiered([5, 0], [20, 70], ['open', 50]) },
    Z: { rate: flat('0.37') },
    Free: { rate: [rate(flat(3), { commitPrice: flat(0) })] },
    Seat: {
      type: 'SUBSCRIPTION',
      rates: (['WEEKLY', 'MONTHLY', 'QUARTERLY'] as const).map((billingFrequency) => ({
        pricingGroupValues: {},
        billingFrequency,
        segments: [rate(flat(210))],
      })),
    },
  }),
);

const quantityUpdate = fc
  .tuple(instant, fc.integer({ min: 0, max: 6 }))
  .map(([startingAt, quantity]) => ({ type: 'SET', startingAt, quantity: dec(quantity) }) as const);

const subscription = fc
  .record({
    collectionSchedule: fc.constantFrom('ADVANCE', 'ARREARS'),
    billingFrequency: fc.constantFrom('WEEKLY', 'MONTHLY', 'QUARTERLY'),
    invoicePlacement: fc.constantFrom('ON_USAGE_INVOICE', 'ON_SCHEDULED_INVOICE'),
    immediately: fc.boolean(),
    isProrated: fc.boolean(),
    startingAt: instant,
    initialQuantity: fc.integer({ min: 0, max: 5 }).map(dec),
    quantityUpdates: fc.array(quantityUpdate, { maxLength: 4 }),
  })
  .map(({ immediately, quantityUpdates, ...more }): Subscription => {
    const isImmediate = immediately && more.collectionSchedule === 'ADVANCE';
    return subscriptionTerms(more.startingAt, {
      ...(more as Partial<Subscription>),
      invoiceBehavior: isImmediate ? 'BILL_IMMEDIATELY' : 'BILL_ON_NEXT_COLLECTION_DATE',
      quantityUpdates: quantityUpdates.filter(({ startingAt }) => startingAt >= more.startingAt),
      createdAt: JAN,
    });
  });

const world = fc.record({
  subscription: fc.option(subscription, { nil: undefined }),
  balances: fc.array(balance, { maxLength: 4 }),
  used: usage,
  granted: fc.boolean(),
  ends: fc.constantFrom(undefined, on(3, 11)),
  now: instant,
});

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

function customerOf({ balances, used, granted, ends, subscription: sold }: World): Customer {
  const contract = contractTerms(JAN, {
    subscriptions: sold === undefined || sold.startingAt >= (ends ?? FOREVER) ? [] : [sold],
    recurring: granted ? [recipe(700, JAN, { durationPeriods: 2 })] : [],
    ...(ends === undefined ? {} : { endingBefore: ends }),
  });
  const customer = new Customer(priced, [contract], balances);
  for (const [productId, at, quantity] of used) customer.use(productId, at, quantity);
  return customer;
}

const second = fc.record({
  sold: fc.option(subscription),
  startingAt: instant,
  renews: fc.boolean(),
  /** By how many days drafts are issued later than they would be. */
  moved: fc.array(fc.nat(12)),
});

type Second = typeof second extends fc.Arbitrary<infer S> ? S : never;

/** A contract by the week, beside the first or in its place from then on, whose subscription draws on the same balances of the customer. */
function addSecond(customer: Customer, { sold, startingAt, renews }: Second): void {
  const quantityUpdates = sold?.quantityUpdates.filter((update) => update.startingAt >= startingAt) ?? [];
  const transitions = [
    { type: 'RENEWAL', fromContractId: 'contract', toContractId: 'second', trueup: 'AS_IS' } as const,
  ].filter(() => renews);
  if (renews) {
    customer.contracts = customer.contracts.map((first) => ({ ...first, transitions, endingBefore: startingAt }));
  }
  const subscriptions = sold === null ? [] : [{ ...sold, id: 'other', startingAt, quantityUpdates }];
  const usageStatementSchedule = { frequency: 'WEEKLY', anchor: startingAt } as const;
  customer.contracts.push(
    contractTerms(startingAt, { id: 'second', subscriptions, usageStatementSchedule, transitions }),
  );
}

/** Issue dates of some drafts, moved by as many days as drawn (invoices 12.8). */
const movedDates = (customer: Customer, now: number, days: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    customer
      .at(now)
      .drafts.flatMap(({ id, issuedAt }, i) => (days[i] === undefined ? [] : [[id, issuedAt + days[i] * DAY]])),
  );

const ledgerSum = ({ ledger = [] }: BalanceState): Decimal => sum(ledger.map((entry) => entry.amount));

/** What started segments have left: those that are over only where they stand below zero. */
const leftOf = ({ segments: parts }: BalanceState, now: number): Decimal =>
  sum(
    parts
      .filter(({ startingAt }) => startingAt <= now)
      .map(({ left, endingBefore }) => (endingBefore <= now ? min(left, ZERO) : left)),
  );

const near = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lt('1e-25');

/** What a subscription costs over its life, by the rule itself: each window's quantities above the highest so far, by time. */
function fullCost(sold: Subscription, end: number): Decimal {
  const grid = { anchor: JAN, frequency: sold.billingFrequency };
  const quantityAt = (at: number): Decimal =>
    sold.quantityUpdates
      .toSorted((a, b) => a.startingAt - b.startingAt)
      .reduce(
        (now, update) => (update.type === 'SET' && update.startingAt <= at ? update.quantity : now),
        sold.initialQuantity,
      );
  let cost = ZERO;
  for (const { window, whole } of periodsOf(grid, { start: sold.startingAt, end }, end)) {
    let highest = ZERO;
    const changes = sold.quantityUpdates.map(({ startingAt }) => startingAt);
    const inside = changes.filter((at) => window.start < at && at < window.end);
    for (const at of [window.start, ...inside].sort((a, b) => a - b)) {
      const added = max(quantityAt(at).minus(highest), ZERO);
      highest = highest.plus(added);
      const share = sold.isProrated ? dec(window.end - at).div(whole.end - whole.start) : dec(1);
      cost = cost.plus(added.times(210).times(share));
    }
  }
  return cost;
}

function check(law: (customer: Customer, seen: Statement, now: number) => void): void {
  fc.assert(
    fc.property(world, (drawn) => {
      const customer = customerOf(drawn);
      law(customer, customer.moveTo(drawn.now), drawn.now);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}

describe('laws of statements, on random histories', () => {
  test('a ledger sums to what is left', () => {
    check((_customer, { balances }, now) => {
      for (const state of balances) {
        if (state.balance.kind === 'POSTPAID') continue;
        expect(near(ledgerSum(state), leftOf(state, now))).toBe(true);
        const active = state.segments.filter(({ startingAt, endingBefore }) => startingAt <= now && now < endingBefore);
        expect(state.value.eq(sum(active.map(({ left }) => max(left, ZERO))))).toBe(true);
      }
    });
  });

  test('what balances lose is what invoices apply, and no segment is drawn below zero', () => {
    check((customer, { balances }, now) => {
      const invoices: readonly Invoice[] = customer.invoices(now);
      const applied = (id: string): Decimal =>
        sum(
          invoices
            .flatMap(({ lines }) => lines)
            .filter(({ type, commit }) => type === 'applied_commit_or_credit' && commit?.segmentId === id)
            .map(({ total }) => total),
        );
      for (const { segments: parts } of balances) {
        for (const { id, left, deducted, pending } of parts) {
          expect(left.gte(0)).toBe(true);
          expect(deducted.plus(pending).eq(applied(id).neg())).toBe(true);
        }
      }
    });
  });

  test('no segment pays outside of its window, and deductions are dated within it', () => {
    check((customer, { balances }, now) => {
      const windows = new Map(balances.flatMap(({ segments: parts }) => parts.map((part) => [part.id, part])));
      for (const { lines, deductions } of customer.invoices(now)) {
        for (const { commit, startingAt = 0, endingBefore = 0, type, subscriptionId } of lines) {
          const window = windows.get(commit?.segmentId ?? '');
          if (window === undefined || type === 'subscription' || subscriptionId !== undefined) continue;
          expect(window.startingAt <= startingAt && endingBefore <= window.endingBefore).toBe(true);
        }
        for (const { segmentId, timestamp, amount: taken } of deductions) {
          expect(timestamp).toBeLessThanOrEqual(windows.get(segmentId)?.endingBefore ?? 0);
          expect(taken.gt(0)).toBe(true);
        }
      }
    });
  });

  test('an invoice is the sum of its lines, and its days and hours add up to it', () => {
    check((customer, _statement, now) => {
      for (const invoice of customer.invoices(now)) {
        const counted = invoice.lines.filter(
          ({ type, commit }) => type !== 'applied_commit_or_credit' || commit?.kind !== 'POSTPAID',
        );
        expect(invoice.total.eq(sum(counted.map(({ total }) => total)))).toBe(true);
        if (invoice.type !== 'USAGE') continue;
        const all = { start: 0, end: on(1, 1, 2030) };
        const settled: Invoice = { ...invoice, status: 'FINALIZED' };
        const days = breakdown(settled, 'DAY', all, now);
        expect(near(sum(days.map(({ total }) => total)), invoice.total)).toBe(true);
      }
    });
  });

  test('covered and uncovered parts add up to what was used', () => {
    check((customer, _statement, now) => {
      for (const invoice of customer.invoices(now)) {
        const { startingAt = 0, endingBefore = 0 } = invoice;
        if (invoice.type !== 'USAGE') continue;
        for (const productId of ['X', 'Y', 'Z']) {
          const billed = sum(
            invoice.lines
              .filter((line) => line.productId === productId && line.type === 'usage')
              .map(({ quantity = ZERO }) => quantity),
          );
          const used = sum(
            customer.used
              .filter((one) => one.productId === productId && startingAt <= one.at && one.at < endingBefore)
              .map(({ quantity }) => dec(quantity)),
          );
          expect(billed.eq(used)).toBe(true);
        }
      }
    });
  });

  test('finalizing what is due changes no other amount', () => {
    check((customer, _statement, now) => {
      const before = new Customer(customer.book, customer.contracts, customer.balances);
      before.used.push(...customer.used);
      const openTotals = new Map(before.at(now).drafts.map(({ id, total }) => [id, total.toString()]));
      for (const { id, total, status, trueupOf } of customer.invoices(now)) {
        // True-ups wait for usage that is not there yet when all of it is looked at at once.
        if (trueupOf !== undefined || !openTotals.has(id)) continue;
        expect(`${status} ${total}`).toBe(`${status} ${openTotals.get(id)}`);
      }
    });
  });

  test('what can become final from one statement is what it would be from one statement after the other', () => {
    fc.assert(
      fc.property(world, fc.option(second), (drawn, other) => {
        const customer = customerOf(drawn);
        if (other !== null) {
          addSecond(customer, other);
          customer.facts = { ...customer.facts, issueDates: movedDates(customer, drawn.now, other.moved) };
        }
        for (;;) {
          const { drafts } = customer.at(drawn.now);
          const due = drafts.filter(({ dueAt = FOREVER }) => dueAt <= drawn.now);
          if (due.length === 0) return;
          const count = countInTurn(customer.terms, drafts, due);
          expect(count).toBeGreaterThan(0);
          for (const draft of due.slice(0, count)) {
            const [first] = customer.at(drawn.now).drafts;
            expect(JSON.stringify(first)).toBe(JSON.stringify(draft));
            customer.finalize(draft, drawn.now);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the order in which terms are listed does not matter', () => {
    check((customer, seen, now) => {
      const turned = new Customer(customer.book, customer.contracts.toReversed(), customer.balances.toReversed());
      turned.used.push(...customer.used);
      turned.facts = customer.facts;
      expect(JSON.stringify(turned.at(now))).toBe(JSON.stringify(seen));
    });
  });

  test('a subscription costs what its quantities say, on whatever invoices it stands (subscriptions 2.3)', () => {
    fc.assert(
      fc.property(subscription, (sold) => {
        const ends = JAN + (HOURS + 24) * HOUR;
        const customer = new Customer(priced, [contractTerms(JAN, { subscriptions: [sold], endingBefore: ends })]);
        customer.moveTo(ends + 40 * DAY);
        const billed = sum(customer.facts.invoices.map(({ total }) => total));
        expect(near(billed, fullCost(sold, ends))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('looking often changes nothing', () => {
    fc.assert(
      fc.property(world, fc.array(instant, { maxLength: 4 }), (drawn, stops) => {
        const once = customerOf(drawn);
        const often = customerOf(drawn);
        const end = drawn.now + 40 * DAY;
        let from = JAN;
        for (const stop of stops.filter((at) => at < end).sort((a, b) => a - b)) {
          often.moveTo(stop, from);
          from = stop;
        }
        expect(JSON.stringify(often.moveTo(end, from))).toBe(JSON.stringify(once.moveTo(end)));
      }),
      { numRuns: 30 },
    );
  });
});
