export { Announcement } from './announcement.ts';
export { InvoiceChanges } from './changes.ts';
export type { Seller } from './pdf/invoice-pdf.ts';
export type { Customers, CustomFieldValues, ExternalInvoices, PricingUnits } from './ports.ts';
export { ProfessionalServices } from './professional-services.ts';
export { invoiceRoutes } from './routes.ts';
export { Invoices } from './service.ts';
export { InvoiceStore } from './store.ts';
