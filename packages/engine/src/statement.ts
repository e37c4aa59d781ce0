import type { Balance } from './balance.ts';
import { booksOf } from './balances/ledger.ts';
import { balanceStates } from './balances/state.ts';
import type { Facts } from './facts.ts';
import type { DraftInvoice, Invoice } from './invoice.ts';
import { inDueOrder } from './invoices/due-order.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Decimal } from './money.ts';
import { needsOfWorld } from './needs.ts';
import { nextAppearance } from './next-appearance.ts';
import { plansOf, run } from './run.ts';
import type { Terms } from './terms.ts';
import type { Instant } from './time/index.ts';
import type { Usage, UsageNeed } from './usage.ts';
import { type World, worldOf } from './world.ts';

/** A segment with all that happened to it (contracts 10). `left` may be negative; it is what a draw can still take, drafts included. */
export interface SegmentState {
  readonly id: string;
  readonly startingAt: Instant;
  readonly endingBefore: Instant;
  /** The amount granted, without adjustments. */
  readonly amount: Decimal;
  readonly seatAdjustments: Decimal;
  readonly manual: Decimal;
  /** Drawn by finalized, not voided invoices. */
  readonly deducted: Decimal;
  /** Drawn by drafts. */
  readonly pending: Decimal;
  readonly rolledOver: Decimal;
  readonly left: Decimal;
  /** Balances kept per seat: what each seat was granted and has left. */
  readonly seats?: Readonly<Record<string, { readonly granted: Decimal; readonly left: Decimal }>>;
}

/** One commit or credit as of now: as agreed, or derived from a recurring grant or a renewal. */
export interface BalanceState {
  readonly balance: Balance;
  readonly segments: readonly SegmentState[];
  /** What can be drawn at this moment, drafts taken off (contracts 10). */
  readonly value: Decimal;
  /** The same with finalized invoices only (contracts 11, `invoice_inclusion_mode`). */
  readonly valueWithoutDrafts: Decimal;
  /** Facts and drafts, in order; undefined for a balance that was itself archived (contracts 11). */
  readonly ledger?: readonly LedgerEntry[];
}

/** Every open invoice, balance and ledger of one customer as of `now`. */
export interface Statement {
  readonly customerId: string;
  readonly now: Instant;
  /** In the order in which they fall due; those without `dueAt` (held) last (invoices 2). */
  readonly drafts: readonly DraftInvoice[];
  /** By `createdAt`, then id. */
  readonly balances: readonly BalanceState[];
  /** The invoice that bills each schedule item, settled or draft. */
  readonly invoiceOfItem: Readonly<Record<string, string>>;
  /** When something falls due next, now or later, or a new draft can appear. */
  readonly nextDueAt?: Instant;
}

/**
 * Every open invoice, balance and ledger of a customer, from its terms, its usage, what is settled, and the time. Pure: the same input
 * gives the same statement, in whatever order terms are listed. Relatives in hierarchies are worked out along, and left out of the answer.
 *
 * @param usage answers to {@link usageNeeds} of the same input
 */
export const statement = (terms: Terms, usage: Usage, facts: Facts, now: Instant): Statement =>
  statementOf(worldOf(terms, facts, now), usage);

/** A statement whose usage is still to be read: what it asks, and what it is once that is answered. */
export interface OpenStatement {
  readonly needs: readonly UsageNeed[];
  readonly of: (usage: Usage) => Statement;
}

/** {@link usageNeeds} and {@link statement} of one input, which is looked at once. */
export function openStatement(terms: Terms, facts: Facts, now: Instant): OpenStatement {
  const world = worldOf(terms, facts, now);
  return { needs: needsOfWorld(world), of: (usage) => statementOf(world, usage) };
}

function statementOf(world: World, usage: Usage): Statement {
  const { terms, facts, now } = world;
  const { drafts, bank, rolledOver } = run(world, usage, plansOf(world));
  const own = inDueOrder(world, drafts).filter(({ customerId }) => customerId === terms.customerId);
  const dueAt = own.find((draft) => draft.dueAt !== undefined)?.dueAt;
  const balances = balanceStates(bank, terms.customerId, booksOf(world, drafts, rolledOver));
  const appearsAt = nextAppearance(world, balances);
  const nextDueAt = dueAt === undefined || appearsAt === undefined ? (dueAt ?? appearsAt) : Math.min(dueAt, appearsAt);
  return {
    customerId: terms.customerId,
    now,
    drafts: own,
    balances,
    invoiceOfItem: invoiceOfItem([...facts.invoices, ...own], terms.customerId),
    ...(nextDueAt === undefined ? {} : { nextDueAt }),
  };
}

/** The invoice that bills each item: the latest one, but a void one only where nothing else does. */
function invoiceOfItem(invoices: readonly Invoice[], customerId: string): Readonly<Record<string, string>> {
  const byItem = new Map<string, Invoice>();
  for (const invoice of invoices) {
    if (invoice.customerId !== customerId) continue;
    for (const { itemId } of invoice.billedItems) {
      const known = byItem.get(itemId);
      if (invoice.status !== 'VOID' || known === undefined || known.status === 'VOID') byItem.set(itemId, invoice);
    }
  }
  return Object.fromEntries([...byItem].map(([itemId, { id }]) => [itemId, id]));
}
