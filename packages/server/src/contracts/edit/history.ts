import type { Balance, Contract } from '@takt/engine';
import { type Names, type RenderContext, renderCommit, renderCredit } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type { Amendment, EditContent } from '../store.ts';
import { renderOverride, renderOverrideV1 } from '../terms/override.ts';
import { renderProfessionalService } from '../terms/professional-service.ts';
import { renderGrant } from '../terms/recurring-grant.ts';
import { renderResellerRoyalty } from '../terms/reseller-royalty.ts';
import { renderCharge } from '../terms/scheduled-charge.ts';
import { renderSubscription } from '../terms/subscription.ts';
import { renderPrepaidThreshold, renderSpendThreshold } from '../terms/threshold.ts';
import type { EditInput } from './edit.ts';

/** What an edit added, by comparing the contract before and after it. */
export interface Difference {
  readonly before: Contract;
  readonly after: Contract;
  readonly added: readonly Balance[];
  readonly fiatCreditTypeId?: string;
  readonly names: Names;
  readonly now: number;
}

const some = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);

/** Terms are only ever added at the end of a list, but for royalties, of which several may be one. */
const newIn = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] => {
  const known = new Set(before.map(({ id }) => id));
  return after.filter(({ id }) => !known.has(id));
};

function additionsOf(difference: Difference) {
  const { before, after, added, names } = difference;
  // Which invoice bills an item is decided after the edit.
  const context: RenderContext = { names, invoiceOfItem: {} };
  return {
    overrides: newIn(before.overrides, after.overrides),
    professionalServices: newIn(before.professionalServices, after.professionalServices).map(renderProfessionalService),
    resellerRoyalties: after.resellerRoyalties.slice(before.resellerRoyalties.length).map(renderResellerRoyalty),
    discounts: newIn(before.discounts, after.discounts).map((discount) => renderCharge(discount, context)),
    scheduledCharges: newIn(before.scheduledCharges, after.scheduledCharges).map((one) => renderCharge(one, context)),
    commits: added.filter(({ kind }) => kind !== 'CREDIT').map((balance) => renderCommit({ balance }, context)),
    credits: added.filter(({ kind }) => kind === 'CREDIT').map((balance) => renderCredit({ balance }, context)),
  };
}

/** An edit as the history shows it: only the lists that were used, created objects with their ids (contracts 4). */
export function contentOf(input: Partial<EditInput>, difference: Difference): EditContent {
  const { before, after, names, now, fiatCreditTypeId } = difference;
  const added = additionsOf(difference);
  const recurring = newIn(before.recurring, after.recurring);
  const grants = (kind: 'PREPAID' | 'CREDIT') =>
    some(recurring.filter((grant) => grant.kind === kind).map((grant) => renderGrant(grant, after.id, names)));
  const subscriptions = newIn(before.subscriptions, after.subscriptions);
  return compact({
    add_commits: some(added.commits),
    add_credits: some(added.credits),
    add_recurring_commits: grants('PREPAID'),
    add_recurring_credits: grants('CREDIT'),
    add_overrides: some(added.overrides.map((override) => renderOverride(override, names))),
    add_scheduled_charges: some(added.scheduledCharges),
    add_discounts: some(added.discounts),
    add_pro_services: some(added.professionalServices),
    add_reseller_royalties: some(added.resellerRoyalties),
    add_subscriptions: some(
      subscriptions.map((one) => renderSubscription(one, compact({ contract: after, fiatCreditTypeId, names, now }))),
    ),
    add_spend_threshold_configuration:
      input.add_spend_threshold_configuration === undefined || after.spendThreshold === undefined
        ? undefined
        : renderSpendThreshold(after.spendThreshold),
    add_prepaid_balance_threshold_configuration:
      input.add_prepaid_balance_threshold_configuration === undefined || after.prepaidBalanceThreshold === undefined
        ? undefined
        : renderPrepaidThreshold(after.prepaidBalanceThreshold),
    ...updatesOf(input),
  });
}

/** Updates are shown as they were asked for, with each object's id under the name `id`. */
function updatesOf(input: Partial<EditInput>): EditContent {
  const used = <T>(list: T[] | undefined): T[] | undefined =>
    list === undefined || list.length === 0 ? undefined : list;
  return compact({
    update_contract_name: input.update_contract_name,
    update_net_payment_terms_days: input.update_net_payment_terms_days,
    // The history has no way to say that a contract became open-ended.
    update_contract_end_date: input.update_contract_end_date ?? undefined,
    update_commits: used(input.update_commits)?.map(({ commit_id: id, ...update }) => ({ id, ...update })),
    update_credits: used(input.update_credits)?.map(({ credit_id: id, ...update }) => ({ id, ...update })),
    update_recurring_commits: used(input.update_recurring_commits)?.map(
      ({ recurring_commit_id: id, ending_before: end, proration_rounding: rounding, ...update }) =>
        compact({ id, ...update, ending_before: end ?? undefined, proration_rounding: shownRounding(rounding) }),
    ),
    update_recurring_credits: used(input.update_recurring_credits)?.map(
      ({ recurring_credit_id: id, ending_before: end, proration_rounding: rounding, ...update }) =>
        compact({ id, ...update, ending_before: end ?? undefined, proration_rounding: shownRounding(rounding) }),
    ),
    update_scheduled_charges: used(input.update_scheduled_charges)?.map(({ scheduled_charge_id: id, ...update }) => ({
      id,
      ...update,
    })),
    update_subscriptions: used(input.update_subscriptions)?.map(
      ({ subscription_id: id, ending_before: end, quantity_updates: quantities, seat_updates: seats }) =>
        compact({ id, ending_before: end ?? undefined, quantity_updates: quantities, seat_updates: seats }),
    ),
    update_spend_threshold_configuration: input.update_spend_threshold_configuration,
    update_prepaid_balance_threshold_configuration: input.update_prepaid_balance_threshold_configuration,
    archive_commits: used(input.archive_commits),
    archive_credits: used(input.archive_credits),
    archive_scheduled_charges: used(input.archive_scheduled_charges),
    remove_overrides: used(input.remove_overrides),
  });
}

/** Parts that were cleared are left out. */
function shownRounding<T>(rounding: { readonly access?: T | null; readonly invoice?: T | null } | null | undefined) {
  if (rounding === undefined || rounding === null) return rounding;
  return compact({ access: rounding.access ?? undefined, invoice: rounding.invoice ?? undefined });
}

export interface AmendmentHead {
  readonly id: string;
  readonly startingAt: string;
  readonly createdBy: string;
  readonly netsuiteSalesOrderId: string | undefined;
  readonly salesforceOpportunityId: string | undefined;
}

/** An amendment as version 1 of reads shows it. */
export function amendmentOf(head: AmendmentHead, difference: Difference): Amendment {
  const added = additionsOf(difference);
  return compact({
    id: head.id,
    starting_at: head.startingAt,
    created_at: textOf(difference.now),
    created_by: head.createdBy,
    netsuite_sales_order_id: head.netsuiteSalesOrderId,
    salesforce_opportunity_id: head.salesforceOpportunityId,
    commits: added.commits,
    credits: added.credits,
    overrides: added.overrides.map((override) => renderOverrideV1(override, difference.names)),
    discounts: added.discounts,
    professional_services: added.professionalServices,
    scheduled_charges: added.scheduledCharges,
    reseller_royalties: added.resellerRoyalties,
  });
}
