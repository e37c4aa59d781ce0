import { describe, expect, test } from 'vitest';
import { type Contract, dec, HOUR, type Subscription, seatPurchases } from '../src/index.ts';
import { Customer, contractTerms, credit, ledger, on, recipe, subscriptionTerms, withFixed } from './billing-book.ts';
import { book, flat, override, segment as rate } from './rating-book.ts';

const MAR = on(3);
const APR = on(4);

/** A card with a subscription product `Seat` at a price per period. */
const seats = (price: number, frequency: Subscription['billingFrequency'] = 'MONTHLY') => {
  const priced = book({
    X: { rate: flat(1) },
    Seat: {
      type: 'SUBSCRIPTION',
      rates: [{ pricingGroupValues: {}, billingFrequency: frequency, segments: [rate(flat(price))] }],
    },
  });
  return withFixed(priced);
};

/** The subscription lines of all invoices: `type issued quantity × unit = total`. */
const fees = (customer: Customer, now: number) =>
  customer.invoices(now).flatMap((invoice) =>
    invoice.lines
      .filter(({ type }) => type === 'subscription')
      .map(({ quantity, unitPrice, total, startingAt, endingBefore }) => {
        const date = (at = 0) => new Date(at).toISOString().slice(0, 10);
        const span = `${date(startingAt)}–${date(endingBefore)}`;
        return `${invoice.status} ${invoice.type} ${span} ${quantity} × ${unitPrice?.toDecimalPlaces(4)} = ${total.toDecimalPlaces(4)}`;
      }),
  );

const increase = (by: number, at: number) => ({ type: 'DELTA', startingAt: at, delta: dec(by) }) as const;

