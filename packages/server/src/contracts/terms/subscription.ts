import type { Static } from '@sinclair/typebox';
import {
  type BillingPeriods,
  billingPeriods,
  type Contract,
  dec,
  FOREVER,
  type Instant,
  type Interval,
  type ProductType,
  quantitySchedule,
  type Seats,
  type Subscription,
  subscriptionGrid,
  subscriptionLife,
  ZERO,
} from '@takt/engine';
import type { Names } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/time-text.ts';
import type { SubscriptionInput as SubscriptionInputShape, SubscriptionSeatConfigInput } from '../schemas.ts';
import { wholeNumber } from './numbers.ts';
import { parseRounding, renderRounding } from './rounding.ts';
import type { ContractScope } from './scope.ts';

type SubscriptionInput = Static<typeof SubscriptionInputShape>;

const TYPES: readonly ProductType[] = ['SUBSCRIPTION'];

/** A subscription as it is asked for (subscriptions 1.1). Whether its rate exists is checked against the card by the service. */
export function parseSubscription(input: SubscriptionInput, where: string, scope: ContractScope): Subscription {
  const { subscription_rate: rate, proration, collection_schedule: collectionSchedule } = input;
  const product = scope.productOf(TYPES, rate.product_id, `${where}.subscription_rate.product_id`);
  if (collectionSchedule === 'ARREARS' && proration.invoice_behavior === 'BILL_IMMEDIATELY') {
    throw badRequest(`${where}.proration.invoice_behavior: BILL_IMMEDIATELY needs collection_schedule ADVANCE`);
  }
  const { startingAt, endingBefore } = parseLife(input, where, scope);
  return compact({
    id: newId(),
    productId: product.id,
    billingFrequency: rate.billing_frequency,
    collectionSchedule,
    isProrated: proration.is_prorated ?? false,
    invoiceBehavior: proration.invoice_behavior ?? ('BILL_ON_NEXT_COLLECTION_DATE' as const),
    prorationRounding:
      proration.rounding === undefined ? undefined : parseRounding(proration.rounding, `${where}.proration.rounding`),
    name: input.name,
    description: input.description,
    startingAt,
    endingBefore,
    pastEnds: scope.pastEnds,
    anchorDate: parseAnchor(input, startingAt, where),
    invoicePlacement: input.billing_cycle_config?.invoice_placement ?? ('ON_USAGE_INVOICE' as const),
    ...parseQuantity(input, startingAt, where),
    quantityUpdates: [],
    customFields: input.custom_fields ?? {},
    createdAt: scope.now,
  });
}

/** Within the contract; the end follows the contract's unless it is given. */
function parseLife(input: SubscriptionInput, where: string, scope: ContractScope) {
  const contractEnd = scope.endingBefore ?? Number.POSITIVE_INFINITY;
  const startingAt =
    input.starting_at === undefined ? scope.startingAt : hourOf(`${where}.starting_at`, input.starting_at);
  if (startingAt < scope.startingAt || startingAt >= contractEnd) {
    throw badRequest(`${where}.starting_at: must lie within the contract`);
  }
  const endingBefore =
    input.ending_before === undefined ? undefined : hourOf(`${where}.ending_before`, input.ending_before);
  if (endingBefore !== undefined && endingBefore <= startingAt) {
    throw badRequest(`${where}.ending_before: must lie after starting_at`);
  }
  if (endingBefore !== undefined && endingBefore > contractEnd) {
    throw badRequest(`${where}.ending_before: must not lie after the end of the contract`);
  }
  return { startingAt, endingBefore };
}

function parseAnchor(input: SubscriptionInput, startingAt: Instant, where: string): Instant | undefined {
  const text = input.billing_cycle_config?.anchor_date;
  if (text === undefined) return undefined;
  const place = `${where}.billing_cycle_config.anchor_date`;
  if (input.collection_schedule !== 'ADVANCE') throw badRequest(`${place}: needs collection_schedule ADVANCE`);
  const anchor = hourOf(place, text);
  if (anchor > startingAt) throw badRequest(`${place}: must not lie after the start of the subscription`);
  return anchor;
}

