import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startExternalClickHouse } from './support/external-clickhouse.ts';
import { signalGroup, spawnTakt, startTakt, type Takt, type TaktProcess } from './support/takt.ts';
import { until } from './support/until.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const STOP_LIMIT_MS = 10_000;

let dataDir: string;
const folders: string[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'takt-process-'));
  folders.push(dataDir);
});
afterEach(async () => {
  for (const pid of postgresProcesses(dataDir)) process.kill(pid, 'SIGKILL');
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The PostgreSQL processes that work in a data directory. */
function postgresProcesses(directory: string): readonly number[] {
  const cwd = join(realpathSync(directory), 'postgres');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cwd && readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n';
      } catch {
        return false;
      }
    });
}

const serviceStatus = async (takt: Takt, token: string): Promise<number> =>
  (await fetch(`${takt.baseURL}/sandbox/clock`, { headers: { authorization: `Bearer ${token}` } })).status;

const printedToken = (takt: Takt): string | undefined => /takt_[\w-]{32}/.exec(takt.output())?.[0];

/** Starts Takt where it must not start, and gives its exit code and what it printed. */
async function failedStart(env: Readonly<Record<string, string>>, args: readonly string[] = ['serve']) {
  const takt = spawnTakt(args, { TAKT_DATA_DIR: dataDir, TAKT_PORT: '0', TAKT_LOG_LEVEL: 'silent', ...env });
  const code = await takt.exit;
  return { code, output: takt.output() };
}

describe('the admin token', () => {
  test('is made at the first start, printed once, and kept as a hash', async () => {
    const first = await startTakt({ dataDir, env: { TAKT_API_TOKEN: undefined } });
    const token = printedToken(first) ?? '';
    expect(first.output()).toContain(`Data       ${dataDir}`);
    expect(await serviceStatus(first, token)).toBe(200);
    expect(await serviceStatus(first, `${token}x`)).toBe(401);
    expect(await first.stop()).toBe(0);

    const second = await startTakt({ dataDir, env: { TAKT_API_TOKEN: undefined } });
    expect(printedToken(second)).toBeUndefined();
    expect(await serviceStatus(second, token)).toBe(200);
    expect(await second.stop()).toBe(0);
    const files = spawnSync('grep', ['-rlF', token, dataDir], { encoding: 'utf8' });
    expect(files).toMatchObject({ status: 1, stdout: '' });
  });

  test('is TAKT_API_TOKEN where that is set, and only for as long', async () => {
    const first = await startTakt({ dataDir, env: { TAKT_API_TOKEN: 'first-token' } });
    expect(await serviceStatus(first, 'first-token')).toBe(200);
    await first.stop();

    const second = await startTakt({ dataDir, env: { TAKT_API_TOKEN: 'second-token' } });
    expect(await serviceStatus(second, 'first-token')).toBe(401);
    expect(await serviceStatus(second, 'second-token')).toBe(200);
    await second.stop();

    const third = await startTakt({ dataDir, env: { TAKT_API_TOKEN: undefined } });
    expect(await serviceStatus(third, 'second-token')).toBe(401);
    expect(await serviceStatus(third, printedToken(third) ?? '')).toBe(200);
    await third.stop();
  });
});

