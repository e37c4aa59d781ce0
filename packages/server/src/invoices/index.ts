export type { Customers, CustomFieldValues, ExternalInvoices, PricingUnits } from './ports.ts';
export { invoiceRoutes } from './routes.ts';
export { Invoices } from './service.ts';
export { InvoiceStore } from './store.ts';
