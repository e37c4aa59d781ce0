import type { Contract, SettledInvoice } from '@takt/engine';
import { type Audit, type AuditContext, systemContext } from '../../account/index.ts';
import type { ExternalInvoices } from '../../invoices/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import { compact } from '../../platform/compact.ts';
import { badRequest, notFound } from '../../platform/errors.ts';
import type { Queryable, Tx } from '../../platform/postgres/index.ts';
import { textOf } from '../../platform/time-text.ts';
import type { FinalizationListener } from '../../statements/index.ts';
import type { Configuration } from '../configurations/configuration.ts';
import type { Bound, Configurations } from '../configurations/service.ts';
import type { Provider } from '../methods/method.ts';
import type { Gates } from '../payments/ports.ts';
import { type ExternalDetails, type ExternalRecord, type ExternalStatus, mayFollow, wireExternal } from './external.ts';
import type { ContractBook, DraftBook, InvoiceBook, Notices, UnitBook } from './ports.ts';
import { RevenueCopies } from './revenue.ts';
import { payingContractId, segmentOf } from './segments.ts';
import * as store from './store.ts';

interface Parts {
  readonly clock: Clock;
  readonly configurations: Configurations;
  readonly contracts: ContractBook;
  readonly invoices: InvoiceBook;
  readonly statements: DraftBook;
  readonly units: UnitBook;
  readonly notices: Notices;
  readonly audit: Audit;
  readonly gates: Pick<Gates, 'isPaidElsewhere'>;
  /** Wakes the worker of this process; those of others find the work when they next look. */
  readonly wake: () => void;
}

/** What a caller who delivered an invoice himself reports about it (integrations 6.2). */
export interface WrittenStatus {
  readonly invoiceId: string;
  readonly provider: Provider;
  readonly externalId: string | undefined;
  readonly status: ExternalStatus;
  readonly issuedAt: number | undefined;
  readonly error: string | undefined;
}

/** Statuses of invoices that never got an id at a provider. */
const WITHOUT_ID: readonly ExternalStatus[] = ['INVALID_REQUEST_ERROR', 'SKIPPED'];

