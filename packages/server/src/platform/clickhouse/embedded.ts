import { writeFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Session } from 'chdb';
import { messageOf, StartFailure, StoreUnavailable } from '../failure.ts';
import { platformName } from '../platform-support.ts';
import {
  type BlockInsertOptions,
  type ClickHouse,
  DEFAULT_TIMEOUT_MS,
  type InsertOptions,
  type QueryOptions,
  refusal,
  SESSION_SETTINGS,
  type Settings,
} from './index.ts';
import type { Block } from './native.ts';
import { bindParameters, columnList, quoteString, settingsClause, whereClause } from './sql.ts';
import { letRequestsGoFirst } from './threads.ts';

/** ClickHouse as a library inside this process (chdb), with its data below the data directory. */

const CURE = 'set TAKT_CLICKHOUSE_URL to a ClickHouse server of yours';

/** A session runs one query at a time; several run side by side, each on a thread of libuv's pool (see bin/takt.js). */
const READ_SESSIONS = 4;
const MAX_WAITING = 1_000;
const MAX_MEMORY_BYTES = Math.min(8 * 2 ** 30, Math.floor(totalmem() / 2));

/**
 * Inserted and merged parts are on the disk, and not only on their way there, before the rows they came from go: a power cut then loses
 * nothing that was acknowledged.
 *
 * The rest makes loading cheap (figures for an event, in chunks of 80,000): merges of a dozen parts instead of five write a row fewer
 * times, 1.5 µs become 0.9; columns merged one after the other take 0.2 µs less than rows; fresh parts in one file are fsynced once, 0.1 µs;
 * and statistics, which no query of Takt's gains from, cost 0.1 µs.
 */
const SERVER_CONFIG = `<clickhouse>
  <merge_tree>
    <fsync_after_insert>1</fsync_after_insert>
    <fsync_part_directory>1</fsync_part_directory>
    <min_rows_to_fsync_after_merge>1</min_rows_to_fsync_after_merge>
    <old_parts_lifetime>480</old_parts_lifetime>
    <merge_selector_base>12</merge_selector_base>
    <vertical_merge_algorithm_min_rows_to_activate>1</vertical_merge_algorithm_min_rows_to_activate>
    <vertical_merge_algorithm_min_columns_to_activate>1</vertical_merge_algorithm_min_columns_to_activate>
    <min_bytes_for_wide_part>67108864</min_bytes_for_wide_part>
    <auto_statistics_types></auto_statistics_types>
  </merge_tree>
</clickhouse>
`;

/**
 * Blocks reach the engine through a file: in a query's text it takes text alone. The file is written over by the next block, long before
 * the system would bring it to the disk.
 */
const BLOCK_FILE = 'clickhouse-block.native';
/** What has a meaning of its own in the path that ClickHouse's table function `file` is given. */
const WOULD_BE_READ_AS_A_PATTERN = /[*?{}]|::/;
/** One thread, so that the rows form the same block whenever the token comes again; the token counts, or the insert fails. */
const FROM_BLOCK_FILE: Settings = { max_threads: 1, deduplicate_insert_select: 'force_enable' };

