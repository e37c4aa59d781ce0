import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, Billing, unique } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

/** Connections, who customers are there, and which contract is billed by what (integrations 2). No provider is called here. */

let takt: Takt;
let billing: Billing;
let card: string;

beforeAll(async () => {
  // Nobody listens there: Stripe cannot be reached.
  takt = await startTakt({ start: at(2026, 1), env: { TAKT_STRIPE_API_BASE: 'http://127.0.0.1:9' } });
  billing = new Billing(takt);
  card = await billing.card([await billing.meter(), 100]);
});
afterAll(async () => {
  await takt.stop();
});

const post = (path: string, body: unknown) => takt.raw('POST', path, body);
const DIRECT = 'direct_to_billing_provider';

const aws = (customer: string = unique('buyer')) => ({
  billing_provider: 'aws_marketplace',
  delivery_method: DIRECT,
  configuration: { aws_customer_id: customer, aws_product_code: 'product', aws_region: 'us-west-1' },
});
const stripe = (customer: string = unique('cus'), more: object = {}) => ({
  billing_provider: 'stripe',
  delivery_method: DIRECT,
  configuration: { stripe_customer_id: customer, ...more },
});
const netsuite = (customer: string | number = 7) => ({
  billing_provider: 'netsuite',
  delivery_method: DIRECT,
  configuration: { netsuite_customer_id: customer },
});

