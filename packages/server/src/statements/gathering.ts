import type { Contract, Facts, Product } from '@takt/engine';
import { Joined } from '../platform/joined.ts';
import type { Db, Queryable, Tx } from '../platform/postgres/index.ts';
import type { Agenda, LockedAgenda } from './agenda.ts';
import { Catalogs } from './catalog.ts';
import { Gathered, type OwnTerms, type Stamp } from './gathered.ts';
import type { Sources } from './ports.ts';

/** How many families are kept. Any of them may be dropped at any moment: it is gathered again when needed. */
const KEPT = 2_048;

/** What nobody but its customer has. */
type PrivateTerms = Omit<OwnTerms, 'products' | 'metrics' | 'pricingUnits' | 'rateCards' | 'graceMs'>;

/** By customer. */
type Contracts = ReadonlyMap<string, readonly Contract[]>;

interface Parts {
  readonly db: Db;
  readonly agenda: Agenda;
  readonly sources: Sources;
  readonly graceMs: number;
}

/** Gathers terms and facts from the domains that keep them, and keeps what was gathered for as long as it is true. */
export class Gathering {
  readonly #parts: Parts;
  readonly #catalogs: Catalogs;
  // What many ask at a time is asked together.
  readonly #versions: Joined<string, number>;
  readonly #catalogVersion: Joined<'version', number>;
  readonly #gathered: Joined<string, Gathered>;
  /** By customer, the least recently used first. */
  readonly #kept = new Map<string, Gathered>();

  constructor(parts: Parts) {
    const { db, agenda, sources } = parts;
    this.#parts = parts;
    this.#catalogs = new Catalogs(sources);
    this.#versions = new Joined((ids) => agenda.versions(db, ids));
    this.#catalogVersion = new Joined(async () => new Map([['version', await sources.catalog.catalogVersion(db)]]));
    this.#gathered = new Joined((ids) =>
      db.transaction((tx) => this.#gather(tx, ids, 'snapshot'), { isolation: 'repeatable read' }),
    );
  }

  /** What holds of the customer and its family now; 404 if there is no such customer. */
  async current(customerId: string): Promise<Gathered> {
    const kept = this.#kept.get(customerId);
    if (kept !== undefined && sameStamp(kept.stamp, await this.#stampNow(kept.family))) return kept;
    const gathered = (await this.#gathered.get(customerId)) ?? (await this.#unknown(this.#parts.db, customerId));
    this.keep(customerId, gathered);
    return gathered;
  }

  /** What holds of the customer inside a transaction, its own changes included. */
  async within(q: Queryable, customerId: string): Promise<Gathered> {
    return (await this.#gather(q, [customerId], 'changing')).get(customerId) ?? (await this.#unknown(q, customerId));
  }

  keep(customerId: string, gathered: Gathered): void {
    this.#kept.delete(customerId);
    this.#kept.set(customerId, gathered);
    for (const eldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(eldest);
    }
  }

  /** Locks families until the transaction ends, and answers where each customer stands. */
  lock(tx: Tx, families: readonly Gathered[]): Promise<ReadonlyMap<string, LockedAgenda>> {
    return this.#parts.agenda.lock(tx, [...new Set(families.flatMap(({ family }) => family))]);
  }

  /** Versions outside of a transaction, where many ask at a time. */
  async #stampNow(family: readonly string[]): Promise<Stamp> {
    const [catalog, ...versions] = await Promise.all([
      this.#catalogVersion.get('version'),
      ...family.map((id) => this.#versions.get(id)),
    ]);
    const known = family.flatMap((id, i) => (versions[i] === undefined ? [] : [[id, versions[i]] as const]));
    return { agenda: new Map(known), catalog: catalog ?? Number.NaN };
  }

  /** A customer is on the agenda from its creation on. */
  async #unknown(q: Queryable, customerId: string): Promise<never> {
    await this.#parts.sources.customers.requireKnown(q, customerId);
    throw new Error(`customer ${customerId} is not on the agenda`);
  }

  /**
   * What holds of many customers, each with its family; unknown ones are left out.
   * @param view what is read from one snapshot may be kept: elsewhere a newer product may stand beside an older version.
   */
  async #gather(
    q: Queryable,
    asked: readonly string[],
    view: 'snapshot' | 'changing',
  ): Promise<ReadonlyMap<string, Gathered>> {
    const contracts = await this.#contracts(q, asked);
    const versions = await this.#parts.agenda.versions(q, [...contracts.keys()]);
    const catalog = await this.#catalogs.read(q, cardIdsOf([...contracts.values()].flat()));
    if (view === 'snapshot') this.#catalogs.keep(catalog);
    const own = await this.#privateTerms(q, contracts);
    const { products, metrics, pricingUnits } = catalog;
    const families = asked
      .filter((id) => versions.has(id))
      .map((customerId): [string, ReadonlyMap<string, OwnTerms>] => {
        const family = familyOf(customerId, contracts);
        const cardIds = cardIdsOf(family.flatMap((id) => found(contracts, id)));
        const rateCards = Object.fromEntries(cardIds.map((id) => [id, found(catalog.rateCards, id)]));
        const shared = { products, metrics, pricingUnits, rateCards, graceMs: this.#parts.graceMs };
        return [customerId, new Map(family.map((id) => [id, { ...shared, ...found(own, id) }]))];
      });
    const factsOf = await this.#facts(
      q,
      families.map(([, terms]) => terms),
    );
    return new Map(
      families.map(([customerId, terms]) => {
        const family = [...terms.keys()];
        const known = family.flatMap((id) => (versions.has(id) ? [[id, found(versions, id)] as const] : []));
        const stamp = { agenda: new Map(known), catalog: catalog.version };
        return [customerId, new Gathered({ stamp, terms, facts: factsOf(family) })];
      }),
    );
  }

  /** The contracts of customers and of all that hierarchies tie them to. */
  async #contracts(q: Queryable, customerIds: readonly string[]): Promise<Contracts> {
    const known = new Map<string, Contract[]>();
    for (let asked = customerIds; asked.length > 0; ) {
      for (const id of asked) known.set(id, []);
      const contracts = await this.#parts.sources.contracts.loadContracts(q, asked);
      for (const contract of contracts) known.get(contract.customerId)?.push(contract);
      asked = [...new Set(contracts.flatMap(relativesOf))].filter((id) => !known.has(id));
    }
    return known;
  }

  async #privateTerms(q: Queryable, contracts: Contracts): Promise<ReadonlyMap<string, PrivateTerms>> {
    const { customers, balances, invoices } = this.#parts.sources;
    const ids = [...contracts.keys()];
    const customFields = await customers.customFieldsOf(q, ids);
    const billableStatuses = await customers.billableStatusesOf(q, ids);
    const serviceInvoices = await invoices.loadServiceInvoices(q, ids);
    const allBalances = grouped(await balances.loadBalances(q, ids), ({ customerId }) => customerId);
    return new Map(
      [...contracts].map(([customerId, own]) => [
        customerId,
        {
          customerId,
          customerCustomFields: customFields.get(customerId) ?? {},
          billableStatuses: billableStatuses.get(customerId) ?? [],
          contracts: own.map((contract) => ({
            ...contract,
            professionalServiceInvoices: serviceInvoices.get(contract.id) ?? [],
          })),
          balances: allBalances.get(customerId) ?? [],
        },
      ]),
    );
  }

