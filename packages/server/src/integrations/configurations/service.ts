import type { Audit, AuditContext } from '../../account/index.ts';
import { compact } from '../../platform/compact.ts';
import { ApiError, badRequest, notFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { type DeliveryMethod, DIRECT, type Provider } from '../methods/method.ts';
import type { DeliveryMethods } from '../methods/service.ts';
import { StripeRefusal, StripeUnavailable } from '../stripe/api.ts';
import type { Configuration, ConfigurationKind, NewConfiguration } from './configuration.ts';
import { marketplaceIdentity, providerKeys, requireTaxable } from './provider-keys.ts';
import * as store from './store.ts';

/** Of customers. */
export interface CustomerBook {
  /** 404 if there is no such customer. */
  requireKnown(q: Queryable, id: string): Promise<unknown>;
  /** 404 if there is none, 400 if it is archived. */
  requireActive(q: Queryable, id: string): Promise<unknown>;
}

/** Of contracts: what follows when configurations that contracts name are archived (integrations 2.2). */
export type ArchivalListener = (
  tx: Tx,
  context: AuditContext,
  customerId: string,
  configurationIds: ReadonlySet<string>,
) => Promise<void>;

interface Parts {
  readonly methods: DeliveryMethods;
  readonly customers: CustomerBook;
  readonly audit: Audit;
  readonly archived: ArchivalListener;
}

/** A configuration with the account that it refers to. */
export interface Bound {
  readonly configuration: Configuration;
  readonly method: DeliveryMethod;
}

const ACTIONS: Readonly<Record<ConfigurationKind, { readonly set: string; readonly archive: string }>> = {
  BILLING: { set: 'set_billing_provider_configurations', archive: 'archive_billing_provider_configurations' },
  REVENUE: { set: 'set_revenue_system_configurations', archive: 'archive_revenue_system_configurations' },
};

/** Who customers are in accounts of billing providers and revenue systems (integrations 2.2, 2.4). */
export class Configurations {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Adds all or none; a fault names the item at fault. One that the customer has already, word for word, is answered instead of added
   * again (index 6.4).
   * @param place names an item in messages.
   */
  async add(
    tx: Tx,
    context: AuditContext,
    kind: ConfigurationKind,
    items: readonly NewConfiguration[],
    place: string,
  ): Promise<readonly Configuration[]> {
    if (items.length === 0) throw badRequest(`${place}: must have at least one item`);
    const added: Configuration[] = [];
    for (const [i, item] of items.entries()) {
      added.push(await placed(`${place}[${i}]`, () => this.#addOne(tx, context, kind, item)));
    }
    for (const customerId of new Set(added.map((one) => one.customerId))) {
      await this.#record(tx, context, customerId, ACTIONS[kind].set);
    }
    return added;
  }

  async #addOne(
    tx: Tx,
    context: AuditContext,
    kind: ConfigurationKind,
    item: NewConfiguration,
  ): Promise<Configuration> {
    const { methods, customers } = this.#parts;
    const { customerId, provider, taxProvider } = item;
    await customers.requireActive(tx, customerId);
    const method = await methods.choose(tx, provider, { id: item.methodId, name: item.methodName }, context.now);
    const configuration = providerKeys(provider, item.configuration);
    requireTaxable(provider, configuration, taxProvider);
    const one: Configuration = compact({
      id: newId(),
      kind,
      customerId,
      provider,
      methodId: method.id,
      configuration,
      taxProvider,
      createdAt: context.now,
    });
    const twin = await store.selectTwin(tx, one);
    if (twin !== undefined) return twin;
    const identity = await this.#freeIdentity(tx, one);
    await this.#requireStripeCustomer(tx, one);
    await store.insert(tx, one, identity);
    return one;
  }

  async #freeIdentity(tx: Tx, { provider, configuration, customerId }: Configuration): Promise<string | undefined> {
    const identity = marketplaceIdentity(provider, configuration);
    const holder = identity === undefined ? undefined : await store.selectHolder(tx, provider, identity, customerId);
    if (holder !== undefined) {
      throw badRequest(`configuration: this ${provider} customer is bound to customer ${holder} already`);
    }
    return identity;
  }

  /** A connected account is asked for the customer; while it cannot be asked the configuration stands (index 6.4). */
  async #requireStripeCustomer(q: Queryable, { provider, methodId, configuration }: Configuration): Promise<void> {
    if (provider !== 'stripe') return;
    const stripe = await this.#parts.methods.stripeAccount(q, methodId);
    if (stripe === undefined) return;
    const id = String(configuration.stripe_customer_id);
    try {
      const customer = await stripe.account.get(`/customers/${encodeURIComponent(id)}`);
      if (customer.deleted !== true) return;
    } catch (error) {
      if (error instanceof StripeUnavailable) return;
      if (!(error instanceof StripeRefusal)) throw error;
      if (error.status !== 404) return;
    }
    throw badRequest(`configuration.stripe_customer_id: the Stripe account has no customer ${id}`);
  }

  /** Oldest first; 404 for an unknown customer. */
  async list(
    q: Queryable,
    kind: ConfigurationKind,
    customerId: string,
    { includeArchived, provider }: { readonly includeArchived: boolean; readonly provider?: Provider | undefined },
  ): Promise<readonly Bound[]> {
    await this.#parts.customers.requireKnown(q, customerId);
    const found = await store.selectOfCustomer(q, customerId, kind, includeArchived);
    return this.#bound(
      q,
      found.filter((one) => provider === undefined || one.provider === provider),
    );
  }

  /** By id, archived ones too. */
  async load(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Bound>> {
    const found = await store.select(q, ids);
    const bound = await this.#bound(q, [...found.values()]);
    return new Map(bound.map((one) => [one.configuration.id, one]));
  }

  async #bound(q: Queryable, configurations: readonly Configuration[]): Promise<readonly Bound[]> {
    const methods = await this.#parts.methods.load(
      q,
      configurations.map(({ methodId }) => methodId),
    );
    return configurations.map((configuration) => {
      const method = methods.get(configuration.methodId);
      if (method === undefined) throw new Error(`delivery method ${configuration.methodId} is not stored`);
      return { configuration, method };
    });
  }

  /** Archives at once and for good, all or none: 400 for an id that is unknown, another customer's or archived (integrations 2.2). */
  async archive(
    tx: Tx,
    context: AuditContext,
    kind: ConfigurationKind,
    customerId: string,
    ids: readonly string[],
  ): Promise<void> {
    await this.#parts.customers.requireKnown(tx, customerId);
    const known = await store.select(tx, ids);
    for (const id of ids) {
      const one = known.get(id);
      if (one === undefined || one.customerId !== customerId || one.kind !== kind) {
        throw badRequest(`configuration ${id}: customer ${customerId} has no such configuration`);
      }
      if (one.archivedAt !== undefined) throw badRequest(`configuration ${id}: is archived already`);
    }
    await this.#archive(tx, context, kind, customerId, new Set(ids));
  }

  /** All of a customer's, with the customer (customers 1.3). */
  async archiveAllOf(tx: Tx, context: AuditContext, customerId: string): Promise<void> {
    for (const kind of ['BILLING', 'REVENUE'] as const) {
      const live = await store.selectOfCustomer(tx, customerId, kind, false);
      if (live.length > 0) {
        await this.#archive(tx, context, kind, customerId, new Set(live.map(({ id }) => id)));
      }
    }
  }

  async #archive(
    tx: Tx,
    context: AuditContext,
    kind: ConfigurationKind,
    customerId: string,
    ids: ReadonlySet<string>,
  ): Promise<void> {
    await store.markArchived(tx, [...ids], context.now);
    if (kind === 'BILLING') await this.#parts.archived(tx, context, customerId, ids);
    await this.#record(tx, context, customerId, ACTIONS[kind].archive);
  }

  /** The customer's direct configuration of a provider: the one that older clients mean (integrations 2.2). */
  async direct(q: Queryable, customerId: string, provider: Provider): Promise<Configuration | undefined> {
    await this.#parts.customers.requireKnown(q, customerId);
    const live = await store.selectOfCustomer(q, customerId, 'BILLING', false);
    const bound = await this.#bound(
      q,
      live.filter((one) => one.provider === provider),
    );
    return bound.findLast(({ method }) => method.method === DIRECT)?.configuration;
  }

  /** Creates or replaces it; contracts that name it go on with the new keys. */
  async setDirect(
    tx: Tx,
    context: AuditContext,
    customerId: string,
    provider: Provider,
    keys: Configuration['configuration'],
  ): Promise<void> {
    const before = await this.direct(tx, customerId, provider);
    if (before === undefined) {
      await this.#addOne(tx, context, 'BILLING', {
        customerId,
        provider,
        methodId: undefined,
        methodName: DIRECT,
        configuration: keys,
        taxProvider: undefined,
      });
    } else {
      await this.#parts.customers.requireActive(tx, customerId);
      const after = { ...before, configuration: providerKeys(provider, keys) };
      requireTaxable(provider, after.configuration, before.taxProvider);
      const identity = await this.#freeIdentity(tx, after);
      await this.#requireStripeCustomer(tx, after);
      await store.replaceKeys(tx, before.id, after.configuration, identity);
    }
    await this.#record(tx, context, customerId, ACTIONS.BILLING.set);
  }

  /** 404 where there is none. */
  async archiveDirect(tx: Tx, context: AuditContext, customerId: string, provider: Provider): Promise<void> {
    const one = await this.direct(tx, customerId, provider);
    if (one === undefined) throw notFound(`${provider} configuration of customer`, customerId);
    await this.#archive(tx, context, 'BILLING', customerId, new Set([one.id]));
  }

  /** The customer's live configurations of a provider by a method. */
  async liveByName(
    q: Queryable,
    kind: ConfigurationKind,
    customerId: string,
    provider: string,
    methodName: string,
  ): Promise<readonly Bound[]> {
    const live = await store.selectOfCustomer(q, customerId, kind, false);
    const bound = await this.#bound(
      q,
      live.filter((one) => one.provider === provider),
    );
    return bound.filter(({ method }) => method.method === methodName);
  }

  #record(tx: Tx, context: AuditContext, customerId: string, action: string): Promise<void> {
    return this.#parts.audit.record(tx, context, { resourceType: 'customer', resourceId: customerId, action });
  }
}

/** Prefixes a message with the item that it is about. */
async function placed<T>(where: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(error.status, error.code, `${where}.${error.message}`, error.extra);
  }
}
