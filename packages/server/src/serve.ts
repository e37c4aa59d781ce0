import { once } from 'node:events';
import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from './platform/config.ts';
import { codeOf, messageOf, StartFailure } from './platform/failure.ts';
import { createLifecycle, type Lifecycle } from './platform/lifecycle.ts';
import type { Log } from './platform/log.ts';
import { ensureAdminToken } from './platform/tokens.ts';
import { claimOwnStores, openClock, openStores } from './stores.ts';

/** Starts Takt: the data directory, the stores, the domains, HTTP and the workers, in this order; and stops them in the reverse order. */
export async function serve(config: Config, log: Log): Promise<void> {
  const lifecycle = createLifecycle(log);
  try {
    await start(config, log, lifecycle);
  } catch (error) {
    await lifecycle.stop('the start failed');
    throw error;
  }
}

async function start(given: Config, log: Log, lifecycle: Lifecycle): Promise<void> {
  const config = await withFreePort(given);
  claimOwnStores(config, lifecycle);
  const stores = openStores(config, log, lifecycle);
  // The stores start in processes and threads of their own; meanwhile the domains' code loads.
  const [{ db, clickhouse }, { compose }] = await Promise.all([stores, import('./compose.ts')]);
  const clock = await openClock(config, db);
  const newToken = await ensureAdminToken(db, clock, config.apiToken);

  const takt = await compose({ config, log, db, clickhouse, clock });
  if (config.role !== 'api') {
    await takt.startWorkers();
    lifecycle.onStop('workers', () => takt.stopWorkers());
  }
  if (config.role === 'worker') {
    announce('Takt works, without HTTP', config, newToken);
    return;
  }
  lifecycle.onStop('http', () => closeHttp(takt.app));
  const address = await listen(takt.app, config);
  announce(`Takt is ready at ${address}`, config, newToken);
}

/** Sees whether the port can be had before anything else is started, and puts a free one in the place of port 0. */
async function withFreePort(config: Config): Promise<Config> {
  if (config.role === 'worker') return config;
  const probe = createServer();
  const { host, port } = config;
  try {
    probe.listen({ host, port });
    await once(probe, 'listening');
  } catch (error) {
    throw cannotListen(config, error);
  }
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (port !== 0 || address === null || typeof address === 'string') return config;
  return { ...config, port: address.port, publicUrl: config.publicUrl.replace(/:0$/, `:${address.port}`) };
}

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    return await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw cannotListen(config, error);
  }
}

/** How long requests that are under way have to end once Takt stops. */
const LAST_REQUESTS_MS = 4_000;
const SWEEP_MS = 20;

/** Takes no more connections, lets running requests end, and closes each connection as it falls idle. */
async function closeHttp(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  const patience = setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS_MS);
  await app.close();
  clearInterval(sweep);
  clearTimeout(patience);
}

function cannotListen({ host, port }: Config, error: unknown): StartFailure {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartFailure(
        `port ${port} on ${host} is taken by another program; stop it, or set TAKT_PORT to a free port`,
      );
    case 'EACCES':
      return new StartFailure(`this user may not listen on port ${port}; set TAKT_PORT to 1024 or more`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartFailure(
        `TAKT_HOST is '${host}', which is no address of this machine; 127.0.0.1 and 0.0.0.0 always are`,
      );
    default:
      return new StartFailure(`cannot listen on ${host}:${port}: ${messageOf(error)}`, { cause: error });
  }
}

/** What the operator sees. The token is shown once and kept nowhere but as a hash. */
function announce(state: string, config: Config, newToken: string | undefined): void {
  const stores = [
    `Postgres   ${config.databaseUrl === undefined ? 'embedded' : 'TAKT_DATABASE_URL'}`,
    `ClickHouse ${config.clickhouseUrl === undefined ? 'embedded' : 'TAKT_CLICKHOUSE_URL'}`,
  ];
  const token = newToken === undefined ? [] : [`Token      ${newToken}  (shown this once; keep it)`];
  console.log([state, `Data       ${config.dataDir}`, ...stores, ...token].join('\n  '));
}
