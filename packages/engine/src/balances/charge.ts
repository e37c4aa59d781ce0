import type { Balance } from '../balance.ts';
import { type Decimal, divide, sum, ZERO } from '../money.ts';
import type { UnitPrice } from '../rating/rated-usage.ts';
import type { ChargeTarget } from '../specifier.ts';
import type { Interval } from '../time/index.ts';
import type { Account } from './account.ts';

export type ChargeKind = 'USAGE' | 'SUBSCRIPTION' | 'COMPOSITE';

/** What a balance covered of a charge. `amount` is what it cost the segment: 0 where the price under the balance is 0. */
export interface CoveredPart {
  readonly account: Account;
  readonly quantity: Decimal;
  readonly price: UnitPrice;
  readonly amount: Decimal;
  /** Of balances kept per seat: whose part was drawn. */
  readonly seatId?: string;
}

/** Something that balances can pay, while it is being paid: one price under each balance and one without. */
export interface Charge {
  readonly kind: ChargeKind;
  readonly target: ChargeTarget;
  /** Covered by segments that contain it; a subscription counts at its start (contracts 8). */
  readonly window: Interval;
  readonly name: string;
  readonly quantity: Decimal;
  /** Without a balance. */
  readonly price: UnitPrice;
  /** While a balance pays. */
  readonly priceUnder: (balance: Balance) => UnitPrice;
  /** What it costs in place of quantity × price: the minimum of a composite. Drawn as an amount. */
  readonly fixedAmount?: Decimal;
  /** Not yet covered. */
  open: Decimal;
  readonly parts: CoveredPart[];
}

/**
 * What the uncovered part of a charge costs at a price. Worked out from the whole and from what was drawn, not from the open quantity,
 * which may be a rounded quotient: 90 units at 90 of which 5000 are covered leave exactly 3100 (invoices 6).
 */
export function openCost(charge: Charge, unitPrice: Decimal): Decimal {
  const { quantity, fixedAmount, parts } = charge;
  if (fixedAmount !== undefined) return fixedAmount.minus(sum(parts.map(({ amount }) => amount)));
  let cost = quantity.times(unitPrice);
  for (const part of parts) {
    const atThisPrice = part.amount.isZero()
      ? part.quantity.times(unitPrice)
      : divide(part.amount.times(unitPrice), part.price.unitPrice);
    cost = cost.minus(atThisPrice);
  }
  return charge.open.isZero() ? ZERO : cost;
}
