import { DAY } from '@takt/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Claims } from '../src/metering/dedup/claims.ts';
import { FingerprintTable, IdFilter, MARKS } from '../src/metering/dedup/id-filter.ts';
import { hashId } from '../src/metering/dedup/id-hash.ts';
import { DEDUPLICATION_WINDOW_MS, DeduplicationIndex, sliceOf } from '../src/metering/dedup/index.ts';
import type { ClickHouse } from '../src/platform/clickhouse/index.ts';
import { openTestClickHouse } from './support/clickhouse.ts';

/** One transaction id counts once in 34 days from acceptance, exactly (metering 2, index 5.12; lessons B 6). */

let clickhouse: ClickHouse;
beforeAll(async () => {
  clickhouse = await openTestClickHouse();
});
afterAll(() => clickhouse.close());

const START = Date.parse('2026-01-01T00:00:00Z');

interface Row {
  readonly row: number;
  readonly acceptedAt: number;
  readonly ids: readonly string[];
}

/** Claims the ids of a chunk's requests, and answers 1 for each that was claimed before, in order. */
async function claim(index: DeduplicationIndex, rows: readonly Row[]) {
  const claims = new Claims(index);
  const atOnce = rows.flatMap(({ row, acceptedAt, ids }) => [
    ...claims.claim(
      ids.map((transactionId) => ({ transactionId })),
      row * 128,
      acceptedAt,
    ),
  ]);
  const isDuplicate = (await claims.decide()).values();
  return { isDuplicate: atOnce.map((isClaimed) => (isClaimed === 1 ? 0 : isDuplicate.next().value)), claims };
}

const store = async (claims: Claims, token: string): Promise<void> => {
  const { table, block } = claims.toRows();
  if (block.rows > 0) await clickhouse.insertBlock(table, block, { token });
};

test('random ids over months, with restarts and chunks done twice, against a map', async () => {
  // Steps that hit the edge of the window, to the millisecond.
  const step = fc.oneof(
    fc.integer({ min: 0, max: DAY }),
    fc.constantFrom(0, 1, DEDUPLICATION_WINDOW_MS - 1, DEDUPLICATION_WINDOW_MS, DEDUPLICATION_WINDOW_MS + 1, 17 * DAY),
  );
  const ids = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 });
  const chunk = fc.record({
    rows: fc.array(fc.record({ step, ids }), { minLength: 1, maxLength: 3 }),
    restart: fc.boolean(),
    // As the next one grows when this one is read again.
    next: fc.record({ step, ids }),
    done: fc.constantFrom('once', 'again', 'again after the next', 'crash before', 'crash after'),
  });
  let world = 0;
  let row = 0;
  let decided = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { minLength: 1, maxLength: 12 }), async (chunks) => {
      world += 1;
      await clickhouse.command('TRUNCATE TABLE transaction_ids');
      const claimedAt = new Map<string, number>();
      let index = await DeduplicationIndex.open(clickhouse);
      let now = START;
      for (const { rows: given, restart, next, done } of chunks) {
        const rows = given.map((each): Row => {
          now += each.step;
          row += 1;
          return { row, acceptedAt: now, ids: each.ids.map((id) => `${world}-${id}`) };
        });
        if (restart) index = await DeduplicationIndex.open(clickhouse);
        let claims = await claim(index, rows);
        if (done === 'again after the next') {
          const growing = new Claims(index);
          const ids = next.ids.map((id) => ({ transactionId: `${world}-${id}` }));
          growing.claim(ids, (row + 1) * 128, now + next.step);
        }
        if (done === 'crash after') await store(claims.claims, `chunk-${row}`);
        if (done.startsWith('crash')) index = await DeduplicationIndex.open(clickhouse);
        if (done !== 'once') claims = await claim(index, rows);
        await store(claims.claims, `chunk-${row}`);
        const expected = rows.flatMap(({ acceptedAt, ids: texts }) =>
          texts.map((id) => {
            const before = claimedAt.get(id);
            if (before !== undefined && acceptedAt < before + DEDUPLICATION_WINDOW_MS) return 1;
            claimedAt.set(id, acceptedAt);
            return 0;
          }),
        );
        expect(claims.isDuplicate).toEqual(expected);
        decided += expected.length;
        await index.expire(now);
        // What grew comes no more: in life its rows would follow.
        if (done === 'again after the next') index = await DeduplicationIndex.open(clickhouse);
      }
    }),
    { numRuns: 25 },
  );
  console.log(`deduplication: ${decided} decisions in ${world} histories, all as the map says`);
});

