import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./clickhouse-server.ts', import.meta.url));

export interface ExternalClickHouse {
  readonly url: string;
  /** Kills the server; its data stays. */
  crash(): Promise<void>;
  /** Starts it again, at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A ClickHouse in a process of its own, reached over HTTP (see clickhouse-server.ts). */
export async function startExternalClickHouse(): Promise<ExternalClickHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'takt-clickhouse-'));
  const start = async (port: string) => {
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder, port], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    const [listening] = await once(child.stdout.setEncoding('utf8'), 'data');
    return {
      port: String(listening).trim(),
      kill: async () => {
        child.kill('SIGKILL');
        await exit;
      },
    };
  };
  let server = await start('0');
  const { port } = server;
  return {
    url: `http://127.0.0.1:${port}`,
    crash: () => server.kill(),
    restart: async () => {
      server = await start(port);
    },
    stop: async () => {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
