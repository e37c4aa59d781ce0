import { describe, expect, test } from 'vitest';
import {
  type Balance,
  breakdown,
  type Contract,
  DAY,
  dec,
  HOUR,
  NO_FACTS,
  statement,
  sum,
  type Transition,
  usageNeeds,
} from '../src/index.ts';
import {
  Customer,
  contractTerms,
  credit,
  item,
  ledger,
  on,
  postpaid,
  prepaid,
  priceList,
  schedule,
  stateOf,
  withFixed,
  written,
} from './billing-book.ts';
import { book, flat, percent, segment as segmentOf } from './rating-book.ts';

const JAN = on(1);
const FEB = on(2);
const MAR = on(3);

const kinds = (customer: Customer, now: number) =>
  customer.invoices(now).map(({ status, type, total }) => `${status} ${type} ${total}`);

const charge = (id: string, amount: number, ...dates: readonly number[]) => ({
  id,
  productId: 'fixed',
  name: id,
  customFields: {},
  schedule: schedule(...dates.map((date) => item(amount, date))),
});

describe('scheduled invoices (invoices 8)', () => {
  test('items of one timestamp share an invoice; past ones finalize at once, later ones are drafts', () => {
    const commit = prepaid(500, JAN, MAR, {
      contractId: 'contract',
      name: 'Commit',
      invoiceSchedule: schedule(item(500, JAN)),
    });
    const contract = contractTerms(JAN, {
      scheduledCharges: [charge('setup', 100, JAN), charge('support', 70, FEB)],
      discounts: [{ ...charge('discount', 30, JAN) }],
    });
    const customer = new Customer(priceList({ X: 1 }), [contract], [commit]);
    customer.moveTo(JAN);
    expect(kinds(customer, JAN)).toEqual(['FINALIZED SCHEDULED 570', 'DRAFT SCHEDULED 70', 'DRAFT USAGE 0']);
    const [first] = customer.facts.invoices;
    expect(written(first?.lines ?? [])).toEqual([
      'setup: 1 × 100 = 100',
      'discount: 1 × -30 = -30',
      'Commit: 1 × 500 = 500',
    ]);
    const itemId = commit.invoiceSchedule?.items[0]?.id ?? '';
    expect(customer.at(JAN).invoiceOfItem[itemId]).toBe(first?.id);
  });

  test('an item added to a date whose invoice is final gets a new one; with a draft there it joins the draft', () => {
    const customer = new Customer(priceList({ X: 1 }), [
      contractTerms(JAN, { scheduledCharges: [charge('a', 1, JAN, MAR)] }),
    ]);
    customer.moveTo(on(1, 10));
    customer.contracts = [
      contractTerms(JAN, {
        scheduledCharges: [...(customer.contracts[0]?.scheduledCharges ?? []), charge('b', 2, JAN, MAR)],
      }),
    ];
    customer.moveTo(on(1, 10), on(1, 10));
    expect(kinds(customer, on(1, 10))).toEqual([
      'FINALIZED SCHEDULED 1',
      'FINALIZED SCHEDULED 2',
      'DRAFT USAGE 0',
      'DRAFT SCHEDULED 3',
    ]);
    expect(new Set(customer.invoices(on(1, 10)).map(({ id }) => id)).size).toBe(4);
  });

  test('a commit whose invoice contract changes is billed once, by each for the dates that the other has not billed', () => {
    const terms = ['a', 'b'].map((id) => contractTerms(JAN, { id }));
    const invoiceSchedule = schedule(item(50, JAN), item(60, FEB), item(70, MAR));
    const commit = prepaid(180, JAN, MAR, { invoiceContractId: 'a', invoiceSchedule });
    const customer = new Customer(priceList({ X: 1 }), terms, [commit]);
    customer.moveTo(on(2, 10));
    const february = customer.facts.invoices.find(({ total }) => total.eq(60));
    customer.void(february?.id ?? '', on(2, 10));
    customer.balances = [{ ...commit, invoiceContractId: 'b' }];
    customer.moveTo(on(2, 10), on(2, 10));
    const purchases = customer.invoices(on(2, 10)).filter(({ type }) => type === 'SCHEDULED');
    expect(purchases.map(({ contractId, status, total }) => `${contractId} ${status} ${total}`)).toEqual([
      'a FINALIZED 50',
      'a VOID 60',
      'b FINALIZED 60',
      'b DRAFT 70',
    ]);
  });

  test('an item moved off a void invoice is billed on its new date, and leaves nothing to regenerate', () => {
    const fee = charge('fee', 5, FEB);
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN, { scheduledCharges: [fee] })]);
    customer.moveTo(on(2, 10));
    const billed = customer.facts.invoices.find(({ type }) => type === 'SCHEDULED');
    customer.void(billed?.id ?? '', on(2, 10));
    const items = fee.schedule.items.map((one) => ({ ...one, timestamp: MAR }));
    customer.contracts = [contractTerms(JAN, { scheduledCharges: [{ ...fee, schedule: schedule(...items) }] })];
    expect(() => customer.regenerate(billed?.id ?? '', on(2, 10))).toThrow('nothing to regenerate');
    const draft = customer.at(on(2, 10)).drafts.find(({ type }) => type === 'SCHEDULED');
    expect(draft).toMatchObject({ issuedAt: MAR, billedItems: [{ itemId: items[0]?.id, timestamp: MAR }] });
  });

  test('a draft keeps its id through finalization; a moved issue date moves this invoice alone', () => {
    const customer = new Customer(priceList({ X: 1 }), [
      contractTerms(JAN, { scheduledCharges: [charge('a', 1, FEB, MAR)] }),
    ]);
    const before = customer.at(JAN).drafts.find(({ issuedAt }) => issuedAt === FEB);
    customer.facts = { ...customer.facts, issueDates: { [before?.id ?? '']: on(2, 10) } };
    customer.moveTo(on(2, 9));
    expect(customer.facts.invoices.map(({ type }) => type)).toEqual(['USAGE']);
    customer.moveTo(on(2, 10), on(2, 9));
    expect(customer.facts.invoices.at(-1)).toMatchObject({ id: before?.id, issuedAt: on(2, 10), scheduledFor: FEB });
  });

  test('with ALL an item added late in the grace period joins the usage invoice; at the contract start it stands alone', () => {
    const terms = (dates: readonly number[]) =>
      contractTerms(JAN, { scheduledChargesOnUsageInvoices: 'ALL', scheduledCharges: [charge('fee', 5, ...dates)] });
    const customer = new Customer(priceList({ X: 1 }), [terms([JAN])]);
    customer.moveTo(FEB + HOUR);
    customer.contracts = [terms([FEB + 3 * HOUR, MAR])];
    expect(kinds(customer, FEB + HOUR)).toEqual(['FINALIZED SCHEDULED 5', 'DRAFT USAGE 5', 'DRAFT USAGE 5']);
  });

  test('a purchase behind a payment gate is held; released it finalizes, and only then does it pay', () => {
    const gate = { status: 'PENDING', workflowId: 'w' } as const;
    const commit = prepaid(500, JAN, MAR, { contractId: 'contract', invoiceSchedule: schedule(item(500, JAN)), gate });
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)], [commit]).use('X', on(1, 2), 100);
    customer.moveTo(on(1, 3));
    expect(kinds(customer, on(1, 3))).toEqual(['DRAFT USAGE 100', 'DRAFT SCHEDULED 500']);
    expect(customer.at(on(1, 3)).balances).toEqual([]);
    const held = customer.at(on(1, 3)).drafts.find(({ type }) => type === 'SCHEDULED');
    customer.balances = [{ ...commit, gate: { ...gate, status: 'RELEASED' } }];
    customer.moveTo(on(1, 3), on(1, 3));
    expect(customer.facts.invoices.map(({ id }) => id)).toEqual([held?.id]);
    expect(kinds(customer, on(1, 3))).toEqual(['FINALIZED SCHEDULED 500', 'DRAFT USAGE 0']);
  });
});

