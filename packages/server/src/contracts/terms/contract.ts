import type { Static } from '@sinclair/typebox';
import {
  accumulatedSpend,
  type Balance,
  type Contract,
  type Decimal,
  dec,
  type Instant,
  type RecurringGrant,
} from '@takt/engine';
import {
  type BalanceView,
  type Names,
  parseCommit,
  parseCredit,
  type RenderContext,
  renderCommit,
  renderCredit,
  type TermScope,
} from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import { textOf } from '../../platform/time-text.ts';
import type { ShownConfigurations } from '../ports.ts';
import { renderProvider, renderProviders } from '../providers.ts';
import type { ContractAmendment, CreateContractPayload, EditContractPayload } from '../schemas.ts';
import { parseHierarchy, renderHierarchy } from './hierarchy.ts';
import { wholeNumber } from './numbers.ts';
import { parseOverride, renderOverride, renderOverrideV1 } from './override.ts';
import { parseProfessionalService, renderProfessionalService } from './professional-service.ts';
import { parseRecurringCommit, parseRecurringCredit, renderGrant, requireOneDaily } from './recurring-grant.ts';
import type { References } from './references.ts';
import { parseResellerRoyalty, renderResellerRoyalty, renderRoyaltySegments } from './reseller-royalty.ts';
import { parseDiscount, parseScheduledCharge, renderCharge } from './scheduled-charge.ts';
import type { ContractScope } from './scope.ts';
import { parseSubscription, renderSubscription } from './subscription.ts';
import {
  parsePrepaidThreshold,
  parseSpendThreshold,
  parseSpendTracker,
  renderPrepaidThreshold,
  renderSpendThreshold,
  renderSpendTracker,
} from './threshold.ts';
import {
  parseUsageStatementSchedule,
  renderUsageFilters,
  renderUsageFilterV1,
  renderUsageStatementSchedule,
} from './usage-terms.ts';

export type CreateContractInput = Static<typeof CreateContractPayload>;
type EditInput = Static<typeof EditContractPayload>;

/** A contract together with the commits and credits that were agreed with it. */
export interface Agreement {
  readonly contract: Contract;
  readonly balances: readonly Balance[];
}

/** What the service has found out before the terms are read. */
export interface ContractBasis {
  readonly id: string;
  readonly rateCardId?: string;
  readonly packageId?: string;
}

/**
 * A contract as it is asked for (contracts 2). References to other domains, the rate card and what the hierarchy and a transition ask of
 * other contracts are up to the service.
 */
export function parseContract(
  input: CreateContractInput,
  basis: ContractBasis,
  references: References,
  terms: TermScope,
): Agreement {
  const startingAt = hourOf('starting_at', input.starting_at);
  const endingBefore = input.ending_before === undefined ? undefined : hourOf('ending_before', input.ending_before);
  if (endingBefore !== undefined && endingBefore <= startingAt) {
    throw badRequest('ending_before: must lie after starting_at');
  }
  const usageStatementSchedule = parseUsageStatementSchedule(input.usage_statement_schedule, startingAt);
  const prioritization = input.multiplier_override_prioritization ?? 'LOWEST_MULTIPLIER';
  const customerId = input.customer_id.toLowerCase();
  const scope: ContractScope = compact({
    ...terms,
    customerId,
    contractId: basis.id,
    startingAt,
    endingBefore,
    pastEnds: 0,
    prioritization,
    references,
  });
  const added = parseAdditions(
    {
      ...input,
      add_commits: input.commits,
      add_credits: input.credits,
      add_recurring_commits: input.recurring_commits,
      add_recurring_credits: input.recurring_credits,
      add_overrides: input.overrides,
      add_scheduled_charges: input.scheduled_charges,
      add_discounts: input.discounts,
      add_professional_services: input.professional_services,
      add_reseller_royalties: input.reseller_royalties,
      add_subscriptions: input.subscriptions,
      add_spend_trackers: input.spend_trackers,
    },
    NOTHING_YET,
    (list, i) => `${list.slice('add_'.length)}[${i}]`,
    scope,
  );
  const contract: Contract = compact({
    ...added.terms,
    id: basis.id,
    customerId,
    name: input.name,
    startingAt,
    endingBefore,
    earlierEnds: [],
    rateCardId: basis.rateCardId,
    packageId: basis.packageId,
    multiplierOverridePrioritization: prioritization,
    usageStatementSchedule,
    usageFilters: input.usage_filter === undefined ? [] : [parseInitialFilter(input.usage_filter, startingAt)],
    netPaymentTermsDays: parsePaymentTerms(input.net_payment_terms_days, 'net_payment_terms_days'),
    scheduledChargesOnUsageInvoices: input.scheduled_charges_on_usage_invoices,
    transitions: [],
    hierarchy: input.hierarchy_configuration === undefined ? undefined : parseHierarchy(input.hierarchy_configuration),
    spendThreshold:
      input.spend_threshold_configuration === undefined
        ? undefined
        : parseSpendThreshold(input.spend_threshold_configuration, 'spend_threshold_configuration', scope),
    prepaidBalanceThreshold:
      input.prepaid_balance_threshold_configuration === undefined
        ? undefined
        : parsePrepaidThreshold(
            input.prepaid_balance_threshold_configuration,
            'prepaid_balance_threshold_configuration',
            scope,
          ),
    billingProviderConfigurations: [],
    revenueSystemConfigurations: [],
    totalContractValue: input.total_contract_value,
    netsuiteSalesOrderId: input.netsuite_sales_order_id,
    salesforceOpportunityId: input.salesforce_opportunity_id,
    uniquenessKey: input.uniqueness_key,
    customFields: input.custom_fields ?? {},
    createdAt: scope.now,
    createdBy: scope.createdBy,
  });
  return { contract, balances: added.balances };
}