export async function openEmbedded(dataDir: string): Promise<ClickHouse> {
  const { Session, drainPending } = await loadEngine();
  const configFile = join(dataDir, 'clickhouse.xml');
  writeFileSync(configFile, SERVER_CONFIG);
  const settings = { ...SESSION_SETTINGS, max_memory_usage: MAX_MEMORY_BYTES, timeout_overflow_mode: 'throw' };
  const args = [
    `--config-file=${configFile}`,
    ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`),
  ];
  const path = join(dataDir, 'clickhouse');
  const openSession = (): Session => {
    try {
      return new Session(path, { connectionArgs: args });
    } catch (error) {
      if (/Code: 76\b/.test(messageOf(error))) {
        throw new StartFailure(`the data directory ${dataDir} is in use: another process has its ClickHouse open`, {
          cause: error,
        });
      }
      throw new StartFailure(`cannot open the embedded ClickHouse in ${path}: ${messageOf(error)}`, { cause: error });
    }
  };
  const readers = new SessionPool(Array.from({ length: READ_SESSIONS }, openSession));
  // Inserts have a session of their own, so that no long query holds up the loader.
  const writer = new SessionPool([openSession()]);
  letRequestsGoFirst();

  const blockFile = WOULD_BE_READ_AS_A_PATTERN.test(resolve(dataDir))
    ? join(tmpdir(), `takt-${process.pid}-${BLOCK_FILE}`)
    : resolve(dataDir, BLOCK_FILE);

  return {
    kind: 'embedded',
    query: <R extends object>(
      sql: string,
      params: Readonly<Record<string, unknown>> = {},
      options: QueryOptions = {},
    ) =>
      readers.use(async (session) => {
        const { settings: own = {}, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
        const limits = { max_execution_time: timeoutMs / 1_000, ...own };
        const result = await session.queryAsync(bindParameters(sql, params) + settingsClause(limits), {
          format: 'JSONEachRow',
        });
        return parseRows<R>(result.text());
      }),
    command: (sql: string, own: Settings = {}) =>
      readers.use(async (session) => {
        await session.queryAsync(sql + settingsClause(own));
      }),
    insert: (
      table: string,
      columns: readonly string[],
      rows: Buffer | string,
      { format, token, settings: own = {} }: InsertOptions,
    ) =>
      writer.use(async (session) => {
        const values = typeof rows === 'string' ? Buffer.from(rows) : rows;
        const settings = { ...own, insert_deduplication_token: token };
        const { rowsWritten } = await session.insert({ table, columns, values, format, settings });
        return { rowsWritten };
      }),
    insertBlock: (table: string, { columns, parts }: Block, { token, where }: BlockInsertOptions) =>
      writer.use(async (session) => {
        await writeParts(blockFile, parts);
        const settings = { insert_deduplication_token: token, ...FROM_BLOCK_FILE };
        const rows = `SELECT * FROM file(${quoteString(blockFile)}, Native)${whereClause(where)}`;
        await session.queryAsync(`INSERT INTO ${table} (${columnList(columns)}) ${rows}${settingsClause(settings)}`);
      }),
    close: async () => {
      await Promise.all([readers.close(), writer.close()]);
      await rm(blockFile, { force: true });
      await drainPending();
    },
  };
}

async function writeParts(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    const { bytesWritten } = await file.writev(parts);
    const bytes = parts.reduce((sum, part) => sum + part.length, 0);
    if (bytesWritten < bytes) throw new Error(`only ${bytesWritten} of ${bytes} bytes could be written to ${path}`);
  } finally {
    await file.close();
  }
}

async function loadEngine(): Promise<typeof import('chdb')> {
  try {
    return await import('chdb');
  } catch (error) {
    throw new StartFailure(
      `there is no embedded ClickHouse for ${platformName()} (${messageOf(error)}); run npm ci on Linux with glibc or on macOS, or ${CURE}`,
      { cause: error },
    );
  }
}

/** JSONEachRow is one object a line; line breaks inside strings are escaped. */
function parseRows<R extends object>(text: string): R[] {
  const lines = text.trimEnd();
  return lines === '' ? [] : (JSON.parse(`[${lines.replaceAll('\n', ',')}]`) as R[]);
}

/** Hands each piece of work a session that is free; the rest waits in line, up to a bound. */
class SessionPool {
  readonly #free: Session[];
  readonly #all: readonly Session[];
  readonly #waiting: ((session: Session) => void)[] = [];
  #isClosed = false;

  constructor(sessions: readonly Session[]) {
    this.#all = sessions;
    this.#free = [...sessions];
  }

  async use<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.#take();
    try {
      return await work(session);
    } catch (error) {
      throw refusalOf(error);
    } finally {
      this.#give(session);
    }
  }

  /** Waits for what is running and in line, then closes the sessions. */
  async close(): Promise<void> {
    const sessions = await Promise.all(this.#all.map(() => this.#take()));
    this.#isClosed = true;
    for (const session of sessions) session.close();
  }

  #take(): Promise<Session> | Session {
    if (this.#isClosed) throw new StoreUnavailable('clickhouse', 'ClickHouse is closed');
    const session = this.#free.pop();
    if (session !== undefined) return session;
    if (this.#waiting.length >= MAX_WAITING)
      throw new StoreUnavailable('clickhouse', 'too many queries are waiting for ClickHouse');
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(session: Session): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(session);
    else next(session);
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('clickhouseCode' in error) || typeof error.clickhouseCode !== 'number')
    return error;
  return refusal(error.clickhouseCode, error.message, error);
}
