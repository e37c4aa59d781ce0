import type { Static } from '@sinclair/typebox';
import { productAt } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type { WireAlias } from '../aliases/aliases.ts';
import type { ProductsById } from '../products/cache.ts';
import type { Package } from '../schemas.ts';
import { type PricingUnits, wireUnit } from '../units/units.ts';
import type { StoredPackage } from './store.ts';
import type {
  ChargeTerm,
  CommitTerm,
  OverrideTerm,
  RecurringCommitTerm,
  RecurringCreditTerm,
  SubscriptionTerm,
} from './template.ts';
import type { FieldsOfTerm } from './terms.ts';

type Wire = Static<typeof Package>;

/** What a package is shown with. */
export interface PackageView {
  readonly aliases: readonly WireAlias[];
  readonly products: ProductsById;
  readonly units: PricingUnits;
  readonly fieldsOf: FieldsOfTerm;
  readonly now: number;
}

export function wirePackage({ template, ...stored }: StoredPackage, view: PackageView): Wire {
  const { commits, credits, overrides, scheduled_charges, recurring_commits, recurring_credits, subscriptions } =
    template;
  const { usage_statement_schedule: statements } = template;
  const shown = compact({
    id: stored.id,
    name: stored.name,
    uniqueness_key: stored.uniquenessKey,
    created_at: textOf(stored.createdAt),
    created_by: stored.createdBy,
    archived_at: stored.archivedAt === undefined ? undefined : textOf(stored.archivedAt),
    rate_card_id: template.rate_card_id,
    duration: template.duration,
    contract_name: template.contract_name,
    net_payment_terms_days: template.net_payment_terms_days,
    multiplier_override_prioritization: template.multiplier_override_prioritization ?? 'LOWEST_MULTIPLIER',
    scheduled_charges_on_usage_invoices: template.scheduled_charges_on_usage_invoices,
    billing_provider: template.billing_provider,
    delivery_method: template.delivery_method,
    spend_threshold_configuration: template.spend_threshold_configuration,
    prepaid_balance_threshold_configuration: template.prepaid_balance_threshold_configuration,
    spend_trackers: template.spend_trackers,
  });
  return {
    ...shown,
    aliases: [...view.aliases],
    usage_statement_schedule: {
      frequency: statements?.frequency ?? 'MONTHLY',
      day: statements?.day ?? 'FIRST_OF_MONTH',
    },
    commits: commits.map((commit) => wireCommit(commit, view)),
    credits: credits.map(({ product_id, access_schedule, ...credit }) => ({
      ...credit,
      type: 'CREDIT',
      ...fields(credit.id, view),
      product: namedProduct(product_id, view),
      access_schedule: schedule(access_schedule, view),
    })),
    overrides: overrides.map((override) => wireOverride(override, view)),
    scheduled_charges: scheduled_charges.map(({ product_id, ...charge }) => ({
      ...charge,
      ...fields(charge.id, view),
      product: namedProduct(product_id, view),
      schedule: schedule(charge.schedule, view),
    })),
    recurring_commits: recurring_commits.map((commit) => wireRecurring(commit, view)),
    recurring_credits: recurring_credits.map((credit) => wireRecurring(credit, view)),
    subscriptions: subscriptions.map((subscription) => wireSubscription(subscription, view)),
  };
}

function namedProduct(id: string, { products, now }: PackageView): { id: string; name: string } {
  const product = products[id];
  return { id, name: product === undefined ? '' : productAt(product, now).name };
}

function fields(id: string, { fieldsOf }: PackageView): { custom_fields: Record<string, string> } {
  return { custom_fields: { ...fieldsOf(id) } };
}

const schedule = <T>(
  { credit_type_id, schedule_items }: { readonly credit_type_id: string; readonly schedule_items: readonly T[] },
  { units }: PackageView,
) => ({
  credit_type: wireUnit(units, credit_type_id),
  schedule_items: [...schedule_items],
});

const wireCommit = ({ product_id, access_schedule, invoice_schedule, ...commit }: CommitTerm, view: PackageView) => ({
  ...commit,
  ...fields(commit.id, view),
  product: namedProduct(product_id, view),
  access_schedule: schedule(access_schedule, view),
  ...(invoice_schedule === undefined
    ? {}
    : {
        invoice_schedule: {
          ...schedule<ChargeTerm['schedule']['schedule_items'][number]>(invoice_schedule, view),
          do_not_invoice: invoice_schedule.do_not_invoice ?? false,
        },
      }),
});

function wireOverride({ overwrite_rate, tiers, override_specifiers, ...override }: OverrideTerm, view: PackageView) {
  return {
    ...override,
    ...(tiers === undefined ? {} : { override_tiers: tiers }),
    ...(overwrite_rate === undefined ? {} : { overwrite_rate: wireOverwrite(overwrite_rate, view) }),
    override_specifiers: override_specifiers.map(
      ({ commit_ids, recurring_commit_ids, any_commit_or_credit_ids, ...specifier }) => ({
        ...specifier,
        ...(commit_ids === undefined ? {} : { commit_template_ids: commit_ids }),
        ...(recurring_commit_ids === undefined ? {} : { recurring_commit_template_ids: recurring_commit_ids }),
        ...(any_commit_or_credit_ids === undefined
          ? {}
          : { any_commit_or_credit_template_ids: any_commit_or_credit_ids }),
      }),
    ),
  };
}

const wireOverwrite = (
  { credit_type_id, ...rate }: NonNullable<OverrideTerm['overwrite_rate']>,
  { units }: PackageView,
) => ({ ...rate, ...(credit_type_id === undefined ? {} : { credit_type: wireUnit(units, credit_type_id) }) });

function wireRecurring<T extends RecurringCommitTerm | RecurringCreditTerm>(term: T, view: PackageView) {
  const { product_id, subscription_config, rate_type = 'LIST_RATE', ...rest } = term;
  return {
    ...rest,
    rate_type,
    product: namedProduct(product_id, view),
    ...(subscription_config === undefined
      ? {}
      : {
          subscription_config: {
            allocation: subscription_config.allocation ?? 'POOLED',
            apply_seat_increase_config: subscription_config.apply_seat_increase_config,
            subscription_template_id: subscription_config.subscription_id,
          },
        }),
  } as const;
}

function wireSubscription({ subscription_rate, proration, ...subscription }: SubscriptionTerm, view: PackageView) {
  const { product_id, billing_frequency } = subscription_rate;
  return {
    ...subscription,
    ...fields(subscription.id, view),
    subscription_rate: { billing_frequency, product: namedProduct(product_id, view) },
    proration: {
      ...proration,
      is_prorated: proration.is_prorated ?? false,
      invoice_behavior: proration.invoice_behavior ?? 'BILL_ON_NEXT_COLLECTION_DATE',
    },
    quantity_management_mode: subscription.quantity_management_mode ?? 'QUANTITY_ONLY',
  } as const;
}
