import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { StoreUnavailable } from '../failure.ts';
import type { Log } from '../log.ts';
import { migrateClickHouse } from './migrate.ts';
import type { Block } from './native.ts';

export { StoreUnavailable } from '../failure.ts';
export { dateTimeText } from './sql.ts';

export type Settings = Readonly<Record<string, string | number>>;

/** Text formats, for both engines read them. */
export type InsertFormat = 'JSONCompactEachRow' | 'JSONEachRow' | 'TabSeparated';

export interface QueryOptions {
  readonly settings?: Settings;
  /** The engine gives the query up after this long; the caller gets StoreUnavailable. */
  readonly timeoutMs?: number;
}

export interface InsertOptions {
  readonly format: InsertFormat;
  /** Names the batch: the same rows under the same token, however often, are stored once (on tables with a deduplication window). */
  readonly token: string;
  readonly settings?: Settings;
}

export interface BlockInsertOptions {
  /** As {@link InsertOptions.token}. What a token can promise and what it cannot, see store-once.ts. */
  readonly token: string;
  /** SQL over the block's columns: only these rows. */
  readonly where?: string;
}

export interface ClickHouse {
  /**
   * Runs a SELECT; no FORMAT and no SETTINGS clause, those are added. `{name:Type}` stands for a parameter. Rows come as JSON: 64-bit
   * integers and decimals as text, times in UTC.
   */
  query<R extends object>(
    sql: string,
    params?: Readonly<Record<string, unknown>>,
    options?: QueryOptions,
  ): Promise<R[]>;
  /** Runs a statement that answers nothing. */
  command(sql: string, settings?: Settings): Promise<void>;
  /** Stores rows that are already text in `format`. `rowsWritten` counts what was sent, also where the token says it is known. */
  insert(
    table: string,
    columns: readonly string[],
    rows: Buffer | string,
    options: InsertOptions,
  ): Promise<{ readonly rowsWritten: number }>;
  /** Stores the rows of a block under a token, in one piece: as {@link insert}, but without the cost of a text format. */
  insertBlock(table: string, block: Block, options: BlockInsertOptions): Promise<void>;
  close(): Promise<void>;
  readonly kind: 'embedded' | 'external';
}

/** ClickHouse refused a statement. `code` is its number for the kind of error (60 is an unknown table). */
export class ClickHouseError extends Error {
  readonly code: number;

  constructor(code: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ClickHouseError';
    this.code = code;
  }
}

/** Timeout, too many queries, network, memory, too many parts, no connection, shutting down, coordination: later it may work. */
const UNAVAILABLE_CODES: ReadonlySet<number> = new Set([159, 160, 202, 209, 210, 236, 241, 252, 279, 999]);

/** The error to throw for one that ClickHouse answered. */
export const refusal = (code: number, message: string, cause: unknown): Error =>
  UNAVAILABLE_CODES.has(code)
    ? new StoreUnavailable('clickhouse', `ClickHouse is unavailable: ${message}`, { cause })
    : new ClickHouseError(code, message, { cause });

/** What every query of either engine runs under. */
export const SESSION_SETTINGS: Settings = {
  session_timezone: 'UTC',
  // An unknown member of a JSON row is an error, not a default row.
  input_format_skip_unknown_fields: 0,
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
  // Lists of ids stand in the query's text.
  max_query_size: 64 * 2 ** 20,
  // The loader batches; an insert is durable when it returns.
  async_insert: 0,
  insert_deduplicate: 1,
  deduplicate_blocks_in_dependent_materialized_views: 1,
};

export const DEFAULT_TIMEOUT_MS = 60_000;

const MIGRATIONS = fileURLToPath(new URL('../../../clickhouse/', import.meta.url));

/** Opens the operator's ClickHouse or the embedded one, and brings its tables up to date. */
export async function openClickHouse(config: Pick<Config, 'dataDir' | 'clickhouseUrl'>, log: Log): Promise<ClickHouse> {
  // Each engine is loaded only where it is used: the embedded one is a library of half a gigabyte.
  const clickhouse =
    config.clickhouseUrl === undefined
      ? await (await import('./embedded.ts')).openEmbedded(config.dataDir)
      : await (await import('./external.ts')).openExternal(config.clickhouseUrl);
  try {
    if (existsSync(MIGRATIONS)) await migrateClickHouse(clickhouse, MIGRATIONS, log);
  } catch (error) {
    await clickhouse.close();
    throw error;
  }
  return clickhouse;
}
