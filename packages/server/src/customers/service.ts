import type { Static } from '@sinclair/typebox';
import type { BillableStatusEntry } from '@takt/engine';
import {
  type Audit,
  type AuditContext,
  type AuditEntry,
  type CustomFields,
  type CustomFieldValues,
  fieldsOf,
} from '../account/index.ts';
import { type ApiError, badRequest, conflict, notFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { Joined } from '../platform/joined.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import { type BillableStatusNow, type Customer, cutName } from './customer.ts';
import type {
  CustomerBillingProviderConfigurationCreateCustomerInput,
  CustomerRevenueSystemConfigurationCreateCustomerInput,
  LegacyCreateCustomerPayload,
} from './schemas.ts';
import {
  type ConfigChange,
  type CustomerAt,
  type CustomerFilter,
  insertCustomer,
  replaceAliases,
  selectAliases,
  selectBillableStatuses,
  selectCustomer,
  selectCustomers,
  selectOwners,
  selectTakenAliases,
  statusAt,
  updateArchived,
  updateConfig,
  updateName,
  updateTouched,
  upsertBillableStatus,
} from './store.ts';

export type BillingConfigurationInput = Static<typeof CustomerBillingProviderConfigurationCreateCustomerInput>;
export type RevenueConfigurationInput = Static<typeof CustomerRevenueSystemConfigurationCreateCustomerInput>;

/** What customers ask of the domains that know contracts, money and providers; all of it happens in the given transaction. */
export interface CustomerNeighbours {
  /** Drafts, balances and alerts of the customer may look different from now on. */
  readonly touched: (tx: Tx, customerId: string, what: 'terms' | 'usage') => Promise<void>;
  /** Adds the provider configurations given with a new customer, all or none (integrations 2.2, 2.4). */
  readonly addBillingConfigurations: (
    tx: Tx,
    context: AuditContext,
    customerId: string,
    items: readonly BillingConfigurationInput[],
  ) => Promise<void>;
  readonly addRevenueConfigurations: (
    tx: Tx,
    context: AuditContext,
    customerId: string,
    items: readonly RevenueConfigurationInput[],
  ) => Promise<void>;
  /** What goes with an archived customer, in this order: contracts, own commits and credits, configurations, timers (customers 1.3). */
  readonly archiveCascade: readonly ((tx: Tx, context: AuditContext, customerId: string) => Promise<void>)[];
}

/** A customer's part of what its invoices are computed from. */
export interface CustomerTerms {
  readonly customFields: CustomFieldValues;
  readonly billableStatuses: readonly BillableStatusEntry[];
}

interface Parts {
  readonly audit: Audit;
  readonly customFields: CustomFields;
  readonly neighbours: CustomerNeighbours;
}

/** Who is billed, under which names usage arrives, and how long they stay (customers 1). */
export class Customers {
  readonly #audit: Audit;
  readonly #customFields: CustomFields;
  readonly #neighbours: CustomerNeighbours;
  /** Usage is read for many customers at a time. */
  readonly #aliases = new WeakMap<Queryable, Joined<string, readonly string[]>>();

  constructor({ audit, customFields, neighbours }: Parts) {
    this.#audit = audit;
    this.#customFields = customFields;
    this.#neighbours = neighbours;
    customFields.register('customer', {
      exists: async (q, id) => (await selectCustomer(q, id)) !== undefined,
      changed: async (tx, id, context) => {
        await updateTouched(tx, id, context.now);
        await neighbours.touched(tx, id, 'terms');
      },
    });
  }

  get(q: Queryable, id: string): Promise<CustomerAt | undefined> {
    return selectCustomer(q, id);
  }

  /** The customer, active or archived; 404 if there is none. */
  async requireKnown(q: Queryable, id: string): Promise<Customer> {
    const customer = await selectCustomer(q, id);
    if (customer === undefined) throw notFound('customer', id);
    return customer;
  }

  /**
   * The customer for whom something new is to be made: 404 if unknown, 400 if archived (customers 1.3). In a transaction, it is not
   * archived before that ends.
   */
  async requireActive(q: Queryable, id: string): Promise<Customer> {
    const customer = await selectCustomer(q, id, 'KEY SHARE');
    if (customer === undefined) throw notFound('customer', id);
    if (customer.archivedAt !== undefined) throw badRequest(`customer_id: customer ${id} is archived`);
    return customer;
  }

  /** Every text under which events reach the customer: its id and its aliases (metering 3). */
  async textsOf(q: Queryable, id: string): Promise<readonly string[]> {
    return [id, ...((await this.#aliasesOn(q).get(id)) ?? [])];
  }

  #aliasesOn(q: Queryable): Joined<string, readonly string[]> {
    const known = this.#aliases.get(q) ?? new Joined((ids) => selectAliases(q, ids));
    this.#aliases.set(q, known);
    return known;
  }

  /** The owner of each text that has one: the customer with this id, else the one that now holds it as an alias (metering 3). */
  ownersOf(q: Queryable, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return selectOwners(q, texts);
  }

  async ownerOf(q: Queryable, text: string): Promise<string | undefined> {
    return (await selectOwners(q, [text])).get(text);
  }

  list(q: Queryable, filter: CustomerFilter, limit: number): Promise<CustomerAt[]> {
    return selectCustomers(q, filter, limit);
  }

  customFieldsOf(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, CustomFieldValues>> {
    return this.#customFields.valuesOf(q, 'customer', ids);
  }

  /** The dated labels of each customer, in order of time; the engine reads them (invoices 12.13). */
  billableStatusesOf(
    q: Queryable,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly BillableStatusEntry[]>> {
    return selectBillableStatuses(q, ids);
  }

  /** What each customer itself brings into its terms. */
  async loadCustomerTerms(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, CustomerTerms>> {
    const fields = await this.customFieldsOf(q, ids);
    const statuses = await this.billableStatusesOf(q, ids);
    return new Map(
      ids.map((id) => [id, { customFields: fieldsOf(fields, id), billableStatuses: statuses.get(id) ?? [] }]),
    );
  }

  /** The customer with its aliases, fields and configurations: all of it or nothing (customers 1.3). */
  async create(tx: Tx, context: AuditContext, input: Static<typeof LegacyCreateCustomerPayload>): Promise<Customer> {
    if (input.name === '') throw badRequest('name: must not be empty');
    const aliases = aliasesOf([
      ...(input.external_id === undefined ? [] : [input.external_id]),
      ...(input.ingest_aliases ?? []),
    ]);
    const id = newId();
    const customer: Customer = {
      id,
      name: cutName(input.name),
      ingestAliases: aliases,
      createdAt: context.now,
      updatedAt: context.now,
    };
    await insertCustomer(tx, customer);
    await this.#giveAliases(tx, id, aliases);
    await this.#customFields.setAtCreation(tx, 'customer', id, input.custom_fields);
    const billing = billingConfigurationsOf(input);
    if (billing.length > 0) await this.#neighbours.addBillingConfigurations(tx, context, id, billing);
    const revenue = input.customer_revenue_system_configurations ?? [];
    if (revenue.length > 0) await this.#neighbours.addRevenueConfigurations(tx, context, id, revenue);
    await this.#neighbours.touched(tx, id, 'terms');
    await this.#record(tx, context, id, { action: 'create', description: customer.name });
    return customer;
  }

  async setName(tx: Tx, context: AuditContext, id: string, name: string): Promise<Customer> {
    if (name === '') throw badRequest('name: must not be empty');
    const customer = await this.#lock(tx, id);
    const cut = cutName(name);
    await updateName(tx, id, cut, context.now);
    await this.#neighbours.touched(tx, id, 'terms');
    await this.#record(tx, context, id, { action: 'change_name', description: `${customer.name} → ${cut}` });
    return { ...customer, name: cut, updatedAt: context.now };
  }

  /** Replaces the whole set; all usage under a name, past usage too, follows it (customers 1.2). */
  async setIngestAliases(tx: Tx, context: AuditContext, id: string, given: readonly string[]): Promise<void> {
    const customer = await this.#lock(tx, id);
    const aliases = aliasesOf(given);
    await this.#giveAliases(tx, id, aliases);
    if (customer.archivedAt !== undefined && aliases.some((alias) => !customer.ingestAliases.includes(alias))) {
      throw badRequest(`ingest_aliases: customer ${id} is archived and takes no new alias`);
    }
    await updateTouched(tx, id, context.now);
    await this.#neighbours.touched(tx, id, 'usage');
    await this.#record(tx, context, id, { action: 'set_ingest_aliases', description: aliases.join(', ') });
  }

  async updateConfig(tx: Tx, context: AuditContext, id: string, change: ConfigChange): Promise<void> {
    await this.#lock(tx, id);
    await updateConfig(tx, id, change, context.now);
    await this.#record(tx, context, id, { action: 'update_config' });
  }

  /** Labels what is invoiced from an instant on; answers the status in force now (customers 1.3). */
  async setBillableStatus(
    tx: Tx,
    context: AuditContext,
    id: string,
    entry: BillableStatusEntry,
  ): Promise<BillableStatusNow> {
    await this.#lock(tx, id);
    await upsertBillableStatus(tx, id, entry);
    await updateTouched(tx, id, context.now);
    await this.#neighbours.touched(tx, id, 'terms');
    await this.#record(tx, context, id, { action: 'set_billable_status', description: entry.status });
    const entries = (await selectBillableStatuses(tx, [id])).get(id) ?? [];
    return statusAt(entries, context.now);
  }

  /** Archives for good, with everything that belongs to the customer (customers 1.3). */
  async archive(tx: Tx, context: AuditContext, id: string): Promise<void> {
    const customer = await this.#lock(tx, id);
    if (customer.archivedAt !== undefined) throw badRequest(`id: customer ${id} is archived already`);
    await updateArchived(tx, id, context.now);
    for (const archiveOwned of this.#neighbours.archiveCascade) await archiveOwned(tx, context, id);
    await this.#neighbours.touched(tx, id, 'terms');
    await this.#record(tx, context, id, { action: 'archive' });
  }

  /** Waits for transactions that add something to the customer, and locks it until this one ends. */
  async #lock(tx: Tx, id: string): Promise<CustomerAt> {
    const customer = await selectCustomer(tx, id, 'UPDATE');
    if (customer === undefined) throw notFound('customer', id);
    return customer;
  }

  async #giveAliases(tx: Tx, id: string, aliases: readonly string[]): Promise<void> {
    const [taken] = await selectTakenAliases(tx, aliases, id);
    if (taken !== undefined) throw aliasTaken(taken.alias, taken.holder);
    if (await replaceAliases(tx, id, aliases)) return;
    const [since] = await selectTakenAliases(tx, aliases, id);
    throw since === undefined ? conflict('ingest_aliases: try again') : aliasTaken(since.alias, since.holder);
  }

  #record(tx: Tx, context: AuditContext, id: string, entry: Pick<AuditEntry, 'action' | 'description'>): Promise<void> {
    return this.#audit.record(tx, context, { resourceType: 'customer', resourceId: id, ...entry });
  }
}

const MAX_ALIASES = 2_000;
const MAX_ALIAS_LENGTH = 128;

/** Each once, in the order given. */
function aliasesOf(given: readonly string[]): readonly string[] {
  const aliases = [...new Set(given)];
  if (aliases.length > MAX_ALIASES) throw badRequest(`ingest_aliases: a customer has at most ${MAX_ALIASES}`);
  const bad = aliases.find((alias) => alias === '' || [...alias].length > MAX_ALIAS_LENGTH);
  if (bad !== undefined) throw badRequest(`ingest_aliases: an alias has 1 to ${MAX_ALIAS_LENGTH} characters`);
  return aliases;
}

const aliasTaken = (alias: string, holder: string): ApiError =>
  conflict(`ingest_aliases: ${alias} belongs to customer ${holder}; remove it there first`, {
    conflicting_id: holder,
    conflicting_value: alias,
  });

/** The configurations of a new customer, the old `billing_config` among them (customers 1.3). */
function billingConfigurationsOf(
  input: Static<typeof LegacyCreateCustomerPayload>,
): readonly BillingConfigurationInput[] {
  const given = input.customer_billing_provider_configurations ?? [];
  if (input.billing_config === undefined) return given;
  const { billing_provider_type: provider, billing_provider_customer_id: customerId, ...extras } = input.billing_config;
  const key = LEGACY_CUSTOMER_KEY[provider];
  return [
    ...given,
    {
      billing_provider: provider,
      delivery_method: 'direct_to_billing_provider',
      configuration: { ...extras, ...(customerId === undefined ? {} : { [key]: customerId }) },
    },
  ];
}

const LEGACY_CUSTOMER_KEY: Readonly<Record<BillingConfigurationInput['billing_provider'], string>> = {
  stripe: 'stripe_customer_id',
  aws_marketplace: 'aws_customer_id',
  azure_marketplace: 'azure_subscription_id',
  gcp_marketplace: 'gcp_entitlement_id',
  netsuite: 'netsuite_customer_id',
};
