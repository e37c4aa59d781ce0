import { describe, expect, test } from 'vitest';
import {
  breakdown,
  DAY,
  dec,
  type HistoricalInvoice,
  type HistoricalLine,
  HOUR,
  historicalInvoices,
  type Interval,
  lateUsage,
  lateUsageNeeds,
  type SpendQuery,
  spendBreakdown,
  spendIsSupported,
  spendNeeds,
  sum,
} from '../src/index.ts';
import { Customer, contractTerms, on, prepaid, priceList, withFixed, written } from './billing-book.ts';
import { book, flat, override, overwrite, percent, segment, USD } from './rating-book.ts';

const JAN = on(1);
const FEB = on(2);
const january: Interval = { start: JAN, end: FEB };

describe('breakdowns (invoices 12.4)', () => {
  test('W9: three regions on day 1, one on day 2, all of it covered', () => {
    const priced = withFixed(book({ X: { state: { presentationGroupKey: ['region'] }, rate: flat(100) } }));
    const commit = prepaid(20000, JAN, FEB, { contractId: 'contract', name: 'Commit' });
    const customer = new Customer(priced, [contractTerms(JAN)], [commit]);
    customer.use('X', JAN, 37, { region: 'a' }).use('X', JAN, 24, { region: 'b' }).use('X', JAN, 12, { region: 'c' });
    customer.use('X', JAN + DAY, 91, { region: 'a' });
    const [first, second] = breakdown(customer.usageInvoice(JAN, on(1, 3)), 'DAY', january, on(1, 3));
    expect(written(first?.lines ?? [])).toEqual([
      'X: 37 × 100 = 3700 (PREPAID)',
      'Commit applied -3700',
      'X: 24 × 100 = 2400 (PREPAID)',
      'Commit applied -2400',
      'X: 12 × 100 = 1200 (PREPAID)',
      'Commit applied -1200',
    ]);
    expect(first?.total.toString()).toBe('0');
    expect(written(second?.lines ?? []).filter((line) => !line.endsWith('= 0'))).toEqual([
      'X: 91 × 100 = 9100 (PREPAID)',
      'Commit applied -9100',
    ]);
  });

  test('W13: readings 7, 9, 10, 5 at 100; the windows add up to 5 for 500', () => {
    const customer = new Customer(priceList({ X: 100 }), [contractTerms(JAN)]);
    for (const [day, grown] of [7, 2, 1, -5].entries()) customer.use('X', JAN + day * DAY, grown);
    const days = breakdown(customer.usageInvoice(JAN, on(1, 4)), 'DAY', january, on(1, 4));
    expect(days.map(({ lines, total }) => `${lines[0]?.quantity} for ${total}`)).toEqual([
      '7 for 700',
      '2 for 200',
      '1 for 100',
      '-5 for -500',
    ]);
  });

  test('covered first are the earliest hours, and the windows add up exactly where the covered part does not divide', () => {
    const commit = prepaid(1000, JAN, FEB, { contractId: 'contract' });
    const customer = new Customer(priceList({ X: 300 }), [contractTerms(JAN)], [commit]);
    customer.use('X', JAN, 3).use('X', JAN + DAY, 3);
    const invoice = customer.usageInvoice(JAN, FEB + HOUR);
    const days = breakdown(invoice, 'DAY', january, FEB + HOUR);
    expect(days).toHaveLength(31);
    expect(days[0]?.total.toString()).toBe('0');
    expect(days[1]?.total.toString()).toBe('800');
    expect(sum(days.map(({ total }) => total)).eq(invoice.total)).toBe(true);
    const hours = breakdown(invoice, 'HOUR', { start: JAN, end: JAN + DAY }, FEB);
    expect(hours).toHaveLength(24);
    expect(hours[0]?.subtotal.toString()).toBe('900');
  });

  test('usage that comes after finalization changes the breakdown, not the invoice', () => {
    const customer = new Customer(priceList({ X: 100 }), [contractTerms(JAN)]).use('X', JAN, 3);
    customer.moveTo(on(2, 3));
    const [invoice] = customer.facts.invoices;
    if (invoice === undefined) throw new Error('nothing was finalized');
    customer.use('X', JAN + DAY, 2);
    const needs = lateUsageNeeds(customer.terms, customer.facts, invoice);
    const usage = new Map(needs.map((need) => [need.key, customer.answer(need)]));
    const late = lateUsage(customer.terms, usage, customer.facts, invoice);
    const days = breakdown(invoice, 'DAY', january, on(2, 3), late);
    expect(days.slice(0, 3).map(({ total }) => total.toString())).toEqual(['300', '200', '0']);
    expect(invoice.total.toString()).toBe('300');
  });

  test('late usage joins what nobody paid at its price, and stands beside what a commit paid', () => {
    const commit = prepaid(300, JAN, FEB, { contractId: 'contract' });
    const customer = new Customer(priceList({ X: 100 }), [contractTerms(JAN)], [commit]);
    customer.use('X', JAN, 3).use('X', JAN + DAY, 4);
    customer.moveTo(on(2, 3));
    const [invoice] = customer.facts.invoices;
    if (invoice === undefined) throw new Error('nothing was finalized');
    customer.use('X', JAN, 2).use('X', JAN + DAY, 5);
    const usage = new Map(
      lateUsageNeeds(customer.terms, customer.facts, invoice).map((need) => [need.key, customer.answer(need)]),
    );
    const late = lateUsage(customer.terms, usage, customer.facts, invoice);
    const days = breakdown(invoice, 'DAY', january, on(2, 3), late);
    const quantities = days.slice(0, 2).map(({ lines }) => lines.map(({ quantity }) => quantity?.toString()));
    expect(quantities).toEqual([['3', undefined, '2'], ['9']]);
    expect(days.slice(0, 2).map(({ total }) => total.toString())).toEqual(['200', '900']);
  });
});