  /** Reads the facts of many families at once; the answer picks those of one. */
  async #facts(
    q: Queryable,
    families: readonly ReadonlyMap<string, OwnTerms>[],
  ): Promise<(family: readonly string[]) => Facts> {
    const ids = new Set(families.flatMap((terms) => [...terms.keys()]));
    const withLines = new Set(
      families.filter((terms) => dependOnSettledLines([...terms.values()])).flatMap((terms) => [...terms.keys()]),
    );
    const { invoices, issueDates } = await this.#parts.sources.invoices.loadFacts(q, [...ids], [...withLines]);
    const byCustomer = grouped(invoices, ({ customerId }) => customerId);
    return ([first = '', ...others]) => ({
      invoices:
        others.length === 0
          ? (byCustomer.get(first) ?? [])
          : invoices.filter(({ customerId }) => customerId === first || others.includes(customerId)),
      issueDates,
    });
  }

  /** Changes with the loaded usage of anybody in the family. */
  async usageVersion({ family }: Gathered): Promise<string> {
    const { usage } = this.#parts.sources;
    return (await Promise.all(family.map((id) => usage.usageVersion(id)))).join();
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

/** The customer and all that hierarchies tie it to, directly or through others (contracts 10). */
function familyOf(customerId: string, contracts: Contracts): readonly string[] {
  const family = new Set([customerId]);
  // Whoever is added is looked at in turn.
  for (const id of family) {
    for (const relative of found(contracts, id).flatMap(relativesOf)) family.add(relative);
  }
  return [...family];
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

const cardIdsOf = (contracts: readonly Contract[]): readonly string[] => [
  ...new Set(contracts.flatMap(({ rateCardId }) => rateCardId ?? [])),
];

/** What was asked for together with everything else. */
function found<V>(map: ReadonlyMap<string, V>, id: string): V {
  const value = map.get(id);
  if (value === undefined) throw new Error(`${id} was not gathered`);
  return value;
}

function grouped<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group === undefined) groups.set(nameOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

const sameVersions = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, version]) => b.get(id) === version);

const sameStamp = (a: Stamp, b: Stamp): boolean => a.catalog === b.catalog && sameVersions(a.agenda, b.agenda);
