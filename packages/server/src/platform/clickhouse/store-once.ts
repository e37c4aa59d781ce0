import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClickHouse } from './index.ts';
import type { Block } from './native.ts';

/**
 * Inserts that count once, whatever breaks. A token alone does not do it: ClickHouse writes a part's token into its log of tokens before the
 * part itself appears, so a crash between the two leaves a token that is known and rows that are not there; and that log is not brought to
 * the disk, so a power cut may leave rows whose token is unknown. Whoever stores rows again therefore looks for them in the table.
 */

/** Rows for a table. */
export interface StorableRows {
  readonly table: string;
  readonly block: Block;
  /** How to find out which of them are there; undefined for a table where rows that are stored twice count once. */
  readonly trace: Trace | undefined;
}

/** Finds rows in their table by partition: those of one partition become one part, which is there whole or not at all. */
export interface Trace {
  /** SQL: the partition of a row. */
  readonly partitionOf: string;
  /** The partitions of the rows. */
  partitions(): ReadonlySet<number>;
  /** A SELECT of those in which they are stored, as `partition`. */
  lookUp(): { readonly sql: string; readonly params: Readonly<Record<string, unknown>> };
}

/** How long after it an insert whose end nobody saw may still come through, and how often it is looked for. */
const UNSEEN_MS = 1_000;
const LOOK_EVERY_MS = 50;

/** Stores rows for the first time. Where it fails nobody knows which are stored; see {@link storeAgain}. */
export async function storeFirst(clickhouse: ClickHouse, rows: StorableRows, token: string): Promise<void> {
  await clickhouse.insertBlock(rows.table, rows.block, { token });
}

/**
 * Stores those of the rows that are not there, after an insert under the same token that failed or whose end nobody saw.
 * @param token of that insert. It keeps the rows from coming twice where a server still works on them.
 */
export async function storeAgain(clickhouse: ClickHouse, rows: StorableRows, token: string): Promise<void> {
  const { table, block, trace } = rows;
  const anew = `${token}-${randomUUID()}`;
  if (trace === undefined) return clickhouse.insertBlock(table, block, { token: anew });
  const partitions = [...trace.partitions()];
  const { sql, params } = trace.lookUp();
  const findMissing = async (): Promise<readonly number[]> => {
    const found = await clickhouse.query<{ partition: number }>(sql, params);
    const stored = new Set(found.map(({ partition }) => partition));
    return partitions.filter((partition) => !stored.has(partition));
  };
  let missing = await findMissing();
  if (missing.length === partitions.length) {
    await clickhouse.insertBlock(table, block, { token });
    missing = await findMissing();
  }
  const until = performance.now() + UNSEEN_MS;
  while (missing.length > 0 && performance.now() < until) {
    await delay(LOOK_EVERY_MS);
    missing = await findMissing();
  }
  if (missing.length === 0) return;
  const where = `${trace.partitionOf} IN (${missing.join(', ')})`;
  await clickhouse.insertBlock(table, block, { token: anew, where });
}

/** What `toYYYYMM` makes of an instant. */
export function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1;
}
