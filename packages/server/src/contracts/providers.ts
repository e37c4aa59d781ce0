import type { Static } from '@sinclair/typebox';
import {
  type Contract,
  type DatedReference,
  type Instant,
  type PaymentGateConfig,
  periodAt,
  statementGrid,
} from '@takt/engine';
import type { CustomerRevenueSystemConfiguration } from '../integrations/schemas.ts';
import { badRequest } from '../platform/errors.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import { textOf } from '../platform/time-text.ts';
import { USD } from '../pricing/index.ts';
import type { EditInput } from './edit/edit.ts';
import type { NamedConfiguration, PriceLists, ProviderBook, ShownConfigurations } from './ports.ts';
import type { CreateContractInput } from './terms/contract.ts';

/** A contract's billing schedule: which configuration takes its invoices from when on (integrations 2.3, 2.4). */

interface Books {
  readonly providers: ProviderBook;
  readonly pricing: PriceLists;
}

const MAX_SEGMENTS = 10;

/** The segments that a new contract begins with. */
export async function withFirstProviders(
  tx: Tx,
  books: Books,
  contract: Contract,
  { billing_provider_configuration: billing, revenue_system_configuration: revenue }: CreateContractInput,
): Promise<Contract> {
  const { providers } = books;
  const { customerId, startingAt } = contract;
  const after: Contract = {
    ...contract,
    billingProviderConfigurations:
      billing === undefined
        ? []
        : [{ id: (await providers.billingFor(tx, customerId, billing)).id, effectiveAt: startingAt }],
    revenueSystemConfigurations:
      revenue === undefined
        ? []
        : [{ id: (await providers.revenueFor(tx, customerId, revenue)).id, effectiveAt: startingAt }],
  };
  await checkProviders(tx, books, after);
  return after;
}

/** Another provider from the current usage period on, or from the next. */
export async function withProviderUpdates(
  tx: Tx,
  books: Books,
  contract: Contract,
  {
    add_billing_provider_configuration_update: billing,
    add_revenue_system_configuration_update: revenue,
  }: Pick<EditInput, 'add_billing_provider_configuration_update' | 'add_revenue_system_configuration_update'>,
  now: Instant,
): Promise<Contract> {
  if (billing === undefined && revenue === undefined) return contract;
  let after = contract;
  if (billing !== undefined) after = await withBillingUpdate(tx, books, after, billing, now);
  if (revenue !== undefined) after = await withRevenueUpdate(tx, books, after, revenue, now);
  await checkProviders(tx, books, after);
  return after;
}

async function withBillingUpdate(
  tx: Tx,
  { providers }: Books,
  contract: Contract,
  update: NonNullable<EditInput['add_billing_provider_configuration_update']>,
  now: Instant,
): Promise<Contract> {
  const where = 'add_billing_provider_configuration_update';
  const added = await providers.billingFor(tx, contract.customerId, update.billing_provider_configuration);
  const before = contract.billingProviderConfigurations;
  const effectiveAt = effectiveDate(contract, update.schedule.effective_at, now, where);
  const known = await providers.configurations(
    tx,
    before.map(({ id }) => id),
  );
  const current = segmentAt(contract, now);
  if (current !== undefined && known.get(current.id)?.archivedAt !== undefined) {
    throw badRequest(
      `${where}: the contract's configuration was archived and it gets no other one; start a new contract`,
    );
  }
  const old = before.findLast((segment) => segment.effectiveAt <= effectiveAt);
  const concerned = [added, ...(old === undefined ? [] : [known.get(old.id)])];
  if (
    before.length > 0 &&
    update.schedule.effective_at === 'START_OF_CURRENT_PERIOD' &&
    concerned.some((one) => one?.isMarketplace === true)
  ) {
    throw badRequest(`${where}.schedule.effective_at: to or from a marketplace only START_OF_NEXT_PERIOD is possible`);
  }
  if (added.isMarketplace && hasEnabledThreshold(contract)) {
    throw badRequest(`${where}: a marketplace cannot bill a contract whose threshold billing is enabled`);
  }
  const schedule = [
    ...before.filter((segment) => segment.effectiveAt !== effectiveAt),
    { id: added.id, effectiveAt },
  ].sort((a, b) => a.effectiveAt - b.effectiveAt);
  if (schedule.length > MAX_SEGMENTS) {
    throw badRequest(`${where}: a contract has at most ${MAX_SEGMENTS} billing provider segments`);
  }
  return { ...contract, billingProviderConfigurations: schedule };
}

