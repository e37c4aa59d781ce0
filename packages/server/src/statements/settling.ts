import { countInTurn, type DraftInvoice, type SettledInvoice, type Statement } from '@takt/engine';
import type { Clock } from '../platform/clock/index.ts';
import { StoreUnavailable } from '../platform/failure.ts';
import type { Db, Tx } from '../platform/postgres/index.ts';
import type { Agenda, AgendaEntry, DueEntry, LockedAgenda } from './agenda.ts';
import { compareDue, dueEntryOf } from './due-order.ts';
import type { Gathered } from './gathered.ts';
import type { Gathering } from './gathering.ts';
import type { FinalizationListener, Sources } from './ports.ts';
import { termsVersion } from './terms-then.ts';

export interface SettlingParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly agenda: Agenda;
  readonly sources: Sources;
  readonly listeners: readonly FinalizationListener[];
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
interface Snapshot {
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

/** A bound on invoices and retries of one settling; a statement that never runs out of due drafts is a fault. */
const MAX_STEPS = 100_000;

/** The making of facts from what is due in statements: invoice by invoice, in order, each as of its own instant (invoices 2). */
export class Settling {
  readonly #parts: SettlingParts;
  readonly #gathering: Gathering;

  constructor(parts: SettlingParts, gathering: Gathering) {
    this.#parts = parts;
    this.#gathering = gathering;
  }

  /** Finalizes whatever is due, in order, and puts the customer on the agenda for what comes next. Doing it again is harmless. */
  async settle(customerId: string): Promise<void> {
    await this.#parts.sources.usage.readBarrier();
    for (let step = 0; step < MAX_STEPS; step += 1) {
      if ((await this.#settleInTurn(customerId)) === 'settled') return;
    }
    throw new Error(`the due invoices of customer ${customerId} do not come to an end`);
  }

  /** Finalizes what can become facts from one statement, if anything is due, as far as nothing changes meanwhile. */
  async #settleInTurn(customerId: string): Promise<StepOutcome> {
    const snapshot = await this.#snapshot(customerId, this.#parts.clock.now());
    let outcome: StepOutcome = 'settled';
    for await (const plan of this.#plansInTurn(customerId, snapshot)) {
      this.#reached('computed');
      outcome = (await this.#commit([plan])).has(plan) ? outcomeOf(plan) : 'overtaken';
      // Usage that came meanwhile is not to be missing from what becomes final after it.
      const isUsageTheSame = (await this.#gathering.usageVersion(snapshot.gathered)) === snapshot.usageVersion;
      if (outcome === 'overtaken' || !isUsageTheSame) break;
    }
    return outcome;
  }

  /**
   * In each customer's family, finalizes the one invoice that is due first, if any is due. Everything is read together and computed
   * before the transaction begins; that holds whatever belongs to the invoices, and leaves out families in which something has changed
   * meanwhile. Who fails does not keep the others from it. What was acknowledged must be loaded before.
   */
  async settleTogether(customerIds: readonly string[]): Promise<ReadonlyMap<string, StepResult>> {
    const now = this.#parts.clock.now();
    const results = new Map<string, StepResult>();
    const snapshots = new Map<string, Snapshot>();
    await Promise.all(
      customerIds.map(async (customerId) => {
        try {
          snapshots.set(customerId, await this.#snapshot(customerId, now));
        } catch (error) {
          results.set(customerId, { error });
        }
      }),
    );
    const plans: Plan[] = [];
    const planned = new Set<string>();
    for (const [customerId, snapshot] of snapshots) {
      // Of a family's invoices the first one goes first, whichever of its customers is asked about.
      const { family } = snapshot.gathered;
      if (family.some((id) => planned.has(id))) {
        results.set(customerId, { outcome: 'overtaken' });
        continue;
      }
      try {
        plans.push(await this.#plan(customerId, snapshot));
        for (const id of family) planned.add(id);
      } catch (error) {
        results.set(customerId, { error });
      }
      // Others get their turn between two statements.
      if (snapshots.size > 1) await new Promise(setImmediate);
    }
    this.#reached('computed');
    for (const [customerId, result] of await this.#carryOut(plans)) results.set(customerId, result);
    return results;
  }

  async #snapshot(customerId: string, now: number): Promise<Snapshot> {
    const { usage } = this.#parts.sources;
    const gathered = await this.#gathering.current(customerId);
    const usageVersion = await this.#gathering.usageVersion(gathered);
    await Promise.all(gathered.family.map((id) => gathered.prepare(id, now, usage, usageVersion)));
    return { gathered, now, usageVersion };
  }

  /** The first due draft becomes a fact. */
  async #plan(customerId: string, snapshot: Snapshot): Promise<Plan> {
    return this.#finalizing(customerId, snapshot, (await this.#due(snapshot)).slice(0, 1));
  }

  /** All due drafts become facts that can from one statement, as many at once as belong into a transaction; the last plan knows what is next. */
  async *#plansInTurn(customerId: string, snapshot: Snapshot): AsyncGenerator<Plan> {
    const inTurn = await this.#dueInTurn(customerId, snapshot);
    const { drafts } = await this.#statementOf(customerId, snapshot);
    let { gathered } = snapshot;
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
    yield this.#finalizing(customerId, { ...snapshot, gathered }, inTurn.slice(done));
  }

  async #finalizing(customerId: string, snapshot: Snapshot, drafts: readonly DraftInvoice[]): Promise<Plan> {
    const { gathered } = snapshot;
    const invoices = drafts.map((draft) => this.finalized(draft));
    const after = gathered.withFacts(invoices);
    const entries = await this.#entries({ ...snapshot, gathered: after }, invoices);
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
        this.#reached('locked');
        await this.#record(tx, invoices, locked);
      }
      if (still.length > 0)
        await agenda.schedule(
          tx,
          still.flatMap(({ entries }) => entries),
        );
      if (invoices.length > 0) this.#reached('scheduled');
      return still;
    });
    if (holding.some(({ invoices }) => invoices.length > 0)) this.#reached('committed');
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
    await sources.invoices.insert(tx, numbered, await termsVersion(tx, sources));
    this.#reached('inserted');
    for (const listener of listeners) await listener.finalized(tx, invoices);
    this.#reached('told');
  }

