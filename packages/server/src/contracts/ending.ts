import type { Balance, Contract, Instant, InvoiceSchedule } from '@takt/engine';
import type { Agreement } from './terms/contract.ts';

/** When it happens, and which schedule items finalized invoices bill: nothing touches those any more (contracts 4). */
interface Circumstances {
  readonly now: Instant;
  readonly isBilled: (itemId: string) => boolean;
}

/** The contract with another end; the engine needs to know since when it holds. */
export function withEnd(contract: Contract, endingBefore: Instant | undefined, now: Instant): Contract {
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
  { now, isBilled }: Circumstances,
): Agreement {
  const moved = withEnd(contract, endingBefore, now);
  if (endingBefore === undefined || endingBefore >= (contract.endingBefore ?? Number.POSITIVE_INFINITY)) {
    return { contract: moved, balances };
  }
  return {
    contract: withoutItemsFrom(moved, endingBefore, isBilled),
    balances: balances.map((balance) => cutAt(balance, endingBefore, isBilled)),
  };
}

/**
 * Ends a contract at its renewal. Its segments stay as agreed: the engine ends them there and rolls over what is left, of those not yet
 * started too (contracts 9, index 5.1). True-ups keep their date or are dropped by the transition itself.
 */
export function endByRenewal(
  { contract, balances }: Agreement,
  at: Instant,
  { now, isBilled }: Circumstances,
): Agreement {
  if (contract.endingBefore !== undefined && contract.endingBefore <= at) return { contract, balances };
  return {
    contract: withoutItemsFrom(withEnd(contract, at, now), at, isBilled),
    balances: balances.map((balance) =>
      balance.kind === 'PREPAID' ? withoutInstalmentsFrom(balance, at, isBilled) : balance,
    ),
  };
}

const before = (schedule: InvoiceSchedule, end: Instant, isBilled: Circumstances['isBilled']): InvoiceSchedule => ({
  ...schedule,
  items: schedule.items.filter((item) => item.timestamp < end || isBilled(item.id)),
});

const withoutItemsFrom = (contract: Contract, end: Instant, isBilled: Circumstances['isBilled']): Contract => ({
  ...contract,
  usageFilters: contract.usageFilters.filter(({ startingAt }) => startingAt < end),
  scheduledCharges: contract.scheduledCharges.map((charge) => ({
    ...charge,
    schedule: before(charge.schedule, end, isBilled),
  })),
  discounts: contract.discounts.map((discount) => ({
    ...discount,
    schedule: before(discount.schedule, end, isBilled),
  })),
});

const withoutInstalmentsFrom = (balance: Balance, end: Instant, isBilled: Circumstances['isBilled']): Balance =>
  balance.invoiceSchedule === undefined
    ? balance
    : { ...balance, invoiceSchedule: before(balance.invoiceSchedule, end, isBilled) };

function cutAt(balance: Balance, end: Instant, isBilled: Circumstances['isBilled']): Balance {
  const items = balance.invoiceSchedule?.items ?? [];
  const isOver = balance.segments.every((one) => one.endingBefore <= end) && items.every((one) => one.timestamp < end);
  if (balance.archivedAt !== undefined || isOver) return balance;
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
  return balance.kind === 'POSTPAID' ? withTrueupBy(cut, end, isBilled) : withoutInstalmentsFrom(cut, end, isBilled);
}

/** The remaining obligation is still owed: a later true-up moves to the end. */
function withTrueupBy(balance: Balance, end: Instant, isBilled: Circumstances['isBilled']): Balance {
  if (balance.invoiceSchedule === undefined) return balance;
  const items = balance.invoiceSchedule.items.map((item) =>
    item.timestamp > end && !isBilled(item.id) ? { ...item, timestamp: end } : item,
  );
  return { ...balance, invoiceSchedule: { ...balance.invoiceSchedule, items } };
}
