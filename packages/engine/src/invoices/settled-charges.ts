import type { Account } from '../balances/account.ts';
import { type Charge, openCost } from '../balances/charge.ts';
import type { Deduction, HourQuantity } from '../invoice.ts';
import { type Decimal, sum, ZERO } from '../money.ts';
import type { SettledSpend } from '../rating/rate-composites.ts';
import type { Instant } from '../time/index.ts';
import type { RawLine } from './charges.ts';
import { dealHours, summedHours } from './hours.ts';

/** What charges come to once balances have paid their part. */

/** The cost of a settled charge: its covered parts at their prices and the rest at its own. */
function settledCost(charge: Charge): Decimal {
  return sum(charge.parts.map(({ amount }) => amount)).plus(openCost(charge, charge.price.unitPrice));
}

/** What lines cost, balances' prices included: the base of percentage charges (pricing 6.6). */
export function spendOf(lines: readonly RawLine[]): readonly SettledSpend[] {
  return lines.flatMap(({ charges }) =>
    charges.map(({ charge, hours }) => ({
      productId: charge.target.productId,
      tags: charge.target.tags,
      creditTypeId: charge.price.creditTypeId,
      window: charge.window,
      total: settledCost(charge),
      hours: () => spendByHour(charge, hours ?? []),
    })),
  );
}

/** Quantity by hour at the price of the part that it falls to. */
function spendByHour(charge: Charge, hours: readonly HourQuantity[]): readonly HourQuantity[] {
  const prices = [...charge.parts.map(({ price }) => price.unitPrice), charge.price.unitPrice];
  const dealt = dealHours(hours, [...charge.parts.map(({ quantity }) => quantity), charge.open]);
  return summedHours(
    dealt.flatMap((share, part) =>
      share.map(({ hour, quantity }) => ({ hour, quantity: quantity.times(prices[part] ?? ZERO) })),
    ),
  );
}

/** One deduction per segment, dated at the end of the service period or of the segment, if earlier (contracts 10). */
export function deductionsOf(charges: readonly Charge[], periodEnd: Instant, contractId: string): readonly Deduction[] {
  interface Drawn {
    amount: Decimal;
    readonly account: Account;
    readonly seats: Record<string, Decimal>;
  }
  const drawn = new Map<string, Drawn>();
  for (const { account, amount, seatId } of charges.flatMap(({ parts }) => parts)) {
    if (amount.isZero()) continue;
    const known = drawn.get(account.segment.id) ?? { amount: ZERO, account, seats: {} };
    known.amount = known.amount.plus(amount);
    if (seatId !== undefined) known.seats[seatId] = (known.seats[seatId] ?? ZERO).plus(amount);
    drawn.set(account.segment.id, known);
  }
  return [...drawn.values()].map(({ amount, account, seats }) => ({
    balanceId: account.balance.id,
    segmentId: account.segment.id,
    amount,
    timestamp: Math.min(periodEnd, account.window.end),
    contractId,
    ...(account.seats === undefined ? {} : { seatAmounts: seats }),
  }));
}
