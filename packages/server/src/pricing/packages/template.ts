import type { Static } from '@sinclair/typebox';
import { Decimal, dec, type RelativeDate } from '@takt/engine';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { CreatePackagePayload } from '../schemas.ts';
import { USD } from '../units/units.ts';
import { checkRelativeDate } from './relative-date.ts';

export type PackageBody = Static<typeof CreatePackagePayload>;
type Listed<K extends keyof PackageBody> = NonNullable<PackageBody[K]> extends readonly (infer T)[] ? T : never;

/** A term with an id of its own in place of the name it had in the request. Custom fields are kept apart. */
type Term<T> = Omit<T, 'temporary_id' | 'custom_fields'> & { readonly id: string };

/** A schedule in a unit, each item with an id. */
type Scheduled<S extends { readonly schedule_items: readonly unknown[] }> = Omit<
  S,
  'schedule_items' | 'credit_type_id'
> & {
  readonly credit_type_id: string;
  readonly schedule_items: readonly (S['schedule_items'][number] & { readonly id: string })[];
};

type Commit = Listed<'commits'>;
type Credit = Listed<'credits'>;
type Charge = Listed<'scheduled_charges'>;

export type CommitTerm = Omit<Term<Commit>, 'access_schedule' | 'invoice_schedule'> & {
  readonly access_schedule: Scheduled<Commit['access_schedule']>;
  readonly invoice_schedule?: Scheduled<NonNullable<Commit['invoice_schedule']>>;
};
export type CreditTerm = Omit<Term<Credit>, 'access_schedule'> & {
  readonly access_schedule: Scheduled<Credit['access_schedule']>;
};
export type ChargeTerm = Omit<Term<Charge>, 'schedule'> & { readonly schedule: Scheduled<Charge['schedule']> };
export type RecurringCommitTerm = Term<Listed<'recurring_commits'>>;
export type RecurringCreditTerm = Term<Listed<'recurring_credits'>>;
export type SubscriptionTerm = Term<Listed<'subscriptions'>>;
export type OverrideTerm = Term<Listed<'overrides'>>;

type TermList =
  | 'commits'
  | 'credits'
  | 'recurring_commits'
  | 'recurring_credits'
  | 'overrides'
  | 'scheduled_charges'
  | 'subscriptions';

/**
 * A package's terms as they are kept: as they were asked for, with ids for temporary names, units spelled out, and references between
 * terms by those ids.
 */
export interface PackageTemplate extends Omit<PackageBody, TermList | 'name' | 'uniqueness_key' | 'aliases'> {
  readonly commits: readonly CommitTerm[];
  readonly credits: readonly CreditTerm[];
  readonly recurring_commits: readonly RecurringCommitTerm[];
  readonly recurring_credits: readonly RecurringCreditTerm[];
  readonly overrides: readonly OverrideTerm[];
  readonly scheduled_charges: readonly ChargeTerm[];
  readonly subscriptions: readonly SubscriptionTerm[];
}

/** Entities whose custom fields a package fixes (customers 3), with the entity that a contract's copy is. */
export const PACKAGE_ENTITIES = {
  package_commit: 'commit',
  package_credit: 'contract_credit',
  package_scheduled_charge: 'scheduled_charge',
  package_subscription: 'subscription',
} as const;
export type PackageEntity = keyof typeof PACKAGE_ENTITIES;

/** The list of a template that holds an entity's terms. */
export const LIST_OF = {
  package_commit: 'commits',
  package_credit: 'credits',
  package_scheduled_charge: 'scheduled_charges',
  package_subscription: 'subscriptions',
} as const satisfies Record<PackageEntity, TermList>;

export interface TermFields {
  readonly entity: PackageEntity;
  readonly id: string;
  readonly values: Readonly<Record<string, string>> | undefined;
}

