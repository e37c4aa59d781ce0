import type { Decimal } from '../money.ts';
import { divide, min, ZERO } from '../money.ts';
import type { UnitPrice } from '../rating/rated-usage.ts';
import { applicabilityCovers } from '../specifier.ts';
import { contains, encloses } from '../time/index.ts';
import { type Account, take } from './account.ts';
import { type Charge, type ChargeKind, openCost } from './charge.ts';

/** Whose part of a balance kept per seat a charge draws: the value of its seat group key (subscriptions 5). */
function seatOf(account: Account, charge: Charge): string | undefined {
  const key = account.grant.seatGroupKey;
  if (key === undefined) return undefined;
  return charge.target.presentationGroupValues?.[key] ?? charge.target.pricingGroupValues?.[key] ?? undefined;
}

/** What an account can still give to a charge; a seat's part is bounded by the seat and by the segment. */
function available(account: Account, seatId: string | undefined): Decimal {
  if (account.seats === undefined) return account.left;
  const seat = seatId === undefined ? undefined : account.seats.get(seatId);
  return seat === undefined ? ZERO : min(seat.left, account.left);
}

/** Whether the segment may pay this charge at all (contracts 7, 8). */
function reaches(account: Account, charge: Charge): boolean {
  if (charge.kind === 'SUBSCRIPTION' && account.balance.paysAccruedSpend === true) return false;
  const alive =
    charge.kind === 'SUBSCRIPTION'
      ? contains(account.window, charge.window.start)
      : encloses(account.window, charge.window);
  return alive && applicabilityCovers(account.balance.applicability, charge.target);
}

interface Candidate {
  readonly charge: Charge;
  readonly price: UnitPrice;
  readonly position: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Line order for one balance: earlier start, higher price as this balance pays it, name, order on the invoice (contracts 8). */
const inLineOrder = (a: Candidate, b: Candidate): number =>
  a.charge.window.start - b.charge.window.start ||
  b.price.unitPrice.cmp(a.price.unitPrice) ||
  byText(a.charge.name, b.charge.name) ||
  a.position - b.position;

/** How much of a charge an amount pays: amount ÷ price; of a fixed amount its share of the quantity. */
const coveredQuantity = (charge: Charge, amount: Decimal, { unitPrice }: UnitPrice): Decimal =>
  charge.fixedAmount === undefined
    ? divide(amount, unitPrice)
    : divide(charge.quantity.times(amount), charge.fixedAmount);

/** Covers what it can of one charge. */
function pay(account: Account, { charge, price }: Candidate): void {
  const seatId = seatOf(account, charge);
  const left = available(account, seatId);
  const cost = openCost(charge, price.unitPrice);
  if (left.lte(0)) return;
  if (cost.isZero()) {
    // Free under this balance, but not without it: all of it is covered at 0 (contracts 8).
    if (openCost(charge, charge.price.unitPrice).isZero()) return;
    charge.parts.push({ account, quantity: charge.open, price, amount: ZERO });
    charge.open = ZERO;
    return;
  }
  const amount = min(left, cost);
  const quantity = amount.eq(cost) ? charge.open : min(coveredQuantity(charge, amount, price), charge.open);
  charge.parts.push({ account, quantity, price, amount, ...(seatId === undefined ? {} : { seatId }) });
  charge.open = charge.open.minus(quantity);
  take(account, amount, seatId);
}

/**
 * Lets the segments pay the charges of one kind, in burn order, each going through its charges in line order (contracts 8). Negative
 * charges are left alone and refill nothing. `accounts` are in burn order; `charges` in the order of the invoice.
 */
export function draw(accounts: readonly Account[], charges: readonly Charge[], kind: ChargeKind): void {
  const payable = charges.filter((charge) => charge.kind === kind && isPayable(charge));
  if (payable.length === 0) return;
  for (const account of accounts) {
    if (account.left.lte(0)) continue;
    const candidates: Candidate[] = [];
    for (const [position, charge] of payable.entries()) {
      if (!isPayable(charge) || !reaches(account, charge)) continue;
      const price = charge.priceUnder(account.balance);
      if (price.creditTypeId === account.balance.creditTypeId) candidates.push({ charge, price, position });
    }
    for (const candidate of candidates.sort(inLineOrder)) pay(account, candidate);
  }
}

/** Whether there is something left to pay; a minimum may be due on no spend at all. */
const isPayable = (charge: Charge): boolean =>
  charge.open.gt(0) || (charge.fixedAmount?.gt(0) === true && charge.quantity.isZero() && charge.parts.length === 0);