describe('stopping', () => {
  test('SIGTERM to the process group of npm start: down within 10 s, with nothing left behind', async () => {
    const child = spawn('npm', ['start'], {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, TAKT_PORT: '0', TAKT_DATA_DIR: dataDir },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    await until(() => output.includes('Takt is ready'), 60_000);
    expect(postgresProcesses(dataDir).length).toBeGreaterThan(0);
    const startedAt = performance.now();
    signalGroup(child, 'SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(STOP_LIMIT_MS);
    expect(postgresProcesses(dataDir)).toEqual([]);
  });

  test('a request that is under way is answered; a new one is not', async () => {
    const takt = await startTakt({ dataDir });
    const socket = await unfinishedRequest(takt);
    let answer = '';
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    const stopped = takt.stop();
    await until(async () => !(await isReachable(takt)));
    socket.write('Z"}');
    expect(await stopped).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);

    const again = await startTakt({ dataDir });
    expect(await again.clock.now()).toBe('2026-05-01T00:00:00.000Z');
    await again.stop();
  });

  test('a signal during the start stops it', async () => {
    const takt = spawnTakt(['serve'], { TAKT_PORT: '0', TAKT_DATA_DIR: dataDir });
    await until(() => postgresProcesses(dataDir).length > 0);
    signalGroup(takt.process, 'SIGINT');
    expect(await takt.exit).toBe(0);
    expect(takt.output()).not.toContain('Takt is ready');
    expect(postgresProcesses(dataDir)).toEqual([]);
  });

  test('a second signal does not wait; the next start recovers', async () => {
    const takt = await startTakt({ dataDir });
    await takt.clock.set('2026-03-01T00:00:00Z');
    const socket = await unfinishedRequest(takt);
    let code: number | null | undefined;
    takt.process.once('exit', (exitCode) => {
      code = exitCode;
    });
    // The unfinished request would hold up the stop for seconds; a stop that waited for it would end with 0.
    await until(() => {
      signalGroup(takt.process, 'SIGINT');
      return code !== undefined;
    });
    expect(code).toBe(1);
    socket.destroy();
    await until(() => postgresProcesses(dataDir).length === 0);
    const again = await startTakt({ dataDir });
    expect(await again.clock.now()).toBe('2026-03-01T00:00:00.000Z');
    expect(await again.stop()).toBe(0);
  });
});

/** A connection on which the head and a part of the body of `POST /sandbox/clock` have arrived; the rest is `Z"}`. */
async function unfinishedRequest(takt: Takt): Promise<Socket> {
  const { hostname, port } = new URL(takt.baseURL);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  await once(socket, 'connect');
  const body = '{"now":"2026-05-01T00:00:00Z"}';
  const head = `POST /sandbox/clock HTTP/1.1\r\nhost: takt\r\nauthorization: Bearer ${takt.token}\r\ncontent-length: ${body.length}`;
  socket.write(`${head}\r\n\r\n${body.slice(0, -3)}`);
  // An answered request on another connection says that what was sent before it has arrived.
  await takt.clock.now();
  return socket;
}

async function isReachable(takt: Takt): Promise<boolean> {
  const { hostname, port } = new URL(takt.baseURL);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe('after a kill -9', () => {
  test('the embedded PostgreSQL stops by itself', async () => {
    const takt = await startTakt({ dataDir });
    await takt.kill();
    await until(() => postgresProcesses(dataDir).length === 0);
  });

  test('a start at once finds everything as it was', async () => {
    let takt = await startTakt({ dataDir });
    for (const day of ['02', '03', '04']) {
      await takt.clock.set(`2026-01-${day}T00:00:00Z`);
      await takt.kill();
      takt = await startTakt({ dataDir });
      expect(await takt.clock.now()).toBe(`2026-01-${day}T00:00:00.000Z`);
    }
    expect(await takt.stop()).toBe(0);
    expect(postgresProcesses(dataDir)).toEqual([]);
  });

  test('a PostgreSQL that is left behind all the same is stopped by the next start', async () => {
    const takt = await startTakt({ dataDir });
    const watchdog = execFileSync('pgrep', ['-P', String(takt.process.pid), '-f', 'takt-postgres-watchdog'], {
      encoding: 'utf8',
    });
    process.kill(Number(watchdog), 'SIGKILL');
    await takt.kill();
    const orphan = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    expect(postgresProcesses(dataDir)).toContain(orphan);

    const again = await startTakt({ dataDir });
    expect(postgresProcesses(dataDir)).not.toContain(orphan);
    expect(await again.stop()).toBe(0);
  });

  test("a pid file whose number is another process's by now does not mislead", async () => {
    const takt = await startTakt({ dataDir });
    await takt.stop();
    // This very test stands in for the stranger: it must survive.
    const lines = [process.pid, '/proc/self/cwd', 1_700_000_000, 5432, '.', '', '  2195488         4', 'ready   '];
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
    writeFileSync(join(dataDir, 'takt.lock'), JSON.stringify({ pid: process.pid, startedAt: 'another boot/1' }));
    const again = await startTakt({ dataDir });
    expect(await again.stop()).toBe(0);
  });
});

describe('what the operator can mend is said in one line', () => {
  let occupier: Server | undefined;
  let running: TaktProcess | Takt | undefined;
  afterEach(async () => {
    occupier?.close();
    occupier = undefined;
    if (running !== undefined && 'stop' in running) await running.stop();
    running = undefined;
  });

  test('a second Takt on the same data directory', async () => {
    const takt = await startTakt({ dataDir });
    running = takt;
    expect(await failedStart({})).toEqual({
      code: 1,
      output: `takt: the data directory ${dataDir} is in use by another Takt (process ${takt.process.pid}); stop that one, or set TAKT_DATA_DIR to another directory\n`,
    });
    expect(await takt.clock.now()).toBe('2026-01-01T00:00:00.000Z');
  });

  test('a port that is taken', async () => {
    occupier = createServer().listen(0, '127.0.0.1');
    await once(occupier, 'listening');
    const address = occupier.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await failedStart({ TAKT_PORT: String(port) })).toEqual({
      code: 1,
      output: `takt: port ${port} on 127.0.0.1 is taken by another program; stop it, or set TAKT_PORT to a free port\n`,
    });
  });

  test.each<[string, Record<string, string>, readonly string[], RegExp]>([
    ['a bad value', { TAKT_PORT: 'x' }, ['serve'], /^takt: TAKT_PORT is 'x'; it must be a port from 0 to 65535.*\n$/],
    [
      'an unknown role',
      {},
      ['serve', '--role', 'boss'],
      /^takt: --role is 'boss'; it must be one of all, api, worker\n$/,
    ],
    ['an unknown option', {}, ['serve', '--port', '1'], /^takt: Unknown option '--port'.*\n$/],
    ['an unknown command', {}, ['sreve'], /^takt: 'sreve' is no command of Takt; takt help lists them\n$/],
    [
      'a role that embedded stores cannot serve',
      {},
      ['serve', '--role', 'api'],
      /^takt: --role api needs TAKT_DATABASE_URL .*\n$/,
    ],
    [
      'a host of another machine',
      { TAKT_HOST: '192.0.2.1' },
      ['serve'],
      /^takt: TAKT_HOST is '192.0.2.1', which is no address .*\n$/,
    ],
    [
      'a data directory that cannot be',
      { TAKT_DATA_DIR: '/dev/null/takt' },
      ['serve'],
      /^takt: cannot use the data directory .*\n$/,
    ],
    [
      'a database that does not answer',
      { TAKT_DATABASE_URL: 'postgres://takt:secret@127.0.0.1:1/takt' },
      ['serve'],
      /^takt: cannot reach the database at TAKT_DATABASE_URL postgres:\/\/takt:\*\*\*@127\.0\.0\.1:1\/takt: .*ECONNREFUSED.*\n$/,
    ],
    [
      'a ClickHouse that does not answer',
      { TAKT_CLICKHOUSE_URL: 'http://takt:secret@127.0.0.1:1' },
      ['serve'],
      /^takt: cannot reach ClickHouse at TAKT_CLICKHOUSE_URL http:\/\/takt:\*\*\*@127\.0\.0\.1:1\/: .*ECONNREFUSED.*\n$/,
    ],
  ])('%s', async (_name, env, args, message) => {
    const { code, output } = await failedStart(env, args);
    expect(output).toMatch(message);
    expect(code).toBe(1);
    expect(postgresProcesses(dataDir)).toEqual([]);
  });
});

describe("with stores of the operator's own", () => {
  test('the database may be theirs and ClickHouse embedded', async () => {
    // The embedded server of one Takt stands in for the operator's.
    const owner = await startTakt({ dataDir });
    const guest = await startTakt({ env: { TAKT_DATABASE_URL: databaseUrl(dataDir), TAKT_API_TOKEN: owner.token } });
    expect(postgresProcesses(guest.dataDir)).toEqual([]);
    expect(await guest.clock.now()).toBe('2026-01-01T00:00:00.000Z');
    expect(await guest.stop()).toBe(0);
    expect(await owner.stop()).toBe(0);
  });

  test('API and workers may be processes of their own, several on one machine', async () => {
    const owner = await startTakt({ dataDir });
    const clickhouse = await startExternalClickHouse();
    const env = {
      TAKT_DATABASE_URL: databaseUrl(dataDir),
      TAKT_CLICKHOUSE_URL: clickhouse.url,
      TAKT_API_TOKEN: owner.token,
    };
    const [first, second] = await Promise.all([
      startTakt({ env, args: ['--role', 'api'] }),
      startTakt({ env, args: ['--role', 'api'] }),
    ]);
    const worker = spawnTakt(['serve', '--role', 'worker'], { ...env, TAKT_DATA_DIR: dataDir });
    await until(() => worker.output().includes('Takt works'));
    expect(await first.clock.now()).toBe(await second.clock.now());
    signalGroup(worker.process, 'SIGTERM');
    expect([await worker.exit, await first.stop(), await second.stop()]).toEqual([0, 0, 0]);
    await clickhouse.stop();
    expect(await owner.stop()).toBe(0);
  });
});

const databaseUrl = (directory: string): string =>
  `postgres://takt@localhost/postgres?host=${encodeURIComponent(join(directory, 'postgres'))}`;

test('help and the API document need no data directory', async () => {
  const help = await failedStart({}, ['help']);
  expect(help).toMatchObject({ code: 0, output: expect.stringContaining('takt serve') });
  const document = await failedStart({}, ['openapi']);
  expect(JSON.parse(document.output)).toMatchObject({ openapi: '3.1.0', info: { title: 'Takt' } });
  expect(readdirSync(dataDir)).toEqual([]);
});
