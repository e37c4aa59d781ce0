import { operation } from '../../platform/http/define.ts';
import { PageQuery } from '../../platform/http/pagination.ts';
import { Id } from '../../platform/http/shapes.ts';
import { Data, Page, Type, Uuid } from '../../platform/schema.ts';

export const CreditType = Type.Object({ name: Type.String(), id: Uuid() }, { $id: 'CreditType' });

export const listCreditTypes = operation('GET', '/v1/credit-types/list', {
  id: 'listCreditTypes-v1',
  tag: 'Pricing',
  summary: 'List pricing units: currencies and custom units',
  query: Type.Object(PageQuery),
  response: Page(
    Type.Object({
      name: Type.Optional(Type.String()),
      id: Type.Optional(Uuid()),
      is_currency: Type.Optional(Type.Boolean()),
    }),
  ),
});

export const createCreditType = operation('POST', '/v1/credit-types/create', {
  id: 'createCreditType-v1',
  tag: 'Pricing',
  summary: 'Create a custom pricing unit',
  body: Type.Object({ name: Type.String() }, { $id: 'CreateCreditTypePayload' }),
  response: Data(Id),
  extension: true,
});
