export { Agenda } from './agenda.ts';
export type {
  BalanceSource,
  CatalogSource,
  ContractSource,
  CustomerSource,
  CustomerTerms,
  FinalizationListener,
  MetricSource,
  SettledInvoices,
  Sources,
  UsageSource,
} from './ports.ts';
