import type { Static } from '@sinclair/typebox';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import type { CreateBillableMetricV1Payload } from '../schemas.ts';
import { planOf } from '../sql/index.ts';
import type { Definition, EventTypeFilter, PropertyFilter, StreamingDefinition } from './metric.ts';

type Payload = Static<typeof CreateBillableMetricV1Payload>;

const MAX_GROUP_KEYS = 50;
const MAX_NAMES_IN_KEY = 10;

const STREAMING_MEMBERS = [
  'aggregation_type',
  'aggregation_key',
  'event_type_filter',
  'property_filters',
  'group_keys',
] as const;

/** What a create request defines, or a 400 that names every fault (metering 4.4). */
export function readDefinition(payload: Payload): Definition {
  if (payload.sql !== undefined) {
    const others = STREAMING_MEMBERS.filter((member) => payload[member] !== undefined);
    if (others.length > 0) throw badRequest(`sql: must not come together with ${others.join(', ')}`);
    planOf(payload.sql);
    return { kind: 'SQL', sql: payload.sql };
  }
  return readStreaming(payload);
}

function readStreaming(payload: Payload): StreamingDefinition {
  const {
    aggregation_type: aggregation,
    aggregation_key: givenKey,
    event_type_filter,
    property_filters,
    group_keys,
  } = payload;
  if (aggregation === undefined) throw badRequest('aggregation_type: is required, unless the metric is given as sql');
  const given = (property_filters ?? []).map(
    (filter): PropertyFilter =>
      compact({
        name: filter.name,
        exists: filter.exists,
        inValues: filter.in_values,
        // The empty list is read as absent (D14).
        notInValues: filter.not_in_values?.length === 0 ? undefined : filter.not_in_values,
      }),
  );
  const filters = [...given, ...impliedFilters(group_keys ?? [], given)];
  const eventTypes: EventTypeFilter | undefined =
    event_type_filter === undefined
      ? undefined
      : compact({ inValues: event_type_filter.in_values, notInValues: event_type_filter.not_in_values });
  const faults = [
    ...eventTypeFaults(eventTypes),
    ...filterFaults(filters),
    ...aggregationKeyFaults(aggregation, givenKey, filters),
    ...groupKeyFaults(group_keys ?? [], filters),
  ];
  if (faults.length > 0) throw badRequest(faults.join('; '));
  return compact({
    kind: 'STREAMING',
    aggregation,
    // COUNT needs no value: its key is accepted, and not kept (D13).
    aggregationKey: aggregation === 'COUNT' ? undefined : givenKey,
    eventTypeFilter: eventTypes,
    propertyFilters: property_filters === undefined && filters.length === 0 ? undefined : filters,
    groupKeys: group_keys,
  });
}

function eventTypeFaults(filter: EventTypeFilter | undefined): string[] {
  const faults: string[] = [];
  if (filter?.inValues?.length === 0) faults.push('event_type_filter.in_values: must not be empty');
  if (filter?.notInValues?.length === 0) faults.push('event_type_filter.not_in_values: must not be empty');
  return faults;
}

function filterFaults(filters: readonly PropertyFilter[]): string[] {
  return filters.flatMap(({ name, exists, inValues }, index) => {
    const faults: string[] = [];
    if (name === '') faults.push(`property_filters[${index}].name: must not be empty`);
    if (inValues?.length === 0) faults.push(`property_filters[${index}].in_values: must not be empty`);
    if (exists === false && inValues !== undefined) {
      faults.push(`property_filters[${index}]: exists: false must not come together with in_values`);
    }
    return faults;
  });
}

function aggregationKeyFaults(
  aggregation: string,
  key: string | undefined,
  filters: readonly PropertyFilter[],
): string[] {
  if (aggregation === 'COUNT') return [];
  if (key === undefined || key === '') return [`aggregation_key: is required for ${aggregation}`];
  if (filters.some(({ name }) => name === key)) return [];
  return ['aggregation_key: The specified aggregation key must be one of the property filter names.'];
}

function groupKeyFaults(keys: readonly (readonly string[])[], filters: readonly PropertyFilter[]): string[] {
  if (keys.length > MAX_GROUP_KEYS) return [`group_keys: must have at most ${MAX_GROUP_KEYS} items`];
  const faults = new Set<string>();
  const seen = new Set<string>();
  for (const [index, names] of keys.entries()) {
    const where = `group_keys[${index}]`;
    if (names.length === 0) faults.add(`${where}: must not be empty`);
    if (names.length > MAX_NAMES_IN_KEY) faults.add(`${where}: must have at most ${MAX_NAMES_IN_KEY} names`);
    if (new Set(names).size < names.length) faults.add(`${where}: must not repeat a name`);
    const set = JSON.stringify([...names].sort());
    if (seen.has(set)) faults.add(`${where}: is declared already`);
    seen.add(set);
    for (const name of names) {
      const fault = groupNameFault(name, filters);
      if (fault !== undefined) faults.add(fault);
    }
  }
  return [...faults];
}

/**
 * A grouped property must never be missing on a matching event (metering 4.3): a group key without a filter of its own gets one. That is
 * wider than metering 4.4, which refuses it.
 */
const impliedFilters = (keys: readonly (readonly string[])[], given: readonly PropertyFilter[]): PropertyFilter[] =>
  [...new Set(keys.flat())]
    .filter((name) => name !== '' && !given.some((filter) => filter.name === name))
    .map((name) => ({ name, exists: true }));

function groupNameFault(name: string, filters: readonly PropertyFilter[]): string | undefined {
  const own = filters.filter((filter) => filter.name === name);
  if (own.some(({ exists }) => exists === false))
    return `Group key '${name}' has a property filter with exists: false.`;
  if (own.some(({ exists, inValues }) => exists === true || inValues !== undefined)) return undefined;
  return `Group key '${name}' needs a property filter with exists: true or in_values.`;
}
