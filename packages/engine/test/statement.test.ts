import { describe, expect, test } from 'vitest';
import { DAY } from '../src/index.ts';
import {
  Customer,
  contractTerms,
  credit,
  ledger,
  on,
  postpaid,
  prepaid,
  priceList,
  stateOf,
  written,
} from './billing-book.ts';
import { flat, override, overwrite } from './rating-book.ts';

const JAN = on(1);
const FEB = on(2);
const MAR = on(3);

describe('invoices 15, W1: 80 units at 100 against a prepaid commit of 5000', () => {
  const commit = prepaid(5000, JAN, FEB, { contractId: 'contract', name: 'Prepaid Tokens' });
  const customer = new Customer(priceList({ Tokens: 100 }), [contractTerms(JAN)], [commit]).use('Tokens', on(1, 5), 80);

  test('50 are covered, 30 are due', () => {
    const [draft] = customer.at(on(1, 6)).drafts;
    expect(written(draft?.lines ?? [])).toEqual([
      'Tokens: 50 × 100 = 5000 (PREPAID)',
      'Prepaid Tokens applied -5000',
      'Tokens: 30 × 100 = 3000',
    ]);
    expect(draft?.total.toString()).toBe('3000');
    expect(draft?.subtotal.toString()).toBe('8000');
    expect(draft?.issuedAt).toBe(FEB + DAY);
  });

  test('the ledger shows the draft at the end of the period, and the balance is 0 at once', () => {
    const now = customer.at(on(1, 6));
    expect(ledger(now, commit.id)).toEqual([
      '2025-01-01 SEGMENT_START 5000',
      '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -5000',
    ]);
    expect(stateOf(now, commit.id).value.toString()).toBe('0');
    expect(stateOf(now, commit.id).valueWithoutDrafts.toString()).toBe('5000');
  });
});

describe('invoices 15, W2: a credit that ends on the 16th', () => {
  const trial = credit(50000, JAN, on(1, 16), { contractId: 'contract', name: 'Trial' });
  const customer = new Customer(priceList({ Compute: 100, Storage: 50 }), [contractTerms(JAN)], [trial])
    .use('Compute', on(1, 5), 360)
    .use('Storage', on(1, 6), 100)
    .use('Compute', on(1, 18), 384)
    .use('Storage', on(1, 18), 150);

  test('lines are cut at the end of the segment', () => {
    const now = customer.at(on(1, 20));
    expect(written(now.drafts[0]?.lines ?? [])).toEqual([
      'Compute: 360 × 100 = 36000 (CREDIT)',
      'Trial applied -36000',
      'Compute: 384 × 100 = 38400',
      'Storage: 100 × 50 = 5000 (CREDIT)',
      'Trial applied -5000',
      'Storage: 150 × 50 = 7500',
    ]);
    expect(now.drafts[0]?.total.toString()).toBe('45900');
    expect(ledger(now, trial.id)).toEqual([
      '2025-01-01 SEGMENT_START 50000',
      '2025-01-16 AUTOMATED_INVOICE_DEDUCTION -41000',
      '2025-01-16 EXPIRATION -9000',
    ]);
  });
});

test('invoices 15, W3: the higher unit price is paid first', () => {
  const commit = prepaid(5000, JAN, FEB, { contractId: 'contract', name: 'Commit' });
  const customer = new Customer(priceList({ Storage: 100, Reads: 260 }), [contractTerms(JAN)], [commit])
    .use('Storage', on(1, 5), 30)
    .use('Reads', on(1, 5), 10);
  expect(written(customer.at(on(1, 6)).drafts[0]?.lines ?? [])).toEqual([
    'Storage: 24 × 100 = 2400 (PREPAID)',
    'Commit applied -2400',
    'Storage: 6 × 100 = 600',
    'Reads: 10 × 260 = 2600 (PREPAID)',
    'Commit applied -2600',
  ]);
});

