import type { Static } from '@sinclair/typebox';
import {
  type AccumulatedSpend,
  type Decimal,
  type DiscountConfiguration,
  dec,
  type PaymentGateConfig,
  type PrepaidBalanceThreshold,
  type RateCard,
  type RelativeDate,
  type SpendThreshold,
  type SpendTracker,
  type ThresholdCommit,
} from '@takt/engine';
import {
  type ApplicabilityInput,
  parseApplicability,
  parseOptionalPriority,
  parseRolloverFraction,
  renderApplicability,
  type TermScope,
} from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import { textOf } from '../../platform/time-text.ts';
import { checkRelativeDate, USD } from '../../pricing/index.ts';
import type {
  PaymentGateConfig as PaymentGateConfigShape,
  PrepaidBalanceThresholdConfiguration,
  SpendThresholdConfiguration,
  SpendTrackerInput,
} from '../../pricing/schemas.ts';

type SpendInput = Static<typeof SpendThresholdConfiguration>;
type PrepaidInput = Static<typeof PrepaidBalanceThresholdConfiguration>;

/** Subscriptions 6. */
export function parseSpendThreshold(input: SpendInput, where: string, scope: TermScope): SpendThreshold {
  return compact({
    isEnabled: input.is_enabled,
    thresholdAmount: input.threshold_amount,
    commit: parseThresholdCommit(input.commit, `${where}.commit`, scope),
    paymentGate: parsePaymentGate(input.payment_gate_config, `${where}.payment_gate_config`),
    discount:
      input.discount_configuration === undefined ? undefined : parseDiscountConfiguration(input.discount_configuration),
  });
}

/** Subscriptions 7. */
export function parsePrepaidThreshold(input: PrepaidInput, where: string, scope: TermScope): PrepaidBalanceThreshold {
  return compact({
    isEnabled: input.is_enabled,
    thresholdAmount: input.threshold_amount,
    rechargeToAmount: input.recharge_to_amount,
    customCreditTypeId:
      input.custom_credit_type_id === undefined
        ? undefined
        : scope.creditType(input.custom_credit_type_id, `${where}.custom_credit_type_id`),
    commit: {
      ...parseThresholdCommit(input.commit, `${where}.commit`, scope),
      ...parseThresholdApplicability(input.commit, `${where}.commit.`, scope),
    },
    paymentGate: parsePaymentGate(input.payment_gate_config, `${where}.payment_gate_config`),
    discount:
      input.discount_configuration === undefined ? undefined : parseDiscountConfiguration(input.discount_configuration),
    thresholdBalanceSpecifiers: input.threshold_balance_specifiers?.map(parseBalanceSpecifier),
  });
}

type CommitInput = SpendInput['commit'] & {
  readonly rollover_fraction?: Decimal;
  readonly rate_type?: 'LIST_RATE' | 'COMMIT_RATE';
  readonly duration?: RelativeDate;
};

const parseThresholdCommit = (input: CommitInput, where: string, scope: TermScope): ThresholdCommit =>
  compact({
    productId: scope.productOf(['FIXED'], input.product_id, `${where}.product_id`).id,
    name: input.name,
    description: input.description,
    priority: parseOptionalPriority(input.priority, `${where}.priority`),
    rateType: input.rate_type,
    rolloverFraction: parseRolloverFraction(input.rollover_fraction, `${where}.`),
    duration: parseDuration(input.duration, `${where}.duration`),
  });

export function parseDuration(duration: RelativeDate | undefined, where: string): RelativeDate | undefined {
  if (duration !== undefined) checkRelativeDate(duration, where);
  return duration;
}

export function parseThresholdApplicability(input: ApplicabilityInput, where: string, scope: TermScope) {
  const { productIds, productTags, specifiers } = parseApplicability(input, where, scope);
  return compact({ applicableProductIds: productIds, applicableProductTags: productTags, specifiers });
}

type PaymentGateInput = Static<typeof PaymentGateConfigShape> & {
  /** Gated commits alone say whether the customer is there (subscriptions 8.2). */
  readonly stripe_config?: { readonly on_session_payment?: boolean };
};

/** Subscriptions 7.1. */
export function parsePaymentGate(input: PaymentGateInput, where: string): PaymentGateConfig {
  const {
    payment_gate_type: gate,
    tax_type: tax = 'NONE',
    stripe_config: stripe,
    precalculated_tax_config: own,
  } = input;
  if (gate !== 'STRIPE' && stripe !== undefined)
    throw badRequest(`${where}.stripe_config: needs payment_gate_type STRIPE`);
  if (gate !== 'STRIPE' && tax === 'STRIPE')
    throw badRequest(`${where}.tax_type: STRIPE needs payment_gate_type STRIPE`);
  if (tax === 'PRECALCULATED' && own === undefined) {
    throw badRequest(`${where}.precalculated_tax_config: is required for tax_type PRECALCULATED`);
  }
  if (stripe?.payment_type === 'PAYMENT_INTENT' && stripe.invoice_metadata !== undefined) {
    throw badRequest(`${where}.stripe_config.invoice_metadata: needs payment_type INVOICE`);
  }
  return compact({
    paymentGateType: gate,
    taxType: tax,
    stripeConfig:
      stripe === undefined
        ? undefined
        : compact({
            paymentType: stripe.payment_type,
            invoiceMetadata: stripe.invoice_metadata,
            onSessionPayment: stripe.on_session_payment,
          }),
    precalculatedTaxConfig:
      own === undefined ? undefined : compact({ taxAmount: own.tax_amount, taxName: own.tax_name }),
  });
}