export const parsePaymentTerms = (days: Decimal | undefined, where: string): number | undefined =>
  days === undefined ? undefined : wholeNumber(days, where);

const parseInitialFilter = (
  input: NonNullable<CreateContractInput['usage_filter']>,
  startingAt: Instant,
): Contract['usageFilters'][number] => ({
  groupKey: input.group_key,
  groupValues: input.group_values,
  startingAt:
    input.starting_at === undefined
      ? startingAt
      : Math.max(hourOf('usage_filter.starting_at', input.starting_at), startingAt),
});

/** The lists of a contract that creation, edits and amendments add to. */
export type Additions = Pick<
  Contract,
  | 'subscriptions'
  | 'recurring'
  | 'overrides'
  | 'scheduledCharges'
  | 'discounts'
  | 'professionalServices'
  | 'resellerRoyalties'
  | 'spendTrackers'
>;

const NOTHING_YET: Additions = {
  subscriptions: [],
  recurring: [],
  overrides: [],
  scheduledCharges: [],
  discounts: [],
  professionalServices: [],
  resellerRoyalties: [],
  spendTrackers: [],
};

export type AdditionsInput = Pick<
  EditInput,
  | 'add_commits'
  | 'add_credits'
  | 'add_recurring_commits'
  | 'add_recurring_credits'
  | 'add_overrides'
  | 'add_scheduled_charges'
  | 'add_discounts'
  | 'add_professional_services'
  | 'add_reseller_royalties'
  | 'add_subscriptions'
  | 'add_spend_trackers'
>;

/**
 * Reads new terms, those first that others may point to: subscriptions, commits, credits, recurring grants, then the rest.
 * @param before what the contract has already.
 * @param place the name of an item for messages.
 */
