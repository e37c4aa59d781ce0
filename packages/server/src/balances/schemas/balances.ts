import { CustomField } from '../../platform/http/shapes.ts';
import { Characters, DateTime, ExactNumber, OneOf, Type, Uuid } from '../../platform/schema.ts';
import {
  ApplySeatIncreaseConfigForRecurringCommit,
  COMMIT_RATE_TYPES,
  CommitSpecifier,
  ProductReference,
  SubscriptionConfigAllocation,
} from '../../pricing/schemas.ts';
import { CommitHierarchyConfiguration } from './hierarchy.ts';
import { CommitLedger, CreditLedger } from './ledger.ts';
import { ScheduleDuration, SchedulePointInTime } from './schedules.ts';

export const BalanceForCommitsAndCredits = ExactNumber();

export const UniquenessKeyForCommitsAndCredits = Characters(1, 128);

export const SpendTrackerAttributes = Type.Object(
  { counts_as_discounted: Type.Boolean() },
  { $id: 'SpendTrackerAttributes' },
);

/** The subscription that a recurring commit or credit grants by, where it has one. */
const GrantSubscription = Type.Object({
  subscription_id: Type.Optional(Uuid()),
  allocation: Type.Optional(SubscriptionConfigAllocation),
  apply_seat_increase_config: Type.Optional(ApplySeatIncreaseConfigForRecurringCommit),
});

/** What commits and credits show alike. */
const shownBalanceTerms = {
  id: Uuid(),
  contract: Type.Optional(Type.Object({ id: Uuid() })),
  name: Type.Optional(Type.String()),
  priority: Type.Optional(ExactNumber()),
  product: ProductReference,
  access_schedule: Type.Optional(ScheduleDuration),
  description: Type.Optional(Type.String()),
  applicable_product_ids: Type.Optional(Type.Array(Uuid())),
  applicable_product_tags: Type.Optional(Type.Array(Type.String())),
  specifiers: Type.Optional(Type.Array(CommitSpecifier)),
  applicable_contract_ids: Type.Optional(Type.Array(Uuid())),
  netsuite_sales_order_id: Type.Optional(Type.String()),
  salesforce_opportunity_id: Type.Optional(Type.String()),
  balance: Type.Optional(BalanceForCommitsAndCredits),
  custom_fields: Type.Optional(CustomField),
  hierarchy_configuration: Type.Optional(CommitHierarchyConfiguration),
  created_by: Type.Optional(Type.String()),
};

/** A commit, as every version of the API shows it. */
export const shownCommitTerms = {
  ...shownBalanceTerms,
  type: OneOf(['PREPAID', 'POSTPAID']),
  rate_type: Type.Optional(OneOf(COMMIT_RATE_TYPES)),
  invoice_schedule: Type.Optional(SchedulePointInTime),
  invoice_contract: Type.Optional(Type.Object({ id: Uuid() })),
  recurring_commit_id: Type.Optional(Uuid()),
  rolled_over_from: Type.Optional(Type.Object({ commit_id: Uuid(), contract_id: Uuid() })),
  rollover_fraction: Type.Optional(ExactNumber()),
  ledger: Type.Optional(Type.Array(CommitLedger)),
  archived_at: Type.Optional(DateTime()),
  spend_tracker_attributes: Type.Optional(SpendTrackerAttributes),
  created_at: DateTime(),
};

export const Commit = Type.Object(
  {
    ...shownCommitTerms,
    subscription_config: Type.Optional(GrantSubscription),
    amount: Type.Optional(ExactNumber()),
    uniqueness_key: Type.Optional(UniquenessKeyForCommitsAndCredits),
  },
  { $id: 'Commit' },
);

/** The same of a credit. */
export const shownCreditTerms = {
  ...shownBalanceTerms,
  type: OneOf(['CREDIT']),
  recurring_credit_id: Type.Optional(Uuid()),
  ledger: Type.Optional(Type.Array(CreditLedger)),
  rolled_over_from: Type.Optional(Type.Object({ credit_id: Uuid(), contract_id: Uuid() })),
};

export const Credit = Type.Object(
  {
    ...shownCreditTerms,
    subscription_config: Type.Optional(GrantSubscription),
    rate_type: Type.Optional(OneOf(COMMIT_RATE_TYPES)),
    uniqueness_key: Type.Optional(UniquenessKeyForCommitsAndCredits),
  },
  { $id: 'Credit' },
);
