import type { Static } from '@sinclair/typebox';
import type { DiscountConfiguration, PrepaidBalanceThreshold, SpendThreshold, ThresholdCommit } from '@takt/engine';
import { parseOptionalPriority, parseRolloverFraction, type TermScope } from '../../balances/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest } from '../../platform/errors.ts';
import type { UpdatePrepaidBalanceThresholdConfiguration, UpdateSpendThresholdConfiguration } from '../schemas.ts';
import {
  parseBalanceSpecifier,
  parseDuration,
  parsePaymentGate,
  parseThresholdApplicability,
} from '../terms/threshold.ts';

type SpendUpdate = Static<typeof UpdateSpendThresholdConfiguration>;
type PrepaidUpdate = Static<typeof UpdatePrepaidBalanceThresholdConfiguration>;

/** An absent member stays, null clears (subscriptions 7.1). What results is checked as a whole by the service. */
export const editSpendThreshold = (
  before: SpendThreshold,
  update: SpendUpdate,
  where: string,
  scope: TermScope,
): SpendThreshold =>
  compact({
    isEnabled: update.is_enabled ?? before.isEnabled,
    thresholdAmount: update.threshold_amount ?? before.thresholdAmount,
    commit:
      update.commit === undefined ? before.commit : editCommit(before.commit, update.commit, `${where}.commit`, scope),
    paymentGate:
      update.payment_gate_config === undefined
        ? before.paymentGate
        : parsePaymentGate(update.payment_gate_config, `${where}.payment_gate_config`),
    discount: editDiscount(before.discount, update.discount_configuration),
  });

export function editPrepaidThreshold(
  before: PrepaidBalanceThreshold,
  update: PrepaidUpdate,
  where: string,
  scope: TermScope,
): PrepaidBalanceThreshold {
  const { custom_credit_type_id: unit, threshold_balance_specifiers: specifiers } = update;
  return compact({
    isEnabled: update.is_enabled ?? before.isEnabled,
    thresholdAmount: update.threshold_amount ?? before.thresholdAmount,
    rechargeToAmount: update.recharge_to_amount ?? before.rechargeToAmount,
    customCreditTypeId:
      unit === undefined
        ? before.customCreditTypeId
        : unit === null
          ? undefined
          : scope.creditType(unit, `${where}.custom_credit_type_id`),
    commit:
      update.commit === undefined
        ? before.commit
        : editPrepaidCommit(before.commit, update.commit, `${where}.commit`, scope),
    paymentGate:
      update.payment_gate_config === undefined
        ? before.paymentGate
        : parsePaymentGate(update.payment_gate_config, `${where}.payment_gate_config`),
    discount: editDiscount(before.discount, update.discount_configuration),
    thresholdBalanceSpecifiers:
      specifiers === undefined ? before.thresholdBalanceSpecifiers : specifiers?.map(parseBalanceSpecifier),
  });
}

const editCommit = (
  before: ThresholdCommit,
  update: NonNullable<SpendUpdate['commit']>,
  where: string,
  scope: TermScope,
): ThresholdCommit =>
  compact({
    ...before,
    productId:
      update.product_id === undefined
        ? before.productId
        : scope.productOf(['FIXED'], update.product_id, `${where}.product_id`).id,
    name: update.name ?? before.name,
    description: update.description ?? before.description,
    priority:
      update.priority === undefined ? before.priority : parseOptionalPriority(update.priority, `${where}.priority`),
    rateType: update.rate_type === undefined ? before.rateType : (update.rate_type ?? undefined),
    rolloverFraction:
      update.rollover_fraction === undefined
        ? before.rolloverFraction
        : parseRolloverFraction(update.rollover_fraction ?? undefined, `${where}.`),
    duration:
      update.duration === undefined
        ? before.duration
        : parseDuration(update.duration ?? undefined, `${where}.duration`),
  });

function editPrepaidCommit(
  before: PrepaidBalanceThreshold['commit'],
  update: NonNullable<PrepaidUpdate['commit']>,
  where: string,
  scope: TermScope,
): PrepaidBalanceThreshold['commit'] {
  const { applicable_product_ids: ids, applicable_product_tags: tags, specifiers } = update;
  const given = parseThresholdApplicability(
    compact({
      applicable_product_ids: ids ?? undefined,
      applicable_product_tags: tags ?? undefined,
      specifiers: specifiers ?? undefined,
    }),
    `${where}.`,
    scope,
  );
  const { applicableProductIds, applicableProductTags, specifiers: named, ...common } = before;
  const edited: PrepaidBalanceThreshold['commit'] = compact({
    ...editCommit(common, update, where, scope),
    applicableProductIds: ids === undefined ? applicableProductIds : given.applicableProductIds,
    applicableProductTags: tags === undefined ? applicableProductTags : given.applicableProductTags,
    specifiers: specifiers === undefined ? named : given.specifiers,
  });
  if (edited.specifiers !== undefined && (edited.applicableProductIds ?? edited.applicableProductTags) !== undefined) {
    throw badRequest(`${where}.specifiers: cannot stand beside applicable_product_ids or applicable_product_tags`);
  }
  return edited;
}

function editDiscount(
  before: DiscountConfiguration | undefined,
  update: SpendUpdate['discount_configuration'],
): DiscountConfiguration | undefined {
  if (update === undefined) return before;
  if (update === null) return undefined;
  const { payment_fraction: fraction, cap } = update;
  return compact({
    paymentFraction: fraction === undefined ? before?.paymentFraction : (fraction ?? undefined),
    cap:
      cap === undefined
        ? before?.cap
        : cap === null
          ? undefined
          : { spendTrackerAlias: cap.spend_tracker_alias, amount: cap.amount },
  });
}
