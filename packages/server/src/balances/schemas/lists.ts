import { operation } from '../../platform/http/define.ts';
import { Data, DateTime, ExactNumber, OneOf, Page, Type, Uuid, WholeNumber } from '../../platform/schema.ts';
import { Commit, Credit } from './balances.ts';

export const BalanceFilter = Type.Object(
  {
    balance_types: Type.Optional(Type.Array(OneOf(['PREPAID_COMMIT', 'POSTPAID_COMMIT', 'CREDIT']))),
    ids: Type.Optional(Type.Array(Uuid())),
    custom_fields: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'BalanceFilter' },
);

export const listCustomerCommits = operation('POST', '/v1/contracts/customerCommits/list', {
  id: 'listCustomerCommits-v1',
  tag: 'Balances',
  summary: "List a customer's commits",
  body: Type.Object({
    customer_id: Uuid(),
    commit_id: Type.Optional(Uuid()),
    covering_date: Type.Optional(DateTime()),
    starting_at: Type.Optional(DateTime()),
    effective_before: Type.Optional(DateTime()),
    include_contract_commits: Type.Optional(Type.Boolean()),
    include_archived: Type.Optional(Type.Boolean()),
    include_ledgers: Type.Optional(Type.Boolean()),
    include_balance: Type.Optional(Type.Boolean()),
    next_page: Type.Optional(Type.String()),
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 25 })),
  }),
  response: Page(Commit),
});

export const listCustomerCredits = operation('POST', '/v1/contracts/customerCredits/list', {
  id: 'listCustomerCredits-v1',
  tag: 'Balances',
  summary: "List a customer's credits",
  body: Type.Object({
    customer_id: Uuid(),
    credit_id: Type.Optional(Uuid()),
    covering_date: Type.Optional(DateTime()),
    starting_at: Type.Optional(DateTime()),
    effective_before: Type.Optional(DateTime()),
    include_contract_credits: Type.Optional(Type.Boolean()),
    include_archived: Type.Optional(Type.Boolean()),
    include_ledgers: Type.Optional(Type.Boolean()),
    include_balance: Type.Optional(Type.Boolean()),
    next_page: Type.Optional(Type.String()),
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 25 })),
  }),
  response: Page(Credit),
});

export const listCustomerBalances = operation('POST', '/v1/contracts/customerBalances/list', {
  id: 'listCustomerBalances-v1',
  tag: 'Balances',
  summary: "List a customer's commits and credits together",
  body: Type.Object({
    customer_id: Uuid(),
    id: Type.Optional(Uuid()),
    covering_date: Type.Optional(DateTime()),
    starting_at: Type.Optional(DateTime()),
    effective_before: Type.Optional(DateTime()),
    include_contract_balances: Type.Optional(Type.Boolean()),
    include_archived: Type.Optional(Type.Boolean()),
    include_ledgers: Type.Optional(Type.Boolean()),
    include_balance: Type.Optional(Type.Boolean()),
    next_page: Type.Optional(Type.String()),
    limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 25 })),
    exclude_zero_balances: Type.Optional(Type.Boolean()),
    webhook_notification_id: Type.Optional(Type.String()),
  }),
  response: Page(Type.Union([Commit, Credit])),
});

export const getNetBalance = operation('POST', '/v1/contracts/customerBalances/getNetBalance', {
  id: 'getNetBalance-v1',
  tag: 'Balances',
  summary: 'Read what a customer can still draw in one pricing unit',
  body: Type.Object({
    customer_id: Uuid(),
    credit_type_id: Type.Optional(Uuid()),
    filters: Type.Optional(Type.Array(BalanceFilter)),
    invoice_inclusion_mode: Type.Optional(OneOf(['FINALIZED', 'FINALIZED_AND_DRAFT'])),
  }),
  response: Data(Type.Object({ balance: ExactNumber(), credit_type_id: Uuid() })),
});
