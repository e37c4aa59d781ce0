import type { Balance } from './balance.ts';
import { type Grant, grantsOf, plainGrant } from './balances/grants.ts';
import type { Contract } from './contract.ts';
import { neverBegins } from './contract-life.ts';
import type { Facts } from './facts.ts';
import type { BilledCharge, RolledOver, SettledInvoice } from './invoice.ts';
import { servicePeriod } from './invoices/windows.ts';
import type { AccessSegment } from './schedule.ts';
import type { Terms } from './terms.ts';
import type { Instant, Interval } from './time/index.ts';

/** A contract with the terms it belongs to. */
export interface Party {
  readonly contract: Contract;
  readonly terms: Terms;
}

/** What stays of an invoice whose place is open again, because it is being regenerated (invoices 12.7). */
export interface Reopened {
  /** Its subscription charges: however long ago, they take their old place. */
  readonly charges: readonly BilledCharge[];
  /** What it froze of a renewal: the new contract may have spent it (contracts 9). */
  readonly rolledOver: readonly RolledOver[];
}

export const NOTHING_REOPENED: Reopened = { charges: [], rolledOver: [] };

/** What one run of the engine looks at: a customer, its relatives in hierarchies, what is settled, the time. Built once per run. */
export interface World {
  readonly terms: Terms;
  readonly facts: Facts;
  readonly now: Instant;
  /** All contracts of the customer and its relatives, by id. */
  readonly parties: ReadonlyMap<string, Party>;
  /** All balances that exist and are paid for, but for rollovers, which depend on what is drawn. */
  readonly grants: readonly Grant[];
  /** Balances that wait for payment: they have an invoice and no other effect (subscriptions 8). */
  readonly gated: readonly Balance[];
  /** What was done to rollovers on their own, by id: manual entries, custom fields, archival. Their amounts stay derived. */
  readonly rolloverEdits: ReadonlyMap<string, Balance>;
  /** What an invoice that is being regenerated leaves behind. */
  readonly reopened: Reopened;
  /** Seats that were bought by a call, whose invoice is being made (invoices 12.12). */
  readonly bought: readonly BilledCharge[];
  /** Settled invoices of one contract. */
  readonly settledOf: ReadonlyMap<string, readonly SettledInvoice[]>;
  /** Periods of settled usage invoices of one contract. */
  readonly takenOf: ReadonlyMap<string, readonly Interval[]>;
  /** No draft has one of these ids. */
  readonly settledIds: ReadonlySet<string>;
}

/**
 * A balance as its contract leaves it: archived with it; and from a renewal on its segments end there, those not yet started with a start
 * and end at that instant where the balance rolls over, for they roll like the rest, and are gone where it does not (contracts 4, 9,
 * index 5.1).
 */
function asContractLeavesIt(balance: Balance, contracts: ReadonlyMap<string, Contract>): Balance {
  const contract = balance.contractId === undefined ? undefined : contracts.get(balance.contractId);
  if (contract === undefined) return balance;
  const renewal = contract.transitions.find(({ fromContractId }) => fromContractId === contract.id);
  const successor = renewal === undefined ? undefined : contracts.get(renewal.toContractId);
  const end = successor?.startingAt;
  const archivedAt = balance.archivedAt ?? contract.archivedAt;
  const rolls = balance.rolloverFraction?.isZero() === false && successor !== undefined && !neverBegins(successor);
  const kept = balance.segments.filter(({ startingAt }) => end === undefined || rolls || startingAt < end);
  return {
    ...balance,
    segments: end === undefined ? kept : kept.map((segment) => endedAt(segment, end)),
    ...(archivedAt === undefined ? {} : { archivedAt }),
  };
}

/** A segment cut at an instant; one that had not started by then starts and ends there. */
function endedAt(segment: AccessSegment, end: Instant): AccessSegment {
  if (segment.endingBefore <= end) return segment;
  return {
    ...segment,
    startingAt: Math.min(segment.startingAt, end),
    endingBefore: end,
    agreedEndingBefore: segment.agreedEndingBefore ?? segment.endingBefore,
    ...(segment.startingAt > end ? { agreedStartingAt: segment.startingAt } : {}),
  };
}