/** Reads a package's terms, and the custom fields given with them. */
export function templateOf(body: PackageBody): {
  readonly template: PackageTemplate;
  readonly fields: readonly TermFields[];
} {
  checkDates(body, '');
  const { name: _name, uniqueness_key: _key, aliases: _aliases, ...rest } = body;
  const names = new TemporaryNames();
  const fields: TermFields[] = [];
  const term = <T extends NamedTerm>(given: T, where: string, entity?: PackageEntity): Term<T> => {
    const { temporary_id, custom_fields, ...kept } = given;
    const id = newId();
    names.add(temporary_id, id, where);
    if (entity !== undefined) fields.push({ entity, id, values: custom_fields });
    return { ...kept, id };
  };
  const terms = {
    subscriptions: (body.subscriptions ?? []).map((one, i) => term(one, `subscriptions[${i}]`, 'package_subscription')),
    commits: (body.commits ?? []).map((one, i) => commitOf(term(one, `commits[${i}]`, 'package_commit'))),
    credits: (body.credits ?? []).map((one, i) => creditOf(term(one, `credits[${i}]`, 'package_credit'))),
    recurring_commits: (body.recurring_commits ?? []).map((one, i) => term(one, `recurring_commits[${i}]`)),
    recurring_credits: (body.recurring_credits ?? []).map((one, i) => term(one, `recurring_credits[${i}]`)),
    scheduled_charges: (body.scheduled_charges ?? []).map((one, i) => {
      const charge = term(one, `scheduled_charges[${i}]`, 'package_scheduled_charge');
      return { ...charge, schedule: scheduleOf(charge.schedule) };
    }),
    overrides: (body.overrides ?? []).map((one): OverrideTerm => ({ ...one, id: newId() })),
  };
  const template: PackageTemplate = {
    ...rest,
    ...terms,
    recurring_commits: terms.recurring_commits.map((one, i) => names.linked(one, `recurring_commits[${i}]`)),
    recurring_credits: terms.recurring_credits.map((one, i) => names.linked(one, `recurring_credits[${i}]`)),
    overrides: terms.overrides.map((one, i) => names.wired(one, `overrides[${i}]`)),
  };
  return { template, fields };
}

interface NamedTerm {
  readonly temporary_id?: string;
  readonly custom_fields?: Readonly<Record<string, string>>;
}

/** Every relative date anywhere in the request. */
function checkDates(node: unknown, field: string): void {
  if (typeof node !== 'object' || node === null || Decimal.isDecimal(node)) return;
  if (isRelativeDate(node)) checkRelativeDate(node, field);
  for (const [key, member] of Object.entries(node)) {
    checkDates(member, Array.isArray(node) ? `${field}[${key}]` : field === '' ? key : `${field}.${key}`);
  }
}

const UNITS: readonly unknown[] = ['DAYS', 'WEEKS', 'MONTHS', 'YEARS'];
const isRelativeDate = (node: object): node is RelativeDate =>
  'unit' in node && UNITS.includes(node.unit) && 'value' in node && typeof node.value === 'number';

const DEFAULTS = { rate_type: 'LIST_RATE', priority: dec(100) } as const;

const scheduleOf = <S extends { readonly credit_type_id?: string; readonly schedule_items: readonly object[] }>(
  schedule: S,
): Scheduled<S> => ({
  ...schedule,
  credit_type_id: schedule.credit_type_id ?? USD,
  schedule_items: schedule.schedule_items.map((item) => ({ ...item, id: newId() })),
});

const commitOf = (commit: Term<Commit>): CommitTerm =>
  compact({
    ...DEFAULTS,
    ...commit,
    access_schedule: scheduleOf(commit.access_schedule),
    invoice_schedule: commit.invoice_schedule === undefined ? undefined : scheduleOf(commit.invoice_schedule),
  });

const creditOf = (credit: Term<Credit>): CreditTerm => ({
  ...DEFAULTS,
  ...credit,
  access_schedule: scheduleOf(credit.access_schedule),
});

/** The temporary names of one request (contracts 2). */
class TemporaryNames {
  readonly #ids = new Map<string, string>();

  add(name: string | undefined, id: string, where: string): void {
    if (name === undefined) return;
    if (this.#ids.has(name))
      throw badRequest(`${where}.temporary_id: ${name} names another term of this package already`);
    this.#ids.set(name, id);
  }

  #resolve(name: string, field: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw badRequest(`${field}: ${name} is no temporary_id of this package`);
    return id;
  }

  linked<T extends Pick<RecurringCommitTerm, 'subscription_config'>>(term: T, where: string): T {
    const config = term.subscription_config;
    if (config === undefined) return term;
    const field = `${where}.subscription_config.subscription_id`;
    return {
      ...term,
      subscription_config: { ...config, subscription_id: this.#resolve(config.subscription_id, field) },
    };
  }

  wired(term: OverrideTerm, where: string): OverrideTerm {
    const override_specifiers = term.override_specifiers.map((specifier, i) => {
      const ids = (member: 'commit_ids' | 'recurring_commit_ids' | 'any_commit_or_credit_ids') =>
        specifier[member]?.map((name, k) => this.#resolve(name, `${where}.override_specifiers[${i}].${member}[${k}]`));
      return compact({
        ...specifier,
        commit_ids: ids('commit_ids'),
        recurring_commit_ids: ids('recurring_commit_ids'),
        any_commit_or_credit_ids: ids('any_commit_or_credit_ids'),
      });
    });
    return { ...term, override_specifiers };
  }
}
