import { HOUR } from '@takt/engine';
import { AccountSecrets, Audit, CustomFields } from '../account/index.ts';
import { BalanceDocuments, Balances } from '../balances/index.ts';
import {
  ContractChanges,
  ContractDocuments,
  ContractEdits,
  type ContractParts,
  Contracts,
  registerCustomFieldHolders,
} from '../contracts/index.ts';
import { Customers } from '../customers/index.ts';
import { Dashboards, MeteredUsage } from '../dashboards/index.ts';
import { customerProviders, Integrations } from '../integrations/index.ts';
import {
  Announcement,
  Breakdowns,
  HistoricalInvoices,
  InvoiceChanges,
  InvoiceStore,
  Invoices,
  ProfessionalServices,
  SeatPurchases,
} from '../invoices/index.ts';
import { Metering } from '../metering/index.ts';
import { AlertEvaluation, environmentOf, Lifecycle, Webhooks } from '../notifications/index.ts';
import type { ClickHouse } from '../platform/clickhouse/index.ts';
import { type Clock, SystemClock } from '../platform/clock/index.ts';
import type { Config } from '../platform/config.ts';
import { openSecretBox } from '../platform/crypto/index.ts';
import type { Log } from '../platform/log.ts';
import type { Db } from '../platform/postgres/index.ts';
import { Pricing } from '../pricing/index.ts';
import { RatedMetrics } from '../rated-metrics.ts';
import { Agenda, Statements } from '../statements/index.ts';
import { PaymentGates, Thresholds } from '../thresholds/index.ts';

/** What a Takt is built from: its configuration, its opened stores, its clock. */
export interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly db: Db;
  readonly clickhouse: ClickHouse;
  readonly clock: Clock;
}

export type Domains = ReturnType<typeof buildDomains>;

/**
 * Builds each domain with what it needs of others, from those that need nothing upwards. Where two need each other, one gets a function that
 * is called once both are there.
 * @param isClockMoving whether the simulated clock is under way.
 */
export function buildDomains({ config, log, db, clickhouse, clock }: Parts, isClockMoving: () => boolean) {
  const box = openSecretBox(config.dataDir);
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
    isClockMoving,
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
    graceMs: config.graceHours * HOUR,
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
      settleCharge: (workflowId, outcome) => gates.settleCharge(workflowId, outcome),
      isPaidElsewhere: (q, invoice) => gates.isPaidElsewhere(q, invoice),
    },
    configurationsArchived: (tx, context, customerId, ids) =>
      contractChanges.configurationsArchived(tx, context, customerId, ids),
    stripeApiBase: config.stripeApiBase,
    anrokApiBase: config.anrokApiBase,
    marketplaces: config.marketplaces,
    vendor: config.seller.name,
    environment: environmentOf(clock),
    isAlone: config.databaseUrl === undefined,
    isClockMoving,
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
  const gates = new PaymentGates({
    db,
    clock,
    agenda,
    statements,
    contracts: contractDocuments,
    balances: balanceDocuments,
    invoices: invoiceChanges,
    notices: webhooks.outbox,
    events: lifecycle,
    audit,
    payments: integrations.payments,
  });
  const thresholds = new Thresholds({ db, clock, statements, notices: webhooks.outbox, gates });
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
        await gates.contractArchived(tx, context.now, contract.id);
      },
    },
    audit,
    gates,
    events: lifecycle,
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
    events: lifecycle,
    onCorrected: (customerId, noun) => evaluation.noteUncommitted(customerId, `${noun}_change`),
  });
  registerCustomFieldHolders({
    customFields,
    balances: balanceDocuments,
    agenda,
    statements,
    ownerOfDerived: (q, id) => lifecycle.customerOf(q, id),
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
  return {
    audit,
    customFields,
    agenda,
    webhooks,
    customers,
    pricing,
    contractDocuments,
    metering,
    statements,
    secrets,
    integrations,
    invoices,
    invoiceChanges,
    professionalServices,
    breakdowns,
    historical,
    lifecycle,
    evaluation,
    gates,
    thresholds,
    contracts,
    contractEdits,
    contractChanges,
    seatPurchases,
    balances,
    dashboards,
  };
}
