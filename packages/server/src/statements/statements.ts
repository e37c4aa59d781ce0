import {
  type Balance,
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
import type { Clock } from '../platform/clock/index.ts';
import { StoreUnavailable } from '../platform/failure.ts';
import type { Db, Queryable, Tx } from '../platform/postgres/index.ts';
import type { Agenda, AgendaEntry, DueEntry, LockedAgenda } from './agenda.ts';
import { compareDue, dueEntryOf } from './due-order.ts';
import type { Gathered } from './gathered.ts';
import { Gathering } from './gathering.ts';
import type { FiledInvoice, FinalizationListener, Sources, TermsVersion } from './ports.ts';
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

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly agenda: Agenda;
  readonly sources: Sources;
  readonly listeners: readonly FinalizationListener[];
  /** Between the end of a usage period and its issue (invoices 2). */
  readonly graceMs: number;
  /** Told of each step of a finalization as it is taken: tests stop the process there. */
  readonly onStep?: (step: FinalizationStep) => void;
}

/** The steps of finalizing an invoice, in order; all but the first and the last are one transaction. */
export const FINALIZATION_STEPS = ['computed', 'locked', 'inserted', 'told', 'scheduled', 'committed'] as const;
export type FinalizationStep = (typeof FINALIZATION_STEPS)[number];

/** What a step of settling found: an invoice that it finalized, nothing due, or that something changed meanwhile. */
export type StepOutcome = 'finalized' | 'settled' | 'overtaken';

export type StepResult = { readonly outcome: StepOutcome } | { readonly error: unknown };

/** A family at an instant, and the usage that its statements are computed from. */
interface Sight {
  readonly gathered: Gathered;
  readonly now: number;
  readonly usageVersion: string;
}

/** What settling a family comes to, as long as nothing of it changes. */
interface Plan {
  readonly customerId: string;
  readonly gathered: Gathered;
  /** What becomes a fact, if anything is due. */
  readonly invoice: SettledInvoice | undefined;
  /** The family then, and what goes on its customers' agenda. */
  readonly after: Gathered;
  readonly entries: readonly AgendaEntry[];
}

const outcomeOf = ({ invoice }: Plan): StepOutcome => (invoice === undefined ? 'settled' : 'finalized');

const isFinal = (one: InvoiceTerms): one is InvoiceTerms & { readonly invoice: SettledInvoice } =>
  one.invoice.status === 'FINALIZED';

/** A bound on invoices and retries of one settling; a statement that never runs out of due drafts is a fault. */
const MAX_STEPS = 100_000;

/** Statements of customers, and the making of facts from what is due in them. */
export class Statements {
  readonly #parts: Parts;
  readonly #gathering: Gathering;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#gathering = new Gathering(parts);
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

  /**
   * Inside a transaction that has changed subscriptions: what they charge from an instant on, as if each billed at once; the drafts hold
   * nothing else (invoices 12.12).
   */
  async chargedAtOnce(
    tx: Tx,
    customerId: string,
    subscriptionIds: readonly string[],
    from: number,
  ): Promise<readonly DraftInvoice[]> {
    const gathered = await this.#gathering.within(tx, customerId);
    const at = gathered.withSubscriptions(customerId, (subscription) =>
      subscriptionIds.includes(subscription.id)
        ? { ...subscription, invoiceBehavior: 'BILL_IMMEDIATELY' }
        : subscription,
    );
    const { drafts } = await this.#statement(at, customerId, this.#parts.clock.now());
    return drafts.filter(
      ({ type, lines }) =>
        type === 'SCHEDULED' &&
        lines.some((line) => subscriptionIds.includes(line.subscriptionId ?? '') && line.startingAt === from),
    );
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
    return gathered.statement(customerId, now, this.#parts.sources.usage, await this.#usageVersion(gathered));
  }

  async #usageVersion({ family }: Gathered): Promise<string> {
    const { usage } = this.#parts.sources;
    return (await Promise.all(family.map((id) => usage.usageVersion(id)))).join();
  }

  /** Resolves once everything acknowledged before the call is in what statements are computed from. */
  readBarrier(): Promise<void> {
    return this.#parts.sources.usage.readBarrier();
  }

