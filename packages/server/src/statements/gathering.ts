import type { Contract, Product } from '@takt/engine';
import { Joined } from '../platform/joined.ts';
import type { Db, Queryable, Tx } from '../platform/postgres/index.ts';
import type { Agenda, LockedAgenda } from './agenda.ts';
import { Gathered, type OwnTerms, type Stamp } from './gathered.ts';
import type { Sources } from './ports.ts';

/** How many families are kept. Any of them may be dropped at any moment: it is gathered again when needed. */
const KEPT = 2_048;

/** Gathers terms and facts from the domains that keep them, and keeps what was gathered for as long as it is true. */
export class Gathering {
  readonly #db: Db;
  readonly #agenda: Agenda;
  readonly #sources: Sources;
  readonly #graceMs: number;
  readonly #versions: Joined<string, number>;
  readonly #catalog: Joined<'version', number>;
  /** By customer, the least recently used first. */
  readonly #kept = new Map<string, Gathered>();

  constructor(parts: { db: Db; agenda: Agenda; sources: Sources; graceMs: number }) {
    this.#db = parts.db;
    this.#agenda = parts.agenda;
    this.#sources = parts.sources;
    this.#graceMs = parts.graceMs;
    this.#versions = new Joined((ids) => parts.agenda.versions(parts.db, ids));
    this.#catalog = new Joined(
      async () => new Map([['version', await parts.sources.catalog.catalogVersion(parts.db)]]),
    );
  }

  /** What holds of the customer and its family now; 404 if there is no such customer. */
  async current(customerId: string): Promise<Gathered> {
    const kept = this.#kept.get(customerId);
    if (kept !== undefined && sameStamp(kept.stamp, await this.#stampNow(kept.family))) return kept;
    const gathered = await this.#db.transaction((tx) => this.within(tx, customerId), { isolation: 'repeatable read' });
    this.keep(customerId, gathered);
    return gathered;
  }

  /** What holds of the customer inside a transaction, its own changes included. */
  async within(q: Queryable, customerId: string): Promise<Gathered> {
    await this.#sources.customers.requireKnown(q, customerId);
    const { contracts, family } = await this.#family(q, customerId);
    const stamp = await this.#stamp(q, family);
    const terms = await this.#terms(q, family, contracts);
    const facts = await this.#sources.invoices.loadFacts(q, family, dependOnSettledLines([...terms.values()]));
    return new Gathered({ stamp, terms, facts });
  }

  keep(customerId: string, gathered: Gathered): void {
    this.#kept.delete(customerId);
    this.#kept.set(customerId, gathered);
    for (const eldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(eldest);
    }
  }

  /**
   * Locks the family. Undefined where what was gathered does not hold any more; otherwise it does until the transaction ends, and the
   * answer is where each customer stands.
   */
  async lock(tx: Tx, gathered: Gathered): Promise<ReadonlyMap<string, LockedAgenda> | undefined> {
    const locked = await this.#agenda.lock(tx, gathered.family);
    const versions = new Map([...locked].map(([id, { version }]) => [id, version]));
    return sameVersions(gathered.stamp.agenda, versions) ? locked : undefined;
  }

  /** The same outside of a transaction, where many ask at a time. */
  async #stampNow(family: readonly string[]): Promise<Stamp> {
    const [catalog, ...versions] = await Promise.all([
      this.#catalog.get('version'),
      ...family.map((id) => this.#versions.get(id)),
    ]);
    const known = family.flatMap((id, i) => (versions[i] === undefined ? [] : [[id, versions[i]] as const]));
    return { agenda: new Map(known), catalog: catalog ?? Number.NaN };
  }

  async #stamp(q: Queryable, family: readonly string[]): Promise<Stamp> {
    return { agenda: await this.#agenda.versions(q, family), catalog: await this.#sources.catalog.catalogVersion(q) };
  }

  /** The contracts of the customer and of all that hierarchies tie it to, directly or through others (contracts 10). */
  async #family(
    q: Queryable,
    customerId: string,
  ): Promise<{ readonly contracts: readonly Contract[]; readonly family: readonly string[] }> {
    const contracts: Contract[] = [];
    const family = new Set([customerId]);
    for (let asked: readonly string[] = [customerId]; asked.length > 0; ) {
      const found = await this.#sources.contracts.loadContracts(q, asked);
      contracts.push(...found);
      asked = [...new Set(found.flatMap(relativesOf))].filter((id) => !family.has(id));
      for (const id of asked) family.add(id);
    }
    return { contracts, family: [...family] };
  }

  async #terms(
    q: Queryable,
    family: readonly string[],
    contracts: readonly Contract[],
  ): Promise<ReadonlyMap<string, OwnTerms>> {
    const { customers, balances, catalog, metrics, invoices } = this.#sources;
    const rateCards = Object.fromEntries(
      await inTurn(distinct(contracts.map(({ rateCardId }) => rateCardId)), async (id) => [
        id,
        await catalog.loadRateCard(q, id),
      ]),
    );
    const shared = {
      products: await catalog.loadProducts(q),
      rateCards,
      metrics: await metrics.metricTerms(q),
      pricingUnits: await catalog.pricingUnits(q),
      graceMs: this.#graceMs,
    };
    const customFields = await customers.customFieldsOf(q, family);
    const billableStatuses = await customers.billableStatusesOf(q, family);
    const serviceInvoices = await invoices.loadServiceInvoices(q, family);
    const allBalances = await balances.loadBalances(q, family);
    return new Map(
      family.map((customerId) => {
        const terms: OwnTerms = {
          ...shared,
          customerId,
          customerCustomFields: customFields.get(customerId) ?? {},
          billableStatuses: billableStatuses.get(customerId) ?? [],
          contracts: contracts
            .filter((contract) => contract.customerId === customerId)
            .map((contract) => ({ ...contract, professionalServiceInvoices: serviceInvoices.get(contract.id) ?? [] })),
          balances: allBalances.filter((balance) => balance.customerId === customerId),
        };
        return [customerId, terms];
      }),
    );
  }
}