const bind = async (customer_id: string, item: object): Promise<string> => {
  const { status, body } = await post('/v1/setCustomerBillingProviderConfigurations', {
    data: [{ customer_id, ...item }],
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data[0].id;
};
const listed = async (customer_id: string, include_archived = false) =>
  (await post('/v1/getCustomerBillingProviderConfigurations', { customer_id, include_archived })).body.data;

describe('setting up a marketplace (integrations 2.1)', () => {
  const keys = () => ({ aws_external_id: randomUUID(), aws_iam_role_arn: 'arn:aws:iam::1:role/meter' });

  it('answers the id of the method, which lists then show with the default region', async () => {
    const configuration = keys();
    const { body } = await post('/v1/setUpBillingProvider', {
      billing_provider: 'aws_marketplace',
      delivery_method: 'aws_sns',
      configuration: { ...configuration, aws_sns_topic_arn: unique('arn:aws:sns'), aws_region: 'eu-west-1' },
    });
    const all = await takt.client.v1.settings.billingProviders.list();
    const found = all.data.find(({ delivery_method_id: id }) => id === body.data.delivery_method_id);
    expect(found).toMatchObject({
      billing_provider: 'aws_marketplace',
      delivery_method: 'aws_sns',
      delivery_method_configuration: { ...configuration, aws_region: 'eu-west-1' },
    });
  });

  it('never shows a secret', async () => {
    const secret = unique('very-secret');
    const made = await post('/v1/setUpBillingProvider', {
      billing_provider: 'azure_marketplace',
      delivery_method: DIRECT,
      configuration: { azure_tenant_id: unique('tenant'), azure_client_id: 'client', raw_azure_client_secret: secret },
    });
    expect(made.status).toBe(200);
    const everything = await post('/v1/listConfiguredBillingProviders', {});
    expect(JSON.stringify(everything.body)).not.toContain(secret);
    expect(takt.output()).not.toContain(secret);
  });

  it.each([
    ['aws_marketplace', {}, 'aws_external_id'],
    ['azure_marketplace', { azure_tenant_id: 't', azure_client_id: 'c' }, 'raw_azure_client_secret'],
    ['gcp_marketplace', { raw_gcp_workload_identity_federation_config: '{}' }, 'gcp_provider_id'],
    ['gcp_marketplace', { gcp_provider_id: 'p', raw_gcp_workload_identity_federation_config: '{' }, 'JSON'],
    ['stripe', {}, 'billing_provider'],
  ])('refuses %s with %j and names the fault', async (provider, configuration, named) => {
    const { status, body } = await post('/v1/setUpBillingProvider', {
      billing_provider: provider,
      delivery_method: DIRECT,
      configuration,
    });
    expect(status).toBe(400);
    expect(body.message).toContain(named);
  });

  it('connects an account once', async () => {
    const request = {
      billing_provider: 'gcp_marketplace',
      delivery_method: DIRECT,
      configuration: { gcp_provider_id: unique('provider'), raw_gcp_workload_identity_federation_config: '{}' },
    };
    expect((await post('/v1/setUpBillingProvider', request)).status).toBe(200);
    expect((await post('/v1/setUpBillingProvider', request)).status).toBe(409);
  });
});

describe('binding a customer (integrations 2.2)', () => {
  it('adds all or none, and says which item is wrong', async () => {
    const customer_id = await billing.customer();
    const { status, body } = await post('/v1/setCustomerBillingProviderConfigurations', {
      data: [
        { customer_id, ...stripe() },
        { customer_id, ...stripe(), configuration: {} },
      ],
    });
    expect(status).toBe(400);
    expect(body.message).toBe('data[1].configuration.stripe_customer_id: is required');
    expect(await listed(customer_id)).toEqual([]);
  });

  it('answers the existing one where everything is the same (index 6.4)', async () => {
    const customer = await billing.customer();
    const first = await bind(customer, stripe('cus_1'));
    expect(await bind(customer, stripe('cus_1'))).toBe(first);
    expect(await bind(customer, stripe('cus_1', { stripe_collection_method: 'send_invoice' }))).not.toBe(first);
    expect(await listed(customer)).toHaveLength(2);
  });

  it.each([
    [
      'no method at all',
      { billing_provider: 'stripe', configuration: { stripe_customer_id: 'cus' } },
      'delivery_method',
    ],
    ['an unknown method', { ...stripe(), delivery_method_id: randomUUID() }, 'delivery_method_id'],
    ['tackle without AWS', { ...stripe(), delivery_method: 'tackle' }, 'tackle'],
    ['an unknown collection method', stripe('cus', { stripe_collection_method: 'beg' }), 'stripe_collection_method'],
    ['a text for a flag', stripe('cus', { leave_stripe_invoices_in_draft: 'yes' }), 'leave_stripe_invoices_in_draft'],
    ['a made-up region', { ...aws(), configuration: { ...aws().configuration, aws_region: 'mars-1' } }, 'aws_region'],
    [
      'an AWS product without buyer',
      { ...aws(), configuration: { aws_product_code: 'p', aws_region: 'us-east-1' } },
      'aws_customer_id',
    ],
    ['a tax provider where Stripe collects', { ...stripe(), tax_provider: 'anrok' }, 'tax_provider'],
  ])('refuses %s', async (_what, item, named) => {
    const customer_id = await billing.customer();
    const { status, body } = await post('/v1/setCustomerBillingProviderConfigurations', {
      data: [{ customer_id, ...item }],
    });
    expect(status).toBe(400);
    expect(body.message).toContain(named);
  });

  it('keeps unknown keys, and turns NetSuite numbers into text', async () => {
    const customer = await billing.customer();
    await bind(customer, netsuite(4711));
    await bind(customer, { billing_provider: 'workday', delivery_method: DIRECT, configuration: { anything: [1.5] } });
    expect((await listed(customer)).map((one: { configuration: unknown }) => one.configuration)).toEqual([
      { netsuite_customer_id: '4711' },
      { anything: [1.5] },
    ]);
  });

  it('lets a marketplace buyer be one customer at a time', async () => {
    const [first, second] = [await billing.customer(), await billing.customer()];
    const buyer = unique('buyer');
    const id = await bind(first, aws(buyer));
    const refused = await post('/v1/setCustomerBillingProviderConfigurations', {
      data: [{ customer_id: second, ...aws(buyer) }],
    });
    expect(refused.status).toBe(400);
    await takt.client.v1.customers.archiveBillingConfigurations({
      customer_id: first,
      customer_billing_provider_configuration_ids: [id],
    });
    await bind(second, aws(buyer));
  });

  it('goes with the customer when that is archived, and 404s and 400s by the book', async () => {
    const customer = await billing.customer();
    await bind(customer, stripe());
    await takt.client.v1.customers.archive({ id: customer });
    expect(await listed(customer)).toEqual([]);
    expect(await listed(customer, true)).toHaveLength(1);
    const set = (customer_id: string) =>
      post('/v1/setCustomerBillingProviderConfigurations', { data: [{ customer_id, ...stripe() }] });
    expect((await set(customer)).status).toBe(400);
    expect((await set(randomUUID())).status).toBe(404);
    expect((await post('/v1/getCustomerBillingProviderConfigurations', { customer_id: randomUUID() })).status).toBe(
      404,
    );
  });

  it('leaves no customer behind where a configuration is refused', async () => {
    const alias = unique('alias');
    const refused = await post('/v1/customers', {
      name: 'n',
      ingest_aliases: [alias],
      customer_billing_provider_configurations: [{ ...stripe(), configuration: {} }],
    });
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain('customer_billing_provider_configurations[0].configuration');
    expect((await post('/v1/customers', { name: 'n', ingest_aliases: [alias] })).status).toBe(200);
  });
});

describe('the older form (integrations 2.2)', () => {
  it('sets, replaces, reads and archives the one direct configuration', async () => {
    const customer_id = await billing.customer();
    const config = takt.client.v1.customers.billingConfig;
    const which = { customer_id, billing_provider_type: 'stripe' as const };
    await expect(config.retrieve(which)).rejects.toMatchObject({ status: 404 });
    await config.create({ ...which, billing_provider_customer_id: 'cus_a' });
    const [{ id }] = await listed(customer_id);
    await config.create({ ...which, billing_provider_customer_id: 'cus_b', stripe_collection_method: 'send_invoice' });
    expect((await listed(customer_id)).map((one: { id: string }) => one.id)).toEqual([id]);
    expect((await config.retrieve(which)).data).toEqual({
      billing_provider_customer_id: 'cus_b',
      stripe_collection_method: 'send_invoice',
    });
    await config.delete(which);
    await expect(config.delete(which)).rejects.toMatchObject({ status: 404 });
    await expect(config.delete({ customer_id, billing_provider_type: 'aws_marketplace' })).rejects.toMatchObject({
      status: 400,
    });
  });

  it('comes as billing_config with a new customer', async () => {
    const made = await post('/v1/customers', {
      name: 'n',
      billing_config: { billing_provider_type: 'stripe', billing_provider_customer_id: 'cus_9' },
    });
    expect(await listed(made.body.data.id)).toMatchObject([{ configuration: { stripe_customer_id: 'cus_9' } }]);
  });
});

describe("a contract's billing schedule (integrations 2.3)", () => {
  const contract = async (customer_id: string, more: object = {}) => {
    const { status, body } = await post('/v1/contracts/create', {
      customer_id,
      starting_at: at(2026, 1),
      rate_card_id: card,
      ...more,
    });
    expect(status, JSON.stringify(body)).toBe(200);
    return body.data.id as string;
  };
  const read = async (customer_id: string, contract_id: string) =>
    (await post('/v2/contracts/get', { customer_id, contract_id })).body.data;
  const update = (
    customer_id: string,
    contract_id: string,
    billing_provider_configuration: object,
    effective_at: string,
  ) =>
    post('/v2/contracts/edit', {
      customer_id,
      contract_id,
      add_billing_provider_configuration_update: { billing_provider_configuration, schedule: { effective_at } },
    });
  const byId = (id: string) => ({ billing_provider_configuration_id: id });
  const segments = async (customer: string, id: string) =>
    ((await read(customer, id)).billing_provider_configuration_schedule ?? []).map(
      (one: { billing_provider_configuration: { id: string }; effective_at: string; effective_until?: string }) => [
        one.billing_provider_configuration.id,
        one.effective_at,
        one.effective_until,
      ],
    );

  it('begins with the contract, by id or by name', async () => {
    const customer = await billing.customer();
    const id = await bind(customer, stripe());
    const first = await contract(customer, { billing_provider_configuration: byId(id) });
    const second = await contract(customer, { billing_provider_configuration: { billing_provider: 'stripe' } });
    for (const each of [first, second]) expect(await segments(customer, each)).toEqual([[id, at(2026, 1), undefined]]);
    expect(await read(customer, first)).toMatchObject({
      customer_billing_provider_configuration: { id, billing_provider: 'stripe', archived_at: null },
    });
    const v1 = await takt.client.v1.contracts.retrieve({ customer_id: customer, contract_id: first });
    expect(v1.data.customer_billing_provider_configuration).toMatchObject({ id });
  });

  it('refuses a name that fits none or several, and id and name at once', async () => {
    const customer = await billing.customer();
    const create = (billing_provider_configuration: object) =>
      post('/v1/contracts/create', {
        customer_id: customer,
        starting_at: at(2026, 1),
        rate_card_id: card,
        billing_provider_configuration,
      });
    expect((await create({ billing_provider: 'stripe' })).status).toBe(400);
    const id = await bind(customer, stripe('cus_x'));
    await bind(customer, stripe('cus_y'));
    expect((await create({ billing_provider: 'stripe' })).body.message).toContain('billing_provider_configuration_id');
    expect((await create({ ...byId(id), billing_provider: 'stripe' })).status).toBe(400);
    expect((await create({ ...byId(id) })).status).toBe(200);
  });

  it('takes another provider from the current or the next period on; the same date replaces', async () => {
    const customer = await billing.customer();
    const [first, second, third] = [
      await bind(customer, stripe('cus_1')),
      await bind(customer, stripe('cus_2')),
      await bind(customer, netsuite()),
    ];
    const id = await contract(customer, { billing_provider_configuration: byId(first) });
    expect((await update(customer, id, byId(second), 'START_OF_NEXT_PERIOD')).status).toBe(200);
    expect(await segments(customer, id)).toEqual([
      [first, at(2026, 1), at(2026, 2)],
      [second, at(2026, 2), undefined],
    ]);
    // A change of plan, and then another: the future segment is replaced, then the present one.
    expect((await update(customer, id, byId(third), 'START_OF_NEXT_PERIOD')).status).toBe(200);
    expect((await update(customer, id, byId(second), 'START_OF_CURRENT_PERIOD')).status).toBe(200);
    expect(await segments(customer, id)).toEqual([
      [second, at(2026, 1), at(2026, 2)],
      [third, at(2026, 2), undefined],
    ]);
  });

  it('lets a marketplace come and go at the next period alone, unless nothing was there before', async () => {
    const customer = await billing.customer();
    const [market, card] = [await bind(customer, aws()), await bind(customer, stripe())];
    const id = await contract(customer);
    expect((await update(customer, id, byId(market), 'START_OF_CURRENT_PERIOD')).status).toBe(200);
    expect((await update(customer, id, byId(card), 'START_OF_CURRENT_PERIOD')).status).toBe(400);
    expect((await update(customer, id, byId(card), 'START_OF_NEXT_PERIOD')).status).toBe(200);
  });

  it('switches thresholds off when its configuration is archived, and then takes no other', async () => {
    const customer = await billing.customer();
    const [first, second] = [await bind(customer, stripe('cus_1')), await bind(customer, stripe('cus_2'))];
    const product_id = await billing.fixedProduct();
    const id = await contract(customer, {
      billing_provider_configuration: byId(first),
      spend_threshold_configuration: {
        is_enabled: true,
        threshold_amount: 10_000,
        commit: { product_id },
        payment_gate_config: { payment_gate_type: 'NONE' },
      },
    });
    await takt.client.v1.customers.archiveBillingConfigurations({
      customer_id: customer,
      customer_billing_provider_configuration_ids: [first],
    });
    expect(await read(customer, id)).toMatchObject({
      spend_threshold_configuration: { is_enabled: false },
      customer_billing_provider_configuration: { id: first, archived_at: at(2026, 1) },
    });
    expect((await update(customer, id, byId(second), 'START_OF_CURRENT_PERIOD')).status).toBe(400);
    expect((await update(customer, id, byId(first), 'START_OF_CURRENT_PERIOD')).status).toBe(400);
  });

  it('refuses a marketplace beside a rate card in another currency', async () => {
    const EUR = (await takt.client.v1.pricingUnits.list()).data.find(({ name }) => name?.startsWith('EUR'))?.id ?? '';
    const { id: euros } = (
      await takt.client.v1.contracts.rateCards.create({ name: unique('card'), fiat_credit_type_id: EUR })
    ).data;
    const customer = await billing.customer();
    const { status, body } = await post('/v1/contracts/create', {
      customer_id: customer,
      starting_at: at(2026, 1),
      rate_card_id: euros,
      billing_provider_configuration: byId(await bind(customer, aws())),
    });
    expect([status, body.message]).toEqual([400, expect.stringContaining('USD')]);
  });
});

describe('revenue systems (integrations 2.4)', () => {
  it('are added, named by contracts once, and archived', async () => {
    const customer_id = await billing.customer();
    const set = await post('/v1/setCustomerRevenueSystemConfigurations', {
      data: [{ customer_id, provider: 'netsuite', configuration: { netsuite_customer_id: 12 } }],
    });
    const [{ id }] = set.body.data;
    expect(set.body.data[0]).toMatchObject({ configuration: { netsuite_customer_id: '12' }, archived_at: null });
    const contract_id = await billing.contract({ customer_id, starting_at: at(2026, 1), rate_card_id: card });
    const update = () =>
      post('/v2/contracts/edit', {
        customer_id,
        contract_id,
        add_revenue_system_configuration_update: {
          revenue_system_configuration: { provider: 'netsuite' },
          schedule: { effective_at: 'START_OF_CURRENT_PERIOD' },
        },
      });
    expect((await update()).status).toBe(200);
    expect((await update()).status).toBe(400);
    const read = await post('/v2/contracts/get', { customer_id, contract_id });
    expect(read.body.data.revenue_system_configuration_schedule).toMatchObject([
      { revenue_system_configuration: { id, provider: 'netsuite' }, effective_at: at(2026, 1) },
    ]);
    const archive = () =>
      post('/v1/archiveCustomerRevenueSystemConfigurations', {
        customer_id,
        customer_revenue_system_configuration_ids: [id],
      });
    expect((await archive()).status).toBe(200);
    expect((await archive()).status).toBe(400);
  });

  it('refuse NetSuite on both sides of one contract', async () => {
    const customer_id = await billing.customer();
    await bind(customer_id, netsuite());
    await post('/v1/setCustomerRevenueSystemConfigurations', {
      data: [{ customer_id, provider: 'netsuite', configuration: { netsuite_customer_id: 12 } }],
    });
    const { status } = await post('/v1/contracts/create', {
      customer_id,
      starting_at: at(2026, 1),
      rate_card_id: card,
      billing_provider_configuration: { billing_provider: 'netsuite' },
      revenue_system_configuration: { provider: 'netsuite' },
    });
    expect(status).toBe(400);
  });
});

describe('what is due where nothing is connected (integrations 2.2, 4.4)', () => {
  const billedBy = async (item: object): Promise<string> => {
    const customer_id = await billing.customer();
    const id = await bind(customer_id, item);
    const product_id = await billing.fixedProduct();
    await post('/v1/contracts/create', {
      customer_id,
      starting_at: at(2026, 1),
      billing_provider_configuration: { billing_provider_configuration_id: id },
      // Issued at the contract's start: the first segment takes it.
      scheduled_charges: [
        { product_id, schedule: { schedule_items: [{ timestamp: at(2026, 1), unit_price: 500, quantity: 1 }] } },
      ],
    });
    return customer_id;
  };
  const external = async (customer: string) => (await billing.invoice(customer)).external_invoice;

  it('waits in no queue: its delivery fails, and says why', async () => {
    for (const [item, error] of [
      [stripe(), 'Stripe is not connected'],
      [netsuite(), 'NetSuite is not connected'],
    ] as const) {
      const customer = await billedBy(item);
      await until(async () => (await external(customer))?.external_status === 'INVALID_REQUEST_ERROR');
      expect(await external(customer)).toEqual({
        billing_provider_type: item.billing_provider,
        external_status: 'INVALID_REQUEST_ERROR',
        billing_provider_error: error,
      });
    }
  });

  it('is nothing of ours where somebody else delivers', async () => {
    const customer = await billedBy({ billing_provider: 'workday', delivery_method: DIRECT });
    expect((await billing.invoice(customer)).status).toBe('FINALIZED');
    expect(await external(customer)).toBeNull();
  });
});

describe('Stripe settings (integrations 2.1)', () => {
  const list = async () =>
    (await post('/v1/listConfiguredBillingProviders', {})).body.data.filter(
      (one: { billing_provider: string }) => one.billing_provider === 'stripe',
    );

  it('connect the account that customers were bound in before, change by name, and go', async () => {
    const customer = await billing.customer();
    await bind(customer, stripe());
    const [{ delivery_method_id: id }] = await listed(customer);
    expect(await list()).toEqual([]);
    expect((await takt.raw('PATCH', '/v1/client/billing-config/stripe', { days_until_due: 5 })).status).toBe(404);

    expect(
      (await post('/v1/client/billing-config/stripe', { stripe_api_key: 'sk_test_secret', days_until_due: 14 })).status,
    ).toBe(200);
    const [connected] = await list();
    expect(connected).toMatchObject({
      delivery_method_id: id,
      delivery_method_configuration: {
        stripe_account_id: null,
        leave_invoices_in_draft: false,
        days_until_due: 14,
      },
    });
    const patched = await takt.raw('PATCH', '/v1/client/billing-config/stripe', {
      days_until_due: null,
      skip_zero_dollar_invoices: true,
    });
    expect([patched.status, patched.body]).toEqual([200, undefined]);
    expect((await list())[0].delivery_method_configuration).toMatchObject({
      days_until_due: 30,
      skip_zero_dollar_invoices: true,
    });

    expect(
      (await post('/v1/client/billing-config/stripe', { stripe_api_key: 'sk_2', new: true, alias: 'EU' })).status,
    ).toBe(200);
    const both = await list();
    expect(
      both.map((one: { delivery_method_configuration: object }) => one.delivery_method_configuration),
    ).toMatchObject([{}, { alias: 'EU' }]);
    const other = await billing.customer();
    const ambiguous = await post('/v1/setCustomerBillingProviderConfigurations', {
      data: [{ customer_id: other, ...stripe() }],
    });
    expect([ambiguous.status, ambiguous.body.message]).toEqual([
      400,
      expect.stringContaining('pass delivery_method_id'),
    ]);
    expect((await takt.raw('DELETE', '/v1/client/billing-config/stripe')).status).toBe(400);
    expect((await takt.raw('DELETE', `/v1/client/billing-config/stripe?delivery_method_id=${id}`)).status).toBe(200);
    expect(await list()).toHaveLength(1);
    expect(await listed(customer)).toHaveLength(1);
    expect(JSON.stringify(await list())).not.toContain('sk_');
  });

  it('give the key away with null: the account stays, and nothing can be sent through it', async () => {
    const [{ delivery_method_id: id }] = await list();
    expect((await takt.raw('PATCH', '/v1/client/billing-config/stripe', { stripe_api_key: null })).status).toBe(200);
    const customer_id = await billing.customer();
    const bound = await bind(customer_id, { ...stripe(), delivery_method: undefined, delivery_method_id: id });
    await billing.contract({
      customer_id,
      starting_at: at(2026, 1),
      billing_provider_configuration: { billing_provider_configuration_id: bound },
      scheduled_charges: [
        {
          product_id: await billing.fixedProduct(),
          schedule: { schedule_items: [{ timestamp: at(2026, 1), unit_price: 500, quantity: 1 }] },
        },
      ],
    });
    const external = async () => (await billing.invoice(customer_id)).external_invoice;
    await until(async () => (await external())?.external_status === 'INVALID_REQUEST_ERROR');
    expect((await external())?.billing_provider_error).toBe('Stripe is not connected');
  });

  it('takes tax credentials for methods, all or none', async () => {
    const [{ delivery_method_id: id }] = await list();
    const anrok = (ids: string[]) =>
      post('/v1/upsertAnrokApiToken', { delivery_method_ids: ids, anrok_api_token: 'anrok-secret' });
    expect((await anrok([])).status).toBe(400);
    expect((await anrok([id, 'stripe'])).status).toBe(400);
    expect((await anrok([id, randomUUID()])).status).toBe(404);
    expect((await anrok([id])).body).toEqual({ data: { success: true } });
    const avalara = await post('/v1/upsertAvalaraCredentials', {
      delivery_method_ids: [id],
      avalara_environment: 'SANDBOX',
      avalara_username: 'u',
      avalara_password: 'p',
    });
    expect([avalara.status, avalara.body]).toEqual([200, {}]);
  });
});
