import type { Static } from '@sinclair/typebox';
import { addRelative, type Instant, type RelativeDate } from '@takt/engine';
import type { CreateContractPayload } from '../../contracts/schemas.ts';
import { compact } from '../../platform/compact.ts';
import { textOf } from '../../platform/time-text.ts';
import type { ChargeTerm, CommitTerm, CreditTerm, PackageTemplate, SubscriptionTerm } from './template.ts';

/** What a package puts into a contract's creation: all but the customer and what may be given beside a package (contracts 2). */
export type PackageTerms = Omit<
  Static<typeof CreateContractPayload>,
  'customer_id' | 'package_alias' | 'uniqueness_key' | 'transition' | 'custom_fields'
>;

type Values = Readonly<Record<string, string>>;

/** Custom fields of a term's copy, by the term's id in the package. */
export type FieldsOfTerm = (termId: string) => Values | undefined;

/**
 * A package's terms for a contract that starts at an instant: each offset is counted from that start, each duration from the term's own
 * start (pricing 9). Terms keep their ids in the package as temporary names, by which they refer to each other.
 */
export function termsAt(template: PackageTemplate, startingAt: Instant, fieldsOf: FieldsOfTerm): PackageTerms {
  const dates = new Dates(startingAt);
  const statements = template.usage_statement_schedule;
  return compact({
    starting_at: textOf(startingAt),
    ending_before: template.duration === undefined ? undefined : dates.at(template.duration),
    name: template.contract_name,
    net_payment_terms_days: template.net_payment_terms_days,
    rate_card_id: template.rate_card_id,
    rate_card_alias: template.rate_card_alias,
    multiplier_override_prioritization: template.multiplier_override_prioritization,
    scheduled_charges_on_usage_invoices: template.scheduled_charges_on_usage_invoices,
    usage_statement_schedule:
      statements === undefined
        ? undefined
        : compact({
            frequency: statements.frequency,
            day: statements.day,
            invoice_generation_starting_at: dates.optional(statements.invoice_generation_starting_at_offset),
          }),
    billing_provider_configuration:
      template.billing_provider === undefined
        ? undefined
        : compact({ billing_provider: template.billing_provider, delivery_method: template.delivery_method }),
    spend_threshold_configuration: template.spend_threshold_configuration,
    prepaid_balance_threshold_configuration: template.prepaid_balance_threshold_configuration,
    spend_trackers: template.spend_trackers,
    commits: template.commits.map((commit) => commitAt(commit, dates, fieldsOf)),
    credits: template.credits.map((credit) => creditAt(credit, dates, fieldsOf)),
    recurring_commits: template.recurring_commits.map(({ id, ...term }) => ({
      ...dates.dated(term),
      temporary_id: id,
    })),
    recurring_credits: template.recurring_credits.map(({ id, ...term }) => ({
      ...dates.dated(term),
      temporary_id: id,
    })),
    overrides: template.overrides.map(({ id: _id, ...override }) => dates.dated(override)),
    scheduled_charges: template.scheduled_charges.map((charge) => chargeAt(charge, dates, fieldsOf)),
    subscriptions: template.subscriptions.map((subscription) => subscriptionAt(subscription, dates, fieldsOf)),
  });
}

interface RelativeTerm {
  readonly starting_at_offset: RelativeDate;
  readonly duration?: RelativeDate;
}

/** Turns relative dates into dates of one contract. */
class Dates {
  readonly #start: Instant;

  constructor(start: Instant) {
    this.#start = start;
  }

  at(offset: RelativeDate): string {
    return textOf(addRelative(this.#start, offset));
  }

  optional(offset: RelativeDate | undefined): string | undefined {
    return offset === undefined ? undefined : this.at(offset);
  }

  endOf({ starting_at_offset, duration }: RelativeTerm & { readonly duration: RelativeDate }): string {
    return textOf(addRelative(addRelative(this.#start, starting_at_offset), duration));
  }

  /** Without a duration the term goes on until the contract ends. */
  dated<T extends RelativeTerm>(term: T) {
    const { starting_at_offset, duration, ...rest } = term;
    const startingAt = this.at(starting_at_offset);
    if (duration === undefined) return { ...rest, starting_at: startingAt };
    return { ...rest, starting_at: startingAt, ending_before: this.endOf({ starting_at_offset, duration }) };
  }
}

const withFields = (id: string, fieldsOf: FieldsOfTerm): { custom_fields?: Record<string, string> } => {
  const values = fieldsOf(id);
  return values === undefined ? {} : { custom_fields: { ...values } };
};

const accessAt = ({ credit_type_id, schedule_items }: CommitTerm['access_schedule'], dates: Dates) => ({
  credit_type_id,
  schedule_items: schedule_items.map(({ amount, starting_at_offset, duration }) => ({
    amount,
    starting_at: dates.at(starting_at_offset),
    ending_before: dates.endOf({ starting_at_offset, duration }),
  })),
});

const pointsAt = ({ credit_type_id, schedule_items }: ChargeTerm['schedule'], dates: Dates) => ({
  credit_type_id,
  schedule_items: schedule_items.map(({ unit_price, quantity, date_offset }) => ({
    unit_price,
    quantity,
    timestamp: dates.at(date_offset),
  })),
});

function commitAt({ id, ...commit }: CommitTerm, dates: Dates, fieldsOf: FieldsOfTerm) {
  const { access_schedule, invoice_schedule, ...rest } = commit;
  return {
    ...rest,
    ...withFields(id, fieldsOf),
    temporary_id: id,
    access_schedule: accessAt(access_schedule, dates),
    ...(invoice_schedule === undefined
      ? {}
      : {
          invoice_schedule: {
            ...pointsAt(invoice_schedule, dates),
            ...compact({ do_not_invoice: invoice_schedule.do_not_invoice }),
          },
        }),
  };
}

const creditAt = ({ id, access_schedule, ...credit }: CreditTerm, dates: Dates, fieldsOf: FieldsOfTerm) => ({
  ...credit,
  ...withFields(id, fieldsOf),
  access_schedule: accessAt(access_schedule, dates),
});

const chargeAt = ({ id, schedule, ...charge }: ChargeTerm, dates: Dates, fieldsOf: FieldsOfTerm) => ({
  ...charge,
  ...withFields(id, fieldsOf),
  schedule: pointsAt(schedule, dates),
});

const FROM_THE_START: RelativeDate = { value: 0, unit: 'DAYS' };

function subscriptionAt({ id, ...subscription }: SubscriptionTerm, dates: Dates, fieldsOf: FieldsOfTerm) {
  const { seat_config, starting_at_offset = FROM_THE_START, ...rest } = subscription;
  return {
    ...dates.dated({ ...rest, starting_at_offset }),
    ...withFields(id, fieldsOf),
    temporary_id: id,
    // Seats are assigned on the contract; a package knows only how many are not (subscriptions 1.1).
    ...(seat_config === undefined ? {} : { seat_config: { ...seat_config, initial_seat_ids: [] } }),
  };
}