async function withRevenueUpdate(
  tx: Tx,
  { providers }: Books,
  contract: Contract,
  update: NonNullable<EditInput['add_revenue_system_configuration_update']>,
  now: Instant,
): Promise<Contract> {
  const where = 'add_revenue_system_configuration_update';
  if (update.schedule.effective_at !== 'START_OF_CURRENT_PERIOD') {
    throw badRequest(`${where}.schedule.effective_at: must be START_OF_CURRENT_PERIOD`);
  }
  if (contract.revenueSystemConfigurations.length > 0) {
    throw badRequest(`${where}: the contract has a revenue system already`);
  }
  const { id } = await providers.revenueFor(tx, contract.customerId, update.revenue_system_configuration);
  const effectiveAt = effectiveDate(contract, update.schedule.effective_at, now, where);
  return { ...contract, revenueSystemConfigurations: [{ id, effectiveAt }] };
}

/** What holds of the whole schedule, after every change of it. */
async function checkProviders(tx: Tx, { providers, pricing }: Books, contract: Contract): Promise<void> {
  const { billingProviderConfigurations: billing, revenueSystemConfigurations: revenue, rateCardId } = contract;
  const named = await providers.configurations(
    tx,
    [...billing, ...revenue].map(({ id }) => id),
  );
  const isBilledBy = (test: (one: NamedConfiguration) => boolean): boolean =>
    billing.some(({ id }) => {
      const one = named.get(id);
      return one !== undefined && test(one);
    });
  const where = 'billing_provider_configuration';
  if (isBilledBy(({ isMarketplace }) => isMarketplace) && rateCardId !== undefined) {
    const { fiatCreditTypeId } = await pricing.loadRateCard(tx, rateCardId);
    if (fiatCreditTypeId !== USD) throw badRequest(`${where}: a marketplace bills contracts in USD alone`);
  }
  if (revenue.length > 0 && isBilledBy(({ provider }) => provider === 'netsuite')) {
    throw badRequest(
      'revenue_system_configuration: NetSuite cannot both bill a contract and keep copies of its invoices',
    );
  }
}

/** A STRIPE gate charges through the contract's Stripe configuration; a threshold that is off may lack one (subscriptions 7.1). */
export async function requireStripeForThresholds(
  q: Queryable,
  books: Pick<Books, 'providers'>,
  contract: Contract,
  now: Instant,
): Promise<void> {
  const { spendThreshold: spend, prepaidBalanceThreshold: prepaid } = contract;
  for (const [where, threshold] of [
    ['spend_threshold_configuration', spend],
    ['prepaid_balance_threshold_configuration', prepaid],
  ] as const) {
    if (threshold?.isEnabled === true) await requireStripe(q, books, contract, threshold.paymentGate, now, where);
  }
}

/** 400 where a gate is of type STRIPE and the contract has no live Stripe configuration now (integrations 4.5). */
export async function requireStripe(
  q: Queryable,
  { providers }: Pick<Books, 'providers'>,
  contract: Contract,
  { paymentGateType }: PaymentGateConfig,
  now: Instant,
  where: string,
): Promise<void> {
  if (paymentGateType !== 'STRIPE') return;
  const segment = segmentAt(contract, now);
  const found = segment === undefined ? undefined : (await providers.configurations(q, [segment.id])).get(segment.id);
  if (found?.provider === 'stripe' && found.archivedAt === undefined) return;
  throw badRequest(`${where}.payment_gate_config: STRIPE needs a Stripe billing configuration on the contract`);
}

const hasEnabledThreshold = ({ spendThreshold, prepaidBalanceThreshold }: Contract): boolean =>
  spendThreshold?.isEnabled === true || prepaidBalanceThreshold?.isEnabled === true;