describe('imported invoices (invoices 12.9)', () => {
  const contract = contractTerms(JAN, {
    usageStatementSchedule: { frequency: 'MONTHLY', anchor: JAN, invoiceGenerationStartingAt: on(3) },
  });
  const month = (
    start: number,
    end: number,
    line: Omit<HistoricalLine, 'productId' | 'window'>,
  ): HistoricalInvoice => ({
    contractId: 'contract',
    creditTypeId: USD,
    period: { start, end },
    issuedAt: end,
    granularity: 'DAY',
    lines: [{ productId: 'X', window: { start, end }, ...line }],
  });

  test('W12: months of 10 and 20 at 100 with a commit of 2500: totals 0 and 500', () => {
    const commit = prepaid(2500, JAN, on(1, 1, 2026), { contractId: 'contract', name: 'Commit' });
    const { terms, facts } = new Customer(priceList({ X: 100 }), [contract], [commit]);
    const drafts = historicalInvoices(terms, facts, on(3, 5), [
      month(JAN, FEB, { quantity: dec(10) }),
      month(FEB, on(3), { quantity: dec(20) }),
    ]);
    expect(drafts.map(({ total }) => total.toString())).toEqual(['0', '500']);
    expect(drafts.map(({ deductions }) => deductions[0]?.amount.toString())).toEqual(['1000', '1500']);
    expect(written(drafts[1]?.lines ?? [])).toEqual([
      'X: 15 × 100 = 1500 (PREPAID)',
      'Commit applied -1500',
      'X: 5 × 100 = 500',
    ]);
  });

  test('an import of a renewed contract draws what rolled over to it, also when it is regenerated', () => {
    const source = prepaid(700, JAN, on(1, 1, 2026), { contractId: 'old', name: 'Commit', rolloverFraction: dec(1) });
    const transition = { type: 'RENEWAL', fromContractId: 'old', toContractId: 'contract', trueup: 'AS_IS' } as const;
    const customer = new Customer(
      priceList({ X: 100 }),
      [
        contractTerms(JAN, { id: 'old', endingBefore: FEB, transitions: [transition] }),
        { ...contract, startingAt: FEB, createdAt: FEB, transitions: [transition] },
      ],
      [source],
    ).use('X', on(1, 5), 2);
    const now = on(3, 5);
    customer.moveTo(now);
    const [imported] = historicalInvoices(customer.terms, customer.facts, now, [
      month(FEB, on(3), { quantity: dec(8) }),
    ]);
    expect(imported?.total.toString()).toBe('300');
    if (imported === undefined) return;
    customer.finalize(imported, now);
    customer.void(imported.id, now);
    expect(customer.regenerate(imported.id, now).total.toString()).toBe('300');
  });

  test('gross spend of an import has one line where a commit paid a part (invoices 12.5)', () => {
    const commit = prepaid(1500, JAN, on(3), { contractId: 'contract', name: 'Commit' });
    const { terms, facts } = new Customer(priceList({ X: 100 }), [contract], [commit]);
    const [draft] = historicalInvoices(terms, facts, on(3, 5), [month(JAN, FEB, { quantity: dec(20) })]);
    if (draft === undefined) throw new Error('nothing was imported');
    expect(written(draft.lines)).toEqual(['X: 15 × 100 = 1500 (PREPAID)', 'Commit applied -1500', 'X: 5 × 100 = 500']);
    const query = { range: january, size: 'NONE' } as const;
    const [whole] = spendBreakdown(terms, new Map(), facts, on(3, 5), draft, query);
    expect(written(whole?.lines ?? [])).toEqual(['X: 20 × 100 = 2000']);
  });

  test('gross spend of an import knows no commit rates, and has the list price beside each line (invoices 12.5)', () => {
    const commit = prepaid(1600, JAN, on(3), { contractId: 'contract', name: 'Commit', rateType: 'COMMIT_RATE' });
    const priced = withFixed(book({ X: { rate: [segment(flat(200), { commitPrice: flat(80) })] } }));
    const half = override({ startingAt: JAN, effect: { type: 'MULTIPLIER', multiplier: dec('0.5') } });
    const { terms, facts } = new Customer(priced, [{ ...contract, overrides: [half] }], [commit]);
    const [draft] = historicalInvoices(terms, facts, on(3, 5), [month(JAN, FEB, { quantity: dec(25) })]);
    if (draft === undefined) throw new Error('nothing was imported');
    expect(written(draft.lines)).toEqual(['X: 20 × 80 = 1600 (PREPAID)', 'Commit applied -1600', 'X: 5 × 100 = 500']);
    const [whole] = spendBreakdown(terms, new Map(), facts, on(3, 5), draft, { range: january, size: 'NONE' });
    expect(written(whole?.lines ?? [])).toEqual(['X: 25 × 100 = 2500']);
    expect(whole?.lines.map(({ listRate }) => listRate)).toEqual([{ price: flat(200), creditTypeId: USD }]);
  });

  test('W12: daily subtotals of 1 and 6 make 7, broken down into 100 and 600', () => {
    const { terms, facts } = new Customer(priceList({ X: 100 }), [contract]);
    const subtotals = [1, 6].map((quantity, index) => ({
      window: { start: JAN + index * DAY, end: JAN + (index + 1) * DAY },
      quantity: dec(quantity),
    }));
    const [draft] = historicalInvoices(terms, facts, on(3, 5), [month(JAN, FEB, { subtotals })]);
    if (draft === undefined) throw new Error('nothing was imported');
    expect(draft.lines.map(({ quantity }) => quantity?.toString())).toEqual(['7']);
    expect(draft.lines.map(({ startingAt, endingBefore }) => [startingAt, endingBefore])).toEqual([[JAN, FEB]]);
    const days = breakdown(draft, 'DAY', january, on(3, 5));
    expect(days.slice(0, 2).map(({ total }) => total.toString())).toEqual(['100', '600']);
    expect(breakdown(draft, 'HOUR', january, on(3, 5))).toEqual([]);
  });

  test('subtotals on both sides of a price change make two lines that fill the window of the given one', () => {
    const cheaper = override({ startingAt: on(1, 10), effect: overwrite(flat(50)) });
    const { terms, facts } = new Customer(priceList({ X: 100 }), [{ ...contract, overrides: [cheaper] }]);
    const subtotals = [2, 20].map((day) => ({
      window: { start: on(1, day), end: on(1, day + 1) },
      quantity: dec(1),
    }));
    const [draft] = historicalInvoices(terms, facts, on(3, 5), [month(JAN, FEB, { subtotals })]);
    expect(
      draft?.lines.map(({ total, startingAt, endingBefore }) => [total.toString(), startingAt, endingBefore]),
    ).toEqual([
      ['100', JAN, on(1, 20)],
      ['50', on(1, 20), FEB],
    ]);
  });

  test('a line across a price change needs subtotals; months must not overlap', () => {
    const discount = override({ startingAt: on(1, 10), effect: overwrite(flat(50)) });
    const { terms, facts } = new Customer(priceList({ X: 100 }), [{ ...contract, overrides: [discount] }]);
    const january = month(JAN, FEB, { quantity: dec(10) });
    expect(() => historicalInvoices(terms, facts, on(3, 5), [january])).toThrow(/invoices\[0\].*price changes/);
    const february = month(FEB, on(3), { quantity: dec(1) });
    expect(() => historicalInvoices(terms, facts, on(3, 5), [february, february])).toThrow(/invoices\[1\] overlaps/);
  });
});

