import {
  type Contract,
  type Override,
  productAt,
  type RateCard,
  rateOf,
  type Subscription,
  type UsageFilter,
  usagePeriods,
} from '@takt/engine';
import { badRequest } from '../platform/errors.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import type { MetricBook, PriceLists } from './ports.ts';
import * as store from './store.ts';
import { checkThresholds } from './terms/threshold.ts';

/** What new or changed terms ask of the rate card, of metrics and of other contracts. */

interface Books {
  readonly pricing: PriceLists;
  readonly metrics: MetricBook;
}

/** A hierarchy has at most so many active contracts, the parent counted (contracts 10). */
const MAX_FAMILY = 10;

const cardOf = async (q: Queryable, { pricing }: Books, contract: Contract): Promise<RateCard | undefined> =>
  contract.rateCardId === undefined ? undefined : pricing.loadRateCard(q, contract.rateCardId);

/** Each names a rate of the card, by product and frequency (subscriptions 1.1). */
export async function checkSubscriptionRates(
  q: Queryable,
  books: Books,
  contract: Contract,
  added: readonly Subscription[],
): Promise<void> {
  if (added.length === 0) return;
  const card = await cardOf(q, books, contract);
  for (const { productId, billingFrequency } of added) {
    if (card !== undefined && rateOf(card, productId, {}, billingFrequency) !== undefined) continue;
    throw badRequest(
      `subscription_rate: the contract's rate card has no ${billingFrequency} rate for product ${productId}`,
    );
  }
}

/** An overwritten price is in a unit that rates of the card can have (pricing 7.1, 5.3). */
export async function checkOverwriteUnits(
  q: Queryable,
  books: Books,
  contract: Contract,
  added: readonly Override[],
): Promise<void> {
  const units = added.flatMap(({ effect }) => (effect?.type === 'OVERWRITE' ? (effect.creditTypeId ?? []) : []));
  const card = units.length === 0 ? undefined : await cardOf(q, books, contract);
  if (card === undefined) return;
  const usable = new Set([card.fiatCreditTypeId, ...card.conversions.map(({ creditTypeId }) => creditTypeId)]);
  for (const unit of units) {
    if (usable.has(unit)) continue;
    throw badRequest(
      `overwrite_rate.credit_type_id: ${unit} is neither the currency of the contract's rate card nor a unit with a conversion on it`,
    );
  }
}

/** Spend and prepaid thresholds together with the trackers they use (subscriptions 6, 7, 9). */
export async function checkThresholdTerms(q: Queryable, books: Books, contract: Contract): Promise<void> {
  checkThresholds(contract, await cardOf(q, books, contract));
}

/** Each period that is over becomes an invoice before the creation is answered: so many are a matter of seconds. */
const MAX_PAST_PERIODS = 2_000;
/** Relatives draw on the same balances, so each of their invoices is worked out by itself: so many are a matter of a minute. */
const MAX_PAST_PERIODS_OF_RELATIVES = 500;

export function requireBillablePast(contract: Contract, now: number): void {
  const most = contract.hierarchy === undefined ? MAX_PAST_PERIODS : MAX_PAST_PERIODS_OF_RELATIVES;
  let periods = 0;
  for (const _ of usagePeriods(contract, now)) {
    periods += 1;
    if (periods > most) {
      throw badRequest(`starting_at: lies more than ${most} billing periods back; begin later, or bill less often`);
    }
  }
}

/** A contract that has not started cannot carry a threshold (subscriptions 7.1). */
export function requireStartedForThresholds(contract: Contract, now: number): void {
  if (contract.spendThreshold === undefined && contract.prepaidBalanceThreshold === undefined) return;
  if (contract.startingAt > now) {
    throw badRequest('Threshold billing cannot be configured on a contract that has not started yet');
  }
}

/** The key must be a group key of a streaming metric behind the rate card, alone or in a compound key (contracts 4). */
export async function checkUsageFilter(
  q: Queryable,
  books: Books,
  contract: Contract,
  { groupKey, groupValues, startingAt }: UsageFilter,
): Promise<void> {
  if (groupValues.length === 0) throw badRequest('group_values: must name at least one value');
  if (startingAt < contract.startingAt || startingAt >= (contract.endingBefore ?? Number.POSITIVE_INFINITY)) {
    throw badRequest('starting_at: must lie within the contract');
  }
  const card = await cardOf(q, books, contract);
  if (card === undefined) throw badRequest('group_key: a contract without a rate card has no usage to filter');
  const products = await books.pricing.loadProducts(q);
  const metrics = await books.metrics.metricTerms(q);
  const streaming = card.productOrder.flatMap((id) => {
    const product = products[id];
    const metricId = product === undefined ? undefined : productAt(product, startingAt).billableMetricId;
    const metric = metricId === undefined ? undefined : metrics[metricId];
    return metric?.kind === 'STREAMING' ? [metric] : [];
  });
  // A card that has no usage product yet may still get one with this key.
  if (streaming.length === 0 || streaming.some((metric) => metric.groupKeys.some((key) => key.includes(groupKey))))
    return;
  throw badRequest(`group_key: ${groupKey} is no group key of the streaming metrics behind the contract's rate card`);
}

/** What a child asks of its parent (contracts 10). The parent is locked: no other child joins it at the same time. */
export async function checkParent(tx: Tx, child: Contract, now: number): Promise<void> {
  if (child.hierarchy?.role !== 'CHILD') return;
  const where = 'hierarchy_configuration.parent';
  const { contractId, customerId } = child.hierarchy.parent;
  const parent = await store.selectForUpdate(tx, contractId);
  if (parent === undefined || parent.customerId !== customerId) {
    throw badRequest(`${where}: contract ${contractId} of customer ${customerId} does not exist`);
  }
  if (parent.archivedAt !== undefined) throw badRequest(`${where}: contract ${contractId} is archived`);
  if (parent.hierarchy?.role === 'CHILD') throw badRequest(`${where}: contract ${contractId} is itself a child`);
  if (customerId === child.customerId) throw badRequest(`${where}: must belong to another customer`);
  const isActive = (contract: Contract): boolean =>
    contract.archivedAt === undefined && (contract.endingBefore ?? Number.POSITIVE_INFINITY) > now;
  const family = [parent, ...(await store.selectChildren(tx, [parent.id]))].filter(isActive);
  if (family.length >= MAX_FAMILY) {
    throw badRequest(`${where}: a hierarchy has at most ${MAX_FAMILY} active contracts`);
  }
}

/** Those that a change brings. */
export const addedOverrides = (before: Contract, after: Contract): Contract['overrides'] => {
  const known = new Set(before.overrides.map(({ id }) => id));
  return after.overrides.filter(({ id }) => !known.has(id));
};
