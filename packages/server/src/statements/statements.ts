import {
  type Balance,
  type BilledCharge,
  type BreakdownElement,
  contains,
  type DraftInvoice,
  type Facts,
  type LineItem,
  lateUsage,
  lateUsageNeeds,
  type SettledInvoice,
  type SpendQuery,
  type Statement,
  spendBreakdown,
  spendIsSupported,
  spendNeeds,
  type Terms,
  type Usage,
  type UsageNeed,
} from '@takt/engine';
import type { Preview } from '../metering/index.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import type { Gathered } from './gathered.ts';
import { Gathering } from './gathering.ts';
import type { FiledInvoice, TermsVersion } from './ports.ts';
import { Settling, type SettlingParts, type StepResult } from './settling.ts';
import { type InvoiceTerms, termsThen, termsVersion } from './terms-then.ts';

/** A customer's statement with what it was computed from. */
export interface CustomerStatement {
  readonly terms: Terms;
  readonly facts: Facts;
  readonly statement: Statement;
}

/** The same, for who goes on from it. */
export interface StatementInHand extends CustomerStatement {
  readonly gathered: Gathered;
}

interface Parts extends SettlingParts {
  /** Between the end of a usage period and its issue (invoices 2). */
  readonly graceMs: number;
}

const isFinal = (one: InvoiceTerms): one is InvoiceTerms & { readonly invoice: SettledInvoice } =>
  one.invoice.status === 'FINALIZED';

