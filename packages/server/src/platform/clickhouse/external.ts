import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ClickHouseLogLevel, ClickHouseError as ClientError, createClient } from '@clickhouse/client';
import { withoutPassword } from '../config.ts';
import { codeOf, messageOf, StartFailure, StoreUnavailable } from '../failure.ts';
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
import { bindParameters, columnList, quoteIdentifier, quoteString, whereClause } from './sql.ts';

/** A ClickHouse server, or one node of a cluster, over HTTP. */

/** Below the server's `keep_alive_timeout` (10 s by default): a socket that the server has closed gives "socket hang up". */
const IDLE_SOCKET_TTL_MS = 2_500;
const MAX_CONNECTIONS = 20;
/** How much longer than the query itself a request may take. */
const NETWORK_GRACE_MS = 10_000;

export async function openExternal(url: string): Promise<ClickHouse> {
  const client = createClient({
    url,
    application: 'takt',
    max_open_connections: MAX_CONNECTIONS,
    request_timeout: DEFAULT_TIMEOUT_MS + NETWORK_GRACE_MS,
    keep_alive: { enabled: true, idle_socket_ttl: IDLE_SOCKET_TTL_MS },
    // Errors reach Takt's own log.
    log: { level: ClickHouseLogLevel.OFF },
    clickhouse_settings: {
      ...SESSION_SETTINGS,
      timeout_overflow_mode: 'throw',
      // An error in the midst of a result comes as an error, not as a result that ends early.
      wait_end_of_query: 1,
      // Meanwhile a header now and then keeps proxies on the way from taking the connection for idle.
      send_progress_in_http_headers: 1,
      http_headers_progress_interval_ms: '20000',
    },
  });
  const ping = await client.ping({ select: true });
  if (!ping.success) {
    await client.close();
    const address = withoutPassword(new URL(url));
    throw new StartFailure(`cannot reach ClickHouse at TAKT_CLICKHOUSE_URL ${address}: ${reasonOf(ping.error)}`, {
      cause: ping.error,
    });
  }
  /** The rows are bytes in the right format already, which the client's own insert() would not take. */
  const insertBytes = async (
    into: string,
    rows: readonly (Uint8Array | string)[],
    token: string,
    settings: Settings = {},
  ) => {
    const { stream, summary } = await client.exec({
      query: `INSERT INTO ${into}`,
      values: Readable.from(rows, { objectMode: false }),
      clickhouse_settings: { ...settings, insert_deduplication_token: token },
    });
    await drain(stream);
    return { rowsWritten: Number(summary?.written_rows ?? 0) };
  };
  return {
    kind: 'external',
    query: <R extends object>(
      sql: string,
      params: Readonly<Record<string, unknown>> = {},
      options: QueryOptions = {},
    ) =>
      answered(async () => {
        const { settings = {}, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
        const result = await client.query({
          // The client would put parameters into the address, which has little room for lists.
          query: bindParameters(sql, params),
          format: 'JSONEachRow',
          clickhouse_settings: { max_execution_time: timeoutMs / 1_000, ...settings },
          abort_signal: AbortSignal.timeout(timeoutMs + NETWORK_GRACE_MS),
        });
        return result.json<R>();
      }),
    command: (query: string, settings: Settings = {}) =>
      answered(async () => {
        await client.command({ query, clickhouse_settings: settings });
      }),
    insert: (
      table: string,
      columns: readonly string[],
      rows: Buffer | string,
      { format, token, settings = {} }: InsertOptions,
    ) => answered(() => insertBytes(`${table} (${columnList(columns)}) FORMAT ${format}`, [rows], token, settings)),
    insertBlock: (table: string, { columns, types, parts }: Block, { token, where }: BlockInsertOptions) =>
      answered(async () => {
        const into = `${table} (${columnList(columns)})`;
        const structure = columns.map((column, i) => `${quoteIdentifier(column)} ${types[i]}`).join(', ');
        const rows = where === undefined ? '' : ` SELECT * FROM input(${quoteString(structure)})${whereClause(where)}`;
        await insertBytes(`${into}${rows} FORMAT Native`, parts, token);
      }),
    close: () => client.close(),
  };
}

/** A result that is not read to its end would hold its connection. */
async function drain(stream: Readable): Promise<void> {
  stream.resume();
  await finished(stream);
}

async function answered<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ClientError) throw refusal(Number(error.code), error.message, error);
    if (codeOf(error) !== undefined || /timeout|socket|aborted/i.test(messageOf(error))) {
      throw new StoreUnavailable('clickhouse', `ClickHouse is unavailable: ${reasonOf(error)}`, { cause: error });
    }
    throw error;
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof AggregateError ? error.errors.map(messageOf).join(', ') : messageOf(error);
