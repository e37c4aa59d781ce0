import type pg from 'pg';
import { messageOf, StartFailure } from '../failure.ts';
import type { Log } from '../log.ts';
import { type AppliedMigration, type Migration, pendingMigrations, readMigrations } from '../migrations.ts';

/** Any fixed number will do; it keeps two starting processes from migrating at once. */
const MIGRATION_LOCK = 7_215_844_001;

/** Brings the schema up to date: each file in a transaction of its own, under an advisory lock. */
export async function migratePostgres(client: pg.ClientBase, folder: string, log: Log): Promise<void> {
  const known = readMigrations(folder);
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await client.query(`
      CREATE TABLE IF NOT EXISTS takt_migrations (
        number integer PRIMARY KEY,
        name text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now(),
        checksum text NOT NULL
      )`);
    const { rows } = await client.query<AppliedMigration>(
      'SELECT number, name, checksum FROM takt_migrations ORDER BY number',
    );
    for (const migration of pendingMigrations('Postgres', known, rows)) await applyMigration(client, migration, log);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

async function applyMigration(
  client: pg.ClientBase,
  { number, name, sql, checksum }: Migration,
  log: Log,
): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO takt_migrations (number, name, checksum) VALUES ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new StartFailure(`migration ${name}.sql failed: ${messageOf(error)}`, { cause: error });
  }
  log.debug({ migration: name }, 'applied a Postgres migration');
}