function relativesOf({ hierarchy }: Contract): readonly string[] {
  switch (hierarchy?.role) {
    case undefined:
      return [];
    case 'PARENT':
      return hierarchy.children.map(({ customerId }) => customerId);
    case 'CHILD':
      return [hierarchy.parent.customerId];
    default:
      return hierarchy satisfies never;
  }
}

/**
 * Consolidated invoices copy the lines of their constituents (invoices 9), composites over all contracts of a customer charge a part of
 * what others of its invoices charge (pricing 6.6); no other draft looks into settled lines.
 */
const dependOnSettledLines = (members: readonly OwnTerms[]): boolean =>
  members.some(({ contracts, rateCards, products }) => {
    const cards = Object.values(rateCards);
    return (
      contracts.some(
        ({ hierarchy }) => hierarchy?.role === 'PARENT' && hierarchy.invoiceConsolidationType === 'CONCATENATE',
      ) ||
      (contracts.length > 1 && cards.some((card) => card.productOrder.some((id) => spansCustomer(products[id]))))
    );
  });

const spansCustomer = (product: Product | undefined): boolean =>
  product !== undefined &&
  [product.initial, ...product.updates.map(({ set }) => set)].some(
    ({ compositeScope }) => compositeScope === 'CUSTOMER',
  );

const distinct = (ids: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(ids.filter((id) => id !== undefined)),
];

/** One connection answers one question at a time. */
async function inTurn<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<readonly B[]> {
  const results: B[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

const sameVersions = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, version]) => b.get(id) === version);

const sameStamp = (a: Stamp, b: Stamp): boolean => a.catalog === b.catalog && sameVersions(a.agenda, b.agenda);
