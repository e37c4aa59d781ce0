import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, Billing, later, USD } from './support/billing.ts';
import { startExternalClickHouse } from './support/external-clickhouse.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

const runsOf = async (takt: Takt, outcome: 'finalized' | 'failed'): Promise<number> => {
  const text = await (await fetch(`${takt.baseURL}/metrics`)).text();
  return Number(new RegExp(`takt_invoice_runs_total\\{outcome="${outcome}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
};

const finalizations = async (takt: Takt, invoiceId: string): Promise<number> => {
  const query = new URLSearchParams({ resource_type: 'invoice', resource_id: invoiceId });
  const { body } = await takt.raw('GET', `/v1/auditLogs?${query}`);
  return body.data.filter(({ action }: { action: string }) => action === 'finalize').length;
};

test('several workers share what falls due at one instant, and each invoice is finalized once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'takt-workers-'));
  const clickhouse = await startExternalClickHouse();
  const owner = await startTakt({ dataDir, clock: 'system' });
  const other = await startTakt({
    clock: 'system',
    env: {
      TAKT_DATABASE_URL: `postgres://takt@localhost/postgres?host=${encodeURIComponent(join(dataDir, 'postgres'))}`,
      TAKT_CLICKHOUSE_URL: clickhouse.url,
      TAKT_API_TOKEN: owner.token,
    },
  });
  const billing = new Billing(owner);
  const product = await billing.fixedProduct();
  const began = Date.now();
  const customers = await Promise.all(Array.from({ length: 80 }, () => billing.customer()));
  // Contracts cost more than customers: on a slow machine, too, they are all there before anything falls due.
  const due = new Date(Date.now() + 5_000 + 10 * (Date.now() - began)).toISOString();
  const hour = new Date(Math.floor(began / 3_600_000) * 3_600_000).toISOString();
  await Promise.all(
    customers.map(async (customer_id, i) => {
      const schedule = { credit_type_id: USD, schedule_items: [{ timestamp: due, amount: i + 1 }] };
      await billing.contract({
        customer_id,
        starting_at: hour,
        scheduled_charges: [{ product_id: product, schedule }],
      });
    }),
  );
  expect(Date.now()).toBeLessThan(Date.parse(due));
  const finalized = async () => (await runsOf(owner, 'finalized')) + (await runsOf(other, 'finalized'));
  await until(async () => (await finalized()) >= customers.length, 120_000);
  expect(await finalized()).toBe(customers.length);
  for (const [i, customerId] of customers.entries()) {
    const invoice = await billing.invoice(customerId);
    expect(invoice).toMatchObject({ status: 'FINALIZED', total: i + 1 });
    expect(await finalizations(owner, invoice.id)).toBe(1);
  }
  expect(await other.stop()).toBe(0);
  expect(await owner.stop()).toBe(0);
  await clickhouse.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 180_000);

/** A road to a server that can be cut and mended. */
async function cuttable(url: string) {
  const target = new URL(url);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((inbound) => {
    if (isCut) return void inbound.destroy();
    const outbound = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [inbound, outbound],
      [outbound, inbound],
    ] as const) {
      open.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the road has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut: () => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
    close: () => server.close(),
  };
}

test('no invoice is made while usage cannot be read: the run fails, is seen, and is made good later', async () => {
  const clickhouse = await startExternalClickHouse();
  const road = await cuttable(clickhouse.url);
  const takt = await startTakt({ start: at(2026, 1), env: { TAKT_CLICKHOUSE_URL: road.url } });
  const billing = new Billing(takt);
  const tokens = await billing.meter();
  const customerId = await billing.customer();
  await billing.contract({
    customer_id: customerId,
    rate_card_id: await billing.card([tokens, 100]),
    starting_at: at(2026, 1),
  });
  await takt.clock.set(at(2026, 1, 20));
  await billing.use(customerId, tokens.event(3, at(2026, 1, 10)));
  const { id } = await billing.usageInvoice(customerId, at(2026, 1));
  await takt.clock.set(at(2026, 2, 1, 23));

  // Acknowledged, and not yet where invoices read usage.
  road.cut();
  await billing.use(customerId, tokens.event(2, at(2026, 1, 30)));
  await expect(takt.clock.set(at(2026, 2, 2))).rejects.toThrow(/503|500/);
  expect(await runsOf(takt, 'failed')).toBeGreaterThan(0);
  expect(await billing.invoices(customerId, { status: 'FINALIZED' })).toEqual([]);

  road.mend();
  await takt.clock.set(later(at(2026, 2, 2), { hours: 1 }));
  expect(await billing.invoices(customerId, { status: 'FINALIZED' })).toMatchObject([{ id, total: 500 }]);
  expect(await finalizations(takt, id)).toBe(1);
  await takt.stop();
  road.close();
  await clickhouse.stop();
}, 180_000);