describe('ends and renewals (contracts 4, invoices 3)', () => {
  test('an end moved to the start of the running period leaves it empty, and it finalizes empty under its id', () => {
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)]).use('X', on(2, 3), 9);
    customer.moveTo(on(2, 10));
    const open = customer.usageInvoice(FEB, on(2, 10));
    customer.contracts = [contractTerms(JAN, { endingBefore: FEB, earlierEnds: [{ until: on(2, 10) }] })];
    customer.moveTo(on(2, 10), on(2, 10));
    expect(customer.facts.invoices.at(-1)).toMatchObject({ id: open.id, startingAt: FEB, endingBefore: FEB });
    expect(customer.facts.invoices.at(-1)?.total.toString()).toBe('0');
    expect(customer.at(on(2, 10)).drafts).toEqual([]);
  });

  test('a contract that always ended on a boundary has no empty period', () => {
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN, { endingBefore: FEB })]);
    expect(customer.moveTo(MAR).drafts).toEqual([]);
    expect(customer.facts.invoices).toHaveLength(1);
  });

  test('an extension continues where the short last period ended', () => {
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN, { endingBefore: on(1, 20) })]);
    customer.use('X', on(1, 10), 1).use('X', on(1, 25), 2);
    customer.moveTo(on(1, 22));
    customer.contracts = [contractTerms(JAN, { earlierEnds: [{ until: on(1, 22), endingBefore: on(1, 20) }] })];
    const [rest] = customer.at(on(1, 26)).drafts;
    expect(rest).toMatchObject({ startingAt: on(1, 20), endingBefore: FEB });
    expect(rest?.total.toString()).toBe('2');
  });

  const renewal = (trueup: Transition['trueup']): readonly Contract[] => {
    const transition: Transition = { type: 'RENEWAL', fromContractId: 'old', toContractId: 'new', trueup };
    return [
      contractTerms(JAN, {
        id: 'old',
        endingBefore: MAR,
        transitions: [transition],
        earlierEnds: [{ until: MAR, endingBefore: on(7) }],
      }),
      contractTerms(MAR, { id: 'new', transitions: [transition] }),
    ];
  };

  test('what no invoice will ever true up expires: not to be invoiced, or of a customer and billed by an archived contract', () => {
    const rest = (more: Partial<Balance>, archivedAt?: number): readonly string[] => {
      const minimum = postpaid(1000, JAN, FEB, MAR, more);
      const contract = contractTerms(JAN, archivedAt === undefined ? {} : { archivedAt });
      const customer = new Customer(priceList({ X: 1 }), [contract], [minimum]);
      expect(customer.at(on(2, 10)).drafts.filter(({ trueupOf }) => trueupOf !== undefined)).toEqual([]);
      return ledger(customer.at(on(2, 10)), minimum.id);
    };
    const expired = ['2025-01-01 INITIAL_BALANCE 1000', '2025-02-01 EXPIRATION -1000'];
    const uninvoiced = { ...schedule(item(1000, MAR)), doNotInvoice: true };
    expect(rest({ contractId: 'contract', invoiceSchedule: uninvoiced })).toEqual(expired);
    expect(rest({ invoiceContractId: 'contract' }, on(1, 20))).toEqual(expired);
  });

  test('REMOVE drops the old true-up: the rest expires; AS_IS keeps it on its date', () => {
    const commit = postpaid(1000, JAN, on(7), on(7), { contractId: 'old' });
    const removed = new Customer(priceList({ X: 1 }), renewal('REMOVE'), [commit]).use('X', on(2, 2), 300);
    expect(ledger(removed.moveTo(on(8)), commit.id)).toEqual([
      '2025-01-01 INITIAL_BALANCE 1000',
      '2025-03-01 AUTOMATED_INVOICE_DEDUCTION -300',
      '2025-03-01 EXPIRATION -700',
    ]);
    const kept = new Customer(priceList({ X: 1 }), renewal('AS_IS'), [commit]).use('X', on(2, 2), 300);
    expect(ledger(kept.moveTo(on(8)), commit.id).at(-1)).toBe('2025-07-01 TRUEUP -700');
  });

  test('a segment not yet started at the renewal rolls like a started one, both entries dated then', () => {
    const later = credit(400, on(5), on(7), { contractId: 'old', rolloverFraction: dec('0.5') });
    const customer = new Customer(priceList({ X: 1 }), renewal('AS_IS'), [later]);
    customer.moveTo(MAR);
    expect(ledger(customer.at(MAR), later.id)).toEqual([
      '2025-03-01 SEGMENT_START 400',
      '2025-03-01 ROLLOVER -200',
      '2025-03-01 EXPIRATION -200',
    ]);
    const successor = customer.at(MAR).balances.find(({ balance }) => balance.rolledOverFrom !== undefined);
    // The new contract is open-ended: the rollover lives as long as its source was to, May and June.
    expect(successor?.balance.segments[0]).toMatchObject({ startingAt: MAR, endingBefore: MAR + 61 * DAY });
  });

  test('a segment not yet started at the renewal is gone where nothing rolls (contracts 4)', () => {
    const later = credit(400, on(5), on(7), { contractId: 'old' });
    const customer = new Customer(priceList({ X: 1 }), renewal('AS_IS'), [later]);
    customer.moveTo(MAR);
    expect(ledger(customer.at(MAR), later.id)).toEqual([]);
  });

  test('usage after the renewal draws what was rolled over first', () => {
    const old = credit(400, JAN, on(7), { contractId: 'old', rolloverFraction: dec(1) });
    const fresh = credit(400, MAR, on(7), { contractId: 'new', priority: 1 });
    const customer = new Customer(priceList({ X: 1 }), renewal('AS_IS'), [old, fresh])
      .use('X', on(2, 2), 100)
      .use('X', on(3, 2), 350);
    customer.moveTo(on(3, 5));
    expect(stateOf(customer.at(on(3, 5)), fresh.id).value.toString()).toBe('350');
  });
});

