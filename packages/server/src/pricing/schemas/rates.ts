import { operation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import { CustomField, Id } from '../../platform/http/shapes.ts';
import {
  AnyCase,
  Data,
  DateTime,
  EitherCase,
  ExactNumber,
  Nullable,
  OneOf,
  Type,
  Uuid,
} from '../../platform/schema.ts';
import { BILLING_FREQUENCIES, CommitRate, MinimumConfig, RATE_TYPES, Rate, Tier } from './prices.ts';
import { CreditType } from './units.ts';

export const RateSelector = Type.Object(
  {
    billing_frequency: Type.Optional(
      AnyCase(BILLING_FREQUENCIES, [
        'Monthly',
        'monthly',
        'Quarterly',
        'quarterly',
        'Annual',
        'annual',
        'Weekly',
        'weekly',
      ]),
    ),
    product_id: Type.Optional(Uuid()),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    partial_pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'RateSelector' },
);

export const GetRateSchedulePayload = Type.Object(
  {
    rate_card_id: Uuid(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    selectors: Type.Optional(Type.Array(RateSelector)),
  },
  { $id: 'GetRateSchedulePayload' },
);

export const RateSchedule = Type.Object(
  {
    product_id: Uuid(),
    product_name: Type.String(),
    product_tags: Type.Array(Type.String()),
    product_custom_fields: CustomField,
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Boolean(),
    rate: Rate,
    commit_rate: Type.Optional(CommitRate),
    billing_frequency: Type.Optional(OneOf(BILLING_FREQUENCIES)),
  },
  { $id: 'RateSchedule' },
);

export const RateSelectorWithProductTags = Type.Object(
  { ...RateSelector.properties, product_tags: Type.Optional(Type.Array(Type.String())) },
  { $id: 'RateSelectorWithProductTags' },
);

export const GetRatesPayload = Type.Object(
  { rate_card_id: Uuid(), at: DateTime(), selectors: Type.Optional(Type.Array(RateSelectorWithProductTags)) },
  { $id: 'GetRatesPayload' },
);

export const RatePayload = Type.Object(
  {
    product_id: Uuid(),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    billing_frequency: Type.Optional(EitherCase(BILLING_FREQUENCIES)),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Boolean(),
    rate_type: EitherCase(RATE_TYPES),
    price: Type.Optional(ExactNumber()),
    credit_type_id: Type.Optional(Uuid()),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    minimum_config: Type.Optional(MinimumConfig),
    custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    commit_rate: Type.Optional(CommitRate),
  },
  { $id: 'RatePayload' },
);

export const AddRatePayload = Type.Object(
  { rate_card_id: Uuid(), ...RatePayload.properties },
  { $id: 'AddRatePayload' },
);

export const RateWithCommitRate = Type.Object(
  {
    rate_type: EitherCase(RATE_TYPES),
    price: Type.Optional(ExactNumber()),
    custom_rate: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    quantity: Type.Optional(ExactNumber()),
    is_prorated: Type.Optional(Type.Boolean()),
    tiers: Type.Optional(Type.Array(Tier)),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    credit_type: Type.Optional(CreditType),
    commit_rate: Type.Optional(CommitRate),
  },
  { $id: 'RateWithCommitRate' },
);

export const GetContractRateSchedulePayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    at: Type.Optional(DateTime()),
    selectors: Type.Optional(Type.Array(RateSelectorWithProductTags)),
  },
  { $id: 'GetContractRateSchedulePayload' },
);

export const ContractRateSchedule = Type.Object(
  {
    rate_card_id: Uuid(),
    product_id: Uuid(),
    product_name: Type.String(),
    product_tags: Type.Array(Type.String()),
    product_custom_fields: CustomField,
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    entitled: Type.Boolean(),
    pricing_group_values: Type.Optional(Type.Record(Type.String(), Type.String())),
    list_rate: Rate,
    override_rate: Type.Optional(Rate),
    commit_rate: Type.Optional(CommitRate),
    billing_frequency: Type.Optional(OneOf(BILLING_FREQUENCIES)),
  },
  { $id: 'ContractRateSchedule' },
);

export const getRateSchedule = operation('POST', '/v1/contract-pricing/rate-cards/getRateSchedule', {
  id: 'getRateSchedule-v1',
  tag: 'Pricing',
  summary: 'Read the rates of a card over a span of time',
  query: Type.Object(PageQuery),
  body: GetRateSchedulePayload,
  response: Type.Object({ next_page: Type.Optional(Nullable(Type.String())), data: Type.Array(RateSchedule) }),
});

export const getRates = operation('POST', '/v1/contract-pricing/rate-cards/getRates', {
  id: 'getRates-v1',
  tag: 'Pricing',
  summary: 'Read the rates of a card at an instant',
  query: Type.Object(PageQuery),
  body: GetRatesPayload,
  response: Type.Object({ next_page: Type.Optional(Nullable(Type.String())), data: Type.Array(RateSchedule) }),
});

export const addRate = operation('POST', '/v1/contract-pricing/rate-cards/addRate', {
  id: 'addRate-v1',
  tag: 'Pricing',
  summary: 'Add a rate to a card',
  body: AddRatePayload,
  response: Data(RateWithCommitRate),
});

export const addRates = operation('POST', '/v1/contract-pricing/rate-cards/addRates', {
  id: 'addRates-v1',
  tag: 'Pricing',
  summary: 'Add many rates to a card, all or none',
  body: Type.Object({ rate_card_id: Uuid(), rates: Type.Array(RatePayload) }),
  response: Data(Id),
});

export const getContractRateSchedule = operation('POST', '/v1/contracts/getContractRateSchedule', {
  id: 'getContractRateSchedule-v1',
  tag: 'Pricing',
  summary: 'Read the prices a contract pays at an instant',
  query: Type.Object(PageQuery),
  body: GetContractRateSchedulePayload,
  response: Type.Object({ next_page: Type.Optional(Nullable(Type.String())), data: Type.Array(ContractRateSchedule) }),
});
