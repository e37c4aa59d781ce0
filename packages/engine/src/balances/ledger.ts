import type { Balance } from '../balance.ts';
import type { Contract } from '../contract.ts';
import type { Deduction, DraftInvoice, Invoice, RolledOver } from '../invoice.ts';
import { LEDGER_ORDER, type LedgerEntry } from '../ledger.ts';
import { type Decimal, sum, ZERO } from '../money.ts';
import { FOREVER, type Instant } from '../time/index.ts';
import type { World } from '../world.ts';
import type { Account } from './account.ts';

/** What ledgers are written from: what invoices of any status drew or trued up, and what renewals rolled over. */
export interface Books {
  readonly world: World;
  /** By segment id. */
  readonly draws: ReadonlyMap<string, readonly { readonly invoice: Invoice; readonly deduction: Deduction }[]>;
  /** By balance id. */
  readonly trueups: ReadonlyMap<string, readonly Invoice[]>;
  /** By segment id. */
  readonly rolledOver: ReadonlyMap<string, RolledOver & { readonly at: Instant }>;
}

/** Sorts what settled invoices and drafts did to balances by segment and balance. */
export function booksOf(
  world: World,
  drafts: readonly DraftInvoice[],
  rolledOver: readonly (RolledOver & { readonly at: Instant })[],
): Books {
  const draws = new Map<string, { invoice: Invoice; deduction: Deduction }[]>();
  const trueups = new Map<string, Invoice[]>();
  for (const invoice of [...world.facts.invoices, ...drafts]) {
    if (invoice.trueupOf !== undefined) {
      trueups.set(invoice.trueupOf, [...(trueups.get(invoice.trueupOf) ?? []), invoice]);
    }
    for (const deduction of invoice.deductions) {
      const list = draws.get(deduction.segmentId);
      if (list === undefined) draws.set(deduction.segmentId, [{ invoice, deduction }]);
      else list.push({ invoice, deduction });
    }
  }
  return { world, draws, trueups, rolledOver: new Map(rolledOver.map((rolled) => [rolled.segmentId, rolled])) };
}

/** When a balance stopped with its contract; undefined while it goes on or when it was archived on its own. */
const stoppedAt = (balance: Balance, contract: Contract | undefined): Instant | undefined =>
  balance.archivedAt !== undefined && balance.archivedAt === contract?.archivedAt ? balance.archivedAt : undefined;

/**
 * The entries of one balance, in order; undefined for one that was archived on its own (contracts 10, 11). The entries of a segment that
 * has not started are left out.
 */
export function ledgerOf(
  balance: Balance,
  accounts: readonly Account[],
  books: Books,
): readonly LedgerEntry[] | undefined {
  const contract = balance.contractId === undefined ? undefined : books.world.parties.get(balance.contractId)?.contract;
  const stop = stoppedAt(balance, contract);
  if (balance.archivedAt !== undefined && stop === undefined) return undefined;
  const now = stop ?? books.world.now;
  const started = accounts.filter(({ window }) => window.start <= now);
  const entries = started.flatMap((account) => [
    ...grantEntries(account, now),
    ...drawEntries(account, books),
    ...rolloverEntries(account, books),
    ...expirationEntries(account, now, stop !== undefined, books),
  ]);
  if (balance.kind === 'POSTPAID' && started.length > 0) entries.push(...trueupEntries(balance, started, stop, books));
  return entries.sort(
    (a, b) => a.timestamp - b.timestamp || LEDGER_ORDER.indexOf(a.event) - LEDGER_ORDER.indexOf(b.event),
  );
}

/** Postpaid entries name no segment, except deductions and rollovers (contracts 10). */
const segmentOf = ({ balance, segment }: Account): { readonly segmentId?: string } =>
  balance.kind === 'POSTPAID' ? {} : { segmentId: segment.id };

function grantEntries(account: Account, now: Instant): readonly LedgerEntry[] {
  const { balance, grant, segment } = account;
  const start: LedgerEntry = {
    event: balance.kind === 'POSTPAID' ? 'INITIAL_BALANCE' : 'SEGMENT_START',
    timestamp: segment.startingAt,
    amount: segment.amount,
    ...segmentOf(account),
    isDraft: false,
    ...(grant.seatGrants === undefined ? {} : { seatAmounts: grant.seatGrants }),
  };
  const manual = balance.manualEntries
    .filter(({ segmentId }) => segmentId === segment.id)
    .map(
      ({ timestamp, amount, reason, perGroupAmounts }): LedgerEntry => ({
        event: 'MANUAL',
        timestamp,
        amount,
        reason,
        ...segmentOf(account),
        isDraft: false,
        ...(perGroupAmounts === undefined ? {} : { seatAmounts: perGroupAmounts }),
      }),
    );
  return [start, ...manual, ...adjustmentEntries(account, now)];
}

/** One entry per instant, whatever the number of seats. */
function adjustmentEntries(account: Account, now: Instant): readonly LedgerEntry[] {
  const byInstant = new Map<Instant, { amount: Decimal; readonly seats: Record<string, Decimal> }>();
  if (account.seatAdjustments.isZero()) return [];
  for (const { timestamp, amount, seatId } of account.grant.adjustments) {
    if (timestamp > now) continue;
    const known = byInstant.get(timestamp) ?? { amount: ZERO, seats: {} };
    known.amount = known.amount.plus(amount);
    if (seatId !== undefined) known.seats[seatId] = (known.seats[seatId] ?? ZERO).plus(amount);
    byInstant.set(timestamp, known);
  }
  return [...byInstant].map(([timestamp, { amount, seats }]) => ({
    event: 'SEAT_BASED_ADJUSTMENT',
    timestamp,
    amount,
    ...segmentOf(account),
    isDraft: false,
    ...(account.seats === undefined ? {} : { seatAmounts: seats }),
  }));
}

