import {
  type Balance,
  type BilledCharge,
  type DraftInvoice,
  type Facts,
  type OpenStatement,
  openStatement,
  regenerate,
  regenerationNeeds,
  type SettledInvoice,
  type Statement,
  seatPurchases,
  statement,
  type Terms,
  type Usage,
  type UsageNeed,
  type UsageRow,
  usageNeeds,
} from '@takt/engine';
import type { Preview } from '../metering/index.ts';
import type { UsageSource } from './ports.ts';

/** A customer's terms, but for its relatives. */
export type OwnTerms = Omit<Terms, 'family'>;

/** The versions that something was gathered at: equal stamps mean equal terms and facts. */
export interface Stamp {
  /** By customer of the family; one that was never touched has none. */
  readonly agenda: ReadonlyMap<string, number>;
  readonly catalog: number;
}

export interface GatheredInput {
  readonly stamp: Stamp;
  /** Of the customer and its relatives in hierarchies, by customer id. */
  readonly terms: ReadonlyMap<string, OwnTerms>;
  readonly facts: Facts;
}

/** Everything that statements of one family of customers are computed from, and the statements computed so far. */
export class Gathered {
  readonly stamp: Stamp;
  readonly facts: Facts;
  /** All customers of the family, in the order of their ids, which is the order they are locked in. */
  readonly family: readonly string[];
  readonly #terms: ReadonlyMap<string, OwnTerms>;
  #view = new View('');

  constructor({ stamp, terms, facts }: GatheredInput) {
    this.stamp = stamp;
    this.facts = facts;
    this.family = [...terms.keys()].sort();
    this.#terms = terms;
  }

