import type { Balance } from '../balance.ts';
import { type Decimal, divide, ZERO } from '../money.ts';
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

/** What quantity `open` of a charge costs at a price. */
export function costOf(charge: Charge, quantity: Decimal, unitPrice: Decimal): Decimal {
  if (charge.fixedAmount === undefined) return quantity.times(unitPrice);
  if (charge.quantity.isZero()) return charge.parts.length === 0 ? charge.fixedAmount : ZERO;
  return quantity.eq(charge.quantity)
    ? charge.fixedAmount
    : divide(charge.fixedAmount.times(quantity), charge.quantity);
}
