import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Audit, type AuditContext, CustomFields, systemContext } from '../../src/account/index.ts';
import { Customers } from '../../src/customers/index.ts';
import { Metering } from '../../src/metering/index.ts';
import type { Aggregation, StreamingMetric } from '../../src/metering/metrics/metric.ts';
import { type ClickHouse, openClickHouse } from '../../src/platform/clickhouse/index.ts';
import type { Clock } from '../../src/platform/clock/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { type Db, openPostgres } from '../../src/platform/postgres/index.ts';

/** Metering on real embedded stores, without HTTP and without the domains that bill. */
export interface MeteringBench {
  readonly db: Db;
  readonly clickhouse: ClickHouse;
  readonly metering: Metering;
  readonly customers: Customers;
  /** Stands still until it is set. */
  readonly clock: { now: number };
  context(): AuditContext;
  stop(): Promise<void>;
}

/** A streaming metric of an aggregation, ungrouped and by region, as usage is read of it. */
export const regionalMetric = (aggregation: Aggregation, number: number, createdAt: number): StreamingMetric => ({
  id: `metric ${number}`,
  number,
  seq: number,
  name: aggregation,
  definition: { kind: 'STREAMING', aggregation, groupKeys: [['region']] },
  createdAt,
  archivedAt: undefined,
  visibleAfter: 0,
  stopsAfter: undefined,
});

/** What stands between metering and its stores; tests let it break. */
export interface Between {
  readonly db: (db: Db) => Db;
  readonly clickhouse: (clickhouse: ClickHouse) => ClickHouse;
}

const NOTHING_BETWEEN: Between = { db: (db) => db, clickhouse: (clickhouse) => clickhouse };

export async function openMetering(now: number, between: Between = NOTHING_BETWEEN): Promise<MeteringBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'takt-metering-'));
  const log = createLog('silent');
  const db = await openPostgres({ dataDir, databaseUrl: undefined }, log);
  const clickhouse = await openClickHouse({ dataDir, clickhouseUrl: undefined }, log);
  const time = { now };
  const clock: Clock = { kind: 'simulated', now: () => time.now };
  const audit = new Audit();
  const customFields = new CustomFields(audit);
  const customers = new Customers({
    audit,
    customFields,
    neighbours: {
      touched: async () => undefined,
      addBillingConfigurations: async () => undefined,
      addRevenueConfigurations: async () => undefined,
      archiveCascade: [],
    },
  });
  const rating = {
    isMetricUsed: async () => false,
    ratedMetrics: async () => [],
    currentPeriod: async () => undefined,
  };
  const metering = new Metering({
    db: between.db(db),
    clickhouse: between.clickhouse(clickhouse),
    clock,
    log,
    audit,
    customFields,
    customers,
    rating,
  });
  metering.start();
  return {
    db,
    clickhouse,
    metering,
    customers,
    clock: time,
    context: () => systemContext(time.now),
    stop: async () => {
      await metering.stop();
      await clickhouse.close();
      await db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
