import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnrokDouble } from './support/anrok.ts';
import { at, Billing, type Meter, unique } from './support/billing.ts';
import { type Inbox, openInbox } from './support/inbox.ts';
import { StripeDouble } from './support/stripe.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

/** Payments that Takt itself takes: at gates, and of final invoices (integrations 4.5, subscriptions 8, 10). Prices are USD cents. */

let takt: Takt;
let billing: Billing;
let stripe: StripeDouble;
let anrok: AnrokDouble;
let inbox: Inbox;
let meter: Meter;
let card: string;
let fixed: string;
const SECRET = 'whsec_of_tests';

beforeAll(async () => {
  [stripe, anrok, inbox] = await Promise.all([StripeDouble.open(), AnrokDouble.open(), openInbox()]);
  const env = { TAKT_STRIPE_API_BASE: stripe.url, TAKT_ANROK_API_BASE: anrok.url };
  takt = await startTakt({ start: at(2026, 1), env });
  billing = new Billing(takt);
  await takt.raw('POST', '/sandbox/webhooks', { url: inbox.url('/hooks') });
  await takt.raw('POST', '/v1/client/billing-config/stripe', { stripe_api_key: 'sk_test', webhook_secret: SECRET });
  meter = await billing.meter();
  card = await billing.card([meter, 100]);
  fixed = await billing.fixedProduct('Prepaid usage');
});
afterAll(async () => {
  await takt.stop();
  await stripe.close();
  await anrok.close();
  await inbox.close();
});

const post = (path: string, body: object) => takt.raw('POST', path, body);

interface World {
  readonly customer: string;
  readonly contract: string;
  readonly cus: string;
}

