import { type Invoice, type SettledInvoice, ZERO } from '@takt/engine';
import type { Audit, AuditContext } from '../../account/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import { compact } from '../../platform/compact.ts';
import { ApiError, badRequest, notFound } from '../../platform/errors.ts';
import { messageOf } from '../../platform/failure.ts';
import { newId } from '../../platform/ids.ts';
import type { Db, Queryable, Tx } from '../../platform/postgres/index.ts';
import type { ChargeOutcome, ChargeRequest, PaymentTaker } from '../../thresholds/index.ts';
import type { Configuration } from '../configurations/configuration.ts';
import type { Configurations, CustomerBook } from '../configurations/service.ts';
import type { ContractBook, DraftBook, InvoiceBook } from '../deliveries/ports.ts';
import { segmentOf } from '../deliveries/segments.ts';
import type { Deliveries } from '../deliveries/service.ts';
import { insertRecord, lockRecord, selectRecords } from '../deliveries/store.ts';
import { idOf, text } from '../stripe/answers.ts';
import { KEY_LIFETIME_MS, type StripeObject, StripeUnavailable } from '../stripe/api.ts';
import { type Charged, chargeIntent, chargeInvoice, insistently, payInvoice, takeBack } from '../stripe/charge.ts';
import { StripeCurrency } from '../stripe/currency.ts';
import { isChargedByTakt, type StripePacking } from '../stripe/delivery.ts';
import { Undeliverable } from '../stripe/send.ts';
import type { Anrok } from '../tax/anrok.ts';
import { chargedBy, outcomeOf, statusAfter } from './outcome.ts';
import { isOpen, type Payment } from './payment.ts';
import type { Gates } from './ports.ts';
import * as store from './store.ts';
import { taxedByConfiguration, taxOn } from './taxes.ts';

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly customers: CustomerBook;
  readonly contracts: ContractBook;
  readonly invoices: InvoiceBook;
  readonly statements: DraftBook;
  readonly configurations: Configurations;
  readonly deliveries: Deliveries;
  readonly packing: StripePacking;
  readonly gates: Gates;
  readonly anrok: Anrok;
}

