import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { at, Billing } from './support/billing.ts';
import { spawnTakt, startTakt } from './support/takt.ts';

/** A streaming metric sees what is accepted after its creation; `takt reflow` brings the older events in, on demand (metering 4.1, D11). */

const dataDir = mkdtempSync(join(tmpdir(), 'takt-reflow-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const NOW = '2026-03-10T12:00:00.000Z';

/** The command's exit code and output. */
async function reflow(...args: readonly string[]): Promise<readonly [number | null, string]> {
  const run = spawnTakt(['reflow', ...args], {
    TAKT_DATA_DIR: dataDir,
    TAKT_CLOCK: 'simulated',
    TAKT_LOG_LEVEL: 'warn',
  });
  return [await run.exit, run.output().trim()];
}

test('older events come in once, and the draft, the balance and later events go on from there', async () => {
  let takt = await startTakt({ dataDir, start: NOW });
  let billing = new Billing(takt);
  const first = await billing.meter({ groups: ['model'] });
  const customer = await billing.customer();
  const use = (...amounts: readonly number[]): Promise<void> =>
    billing.use(customer, ...amounts.map((n) => first.event(n, NOW, { model: n > 3 ? 'large' : 'small' })));
  await use(1, 2, 3);
  await use(10, 20);
  const again = first.event(0, NOW);
  const metric = await takt.client.v1.billableMetrics.create({
    name: 'Tokens, thought of later',
    aggregation_type: 'SUM',
    aggregation_key: 'n',
    event_type_filter: { in_values: [again.event_type] },
    property_filters: ['n', 'model'].map((name) => ({ name, exists: true })),
    group_keys: [['model']],
  });
  const product = await takt.client.v1.contracts.products.create({
    name: 'Tokens',
    type: 'USAGE',
    billable_metric_id: metric.data.id,
    pricing_group_key: ['model'],
  });
  const card = (await takt.client.v1.contracts.rateCards.create({ name: 'Card' })).data.id;
  for (const [model, price] of [
    ['small', 1],
    ['large', 10],
  ] as const) {
    await billing.rate(card, product.data.id, { price, pricing_group_values: { model } });
  }
  await billing.contract({ customer_id: customer, rate_card_id: card, starting_at: at(2026, 3) });
  await use(100);
  const draft = async (): Promise<number> => (await billing.usageInvoice(customer, at(2026, 3))).total;
  expect(await draft()).toBe(1_000);
  expect(await reflow(metric.data.id)).toEqual([1, expect.stringContaining('in use')]);
  await takt.stop();

  expect(await reflow('nonsense')).toEqual([1, 'takt: there is no billable metric nonsense']);
  expect(await reflow(metric.data.id)).toEqual([0, `5 events came into metric ${metric.data.id}`]);
  expect(await reflow(metric.data.id)).toEqual([0, `0 events came into metric ${metric.data.id}`]);

  takt = await startTakt({ dataDir, start: NOW });
  billing = new Billing(takt);
  // 1 + 2 + 3 small at 1; 10 + 20 + 100 large at 10.
  expect(await draft()).toBe(1_306);
  await use(1);
  expect(await draft()).toBe(1_307);
  const { data } = await takt.client.v1.auditLogs.list({
    resource_type: 'billable_metric',
    resource_id: metric.data.id,
  });
  expect(data.map(({ action }) => action)).toContain('reflow');
  await takt.stop();
});
