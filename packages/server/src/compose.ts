import type { FastifyInstance } from 'fastify';
import { AccountSecrets, Audit, accountRoutes, CustomFields, logRefusals, tokenRoutes } from './account/index.ts';
import { BalanceDocuments, Balances, balanceRoutes, type TermEvents } from './balances/index.ts';
import {
  ContractChanges,
  ContractDocuments,
  ContractEdits,
  type ContractParts,
  Contracts,
  ContractsOnPackages,
  contractRoutes,
  registerCustomFieldHolders,
  SubscriptionReads,
} from './contracts/index.ts';
import { Customers, customerRoutes } from './customers/index.ts';
import { Dashboards, MeteredUsage } from './dashboards/index.ts';
import { customerProviders, Integrations } from './integrations/index.ts';
import {
  Announcement,
  Breakdowns,
  breakdownRoutes,
  HistoricalInvoices,
  InvoiceChanges,
  InvoiceStore,
  Invoices,
  invoiceRoutes,
  ProfessionalServices,
  SeatPurchases,
} from './invoices/index.ts';
import { Metering, meteringRoutes, registerVitals } from './metering/index.ts';
import {
  AlertEvaluation,
  Alerts,
  alertRoutes,
  environmentOf,
  Lifecycle,
  lifecycleRoutes,
  NotificationConfigurations,
  Webhooks,
  webhookRoutes,
} from './notifications/index.ts';
import { openApiText } from './openapi.ts';
import { allOperations } from './operations.ts';
import type { ClickHouse } from './platform/clickhouse/index.ts';
import { type Clock, clockRoutes, DueWork, SystemClock } from './platform/clock/index.ts';
import type { Config } from './platform/config.ts';
import { openSecretBox } from './platform/crypto/index.ts';
import { messageOf } from './platform/failure.ts';
import { Housekeeping } from './platform/housekeeping.ts';
import { Api } from './platform/http/api.ts';
import { forgetOldAnswers } from './platform/http/idempotency.ts';
import { publicRoutes } from './platform/http/public-routes.ts';
import { RateLimits } from './platform/http/rate-limit.ts';
import { ServerMetrics } from './platform/http/server-metrics.ts';
import type { Log } from './platform/log.ts';
import type { Db } from './platform/postgres/index.ts';
import { tokenReader } from './platform/tokens.ts';
import { Pricing } from './pricing/index.ts';
import { RatedMetrics } from './rated-metrics.ts';
import { Agenda, InvoicesDue, Reactions, Statements } from './statements/index.ts';
import { Thresholds, thresholdRoutes } from './thresholds/index.ts';

/** What a Takt is built from: its configuration, its opened stores, its clock. */
export interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly db: Db;
  readonly clickhouse: ClickHouse;
  readonly clock: Clock;
}

