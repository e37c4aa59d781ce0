import { Bank } from './balances/bank.ts';
import { type CarriedOut, type Renewal, renewing } from './balances/rollover.ts';
import type { Contract } from './contract.ts';
import { compareIds } from './id.ts';
import type { DraftInvoice, RolledOver } from './invoice.ts';
import { consolidatedDrafts } from './invoices/consolidated.ts';
import { Drafting } from './invoices/drafting.ts';
import { type PlannedInvoice, planOf } from './invoices/plan.ts';
import { trueupDrafts } from './invoices/trueups.ts';
import type { Instant } from './time/index.ts';
import type { Usage } from './usage.ts';
import type { World } from './world.ts';

/** Everything that one run of the engine works out for a customer and its relatives. */
export interface Run {
  readonly drafts: readonly DraftInvoice[];
  readonly bank: Bank;
  readonly rolledOver: readonly (RolledOver & { readonly at: Instant })[];
}

/** What decides when an invoice takes its turn at the balances (contracts 8). */
export interface DrawTurn {
  /** Its service start, or the date of its charges. */
  readonly start: Instant;
  readonly isUsage: boolean;
  readonly contract: Contract;
}

/**
 * Open invoices by service start, contract start, contract creation; a scheduled one before a usage invoice, for it is due sooner.
 * Contracts made within one instant have their ids' order, so that all relatives in a hierarchy see the same invoice draw first.
 */
export const compareTurns = (a: DrawTurn, b: DrawTurn): number =>
  a.start - b.start ||
  Number(a.isUsage) - Number(b.isUsage) ||
  a.contract.startingAt - b.contract.startingAt ||
  a.contract.createdAt - b.contract.createdAt ||
  compareIds(a.contract.id, b.contract.id);

const serviceStart = (planned: PlannedInvoice): Instant =>
  planned.type === 'USAGE' ? planned.slot.period.start : planned.timestamp;

const turnOf = (planned: PlannedInvoice): DrawTurn => ({
  start: serviceStart(planned),
  isUsage: planned.type === 'USAGE',
  contract: planned.party.contract,
});

const inDrawOrder = (plans: readonly PlannedInvoice[]): readonly PlannedInvoice[] =>
  plans.toSorted((a, b) => compareTurns(turnOf(a), turnOf(b)));

/** A period that the end of its contract left without length: it draws nothing, and comes before the renewal at its start. */
const isEmpty = (planned: PlannedInvoice): boolean =>
  planned.type === 'USAGE' && planned.slot.period.start === planned.slot.period.end;

/** The invoices to be drafted of all contracts of the world, in the order in which they draw on balances. */
export const plansOf = (world: World): readonly PlannedInvoice[] =>
  inDrawOrder([...world.parties.values()].flatMap((party) => planOf(world, party)));

/**
 * Drafts the planned invoices one after the other. A renewal rolls over what the old contract's invoices left, before the first invoice
 * that could draw on it (contracts 9).
 */
export function run(world: World, usage: Usage, plans: readonly PlannedInvoice[]): Run {
  const bank = new Bank(world);
  const drafting = new Drafting(world, usage, bank, plans);
  const drafts: DraftInvoice[] = [];
  const rolledOver: (RolledOver & { readonly at: Instant })[] = [];
  const unfrozen: CarriedOut[] = [];
  const renewUpTo = renewing(world, bank);
  const rollOverUpTo = (until: Instant): void => {
    for (const one of renewUpTo(until)) {
      rolledOver.push(...one.rolled.map((rolled) => ({ ...rolled, at: one.renewal.at })));
      if (one.rolled.some(({ segmentId }) => !bank.settled.rolledOver.has(segmentId))) unfrozen.push(one);
    }
  };
  for (const planned of plans) {
    if (!isEmpty(planned)) rollOverUpTo(serviceStart(planned));
    drafts.push(drafting.draft(planned));
  }
  rollOverUpTo(world.now);
  for (const { renewal, rolled } of unfrozen) freeze(drafts, renewal, rolled);
  drafts.push(...trueupDrafts(world, bank));
  for (const party of world.parties.values()) drafts.push(...consolidatedDrafts(world, party, drafts));
  return { drafts, bank, rolledOver };
}

/**
 * The last open usage invoice of the old contract carries what was rolled over: finalizing it freezes the amounts (contracts 9). Where a
 * renewal was dated back and finds none open, the first one of the new contract does.
 */
function freeze(drafts: DraftInvoice[], { from, to }: Renewal, rolled: readonly RolledOver[]): void {
  const last = drafts.findLastIndex((draft) => draft.contractId === from.id && draft.type === 'USAGE');
  const carrier = last >= 0 ? last : drafts.findIndex((draft) => draft.contractId === to.id && draft.type === 'USAGE');
  const draft = drafts[carrier];
  if (draft !== undefined) drafts[carrier] = { ...draft, rolledOver: [...draft.rolledOver, ...rolled] };
}
