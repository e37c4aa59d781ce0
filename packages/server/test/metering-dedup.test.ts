import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Claims } from '../src/metering/dedup/claims.ts';
import { FingerprintTable, IdFilter } from '../src/metering/dedup/id-filter.ts';
import { hashId } from '../src/metering/dedup/id-hash.ts';
import { DEDUPLICATION_WINDOW_MS, DeduplicationIndex } from '../src/metering/dedup/index.ts';
import { type ClickHouse, openClickHouse } from '../src/platform/clickhouse/index.ts';
import { createLog } from '../src/platform/log.ts';

/** One transaction id counts once in 34 days from acceptance, exactly (metering 2, index 5.12; lessons B 6). */

const dataDir = mkdtempSync(join(tmpdir(), 'takt-dedup-'));
let clickhouse: ClickHouse;
beforeAll(async () => {
  clickhouse = await openClickHouse({ dataDir, clickhouseUrl: undefined }, createLog('silent'));
});
afterAll(async () => {
  await clickhouse.close();
  rmSync(dataDir, { recursive: true });
});

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');

/** Claims ids of one request, and answers 1 for each that was claimed before, in order. */
async function claim(index: DeduplicationIndex, ids: readonly string[], row: number, acceptedAt: number) {
  const claims = new Claims(index);
  const atOnce = ids.map((id, i) => claims.claim(id, row * 128 + i, acceptedAt));
  const isDuplicate = (await claims.decide()).values();
  return { isDuplicate: atOnce.map((isClaimed) => (isClaimed ? 0 : isDuplicate.next().value)), claims };
}

const store = async (claims: Claims, token: string): Promise<void> => {
  const block = claims.toBlock();
  if (block.rows > 0) await clickhouse.insertBlock('transaction_ids', block, token);
};

test('random ids over months, with restarts and chunks done twice, against a map', async () => {
  // Steps that hit the edge of the window, to the millisecond.
  const step = fc.oneof(
    fc.integer({ min: 0, max: DAY }),
    fc.constantFrom(0, 1, DEDUPLICATION_WINDOW_MS - 1, DEDUPLICATION_WINDOW_MS, DEDUPLICATION_WINDOW_MS + 1, 17 * DAY),
  );
  const chunk = fc.record({
    step,
    ids: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }),
    restart: fc.boolean(),
    crash: fc.constantFrom('none', 'before', 'after'),
  });
  let world = 0;
  let row = 0;
  let decided = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { minLength: 1, maxLength: 12 }), async (chunks) => {
      world += 1;
      const claimedAt = new Map<string, number>();
      let index = await DeduplicationIndex.open(clickhouse);
      let now = START;
      for (const { step: wait, ids, restart, crash } of chunks) {
        now += wait;
        row += 1;
        const texts = ids.map((id) => `${world}-${id}`);
        if (restart) index = await DeduplicationIndex.open(clickhouse);
        const first = await claim(index, texts, row, now);
        if (crash === 'after') await store(first.claims, `chunk-${row}`);
        // A crash: the same chunk comes again, before or after its claims were stored.
        if (crash !== 'none') index = await DeduplicationIndex.open(clickhouse);
        const last = crash === 'none' ? first : await claim(index, texts, row, now);
        await store(last.claims, `chunk-${row}`);
        const expected = texts.map((id) => {
          const before = claimedAt.get(id);
          if (before !== undefined && now < before + DEDUPLICATION_WINDOW_MS) return 1;
          claimedAt.set(id, now);
          return 0;
        });
        expect(last.isDuplicate).toEqual(expected);
        decided += ids.length;
        await index.expire(now);
      }
    }),
    { numRuns: 25 },
  );
  console.log(`deduplication: ${decided} decisions in ${world} histories, all as the map says`);
});

test('a filter never forgets, and takes few new ids for known ones', () => {
  const filter = new FingerprintTable(100_000);
  const hash = new Uint32Array(2);
  const each = (prefix: string, visit: (hash1: number, hash2: number) => void): void => {
    for (let i = 0; i < 100_000; i += 1) {
      hashId(`${prefix}-${i}`, hash);
      visit(hash[0] ?? 0, hash[1] ?? 0);
    }
  };
  each('known', (hash1, hash2) => filter.add(hash1, hash2));
  let forgotten = 0;
  let mistaken = 0;
  each('known', (hash1, hash2) => {
    if (!filter.mayHave(hash1, hash2)) forgotten += 1;
  });
  each('new', (hash1, hash2) => {
    if (filter.mayHave(hash1, hash2)) mistaken += 1;
  });
  console.log(`filter, full: ${mistaken} of 100000 new ids looked up in vain, ${filter.bytes / 100_000} bytes an id`);
  expect(forgotten).toBe(0);
  expect(mistaken).toBeLessThan(40);
});

test('a growing filter holds any number', () => {
  const filter = new IdFilter();
  const hash = new Uint32Array(2);
  for (let i = 0; i < 600_000; i += 1) {
    hashId(`id-${i}`, hash);
    filter.add(hash[0] ?? 0, hash[1] ?? 0);
  }
  for (let i = 0; i < 600_000; i += 1) {
    hashId(`id-${i}`, hash);
    if (!filter.mayHave(hash[0] ?? 0, hash[1] ?? 0)) expect.fail(`id-${i} was forgotten`);
  }
});
