import { operation } from '../../platform/http/define.ts';
import { DateTime, EitherCase, Type, Uuid } from '../../platform/schema.ts';
import { BILLING_FREQUENCIES } from '../../pricing/schemas.ts';

export const BaseUsageFilter = Type.Object(
  { group_key: Type.String(), group_values: Type.Array(Type.String()), starting_at: Type.Optional(DateTime()) },
  { $id: 'BaseUsageFilter' },
);

export const BaseUsageFilterWithRequiredStartingAt = Type.Object(
  { group_key: Type.String(), group_values: Type.Array(Type.String()), starting_at: DateTime() },
  { $id: 'BaseUsageFilterWithRequiredStartingAt' },
);

export const UsageFilter = Type.Object(
  { initial: BaseUsageFilter, current: BaseUsageFilter, updates: Type.Array(BaseUsageFilterWithRequiredStartingAt) },
  { $id: 'UsageFilter' },
);

export const UsageStatementSchedule = Type.Object(
  {
    frequency: EitherCase(BILLING_FREQUENCIES),
    billing_anchor_date: DateTime(),
  },
  { $id: 'UsageStatementSchedule' },
);

export const UsageStatementScheduleInput = Type.Object(
  {
    frequency: EitherCase(BILLING_FREQUENCIES),
    day: Type.Optional(EitherCase(['FIRST_OF_MONTH', 'CONTRACT_START', 'CUSTOM_DATE'])),
    billing_anchor_date: Type.Optional(DateTime()),
    invoice_generation_starting_at: Type.Optional(DateTime()),
  },
  { $id: 'UsageStatementScheduleInput' },
);

export const SetUsageFilterPayload = Type.Object(
  {
    customer_id: Uuid(),
    contract_id: Uuid(),
    group_key: Type.String(),
    group_values: Type.Array(Type.String()),
    starting_at: DateTime(),
  },
  { $id: 'SetUsageFilterPayload' },
);

export const UsageFilterV2 = Type.Object(
  {
    group_key: Type.String(),
    group_values: Type.Array(Type.String()),
    starting_at: DateTime(),
    ending_before: Type.Optional(DateTime()),
  },
  { $id: 'UsageFilterV2' },
);

export const setUsageFilter = operation('POST', '/v1/contracts/setUsageFilter', {
  id: 'setUsageFilter-v1',
  tag: 'Contracts',
  summary: 'Choose which events belong to a contract',
  body: SetUsageFilterPayload,
});
