import type { Static } from '@sinclair/typebox';
import type { Contract, SettledInvoice } from '@takt/engine';
import type { RevenueSystemInvoice } from '../../invoices/schemas.ts';
import { compact } from '../../platform/compact.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import type { Configurations } from '../configurations/service.ts';
import { type ExternalRecord, type ExternalStatus, wireExternal } from './external.ts';
import type { ContractBook, InvoiceBook, Notices } from './ports.ts';
import { segmentIn } from './segments.ts';

interface Parts {
  readonly configurations: Configurations;
  readonly contracts: ContractBook;
  readonly invoices: InvoiceBook;
  readonly notices: Notices;
}

/** Of an invoice for which somebody was asked to pay. */
const ATTEMPTED: readonly (ExternalStatus | undefined)[] = ['PAID', 'PAYMENT_FAILED'];

/** No account of a revenue system can be connected yet: a copy that is due says so, on the invoice and by webhook. */
const NOT_CONNECTED = 'NetSuite is not connected';

/** Copies of invoices for the books of revenue systems, due after the first attempt to be paid elsewhere (integrations 6.1). */
export class RevenueCopies {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Called when the state of an invoice changed. One that still waits at a gate is skipped: it changes again when it is paid. */
  async follow(tx: Tx, record: ExternalRecord): Promise<void> {
    if (!ATTEMPTED.includes(record.status)) return;
    const { contracts, invoices } = this.#parts;
    const invoice = (await invoices.load(tx, [record.invoiceId])).get(record.invoiceId);
    if (invoice !== undefined) await this.copy(tx, invoice, await contracts.loadStored(tx, invoice.contractId), record);
  }

  /** Makes the one copy of an invoice, where its contract has a revenue system and somebody was asked to pay. */
  async copy(tx: Tx, invoice: SettledInvoice, contract: Contract, record: ExternalRecord | undefined): Promise<void> {
    if (record === undefined || !ATTEMPTED.includes(record.status)) return;
    const segment = segmentIn(contract.revenueSystemConfigurations, invoice);
    if (segment === undefined) return;
    const bound = (await this.#parts.configurations.load(tx, [segment.id])).get(segment.id);
    if (bound === undefined || bound.configuration.archivedAt !== undefined) return;
    const made = await tx.query(
      `INSERT INTO revenue_copies (invoice_id, configuration_id, sync_status, error) VALUES ($1, $2, 'FAILED', $3)
       ON CONFLICT DO NOTHING RETURNING invoice_id`,
      [invoice.id, segment.id, NOT_CONNECTED],
    );
    if (made.length > 0) await this.#tell(tx, invoice, record);
  }

  async of(
    q: Queryable,
    invoiceIds: readonly string[],
  ): Promise<ReadonlyMap<string, Static<typeof RevenueSystemInvoice>[]>> {
    if (invoiceIds.length === 0) return new Map();
    const rows = await q.query<{
      readonly invoice_id: string;
      readonly sync_status: string;
      readonly external_id: string | null;
      readonly error: string | null;
    }>('SELECT invoice_id, sync_status, external_id, error FROM revenue_copies WHERE invoice_id = ANY($1)', [
      invoiceIds,
    ]);
    return new Map(
      rows.map((row) => [
        row.invoice_id,
        [
          compact({
            revenue_system_provider: 'NETSUITE',
            revenue_system_external_entity_type: 'NETSUITE_INVOICE',
            revenue_system_external_entity_id: row.external_id ?? undefined,
            sync_status: row.sync_status,
            error_message: row.error ?? undefined,
          }),
        ],
      ]),
    );
  }

  #tell(tx: Tx, { id, customerId, contractId }: SettledInvoice, record: ExternalRecord): Promise<void> {
    return this.#parts.notices.emit(tx, {
      type: 'invoice.invoice_sync_status',
      payload: {
        invoice_id: id,
        customer_id: customerId,
        contract_id: contractId,
        sync_type: 'revenue_system',
        external_invoice: wireExternal(record),
      },
    });
  }
}
