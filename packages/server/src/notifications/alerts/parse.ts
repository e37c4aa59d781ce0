import type { Static } from '@sinclair/typebox';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import type { CreateCustomerAlertPayload } from '../schemas.ts';
import type { AlertDefinition, AlertSpecifier, AlertType, FilterEntity } from './alert.ts';

export type CreateAlertInput = Static<typeof CreateCustomerAlertPayload>;

/** Members that only some types know (customers 5.1). */
const FIELDS_OF_TYPES = {
  alert_specifiers: ['low_remaining_contract_credit_and_commit_balance_reached'],
  group_values: ['spend_threshold_reached'],
  seat_filter: ['low_remaining_seat_balance_reached'],
  invoice_types_filter: ['invoice_total_reached'],
  billable_metric_id: ['usage_threshold_reached'],
} as const satisfies Readonly<Record<string, readonly AlertType[]>>;

const REQUIRED_FIELDS: Partial<Readonly<Record<AlertType, keyof typeof FIELDS_OF_TYPES>>> = {
  low_remaining_seat_balance_reached: 'seat_filter',
  usage_threshold_reached: 'billable_metric_id',
};

/** Whether the type measures an amount in a unit. */
export const measuresUnits = (type: AlertType): boolean =>
  type !== 'usage_threshold_reached' && !type.startsWith('low_remaining_days_');

/**
 * Checks what a request says about itself, in the order of customers 5.1, and puts it into the words of the domain.
 * @param creditTypeId the unit, where the type measures one.
 */
export function parseDefinition(input: CreateAlertInput, creditTypeId: string | undefined): AlertDefinition {
  const type = input.alert_type;
  if (input.plan_id !== undefined) throw badRequest('plan_id: there are no plans; leave it out');
  if (input.name === '') throw badRequest('name: must not be empty');
  for (const [field, types] of Object.entries(FIELDS_OF_TYPES)) {
    const isGiven = input[field as keyof typeof FIELDS_OF_TYPES] !== undefined;
    if (isGiven && !types.some((one) => one === type)) {
      throw badRequest(`${field}: belongs to ${types.join(', ')}, not to ${type}`);
    }
  }
  const required = REQUIRED_FIELDS[type];
  if (required !== undefined && input[required] === undefined) {
    throw badRequest(
      `${required === 'seat_filter' ? 'seat_filter.seat_group_key' : required}: is required for ${type}`,
    );
  }
  if (type.includes('percentage') && (input.threshold.lt(0) || input.threshold.gt(100))) {
    throw badRequest('threshold: a percentage is at least 0 and at most 100');
  }
  checkFilters(input);
  checkGroupValues(input);
  checkSpecifiers(input.alert_specifiers ?? []);
  return compact({
    name: input.name,
    threshold: input.threshold,
    evaluateOnCreate: input.evaluate_on_create ?? true,
    creditTypeId,
    billableMetricId: input.billable_metric_id,
    creditGrantTypeFilters: input.credit_grant_type_filters,
    customFieldFilters: given(input.custom_field_filters),
    invoiceTypes: given(input.invoice_types_filter),
    groupValues: given(input.group_values),
    seatFilter: input.seat_filter,
    alertSpecifiers: given(input.alert_specifiers),
  });
}

const given = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list;

function checkFilters({ alert_type, custom_field_filters = [] }: CreateAlertInput): void {
  if (alert_type !== 'spend_threshold_reached') return;
  const other = custom_field_filters.find(({ entity }) => entity !== 'Contract');
  if (other !== undefined)
    throw badRequest(`custom_field_filters: spend is filtered by Contract, not by ${other.entity}`);
}

function checkGroupValues({ group_values = [] }: CreateAlertInput): void {
  const keys = group_values.map(({ key }) => key);
  if (keys.some((key) => key === '')) throw badRequest('group_values: a key must not be empty');
  if (new Set(keys).size < keys.length) throw badRequest('group_values: names a key twice');
}

function checkSpecifiers(specifiers: readonly AlertSpecifier[]): void {
  const filters = specifiers.flatMap((specifier) => specifier.custom_field_filters ?? []);
  const isGrouped = filters.some(({ value }) => value === undefined);
  if (isGrouped && (specifiers.length > 1 || filters.length > 1)) {
    throw badRequest('alert_specifiers: a filter without a value must be the only filter of the only specifier');
  }
  for (const [i, { custom_field_filters = [], exclude = [] }] of specifiers.entries()) {
    const scope = custom_field_filters.map(({ entity }) => entity).find((entity) => isNarrow(entity));
    for (const { entity } of exclude.flatMap((one) => one.custom_field_filters ?? [])) {
      if (scope === undefined || entity === scope || entity === 'Contract') continue;
      throw badRequest(
        `alert_specifiers[${i}].exclude: ${entity} lies outside of what the specifier includes (${scope})`,
      );
    }
  }
}

const isNarrow = (entity: FilterEntity): boolean => entity === 'Commit' || entity === 'ContractCredit';
