import {
  accruedSpan,
  accruedSpend,
  addRelative,
  type Balance,
  billingPeriodAt,
  type Contract,
  type Decimal,
  dec,
  FOREVER,
  type Instant,
  ONE,
  type PaymentGate,
  type PaymentGateConfig,
  paymentFraction,
  productAt,
  type RateCard,
  type RelativeDate,
  remainingPrepaidBalance,
  type ThresholdCommit,
  unspentPurchases,
} from '@takt/engine';
import { compact } from '../platform/compact.ts';
import type { CustomerStatement } from '../statements/index.ts';
import type { WorkflowKind } from './workflows.ts';

const DEFAULT_PRIORITY = 100;

/** A purchase that a threshold asks for, before it has ids: how much of what, for how much money. */
export interface Purchase {
  readonly kind: Exclude<WorkflowKind, 'manual_commit'>;
  readonly contract: Contract;
  readonly gate: PaymentGateConfig;
  readonly commit: Omit<Balance, 'id' | 'segments' | 'invoiceSchedule' | 'createdAt' | 'createdBy'>;
  readonly access: { readonly amount: Decimal; readonly startingAt: number; readonly endingBefore: number };
  readonly invoice: { readonly amount: Decimal; readonly creditTypeId: string };
}

/**
 * The first purchase that the customer's thresholds ask for now, if any: for each contract the prepaid balance first, then spend on what
 * is still uncovered (subscriptions 11.21). `isPending` tells whether a workflow of the kind waits for payment already.
 */
export function firstPurchase(
  state: CustomerStatement,
  now: number,
  isPending: (contractId: string, kind: WorkflowKind) => boolean,
): Purchase | undefined {
  for (const contract of state.terms.contracts) {
    if (!isActive(contract, now)) continue;
    const purchase =
      (isPending(contract.id, 'prepaid_balance') ? undefined : recharge(state, contract, now)) ??
      (isPending(contract.id, 'spend') ? undefined : spendCharge(state, contract, now));
    if (purchase !== undefined) return purchase;
  }
  return undefined;
}

const isActive = (contract: Contract, now: number): boolean =>
  contract.archivedAt === undefined && contract.startingAt <= now && now < (contract.endingBefore ?? FOREVER);

/** Charges all that has accrued once it reaches the threshold (subscriptions 6). */
function spendCharge(state: CustomerStatement, contract: Contract, now: number): Purchase | undefined {
  const config = contract.spendThreshold;
  const card = cardOf(state, contract);
  if (config?.isEnabled !== true || card === undefined) return undefined;
  const amount = accruedSpend(state.statement, contract.id).minus(unspentPurchases(state.statement, contract.id));
  const span = accruedSpan(state.statement, contract, now);
  if (amount.lt(config.thresholdAmount) || span === undefined) return undefined;
  const fraction = paymentFraction(config.discount, contract, balancesOf(state), now);
  return {
    kind: 'spend',
    contract,
    gate: config.paymentGate,
    commit: {
      ...commonCommit(state, contract, config.commit, fraction, now),
      creditTypeId: card.fiatCreditTypeId,
      applicability: {},
      paysAccruedSpend: true,
    },
    access: {
      amount,
      startingAt: span.start,
      endingBefore: accessEnd(contract, span.end, config.commit.duration ?? NO_LONGER),
    },
    invoice: { amount: amount.times(fraction), creditTypeId: card.fiatCreditTypeId },
  };
}

/** Fills the balance up once it has fallen to the threshold (subscriptions 7). */
function recharge(state: CustomerStatement, contract: Contract, now: number): Purchase | undefined {
  const config = contract.prepaidBalanceThreshold;
  const card = cardOf(state, contract);
  const period = billingPeriodAt(contract, now);
  if (config?.isEnabled !== true || card === undefined || period === undefined) return undefined;
  const creditTypeId = config.customCreditTypeId ?? card.fiatCreditTypeId;
  const remaining = remainingPrepaidBalance(state.statement.balances, contract, config, creditTypeId);
  if (remaining.gt(config.thresholdAmount)) return undefined;
  const amount = config.rechargeToAmount.minus(remaining);
  const fraction = paymentFraction(config.discount, contract, balancesOf(state), now);
  const { applicableProductIds, applicableProductTags, specifiers, ...commit } = config.commit;
  return {
    kind: 'prepaid_balance',
    contract,
    gate: config.paymentGate,
    commit: {
      ...commonCommit(state, contract, commit, fraction, now),
      creditTypeId,
      applicability: compact({ productIds: applicableProductIds, productTags: applicableProductTags, specifiers }),
    },
    access: {
      amount,
      startingAt: period.start,
      endingBefore: accessEnd(contract, period.end, config.commit.duration ?? A_YEAR),
    },
    invoice: {
      amount: amount.times(fiatPerUnit(card, creditTypeId)).times(fraction),
      creditTypeId: card.fiatCreditTypeId,
    },
  };
}

