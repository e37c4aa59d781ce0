import type { Balance } from '../balance.ts';
import type { Contract, ProfessionalServiceInvoice } from '../contract.ts';
import { billingPeriodAt } from '../contract-life.ts';
import { derivedId } from '../id.ts';
import { type Decimal, min, sum, ZERO } from '../money.ts';
import type { Subscription } from '../subscription.ts';
import {
  catchUp,
  chargedBefore,
  chargedUnitPrice,
  chargesOf,
  gridOf,
  isChargedLater,
  lifeOf,
  type SubscriptionCharge,
  wasCharged,
} from '../subscriptions/charges.ts';
import { type SubscriptionPrice, subscriptionPriceAt } from '../subscriptions/price.ts';
import type { Terms } from '../terms.ts';
import { boundary, type Instant, type Interval, periodAt } from '../time/index.ts';
import { type Party, settledInvoices, standing, type World } from '../world.ts';
import { type DatedItem, openItems } from './dated-items.ts';
import { periodEndsOn, slotEndingAt, type UsageSlot, usageSlots } from './usage-slots.ts';

/** A subscription charge with the price of its period. */
export interface PricedCharge {
  readonly charge: SubscriptionCharge;
  readonly price: SubscriptionPrice;
}

/** A usage invoice to be drafted, with what is collected on it. */
export interface PlannedUsage {
  readonly type: 'USAGE';
  readonly party: Party;
  readonly slot: UsageSlot;
  readonly items: readonly DatedItem[];
  readonly charges: readonly PricedCharge[];
}

/** A scheduled invoice to be drafted. */
export interface PlannedScheduled {
  readonly type: 'SCHEDULED';
  readonly party: Party;
  readonly id: string;
  readonly creditTypeId: string;
  readonly timestamp: Instant;
  /** How many invoices of that date are settled already. */
  readonly generation?: number;
  readonly issuedAt: Instant;
  readonly items: readonly DatedItem[];
  readonly charges: readonly PricedCharge[];
  /** Billed by a call, on an invoice of its own (invoices 12.11). */
  readonly services?: ProfessionalServiceInvoice;
  /** Waits for a payment: never due by itself (subscriptions 8). */
  readonly heldFor?: Balance;
  /** Seats that were bought by a call: the billing period that they fall into (invoices 12.12). */
  readonly seatsOf?: Interval;
}

export type PlannedInvoice = PlannedUsage | PlannedScheduled;

/** Which invoices of one contract are to be drafted, with what on them. */
export function planOf(world: World, party: Party): readonly PlannedInvoice[] {
  const { contract } = party;
  if (contract.archivedAt !== undefined) return [];
  const usage = new Map(usageSlots(world, contract, world.now).map((slot) => [slot.id, new UsageDraft(slot)]));
  const scheduled = new ScheduledDrafts(world, party);
  const purchases: PricedCharge[] = [];
  for (const item of openItems(world, contract)) placeItem(world, party, item, usage, scheduled);
  for (const subscription of contract.subscriptions) {
    const ends = [...usage.values()].map(({ slot }) => slot.period.end);
    for (const charge of duePerhaps(world, contract, subscription, ends)) {
      const price = subscriptionPriceAt(party.terms, contract, subscription, charge.period.window.start);
      if (price === undefined || owesNothing(charge, price)) continue;
      const quantity = boughtOf(world, charge);
      const rest = charge.quantity.minus(quantity);
      if (!quantity.isZero()) purchases.push({ charge: { ...charge, quantity }, price });
      if (!rest.isZero())
        placeCharge(world, contract, { charge: { ...charge, quantity: rest }, price }, usage, scheduled);
    }
  }
  return [
    ...[...usage.values()].map(
      ({ slot, items, charges }): PlannedUsage => ({ type: 'USAGE', party, slot, items, charges }),
    ),
    ...scheduled.planned(),
    ...plannedServices(world, party),
    ...plannedPurchases(world, party, purchases),
  ];
}

/** How much of a charge is for seats that were bought by a call. */
function boughtOf({ bought }: World, { kind, subscription, from, quantity }: SubscriptionCharge): Decimal {
  const own = bought.filter((one) => one.subscriptionId === subscription.id && one.from === from);
  return kind === 'CATCH_UP' ? ZERO : min(quantity, sum(own.map((one) => one.quantity)));
}

