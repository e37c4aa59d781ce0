import type { Static } from '@sinclair/typebox';
import {
  type Balance,
  type BalanceKind,
  type Decimal,
  dec,
  type InvoiceSchedule,
  type LedgerEntry,
  type RateType,
  type SubscriptionLink,
} from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/time-text.ts';
import type { CommitHierarchyConfiguration, ScheduleDurationInput } from '../schemas.ts';
import { parseAccessSchedule, renderAccessSchedule } from './access-schedule.ts';
import { type ApplicabilityInput, parseApplicability, renderApplicability } from './applicability.ts';
import { parseChildAccess, renderChildAccess } from './child-access.ts';
import { type InvoiceScheduleInput, parseInvoiceSchedule, renderInvoiceSchedule } from './invoice-schedule.ts';
import { renderLedger } from './ledger.ts';
import { parseOptionalPriority } from './priority.ts';
import type { Names, TermScope } from './scope.ts';

/** The priority of a commit or credit that names none (contracts 2). */
export const DEFAULT_PRIORITY = 100;

interface BalanceInput extends ApplicabilityInput {
  readonly name?: string;
  readonly description?: string;
  readonly product_id: string;
  readonly priority?: Decimal;
  readonly rate_type?: RateType;
  readonly rollover_fraction?: Decimal;
  readonly netsuite_sales_order_id?: string;
  readonly salesforce_opportunity_id?: string;
  readonly hierarchy_configuration?: Static<typeof CommitHierarchyConfiguration>;
  readonly uniqueness_key?: string;
  readonly custom_fields?: Readonly<Record<string, string>>;
}

export interface CommitInput extends BalanceInput {
  readonly type: 'PREPAID' | 'POSTPAID';
  readonly access_schedule?: Static<typeof ScheduleDurationInput>;
  readonly invoice_schedule?: InvoiceScheduleInput;
  readonly spend_tracker_attributes?: { readonly counts_as_discounted: boolean };
}

export interface CreditInput extends BalanceInput {
  readonly access_schedule: Static<typeof ScheduleDurationInput>;
}

/** Whose the new balance is: a contract's, or a customer's for all or some of its contracts. */
export type Owner =
  | { readonly customerId: string; readonly contractId: string; readonly amendmentId?: string }
  | {
      readonly customerId: string;
      readonly contractId?: undefined;
      readonly applicableContractIds?: readonly string[];
      readonly invoiceContractId?: string;
    };

/** A commit as it is asked for (contracts 2, "Commit input"). `where` ends with a dot, or is empty. */
export function parseCommit(input: CommitInput, where: string, owner: Owner, scope: TermScope): Balance {
  const { access_schedule: access, invoice_schedule: invoiced } = input;
  if (access === undefined) throw badRequest(`${where}access_schedule: is required for a commit`);
  if (input.type === 'POSTPAID' && invoiced === undefined) {
    throw badRequest(`${where}invoice_schedule: is required for a POSTPAID commit`);
  }
  const invoiceSchedule =
    invoiced === undefined ? undefined : parseInvoiceSchedule(invoiced, `${where}invoice_schedule`, scope);
  const commit: Balance = compact({
    ...parseCommon(input, input.type, access, where, owner, scope),
    invoiceSchedule,
    spendTrackerAttributes:
      input.spend_tracker_attributes === undefined
        ? undefined
        : { countsAsDiscounted: input.spend_tracker_attributes.counts_as_discounted },
    source: 'MANUAL' as const,
  });
  if (commit.kind === 'POSTPAID') requirePostpaidSchedules(commit, invoiceSchedule, where);
  return commit;
}

export const parseCredit = (input: CreditInput, where: string, owner: Owner, scope: TermScope): Balance =>
  compact(parseCommon(input, 'CREDIT', input.access_schedule, where, owner, scope));

function parseCommon(
  input: BalanceInput,
  kind: BalanceKind,
  access: Static<typeof ScheduleDurationInput>,
  where: string,
  owner: Owner,
  scope: TermScope,
): Balance {
  return compact({
    ...owner,
    id: newId(),
    kind,
    productId: scope.productOf(['FIXED'], input.product_id, `${where}product_id`).id,
    name: input.name,
    description: input.description,
    priority: parseOptionalPriority(input.priority, `${where}priority`) ?? DEFAULT_PRIORITY,
    rateType: input.rate_type ?? ('LIST_RATE' as const),
    rolloverFraction: parseRolloverFraction(input.rollover_fraction, where),
    ...parseAccessSchedule(access, `${where}access_schedule`, scope),
    applicability: parseApplicability(input, where, scope),
    childAccess:
      input.hierarchy_configuration === undefined ? undefined : parseChildAccess(input.hierarchy_configuration),
    manualEntries: [],
    netsuiteSalesOrderId: input.netsuite_sales_order_id,
    salesforceOpportunityId: input.salesforce_opportunity_id,
    uniquenessKey: input.uniqueness_key,
    customFields: input.custom_fields ?? {},
    createdAt: scope.now,
    createdBy: scope.createdBy,
  });
}