interface DiscountInput {
  readonly payment_fraction?: Decimal;
  readonly cap?: { readonly spend_tracker_alias: string; readonly amount: Decimal };
}

const parseDiscountConfiguration = (input: DiscountInput): DiscountConfiguration =>
  compact({
    paymentFraction: input.payment_fraction,
    cap:
      input.cap === undefined
        ? undefined
        : { spendTrackerAlias: input.cap.spend_tracker_alias, amount: input.cap.amount },
  });

export const parseBalanceSpecifier = (input: NonNullable<PrepaidInput['threshold_balance_specifiers']>[number]) => ({
  exclude: input.exclude.map((entry) => ({
    customFieldFilters: entry.custom_field_filters.map((filter) => ({ ...filter })),
  })),
});

/** At least 5 units of currency left when it fires, and at least 10 bought (subscriptions 7). USD is kept in cents. */
const LEAST_THRESHOLD = dec(5);
const LEAST_RECHARGE = dec(10);

/** What holds for the configurations and trackers of a contract together, after every change. */
export function checkThresholds(
  terms: {
    readonly spendThreshold?: SpendThreshold;
    readonly prepaidBalanceThreshold?: PrepaidBalanceThreshold;
    readonly spendTrackers: readonly SpendTracker[];
  },
  card: Pick<RateCard, 'fiatCreditTypeId' | 'conversions'> | undefined,
): void {
  const aliases = terms.spendTrackers.map((tracker) => tracker.alias);
  const twice = aliases.find((alias, i) => aliases.indexOf(alias) < i);
  if (twice !== undefined) throw badRequest(`spend_trackers: the alias ${twice} is used twice`);
  const spend = terms.spendThreshold;
  if (spend !== undefined) {
    const where = 'spend_threshold_configuration';
    if (spend.thresholdAmount.lte(0)) throw badRequest(`${where}.threshold_amount: must be more than 0`);
    checkDiscount(spend.discount, aliases, where);
  }
  const prepaid = terms.prepaidBalanceThreshold;
  if (prepaid !== undefined) {
    checkMinimums(prepaid, card);
    checkExclusions(prepaid);
    checkDiscount(prepaid.discount, aliases, 'prepaid_balance_threshold_configuration');
  }
}

function checkMinimums(
  { thresholdAmount, rechargeToAmount, customCreditTypeId }: PrepaidBalanceThreshold,
  card: Pick<RateCard, 'fiatCreditTypeId' | 'conversions'> | undefined,
): void {
  const where = 'prepaid_balance_threshold_configuration';
  const fiat = card?.fiatCreditTypeId ?? USD;
  const conversion = card?.conversions.find((one) => one.creditTypeId === customCreditTypeId);
  if (customCreditTypeId !== undefined && customCreditTypeId !== fiat && conversion === undefined) {
    throw badRequest(`${where}.custom_credit_type_id: has no conversion on the contract's rate card`);
  }
  const unit = dec(fiat === USD ? 100 : 1);
  const worth = conversion?.fiatPerUnit ?? dec(1);
  if (thresholdAmount.times(worth).lt(LEAST_THRESHOLD.times(unit))) {
    throw badRequest(`${where}.threshold_amount: must be worth at least ${LEAST_THRESHOLD.times(unit).toFixed()}`);
  }
  if (rechargeToAmount.minus(thresholdAmount).times(worth).lt(LEAST_RECHARGE.times(unit))) {
    throw badRequest(
      `${where}.recharge_to_amount: must exceed threshold_amount by at least ${LEAST_RECHARGE.times(unit).toFixed()}`,
    );
  }
}

function checkExclusions({ thresholdBalanceSpecifiers = [] }: PrepaidBalanceThreshold): void {
  for (const { customFieldFilters } of thresholdBalanceSpecifiers.flatMap((one) => one.exclude)) {
    const keys = customFieldFilters.map((filter) => filter.key);
    if (new Set(keys).size === keys.length) continue;
    throw badRequest(
      'prepaid_balance_threshold_configuration.threshold_balance_specifiers: a key may occur once in custom_field_filters',
    );
  }
}