describe('archived contracts (contracts 4)', () => {
  test('drafts are gone, balances expire at that instant, and their ledgers stay', () => {
    const commit = prepaid(1000, JAN, on(7), { contractId: 'contract' });
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)], [commit]).use('X', on(1, 5), 100);
    customer.moveTo(on(2, 10));
    customer.contracts = [contractTerms(JAN, { endingBefore: on(2, 10), archivedAt: on(2, 10) })];
    const after = customer.at(on(2, 20));
    expect(after.drafts).toEqual([]);
    expect(stateOf(after, commit.id).value.toString()).toBe('0');
    expect(ledger(after, commit.id)).toEqual([
      '2025-01-01 SEGMENT_START 1000',
      '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -100',
      '2025-02-10 EXPIRATION -900',
    ]);
  });

  test('a balance archived on its own has no ledger, is not drawn, and its unpaid instalments are dropped', () => {
    const commit = prepaid(1000, JAN, on(7), {
      contractId: 'contract',
      invoiceSchedule: schedule(item(1000, MAR)),
      archivedAt: on(1, 10),
    });
    const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)], [commit]).use('X', on(1, 5), 100);
    const now = customer.at(on(1, 10));
    expect(kinds(customer, on(1, 10))).toEqual(['DRAFT USAGE 100']);
    expect(stateOf(now, commit.id)).not.toHaveProperty('ledger');
  });
});

