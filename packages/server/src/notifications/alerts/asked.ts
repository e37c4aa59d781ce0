import { type Alert, type FieldFilter, type GroupValue, groupingOf } from './alert.ts';
import { type Scope, WHOLE } from './reading.ts';

/** Which part of an alert a request is about (customers 5.4). */
export type Asked =
  | { readonly kind: 'whole' }
  | { readonly kind: 'group'; readonly values: readonly Required<GroupValue>[] }
  | { readonly kind: 'seat'; readonly seat_group_key: string; readonly seat_group_value: string }
  | { readonly kind: 'fields'; readonly filters: readonly FieldFilter[] };

/**
 * The scope that a request means. An alert that is limited to one group, or to certain fields, has one state for all of it: a request that
 * names just those asks for the whole. Undefined where the alert never measures what is asked for.
 */
export function scopeAsked(alert: Alert, asked: Asked): Scope | undefined {
  switch (asked.kind) {
    case 'whole':
      return WHOLE;
    case 'group':
      return isThatGroup(alert, asked.values) ? WHOLE : { kind: 'group', values: asked.values };
    case 'seat':
      return asked.seat_group_key === alert.seatFilter?.seat_group_key
        ? { kind: 'seat', seat: asked.seat_group_value }
        : undefined;
    case 'fields':
      return fieldScope(alert, asked.filters);
    default:
      return asked satisfies never;
  }
}

/** Whether an alert is on one group alone, and on this one. */
function isThatGroup({ groupValues = [] }: Alert, asked: readonly Required<GroupValue>[]): boolean {
  const isOneOf = ({ key, value }: GroupValue): boolean => asked.some((one) => one.key === key && one.value === value);
  return groupValues.length === asked.length && groupValues.every(isOneOf);
}

function fieldScope(alert: Alert, asked: readonly FieldFilter[]): Scope | undefined {
  const grouping = groupingOf(alert);
  if (grouping !== undefined) {
    const [filter, ...others] = asked;
    const isMeant = others.length === 0 && filter?.entity === grouping.entity && filter.key === grouping.key;
    return isMeant ? { kind: 'field', value: filter.value } : undefined;
  }
  const own = [
    ...(alert.customFieldFilters ?? []),
    ...(alert.alertSpecifiers ?? []).flatMap((specifier) => specifier.custom_field_filters ?? []),
  ];
  const isOwn = ({ entity, key, value }: FieldFilter): boolean =>
    own.some((one) => one.entity === entity && one.key === key && one.value === value);
  return asked.every(isOwn) ? WHOLE : undefined;
}
