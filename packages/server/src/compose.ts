import type { FastifyInstance } from 'fastify';
import { AccountSecrets, Audit, accountRoutes, CustomFields, logRefusals } from './account/index.ts';
import { Customers, customerRoutes, noConfigurations } from './customers/index.ts';
import { Metering, meteringRoutes } from './metering/index.ts';
import { Webhooks, webhookRoutes } from './notifications/index.ts';
import { openApiText } from './openapi.ts';
import { allOperations } from './operations.ts';
import type { ClickHouse } from './platform/clickhouse/index.ts';
import { type Clock, clockRoutes, DueWork, SystemClock } from './platform/clock/index.ts';
import type { Config } from './platform/config.ts';
import { openSecretBox } from './platform/crypto/index.ts';
import { messageOf } from './platform/failure.ts';
import { Api } from './platform/http/api.ts';
import { publicRoutes } from './platform/http/public-routes.ts';
import { RateLimits } from './platform/http/rate-limit.ts';
import { ServerMetrics } from './platform/http/server-metrics.ts';
import type { Log } from './platform/log.ts';
import type { Db } from './platform/postgres/index.ts';
import { tokenReader } from './platform/tokens.ts';
import { isMetricUsed } from './pricing/index.ts';

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

/** The only place that knows every domain: builds each with what it needs, and joins their routes and workers. */
export async function compose({ config, log, db, clickhouse, clock }: Parts): Promise<Takt> {
  const metrics = new ServerMetrics();
  const api = new Api({
    db,
    clock,
    log,
    authenticate: tokenReader(db),
    rateLimits: new RateLimits(config.rateLimits),
    onAnswer: (operationId, status, seconds) => metrics.answered(operationId, status, seconds),
    checkAnswers: config.checkAnswers,
  });

  const box = openSecretBox(config.dataDir);
  const audit = new Audit();
  const customFields = new CustomFields(audit);
  api.onRefusedWrite(logRefusals(db, audit, log));
  accountRoutes(api, { db, customFields, secrets: new AccountSecrets(audit, box) });

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
  webhookRoutes(api, { db, audit, ...webhooks, defaultSecret: config.webhookSecret });

  const customers = new Customers({
    audit,
    customFields,
    neighbours: { ...noConfigurations, touched: async () => {}, archiveCascade: [] },
  });
  customerRoutes(api, db, customers);

  const metering = new Metering({
    db,
    clickhouse,
    clock,
    log,
    audit,
    customFields,
    customers,
    rating: { isMetricUsed, ratedMetrics: async () => [], currentPeriod: async () => undefined },
  });
  meteringRoutes(api, metering, [config.publicUrl]);

  const dueWork = new DueWork(clock, [], log);
  clockRoutes(api, clock, dueWork);

  const app = api.build(allOperations);
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
      if (clock.kind === 'system') dueWork.start();
    },
    stopWorkers: async () => {
      await dueWork.stop();
      await metering.stop();
      await webhooks.delivery.stop();
    },
  };
}
