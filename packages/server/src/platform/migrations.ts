import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './failure.ts';

/** A numbered file that brings a store's schema one step further: `0001_name.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/** The numbered files of a folder, in order. */
export function readMigrations(folder: string): readonly Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file): Migration => {
      const match = FILE_NAME.exec(file);
      if (match === null) throw new StartFailure(`${join(folder, file)} must be named like 0001_name.sql`);
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        number: Number(match[1]),
        name: file.slice(0, -4),
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      };
    });
  for (const [index, migration] of migrations.entries()) {
    const previous = migrations[index - 1];
    if (previous?.number === migration.number) {
      throw new StartFailure(`${previous.name}.sql and ${migration.name}.sql in ${folder} have the same number`);
    }
  }
  return migrations;
}

export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * The migrations that are still to be applied. Throws a StartFailure where the store and this Takt do not fit: it was written by a newer
 * Takt, or a migration was changed after it had been applied.
 */
export function pendingMigrations(
  store: string,
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  for (const { number, name, checksum } of applied) {
    const migration = known.find((each) => each.number === number);
    if (migration === undefined) {
      throw new StartFailure(
        `the ${store} database was written by a newer Takt (it has migration ${name}); start that one`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new StartFailure(
        `migration ${migration.name}.sql differs from what was applied to the ${store} database as ${name}`,
      );
    }
  }
  const done = new Set(applied.map(({ number }) => number));
  return known.filter(({ number }) => !done.has(number));
}
