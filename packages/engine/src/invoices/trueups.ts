import type { Balance } from '../balance.ts';
import type { Bank } from '../balances/bank.ts';
import { isNotTruedUp } from '../balances/ledger.ts';
import { serves } from '../balances/reach.ts';
import { statementGrid, termOf } from '../contract-life.ts';
import { derivedId } from '../id.ts';
import type { DraftInvoice } from '../invoice.ts';
import { ONE, sum } from '../money.ts';
import { type Instant, type Interval, periodAt } from '../time/index.ts';
import { type Party, settledInvoices, type World } from '../world.ts';
import { headerOf, placed, royaltyOf } from './header.ts';
import { commitOf, type LineDraft } from './lines.ts';
import { productFields, productName } from './product-fields.ts';
import { slotEndingAt } from './usage-slots.ts';

const trueupInvoiceId = (balanceId: string): string => derivedId('trueup-invoice', balanceId);

/**
 * When the last of the usage invoices that can draw on a segment is issued, or was finalized: a true-up comes after it (invoices 2).
 * Undefined where none ever could.
 */
function lastDrawAt(world: World, balance: Balance, window: Interval): Instant | undefined {
  let last: Instant | undefined;
  for (const { contract } of world.parties.values()) {
    if (!serves(balance, contract)) continue;
    const term = termOf(contract);
    const end = Math.min(window.end, term.end);
    if (end <= Math.max(window.start, term.start)) continue;
    const periodEnd = Math.min(periodAt(statementGrid(contract), end - 1).end, term.end);
    const at = slotEndingAt(world, contract, periodEnd)?.issuedAt ?? finalizedAt(world, contract.id, periodEnd);
    if (at !== undefined) last = Math.max(last ?? at, at);
  }
  return last;
}

const finalizedAt = (world: World, contractId: string, periodEnd: Instant): Instant | undefined =>
  settledInvoices(world, contractId).find((one) => one.type === 'USAGE' && one.endingBefore === periodEnd)?.finalizedAt;

/** The contract on whose invoices a postpaid commit is trued up. */
const billedOn = (world: World, balance: Balance): Party | undefined =>
  world.parties.get(balance.contractId ?? balance.invoiceContractId ?? '');

/**
 * The true-up drafts: what each postpaid commit still owes, from its creation on, following usage; none once it is settled, met, disabled
 * or removed (contracts 10).
 */
export function trueupDrafts(world: World, bank: Bank): readonly DraftInvoice[] {
  const settled = new Set(world.facts.invoices.map((invoice) => invoice.trueupOf));
  return bank.balances().flatMap((balance) => {
    const party = billedOn(world, balance);
    const item = balance.invoiceSchedule?.items[0];
    if (balance.kind !== 'POSTPAID' || balance.archivedAt !== undefined || item === undefined) return [];
    if (party === undefined || settled.has(balance.id) || isNotTruedUp(balance, party.contract)) return [];
    const accounts = bank.accountsOf(balance.id);
    const amount = sum(accounts.map(({ left }) => left));
    if (amount.lte(0)) return [];
    const id = trueupInvoiceId(balance.id);
    const date = world.facts.issueDates[id] ?? item.timestamp;
    const draws = accounts.map(({ window }) => lastDrawAt(world, balance, window) ?? date);
    const context = { terms: party.terms, now: world.now };
    const creditTypeId = balance.creditTypeId;
    const line: LineDraft = {
      type: 'commit_purchase',
      name: balance.name ?? productName(party.terms, balance.productId, item.timestamp),
      total: amount,
      quantity: ONE,
      unitPrice: amount,
      creditTypeId,
      startingAt: item.timestamp,
      endingBefore: item.timestamp,
      ...productFields(party.terms, balance.productId, world.now),
      commit: commitOf(balance, context),
      postpaidCommitId: balance.id,
    };
    const royalty = royaltyOf(party.contract, { start: date, end: date }, [line]);
    const draft: DraftInvoice = {
      id,
      status: 'DRAFT',
      ...headerOf(party, 'SCHEDULED', date),
      ...(balance.amendmentId === undefined ? {} : { amendmentId: balance.amendmentId }),
      creditTypeId,
      lines: placed(id, [line], royalty),
      total: amount,
      subtotal: amount,
      scheduledFor: item.timestamp,
      issuedAt: date,
      dueAt: Math.max(date, ...draws),
      deductions: [],
      rolledOver: [],
      billedItems: [{ itemId: item.id, timestamp: item.timestamp }],
      billedCharges: [],
      trueupOf: balance.id,
      ...(royalty === undefined ? {} : { resellerRoyalty: royalty }),
    };
    return [draft];
  });
}