/** Which invoices go to which provider, and what became of them there (integrations 3, 4.3, 4.4). */
export class Deliveries implements FinalizationListener, ExternalInvoices {
  readonly #parts: Parts;
  readonly #copies: RevenueCopies;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#copies = new RevenueCopies(parts);
  }

  revenueInvoicesOf(q: Queryable, invoiceIds: readonly string[]) {
    return this.#copies.of(q, invoiceIds);
  }

  async externalInvoicesOf(q: Queryable, invoiceIds: readonly string[]) {
    const records = await store.selectRecords(q, invoiceIds);
    return new Map([...records].map(([id, record]) => [id, wireExternal(record)]));
  }

  /** Queues invoices in the transaction that makes them final, unless nothing is due (integrations 3). */
  async finalized(tx: Tx, invoices: readonly SettledInvoice[]): Promise<void> {
    const ids = [...new Set(invoices.map(({ contractId }) => contractId))];
    const contracts = await this.#parts.contracts.loadAllStored(tx, ids);
    for (const invoice of invoices) {
      const contract = contracts.get(invoice.contractId);
      if (contract === undefined) throw new Error(`invoice ${invoice.id} belongs to no contract`);
      await this.#hand(tx, invoice, contract);
    }
  }

  async #hand(tx: Tx, invoice: SettledInvoice, contract: Contract): Promise<void> {
    const bound = await this.#collector(tx, invoice, contract);
    if (bound === undefined || (await this.#isConstituent(tx, invoice))) return;
    const { configuration } = bound;
    switch (configuration.provider) {
      case 'stripe':
      case 'metronome':
        return this.#queue(tx, invoice, configuration);
      case 'custom':
      case 'workday':
      case 'quickbooks_online':
        // A receiver of `invoice.finalized` delivers it and reports the outcome (integrations 6.2).
        return;
      case 'netsuite':
        return this.#refuse(tx, invoice, configuration, 'NetSuite is not connected');
      case 'aws_marketplace':
      case 'azure_marketplace':
      case 'gcp_marketplace':
        return this.#closeMetered(tx, invoice, bound);
      default:
        return configuration.provider satisfies never;
    }
  }

  /** The live configuration that takes the invoice, if any. */
  async #collector(tx: Tx, invoice: SettledInvoice, contract: Contract): Promise<Bound | undefined> {
    const { configurations, units, gates } = this.#parts;
    if (invoice.imported !== undefined || invoice.billableStatus === 'unbillable') return undefined;
    if (contract.revenueSystemConfigurations.length > 0) {
      // An invoice that was paid at a gate has its record already.
      const paid = (await store.selectRecords(tx, [invoice.id])).get(invoice.id);
      await this.#copies.copy(tx, invoice, contract, paid);
    }
    const segment = segmentOf(await this.#payer(tx, contract), invoice);
    if (segment === undefined) return undefined;
    if ((await units.pricingUnits(tx))[invoice.creditTypeId]?.isCurrency !== true) return undefined;
    if (await gates.isPaidElsewhere(tx, invoice)) return undefined;
    const bound = (await configurations.load(tx, [segment.id])).get(segment.id);
    return bound?.configuration.archivedAt === undefined ? bound : undefined;
  }

  async #payer(q: Queryable, contract: Contract): Promise<Contract> {
    const contractId = payingContractId(contract);
    return contractId === contract.id ? contract : this.#parts.contracts.loadStored(q, contractId);
  }

  /** Whether the invoice's lines go out with a parent's consolidated one (invoices 9). */
  async #isConstituent(tx: Tx, { id, type, contractId }: SettledInvoice): Promise<boolean> {
    const { contracts, statements } = this.#parts;
    if (type !== 'USAGE') return false;
    const parent = await this.#payer(tx, await contracts.loadStored(tx, contractId));
    if (parent.hierarchy?.role !== 'PARENT' || parent.hierarchy.invoiceConsolidationType !== 'CONCATENATE')
      return false;
    // It has just become final, while the consolidated invoice is still a draft.
    const { drafts } = (await statements.of(parent.customerId)).statement;
    return drafts.some(({ constituents = [] }) => constituents.some(({ invoiceId }) => invoiceId === id));
  }

  async #queue(tx: Tx, invoice: SettledInvoice, configuration: Configuration): Promise<void> {
    const { clock, wake } = this.#parts;
    const queued = await store.insertRecord(tx, {
      invoiceId: invoice.id,
      customerId: invoice.customerId,
      provider: configuration.provider,
      configurationId: configuration.id,
      status: 'QUEUED',
      details: {},
    });
    if (!queued) return;
    await store.queueJob(
      tx,
      { invoiceId: invoice.id, lane: laneOf(configuration), issuedAt: invoice.issuedAt },
      clock.now(),
    );
    await this.#record(tx, invoice.id, 'pending');
    tx.afterCommit(wake);
  }

  /** The invoice's total was metered hour by hour; nothing more is sent (integrations 5). */
  async #closeMetered(tx: Tx, invoice: SettledInvoice, { configuration, method }: Bound): Promise<void> {
    if (!method.isConnected || method.archivedAt !== undefined) {
      return this.#refuse(
        tx,
        invoice,
        configuration,
        `${configuration.provider} is not connected: nothing was metered`,
      );
    }
    await store.insertRecord(tx, {
      invoiceId: invoice.id,
      customerId: invoice.customerId,
      provider: configuration.provider,
      configurationId: configuration.id,
      status: 'SENT',
      details: {},
    });
  }

  async #refuse(tx: Tx, invoice: SettledInvoice, configuration: Configuration, error: string): Promise<void> {
    const record: ExternalRecord = {
      invoiceId: invoice.id,
      customerId: invoice.customerId,
      provider: configuration.provider,
      configurationId: configuration.id,
      details: {},
    };
    if (await store.insertRecord(tx, record)) await this.fail(tx, record, error);
  }

  /** Records that an invoice was handed over. What the provider has reported meanwhile stays. */
  async delivered(
    tx: Tx,
    invoiceId: string,
    outcome: {
      readonly externalId?: string;
      readonly status: ExternalStatus | undefined;
      readonly details: ExternalDetails;
    },
  ): Promise<void> {
    const before = await this.#locked(tx, invoiceId);
    const { status: reported } = before;
    const isNews = outcome.status !== undefined && mayFollow(reported, outcome.status);
    const status = before.reportedAt === undefined || isNews ? outcome.status : reported;
    await this.#write(
      tx,
      withStatus(
        {
          ...before,
          ...compact({ externalId: outcome.externalId }),
          ...(outcome.externalId === undefined ? {} : { issuedAt: before.issuedAt ?? this.#parts.clock.now() }),
          details: { ...outcome.details, ...before.details },
        },
        status,
      ),
    );
    await this.#record(tx, invoiceId, 'success');
  }

  /** The invoice has an id at the provider now, whatever becomes of it next. */
  async created(tx: Tx, invoiceId: string, externalId: string): Promise<void> {
    await store.writeRecord(tx, { ...(await this.#locked(tx, invoiceId)), externalId });
  }

  /** A person must look at it: nothing is tried again by itself (integrations 4.4). */
  async fail(tx: Tx, record: ExternalRecord, error: string): Promise<void> {
    const failed = withStatus({ ...record, error }, 'INVALID_REQUEST_ERROR');
    await store.writeRecord(tx, failed);
    await this.#record(tx, record.invoiceId, 'failure', error);
    await this.#parts.notices.emit(tx, {
      type: 'invoice.billing_provider_error',
      payload: {
        properties: {
          invoice_id: record.invoiceId,
          customer_id: record.customerId,
          billing_provider: record.provider.toUpperCase(),
          billing_provider_error: error,
        },
      },
    });
    if (record.provider === 'netsuite') await this.#tellSync(tx, failed);
  }

  async failById(tx: Tx, invoiceId: string, error: string): Promise<void> {
    await this.fail(tx, await this.#locked(tx, invoiceId), error);
  }

  async #tellSync(tx: Tx, record: ExternalRecord): Promise<void> {
    const { invoices, notices } = this.#parts;
    const invoice = (await invoices.load(tx, [record.invoiceId])).get(record.invoiceId);
    await notices.emit(tx, {
      type: 'invoice.invoice_sync_status',
      payload: {
        invoice_id: record.invoiceId,
        customer_id: record.customerId,
        contract_id: invoice?.contractId,
        sync_type: 'billing_provider',
        external_invoice: wireExternal(record),
      },
    });
  }

  /** Credentials are rejected: nothing goes through this connection until somebody mends it (integrations 4.4). */
  async tellBroken(tx: Tx, integration: string, error: string, errorCode: string): Promise<void> {
    const { clock, notices } = this.#parts;
    await notices.emit(tx, {
      type: 'integration.issue',
      payload: { properties: { integration, error, error_code: errorCode, timestamp: textOf(clock.now()) } },
    });
  }

  /**
   * Applies what a provider reports about an invoice (integrations 4.3). News that is older than what is known, or would undo a
   * payment or a cancellation, changes nothing.
   * @param at when the provider made the report.
   */
  async report(
    tx: Tx,
    invoiceId: string,
    news: { readonly status: ExternalStatus; readonly details: ExternalDetails; readonly at: number },
  ): Promise<void> {
    const before = await this.#locked(tx, invoiceId);
    if (news.at < (before.reportedAt ?? Number.NEGATIVE_INFINITY) || !mayFollow(before.status, news.status)) return;
    await this.#write(tx, {
      ...withStatus(before, news.status),
      issuedAt: before.issuedAt ?? this.#parts.clock.now(),
      details: { ...before.details, ...news.details },
      reportedAt: news.at,
    });
  }

  /** The outcome of a delivery that somebody else made (integrations 6.2). */
  async write(tx: Tx, context: AuditContext, written: WrittenStatus): Promise<void> {
    const { invoices } = this.#parts;
    const { invoiceId, provider, externalId, status, issuedAt, error } = written;
    const invoice = (await invoices.load(tx, [invoiceId])).get(invoiceId);
    if (invoice === undefined) throw notFound('finalized invoice', invoiceId);
    if (externalId === undefined && !WITHOUT_ID.includes(status)) {
      throw badRequest(`billing_provider_invoice_id: is required unless external_status is ${WITHOUT_ID.join(' or ')}`);
    }
    if (error !== undefined && externalId !== undefined) {
      throw badRequest('billing_provider_error: cannot stand beside billing_provider_invoice_id');
    }
    const before = await store.lockRecord(tx, invoiceId);
    await this.#write(
      tx,
      compact({
        invoiceId,
        customerId: invoice.customerId,
        provider,
        configurationId: before?.configurationId,
        externalId,
        status,
        issuedAt: issuedAt ?? before?.issuedAt ?? (externalId === undefined ? undefined : context.now),
        error,
        details: before?.details ?? {},
        reportedAt: before?.reportedAt,
      }),
    );
    await this.#parts.audit.record(tx, context, {
      resourceType: 'invoice',
      resourceId: invoiceId,
      action: 'set_external_status',
      description: status,
    });
  }

  /** Sends an invoice once more after its delivery failed: a person asks for it (integrations 4.4). */
  async sendAgain(tx: Tx, context: AuditContext, invoiceId: string): Promise<void> {
    const { configurations, invoices, clock, wake, audit } = this.#parts;
    const invoice = (await invoices.load(tx, [invoiceId])).get(invoiceId);
    if (invoice === undefined) throw notFound('finalized invoice', invoiceId);
    const before = await store.lockRecord(tx, invoiceId);
    const configuration =
      before?.configurationId === undefined
        ? undefined
        : (await configurations.load(tx, [before.configurationId])).get(before.configurationId)?.configuration;
    if (before?.status !== 'INVALID_REQUEST_ERROR' || configuration === undefined || !isQueued(configuration)) {
      throw badRequest('invoice_id: only an invoice whose delivery to Stripe failed can be sent again');
    }
    if (configuration.archivedAt !== undefined) {
      throw badRequest('invoice_id: the configuration that was to take the invoice is archived');
    }
    const { error, externalId, ...rest } = before;
    await store.writeRecord(tx, { ...rest, status: 'QUEUED' });
    await store.queueJob(tx, { invoiceId, lane: laneOf(configuration), issuedAt: invoice.issuedAt }, clock.now());
    await audit.record(tx, context, { resourceType: 'invoice', resourceId: invoiceId, action: 'send_again' });
    tx.afterCommit(wake);
  }

  /** What waits to be sent through archived configurations is not sent any more (integrations 2.2). */
  async configurationsArchived(tx: Tx, configurationIds: ReadonlySet<string>): Promise<void> {
    for (const invoiceId of await store.selectQueued(tx, [...configurationIds])) await this.#callBack(tx, invoiceId);
  }

  /** A void invoice that waits to be sent is not sent; one that was sent stays where it is (integrations 3). */
  async invoiceVoided(tx: Tx, invoiceId: string): Promise<void> {
    await this.#callBack(tx, invoiceId);
  }

  /** What waits is not sent. If sending has begun, the worker takes back what has arrived. */
  async #callBack(tx: Tx, invoiceId: string): Promise<void> {
    const job = await store.lockJob(tx, invoiceId);
    if (job === undefined) return;
    if (!job.isClaimed && !job.hasBegun) {
      await store.forgetInvoice(tx, invoiceId);
      return;
    }
    await store.pullForward(tx, invoiceId, this.#parts.clock.now());
    tx.afterCommit(this.#parts.wake);
  }

  /** Stores the new state of an invoice, and what follows from it. */
  async #write(tx: Tx, record: ExternalRecord): Promise<void> {
    await store.writeRecord(tx, record);
    await this.#copies.follow(tx, record);
  }

  async #locked(tx: Tx, invoiceId: string): Promise<ExternalRecord> {
    const record = await store.lockRecord(tx, invoiceId);
    if (record === undefined) throw new Error(`invoice ${invoiceId} has no external record`);
    return record;
  }

  #record(tx: Tx, invoiceId: string, status: 'pending' | 'success' | 'failure', description?: string): Promise<void> {
    const { audit, clock } = this.#parts;
    return audit.record(
      tx,
      systemContext(clock.now()),
      compact({ resourceType: 'invoice', resourceId: invoiceId, action: 'deliver', status, description }),
    );
  }
}

const withStatus = (
  { status: _before, ...record }: ExternalRecord,
  status: ExternalStatus | undefined,
): ExternalRecord => (status === undefined ? record : { ...record, status });

/** Whether invoices wait in a queue to be handed over; elsewhere nothing is to be sent again. */
const isQueued = ({ provider }: Configuration): boolean => provider === 'stripe' || provider === 'metronome';

/** Pending items of one Stripe customer must not mix, so its invoices go one at a time (integrations 3). */
const laneOf = ({ methodId, configuration }: Configuration): string =>
  `${methodId} ${String(configuration.stripe_customer_id)}`;