describe('monthly, in advance, 5 × 2000 from 1 March (subscriptions 2.6)', () => {
  const monthly = (more: Partial<Subscription>) =>
    new Customer(seats(2000), [
      contractTerms(MAR, { subscriptions: [subscriptionTerms(MAR, { initialQuantity: dec(5), ...more })] }),
    ]);

  test('1: the first fee at once, two seats on the 11th at once, April on the usage invoice that ends with it', () => {
    const customer = monthly({ quantityUpdates: [increase(2, on(3, 11))] });
    customer.moveTo(on(3, 12));
    expect(fees(customer, on(3, 12))).toEqual([
      'FINALIZED SCHEDULED 2025-03-01–2025-04-01 5 × 2000 = 10000',
      'FINALIZED SCHEDULED 2025-03-11–2025-04-01 2 × 1354.8387 = 2709.6774',
      'DRAFT USAGE 2025-04-01–2025-05-01 7 × 2000 = 14000',
    ]);
  });

  test('2: billed on the next collection date, the increase stands beside the April fee', () => {
    const customer = monthly({
      quantityUpdates: [increase(2, on(3, 11))],
      invoiceBehavior: 'BILL_ON_NEXT_COLLECTION_DATE',
    });
    customer.moveTo(on(3, 12));
    expect(fees(customer, on(3, 12)).slice(1)).toEqual([
      'DRAFT USAGE 2025-03-11–2025-04-01 2 × 1354.8387 = 2709.6774',
      'DRAFT USAGE 2025-04-01–2025-05-01 7 × 2000 = 14000',
    ]);
  });

  test('3: not prorated, the increase costs the full price', () => {
    const customer = monthly({ quantityUpdates: [increase(2, on(3, 11))], isProrated: false });
    customer.moveTo(on(3, 12));
    expect(fees(customer, on(3, 12))[1]).toBe('FINALIZED SCHEDULED 2025-03-11–2025-04-01 2 × 2000 = 4000');
  });

  test('a decrease takes nothing back, and an increase after it charges only above the highest quantity', () => {
    const customer = monthly({ quantityUpdates: [increase(-3, on(3, 5)), increase(4, on(3, 11))] });
    customer.moveTo(on(3, 12));
    // 5, then 2, then 6: one above the 5 that March has been charged for.
    expect(fees(customer, on(3, 12)).slice(1)).toEqual([
      'FINALIZED SCHEDULED 2025-03-11–2025-04-01 1 × 1354.8387 = 1354.8387',
      'DRAFT USAGE 2025-04-01–2025-05-01 6 × 2000 = 12000',
    ]);
  });

  test('an increase that is dated back costs the days that were not charged yet, not the seat once more', () => {
    const grown = (...updates: Subscription['quantityUpdates']) => [
      contractTerms(MAR, {
        subscriptions: [subscriptionTerms(MAR, { initialQuantity: dec(5), quantityUpdates: updates })],
      }),
    ];
    const set = (quantity: number, startingAt: number) =>
      ({ type: 'SET', startingAt, quantity: dec(quantity) }) as const;
    const customer = new Customer(seats(3_100), grown(set(6, on(3, 11))));
    customer.moveTo(on(3, 12)); // 5 × 3100, and 21 of 31 days of one more: 2100
    customer.contracts = grown(set(6, on(3, 11)), set(6, on(3, 6)));
    customer.moveTo(on(3, 13), on(3, 12));
    expect(fees(customer, on(3, 13)).filter((fee) => fee.startsWith('FINALIZED'))).toEqual([
      'FINALIZED SCHEDULED 2025-03-01–2025-04-01 5 × 3100 = 15500',
      'FINALIZED SCHEDULED 2025-03-11–2025-04-01 1 × 2100 = 2100',
      'FINALIZED SCHEDULED 2025-03-06–2025-04-01 1 × 500 = 500',
    ]);
  });

  test('a seat removed and another added at one instant charge nothing', () => {
    const customer = monthly({ quantityUpdates: [increase(-1, on(3, 11)), increase(1, on(3, 11))] });
    customer.moveTo(on(3, 12));
    expect(fees(customer, on(3, 12))).toHaveLength(2);
  });

  test('6: the contract ends on 11 April: 10 of 30 days', () => {
    const subscriptions = [subscriptionTerms(MAR, { initialQuantity: dec(5) })];
    const customer = new Customer(seats(2000), [contractTerms(MAR, { subscriptions, endingBefore: on(4, 11) })]);
    customer.moveTo(on(5, 1));
    expect(fees(customer, on(5, 1))).toEqual([
      'FINALIZED SCHEDULED 2025-03-01–2025-04-01 5 × 2000 = 10000',
      'FINALIZED USAGE 2025-04-01–2025-04-11 5 × 666.6667 = 3333.3333',
    ]);
  });

  test('what is charged is known without the lines of settled invoices', () => {
    const customer = monthly({ quantityUpdates: [increase(2, on(3, 11))] });
    customer.moveTo(on(4, 20));
    const drafts = JSON.stringify(customer.at(on(4, 20)).drafts);
    customer.facts = { ...customer.facts, invoices: customer.facts.invoices.map((one) => ({ ...one, lines: [] })) };
    expect(JSON.stringify(customer.at(on(4, 20)).drafts)).toBe(drafts);
  });

  test('a seat added after the fact to a month that is over: one catch-up, dated now', () => {
    const customer = monthly({});
    customer.moveTo(on(4, 20));
    const [contract] = customer.contracts;
    if (contract === undefined) throw new Error('no contract');
    const [subscription] = contract.subscriptions;
    if (subscription === undefined) throw new Error('no subscription');
    customer.contracts = [
      { ...contract, subscriptions: [{ ...subscription, quantityUpdates: [increase(1, on(3, 11))] }] },
    ];
    // 21 of 31 days of March; all of April; and June's quantity on the draft.
    const scheduled = customer.at(on(4, 20)).drafts.filter(({ type }) => type === 'SCHEDULED');
    expect(scheduled.flatMap(({ lines }) => lines.map(({ total }) => total.toDecimalPlaces(4).toString()))).toEqual([
      '2000',
      '1354.8387',
    ]);
  });
});

