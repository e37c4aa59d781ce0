import { operation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import { AnyCase, DateTime, ExactNumber, Nullable, Page, Type, Uuid } from '../../platform/schema.ts';

/** Usage by customer, metric, group and window (metering 7, 8). */

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