function parseQuantity(input: SubscriptionInput, startingAt: Instant, where: string) {
  const { initial_quantity: initialQuantity, seat_config: seatConfig } = input;
  if (input.quantity_management_mode === 'SEAT_BASED') {
    if (seatConfig === undefined) throw badRequest(`${where}.seat_config: is required for SEAT_BASED`);
    if (initialQuantity !== undefined) {
      throw badRequest(`${where}.initial_quantity: cannot be given for SEAT_BASED; its seats are the quantity`);
    }
    return { initialQuantity: ZERO, seats: parseSeats(seatConfig, startingAt, `${where}.seat_config`) };
  }
  if (seatConfig !== undefined) throw badRequest(`${where}.seat_config: needs quantity_management_mode SEAT_BASED`);
  if (initialQuantity === undefined) throw badRequest(`${where}.initial_quantity: is required for QUANTITY_ONLY`);
  if (initialQuantity.lt(0)) throw badRequest(`${where}.initial_quantity: must not be negative`);
  return { initialQuantity };
}

function parseSeats(config: Static<typeof SubscriptionSeatConfigInput>, since: Instant, where: string): Seats {
  if (config.seat_group_key === '') throw badRequest(`${where}.seat_group_key: must not be empty`);
  const ids = config.initial_seat_ids;
  if (new Set(ids).size < ids.length) throw badRequest(`${where}.initial_seat_ids: must not name a seat twice`);
  return {
    seatGroupKey: config.seat_group_key,
    since,
    initialSeatIds: ids,
    initialUnassigned: dec(wholeNumber(config.initial_unassigned_seats ?? ZERO, `${where}.initial_unassigned_seats`)),
    updates: [],
  };
}

interface SubscriptionContext {
  readonly contract: Contract;
  readonly fiatCreditTypeId?: string;
  readonly names: Names;
  readonly now: Instant;
}

/** Subscriptions 1.2. */
export function renderSubscription(subscription: Subscription, context: SubscriptionContext) {
  const { contract, names, now } = context;
  const { seats } = subscription;
  return compact({
    id: subscription.id,
    subscription_rate: {
      billing_frequency: subscription.billingFrequency,
      product: names.product(subscription.productId),
    },
    name: subscription.name,
    description: subscription.description,
    collection_schedule: subscription.collectionSchedule,
    proration: compact({
      is_prorated: subscription.isProrated,
      invoice_behavior: subscription.invoiceBehavior,
      rounding:
        subscription.prorationRounding === undefined ? undefined : renderRounding(subscription.prorationRounding),
    }),
    quantity_schedule: quantitySchedule(subscription, contract, now).map(({ quantity, startingAt, endingBefore }) =>
      compact({ quantity, starting_at: textOf(startingAt), ending_before: optionalText(endingBefore) }),
    ),
    billing_periods: renderPeriods(billingPeriods(subscription, contract, now)),
    quantity_management_mode: seats === undefined ? ('QUANTITY_ONLY' as const) : ('SEAT_BASED' as const),
    seat_config: seats === undefined ? undefined : { seat_group_key: seats.seatGroupKey },
    starting_at: textOf(subscription.startingAt),
    ending_before: boundedEnd(subscriptionLife(subscription, contract)),
    fiat_credit_type_id: context.fiatCreditTypeId,
    billing_cycle_config: {
      anchor_date: textOf(subscriptionGrid(subscription, contract).anchor),
      invoice_placement: subscription.invoicePlacement,
    },
    custom_fields: { ...subscription.customFields },
  });
}

const optionalText = (instant: Instant | undefined): string | undefined =>
  instant === undefined ? undefined : textOf(instant);

const boundedEnd = ({ end }: Interval): string | undefined => (end === FOREVER ? undefined : textOf(end));

const renderPeriods = ({ previous, current, next }: BillingPeriods) =>
  compact({ previous: periodText(previous), current: periodText(current), next: periodText(next) });

const periodText = (period: Interval | undefined) =>
  period === undefined ? undefined : { starting_at: textOf(period.start), ending_before: textOf(period.end) };