  #statementOf(customerId: string, { gathered, now, usageVersion }: Snapshot): Promise<Statement> {
    return gathered.statement(customerId, now, this.#parts.sources.usage, usageVersion);
  }

  /** What is due in the family, in the order in which it becomes final. */
  async #due(snapshot: Snapshot): Promise<readonly DraftInvoice[]> {
    const due: { readonly draft: DraftInvoice; readonly entry: DueEntry }[] = [];
    for (const customerId of snapshot.gathered.family) {
      const terms = snapshot.gathered.termsOf(customerId);
      for (const draft of (await this.#statementOf(customerId, snapshot)).drafts) {
        const entry = dueEntryOf(draft, terms);
        if (entry !== undefined && entry.at <= snapshot.now) due.push({ draft, entry });
      }
    }
    return due.sort((a, b) => compareDue(a.entry, b.entry)).map(({ draft }) => draft);
  }

  /** What of it can become final from the statement in which it is due now. */
  async #dueInTurn(customerId: string, snapshot: Snapshot): Promise<readonly DraftInvoice[]> {
    const due = await this.#due(snapshot);
    const { drafts } = await this.#statementOf(customerId, snapshot);
    return due.slice(0, countInTurn(snapshot.gathered.termsOf(customerId), drafts, due));
  }

  /**
   * What goes on the agenda of each customer of the family: its first draft that falls due, or what the statement says, if sooner.
   * @param invoices what becomes facts with it.
   */
  async #entries(snapshot: Snapshot, invoices: readonly SettledInvoice[]): Promise<readonly AgendaEntry[]> {
    const entries: AgendaEntry[] = [];
    for (const customerId of snapshot.gathered.family) {
      const terms = snapshot.gathered.termsOf(customerId);
      const { drafts, nextDueAt } = await this.#statementOf(customerId, snapshot);
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

  #reached(step: FinalizationStep): void {
    this.#parts.onStep?.(step);
  }
}
