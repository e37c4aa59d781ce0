import { operation } from '../../platform/http/define.ts';
import { DateTime, EitherCase, ExactNumber, extension, Nullable, OneOf, Type, Uuid } from '../../platform/schema.ts';
import {
  COMMIT_RATE_TYPES,
  CommitSpecifier,
  PaymentGateConfig,
  PrepaidBalanceDiscountCap,
  RelativeDate,
  SpendTrackerApplicableSpendSpecifier,
  ThresholdBalanceSpecifier,
} from '../../pricing/schemas.ts';

export const ExternalPaymentGateThresholdCommitPayload = Type.Object(
  { workflow_id: Uuid(), outcome: EitherCase(['PAID', 'FAILED']) },
  { $id: 'ExternalPaymentGateThresholdCommitPayload' },
);

export const UpdateActiveRechargeConfig = Type.Object(
  {
    customer_id: Uuid(),
    recharge_to_amount: Type.Optional(ExactNumber({ minimum: 0 })),
    recharge_threshold: Type.Optional(ExactNumber({ minimum: 0 })),
    enabled: Type.Optional(Type.Boolean()),
  },
  { $id: 'UpdateActiveRechargeConfig' },
);

export const SpendTrackerAccumulatedSpend = Type.Object(
  { amount: ExactNumber(), period_starting_at: DateTime(), period_ending_before: DateTime() },
  { $id: 'SpendTrackerAccumulatedSpend' },
);

export const SpendTracker = Type.Object(
  {
    alias: Type.String(),
    credit_type_id: Uuid(),
    reset_frequency: OneOf(['BILLING_PERIOD']),
    applicable_spend_specifiers: Type.Array(SpendTrackerApplicableSpendSpecifier),
    accumulated_spend: Type.Optional(SpendTrackerAccumulatedSpend),
  },
  { $id: 'SpendTracker' },
);

export const UpdateBaseThresholdCommit = Type.Object(
  {
    product_id: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    priority: Type.Optional(Nullable(ExactNumber())),
    rate_type: Type.Optional(Nullable(EitherCase(COMMIT_RATE_TYPES), extension)),
    rollover_fraction: Type.Optional(Nullable(ExactNumber(), extension)),
    duration: Type.Optional(Nullable(Type.Composite([RelativeDate]), extension)),
  },
  { $id: 'UpdateBaseThresholdCommit' },
);

export const OptionalThresholdCommitFieldsUpdate = Type.Object(
  {
    applicable_product_ids: Type.Optional(Nullable(Type.Array(Uuid()))),
    applicable_product_tags: Type.Optional(Nullable(Type.Array(Type.String()))),
    specifiers: Type.Optional(Nullable(Type.Array(CommitSpecifier))),
  },
  { $id: 'OptionalThresholdCommitFieldsUpdate' },
);

export const UpdatePrepaidBalanceThresholdCommit = Type.Composite(
  [UpdateBaseThresholdCommit, OptionalThresholdCommitFieldsUpdate],
  { $id: 'UpdatePrepaidBalanceThresholdCommit' },
);

export const UpdateDiscountConfiguration = Type.Object(
  {
    payment_fraction: Type.Optional(Nullable(ExactNumber())),
    cap: Type.Optional(Nullable(PrepaidBalanceDiscountCap)),
  },
  { $id: 'UpdateDiscountConfiguration' },
);

export const UpdatePrepaidBalanceThresholdConfiguration = Type.Object(
  {
    is_enabled: Type.Optional(Type.Boolean()),
    threshold_amount: Type.Optional(ExactNumber()),
    recharge_to_amount: Type.Optional(ExactNumber()),
    custom_credit_type_id: Type.Optional(Nullable(Uuid())),
    commit: Type.Optional(UpdatePrepaidBalanceThresholdCommit),
    payment_gate_config: Type.Optional(PaymentGateConfig),
    discount_configuration: Type.Optional(Nullable(UpdateDiscountConfiguration)),
    threshold_balance_specifiers: Type.Optional(Nullable(Type.Array(ThresholdBalanceSpecifier))),
  },
  { $id: 'UpdatePrepaidBalanceThresholdConfiguration' },
);

export const UpdateSpendThresholdCommit = UpdateBaseThresholdCommit;

export const UpdateSpendThresholdConfiguration = Type.Object(
  {
    is_enabled: Type.Optional(Type.Boolean()),
    threshold_amount: Type.Optional(ExactNumber()),
    commit: Type.Optional(UpdateSpendThresholdCommit),
    payment_gate_config: Type.Optional(PaymentGateConfig),
    discount_configuration: Type.Optional(Nullable(UpdateDiscountConfiguration)),
  },
  { $id: 'UpdateSpendThresholdConfiguration' },
);

export const releaseExternalPaymentGateThresholdCommit = operation(
  'POST',
  '/v1/contracts/commits/threshold-billing/release',
  {
    id: 'releaseExternalPaymentGateThresholdCommit-v1',
    tag: 'Contracts',
    summary: 'Report the outcome of an external payment',
    body: ExternalPaymentGateThresholdCommitPayload,
  },
);

export const updateActiveRechargeConfig = operation('POST', '/v1/threshold-billing/update-active-recharge-config', {
  id: 'updateActiveRechargeConfig-v1',
  tag: 'Contracts',
  summary: "Change the prepaid recharge of a customer's active contract",
  body: UpdateActiveRechargeConfig,
  extension: true,
});
