import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { at, Billing, unique } from './support/billing.ts';
import { StripeDouble } from './support/stripe.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

/** A seeded sequence of numbers in [0, 1): a failed run is repeated with the seed it printed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const CUSTOMERS = 8;

/** Eight invoices of three items each: 40 calls to Stripe. Whatever moment Takt is killed at, each arrives once, whole (integrations 4.2). */
it('hands each invoice over once, through kills of the whole of Takt amid the calls', {
  timeout: 240_000,
}, async () => {
  const seed = Number(process.env.TAKT_SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}; repeat with TAKT_SEED=${seed}`);
  const random = randomOf(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'takt-stripe-'));
  const stripe = await StripeDouble.open();
  const start = () => startTakt({ dataDir, env: { TAKT_STRIPE_API_BASE: stripe.url } });
  let takt: Takt = await start();
  await takt.raw('POST', '/v1/client/billing-config/stripe', { stripe_api_key: 'sk_test' });
  const product_id = await new Billing(takt).fixedProduct();
  const charge = (unit_price: number) => ({
    product_id,
    schedule: { schedule_items: [{ timestamp: at(2026, 1, 2), unit_price, quantity: 1 }] },
  });
  const customers: { readonly id: string; readonly cus: string; readonly total: number }[] = [];
  for (let i = 1; i <= CUSTOMERS; i += 1) {
    const cus = unique('cus');
    const { data } = await takt.client.v1.customers.create({
      name: cus,
      customer_billing_provider_configurations: [
        {
          billing_provider: 'stripe',
          delivery_method: 'direct_to_billing_provider',
          configuration: { stripe_customer_id: cus },
        },
      ],
    });
    await takt.client.v1.contracts.create({
      customer_id: data.id,
      starting_at: at(2026, 1),
      billing_provider_configuration: { billing_provider: 'stripe' },
      scheduled_charges: [charge(100 * i), charge(20 * i), charge(3 * i)],
    });
    customers.push({ id: data.id, cus, total: 123 * i });
  }

  // All are due at once.
  const before = stripe.calls.length;
  await takt.clock.set(at(2026, 1, 3));
  for (const share of [0.1, 0.4, 0.7]) {
    const kill = before + Math.floor(CUSTOMERS * 5 * (share + random() * 0.25));
    await until(() => stripe.calls.length >= kill, 30_000);
    await takt.kill();
    takt = await start();
  }

  const billing = new Billing(takt);
  for (const { id, cus, total } of customers) {
    const invoice = async () => (await billing.invoice(id)).external_invoice;
    await until(async () => (await invoice())?.external_status === 'FINALIZED', 30_000);
    const sent = stripe.of(cus);
    expect(sent).toMatchObject([{ status: 'open', total, id: (await invoice())?.invoice_id }]);
    expect(stripe.items.filter(({ customer }) => customer === cus)).toHaveLength(3);
  }
  await takt.stop();
  await stripe.close();
  rmSync(dataDir, { recursive: true, force: true });
});