test('a void fee is regenerated for its own window, from the quantities of today, long after (invoices 12.7)', () => {
  const contract = (quantity: number) =>
    contractTerms(MAR, {
      subscriptions: [
        subscriptionTerms(MAR, { initialQuantity: dec(quantity), quantityUpdates: [increase(1, on(3, 11))] }),
      ],
    });
  const customer = new Customer(seats(310), [contract(2)]);
  customer.moveTo(on(5, 10));
  const [first] = customer.facts.invoices;
  customer.void(first?.id ?? '', on(5, 10));
  customer.contracts = [contract(1)];
  const draft = customer.regenerate(first?.id ?? '', on(5, 10));
  expect(draft.scheduledFor).toBe(MAR);
  expect(draft.total.toString()).toBe('310');
});

test('4: a stub of 8 of 30 days, rounded to whole dollars per unit', () => {
  const rounding = { method: 'HALF_UP', decimalPlaces: -2 } as const;
  const start = on(4, 23);
  const subscriptions = [subscriptionTerms(start, { initialQuantity: dec(2), prorationRounding: rounding })];
  const customer = new Customer(seats(5000), [contractTerms(start, { subscriptions })]);
  customer.moveTo(start);
  expect(fees(customer, start)[0]).toBe('FINALIZED SCHEDULED 2025-04-23–2025-05-01 2 × 1300 = 2600');
});

test('5: an annual seat added on 3 July costs 333 of 365 days; one removed on the 10th moves no money', () => {
  const start = on(6);
  const subscriptions = [
    subscriptionTerms(start, {
      billingFrequency: 'ANNUAL',
      initialQuantity: dec(4),
      quantityUpdates: [increase(1, on(7, 3)), increase(-1, on(7, 10))],
    }),
  ];
  const customer = new Customer(seats(10000, 'ANNUAL'), [contractTerms(start, { subscriptions })]);
  customer.moveTo(on(6, 2, 2026));
  expect(fees(customer, on(6, 2, 2026))).toEqual([
    'FINALIZED SCHEDULED 2025-06-01–2026-06-01 4 × 10000 = 40000',
    'FINALIZED SCHEDULED 2025-07-03–2026-06-01 1 × 9123.2877 = 9123.2877',
    'FINALIZED USAGE 2026-06-01–2027-06-01 4 × 10000 = 40000',
  ]);
});

test('an increase billed at the end of a week that ends with no usage invoice is charged on that day', () => {
  const start = on(3, 3);
  const subscriptions = [
    subscriptionTerms(start, {
      billingFrequency: 'WEEKLY',
      anchorDate: start,
      invoiceBehavior: 'BILL_ON_NEXT_COLLECTION_DATE',
      quantityUpdates: [increase(1, on(3, 6))],
    }),
  ];
  const customer = new Customer(seats(70, 'WEEKLY'), [contractTerms(MAR, { subscriptions })]);
  customer.moveTo(on(3, 12));
  const [increased] = customer.facts.invoices.filter(({ billedCharges }) =>
    billedCharges.some(({ from }) => from === on(3, 6)),
  );
  expect(increased?.issuedAt).toBe(on(3, 10));
  // The second week's fee for two stands beside it.
  expect(increased?.lines.map(({ total }) => total.toString())).toEqual(['40', '140']);
});

test('an increase billed at the end of a window is charged where the subscription ends in mid-period', () => {
  const subscriptions = [
    subscriptionTerms(MAR, {
      billingFrequency: 'QUARTERLY',
      invoiceBehavior: 'BILL_ON_NEXT_COLLECTION_DATE',
      quantityUpdates: [increase(1, on(3, 6))],
      endingBefore: on(3, 17),
    }),
  ];
  const customer = new Customer(seats(70, 'QUARTERLY'), [contractTerms(MAR, { subscriptions })]);
  customer.moveTo(on(4, 12));
  const [increased] = customer.facts.invoices.filter(({ billedCharges }) =>
    billedCharges.some(({ from }) => from === on(3, 6)),
  );
  expect(increased).toMatchObject({ type: 'SCHEDULED', issuedAt: on(3, 17) });
});

