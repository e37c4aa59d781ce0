import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./clickhouse-server.ts', import.meta.url));

export interface ExternalClickHouse {
  readonly url: string;
  stop(): Promise<void>;
}

/** A ClickHouse in a process of its own, reached over HTTP (see clickhouse-server.ts). */
export async function startExternalClickHouse(): Promise<ExternalClickHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'takt-clickhouse-'));
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const [port] = await once(child.stdout.setEncoding('utf8'), 'data');
  return {
    url: `http://127.0.0.1:${String(port).trim()}`,
    stop: async () => {
      child.kill('SIGKILL');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