/** Statements of customers, and, through {@link Settling}, the making of facts from what is due in them. */
export class Statements {
  readonly #parts: Parts;
  readonly #gathering: Gathering;
  readonly #settling: Settling;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#gathering = new Gathering(parts);
    this.#settling = new Settling(parts, this.#gathering);
    parts.agenda.onTouched((customerId) => this.settle(customerId));
  }

  /** The customer's statement as of now: everything acknowledged before the call is in it. */
  async of(customerId: string): Promise<CustomerStatement> {
    const usageIsThere = this.#parts.sources.usage.readBarrier();
    const [gathered] = await Promise.all([this.#gathering.current(customerId), usageIsThere]);
    return this.#view(gathered, customerId, this.#parts.clock.now());
  }

  /** The same from usage as it is loaded just now, for those who are told when more of it is. */
  async asLoaded(customerId: string): Promise<StatementInHand> {
    return this.#view(await this.#gathering.current(customerId), customerId, this.#parts.clock.now());
  }

  /** Inside a transaction: locks the customer's family. The answer is the given state where it still holds, else what holds now. */
  async locked(tx: Tx, state: StatementInHand): Promise<StatementInHand> {
    const locked = await this.#gathering.lock(tx, [state.gathered]);
    return state.gathered.holds(locked) ? state : this.within(tx, state.statement.customerId);
  }

  /** Inside a transaction that adds a balance to a locked customer and touches it once: the state with that balance. */
  async withBalance(tx: Tx, { gathered }: StatementInHand, balance: Balance): Promise<StatementInHand> {
    const { customerId } = balance;
    const next = gathered.withBalance(balance);
    tx.afterCommit(() => this.#gathering.keep(customerId, next));
    return this.#view(next, customerId, this.#parts.clock.now());
  }

  /** The customer's statement inside a transaction, its own changes included. */
  async within(tx: Tx, customerId: string): Promise<StatementInHand> {
    await this.#parts.sources.usage.readBarrier();
    return this.#view(await this.#gathering.within(tx, customerId), customerId, this.#parts.clock.now());
  }

  /** Inside a transaction that has touched the customer: the invoice that takes the place of a void one today (invoices 12.7). */
  async regenerated(tx: Tx, invoice: SettledInvoice): Promise<DraftInvoice | undefined> {
    const { clock, sources } = this.#parts;
    await sources.usage.readBarrier();
    const gathered = await this.#gathering.within(tx, invoice.customerId);
    return gathered.regenerate(invoice, clock.now(), sources.usage);
  }

  /**
   * Usage drafts as they would be with a preview's events: those of the current periods, and beside them those in their grace time that an
   * event falls into (invoices 12.10).
   */
  async preview(preview: Preview): Promise<readonly DraftInvoice[]> {
    const { clock, sources } = this.#parts;
    const now = clock.now();
    await sources.usage.readBarrier();
    const gathered = await this.#gathering.current(preview.customerId);
    const { drafts } = await this.#statement(gathered, preview.customerId, now);
    const concerned = drafts.filter(({ type, startingAt = now, endingBefore = now }) => {
      if (type !== 'USAGE') return false;
      const period = { start: startingAt, end: endingBefore };
      return contains(period, now) || preview.events.some(({ timestamp }) => contains(period, timestamp));
    });
    return gathered.preview(concerned, now, sources.usage, preview);
  }

  /** Inside a transaction that has added seats to subscriptions: the invoices that bill them at once (invoices 12.12). */
  async seatPurchases(tx: Tx, customerId: string, bought: readonly BilledCharge[]): Promise<readonly DraftInvoice[]> {
    const { clock, sources } = this.#parts;
    const gathered = await this.#gathering.within(tx, customerId);
    return gathered.seatPurchases(customerId, bought, clock.now(), sources.usage);
  }

  /** Which terms invoices are made from just now. */
  termsVersion(q: Queryable): Promise<TermsVersion> {
    return termsVersion(q, this.#parts.sources);
  }

  /** The terms that a settled invoice was made from. */
  termsThen({ terms }: CustomerStatement, filed: FiledInvoice): Promise<Terms> {
    return termsThen(this.#parts.db, this.#parts.sources, terms, filed);
  }

  /** What usage came to finalized invoices since, by invoice id (invoices 12.4). They carry their hours. */
  async lateUsage(
    { facts }: CustomerStatement,
    invoices: readonly InvoiceTerms[],
  ): Promise<ReadonlyMap<string, readonly LineItem[]>> {
    const final = invoices.filter(isFinal);
    const usage = await this.#read(final.flatMap(({ invoice, terms }) => lateUsageNeeds(terms, facts, invoice)));
    return new Map(final.map(({ invoice, terms }) => [invoice.id, lateUsage(terms, usage, facts, invoice)]));
  }

  /** Gross spend of usage invoices, by invoice id; undefined where none of them can be grouped so (invoices 12.5). */
  async spend(
    { facts, statement }: CustomerStatement,
    invoices: readonly InvoiceTerms[],
    query: SpendQuery,
  ): Promise<ReadonlyMap<string, readonly BreakdownElement[]> | undefined> {
    const { now } = statement;
    const supported = invoices.filter(({ invoice, terms }) => spendIsSupported(terms, facts, now, invoice, query));
    if (supported.length === 0 && invoices.length > 0) return undefined;
    const usage = await this.#read(
      supported.flatMap(({ invoice, terms }) => spendNeeds(terms, facts, now, invoice, query)),
    );
    return new Map(
      supported.map(({ invoice, terms }) => [invoice.id, spendBreakdown(terms, usage, facts, now, invoice, query)]),
    );
  }

  async #read(needs: readonly UsageNeed[]): Promise<Usage> {
    const distinct = new Map(needs.map((need) => [need.key, need]));
    return distinct.size === 0 ? new Map() : this.#parts.sources.usage.readUsage([...distinct.values()]);
  }

  /** What is settled of the customer: the headers of its finalized and void invoices, in the order finalized. */
  async settledOf(customerId: string): Promise<readonly SettledInvoice[]> {
    const { facts } = await this.#gathering.current(customerId);
    return facts.invoices.filter((invoice) => invoice.customerId === customerId);
  }

  async #view(gathered: Gathered, customerId: string, now: number): Promise<StatementInHand> {
    const statement = await this.#statement(gathered, customerId, now);
    return { terms: gathered.termsOf(customerId), facts: gathered.facts, statement, gathered };
  }

  async #statement(gathered: Gathered, customerId: string, now: number): Promise<Statement> {
    return gathered.statement(customerId, now, this.#parts.sources.usage, await this.#gathering.usageVersion(gathered));
  }

  /** Resolves once everything acknowledged before the call is in what statements are computed from. */
  readBarrier(): Promise<void> {
    return this.#parts.sources.usage.readBarrier();
  }

  /** Finalizes whatever is due, in order, and puts the customer on the agenda for what comes next. Doing it again is harmless. */
  settle(customerId: string): Promise<void> {
    return this.#settling.settle(customerId);
  }

  /** In each customer's family, finalizes the one invoice that is due first. Call {@link readBarrier} before. */
  settleTogether(customerIds: readonly string[]): Promise<ReadonlyMap<string, StepResult>> {
    return this.#settling.settleTogether(customerIds);
  }

  /** Inside a transaction that has touched the customer: makes an invoice final now. */
  finalize(tx: Tx, draft: DraftInvoice): Promise<SettledInvoice> {
    return this.#settling.finalize(tx, draft);
  }

  /** The invoice that a draft would be if it were final now. */
  finalized(draft: DraftInvoice): SettledInvoice {
    return this.#settling.finalized(draft);
  }
}