test('an id that is free again, and once more within one run, is claimed each time', async () => {
  await clickhouse.command('TRUNCATE TABLE transaction_ids');
  const index = await DeduplicationIndex.open(clickhouse);
  const first = await claim(index, [{ row: 1, acceptedAt: START, ids: ['a'] }]);
  await store(first.claims, 'first');
  const free = START + DEDUPLICATION_WINDOW_MS;
  const run = [free, free + DAY, free + 60 * DAY].map((acceptedAt, i): Row => ({ row: 2 + i, acceptedAt, ids: ['a'] }));
  expect((await claim(index, run)).isDuplicate).toEqual([0, 1, 0]);
});

const hash = new Uint32Array(2);

test('an id is not claimed by another one of the same hash', async () => {
  await clickhouse.command('TRUNCATE TABLE transaction_ids');
  const index = await DeduplicationIndex.open(clickhouse);
  await store((await claim(index, [{ row: 1, acceptedAt: START, ids: ['a'] }])).claims, 'same hash');
  hashId('a', hash);
  const suspect = { hash1: hash[0] ?? 0, slices: [sliceOf(START)] };
  const suspects = ['a', 'b'].map((transactionId) => ({ transactionId, ...suspect }));
  const claims = await index.claimsBefore(suspects, 2 * 128, START);
  expect([claims.get('a'), claims.get('b')]).toEqual([START, undefined]);
});

const forEachId = (prefix: string, count: number, visit: (hash1: number, hash2: number) => void): void => {
  for (let i = 0; i < count; i += 1) {
    hashId(`${prefix}-${i}`, hash);
    visit(hash[0] ?? 0, hash[1] ?? 0);
  }
};

test('a filter knows each id under its marks, and takes few new ids for known ones', () => {
  const filter = new FingerprintTable(100_000);
  forEachId('a', 50_000, (hash1, hash2) => filter.note(hash1, hash2, 1));
  forEachId('b', 50_000, (hash1, hash2) => filter.note(hash1, hash2, 2));
  let unknown = 0;
  let mistaken = 0;
  const expectMark = (mark: number) => (hash1: number, hash2: number) => {
    if ((filter.marksOf(hash1, hash2) & (1 << mark)) === 0) unknown += 1;
  };
  forEachId('a', 50_000, expectMark(1));
  forEachId('b', 50_000, expectMark(2));
  forEachId('new', 100_000, (hash1, hash2) => {
    if (filter.marksOf(hash1, hash2) !== 0) mistaken += 1;
  });
  console.log(`filter, full: ${mistaken} of 100000 new ids looked up in vain, ${filter.bytes / 100_000} bytes an id`);
  expect(unknown).toBe(0);
  expect(mistaken).toBeLessThan(250);
});

test('what is forgotten makes room, and nothing else is lost', () => {
  const filter = new IdFilter();
  const count = 300_000;
  for (let round = 0; round < 12; round += 1) {
    const mark = round % MARKS;
    forEachId(`${round}`, count, (hash1, hash2) => filter.note(hash1, hash2, mark));
    if (round < 2) continue;
    filter.forget((round - 2) % MARKS);
    forEachId(`${round - 1}`, count, (hash1, hash2) => {
      const marks = filter.note(hash1, hash2, (round - 1) % MARKS);
      if ((marks & (1 << ((round - 1) % MARKS))) === 0) expect.fail(`an id of round ${round - 1} is lost`);
      if ((marks & (1 << ((round - 2) % MARKS))) !== 0) expect.fail(`round ${round - 2} is not forgotten`);
    });
  }
  // 600,000 ids in use.
  expect(filter.bytes).toBeLessThan(10 * 2 ** 20);
});

test('a growing filter holds any number', () => {
  const filter = new IdFilter();
  const count = 1_500_000;
  forEachId('id', count, (hash1, hash2) => filter.note(hash1, hash2, 3));
  forEachId('id', count, (hash1, hash2) => {
    if ((filter.note(hash1, hash2, 3) & (1 << 3)) === 0) expect.fail('an id was forgotten');
  });
});
