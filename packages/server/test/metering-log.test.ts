import { setImmediate as nextTurn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBatch } from '../src/metering/ingest/batch.ts';
import { type LogRow, LogWriter, readLog } from '../src/metering/ingest/log.ts';
import { LoadingSpeed, pauseAfter } from '../src/metering/ingest/pace.ts';
import { packBody, unpackBody } from '../src/metering/ingest/packed-body.ts';
import { type MeteringBench, openMetering } from './support/metering.ts';
import { until } from './support/until.ts';

/** The ingest log: what comes out is what went in, whatever its size; and it does not grow away from whoever loads it. */

const NOW = Date.parse('2026-03-10T12:00:00Z');
let bench: MeteringBench;
let isOutOfOrder = false;
beforeAll(async () => {
  bench = await openMetering(NOW, {
    db: (db) => db,
    clickhouse: (real) => ({
      ...real,
      insertBlock: async (...block) => {
        if (isOutOfOrder) throw new Error('ClickHouse is out of order');
        return real.insertBlock(...block);
      },
    }),
  });
});
afterAll(() => bench.stop());

const batchOf = (events: number, note: string, id = 'e'): Buffer =>
  Buffer.from(
    JSON.stringify(
      Array.from({ length: events }, (_, i) => ({
        transaction_id: `${id}-${i}`,
        customer_id: 'c',
        event_type: 't',
        timestamp: '2026-03-10T11:00:00Z',
        properties: { note, n: i },
      })),
    ),
  );

test('a body comes out of its packing byte for byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 300 }), (bytes, times) => {
      const body = Buffer.concat(Array.from({ length: times }, () => bytes));
      const packed = packBody(body);
      expect(unpackBody(packed).equals(body)).toBe(true);
      expect(packed.unpackedBytes).toBe(body.length < 2_048 ? null : body.length);
    }),
  );
});

test('a packed body that would become more than it was is not unpacked', () => {
  const { bytes } = packBody(Buffer.alloc(100_000, ' '));
  expect(() => unpackBody({ bytes, unpackedBytes: 50_000 })).toThrow();
  expect(() => unpackBody({ bytes, unpackedBytes: 100_001 })).toThrow('shorter than it was');
  expect(() => unpackBody({ bytes: gzipSync('[]'), unpackedBytes: 2 })).toThrow();
});

/** A log writer of its own, beside the loader of the bench. */
function writer(): { readonly log: LogWriter; readonly rows: LogRow[] } {
  const rows: LogRow[] = [];
  const log = new LogWriter(
    bench.db,
    { kind: 'simulated', now: () => NOW },
    {
      offer: (appended) => rows.push(...appended),
      pauseAfter: () => 0,
    },
  );
  return { log, rows };
}

test('what is read from the log is what was appended: small bodies, large ones, and rows of an earlier Takt', async () => {
  const { log, rows } = writer();
  const bodies = [batchOf(1, 'small'), batchOf(100, 'x'.repeat(5_000)), batchOf(2, 'ü€😀'), batchOf(100, 'medium')];
  await Promise.all(bodies.map((body) => log.append(body, readBatch(body, NOW))));
  const [first, last] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0];
  expect(rows.map(({ bytes }) => bytes)).toEqual(bodies.map(({ length }) => length));

  const kept = await bench.db.query<{ unpacked_bytes: number | null; bytes: number }>(
    'SELECT unpacked_bytes, octet_length(body) AS bytes FROM ingest_log WHERE seq BETWEEN $1 AND $2 ORDER BY seq',
    [first, last],
  );
  expect(kept.map(({ unpacked_bytes: unpacked }) => unpacked)).toEqual([
    null,
    bodies[1]?.length,
    null,
    bodies[3]?.length,
  ]);
  expect(kept[1]?.bytes).toBeLessThan((bodies[1]?.length ?? 0) / 5);

  // An earlier Takt kept every body as it came.
  await bench.db.query('UPDATE ingest_log SET body = $2, unpacked_bytes = NULL WHERE seq = $1', [last, bodies[3]]);
  const all = { maxRows: 100, maxBytes: Number.MAX_SAFE_INTEGER };
  const read = await readLog(bench.db, { after: first - 1, upTo: last }, all);
  expect(read).toEqual(rows);
});

test('a piece of the log is measured by what it unpacks to: a hundred times more than it takes up', async () => {
  const { log, rows } = writer();
  const body = batchOf(100, ' '.repeat(10_000));
  await Promise.all(Array.from({ length: 6 }, () => log.append(body, readBatch(body, NOW))));
  const first = rows[0]?.seq ?? 0;
  const read = await readLog(
    bench.db,
    { after: first - 1, upTo: first + 5 },
    { maxRows: 100, maxBytes: 2 * body.length + 1 },
  );
  // The third begins within the bound; none begins beyond it.
  expect(read.map(({ seq }) => seq)).toEqual([first, first + 1, first + 2]);
});

