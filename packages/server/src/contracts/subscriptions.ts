import type { Static } from '@sinclair/typebox';
import {
  type Contract,
  contains,
  type Instant,
  quantityAt,
  quantityHistory,
  quantityTimeline,
  type Subscription,
  seatHistory,
  subscriptionLife,
  type Terms,
} from '@takt/engine';
import { compact } from '../platform/compact.ts';
import { ApiError } from '../platform/errors.ts';
import { Cursors, page } from '../platform/http/pagination.ts';
import { WholeNumber } from '../platform/schema.ts';
import { instantOf, textOf } from '../platform/time-text.ts';
import type { Statements } from '../statements/index.ts';
import type { getSubscriptionSeatsHistory } from './schemas.ts';

/** How subscriptions are read on their own (subscriptions 4.1, 4.2, 10). Their errors are 400 with a code that says what is missing. */

const refusal = (code: string, message: string): ApiError => new ApiError(400, code, message);

interface Address {
  readonly customer_id: string;
  readonly contract_id: string;
  readonly subscription_id: string;
}

interface Found {
  readonly terms: Terms;
  readonly contract: Contract;
  readonly subscription: Subscription;
}

export class SubscriptionReads {
  readonly #statements: Pick<Statements, 'of'>;

  constructor(statements: Pick<Statements, 'of'>) {
    this.#statements = statements;
  }

  async quantityHistory(address: Address, now: Instant) {
    const { terms, contract, subscription } = await this.#find(address);
    const card = contract.rateCardId === undefined ? undefined : terms.rateCards[contract.rateCardId];
    return compact({
      subscription_id: subscription.id,
      fiat_credit_type_id: card?.fiatCreditTypeId,
      history: quantityHistory(terms, contract, subscription, now).map(
        ({ startingAt, quantity, unitPrice, total }) => ({
          starting_at: textOf(startingAt),
          data: [{ quantity, unit_price: unitPrice, total }],
        }),
      ),
    });
  }

  async seatsHistory(query: SeatsQuery) {
    const { contract, subscription } = await this.#find(query);
    if (subscription.seats === undefined) {
      throw refusal('InvalidArgument', `subscription_id: subscription ${subscription.id} is not SEAT_BASED`);
    }
    const limit = query.limit ?? MAX_SEGMENTS;
    if (limit < 1 || limit > MAX_SEGMENTS) {
      throw refusal('InvalidArgument', `limit: must be a whole number from 1 to ${MAX_SEGMENTS}`);
    }
    const isWanted = windowOf(query);
    const { cursor, limit: _limit, ...asked } = query;
    const cursors = new Cursors('getSubscriptionSeatsHistory-v1', asked, WholeNumber());
    const after = placeOf(cursors, cursor ?? undefined);
    const segments = seatHistory(subscription, contract).filter(
      ({ startingAt, endingBefore }) =>
        startingAt > after && isWanted(startingAt, endingBefore ?? Number.POSITIVE_INFINITY),
    );
    const { rows, nextPage } = page(segments.slice(0, limit + 1), limit, cursors, ({ startingAt }) => startingAt);
    return {
      data: rows.map(({ startingAt, endingBefore, totalQuantity, assignedSeatIds }) => ({
        starting_at: textOf(startingAt),
        ending_before: endingBefore === undefined ? null : textOf(endingBefore),
        total_quantity: totalQuantity.toNumber(),
        assigned_seat_ids: [...assignedSeatIds],
      })),
      next_page: nextPage,
    };
  }

  /** In-advance subscriptions that run now, as charges with their seats. */
  async purchasedSeats(customerId: string, now: Instant) {
    const { terms } = await this.#statements.of(customerId);
    return terms.contracts
      .filter((contract) => contract.archivedAt === undefined)
      .flatMap((contract) =>
        contract.subscriptions
          .filter((one) => one.collectionSchedule === 'ADVANCE' && contains(subscriptionLife(one, contract), now))
          .map((one) => ({ charge_id: one.id, seat_count: quantityAt(quantityTimeline(one), now).floor().toNumber() })),
      );
  }

  async #find({ customer_id: customerId, contract_id: contractId, subscription_id: id }: Address): Promise<Found> {
    const terms = await this.#termsOf(customerId);
    const contract = terms.contracts.find((one) => one.id === contractId.toLowerCase());
    if (contract === undefined)
      throw refusal('ContractNotFound', `contract_id: the customer has no contract ${contractId}`);
    const subscription = contract.subscriptions.find((one) => one.id === id.toLowerCase());
    if (subscription === undefined) {
      throw refusal('SubscriptionNotFound', `subscription_id: the contract has no subscription ${id}`);
    }
    return { terms, contract, subscription };
  }

  async #termsOf(customerId: string): Promise<Terms> {
    try {
      return (await this.#statements.of(customerId.toLowerCase())).terms;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) throw refusal('CustomerNotFound', error.message);
      throw error;
    }
  }
}

/** The start after which a page begins. */
function placeOf(cursors: Cursors<ReturnType<typeof WholeNumber>>, cursor: string | undefined): Instant {
  try {
    return cursors.decode(cursor) ?? Number.NEGATIVE_INFINITY;
  } catch (error) {
    if (error instanceof ApiError) throw refusal('InvalidArgument', 'cursor: is not a cursor of this query');
    throw error;
  }
}

type SeatsQuery = Static<NonNullable<typeof getSubscriptionSeatsHistory.body>>;

const MAX_SEGMENTS = 10;

/** The segment at a date, or those active within both bounds, which count themselves (subscriptions 4.1, 11.8). */
function windowOf(query: SeatsQuery): (start: Instant, end: Instant) => boolean {
  const instant = (text: string | null | undefined): Instant | undefined =>
    text === undefined || text === null ? undefined : instantOf(text);
  const covering = instant(query.covering_date);
  const from = instant(query.starting_at);
  const until = instant(query.ending_before);
  if (covering !== undefined) {
    if (from !== undefined || until !== undefined) {
      throw refusal('InvalidArgument', 'covering_date: cannot stand beside starting_at or ending_before');
    }
    return (start, end) => start <= covering && covering < end;
  }
  return (start, end) => (from === undefined || end > from) && (until === undefined || start <= until);
}
