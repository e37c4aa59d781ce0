import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLog } from '../src/platform/log.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/embedded.ts';
import { startExternalClickHouse } from './support/external-clickhouse.ts';
import { Random } from './support/random.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

/**
 * Real faults on real processes, under load from clients that repeat every request until it is answered with 200: whatever happens,
 * each acknowledged event counts once (lessons B 1, 2, 15).
 */

/** Of how many kills a run consists; TAKT_FAULT_ROUNDS=20 for a long one. */
const ROUNDS = Number(process.env.TAKT_FAULT_ROUNDS ?? 4);
const SEED = Number(process.env.TAKT_FAULT_SEED ?? 1);
const CLIENTS = 4;
const BATCH = 20;

interface Load {
  /** Distinct events acknowledged so far, and the sum of their values. */
  readonly acknowledged: { events: number; total: number };
  readonly failures: { count: number; messages: Set<string> };
  stop(): Promise<void>;
}

/** Clients that send new events mixed with repetitions of acknowledged ones, in batches, each until it is answered with 200. */
function startLoad(server: () => Takt, customer: string, random: Random): Load {
  const acknowledged = { events: 0, total: 0 };
  const failures = { count: 0, messages: new Set<string>() };
  let isStopped = false;
  let made = 0;
  const event = (id: number, n: number) => ({
    transaction_id: `event-${id}`,
    customer_id: customer,
    event_type: 'load',
    timestamp: new Date().toISOString(),
    properties: { n: String(n), k: `g${id % 3}` },
  });
  const send = async (batch: readonly unknown[]): Promise<void> => {
    for (;;) {
      const answer = await server()
        .raw('POST', '/v1/ingest', batch)
        .catch(() => undefined);
      if (answer?.status === 200) return;
      if (answer !== undefined && answer.status < 500) throw new Error(`ingest answered ${JSON.stringify(answer)}`);
      failures.count += 1;
      failures.messages.add(answer === undefined ? 'network' : `${answer.status} ${answer.body?.message}`);
      await delay(30);
    }
  };
  const client = async (): Promise<void> => {
    const settled: number[] = [];
    while (!isStopped) {
      const fresh = Array.from({ length: BATCH }, () => made++);
      // What is repeated says something else, which must not count.
      const old = settled.filter(() => random.chance(5 / settled.length));
      await send([...fresh.map((id) => event(id, id % 97)), ...old.map((id) => event(id, 1_000_000))].slice(0, 100));
      settled.push(...fresh);
      acknowledged.events += fresh.length;
      for (const id of fresh) acknowledged.total += id % 97;
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  return {
    acknowledged,
    failures,
    stop: async () => {
      isStopped = true;
      await clients;
    },
  };
}

const HOUR = 3_600_000;

interface Counted {
  readonly events: number | null;
  readonly total: number | null;
  readonly groups: number;
}

async function counted(takt: Takt, { customer, count, sum }: Subject): Promise<Counted> {
  const now = Math.floor(Date.now() / HOUR) * HOUR;
  const query = {
    customer_ids: [customer],
    starting_on: new Date(now - 24 * HOUR).toISOString(),
    ending_before: new Date(now + 24 * HOUR).toISOString(),
    window_size: 'NONE',
  };
  const read = async (metric: unknown) => {
    const { status, body } = await takt.raw('POST', '/v1/usage', { ...query, billable_metrics: [metric] });
    if (status !== 200) throw new Error(`usage answered ${status} ${JSON.stringify(body)}`);
    return body.data[0];
  };
  const [events, total] = [await read({ id: count }), await read({ id: sum, group_by: { key: 'k' } })];
  const groups = Object.values(total.groups as Record<string, number>).reduce((a, b) => a + b, 0);
  return { events: events.value, total: total.value, groups };
}

interface Subject {
  readonly customer: string;
  readonly count: string;
  readonly sum: string;
}

async function prepare(takt: Takt): Promise<Subject> {
  const filter = { event_type_filter: { in_values: ['load'] } };
  const customer = (await takt.client.v1.customers.create({ name: 'c' })).data.id;
  const count = (await takt.client.v1.billableMetrics.create({ name: 'count', aggregation_type: 'COUNT', ...filter }))
    .data.id;
  const { data } = await takt.client.v1.billableMetrics.create({
    name: 'sum',
    aggregation_type: 'SUM',
    aggregation_key: 'n',
    property_filters: [
      { name: 'n', exists: true },
      { name: 'k', exists: true },
    ],
    group_keys: [['k']],
    ...filter,
  });
  return { customer, count, sum: data.id };
}

const expectExact = ({ acknowledged }: Load, found: Counted): void =>
  expect(found).toEqual({ events: acknowledged.events, total: acknowledged.total, groups: acknowledged.total });

test(`kill -9 of Takt at random instants: nothing lost, nothing twice (${ROUNDS} rounds, seed ${SEED})`, {
  timeout: 60_000 + ROUNDS * 30_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'takt-kill-'));
  const random = new Random(SEED);
  let takt = await startTakt({ dataDir, clock: 'system' });
  const subject = await prepare(takt);
  const load = startLoad(() => takt, subject.customer, random);
  let slowest = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await delay(random.whole(200, 1_500));
    await takt.kill();
    const began = performance.now();
    takt = await startTakt({ dataDir, clock: 'system' });
    await counted(takt, subject);
    slowest = Math.max(slowest, performance.now() - began);
  }
  await delay(300);
  await load.stop();
  const found = await counted(takt, subject);
  console.log(
    `kill -9: ${ROUNDS} rounds, ${load.acknowledged.events} events acknowledged, ${found.events} counted, ${load.failures.count} requests repeated, slowest recovery ${(slowest / 1_000).toFixed(1)} s`,
  );
  expectExact(load, found);
  expect(await takt.stop()).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});