/** The start of the usage period that contains now, or its end. */
function effectiveDate(
  contract: Contract,
  which: 'START_OF_CURRENT_PERIOD' | 'START_OF_NEXT_PERIOD',
  now: Instant,
  where: string,
): Instant {
  const period = periodAt(statementGrid(contract), Math.max(now, contract.startingAt));
  const date = which === 'START_OF_NEXT_PERIOD' ? period.end : Math.max(period.start, contract.startingAt);
  const end = contract.endingBefore ?? Number.POSITIVE_INFINITY;
  if (date >= end || now >= end) throw badRequest(`${where}.schedule.effective_at: lies past the end of the contract`);
  return date;
}

/** The segment in force now; of a contract that has not begun, its first. */
const segmentAt = (contract: Contract, now: Instant): DatedReference | undefined =>
  contract.billingProviderConfigurations.findLast(
    ({ effectiveAt }) => effectiveAt <= Math.max(now, contract.startingAt),
  );

/** Whether a contract is billed by one of the configurations now or later. */
export function isBilledBy(contract: Contract, ids: ReadonlySet<string>, now: Instant): boolean {
  const current = segmentAt(contract, now);
  return contract.billingProviderConfigurations.some(
    (segment) => ids.has(segment.id) && (segment === current || segment.effectiveAt > now),
  );
}

/** The contract with its thresholds switched off; undefined where none is on. */
export function withoutThresholds(contract: Contract): Contract | undefined {
  if (!hasEnabledThreshold(contract)) return undefined;
  const { spendThreshold, prepaidBalanceThreshold } = contract;
  return {
    ...contract,
    ...(spendThreshold === undefined ? {} : { spendThreshold: { ...spendThreshold, isEnabled: false } }),
    ...(prepaidBalanceThreshold === undefined
      ? {}
      : { prepaidBalanceThreshold: { ...prepaidBalanceThreshold, isEnabled: false } }),
  };
}

/** Everything that the contracts' schedules name, as answers show it. */
export async function shownConfigurations(
  q: Queryable,
  providers: ProviderBook,
  { billingProviderConfigurations, revenueSystemConfigurations }: Contract,
): Promise<ShownConfigurations> {
  const ids = [...billingProviderConfigurations, ...revenueSystemConfigurations].map(({ id }) => id);
  return ids.length === 0 ? new Map() : providers.configurations(q, ids);
}

/** The schedule as version 2 shows it; version 1 shows the segment in force alone. */
export function renderProviders(contract: Contract, shown: ShownConfigurations, now: Instant) {
  const billing = contract.billingProviderConfigurations;
  const revenue = contract.revenueSystemConfigurations;
  return {
    ...renderProvider(contract, shown, now),
    ...(billing.length === 0
      ? {}
      : {
          billing_provider_configuration_schedule: billing.map((segment, i) => ({
            billing_provider_configuration: configurationOf(segment, shown).shown(),
            ...datesOf(segment, billing[i + 1]),
          })),
        }),
    ...(revenue.length === 0
      ? {}
      : {
          revenue_system_configuration_schedule: revenue.map((segment, i) => ({
            revenue_system_configuration: configurationOf(segment, shown).shownAsRevenueSystem() satisfies Static<
              typeof CustomerRevenueSystemConfiguration
            >,
            ...datesOf(segment, revenue[i + 1]),
          })),
        }),
  };
}

export function renderProvider(contract: Contract, shown: ShownConfigurations, now: Instant) {
  const current = segmentAt(contract, now);
  return current === undefined
    ? {}
    : { customer_billing_provider_configuration: configurationOf(current, shown).shown() };
}

function configurationOf({ id }: DatedReference, shown: ShownConfigurations): NamedConfiguration {
  const configuration = shown.get(id);
  if (configuration === undefined) throw new Error(`provider configuration ${id} is not stored`);
  return configuration;
}

/** A segment lasts until the next one; the last one is open. */
const datesOf = ({ effectiveAt }: DatedReference, next: DatedReference | undefined) => ({
  effective_at: textOf(effectiveAt),
  ...(next === undefined ? {} : { effective_until: textOf(next.effectiveAt) }),
});
