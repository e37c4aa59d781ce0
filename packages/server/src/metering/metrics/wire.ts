import type { Static } from '@sinclair/typebox';
import { type CustomFieldValues, fieldsOf } from '../../account/index.ts';
import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type {
  BillableMetricForEventsSearch,
  BillableMetricV1,
  BillableMetricWithDeprecatedFields,
} from '../schemas.ts';
import type { Metric, StreamingDefinition } from './metric.ts';

type Fields = ReadonlyMap<string, CustomFieldValues>;

/** The complete definition; members that do not apply are left out (metering 4.5). */
export function metricForm(metric: Metric, fields: Fields): Static<typeof BillableMetricV1> {
  return compact({
    id: metric.id,
    name: metric.name,
    ...(metric.definition.kind === 'SQL' ? { sql: metric.definition.sql } : streamingForm(metric.definition)),
    custom_fields: { ...fieldsOf(fields, metric.id) },
    archived_at: metric.archivedAt === undefined ? undefined : textOf(metric.archivedAt),
  });
}

/** With the members that clients of older versions read. */
export function deprecatedForm(metric: Metric, fields: Fields): Static<typeof BillableMetricWithDeprecatedFields> {
  return { ...metricForm(metric, fields), ...deprecatedMembers(metric) };
}

/** As events/search shows it. */
export function searchForm(metric: Metric, fields: Fields): Static<typeof BillableMetricForEventsSearch> {
  const form = { ...metricForm(metric, fields), ...deprecatedMembers(metric) };
  return metric.definition.kind === 'SQL' ? { ...form, aggregation_type: 'custom_sql' } : form;
}

function streamingForm(definition: StreamingDefinition) {
  const { aggregation, aggregationKey, eventTypeFilter, propertyFilters, groupKeys } = definition;
  return {
    aggregation_type: aggregation,
    aggregation_key: aggregationKey,
    event_type_filter:
      eventTypeFilter === undefined
        ? undefined
        : compact({
            in_values: mutable(eventTypeFilter.inValues),
            not_in_values: mutable(eventTypeFilter.notInValues),
          }),
    property_filters: propertyFilters?.map((filter) =>
      compact({
        name: filter.name,
        exists: filter.exists,
        in_values: mutable(filter.inValues),
        not_in_values: mutable(filter.notInValues),
      }),
    ),
    group_keys: groupKeys?.map((names) => [...names]),
  };
}

function deprecatedMembers({ definition }: Metric) {
  if (definition.kind === 'SQL') return {};
  const { aggregation, aggregationKey, groupKeys = [] } = definition;
  return compact({
    aggregate: aggregation.toLowerCase(),
    aggregate_keys: aggregationKey === undefined ? undefined : [aggregationKey],
    group_by: groupKeys.flatMap((names) => (names.length === 1 ? [...names] : [])),
  });
}

const mutable = (values: readonly string[] | undefined): string[] | undefined =>
  values === undefined ? undefined : [...values];