/** Payments that Takt itself asks Stripe for: at gates, and of final invoices (integrations 4.5, subscriptions 10). */
export class Payments implements PaymentTaker {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes the payment of a gate. It is tried once; a second call for the same workflow gets the outcome of the first. */
  async charge({ workflowId, invoice, gate }: ChargeRequest): Promise<ChargeOutcome> {
    const { db, clock } = this.#parts;
    const configuration = await this.#stripeOf(db, invoice);
    if (configuration === undefined) return { kind: 'failed', error: 'The contract has no Stripe configuration' };
    const payment = await this.#begin(invoice, configuration, workflowId);
    // Once Stripe has forgotten the keys, asking again would charge again: from then on only its events tell the outcome.
    if (!isOpen(payment) || clock.now() - payment.createdAt >= KEY_LIFETIME_MS) return outcomeOf(payment);
    try {
      const charged = await insistently(() => this.#chargeGate(payment, invoice, configuration, gate));
      return await this.#settleGate(payment, charged);
    } catch (error) {
      if (!(error instanceof StripeUnavailable || error instanceof Undeliverable)) throw error;
      return this.#settleGate(payment, {
        kind: 'declined',
        ids: {},
        details: {},
        error: { message: messageOf(error) },
      });
    }
  }

  async #chargeGate(
    payment: Payment,
    invoice: Invoice,
    configuration: Configuration,
    { stripeConfig, taxType }: ChargeRequest['gate'],
  ): Promise<Charged> {
    const { db, deliveries, packing } = this.#parts;
    const packed = await packing.pack(db, invoice, configuration);
    const keyPrefix = `takt:${payment.id}`;
    const tax = await taxOn(
      this.#parts,
      taxType === 'NONE' || taxType === 'PRECALCULATED' ? undefined : taxType,
      packed,
      configuration,
    );
    if (stripeConfig?.paymentType === 'PAYMENT_INTENT') {
      return chargeIntent({
        account: packed.account,
        stripeCustomerId: packed.stripeCustomerId,
        currency: new StripeCurrency(packed.unit),
        amount: invoice.total,
        description: packed.vendor,
        metadata: { metronome_id: invoice.id, metronome_customer_id: invoice.customerId },
        isOnSession: stripeConfig.onSessionPayment ?? false,
        tax,
        keyPrefix,
      });
    }
    return chargeInvoice({
      ...packed,
      collectionMethod: 'charge_automatically',
      isLeftInDraft: false,
      gate: { metadata: stripeConfig?.invoiceMetadata ?? {}, tax },
      keyPrefix,
      onCreated: (id) => db.transaction((tx) => deliveries.created(tx, invoice.id, id)),
    });
  }

  /** The attempt of a gate, and the record that keeps its invoice from being sent once more (integrations 3). */
  async #begin(invoice: Invoice, configuration: Configuration, workflowId: string): Promise<Payment> {
    const { db } = this.#parts;
    return db.transaction(async (tx) => {
      const earlier = await store.selectOfWorkflow(tx, workflowId);
      if (earlier !== undefined) return earlier;
      const payment = this.#newPayment(invoice, configuration, workflowId);
      if (!(await store.insertPayment(tx, payment))) throw new Error(`workflow ${workflowId} is charged twice at once`);
      await insertRecord(tx, {
        invoiceId: invoice.id,
        customerId: invoice.customerId,
        provider: 'stripe',
        configurationId: configuration.id,
        status: 'QUEUED',
        details: {},
      });
      return payment;
    });
  }

  #newPayment(invoice: Invoice, configuration: Configuration, workflowId: string | undefined): Payment {
    const now = this.#parts.clock.now();
    return compact({
      id: newId(),
      customerId: invoice.customerId,
      contractId: invoice.contractId,
      invoiceId: invoice.id,
      workflowId,
      configurationId: configuration.id,
      amount: invoice.total,
      creditTypeId: invoice.creditTypeId,
      status: 'pending' as const,
      createdAt: now,
      updatedAt: now,
    });
  }

  /** A payment declined at a gate is not asked for again: what is still open in Stripe is taken back. */
  async #settleGate(payment: Payment, charged: Charged): Promise<ChargeOutcome> {
    const after = await this.#record(payment, charged, charged.kind === 'declined' ? 'canceled' : undefined);
    if (charged.kind === 'declined') await this.#takeBack(after);
    return outcomeOf(after);
  }

  /** Keeps how an attempt went, on the payment and on its invoice. What is settled already stays. */
  async #record(payment: Payment, charged: Charged, onDecline: 'canceled' | undefined): Promise<Payment> {
    const { db, clock, deliveries } = this.#parts;
    return db.transaction(async (tx) => {
      const before = await store.lockPayment(tx, payment.id);
      if (before === undefined) throw new Error(`payment ${payment.id} is not stored`);
      if (!isOpen(before)) return before;
      const { error: _earlier, ...rest } = before;
      const after: Payment = {
        ...rest,
        ...charged.ids,
        ...('error' in charged ? { error: charged.error } : {}),
        status: statusAfter(charged, onDecline),
        updatedAt: clock.now(),
      };
      await store.updatePayment(tx, after);
      const status = charged.kind === 'paid' ? 'PAID' : charged.kind === 'declined' ? 'PAYMENT_FAILED' : undefined;
      if (status !== undefined) {
        const isVoided = status === 'PAYMENT_FAILED' && onDecline === 'canceled' && after.stripeInvoiceId !== undefined;
        await deliveries.delivered(tx, payment.invoiceId, {
          ...compact({ externalId: after.stripeInvoiceId }),
          status: isVoided ? 'VOID' : status,
          details: {
            ...charged.details,
            ...compact({ externalPaymentId: charged.kind === 'paid' ? after.paymentIntentId : undefined }),
          },
        });
      }
      return after;
    });
  }

  async #takeBack(payment: Payment): Promise<boolean> {
    const { db, configurations, packing } = this.#parts;
    const bound = (await configurations.load(db, [payment.configurationId])).get(payment.configurationId);
    const account = bound === undefined ? undefined : await packing.accountOf(db, bound.configuration);
    if (account === undefined) return true;
    try {
      return await takeBack(account, payment, `takt:${payment.id}`);
    } catch (error) {
      if (error instanceof StripeUnavailable) return false;
      throw error;
    }
  }

  /** Charges a final invoice; called again with the same payment, it asks for nothing twice (integrations 4.5). */
  async chargeFinal(invoice: SettledInvoice, configuration: Configuration): Promise<void> {
    const { db, deliveries } = this.#parts;
    if (invoice.total.lte(ZERO)) {
      await db.transaction((tx) => deliveries.delivered(tx, invoice.id, { status: 'PAID', details: {} }));
      return;
    }
    const newest = await store.selectNewest(db, invoice.id);
    const payment = newest ?? this.#newPayment(invoice, configuration, undefined);
    if (newest === undefined) await db.transaction((tx) => store.insertPayment(tx, payment));
    if (isOpen(payment)) await this.#chargeOnce(invoice, configuration, payment);
  }

  async #chargeOnce(invoice: SettledInvoice, configuration: Configuration, payment: Payment): Promise<void> {
    const { db, packing } = this.#parts;
    const packed = await packing.pack(db, invoice, configuration);
    const keyPrefix = `takt:${payment.id}`;
    const currency = new StripeCurrency(packed.unit);
    const record = (await selectRecords(db, [invoice.id])).get(invoice.id);
    const charged =
      record?.externalId === undefined
        ? await chargeIntent({
            account: packed.account,
            stripeCustomerId: packed.stripeCustomerId,
            currency,
            amount: invoice.total,
            description: packed.vendor,
            metadata: { metronome_id: invoice.id, metronome_customer_id: invoice.customerId },
            isOnSession: false,
            tax: await taxOn(this.#parts, taxedByConfiguration(configuration), packed, configuration),
            keyPrefix,
          })
        : await payInvoice(
            packed.account,
            await packed.account.get(`/invoices/${record.externalId}`),
            currency,
            keyPrefix,
          );
    await this.#record(payment, charged, undefined);
  }

  /** Newest first (subscriptions 10). */
  async list(q: Queryable, filter: store.PaymentFilter, limit: number) {
    await this.#parts.customers.requireKnown(q, filter.customerId);
    return store.selectPayments(q, filter, limit);
  }

  /** Those of the invoices for which Takt itself asks for the money, and which are final and unpaid (integrations 4.5). */
  async payable(q: Queryable, invoices: readonly Invoice[]): Promise<ReadonlySet<string>> {
    const due = invoices.filter(({ status, total }) => status === 'FINALIZED' && total.gt(ZERO));
    const records = [
      ...(
        await selectRecords(
          q,
          due.map(({ id }) => id),
        )
      ).values(),
    ];
    const unpaid = records.filter(({ status }) => status !== 'PAID' && status !== 'VOID');
    const configurations = await this.#parts.configurations.load(
      q,
      unpaid.flatMap(({ configurationId }) => configurationId ?? []),
    );
    return new Set(
      unpaid.flatMap(({ invoiceId, configurationId }) => {
        const configuration = configurations.get(configurationId ?? '')?.configuration;
        const isOurs = configuration?.archivedAt === undefined && configuration !== undefined;
        return isOurs && isChargedByTakt(configuration) ? [invoiceId] : [];
      }),
    );
  }

  /** Cancels open attempts and starts a new one, whose outcome is there when the caller is answered (subscriptions 10). */
  async attempt(tx: Tx, context: AuditContext, customerId: string, invoiceId: string): Promise<Payment> {
    const { audit } = this.#parts;
    const invoice = await this.#payable(tx, customerId, invoiceId);
    const configuration = await this.#stripeOf(tx, invoice);
    if (configuration === undefined) throw badRequest('invoice_id: the contract has no Stripe configuration');
    const open = await store.selectNewest(tx, invoiceId);
    if (open !== undefined && isOpen(open)) await this.#cancel(tx, open, context.now);
    const payment = this.#newPayment(invoice, configuration, undefined);
    await store.insertPayment(tx, payment);
    await insertRecord(tx, {
      invoiceId,
      customerId,
      provider: configuration.provider,
      configurationId: configuration.id,
      status: 'FINALIZED',
      details: {},
    });
    await audit.record(tx, context, { resourceType: 'invoice', resourceId: invoiceId, action: 'attempt_payment' });
    tx.afterCommit(async () => {
      try {
        await insistently(() => this.#chargeOnce(invoice, configuration, payment));
      } catch (error) {
        if (!(error instanceof StripeUnavailable || error instanceof Undeliverable)) throw error;
        const reason = { message: messageOf(error) };
        await this.#record(payment, { kind: 'declined', ids: {}, details: {}, error: reason }, undefined);
      }
    });
    return payment;
  }

  /** Gives the open attempt up: 400 where there is none, 409 where it was paid meanwhile (subscriptions 10). */
  async cancel(tx: Tx, context: AuditContext, customerId: string, invoiceId: string): Promise<Payment> {
    const { audit, gates } = this.#parts;
    await this.#ownInvoice(tx, customerId, invoiceId);
    const payment = await store.selectNewest(tx, invoiceId);
    if (payment === undefined || payment.status === 'canceled') {
      throw badRequest('invoice_id: no payment of the invoice is open');
    }
    if (payment.status === 'paid') throw tooLate();
    const canceled = await this.#cancel(tx, payment, context.now);
    await audit.record(tx, context, { resourceType: 'invoice', resourceId: invoiceId, action: 'cancel_payment' });
    const { workflowId } = payment;
    if (workflowId !== undefined) {
      tx.afterCommit(() => gates.settleCharge(workflowId, { kind: 'failed', error: 'The payment was canceled' }));
    }
    return canceled;
  }

  /** With an invoice that becomes void its open payment ends (invoices 12.6). */
  async invoiceVoided(tx: Tx, invoiceId: string): Promise<void> {
    const payment = await store.selectNewest(tx, invoiceId);
    if (payment === undefined || !isOpen(payment)) return;
    await store.updatePayment(tx, { ...payment, status: 'canceled', updatedAt: this.#parts.clock.now() });
    tx.afterCommit(async () => void (await this.#takeBack(payment)));
  }

  async #cancel(tx: Tx, payment: Payment, now: number): Promise<Payment> {
    // An invoice in Stripe stays, for its payment may be asked for again; at a gate it goes.
    const ids = payment.workflowId === undefined ? { ...payment, stripeInvoiceId: undefined } : payment;
    if (!(await this.#takeBack(compact(ids)))) throw tooLate();
    const canceled: Payment = { ...payment, status: 'canceled', updatedAt: now };
    await store.updatePayment(tx, canceled);
    return canceled;
  }

  async #payable(tx: Tx, customerId: string, invoiceId: string): Promise<SettledInvoice> {
    const invoice = await this.#ownInvoice(tx, customerId, invoiceId);
    const record = await lockRecord(tx, invoiceId);
    if (invoice?.status !== 'FINALIZED') throw badRequest('invoice_id: only a finalized invoice can be paid');
    if (record?.status === 'PAID' || record?.status === 'VOID') {
      throw badRequest(`invoice_id: the invoice is ${record.status.toLowerCase()} already`);
    }
    return invoice;
  }

  /** Undefined for a draft; 404 where the customer has no such invoice at all. */
  async #ownInvoice(tx: Tx, customerId: string, invoiceId: string): Promise<SettledInvoice | undefined> {
    const { customers, invoices, statements } = this.#parts;
    await customers.requireKnown(tx, customerId);
    const invoice = (await invoices.load(tx, [invoiceId])).get(invoiceId);
    if (invoice?.customerId === customerId) return invoice;
    const { drafts } = (await statements.of(customerId)).statement;
    if (!drafts.some(({ id }) => id === invoiceId)) throw notFound('invoice', invoiceId);
    return undefined;
  }

  /** The live configuration that takes an invoice, where Stripe is asked for the money. */
  async #stripeOf(q: Queryable, invoice: Invoice): Promise<Configuration | undefined> {
    const { contracts, configurations } = this.#parts;
    const segment = segmentOf(await contracts.loadStored(q, invoice.contractId), invoice);
    const found = segment === undefined ? undefined : (await configurations.load(q, [segment.id])).get(segment.id);
    const { configuration } = found ?? {};
    const isOurs = configuration?.provider === 'stripe' || configuration?.provider === 'metronome';
    return isOurs && configuration.archivedAt === undefined ? configuration : undefined;
  }

  /** Applies an event of Stripe's about a payment that is still open. */
  async takeEvent(type: string, object: StripeObject): Promise<void> {
    const { db, gates } = this.#parts;
    const payment = await (text(object, 'object') === 'invoice' || type.startsWith('invoice.')
      ? store.selectByStripeInvoice(db, idOf(object))
      : store.selectByIntent(db, idOf(object)));
    const charged = payment === undefined ? undefined : chargedBy(type, object);
    if (payment === undefined || charged === undefined || !isOpen(payment)) return;
    if (charged.kind === 'waiting' && payment.status === 'requires_intervention') return;
    if (payment.workflowId === undefined) {
      await this.#record(payment, charged, undefined);
      return;
    }
    await gates.settleCharge(payment.workflowId, await this.#settleGate(payment, charged));
  }
}

const tooLate = (): ApiError =>
  new ApiError(409, 'PaymentSettled', 'invoice_id: the payment was made already and cannot be canceled');
