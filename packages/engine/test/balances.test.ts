import { describe, expect, test } from 'vitest';
import { type Balance, DAY, dec, HOUR } from '../src/index.ts';
import {
  Customer,
  contractTerms,
  credit,
  hours,
  item,
  ledger,
  on,
  postpaid,
  prepaid,
  priceList,
  recipe,
  schedule,
  segment,
  stateOf,
  subscriptionTerms,
  withFixed,
  written,
} from './billing-book.ts';
import { book, flat, override, overwrite, segment as rate } from './rating-book.ts';

const JAN = on(1);
const FEB = on(2);
const MAR = on(3);
const YEAR_END = on(1, 1, 2026);
const mine = { contractId: 'contract' } as const;

const balanceOf = (customer: Customer, now: number, id: string): string =>
  stateOf(customer.at(now), id).value.toString();
const total = (customer: Customer, now: number, start = JAN): string =>
  customer.usageInvoice(start, now).total.toString();

describe('drawdown (contracts 8)', () => {
  test('usage 50000, prepaid 40000, postpaid 40000: prepaid 0, postpaid 30000 left, total 10000', () => {
    const first = prepaid(40000, JAN, FEB, mine);
    const second = postpaid(40000, JAN, FEB, FEB, mine);
    const customer = new Customer(priceList({ Tokens: 100 }), [contractTerms(JAN)], [second, first]);
    customer.use('Tokens', on(1, 5), 500);
    expect(balanceOf(customer, on(1, 6), first.id)).toBe('0');
    expect(balanceOf(customer, on(1, 6), second.id)).toBe('30000');
    // 50000 − 40000 prepaid; the 10000 that the postpaid commit covers are owed here.
    expect(total(customer, on(1, 6))).toBe('10000');
  });

  test('list 1000, commit rate 800: 8000 cover 10 of 15 units, 5 at 1000 remain', () => {
    const priced = withFixed(book({ X: { rate: [rate(flat(1000), { commitPrice: flat(800) })] } }));
    const commit = prepaid(8000, JAN, FEB, { ...mine, rateType: 'COMMIT_RATE', name: 'Commit' });
    const customer = new Customer(priced, [contractTerms(JAN)], [commit]).use('X', on(1, 5), 15);
    expect(written(customer.usageInvoice(JAN, on(1, 6)).lines)).toEqual([
      'X: 10 × 800 = 8000 (PREPAID)',
      'Commit applied -8000',
      'X: 5 × 1000 = 5000',
    ]);
  });

  test('list 0 and commit rate 100: everything beyond the commit costs 0 (invoices W4)', () => {
    const priced = withFixed(book({ X: { rate: [rate(flat(0), { commitPrice: flat(100) })] } }));
    const commit = prepaid(5000, JAN, FEB, { ...mine, rateType: 'COMMIT_RATE', name: 'Commit' });
    const customer = new Customer(priced, [contractTerms(JAN)], [commit]).use('X', on(1, 5), 80);
    expect(written(customer.usageInvoice(JAN, on(1, 6)).lines)).toEqual([
      'X: 50 × 100 = 5000 (PREPAID)',
      'Commit applied -5000',
      'X: 30 × 0 = 0',
    ]);
  });

  test('a segment from 05:00 to 07:00 covers the hours inside', () => {
    const commit = prepaid(100000, on(1, 3) + hours(5), on(1, 3) + hours(7), mine);
    const customer = new Customer(priceList({ Tokens: 100 }), [contractTerms(JAN)], [commit]);
    for (const at of [hours(5) - 1000, hours(5), hours(7) - 1000, hours(7)]) customer.use('Tokens', on(1, 3) + at, 10);
    expect(total(customer, on(1, 4))).toBe('2000');
    expect(ledger(customer.at(on(1, 4)), commit.id)).toEqual([
      '2025-01-03 SEGMENT_START 100000',
      '2025-01-03 AUTOMATED_INVOICE_DEDUCTION -2000',
      '2025-01-03 EXPIRATION -98000',
    ]);
  });

  test('late usage in grace takes the commit from the next month, and not after finalization', () => {
    const commit = prepaid(1000, JAN, YEAR_END, mine);
    const customer = new Customer(priceList({ Tokens: 1 }), [contractTerms(JAN)], [commit]);
    customer.use('Tokens', on(1, 5), 600).use('Tokens', on(2, 1), 500);
    expect(total(customer, FEB + HOUR, FEB)).toBe('100');
    customer.use('Tokens', on(1, 31), 300);
    expect(total(customer, FEB + HOUR)).toBe('0');
    expect(total(customer, FEB + HOUR, FEB)).toBe('400');
    customer.moveTo(FEB + 2 * DAY);
    customer.use('Tokens', on(1, 31), 100);
    expect(total(customer, FEB + 2 * DAY, FEB)).toBe('400');
  });

  test('the parts of a line that does not divide add up to it (invoices W5)', () => {
    const priced = withFixed(
      book({ X: { rate: [rate(flat(300), { endingBefore: on(1, 17) }), rate(flat(400), { startingAt: on(1, 17) })] } }),
    );
    const commit = credit(10000, JAN, FEB, { ...mine, name: 'Credit' });
    const customer = new Customer(priced, [contractTerms(JAN)], [commit]);
    customer.use('X', on(1, 5), 40).use('X', on(1, 20), -10);
    const invoice = customer.usageInvoice(JAN, on(1, 21));
    const [covered, applied, rest, fall] = invoice.lines;
    expect(covered?.quantity?.plus(rest?.quantity ?? 0).toString()).toBe('40');
    expect(covered?.quantity?.toString().slice(0, 8)).toBe('33.33333');
    expect([covered, applied, rest, fall].map((line) => line?.total.toDecimalPlaces(20).toString())).toEqual([
      '10000',
      '-10000',
      '2000',
      '-4000',
    ]);
    expect(invoice.total.toDecimalPlaces(20).toString()).toBe('-2000');
  });
});