test('in arrears: at the end of the period, on its usage invoice; the last one with the contract', () => {
  const subscriptions = [
    subscriptionTerms(MAR, {
      collectionSchedule: 'ARREARS',
      invoiceBehavior: 'BILL_ON_NEXT_COLLECTION_DATE',
      initialQuantity: dec(3),
    }),
  ];
  const customer = new Customer(seats(1500), [contractTerms(MAR, { subscriptions, endingBefore: on(4, 11) })]);
  expect(fees(customer, MAR)).toEqual(['DRAFT USAGE 2025-03-01–2025-04-01 3 × 1500 = 4500']);
  customer.moveTo(on(4, 20));
  expect(fees(customer, on(4, 20))).toEqual([
    'FINALIZED USAGE 2025-03-01–2025-04-01 3 × 1500 = 4500',
    'FINALIZED USAGE 2025-04-01–2025-04-11 3 × 500 = 1500',
  ]);
});

test('on scheduled invoices: drafted from the start of the period before', () => {
  const subscriptions = [subscriptionTerms(MAR, { invoicePlacement: 'ON_SCHEDULED_INVOICE' })];
  const customer = new Customer(seats(100), [contractTerms(MAR, { subscriptions })]);
  expect(fees(customer, MAR)).toEqual([
    'DRAFT SCHEDULED 2025-03-01–2025-04-01 1 × 100 = 100',
    'DRAFT SCHEDULED 2025-04-01–2025-05-01 1 × 100 = 100',
  ]);
});

test('without entitlement no line at all; an override with product and frequency entitles', () => {
  const priced = seats(100);
  const off = {
    ...priced,
    rateCard: {
      ...priced.rateCard,
      rates: priced.rateCard.rates.map((one) => ({
        ...one,
        segments: one.segments.map((part) => ({ ...part, entitled: false })),
      })),
    },
  };
  const entitling = override({ entitled: true, specifiers: [{ productId: 'Seat', billingFrequency: 'MONTHLY' }] });
  const subscriptions = [subscriptionTerms(MAR)];
  expect(fees(new Customer(off, [contractTerms(MAR, { subscriptions })]), MAR)).toEqual([]);
  expect(fees(new Customer(off, [contractTerms(MAR, { subscriptions, overrides: [entitling] })]), MAR)).toHaveLength(2);
});

test('a balance without product limits pays a subscription on a scheduled invoice too', () => {
  const bonus = credit(150, MAR, APR, { contractId: 'contract' });
  const customer = new Customer(seats(100), [contractTerms(MAR, { subscriptions: [subscriptionTerms(MAR)] })], [bonus]);
  customer.moveTo(MAR);
  expect(customer.facts.invoices.map(({ total, subtotal }) => `${total} of ${subtotal}`)).toEqual(['0 of 100']);
  // April begins when the credit has ended.
  expect(customer.usageInvoice(MAR, MAR).total.toString()).toBe('100');
  expect(ledger(customer.at(MAR), bonus.id)).toEqual([
    '2025-03-01 SEGMENT_START 150',
    '2025-03-01 AUTOMATED_INVOICE_DEDUCTION -100',
  ]);
});

test('seats bought by a call: an invoice of their own, and no second charge (invoices 12.12)', () => {
  const now = on(3, 11);
  const terms = (updates: Subscription['quantityUpdates']) =>
    contractTerms(MAR, {
      subscriptions: [
        subscriptionTerms(MAR, { invoiceBehavior: 'BILL_ON_NEXT_COLLECTION_DATE', quantityUpdates: updates }),
      ],
    });
  const customer = new Customer(seats(310), [terms([])]);
  customer.moveTo(now);
  customer.contracts = [terms([increase(2, now)])];
  const bought = [{ subscriptionId: 'subscription', from: now, quantity: dec(2) }];
  const [draft] = seatPurchases(customer.terms, new Map(), customer.facts, now, bought);
  if (draft === undefined) throw new Error('nothing was bought');
  expect(draft).toMatchObject({ type: 'SEAT_PURCHASE', startingAt: MAR, endingBefore: APR });
  expect(draft.total.toString()).toBe('420');
  customer.finalize(draft, now);
  // 21 of 31 days of 310 are 210; nothing of it stands on March's usage invoice.
  expect(fees(customer, now).slice(1)).toEqual([
    'FINALIZED SEAT_PURCHASE 2025-03-11–2025-04-01 2 × 210 = 420',
    'DRAFT USAGE 2025-04-01–2025-05-01 3 × 310 = 930',
  ]);
});