describe('hierarchies (contracts 10, invoices 9)', () => {
  const parent = { contractId: '1-mother', customerId: 'mother' };
  const child = { contractId: '2-daughter', customerId: 'daughter' };
  const family = (shared: Parameters<typeof prepaid>[3]) => {
    const mother = contractTerms(JAN, {
      id: parent.contractId,
      customerId: parent.customerId,
      hierarchy: { role: 'PARENT', children: [child], invoiceConsolidationType: 'CONCATENATE' },
    });
    const daughter = contractTerms(JAN, {
      id: child.contractId,
      customerId: child.customerId,
      hierarchy: { role: 'CHILD', parent, payer: 'PARENT', usageStatementBehavior: 'CONSOLIDATE' },
    });
    const commit = prepaid(1000, JAN, on(7), { ...parent, ...shared });
    const one = new Customer(priceList({ X: 1 }), [mother], [commit], 'mother').use('X', on(1, 5), 300);
    const other = new Customer(priceList({ X: 1 }), [daughter], [], 'daughter').use('X', on(1, 6), 900);
    one.family = [{ ...other.terms, family: [] }];
    one.relatives = [other];
    return { one, commit };
  };

  test('children draw what they have access to; the parent gets one consolidated invoice, due last', () => {
    const { one, commit } = family({ childAccess: { type: 'ALL' } });
    const now = on(1, 10);
    expect(stateOf(one.at(now), commit.id).value.toString()).toBe('0');
    const [own, consolidated] = one.at(now).drafts;
    expect(own).toMatchObject({ type: 'USAGE', payer: parent });
    expect(own?.total.toString()).toBe('0');
    expect(consolidated).toMatchObject({ type: 'USAGE_CONSOLIDATED', dueAt: FEB + DAY });
    // 300 + 900 − 1000
    expect(consolidated?.total.toString()).toBe('200');
    expect(consolidated?.constituents?.map(({ contractId }) => contractId)).toEqual([
      parent.contractId,
      child.contractId,
    ]);
    expect(consolidated?.lines.every(({ origin }) => origin !== undefined)).toBe(true);
  });

  test('relatives whose contracts began and were made at once see the same one draw first', () => {
    const { one } = family({ childAccess: { type: 'ALL' } });
    const [other] = one.relatives;
    if (other === undefined) throw new Error('the family has a daughter');
    other.family = [{ ...one.terms, family: [] }];
    other.relatives = [one];
    const due = (customer: Customer) => customer.at(on(1, 10)).drafts[0]?.total.toString();
    // The mother's 300 are covered, then 700 of the daughter's 900.
    expect([due(one), due(other)]).toEqual(['0', '200']);
  });

  test('without access the child pays for itself', () => {
    const { one, commit } = family({});
    expect(stateOf(one.at(on(1, 10)), commit.id).value.toString()).toBe('700');
    expect(one.at(on(1, 10)).drafts[1]?.total.toString()).toBe('900');
  });
});

