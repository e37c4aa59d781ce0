import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Config, withoutPassword } from '../config.ts';
import { ApiError } from '../errors.ts';
import { codeOf, messageOf, StartFailure, StoreUnavailable } from '../failure.ts';
import type { Log } from '../log.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { migratePostgres } from './migrate.ts';
import { parameter, types } from './types.ts';

export { StoreUnavailable } from '../failure.ts';
export { timestamp } from './types.ts';

export interface Queryable {
  /** Runs one statement. Parameters are `$1`, `$2`, …; Decimals may be among them, documents come as `encodeDocument` text. */
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

export interface Tx extends Queryable {
  readonly kind: 'tx';
  /**
   * Runs once the transaction has committed; never if it rolls back. `transaction` resolves after it, so its consequences are there when
   * the caller is answered; its failure is logged and does not undo anything. A refusal, an ApiError below 500, is the caller's answer all the
   * same, once all else has run: a refusal that could be known only then.
   */
  afterCommit(run: () => void | Promise<void>): void;
}

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
}

export interface Db extends Queryable {
  /**
   * Runs `work` in a transaction: its return commits, its throw rolls back. A deadlock or serialization failure runs `work` again, a few
   * times at most, so it must have no effects but through `tx`.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** As `query`, for one that runs all the time: each connection parses and plans it once, under a name that no other text has. */
  queryPrepared<R extends object>(name: string, text: string, values: readonly unknown[]): Promise<R[]>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** How the embedded server's end reaches the rest of the process. */
export interface PostgresHooks {
  /** The embedded server is gone and cannot be brought back. */
  readonly onLost: (reason: string) => void;
  /** Takes what must be run when the process is forced to end at once. */
  readonly onForce: (stop: () => void) => void;
}

const MIGRATIONS = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const CONNECT_TIMEOUT_MS = 10_000;
const QUERY_CONNECTIONS = 16;
const TRANSACTION_CONNECTIONS = 16;
const MAX_ATTEMPTS = 8;

/** Opens the operator's database or the embedded one, and brings its schema up to date. */
export async function openPostgres(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  log: Log,
  hooks: PostgresHooks = { onLost: () => undefined, onForce: () => undefined },
): Promise<Db> {
  if (config.databaseUrl !== undefined) return openExternal(config.databaseUrl, log);
  const server = await startEmbeddedPostgres(config.dataDir, log, hooks.onLost);
  hooks.onForce(server.kill);
  try {
    return await connect({ host: server.socketDir, user: server.user, database: server.database }, log, server.stop);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openExternal(databaseUrl: string, log: Log): Promise<Db> {
  try {
    return await connect({ connectionString: databaseUrl }, log, async () => undefined);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    const address = withoutPassword(new URL(databaseUrl));
    throw new StartFailure(`cannot reach the database at TAKT_DATABASE_URL ${address}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** Node gives a failed connection to a name with several addresses an empty message and the reasons apart. */
const reasonOf = (error: unknown): string =>
  error instanceof AggregateError ? error.errors.map(messageOf).join(', ') : messageOf(error);

/**
 * Two pools: a transaction may ask for single queries beside it, on another connection. Were both from one pool, enough transactions at
 * once would hold every connection while each waits for one more, for ever.
 */
async function connect(target: pg.PoolConfig, log: Log, stopServer: () => Promise<void>): Promise<Db> {
  const [queries, transactions] = [
    openPool(target, QUERY_CONNECTIONS, log),
    openPool(target, TRANSACTION_CONNECTIONS, log),
  ];
  const close = async (): Promise<void> => {
    await Promise.all([queries.end(), transactions.end()]);
  };
  try {
    const client = await queries.connect();
    try {
      await migratePostgres(client, MIGRATIONS, log);
    } finally {
      client.release();
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    pool: queries,
    query: (text, values) => run(queries, text, values),
    queryPrepared: (name, text, values) => run(queries, text, values, name),
    transaction: (work, options) => transaction(transactions, log, work, options),
    close: async () => {
      await close();
      await stopServer();
    },
  };
}

function openPool(target: pg.PoolConfig, max: number, log: Log): pg.Pool {
  const pool = new pg.Pool({
    ...target,
    types,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'takt',
    options: '-c TimeZone=UTC -c DateStyle=ISO -c client_min_messages=warning',
  });
  // A connection that breaks is replaced by the pool, and whoever uses it next is told; without listeners, one for those in the pool and
  // one for those lent out, its loss would end the process. One that is being closed anyway is no loss: the server may stop before it is.
  const lost = (error: Error): void => {
    if (!pool.ending) log.warn({ err: error }, 'lost a Postgres connection');
  };
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

async function run<R extends object>(
  runner: pg.Pool | pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
  name?: string,
): Promise<R[]> {
  try {
    const query = { text, values: values.map(parameter), ...(name === undefined ? {} : { name }) };
    const result = await runner.query<R & pg.QueryResultRow>(query);
    return result.rows;
  } catch (error) {
    throw isUnavailable(error) ? unavailable(error) : error;
  }
}

async function transaction<T>(
  pool: pg.Pool,
  log: Log,
  work: (tx: Tx) => Promise<T>,
  { isolation = 'read committed' }: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptTransaction(pool, log, work, isolation);
    } catch (error) {
      if (!isContention(error) || attempt >= MAX_ATTEMPTS) throw error;
      log.debug({ attempt, code: codeOf(error) }, 'transaction runs again');
      await delay(Math.random() * 5 * 2 ** attempt);
    }
  }
}

async function attemptTransaction<T>(
  pool: pg.Pool,
  log: Log,
  work: (tx: Tx) => Promise<T>,
  isolation: NonNullable<TransactionOptions['isolation']>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw isUnavailable(error) ? unavailable(error) : error;
  });
  const afterwards: (() => void | Promise<void>)[] = [];
  const tx: Tx = {
    kind: 'tx',
    query: (text, values) => run(client, text, values),
    afterCommit: (each) => afterwards.push(each),
  };
  let result: T;
  try {
    await run(client, `BEGIN ISOLATION LEVEL ${isolation.toUpperCase()}`);
    result = await work(tx);
    await commit(client);
  } catch (error) {
    // A connection that cannot even roll back is not given back to the pool.
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
  client.release();
  let refusal: ApiError | undefined;
  for (const each of afterwards) {
    try {
      await each();
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) refusal ??= error;
      else log.error({ err: error }, 'what was to run after a commit failed');
    }
  }
  if (refusal !== undefined) throw refusal;
  return result;
}

/** Postgres answers the COMMIT of a transaction in which a statement failed with a quiet ROLLBACK; here that is an error. */
async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT')
    throw new Error('the transaction was rolled back: a statement failed and its error was dropped');
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const isContention = (error: unknown): boolean => [SERIALIZATION_FAILURE, DEADLOCK].includes(codeOf(error) ?? '');

/** Connection trouble, from Node and from Postgres: classes 08 (connection), 57P0x (shutting down, starting up), 53 (no resources). */
function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined)
    return /^(08...|57P0[1-3]|53[0-3]00|ECONN.*|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/.test(code);
  const message = messageOf(error);
  return /^Connection terminated|timeout exceeded when trying to connect|not queryable/.test(message);
}

const unavailable = (error: unknown): StoreUnavailable =>
  new StoreUnavailable('postgres', `Postgres is unavailable: ${reasonOf(error)}`, { cause: error });
