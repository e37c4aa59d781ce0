import { EitherCase, ExactNumber, Type } from '../../platform/schema.ts';
import { CreditType } from './units.ts';

export const Tier = Type.Object({ size: Type.Optional(ExactNumber()), price: ExactNumber() }, { $id: 'Tier' });

export const MinimumConfig = Type.Object({ minimum: ExactNumber() }, { $id: 'MinimumConfig' });

export const Rate = Type.Object(
  {
    rate_type: EitherCase(['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'CUSTOM', 'TIERED', 'TIERED_PERCENTAGE']),
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
    rate_type: EitherCase(['FLAT', 'PERCENTAGE', 'SUBSCRIPTION', 'TIERED', 'TIERED_PERCENTAGE', 'CUSTOM']),
    price: Type.Optional(ExactNumber()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
  },
  { $id: 'CommitRate' },
);
