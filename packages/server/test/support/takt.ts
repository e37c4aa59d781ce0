import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Metronome from '@metronome/sdk';

/** Takt as its users run it: a process of its own, with its embedded stores, on a free port. */

const COMMAND = fileURLToPath(new URL('../../bin/takt.js', import.meta.url));
/** As `npm start` has it: see bin/takt.js. */
const YOUNG_SPACE = '--max-semi-space-size=64';
const START_TIMEOUT_MS = 60_000;
export const WEBHOOK_SECRET = 'test-webhook-secret';

export interface StartOptions {
  /** Further variables; an undefined one is taken out of the environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A folder to start on and to keep; without it a fresh one is made, and removed when Takt stops. */
  readonly dataDir?: string;
  /** Default: simulated. */
  readonly clock?: 'simulated' | 'system';
  /** Where the simulated clock begins. Default: 2026-01-01. */
  readonly start?: string;
  /** What follows `serve` on the command line. */
  readonly args?: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, or the text where it is none; undefined for an empty body. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape, and their expectations are the check.
  readonly body: any;
}

export interface Takt {
  readonly baseURL: string;
  readonly token: string;
  readonly dataDir: string;
  /** The official client, without retries. */
  readonly client: Metronome;
  raw(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  readonly clock: {
    now(): Promise<string>;
    /** Moves the simulated clock forward; resolves when all work due on the way is done. */
    set(instant: string): Promise<void>;
  };
  /** What Takt printed: standard output and error together. */
  output(): string;
  /** SIGTERM to the whole process group, as a terminal or supervisor sends it. Resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL to the whole process group. */
  kill(): Promise<void>;
  readonly process: ChildProcess;
}

/** Starts Takt and waits until it answers. Fails with what it printed where it does not start. */
export async function startTakt(options: StartOptions = {}): Promise<Takt> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'takt-test-'));
  const token = options.env?.TAKT_API_TOKEN ?? 'test-admin-token';
  const child = spawnTakt(['serve', ...(options.args ?? [])], {
    TAKT_PORT: '0',
    TAKT_DATA_DIR: dataDir,
    TAKT_API_TOKEN: token,
    TAKT_CLOCK: options.clock ?? 'simulated',
    TAKT_CLOCK_START: options.start ?? '2026-01-01T00:00:00.000Z',
    TAKT_WEBHOOK_SECRET: WEBHOOK_SECRET,
    TAKT_LOG_LEVEL: 'warn',
    TAKT_CHECK_ANSWERS: 'on',
    ...options.env,
  });
  const endGroup = (): void => signalGroup(child.process, 'SIGKILL');
  process.once('exit', endGroup);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    signalGroup(child.process, signal);
    const code = await child.exit;
    process.off('exit', endGroup);
    if (options.dataDir === undefined && signal === 'SIGTERM') rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  let baseURL: string;
  try {
    baseURL = await addressOf(child);
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  const raw = rawRequest(baseURL, token);
  return {
    baseURL,
    token,
    dataDir,
    client: new Metronome({ bearerToken: token, baseURL, maxRetries: 0, webhookSecret: WEBHOOK_SECRET }),
    raw,
    clock: {
      now: async () => (await successful(raw('GET', '/sandbox/clock'))).body.data.now,
      set: async (now) => void (await successful(raw('POST', '/sandbox/clock', { now }))),
    },
    output: child.output,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    process: child.process,
  };
}

export interface TaktProcess {
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;
  output(): string;
}

/** Runs the command line, leading a process group of its own, with no variable of Takt's but the given ones. */
export function spawnTakt(args: readonly string[], env: Readonly<Record<string, string | undefined>>): TaktProcess {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TAKT_')));
  const child = spawn(process.execPath, [YOUNG_SPACE, COMMAND, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, NODE_NO_WARNINGS: '1', ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  // 'close' comes after the last of the output, 'exit' may not.
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { process: child, exit, output: () => text };
}

export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

function addressOf({ process: child, exit, output }: TaktProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const address = /Takt is ready at (\S+)/.exec(output())?.[1];
      if (address !== undefined) settle(() => resolve(address));
    };
    const timer = setTimeout(
      () => settle(() => reject(new Error(`not ready after ${START_TIMEOUT_MS} ms:\n${output()}`))),
      START_TIMEOUT_MS,
    );
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      child.stdout?.off('data', look);
      done();
    };
    child.stdout?.on('data', look);
    void exit.then((code) => settle(() => reject(new Error(`Takt exited with ${code}:\n${output()}`))));
  });
}

function rawRequest(baseURL: string, token: string): Takt['raw'] {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(baseURL + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
  };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function successful(answer: Promise<Answer>): Promise<Answer> {
  const { status, headers, body } = await answer;
  if (status >= 400) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return { status, headers, body };
}
