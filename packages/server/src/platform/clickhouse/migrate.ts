import { messageOf, StartFailure } from '../failure.ts';
import type { Log } from '../log.ts';
import { type AppliedMigration, pendingMigrations, readMigrations } from '../migrations.ts';
import type { ClickHouse } from './index.ts';
import { statementsOf } from './sql.ts';

/**
 * Applies the numbered files of a folder in order, once each. ClickHouse has no transactions: a file that fails half-way runs again from
 * its beginning, so its statements say IF NOT EXISTS.
 */
export async function migrateClickHouse(clickhouse: ClickHouse, folder: string, log: Log): Promise<void> {
  const known = readMigrations(folder);
  await clickhouse.command(`
    CREATE TABLE IF NOT EXISTS takt_migrations (
      number UInt32,
      name String,
      checksum String,
      applied_at DateTime64(3, 'UTC') DEFAULT now64(3)
    ) ENGINE = MergeTree ORDER BY number`);
  const applied = await clickhouse.query<AppliedMigration>(
    'SELECT number, name, checksum FROM takt_migrations ORDER BY number',
  );
  for (const { number, name, sql, checksum } of pendingMigrations('ClickHouse', known, applied)) {
    for (const statement of statementsOf(sql)) {
      try {
        await clickhouse.command(statement);
      } catch (error) {
        throw new StartFailure(`migration ${name}.sql failed: ${messageOf(error)}`, { cause: error });
      }
    }
    const row = JSON.stringify([number, name, checksum]);
    const columns = ['number', 'name', 'checksum'];
    await clickhouse.insert('takt_migrations', columns, row, {
      format: 'JSONCompactEachRow',
      token: `migration-${number}`,
    });
    log.debug({ migration: name }, 'applied a ClickHouse migration');
  }
}
