export { BalanceDocuments } from './documents.ts';
export { Guards } from './guards.ts';
export type { BalanceHistory, Catalog, ContractHistory, CustomerBook, TermEvent, TermEvents } from './ports.ts';
export { balanceRoutes } from './routes.ts';
export { type BalanceParts, Balances } from './service.ts';
export { type ApplicabilityInput, parseApplicability, renderApplicability } from './terms/applicability.ts';
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
export { type BalanceEdit, editBalance } from './terms/edit.ts';
export {
  editInvoiceSchedule,
  type InvoiceScheduleInput,
  parseInvoiceSchedule,
  renderInvoiceSchedule,
} from './terms/invoice-schedule.ts';
export { parseOptionalPriority, parsePriority } from './terms/priority.ts';
export { type Names, openNames, openScope, type TermScope } from './terms/scope.ts';
