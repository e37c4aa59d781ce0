import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Claims } from '../packages/server/src/metering/dedup/claims.ts';
import { DEDUPLICATION_WINDOW_MS, DeduplicationIndex, sliceOf } from '../packages/server/src/metering/dedup/index.ts';
import { openClickHouse } from '../packages/server/src/platform/clickhouse/index.ts';
import { createLog } from '../packages/server/src/platform/log.ts';

/**
 * node --import tsx bench/dedup.ts [--millions 1,20,100] [--seconds 10]
 *
 * The rate at which the deduplication index decides about transaction ids and stores their claims, with so many millions of ids already
 * in the window; one id in a hundred is a repetition. The ids that are there already are written by ClickHouse itself, spread over the
 * window.
 */
const { values: options } = parseArgs({
  options: { millions: { type: 'string', default: '1,20,100' }, seconds: { type: 'string', default: '10' } },
});
const sizes = options.millions.split(',').map((millions) => Number(millions) * 1e6);
const seconds = Number(options.seconds);

const CHUNK_IDS = 50_000;
const REQUEST_IDS = 100;
const LOAD_AT_ONCE = 5_000_000;
const DAY_MS = 86_400_000;
const SLICE_MS = DEDUPLICATION_WINDOW_MS / 4;
const now = Date.now();

const dataDir = mkdtempSync(join(tmpdir(), 'takt-dedup-bench-'));
const clickhouse = await openClickHouse({ dataDir, clickhouseUrl: undefined }, createLog('silent'));

/**
 * Ids of the last 33 days, spread over the slices. They come in the order of their hashes, each insert with its part of the range: what
 * is there then is like what merges leave of a slice, without the time that they take.
 */
async function load(count: number): Promise<void> {
  const since = now - 33 * DAY_MS;
  for (let slice = sliceOf(since); slice <= sliceOf(now); slice += 1) {
    const from = Math.max(since, slice * SLICE_MS);
    const length = Math.min(now, (slice + 1) * SLICE_MS) - from;
    const inSlice = Math.floor((count * length) / (33 * DAY_MS));
    for (let made = 0; made < inSlice; made += LOAD_AT_ONCE) {
      await clickhouse.command(
        `INSERT INTO transaction_ids (slice, hash1, hash2, transaction_id, seq, accepted_at)
         SELECT ${slice}, intDiv((${made} + number) * 4294967296, ${inSlice}), rand32(1), toString(generateUUIDv4()), 1,
                fromUnixTimestamp64Milli(toInt64(${from} + rand64(2) % ${length}), 'UTC')
           FROM numbers(${Math.min(LOAD_AT_ONCE, inSlice - made)})`,
        {
          max_memory_usage: 4e9,
          max_threads: 1,
          min_insert_block_size_rows: LOAD_AT_ONCE,
          min_insert_block_size_bytes: 0,
        },
      );
    }
  }
}

/**
 * Makes each slice one part, which is what its table's settings leave of a slice an hour after the last insert. In life that is so of all
 * slices but the current one, and of that one after every quiet hour; the parts that the measured inserts add, and their merging, are part of
 * what is measured. Without this, the merges that follow a bulk load, of as many rows as life brings in weeks, would run all the while.
 */
async function settle(): Promise<void> {
  const slices = await clickhouse.query<{ slice: string }>(
    "SELECT DISTINCT partition AS slice FROM system.parts WHERE active AND table = 'transaction_ids' ORDER BY slice",
  );
  for (const { slice } of slices) await clickhouse.command(`OPTIMIZE TABLE transaction_ids PARTITION ${slice} FINAL`);
  for (;;) {
    const [merges] = await clickhouse.query<{ running: string }>('SELECT count() AS running FROM system.merges');
    if (merges?.running === '0') return;
    await delay(200);
  }
}

let seq = 1_000;
let made = 0;

/** The ids of a chunk as the loader forms it: new ones, and repetitions of old ones. */
const chunk = (): string[] =>
  Array.from({ length: CHUNK_IDS }, (_, i) => {
    const isOld = i % 100 === 0 && made > 100;
    const id = isOld ? Math.floor(Math.random() * (made - 100)) : made++;
    return `0198f1c2-7a2b-7c3d-8e4f-${id.toString(16).padStart(12, '0')}`;
  });

const thousands = (n: number): string => Math.round(n).toLocaleString('en-US');
console.log(`cores ${availableParallelism()}`);
let loaded = 0;
let first: number | undefined;
for (const size of sizes) {
  await load(size - loaded);
  loaded = size;
  await settle();
  const opening = performance.now();
  const index = await DeduplicationIndex.open(clickhouse);
  const openSeconds = (performance.now() - opening) / 1_000;
  let decided = 0;
  let duplicates = 0;
  let claimMs = 0;
  const begin = performance.now();
  while (performance.now() - begin < seconds * 1_000) {
    const ids = chunk();
    const claiming = performance.now();
    const claims = new Claims(index);
    for (let i = 0; i < ids.length; i += REQUEST_IDS) {
      const events = ids.slice(i, i + REQUEST_IDS).map((transactionId) => ({ transactionId }));
      claims.claim(events, seq, now);
      seq += events.length;
    }
    for (const each of await claims.decide()) duplicates += each;
    claimMs += performance.now() - claiming;
    const { table, block } = claims.toRows();
    await clickhouse.insertBlock(table, block, { token: `chunk-${seq}` });
    block.free();
    decided += CHUNK_IDS;
  }
  const claimUs = (claimMs * 1_000) / decided;
  const rate = decided / ((performance.now() - begin) / 1_000);
  first ??= rate;
  const [disk] = await clickhouse.query<{ bytes: string; ids: string }>(
    "SELECT sum(bytes_on_disk) AS bytes, sum(rows) AS ids FROM system.parts WHERE active AND table = 'transaction_ids'",
  );
  console.log(
    `${thousands(size / 1e6)} M ids: ${thousands(rate)} ids/s (${(rate / first).toFixed(2)} of the first), ${thousands(duplicates)} repetitions found, deciding takes ${claimUs.toFixed(1)} µs an id, ` +
      `${(index.bytes / size).toFixed(1)} bytes of memory and ${(Number(disk?.bytes) / Number(disk?.ids)).toFixed(1)} of disk an id, opened in ${openSeconds.toFixed(1)} s`,
  );
}
await clickhouse.close();
rmSync(dataDir, { recursive: true });
