import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { at, Billing, unique } from './support/billing.ts';
import { Random } from './support/random.ts';
import { StripeDouble } from './support/stripe.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

const CUSTOMERS = 8;

/** Eight invoices of three items each: 40 calls to Stripe. Whatever moment Takt is killed at, each arrives once, whole (integrations 4.2). */
it('hands each invoice over once, through kills of the whole of Takt amid the calls', {
  timeout: 240_000,
}, async () => {
  const random = Random.announced();
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
    const kill = before + Math.floor(CUSTOMERS * 5 * (share + random.fraction() * 0.25));
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

/** The commit is paid first, and the rest of the edit follows (subscriptions 8.2): also where Takt is killed between the two. */
it('makes the whole of an edit whose commit is paid, killed amid the payment', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'takt-stripe-'));
  const stripe = await StripeDouble.open();
  const start = () => startTakt({ dataDir, env: { TAKT_STRIPE_API_BASE: stripe.url } });
  let takt = await start();
  await takt.raw('POST', '/v1/client/billing-config/stripe', { stripe_api_key: 'sk_test' });
  const product_id = await new Billing(takt).fixedProduct();
  const cus = unique('cus');
  const { data: customer } = await takt.client.v1.customers.create({
    name: cus,
    customer_billing_provider_configurations: [
      {
        billing_provider: 'stripe',
        delivery_method: 'direct_to_billing_provider',
        configuration: { stripe_customer_id: cus },
      },
    ],
  });
  const { data: contract } = await takt.client.v1.contracts.create({
    customer_id: customer.id,
    starting_at: at(2026, 1),
    billing_provider_configuration: { billing_provider: 'stripe' },
  });

  stripe.trap(({ path }) => path.endsWith('/pay'), new Promise(() => undefined));
  const access = (amount: number) => ({
    schedule_items: [{ amount, starting_at: at(2026, 1), ending_before: at(2027, 1) }],
  });
  const edit = takt.raw('POST', '/v2/contracts/edit', {
    customer_id: customer.id,
    contract_id: contract.id,
    uniqueness_key: 'bundle',
    update_contract_name: 'with a bundle',
    add_credits: [{ product_id, access_schedule: access(50) }],
    add_commits: [
      {
        product_id,
        type: 'PREPAID',
        access_schedule: access(1_000),
        invoice_schedule: { schedule_items: [{ timestamp: at(2026, 1), unit_price: 900, quantity: 1 }] },
        payment_gate_config: { payment_gate_type: 'STRIPE', stripe_config: { payment_type: 'INVOICE' } },
      },
    ],
  });
  const isUnanswered = expect(edit).rejects.toThrow();
  await until(() => stripe.calls.some(({ path }) => path.endsWith('/pay')));
  await takt.kill();
  await isUnanswered;

  takt = await start();
  const terms = async () => {
    const { body } = await takt.raw('POST', '/v2/contracts/get', {
      customer_id: customer.id,
      contract_id: contract.id,
      include_balance: true,
    });
    return body.data;
  };
  await until(async () => (await terms()).name === 'with a bundle', 20_000);
  const { commits, credits } = await terms();
  expect([commits[0].balance, credits[0].balance, stripe.of(cus)]).toMatchObject([
    1_000,
    50,
    [{ status: 'paid', total: 900 }],
  ]);
  const history = await takt.raw('POST', '/v2/contracts/getEditHistory', {
    customer_id: customer.id,
    contract_id: contract.id,
  });
  expect(history.body.data).toMatchObject([
    { uniqueness_key: 'bundle', add_commits: [{ id: commits[0].id }], add_credits: [{ id: credits[0].id }] },
  ]);
  await takt.stop();
  await stripe.close();
  rmSync(dataDir, { recursive: true, force: true });
});
