import { operation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import { CustomField, Id } from '../../platform/http/shapes.ts';
import { Data, DateTime, ExactNumber, extension, Page, Type, Uuid } from '../../platform/schema.ts';
import { CreditType } from './units.ts';

export const CreditTypeConversion = Type.Object(
  { fiat_per_custom_credit: Type.String(), custom_credit_type: CreditType },
  { $id: 'CreditTypeConversion' },
);

export const RateCardAlias = Type.Object(
  { name: Type.String(), starting_at: Type.Optional(DateTime()), ending_before: Type.Optional(DateTime()) },
  { $id: 'RateCardAlias' },
);

export const RateCard = Type.Object(
  {
    id: Uuid(),
    name: Type.String(),
    created_at: DateTime(),
    created_by: Type.String(),
    description: Type.Optional(Type.String()),
    fiat_credit_type: Type.Optional(CreditType),
    credit_type_conversions: Type.Optional(Type.Array(CreditTypeConversion)),
    aliases: Type.Optional(Type.Array(RateCardAlias)),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'RateCard' },
);

export const CreditTypeConversionInput = Type.Object(
  { custom_credit_type_id: Uuid(), fiat_per_custom_credit: ExactNumber() },
  { $id: 'CreditTypeConversionInput' },
);

export const CreateRateCardPayload = Type.Object(
  {
    name: Type.String(),
    description: Type.Optional(Type.String()),
    fiat_credit_type_id: Type.Optional(Uuid()),
    credit_type_conversions: Type.Optional(Type.Array(CreditTypeConversionInput)),
    aliases: Type.Optional(Type.Array(RateCardAlias)),
    custom_fields: Type.Optional(CustomField),
  },
  { $id: 'CreateRateCardPayload' },
);

export const UpdateRateCardPayload = Type.Object(
  {
    rate_card_id: Uuid(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    aliases: Type.Optional(Type.Array(RateCardAlias)),
    add_credit_type_conversions: Type.Optional(Type.Array(CreditTypeConversionInput, extension)),
  },
  { $id: 'UpdateRateCardPayload' },
);

export const SetRateCardProductsOrderPayload = Type.Object(
  { rate_card_id: Uuid(), product_order: Type.Array(Uuid()) },
  { $id: 'SetRateCardProductsOrderPayload' },
);

export const MoveRateCardProductsPayload = Type.Object(
  {
    rate_card_id: Uuid(),
    product_moves: Type.Array(Type.Object({ product_id: Uuid(), position: ExactNumber({ minimum: 0 }) })),
  },
  { $id: 'MoveRateCardProductsPayload' },
);

export const getRateCard = operation('POST', '/v1/contract-pricing/rate-cards/get', {
  id: 'getRateCard-v1',
  tag: 'Pricing',
  summary: 'Read a rate card',
  body: Id,
  response: Data(RateCard),
});

export const listRateCards = operation('POST', '/v1/contract-pricing/rate-cards/list', {
  id: 'listRateCards-v1',
  tag: 'Pricing',
  summary: 'List rate cards',
  query: Type.Object(PageQuery),
  body: Type.Record(Type.String(), Type.Unknown()),
  response: Page(RateCard),
});

export const createRateCard = operation('POST', '/v1/contract-pricing/rate-cards/create', {
  id: 'createRateCard-v1',
  tag: 'Pricing',
  summary: 'Create a rate card',
  body: CreateRateCardPayload,
  response: Data(Id),
});

export const updateRateCard = operation('POST', '/v1/contract-pricing/rate-cards/update', {
  id: 'updateRateCard-v1',
  tag: 'Pricing',
  summary: "Change a rate card's name, aliases or conversions",
  body: UpdateRateCardPayload,
  response: Data(Id),
});

export const archiveRateCard = operation('POST', '/v1/contract-pricing/rate-cards/archive', {
  id: 'archiveRateCard-v1',
  tag: 'Pricing',
  summary: 'Archive a rate card',
  body: Id,
  response: Data(Id),
});

export const setRateCardProductsOrder = operation('POST', '/v1/contract-pricing/rate-cards/setRateCardProductsOrder', {
  id: 'setRateCardProductsOrder-v1',
  tag: 'Pricing',
  summary: "Set the order of a card's products",
  body: SetRateCardProductsOrderPayload,
  response: Data(Id),
});

export const moveRateCardProducts = operation('POST', '/v1/contract-pricing/rate-cards/moveRateCardProducts', {
  id: 'moveRateCardProducts-v1',
  tag: 'Pricing',
  summary: "Move products within a card's order",
  body: MoveRateCardProductsPayload,
  response: Data(Id),
});
