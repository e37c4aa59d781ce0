import { EitherCase, ExactNumber, Type } from '../../platform/schema.ts';
import { CreditType } from './units.ts';

export const RATE_TYPES = ['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'TIERED', 'TIERED_PERCENTAGE', 'CUSTOM'] as const;

/** Which rate holds for usage that a commit covers (pricing 5.2, 7.3). */
export const COMMIT_RATE_TYPES = ['COMMIT_RATE', 'LIST_RATE'] as const;

export const BILLING_FREQUENCIES = ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'WEEKLY'] as const;

export const Tier = Type.Object({ size: Type.Optional(ExactNumber()), price: ExactNumber() }, { $id: 'Tier' });

export const MinimumConfig = Type.Object({ minimum: ExactNumber() }, { $id: 'MinimumConfig' });

export const Rate = Type.Object(
  {
    rate_type: EitherCase(RATE_TYPES),
    price: Type.Optional(ExactNumber()),
    custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    credit_type: Type.Optional(CreditType),
  },
  { $id: 'Rate' },
);

export const CommitRate = Type.Object(
  {
    rate_type: EitherCase(RATE_TYPES),
    price: Type.Optional(ExactNumber()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
  },
  { $id: 'CommitRate' },
);
