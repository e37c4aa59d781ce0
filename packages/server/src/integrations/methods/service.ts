import type { Audit, AuditContext } from '../../account/index.ts';
import { compact } from '../../platform/compact.ts';
import { ApiError, badRequest, notFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { type StripeAccount, type StripeApi, StripeRefusal, StripeUnavailable } from '../stripe/api.ts';
import { type DeliveryMethod, DIRECT, type MethodName, type Provider, type Secrets } from './method.ts';
import { alreadyConnected, type Marketplace, type MarketplaceMethod, marketplaceAccount } from './set-up.ts';
import type { Connection, MethodStore } from './store.ts';
import { changedSettings, DEFAULT_SETTINGS, type SettingsChange, settingsOf } from './stripe-settings.ts';

/** What a request says about a Stripe connection. Null deletes, absence changes nothing. */
export interface StripeChange extends SettingsChange {
  readonly delivery_method_id?: string;
  readonly stripe_api_key?: string | null;
  readonly anrok_api_key?: string | null;
  readonly webhook_secret?: string | null;
  readonly alias?: string | null;
}

interface Parts {
  readonly store: MethodStore;
  readonly stripe: StripeApi;
  readonly audit: Audit;
}

const PAGE = 100;

/** Connections to accounts of providers: how they are made, changed, removed and chosen (integrations 2.1). */
export class DeliveryMethods {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** A page of the connected methods, oldest first; `after` is the last one of the page before. */
  async list(
    q: Queryable,
    after: string | undefined,
  ): Promise<{ page: readonly DeliveryMethod[]; next: string | null }> {
    const found = await this.#parts.store.page(q, after, PAGE + 1);
    if (found === undefined) throw badRequest('next_page: is not a cursor of this list');
    const page = found.slice(0, PAGE);
    return { page, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
  }

  /** By id, removed ones too. */
  load(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, DeliveryMethod>> {
    return this.#parts.store.load(q, ids);
  }

  /** Connects a marketplace, directly or through a queue. 409 where the account is connected already. */
  async setUp(
    tx: Tx,
    context: AuditContext,
    provider: Marketplace,
    method: MarketplaceMethod,
    configuration: Readonly<Record<string, unknown>>,
  ): Promise<DeliveryMethod> {
    const { shown, secrets, identity } = marketplaceAccount(provider, method, configuration);
    const waiting = await this.#unconnected(tx, provider, method);
    const connected = await this.#connect(tx, context, waiting, {
      provider,
      method,
      configuration: shown,
      identity,
      secrets,
    });
    await this.#record(tx, context, `${provider} by ${method}`);
    return connected;
  }

  /** Connects the first Stripe account, replaces its key, or adds a further account (integrations 2.1). */
  async connectStripe(
    tx: Tx,
    context: AuditContext,
    change: StripeChange & { readonly stripe_api_key: string },
    isFurther: boolean,
  ): Promise<void> {
    const connected = await this.#connectedStripe(tx);
    if (!isFurther && (change.delivery_method_id !== undefined || connected.length > 0)) {
      await this.changeStripe(tx, context, change);
      return;
    }
    const { identity, accountId } = await this.#verified(change.stripe_api_key);
    const waiting = isFurther ? undefined : await this.#unconnected(tx, 'stripe', DIRECT);
    await this.#connect(tx, context, waiting, {
      provider: 'stripe',
      method: DIRECT,
      configuration: { stripe_account_id: accountId, ...changedSettings(DEFAULT_SETTINGS, change) },
      ...(identity === undefined ? {} : { identity }),
      secrets: changedSecrets({}, change),
      ...(change.alias == null ? {} : { alias: change.alias }),
    });
    await this.#record(tx, context, 'stripe');
  }

  /** Changes what is named and leaves the rest (integrations 2.1). */
  async changeStripe(tx: Tx, context: AuditContext, change: StripeChange): Promise<void> {
    const { store } = this.#parts;
    const { method, identity, secrets } = await this.#chosenStripe(tx, change.delivery_method_id);
    const { stripe_api_key: key } = change;
    const isRekeyed = typeof key === 'string' && key !== secrets.stripe_api_key;
    const verified = isRekeyed ? await this.#verified(key) : undefined;
    await this.#requireFree(tx, method, verified?.identity);
    const accountId = verified === undefined ? method.configuration.stripe_account_id : verified.accountId;
    await store.update(tx, {
      ...compact({ identity: verified === undefined ? identity : verified.identity }),
      secrets: changedSecrets(secrets, change),
      method: {
        ...method,
        ...compact({ alias: change.alias === undefined ? method.alias : (change.alias ?? undefined) }),
        configuration: { stripe_account_id: accountId, ...changedSettings(settingsOf(method), change) },
      },
    });
    await this.#record(tx, context, 'stripe');
  }

  /** Removes the connection. Its configurations stay; deliveries through it fail from now on (integrations 2.1). */
  async removeStripe(tx: Tx, context: AuditContext, methodId: string | undefined): Promise<void> {
    const { method } = await this.#chosenStripe(tx, methodId);
    await this.#parts.store.update(tx, { method: { ...method, archivedAt: context.now }, secrets: {} });
    await this.#record(tx, context, 'stripe', 'remove_billing_provider');
  }

  /** Stores credentials on methods, all or none: 404 for an unknown one. */
  async addSecrets(
    tx: Tx,
    context: AuditContext,
    methodIds: readonly string[],
    action: string,
    added: Secrets,
  ): Promise<void> {
    if (methodIds.length === 0) throw badRequest('delivery_method_ids: must name at least one');
    for (const id of new Set(methodIds)) {
      const connection = await this.#parts.store.loadForUpdate(tx, id);
      if (connection === undefined || connection.method.archivedAt !== undefined) {
        throw notFound('delivery method', id);
      }
      await this.#parts.store.update(tx, { ...connection, secrets: { ...connection.secrets, ...added } });
    }
    await this.#record(tx, context, [...new Set(methodIds)].join(', '), action);
  }

  /**
   * The account that a customer is bound in (integrations 2.2, rules 2 and 3). By name, where nobody has connected one yet, it is a method
   * that stands for the account to come.
   */
  async choose(
    tx: Tx,
    provider: Provider,
    { id, name }: { readonly id: string | undefined; readonly name: MethodName | undefined },
    now: number,
  ): Promise<DeliveryMethod> {
    if (id !== undefined) return this.#chosenById(tx, provider, id, name);
    if (name === undefined) throw badRequest('delivery_method_id or delivery_method: is required');
    requireSupported(provider, name);
    const live = await this.#parts.store.live(tx, provider, name);
    const [only, ...others] = live.filter(({ isConnected }) => isConnected);
    if (others.length > 0) {
      throw badRequest(
        `delivery_method: ${provider} is connected by ${name} to several accounts; pass delivery_method_id`,
      );
    }
    return only ?? live[0] ?? this.#standIn(tx, provider, name, now);
  }

  async #chosenById(tx: Tx, provider: Provider, id: string, name: MethodName | undefined): Promise<DeliveryMethod> {
    const method = (await this.#parts.store.load(tx, [id])).get(id);
    if (method === undefined || method.archivedAt !== undefined) {
      throw badRequest(`delivery_method_id: there is no delivery method ${id}`);
    }
    if (method.provider !== provider) {
      throw badRequest(`delivery_method_id: ${id} belongs to ${method.provider}, not to ${provider}`);
    }
    if (name !== undefined && name !== method.method) {
      throw badRequest(`delivery_method: delivery_method_id ${id} is ${method.method}, not ${name}`);
    }
    return method;
  }

  async #standIn(tx: Tx, provider: Provider, name: MethodName, now: number): Promise<DeliveryMethod> {
    const { store } = this.#parts;
    const method: DeliveryMethod = {
      id: newId(),
      provider,
      method: name,
      isConnected: false,
      configuration: {},
      createdAt: now,
    };
    if (await store.insert(tx, { method, secrets: {} })) return method;
    const [other] = await store.live(tx, provider, name);
    if (other === undefined) throw new Error('an unconnected method is in the way and cannot be seen');
    return other;
  }

  /**
   * The Stripe account of a live, connected method; undefined where there is none. Takt's own collection (`metronome`) goes through the one
   * account that is connected.
   */
  async stripeAccount(
    q: Queryable,
    methodId: string,
  ): Promise<
    { readonly account: StripeAccount; readonly method: DeliveryMethod; readonly secrets: Secrets } | undefined
  > {
    const connection = await this.#parts.store.connection(q, methodId);
    if (connection?.method.provider === 'metronome') {
      const [only, ...others] = await this.#connectedStripe(q);
      return only === undefined || others.length > 0 ? undefined : this.stripeAccount(q, only.id);
    }
    const key = connection?.secrets.stripe_api_key;
    if (connection === undefined || key === undefined || connection.method.archivedAt !== undefined) return undefined;
    return { account: this.#parts.stripe.account(key), method: connection.method, secrets: connection.secrets };
  }

  /** A live, connected method with its secrets; undefined where it is gone or stands for an account to come. */
  async connection(q: Queryable, methodId: string): Promise<Connection | undefined> {
    const connection = await this.#parts.store.connection(q, methodId);
    const isLive = connection?.method.isConnected === true && connection.method.archivedAt === undefined;
    return isLive ? connection : undefined;
  }

  /** Signing secrets of live Stripe accounts, or of one of them; undefined where there is no such one. */
  async stripeWebhookSecrets(q: Queryable, methodId: string | undefined): Promise<readonly string[] | undefined> {
    const connected = await this.#connectedStripe(q);
    const asked = methodId === undefined ? connected : connected.filter(({ id }) => id === methodId);
    if (methodId !== undefined && asked.length === 0) return undefined;
    const connections = await Promise.all(asked.map(({ id }) => this.#parts.store.connection(q, id)));
    return connections.flatMap((one) => one?.secrets.webhook_secret ?? []);
  }

  async #unconnected(tx: Tx, provider: Provider, name: MethodName): Promise<DeliveryMethod | undefined> {
    return (await this.#parts.store.live(tx, provider, name)).find(({ isConnected }) => !isConnected);
  }

  /** Makes a connection, or completes the one that customers were bound in before there was an account. */
  async #connect(
    tx: Tx,
    context: AuditContext,
    waiting: DeliveryMethod | undefined,
    account: Pick<Connection, 'identity' | 'secrets'> &
      Pick<DeliveryMethod, 'provider' | 'method' | 'configuration' | 'alias'>,
  ): Promise<DeliveryMethod> {
    const { store } = this.#parts;
    const { identity, secrets, ...own } = account;
    const method: DeliveryMethod = {
      ...own,
      id: waiting?.id ?? newId(),
      isConnected: true,
      createdAt: waiting?.createdAt ?? context.now,
    };
    const connection: Connection = { method, secrets, ...compact({ identity }) };
    await this.#requireFree(tx, method, identity);
    if (waiting !== undefined) await store.update(tx, connection);
    else if (!(await store.insert(tx, connection))) throw alreadyConnected(own.provider, own.method);
    return method;
  }

  /** 409 where another live method is connected to the account. */
  async #requireFree(tx: Tx, { id, provider, method }: DeliveryMethod, identity: string | undefined): Promise<void> {
    if (identity === undefined) return;
    const { store } = this.#parts;
    for (const other of await store.live(tx, provider, method)) {
      if (other.id !== id && (await store.connection(tx, other.id))?.identity === identity) {
        throw alreadyConnected(provider, method);
      }
    }
  }

  async #connectedStripe(q: Queryable): Promise<readonly DeliveryMethod[]> {
    return (await this.#parts.store.live(q, 'stripe')).filter(({ isConnected }) => isConnected);
  }

  async #chosenStripe(tx: Tx, id: string | undefined): Promise<Connection> {
    const connected = await this.#connectedStripe(tx);
    if (id === undefined && connected.length > 1) {
      throw badRequest('delivery_method_id: several Stripe accounts are connected; say which one is meant');
    }
    const chosen = id === undefined ? connected[0] : connected.find((method) => method.id === id);
    if (chosen === undefined) {
      throw id === undefined
        ? new ApiError(404, 'NotFound', 'no Stripe account is connected')
        : notFound('Stripe delivery method', id);
    }
    const connection = await this.#parts.store.loadForUpdate(tx, chosen.id);
    if (connection === undefined) throw new Error(`delivery method ${chosen.id} vanished`);
    return connection;
  }

  /** Which account a key opens; unknown while Stripe cannot be reached (integrations 2.1). 400 for a key that opens none. */
  async #verified(key: string): Promise<{ readonly identity: string | undefined; readonly accountId: string | null }> {
    if (key === '') throw badRequest('stripe_api_key: must not be empty');
    try {
      const { id } = await this.#parts.stripe.account(key).get('/account');
      const accountId = typeof id === 'string' ? id : null;
      return { identity: accountId ?? undefined, accountId };
    } catch (error) {
      if (error instanceof StripeUnavailable) return { identity: undefined, accountId: null };
      if (!(error instanceof StripeRefusal)) throw error;
      // Stripe's own message repeats parts of the key.
      throw badRequest(`stripe_api_key: Stripe does not accept this key (it answered ${error.status})`);
    }
  }

  #record(tx: Tx, context: AuditContext, description: string, action = 'set_up_billing_provider'): Promise<void> {
    return this.#parts.audit.record(tx, context, { resourceType: 'account', action, description });
  }
}

/** Tackle speaks for AWS alone, queues for marketplaces; all else is reached directly. */
function requireSupported(provider: Provider, name: MethodName): void {
  const isSupported =
    name === DIRECT ||
    provider === 'aws_marketplace' ||
    (name !== 'tackle' && (provider === 'azure_marketplace' || provider === 'gcp_marketplace'));
  if (!isSupported) throw badRequest(`delivery_method: ${provider} is not reached by ${name}`);
}

function changedSecrets(before: Secrets, change: StripeChange): Secrets {
  const named = {
    stripe_api_key: change.stripe_api_key,
    anrok_api_token: change.anrok_api_key,
    webhook_secret: change.webhook_secret,
  };
  const after = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(named)) {
    if (value === null) after.delete(name);
    else if (value !== undefined) after.set(name, value);
  }
  return Object.fromEntries(after);
}
