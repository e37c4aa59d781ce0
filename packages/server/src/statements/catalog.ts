import type { RateCard, Terms } from '@takt/engine';
import type { Queryable } from '../platform/postgres/index.ts';
import type { Sources } from './ports.ts';

/** What customers share, as of a version: all products, metrics and pricing units, and the rate cards that were asked for. */
export interface Catalog extends Pick<Terms, 'products' | 'metrics' | 'pricingUnits'> {
  readonly version: number;
  readonly rateCards: ReadonlyMap<string, RateCard>;
}

/**
 * Reads what customers share, and keeps it for as long as it is true: of thousands of customers that are gathered, all hold the same.
 * A metric never changes, and a product names only metrics that were there before, so the catalog's version stands for metrics too.
 */
export class Catalogs {
  readonly #sources: Pick<Sources, 'catalog' | 'metrics'>;
  #kept: Catalog | undefined;

  constructor(sources: Pick<Sources, 'catalog' | 'metrics'>) {
    this.#sources = sources;
  }

  /** The catalog with these rate cards at least. */
  async read(q: Queryable, cardIds: readonly string[]): Promise<Catalog> {
    const { catalog, metrics } = this.#sources;
    const version = await catalog.catalogVersion(q);
    const known =
      this.#kept?.version === version
        ? this.#kept
        : {
            version,
            products: await catalog.loadProducts(q),
            metrics: await metrics.metricTerms(q),
            pricingUnits: await catalog.pricingUnits(q),
            rateCards: new Map<string, RateCard>(),
          };
    const missing = cardIds.filter((id) => !known.rateCards.has(id));
    if (missing.length === 0) return known;
    const rateCards = new Map(known.rateCards);
    for (const id of missing) rateCards.set(id, await catalog.loadRateCard(q, id));
    return { ...known, rateCards };
  }

  /** Only what was read from one snapshot may be kept: elsewhere a newer product may stand beside an older version. */
  keep(catalog: Catalog): void {
    if (this.#kept === undefined || this.#kept.version <= catalog.version) this.#kept = catalog;
  }
}