/** A child of a recurring grant with what was done to it on its own: all but edited members follows the grant (contracts 6). */
function withEdits(child: Grant, kept: Balance): Grant {
  const { editedMembers, manualEntries, customFields, archivedAt } = kept;
  if (editedMembers === undefined) return { ...child, balance: kept };
  const edited: Partial<Balance> = Object.fromEntries(editedMembers.map((member) => [member, kept[member]]));
  const done = { editedMembers, manualEntries, customFields, ...(archivedAt === undefined ? {} : { archivedAt }) };
  return { ...child, balance: { ...child.balance, ...edited, ...done } };
}

/** Listed balances, and the children of all recipes, with what was done to them. A child that the recipe no longer makes is gone. */
function allGrants(
  listedBalances: readonly Balance[],
  contracts: ReadonlyMap<string, Contract>,
  now: Instant,
): readonly Grant[] {
  const listed = new Map(listedBalances.map((balance) => [balance.id, balance]));
  const children: Grant[] = [];
  for (const contract of contracts.values()) {
    for (const recipe of contract.recurring) children.push(...grantsOf(contract, recipe, now));
  }
  const grants = children.map((child) => {
    const kept = listed.get(child.balance.id);
    return kept === undefined ? child : withEdits(child, kept);
  });
  const plain = listedBalances.filter(({ recurringId }) => recurringId === undefined).map(plainGrant);
  return [...plain, ...grants].map((grant) => ({
    ...grant,
    balance: asContractLeavesIt(grant.balance, contracts),
  }));
}

/**
 * The balances of a contract as they stood at an instant, without what rolled over to it.
 *
 * @param contract as it was then, as are the balances listed
 * @param others of the customer: what renews the contract
 */
export const balancesAsOf = (
  contract: Contract,
  listed: readonly Balance[],
  others: readonly Contract[],
  at: Instant,
): readonly Balance[] => {
  const contracts = new Map<string, Contract>(others.map((other) => [other.id, { ...other, recurring: [] }]));
  return allGrants(
    listed.filter(({ rolledOverFrom }) => rolledOverFrom === undefined),
    contracts.set(contract.id, contract),
    at,
  ).map(({ balance }) => balance);
};

/**
 * Invoices whose deductions and charges stand for their place: a void one that has been regenerated is represented by its successor.
 */
export function standing(invoices: readonly SettledInvoice[]): readonly SettledInvoice[] {
  const newestOf = new Map(invoices.map(({ id, regeneratedFromInvoiceId: from }) => [from, id]));
  return invoices.filter(
    ({ id, regeneratedFromInvoiceId: from }) => !newestOf.has(id) && (from === undefined || newestOf.get(from) === id),
  );
}

/**
 * Brings together what a run of the engine looks at.
 * @param reopened what an invoice that is being regenerated leaves behind. @param bought seats that a call has just added.
 */
export function worldOf(
  terms: Terms,
  facts: Facts,
  now: Instant,
  reopened: Reopened = NOTHING_REOPENED,
  bought: readonly BilledCharge[] = [],
): World {
  const members = [terms, ...terms.family];
  const parties = new Map<string, Party>();
  for (const member of members) {
    for (const contract of member.contracts) parties.set(contract.id, { contract, terms: member });
  }
  const settledOf = new Map<string, SettledInvoice[]>();
  const takenOf = new Map<string, Interval[]>();
  for (const invoice of facts.invoices) {
    const { contractId } = invoice;
    addTo(settledOf, contractId, invoice);
    if (invoice.type === 'USAGE') addTo(takenOf, contractId, servicePeriod(invoice));
  }
  const contracts = new Map([...parties].map(([id, { contract }]) => [id, contract]));
  const listed = members.flatMap((member) => member.balances);
  const isRollover = (balance: Balance): boolean => balance.rolledOverFrom !== undefined;
  const all = allGrants(
    listed.filter((balance) => !isRollover(balance)),
    contracts,
    now,
  );
  return {
    terms,
    facts,
    now,
    parties,
    grants: all.filter(({ balance }) => balance.gate === undefined || balance.gate.status === 'RELEASED'),
    gated: all.map(({ balance }) => balance).filter((balance) => balance.gate?.status === 'PENDING'),
    rolloverEdits: new Map(listed.filter(isRollover).map((balance) => [balance.id, balance])),
    reopened,
    bought,
    settledOf,
    takenOf,
    settledIds: new Set(facts.invoices.map(({ id }) => id)),
  };
}

function addTo<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

export const settledInvoices = (world: World, contractId: string): readonly SettledInvoice[] =>
  world.settledOf.get(contractId) ?? [];