test('burn order: A, B, C, D, E, F (contracts 8, invoices W10)', () => {
  const paid = { ...mine, invoiceSchedule: schedule(item(1000, JAN)) };
  const restricted: Partial<Balance> = {
    applicability: {
      specifiers: [
        { productId: 'X', pricingGroupValues: { region: 'us-east-1' } },
        { pricingGroupValues: { region: 'us-west-1' } },
      ],
    },
  };
  const named = (name: string, more: Partial<Balance>, to = YEAR_END) =>
    prepaid(1000, JAN, to, { ...paid, ...more, id: name, name });
  const { invoiceSchedule: _, ...free } = paid;
  const balances = [
    named('F', {}),
    named('E', restricted, on(1, 1, 2027)),
    named('D', restricted),
    named('C', { applicability: { productIds: ['X'] } }),
    prepaid(1000, JAN, YEAR_END, { ...free, id: 'B', name: 'B' }),
    named('A', { priority: 50 }),
  ];
  const priced = withFixed(
    book({
      X: {
        state: { pricingGroupKey: ['region'] },
        rates: [{ pricingGroupValues: { region: 'us-east-1' }, segments: [rate(flat(1))] }],
      },
    }),
  );
  const left = (used: number) => {
    const customer = new Customer(priced, [contractTerms(JAN)], balances).use('X', on(1, 5), used, {
      region: 'us-east-1',
    });
    const states = customer.at(on(1, 6)).balances;
    return Object.fromEntries(states.map(({ balance, value }) => [balance.id, Number(value)]));
  };
  expect(left(3500)).toEqual({ A: 0, B: 0, C: 0, D: 500, E: 1000, F: 1000 });
  expect(left(4500)).toEqual({ A: 0, B: 0, C: 0, D: 0, E: 500, F: 1000 });
});

test('type beats priority: a postpaid commit of priority 1 waits for a credit of priority 999', () => {
  const minimum = postpaid(1000, JAN, FEB, FEB, { ...mine, priority: 1 });
  const late = credit(1000, JAN, FEB, { ...mine, priority: 999 });
  const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)], [minimum, late]).use('X', on(1, 2), 400);
  expect(balanceOf(customer, on(1, 3), late.id)).toBe('600');
  expect(balanceOf(customer, on(1, 3), minimum.id)).toBe('1000');
});

