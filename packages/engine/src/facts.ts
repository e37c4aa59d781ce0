import type { SettledInvoice } from './invoice.ts';
import type { Instant } from './time/index.ts';

/** What is already settled of a customer, and for hierarchies of its relatives. Only voiding and regenerating change it (invoices 2). */
export interface Facts {
  /** FINALIZED and VOID, in the order finalized. */
  readonly invoices: readonly SettledInvoice[];
  /** Issue dates moved by hand, by the id of the draft (invoices 12.8). */
  readonly issueDates: Readonly<Record<string, Instant>>;
}

/** Of a customer without any invoice. */
export const NO_FACTS: Facts = { invoices: [], issueDates: {} };
