import type { Static } from '@sinclair/typebox';
import {
  type Contract,
  contains,
  dec,
  quantityAt,
  quantityTimeline,
  type SettledInvoice,
  type Subscription,
  startOfHour,
  subscriptionLife,
  type Terms,
} from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import { badRequest, notFound } from '../platform/errors.ts';
import type { Tx } from '../platform/postgres/index.ts';
import { textOf } from '../platform/time-text.ts';
import type { Agenda, Statements } from '../statements/index.ts';
import type { ContractEdits } from './ports.ts';
import type { chargeSeats } from './schemas.ts';

type Charges = Static<NonNullable<(typeof chargeSeats)['body']>>['seat_charges'];

interface Parts {
  readonly agenda: Agenda;
  readonly statements: Statements;
  readonly contracts: ContractEdits;
}

interface Addition {
  readonly contract: Contract;
  readonly subscription: Subscription;
  readonly seats: number;
}

/** Seats bought and billed at once, on an invoice of their own; a charge is an in-advance subscription (invoices 12.12). */
export class SeatPurchases {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async purchase(tx: Tx, context: AuditContext, customerId: string, charges: Charges): Promise<SettledInvoice> {
    const { agenda, statements, contracts } = this.#parts;
    if (charges.length === 0) throw badRequest('seat_charges: must not be empty');
    await agenda.touch(tx, customerId);
    const { terms } = await statements.within(tx, customerId);
    const additions = charges.map((charge, index) => additionOf(terms, charge, `seat_charges[${index}]`, context.now));
    const [contract, ...others] = new Set(additions.map((addition) => addition.contract));
    if (contract === undefined || others.length > 0) {
      throw badRequest('seat_charges: must all be charges of one contract');
    }
    const from = startOfHour(context.now);
    await contracts.edit(tx, context, {
      customer_id: customerId,
      contract_id: contract.id,
      update_subscriptions: additions.map((addition) => updateOf(addition, from)),
    });
    const bought = additions.map(({ subscription: { id }, seats }) => ({
      subscriptionId: id,
      from,
      quantity: dec(seats),
    }));
    const [draft, ...more] = await statements.seatPurchases(tx, customerId, bought);
    if (draft === undefined) throw badRequest('seat_charges: the subscriptions have no price now');
    if (more.length > 0) throw badRequest('seat_charges: must all be charges in one currency');
    return statements.finalize(tx, draft);
  }
}

function additionOf(terms: Terms, charge: Charges[number], field: string, now: number): Addition {
  const { charge_id: id, seat_count: seats, current_seat_count: current } = charge;
  for (const contract of terms.contracts) {
    const subscription = contract.subscriptions.find((each) => each.id === id);
    if (subscription === undefined || contract.archivedAt !== undefined) continue;
    if (subscription.collectionSchedule !== 'ADVANCE' || !contains(subscriptionLife(subscription, contract), now))
      continue;
    const quantity = quantityAt(quantityTimeline(subscription), now);
    if (current !== undefined && !quantity.eq(current)) {
      throw badRequest(`${field}.current_seat_count: the charge has ${quantity.toFixed()} seats now`);
    }
    return { contract, subscription, seats };
  }
  throw notFound(`${field}.charge_id: in-advance subscription of an active contract`, id);
}

const updateOf = ({ subscription, seats }: Addition, from: number) =>
  subscription.seats === undefined
    ? {
        subscription_id: subscription.id,
        quantity_updates: [{ starting_at: textOf(from), quantity_delta: dec(seats) }],
      }
    : {
        subscription_id: subscription.id,
        seat_updates: { add_unassigned_seats: [{ starting_at: textOf(from), quantity: dec(seats) }] },
      };
