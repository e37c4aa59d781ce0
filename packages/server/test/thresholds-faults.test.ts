import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { at, Billing } from './support/billing.ts';
import { Random } from './support/random.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

const EVENTS = 400;
const THRESHOLD = 10_000;

/**
 * Usage of 400 units at 100 is 40,000 cents. Whatever moment Takt is killed at, what was charged at the threshold of 10,000 and what is
 * still open add up to that, no charge is below the threshold, and nothing stays uncharged that has reached it.
 */
it('charges each crossing once, through kills of the whole of Takt amid usage', { timeout: 180_000 }, async () => {
  const random = Random.announced();
  const dataDir = mkdtempSync(join(tmpdir(), 'takt-thresholds-'));
  let takt: Takt = await startTakt({ dataDir });
  let billing = new Billing(takt);
  const meter = await billing.meter();
  const product_id = await billing.fixedProduct();
  const customer = await billing.customer();
  await billing.contract({
    customer_id: customer,
    starting_at: at(2026, 1),
    rate_card_id: await billing.card([meter, 100]),
    spend_threshold_configuration: {
      is_enabled: true,
      threshold_amount: THRESHOLD,
      commit: { product_id },
      payment_gate_config: { payment_gate_type: 'NONE' },
    },
  });

  const usage = Array.from({ length: EVENTS }, () => ({
    transaction_id: randomUUID(),
    customer_id: customer,
    ...meter.event(1, at(2026, 1, 1)),
  }));
  /** Sends a batch until it is acknowledged, through restarts; the events carry their ids, so sending again is safe. */
  const send = async (batch: typeof usage): Promise<void> => {
    for (;;) {
      const sent = await takt.client.v1.usage.ingest({ usage: batch }).then(
        () => true,
        () => false,
      );
      if (sent) return;
      await delay(20);
    }
  };
  const sending = (async () => {
    for (let i = 0; i < usage.length; i += 10) await send(usage.slice(i, i + 10));
  })();
  for (let kill = 0; kill < 3; kill += 1) {
    await delay(50 + random.fraction() * 400); // the instant of the kill
    await takt.kill();
    takt = await startTakt({ dataDir });
    billing = new Billing(takt);
  }
  await sending;

  const charged = async () => (await billing.invoices(customer, { type: 'SCHEDULED' })).map(({ total }) => total);
  const open = async () => (await billing.usageInvoice(customer, at(2026, 1))).total;
  await until(async () => (await open()) < THRESHOLD, 30_000);
  await takt.clock.set(at(2026, 1, 1, 1)); // all that is due has been done
  const charges = await charged();
  expect(charges.every((total) => total >= THRESHOLD)).toBe(true);
  expect(charges.reduce((sum, total) => sum + total, 0) + (await open())).toBe(EVENTS * 100);
  await takt.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