/** The invoices of seats that were bought by a call, one in each currency (invoices 12.12). */
function plannedPurchases(world: World, party: Party, purchases: readonly PricedCharge[]): readonly PlannedScheduled[] {
  const { contract } = party;
  const generation = settledInvoices(world, contract.id).filter(({ type }) => type === 'SEAT_PURCHASE').length;
  const currencies = [...new Set(purchases.map(({ price }) => price.price.creditTypeId))];
  return currencies.flatMap((creditTypeId): readonly PlannedScheduled[] => {
    const charges = purchases.filter(({ price }) => price.price.creditTypeId === creditTypeId);
    const timestamp = Math.min(...charges.map(({ charge }) => charge.from));
    const seatsOf = billingPeriodAt(contract, timestamp);
    if (seatsOf === undefined) return [];
    const id = derivedId('seat-purchase', contract.id, creditTypeId, timestamp, generation);
    const invoice = { id, creditTypeId, timestamp, generation, issuedAt: world.now, seatsOf };
    return [{ type: 'SCHEDULED', party, ...invoice, items: [], charges }];
  });
}

/** A window that was charged more, at another time, than it should have been owes nothing (subscriptions 11.5). */
const owesNothing = (charge: SubscriptionCharge, { price }: SubscriptionPrice): boolean =>
  charge.kind === 'CATCH_UP' && chargedUnitPrice(charge, price.unitPrice).isZero();

function plannedServices(world: World, party: Party): readonly PlannedScheduled[] {
  return (party.contract.professionalServiceInvoices ?? [])
    .filter(({ id }) => !world.settledIds.has(id))
    .map((services) => ({
      type: 'SCHEDULED',
      party,
      id: services.id,
      creditTypeId: services.creditTypeId,
      timestamp: services.issuedAt,
      issuedAt: world.facts.issueDates[services.id] ?? services.issuedAt,
      items: [],
      charges: [],
      services,
    }));
}

class UsageDraft {
  readonly slot: UsageSlot;
  readonly items: DatedItem[] = [];
  readonly charges: PricedCharge[] = [];

  constructor(slot: UsageSlot) {
    this.slot = slot;
  }
}

interface Group {
  readonly id: string;
  readonly creditTypeId: string;
  readonly timestamp: Instant;
  readonly generation?: number;
  readonly heldFor?: Balance;
  readonly items: DatedItem[];
  readonly charges: PricedCharge[];
}

/** Everything of one contract with the same timestamp and currency shares one scheduled invoice (contracts 2). */
class ScheduledDrafts {
  readonly #world: World;
  readonly #party: Party;
  readonly #groups = new Map<string, Group>();

  constructor(world: World, party: Party) {
    this.#world = world;
    this.#party = party;
  }

  addItem(item: DatedItem): void {
    const { source } = item;
    const isGated = source.type === 'PURCHASE' && source.balance.gate !== undefined;
    const group = isGated
      ? this.#gatedGroup(item, source.balance)
      : this.#group(item.creditTypeId, item.item.timestamp);
    group.items.push(item);
  }

  addCharge(priced: PricedCharge): void {
    this.#group(priced.price.price.creditTypeId, priced.charge.date).charges.push(priced);
  }

  #group(creditTypeId: string, timestamp: Instant): Group {
    const key = `${creditTypeId} ${timestamp}`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group: Group = {
      ...this.#fresh(creditTypeId, timestamp),
      creditTypeId,
      timestamp,
      items: [],
      charges: [],
    };
    this.#groups.set(key, group);
    return group;
  }

  /** A purchase behind a payment gate has an invoice of its own, waiting or released (subscriptions 8). */
  #gatedGroup({ creditTypeId, item }: DatedItem, balance: Balance): Group {
    const id = derivedId('gated-invoice', balance.id);
    const known = this.#groups.get(id);
    if (known !== undefined) return known;
    const held = balance.gate?.status === 'PENDING' ? { heldFor: balance } : {};
    const group: Group = { id, creditTypeId, timestamp: item.timestamp, ...held, items: [], charges: [] };
    this.#groups.set(id, group);
    return group;
  }

  /** A date whose invoice is settled gets a new one for what is added later (contracts 4). */
  #fresh(creditTypeId: string, timestamp: Instant): { readonly id: string; readonly generation: number } {
    for (let generation = 0; ; generation += 1) {
      const id = derivedId('scheduled-invoice', this.#party.contract.id, creditTypeId, timestamp, generation);
      if (!this.#world.settledIds.has(id)) return { id, generation };
    }
  }

  planned(): readonly PlannedScheduled[] {
    return [...this.#groups.values()].map((group) => ({
      type: 'SCHEDULED',
      party: this.#party,
      issuedAt: this.#world.facts.issueDates[group.id] ?? group.timestamp,
      ...group,
    }));
  }
}

/**
 * With ALL an item on the day a usage period ends is collected on that usage invoice, unless it is settled; until its draft exists the item
 * waits, unseen (contracts 2, index 5.10). What is gated, or bought by a threshold, is invoiced when it is bought (subscriptions 8).
 */