/**
 * Clients that send as soon as they are answered, against a loader that takes all that waits, at a fixed cost a chunk and a row:
 * simulated in milliseconds. A commit takes 2 ms and 0.1 ms for each row, and takes everything that has come.
 */
function simulate({ msPerRow, msPerChunk, seconds, clients }: Simulation): Simulated {
  const speed = new LoadingSpeed();
  let [head, loaded, inChunk, chunkEndsAt, chunkBeganAt, nextCommitAt] = [0, 0, 0, 0, 0, 0];
  let [longestPause, mostAhead] = [0, 0];
  for (let now = 0; now < seconds * 1_000; now += 1) {
    if (inChunk > 0 && now >= chunkEndsAt) {
      speed.noteChunk(inChunk, now - chunkBeganAt);
      loaded += inChunk;
      inChunk = 0;
    }
    if (inChunk === 0 && head > loaded) {
      inChunk = head - loaded;
      chunkBeganAt = now;
      chunkEndsAt = now + msPerChunk + inChunk * msPerRow;
    }
    if (now >= nextCommitAt) {
      head += clients;
      const pause = pauseAfter(clients, head - loaded, speed);
      longestPause = Math.max(longestPause, pause);
      nextCommitAt = now + 2 + 0.1 * clients + pause;
    }
    if (now > SETTLED_MS) mostAhead = Math.max(mostAhead, (head - loaded) * msPerRow);
  }
  return { loadedPerSecond: loaded / seconds, longestPause, mostAhead };
}

/** By then the speed of loading is known. */
const SETTLED_MS = 10_000;

interface Simulation {
  readonly msPerRow: number;
  readonly msPerChunk: number;
  readonly seconds: number;
  readonly clients: number;
}

interface Simulated {
  readonly loadedPerSecond: number;
  readonly longestPause: number;
  readonly mostAhead: number;
}

test('where requests come faster than they can be loaded, the log stays within two seconds of loading', () => {
  fc.assert(
    fc.property(
      // From 500 to 2,000 rows a second can be loaded, where 2,800 to 7,600 would come.
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: 5, max: 100, noNaN: true }),
      fc.integer({ min: 8, max: 64 }),
      (msPerRow, msPerChunk, clients) => {
        const { loadedPerSecond, longestPause, mostAhead } = simulate({ msPerRow, msPerChunk, clients, seconds: 30 });
        expect(mostAhead).toBeLessThan(2_000);
        // Holding back costs little of what could be loaded, and no answer waits long.
        expect(loadedPerSecond).toBeGreaterThan((0.75 * 1_000) / msPerRow);
        expect(longestPause).toBeLessThanOrEqual(250);
      },
    ),
    { numRuns: 200 },
  );
});

test('a loader that keeps up holds nobody back, and neither do a few rows after a slow chunk', () => {
  expect(simulate({ msPerRow: 0.1, msPerChunk: 20, clients: 8, seconds: 10 }).longestPause).toBe(0);
  const speed = new LoadingSpeed();
  expect(pauseAfter(8, 10_000, speed)).toBe(0); // Nothing was loaded yet: there is nothing to go by.
  speed.noteChunk(1, 500);
  expect(pauseAfter(8, 400, speed)).toBe(0);
  expect(pauseAfter(8, 401, speed)).toBe(250);
});

test('while appending pauses, requests gather for one commit', async () => {
  const groups: number[] = [];
  const log = new LogWriter(
    bench.db,
    { kind: 'simulated', now: () => NOW },
    { offer: (rows) => groups.push(rows.length), pauseAfter: () => (groups.length === 1 ? 500 : 0) },
  );
  const body = batchOf(1, 'x', 'gathered');
  const events = readBatch(body, NOW);
  await log.append(body, events);
  const appended: Promise<void>[] = [];
  for (let i = 0; i < 5; i += 1) {
    appended.push(log.append(body, events));
    await nextTurn();
  }
  expect(groups).toEqual([1]);
  await Promise.all(appended);
  expect(groups).toEqual([1, 5]);
});

test('while ClickHouse is out of order, nobody is held back', async () => {
  const { metering } = bench;
  const body = batchOf(1, 'x', 'held');
  await metering.ingest(body, NOW);
  await metering.readBarrier();
  isOutOfOrder = true;
  await metering.ingest(body, NOW);
  await until(() => metering.vitals().isFailing, 10_000);
  // A thousand rows are more than would be free of pauses.
  for (let sent = 0; sent < 1_000; sent += 500) {
    await Promise.all(Array.from({ length: 500 }, () => metering.ingest(body, NOW)));
  }
  expect(metering.vitals().waitingRows).toBeGreaterThan(1_000);
  isOutOfOrder = false;
  await until(() => !metering.vitals().isFailing, 30_000);
  await metering.readBarrier();
  expect(metering.vitals().waitingRows).toBe(0);
});