describe('invoices 15, W6: a postpaid commit of 10000 over two months', () => {
  const commit = postpaid(10000, JAN, MAR, MAR, { contractId: 'contract', name: 'Minimum' });
  const customer = new Customer(priceList({ Tokens: 100 }), [contractTerms(JAN, { endingBefore: MAR })], [commit])
    .use('Tokens', on(1, 5), 30)
    .use('Tokens', on(2, 5), 20);

  test('applications are shown and not summed; the true-up follows usage and waits for the last invoice', () => {
    const start = customer.at(JAN);
    expect(start.drafts.map(({ type, total }) => `${type} ${total}`)).toEqual(['USAGE 3000', 'SCHEDULED 7000']);
    const february = customer.moveTo(on(2, 10));
    expect(february.drafts.map(({ type, total }) => `${type} ${total}`)).toEqual(['USAGE 2000', 'SCHEDULED 5000']);
    expect(customer.moveTo(MAR).drafts.map(({ type }) => type)).toEqual(['USAGE', 'SCHEDULED']);
    const after = customer.moveTo(MAR + DAY);
    expect(after.drafts).toEqual([]);
    expect(customer.facts.invoices.map(({ type, total }) => `${type} ${total}`)).toEqual([
      'USAGE 3000',
      'USAGE 2000',
      'SCHEDULED 5000',
    ]);
    expect(ledger(after, commit.id)).toEqual([
      '2025-01-01 INITIAL_BALANCE 10000',
      '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -3000',
      '2025-03-01 AUTOMATED_INVOICE_DEDUCTION -2000',
      '2025-03-01 TRUEUP -5000',
    ]);
  });
});

test('invoices 15, W7: a commit, and later a credit that pays first', () => {
  const [SEP, OCT, NOV] = [on(9), on(10), on(11)];
  const commit = prepaid(10000, SEP, on(1, 1, 2026), { contractId: 'contract' });
  const reward = credit(500, OCT, NOV, { contractId: 'contract', priority: 1 });
  const customer = new Customer(priceList({ Tokens: 100 }), [contractTerms(SEP)], [commit, reward])
    .use('Tokens', on(9, 5), 65)
    .use('Tokens', on(10, 2), 20);
  const now = customer.moveTo(on(10, 4));
  expect(ledger(now, commit.id)).toEqual([
    '2025-09-01 SEGMENT_START 10000',
    '2025-10-01 AUTOMATED_INVOICE_DEDUCTION -6500',
    '2025-11-01 AUTOMATED_INVOICE_DEDUCTION -1500',
  ]);
  expect(ledger(now, reward.id)).toEqual([
    '2025-10-01 SEGMENT_START 500',
    '2025-11-01 AUTOMATED_INVOICE_DEDUCTION -500',
  ]);
  expect(stateOf(now, commit.id).value.toString()).toBe('2000');
  expect(stateOf(now, reward.id).value.toString()).toBe('0');
});

describe('void and regenerate (invoices 15, W14)', () => {
  test('80 at 100 with a commit of 5000; then +30, −20 and a price of 90: 3100, and the ledger tells all of it', () => {
    const commit = prepaid(5000, JAN, on(1, 1, 2026), { contractId: 'contract' });
    const customer = new Customer(priceList({ X: 100 }), [contractTerms(JAN)], [commit]).use('X', on(1, 5), 80);
    const now = on(2, 10);
    customer.moveTo(now);
    const [first] = customer.facts.invoices;
    if (first === undefined) throw new Error('nothing was finalized');
    expect(first.total.toString()).toBe('3000');

    customer.void(first.id, now);
    customer.use('X', on(1, 6), 30).use('X', on(1, 7), -20);
    customer.contracts = [contractTerms(JAN, { overrides: [override({ effect: overwrite(flat(90)) })] })];
    const draft = customer.regenerate(first.id, now);
    expect(draft.total.toString()).toBe('3100');
    expect(draft.issuedAt).toBe(now);
    expect(draft.regeneratedFromInvoiceId).toBe(first.id);
    expect(draft.id).not.toBe(first.id);
    expect(ledger(customer.at(now), commit.id)).toEqual([
      '2025-01-01 SEGMENT_START 5000',
      '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -5000',
      '2025-02-01 AUTOMATED_INVOICE_DEDUCTION -5000',
      '2025-02-10 CANCELED 5000',
    ]);
    expect(stateOf(customer.at(now), commit.id).value.toString()).toBe('0');
  });
});
