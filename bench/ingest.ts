import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startTakt, type Takt } from '../packages/server/test/support/takt.ts';
import { BATCH, CUSTOMERS, customerText } from './events.ts';
import type { Order, Report } from './generator.ts';

/**
 * npm run bench:ingest -- [--seconds 20] [--connections 8] [--profile DIR]
 *
 * Measures in one run the floor (see floor.ts) and Takt's rate of acknowledged events with everything on: durable log, deduplication,
 * one SUM metric with a group key, one COUNT metric, 1,000 customers. Then proves that each acknowledged event counts exactly once.
 */
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    connections: { type: 'string', default: '8' },
    profile: { type: 'string' },
  },
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const EXEC = {
  execArgv: ['--import', 'tsx'],
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'] as ('ignore' | 'inherit' | 'ipc')[],
};

async function generate(order: Omit<Order, 'path' | 'connections'>): Promise<Report> {
  const child = fork(script('generator.ts'), [], EXEC);
  child.send({ ...order, path: '/v1/ingest', connections });
  const [report] = (await once(child, 'message')) as [Report];
  return report;
}

const hostAndPort = (address: string): { host: string; port: number } => {
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port) };
};

async function measureFloor(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'takt-floor-'));
  const child = fork(script('floor.ts'), [join(folder, 'log')], EXEC);
  const [address] = (await once(child, 'message')) as [string];
  await generate({ ...hostAndPort(address), token: 'none', seconds: Math.min(seconds, 3) });
  const report = await generate({ ...hostAndPort(address), token: 'none', seconds });
  await stop(child);
  rmSync(folder, { recursive: true });
  return report;
}

async function stop(child: ChildProcess): Promise<void> {
  child.send('stop');
  await once(child, 'exit');
}

interface Metrics {
  readonly count: string;
  readonly sum: string;
}

async function prepare(takt: Takt): Promise<Metrics> {
  const filter = { event_type_filter: { in_values: ['completion'] } };
  const count = await takt.client.v1.billableMetrics.create({
    name: 'Completions',
    aggregation_type: 'COUNT',
    ...filter,
  });
  const sum = await takt.client.v1.billableMetrics.create({
    name: 'Tokens',
    aggregation_type: 'SUM',
    aggregation_key: 'tokens',
    property_filters: [
      { name: 'tokens', exists: true },
      { name: 'model', exists: true },
    ],
    group_keys: [['model']],
    ...filter,
  });
  for (let i = 0; i < CUSTOMERS; i += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, k) =>
        takt.client.v1.customers.create({ name: `Customer ${i + k}`, ingest_aliases: [customerText(i + k)] }),
      ),
    );
  }
  return { count: count.data.id, sum: sum.data.id };
}

const HOUR_MS = 3_600_000;

/** The metric's total over all customers. */
async function total(takt: Takt, metricId: string): Promise<number> {
  let sum = 0;
  const now = Date.now();
  const range = {
    starting_on: new Date(Math.floor(now / HOUR_MS) * HOUR_MS - 48 * HOUR_MS).toISOString(),
    ending_before: new Date(Math.floor(now / HOUR_MS) * HOUR_MS + 48 * HOUR_MS).toISOString(),
  };
  for await (const row of takt.client.v1.usage.list({
    ...range,
    window_size: 'NONE',
    billable_metrics: [{ id: metricId }],
  })) {
    sum += row.value ?? 0;
  }
  return sum;
}

/** Resident memory of a process, now and at its highest, in MiB. */
function memory(pid: number | undefined): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024);
  return { now: field('VmRSS'), peak: field('VmHWM') };
}

const TICKS_PER_SECOND = 100;

/** CPU seconds that a process and its descendants have used, those that ended among them. */
function cpuSeconds(pid: number | undefined): number {
  const processes = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return [
        {
          pid: Number(name),
          parent: Number(fields[1]),
          ticks: fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0),
        },
      ];
    } catch {
      return [];
    }
  });
  const family = new Set([pid]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const each of processes) if (family.has(each.parent)) family.add(each.pid);
  }
  const ticks = processes.reduce((sum, each) => (family.has(each.pid) ? sum + each.ticks : sum), 0);
  return ticks / TICKS_PER_SECOND;
}

