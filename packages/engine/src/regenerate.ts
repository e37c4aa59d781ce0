import { Bank } from './balances/bank.ts';
import { renewing } from './balances/rollover.ts';
import type { Facts } from './facts.ts';
import { elementOf, importedDraft } from './historical.ts';
import { derivedId } from './id.ts';
import { madeInThePlaceOf } from './in-place.ts';
import type { DraftInvoice, SettledInvoice } from './invoice.ts';
import { needsOfWorld } from './needs.ts';
import { plansOf, run } from './run.ts';
import type { Terms } from './terms.ts';
import type { Instant } from './time/index.ts';
import type { Usage, UsageNeed } from './usage.ts';
import { type World, worldOf } from './world.ts';

/** Facts as if nothing had ever been made in the place of an invoice: it is open again. */
function withoutPlace(facts: Facts, invoice: SettledInvoice): Facts {
  const made = new Set(madeInThePlaceOf(invoice, facts.invoices).map(({ id }) => id));
  return { ...facts, invoices: facts.invoices.filter(({ id }) => id !== invoice.id && !made.has(id)) };
}

/** Whether a draft takes the place of a void invoice: the same period, true-up, call or date, or a subscription charge that it billed. */
function replaces(draft: DraftInvoice, old: SettledInvoice): boolean {
  if (draft.type !== old.type || draft.contractId !== old.contractId || draft.trueupOf !== old.trueupOf) return false;
  if (draft.type !== 'SCHEDULED') return draft.startingAt === old.startingAt;
  return draft.id === old.id || isOfSameDate(draft, old) || chargesTheSame(draft, old);
}

const isOfSameDate = (draft: DraftInvoice, old: SettledInvoice): boolean =>
  draft.scheduledFor === old.scheduledFor && draft.creditTypeId === old.creditTypeId;

/** An item that was moved to another date is billed there, a charge for its window whenever (invoices 12.7). */
const chargesTheSame = (draft: DraftInvoice, old: SettledInvoice): boolean =>
  draft.billedCharges.some(({ subscriptionId, from }) =>
    old.billedCharges.some((other) => other.subscriptionId === subscriptionId && other.from === from),
  );

const reopenedWorld = (terms: Terms, facts: Facts, now: Instant, invoice: SettledInvoice): World =>
  worldOf(
    terms,
    withoutPlace(facts, invoice),
    now,
    { charges: invoice.billedCharges, rolledOver: invoice.rolledOver },
    invoice.type === 'SEAT_PURCHASE' ? invoice.billedCharges : [],
  );

/** All usage that {@link regenerate} asks for. */
export const regenerationNeeds = (
  terms: Terms,
  facts: Facts,
  now: Instant,
  invoice: SettledInvoice,
): readonly UsageNeed[] => needsOfWorld(reopenedWorld(terms, facts, now, invoice));

/**
 * A new invoice in the place of a void one, from current usage, terms and balances: it draws where its service start stands among the open
 * drafts, and is issued now (invoices 12.7, index 5.11). Undefined when today's terms leave nothing to be invoiced there.
 *
 * @param invoice a VOID fact in whose place nothing stands; of an imported one the quantities stay as given
 */
export function regenerate(
  terms: Terms,
  usage: Usage,
  facts: Facts,
  now: Instant,
  invoice: SettledInvoice,
): DraftInvoice | undefined {
  const world = reopenedWorld(terms, facts, now, invoice);
  const draft = invoice.imported === undefined ? redrafted(world, usage, invoice) : reimported(world, invoice);
  if (draft === undefined) return undefined;
  const attempts = facts.invoices.filter(({ regeneratedFromInvoiceId }) => regeneratedFromInvoiceId === invoice.id);
  const id = derivedId('regenerated-invoice', invoice.id, attempts.length);
  return {
    ...draft,
    id,
    lines: draft.lines.map((line, index) => ({ ...line, id: derivedId('line', id, index) })),
    issuedAt: now,
    dueAt: now,
    regeneratedFromInvoiceId: invoice.id,
  };
}

function redrafted(world: World, usage: Usage, invoice: SettledInvoice): DraftInvoice | undefined {
  const { drafts } = run(world, usage, plansOf(world));
  const candidates = drafts.filter((draft) => replaces(draft, invoice));
  return (
    candidates.find(({ id }) => id === invoice.id) ??
    candidates.find((draft) => isOfSameDate(draft, invoice)) ??
    candidates[0]
  );
}

/** An imported invoice at today's prices (invoices 12.9). */
function reimported(world: World, invoice: SettledInvoice): DraftInvoice | undefined {
  const party = world.parties.get(invoice.contractId);
  const card = party?.contract.rateCardId === undefined ? undefined : party.terms.rateCards[party.contract.rateCardId];
  const element = elementOf(invoice);
  if (party === undefined || card === undefined || element === undefined) return undefined;
  const bank = new Bank(world);
  renewing(world, bank)(element.period.start);
  return importedDraft(world, bank, { ...party, card }, element, invoice.id, 'the imported invoice');
}