export function parseAdditions(
  input: { readonly [K in keyof AdditionsInput]: AdditionsInput[K] | undefined },
  before: Additions,
  place: (list: keyof AdditionsInput, index: number) => string,
  scope: ContractScope,
): { readonly terms: Additions; readonly balances: readonly Balance[] } {
  const { references } = scope;
  const owner = compact({ customerId: scope.customerId, contractId: scope.contractId, amendmentId: scope.amendmentId });
  const each = <T, R>(
    list: keyof AdditionsInput,
    items: readonly T[] | undefined,
    parse: (item: T, where: string) => R,
  ): readonly R[] => (items ?? []).map((item, i) => parse(item, place(list, i)));

  const subscriptions = each('add_subscriptions', input.add_subscriptions, (item, where) => {
    const subscription = parseSubscription(item, where, scope);
    references.addNamed('SUBSCRIPTION', subscription.id, item.temporary_id, `${where}.`);
    return subscription;
  });
  const commits = each('add_commits', input.add_commits, (item, where) => {
    const commit = parseCommit(item, `${where}.`, owner, scope);
    references.addNamed('COMMIT', commit.id, item.temporary_id, `${where}.`);
    return commit;
  });
  const credits = each('add_credits', input.add_credits, (item, where) => {
    const credit = parseCredit(item, `${where}.`, owner, scope);
    references.add('CREDIT', credit.id);
    return credit;
  });
  const allSubscriptions = [...before.subscriptions, ...subscriptions];
  const grant = (
    kind: 'RECURRING_COMMIT' | 'RECURRING_CREDIT',
    parsed: RecurringGrant,
    name: string | undefined,
    where: string,
  ) => {
    references.addNamed(kind, parsed.id, name, `${where}.`);
    return parsed;
  };
  const recurringCommits = each('add_recurring_commits', input.add_recurring_commits, (item, where) =>
    grant('RECURRING_COMMIT', parseRecurringCommit(item, allSubscriptions, where, scope), item.temporary_id, where),
  );
  const recurringCredits = each('add_recurring_credits', input.add_recurring_credits, (item, where) =>
    grant('RECURRING_CREDIT', parseRecurringCredit(item, allSubscriptions, where, scope), item.temporary_id, where),
  );
  const recurring = [...before.recurring, ...recurringCommits, ...recurringCredits];
  requireOneDaily(recurring);
  const royalties = [...before.resellerRoyalties];
  each('add_reseller_royalties', input.add_reseller_royalties, (item, where) =>
    royalties.push(parseResellerRoyalty(item, royalties, where, scope)),
  );
  return {
    terms: {
      subscriptions: allSubscriptions,
      recurring,
      overrides: [
        ...before.overrides,
        ...each('add_overrides', input.add_overrides, (item, where) => parseOverride(item, where, scope)),
      ],
      scheduledCharges: [
        ...before.scheduledCharges,
        ...each('add_scheduled_charges', input.add_scheduled_charges, (item, where) =>
          parseScheduledCharge(item, where, scope),
        ),
      ],
      discounts: [
        ...before.discounts,
        ...each('add_discounts', input.add_discounts, (item, where) => parseDiscount(item, where, scope)),
      ],
      professionalServices: [
        ...before.professionalServices,
        ...each('add_professional_services', input.add_professional_services, (item, where) =>
          parseProfessionalService(item, where, scope),
        ),
      ],
      resellerRoyalties: royalties,
      spendTrackers: [
        ...before.spendTrackers,
        ...each('add_spend_trackers', input.add_spend_trackers, (item, where) => parseSpendTracker(item, where, scope)),
      ],
    },
    balances: [...commits, ...credits],
  };
}

/** At most so many commits, and as many credits, in one answer (contracts 5). */
const MAX_SHOWN = 100;

/** What is shown around a contract's own document. */
export interface ContractView {
  readonly contract: Contract;
  /** Of the contract, derived ones included, by creation. */
  readonly balances: readonly BalanceView[];
  readonly invoiceOfItem: Readonly<Record<string, string>>;
  /** All balances whose purchase the contract may invoice, those that wait for payment too: what spend trackers count. */
  readonly purchases: readonly Balance[];
  /** What the billing schedule names. */
  readonly configurations: ShownConfigurations;
  readonly fiatCreditTypeId?: string;
  readonly names: Names;
  readonly now: Instant;
}

/** Archived terms are left out, unless the contract itself is archived (contracts 5). */
const isShown = (contract: Contract, term: { readonly archivedAt?: Instant }): boolean =>
  contract.archivedAt !== undefined || term.archivedAt === undefined;

/** Members that every form of a contract has. */
function renderShared(view: ContractView) {
  const { contract, names, invoiceOfItem } = view;
  const context: RenderContext = { names, invoiceOfItem };
  const isCredit = ({ balance }: BalanceView): boolean => balance.kind === 'CREDIT';
  const balances = view.balances.filter(({ balance }) => isShown(contract, balance));
  const charges = contract.scheduledCharges.filter((charge) => isShown(contract, charge));
  const grants = (kind: RecurringGrant['kind']) =>
    contract.recurring.filter((grant) => grant.kind === kind).map((grant) => renderGrant(grant, contract.id, names));
  return compact({
    name: contract.name,
    rate_card_id: contract.rateCardId,
    starting_at: textOf(contract.startingAt),
    ending_before: contract.endingBefore === undefined ? undefined : textOf(contract.endingBefore),
    commits: balances.filter((one) => !isCredit(one)).map((one) => renderCommit(one, context)),
    credits: balances.filter(isCredit).map((one) => renderCredit(one, context)),
    recurring_commits: grants('PREPAID'),
    recurring_credits: grants('CREDIT'),
    discounts: contract.discounts.map((discount) => renderCharge(discount, context)),
    professional_services: contract.professionalServices.map(renderProfessionalService),
    scheduled_charges: charges.map((charge) => renderCharge(charge, context)),
    scheduled_charges_on_usage_invoices: contract.scheduledChargesOnUsageInvoices,
    transitions: contract.transitions.map(({ type, fromContractId, toContractId }) => ({
      type,
      from_contract_id: fromContractId,
      to_contract_id: toContractId,
    })),
    created_at: textOf(contract.createdAt),
    created_by: contract.createdBy,
    netsuite_sales_order_id: contract.netsuiteSalesOrderId,
    salesforce_opportunity_id: contract.salesforceOpportunityId,
    net_payment_terms_days: contract.netPaymentTermsDays === undefined ? undefined : dec(contract.netPaymentTermsDays),
    total_contract_value: contract.totalContractValue,
    usage_statement_schedule: renderUsageStatementSchedule(contract.usageStatementSchedule),
    ...renderThresholds(view),
    hierarchy_configuration: contract.hierarchy === undefined ? undefined : renderHierarchy(contract.hierarchy),
  });
}

