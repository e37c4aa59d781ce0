import { describe, expect, it } from 'vitest';
import { type Balance, type Contract, dec } from '../src/index.ts';
import { Customer, contractTerms, credit, on, prepaid, withFixed, written } from './billing-book.ts';
import { type Book, book, flat, multiplier, override, overwrite, percent, segment, tiered } from './rating-book.ts';

/** The worked examples of pricing 12 and metering 11 in which balances draw on what rating makes: whole invoices. */

const [JAN, FEB] = [on(1), on(2)];
type Uses = readonly (readonly [string, number, number | string])[];

function january(priced: Book, uses: Uses, balances: readonly Balance[], contract: Partial<Contract> = {}) {
  const customer = new Customer(withFixed(priced), [contractTerms(JAN, contract)], balances);
  for (const [product, dayOfMonth, quantity] of uses) customer.use(product, on(1, dayOfMonth), quantity);
  const [draft] = customer.at(on(1, 31)).drafts;
  if (draft === undefined) throw new Error('January has a draft');
  return { lines: written(draft.lines), total: draft.total.toString() };
}

const commitOf = (amount: number, more: Partial<Balance> = {}): Balance =>
  prepaid(amount, JAN, FEB, { contractId: 'contract', name: 'Commit', id: 'commit', ...more });

const underCommit = { isCommitSpecific: true, specifiers: [{ commitIds: ['commit'] }] };

describe('worked examples of pricing 12, drawn', () => {
  it('9. 800000 and 200000 from the commit at 0.8, 1000 units at 0.95 due: 95000', () => {
    const overrides = [
      override({ effect: multiplier('0.95') }),
      override({ effect: multiplier('0.8'), ...underCommit }),
    ];
    const priced = book({ input: { rate: flat(100) }, output: { rate: flat(200) } });
    const uses: Uses = [
      ['output', 5, 5000],
      ['input', 5, 3500],
    ];
    expect(january(priced, uses, [commitOf(1_000_000)], { overrides })).toEqual({
      lines: [
        'input: 2500 × 80 = 200000 (PREPAID)',
        'Commit applied -200000',
        'input: 1000 × 95 = 95000',
        'output: 5000 × 160 = 800000 (PREPAID)',
        'Commit applied -800000',
      ],
      total: '95000',
    });
  });

  it('10. 12.5 units at the commit rate of 800, 2.5 at 1000: 2500', () => {
    const priced = book({ reads: { rate: [segment(flat(1000), { commitPrice: flat(800) })] } });
    const commit = commitOf(10_000, { rateType: 'COMMIT_RATE' });
    expect(january(priced, [['reads', 5, 15]], [commit])).toEqual({
      lines: ['reads: 12.5 × 800 = 10000 (PREPAID)', 'Commit applied -10000', 'reads: 2.5 × 1000 = 2500'],
      total: '2500',
    });
  });

  it('11. both prices negotiated: 3 × 1710 + 5 × 720 = 8730 covered, 2 × 800 = 1600 due', () => {
    const priced = book({
      input: { rate: [segment(flat(1000), { commitPrice: flat(800) })] },
      output: { rate: [segment(flat(2000), { commitPrice: flat(1900) })] },
    });
    const overrides = [
      override({ effect: multiplier('0.9'), target: 'COMMIT_RATE', ...underCommit }),
      override({ effect: multiplier('0.8') }),
    ];
    const uses: Uses = [
      ['output', 5, 3],
      ['input', 5, 7],
    ];
    const commit = commitOf(8730, { rateType: 'COMMIT_RATE' });
    expect(january(priced, uses, [commit], { overrides })).toEqual({
      lines: [
        'input: 5 × 720 = 3600 (PREPAID)',
        'Commit applied -3600',
        'input: 2 × 800 = 1600',
        'output: 3 × 1710 = 5130 (PREPAID)',
        'Commit applied -5130',
      ],
      total: '1600',
    });
  });

  it('12. 10 × 80 + 5 × 40 = 1000 covered; units 16 to 20 stand at their list position: 5 × 50 = 250', () => {
    const rate = segment(tiered([10, 100], ['open', 50]), { commitPrice: tiered([10, 80], ['open', 40]) });
    const commit = commitOf(1000, { rateType: 'COMMIT_RATE' });
    expect(january(book({ reads: { rate: [rate] } }), [['reads', 5, 20]], [commit])).toEqual({
      lines: [
        'reads: 10 × 80 = 800 (PREPAID)',
        'Commit applied -800',
        'reads: 5 × 40 = 200 (PREPAID)',
        'Commit applied -200',
        'reads: 5 × 50 = 250',
      ],
      total: '250',
    });
  });

  it('13. no overage: 100 covered at the commit rate, 50 free', () => {
    const priced = book({ reads: { rate: [segment(flat(0), { commitPrice: flat(100) })] } });
    const commit = commitOf(10_000, { rateType: 'COMMIT_RATE' });
    expect(january(priced, [['reads', 5, 150]], [commit])).toEqual({
      lines: ['reads: 100 × 100 = 10000 (PREPAID)', 'Commit applied -10000', 'reads: 50 × 0 = 0'],
      total: '0',
    });
  });

  it('14. commit-specific multiplier before contract-level overwrite: 10 × 90 covered, 10 × 50 = 500 due', () => {
    const overrides = [
      override({ effect: overwrite(flat(50)) }),
      override({ effect: multiplier('0.9'), isCommitSpecific: true }),
    ];
    const drawn = january(book({ reads: { rate: flat(100) } }), [['reads', 5, 20]], [commitOf(900)], { overrides });
    expect(drawn).toEqual({
      lines: ['reads: 10 × 90 = 900 (PREPAID)', 'Commit applied -900', 'reads: 10 × 50 = 500'],
      total: '500',
    });
  });

  describe('15. a composite of 10 % on 8000 + 2000', () => {
    const priced = (minimum?: string) =>
      book({
        compute: { rate: flat(100) },
        storage: { rate: flat(50) },
        support: {
          type: 'COMPOSITE',
          rate: percent('0.1', minimum),
          state: { compositeProductIds: ['compute', 'storage'] },
        },
      });
    const overrides = [override({ productId: 'compute', effect: multiplier('0.8') })];
    const uses: Uses = [
      ['compute', 5, 100],
      ['storage', 5, 40],
    ];
    it('costs 1000, the invoice 11000', () => {
      const { lines, total } = january(priced(), uses, [], { overrides });
      expect(lines.at(-1)).toBe('support: 10000 × 0.1 = 1000');
      expect(total).toBe('11000');
    });
    it('is charged on the spend before a credit, which pays it last', () => {
      const free = credit(10_500, JAN, FEB, { contractId: 'contract', name: 'Free' });
      const { lines, total } = january(priced(), uses, [free], { overrides });
      expect(lines.slice(-3)).toEqual([
        'support: 5000 × 0.1 = 500 (CREDIT)',
        'Free applied -500',
        'support: 5000 × 0.1 = 500',
      ]);
      expect(total).toBe('500');
    });
    it('with a minimum of 5000 costs 5000', () => {
      const { lines, total } = january(priced('5000'), uses, [], { overrides });
      expect(lines.at(-1)).toContain('= 5000');
      expect(total).toBe('15000');
    });
  });

  it('16. 450 credits, 100 granted, 350 converted at 10: 3500', () => {
    const priced = book(
      { training: { rate: [segment(flat(5), { creditTypeId: 'credit' })] } },
      { conversions: [{ creditTypeId: 'credit', fiatPerUnit: dec(10) }] },
    );
    const grant = credit(100, JAN, FEB, { contractId: 'contract', name: 'Grant', creditTypeId: 'credit' });
    expect(january(priced, [['training', 5, 90]], [grant])).toEqual({
      lines: [
        'training: 20 × 5 = 100 (CREDIT)',
        'Grant applied -100',
        'training: 70 × 5 = 350',
        'credit conversion: 350 × 10 = 3500',
      ],
      total: '3500',
    });
  });
});