function checkDiscount(discount: DiscountConfiguration | undefined, aliases: readonly string[], where: string): void {
  if (discount === undefined) return;
  const { paymentFraction, cap } = discount;
  if (paymentFraction !== undefined && (paymentFraction.lte(0) || paymentFraction.gt(1))) {
    throw badRequest(`${where}.discount_configuration.payment_fraction: must be more than 0 and at most 1`);
  }
  if (cap !== undefined && !aliases.includes(cap.spendTrackerAlias)) {
    throw badRequest(
      `${where}.discount_configuration.cap.spend_tracker_alias: no spend tracker of the contract is called ${cap.spendTrackerAlias}`,
    );
  }
}

/** Subscriptions 9. */
export const parseSpendTracker = (
  input: Static<typeof SpendTrackerInput>,
  where: string,
  scope: TermScope,
): SpendTracker => ({
  alias: input.alias,
  creditTypeId: scope.creditType(input.credit_type_id, `${where}.credit_type_id`),
  resetFrequency: input.reset_frequency,
  applicableSpendSpecifiers: input.applicable_spend_specifiers.map((one) => ({
    spendType: one.spend_type,
    sources: [...one.sources],
    discounted: one.discounted ?? 'ANY',
  })),
});

export const renderSpendTracker = (tracker: SpendTracker, spent: AccumulatedSpend | undefined) =>
  compact({
    alias: tracker.alias,
    credit_type_id: tracker.creditTypeId,
    reset_frequency: tracker.resetFrequency,
    applicable_spend_specifiers: tracker.applicableSpendSpecifiers.map((one) => ({
      spend_type: one.spendType,
      sources: [...one.sources],
      discounted: one.discounted,
    })),
    accumulated_spend:
      spent === undefined
        ? undefined
        : {
            amount: spent.amount,
            period_starting_at: textOf(spent.period.start),
            period_ending_before: textOf(spent.period.end),
          },
  });

export const renderSpendThreshold = (threshold: SpendThreshold) =>
  compact({
    is_enabled: threshold.isEnabled,
    threshold_amount: threshold.thresholdAmount,
    commit: renderThresholdCommit(threshold.commit),
    payment_gate_config: renderPaymentGate(threshold.paymentGate),
    discount_configuration: renderDiscount(threshold.discount),
  });

export const renderPrepaidThreshold = (threshold: PrepaidBalanceThreshold) =>
  compact({
    is_enabled: threshold.isEnabled,
    threshold_amount: threshold.thresholdAmount,
    recharge_to_amount: threshold.rechargeToAmount,
    custom_credit_type_id: threshold.customCreditTypeId,
    commit: {
      ...renderThresholdCommit(threshold.commit),
      ...renderApplicability(
        compact({
          productIds: threshold.commit.applicableProductIds,
          productTags: threshold.commit.applicableProductTags,
          specifiers: threshold.commit.specifiers,
        }),
      ),
    },
    payment_gate_config: renderPaymentGate(threshold.paymentGate),
    discount_configuration: renderDiscount(threshold.discount),
    threshold_balance_specifiers: threshold.thresholdBalanceSpecifiers?.map(({ exclude }) => ({
      exclude: exclude.map(({ customFieldFilters }) => ({
        custom_field_filters: customFieldFilters.map((filter) => ({ ...filter })),
      })),
    })),
  });

const renderThresholdCommit = (commit: ThresholdCommit) =>
  compact({
    product_id: commit.productId,
    name: commit.name,
    description: commit.description,
    priority: commit.priority === undefined ? undefined : dec(commit.priority),
    rate_type: commit.rateType,
    rollover_fraction: commit.rolloverFraction,
    duration: commit.duration === undefined ? undefined : { ...commit.duration },
  });

const renderPaymentGate = ({ paymentGateType, taxType, stripeConfig, precalculatedTaxConfig }: PaymentGateConfig) =>
  compact({
    payment_gate_type: paymentGateType,
    tax_type: taxType,
    stripe_config:
      stripeConfig === undefined
        ? undefined
        : compact({
            payment_type: stripeConfig.paymentType,
            invoice_metadata:
              stripeConfig.invoiceMetadata === undefined ? undefined : { ...stripeConfig.invoiceMetadata },
          }),
    precalculated_tax_config:
      precalculatedTaxConfig === undefined
        ? undefined
        : compact({ tax_amount: precalculatedTaxConfig.taxAmount, tax_name: precalculatedTaxConfig.taxName }),
  });

/** Answers always name the fraction: paying everything is 1. */
const renderDiscount = (discount: DiscountConfiguration | undefined) =>
  discount === undefined
    ? undefined
    : compact({
        payment_fraction: discount.paymentFraction ?? dec(1),
        cap:
          discount.cap === undefined
            ? undefined
            : { spend_tracker_alias: discount.cap.spendTrackerAlias, amount: discount.cap.amount },
      });