/** Deductions of settled invoices and drafts; what a void one drew is given back beside it (contracts 10). */
function drawEntries({ balance, segment }: Account, { draws }: Books): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const { invoice, deduction } of draws.get(segment.id) ?? []) {
    const { amount, timestamp, contractId, seatAmounts } = deduction;
    const entry = { segmentId: segment.id, invoiceId: invoice.id, contractId, isDraft: invoice.status === 'DRAFT' };
    const taken = seatAmounts === undefined ? {} : { seatAmounts: negated(seatAmounts) };
    entries.push({ event: 'AUTOMATED_INVOICE_DEDUCTION', timestamp, amount: amount.neg(), ...entry, ...taken });
    if (invoice.status === 'VOID' && invoice.voidedAt !== undefined) {
      const event = balance.kind === 'POSTPAID' ? 'AUTOMATED_INVOICE_DEDUCTION' : 'CANCELED';
      const returned = seatAmounts === undefined ? {} : { seatAmounts };
      entries.push({ event, timestamp: invoice.voidedAt, amount, ...entry, ...returned });
    }
  }
  return entries;
}

const negated = (amounts: Readonly<Record<string, Decimal>>): Readonly<Record<string, Decimal>> =>
  Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, amount.neg()]));

function rolloverEntries({ segment }: Account, { rolledOver }: Books): readonly LedgerEntry[] {
  const rolled = rolledOver.get(segment.id);
  if (rolled === undefined) return [];
  const { at, amount, newContractId, seatAmounts } = rolled;
  return [
    {
      event: 'ROLLOVER',
      timestamp: at,
      amount: amount.neg(),
      segmentId: segment.id,
      newContractId,
      isDraft: false,
      ...(seatAmounts === undefined ? {} : { seatAmounts: negated(seatAmounts) }),
    },
  ];
}

/** What was left of a prepaid segment or credit at its end; nothing for 0 or less (contracts 10, index 5.3). */
function expirationEntries(
  account: Account,
  now: Instant,
  isStopped: boolean,
  { draws }: Books,
): readonly LedgerEntry[] {
  const { balance, segment, left, window } = account;
  if (balance.kind === 'POSTPAID' || left.lte(0)) return [];
  if (window.end > now && !isStopped) return [];
  const isDraft = (draws.get(segment.id) ?? []).some(({ invoice }) => invoice.status === 'DRAFT');
  return [
    { event: 'EXPIRATION', timestamp: Math.min(window.end, now), amount: left.neg(), segmentId: segment.id, isDraft },
  ];
}

/**
 * The true-up that brings a postpaid commit to 0, or the expiration of one that will not be trued up (contracts 10).
 *
 * @param stop when its contract was archived: that ends its access, and removes its true-up (contracts 4)
 */
function trueupEntries(
  balance: Balance,
  accounts: readonly Account[],
  stop: Instant | undefined,
  { world, trueups }: Books,
): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  const accessEnd = Math.min(Math.max(...accounts.map(({ window }) => window.end)), stop ?? FOREVER);
  let trued = ZERO;
  for (const invoice of trueups.get(balance.id) ?? []) {
    if (invoice.status === 'DRAFT' && accessEnd > world.now) continue;
    const timestamp = invoice.billedItems[0]?.timestamp ?? invoice.issuedAt;
    const entry = { invoiceId: invoice.id, contractId: invoice.contractId, isDraft: invoice.status === 'DRAFT' };
    entries.push({ event: 'TRUEUP', timestamp, amount: invoice.total.neg(), ...entry });
    if (invoice.status === 'VOID' && invoice.voidedAt !== undefined) {
      entries.push({ event: 'TRUEUP', timestamp: invoice.voidedAt, amount: invoice.total, ...entry });
    } else {
      trued = trued.plus(invoice.total);
    }
  }
  const contractId = balance.contractId ?? balance.invoiceContractId;
  const contract = contractId === undefined ? undefined : world.parties.get(contractId)?.contract;
  const left = sum(accounts.map((account) => account.left)).minus(trued);
  const isRemoved = stop !== undefined || isNotTruedUp(balance, contract);
  if (isRemoved && accessEnd <= world.now && left.gt(0)) {
    entries.push({ event: 'EXPIRATION', timestamp: accessEnd, amount: left.neg(), isDraft: false });
  }
  return entries;
}

/** Disabled, or never to be invoiced; removed by a renewal, or with the contract that was to bill it (contracts 2, 4, 10). */
export const isNotTruedUp = (balance: Balance, contract: Contract | undefined): boolean =>
  balance.trueupDisabledAt !== undefined ||
  balance.invoiceSchedule?.doNotInvoice === true ||
  (balance.contractId === undefined && contract?.archivedAt !== undefined) ||
  (contract?.transitions.some((one) => one.fromContractId === contract.id && one.trueup === 'REMOVE') ?? false);
