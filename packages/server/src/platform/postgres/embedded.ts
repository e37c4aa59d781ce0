import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { messageOf, StartFailure } from '../failure.ts';
import type { Log } from '../log.ts';
import { type Binaries, findBinaries, type ServerUser, serverUser } from './binaries.ts';

/** A PostgreSQL server that Takt runs itself, on a Unix socket inside its own data folder: no port, no password, one owner. */
export interface EmbeddedPostgres {
  /** The folder to give a client as `host`. */
  readonly socketDir: string;
  readonly user: string;
  readonly database: string;
  /** Fast shutdown: running transactions roll back, everything committed is on disk. */
  stop(): Promise<void>;
  /** Sends the server down at once; the next start recovers from its log. */
  kill(): void;
}

const MAJOR_VERSION = '18';
const USER = 'takt';
const DATABASE = 'postgres';
const SOCKET = '.s.PGSQL.5432';
/** `sun_path` holds 104 bytes on macOS and 108 on Linux, with a closing zero. */
const MAX_SOCKET_PATH_BYTES = 103;
/** Recovery after a crash replays at most about max_wal_size of log. */
const START_TIMEOUT_MS = 120_000;
const FAST_STOP_TIMEOUT_MS = 6_000;
const ORPHAN_STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 5;
const MAX_LOG_BYTES = 10 * 2 ** 20;
/** A server that dies this often within a minute is not started again. */
const MAX_RESTARTS = 5;

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  port: '5432',
  max_connections: '100',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Takt's statements are short; parallel plans would need more of /dev/shm than containers have.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
  lc_messages: 'C',
};

/** What every process of the server needs to be started with. */
interface Setting {
  readonly pgdata: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly logFile: string;
}

export async function startEmbeddedPostgres(
  dataDir: string,
  log: Log,
  onLost: (reason: string) => void,
): Promise<EmbeddedPostgres> {
  const pgdata = join(dataDir, 'postgres');
  const user = serverUser(pgdata);
  const setting: Setting = { pgdata, user, binaries: findBinaries(user), logFile: join(dataDir, 'postgres.log') };
  rotateLog(setting.logFile);
  if (!existsSync(join(pgdata, 'PG_VERSION'))) await initialize(setting);
  const version = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR_VERSION) {
    throw new StartFailure(
      `${pgdata} was written by PostgreSQL ${version}; this Takt brings PostgreSQL ${MAJOR_VERSION}`,
    );
  }
  const socket = reachableSocketDir(pgdata);
  const server = await supervise(setting, socket.path, log, onLost);
  return {
    socketDir: socket.path,
    user: USER,
    database: DATABASE,
    stop: async () => {
      await server.stop();
      socket.remove();
    },
    kill: server.kill,
  };
}

