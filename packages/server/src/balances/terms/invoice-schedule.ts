import type { Static } from '@sinclair/typebox';
import {
  type Decimal,
  distribute,
  type Instant,
  type InvoiceSchedule,
  ONE,
  recurringDates,
  type ScheduleItem,
} from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { instantOf, textOf } from '../../platform/time-text.ts';
import type { SchedulePointInTime, UpdateInvoiceScheduleInput } from '../schemas.ts';
import { indexOf } from './access-schedule.ts';
import type { Names, TermScope } from './scope.ts';

interface Price {
  readonly unitPrice: Decimal;
  readonly quantity: Decimal;
  readonly amount: Decimal;
}

interface PriceInput {
  readonly amount?: Decimal;
  readonly unit_price?: Decimal;
  readonly quantity?: Decimal;
}

interface ItemInput extends PriceInput {
  readonly timestamp: string;
}

interface RecurringScheduleInput extends PriceInput {
  readonly starting_at: string;
  readonly ending_before: string;
  readonly frequency: 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'SEMI_ANNUAL' | 'ANNUAL';
  readonly amount_distribution: 'EACH' | 'DIVIDED' | 'DIVIDED_ROUNDED';
}

/** Of creations and of edits alike; the wire shapes differ in the frequencies they allow. */
export interface InvoiceScheduleInput {
  readonly credit_type_id?: string;
  readonly schedule_items?: readonly ItemInput[];
  readonly recurring_schedule?: RecurringScheduleInput;
  readonly do_not_invoice?: boolean;
}

/** When something is billed: items, or a recurring schedule that is kept as its items (contracts 2). */
export function parseInvoiceSchedule(input: InvoiceScheduleInput, where: string, scope: TermScope): InvoiceSchedule {
  return {
    creditTypeId: scope.creditType(input.credit_type_id, `${where}.credit_type_id`),
    doNotInvoice: input.do_not_invoice ?? false,
    items: parseItems(input, where),
  };
}

function parseItems(input: InvoiceScheduleInput, where: string): readonly ScheduleItem[] {
  const { schedule_items: items, recurring_schedule: recurring } = input;
  if (items !== undefined && recurring !== undefined) {
    throw badRequest(`${where}: give either schedule_items or recurring_schedule, not both`);
  }
  if (recurring !== undefined) return parseRecurring(recurring, `${where}.recurring_schedule`);
  if (items === undefined || items.length === 0) {
    throw badRequest(`${where}: needs schedule_items (at least one) or recurring_schedule`);
  }
  return items.map((item, i) => parseItem(item, `${where}.schedule_items[${i}]`));
}

const parseItem = (item: ItemInput, where: string): ScheduleItem => ({
  id: newId(),
  timestamp: instantOf(item.timestamp),
  ...parsePrice(item, where),
});

/** `amount`, or `unit_price` and `quantity`; all three if they agree (contracts 2). */
function parsePrice({ amount, unit_price: unitPrice, quantity }: PriceInput, where: string): Price {
  if (unitPrice !== undefined && quantity !== undefined) {
    const product = unitPrice.times(quantity);
    if (amount !== undefined && !amount.eq(product)) {
      throw badRequest(`${where}.amount: must equal unit_price × quantity, ${product.toFixed()}`);
    }
    return { unitPrice, quantity, amount: product };
  }
  if (amount === undefined || unitPrice !== undefined || quantity !== undefined) {
    throw badRequest(`${where}: give amount, or unit_price and quantity`);
  }
  return { unitPrice: amount, quantity: ONE, amount };
}

/** More than a century of months: a longer schedule is a mistyped year. */
const MAX_RECURRING_ITEMS = 2_000;

function parseRecurring(input: RecurringScheduleInput, where: string): readonly ScheduleItem[] {
  const price = parsePrice(input, where);
  const startingAt = instantOf(input.starting_at);
  const endingBefore = instantOf(input.ending_before);
  if (endingBefore <= startingAt) throw badRequest(`${where}.ending_before: must lie after starting_at`);
  const dates = recurringDates(input.frequency, startingAt, endingBefore);
  if (dates.length > MAX_RECURRING_ITEMS) {
    throw badRequest(
      `${where}.ending_before: makes ${dates.length} items; at most ${MAX_RECURRING_ITEMS} are possible`,
    );
  }
  if (input.amount_distribution === 'EACH') return dates.map((timestamp) => ({ id: newId(), timestamp, ...price }));
  const shares = distribute(price.amount, dates.length, input.amount_distribution);
  return shares.map((amount, i) => ({
    id: newId(),
    timestamp: dates[i] as Instant,
    unitPrice: amount,
    quantity: ONE,
    amount,
  }));
}

/** Adds, then updates, then removes items (contracts 4). Whether an item may be touched is up to the guards. */
export function editInvoiceSchedule(
  schedule: InvoiceSchedule,
  edit: Static<typeof UpdateInvoiceScheduleInput>,
  where: string,
): InvoiceSchedule {
  const added = (edit.add_schedule_items ?? []).map((item, i) => parseItem(item, `${where}.add_schedule_items[${i}]`));
  let items = [...schedule.items, ...added];
  edit.update_schedule_items?.forEach((item, i) => {
    const place = `${where}.update_schedule_items[${i}]`;
    const index = indexOf(items, item.id, place);
    items = items.with(index, changed(items[index] as ScheduleItem, item, place));
  });
  edit.remove_schedule_items?.forEach((item, i) => {
    items = items.toSpliced(indexOf(items, item.id, `${where}.remove_schedule_items[${i}]`), 1);
  });
  return { ...schedule, items };
}

type ItemUpdate = NonNullable<Static<typeof UpdateInvoiceScheduleInput>['update_schedule_items']>[number];

/** A price given in part keeps the rest: a new quantity at the old unit price, or the other way round. */
function changed(item: ScheduleItem, update: ItemUpdate, where: string): ScheduleItem {
  const timestamp = update.timestamp === undefined ? item.timestamp : instantOf(update.timestamp);
  const { amount, unit_price: unitPrice, quantity } = update;
  if (amount === undefined && unitPrice === undefined && quantity === undefined) return { ...item, timestamp };
  if (amount !== undefined && unitPrice === undefined && quantity === undefined) {
    return { ...item, timestamp, unitPrice: amount, quantity: ONE, amount };
  }
  const price = parsePrice(
    {
      ...(amount === undefined ? {} : { amount }),
      unit_price: unitPrice ?? item.unitPrice,
      quantity: quantity ?? item.quantity,
    },
    where,
  );
  return { ...item, timestamp, ...price };
}

/** `invoiceOfItem`: the invoice that bills an item, settled or draft. */
export const renderInvoiceSchedule = (
  schedule: InvoiceSchedule,
  names: Names,
  invoiceOfItem: Readonly<Record<string, string>>,
): Static<typeof SchedulePointInTime> => ({
  credit_type: names.creditType(schedule.creditTypeId),
  schedule_items: schedule.items.map(({ id, timestamp, unitPrice, quantity, amount }) =>
    compact({
      id,
      timestamp: textOf(timestamp),
      unit_price: unitPrice,
      quantity,
      amount,
      invoice_id: schedule.doNotInvoice ? undefined : invoiceOfItem[id],
    }),
  ),
  do_not_invoice: schedule.doNotInvoice,
});