/** CPU seconds of a process by thread: the main one is Takt's JavaScript, the others are V8's helpers and ClickHouse. */
function cpuByThread(pid: number | undefined): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
    const name = thread === String(pid) ? 'JavaScript' : stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    found.set(name, (found.get(name) ?? 0) + (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND);
  }
  return found;
}

const rate = (report: Report): number => report.acknowledged / report.seconds;
const thousands = (n: number): string => Math.round(n).toLocaleString('en-US');

console.log(`cores ${availableParallelism()}, ${connections} connections, batches of ${BATCH}, ${seconds} s each`);
const floor = await measureFloor();
console.log(
  `floor        ${thousands(rate(floor))} events/s, p99 ${floor.p99Ms.toFixed(1)} ms, ${floor.bytesPerEvent.toFixed(0)} bytes an event`,
);

const profile =
  options.profile === undefined
    ? {}
    : { NODE_OPTIONS: `--import ${script('profile.mjs')}`, BENCH_PROFILE: options.profile };
const takt = await startTakt({ clock: 'system', env: { TAKT_CHECK_ANSWERS: undefined, ...profile } });
try {
  const metrics = await prepare(takt);
  const { host, port } = hostAndPort(takt.baseURL);
  const order = { host, port, token: takt.token };
  const warmUp = await generate({ ...order, seconds: Math.min(seconds, 3) });
  await total(takt, metrics.count);
  const cpuBefore = cpuSeconds(takt.process.pid);
  const threadsBefore = cpuByThread(takt.process.pid);
  const report = await generate({ ...order, seconds });
  const acknowledgedAt = performance.now();
  await takt.raw('POST', '/v1/events/search', { transactionIds: ['none'] });
  const catchUp = performance.now() - acknowledgedAt;
  const cpu = cpuSeconds(takt.process.pid) - cpuBefore;
  const threads = [...cpuByThread(takt.process.pid)]
    .map(([name, used]): [string, number] => [name, used - (threadsBefore.get(name) ?? 0)])
    .filter(([, used]) => (used * 1e6) / report.acknowledged >= 0.1)
    .sort(([, a], [, b]) => b - a);
  const resident = memory(takt.process.pid);
  console.log(
    `takt         ${thousands(rate(report))} events/s, p50 ${report.p50Ms.toFixed(1)} ms, p99 ${report.p99Ms.toFixed(1)} ms, max ${report.maxMs.toFixed(0)} ms`,
  );
  console.log(`ratio        ${(rate(report) / rate(floor)).toFixed(3)}`);
  console.log(`catch-up     ${(catchUp / 1_000).toFixed(2)} s after the last acknowledgement`);
  console.log(
    `cpu          ${((cpu * 1e6) / report.acknowledged).toFixed(1)} µs an event in Takt and its Postgres, ${((report.cpuSeconds * 1e6) / report.acknowledged).toFixed(1)} in the generator`,
  );
  const perEvent = ([name, used]: readonly [string, number]): string =>
    `${name} ${((used * 1e6) / report.acknowledged).toFixed(1)}`;
  console.log(`             by thread of Takt: ${threads.map(perEvent).join(', ')}`);
  console.log(`memory       ${resident.now} MiB resident, ${resident.peak} MiB at most`);
  const sent = warmUp.acknowledged + report.acknowledged;
  const tokens = warmUp.tokens + report.tokens;
  const [count, sum] = [await total(takt, metrics.count), await total(takt, metrics.sum)];
  const isExact = count === sent && sum === tokens;
  console.log(`proof        acknowledged ${thousands(sent)} events, ${thousands(tokens)} tokens`);
  console.log(
    `             counted      ${thousands(count)} events, ${thousands(sum)} tokens: ${isExact ? 'each exactly once' : 'WRONG'}`,
  );
  if (report.refused > 0) console.log(`refused      ${report.refused} requests`);
  if (!isExact) process.exitCode = 1;
} finally {
  await takt.stop();
}