describe('recurring grants (contracts 6)', () => {
  const children = (customer: Customer, now: number) =>
    customer.at(now).balances.map(({ balance: { segments } }) => {
      const [only] = segments;
      const date = (at: number | undefined) => new Date(at ?? 0).toISOString().slice(5, 10);
      return `${date(only?.startingAt)}–${date(only?.endingBefore)} ${only?.amount.toDecimalPlaces(3)}`;
    });
  const monthly = (more: Parameters<typeof recipe>[2] = {}) =>
    new Customer(priceList({ X: 1 }), [contractTerms(on(1, 15), { recurring: [recipe(1000, on(1, 15), more)] })]);

  test('1000 monthly from 15 Jan: 17 of 31 days first, the next child from the start of the one before', () => {
    expect(children(monthly(), on(1, 14))).toEqual(['01-15–02-01 548.387']);
    expect(children(monthly(), on(1, 15))).toEqual(['01-15–02-01 548.387', '02-01–03-01 1000']);
  });

  test.each([
    ['HALF_UP', 0, '548'],
    ['FLOOR', -2, '500'],
  ] as const)('rounded %s %d', (method, decimalPlaces, amount) => {
    const terms = { ...recipe(1000, JAN).terms, prorationRounding: { access: { method, decimalPlaces } } };
    expect(children(monthly({ terms }), on(1, 14))).toEqual([`01-15–02-01 ${amount}`]);
  });

  test('with a frequency of its own the first is whole', () => {
    expect(children(monthly({ recurrenceFrequency: 'MONTHLY' }), on(1, 14))).toEqual(['01-15–02-15 1000']);
  });

  test('a duration of 2 periods: in February two children are active', () => {
    const customer = monthly({ durationPeriods: 2 });
    expect(children(customer, FEB)).toEqual(['01-15–03-01 548.387', '02-01–04-01 1000', '03-01–05-01 1000']);
    const active = customer.at(FEB).balances.filter(({ value }) => value.gt(0));
    expect(active).toHaveLength(2);
  });

  test('an edit reaches only children whose access has not started', () => {
    const old = recipe(1000, JAN);
    const edited = recipe(1000, JAN, {
      terms: { ...old.terms, accessUnitPrice: dec(700) },
      earlierTerms: [{ until: on(1, 20), terms: old.terms }],
    });
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN, { recurring: [edited] })]);
    expect(children(customer, on(1, 20))).toEqual(['01-01–02-01 1000', '02-01–03-01 700']);
  });

  test('an end that comes closer clips the window of a started child and leaves its amount', () => {
    const customer = new Customer(priceList({ X: 1 }), [
      contractTerms(JAN, {
        recurring: [recipe(1000, JAN)],
        endingBefore: on(1, 20),
        earlierEnds: [{ until: on(1, 10) }],
      }),
    ]);
    expect(children(customer, on(1, 10))).toEqual(['01-01–01-20 1000']);
  });

  test('an end put off after it came lets the recipe go on, whole', () => {
    const cut = { endingBefore: on(2, 15), earlierEnds: [] };
    const ended = (more: object) =>
      new Customer(priceList({ X: 1 }), [contractTerms(JAN, { recurring: [recipe(1000, JAN)], ...cut, ...more })]);
    expect(children(ended({}), on(3, 2))).toEqual(['01-01–02-01 1000', '02-01–02-15 500']);
    const later = ended({ endingBefore: on(4), earlierEnds: [{ until: on(3, 2), endingBefore: on(2, 15) }] });
    expect(children(later, on(3, 2))).toEqual(['01-01–02-01 1000', '02-01–02-15 500', '03-01–04-01 1000']);
  });

  test('so does a recipe whose own end is put off; one that is ended later leaves what has started', () => {
    const { terms } = recipe(1000, JAN);
    const edited = (from: number | undefined, to: number | undefined) =>
      new Customer(priceList({ X: 1 }), [
        contractTerms(JAN, {
          recurring: [
            recipe(1000, JAN, {
              terms: { ...terms, ...(to === undefined ? {} : { endingBefore: to }) },
              earlierTerms: [
                { until: on(3, 10), terms: { ...terms, ...(from === undefined ? {} : { endingBefore: from }) } },
              ],
            }),
          ],
        }),
      ]);
    const quarter = ['01-01–02-01 1000', '02-01–03-01 1000', '03-01–04-01 1000'];
    expect(children(edited(FEB, on(4)), on(3, 20))).toEqual(quarter);
    expect(children(edited(undefined, FEB), on(3, 20))).toEqual(quarter);
  });

  test('of what was done to a child on its own only edited members hold against the recipe', () => {
    const customer = monthly();
    const [, next] = customer.at(on(1, 15)).balances;
    if (next === undefined) throw new Error('no second child');
    const entry = { id: 'm', segmentId: next.segments[0]?.id ?? '', amount: dec(7), reason: 'gift', timestamp: FEB };
    const kept = { ...next.balance, name: 'Mine', editedMembers: ['name'] as const, manualEntries: [entry] };
    const old = recipe(1000, on(1, 15));
    const edited = { ...old, terms: { ...old.terms, accessUnitPrice: dec(700) } };
    const after = new Customer(
      priceList({ X: 1 }),
      [
        contractTerms(on(1, 15), {
          recurring: [{ ...edited, earlierTerms: [{ until: on(1, 20), terms: old.terms }] }],
        }),
      ],
      [kept],
    );
    const { balance, value } = stateOf(after.at(FEB), next.balance.id);
    expect([balance.name, value.toString()]).toEqual(['Mine', '707']);
  });

  test('7500 monthly with ALL: 1 Jan alone, the following on the usage invoice that ends with them (invoices W8)', () => {
    const paid = recipe(7500, JAN, {
      kind: 'PREPAID',
      terms: {
        ...recipe(7500, JAN).terms,
        invoiceAmount: { creditTypeId: 'usd', unitPrice: dec(7500), quantity: dec(1) },
      },
    });
    const customer = new Customer(priceList({ X: 1 }), [
      contractTerms(JAN, { recurring: [paid], scheduledChargesOnUsageInvoices: 'ALL' }),
    ]);
    customer.use('X', on(1, 5), 8000);
    customer.moveTo(on(1, 6));
    expect(customer.facts.invoices.map(({ type, total }) => `${type} ${total}`)).toEqual(['SCHEDULED 7500']);
    expect(written(customer.usageInvoice(JAN, on(1, 6)).lines)).toEqual([
      'X: 7500 × 1 = 7500 (PREPAID)',
      'Fixed applied -7500',
      'X: 500 × 1 = 500',
      'Fixed: 1 × 7500 = 7500',
    ]);
    customer.moveTo(on(2, 3));
    expect(customer.facts.invoices.map(({ type, total }) => `${type} ${total}`)).toEqual([
      'SCHEDULED 7500',
      'USAGE 8000',
    ]);
  });
});