  /** Finalizes whatever is due, in order, and puts the customer on the agenda for what comes next. Doing it again is harmless. */
  async settle(customerId: string): Promise<void> {
    await this.readBarrier();
    for (let step = 0; step < MAX_STEPS; step += 1) {
      if ((await this.#settleStep(customerId)) === 'settled') return;
    }
    throw new Error(`the due invoices of customer ${customerId} do not come to an end`);
  }

  /** The same as {@link settleTogether} for one customer; throws what was in the way. */
  async #settleStep(customerId: string): Promise<StepOutcome> {
    const result = (await this.settleTogether([customerId])).get(customerId);
    if (result === undefined) throw new Error(`nothing came of settling customer ${customerId}`);
    if ('error' in result) throw result.error;
    return result.outcome;
  }

  /**
   * In each customer's family, finalizes the one invoice that is due first, if any is due. Everything is read together and computed
   * before the transaction begins; that holds whatever belongs to the invoices, and leaves out families in which something has changed
   * meanwhile. Who fails does not keep the others from it. Call {@link readBarrier} first.
   */
  async settleTogether(customerIds: readonly string[]): Promise<ReadonlyMap<string, StepResult>> {
    const { clock, sources } = this.#parts;
    const now = clock.now();
    const results = new Map<string, StepResult>();
    const sights = new Map<string, Sight>();
    await Promise.all(
      customerIds.map(async (customerId) => {
        try {
          const gathered = await this.#gathering.current(customerId);
          const usageVersion = await this.#usageVersion(gathered);
          await Promise.all(gathered.family.map((id) => gathered.prepare(id, now, sources.usage, usageVersion)));
          sights.set(customerId, { gathered, now, usageVersion });
        } catch (error) {
          results.set(customerId, { error });
        }
      }),
    );
    const plans: Plan[] = [];
    const planned = new Set<string>();
    for (const [customerId, sight] of sights) {
      // Of a family's invoices the first one goes first, whichever of its customers is asked about.
      const { family } = sight.gathered;
      if (family.some((id) => planned.has(id))) {
        results.set(customerId, { outcome: 'overtaken' });
        continue;
      }
      try {
        plans.push(await this.#plan(customerId, sight));
        for (const id of family) planned.add(id);
      } catch (error) {
        results.set(customerId, { error });
      }
      // Others get their turn between two statements.
      if (sights.size > 1) await new Promise(setImmediate);
    }
    this.#took('computed');
    for (const [customerId, result] of await this.#carryOut(plans)) results.set(customerId, result);
    return results;
  }

  async #plan(customerId: string, sight: Sight): Promise<Plan> {
    const { gathered } = sight;
    const draft = await this.#firstDue(sight);
    const invoice = draft === undefined ? undefined : this.finalized(draft);
    const after = invoice === undefined ? gathered : gathered.withFact(invoice);
    return {
      customerId,
      gathered,
      invoice,
      after,
      entries: await this.#entries({ ...sight, gathered: after }, invoice),
    };
  }

  /** Where the whole does not go through, each goes by itself. */
  async #carryOut(plans: readonly Plan[]): Promise<readonly (readonly [customerId: string, StepResult])[]> {
    if (plans.length === 0) return [];
    try {
      const holding = await this.#commit(plans);
      return plans.map((plan) => [plan.customerId, { outcome: holding.has(plan) ? outcomeOf(plan) : 'overtaken' }]);
    } catch (error) {
      const [only, ...others] = plans;
      if (only === undefined || others.length === 0 || error instanceof StoreUnavailable) {
        return plans.map(({ customerId }) => [customerId, { error }]);
      }
      const results: (readonly [customerId: string, StepResult])[] = [];
      for (const plan of plans) results.push(...(await this.#carryOut([plan])));
      return results;
    }
  }

  /** Makes facts of plans in one transaction, and answers which of them still held. */
  async #commit(plans: readonly Plan[]): Promise<ReadonlySet<Plan>> {
    const { db, agenda } = this.#parts;
    const holding = await db.transaction(async (tx) => {
      const locked = await this.#gathering.lock(
        tx,
        plans.map(({ gathered }) => gathered),
      );
      const still = plans.filter(({ gathered }) => gathered.holds(locked));
      const invoices = still.flatMap(({ invoice }) => invoice ?? []);
      if (invoices.length > 0) {
        this.#took('locked');
        await this.#record(tx, invoices, locked);
      }
      if (still.length > 0)
        await agenda.schedule(
          tx,
          still.flatMap(({ entries }) => entries),
        );
      if (invoices.length > 0) this.#took('scheduled');
      return still;
    });
    if (holding.some(({ invoice }) => invoice !== undefined)) this.#took('committed');
    for (const { customerId, invoice, after } of holding) {
      if (invoice !== undefined) this.#gathering.keep(customerId, after);
    }
    return new Set(holding);
  }

  /** Inside a transaction that has touched the customer: makes an invoice final now. */
  async finalize(tx: Tx, draft: DraftInvoice): Promise<SettledInvoice> {
    const { agenda } = this.#parts;
    const invoice = this.finalized(draft);
    await this.#record(tx, [invoice], await agenda.lock(tx, [invoice.customerId]));
    await agenda.countInvoice(tx, invoice.customerId);
    return invoice;
  }

  /** The invoice that a draft would be if it were final now. */
  finalized({ dueAt, ...draft }: DraftInvoice): SettledInvoice {
    return { ...draft, status: 'FINALIZED', finalizedAt: this.#parts.clock.now() };
  }

  /** Makes invoices facts, each under the next number of its customer's series, and tells all who want to know. */
  async #record(tx: Tx, invoices: readonly SettledInvoice[], locked: ReadonlyMap<string, LockedAgenda>): Promise<void> {
    const { sources, listeners } = this.#parts;
    const numbered = invoices.map((invoice) => {
      const agenda = locked.get(invoice.customerId);
      if (agenda === undefined) throw new Error(`customer ${invoice.customerId} is not locked`);
      return { invoice, number: agenda.invoiceCount + 1 };
    });
    await sources.invoices.insert(tx, numbered, await this.termsVersion(tx));
    this.#took('inserted');
    for (const listener of listeners) await listener.finalized(tx, invoices);
    this.#took('told');
  }

  async #firstDue({ gathered, now, usageVersion }: Sight): Promise<DraftInvoice | undefined> {
    const { usage } = this.#parts.sources;
    let first: { readonly draft: DraftInvoice; readonly entry: DueEntry } | undefined;
    for (const customerId of gathered.family) {
      const terms = gathered.termsOf(customerId);
      for (const draft of (await gathered.statement(customerId, now, usage, usageVersion)).drafts) {
        const entry = dueEntryOf(draft, terms);
        if (entry === undefined || entry.at > now) continue;
        if (first === undefined || compareDue(entry, first.entry) < 0) first = { draft, entry };
      }
    }
    return first?.draft;
  }

  /**
   * What goes on the agenda of each customer of the family: its first draft that falls due, or what the statement says, if sooner.
   * @param invoice what becomes a fact with it.
   */
  async #entries(
    { gathered, now, usageVersion }: Sight,
    invoice: SettledInvoice | undefined,
  ): Promise<readonly AgendaEntry[]> {
    const { usage } = this.#parts.sources;
    const entries: AgendaEntry[] = [];
    for (const customerId of gathered.family) {
      const terms = gathered.termsOf(customerId);
      const { drafts, nextDueAt } = await gathered.statement(customerId, now, usage, usageVersion);
      const candidates = drafts.map((draft) => dueEntryOf(draft, terms)).filter((entry) => entry !== undefined);
      if (nextDueAt !== undefined && !candidates.some(({ at }) => at <= nextDueAt)) candidates.push({ at: nextDueAt });
      const [next] = candidates.sort(compareDue);
      entries.push({
        customerId,
        draftIds: drafts.map(({ id }) => id),
        finalized: customerId === invoice?.customerId,
        ...(next === undefined ? {} : { next }),
      });
    }
    return entries;
  }

  #took(step: FinalizationStep): void {
    this.#parts.onStep?.(step);
  }
}
