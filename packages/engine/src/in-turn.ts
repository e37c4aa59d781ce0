import type { BilledCharge, DraftInvoice } from './invoice.ts';
import { compareTurns, type DrawTurn } from './run.ts';
import { gridOf } from './subscriptions/charges.ts';
import type { Terms } from './terms.ts';
import { periodAt } from './time/index.ts';

/**
 * How many of the due drafts, from the first on, can become facts from one statement: each of them is, in the statement after the ones
 * before it were finalized, what it is in this one, and the first that is due there. At least one, where any is due. Contracts of the past
 * have hundreds of periods due at once; a statement for each of them would take time by the square of their number.
 *
 * @param drafts all drafts of a statement of these terms
 * @param due those of them that are due, in the order in which they become facts
 */
export function countInTurn(terms: Terms, drafts: readonly DraftInvoice[], due: readonly DraftInvoice[]): number {
  if (lookIntoFacts(terms)) return Math.min(due.length, 1);
  const open = new OpenDrafts(terms, drafts);
  for (const [index, draft] of due.entries()) {
    // A true-up comes after the usage invoices that can draw on its commit, and when these are final moves it (invoices 2).
    const isTrueup = draft.trueupOf !== undefined;
    if (isTrueup && index > 0) return index;
    open.close(draft);
    if (isTrueup || isEmpty(draft) || open.isChangedBy(draft)) return index + 1;
  }
  return due.length;
}

/**
 * Whether drafts of these terms depend on what is final in ways of their own: those of relatives and consolidated ones (invoices 9), of
 * renewals that roll something over, which the last invoice of the old contract freezes (contracts 9), and composites over several
 * contracts (pricing 6.6).
 */
const lookIntoFacts = (terms: Terms): boolean =>
  terms.family.length > 0 ||
  terms.contracts.some(({ hierarchy }) => hierarchy !== undefined) ||
  (terms.contracts.some(({ transitions }) => transitions.length > 0) && mayRollOver(terms)) ||
  (terms.contracts.length > 1 && hasComposites(terms));

const mayRollOver = ({ balances, contracts }: Terms): boolean =>
  [...balances, ...contracts.flatMap(({ recurring }) => recurring)].some(
    ({ rolloverFraction }) => rolloverFraction !== undefined,
  );

const hasComposites = ({ rateCards, products }: Terms): boolean =>
  Object.values(rateCards).some(({ productOrder }) => productOrder.some((id) => products[id]?.type === 'COMPOSITE'));

/** The period that a contract's end left without length shares that end with the period before it (invoices 3). */
const isEmpty = ({ startingAt, endingBefore }: DraftInvoice): boolean =>
  startingAt !== undefined && startingAt === endingBefore;

/** What is still open of a statement while its first drafts become facts. */
class OpenDrafts {
  readonly #terms: Terms;
  /** Those that can draw on balances, the next to draw last. */
  readonly #drawing: { readonly draft: DraftInvoice; readonly turn: DrawTurn }[];
  /** How many drafts charge for a window of a subscription. */
  readonly #charging = new Map<string, number>();
  readonly #closed = new Set<string>();

  constructor(terms: Terms, drafts: readonly DraftInvoice[]) {
    this.#terms = terms;
    this.#drawing = drafts
      .filter(({ type, billedCharges }) => type === 'USAGE' || billedCharges.length > 0)
      .map((draft) => ({ draft, turn: this.#turnOf(draft) }))
      .sort((a, b) => compareTurns(b.turn, a.turn));
    for (const draft of drafts) this.#count(draft, 1);
  }

  close(draft: DraftInvoice): void {
    this.#closed.add(draft.id);
    this.#count(draft, -1);
  }

  /** Whether a draft that was closed alters what is open by being final. */
  isChangedBy(draft: DraftInvoice): boolean {
    return this.#drewAhead(draft) || this.#sharesWindow(draft);
  }

  /** What drew earlier than its turn is taken off already when the others draw; one at its turn leaves them what it left before. */
  #drewAhead(draft: DraftInvoice): boolean {
    if (draft.deductions.length === 0) return false;
    for (let next = this.#drawing.at(-1); next !== undefined; next = this.#drawing.at(-1)) {
      if (!this.#closed.has(next.draft.id)) return compareTurns(next.turn, this.#turnOf(draft)) <= 0;
      this.#drawing.pop();
    }
    return false;
  }

  /** What else a window owes that was charged and is over is caught up with now (subscriptions 11.5). */
  #sharesWindow(draft: DraftInvoice): boolean {
    return draft.billedCharges.some((charge) => (this.#charging.get(this.#windowOf(draft, charge)) ?? 0) > 0);
  }

  #count({ contractId, billedCharges }: DraftInvoice, by: 1 | -1): void {
    const windows = new Set(billedCharges.map((charge) => this.#windowOf({ contractId }, charge)));
    for (const window of windows) this.#charging.set(window, (this.#charging.get(window) ?? 0) + by);
  }

  #windowOf({ contractId }: Pick<DraftInvoice, 'contractId'>, { subscriptionId, from }: BilledCharge): string {
    const contract = this.#contract(contractId);
    const subscription = contract.subscriptions.find(({ id }) => id === subscriptionId);
    if (subscription === undefined) throw new Error(`contract ${contractId} has no subscription ${subscriptionId}`);
    return `${subscriptionId} ${periodAt(gridOf(subscription, contract), from).start}`;
  }

  #turnOf({ type, startingAt, scheduledFor, issuedAt, contractId }: DraftInvoice): DrawTurn {
    const isUsage = type === 'USAGE';
    return { start: (isUsage ? startingAt : scheduledFor) ?? issuedAt, isUsage, contract: this.#contract(contractId) };
  }

  #contract(id: string) {
    const contract = this.#terms.contracts.find((one) => one.id === id);
    if (contract === undefined) throw new Error(`a draft belongs to contract ${id}, which is not among the terms`);
    return contract;
  }
}
