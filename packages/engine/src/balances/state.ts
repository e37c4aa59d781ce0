import { type Balance, byCreation } from '../balance.ts';
import { type Decimal, max, sum, ZERO } from '../money.ts';
import type { BalanceState, SegmentState } from '../statement.ts';
import { type Account, isActive, type SeatAccount } from './account.ts';
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
    ...(seats === undefined
      ? {}
      : { seats: Object.fromEntries([...seats].map(([id, seat]) => [id, seatState(seat)])) }),
  };
}

const seatState = ({ granted, left }: SeatAccount) => ({ granted, left });

/**
 * Σ over active segments of what is left, negative ones as 0; nothing once archived. Of a postpaid commit it is what is owed still: a
 * true-up that was issued before its date has settled it (contracts 10).
 */
function drawable(
  balance: Balance,
  accounts: readonly Account[],
  books: Books,
  left: (account: Account) => Decimal,
): Decimal {
  if (balance.archivedAt !== undefined) return ZERO;
  const active = accounts.filter((account) => isActive(account, books.world.now));
  const trueups = (books.trueups.get(balance.id) ?? []).filter(({ status }) => status === 'FINALIZED');
  const owed = sum(active.map((account) => max(left(account), ZERO))).minus(sum(trueups.map(({ total }) => total)));
  return max(owed, ZERO);
}

/** The states of a customer's balances, by creation and id. */
export function balanceStates(bank: Bank, customerId: string, books: Books): readonly BalanceState[] {
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
        value: drawable(balance, accounts, books, ({ left }) => left),
        valueWithoutDrafts: drawable(balance, accounts, books, ({ left, pending }) => left.plus(pending)),
        ...(ledger === undefined ? {} : { ledger }),
      };
    });
}
