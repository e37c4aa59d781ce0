import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClickHouse, openClickHouse } from '../../src/platform/clickhouse/index.ts';
import { createLog } from '../../src/platform/log.ts';

/** The embedded ClickHouse with Takt's tables, in a fresh folder that goes when it is closed. */
export async function openTestClickHouse(): Promise<ClickHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'takt-clickhouse-'));
  const clickhouse = await openClickHouse({ dataDir, clickhouseUrl: undefined }, createLog('silent'));
  return {
    ...clickhouse,
    close: async () => {
      await clickhouse.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