const NO_LONGER: RelativeDate = { value: 0, unit: 'DAYS' };
const A_YEAR: RelativeDate = { value: 12, unit: 'MONTHS' };

/** What is bought lasts beyond the statement period by its commit's duration, within the contract (subscriptions 6, 7, 11.12). */
const accessEnd = (contract: Contract, periodEnd: Instant, duration: RelativeDate): Instant =>
  Math.min(addRelative(periodEnd, duration), contract.endingBefore ?? FOREVER);

const cardOf = ({ terms }: CustomerStatement, contract: Contract): RateCard | undefined =>
  contract.rateCardId === undefined ? undefined : terms.rateCards[contract.rateCardId];

const balancesOf = ({ statement }: CustomerStatement): readonly Balance[] =>
  statement.balances.map(({ balance }) => balance);

function fiatPerUnit(card: RateCard, creditTypeId: string): Decimal {
  if (creditTypeId === card.fiatCreditTypeId) return ONE;
  const conversion = card.conversions.find((each) => each.creditTypeId === creditTypeId);
  if (conversion === undefined) throw new Error(`rate card ${card.id} does not convert ${creditTypeId}`);
  return conversion.fiatPerUnit;
}

function commonCommit(
  { terms }: CustomerStatement,
  contract: Contract,
  commit: ThresholdCommit,
  fraction: Decimal,
  now: number,
) {
  const product = terms.products[commit.productId];
  const productName = product === undefined ? undefined : productAt(product, now).name;
  return {
    ...compact({
      name: commit.name ?? productName,
      description: commit.description,
      rolloverFraction: commit.rolloverFraction,
      spendTrackerAttributes: fraction.lt(ONE) ? { countsAsDiscounted: true } : undefined,
    }),
    kind: 'PREPAID' as const,
    customerId: contract.customerId,
    contractId: contract.id,
    productId: commit.productId,
    priority: commit.priority ?? DEFAULT_PRIORITY,
    rateType: commit.rateType ?? ('LIST_RATE' as const),
    source: 'THRESHOLD_RECHARGE' as const,
    manualEntries: [],
    customFields: {},
  };
}

/** The commit that a purchase adds: usable from the start without a gate, waiting with one. */
export function commitOf(
  purchase: Purchase,
  ids: { readonly balance: string; readonly segment: string; readonly item: string; readonly workflow: string },
  { now, createdBy }: { readonly now: number; readonly createdBy: string },
): Balance {
  const { gate, invoice, access } = purchase;
  const tax = taxOf(gate);
  const isOpen = gate.paymentGateType === 'NONE';
  const waiting: PaymentGate | undefined =
    isOpen && tax === undefined
      ? undefined
      : compact({ status: isOpen ? ('RELEASED' as const) : ('PENDING' as const), workflowId: ids.workflow, tax });
  return {
    ...purchase.commit,
    id: ids.balance,
    segments: [{ id: ids.segment, ...access }],
    invoiceSchedule: {
      creditTypeId: invoice.creditTypeId,
      doNotInvoice: false,
      items: [{ id: ids.item, timestamp: now, unitPrice: invoice.amount, quantity: dec(1), amount: invoice.amount }],
    },
    ...(waiting === undefined ? {} : { gate: waiting }),
    createdAt: now,
    createdBy,
  };
}

/** Subscriptions 11.19. */
export function taxOf({ taxType, precalculatedTaxConfig }: PaymentGateConfig): PaymentGate['tax'] {
  if (taxType !== 'PRECALCULATED' || precalculatedTaxConfig === undefined) return undefined;
  return { name: precalculatedTaxConfig.taxName ?? 'Tax', amount: precalculatedTaxConfig.taxAmount };
}
