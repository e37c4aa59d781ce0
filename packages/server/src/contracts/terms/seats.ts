import { type Subscription, seatQuantity, seatTimeline } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';

/** A subscription whose seats have credits of their own has at most so many (subscriptions 4). */
const MAX_INDIVIDUAL_SEATS = 1_000;

/** Whether the subscription, at any time, has more seats than can have credits of their own. */
export function requireIndividualSeats({ seats }: Subscription, where: string): void {
  if (seats === undefined || seatTimeline(seats).every((state) => seatQuantity(state).lte(MAX_INDIVIDUAL_SEATS)))
    return;
  throw badRequest(`${where}: a subscription with individual credits has at most ${MAX_INDIVIDUAL_SEATS} seats`);
}