describe('grants linked to a subscription (subscriptions 5)', () => {
  const link = (allocation: 'POOLED' | 'INDIVIDUAL') =>
    ({ subscriptionId: 'subscription', allocation, isProrated: true }) as const;
  const linked = (amount: number, start: number, allocation: 'POOLED' | 'INDIVIDUAL') => {
    const plain = recipe(amount, start);
    const { accessQuantity: _, ...terms } = plain.terms;
    return { ...plain, terms, subscriptionLink: link(allocation) };
  };

  test('pooled: 100 a seat and month; a fifth seat on 3 July adds 100 × 29 ÷ 31; August is for four again', () => {
    const start = on(6);
    const subscription = subscriptionTerms(start, {
      billingFrequency: 'ANNUAL',
      initialQuantity: dec(4),
      quantityUpdates: [increase(1, on(7, 3)), increase(-1, on(7, 10))],
    });
    const contract = contractTerms(start, { subscriptions: [subscription], recurring: [linked(100, start, 'POOLED')] });
    const customer = new Customer(seats(10000, 'ANNUAL'), [contract]);
    const granted = customer.at(on(7, 20)).balances.map(({ balance, segments }) => ({
      amount: balance.segments[0]?.amount.toString(),
      adjusted: segments[0]?.seatAdjustments.toDecimalPlaces(6).toString(),
    }));
    expect(granted).toEqual([
      { amount: '400', adjusted: '0' },
      { amount: '400', adjusted: '93.548387' },
      { amount: '400', adjusted: '0' },
    ]);
  });

  test('individual: a 1000 covered and 200 due, b left 700, a stranger due; c takes the free seat on day 16 and gets 500', () => {
    const JUN = on(6);
    const priced = withFixed(
      book({
        X: { state: { presentationGroupKey: ['seat'] }, rate: flat(1) },
        Seat: {
          type: 'SUBSCRIPTION',
          rates: [{ pricingGroupValues: {}, billingFrequency: 'MONTHLY', segments: [rate(flat(0))] }],
        },
      }),
    );
    const subscription = subscriptionTerms(JUN, {
      initialQuantity: dec(0),
      seats: {
        seatGroupKey: 'seat',
        since: JUN,
        initialSeatIds: ['a', 'b'],
        initialUnassigned: dec(1),
        updates: [{ type: 'ADD_IDS', startingAt: on(6, 16), edit: 1, seatIds: ['c'] }],
      },
    });
    const contract = contractTerms(JUN, {
      subscriptions: [subscription],
      recurring: [linked(1000, JUN, 'INDIVIDUAL')],
    });
    const customer = new Customer(priced, [contract]);
    customer
      .use('X', on(6, 5), 1200, { seat: 'a' })
      .use('X', on(6, 5), 300, { seat: 'b' })
      .use('X', on(6, 5), 100, { seat: 'x' });
    const seatsLeft = (now: number) => {
      const [segment] = customer.at(now).balances[0]?.segments ?? [];
      return Object.entries(segment?.seats ?? {}).map(([id, { granted, left }]) => `${id} ${left} of ${granted}`);
    };
    expect(customer.usageInvoice(JUN, on(6, 6)).total.toString()).toBe('300');
    expect(seatsLeft(on(6, 6))).toEqual(['a 0 of 1000', 'b 700 of 1000']);
    expect(seatsLeft(on(6, 16))).toEqual(['a 0 of 1000', 'b 700 of 1000', 'c 500 of 500']);
    expect(ledger(customer.at(on(6, 16)), customer.at(JUN).balances[0]?.balance.id ?? '')).toEqual([
      '2025-06-01 SEGMENT_START 2000',
      '2025-06-16 SEAT_BASED_ADJUSTMENT 500',
      '2025-07-01 AUTOMATED_INVOICE_DEDUCTION -1300',
    ]);
  });

  describe('individual: a renewal rolls over half of each seat’s grant at most, of whatever it has left (contracts 9)', () => {
    const JUN = on(6);
    const JUL = on(7);
    const priced = withFixed(
      book({
        X: { state: { presentationGroupKey: ['seat'] }, rate: flat(1) },
        Seat: {
          type: 'SUBSCRIPTION',
          rates: [{ pricingGroupValues: {}, billingFrequency: 'MONTHLY', segments: [rate(flat(0))] }],
        },
      }),
    );
    const renewed = (more: Partial<Contract> = {}) => {
      const seatsOf = {
        seatGroupKey: 'seat',
        since: JUN,
        initialSeatIds: ['a', 'b', 'c'],
        initialUnassigned: dec(0),
        updates: [],
      };
      const subscription = subscriptionTerms(JUN, { initialQuantity: dec(0), seats: seatsOf });
      const transition = { type: 'RENEWAL', fromContractId: 'old', toContractId: 'new', trueup: 'AS_IS' } as const;
      const granted = { ...linked(1000, JUN, 'INDIVIDUAL'), durationPeriods: 2, rolloverFraction: dec('0.5') };
      const customer = new Customer(priced, [
        contractTerms(JUN, {
          id: 'old',
          endingBefore: JUL,
          subscriptions: [subscription],
          recurring: [granted],
          transitions: [transition],
        }),
        contractTerms(JUL, { id: 'new', transitions: [transition], ...more }),
      ]);
      return customer.use('X', on(6, 5), 200, { seat: 'a' }).use('X', on(6, 5), 900, { seat: 'b' });
    };
    const rolledOver = (customer: Customer, now: number) =>
      customer.at(now).balances.find(({ balance }) => balance.contractId === 'new');
    const seatsLeft = (customer: Customer, now: number) =>
      Object.entries(rolledOver(customer, now)?.segments[0]?.seats ?? {}).map(([id, { left }]) => `${id} ${left}`);

    test('a has 800 left, b 100, c 1000', () => {
      const customer = renewed();
      expect(seatsLeft(customer, on(7, 2))).toEqual(['a 500', 'b 100', 'c 500']);
      expect(rolledOver(customer, on(7, 2))?.value.toString()).toBe('1100');
    });

    test('late usage does not take back what a final invoice has spent already', () => {
      const anchor = JUL + 6 * HOUR;
      const customer = renewed({ usageStatementSchedule: { frequency: 'MONTHLY', anchor } });
      customer.use('X', JUL + HOUR, 300, { seat: 'a' });
      const first = customer.usageInvoice(JUL, anchor);
      customer.facts = { ...customer.facts, issueDates: { [first.id]: anchor } };
      customer.moveTo(anchor);
      expect(customer.usageInvoice(JUL, anchor).status).toBe('FINALIZED');
      expect(seatsLeft(customer, anchor)).toEqual(['a 200', 'b 100', 'c 500']);

      customer.use('X', on(6, 20), 700, { seat: 'a' }).use('X', on(6, 20), 700, { seat: 'c' });
      const now = anchor + HOUR;
      // a: 800 left, 300 of them spent, so 500 are covered and 200 are due; c: 1000 left, so all is covered.
      expect(customer.usageInvoice(JUN, now).total.toString()).toBe('200');
      expect(seatsLeft(customer, now)).toEqual(['a 0', 'b 100', 'c 300']);
      expect(rolledOver(customer, now)?.value.toString()).toBe('400');
      customer.moveTo(on(7, 3));
      expect(seatsLeft(customer, on(7, 3))).toEqual(['a 0', 'b 100', 'c 300']);
      const [source] = customer.at(JUL).balances;
      expect(ledger(customer.at(on(7, 3)), source?.balance.id ?? '')).toEqual([
        '2025-06-01 SEGMENT_START 3000',
        '2025-07-01 AUTOMATED_INVOICE_DEDUCTION -2300',
        '2025-07-01 ROLLOVER -700',
      ]);
      expect(ledger(customer.at(on(7, 3)), rolledOver(customer, on(7, 3))?.balance.id ?? '')).toEqual([
        '2025-07-01 SEGMENT_START 700',
        '2025-07-01 AUTOMATED_INVOICE_DEDUCTION -300',
      ]);
    });
  });
});