describe('rollover (contracts 9)', () => {
  const renewed = (left: number, granted: number, fraction: string, priced = priceList({ X: 1 })) => {
    const source = prepaid(granted, JAN, YEAR_END, {
      contractId: 'old',
      rolloverFraction: dec(fraction),
      name: 'Commit',
    });
    const transition = { type: 'RENEWAL', fromContractId: 'old', toContractId: 'new', trueup: 'AS_IS' } as const;
    const customer = new Customer(
      priced,
      [
        contractTerms(JAN, { id: 'old', endingBefore: MAR, transitions: [transition] }),
        contractTerms(MAR, { id: 'new', endingBefore: on(3, 1, 2026), transitions: [transition] }),
      ],
      [source],
    );
    customer.use('X', on(1, 5), granted - left);
    return { customer, source };
  };
  const rolled = (customer: Customer, now: number) =>
    customer.at(now).balances.find(({ balance }) => balance.rolledOverFrom !== undefined);

  test('10,000,000 granted, half may roll, 1,000,000 left: all of it rolls', () => {
    const { customer, source } = renewed(1_000_000, 10_000_000, '0.5');
    customer.moveTo(MAR);
    expect(rolled(customer, MAR)?.value.toString()).toBe('1000000');
    expect(ledger(customer.at(MAR), source.id)).toEqual([
      '2025-01-01 SEGMENT_START 10000000',
      '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -9000000',
      '2025-03-01 ROLLOVER -1000000',
    ]);
  });

  test('100000 granted, a quarter may roll, 80000 left: 25000 roll, 55000 expire', () => {
    const { customer, source } = renewed(80_000, 100_000, '0.25');
    customer.moveTo(MAR);
    expect(ledger(customer.at(MAR), source.id).slice(-2)).toEqual([
      '2025-03-01 ROLLOVER -25000',
      '2025-03-01 EXPIRATION -55000',
    ]);
    const successor = rolled(customer, MAR);
    expect(successor?.balance.segments[0]).toMatchObject({ startingAt: MAR, endingBefore: on(3, 1, 2026) });
    expect(ledger(customer.at(MAR), successor?.balance.id ?? '')).toEqual(['2025-03-01 SEGMENT_START 25000']);
  });

  test('has no effect before the renewal; late usage shrinks it until the last invoice freezes it', () => {
    const { customer } = renewed(20_000, 100_000, '0.25');
    customer.moveTo(MAR - HOUR);
    expect(rolled(customer, MAR - HOUR)).toBeUndefined();
    customer.moveTo(MAR);
    expect(rolled(customer, MAR)?.value.toString()).toBe('20000');
    customer.use('X', on(2, 27), 500);
    expect(rolled(customer, MAR)?.value.toString()).toBe('19500');
    customer.moveTo(MAR + DAY);
    customer.use('X', on(2, 27), 500);
    expect(rolled(customer, MAR + DAY)?.value.toString()).toBe('19500');
  });

  test('late usage does not take back what a fee due with the renewal has spent already', () => {
    const monthly = [{ pricingGroupValues: {}, billingFrequency: 'MONTHLY' as const, segments: [rate(flat(310))] }];
    const priced = withFixed(book({ X: { rate: flat(1) }, Seat: { type: 'SUBSCRIPTION', rates: monthly } }));
    const { customer, source } = renewed(900, 1000, '0.5', priced);
    const fee = subscriptionTerms(MAR);
    customer.contracts = customer.contracts.map((one) => (one.id === 'new' ? { ...one, subscriptions: [fee] } : one));
    customer.moveTo(MAR + HOUR);
    const spent = customer.facts.invoices.find(({ type }) => type === 'SCHEDULED');
    expect(spent?.lines.at(-1)?.total.toString()).toBe('-310');
    customer.use('X', on(2, 5), 5000);
    const now = MAR + 2 * HOUR;
    expect(customer.usageInvoice(FEB, now).total.toString()).toBe('4410'); // 900 left, 310 of them spent
    expect(rolled(customer, now)?.value.toString()).toBe('0');
    customer.moveTo(on(3, 3));
    expect(ledger(customer.at(on(3, 3)), source.id).slice(-2)).toEqual([
      '2025-03-01 AUTOMATED_INVOICE_DEDUCTION -590',
      '2025-03-01 ROLLOVER -310',
    ]);
    expect(ledger(customer.at(on(3, 3)), rolled(customer, on(3, 3))?.balance.id ?? '')).toEqual([
      '2025-03-01 SEGMENT_START 310',
      '2025-03-01 AUTOMATED_INVOICE_DEDUCTION -310',
    ]);
  });

  test('a renewal dated back finds no invoice open: the first one of the new contract freezes it', () => {
    const { customer, source } = renewed(900, 1000, '0.5');
    const contracts = customer.contracts;
    const now = MAR + 2 * DAY;
    customer.contracts = [contractTerms(JAN, { id: 'old', endingBefore: MAR })];
    customer.moveTo(now);
    customer.contracts = contracts;
    const february = customer.usageInvoice(FEB, now);
    customer.void(february.id, now);
    customer.use('X', on(2, 5), 600).use('X', on(3, 1), 100);
    expect(rolled(customer, now)?.value.toString()).toBe('400'); // 900 left, at most 500 roll, 100 of them used
    customer.moveTo(on(4, 2), now);
    expect(customer.regenerate(february.id, on(4, 2)).total.toString()).toBe('200');
    expect(rolled(customer, on(4, 2))?.value.toString()).toBe('400');
    expect(stateOf(customer.at(on(4, 2)), source.id).segments[0]?.left.toString()).toBe('0');
  });

  test('an archived old contract leaves what had rolled over from it; one archived before rolls nothing', () => {
    const archived = (archivedAt: number) => {
      const { customer } = renewed(900, 1000, '0.5');
      customer.moveTo(MAR + 2 * DAY);
      customer.contracts = customer.contracts.map((one) => (one.id === 'old' ? { ...one, archivedAt } : one));
      return rolled(customer, MAR + 2 * DAY)?.value.toString();
    };
    expect(archived(MAR + 2 * DAY)).toBe('500');
    const { customer } = renewed(900, 1000, '0.5');
    customer.contracts = customer.contracts.map((one) => (one.id === 'old' ? { ...one, archivedAt: on(2, 5) } : one));
    customer.moveTo(MAR);
    expect(rolled(customer, MAR)).toBeUndefined();
  });

  test('a new contract that is archived before it begins takes nothing over: what is left expires at its start', () => {
    const { customer, source } = renewed(900, 1000, '0.5');
    customer.contracts = customer.contracts.map((one) => (one.id === 'new' ? { ...one, archivedAt: FEB } : one));
    customer.balances = [{ ...source, segments: [...source.segments, segment(50, on(4), YEAR_END)] }];
    customer.moveTo(MAR);
    expect(rolled(customer, MAR)).toBeUndefined();
    expect(ledger(customer.at(MAR), source.id)).toEqual([
      '2025-01-01 SEGMENT_START 1000',
      '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -100',
      '2025-03-01 EXPIRATION -900',
    ]);
  });

  test('a new contract that was prolonged before it began is the one whose end the rollover has', () => {
    const { customer } = renewed(900, 1000, '0.5');
    customer.contracts = customer.contracts.map((one) =>
      one.id === 'new'
        ? {
            ...one,
            createdAt: FEB,
            endingBefore: on(3, 1, 2027),
            earlierEnds: [{ until: on(2, 10), endingBefore: on(3, 1, 2026) }],
          }
        : one,
    );
    customer.moveTo(MAR);
    expect(rolled(customer, MAR)?.balance.segments[0]?.endingBefore).toBe(on(3, 1, 2027));
  });

  test('a minimum that rolled over is trued up at the agreed end, also where its contract is renewed before', () => {
    const source = postpaid(1000, JAN, YEAR_END, YEAR_END, { contractId: 'a', rolloverFraction: dec('0.5') });
    const renewal = (fromContractId: string, toContractId: string) =>
      ({ type: 'RENEWAL', fromContractId, toContractId, trueup: 'AS_IS' }) as const;
    const [first, second] = [renewal('a', 'b'), renewal('b', 'c')];
    const customer = new Customer(
      priceList({ X: 1 }),
      [
        contractTerms(JAN, { id: 'a', endingBefore: MAR, transitions: [first] }),
        contractTerms(MAR, {
          id: 'b',
          endingBefore: on(5),
          earlierEnds: [{ until: on(5), endingBefore: on(8) }],
          transitions: [first, second],
        }),
        contractTerms(on(5), { id: 'c', endingBefore: on(10), transitions: [second] }),
      ],
      [source],
    );
    customer.moveTo(on(5, 3));
    const trueups = customer.at(on(5, 3)).drafts.filter(({ trueupOf }) => trueupOf !== undefined);
    expect(trueups.map(({ contractId, total, issuedAt }) => `${contractId} ${total} ${issuedAt}`)).toEqual([
      `b 250 ${on(8)}`,
      `c 250 ${on(10)}`,
      `a 500 ${YEAR_END}`,
    ]);
  });

  test('what rolled over for good is the new contract’s: no invoice of the old one regenerated later draws it again', () => {
    const { customer, source } = renewed(900, 1000, '0.5');
    customer.use('X', on(2, 5), 100);
    const now = MAR + 2 * DAY;
    customer.moveTo(now);
    expect(rolled(customer, now)?.value.toString()).toBe('500');
    for (const [start, covered] of [
      [JAN, 400], // 100 given back and the 300 that had expired, of 100 + 2000 used
      [FEB, 100], // what this invoice had drawn before
    ] as const) {
      const invoice = customer.usageInvoice(start, now);
      customer.void(invoice.id, now);
      customer.use('X', start + DAY, 2000);
      expect(customer.regenerate(invoice.id, now).total.toString()).toBe(String(2100 - covered));
    }
    expect(rolled(customer, now)?.value.toString()).toBe('500');
    expect(stateOf(customer.at(now), source.id).segments[0]?.left.toString()).toBe('0');
  });
});

