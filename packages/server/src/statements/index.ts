export { Agenda } from './agenda.ts';
export { InvoicesDue, type RunMetrics } from './due-source.ts';
export type {
  BalanceSource,
  CatalogSource,
  ContractSource,
  CustomerSource,
  FinalizationListener,
  MetricSource,
  NumberedInvoice,
  SettledInvoices,
  Sources,
  UsageSource,
} from './ports.ts';
export { type Reaction, Reactions } from './reactions.ts';
export {
  type CustomerStatement,
  FINALIZATION_STEPS,
  type FinalizationStep,
  type StatementInHand,
  Statements,
} from './statements.ts';
