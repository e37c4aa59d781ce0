export { Agenda } from './agenda.ts';
export { InvoicesDue, type RunMetrics } from './due-source.ts';
export type {
  BalanceSource,
  CatalogSource,
  ContractSource,
  CustomerSource,
  FiledInvoice,
  FinalizationListener,
  MetricSource,
  NumberedInvoice,
  SettledInvoices,
  Sources,
  TermsVersion,
  UsageSource,
} from './ports.ts';
export { type Reaction, Reactions } from './reactions.ts';
export { FINALIZATION_STEPS, type FinalizationStep } from './settling.ts';
export { type CustomerStatement, type StatementInHand, Statements } from './statements.ts';
export type { InvoiceTerms } from './terms-then.ts';
