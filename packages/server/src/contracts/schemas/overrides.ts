import { DateTime, EitherCase, ExactNumber, extension, Nullable, OneOf, Type, Uuid } from '../../platform/schema.ts';
import {
  BILLING_FREQUENCIES,
  COMMIT_RATE_TYPES,
  CreditType,
  ExcludeSpecifier,
  OverrideSpecifierInput,
  OverrideTier,
  OverwriteRateInput,
  ProductReference,
  RATE_TYPES,
  shownOverrideTerms,
  Tier,
} from '../../pricing/schemas.ts';

const specifierTerms = {
  commit_ids: Type.Optional(Type.Array(Type.String())),
  recurring_commit_ids: Type.Optional(Type.Array(Type.String())),
  any_commit_or_credit_ids: Type.Optional(Type.Array(Type.String())),
  product_id: Type.Optional(Uuid()),
  product_tags: Type.Optional(Type.Array(Type.String())),
  pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
  presentation_group_values: Type.Optional(Type.Record(Type.String(), Nullable(Type.String()))),
  exclude: Type.Optional(Type.Array(ExcludeSpecifier)),
};

export const OverrideSpecifier = Type.Object(
  {
    ...specifierTerms,
    billing_frequency: Type.Optional(EitherCase(BILLING_FREQUENCIES)),
  },
  { $id: 'OverrideSpecifier' },
);

export const OverrideSpecifierV2 = Type.Object(
  { ...specifierTerms, billing_frequency: Type.Optional(OneOf(BILLING_FREQUENCIES)) },
  { $id: 'OverrideSpecifierV2' },
);

const overrideTerms = {
  id: Uuid(),
  created_at: DateTime(),
  product: Type.Optional(ProductReference),
  applicable_product_tags: Type.Optional(Type.Array(Type.String())),
  starting_at: DateTime(),
  ending_before: Type.Optional(DateTime()),
  ...shownOverrideTerms,
};

export const OverrideV2 = Type.Object(
  { ...overrideTerms, override_specifiers: Type.Optional(Type.Array(OverrideSpecifierV2)) },
  { $id: 'OverrideV2' },
);

/** Version 1 shows the rate of an overwrite also beside it. */
export const Override = Type.Object(
  {
    ...overrideTerms,
    override_specifiers: Type.Optional(Type.Array(OverrideSpecifier)),
    rate_type: Type.Optional(EitherCase(RATE_TYPES)),
    price: Type.Optional(ExactNumber()),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    value: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    credit_type: Type.Optional(CreditType),
  },
  { $id: 'Override' },
);

export const OverrideInput = Type.Object(
  {
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Optional(Type.Boolean()),
    type: Type.Optional(EitherCase(['OVERWRITE', 'MULTIPLIER', 'TIERED'])),
    multiplier: Type.Optional(ExactNumber()),
    priority: Type.Optional(ExactNumber()),
    overwrite_rate: Type.Optional(OverwriteRateInput),
    product_id: Type.Optional(Uuid()),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    override_specifiers: Type.Optional(Type.Array(OverrideSpecifierInput)),
    tiers: Type.Optional(Type.Array(OverrideTier)),
    is_commit_specific: Type.Optional(Type.Boolean()),
    target: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
    rate_target: Type.Optional(EitherCase(COMMIT_RATE_TYPES, extension)),
  },
  { $id: 'OverrideInput' },
);
