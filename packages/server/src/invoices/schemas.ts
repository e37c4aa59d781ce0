import { listBreakdownInvoices, listCosts, listSpendBreakdownInvoices } from './schemas/breakdowns.ts';
import { chargeSeats, regenerateInvoice, updateInvoiceIssueDate, voidInvoice } from './schemas/changes.ts';
import { createHistoricalContractUsageInvoices } from './schemas/historical.ts';
import { getInvoice, getInvoicePdf, listInvoices } from './schemas/invoice.ts';
import { previewCustomerEvents } from './schemas/previews.ts';
import { scheduleProServicesInvoice } from './schemas/professional-services.ts';

export * from './schemas/breakdowns.ts';
export * from './schemas/changes.ts';
export * from './schemas/external.ts';
export * from './schemas/historical.ts';
export * from './schemas/invoice.ts';
export * from './schemas/previews.ts';
export * from './schemas/professional-services.ts';

/** Every operation of this domain; those without a handler answer 501. */
export const operations = [
  chargeSeats,
  listInvoices,
  listBreakdownInvoices,
  getInvoicePdf,
  getInvoice,
  listSpendBreakdownInvoices,
  voidInvoice,
  regenerateInvoice,
  previewCustomerEvents,
  updateInvoiceIssueDate,
  scheduleProServicesInvoice,
  createHistoricalContractUsageInvoices,
  listCosts,
];
