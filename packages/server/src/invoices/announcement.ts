import type { SettledInvoice } from '@takt/engine';
import { systemContext } from '../account/index.ts';
import type { Tx } from '../platform/postgres/index.ts';
import { textOf } from '../platform/time-text.ts';
import type { FinalizationListener } from '../statements/index.ts';
import type { AuditTrail, Notices } from './ports.ts';

/** Tells the audit log and the webhook endpoints that an invoice was finalized (invoices 2). Imported ones are not announced. */
export class Announcement implements FinalizationListener {
  readonly #audit: AuditTrail;
  readonly #notices: Notices;

  constructor(audit: AuditTrail, notices: Notices) {
    this.#audit = audit;
    this.#notices = notices;
  }

  async finalized(tx: Tx, invoice: SettledInvoice): Promise<void> {
    if (invoice.imported !== undefined) return;
    await this.#audit.record(tx, systemContext(invoice.finalizedAt), {
      resourceType: 'invoice',
      resourceId: invoice.id,
      action: 'finalize',
    });
    await this.#notices.emit(tx, {
      type: 'invoice.finalized',
      payload: {
        properties: {
          invoice_id: invoice.id,
          customer_id: invoice.customerId,
          invoice_finalized_date: textOf(invoice.finalizedAt),
        },
      },
    });
  }
}
