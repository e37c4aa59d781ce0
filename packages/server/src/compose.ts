import type { FastifyInstance } from 'fastify';
import { joinConsequences } from './composition/consequences.ts';
import { buildDomains, type Domains, type Parts } from './composition/domains.ts';
import { registerRoutes } from './composition/routes.ts';
import { registerVitals } from './metering/index.ts';
import { openApiText } from './openapi.ts';
import { allOperations } from './operations.ts';
import { messageOf } from './platform/failure.ts';
import { Housekeeping } from './platform/housekeeping.ts';
import { Api } from './platform/http/api.ts';
import { forgetOldAnswers } from './platform/http/idempotency.ts';
import { publicRoutes } from './platform/http/public-routes.ts';
import { RateLimits } from './platform/http/rate-limit.ts';
import { ServerMetrics } from './platform/http/server-metrics.ts';
import { tokenReader } from './platform/tokens.ts';

/** A Takt that is built and does nothing yet. */
export interface Takt {
  /** The HTTP server, not listening. */
  readonly app: FastifyInstance;
  /** Starts what goes on by itself. On the simulated clock that is everything but due work, which the clock's moves do. */
  startWorkers(): Promise<void>;
  stopWorkers(): Promise<void>;
}

/** The only place that knows every domain: builds them, and joins what follows from what, their routes and their workers. */
export async function compose(parts: Parts): Promise<Takt> {
  const { config, log, db, clickhouse, clock } = parts;
  const metrics = new ServerMetrics();
  const domains = buildDomains(parts, () => consequences.dueWork.isMoving);
  const consequences = joinConsequences(parts, domains, metrics);
  const { metering, webhooks, integrations, thresholds, dashboards } = domains;
  const { reactions, alerts, dueWork } = consequences;
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
  registerVitals(metrics.registry, () => metering.vitals());
  registerRoutes(api, parts, domains, consequences);
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
      void resumePayments(parts, domains).catch((error: unknown) =>
        log.error({ err: error }, 'payments could not be resumed'),
      );
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

/** Goes on with payments amid which Takt stopped, and with what waits for them. */
async function resumePayments({ db, log }: Parts, { contractEdits, gates }: Domains): Promise<void> {
  // Of others that run, nothing that begins from now on.
  const edits = await contractEdits.chargedEdits(db);
  await gates.resumeCharges();
  for (const id of edits) {
    await contractEdits
      .finishCharged(id)
      .catch((error: unknown) => log.error({ err: error, editId: id }, 'an edit that was paid for could not be made'));
  }
}
