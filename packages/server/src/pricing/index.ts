import { strict as assert } from 'node:assert';
import type { Instant, RateCard } from '@takt/engine';
import type { Audit, CustomFields } from '../account/index.ts';
import type { Api } from '../platform/http/api.ts';
import type { Db, Queryable } from '../platform/postgres/index.ts';
import { aliasHolder } from './aliases/aliases.ts';
import { catalogVersion, changeCatalog } from './catalog.ts';
import { namedScheduleRoutes } from './named-schedules/routes.ts';
import { packageRoutes } from './packages/routes.ts';
import { Packages } from './packages/service.ts';
import type { PackageTerms } from './packages/terms.ts';
import type { ContractSource, CustomerSource, MetricSource, PackageContracts, PriceWatcher } from './ports.ts';
import { ProductCache, type ProductsById } from './products/cache.ts';
import { productRoutes } from './products/routes.ts';
import { Products } from './products/service.ts';
import { readProducts, touchAllProducts, touchProduct } from './products/store.ts';
import { RateCardCache } from './rate-cards/cache.ts';
import { rateCardRoutes } from './rate-cards/routes.ts';
import { RateCards, requireCard } from './rate-cards/service.ts';
import { type RateCardHead, readCard } from './rate-cards/store.ts';
import { contractScheduleRoutes } from './rates/contract-schedule.ts';
import { RateListings } from './rates/listings.ts';
import { rateRoutes } from './rates/routes.ts';
import { Rates } from './rates/service.ts';
import { unitRoutes } from './units/routes.ts';
import { type PricingUnits, readUnits } from './units/units.ts';

export { checkRelativeDate } from './packages/relative-date.ts';
export type { PackageContract, PackageContractFilter, PackageContracts } from './ports.ts';
export { isMetricUsed } from './products/store.ts';
export { priceOf, wirePrice } from './rates/price.ts';
export { USD } from './units/units.ts';

/** Pricing as the other domains see it: products, rate cards and units, for reading and for checking what new terms refer to. */
export class Pricing {
  readonly #products: ProductCache;
  readonly #cards = new RateCardCache();
  readonly #packages: Packages;

  constructor(customFields: CustomFields) {
    this.#products = new ProductCache(customFields);
    this.#packages = new Packages(customFields);
    customFields.register('contract_product', {
      exists: async (q, id) => (await readProducts(q, [id])).size > 0,
      changed: async (tx, id) => touchProduct(tx, id, await changeCatalog(tx)),
      keyRemoved: async (tx) => touchAllProducts(tx, await changeCatalog(tx)),
    });
    customFields.register('rate_card', { exists: async (q, id) => (await readCard(q, id)) !== undefined });
  }

  /** Grows with every change of products, rate cards, rates and units. */
  catalogVersion(q: Queryable): Promise<number> {
    return catalogVersion(q);
  }

  /** All products by id, archived ones too. */
  loadProducts(q: Queryable): Promise<ProductsById> {
    return this.#products.load(q);
  }

  /** A card that is known to exist, with all its rates. */
  async loadRateCard(q: Queryable, id: string): Promise<RateCard> {
    const card = await this.#cards.load(q, id);
    assert(card !== undefined, `rate card ${id} is stored`);
    return card;
  }

  /** A card, and its products, as they were at a version of the catalog. */
  async loadPricesAsOf(
    q: Queryable,
    cardId: string,
    version: number,
  ): Promise<{ readonly rateCard: RateCard; readonly products: ProductsById }> {
    const rateCard = await this.#cards.loadAsOf(q, cardId, version);
    assert(rateCard !== undefined, `rate card ${cardId} is stored`);
    return { rateCard, products: await this.#products.loadAsOf(q, rateCard.productOrder, version) };
  }

  /** All units by id. */
  pricingUnits(q: Queryable): Promise<PricingUnits> {
    return readUnits(q);
  }

  /** The card that holds an alias at a contract's start, if any (pricing 4). */
  resolveAlias(q: Queryable, alias: string, at: number): Promise<string | undefined> {
    return aliasHolder(q, 'rate_card', alias, at);
  }

  /** A card that new terms refer to: 400 where it is unknown or archived (metering 1, D32). */
  requireRateCard(q: Queryable, id: string, field = 'rate_card_id'): Promise<RateCardHead> {
    return requireCard(q, id, field);
  }

  /** The terms of a contract that starts at an instant and names a package; 400 where there is none, or it is archived (pricing 9). */
  expandPackage(
    q: Queryable,
    which: { readonly id: string } | { readonly alias: string },
    startingAt: Instant,
  ): Promise<{ readonly packageId: string; readonly terms: PackageTerms }> {
    return this.#packages.expand(q, which, startingAt);
  }

  /** Gives every operation of the domain its handler. */
  routes(api: Api, db: Db, neighbours: Neighbours): void {
    const { metrics, customers, contracts, packageContracts, watcher, customFields, audit } = neighbours;
    const listings = new RateListings(this.#cards, this.#products);
    unitRoutes(api, db, audit);
    productRoutes(api, db, new Products({ metrics, watcher, customFields, audit }), customFields);
    rateCardRoutes(api, db, new RateCards(customFields, audit), customFields);
    rateRoutes(api, db, new Rates(watcher, audit), listings);
    contractScheduleRoutes(api, db, customers, contracts, listings);
    packageRoutes(api, {
      db,
      packages: this.#packages,
      products: this.#products,
      contracts: packageContracts,
      audit,
    });
    namedScheduleRoutes(api, db, customers, contracts, audit);
  }
}

/** Whom the operations of pricing need. */
export interface Neighbours {
  readonly metrics: MetricSource;
  readonly customers: CustomerSource;
  readonly contracts: ContractSource;
  readonly packageContracts: PackageContracts;
  readonly watcher: PriceWatcher;
  readonly customFields: CustomFields;
  readonly audit: Audit;
}