async function world(cus: string, terms: object = {}, keys: object = {}): Promise<World> {
  const customer = (
    await takt.client.v1.customers.create({
      name: 'n',
      customer_billing_provider_configurations: [
        {
          billing_provider: 'stripe',
          delivery_method: 'direct_to_billing_provider',
          configuration: { stripe_customer_id: cus, ...keys },
        },
      ],
    })
  ).data.id;
  const { status, body } = await post('/v1/contracts/create', {
    customer_id: customer,
    starting_at: at(2026, 1),
    rate_card_id: card,
    billing_provider_configuration: { billing_provider: 'stripe' },
    ...terms,
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return { customer, contract: body.data.id, cus };
}

const gate = (stripeConfig: object = {}, more: object = {}) => ({
  payment_gate_config: {
    payment_gate_type: 'STRIPE',
    stripe_config: { payment_type: 'INVOICE', ...stripeConfig },
    ...more,
  },
});
/** Fills up to 2,100 once no more than 500 is left: at once, for there is nothing. */
const recharge = (payment: object) => ({
  prepaid_balance_threshold_configuration: {
    is_enabled: true,
    threshold_amount: 500,
    recharge_to_amount: 2_100,
    commit: { product_id: fixed },
    ...payment,
  },
});
const purchases = async ({ customer }: World) =>
  (await billing.invoices(customer, { type: 'SCHEDULED' })).map(({ status, total, external_invoice: record }) => ({
    status,
    total,
    external: record?.external_status,
  }));
const balance = async ({ customer }: World): Promise<number> =>
  (
    await post('/v1/contracts/customerBalances/list', {
      customer_id: customer,
      include_contract_balances: true,
      include_balance: true,
    })
  ).body.data.reduce((sum: number, one: { balance: number }) => sum + one.balance, 0);
const isEnabled = async ({ customer, contract }: World) =>
  (await post('/v2/contracts/get', { customer_id: customer, contract_id: contract })).body.data
    .prepaid_balance_threshold_configuration.is_enabled;
const hooks = ({ contract }: World) =>
  inbox
    .at('/hooks')
    .map(({ json }) => json)
    .filter(({ type, properties }) => type.startsWith('payment_gate.') && properties.contract_id === contract);
const payments = async ({ customer }: World) => (await post('/v1/payments/list', { customer_id: customer })).body.data;
const tell = async (type: string, object: object) => {
  const { body, headers } = stripe.event(type, object as Record<string, unknown>, 1_000, SECRET);
  expect((await fetch(`${takt.baseURL}/webhooks/stripe`, { method: 'POST', headers, body })).status).toBe(200);
};

describe('a recharge through Stripe', () => {
  it('is paid with an invoice of its own, and then usable', async () => {
    const made = await world(unique('cus'), recharge(gate({ invoice_metadata: { order: '7' } })));
    expect(await purchases(made)).toEqual([{ status: 'FINALIZED', total: 2_100, external: 'PAID' }]);
    expect(await balance(made)).toBe(2_100);
    const [invoice, ...others] = stripe.of(made.cus);
    expect([invoice?.status, invoice?.total, invoice?.form['metadata[order]'], others]).toEqual([
      'paid',
      2_100,
      '7',
      [],
    ]);
    expect(invoice?.form.auto_advance).toBe('false');
    await until(() => hooks(made).length === 2);
    expect(hooks(made).map(({ type, properties }) => [type, properties.payment_status])).toEqual([
      ['payment_gate.threshold_reached', undefined],
      ['payment_gate.payment_status', 'paid'],
    ]);
    expect(await payments(made)).toMatchObject([{ status: 'paid', amount: 2_100, amount_paid: 2_100 }]);
  });

  it('is paid with a payment intent, on the default method, without an invoice', async () => {
    const made = await world(unique('cus'), recharge(gate({ payment_type: 'PAYMENT_INTENT' })));
    expect(await purchases(made)).toEqual([{ status: 'FINALIZED', total: 2_100, external: 'PAID' }]);
    expect(stripe.of(made.cus)).toEqual([]);
    const intent = stripe.intents.find(({ form }) => form.customer === made.cus);
    expect(intent?.form).toMatchObject({
      amount: '2100',
      currency: 'usd',
      confirm: 'true',
      off_session: 'true',
      payment_method: `pm_of_${made.cus}`,
    });
  });

  it('adds a tax that was computed before', async () => {
    const tax = { tax_type: 'PRECALCULATED', precalculated_tax_config: { tax_amount: 190, tax_name: 'VAT' } };
    const made = await world(unique('cus'), recharge(gate({}, tax)));
    expect(await purchases(made)).toEqual([{ status: 'FINALIZED', total: 2_290, external: 'PAID' }]);
    expect(stripe.of(made.cus)[0]?.total).toBe(2_290);
    expect(await balance(made)).toBe(2_100);
  });

  it('that is declined leaves a void invoice, no commit, and the threshold off', async () => {
    const made = await world(unique('cus_declined'), recharge(gate()));
    expect(await purchases(made)).toEqual([{ status: 'VOID', total: 2_100, external: 'VOID' }]);
    expect(stripe.of(made.cus)[0]?.status).toBe('void');
    expect([await balance(made), await isEnabled(made)]).toEqual([0, false]);
    await until(() => hooks(made).length === 2);
    expect(hooks(made)[1]?.properties).toMatchObject({
      payment_status: 'failed',
      error_message: 'Your card has insufficient funds.',
      billing_provider: {
        type: 'stripe',
        stripe: { error: { code: 'card_declined', decline_code: 'insufficient_funds' } },
      },
    });
    expect(await payments(made)).toMatchObject([{ status: 'canceled', amount_paid: 0 }]);
  });

  it('waits for a customer who must authenticate, and goes on when Stripe tells of it', async () => {
    const made = await world(unique('cus_challenged'), recharge(gate({ payment_type: 'PAYMENT_INTENT' })));
    expect(await purchases(made)).toMatchObject([{ status: 'DRAFT' }]);
    await until(() => hooks(made).some(({ type }) => type === 'payment_gate.payment_pending_action_required'));
    const [payment] = await payments(made);
    expect(payment).toMatchObject({ status: 'requires_intervention' });
    await tell('payment_intent.succeeded', {
      id: payment.payment_gateway.stripe.payment_intent_id,
      status: 'succeeded',
    });
    expect(await purchases(made)).toEqual([{ status: 'FINALIZED', total: 2_100, external: 'PAID' }]);
    expect(await balance(made)).toBe(2_100);
  });

  it('waits also where Stripe refuses because of the missing authentication, and tells of it once', async () => {
    const cus = unique('cus');
    const paid = (path: string) => stripe.of(cus).some(({ id }) => path === `/invoices/${id}/pay`);
    const code = 'invoice_payment_intent_requires_action';
    stripe.trap(({ path }) => paid(path), {
      status: 402,
      body: { error: { type: 'card_error', code, message: 'Authenticate' } },
    });
    const made = await world(cus, recharge(gate()));
    const told = () => hooks(made).filter(({ type }) => type === 'payment_gate.payment_pending_action_required');
    await until(() => told().length === 1);
    const [{ id } = { id: '' }] = stripe.of(cus);
    await tell('invoice.payment_action_required', { id, object: 'invoice' });
    await tell('invoice.paid', { id, object: 'invoice' });
    expect(await purchases(made)).toEqual([{ status: 'FINALIZED', total: 2_100, external: 'PAID' }]);
    await until(() => hooks(made).some(({ type }) => type === 'payment_gate.payment_status'));
    expect(told()).toHaveLength(1);
  });

  it('can be given up by its seller while it waits', async () => {
    const made = await world(unique('cus_challenged'), recharge(gate({ payment_type: 'PAYMENT_INTENT' })));
    const { id } = await billing.invoice(made.customer, { type: 'SCHEDULED' });
    const of = { customer_id: made.customer, invoice_id: id };
    expect(await post('/v1/payments/attempt', of)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('only a finalized invoice') },
    });
    expect((await post('/v1/payments/cancel', of)).body.data).toMatchObject({ status: 'canceled' });
    expect(await purchases(made)).toMatchObject([{ status: 'VOID', total: 2_100 }]);
    expect(await isEnabled(made)).toBe(false);
  });

  it('asks for nothing twice where an answer is lost', async () => {
    const cus = unique('cus');
    stripe.trap(
      ({ method, path, form }) => method === 'POST' && path === '/payment_intents' && form.customer === cus,
      'lost',
    );
    const made = await world(cus, recharge(gate({ payment_type: 'PAYMENT_INTENT' })));
    expect(await purchases(made)).toEqual([{ status: 'FINALIZED', total: 2_100, external: 'PAID' }]);
    expect(stripe.intents.filter(({ form }) => form.customer === cus)).toHaveLength(1);
  });

  it('needs a Stripe configuration on the contract', async () => {
    const customer_id = await billing.customer();
    const { status, body } = await post('/v1/contracts/create', {
      customer_id,
      starting_at: at(2026, 1),
      rate_card_id: card,
      ...recharge(gate()),
    });
    expect([status, body.message]).toEqual([400, expect.stringContaining('Stripe')]);
  });
});