/** A Takt that is built and does nothing yet. */
export interface Takt {
  /** The HTTP server, not listening. */
  readonly app: FastifyInstance;
  /** Starts what goes on by itself. On the simulated clock that is everything but due work, which the clock's moves do. */
  startWorkers(): Promise<void>;
  stopWorkers(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** The only place that knows every domain: builds each with what it needs, and joins their routes and workers. */
export async function compose({ config, log, db, clickhouse, clock }: Parts): Promise<Takt> {
  const metrics = new ServerMetrics();
  const box = openSecretBox(config.dataDir);

  // Domains, from those that need nothing of the others upwards.
  const audit = new Audit();
  const customFields = new CustomFields(audit);
  const agenda = new Agenda(clock);
  const webhooks = new Webhooks({
    db,
    clock,
    wall: new SystemClock(),
    box,
    audit,
    log,
    allowedNetworks: config.webhookNetworks,
    isClockMoving: () => dueWork.isMoving,
  });
  const customers = new Customers({
    audit,
    customFields,
    neighbours: {
      touched: async (tx, id, what) => {
        if (what === 'usage') evaluation.noteUncommitted(id, 'usage');
        await agenda.touch(tx, id);
      },
      ...customerProviders(() => integrations.configurations),
      archiveCascade: [
        (tx, context, id) => contractChanges.archiveAllOf(tx, context, id),
        (tx, context, id) => balances.archiveAllOf(tx, context, id),
        (tx, context, id) => integrations.configurations.archiveAllOf(tx, context, id),
        (tx, _context, id) => lifecycle.customerArchived(tx, id),
        (tx, _context, id) => evaluation.customerArchived(tx, id),
      ],
    },
  });
  const pricing = new Pricing(customFields);
  const contractDocuments = new ContractDocuments(customFields);
  const balanceDocuments = new BalanceDocuments(customFields);
  const rated = new RatedMetrics(contractDocuments, pricing);
  const metering = new Metering({ db, clickhouse, clock, log, audit, customFields, customers, rating: rated });
  const invoiceStore = new InvoiceStore();
  const statements = new Statements({
    db,
    clock,
    agenda,
    sources: {
      customers,
      contracts: contractDocuments,
      balances: balanceDocuments,
      catalog: pricing,
      metrics: metering,
      usage: metering,
      invoices: invoiceStore,
    },
    listeners: [
      new Announcement(audit, webhooks.outbox),
      { finalized: (tx, settled) => integrations.deliveries.finalized(tx, settled) },
      {
        finalized: async (_tx, settled) => {
          for (const { customerId } of settled) evaluation.note(customerId, 'invoice_generation');
        },
      },
    ],
    graceMs: config.graceHours * HOUR_MS,
    onStep: (step) => {
      if (step === config.crashAt) process.kill(process.pid, 'SIGKILL');
    },
  });
  const secrets = new AccountSecrets(audit, box);
  const integrations = new Integrations({
    db,
    clock,
    log,
    box,
    audit,
    secrets,
    notices: webhooks.outbox,
    customers,
    customFields,
    contracts: contractDocuments,
    invoices: invoiceStore,
    statements,
    units: pricing,
    gates: {
      settleCharge: (workflowId, outcome) => thresholds.settleCharge(workflowId, outcome),
      isPaidElsewhere: (q, invoice) => thresholds.isPaidElsewhere(q, invoice),
    },
    configurationsArchived: (tx, context, customerId, ids) =>
      contractChanges.configurationsArchived(tx, context, customerId, ids),
    stripeApiBase: config.stripeApiBase,
    anrokApiBase: config.anrokApiBase,
    marketplaces: config.marketplaces,
    vendor: config.seller.name,
    environment: environmentOf(clock),
    isAlone: config.databaseUrl === undefined,
    isClockMoving: () => dueWork.isMoving,
  });
  const invoices = new Invoices({
    db,
    agenda,
    store: invoiceStore,
    statements,
    customers,
    customFields,
    pricing,
    externalInvoices: integrations.deliveries,
    previews: metering,
    seller: config.seller,
  });
  const invoiceChanges = new InvoiceChanges({
    agenda,
    statements,
    store: invoiceStore,
    audit,
    collection: integrations,
  });
  const professionalServices = new ProfessionalServices({ agenda, statements, store: invoiceStore, audit });
  const breakdowns = new Breakdowns({ db, clock, store: invoiceStore, statements });
  const historical = new HistoricalInvoices({ agenda, statements, customFields, audit });

  const lifecycle = new Lifecycle({
    db,
    clock,
    outbox: webhooks.outbox,
    customFields,
    statements,
    rank: 30,
    onAct: (customerId, subject) => evaluation.noteUncommitted(customerId, `${subject}_change`),
  });
  const evaluation = new AlertEvaluation({
    db,
    clock,
    outbox: webhooks.outbox,
    statements,
    usage: metering,
    rank: 40,
  });
  const termEvents: TermEvents = lifecycle;
  const thresholds = new Thresholds({
    db,
    clock,
    agenda,
    statements,
    contracts: contractDocuments,
    balances: balanceDocuments,
    invoices: invoiceChanges,
    notices: webhooks.outbox,
    events: termEvents,
    audit,
    payments: integrations.payments,
  });
  const contractParts: ContractParts = {
    transaction: (work) => db.transaction(work),
    documents: contractDocuments,
    balances: balanceDocuments,
    statements,
    agenda,
    customers,
    pricing,
    packages: pricing,
    metrics: metering,
    providers: integrations.providers,
    invoices: {
      contractArchived: async (tx, context, contract, voidFinalized) => {
        await invoiceChanges.contractArchived(tx, context, contract, voidFinalized);
        await thresholds.contractArchived(tx, context.now, contract.id);
      },
    },
    audit,
    gates: thresholds,
    events: termEvents,
  };
  const contracts = new Contracts(contractParts);
  const contractEdits = new ContractEdits(contractParts);
  const contractChanges = new ContractChanges(contractParts, contractEdits);
  const seatPurchases = new SeatPurchases({ agenda, statements, contracts: contractEdits });
  const balances = new Balances({
    documents: balanceDocuments,
    statements,
    agenda,
    customers,
    pricing,
    contracts: contractDocuments,
    history: contractChanges,
    audit,
    events: termEvents,
    onCorrected: (customerId, noun) => evaluation.noteUncommitted(customerId, `${noun}_change`),
  });
  registerCustomFieldHolders({
    customFields,
    balances: balanceDocuments,
    agenda,
    statements,
    ownerOfDerived: (q, id) => lifecycle.customerOf(q, id),
  });

  // What follows when a customer's statement changes: by an edit, by usage, by time.
  const reactions = new Reactions({ log, rank: 20, readBarrier: () => statements.readBarrier() });
  reactions.add(async (customerId) => {
    const view = await statements.asLoaded(customerId);
    await lifecycle.observe(customerId, view);
    await evaluation.evaluate(customerId, view);
    await thresholds.evaluate(view);
    // A child's draws change what its parent has left (contracts 10).
    for (const { hierarchy } of view.terms.contracts) {
      if (hierarchy?.role === 'CHILD' && hierarchy.parent.customerId !== customerId) {
        reactions.mark(hierarchy.parent.customerId);
      }
    }
  });
  const alerts = new Alerts({
    db,
    audit,
    customFields,
    evaluation,
    customers,
    metrics: metering,
    units: pricing,
    reactions,
  });
  customFields.onChanged(async (tx, entity, id) => {
    const customerId = entity === 'customer' ? id : await lifecycle.customerOf(tx, id);
    if (customerId !== undefined) evaluation.noteUncommitted(customerId, 'custom_field_change');
  });
  agenda.onTouched(async (customerId) => {
    await statements.settle(customerId);
    evaluation.noteCommitted(customerId);
    await reactions.markAndWait(customerId);
  });
  metering.onUsage((texts) => {
    reactions.markFound(async () => {
      const owners = new Set((await customers.ownersOf(db, [...texts])).values());
      for (const customerId of owners) evaluation.note(customerId, 'usage');
      return owners;
    });
  });

  const dueWork = new DueWork(
    clock,
    [
      new InvoicesDue({
        db,
        agenda,
        statements,
        metrics: metrics.invoiceRuns,
        log,
        rank: 10,
        onSettled: (customerId) => reactions.mark(customerId),
      }),
      // Real time does not wait for them.
      ...(clock.kind === 'simulated' ? [reactions] : []),
      lifecycle,
      evaluation,
    ],
    log,
  );
  dueWork.onArrival(() => webhooks.delivery.wake());
  dueWork.onArrival(() => integrations.wake());

  /** Goes on with payments amid which Takt stopped, and with what waits for them. */
  const resumePayments = async (): Promise<void> => {
    // Of others that run, nothing that begins from now on.
    const edits = await contractEdits.chargedEdits(db);
    await thresholds.resumeCharges();
    for (const id of edits) {
      await contractEdits
        .finishCharged(id)
        .catch((error: unknown) =>
          log.error({ err: error, editId: id }, 'an edit that was paid for could not be made'),
        );
    }
  };
  const housekeeping = new Housekeeping(log, [
    webhooks.kept,
    { what: 'answers under Idempotency-Keys', deleteSome: (limit) => forgetOldAnswers(db, clock.now(), limit) },
  ]);

  const api = new Api({
    db,
    clock,
    log,
    authenticate: tokenReader(db, clock),
    rateLimits: new RateLimits(config.rateLimits),
    onAnswer: (operationId, status, seconds) => metrics.answered(operationId, status, seconds),
    checkAnswers: config.checkAnswers,
  });
  api.onRefusedWrite(logRefusals(db, audit, log));
  // Where usage does not arrive, the due work that needs it fails by itself, and is seen to.
  clockRoutes(api, clock, dueWork, () => metering.readBarrier().catch(() => undefined));
  accountRoutes(api, { db, customFields, secrets });
  tokenRoutes(api, db, audit);
  customerRoutes(api, db, customers);
  registerVitals(metrics.registry, () => metering.vitals());
  meteringRoutes(api, metering, [config.publicUrl]);
  pricing.routes(api, db, {
    metrics: metering,
    customers: { requireCustomer: async (q, id) => void (await customers.requireKnown(q, id)) },
    contracts: contractDocuments,
    packageContracts: new ContractsOnPackages(pricing, metering),
    watcher: {
      repriced: async (tx, cardIds) => {
        const concerned = await contractDocuments.customersOnCards(tx, cardIds);
        if (concerned.length === 0) return;
        await agenda.wake(tx, concerned);
        tx.afterCommit(async () => {
          for (const customerId of concerned) evaluation.noteIfAbsent(customerId, 'contract_change');
          // The system clock's worker finds them by itself; the simulated clock stands still.
          if (clock.kind === 'simulated') await dueWork.settle();
        });
      },
    },
    customFields,
    audit,
  });
  contractRoutes(api, db, {
    contracts,
    edits: contractEdits,
    changes: contractChanges,
    subscriptions: new SubscriptionReads(statements),
    customers,
  });
  balanceRoutes(api, db, { balances, statements, customers, pricing });
  invoiceRoutes(api, db, {
    invoices,
    changes: invoiceChanges,
    historical,
    professionalServices,
    seatPurchases,
  });
  breakdownRoutes(api, db, invoices, breakdowns);
  thresholdRoutes(api, thresholds);
  integrations.routes(api);
  alertRoutes(api, db, alerts);
  lifecycleRoutes(api, db, clock, new NotificationConfigurations(audit, (at) => lifecycle.runDue(at)));
  webhookRoutes(api, {
    db,
    audit,
    endpoints: webhooks.endpoints,
    outbox: webhooks.outbox,
    defaultSecret: config.webhookSecret,
  });

  const dashboards = new Dashboards({
    db,
    clock,
    box,
    ttlMs: config.embedTtlMs,
    publicUrl: config.publicUrl,
    frameAncestors: config.embedAncestors,
    customers,
    contracts: contractDocuments,
    invoices,
    payments: integrations.payments,
    statements,
    units: pricing,
    usage: new MeteredUsage(metering, rated),
  });
  dashboards.routes(api);

  const app = api.build(allOperations);
  dashboards.pages(app);
  integrations.callbacks(app);
  await publicRoutes(app, {
    openApiText: openApiText(),
    metrics: metrics.registry,
    unreadyBecause: async () => {
      try {
        await Promise.all([db.query('SELECT 1'), clickhouse.query('SELECT 1')]);
        return undefined;
      } catch (error) {
        return messageOf(error);
      }
    },
  });
  return {
    app,
    startWorkers: async () => {
      await metering.start();
      webhooks.delivery.start();
      await integrations.start();
      void resumePayments().catch((error: unknown) => log.error({ err: error }, 'payments could not be resumed'));
      await alerts.lookAtEverything();
      for (const customerId of await thresholds.customersToWatch()) reactions.mark(customerId);
      housekeeping.start();
      if (clock.kind === 'system') dueWork.start();
    },
    stopWorkers: async () => {
      await dueWork.stop();
      await housekeeping.stop();
      await reactions.stop();
      await integrations.stop();
      await webhooks.delivery.stop();
      await metering.stop();
    },
  };
}
