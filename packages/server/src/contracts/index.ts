export { ContractChanges } from './changes.ts';
export { registerCustomFieldHolders } from './custom-field-holders.ts';
export { ContractDocuments } from './documents.ts';
export { ContractEdits } from './edits.ts';
export { ContractsOnPackages } from './on-packages.ts';
export type {
  ArchivedInvoices,
  BillingLookup,
  MetricBook,
  NamedConfiguration,
  PackageBook,
  ProviderBook,
  RevenueLookup,
} from './ports.ts';
export { contractRoutes } from './routes.ts';
export { type ContractParts, Contracts } from './service.ts';
export { SubscriptionReads } from './subscriptions.ts';