describe('worked examples of metering 11, drawn', () => {
  const latest = (change: number) =>
    book({
      reads: {
        rate: [segment(flat(300), { endingBefore: change }), segment(flat(400), { startingAt: change })],
      },
    });
  const free = (from: number): Balance => credit(10_000, from, FEB, { contractId: 'contract', name: 'Free' });

  it('D (iii). a credit does not look ahead: 120 − 100 − 40 = −20 dollars', () => {
    const uses: Uses = [
      ['reads', 5, 40],
      ['reads', 20, -10],
    ];
    const { lines, total } = january(latest(on(1, 17)), uses, [free(JAN)]);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^reads: 33\.3+ × 300 = 10000 \(CREDIT\)$/);
    expect(lines[3]).toBe('reads: -10 × 400 = -4000');
    expect(Number(total)).toBeCloseTo(-2000, 20);
  });

  it('D (iv). a credit from the 17th covers 25 of the 80 units: 120 + 320 − 100 = 340 dollars', () => {
    const uses: Uses = [
      ['reads', 5, 40],
      ['reads', 30, 80],
    ];
    expect(january(latest(on(1, 17)), uses, [free(on(1, 17))])).toEqual({
      lines: [
        'reads: 40 × 300 = 12000',
        'reads: 25 × 400 = 10000 (CREDIT)',
        'Free applied -10000',
        'reads: 55 × 400 = 22000',
      ],
      total: '34000',
    });
  });

  it('D (i), (ii). 7 × 3 + 2 × 4 = 29 and 120 − 40 = 80 dollars', () => {
    expect(
      january(
        latest(on(1, 2)),
        [
          ['reads', 1, 7],
          ['reads', 2, 2],
        ],
        [],
      ).total,
    ).toBe('2900');
    expect(
      january(
        latest(on(1, 17)),
        [
          ['reads', 5, 40],
          ['reads', 20, -10],
        ],
        [],
      ).total,
    ).toBe('8000');
  });

  it('F. by the hour a credit of day 2 covers exactly 100 dollars; by the period it covers nothing', () => {
    const sql = (sqlBreakdownGranularity: 'HOUR' | 'SERVICE_PERIOD') =>
      book({
        reads: {
          metric: { kind: 'SQL', aggregation: 'SQL' },
          state: { sqlBreakdownGranularity },
          rate: [segment(flat(1000), { endingBefore: on(1, 15) }), segment(flat(2000), { startingAt: on(1, 15) })],
        },
      });
    const day2 = credit(50_000, on(1, 2), on(1, 3), { contractId: 'contract', name: 'Day 2' });
    const uses: Uses = [
      ['reads', 1, 5],
      ['reads', 2, 10],
      ['reads', 3, 15],
    ];
    const hourly = january(sql('HOUR'), uses, [day2]);
    expect(hourly.lines).toContain('Day 2 applied -10000');
    expect(hourly.total).toBe('20000');

    const whole = new Customer(withFixed(sql('SERVICE_PERIOD')), [contractTerms(JAN)], [day2]).use(
      'reads',
      on(1, 31),
      30,
    );
    expect(whole.at(on(1, 31)).drafts[0]?.total.toString()).toBe('60000');
  });
});

describe('commit rates', () => {
  it('are not for balances at list rates', () => {
    const priced = book({ reads: { rate: [segment(flat(1000), { commitPrice: flat(800) })] } });
    expect(january(priced, [['reads', 5, 15]], [commitOf(10_000)]).total).toBe('5000');
  });
});
