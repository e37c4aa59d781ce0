import { describe, expect, test } from 'vitest';
import { countInTurn, dec, FOREVER, type Statement } from '../src/index.ts';
import {
  Customer,
  contractTerms,
  credit,
  on,
  postpaid,
  priceList,
  subscriptionTerms,
  withFixed,
} from './billing-book.ts';
import { book, flat, segment as rate } from './rating-book.ts';

/** Which due drafts become facts from one statement, where one after the other would come to the same. */

const NOW = on(6, 10);
const JAN = on(1);

const dueOf = ({ drafts, now }: Statement) => drafts.filter(({ dueAt = FOREVER }) => dueAt <= now);

/** How many become final together, until nothing is due. */
function turns(customer: Customer): readonly number[] {
  const counts: number[] = [];
  for (;;) {
    const seen = customer.at(NOW);
    const due = dueOf(seen);
    if (due.length === 0) return counts;
    const count = countInTurn(customer.terms, seen.drafts, due);
    counts.push(count);
    for (const draft of due.slice(0, count)) customer.finalize(draft, NOW);
  }
}

describe('drafts that become final from one statement', () => {
  test('the periods of a contract of the past, with what they draw', () => {
    const customer = new Customer(priceList({ X: 10 }), [contractTerms(JAN)], [credit(500, JAN, on(12))]);
    for (const month of [1, 2, 3, 4, 5]) customer.use('X', on(month, 10), 15);
    expect(turns(customer)).toEqual([5]);
    expect(customer.facts.invoices.map(({ total }) => total.toNumber())).toEqual([0, 0, 0, 100, 150]);
  });

  test('a true-up goes by itself, after the usage that draws on its commit', () => {
    const owed = [on(2), on(4)].map((end) => postpaid(1000, JAN, end, end, { contractId: 'contract' }));
    const customer = new Customer(priceList({ X: 10 }), [contractTerms(JAN, { endingBefore: on(5) })], owed);
    expect(turns(customer)).toEqual([1, 2, 1, 1, 1]);
  });

  test('what drew ahead of its turn changes what comes after: the rest is computed anew', () => {
    const priced = withFixed(
      book({
        X: { rate: flat(10) },
        Gift: { rate: [rate(flat(5), { commitPrice: flat(0) })] },
      }),
    );
    const weekly = contractTerms(on(1, 8), {
      id: 'weekly',
      usageStatementSchedule: { frequency: 'WEEKLY', anchor: on(1, 8) },
      endingBefore: on(1, 15),
    });
    const shared = credit(150, JAN, on(2), { rateType: 'COMMIT_RATE' });
    const customer = new Customer(priced, [contractTerms(JAN, { endingBefore: on(2) }), weekly], [shared]);
    customer.use('X', on(1, 9), 10).use('Gift', on(1, 9), 1);
    // The week is issued before the month, which begins earlier: of 150 the month was to draw 100, and Gift was free for there was more.
    expect(customer.at(NOW).drafts.map(({ contractId, total }) => `${contractId} ${total}`)).toEqual([
      'weekly 55',
      'contract 0',
    ]);
    expect(turns(customer)).toEqual([1, 1]);
    expect(customer.facts.invoices.map(({ total }) => total.toNumber())).toEqual([55, 5]);
  });

  test('what else is owed of a window that was charged is caught up with now', () => {
    const seats = subscriptionTerms(JAN, {
      quantityUpdates: [{ type: 'SET', startingAt: on(2, 10), quantity: dec(3) }],
      invoicePlacement: 'ON_SCHEDULED_INVOICE',
      isProrated: false,
    });
    const sold = withFixed(
      book({
        Seat: {
          type: 'SUBSCRIPTION',
          rates: [{ pricingGroupValues: {}, billingFrequency: 'MONTHLY', segments: [rate(flat(7))] }],
        },
      }),
    );
    const customer = new Customer(sold, [contractTerms(JAN, { subscriptions: [seats], endingBefore: on(4) })]);
    const [fees] = turns(customer);
    // The fee of February ends the first turn; the two seats more of the tenth come with the next statement.
    expect(fees).toBe(customer.facts.invoices.findIndex(({ scheduledFor }) => scheduledFor === on(2)) + 1);
    const added = customer.facts.invoices.find(({ billedCharges }) => billedCharges[0]?.from === on(2, 10));
    expect(added).toMatchObject({ scheduledFor: NOW, total: dec(14) });
  });

  test('a renewal that may roll over goes one invoice at a time, for the last one of the old contract freezes that', () => {
    const transition = { type: 'RENEWAL', fromContractId: 'old', toContractId: 'new', trueup: 'AS_IS' } as const;
    const contracts = [
      contractTerms(JAN, { id: 'old', endingBefore: on(3), transitions: [transition] }),
      contractTerms(on(3), { id: 'new', transitions: [transition] }),
    ];
    const owned = { contractId: 'old', rolloverFraction: dec('0.5') };
    const rolling = new Customer(priceList({ X: 10 }), contracts, [credit(500, JAN, on(3), owned)]);
    expect(turns(rolling)).toEqual([1, 1, 1, 1, 1]);
    expect(turns(new Customer(priceList({ X: 10 }), contracts))).toEqual([5]);
  });
});
