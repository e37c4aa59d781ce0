import type { Static } from '@sinclair/typebox';
import {
  type Balance,
  type BalanceState,
  type Contract,
  type Decimal,
  dec,
  type Instant,
  isPerSeat,
  type LedgerEntry,
  max,
  type SegmentState,
  type Subscription,
  seatsAt,
  seatTimeline,
  sum,
  ZERO,
} from '@takt/engine';
import { badRequest } from '../platform/errors.ts';
import { Cursors } from '../platform/http/pagination.ts';
import { Type } from '../platform/schema.ts';
import { instantOf, textOf } from '../platform/time-text.ts';
import type { listSeatBalances, SeatBalance } from './schemas.ts';
import { ledgerType } from './terms/ledger.ts';

type Query = Static<typeof listSeatBalances.body & object>;
type Wire = Static<typeof SeatBalance>;

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;
/** With the breakdown a page also ends with the seat that brings it to so many grants. */
const MAX_GRANTS = 100;

/** What one seat has of one grant. */
interface SeatGrant {
  readonly state: BalanceState;
  readonly segment: SegmentState;
  readonly granted: Decimal;
  /** What has not been drawn: it expires with the grant. */
  readonly left: Decimal;
  /** What can be drawn now: of a grant that is over, or still to come, nothing (contracts 10). */
  readonly balance: Decimal;
}

/** Balances kept per seat, by seat (subscriptions 5.1). */
export function seatBalances(contract: Contract, states: readonly BalanceState[], query: Query, now: Instant) {
  if (query.limit !== undefined && (query.limit < 1 || query.limit > MAX_LIMIT)) {
    throw badRequest(`limit: must be a whole number from 1 to ${MAX_LIMIT}`);
  }
  const subscriptions = chosenSubscriptions(contract, query.subscription_ids);
  const isWanted = windowOf(query, now);
  const ids = new Set(subscriptions.map(({ id }) => id));
  // What rolled over names the subscription of the contract that was renewed.
  const isChosen = ({ subscriptionLink: link, rolledOverFrom }: Balance): boolean =>
    ids.has(link?.subscriptionId ?? '') || (rolledOverFrom !== undefined && query.subscription_ids === undefined);
  const grants = states
    .filter(
      ({ balance }) =>
        balance.contractId === contract.id &&
        balance.archivedAt === undefined &&
        isPerSeat(balance) &&
        isChosen(balance),
    )
    .flatMap((state) => state.segments.filter(isWanted).map((segment) => ({ state, segment })));
  const seats = seatsOf(subscriptions, grants, now, query);

  const { cursor, limit = DEFAULT_LIMIT, ...asked } = query;
  const cursors = new Cursors('listSeatBalances-v1', asked, Type.String());
  const after = cursors.decode(cursor, 'cursor');
  const open = after === undefined ? seats : seats.filter((seat) => seat > after);
  const data: Wire[] = [];
  let shownGrants = 0;
  for (const seat of open) {
    if (data.length === limit) break;
    if (query.include_credits_and_commits === true && shownGrants >= MAX_GRANTS) break;
    const own = grantsOf(seat, grants, now);
    shownGrants += own.length;
    data.push(renderSeat(seat, own, query));
  }
  const rest = open.length - data.length;
  const last = data.at(-1);
  return {
    data,
    pagination: {
      seats_included: dec(data.length),
      seats_available_for_next_page: dec(rest),
      next_page: rest > 0 && last !== undefined ? cursors.encode(last.seat_id) : null,
    },
  };
}

function chosenSubscriptions(contract: Contract, given: readonly string[] | undefined): readonly Subscription[] {
  const seatBased = contract.subscriptions.filter((one) => one.seats !== undefined);
  if (given === undefined) return seatBased;
  return given.map((id, i) => {
    const found = seatBased.find((one) => one.id === id.toLowerCase());
    if (found === undefined) {
      throw badRequest(`subscription_ids[${i}]: ${id} is no SEAT_BASED subscription of the contract`);
    }
    return found;
  });
}

