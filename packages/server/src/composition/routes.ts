import { accountRoutes, logRefusals, tokenRoutes } from '../account/index.ts';
import { balanceRoutes } from '../balances/index.ts';
import { ContractsOnPackages, contractRoutes, SubscriptionReads } from '../contracts/index.ts';
import { customerRoutes } from '../customers/index.ts';
import { breakdownRoutes, invoiceRoutes } from '../invoices/index.ts';
import { meteringRoutes } from '../metering/index.ts';
import { alertRoutes, lifecycleRoutes, NotificationConfigurations, webhookRoutes } from '../notifications/index.ts';
import { clockRoutes } from '../platform/clock/index.ts';
import type { Api } from '../platform/http/api.ts';
import { gateRoutes } from '../thresholds/index.ts';
import type { Consequences } from './consequences.ts';
import type { Domains, Parts } from './domains.ts';

/** Gives every operation its handler. */
export function registerRoutes(
  api: Api,
  { config, log, db, clock }: Parts,
  domains: Domains,
  { alerts, dueWork }: Consequences,
): void {
  const {
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
    contracts,
    contractEdits,
    contractChanges,
    seatPurchases,
    balances,
    dashboards,
  } = domains;
  api.onRefusedWrite(logRefusals(db, audit, log, (q, id) => lifecycle.balanceKindOf(q, id)));
  // If usage cannot be loaded, the due work that needs it fails by itself and is retried.
  clockRoutes(api, clock, dueWork, () => metering.readBarrier().catch(() => undefined));
  accountRoutes(api, { db, customFields, secrets });
  tokenRoutes(api, db, audit);
  customerRoutes(api, db, customers);
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
          // On the system clock the worker finds them by itself; on the simulated clock nobody would look before its next move.
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
  gateRoutes(api, gates);
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
  dashboards.routes(api);
}