/** Makes a fresh cluster beside its final place and moves it there whole, so that a crash half-way leaves nothing to trip over. */
async function initialize(setting: Setting): Promise<void> {
  const draft = `${setting.pgdata}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (setting.user !== undefined) chownSync(draft, setting.user.uid, setting.user.gid);
  const options = [
    '--username',
    USER,
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--data-checksums',
    '--no-instructions',
  ];
  const locale = ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];
  const child = run({ ...setting, pgdata: draft }, setting.binaries.initdb, [...options, ...locale]);
  const [code] = (await exitOf(child)) as [number | null];
  if (code !== 0) throw new StartFailure(`initdb failed: ${lastLine(setting.logFile)}; see ${setting.logFile}`);
  // What stands in the final place has no PG_VERSION: an empty folder at most, which rename replaces.
  renameSync(draft, setting.pgdata);
}

/**
 * Runs a program of PostgreSQL on the data folder, in a session of its own: signals to Takt's process group do not reach it. On Linux
 * the folder is named as its own working directory, which opens it for the server's user also below folders that are closed to them.
 */
function run({ pgdata, user, logFile }: Setting, program: string, args: readonly string[]): ChildProcess {
  const folder = process.platform === 'linux' ? '/proc/self/cwd' : pgdata;
  const out = openSync(logFile, 'a');
  try {
    return spawn(program, ['-D', folder, ...args], {
      cwd: pgdata,
      detached: true,
      stdio: ['ignore', out, out],
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH },
      ...user,
    });
  } finally {
    closeSync(out);
  }
}

function exitOf(child: ChildProcess): Promise<unknown[]> {
  return once(child, 'exit').catch((error: unknown) => {
    throw new StartFailure(`cannot run ${child.spawnfile}: ${messageOf(error)}`, { cause: error });
  });
}

interface Server {
  stop(): Promise<void>;
  kill(): void;
}

/** Starts the server, starts it again when it dies, and gives up when it keeps dying. */
async function supervise(
  setting: Setting,
  socketDir: string,
  log: Log,
  onLost: (reason: string) => void,
): Promise<Server> {
  let isStopping = false;
  let current: { readonly child: ChildProcess; readonly watchdog: ChildProcess };
  let restarting: Promise<void> | undefined;
  const deaths: number[] = [];

  const start = async (): Promise<void> => {
    await stopOrphans(setting, log);
    const child = run(
      setting,
      setting.binaries.postgres,
      Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    );
    child.unref();
    // The listener is there before the first wait, so no exit goes unseen.
    const exit = exitOf(child);
    exit.catch(() => undefined);
    current = { child, watchdog: watch(child.pid, setting.user) };
    try {
      await ready(exit, socketDir, setting);
    } catch (error) {
      child.kill('SIGQUIT');
      current.watchdog.kill('SIGKILL');
      throw error;
    }
    exit.then(
      ([code, signal]) => onExit(code ?? signal),
      () => undefined,
    );
  };
  const onExit = (status: unknown): void => {
    current.watchdog.kill('SIGKILL');
    if (isStopping) return;
    const now = performance.now();
    deaths.push(now);
    const recent = deaths.filter((death) => now - death < 60_000).length;
    log.error({ status, recent }, 'the embedded PostgreSQL ended; starting it again');
    if (recent > MAX_RESTARTS) onLost(`the embedded PostgreSQL keeps ending; see ${setting.logFile}`);
    else restarting = start().catch((error: unknown) => onLost(messageOf(error)));
  };

  await start();
  return {
    stop: async () => {
      isStopping = true;
      await restarting;
      const { child, watchdog } = current;
      if (child.exitCode === null && child.signalCode === null) {
        const exit = exitOf(child);
        child.ref();
        child.kill('SIGINT');
        const impatience = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_TIMEOUT_MS);
        await exit;
        clearTimeout(impatience);
      }
      watchdog.kill('SIGKILL');
    },
    kill: () => {
      isStopping = true;
      current.child.kill('SIGQUIT');
    },
  };
}

/**
 * A shell that waits for the end of its input, which comes when Takt is gone however it went, and then stops the server. So even a
 * `kill -9` leaves no server behind for long.
 */
function watch(pid: number | undefined, user: ServerUser | undefined): ChildProcess {
  const script = 'trap "" INT TERM HUP; read -r _; kill -INT "$1"';
  const watchdog = spawn('/bin/sh', ['-c', script, 'takt-postgres-watchdog', String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...user,
  });
  watchdog.unref();
  watchdog.stdin?.on('error', () => undefined);
  (watchdog.stdin as { unref?: () => void } | null)?.unref?.();
  return watchdog;
}

async function ready(exit: Promise<unknown[]>, socketDir: string, { logFile }: Setting): Promise<void> {
  let isGone = false;
  const markGone = (): void => {
    isGone = true;
  };
  exit.then(markGone, markGone);
  const deadline = performance.now() + START_TIMEOUT_MS;
  let last: unknown;
  while (performance.now() < deadline) {
    if (isGone) throw new StartFailure(`the embedded PostgreSQL did not start: ${lastLine(logFile)}; see ${logFile}`);
    const client = new pg.Client({ host: socketDir, user: USER, database: DATABASE });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      last = error;
      await delay(POLL_MS);
    }
  }
  throw new StartFailure(
    `the embedded PostgreSQL is not ready after ${START_TIMEOUT_MS} ms: ${messageOf(last)}; see ${logFile}`,
  );
}

/** A server that an earlier Takt left behind on this data folder is stopped. The data directory's lock says that no other Takt uses it. */
async function stopOrphans({ pgdata }: Setting, log: Log): Promise<void> {
  const pidFile = join(pgdata, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const postmaster = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const startedAt = performance.now();
  let sent: NodeJS.Signals | undefined;
  for (
    let running = serverProcesses(pgdata, postmaster);
    running.length > 0;
    running = serverProcesses(pgdata, postmaster)
  ) {
    const waitedMs = performance.now() - startedAt;
    if (waitedMs > ORPHAN_STOP_TIMEOUT_MS) {
      throw new StartFailure(
        `a PostgreSQL left behind by an earlier Takt does not end; stop its processes ${running.join(', ')} and start again`,
      );
    }
    const due = waitedMs < FAST_STOP_TIMEOUT_MS ? 'SIGINT' : 'SIGQUIT';
    if (due !== sent && running.includes(postmaster)) {
      log.warn({ postmaster, signal: due }, 'stopping a PostgreSQL that an earlier Takt left behind');
      process.kill(postmaster, due);
      sent = due;
    }
    await delay(POLL_MS);
  }
  // No process works in this folder, so a file that is still there speaks of a dead server, even where its number is now another's.
  if (process.platform === 'linux') rmSync(pidFile, { force: true });
}

/** The processes of a server on this data folder. On Linux they are known by working directory; elsewhere only the first is looked at. */
function serverProcesses(pgdata: string, postmaster: number): readonly number[] {
  if (process.platform !== 'linux') return isPostgres(postmaster) ? [postmaster] : [];
  const folder = realpathSync(pgdata);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          readlinkSync(`/proc/${pid}/cwd`) === folder && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
        );
      } catch {
        return false;
      }
    });
}

function isPostgres(pid: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}

/** The folder under which clients reach the socket: the data folder, or a short link to it where its path is too long for a socket. */
function reachableSocketDir(pgdata: string): { readonly path: string; remove(): void } {
  if (Buffer.byteLength(join(pgdata, SOCKET)) <= MAX_SOCKET_PATH_BYTES)
    return { path: pgdata, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'takt-'));
  const link = join(folder, 'pg');
  symlinkSync(pgdata, link);
  return { path: link, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function rotateLog(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
}

const lastLine = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