/** The grants active now, at a date, or in a stretch of time. */
function windowOf(query: Query, now: Instant): (segment: SegmentState) => boolean {
  const { covering_date: covering, starting_at: from, effective_before: before } = query;
  if (covering !== undefined && (from !== undefined || before !== undefined)) {
    throw badRequest('covering_date: cannot stand beside starting_at or effective_before');
  }
  if (from !== undefined || before !== undefined) {
    const start = from === undefined ? Number.NEGATIVE_INFINITY : instantOf(from);
    const end = before === undefined ? Number.POSITIVE_INFINITY : instantOf(before);
    return (segment) => segment.endingBefore > start && segment.startingAt < end;
  }
  const at = covering === undefined ? now : instantOf(covering);
  return (segment) => segment.startingAt <= at && at < segment.endingBefore;
}

/** Seats that are assigned or have something of a grant, ascending; of those asked for, each must be one. */
function seatsOf(
  subscriptions: readonly Subscription[],
  grants: readonly { readonly segment: SegmentState }[],
  now: Instant,
  { seat_ids: asked, skip_missing_seat_ids: skip }: Query,
): readonly string[] {
  const known = new Set(grants.flatMap(({ segment }) => Object.keys(segment.seats ?? {})));
  for (const { seats } of subscriptions) {
    if (seats === undefined) continue;
    for (const id of seatsAt(seatTimeline(seats), now)?.assigned ?? []) known.add(id);
  }
  if (asked === undefined) return [...known].sort();
  const missing = asked.find((id) => !known.has(id));
  if (missing !== undefined && skip !== true) throw badRequest(`seat_ids: ${missing} has no seat`);
  return [...new Set(asked)].filter((id) => known.has(id)).sort();
}

const grantsOf = (
  seat: string,
  grants: readonly { readonly state: BalanceState; readonly segment: SegmentState }[],
  now: Instant,
): readonly SeatGrant[] =>
  grants.flatMap(({ state, segment }) => {
    const own = segment.seats?.[seat];
    if (own === undefined) return [];
    const left = max(own.left, ZERO);
    const isActive = segment.startingAt <= now && now < segment.endingBefore;
    return [{ state, segment, granted: own.granted, left, balance: isActive ? left : ZERO }];
  });

function renderSeat(seat: string, grants: readonly SeatGrant[], query: Query): Wire {
  const units = [...new Set(grants.map(({ state }) => state.balance.creditTypeId))];
  const balances = units.map((unit) => {
    const own = grants.filter(({ state }) => state.balance.creditTypeId === unit);
    return {
      credit_type_id: unit,
      balance: sum(own.map(({ balance }) => balance)),
      starting_balance: sum(own.map(({ granted }) => granted)),
    };
  });
  if (query.include_credits_and_commits !== true) return { seat_id: seat, balances };
  const shown = (isCredit: boolean) =>
    grants
      .filter(({ state }) => (state.balance.kind === 'CREDIT') === isCredit)
      .map((grant) => renderGrant(seat, grant, query.include_ledgers === true));
  // The types of ledger entries follow from the kind of the balance.
  return {
    seat_id: seat,
    balances,
    commits: shown(false) as Wire['commits'],
    credits: shown(true) as Wire['credits'],
  } as Wire;
}

function renderGrant(seat: string, { state, segment, left, balance: drawable }: SeatGrant, withLedger: boolean) {
  const { balance, ledger = [] } = state;
  return {
    id: balance.id,
    credit_type_id: balance.creditTypeId,
    balance: drawable,
    start_date: textOf(segment.startingAt),
    end_date: textOf(segment.endingBefore),
    ...(withLedger ? { ledger_entries: ledger.flatMap((entry) => renderEntry(seat, entry, state, left)) } : {}),
  };
}

/** The seat's part of an entry; entries that do not concern it are left out. */
function renderEntry(seat: string, entry: LedgerEntry, { balance }: BalanceState, left: Decimal) {
  const amount = entry.event === 'EXPIRATION' ? left.neg() : entry.seatAmounts?.[seat];
  if (amount === undefined || amount.isZero()) return [];
  return [{ type: ledgerType(balance.kind, entry.event), amount, timestamp: textOf(entry.timestamp) }];
}