describe('taxes that Anrok computes (integrations 4.5)', () => {
  const anrokGate = (paymentType: string) => recharge(gate({ payment_type: paymentType }, { tax_type: 'ANROK' }));

  it('fail the payment while nobody has stored a token', async () => {
    const made = await world(unique('cus'), anrokGate('PAYMENT_INTENT'));
    await until(() => hooks(made).some(({ type }) => type === 'payment_gate.payment_status'));
    expect(hooks(made).at(-1)?.properties).toMatchObject({
      payment_status: 'failed',
      error_message: 'No Anrok token is stored for the Stripe account',
    });
  });

  it('are asked for with the stored token, added to what is paid, and no part of the total', async () => {
    const [{ delivery_method_id: method }] = (await post('/v1/listConfiguredBillingProviders', {})).body.data;
    await post('/v1/upsertAnrokApiToken', { delivery_method_ids: [method], anrok_api_token: 'anrok-secret' });
    const byIntent = await world(unique('cus'), anrokGate('PAYMENT_INTENT'));
    const byInvoice = await world(unique('cus'), anrokGate('INVOICE'));
    for (const made of [byIntent, byInvoice]) {
      await until(async () => (await purchases(made))[0]?.status === 'FINALIZED');
      // A tenth of 2,100 on top.
      const invoice = await billing.invoice(made.customer, { type: 'SCHEDULED' });
      expect([invoice.total, invoice.external_invoice]).toEqual([
        2_100,
        expect.objectContaining({ external_status: 'PAID', invoiced_total: 2_310, tax: { total_tax_amount: 210 } }),
      ]);
    }
    expect(stripe.intents.find(({ form }) => form.customer === byIntent.cus)?.form.amount).toBe('2310');
    const sent = stripe.of(byInvoice.cus).flatMap((invoice) => stripe.itemsOf(invoice));
    expect(sent.map(({ form, amount }) => [form.description, amount])).toEqual([
      ['Prepaid usage', 2_100],
      ['Tax', 210],
    ]);
    expect(anrok.calls[0]).toMatchObject({
      token: 'Bearer anrok-secret',
      body: {
        currencyCode: 'USD',
        customerId: `stripe:${byIntent.cus}`,
        lineItems: [{ productExternalId: fixed, amount: 2_100 }],
      },
    });
    expect(takt.output()).not.toContain('anrok-secret');
  });
});

