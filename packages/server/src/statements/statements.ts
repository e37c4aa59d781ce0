import {
  type Balance,
  type BilledCharge,
  type BreakdownElement,
  contains,
  countInTurn,
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
  /** What becomes facts, in this order; none where nothing is due. */
  readonly invoices: readonly SettledInvoice[];
  /** The family then, and what goes on its customers' agenda. */
  readonly after: Gathered;
  readonly entries: readonly AgendaEntry[];
}

const outcomeOf = ({ invoices }: Plan): StepOutcome => (invoices.length === 0 ? 'settled' : 'finalized');

/** How many invoices of one customer become facts in one transaction. */
const AT_ONCE = 64;

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
      if ((await this.#settleInTurn(customerId)) === 'settled') return;
    }
    throw new Error(`the due invoices of customer ${customerId} do not come to an end`);
  }

  /** Finalizes what can become facts from one statement, if anything is due, as far as nothing changes meanwhile. */
  async #settleInTurn(customerId: string): Promise<StepOutcome> {
    const sight = await this.#see(customerId, this.#parts.clock.now());
    let outcome: StepOutcome = 'settled';
    for await (const plan of this.#plansInTurn(customerId, sight)) {
      this.#took('computed');
      outcome = (await this.#commit([plan])).has(plan) ? outcomeOf(plan) : 'overtaken';
      const isInSight = (await this.#usageVersion(sight.gathered)) === sight.usageVersion;
      if (outcome === 'overtaken' || !isInSight) break;
    }
    return outcome;
  }

  /**
   * In each customer's family, finalizes the one invoice that is due first, if any is due. Everything is read together and computed
   * before the transaction begins; that holds whatever belongs to the invoices, and leaves out families in which something has changed
   * meanwhile. Who fails does not keep the others from it. Call {@link readBarrier} first.
   */
  async settleTogether(customerIds: readonly string[]): Promise<ReadonlyMap<string, StepResult>> {
    const now = this.#parts.clock.now();
    const results = new Map<string, StepResult>();
    const sights = new Map<string, Sight>();
    await Promise.all(
      customerIds.map(async (customerId) => {
        try {
          sights.set(customerId, await this.#see(customerId, now));
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

  async #see(customerId: string, now: number): Promise<Sight> {
    const { usage } = this.#parts.sources;
    const gathered = await this.#gathering.current(customerId);
    const usageVersion = await this.#usageVersion(gathered);
    await Promise.all(gathered.family.map((id) => gathered.prepare(id, now, usage, usageVersion)));
    return { gathered, now, usageVersion };
  }

  /** The first due draft becomes a fact. */
  async #plan(customerId: string, sight: Sight): Promise<Plan> {
    return this.#finalizing(customerId, sight, (await this.#due(sight)).slice(0, 1));
  }

  /** All due drafts become facts that can from one statement, as many at once as belong into a transaction; the last plan knows what is next. */
  async *#plansInTurn(customerId: string, sight: Sight): AsyncGenerator<Plan> {
    const inTurn = await this.#dueInTurn(customerId, sight);
    const { drafts } = await this.#statementOf(customerId, sight);
    let { gathered } = sight;
    let done = 0;
    for (let next = inTurn[AT_ONCE]; next !== undefined; next = inTurn[done + AT_ONCE]) {
      const invoices = inTurn.slice(done, done + AT_ONCE).map((draft) => this.finalized(draft));
      const after = gathered.withFacts(invoices);
      done += invoices.length;
      const final = new Set(inTurn.slice(0, done));
      const draftIds = drafts.filter((draft) => !final.has(draft)).map(({ id }) => id);
      const entry = { customerId, draftIds, finalized: invoices.length };
      const place = dueEntryOf(next, gathered.termsOf(customerId));
      yield {
        customerId,
        gathered,
        invoices,
        after,
        entries: [place === undefined ? entry : { ...entry, next: place }],
      };
      gathered = after;
    }
    yield this.#finalizing(customerId, { ...sight, gathered }, inTurn.slice(done));
  }

  async #finalizing(customerId: string, sight: Sight, drafts: readonly DraftInvoice[]): Promise<Plan> {
    const { gathered } = sight;
    const invoices = drafts.map((draft) => this.finalized(draft));
    const after = gathered.withFacts(invoices);
    const entries = await this.#entries({ ...sight, gathered: after }, invoices);
    return { customerId, gathered, invoices, after, entries };
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
      const invoices = still.flatMap((plan) => plan.invoices);
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
    if (holding.some(({ invoices }) => invoices.length > 0)) this.#took('committed');
    for (const { customerId, invoices, after } of holding) {
      if (invoices.length > 0) this.#gathering.keep(customerId, after);
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
    const counts = new Map([...locked].map(([customerId, { invoiceCount }]) => [customerId, invoiceCount]));
    const numbered = invoices.map((invoice) => {
      const count = counts.get(invoice.customerId);
      if (count === undefined) throw new Error(`customer ${invoice.customerId} is not locked`);
      counts.set(invoice.customerId, count + 1);
      return { invoice, number: count + 1 };
    });
    await sources.invoices.insert(tx, numbered, await this.termsVersion(tx));
    this.#took('inserted');
    for (const listener of listeners) await listener.finalized(tx, invoices);
    this.#took('told');
  }

  #statementOf(customerId: string, { gathered, now, usageVersion }: Sight): Promise<Statement> {
    return gathered.statement(customerId, now, this.#parts.sources.usage, usageVersion);
  }

  /** What is due in the family, in the order in which it becomes final. */
  async #due(sight: Sight): Promise<readonly DraftInvoice[]> {
    const due: { readonly draft: DraftInvoice; readonly entry: DueEntry }[] = [];
    for (const customerId of sight.gathered.family) {
      const terms = sight.gathered.termsOf(customerId);
      for (const draft of (await this.#statementOf(customerId, sight)).drafts) {
        const entry = dueEntryOf(draft, terms);
        if (entry !== undefined && entry.at <= sight.now) due.push({ draft, entry });
      }
    }
    return due.sort((a, b) => compareDue(a.entry, b.entry)).map(({ draft }) => draft);
  }

  /** What of it can become final from the statement in which it is due now. */
  async #dueInTurn(customerId: string, sight: Sight): Promise<readonly DraftInvoice[]> {
    const due = await this.#due(sight);
    const { drafts } = await this.#statementOf(customerId, sight);
    return due.slice(0, countInTurn(sight.gathered.termsOf(customerId), drafts, due));
  }

  /**
   * What goes on the agenda of each customer of the family: its first draft that falls due, or what the statement says, if sooner.
   * @param invoices what becomes facts with it.
   */
  async #entries(sight: Sight, invoices: readonly SettledInvoice[]): Promise<readonly AgendaEntry[]> {
    const entries: AgendaEntry[] = [];
    for (const customerId of sight.gathered.family) {
      const terms = sight.gathered.termsOf(customerId);
      const { drafts, nextDueAt } = await this.#statementOf(customerId, sight);
      const candidates = drafts.map((draft) => dueEntryOf(draft, terms)).filter((entry) => entry !== undefined);
      if (nextDueAt !== undefined && !candidates.some(({ at }) => at <= nextDueAt)) candidates.push({ at: nextDueAt });
      const [next] = candidates.sort(compareDue);
      entries.push({
        customerId,
        draftIds: drafts.map(({ id }) => id),
        finalized: invoices.filter((invoice) => invoice.customerId === customerId).length,
        ...(next === undefined ? {} : { next }),
      });
    }
    return entries;
  }

  #took(step: FinalizationStep): void {
    this.#parts.onStep?.(step);
  }
}
