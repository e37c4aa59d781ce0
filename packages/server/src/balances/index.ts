export { BalanceDocuments } from './documents.ts';
export type { Catalog, ContractBook, CustomerBook, TermEvent, TermEvents } from './ports.ts';
export { parseApplicability, renderApplicability } from './terms/applicability.ts';
export {
  type BalanceView,
  type CommitInput,
  type CreditInput,
  parseCommit,
  parseCredit,
  parseRolloverFraction,
  type RenderContext,
  renderCommit,
  renderCredit,
  renderSubscriptionLink,
} from './terms/balance.ts';
export { parseChildAccess, renderChildAccess } from './terms/child-access.ts';
export {
  editInvoiceSchedule,
  type InvoiceScheduleInput,
  parseInvoiceSchedule,
  renderInvoiceSchedule,
} from './terms/invoice-schedule.ts';
export { hourOf, type Names, openNames, openScope, type TermScope } from './terms/scope.ts';
