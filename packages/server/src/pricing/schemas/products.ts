import { operation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import { CustomField, Id } from '../../platform/http/shapes.ts';
import {
  Data,
  DateTime,
  EitherCase,
  ExactNumber,
  extension,
  Nullable,
  OneOf,
  Page,
  Type,
  Uuid,
} from '../../platform/schema.ts';

export const QuantityConversion = Nullable(
  Type.Object(
    {
      name: Type.Optional(Type.String()),
      conversion_factor: ExactNumber(),
      operation: EitherCase(['MULTIPLY', 'DIVIDE']),
    },
    { $id: 'QuantityConversion' },
  ),
);

export const QuantityRounding = Nullable(
  Type.Object(
    {
      rounding_method: EitherCase(['ROUND_UP', 'ROUND_DOWN', 'ROUND_HALF_UP']),
      decimal_places: ExactNumber({ minimum: 0 }),
    },
    { $id: 'QuantityRounding' },
  ),
);

export const PricingGroupKey = Type.Array(Type.String(), { $id: 'PricingGroupKey' });

export const PresentationGroupKey = Type.Array(Type.String(), { $id: 'PresentationGroupKey' });

export const ProductListItemState = Type.Object(
  {
    name: Type.String(),
    starting_at: Type.Optional(DateTime()),
    netsuite_internal_item_id: Type.Optional(Type.String()),
    created_at: DateTime(),
    created_by: Type.String(),
    netsuite_overage_item_id: Type.Optional(Type.String()),
    billable_metric_id: Type.Optional(Type.String()),
    composite_product_ids: Type.Optional(Type.Array(Uuid())),
    quantity_conversion: Type.Optional(QuantityConversion),
    quantity_rounding: Type.Optional(QuantityRounding),
    composite_tags: Type.Optional(Type.Array(Type.String())),
    is_refundable: Type.Optional(Type.Boolean()),
    tags: Type.Optional(Type.Array(Type.String())),
    composite_scope: Type.Optional(OneOf(['CUSTOMER', 'CONTRACT'])),
    exclude_free_usage: Type.Optional(Type.Boolean()),
    include_composite_spend: Type.Optional(Type.Boolean()),
    pricing_group_key: Type.Optional(PricingGroupKey),
    presentation_group_key: Type.Optional(PresentationGroupKey),
  },
  { $id: 'ProductListItemState' },
);

export const ProductListItemUpdate = Type.Object(
  {
    name: Type.Optional(Type.String()),
    starting_at: Type.Optional(DateTime()),
    is_refundable: Type.Optional(Type.Boolean()),
    created_at: DateTime(),
    created_by: Type.String(),
    billable_metric_id: Type.Optional(Uuid()),
    quantity_conversion: Type.Optional(QuantityConversion),
    quantity_rounding: Type.Optional(QuantityRounding),
    netsuite_internal_item_id: Type.Optional(Type.String()),
    netsuite_overage_item_id: Type.Optional(Type.String()),
    composite_product_ids: Type.Optional(Type.Array(Uuid())),
    composite_tags: Type.Optional(Type.Array(Type.String())),
    tags: Type.Optional(Type.Array(Type.String())),
    exclude_free_usage: Type.Optional(Type.Boolean()),
    include_composite_spend: Type.Optional(Type.Boolean()),
    pricing_group_key: Type.Optional(PricingGroupKey),
    presentation_group_key: Type.Optional(PresentationGroupKey),
  },
  { $id: 'ProductListItemUpdate' },
);

export const ProductListItem = Type.Object(
  {
    id: Uuid(),
    type: OneOf(['USAGE', 'SUBSCRIPTION', 'COMPOSITE', 'FIXED', 'PRO_SERVICE']),
    archived_at: Type.Optional(Nullable(DateTime())),
    initial: ProductListItemState,
    current: ProductListItemState,
    updates: Type.Array(ProductListItemUpdate),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'ProductListItem' },
);

export const ListProductsPayload = Type.Object(
  { archive_filter: Type.Optional(OneOf(['ARCHIVED', 'NOT_ARCHIVED', 'ALL'])) },
  { $id: 'ListProductsPayload' },
);

export const CreateProductListItemPayload = Type.Object(
  {
    name: Type.String(),
    type: EitherCase(['FIXED', 'USAGE', 'COMPOSITE', 'SUBSCRIPTION', 'PROFESSIONAL_SERVICE', 'PRO_SERVICE']),
    netsuite_internal_item_id: Type.Optional(Type.String()),
    netsuite_overage_item_id: Type.Optional(Type.String()),
    billable_metric_id: Type.Optional(Uuid()),
    sql_breakdown_granularity: Type.Optional(EitherCase(['HOUR', 'SERVICE_PERIOD'])),
    composite_product_ids: Type.Optional(Type.Array(Uuid())),
    composite_tags: Type.Optional(Type.Array(Type.String())),
    is_refundable: Type.Optional(Type.Boolean()),
    composite_scope: Type.Optional(EitherCase(['CUSTOMER', 'CONTRACT'])),
    exclude_free_usage: Type.Optional(Type.Boolean()),
    include_composite_spend: Type.Optional(Type.Boolean()),
    tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_key: Type.Optional(PricingGroupKey),
    presentation_group_key: Type.Optional(PresentationGroupKey),
    quantity_conversion: Type.Optional(QuantityConversion),
    quantity_rounding: Type.Optional(QuantityRounding),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'CreateProductListItemPayload' },
);

export const UpdateProductListItemPayload = Type.Object(
  {
    product_id: Uuid(),
    /** Cannot be changed; accepted where it says what the product is. */
    type: Type.Optional(
      EitherCase(['FIXED', 'USAGE', 'COMPOSITE', 'SUBSCRIPTION', 'PROFESSIONAL_SERVICE', 'PRO_SERVICE'], extension),
    ),
    name: Type.Optional(Type.String()),
    starting_at: DateTime(),
    is_refundable: Type.Optional(Type.Boolean()),
    exclude_free_usage: Type.Optional(Type.Boolean()),
    include_composite_spend: Type.Optional(Type.Boolean()),
    billable_metric_id: Type.Optional(Uuid()),
    sql_breakdown_granularity: Type.Optional(EitherCase(['HOUR', 'SERVICE_PERIOD'])),
    netsuite_internal_item_id: Type.Optional(Type.String()),
    netsuite_overage_item_id: Type.Optional(Type.String()),
    composite_product_ids: Type.Optional(Type.Array(Uuid())),
    quantity_conversion: Type.Optional(QuantityConversion),
    quantity_rounding: Type.Optional(QuantityRounding),
    tags: Type.Optional(Type.Array(Type.String())),
    composite_tags: Type.Optional(Type.Array(Type.String())),
    pricing_group_key: Type.Optional(PricingGroupKey),
    presentation_group_key: Type.Optional(PresentationGroupKey),
  },
  { $id: 'UpdateProductListItemPayload' },
);

export const ArchiveProductListItemPayload = Type.Object(
  { product_id: Uuid() },
  { $id: 'ArchiveProductListItemPayload' },
);

export const getProduct = operation('POST', '/v1/contract-pricing/products/get', {
  id: 'getProduct-v1',
  tag: 'Pricing',
  summary: 'Read a product',
  body: Id,
  response: Data(ProductListItem),
});

export const listProducts = operation('POST', '/v1/contract-pricing/products/list', {
  id: 'listProducts-v1',
  tag: 'Pricing',
  summary: 'List products',
  query: Type.Object(PageQuery),
  body: ListProductsPayload,
  response: Page(ProductListItem),
});

export const createProduct = operation('POST', '/v1/contract-pricing/products/create', {
  id: 'createProduct-v1',
  tag: 'Pricing',
  summary: 'Create a product',
  body: CreateProductListItemPayload,
  response: Data(Id),
});

export const updateProduct = operation('POST', '/v1/contract-pricing/products/update', {
  id: 'updateProduct-v1',
  tag: 'Pricing',
  summary: 'Change a product from an hour on',
  body: UpdateProductListItemPayload,
  response: Data(Id),
});

export const archiveProductListItem = operation('POST', '/v1/contract-pricing/products/archive', {
  id: 'archiveProductListItem-v1',
  tag: 'Pricing',
  summary: 'Archive a product',
  body: ArchiveProductListItemPayload,
  response: Data(Id),
});