describe('a true-up (contracts 10)', () => {
  test('that was issued before its date has settled the commit: its balance is what its ledger adds up to', () => {
    const commit = postpaid(1000, JAN, YEAR_END, YEAR_END, mine);
    const { rateCardId: _withoutUsage, ...withoutUsage } = contractTerms(JAN, { endingBefore: YEAR_END });
    const customer = new Customer(priceList({ X: 1 }), [withoutUsage], [commit]);
    expect(balanceOf(customer, FEB, commit.id)).toBe('1000');
    const trueup = customer.at(FEB).drafts.find(({ trueupOf }) => trueupOf === commit.id);
    customer.facts = { ...customer.facts, issueDates: { [trueup?.id ?? '']: FEB } };
    customer.moveTo(MAR, FEB);
    expect(ledger(customer.at(MAR), commit.id)).toEqual(['2025-01-01 INITIAL_BALANCE 1000', '2026-01-01 TRUEUP -1000']);
    expect(balanceOf(customer, MAR, commit.id)).toBe('0');
    customer.void(trueup?.id ?? '', MAR);
    expect(balanceOf(customer, MAR, commit.id)).toBe('1000');
  });

  test('goes with the contract: what is owed still expires when that is archived', () => {
    const commit = postpaid(1000, JAN, YEAR_END, YEAR_END, mine);
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)], [commit]).use('X', on(1, 5), 300);
    customer.moveTo(on(2, 10));
    customer.contracts = [contractTerms(JAN, { archivedAt: on(2, 10) })];
    expect(ledger(customer.at(MAR), commit.id)).toEqual([
      '2025-01-01 INITIAL_BALANCE 1000',
      '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -300',
      '2025-02-10 EXPIRATION -700',
    ]);
  });
});

