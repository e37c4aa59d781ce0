import type { Static } from '@sinclair/typebox';
import type { Balance, Contract, Decimal, Instant } from '@takt/engine';
import type { TermScope } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { hourOf } from '../../platform/full-hour.ts';
import type { CreateContractPayload } from '../schemas.ts';
import { NOTHING_YET, parseAdditions } from './additions.ts';
import { parseHierarchy } from './hierarchy.ts';
import { wholeNumber } from './numbers.ts';
import type { References } from './references.ts';
import type { ContractScope } from './scope.ts';
import { parsePrepaidThreshold, parseSpendThreshold } from './threshold.ts';
import { parseUsageStatementSchedule } from './usage-terms.ts';

export type CreateContractInput = Static<typeof CreateContractPayload>;

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