test('a reseller royalty marks its lines and changes no amount (contracts 2)', () => {
  const royalty = {
    resellerType: 'AWS',
    fraction: dec('0.1'),
    netsuiteResellerId: 'r',
    startingAt: JAN,
    applicableProductIds: ['X'],
  } as const;
  const customer = new Customer(priceList({ X: 1, Y: 1 }), [contractTerms(JAN, { resellerRoyalties: [royalty] })]).use(
    'X',
    on(1, 2),
    5,
  );
  const [draft] = customer.at(on(1, 3)).drafts;
  expect(draft?.resellerRoyalty).toBe(royalty);
  expect(draft?.lines.map(({ resellerType }) => resellerType)).toEqual(['AWS', undefined]);
  expect(draft?.total.toString()).toBe('5');
});

test('an emptied period opens again, under another id, when its contract is extended', () => {
  const customer = new Customer(priceList({ X: 1 }), [contractTerms(JAN)]).use('X', on(2, 3), 9);
  customer.moveTo(on(2, 10));
  const [emptied] = [{ until: on(2, 10) }];
  customer.contracts = [contractTerms(JAN, { endingBefore: FEB, earlierEnds: [emptied] })];
  customer.moveTo(on(2, 10), on(2, 10));
  customer.contracts = [contractTerms(JAN, { earlierEnds: [emptied, { until: on(2, 11), endingBefore: FEB }] })];
  const [draft] = customer.at(on(2, 11)).drafts;
  expect(draft).toMatchObject({ startingAt: FEB, endingBefore: MAR });
  expect(draft?.total.toString()).toBe('9');
  expect(customer.facts.invoices.map(({ id }) => id)).not.toContain(draft?.id);
});

