import { operation } from '../../platform/http/define.ts';
import { DateTime, Nullable, Type, Uuid, WholeNumber } from '../../platform/schema.ts';

export const GetCustomerNamedSchedulePayload = Type.Object(
  { customer_id: Uuid(), schedule_name: Type.String(), covering_date: Type.Optional(DateTime()) },
  { $id: 'GetCustomerNamedSchedulePayload' },
);

export const NamedSchedule = Type.Object(
  {
    data: Type.Array(
      Type.Object({ value: Type.Unknown(), starting_at: DateTime(), ending_before: Type.Optional(DateTime()) }),
    ),
  },
  { $id: 'NamedSchedule' },
);

export const UpdateCustomerNamedSchedulePayload = Type.Object(
  {
    customer_id: Uuid(),
    schedule_name: Type.String(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    value: Type.Unknown(),
  },
  { $id: 'UpdateCustomerNamedSchedulePayload' },
);

export const GetContractNamedSchedulePayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    schedule_name: Type.String(),
    covering_date: Type.Optional(DateTime()),
    properties: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'GetContractNamedSchedulePayload' },
);

export const ListContractsNamedSchedulesPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Type.Optional(Uuid()),
    schedule_name: Type.Optional(Type.String()),
    properties: Type.Optional(Type.Record(Type.String(), Type.String())),
    covering_date: Type.Optional(DateTime()),
    limit: Type.Optional(WholeNumber()),
    next_page: Type.Optional(Type.String()),
  },
  { $id: 'ListContractsNamedSchedulesPayload' },
);

export const CustomerContractNamedSchedule = Type.Object(
  {
    contract_id: Uuid(),
    schedule_name: Type.String(),
    properties: Type.Optional(Type.Record(Type.String(), Type.String())),
    segments: Type.Array(
      Type.Object({ value: Type.Unknown(), starting_at: DateTime(), ending_before: Type.Optional(DateTime()) }),
    ),
  },
  { $id: 'CustomerContractNamedSchedule' },
);

export const ListContractsNamedSchedulesPage = Type.Object(
  { data: Type.Array(CustomerContractNamedSchedule), next_page: Nullable(Type.String()) },
  { $id: 'ListContractsNamedSchedulesPage' },
);

export const UpdateContractNamedSchedulePayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    schedule_name: Type.String(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    value: Type.Unknown(),
    properties: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'UpdateContractNamedSchedulePayload' },
);

export const GetRateCardNamedSchedulePayload = Type.Object(
  { rate_card_id: Uuid(), schedule_name: Type.String(), covering_date: Type.Optional(DateTime()) },
  { $id: 'GetRateCardNamedSchedulePayload' },
);

export const UpdateRateCardNamedSchedulePayload = Type.Object(
  {
    rate_card_id: Uuid(),
    schedule_name: Type.String(),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
    value: Type.Unknown(),
  },
  { $id: 'UpdateRateCardNamedSchedulePayload' },
);

export const getCustomerNamedSchedule = operation('POST', '/v1/customers/getNamedSchedule', {
  id: 'getCustomerNamedSchedule-v1',
  tag: 'Pricing',
  summary: 'Read a named schedule of a customer',
  body: GetCustomerNamedSchedulePayload,
  response: NamedSchedule,
});

export const updateCustomerNamedSchedule = operation('POST', '/v1/customers/updateNamedSchedule', {
  id: 'updateCustomerNamedSchedule-v1',
  tag: 'Pricing',
  summary: "Write a span of a customer's named schedule",
  body: UpdateCustomerNamedSchedulePayload,
});

export const getContractNamedSchedule = operation('POST', '/v1/contracts/getNamedSchedule', {
  id: 'getContractNamedSchedule-v1',
  tag: 'Pricing',
  summary: 'Read a named schedule of a contract',
  body: GetContractNamedSchedulePayload,
  response: NamedSchedule,
});

export const listContractsNamedSchedules = operation('POST', '/v1/contracts/listNamedSchedules', {
  id: 'listContractsNamedSchedules-v1',
  tag: 'Pricing',
  summary: "List the named schedules of a customer's contracts",
  body: ListContractsNamedSchedulesPayload,
  response: ListContractsNamedSchedulesPage,
});

export const updateContractNamedSchedule = operation('POST', '/v1/contracts/updateNamedSchedule', {
  id: 'updateContractNamedSchedule-v1',
  tag: 'Pricing',
  summary: "Write a span of a contract's named schedule",
  body: UpdateContractNamedSchedulePayload,
});

export const getRateCardNamedSchedule = operation('POST', '/v1/contract-pricing/rate-cards/getNamedSchedule', {
  id: 'getRateCardNamedSchedule-v1',
  tag: 'Pricing',
  summary: 'Read a named schedule of a rate card',
  body: GetRateCardNamedSchedulePayload,
  response: NamedSchedule,
});

export const updateRateCardNamedSchedule = operation('POST', '/v1/contract-pricing/rate-cards/updateNamedSchedule', {
  id: 'updateRateCardNamedSchedule-v1',
  tag: 'Pricing',
  summary: "Write a span of a rate card's named schedule",
  body: UpdateRateCardNamedSchedulePayload,
});
