import type { Static } from '@sinclair/typebox';
import { accumulatedSpend, type Balance, type Contract, dec, type Instant, type RecurringGrant } from '@takt/engine';
import { type BalanceView, type Names, type RenderContext, renderCommit, renderCredit } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type { ShownConfigurations } from '../ports.ts';
import { renderProvider, renderProviders } from '../providers.ts';
import type { ContractAmendment } from '../schemas.ts';
import { renderHierarchy } from './hierarchy.ts';
import { renderOverride, renderOverrideV1 } from './override.ts';
import { renderProfessionalService } from './professional-service.ts';
import { renderGrant } from './recurring-grant.ts';
import { renderResellerRoyalty, renderRoyaltySegments } from './reseller-royalty.ts';
import { renderCharge } from './scheduled-charge.ts';
import { renderSubscription } from './subscription.ts';
import { renderPrepaidThreshold, renderSpendThreshold, renderSpendTracker } from './threshold.ts';
import { renderUsageFilters, renderUsageFilterV1, renderUsageStatementSchedule } from './usage-terms.ts';

/** How a contract is shown (contracts 5). */

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
