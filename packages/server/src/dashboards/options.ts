import type { Static } from '@sinclair/typebox';
import { badRequest } from '../platform/errors.ts';
import type { EmbeddableDashboardPayload } from './schemas.ts';

export type DashboardInput = Static<typeof EmbeddableDashboardPayload>;

/** What a link opens: one dashboard of one customer, as it was asked for. */
export interface Dashboard {
  readonly customerId: string;
  readonly kind: 'invoices' | 'usage' | 'commits_and_credits';
  readonly options: Options;
  /** CSS colours by their name. */
  readonly colors: Readonly<Record<string, string>>;
  readonly groupKeys: readonly GroupKeyNames[];
}

/** How a group key and its values are called. */
export interface GroupKeyNames {
  readonly key: string;
  readonly name?: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Options {
  readonly showsZeroLines: boolean;
  readonly invoiceStatuses: readonly InvoiceStatus[];
  readonly invoiceType?: 'USAGE' | 'SCHEDULED';
  readonly contractId?: string;
  readonly billableStatus?: 'billable' | 'unbillable';
  readonly creditsOnly: boolean;
  readonly hidesGrantNames: boolean;
  readonly creditTypeId?: string;
}

type InvoiceStatus = 'DRAFT' | 'FINALIZED' | 'VOID';

const STATUSES: Readonly<Record<string, readonly InvoiceStatus[]>> = {
  VOID: ['VOID'],
  FINALIZED: ['FINALIZED'],
  DRAFT: ['DRAFT'],
  FINALIZED_AND_DRAFT: ['FINALIZED', 'DRAFT'],
  ALL: ['FINALIZED', 'DRAFT', 'VOID'],
};
const BOOLEANS = ['true', 'false'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What each option may be (integrations 7); undefined stands for a UUID. */
const ALLOWED: Readonly<Record<string, readonly string[] | undefined>> = {
  show_zero_usage_line_items: BOOLEANS,
  invoice_status_filter: Object.keys(STATUSES),
  hide_voided_invoices: BOOLEANS,
  invoice_type: ['USAGE', 'SCHEDULED'],
  contract_id: undefined,
  billable_status_filter: ['BILLABLE', 'UNBILLABLE', 'ALL'],
  hide_grant_name: BOOLEANS,
  credit_ledger_credit_type_id: undefined,
};

/** Reads what is asked for; anything unknown is refused by its name (integrations 7). */
export function readDashboard(input: DashboardInput): Dashboard {
  const isCredits = input.dashboard === 'credits';
  return {
    customerId: input.customer_id,
    kind: input.dashboard === 'credits' ? 'commits_and_credits' : input.dashboard,
    options: readOptions(input.dashboard_options ?? [], isCredits),
    colors: readColors(input.color_overrides ?? []),
    groupKeys: (input.bm_group_key_overrides ?? []).map((override, i) => ({
      key: override.group_key_name,
      ...(override.display_name === undefined ? {} : { name: override.display_name }),
      values: readNames(override.value_display_names ?? {}, `bm_group_key_overrides[${i}].value_display_names`),
    })),
  };
}

function readOptions(given: NonNullable<DashboardInput['dashboard_options']>, creditsOnly: boolean): Options {
  const options = new Map<string, string>();
  for (const [i, { key, value }] of given.entries()) {
    const where = `dashboard_options[${i}]`;
    if (!Object.hasOwn(ALLOWED, key)) throw badRequest(`${where}.key: ${key} is no option of a dashboard`);
    const allowed = ALLOWED[key];
    if (allowed === undefined ? !UUID.test(value) : !allowed.includes(value)) {
      throw badRequest(`${where}.value: ${key} must be ${allowed?.join(' or ') ?? 'a UUID'}, not ${value}`);
    }
    options.set(key, value);
  }
  const isSet = (key: string): boolean => options.get(key) === 'true';
  const statuses = STATUSES[options.get('invoice_status_filter') ?? 'ALL'] ?? [];
  const type = options.get('invoice_type');
  const billable = options.get('billable_status_filter');
  const contractId = options.get('contract_id')?.toLowerCase();
  const creditTypeId = options.get('credit_ledger_credit_type_id')?.toLowerCase();
  return {
    showsZeroLines: isSet('show_zero_usage_line_items'),
    invoiceStatuses: isSet('hide_voided_invoices') ? statuses.filter((status) => status !== 'VOID') : statuses,
    ...(type === 'USAGE' || type === 'SCHEDULED' ? { invoiceType: type } : {}),
    ...(contractId === undefined ? {} : { contractId }),
    ...(billable === 'BILLABLE' ? { billableStatus: 'billable' as const } : {}),
    ...(billable === 'UNBILLABLE' ? { billableStatus: 'unbillable' as const } : {}),
    creditsOnly,
    hidesGrantNames: isSet('hide_grant_name'),
    ...(creditTypeId === undefined ? {} : { creditTypeId }),
  };
}

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

function readColors(given: NonNullable<DashboardInput['color_overrides']>): Readonly<Record<string, string>> {
  const colors: Record<string, string> = {};
  for (const [i, { name, value }] of given.entries()) {
    if (name === undefined) throw badRequest(`color_overrides[${i}].name: is required`);
    if (value === undefined || !HEX.test(value)) {
      throw badRequest(`color_overrides[${i}].value: must be a colour such as #1f7a4d, with alpha or without`);
    }
    colors[name] = value;
  }
  return colors;
}

function readNames(given: Readonly<Record<string, unknown>>, where: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).map(([value, name]) => {
      if (typeof name !== 'string') throw badRequest(`${where}.${value}: must be a string`);
      return [value, name];
    }),
  );
}