describe('a commit behind a gate, added by hand (subscriptions 8.2)', () => {
  const add = (
    { customer, contract }: World,
    more: object = {},
    headers: Record<string, string> = {},
    paid: object = gate(),
  ) =>
    takt.raw(
      'POST',
      '/v2/contracts/edit',
      {
        customer_id: customer,
        contract_id: contract,
        ...more,
        add_commits: [
          {
            product_id: fixed,
            type: 'PREPAID',
            access_schedule: {
              schedule_items: [{ amount: 1_000, starting_at: at(2026, 1), ending_before: at(2027, 1) }],
            },
            invoice_schedule: { schedule_items: [{ timestamp: at(2026, 1), unit_price: 900, quantity: 1 }] },
            ...paid,
          },
        ],
      },
      headers,
    );
  const nameOf = async ({ customer, contract }: World) =>
    (await post('/v2/contracts/get', { customer_id: customer, contract_id: contract })).body.data.name;
  const edits = async ({ customer, contract }: World) =>
    (await post('/v2/contracts/getEditHistory', { customer_id: customer, contract_id: contract })).body.data;

  it('exists once it is paid', async () => {
    const made = await world(unique('cus'));
    expect((await add(made)).status).toBe(200);
    expect([await balance(made), await purchases(made)]).toEqual([
      1_000,
      [{ status: 'FINALIZED', total: 900, external: 'PAID' }],
    ]);
  });

  it('is refused with the reason where it is not, and leaves the void invoice', async () => {
    const made = await world(unique('cus_declined'));
    const { status, body } = await add(made);
    expect([status, body.message]).toEqual([400, expect.stringContaining('insufficient funds')]);
    expect([await balance(made), await purchases(made)]).toEqual([
      0,
      [{ status: 'VOID', total: 900, external: 'VOID' }],
    ]);
  });

  it('takes the rest of its edit with it where it is not paid, and can be sent again', async () => {
    const made = await world(unique('cus_declined'));
    const more = { uniqueness_key: unique('bundle'), update_contract_name: 'with a bundle' };
    const headers = { 'idempotency-key': unique('key') };
    const first = await add(made, more, headers);
    expect(first.status).toBe(400);
    expect(await add(made, more, headers)).toMatchObject({ status: 400, body: first.body });
    expect([await edits(made), await nameOf(made)]).toEqual([[], undefined]);
    // Not refused for the key, which is free again, but tried once more.
    expect((await add(made, more)).body.message).toContain('insufficient funds');
    expect(await purchases(made)).toHaveLength(2);
  });

  it('brings the rest of its edit with it where it is paid', async () => {
    const made = await world(unique('cus'));
    const bonus = {
      product_id: fixed,
      access_schedule: { schedule_items: [{ amount: 50, starting_at: at(2026, 1), ending_before: at(2027, 1) }] },
    };
    const more = { update_contract_name: 'with a bundle', add_credits: [bonus] };
    const { status, body } = await add(made, more);
    expect([status, await nameOf(made), await balance(made)]).toEqual([200, 'with a bundle', 1_050]);
    const [kept] = await edits(made);
    expect(kept).toEqual(body.data.edit);
    const { commits, credits } = (
      await post('/v2/contracts/get', { customer_id: made.customer, contract_id: made.contract })
    ).body.data;
    expect([commits[0].id, credits[0].id]).toEqual([kept.add_commits[0].id, kept.add_credits[0].id]);
  });

  it('tells Stripe whether the customer is there', async () => {
    const made = await world(unique('cus'));
    await add(made, {}, {}, gate({ payment_type: 'PAYMENT_INTENT', on_session_payment: true }));
    expect(stripe.intents.find(({ form }) => form.customer === made.cus)?.form.off_session).toBe('false');
  });
});

