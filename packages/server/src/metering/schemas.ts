import { operation } from '../platform/http/define.ts';
import { PageQuery } from '../platform/http/pagination.ts';
import { CustomField, Id } from '../platform/http/shapes.ts';
import {
  AnyCase,
  Characters,
  Data,
  DateTime,
  ExactNumber,
  Nullable,
  OneOf,
  Page,
  Type,
  Uuid,
} from '../platform/schema.ts';

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

export const Event = Type.Object(
  {
    transaction_id: Characters(1, 128),
    customer_id: Type.String({ minLength: 1 }),
    event_type: Type.String({ minLength: 1 }),
    timestamp: Type.String(),
    properties: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { $id: 'Event' },
);

export const SeatsUsageQueryPayload = Type.Object(
  {
    customer_id: Uuid(),
    seat_metric_id: Uuid(),
    usage_type: AnyCase(['MAX', 'LATEST'], ['max', 'Max', 'latest', 'Latest']),
    window_size: AnyCase(['HOUR', 'DAY', 'NONE'], ['hour', 'Hour', 'day', 'Day', 'none', 'None']),
    starting_on: Type.Optional(DateTime()),
    ending_before: Type.Optional(DateTime()),
    current_period: Type.Optional(Type.Boolean()),
  },
  { $id: 'SeatsUsageQueryPayload' },
);

export const SeatsUsageAggregate = Type.Object(
  { starting_on: DateTime(), ending_before: DateTime(), value: Nullable(ExactNumber()) },
  { $id: 'SeatsUsageAggregate' },
);

export const GroupKey = Type.Array(Type.String({ minLength: 1 }), { minItems: 1, $id: 'GroupKey' });

export const GroupFilter = Type.Record(Type.String(), Type.Array(Type.String({ minLength: 1 })), {
  $id: 'GroupFilter',
});

export const PagedUsageQueryPayload = Type.Object(
  {
    customer_id: Uuid(),
    billable_metric_id: Uuid(),
    window_size: AnyCase(['HOUR', 'DAY', 'NONE'], ['hour', 'Hour', 'day', 'Day', 'none', 'None']),
    starting_on: Type.Optional(DateTime()),
    ending_before: Type.Optional(DateTime()),
    group_by: Type.Optional(
      Type.Object({
        key: Type.String(),
        values: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
      }),
    ),
    group_key: Type.Optional(GroupKey),
    group_filters: Type.Optional(GroupFilter),
    current_period: Type.Optional(Type.Boolean()),
  },
  { $id: 'PagedUsageQueryPayload' },
);

export const PagedUsageAggregate = Type.Object(
  {
    starting_on: DateTime(),
    ending_before: DateTime(),
    group_key: Nullable(Type.String()),
    group_value: Nullable(Type.String()),
    group: Type.Optional(Type.Record(Type.String(), Type.String())),
    value: Nullable(ExactNumber()),
  },
  { $id: 'PagedUsageAggregate' },
);

export const UsageBatchQueryPayload = Type.Object(
  {
    customer_ids: Type.Optional(Type.Array(Uuid())),
    billable_metrics: Type.Optional(
      Type.Array(
        Type.Object({
          id: Uuid(),
          group_by: Type.Optional(
            Type.Object({
              key: Type.String(),
              values: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1, maxItems: 200 })),
            }),
          ),
        }),
      ),
    ),
    window_size: AnyCase(['HOUR', 'DAY', 'NONE'], ['hour', 'Hour', 'day', 'Day', 'none', 'None']),
    starting_on: DateTime(),
    ending_before: DateTime(),
  },
  { $id: 'UsageBatchQueryPayload' },
);

export const UsageBatchAggregate = Type.Object(
  {
    customer_id: Uuid(),
    billable_metric_id: Uuid(),
    billable_metric_name: Type.String(),
    start_timestamp: DateTime(),
    end_timestamp: DateTime(),
    value: Nullable(ExactNumber()),
    groups: Type.Optional(Type.Record(Type.String(), Nullable(ExactNumber()))),
  },
  { $id: 'UsageBatchAggregate' },
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

export const Service = Type.Object(
  {
    name: Type.String(),
    usage: OneOf(['makes_connections_from', 'accepts_connections_at']),
    ips: Type.Array(Type.String()),
  },
  { $id: 'Service' },
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

export const ingest = operation('POST', '/v1/ingest', {
  id: 'ingest-v1',
  tag: 'Metering',
  summary: 'Send up to 100 usage events',
  body: Type.Array(Event, { minItems: 1, maxItems: 100 }),
});

export const getSeatsUsage = operation('POST', '/v1/usage/seats', {
  id: 'getSeatsUsage-v1',
  tag: 'Metering',
  summary: 'Read seat counts by window',
  query: Type.Object(PageQuery),
  body: SeatsUsageQueryPayload,
  response: Page(SeatsUsageAggregate),
  extension: true,
});

export const getPagedUsage = operation('POST', '/v1/usage/groups', {
  id: 'getPagedUsage-v1',
  tag: 'Metering',
  summary: "Read one customer's usage of one metric, by group and window",
  query: Type.Object(PageQuery),
  body: PagedUsageQueryPayload,
  response: Page(PagedUsageAggregate),
});

export const getUsageBatch = operation('POST', '/v1/usage', {
  id: 'getUsageBatch-v1',
  tag: 'Metering',
  summary: 'Read usage of many customers and metrics by window',
  query: Type.Object({ next_page: Type.Optional(Type.String()) }),
  body: UsageBatchQueryPayload,
  response: Page(UsageBatchAggregate),
});

export const ReceivedEvent = Type.Object({
  id: Type.String(),
  customer_id: Type.String(),
  event_type: Type.String(),
  properties: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  timestamp: DateTime(),
  transaction_id: Type.String(),
  is_duplicate: Type.Optional(Type.Boolean()),
  processed_at: Type.Optional(DateTime()),
  matched_customer: Type.Optional(Type.Object({ id: Type.Optional(Uuid()), name: Type.Optional(Type.String()) })),
  matched_billable_metrics: Type.Optional(Type.Array(BillableMetricForEventsSearch)),
});

export const searchEvents = operation('POST', '/v1/events/search', {
  id: 'searchEvents-v1',
  tag: 'Metering',
  summary: 'Find received events by transaction id',
  body: Type.Object({ transactionIds: Type.Array(Type.String()) }),
  response: Type.Array(ReceivedEvent),
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

export const getServices = operation('GET', '/v1/services', {
  id: 'getServices-v1',
  tag: 'Metering',
  summary: 'List the network addresses of this server',
  response: Type.Object({ services: Type.Array(Service) }),
});

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  createBillableMetricV1,
  archiveBillableMetric,
  ingest,
  getSeatsUsage,
  getPagedUsage,
  getUsageBatch,
  searchEvents,
  getBillableMetric,
  updateBillableMetric,
  listAllBillableMetrics,
  listBillableMetrics,
  getServices,
];
