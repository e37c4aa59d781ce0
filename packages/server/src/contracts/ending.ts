import type { Balance, Contract, Instant, InvoiceSchedule, SettledInvoice } from '@takt/engine';
import type { Agreement } from './terms/contract.ts';

/** Schedule items that a finalized invoice bills: nothing touches them any more (contracts 4). */
export const billedItems = (invoices: readonly SettledInvoice[]): ReadonlySet<string> =>
  new Set(
    invoices
      .filter(({ status }) => status === 'FINALIZED')
      .flatMap((invoice) => invoice.billedItems.map(({ itemId }) => itemId)),
  );

/** The contract with another end, which the engine needs to know since when it held. */
function withEnd(contract: Contract, endingBefore: Instant | undefined, now: Instant): Contract {
  const { endingBefore: earlier, ...rest } = contract;
  return {
    ...rest,
    ...(endingBefore === undefined ? {} : { endingBefore }),
    earlierEnds: [...contract.earlierEnds, { until: now, ...(earlier === undefined ? {} : { endingBefore: earlier }) }],
  };
}

/**
 * Moves the end of a contract (contracts 4). Later, the term grows and nothing else: what has no end of its own goes on with it. Earlier,
 * scheduled items and segments from the end on go; those that contain it are cut; a postpaid commit is trued up at the end.
 */
export function moveEnd(
  { contract, balances }: Agreement,
  endingBefore: Instant | undefined,
  { now, billed }: { readonly now: Instant; readonly billed: ReadonlySet<string> },
): Agreement {
  const moved = withEnd(contract, endingBefore, now);
  if (endingBefore === undefined || endingBefore >= (contract.endingBefore ?? Number.POSITIVE_INFINITY)) {
    return { contract: moved, balances };
  }
  return {
    contract: withoutItemsFrom(moved, endingBefore, billed),
    balances: balances.map((balance) => cutAt(balance, endingBefore, billed)),
  };
}

/**
 * Ends a contract at its renewal. Its segments stay as agreed: the engine ends them there and rolls over what is left, of those not yet
 * started too (contracts 9, index 5.1). True-ups keep their date or are dropped by the transition itself.
 */
export function endByRenewal(
  { contract, balances }: Agreement,
  at: Instant,
  { now, billed }: { readonly now: Instant; readonly billed: ReadonlySet<string> },
): Agreement {
  if (contract.endingBefore !== undefined && contract.endingBefore <= at) return { contract, balances };
  return {
    contract: withoutItemsFrom(withEnd(contract, at, now), at, billed),
    balances: balances.map((balance) =>
      balance.kind === 'PREPAID' ? withoutInstalmentsFrom(balance, at, billed) : balance,
    ),
  };
}

const before = (schedule: InvoiceSchedule, end: Instant, billed: ReadonlySet<string>): InvoiceSchedule => ({
  ...schedule,
  items: schedule.items.filter((item) => item.timestamp < end || billed.has(item.id)),
});

const withoutItemsFrom = (contract: Contract, end: Instant, billed: ReadonlySet<string>): Contract => ({
  ...contract,
  scheduledCharges: contract.scheduledCharges.map((charge) => ({
    ...charge,
    schedule: before(charge.schedule, end, billed),
  })),
  discounts: contract.discounts.map((discount) => ({ ...discount, schedule: before(discount.schedule, end, billed) })),
});

const withoutInstalmentsFrom = (balance: Balance, end: Instant, billed: ReadonlySet<string>): Balance =>
  balance.invoiceSchedule === undefined
    ? balance
    : { ...balance, invoiceSchedule: before(balance.invoiceSchedule, end, billed) };

function cutAt(balance: Balance, end: Instant, billed: ReadonlySet<string>): Balance {
  if (balance.archivedAt !== undefined) return balance;
  const segments = balance.segments
    .filter((segment) => segment.startingAt < end)
    .map((segment) =>
      segment.endingBefore <= end
        ? segment
        : {
            ...segment,
            endingBefore: end,
            agreedEndingBefore: segment.agreedEndingBefore ?? segment.endingBefore,
          },
    );
  const cut = { ...balance, segments };
  return balance.kind === 'POSTPAID' ? withTrueupBy(cut, end, billed) : withoutInstalmentsFrom(cut, end, billed);
}

/** The remaining obligation is still owed: a later true-up moves to the end. */
function withTrueupBy(balance: Balance, end: Instant, billed: ReadonlySet<string>): Balance {
  if (balance.invoiceSchedule === undefined) return balance;
  const items = balance.invoiceSchedule.items.map((item) =>
    item.timestamp > end && !billed.has(item.id) ? { ...item, timestamp: end } : item,
  );
  return { ...balance, invoiceSchedule: { ...balance.invoiceSchedule, items } };
}
