import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoUsage } from '../src/cli/demo/usage.ts';
import { at } from './support/billing.ts';
import { signalGroup, spawnTakt, startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

async function runDemo(takt: Takt): Promise<string> {
  const env = { TAKT_URL: takt.baseURL, TAKT_API_TOKEN: takt.token };
  const { exit, output } = spawnTakt(['demo'], env);
  const code = await exit;
  if (code !== 0) throw new Error(`the demo ended with ${code}:\n${output()}`);
  return output();
}

/** Everything that the demo makes, and what it comes to. */
async function company(takt: Takt) {
  const { client } = takt;
  const count = async (pages: AsyncIterable<unknown>): Promise<number> => {
    let total = 0;
    for await (const _ of pages) total += 1;
    return total;
  };
  const bills: string[] = [];
  for await (const { id, name } of client.v1.customers.list()) {
    for await (const invoice of client.v1.customers.invoices.list({ customer_id: id })) {
      bills.push(`${name} ${invoice.type} ${invoice.status} ${invoice.id} ${invoice.total}`);
    }
  }
  return {
    metrics: await count(client.v1.billableMetrics.list()),
    products: await count(client.v1.contracts.products.list()),
    rateCards: await count(client.v1.contracts.rateCards.list()),
    customers: await count(client.v1.customers.list()),
    bills: bills.sort(),
  };
}

test('a company of its own: final and open invoices, and commands that show them', async () => {
  const takt = await startTakt({ start: '2026-02-10T15:20:00Z' });
  try {
    const printed = await runDemo(takt);
    expect(printed).toContain('made           contract  Bramble Health: Annual commitment');
    expect(printed).toContain(`${takt.baseURL}/docs`);
    expect(printed).not.toContain('there already');
    const made = await company(takt);
    expect(made).toMatchObject({ metrics: 3, products: 7, rateCards: 1, customers: 4 });

    // January is over and billed; February is open. The commitment covers its customer's usage.
    const totals = (words: string): readonly number[] =>
      made.bills.filter((bill) => bill.startsWith(words)).map((bill) => Number(bill.split(' ').at(-1)));
    for (const customer of ['Fernway Analytics', 'Copperline Studios', 'Juniper Robotics']) {
      expect(totals(`${customer} USAGE FINALIZED`)[0]).toBeGreaterThan(10_000);
      expect(totals(`${customer} USAGE DRAFT`)[0]).toBeGreaterThan(10_000);
    }
    expect(totals('Bramble Health USAGE')).toEqual([0, 0]);
    expect(totals('Bramble Health SCHEDULED FINALIZED')).toEqual([300_000]);
    // 23 of January's 31 days: 12 × 2500 × 23/31 = 22258.0645….
    expect(totals('Copperline Studios SCHEDULED FINALIZED')[0]).toBeCloseTo(22_258.0645, 4);

    const commands = printed.split('\n').filter((line) => line.startsWith('curl'));
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const [, path = '', body] = /'http:\/\/[^/]+(\/[^']*)'(?: -d '(.*)')?/.exec(command) ?? [];
      const answer = await takt.raw(body === undefined ? 'GET' : 'POST', path, body);
      expect(answer.status, `${command}: ${JSON.stringify(answer.body)}`).toBe(200);
      if (!path.endsWith('/pdf')) expect(answer.body.data.length, command).toBeGreaterThan(0);
    }

    // Again, nothing is made, counted or billed twice.
    const again = await runDemo(takt);
    expect(again).not.toMatch(/^ {2}made/m);
    expect(await company(takt)).toEqual(made);

    // A day later, it goes on.
    await takt.clock.set('2026-02-11T15:20:00Z');
    await runDemo(takt);
    const { bills, ...things } = await company(takt);
    expect(things).toEqual({ metrics: 3, products: 7, rateCards: 1, customers: 4 });
    const fernway = bills.find((bill) => bill.startsWith('Fernway Analytics USAGE DRAFT'));
    expect(Number(fernway?.split(' ').at(-1))).toBeGreaterThan(totals('Fernway Analytics USAGE DRAFT')[0] ?? 0);
  } finally {
    await takt.stop();
  }
}, 180_000);

test('the usage of an hour is the same whenever it is asked for', () => {
  const [from, to] = [Date.parse(at(2026, 1, 5)), Date.parse(at(2026, 1, 6))];
  const byId = (events: Iterable<{ transaction_id: string }>) =>
    [...events].sort((a, b) => a.transaction_id.localeCompare(b.transaction_id));
  const whole = byId(demoUsage(from, to));
  const middle = Date.parse(at(2026, 1, 5, 12)) + 1_234_567;
  expect(byId([...demoUsage(from, middle), ...demoUsage(middle, to)])).toEqual(whole);
  expect(whole.length).toBeGreaterThan(300);
  expect(new Set(whole.map(({ transaction_id }) => transaction_id)).size).toBe(whole.length);
});

test('where no Takt runs, the demo starts one, which goes on until it is stopped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'takt-demo-'));
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  probe.close();
  await once(probe, 'close');

  const demo = spawnTakt(['demo'], { TAKT_PORT: port, TAKT_DATA_DIR: join(folder, 'data') });
  try {
    await until(() => demo.output().includes('goes on running') || demo.process.exitCode !== null, 120_000);
    expect(demo.output()).toContain(`Takt is ready at http://127.0.0.1:${port}`);
    const token = /Token +(\S+)/.exec(demo.output())?.[1];
    const answer = await fetch(`http://127.0.0.1:${port}/v1/customers`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ data: { length: 4 } });
    demo.process.kill('SIGTERM');
    expect(await demo.exit).toBe(0);
  } finally {
    signalGroup(demo.process, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
