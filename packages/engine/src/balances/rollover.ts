import type { Balance } from '../balance.ts';
import type { Contract } from '../contract.ts';
import { earliestEndSince, endKnownAt, neverBegins } from '../contract-life.ts';
import { compareIds, derivedId } from '../id.ts';
import type { Deduction, RolledOver } from '../invoice.ts';
import { type Decimal, max, min, ONE, sum, ZERO } from '../money.ts';
import { FOREVER, type Instant } from '../time/index.ts';
import type { World } from '../world.ts';
import type { Account } from './account.ts';
import type { Bank } from './bank.ts';
import type { Grant } from './grants.ts';

/** A renewal that has taken place: from `at` on the new contract stands in place of the old one (contracts 4). */
export interface Renewal {
  readonly at: Instant;
  readonly from: Contract;
  readonly to: Contract;
}

/** The renewals among the world's contracts up to now, in order: what they roll over has no effect before (index 5.1). */
function renewalsOf(world: World): readonly Renewal[] {
  const renewals: Renewal[] = [];
  for (const { contract } of world.parties.values()) {
    const transition = contract.transitions.find(({ toContractId }) => toContractId === contract.id);
    const old = transition === undefined ? undefined : world.parties.get(transition.fromContractId);
    if (old === undefined || contract.startingAt > world.now || neverBegins(contract)) continue;
    renewals.push({ at: contract.startingAt, from: old.contract, to: contract });
  }
  return renewals.sort((a, b) => a.at - b.at || a.to.createdAt - b.to.createdAt || compareIds(a.to.id, b.to.id));
}

/** A renewal that was carried out, and what it rolled over. */
export interface CarriedOut {
  readonly renewal: Renewal;
  readonly rolled: readonly RolledOver[];
}

/** Carries out the renewals of a world one after the other: each call those up to an instant that no call before has. */
export function renewing(world: World, bank: Bank): (until: Instant) => readonly CarriedOut[] {
  const waiting = [...renewalsOf(world)];
  return (until) => {
    const carriedOut: CarriedOut[] = [];
    for (let next = waiting[0]; next !== undefined && next.at <= until; next = waiting[0]) {
      waiting.shift();
      carriedOut.push({ renewal: next, rolled: rollOver(world, bank, next) });
    }
    return carriedOut;
  };
}

/** What of a segment rolls over: what is left, at most the fraction of the original amount (contracts 9). */
const rolledAmount = (left: Decimal, fraction: Decimal, amount: Decimal): Decimal =>
  max(min(left, fraction.times(amount)), ZERO);

/** What a segment rolls over; of a balance kept per seat what each seat does, by its own grant (subscriptions 5). */
function rolledOf(account: Account, fraction: Decimal): Pick<RolledOver, 'amount' | 'seatAmounts'> {
  if (account.seats === undefined) {
    const { reserved } = account;
    return { amount: max(rolledAmount(account.left.plus(reserved), fraction, account.amount), reserved) };
  }
  const seatAmounts: Record<string, Decimal> = {};
  let rest = max(account.left, ZERO);
  for (const [id, { left, granted, reserved }] of account.seats) {
    const unspent = max(rolledAmount(left.plus(reserved), fraction, granted).minus(reserved), ZERO);
    const part = min(unspent, rest);
    rest = rest.minus(part);
    const rolled = part.plus(reserved);
    if (!rolled.isZero()) seatAmounts[id] = rolled;
  }
  return { amount: sum(Object.values(seatAmounts)), seatAmounts };
}

const successorId = (balance: Balance, to: Contract): string => derivedId('rollover', balance.id, to.id);

const successorSegmentId = (balance: Balance, to: Contract): string =>
  derivedId('rollover-segment', successorId(balance, to));

/**
 * Keeps back in the old contract's segments what final invoices of the new one have spent of their rollover: while it is not frozen, late
 * usage may take the rest of it only (contracts 9), of a balance kept per seat the rest of each seat's part. A fee due with the renewal's
 * start is final before the old contract's last usage, as is an import, or a first period of less than the grace.
 */