describe('manual entries, negative segments and voids (contracts 10)', () => {
  test('a segment pushed below zero counts 0 and its ledger stays negative', () => {
    const [one] = prepaid(1000, JAN, FEB, mine).segments;
    const commit = prepaid(1000, JAN, FEB, {
      ...mine,
      segments: one === undefined ? [] : [one],
      manualEntries: [
        { id: 'm', segmentId: one?.id ?? '', amount: dec(-1500), reason: 'mistake', timestamp: on(1, 3) },
      ],
    });
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)], [commit]);
    expect(balanceOf(customer, on(1, 4), commit.id)).toBe('0');
    expect(ledger(customer.at(FEB), commit.id)).toEqual(['2025-01-01 SEGMENT_START 1000', '2025-01-03 MANUAL -1500']);
  });

  test('voiding gives back beside the deduction; the expiration of a segment that is over grows', () => {
    const commit = prepaid(1000, JAN, FEB, mine);
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)], [commit]).use('X', on(1, 5), 400);
    customer.moveTo(on(2, 10));
    const [invoice] = customer.facts.invoices;
    customer.void(invoice?.id ?? '', on(2, 10));
    expect(ledger(customer.at(on(2, 10)), commit.id)).toEqual([
      '2025-01-01 SEGMENT_START 1000',
      '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -400',
      '2025-02-01 EXPIRATION -1000',
      '2025-02-10 CANCELED 400',
    ]);
    expect(customer.at(on(2, 10)).drafts.map(({ startingAt }) => startingAt)).toEqual([FEB]);
  });
});

