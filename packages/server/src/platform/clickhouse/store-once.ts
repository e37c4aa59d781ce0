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
  let missing = await missingOf(clickhouse, trace);
  if (missing.size === 0) return;
  if (missing.size === trace.partitions().size) await clickhouse.insertBlock(table, block, { token });
  const until = performance.now() + UNSEEN_MS;
  for (;;) {
    missing = await missingOf(clickhouse, trace);
    if (missing.size === 0) return;
    if (performance.now() >= until) break;
    await delay(LOOK_EVERY_MS);
  }
  const where = `${trace.partitionOf} IN (${[...missing].join(', ')})`;
  await clickhouse.insertBlock(table, block, { token: anew, where });
}

/** The partitions that lack their rows. */
async function missingOf(clickhouse: ClickHouse, trace: Trace): Promise<ReadonlySet<number>> {
  const { sql, params } = trace.lookUp();
  const found = await clickhouse.query<{ partition: number }>(sql, params);
  const stored = new Set(found.map(({ partition }) => partition));
  return new Set([...trace.partitions()].filter((partition) => !stored.has(partition)));
}

/** What `toYYYYMM` makes of an instant. */
export function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1;
}
