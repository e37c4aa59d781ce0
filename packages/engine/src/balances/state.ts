import { type Balance, byCreation } from '../balance.ts';
import { type Decimal, max, sum, ZERO } from '../money.ts';
import type { BalanceState, SegmentState } from '../statement.ts';
import type { Instant } from '../time/index.ts';
import { type Account, isActive } from './account.ts';
import type { Bank } from './bank.ts';
import { type Books, ledgerOf } from './ledger.ts';

function segmentState(account: Account): SegmentState {
  const { segment, amount, seatAdjustments, manual, deducted, pending, rolledOver, left, seats } = account;
  return {
    id: segment.id,
    startingAt: segment.startingAt,
    endingBefore: segment.endingBefore,
    amount,
    seatAdjustments,
    manual,
    deducted,
    pending,
    rolledOver,
    left,
    ...(seats === undefined ? {} : { seats: Object.fromEntries([...seats].map(([id, seat]) => [id, { ...seat }])) }),
  };
}

/** Σ over active segments of what is left, negative ones as 0; nothing once archived (contracts 10). */
function drawable(balance: Balance, accounts: readonly Account[], now: Instant, left: (account: Account) => Decimal) {
  if (balance.archivedAt !== undefined) return ZERO;
  return sum(accounts.filter((account) => isActive(account, now)).map((account) => max(left(account), ZERO)));
}

/** The states of a customer's balances, by creation and id. */
export function balanceStates(bank: Bank, customerId: string, books: Books): readonly BalanceState[] {
  const { now } = books.world;
  return bank
    .balances()
    .filter((balance) => balance.customerId === customerId)
    .toSorted(byCreation)
    .map((balance) => {
      const accounts = bank.accountsOf(balance.id);
      const ledger = ledgerOf(balance, accounts, books);
      return {
        balance,
        segments: accounts.map(segmentState),
        value: drawable(balance, accounts, now, ({ left }) => left),
        valueWithoutDrafts: drawable(balance, accounts, now, ({ left, pending }) => left.plus(pending)),
        ...(ledger === undefined ? {} : { ledger }),
      };
    });
}