test('Postgres stopped and started under load: 5xx with a message, then all goes on without a restart', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'takt-pg-'));
  const log = createLog('silent');
  let postgres = await startEmbeddedPostgres(folder, log, () => undefined);
  const url = `postgres://${postgres.user}@localhost/${postgres.database}?host=${encodeURIComponent(postgres.socketDir)}`;
  const takt = await startTakt({ clock: 'system', env: { TAKT_DATABASE_URL: url } });
  const subject = await prepare(takt);
  const load = startLoad(() => takt, subject.customer, new Random(SEED));
  for (let round = 0; round < 3; round += 1) {
    await delay(400);
    await postgres.stop();
    const refused = await takt.raw('POST', '/v1/usage/groups', {
      customer_id: subject.customer,
      billable_metric_id: subject.count,
      window_size: 'NONE',
      starting_on: '2026-01-01T00:00:00Z',
      ending_before: '2026-01-02T00:00:00Z',
    });
    expect(refused).toMatchObject({ status: 503, body: { message: expect.any(String) } });
    postgres = await startEmbeddedPostgres(folder, log, () => undefined);
    const before = load.acknowledged.events;
    await until(() => load.acknowledged.events > before + 200, 30_000);
  }
  await load.stop();
  await until(async () => (await counted(takt, subject).catch(() => undefined)) !== undefined, 30_000);
  expectExact(load, await counted(takt, subject));
  expect([...load.failures.messages].join()).toContain('503');
  await takt.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('ClickHouse gone: ingest acknowledges from the log, reads say 503, and it catches up by itself', {
  timeout: 180_000,
}, async () => {
  const clickhouse = await startExternalClickHouse();
  const takt = await startTakt({ clock: 'system', env: { TAKT_CLICKHOUSE_URL: clickhouse.url } });
  const subject = await prepare(takt);
  const load = startLoad(() => takt, subject.customer, new Random(SEED));
  await until(() => load.acknowledged.events > 500, 30_000);
  await clickhouse.crash();
  const [failures, before] = [load.failures.count, load.acknowledged.events];
  await until(() => load.acknowledged.events > before + 1_000, 30_000);
  expect(load.failures.count).toBe(failures);
  const read = await takt.raw('POST', '/v1/events/search', { transactionIds: ['event-1'] });
  expect(read).toMatchObject({ status: 503, body: { message: expect.any(String) } });
  expect(read.headers.get('retry-after')).not.toBeNull();
  await clickhouse.restart();
  await load.stop();
  await until(async () => (await counted(takt, subject).catch(() => undefined)) !== undefined, 60_000);
  expectExact(load, await counted(takt, subject));
  await takt.stop();
  await clickhouse.stop();
});

test('two processes share the stores: one loads, and when it is killed the other goes on', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'takt-pair-'));
  const postgres = await startEmbeddedPostgres(folder, createLog('silent'), () => undefined);
  const clickhouse = await startExternalClickHouse();
  const env = {
    TAKT_DATABASE_URL: `postgres://${postgres.user}@localhost/${postgres.database}?host=${encodeURIComponent(postgres.socketDir)}`,
    TAKT_CLICKHOUSE_URL: clickhouse.url,
  };
  const first = await startTakt({ clock: 'system', env });
  const second = await startTakt({ clock: 'system', env });
  const subject = await prepare(first);
  let turn = 0;
  let isAlone = false;
  const load = startLoad(
    () => {
      turn += 1;
      return isAlone || turn % 2 === 0 ? second : first;
    },
    subject.customer,
    new Random(SEED),
  );
  await until(() => load.acknowledged.events > 1_000, 30_000);
  // Each sees at once what the other has acknowledged.
  for (const takt of [second, first]) {
    const before = load.acknowledged.events;
    expect((await counted(takt, subject)).events).toBeGreaterThanOrEqual(before);
  }
  isAlone = true;
  await first.kill();
  const before = load.acknowledged.events;
  await until(() => load.acknowledged.events > before + 1_000, 30_000);
  await load.stop();
  await until(async () => (await counted(second, subject).catch(() => undefined)) !== undefined, 30_000);
  expectExact(load, await counted(second, subject));
  await second.stop();
  await clickhouse.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});
