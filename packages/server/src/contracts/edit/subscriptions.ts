import type { Static } from '@sinclair/typebox';
import {
  type Contract,
  type Instant,
  type QuantityUpdate,
  quantityAt,
  quantityTimeline,
  type SeatUpdate,
  type Subscription,
  subscriptionLife,
} from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import type { UpdateSubscriptionInput } from '../schemas.ts';
import { positiveInteger } from '../terms/numbers.ts';
import { parseRounding } from '../terms/rounding.ts';
import { requireIndividualSeats } from '../terms/seats.ts';

type Update = Static<typeof UpdateSubscriptionInput>;

/** Changes of quantity, seats, mode, end and rounding, checked together (subscriptions 3.1, 4). */
export function editSubscription(
  subscription: Subscription,
  update: Update,
  contract: Contract,
  where: string,
  now: Instant,
): Subscription {
  let edited = subscription;
  if (update.ending_before !== undefined) edited = withEnd(edited, update.ending_before, contract, where);
  if (update.proration_rounding !== undefined) {
    const { prorationRounding: _, ...rest } = edited;
    const rounding = update.proration_rounding;
    edited =
      rounding === null ? rest : { ...rest, prorationRounding: parseRounding(rounding, `${where}.proration_rounding`) };
  }
  if (update.quantity_updates !== undefined) {
    edited = withQuantities(edited, update.quantity_updates, contract, `${where}.quantity_updates`);
  }
  if (update.quantity_management_mode_update !== undefined) {
    edited = withSeats(edited, update.quantity_management_mode_update.seat_config.seat_group_key, where, now);
  }
  if (update.seat_updates !== undefined) {
    edited = withSeatUpdates(edited, update.seat_updates, contract, `${where}.seat_updates`);
  }
  return edited;
}

function withEnd(subscription: Subscription, given: string | null, contract: Contract, where: string): Subscription {
  const { endingBefore: _, ...kept } = subscription;
  const rest = { ...kept, pastEnds: contract.earlierEnds.length };
  if (given === null) return rest;
  const endingBefore = hourOf(`${where}.ending_before`, given);
  if (endingBefore < subscription.startingAt) {
    throw badRequest(`${where}.ending_before: must not lie before the start of the subscription`);
  }
  if (endingBefore > (contract.endingBefore ?? Number.POSITIVE_INFINITY)) {
    throw badRequest(`${where}.ending_before: must not lie after the end of the contract`);
  }
  return { ...rest, endingBefore };
}

/** A change lies within the life of its subscription. */
function dateOf(text: string, subscription: Subscription, contract: Contract, where: string): Instant {
  const at = hourOf(where, text);
  const life = subscriptionLife(subscription, contract);
  if (at < life.start || at >= life.end) throw badRequest(`${where}: must lie within the life of the subscription`);
  return at;
}

function withQuantities(
  subscription: Subscription,
  updates: NonNullable<Update['quantity_updates']>,
  contract: Contract,
  where: string,
): Subscription {
  if (subscription.seats !== undefined) {
    throw badRequest(`${where}: a SEAT_BASED subscription takes seat_updates instead`);
  }
  const added = updates.map(({ quantity, quantity_delta: delta, starting_at: at }, i): QuantityUpdate => {
    const place = `${where}[${i}]`;
    const startingAt = dateOf(at, subscription, contract, `${place}.starting_at`);
    if (quantity !== undefined && delta !== undefined) {
      throw badRequest(`${place}: give quantity or quantity_delta, not both`);
    }
    if (quantity !== undefined) {
      if (quantity.lt(0)) throw badRequest(`${place}.quantity: must not be negative`);
      return { type: 'SET', startingAt, quantity };
    }
    if (delta === undefined) throw badRequest(`${place}: needs quantity or quantity_delta`);
    if (delta.isZero()) throw badRequest(`${place}.quantity_delta: must not be 0`);
    return { type: 'DELTA', startingAt, delta };
  });
  const edited = { ...subscription, quantityUpdates: [...subscription.quantityUpdates, ...added] };
  if (quantityTimeline(edited).some(({ quantity }) => quantity.lt(0))) {
    throw badRequest(`${where}: the quantity would become negative`);
  }
  return edited;
}

/**
 * From now on the quantity, and what was scheduled of it, consists of seats, unassigned ones at first. There is no way back
 * (subscriptions 3.1).
 */
function withSeats(subscription: Subscription, seatGroupKey: string, where: string, now: Instant): Subscription {
  const place = `${where}.quantity_management_mode_update`;
  if (subscription.seats !== undefined) throw badRequest(`${place}: the subscription is SEAT_BASED already`);
  if (seatGroupKey === '') throw badRequest(`${place}.seat_config.seat_group_key: must not be empty`);
  const since = Math.max(now, subscription.startingAt);
  const timeline = quantityTimeline(subscription);
  const initialUnassigned = quantityAt(timeline, since);
  let before = initialUnassigned;
  const updates = timeline
    .filter(({ at }) => at > since)
    .map(({ at, quantity }): SeatUpdate => {
      const added = quantity.minus(before).toNumber();
      before = quantity;
      return added > 0
        ? { type: 'ADD_UNASSIGNED', startingAt: at, edit: 0, quantity: added }
        : { type: 'REMOVE_UNASSIGNED', startingAt: at, edit: 0, quantity: -added };
    });
  return { ...subscription, seats: { seatGroupKey, since, initialSeatIds: [], initialUnassigned, updates } };
}

function withSeatUpdates(
  subscription: Subscription,
  updates: NonNullable<Update['seat_updates']>,
  contract: Contract,
  where: string,
): Subscription {
  const { seats } = subscription;
  if (seats === undefined) throw badRequest(`${where}: a QUANTITY_ONLY subscription takes quantity_updates instead`);
  const edit = Math.max(0, ...seats.updates.map((one) => one.edit)) + 1;
  const ids = (type: 'ADD_IDS' | 'REMOVE_IDS', list: 'add_seat_ids' | 'remove_seat_ids'): readonly SeatUpdate[] =>
    (updates[list] ?? []).map(({ seat_ids: seatIds, starting_at: at }, i) => ({
      type,
      startingAt: dateOf(at, subscription, contract, `${where}.${list}[${i}].starting_at`),
      edit,
      seatIds,
    }));
  const counts = (
    type: 'ADD_UNASSIGNED' | 'REMOVE_UNASSIGNED',
    list: 'add_unassigned_seats' | 'remove_unassigned_seats',
  ): readonly SeatUpdate[] =>
    (updates[list] ?? []).map(({ quantity, starting_at: at }, i) => ({
      type,
      startingAt: dateOf(at, subscription, contract, `${where}.${list}[${i}].starting_at`),
      edit,
      quantity: positiveInteger(quantity, `${where}.${list}[${i}].quantity`),
    }));
  const added = [
    ...ids('REMOVE_IDS', 'remove_seat_ids'),
    ...counts('REMOVE_UNASSIGNED', 'remove_unassigned_seats'),
    ...counts('ADD_UNASSIGNED', 'add_unassigned_seats'),
    ...ids('ADD_IDS', 'add_seat_ids'),
  ];
  const edited = compact({ ...subscription, seats: { ...seats, updates: [...seats.updates, ...added] } });
  const isIndividual = contract.recurring.some(
    ({ subscriptionLink: link }) => link?.subscriptionId === subscription.id && link.allocation === 'INDIVIDUAL',
  );
  if (isIndividual) requireIndividualSeats(edited, where);
  return edited;
}
