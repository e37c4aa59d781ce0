import type { Balance } from '../balance.ts';
import type { Contract, Discount, ScheduledCharge } from '../contract.ts';
import type { InvoiceSchedule, ScheduleItem } from '../schedule.ts';
import { settledInvoices, type World } from '../world.ts';

/** What a dated item bills. */
export type ItemSource =
  | { readonly type: 'CHARGE'; readonly charge: ScheduledCharge }
  | { readonly type: 'DISCOUNT'; readonly discount: Discount }
  | { readonly type: 'PURCHASE'; readonly balance: Balance };

/** A schedule item that goes onto an invoice of its contract (contracts 2, invoices 8). */
export interface DatedItem {
  readonly item: ScheduleItem;
  readonly creditTypeId: string;
  readonly source: ItemSource;
}

/** The amendment that added what an item bills. */
export function amendmentOf(source: ItemSource): string | undefined {
  switch (source.type) {
    case 'CHARGE':
      return source.charge.amendmentId;
    case 'DISCOUNT':
      return source.discount.amendmentId;
    case 'PURCHASE':
      return source.balance.amendmentId;
  }
}

const itemsOf = (schedule: InvoiceSchedule | undefined, source: ItemSource): readonly DatedItem[] =>
  schedule === undefined || schedule.doNotInvoice
    ? []
    : schedule.items.map((item) => ({ item, creditTypeId: schedule.creditTypeId, source }));

/** Whether a balance's purchase is billed on a contract's invoices. A postpaid commit's item dates its true-up instead. */
const isBilledOn = (balance: Balance, contract: Contract): boolean =>
  balance.kind === 'PREPAID' &&
  balance.archivedAt === undefined &&
  (balance.contractId ?? balance.invoiceContractId) === contract.id;

/** Every dated item of a contract that is to be invoiced, billed already or not. */
function datedItems(world: World, contract: Contract): readonly DatedItem[] {
  const charges = contract.scheduledCharges
    .filter((charge) => charge.archivedAt === undefined)
    .flatMap((charge) => itemsOf(charge.schedule, { type: 'CHARGE', charge }));
  const discounts = contract.discounts.flatMap((discount) =>
    itemsOf(discount.schedule, { type: 'DISCOUNT', discount }),
  );
  const purchases = [...world.grants.map(({ balance }) => balance), ...world.gated]
    .filter((balance) => isBilledOn(balance, contract))
    .flatMap((balance) => itemsOf(balance.invoiceSchedule, { type: 'PURCHASE', balance }));
  return [...charges, ...discounts, ...purchases];
}

const key = (itemId: string, timestamp: number): string => `${itemId}@${timestamp}`;

/**
 * Whether a commit's purchase was billed by the contract that was its invoice contract before (contracts 11). What of it is void there the
 * present one bills.
 */
const isBilledElsewhere = ({ facts }: World, contract: Contract, { item, source }: DatedItem): boolean =>
  source.type === 'PURCHASE' &&
  source.balance.contractId === undefined &&
  facts.invoices.some(
    ({ status, contractId, billedItems }) =>
      status === 'FINALIZED' && contractId !== contract.id && billedItems.some(({ itemId }) => itemId === item.id),
  );

/** Items that no settled invoice bills for their date. One on a void invoice stays there until that is regenerated (invoices 12.7). */
export function openItems(world: World, contract: Contract): readonly DatedItem[] {
  const billed = new Set(
    settledInvoices(world, contract.id)
      .flatMap((invoice) => invoice.billedItems)
      .map(({ itemId, timestamp }) => key(itemId, timestamp)),
  );
  return datedItems(world, contract).filter(
    (dated) => !billed.has(key(dated.item.id, dated.item.timestamp)) && !isBilledElsewhere(world, contract, dated),
  );
}
