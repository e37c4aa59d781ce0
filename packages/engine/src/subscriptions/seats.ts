import { type Decimal, dec, max, min, ZERO } from '../money.ts';
import type { Seats, SeatUpdate } from '../subscription.ts';
import type { Instant } from '../time/index.ts';

/** Who has a seat from `at` on: assigned ids, ascending, and seats without an id. Both together are the quantity (subscriptions 4). */
export interface SeatState {
  readonly at: Instant;
  readonly assigned: readonly string[];
  readonly unassigned: Decimal;
}

/** Of one edit and one instant: remove ids, remove unassigned, add unassigned, add ids (subscriptions 4). */
const RANK: Readonly<Record<SeatUpdate['type'], number>> = {
  REMOVE_IDS: 0,
  REMOVE_UNASSIGNED: 1,
  ADD_UNASSIGNED: 2,
  ADD_IDS: 3,
};

/** The states of the seats in order of time, the first at `seats.since`; changes of one instant make one state. */
export function seatTimeline(seats: Seats): readonly SeatState[] {
  const updates = [...seats.updates].sort(
    (a, b) => a.startingAt - b.startingAt || a.edit - b.edit || RANK[a.type] - RANK[b.type],
  );
  const assigned = new Set(seats.initialSeatIds);
  let unassigned = seats.initialUnassigned;
  const states: SeatState[] = [];
  const record = (at: Instant): void => {
    if (states.at(-1)?.at === at) states.pop();
    states.push({ at, assigned: [...assigned].sort(), unassigned });
  };
  record(seats.since);
  for (const update of updates) {
    switch (update.type) {
      case 'REMOVE_IDS':
        for (const id of update.seatIds) assigned.delete(id);
        break;
      case 'REMOVE_UNASSIGNED':
        unassigned = unassigned.minus(min(dec(update.quantity), unassigned));
        break;
      case 'ADD_UNASSIGNED':
        unassigned = unassigned.plus(update.quantity);
        break;
      case 'ADD_IDS':
        // A new id first takes an unassigned seat; one that is assigned already is ignored.
        for (const id of update.seatIds) {
          if (assigned.has(id)) continue;
          assigned.add(id);
          unassigned = max(unassigned.minus(1), ZERO);
        }
        break;
      default:
        update satisfies never;
    }
    record(Math.max(update.startingAt, seats.since));
  }
  return states;
}

export const seatQuantity = (state: SeatState): Decimal => state.unassigned.plus(state.assigned.length);

/** The state in force; before the first one there is none. */
export function seatsAt(timeline: readonly SeatState[], instant: Instant): SeatState | undefined {
  return timeline.findLast((state) => state.at <= instant);
}