describe('spend breakdowns (invoices 12.5)', () => {
  const priced = withFixed(
    book({
      X: {
        state: { presentationGroupKey: ['region'] },
        metric: { groupKeys: [['region', 'team']] },
        rate: flat(100),
      },
      Y: { rate: flat(7) },
    }),
  );
  const commit = prepaid(20000, JAN, FEB, { contractId: 'contract' });
  const customer = new Customer(priced, [contractTerms(JAN)], [commit]);
  customer
    .use('X', JAN, 3, { region: 'eu', team: 'a' })
    .use('X', JAN + DAY, 4, { region: 'eu', team: 'b' })
    .use('X', JAN + DAY, 5, { region: 'us', team: 'a' });
  const now = on(1, 5);
  const invoice = customer.usageInvoice(JAN, now);
  const spend = (query: Omit<SpendQuery, 'range'>) => {
    const { terms, facts } = customer;
    const asked = { range: january, ...query };
    const usage = new Map(
      spendNeeds(terms, facts, now, invoice, asked).map((need) => [need.key, customer.answer(need)]),
    );
    return spendBreakdown(terms, usage, facts, now, invoice, asked).map(({ lines }) =>
      lines
        .filter(({ quantity }) => !quantity?.isZero())
        .map((line) => `${Object.values(line.presentationGroupValues ?? {}).join()} ${line.total}`),
    );
  };

  test('without commits, by the products own keys', () => {
    expect(spend({ size: 'DAY' }).slice(0, 2)).toEqual([['eu 300'], ['eu 400', 'us 500']]);
  });

  test('by other keys, filtered, or ungrouped; products that do not support the keys are left out', () => {
    expect(spend({ size: 'NONE', groupKeys: ['team'] })).toEqual([['a 800', 'b 400']]);
    expect(spend({ size: 'NONE', groupKeys: [] })).toEqual([[' 1200']]);
    expect(spend({ size: 'NONE', groupKeys: [], groupFilters: { region: ['eu'] } })).toEqual([[' 700']]);
    expect(spend({ size: 'NONE', groupKeys: ['team'], groupFilters: { region: [] } })).toEqual([['a 800', 'b 400']]);
    const { terms, facts } = customer;
    const query = { range: january, size: 'NONE', groupKeys: ['model'] } as const;
    expect(spendIsSupported(terms, facts, now, invoice, query)).toBe(false);
  });

  test('a composite goes by all that it covers, shown or not; the keys that lines keep must go with those that filter', () => {
    const card = withFixed(
      book({
        X: {
          state: { presentationGroupKey: ['region'] },
          metric: { groupKeys: [['region', 'team']] },
          rate: flat(100),
        },
        Y: { state: { presentationGroupKey: ['user'] }, metric: { groupKeys: [['user'], ['team']] }, rate: flat(7) },
        Z: { type: 'COMPOSITE', state: { compositeProductIds: ['X', 'Y'] }, rate: percent('0.1') },
      }),
    );
    const mixed = new Customer(card, [contractTerms(JAN)])
      .use('X', JAN, 3, { region: 'eu', team: 'a' })
      .use('Y', JAN, 10, { user: 'ann', team: 'a' });
    const draft = mixed.usageInvoice(JAN, now);
    const totals = (query: Omit<SpendQuery, 'range'>) => {
      const asked = { range: january, ...query };
      const needs = spendNeeds(mixed.terms, mixed.facts, now, draft, asked);
      const usage = new Map(needs.map((need) => [need.key, mixed.answer(need)]));
      const [whole] = spendBreakdown(mixed.terms, usage, mixed.facts, now, draft, asked);
      return whole?.lines.map(({ name, total }) => `${name} ${total}`);
    };
    expect(totals({ size: 'NONE', groupKeys: ['region'] })).toEqual(['X 300', 'Z 37']);
    expect(totals({ size: 'NONE', groupKeys: ['team'] })).toEqual(['X 300', 'Y 70', 'Z 37']);
    // Y's lines stay split by user, which no group key has together with team.
    expect(totals({ size: 'NONE', groupFilters: { team: ['a'] } })).toEqual(['X 300']);
  });
});
