import type { Product } from '@takt/engine';
import { type CustomFields, fieldsOf } from '../../account/index.ts';
import { notFound } from '../../platform/errors.ts';
import type { Api } from '../../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../../platform/http/pagination.ts';
import type { Db, Queryable } from '../../platform/postgres/index.ts';
import { WholeNumber } from '../../platform/schema.ts';
import { archiveProductListItem, createProduct, getProduct, listProducts, updateProduct } from '../schemas.ts';
import type { Products } from './service.ts';
import { readProductPage, readProducts, type StoredProduct } from './store.ts';
import { wireProduct } from './wire.ts';

export function productRoutes(api: Api, db: Db, products: Products, customFields: CustomFields): void {
  const withCustomFields = async (q: Queryable, found: readonly StoredProduct[]): Promise<readonly Product[]> => {
    const values = await customFields.valuesOf(
      q,
      'contract_product',
      found.map(({ id }) => id),
    );
    return found.map((product) => ({ ...product, customFields: fieldsOf(values, product.id) }));
  };

  api.write(createProduct, async ({ body, context, tx }) => ({
    data: { id: await products.create(tx, context, body) },
  }));

  api.write(updateProduct, async ({ body, context, tx }) => ({
    data: { id: await products.update(tx, context, body) },
  }));

  api.write(archiveProductListItem, async ({ body, context, tx }) => {
    await products.archive(tx, context, body.product_id);
    return { data: { id: body.product_id } };
  });

  api.read(getProduct, async ({ body, context }) => {
    const [product] = await withCustomFields(db, [...(await readProducts(db, [body.id])).values()]);
    if (product === undefined) throw notFound('product', body.id);
    return { data: wireProduct(product, context.now) };
  });

  api.read(listProducts, async ({ query, body, context }) => {
    const filter = body.archive_filter ?? 'NOT_ARCHIVED';
    const cursors = new Cursors(listProducts.id, { filter }, WholeNumber());
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found = await readProductPage(db, filter, cursors.decode(query.next_page) ?? 0, limit + 1);
    const { rows, nextPage } = page(found, limit, cursors, (row) => row.seq);
    const complete = await withCustomFields(
      db,
      rows.map((row) => row.product),
    );
    return { data: complete.map((product) => wireProduct(product, context.now)), next_page: nextPage };
  });
}
