import { operation } from '../../platform/http/define.ts';
import { CustomField, Id } from '../../platform/http/shapes.ts';
import { Data, DateTime, EitherCase, ExactNumber, Type, Uuid } from '../../platform/schema.ts';
import { COMMIT_RATE_TYPES, CommitSpecifier } from '../../pricing/schemas.ts';
import { UniquenessKeyForCommitsAndCredits } from './balances.ts';
import { ScheduleDurationInput, SchedulePointInTimeInput } from './schedules.ts';

export const CreateCustomerCommitPayload = Type.Object(
  {
    customer_id: Uuid(),
    type: EitherCase(['PREPAID', 'POSTPAID']),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
    name: Type.Optional(Type.String({ minLength: 1 })),
    description: Type.Optional(Type.String()),
    priority: ExactNumber(),
    product_id: Uuid(),
    access_schedule: ScheduleDurationInput,
    invoice_schedule: Type.Optional(SchedulePointInTimeInput),
    invoice_contract_id: Type.Optional(Uuid()),
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    applicable_contract_ids: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
    uniqueness_key: Type.Optional(UniquenessKeyForCommitsAndCredits),
  },
  { $id: 'CreateCustomerCommitPayload' },
);

export const UpdateCommitEndDatePayload = Type.Object(
  {
    customer_id: Uuid(),
    commit_id: Uuid(),
    access_ending_before: Type.Optional(DateTime()),
    invoices_ending_before: Type.Optional(DateTime()),
  },
  { $id: 'UpdateCommitEndDatePayload' },
);

export const CreateCustomerCreditPayload = Type.Object(
  {
    customer_id: Uuid(),
    name: Type.Optional(Type.String({ minLength: 1 })),
    description: Type.Optional(Type.String()),
    priority: ExactNumber(),
    product_id: Uuid(),
    access_schedule: ScheduleDurationInput,
    applicable_product_ids: Type.Optional(Type.Array(Uuid())),
    applicable_product_tags: Type.Optional(Type.Array(Type.String())),
    specifiers: Type.Optional(Type.Array(CommitSpecifier)),
    applicable_contract_ids: Type.Optional(Type.Array(Type.String())),
    netsuite_sales_order_id: Type.Optional(Type.String()),
    salesforce_opportunity_id: Type.Optional(Type.String()),
    custom_fields: Type.Optional(CustomField),
    rate_type: Type.Optional(EitherCase(COMMIT_RATE_TYPES)),
    uniqueness_key: Type.Optional(UniquenessKeyForCommitsAndCredits),
  },
  { $id: 'CreateCustomerCreditPayload' },
);

export const UpdateCreditEndDatePayload = Type.Object(
  { customer_id: Uuid(), credit_id: Uuid(), access_ending_before: DateTime() },
  { $id: 'UpdateCreditEndDatePayload' },
);

export const createCustomerCommit = operation('POST', '/v1/contracts/customerCommits/create', {
  id: 'createCustomerCommit-v1',
  tag: 'Balances',
  summary: 'Create a commit at customer level',
  body: CreateCustomerCommitPayload,
  response: Data(Id),
});

export const updateCommitEndDate = operation('POST', '/v1/contracts/customerCommits/updateEndDate', {
  id: 'updateCommitEndDate-v1',
  tag: 'Balances',
  summary: "End a commit's access or invoices earlier",
  body: UpdateCommitEndDatePayload,
  response: Data(Id),
});

export const createCustomerCredit = operation('POST', '/v1/contracts/customerCredits/create', {
  id: 'createCustomerCredit-v1',
  tag: 'Balances',
  summary: 'Create a credit at customer level',
  body: CreateCustomerCreditPayload,
  response: Data(Id),
});

export const updateCreditEndDate = operation('POST', '/v1/contracts/customerCredits/updateEndDate', {
  id: 'updateCreditEndDate-v1',
  tag: 'Balances',
  summary: "End a credit's access earlier",
  body: UpdateCreditEndDatePayload,
  response: Data(Id),
});
