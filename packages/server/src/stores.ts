import { openClickHouse } from './platform/clickhouse/index.ts';
import { SimulatedClock, SystemClock } from './platform/clock/index.ts';
import type { Config } from './platform/config.ts';
import { claimDataDirectory } from './platform/data-directory.ts';
import { StartFailure } from './platform/failure.ts';
import type { Lifecycle } from './platform/lifecycle.ts';
import type { Log } from './platform/log.ts';
import { type Db, openPostgres } from './platform/postgres/index.ts';

/** Embedded stores belong to one process: it claims the data directory. With stores of the operator's own, any number may run. */
export function claimOwnStores(config: Config, lifecycle: Lifecycle): void {
  if (config.databaseUrl !== undefined && config.clickhouseUrl !== undefined) return;
  if (config.role !== 'all') {
    throw new StartFailure(
      `--role ${config.role} needs TAKT_DATABASE_URL and TAKT_CLICKHOUSE_URL, for the embedded stores serve one process only`,
    );
  }
  const directory = claimDataDirectory(config.dataDir);
  lifecycle.onStop('data directory', directory.release);
  lifecycle.onForce(directory.release);
}

/** Opens both stores, and closes them on the way down. */
export async function openStores(config: Config, log: Log, lifecycle: Lifecycle) {
  const hooks = { onLost: lifecycle.fail, onForce: lifecycle.onForce };
  const opening = Promise.allSettled([openPostgres(config, log, hooks), openClickHouse(config, log)]);
  // What did open is closed again, also where the other did not, or where the stop comes while they open.
  lifecycle.onStop('stores', async () => {
    await Promise.all((await opening).map((store) => (store.status === 'fulfilled' ? store.value.close() : undefined)));
  });
  const [db, clickhouse] = await opening;
  if (db.status === 'rejected') throw db.reason;
  if (clickhouse.status === 'rejected') throw clickhouse.reason;
  return { db: db.value, clickhouse: clickhouse.value };
}

/** The system's clock, or the simulated one where it stood. */
export const openClock = async (config: Config, db: Db): Promise<SystemClock | SimulatedClock> =>
  config.clock.kind === 'system' ? new SystemClock() : SimulatedClock.open(db, config.clock.start);
