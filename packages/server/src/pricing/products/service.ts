import type { Static } from '@sinclair/typebox';
import { type ProductUpdate, productAt } from '@takt/engine';
import type { Audit, CustomFields } from '../../account/index.ts';
import { badRequest, notFound } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import type { RequestContext } from '../../platform/http/operation.ts';
import { newId } from '../../platform/ids.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { changeCatalog } from '../catalog.ts';
import type { MetricSource, PriceWatcher } from '../ports.ts';
import { readCardsOf } from '../rate-cards/store.ts';
import type { CreateProductListItemPayload, UpdateProductListItemPayload } from '../schemas.ts';
import { requireChargeable, requireComponents, requireMetric, requireOwnMembers } from './checks.ts';
import { appendUpdate, insertProduct, markArchived, readProducts, type StoredProduct } from './store.ts';
import { changeOf, initialStateOf, typeOf } from './wire.ts';

interface Parts {
  readonly metrics: MetricSource;
  readonly watcher: PriceWatcher;
  readonly customFields: CustomFields;
  readonly audit: Audit;
}

/** What is charged, without a price (pricing 3). */
export class Products {
  readonly #metrics: MetricSource;
  readonly #watcher: PriceWatcher;
  readonly #customFields: CustomFields;
  readonly #audit: Audit;

  constructor({ metrics, watcher, customFields, audit }: Parts) {
    this.#metrics = metrics;
    this.#watcher = watcher;
    this.#customFields = customFields;
    this.#audit = audit;
  }

  async create(tx: Tx, context: RequestContext, body: Static<typeof CreateProductListItemPayload>): Promise<string> {
    const version = await changeCatalog(tx);
    const type = typeOf(body.type);
    const initial = initialStateOf(body);
    requireOwnMembers(type, Object.keys(initial));
    if (initial.billableMetricId !== undefined) await requireMetric(tx, this.#metrics, initial.billableMetricId);
    await requireChargeable(tx, this.#metrics, type, initial);
    const id = newId();
    await requireComponents(tx, initial, id, initial.compositeProductIds);
    await this.#customFields.validate(tx, 'contract_product', body.custom_fields);
    const product = { id, type, initial, updates: [], createdAt: context.now, createdBy: context.actor.name };
    await insertProduct(tx, product, version);
    await this.#customFields.write(tx, 'contract_product', id, body.custom_fields);
    await this.#record(tx, context, id, 'create');
    return id;
  }

  /** Appends a change that holds from its start on (pricing 3, "Versions"). */
  async update(tx: Tx, context: RequestContext, body: Static<typeof UpdateProductListItemPayload>): Promise<string> {
    const version = await changeCatalog(tx);
    const id = body.product_id;
    const product = await this.#find(tx, id);
    if (product.archivedAt !== undefined) throw badRequest(`product_id: product ${id} is archived`);
    if (body.type !== undefined && typeOf(body.type) !== product.type) {
      throw badRequest(`type: cannot be changed; the product is ${product.type}`);
    }
    const update: ProductUpdate = {
      ...changeOf(body),
      startingAt: hourOf('starting_at', body.starting_at),
      createdAt: context.now,
      createdBy: context.actor.name,
    };
    requireOwnMembers(product.type, [...Object.keys(update.set), ...(update.removed ?? [])]);
    if (update.set.billableMetricId !== undefined) {
      await requireMetric(tx, this.#metrics, update.set.billableMetricId);
    }
    const updated = { ...product, updates: [...product.updates, update], customFields: {} };
    for (const { startingAt } of updated.updates) {
      if (startingAt < update.startingAt) continue;
      const state = productAt(updated, startingAt);
      await requireChargeable(tx, this.#metrics, product.type, state);
      await requireComponents(tx, state, id, update.set.compositeProductIds);
    }
    await appendUpdate(tx, id, update, version);
    await this.#watcher.repriced(tx, await readCardsOf(tx, id));
    await this.#record(tx, context, id, 'update');
    return id;
  }

  async archive(tx: Tx, context: RequestContext, id: string): Promise<void> {
    const version = await changeCatalog(tx);
    const product = await this.#find(tx, id);
    if (product.archivedAt !== undefined) throw badRequest(`product_id: product ${id} is archived already`);
    await markArchived(tx, id, context.now, version);
    await this.#record(tx, context, id, 'archive');
  }

  async #find(q: Queryable, id: string): Promise<StoredProduct> {
    const product = (await readProducts(q, [id])).get(id);
    if (product === undefined) throw notFound('product', id);
    return product;
  }

  #record(tx: Tx, context: RequestContext, id: string, action: string): Promise<void> {
    return this.#audit.record(tx, context, { resourceType: 'product', resourceId: id, action });
  }
}