export function keepBackSpent(world: World, bank: Bank): void {
  for (const { at, from, to } of renewalsOf(world)) {
    for (const balance of bank.balances()) {
      const { rolloverFraction } = balance;
      if (balance.contractId !== from.id || rolloverFraction === undefined) continue;
      const spent = bank.settled.deductions.get(successorSegmentId(balance, to)) ?? [];
      let rest = sum(spent.map(({ amount }) => amount));
      for (const account of bank.accountsOf(balance.id)) {
        const isFrozen = bank.settled.rolledOver.has(account.segment.id);
        if (isFrozen || account.window.end < at) continue;
        if (account.seats === undefined) {
          const part = min(rest, rolledAmount(account.left, rolloverFraction, account.amount));
          keepBack(account, part);
          rest = rest.minus(part);
        } else {
          keepBackSeats(account, rolloverFraction, spent);
        }
      }
    }
  }
}

function keepBack(account: Account, part: Decimal): void {
  account.reserved = account.reserved.plus(part);
  account.left = account.left.minus(part);
}

/** Only a recipe grants per seat, one segment a balance: what was spent of the rollover came from this account. */
function keepBackSeats(account: Account, fraction: Decimal, spent: readonly Deduction[]): void {
  for (const [id, seat] of account.seats ?? []) {
    const part = min(
      sum(spent.map(({ seatAmounts }) => seatAmounts?.[id] ?? ZERO)),
      rolledAmount(seat.left, fraction, seat.granted),
    );
    seat.reserved = part;
    seat.left = seat.left.minus(part);
    keepBack(account, part);
  }
}

/**
 * Rolls what is left in the old contract's segments over to the new one, for each balance with a fraction (contracts 9): takes it from the
 * old accounts, opens accounts of the new balances, and answers what was rolled. Amounts that are frozen already are kept; accounts
 * are opened without them.
 */
function rollOver(world: World, bank: Bank, renewal: Renewal): readonly RolledOver[] {
  const { at, from, to } = renewal;
  const rolledOver: RolledOver[] = [];
  const grants: Grant[] = [];
  for (const balance of bank.balances()) {
    if (balance.contractId === from.id) grants.push(...rollOverOne(bank.accountsOf(balance.id), balance));
  }
  bank.open(grants);
  return rolledOver;

  function rollOverOne(accounts: readonly Account[], balance: Balance): readonly Grant[] {
    const { rolloverFraction } = balance;
    if (rolloverFraction === undefined || rolloverFraction.isZero()) return [];
    const sources: { readonly account: Account; readonly rolled: RolledOver }[] = [];
    for (const account of accounts) {
      if (account.window.end < at) continue;
      const frozen = bank.settled.rolledOver.get(account.segment.id);
      if (frozen === undefined && wasArchived(balance, renewal)) continue;
      const { amount, seatAmounts } = frozen ?? rolledOf(account, rolloverFraction);
      if (amount.isZero()) continue;
      const rolled: RolledOver = {
        balanceId: balance.id,
        segmentId: account.segment.id,
        amount,
        newContractId: to.id,
        ...(seatAmounts === undefined ? {} : { seatAmounts }),
      };
      if (frozen === undefined) moveOut(account, rolled);
      rolledOver.push(rolled);
      sources.push({ account, rolled });
    }
    return sources.length === 0 ? [] : [successorOf(world, balance, sources, renewal)];
  }
}

/** Archived on its own, or with its contract before the renewal. A contract archived later leaves what had rolled over from it. */
const wasArchived = ({ archivedAt }: Balance, { at, from }: Renewal): boolean =>
  archivedAt !== undefined && (archivedAt !== from.archivedAt || archivedAt < at);

function moveOut(account: Account, { amount, seatAmounts }: RolledOver): void {
  account.left = account.left.plus(account.reserved).minus(amount);
  account.rolledOver = account.rolledOver.plus(amount);
  for (const [id, part] of Object.entries(seatAmounts ?? {})) {
    const seat = account.seats?.get(id);
    if (seat !== undefined) seat.left = seat.left.plus(seat.reserved).minus(part);
  }
}