describe('composites and custom units (invoices 4.4, 4.5)', () => {
  const composite = (state: object, minimum?: string) =>
    withFixed(
      book({
        X: { rate: flat(10) },
        Support: {
          type: 'COMPOSITE',
          state: { compositeProductIds: ['X'], ...state },
          rate: percent('0.1', minimum),
        },
      }),
    );

  test('a balance pays usage first and composites last; the base is before balances', () => {
    const commit = prepaid(1050, JAN, FEB, { contractId: 'contract', name: 'Commit' });
    const customer = new Customer(composite({}), [contractTerms(JAN)], [commit]).use('X', on(1, 2), 100);
    expect(written(customer.usageInvoice(JAN, on(1, 3)).lines)).toEqual([
      'X: 100 × 10 = 1000 (PREPAID)',
      'Commit applied -1000',
      'Support: 500 × 0.1 = 50 (PREPAID)',
      'Commit applied -50',
      'Support: 500 × 0.1 = 50',
    ]);
  });

  test('a minimum is drawn as an amount, on no spend at all too', () => {
    const commit = prepaid(300, JAN, FEB, { contractId: 'contract', name: 'Commit' });
    const customer = new Customer(composite({}, '500'), [contractTerms(JAN)], [commit]);
    const idle = customer.usageInvoice(JAN, on(1, 3));
    expect(idle.total.toString()).toBe('200');
    expect(idle.subtotal.toString()).toBe('500');
    customer.use('X', on(1, 2), 10);
    const used = customer.usageInvoice(JAN, on(1, 4));
    // 100 of usage and the minimum of 500, less 300.
    expect(used.total.toString()).toBe('300');
    const days = breakdown(used, 'DAY', { start: JAN, end: FEB }, FEB);
    expect(sum(days.map(({ total }) => total)).toString()).toBe('300');
  });

  test('over all contracts of the customer, whichever comes first', () => {
    const second = contractTerms(JAN, { id: 'second', createdAt: JAN + 1, rateCardId: 'plain' });
    const priced = composite({ compositeScope: 'CUSTOMER' });
    const customer = new Customer(priced, [contractTerms(JAN), second]).use('X', on(1, 2), 100);
    const plain = { ...priced.rateCard, id: 'plain', productOrder: ['X'] };
    const { terms } = customer;
    const usage = new Map(
      usageNeeds({ ...terms, rateCards: { ...terms.rateCards, plain } }, NO_FACTS, on(1, 3)).map((need) => [
        need.key,
        customer.answer(need),
      ]),
    );
    const now = statement({ ...terms, rateCards: { ...terms.rateCards, plain } }, usage, NO_FACTS, on(1, 3));
    // Both unfiltered contracts bill 1000 of usage; the one with the composite adds 10 % of 2000.
    expect(now.drafts.map(({ total }) => total.toString()).sort()).toEqual(['1000', '1200']);
  });

  test('over all contracts in its own period, where theirs are longer', () => {
    const plainOne = contractTerms(JAN, { rateCardId: 'plain' });
    const priced = composite({ compositeScope: 'CUSTOMER' });
    const customer = new Customer(priced, [plainOne, contractTerms(on(1, 11), { id: 'second', createdAt: JAN + 1 })]);
    customer.use('X', on(1, 2), 100).use('X', on(1, 12), 20);
    const terms = {
      ...customer.terms,
      rateCards: { ...customer.terms.rateCards, plain: { ...priced.rateCard, id: 'plain', productOrder: ['X'] } },
    };
    const usage = new Map(usageNeeds(terms, NO_FACTS, on(1, 13)).map((need) => [need.key, customer.answer(need)]));
    const now = statement(terms, usage, NO_FACTS, on(1, 13));
    // From 11 January both contracts bill 200; the one that begins then adds 10 % of these 400.
    expect(now.drafts.map(({ total }) => total.toString()).sort()).toEqual(['1200', '240']);
  });

  test('450 custom units, 100 of them from a commit in that unit: 350 converted at 50 (invoices 4.5)', () => {
    const priced = withFixed(
      book(
        { X: { rate: [segmentOf(flat(5), { creditTypeId: 'credits' })] } },
        { conversions: [{ creditTypeId: 'credits', fiatPerUnit: dec(50) }] },
      ),
    );
    const grant = credit(100, JAN, FEB, { contractId: 'contract', name: 'Credits', creditTypeId: 'credits' });
    const fiat = credit(9999, JAN, FEB, { contractId: 'contract', name: 'Dollars' });
    const minimum = postpaid(40, JAN, FEB, FEB, { contractId: 'contract', name: 'Minimum', creditTypeId: 'credits' });
    const customer = new Customer(priced, [contractTerms(JAN)], [grant, fiat]).use('X', on(1, 2), 90);
    const invoice = customer.usageInvoice(JAN, on(1, 3));
    expect(written(invoice.lines)).toEqual([
      'X: 20 × 5 = 100 (CREDIT)',
      'Credits applied -100',
      'X: 70 × 5 = 350',
      'credits conversion: 350 × 50 = 17500',
    ]);
    expect(invoice.total.toString()).toBe('17500');
    // A postpaid commit in the unit is shown, and what it covers is owed all the same.
    customer.balances.push(minimum);
    expect(customer.usageInvoice(JAN, on(1, 3)).total.toString()).toBe('17500');
  });
});
