import type { Static } from '@sinclair/typebox';
import type { Balance, Contract, RecurringGrant } from '@takt/engine';
import { parseCommit, parseCredit } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import type { EditContractPayload } from '../schemas.ts';
import { parseOverride } from './override.ts';
import { parseProfessionalService } from './professional-service.ts';
import { parseRecurringCommit, parseRecurringCredit, requireOneDaily } from './recurring-grant.ts';
import { parseResellerRoyalty } from './reseller-royalty.ts';
import { parseDiscount, parseScheduledCharge } from './scheduled-charge.ts';
import type { ContractScope } from './scope.ts';
import { parseSubscription } from './subscription.ts';
import { parseSpendTracker } from './threshold.ts';

type EditInput = Static<typeof EditContractPayload>;

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

export const NOTHING_YET: Additions = {
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