function renderThresholds({ contract, purchases, now }: ContractView) {
  const { spendThreshold, prepaidBalanceThreshold, spendTrackers } = contract;
  const trackers = spendTrackers.map((tracker) =>
    renderSpendTracker(tracker, accumulatedSpend(tracker, contract, purchases, now)),
  );
  return compact({
    spend_threshold_configuration: spendThreshold === undefined ? undefined : renderSpendThreshold(spendThreshold),
    prepaid_balance_threshold_configuration:
      prepaidBalanceThreshold === undefined ? undefined : renderPrepaidThreshold(prepaidBalanceThreshold),
    spend_trackers: trackers.length === 0 ? undefined : trackers,
  });
}

const renderSubscriptions = ({ contract, fiatCreditTypeId, names, now }: ContractView) =>
  contract.subscriptions.map((subscription) =>
    renderSubscription(subscription, compact({ contract, fiatCreditTypeId, names, now })),
  );

/** Version 2: flat, everything folded in (contracts 5). */
export function renderContract(view: ContractView) {
  const { contract, names } = view;
  const all = renderShared(view);
  return compact({
    ...all,
    id: contract.id,
    customer_id: contract.customerId,
    package_id: contract.packageId,
    uniqueness_key: contract.uniquenessKey,
    archived_at: contract.archivedAt === undefined ? undefined : textOf(contract.archivedAt),
    commits: all.commits.slice(0, MAX_SHOWN),
    credits: all.credits.slice(0, MAX_SHOWN),
    has_more: { commits: all.commits.length > MAX_SHOWN, credits: all.credits.length > MAX_SHOWN },
    overrides: contract.overrides.map((override) => renderOverride(override, names)),
    reseller_royalties: renderRoyaltySegments(contract.resellerRoyalties),
    usage_filter: renderUsageFilters(contract),
    multiplier_override_prioritization: contract.multiplierOverridePrioritization,
    custom_fields: { ...contract.customFields },
    ...renderProviders(contract, view.configurations, view.now),
    subscriptions: renderSubscriptions(view),
    priority: contract.priority === undefined ? undefined : dec(contract.priority),
  });
}

/** Version 1: as created, what amendments added, and everything folded in (contracts 5). */
export function renderContractV1(
  current: ContractView,
  initial: ContractView,
  amendments: readonly Static<typeof ContractAmendment>[],
) {
  const { contract } = current;
  return compact({
    id: contract.id,
    customer_id: contract.customerId,
    package_id: contract.packageId,
    uniqueness_key: contract.uniquenessKey,
    archived_at: contract.archivedAt === undefined ? undefined : textOf(contract.archivedAt),
    initial: renderStateV1(initial),
    current: renderStateV1(current),
    amendments: amendments.slice(),
    custom_fields: { ...contract.customFields },
    ...renderProvider(contract, current.configurations, current.now),
    scheduled_charges_on_usage_invoices: contract.scheduledChargesOnUsageInvoices,
    subscriptions: renderSubscriptions(current),
    ...renderThresholds(current),
  });
}

function renderStateV1(view: ContractView) {
  const { contract, names, now } = view;
  return compact({
    ...renderShared(view),
    overrides: contract.overrides.map((override) => renderOverrideV1(override, names)),
    reseller_royalties: contract.resellerRoyalties.map(renderResellerRoyalty),
    usage_filter: renderUsageFilterV1(contract, now),
  });
}