describe('a recharge at a gate of somebody else (integrations 4.5)', () => {
  it('is not asked for once more through Stripe', async () => {
    const external = { payment_gate_config: { payment_gate_type: 'EXTERNAL' } };
    const made = await world(unique('cus'), recharge(external));
    await until(() => hooks(made).some(({ type }) => type === 'payment_gate.external_initiate'));
    const initiate = hooks(made).find(({ type }) => type === 'payment_gate.external_initiate');
    const workflow_id = initiate?.properties.workflow_id;
    await post('/v1/contracts/commits/threshold-billing/release', { workflow_id, outcome: 'paid' });
    // Without a gate the invoice is one like any other: it is sent, and after it nothing of the customer before it can be waiting.
    const other = await world(made.cus, recharge({ payment_gate_config: { payment_gate_type: 'NONE' } }));
    await until(async () => (await purchases(other))[0]?.external === 'FINALIZED');
    expect(await purchases(made)).toEqual([{ status: 'FINALIZED', total: 2_100, external: undefined }]);
    expect(stripe.of(made.cus)).toHaveLength(1);
  });
});

describe('payments of final invoices (subscriptions 10)', () => {
  const charged = (made: World) =>
    post('/v1/payments/list', { customer_id: made.customer, limit: 1 }).then(({ body }) => body);
  const scheduled = () => ({
    scheduled_charges: [
      { product_id: fixed, schedule: { schedule_items: [{ timestamp: at(2026, 1), unit_price: 700, quantity: 1 }] } },
    ],
  });
  const invoiceOf = async ({ customer }: World) => billing.invoice(customer, { type: 'SCHEDULED' });

  it('are made by themselves where the customer is charged by intent', async () => {
    const made = await world(unique('cus'), scheduled(), { stripe_collection_method: 'auto_charge_payment_intent' });
    await until(async () => (await invoiceOf(made)).external_invoice?.external_status === 'PAID');
    expect(stripe.of(made.cus)).toEqual([]);
    expect((await charged(made)).data).toMatchObject([{ status: 'paid', amount: 700 }]);
  });

  it('are made by Takt’s own collection as well, which must be told whom to charge in Stripe', async () => {
    const collected = async (configuration: object): Promise<World> => {
      const customer = await billing.customer();
      const { body } = await post('/v1/setCustomerBillingProviderConfigurations', {
        data: [
          {
            customer_id: customer,
            billing_provider: 'metronome',
            delivery_method: 'direct_to_billing_provider',
            configuration,
          },
        ],
      });
      const contract = await billing.contract({
        customer_id: customer,
        starting_at: at(2026, 1),
        billing_provider_configuration: { billing_provider_configuration_id: body.data[0].id },
        ...scheduled(),
      });
      return { customer, contract, cus: '' };
    };
    const made = await collected({ stripe_customer_id: unique('cus') });
    const nobody = await collected({});
    await until(async () => (await invoiceOf(made)).external_invoice?.external_status === 'PAID');
    expect((await invoiceOf(made)).external_invoice).toMatchObject({ billing_provider_type: 'metronome' });
    expect((await charged(made)).data).toMatchObject([{ status: 'paid', amount: 700 }]);
    await until(async () => (await invoiceOf(nobody)).external_invoice?.external_status === 'INVALID_REQUEST_ERROR');
    expect((await invoiceOf(nobody)).external_invoice?.billing_provider_error).toContain('stripe_customer_id');
  });

  it('wait for somebody to ask for them, and can be asked for again', async () => {
    const made = await world(unique('cus_declined'), scheduled(), {
      stripe_collection_method: 'manually_charge_payment_intent',
    });
    await until(async () => (await invoiceOf(made)).external_invoice?.external_status === 'FINALIZED');
    const which = { customer_id: made.customer, invoice_id: (await invoiceOf(made)).id };
    expect((await charged(made)).data).toEqual([]);
    expect((await post('/v1/payments/cancel', which)).status).toBe(400);
    expect((await post('/v1/payments/attempt', which)).body.data).toMatchObject({ status: 'pending', amount: 700 });
    expect((await charged(made)).data).toMatchObject([
      { status: 'requires_intervention', error_message: 'Your card has insufficient funds.' },
    ]);
    expect((await post('/v1/payments/attempt', which)).status).toBe(200);
    const listed = (await post('/v1/payments/list', { customer_id: made.customer })).body.data;
    expect(listed.map(({ status }: { status: string }) => status)).toEqual(['requires_intervention', 'canceled']);
    const first = await charged(made);
    const second = await post('/v1/payments/list', {
      customer_id: made.customer,
      limit: 1,
      next_page: first.next_page,
    });
    expect([second.body.data[0].id, second.body.next_page]).toEqual([listed[1].id, null]);
    expect((await post('/v1/payments/cancel', which)).body.data).toMatchObject({ status: 'canceled' });
  });

  it('can be asked for on the customer’s own dashboard, which then shows that nothing is left to pay', async () => {
    const manual = { stripe_collection_method: 'manually_charge_payment_intent' };
    const [made, other] = [
      await world(unique('cus'), scheduled(), manual),
      await world(unique('cus'), scheduled(), manual),
    ];
    const [own, foreign] = [(await invoiceOf(made)).id, (await invoiceOf(other)).id];
    const { body } = await post('/v1/dashboards/getEmbeddableUrl', {
      customer_id: made.customer,
      dashboard: 'invoices',
    });
    const page = async () => (await fetch(body.data.url)).text();
    await until(async () => (await page()).includes('<form'));
    const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(await page()) ?? [];
    const pay = (path: string) => fetch(`${takt.baseURL}${path.replaceAll('&amp;', '&')}`, { method: 'POST' });
    // Another customer's invoice cannot be paid with this link, nor any without one.
    expect((await pay(action.replace(own, foreign))).status).toBe(404);
    expect((await pay(action.replace(/token=.*/, 'token=x'))).status).toBe(401);
    const answered = await pay(action);
    expect([answered.status, answered.redirected]).toEqual([200, true]);
    expect(await answered.text()).not.toContain('<form');
    expect(await payments(made)).toMatchObject([{ status: 'paid', amount: 700, invoice_id: own }]);
    expect((await pay(action)).status).toBe(200); // once more: nothing is paid twice
    expect(await payments(made)).toHaveLength(1);
    expect(await payments(other)).toEqual([]);
  });

  it('are refused for what is paid or unknown', async () => {
    const made = await world(unique('cus'), scheduled(), { stripe_collection_method: 'auto_charge_payment_intent' });
    await until(async () => (await invoiceOf(made)).external_invoice?.external_status === 'PAID');
    const which = { customer_id: made.customer, invoice_id: (await invoiceOf(made)).id };
    expect((await post('/v1/payments/attempt', which)).status).toBe(400);
    expect((await post('/v1/payments/cancel', which)).status).toBe(409);
    expect((await post('/v1/payments/attempt', { ...which, customer_id: await billing.customer() })).status).toBe(404);
  });
});

describe('the time of plans (index 6.9)', () => {
  it('answers an empty page, and what took the place of the rest', async () => {
    expect((await takt.client.v1.plans.list()).data).toEqual([]);
    await expect(takt.client.v1.plans.getDetails({ plan_id: fixed })).rejects.toMatchObject({
      status: 404,
      error: { message: expect.stringContaining('/v1/contracts') },
    });
  });
});
