import { DateTime, ExactNumber, Nullable, OneOf, Type, Uuid } from '../../platform/schema.ts';

export const ResellerType = OneOf(['AWS', 'AWS_PRO_SERVICE', 'GCP', 'GCP_PRO_SERVICE']);

const awsAccount = {
  aws_account_number: Type.Optional(Type.String()),
  aws_payer_reference_id: Type.Optional(Type.String()),
  aws_offer_id: Type.Optional(Type.String()),
};

const gcpAccount = { gcp_account_id: Type.Optional(Type.String()), gcp_offer_id: Type.Optional(Type.String()) };

/** As they are shown. */
const marketplaceAccounts = { ...awsAccount, ...gcpAccount };

/** As they are asked for. */
const marketplaceOptions = {
  aws_options: Type.Optional(Type.Object(awsAccount)),
  gcp_options: Type.Optional(Type.Object(gcpAccount)),
};

export const ResellerRoyalty = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: ExactNumber(),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    applicable_product_ids: Type.Optional(Type.Array(Type.String())),
    netsuite_reseller_id: Type.String(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    reseller_contract_value: Type.Optional(ExactNumber()),
    ...marketplaceAccounts,
  },
  { $id: 'ResellerRoyalty' },
);

export const ResellerRoyaltyOrUpdate = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: Type.Optional(ExactNumber()),
    netsuite_reseller_id: Type.Optional(Type.String()),
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(Nullable(DateTime())),
    reseller_contract_value: Type.Optional(ExactNumber()),
    ...marketplaceAccounts,
  },
  { $id: 'ResellerRoyaltyOrUpdate' },
);

export const ResellerRoyaltyInput = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: ExactNumber(),
    netsuite_reseller_id: Type.String(),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    reseller_contract_value: Type.Optional(ExactNumber()),
    ...marketplaceOptions,
  },
  { $id: 'ResellerRoyaltyInput' },
);

export const ResellerRoyaltyOrUpdateInput = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: Type.Optional(ExactNumber()),
    netsuite_reseller_id: Type.Optional(Type.String()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(Nullable(DateTime())),
    reseller_contract_value: Type.Optional(ExactNumber()),
    ...marketplaceOptions,
  },
  { $id: 'ResellerRoyaltyOrUpdateInput' },
);

export const ResellerRoyaltyOrUpdateV2 = Type.Object(
  {
    reseller_type: ResellerType,
    fraction: Type.Optional(ExactNumber()),
    netsuite_reseller_id: Type.Optional(Type.String()),
    starting_at: Type.Optional(DateTime()),
    ending_before: Type.Optional(Nullable(DateTime())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    applicable_product_ids: Type.Optional(Type.Array(Type.String())),
    reseller_contract_value: Type.Optional(ExactNumber()),
    ...marketplaceAccounts,
  },
  { $id: 'ResellerRoyaltyOrUpdateV2' },
);
