import type { Static } from '@sinclair/typebox';
import {
  dec,
  type Product,
  type ProductState,
  type ProductType,
  type ProductUpdate,
  productAt,
  type QuantityConversion,
  type QuantityRounding,
  type RemovableSetting,
} from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { textOf } from '../../platform/time-text.ts';
import { nonEmpty } from '../fields.ts';
import type {
  CreateProductListItemPayload,
  ProductListItem,
  UpdateProductListItemPayload,
  QuantityConversion as WireConversion,
  QuantityRounding as WireRounding,
} from '../schemas.ts';

type CreateBody = Static<typeof CreateProductListItemPayload>;
type UpdateBody = Static<typeof UpdateProductListItemPayload>;

/** The members that creation and update have in common. */
type StateBody = Partial<Omit<CreateBody, 'type' | 'custom_fields'>>;

export const typeOf = (wire: CreateBody['type']): ProductType =>
  wire === 'PROFESSIONAL_SERVICE' ? 'PRO_SERVICE' : wire;

function conversionOf(wire: Static<typeof WireConversion>): QuantityConversion | undefined {
  if (wire === null) return undefined;
  if (wire.conversion_factor.lte(0)) throw badRequest('quantity_conversion.conversion_factor: must be more than 0');
  return compact({ operation: wire.operation, factor: wire.conversion_factor, name: wire.name });
}

/** More than any measured quantity has, and within what decimals can be rounded to. */
const MAX_DECIMAL_PLACES = 1_000;

function roundingOf(wire: Static<typeof WireRounding>): QuantityRounding | undefined {
  if (wire === null) return undefined;
  if (!wire.decimal_places.isInteger()) throw badRequest('quantity_rounding.decimal_places: must be a whole number');
  if (wire.decimal_places.gt(MAX_DECIMAL_PLACES)) {
    throw badRequest(`quantity_rounding.decimal_places: must be at most ${MAX_DECIMAL_PLACES}`);
  }
  return { method: wire.rounding_method, decimalPlaces: wire.decimal_places.toNumber() };
}

/** The members that were sent. A null setting is not among them: see {@link removedSettings}. */
function sentState(body: StateBody): Partial<ProductState> {
  return compact({
    name: body.name === undefined ? undefined : nonEmpty('name', body.name),
    tags: body.tags,
    isRefundable: body.is_refundable,
    billableMetricId: body.billable_metric_id,
    quantityConversion: body.quantity_conversion === undefined ? undefined : conversionOf(body.quantity_conversion),
    quantityRounding: body.quantity_rounding === undefined ? undefined : roundingOf(body.quantity_rounding),
    pricingGroupKey: body.pricing_group_key,
    presentationGroupKey: body.presentation_group_key,
    sqlBreakdownGranularity: body.sql_breakdown_granularity,
    compositeProductIds: body.composite_product_ids,
    compositeTags: body.composite_tags,
    compositeScope: body.composite_scope,
    excludeFreeUsage: body.exclude_free_usage,
    includeCompositeSpend: body.include_composite_spend,
    netsuiteInternalItemId: body.netsuite_internal_item_id,
    netsuiteOverageItemId: body.netsuite_overage_item_id,
  });
}

export const initialStateOf = (body: CreateBody): ProductState => ({
  ...sentState(body),
  name: nonEmpty('name', body.name),
  tags: body.tags ?? [],
  isRefundable: body.is_refundable ?? true,
});

const removedSettings = (body: UpdateBody): readonly RemovableSetting[] => [
  ...(body.quantity_conversion === null ? (['quantityConversion'] as const) : []),
  ...(body.quantity_rounding === null ? (['quantityRounding'] as const) : []),
];

/** What an update changes: the members it carries, and the settings it takes away by null. */
export function changeOf(body: UpdateBody): Pick<ProductUpdate, 'set' | 'removed'> {
  const removed = removedSettings(body);
  return { set: sentState(body), ...(removed.length === 0 ? {} : { removed }) };
}

const wireState = (state: Partial<ProductState>) =>
  compact({
    name: state.name,
    tags: state.tags === undefined ? undefined : [...state.tags],
    is_refundable: state.isRefundable,
    billable_metric_id: state.billableMetricId,
    quantity_conversion:
      state.quantityConversion === undefined
        ? undefined
        : compact({
            name: state.quantityConversion.name,
            conversion_factor: state.quantityConversion.factor,
            operation: state.quantityConversion.operation,
          }),
    quantity_rounding:
      state.quantityRounding === undefined
        ? undefined
        : {
            rounding_method: state.quantityRounding.method,
            decimal_places: dec(state.quantityRounding.decimalPlaces),
          },
    pricing_group_key: state.pricingGroupKey === undefined ? undefined : [...state.pricingGroupKey],
    presentation_group_key: state.presentationGroupKey === undefined ? undefined : [...state.presentationGroupKey],
    composite_product_ids: state.compositeProductIds === undefined ? undefined : [...state.compositeProductIds],
    composite_tags: state.compositeTags === undefined ? undefined : [...state.compositeTags],
    composite_scope: state.compositeScope,
    exclude_free_usage: state.excludeFreeUsage,
    include_composite_spend: state.includeCompositeSpend,
    netsuite_internal_item_id: state.netsuiteInternalItemId,
    netsuite_overage_item_id: state.netsuiteOverageItemId,
  });

const wireUpdate = (update: ProductUpdate) => ({
  ...wireState(update.set),
  ...(update.removed?.includes('quantityConversion') ? { quantity_conversion: null } : {}),
  ...(update.removed?.includes('quantityRounding') ? { quantity_rounding: null } : {}),
  starting_at: textOf(update.startingAt),
  created_at: textOf(update.createdAt),
  created_by: update.createdBy,
});

export function wireProduct(product: Product, now: number): Static<typeof ProductListItem> {
  const { startingAt, ...current } = productAt(product, now);
  const made = { created_at: textOf(product.createdAt), created_by: product.createdBy };
  return compact({
    id: product.id,
    type: product.type,
    archived_at: product.archivedAt === undefined ? undefined : textOf(product.archivedAt),
    initial: { ...wireState(product.initial), name: product.initial.name, ...made },
    current: compact({
      ...wireState(current),
      name: current.name,
      ...made,
      starting_at: startingAt === undefined ? undefined : textOf(startingAt),
    }),
    updates: product.updates.map(wireUpdate),
    custom_fields: product.customFields,
  });
}
