import type { Static } from '@sinclair/typebox';
import type { BillableStatusEntry, CustomFields, PricingUnit } from '@takt/engine';
import type { AuditContext } from '../account/index.ts';
import type { EditContractPayload } from '../contracts/schemas.ts';
import type { Preview } from '../metering/index.ts';
import type { Queryable, Tx } from '../platform/postgres/index.ts';
import type { PreviewEvent } from './schemas.ts';
import type { WireInvoice } from './wire.ts';

/** What invoices ask of the other domains. */

export interface CustomFieldValues {
  /** Tells which invoices there are to hold values. */
  register(entity: 'invoice', holder: { exists(q: Queryable, id: string): Promise<boolean> }): void;
  /** 400 for keys that are not registered, 409 for unique values that are taken. */
  validate(q: Queryable, entity: 'invoice', values: CustomFields): Promise<void>;
  /** Writes values that were accepted. */
  write(tx: Tx, entity: 'invoice', id: string, values: CustomFields): Promise<void>;
  /** By object; one without values has no entry. */
  valuesOf(q: Queryable, entity: 'invoice', ids: readonly string[]): Promise<ReadonlyMap<string, CustomFields>>;
}

export interface PricingUnits {
  /** All pricing units by id. */
  pricingUnits(q: Queryable): Promise<Readonly<Record<string, PricingUnit>>>;
}

export interface Customers {
  /** 404 if there is no such customer; archived ones are known. */
  requireKnown(q: Queryable, id: string): Promise<{ readonly name: string }>;
  /** The dated labels of each customer that has any. */
  billableStatusesOf(
    q: Queryable,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly BillableStatusEntry[]>>;
}

/** What providers report about invoices that were handed to them (integrations 3). */
export interface ExternalInvoices {
  /** By invoice id; one that was not handed over has no entry. */
  externalInvoicesOf(
    q: Queryable,
    invoiceIds: readonly string[],
  ): Promise<ReadonlyMap<string, WireInvoice['external_invoice']>>;
  /** Copies in the books of revenue systems, by invoice id (integrations 6.1). */
  revenueInvoicesOf(
    q: Queryable,
    invoiceIds: readonly string[],
  ): Promise<ReadonlyMap<string, WireInvoice['revenue_system_invoices']>>;
}

/** Of integrations: whoever collects the money of an invoice stops when it becomes void (invoices 12.6). */
export interface Collection {
  invoiceVoided(tx: Tx, invoiceId: string): Promise<void>;
}

export interface AuditTrail {
  record(
    tx: Tx,
    context: AuditContext,
    entry: {
      readonly resourceType: string;
      readonly resourceId: string;
      readonly action: string;
      readonly description?: string;
    },
  ): Promise<void>;
  /** Several changes of one request, in their order. */
  recordAll(
    tx: Tx,
    context: AuditContext,
    entries: readonly { readonly resourceType: string; readonly resourceId: string; readonly action: string }[],
  ): Promise<void>;
}

export interface Notices {
  /** In their order. The body sent is `{id, type, ...payload}`. */
  emitAll(
    tx: Tx,
    events: readonly { readonly type: string; readonly payload: Readonly<Record<string, unknown>> }[],
  ): Promise<void>;
}

export interface PreviewReader {
  /** The events without those that were accepted before; 400 for what ingest would refuse (metering 10). */
  previewEvents(given: Static<typeof PreviewEvent>[], now: number): Promise<Preview['events']>;
}

/** Of contracts: how seats are added to a subscription. */
export interface ContractEdits {
  edit(
    tx: Tx,
    context: AuditContext,
    input: Pick<Static<typeof EditContractPayload>, 'customer_id' | 'contract_id' | 'update_subscriptions'>,
  ): Promise<unknown>;
}
