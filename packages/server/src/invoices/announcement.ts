import type { SettledInvoice } from '@takt/engine';
import { systemContext } from '../account/index.ts';
import type { Tx } from '../platform/postgres/index.ts';
import { textOf } from '../platform/time-text.ts';
import type { FinalizationListener } from '../statements/index.ts';
import type { AuditTrail, Notices } from './ports.ts';

/** Tells the audit log and the webhook endpoints that invoices were finalized (invoices 2). Imported ones are not announced. */
export class Announcement implements FinalizationListener {
  readonly #audit: AuditTrail;
  readonly #notices: Notices;

  constructor(audit: AuditTrail, notices: Notices) {
    this.#audit = audit;
    this.#notices = notices;
  }

  async finalized(tx: Tx, invoices: readonly SettledInvoice[]): Promise<void> {
    const told = invoices.filter(({ imported }) => imported === undefined);
    const [first] = told;
    if (first === undefined) return;
    await this.#audit.recordAll(
      tx,
      systemContext(first.finalizedAt),
      told.map(({ id }) => ({ resourceType: 'invoice', resourceId: id, action: 'finalize' })),
    );
    await this.#notices.emitAll(
      tx,
      told.map(({ id, customerId, finalizedAt }) => ({
        type: 'invoice.finalized',
        payload: {
          properties: { invoice_id: id, customer_id: customerId, invoice_finalized_date: textOf(finalizedAt) },
        },
      })),
    );
  }
}
