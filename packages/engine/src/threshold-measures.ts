import type { Balance } from './balance.ts';
import { isPerSeat } from './balance.ts';
import type { Contract } from './contract.ts';
import { billingPeriodAt } from './contract-life.ts';
import type { DraftInvoice, LineItem } from './invoice.ts';
import { type Decimal, ONE, sum } from './money.ts';
import type { BalanceState, Statement } from './statement.ts';
import type { CustomFieldFilter, DiscountConfiguration, PrepaidBalanceThreshold, SpendTracker } from './threshold.ts';
import { contains, type Instant, type Interval } from './time/index.ts';

/**
 * What a spend threshold watches: usage and composite charges on the contract's open usage invoices, in fiat, after what credits and
 * prepaid commits pay of them (subscriptions 6, 11.11). Subscription fees, scheduled charges and purchases do not count; nor do
 * conversions of custom units, which no purchase in fiat can pay (contracts 7).
 */
export const accruedSpend = ({ drafts }: Pick<Statement, 'drafts'>, contractId: string): Decimal =>
  sum(openUsageDrafts(drafts, contractId).map(accruedOn));

/** What the contract's earlier spend purchases can still pay: money that is not asked for again. */
export const unspentPurchases = ({ balances }: Pick<Statement, 'balances'>, contractId: string): Decimal =>
  sum(
    balances
      .filter(({ balance }) => balance.contractId === contractId && balance.paysAccruedSpend === true)
      .map(({ value }) => value),
  );

/** From the earliest period that has something accrued to the end of the current one: what a spend purchase must be able to pay. */
export function accruedSpan(
  { drafts }: Pick<Statement, 'drafts'>,
  contract: Contract,
  now: Instant,
): Interval | undefined {
  const current = billingPeriodAt(contract, now);
  if (current === undefined) return undefined;
  const starts = openUsageDrafts(drafts, contract.id)
    .filter((draft) => accruedOn(draft).gt(0))
    .map((draft) => draft.startingAt ?? current.start);
  return { start: Math.min(current.start, ...starts), end: current.end };
}

const openUsageDrafts = (drafts: readonly DraftInvoice[], contractId: string): readonly DraftInvoice[] =>
  drafts.filter((draft) => draft.type === 'USAGE' && draft.contractId === contractId);

const accruedOn = ({ lines, creditTypeId }: DraftInvoice): Decimal =>
  sum(lines.filter((line) => line.creditTypeId === creditTypeId && isAccrual(line)).map(({ total }) => total));

function isAccrual(line: LineItem): boolean {
  if (line.type === 'usage') return true;
  const paysUsage = line.productType === 'USAGE' || line.productType === 'COMPOSITE';
  return line.type === 'applied_commit_or_credit' && paysUsage && line.commit?.kind !== 'POSTPAID';
}

/**
 * What a prepaid balance threshold watches: what prepaid commits and credits of the contract's, and customer-level ones that it may use,
 * can still pay in `creditTypeId`, drafts taken off. Balances kept per seat and excluded ones are left out (subscriptions 7).
 */
export const remainingPrepaidBalance = (
  balances: readonly BalanceState[],
  contract: Contract,
  threshold: PrepaidBalanceThreshold,
  creditTypeId: string,
): Decimal =>
  sum(
    balances
      .filter(({ balance }) => {
        const isPrepaid = balance.kind !== 'POSTPAID' && balance.creditTypeId === creditTypeId;
        return isPrepaid && !isPerSeat(balance) && isUsableBy(balance, contract) && !isExcluded(balance, threshold);
      })
      .map(({ value }) => value),
  );

function isUsableBy(balance: Balance, contract: Contract): boolean {
  if (balance.archivedAt !== undefined) return false;
  if (balance.contractId !== undefined) return balance.contractId === contract.id;
  return balance.applicableContractIds?.includes(contract.id) ?? true;
}

/** Any exclude entry, all of whose filters match, removes the balance (subscriptions 7). */
const isExcluded = (balance: Balance, { thresholdBalanceSpecifiers = [] }: PrepaidBalanceThreshold): boolean =>
  thresholdBalanceSpecifiers.some(({ exclude }) =>
    exclude.some(({ customFieldFilters }) => customFieldFilters.every((filter) => matchesFilter(balance, filter))),
  );

function matchesFilter(balance: Balance, { entity, key, value }: CustomFieldFilter): boolean {
  const isOfEntity =
    entity === 'ContractCreditOrCommit' || (balance.kind === 'CREDIT') === (entity === 'ContractCredit');
  return isOfEntity && balance.customFields[key] === value;
}

/** What a spend tracker has counted in the statement period that contains `now` (subscriptions 9). */
export interface AccumulatedSpend {
  readonly amount: Decimal;
  readonly period: Interval;
}

/**
 * The commit purchases that a tracker counts, by the dates of their invoice items; undefined outside of the contract's term. A purchase
 * counts from the start of its payment workflow and no more once that has failed.
 */
export function accumulatedSpend(
  tracker: SpendTracker,
  contract: Contract,
  balances: readonly Balance[],
  now: Instant,
): AccumulatedSpend | undefined {
  const period = billingPeriodAt(contract, now);
  if (period === undefined) return undefined;
  const amounts = balances
    .filter((balance) => isPurchaseOn(balance, contract) && isTracked(balance, tracker))
    .flatMap(({ invoiceSchedule }) => invoiceSchedule?.items ?? [])
    .filter(({ timestamp }) => contains(period, timestamp))
    .map(({ amount }) => amount);
  return { amount: sum(amounts), period };
}

const isPurchaseOn = (balance: Balance, contract: Contract): boolean =>
  balance.kind !== 'CREDIT' &&
  (balance.contractId ?? balance.invoiceContractId) === contract.id &&
  balance.invoiceSchedule?.doNotInvoice === false &&
  balance.gate?.status !== 'FAILED';

function isTracked(balance: Balance, tracker: SpendTracker): boolean {
  if (balance.invoiceSchedule?.creditTypeId !== tracker.creditTypeId) return false;
  const isDiscounted = balance.spendTrackerAttributes?.countsAsDiscounted === true;
  return tracker.applicableSpendSpecifiers.some(
    ({ sources, discounted }) =>
      sources.includes(balance.source ?? 'MANUAL') &&
      (discounted === 'ANY' || (discounted === 'DISCOUNTED_ONLY') === isDiscounted),
  );
}

/**
 * The share of the amount that the customer pays: the discount's, while the tracker that caps it stands below the cap (subscriptions 7.1);
 * otherwise all of it.
 */
export function paymentFraction(
  discount: DiscountConfiguration | undefined,
  contract: Contract,
  balances: readonly Balance[],
  now: Instant,
): Decimal {
  if (discount?.paymentFraction === undefined) return ONE;
  const { cap } = discount;
  if (cap === undefined) return discount.paymentFraction;
  const tracker = contract.spendTrackers.find(({ alias }) => alias === cap.spendTrackerAlias);
  const spent = tracker === undefined ? undefined : accumulatedSpend(tracker, contract, balances, now);
  return spent === undefined || spent.amount.gte(cap.amount) ? ONE : discount.paymentFraction;
}
