import type { Decimal, Instant } from '@takt/engine';

/** What alerts measure (customers 5.1). */
export const ALERT_TYPES = [
  'spend_threshold_reached',
  'monthly_invoice_total_spend_threshold_reached',
  'usage_threshold_reached',
  'low_remaining_days_for_commit_segment_reached',
  'low_remaining_commit_balance_reached',
  'low_remaining_commit_percentage_reached',
  'low_remaining_days_for_contract_credit_segment_reached',
  'low_remaining_contract_credit_balance_reached',
  'low_remaining_contract_credit_percentage_reached',
  'low_remaining_contract_credit_and_commit_balance_reached',
  'invoice_total_reached',
  'low_remaining_seat_balance_reached',
] as const;
export type AlertType = (typeof ALERT_TYPES)[number];

export type FilterEntity = 'Contract' | 'Commit' | 'ContractCredit' | 'ContractCreditOrCommit';

export interface FieldFilter {
  readonly entity: FilterEntity;
  readonly key: string;
  readonly value: string;
}

/** Without a value: every value by itself (the grouped form, customers 5.2). */
export interface IncludeFilter {
  readonly entity: FilterEntity;
  readonly key: string;
  readonly value?: string;
}

/** A balance counts if all inclusions match and no exclusion does; an exclusion matches if all of its filters do. */
export interface AlertSpecifier {
  readonly custom_field_filters?: readonly IncludeFilter[];
  readonly exclude?: readonly { readonly custom_field_filters?: readonly FieldFilter[] }[];
}

/** Without a value: every value by itself. */
export interface GroupValue {
  readonly key: string;
  readonly value?: string;
}

/** All that was said when the alert was created, in the words of the wire. */
export interface AlertDefinition {
  readonly name: string;
  readonly threshold: Decimal;
  readonly evaluateOnCreate: boolean;
  /** The unit of the measure; absent where none is measured. */
  readonly creditTypeId?: string;
  readonly billableMetricId?: string;
  readonly creditGrantTypeFilters?: readonly string[];
  readonly customFieldFilters?: readonly FieldFilter[];
  readonly invoiceTypes?: readonly string[];
  readonly groupValues?: readonly GroupValue[];
  readonly seatFilter?: { readonly seat_group_key: string; readonly seat_group_value?: string };
  readonly alertSpecifiers?: readonly AlertSpecifier[];
}

export interface Alert extends AlertDefinition {
  readonly id: string;
  readonly seq: number;
  readonly type: AlertType;
  /** Absent: every customer. */
  readonly customerId?: string;
  readonly uniquenessKey?: string;
  readonly createdAt: Instant;
  readonly archivedAt?: Instant;
}

/** Where falling to the threshold alarms; elsewhere rising to it does. Equality alarms in both. */
const alarmsBelow = (type: AlertType): boolean => type.startsWith('low_remaining_');

export const isBeyond = ({ type, threshold }: Alert, value: Decimal): boolean =>
  alarmsBelow(type) ? value.lte(threshold) : value.gte(threshold);

/** The one value-less filter of the grouped form. */
export function groupingOf({ alertSpecifiers }: Pick<AlertDefinition, 'alertSpecifiers'>): IncludeFilter | undefined {
  for (const { custom_field_filters = [] } of alertSpecifiers ?? []) {
    const open = custom_field_filters.find(({ value }) => value === undefined);
    if (open !== undefined) return open;
  }
  return undefined;
}
