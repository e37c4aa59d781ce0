import type { Product } from '@takt/engine';
import { type CustomFields, fieldsOf } from '../../account/index.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import { catalogVersion } from '../catalog.ts';
import { productAsOf, readProductsSince, type StoredProduct } from './store.ts';

/** Whole products, with what is known of when they were updated. */
export type ProductsById = Readonly<Record<string, StoredProduct & Pick<Product, 'customFields'>>>;

interface Entry {
  readonly version: number;
  readonly products: ProductsById;
}

/**
 * All products with their custom fields, as of the catalog's version; a new version takes in only the products that changed. Use it
 * outside of changes to pricing only: what a change writes may be rolled back.
 */
export class ProductCache {
  readonly #customFields: CustomFields;
  #entry: Entry = { version: -1, products: {} };

  constructor(customFields: CustomFields) {
    this.#customFields = customFields;
  }

  async load(q: Queryable): Promise<ProductsById> {
    const version = await catalogVersion(q);
    const known = this.#entry;
    if (known.version === version) return known.products;
    // A reader whose snapshot is older than what is kept reads everything anew.
    const base = known.version < version ? known : { version: -1, products: {} };
    const changed = (await readProductsSince(q, base.version)).map((record) => record.product);
    const values = await this.#customFields.valuesOf(
      q,
      'contract_product',
      changed.map(({ id }) => id),
    );
    const products =
      changed.length === 0
        ? base.products
        : {
            ...base.products,
            ...Object.fromEntries(
              changed.map((product) => [product.id, { ...product, customFields: fieldsOf(values, product.id) }]),
            ),
          };
    if (this.#entry.version < version) this.#entry = { version, products };
    return products;
  }
  /** These products without what came after a version of the catalog. */
  async loadAsOf(q: Queryable, ids: readonly string[], version: number): Promise<ProductsById> {
    const products = await this.load(q);
    const known = ids.flatMap((id) => products[id] ?? []);
    return Object.fromEntries(known.map((product) => [product.id, productAsOf(product, version)]));
  }
}