test('segments of a commit are drawn apart; a draft may draw two of them (contracts 1)', () => {
  const commit = prepaid(0, JAN, FEB, {
    ...mine,
    segments: [segment(300, JAN, on(1, 16)), segment(500, on(1, 16), FEB)],
  });
  const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)], [commit]);
  customer.use('X', on(1, 5), 400).use('X', on(1, 20), 100);
  expect(total(customer, on(1, 21))).toBe('100');
  expect(ledger(customer.at(on(1, 21)), commit.id)).toEqual([
    '2025-01-01 SEGMENT_START 300',
    '2025-01-16 SEGMENT_START 500',
    '2025-01-16 AUTOMATED_INVOICE_DEDUCTION -300',
    '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -100',
  ]);
});

test('a commit-specific overwrite guarantees no overage (subscriptions 10)', () => {
  const commit = prepaid(10000, JAN, FEB, { ...mine, id: 'c' });
  const special = override({
    isCommitSpecific: true,
    effect: overwrite(flat(100)),
    specifiers: [{ productId: 'X', commitIds: ['c'] }],
  });
  const customer = new Customer(priceList({ X: 0 }), [contractTerms(JAN, { overrides: [special] })], [commit]);
  customer.use('X', on(1, 5), 150);
  expect(total(customer, on(1, 6))).toBe('0');
  expect(balanceOf(customer, on(1, 6), 'c')).toBe('0');
});
