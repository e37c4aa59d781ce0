import type { Balance, Contract } from '@takt/engine';
import type { Alert, AlertSpecifier, FieldFilter, IncludeFilter } from './alert.ts';

/** A balance with the contract that holds it; customer-level ones have none. */
export interface HeldBalance {
  readonly balance: Balance;
  readonly contract: Contract | undefined;
}

const isOfKind = (balance: Balance, entity: FieldFilter['entity']): boolean =>
  entity === 'ContractCreditOrCommit' || (balance.kind === 'CREDIT') === (entity === 'ContractCredit');

/** The value that a filter looks at; undefined where the filter is not about this object or the object has none. */
function fieldOf(
  { balance, contract }: HeldBalance,
  { entity, key }: Pick<FieldFilter, 'entity' | 'key'>,
): string | undefined {
  if (entity === 'Contract') return contract?.customFields[key];
  return isOfKind(balance, entity) ? balance.customFields[key] : undefined;
}

const matches = (held: HeldBalance, filter: IncludeFilter): boolean => {
  const field = fieldOf(held, filter);
  return field !== undefined && (filter.value === undefined || field === filter.value);
};

/**
 * `custom_field_filters` of an alert: filters on contracts constrain every object; of the others each constrains the objects of its own
 * entity, and an object of which none speaks does not count (customers 5.2, index 6.3).
 */
function matchesFilters(held: HeldBalance, filters: readonly FieldFilter[]): boolean {
  const onContracts = filters.filter(({ entity }) => entity === 'Contract');
  const onBalances = filters.filter(({ entity }) => entity !== 'Contract');
  const relevant = onBalances.filter(({ entity }) => isOfKind(held.balance, entity));
  if (onBalances.length > 0 && relevant.length === 0) return false;
  return [...onContracts, ...relevant].every((filter) => matches(held, filter));
}

function includes(held: HeldBalance, { custom_field_filters = [], exclude = [] }: AlertSpecifier): boolean {
  if (!custom_field_filters.every((filter) => matches(held, filter))) return false;
  return !exclude.some(({ custom_field_filters: filters = [] }) => filters.every((filter) => matches(held, filter)));
}

/** Whether an object counts for an alert: by its filters, and by at least one of its specifiers (customers 5.2). */
export function countsFor(
  held: HeldBalance,
  { customFieldFilters = [], alertSpecifiers = [] }: Pick<Alert, 'customFieldFilters' | 'alertSpecifiers'>,
): boolean {
  if (!matchesFilters(held, customFieldFilters)) return false;
  return alertSpecifiers.length === 0 || alertSpecifiers.some((specifier) => includes(held, specifier));
}

/** Of the grouped form: the value under which an object that counts is measured. */
export const groupOf = (held: HeldBalance, grouping: IncludeFilter): string | undefined => fieldOf(held, grouping);

/** For spend: whether the charges of a contract count. */
export const contractCounts = (
  contract: Contract,
  { customFieldFilters = [] }: Pick<Alert, 'customFieldFilters'>,
): boolean => customFieldFilters.every(({ key, value }) => contract.customFields[key] === value);