  termsOf(customerId: string): Terms {
    const own = this.#own(customerId);
    const relatives = this.family.filter((id) => id !== customerId);
    return { ...own, family: relatives.map((id) => ({ ...this.#own(id), family: [] })) };
  }

  #own(customerId: string): OwnTerms {
    const terms = this.#terms.get(customerId);
    if (terms === undefined) throw new Error(`${customerId} is not of the family that was gathered`);
    return terms;
  }

  /** Whether it still holds of a family that stands where `locked` says. */
  holds(locked: ReadonlyMap<string, { readonly version: number }>): boolean {
    return this.family.every((id) => locked.get(id)?.version === this.stamp.agenda.get(id));
  }

  /** Reads the usage of a statement ahead of it: {@link statement} then waits for nothing. */
  async prepare(customerId: string, now: number, source: UsageSource, usageVersion: string): Promise<void> {
    const view = this.#viewAt(usageVersion);
    if (view.statements.get(customerId)?.now === now) return;
    const open = this.#open(customerId, now);
    await view.read(open.needs, source);
    view.prepared.set(customerId, { now, open });
  }

  /**
   * The customer's statement as of `now`, from usage as it is. Throws rather than compute from incomplete usage.
   * @param usageVersion differs whenever the family's usage may.
   */
  async statement(customerId: string, now: number, source: UsageSource, usageVersion: string): Promise<Statement> {
    const view = this.#viewAt(usageVersion);
    const known = view.statements.get(customerId);
    if (known?.now === now) return known;
    const prepared = view.prepared.get(customerId);
    view.prepared.delete(customerId);
    const open = prepared?.now === now ? prepared.open : this.#open(customerId, now);
    await view.read(open.needs, source);
    const computed = open.of(view.rows);
    view.statements.set(customerId, computed);
    return computed;
  }

  #open(customerId: string, now: number): OpenStatement {
    return openStatement(this.termsOf(customerId), this.facts, now);
  }

  #viewAt(usageVersion: string): View {
    if (usageVersion !== this.#view.usageVersion) this.#view = new View(usageVersion);
    return this.#view;
  }

  /**
   * The drafts with these ids as they would be with a preview's events; usage of all other periods stays as it is (invoices 12.10).
   */
  async preview(
    drafts: readonly DraftInvoice[],
    now: number,
    source: UsageSource,
    preview: Preview,
  ): Promise<readonly DraftInvoice[]> {
    const terms = this.termsOf(preview.customerId);
    const isConcerned = ({ customerId, period }: UsageNeed): boolean =>
      customerId === preview.customerId &&
      drafts.some(({ startingAt, endingBefore }) => period.start === startingAt && period.end === endingBefore);
    const needs = usageNeeds(terms, this.facts, now);
    const previewed = await source.readUsage(needs.filter(isConcerned), preview);
    const stored = await source.readUsage(needs.filter((need) => !isConcerned(need)));
    const { drafts: all } = statement(terms, new Map([...previewed, ...stored]), this.facts, now);
    return all.filter(({ id }) => drafts.some((draft) => draft.id === id));
  }

  /** What takes the place of a void invoice today (invoices 12.7); undefined where the terms leave nothing to be invoiced there. */
  async regenerate(invoice: SettledInvoice, now: number, source: UsageSource): Promise<DraftInvoice | undefined> {
    const terms = this.termsOf(invoice.customerId);
    const usage = new View('');
    await usage.read(regenerationNeeds(terms, this.facts, now, invoice), source);
    return regenerate(terms, usage.rows, this.facts, now, invoice);
  }

  /** The invoices of seats that were bought by a call (invoices 12.12). */
  async seatPurchases(
    customerId: string,
    bought: readonly BilledCharge[],
    now: number,
    source: UsageSource,
  ): Promise<readonly DraftInvoice[]> {
    const terms = this.termsOf(customerId);
    const usage = new View('');
    await usage.read(usageNeeds(terms, this.facts, now), source);
    return seatPurchases(terms, usage.rows, this.facts, now, bought);
  }

  /** The same family once invoices of it have become facts, one after the other. */
  withFacts(invoices: readonly SettledInvoice[]): Gathered {
    if (invoices.length === 0) return this;
    const facts = { ...this.facts, invoices: [...this.facts.invoices, ...invoices] };
    return this.#next(
      invoices.map(({ customerId }) => customerId),
      { terms: this.#terms, facts },
    );
  }

  /** The same family once a balance has been added to it. */
  withBalance(balance: Balance): Gathered {
    const { customerId } = balance;
    const own = this.#own(customerId);
    const terms = new Map(this.#terms).set(customerId, { ...own, balances: [...own.balances, balance] });
    return this.#next([customerId], { terms, facts: this.facts });
  }

  /** One version on for each change of a customer, with the usage that was read. */
  #next(customerIds: readonly string[], changed: Omit<GatheredInput, 'stamp'>): Gathered {
    const agenda = new Map(this.stamp.agenda);
    for (const customerId of customerIds) agenda.set(customerId, (agenda.get(customerId) ?? 0) + 1);
    const next = new Gathered({ ...changed, stamp: { ...this.stamp, agenda } });
    next.#view = new View(this.#view.usageVersion, this.#view.rows);
    return next;
  }
}

/** Usage as it was at one version, and the statements computed from it. */
class View {
  readonly usageVersion: string;
  readonly rows: Map<string, readonly UsageRow[]>;
  readonly statements = new Map<string, Statement>();
  /** Statements whose usage is there, until they are computed. */
  readonly prepared = new Map<string, { readonly now: number; readonly open: OpenStatement }>();

  constructor(usageVersion: string, rows: Usage = new Map()) {
    this.usageVersion = usageVersion;
    this.rows = new Map(rows);
  }

  /** Makes sure that the answers to these needs are there. */
  async read(needs: readonly UsageNeed[], source: UsageSource): Promise<void> {
    const missing = needs.filter(({ key }) => !this.rows.has(key));
    if (missing.length === 0) return;
    const read = await source.readUsage(missing);
    for (const { key } of missing) this.rows.set(key, read.get(key) ?? []);
  }
}
