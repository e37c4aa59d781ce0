import { groupKeysOf, type ProductState, type ProductType } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';
import type { Queryable } from '../../platform/postgres/index.ts';
import type { MetricSource } from '../ports.ts';
import { readProducts } from './store.ts';

/** The members that only one type of product has, by the name a client knows them by (pricing 3). */
const MEMBERS_OF_USAGE = {
  billableMetricId: 'billable_metric_id',
  quantityConversion: 'quantity_conversion',
  quantityRounding: 'quantity_rounding',
  pricingGroupKey: 'pricing_group_key',
  presentationGroupKey: 'presentation_group_key',
  sqlBreakdownGranularity: 'sql_breakdown_granularity',
} as const satisfies Partial<Record<keyof ProductState, string>>;

const MEMBERS_OF_COMPOSITE = {
  compositeProductIds: 'composite_product_ids',
  compositeTags: 'composite_tags',
  compositeScope: 'composite_scope',
  excludeFreeUsage: 'exclude_free_usage',
  includeCompositeSpend: 'include_composite_spend',
} as const satisfies Partial<Record<keyof ProductState, string>>;

/** Refuses members that belong to another type of product. */
export function requireOwnMembers(type: ProductType, sent: Iterable<string>): void {
  const foreign: Readonly<Record<string, string>> = {
    ...(type === 'USAGE' ? {} : MEMBERS_OF_USAGE),
    ...(type === 'COMPOSITE' ? {} : MEMBERS_OF_COMPOSITE),
  };
  for (const member of sent) {
    const name = foreign[member];
    if (name !== undefined) throw badRequest(`${name}: is not a member of ${type} products`);
  }
}

/** A metric that new terms may name: known and not archived. */
export async function requireMetric(q: Queryable, metrics: MetricSource, id: string): Promise<void> {
  const metric = await metrics.getMetric(q, id);
  if (metric === undefined) throw badRequest(`billable_metric_id: billable metric ${id} does not exist`);
  if (metric.archivedAt !== undefined) throw badRequest(`billable_metric_id: billable metric ${id} is archived`);
}

/** Refuses a state that cannot be charged: nothing to charge from, or keys that the metric cannot be split by (pricing 3). */
export async function requireChargeable(
  q: Queryable,
  metrics: MetricSource,
  type: ProductType,
  state: ProductState,
): Promise<void> {
  if (type === 'USAGE') await requireGroupKeys(q, metrics, state);
  if (type === 'COMPOSITE' && isEmpty(state.compositeProductIds) && isEmpty(state.compositeTags)) {
    throw badRequest('composite_product_ids: a COMPOSITE product needs composite_product_ids or composite_tags');
  }
}

const isEmpty = (list: readonly string[] | undefined): boolean => list === undefined || list.length === 0;

async function requireGroupKeys(q: Queryable, metrics: MetricSource, state: ProductState): Promise<void> {
  if (state.billableMetricId === undefined)
    throw badRequest('billable_metric_id: a USAGE product needs a billable metric');
  requireDistinct('pricing_group_key', state.pricingGroupKey);
  requireDistinct('presentation_group_key', state.presentationGroupKey);
  const keys = groupKeysOf(state);
  if (keys.length === 0) return;
  const metric = await metrics.getMetric(q, state.billableMetricId);
  if (metric?.groupKeys.some((compound) => keys.every((key) => compound.includes(key)))) return;
  throw badRequest(
    `${isEmpty(state.pricingGroupKey) ? 'presentation_group_key' : 'pricing_group_key'}: the metric has no compound group key with ` +
      `all of ${keys.join(', ')}`,
  );
}

function requireDistinct(field: string, keys: readonly string[] | undefined): void {
  if (keys === undefined) return;
  if (new Set(keys).size < keys.length || keys.includes('')) {
    throw badRequest(`${field}: must name each key once`);
  }
}

/**
 * Refuses a composite of anything but USAGE products, or, where it includes composite spend, of anything that leads back to itself
 * (pricing 3).
 * @param ownId of the composite; a new one cannot be part of a cycle yet.
 * @param named the ids that this request names: those must not be archived; archived products stay in composites that have them.
 */
export async function requireComponents(
  q: Queryable,
  state: ProductState,
  ownId: string,
  named: readonly string[] = [],
): Promise<void> {
  const direct = state.compositeProductIds ?? [];
  const seen = new Set<string>();
  for (let ids = direct, depth = 0; ids.length > 0; depth += 1) {
    const products = await readProducts(q, ids);
    for (const id of ids) {
      const product = products.get(id);
      if (product === undefined) throw badRequest(`composite_product_ids: product ${id} does not exist`);
      if (depth > 0) continue;
      if (product.archivedAt !== undefined && named.includes(id)) {
        throw badRequest(`composite_product_ids: product ${id} is archived`);
      }
      if (product.type === 'COMPOSITE' && state.includeCompositeSpend !== true) {
        throw badRequest(`composite_product_ids: ${id} is COMPOSITE, which needs include_composite_spend`);
      }
      if (product.type !== 'USAGE' && product.type !== 'COMPOSITE') {
        throw badRequest(
          `composite_product_ids: ${id} is a ${product.type} product; only USAGE products have usage spend`,
        );
      }
    }
    if (products.has(ownId)) throw badRequest(`composite_product_ids: ${ownId} would be part of its own base`);
    for (const id of ids) seen.add(id);
    const next = [...products.values()].flatMap((product) =>
      [product.initial, ...product.updates.map(({ set }) => set)].flatMap((one) => one.compositeProductIds ?? []),
    );
    ids = [...new Set(next)].filter((id) => !seen.has(id));
  }
}
