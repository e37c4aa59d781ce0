import type { BillingLookup, NamedConfiguration, ProviderBook, RevenueLookup } from '../contracts/index.ts';
import { compact } from '../platform/compact.ts';
import { badRequest } from '../platform/errors.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import { type ConfigurationKind, shownBilling, shownRevenue } from './configurations/configuration.ts';
import type { Bound, Configurations } from './configurations/service.ts';
import { DIRECT, isMarketplace } from './methods/method.ts';

/** How a contract names a configuration: by its id, or by provider and method (integrations 2.3, 2.4). */
interface Lookup {
  readonly kind: ConfigurationKind;
  readonly where: string;
  readonly idMember: string;
  readonly providerMember: string;
  readonly id: string | undefined;
  readonly provider: string | undefined;
  readonly methodName: string | undefined;
}

/** The configurations that contracts are billed by, as contracts ask for them. */
export class ConfigurationsOfContracts implements ProviderBook {
  readonly #configurations: Configurations;

  constructor(configurations: Configurations) {
    this.#configurations = configurations;
  }

  billingFor(tx: Tx, customerId: string, lookup: BillingLookup): Promise<NamedConfiguration> {
    return this.#find(tx, customerId, {
      kind: 'BILLING',
      where: 'billing_provider_configuration',
      idMember: 'billing_provider_configuration_id',
      providerMember: 'billing_provider',
      id: lookup.billing_provider_configuration_id,
      provider: lookup.billing_provider,
      methodName: lookup.delivery_method,
    });
  }

  revenueFor(tx: Tx, customerId: string, lookup: RevenueLookup): Promise<NamedConfiguration> {
    return this.#find(tx, customerId, {
      kind: 'REVENUE',
      where: 'revenue_system_configuration',
      idMember: 'revenue_system_configuration_id',
      providerMember: 'provider',
      id: lookup.revenue_system_configuration_id,
      provider: lookup.provider,
      methodName: lookup.delivery_method,
    });
  }

  async configurations(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, NamedConfiguration>> {
    const bound = await this.#configurations.load(q, ids);
    return new Map([...bound].map(([id, one]) => [id, named(one)]));
  }

  async #find(tx: Tx, customerId: string, lookup: Lookup): Promise<NamedConfiguration> {
    const { kind, where, idMember, providerMember, id, provider, methodName } = lookup;
    if (id !== undefined) {
      if (provider !== undefined || methodName !== undefined) {
        throw badRequest(`${where}: takes ${idMember} or ${providerMember} and delivery_method, not both`);
      }
      const found = (await this.#configurations.load(tx, [id])).get(id);
      const { configuration } = found ?? {};
      if (found === undefined || configuration?.customerId !== customerId || configuration.kind !== kind) {
        throw badRequest(`${where}.${idMember}: customer ${customerId} has no configuration ${id}`);
      }
      if (configuration.archivedAt !== undefined) throw badRequest(`${where}.${idMember}: ${id} is archived`);
      return named(found);
    }
    if (provider === undefined) throw badRequest(`${where}: needs ${idMember} or ${providerMember}`);
    const name = methodName ?? DIRECT;
    const [only, ...others] = await this.#configurations.liveByName(tx, kind, customerId, provider, name);
    if (only === undefined) {
      throw badRequest(`${where}: customer ${customerId} has no ${provider} configuration by ${name}`);
    }
    if (others.length > 0) {
      throw badRequest(`${where}: customer ${customerId} has several ${provider} configurations; pass ${idMember}`);
    }
    return named(only);
  }
}

const named = ({ configuration, method }: Bound): NamedConfiguration =>
  compact({
    id: configuration.id,
    provider: configuration.provider,
    isMarketplace: isMarketplace(configuration.provider),
    archivedAt: configuration.archivedAt,
    shown: () => shownBilling(configuration, method),
    shownAsRevenueSystem: () => shownRevenue(configuration, method),
  });