function placeItem(
  world: World,
  party: Party,
  item: DatedItem,
  usage: ReadonlyMap<string, UsageDraft>,
  scheduled: ScheduledDrafts,
): void {
  const { contract, terms } = party;
  const mayWait = contract.scheduledChargesOnUsageInvoices === 'ALL' && !isPaidAtOnce(item);
  if (mayWait && item.creditTypeId === fiatOf(terms, contract)) {
    for (const end of periodEndsOn(contract, item.item.timestamp)) {
      const slot = slotEndingAt(world, contract, end);
      if (slot === undefined) continue;
      usage.get(slot.id)?.items.push(item);
      return;
    }
  }
  scheduled.addItem(item);
}

const isPaidAtOnce = ({ source }: DatedItem): boolean =>
  source.type === 'PURCHASE' && (source.balance.gate !== undefined || source.balance.source === 'THRESHOLD_RECHARGE');

/** The currency of a contract's usage invoices: that of its rate card. */
const fiatOf = (terms: Terms, contract: Contract): string | undefined =>
  contract.rateCardId === undefined ? undefined : terms.rateCards[contract.rateCardId]?.fiatCreditTypeId;

/**
 * The charges of a subscription that may stand on a draft now: owed ones, windows that are over with what they still owe in one charge
 * dated now, but for what a usage draft absorbs (subscriptions 2.3, 11.5). A change dated back within the running window owes what it
 * costs more than what was charged from later on.
 */
function duePerhaps(
  world: World,
  contract: Contract,
  subscription: Subscription,
  openEnds: readonly Instant[],
): readonly SubscriptionCharge[] {
  const { now } = world;
  const settled = standing(settledInvoices(world, contract.id));
  const life = lifeOf(subscription, contract);
  const until = Math.max(periodAt(gridOf(subscription, contract), now).end, life.start, ...openEnds);
  const charged = chargedBefore(subscription, settled);
  const fresh: SubscriptionCharge[] = [];
  const late = new Map<Instant, SubscriptionCharge[]>();
  for (const charge of chargesOf(contract, subscription, settled, until)) {
    const { window } = charge.period;
    const hasPassed = window.end <= now && charge.date < now && !isReopened(world, charge);
    const isLate = hasPassed && wasCharged(charged, window) && !isAbsorbed(world, contract, charge);
    if (!isLate && !isChargedLater(charge, charged)) fresh.push(charge);
    else late.set(window.start, [...(late.get(window.start) ?? []), charge]);
  }
  const caughtUp = [...late.values()].flatMap((owed) => catchUp(subscription, owed, charged) ?? []);
  return [...fresh, ...caughtUp.map((charge) => (charge.period.window.end <= now ? { ...charge, date: now } : charge))];
}

const isReopened = ({ reopened }: World, { subscription, from }: SubscriptionCharge): boolean =>
  reopened.charges.some((charge) => charge.subscriptionId === subscription.id && charge.from === from);

const goesOnUsageInvoices = (contract: Contract, charge: SubscriptionCharge): boolean =>
  charge.subscription.invoicePlacement === 'ON_USAGE_INVOICE' &&
  charge.kind !== 'CATCH_UP' &&
  charge.date > contract.startingAt;

const isAbsorbed = (world: World, contract: Contract, charge: SubscriptionCharge): boolean =>
  goesOnUsageInvoices(contract, charge) && slotEndingAt(world, contract, charge.date) !== undefined;

/** Subscriptions 2.5. */
function placeCharge(
  world: World,
  contract: Contract,
  priced: PricedCharge,
  usage: ReadonlyMap<string, UsageDraft>,
  scheduled: ScheduledDrafts,
): void {
  const { charge } = priced;
  if (goesOnUsageInvoices(contract, charge)) {
    const slot = slotEndingAt(world, contract, charge.date);
    if (slot !== undefined) {
      usage.get(slot.id)?.charges.push(priced);
      return;
    }
  }
  if (charge.date <= world.now || isDraftedAhead(contract, charge, world.now)) scheduled.addCharge(priced);
}

/** A fee is drafted from the start of the period before, the first one at once; an increase only on its date (subscriptions 2.5). */
function isDraftedAhead(contract: Contract, charge: SubscriptionCharge, now: Instant): boolean {
  if (charge.kind !== 'FEE') return false;
  const { subscription, period } = charge;
  if (subscription.collectionSchedule === 'ARREARS') return period.window.start <= now;
  const isFirst = period.window.start === lifeOf(subscription, contract).start;
  return isFirst || boundary(gridOf(subscription, contract), period.index - 1) <= now;
}