export function parseRolloverFraction(fraction: Decimal | undefined, where: string): Decimal | undefined {
  if (fraction !== undefined && (fraction.lt(0) || fraction.gt(1))) {
    throw badRequest(`${where}rollover_fraction: must lie between 0 and 1`);
  }
  return fraction;
}

/** A minimum spend and the date of its true-up: one item each, of the same amount (contracts 2). */
export function requirePostpaidSchedules(commit: Balance, billed: InvoiceSchedule | undefined, where: string): void {
  const [segment, ...otherSegments] = commit.segments;
  const [item, ...otherItems] = billed?.items ?? [];
  if (segment === undefined || otherSegments.length > 0) {
    throw badRequest(`${where}access_schedule: a POSTPAID commit has exactly one item`);
  }
  if (item === undefined || otherItems.length > 0) {
    throw badRequest(`${where}invoice_schedule: a POSTPAID commit has exactly one item`);
  }
  if (!segment.amount.eq(item.amount)) {
    throw badRequest(
      `${where}invoice_schedule: the amount of a POSTPAID commit must equal that of its access_schedule`,
    );
  }
  if (item.timestamp < segment.endingBefore) {
    throw badRequest(
      `${where}invoice_schedule: the true-up of a POSTPAID commit must not lie before the end of its access`,
    );
  }
}

/** A balance with as much of its state as an answer shows. */
export interface BalanceView {
  readonly balance: Balance;
  readonly value?: Decimal;
  readonly ledger?: readonly LedgerEntry[];
}

export interface RenderContext {
  readonly names: Names;
  readonly invoiceOfItem: Readonly<Record<string, string>>;
}

export function renderCommit(view: BalanceView, context: RenderContext) {
  const { balance } = view;
  const kind = balance.kind === 'POSTPAID' ? ('POSTPAID' as const) : ('PREPAID' as const);
  return compact({
    ...renderCommon(view, context),
    type: kind,
    invoice_schedule:
      balance.invoiceSchedule === undefined
        ? undefined
        : renderInvoiceSchedule(balance.invoiceSchedule, context.names, context.invoiceOfItem),
    invoice_contract: balance.invoiceContractId === undefined ? undefined : { id: balance.invoiceContractId },
    recurring_commit_id: balance.recurringId,
    rolled_over_from:
      balance.rolledOverFrom === undefined
        ? undefined
        : { commit_id: balance.rolledOverFrom.balanceId, contract_id: balance.rolledOverFrom.contractId },
    spend_tracker_attributes:
      balance.spendTrackerAttributes === undefined
        ? undefined
        : { counts_as_discounted: balance.spendTrackerAttributes.countsAsDiscounted },
    ledger: view.ledger === undefined ? undefined : renderLedger(kind, view.ledger),
  });
}

export function renderCredit(view: BalanceView, context: RenderContext) {
  const { balance } = view;
  return compact({
    ...renderCommon(view, context),
    type: 'CREDIT' as const,
    recurring_credit_id: balance.recurringId,
    rolled_over_from:
      balance.rolledOverFrom === undefined
        ? undefined
        : { credit_id: balance.rolledOverFrom.balanceId, contract_id: balance.rolledOverFrom.contractId },
    ledger: view.ledger === undefined ? undefined : renderLedger('CREDIT', view.ledger),
  });
}

function renderCommon({ balance, value }: BalanceView, { names }: RenderContext) {
  return compact({
    id: balance.id,
    contract: balance.contractId === undefined ? undefined : { id: balance.contractId },
    product: names.product(balance.productId),
    name: balance.name,
    description: balance.description,
    priority: dec(balance.priority),
    rate_type: balance.rateType,
    rollover_fraction: balance.rolloverFraction,
    access_schedule: renderAccessSchedule(balance.segments, balance.creditTypeId, names),
    ...renderApplicability(balance.applicability),
    applicable_contract_ids:
      balance.applicableContractIds === undefined ? undefined : [...balance.applicableContractIds],
    hierarchy_configuration: balance.childAccess === undefined ? undefined : renderChildAccess(balance.childAccess),
    subscription_config:
      balance.subscriptionLink === undefined ? undefined : renderSubscriptionLink(balance.subscriptionLink),
    netsuite_sales_order_id: balance.netsuiteSalesOrderId,
    salesforce_opportunity_id: balance.salesforceOpportunityId,
    uniqueness_key: balance.uniquenessKey,
    custom_fields: { ...balance.customFields },
    balance: value,
    archived_at: balance.archivedAt === undefined ? undefined : textOf(balance.archivedAt),
    created_at: textOf(balance.createdAt),
    created_by: balance.createdBy,
  });
}

export const renderSubscriptionLink = ({ subscriptionId, allocation, isProrated }: SubscriptionLink) => ({
  subscription_id: subscriptionId,
  allocation,
  apply_seat_increase_config: { is_prorated: isProrated },
});
