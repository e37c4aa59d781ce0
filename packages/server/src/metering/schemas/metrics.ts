import { operation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import { CustomField, Id } from '../../platform/http/shapes.ts';
import { AnyCase, Data, DateTime, Page, Type, Uuid } from '../../platform/schema.ts';

/** Billable metrics (metering 4). */

export const EventTypeFilter = Type.Object(
  { in_values: Type.Optional(Type.Array(Type.String())), not_in_values: Type.Optional(Type.Array(Type.String())) },
  { $id: 'EventTypeFilter' },
);

export const PropertyFilter = Type.Object(
  {
    name: Type.String(),
    exists: Type.Optional(Type.Boolean()),
    in_values: Type.Optional(Type.Array(Type.String())),
    not_in_values: Type.Optional(Type.Array(Type.String())),
  },
  { $id: 'PropertyFilter' },
);

export const PropertyFiltersArray = Type.Array(PropertyFilter, { $id: 'PropertyFiltersArray' });

export const AggregationType = AnyCase(
  ['COUNT', 'LATEST', 'MAX', 'SUM', 'UNIQUE'],
  ['count', 'Count', 'latest', 'Latest', 'max', 'Max', 'sum', 'Sum', 'unique', 'Unique'],
);

export const AggregationKey = Type.String();

export const GroupKeysArray = Type.Array(Type.Array(Type.String()), { $id: 'GroupKeysArray' });

export const CreateBillableMetricV1Payload = Type.Object(
  {
    name: Type.String(),
    sql: Type.Optional(Type.String()),
    event_type_filter: Type.Optional(EventTypeFilter),
    property_filters: Type.Optional(PropertyFiltersArray),
    aggregation_type: Type.Optional(AggregationType),
    aggregation_key: Type.Optional(AggregationKey),
    group_keys: Type.Optional(GroupKeysArray),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'CreateBillableMetricV1Payload' },
);

export const BillableMetricBase = Type.Object(
  {
    group_by: Type.Optional(Type.Array(Type.String())),
    group_keys: Type.Optional(GroupKeysArray),
    name: Type.String(),
    id: Uuid(),
    aggregate: Type.Optional(Type.String()),
    aggregate_keys: Type.Optional(Type.Array(Type.String())),
    filter: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    aggregation_key: Type.Optional(AggregationKey),
    event_type_filter: Type.Optional(EventTypeFilter),
    property_filters: Type.Optional(PropertyFiltersArray),
    custom_fields: Type.Optional(CustomField),
    sql: Type.Optional(Type.String()),
    archived_at: Type.Optional(DateTime()),
  },
  { $id: 'BillableMetricBase' },
);

export const AggregationTypeForEventsSearch = AnyCase(
  ['COUNT', 'LATEST', 'MAX', 'SUM', 'UNIQUE', 'custom_sql'],
  ['count', 'Count', 'latest', 'Latest', 'max', 'Max', 'sum', 'Sum', 'unique', 'Unique'],
);

export const BillableMetricForEventsSearch = Type.Composite(
  [BillableMetricBase, Type.Object({ aggregation_type: Type.Optional(AggregationTypeForEventsSearch) })],
  { $id: 'BillableMetricForEventsSearch' },
);

export const BillableMetricV1 = Type.Object(
  {
    id: Uuid(),
    name: Type.String(),
    event_type_filter: Type.Optional(EventTypeFilter),
    property_filters: Type.Optional(PropertyFiltersArray),
    aggregation_type: Type.Optional(AggregationType),
    aggregation_key: Type.Optional(AggregationKey),
    group_keys: Type.Optional(GroupKeysArray),
    custom_fields: Type.Optional(CustomField),
    sql: Type.Optional(Type.String()),
    archived_at: Type.Optional(DateTime()),
  },
  { $id: 'BillableMetricV1' },
);

export const CreateBillableMetricPayload = Type.Object(
  {
    name: Type.String(),
    aggregate: AnyCase(
      ['COUNT', 'LATEST', 'MAX', 'SUM', 'UNIQUE'],
      ['count', 'Count', 'latest', 'Latest', 'max', 'Max', 'sum', 'Sum', 'unique', 'Unique'],
    ),
    aggregate_key: Type.Optional(Type.String()),
    filter: Type.Record(Type.String(), Type.Unknown()),
    group_keys: Type.Optional(Type.Array(Type.String())),
    group_values: Type.Optional(Type.Array(Type.String())),
  },
  { $id: 'CreateBillableMetricPayload' },
);

export const BillableMetricWithDeprecatedFields = Type.Composite(
  [BillableMetricBase, Type.Object({ aggregation_type: Type.Optional(AggregationType) })],
  { $id: 'BillableMetricWithDeprecatedFields' },
);

export const createBillableMetricV1 = operation('POST', '/v1/billable-metrics/create', {
  id: 'createBillableMetricV1-v1',
  tag: 'Metering',
  summary: 'Create a billable metric from filters or from SQL',
  body: CreateBillableMetricV1Payload,
  response: Data(Id),
});

export const archiveBillableMetric = operation('POST', '/v1/billable-metrics/archive', {
  id: 'archiveBillableMetric-v1',
  tag: 'Metering',
  summary: 'Archive a billable metric',
  body: Id,
  response: Data(Id),
});

export const getBillableMetric = operation('GET', '/v1/billable-metrics/{billable_metric_id}', {
  id: 'getBillableMetric-v1',
  tag: 'Metering',
  summary: 'Read a billable metric',
  params: Type.Object({ billable_metric_id: Uuid() }),
  response: Data(BillableMetricV1),
});

export const updateBillableMetric = operation('PUT', '/v1/billable-metrics/{billable_metric_id}', {
  id: 'updateBillableMetric-v1',
  tag: 'Metering',
  summary: 'Rename a billable metric',
  params: Type.Object({ billable_metric_id: Uuid() }),
  body: Type.Object({ name: Type.String() }),
  response: Data(Id),
});

export const listAllBillableMetrics = operation('GET', '/v1/billable-metrics', {
  id: 'listAllBillableMetrics-v1',
  tag: 'Metering',
  summary: 'List billable metrics',
  query: Type.Object({
    ...PageQuery,
    include_archived: Type.Optional(Type.Boolean()),
  }),
  response: Page(BillableMetricV1),
});

export const listBillableMetrics = operation('GET', '/v1/customers/{customer_id}/billable-metrics', {
  id: 'listBillableMetrics-v1',
  tag: 'Metering',
  summary: 'List the billable metrics available to a customer',
  params: Type.Object({ customer_id: Uuid() }),
  query: Type.Object({
    ...PageQuery,
    on_current_plan: Type.Optional(Type.Boolean()),
    include_archived: Type.Optional(Type.Boolean()),
  }),
  response: Page(BillableMetricWithDeprecatedFields),
});