/**
 * The balance of the new contract: as the old one, with one segment from the transition to the new contract's end, or if that is open for
 * the length of the source segment; a postpaid one is trued up at the end (contracts 9).
 */
function successorOf(
  world: World,
  balance: Balance,
  sources: readonly { readonly account: Account; readonly rolled: RolledOver }[],
  { at, from, to }: Renewal,
): Grant {
  const id = successorId(balance, to);
  const amount = sum(sources.map(({ rolled }) => rolled.amount));
  const length = Math.max(...sources.map(({ account }) => agreedLength(account)));
  const madeAt = Math.max(to.createdAt, at);
  const end = endKnownAt(to, madeAt);
  const agreedEnd = end === FOREVER ? at + length : end;
  const endingBefore = Math.min(agreedEnd, earliestEndSince(to, madeAt));
  const edited = world.rolloverEdits.get(id);
  const {
    invoiceSchedule,
    recurringId: _recurringId,
    createdBy: _createdBy,
    uniquenessKey: _key,
    paysAccruedSpend: _paysAccruedSpend,
    editedMembers: _editedMembers,
    archivedAt: _archivedAt,
    ...kept
  } = balance;
  const archivedAt = edited?.archivedAt ?? to.archivedAt;
  const trueupDisabledAt = edited?.trueupDisabledAt ?? balance.trueupDisabledAt;
  const seatGrants = mergeSeats(sources.map(({ rolled }) => rolled.seatAmounts));
  const seatGroupKey = sources[0]?.account.grant.seatGroupKey;
  const trueup =
    balance.kind === 'POSTPAID' && invoiceSchedule !== undefined
      ? {
          invoiceSchedule: {
            ...invoiceSchedule,
            items: [
              {
                id: derivedId('rollover-trueup', id),
                timestamp: Math.min(agreedEnd, earliestEndSince(to, madeAt, { setAt: renewedAt(world, to) })),
                unitPrice: amount,
                quantity: ONE,
                amount,
              },
            ],
          },
        }
      : {};
  return {
    balance: {
      ...kept,
      ...trueup,
      id,
      contractId: to.id,
      segments: [
        {
          id: successorSegmentId(balance, to),
          amount,
          startingAt: at,
          endingBefore,
          ...(endingBefore < agreedEnd ? { agreedEndingBefore: agreedEnd } : {}),
        },
      ],
      manualEntries: edited?.manualEntries ?? [],
      customFields: edited?.customFields ?? balance.customFields,
      rolledOverFrom: { balanceId: balance.id, contractId: from.id },
      createdAt: to.startingAt,
      ...(archivedAt === undefined ? {} : { archivedAt }),
      ...(trueupDisabledAt === undefined ? {} : { trueupDisabledAt }),
    },
    adjustments: [],
    ...(seatGrants === undefined ? {} : { seatGrants }),
    ...(seatGroupKey === undefined ? {} : { seatGroupKey }),
  };
}

/** When the renewal of a contract was agreed, which ends it and leaves its true-ups on their dates (contracts 4). */
function renewedAt(world: World, { id, transitions }: Contract): Instant | undefined {
  const renewal = transitions.find(({ fromContractId }) => fromContractId === id);
  return renewal === undefined ? undefined : world.parties.get(renewal.toContractId)?.contract.createdAt;
}

/** The length of a segment as agreed, before the transition cut it. */
const agreedLength = ({ segment }: Account): number =>
  (segment.agreedEndingBefore ?? segment.endingBefore) - (segment.agreedStartingAt ?? segment.startingAt);

function mergeSeats(
  parts: readonly (Readonly<Record<string, Decimal>> | undefined)[],
): Readonly<Record<string, Decimal>> | undefined {
  if (parts.every((part) => part === undefined)) return undefined;
  const merged: Record<string, Decimal> = {};
  for (const part of parts) {
    for (const [id, amount] of Object.entries(part ?? {})) merged[id] = (merged[id] ?? ZERO).plus(amount);
  }
  return merged;
}
