import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, Billing, type Contract, later, type Meter, unique } from './support/billing.ts';
import { type Inbox, openInbox } from './support/inbox.ts';
import { type Call, StripeDouble, type StripeInvoice } from './support/stripe.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

/** Finalized invoices on their way to Stripe, and what comes back (integrations 3, 4). Prices are USD cents. */

let takt: Takt;
let billing: Billing;
let stripe: StripeDouble;
let inbox: Inbox;
let meter: Meter;
let seats: string;
let fixed: string;
let card: string;

const SECRET = 'whsec_of_tests';

beforeAll(async () => {
  [stripe, inbox] = await Promise.all([StripeDouble.open(), openInbox()]);
  takt = await startTakt({ start: at(2026, 1), env: { TAKT_STRIPE_API_BASE: stripe.url, TAKT_SELLER_NAME: 'ACME' } });
  billing = new Billing(takt);
  await takt.raw('POST', '/sandbox/webhooks', { url: inbox.url('/hooks') });
  await takt.raw('POST', '/v1/client/billing-config/stripe', { stripe_api_key: 'sk_test' });
  await takt.raw('POST', '/v1/client/config/webhook_secret', { webhook_secret: SECRET });
  meter = await billing.meter({ name: 'API', groups: ['tenant'] });
  fixed = await billing.fixedProduct('Seats');
  seats = fixed;
  card = await billing.card([meter, 100]);
});
afterAll(async () => {
  await takt.stop();
  await stripe.close();
  await inbox.close();
});

interface Billed {
  readonly customer: string;
  readonly contract: string;
  readonly cus: string;
}

/** A customer whose contract, from the start of the platform's month on, is billed by Stripe. */
async function billed({
  keys = {},
  contract = {},
  cus = unique('cus'),
  rateCard = card,
}: {
  keys?: object;
  contract?: Partial<Contract>;
  cus?: string;
  rateCard?: string;
} = {}): Promise<Billed> {
  const customer = (
    await takt.client.v1.customers.create({
      name: unique('customer'),
      customer_billing_provider_configurations: [
        {
          billing_provider: 'stripe',
          delivery_method: 'direct_to_billing_provider',
          configuration: { stripe_customer_id: cus, ...keys },
        },
      ],
    })
  ).data.id;
  const id = await billing.contract({
    customer_id: customer,
    starting_at: await monthStart(),
    rate_card_id: rateCard,
    billing_provider_configuration: { billing_provider: 'stripe', delivery_method: 'direct_to_billing_provider' },
    ...contract,
  });
  return { customer, contract: id, cus };
}

const monthStart = async (): Promise<string> => `${(await takt.clock.now()).slice(0, 7)}-01T00:00:00.000Z`;
const nextMonth = (instant: string): string => {
  const date = new Date(instant);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString();
};
const use = async (customer: string, n: number | string, tenant = 'a') =>
  billing.use(customer, meter.event(n, await takt.clock.now(), { tenant }));

/** Moves the clock until this month's usage invoices are final. @returns when the month began. */
async function closeMonth(): Promise<string> {
  const start = await monthStart();
  await takt.clock.set(later(nextMonth(start), { days: 1, hours: 1 }));
  return start;
}

const minutes = async (n: number) =>
  takt.clock.set(new Date(Date.parse(await takt.clock.now()) + n * 60_000).toISOString());

/** The customer's invoices in Stripe, once there are so many past draft. */
async function arrived(cus: string, count = 1): Promise<readonly StripeInvoice[]> {
  const found = () => stripe.of(cus).filter(({ status }) => status === 'open' || status === 'paid');
  await until(() => found().length === count);
  return found();
}

const one = <T>(found: readonly T[]): T => {
  expect(found).toHaveLength(1);
  const [only] = found;
  if (only === undefined) throw new Error('unreachable');
  return only;
};

const external = async (customer: string, start: string) =>
  (await billing.usageInvoice(customer, start)).external_invoice;
const externalUntil = async (customer: string, start: string, status: string | undefined) => {
  await until(async () => (await external(customer, start))?.external_status === status);
  return external(customer, start);
};
const itemTexts = (invoice: StripeInvoice): readonly string[] =>
  stripe
    .itemsOf(invoice)
    .map(
      ({ form, amount }) =>
        `${form.description}: ${form.quantity ?? 1} @ ${form.unit_amount_decimal ?? form.amount} = ${amount}`,
    );
const postedTo = (path: string) => (call: Call) => call.method === 'POST' && call.path === path;
const seatCharge = (start: string): Partial<Contract> => ({
  scheduled_charges: [
    {
      product_id: seats,
      schedule: { schedule_items: [{ timestamp: nextMonth(start), unit_price: 2_000, quantity: 3 }] },
    },
  ],
  scheduled_charges_on_usage_invoices: 'ALL',
});
const credit = (start: string, amount: number): Partial<Contract> => ({
  credits: [
    {
      product_id: fixed,
      name: 'Credits',
      priority: 1,
      access_schedule: { schedule_items: [{ amount, starting_at: start, ending_before: nextMonth(start) }] },
    },
  ],
});

describe('the worked example of integrations 4.2', () => {
  it('sends whole quantities natively: 40 @ 100, −1,500, 3 @ 2,000 are 8,500', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed({ contract: { ...seatCharge(start), ...credit(start, 1_500) } });
    await use(customer, 40);
    await closeMonth();
    const invoice = one(await arrived(cus));
    expect(itemTexts(invoice)).toEqual([
      'API: 15 @ 100 = 1500',
      'Credits applied: 1 @ -1500 = -1500',
      'API: 25 @ 100 = 2500',
      'Seats: 3 @ 2000 = 6000',
    ]);
    expect(invoice.total).toBe(8_500);
    expect(await externalUntil(customer, start, 'FINALIZED')).toMatchObject({
      billing_provider_type: 'stripe',
      invoice_id: invoice.id,
      invoiced_total: 8_500,
      pdf_url: expect.stringContaining(invoice.id),
    });
  });

  it('spells quantities out where one of them is no whole number: 4,050 − 1,500 + 6,000 are 8,550', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed({ contract: { ...seatCharge(start), ...credit(start, 1_500) } });
    await use(customer, '40.5');
    await closeMonth();
    const invoice = one(await arrived(cus));
    const items = stripe.itemsOf(invoice);
    expect(items.every(({ form }) => (form.quantity ?? '1') === '1')).toBe(true);
    expect(items.at(-1)?.form.description).toBe('Seats - 3 × $20.00');
    expect(invoice.total).toBe(8_550);
  });

  it('sends one item, named after the vendor, where there are more than 250', async () => {
    const start = await monthStart();
    const cheap = await billing.card([meter, 10]);
    const { customer, cus } = await billed({ rateCard: cheap });
    const now = await takt.clock.now();
    await takt.client.v1.contracts.products.update({
      product_id: meter.productId,
      starting_at: start,
      presentation_group_key: ['tenant'],
    });
    await billing.use(customer, ...Array.from({ length: 251 }, (_, i) => meter.event(1, now, { tenant: `t${i}` })));
    await closeMonth();
    const invoice = one(await arrived(cus));
    expect(itemTexts(invoice)).toEqual(['ACME: 1 @ 2510 = 2510']);
  });
});

describe('what is sent (integrations 4.1, 4.2)', () => {
  it('says whose invoice it is, and keeps the order of its lines', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed({ contract: seatCharge(start) });
    await use(customer, 1);
    await closeMonth();
    const invoice = one(await arrived(cus));
    const { id } = await billing.usageInvoice(customer, start);
    expect(invoice.form).toMatchObject({
      currency: 'usd',
      pending_invoice_items_behavior: 'include',
      collection_method: 'charge_automatically',
      auto_advance: 'true',
      'metadata[metronome_id]': id,
      'metadata[metronome_customer_id]': customer,
      'metadata[metronome_environment]': 'SANDBOX',
    });
    expect(invoice.form).not.toHaveProperty('days_until_due');
    const seconds = Date.parse(start) / 1_000;
    expect(stripe.itemsOf(invoice).map(({ form }) => form['period[start]'])).toEqual([
      String(seconds),
      String(Date.parse(nextMonth(start)) / 1_000 + 1),
    ]);
    // Every call but the last of reading has a key of its own.
    const keys = stripe.calls.filter(({ form }) => form['metadata[metronome_id]'] === id).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('leaves lines of quantity 0 out, and sends nothing for what is not due', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed();
    await closeMonth();
    const invoice = one(await arrived(cus));
    expect([invoice.total, invoice.status, stripe.itemsOf(invoice)]).toEqual([0, 'paid', []]);
    expect((await externalUntil(customer, start, 'PAID'))?.external_payment_id).toBe(`pi_of_${invoice.id}`);
  });

  it.each([
    ['the setting', {}, '30'],
    ["the contract's terms", { net_payment_terms_days: 14 }, '14'],
  ])('is due when %s says where the customer is sent an invoice', async (_what, contract, days) => {
    const { customer, cus } = await billed({ keys: { stripe_collection_method: 'send_invoice' }, contract });
    await use(customer, 1);
    await closeMonth();
    expect(one(await arrived(cus)).form).toMatchObject({ collection_method: 'send_invoice', days_until_due: days });
  });

  it('turns whole pounds into pence', async () => {
    const GBP = (await takt.client.v1.pricingUnits.list()).data.find(({ name }) => name?.startsWith('GBP'))?.id ?? '';
    const { id: pounds } = (
      await takt.client.v1.contracts.rateCards.create({ name: unique('card'), fiat_credit_type_id: GBP })
    ).data;
    await billing.rate(pounds, meter.productId, { price: 2.5, credit_type_id: GBP });
    const start = await monthStart();
    const { customer, cus } = await billed({ rateCard: pounds });
    await use(customer, 3);
    await closeMonth();
    const invoice = one(await arrived(cus));
    expect([invoice.form.currency, itemTexts(invoice)]).toEqual(['gbp', ['API (tenant: a): 3 @ 250 = 750']]);
    expect((await externalUntil(customer, start, 'FINALIZED'))?.invoiced_total).toBe(7.5);
  });

  it('leaves fractions of a cent to Stripe, which rounds each item', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed({ rateCard: await billing.card([meter, 0.125]) });
    await use(customer, 1_001);
    await closeMonth();
    // 1,001 × 0.125 = 125.125, and Stripe collects 125.
    expect(itemTexts(one(await arrived(cus)))).toEqual(['API (tenant: a): 1001 @ 0.125 = 125']);
    expect((await externalUntil(customer, start, 'FINALIZED'))?.invoiced_total).toBe(125);
    expect((await billing.usageInvoice(customer, start)).total).toBe(125.125);
  });

  it('is a draft, of which nothing is known, where the customer wants it so', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed();
    await takt.raw('POST', `/v1/customers/${customer}/updateConfig`, { leave_stripe_invoices_in_draft: true });
    await use(customer, 1);
    await closeMonth();
    const record = await externalUntil(customer, start, undefined);
    const invoice = one(stripe.of(cus));
    expect([invoice.status, invoice.autoAdvance]).toEqual(['draft', false]);
    expect(record).toMatchObject({ invoice_id: invoice.id, invoiced_total: 100 });
  });

  it('carries custom fields where they are mapped to', async () => {
    const unmapped = await billed();
    for (const [entity, key] of [
      ['contract', 'mandate'],
      ['customer', 'crm'],
      ['contract_product', 'stripe_product_id'],
    ] as const) {
      await takt.client.v1.customFields.addKey({ entity, key, enforce_uniqueness: false });
    }
    const set = (
      entity: 'contract' | 'customer' | 'contract_product',
      entity_id: string,
      custom_fields: Record<string, string>,
    ) => takt.client.v1.customFields.setValues({ entity, entity_id, custom_fields });
    const product = (await billing.meter({ name: 'Mapped' })) satisfies Meter;
    await set('contract_product', product.productId, { stripe_product_id: 'prod_1' });
    const rateCard = await billing.card([product, 100]);
    const { customer, contract, cus } = await billed({ rateCard });
    await set('customer', customer, { crm: 'crm-7' });
    await set('contract', contract, { mandate: 'mandate_9' });
    await billing.use(customer, product.event(1, await takt.clock.now()));
    await takt.raw('PATCH', '/v1/client/billing-config/stripe', {
      entity_mappings: [
        { entity: 'contract', custom_field: 'mandate', target: 'invoice.payment_settings.default_mandate' },
        { entity: 'customer', custom_field: 'crm', target: 'invoice.metadata.crm_id' },
        { entity: 'customer', custom_field: 'crm', target: 'invoice.custom_fields' },
        { entity: 'product', custom_field: 'stripe_product_id', target: 'invoiceitem.price.product' },
      ],
    });
    await use(unmapped.customer, 1);
    await closeMonth();
    const invoice = one(await arrived(cus));
    expect(invoice.form).toMatchObject({
      'payment_settings[default_mandate]': 'mandate_9',
      'metadata[crm_id]': 'crm-7',
      'custom_fields[0][name]': 'crm',
      'custom_fields[0][value]': 'crm-7',
    });
    expect(one(stripe.itemsOf(invoice)).form).toMatchObject({
      'price_data[product]': 'prod_1',
      'price_data[currency]': 'usd',
      'price_data[unit_amount_decimal]': '100',
      quantity: '1',
    });
    expect(one(await arrived(unmapped.cus)).form).not.toHaveProperty('metadata[crm_id]');
    await takt.raw('PATCH', '/v1/client/billing-config/stripe', { entity_mappings: null });
  });
});

describe('what is not sent (integrations 3)', () => {
  it('is unbillable, or has no live configuration when it becomes final', async () => {
    const start = await monthStart();
    const [unbillable, archived] = [await billed(), await billed()];
    await takt.raw('POST', '/v1/customers/setBillableStatus', {
      customer_id: unbillable.customer,
      billable_status: 'unbillable',
      effective_at: start,
    });
    for (const { customer } of [unbillable, archived]) await use(customer, 1);
    const { data } = await takt.client.v1.customers.retrieveBillingConfigurations({ customer_id: archived.customer });
    // In its grace time.
    await takt.clock.set(later(nextMonth(start), { hours: 1 }));
    await takt.client.v1.customers.archiveBillingConfigurations({
      customer_id: archived.customer,
      customer_billing_provider_configuration_ids: data.map(({ id }) => id),
    });
    await takt.clock.set(later(nextMonth(start), { days: 2 }));
    for (const { customer, cus } of [unbillable, archived]) {
      expect((await billing.usageInvoice(customer, start)).status).toBe('FINALIZED');
      expect(await external(customer, start)).toBeNull();
      expect(stripe.of(cus)).toEqual([]);
    }
  });

  it('is below the least that Stripe charges, where that is to be skipped', async () => {
    await takt.raw('PATCH', '/v1/client/billing-config/stripe', { skip_zero_dollar_invoices: true });
    const start = await monthStart();
    const cents = await billing.card([meter, 1]);
    const [less, enough] = [await billed({ rateCard: cents }), await billed({ rateCard: cents })];
    await use(less.customer, 49);
    await use(enough.customer, 50);
    await closeMonth();
    expect(await externalUntil(less.customer, start, 'SKIPPED')).not.toHaveProperty('invoice_id');
    expect(one(await arrived(enough.cus)).total).toBe(50);
    expect(stripe.of(less.cus)).toEqual([]);
    await takt.raw('PATCH', '/v1/client/billing-config/stripe', { skip_zero_dollar_invoices: null });
  });

  it('goes out with the next one of the schedule alone (integrations 2.3)', async () => {
    const start = await monthStart();
    const { customer, contract, cus } = await billed();
    const second = unique('cus');
    const added = await takt.client.v1.customers.setBillingConfigurations({
      data: [
        {
          customer_id: customer,
          billing_provider: 'stripe',
          delivery_method: 'direct_to_billing_provider',
          configuration: { stripe_customer_id: second },
        },
      ],
    });
    await takt.raw('POST', '/v2/contracts/edit', {
      customer_id: customer,
      contract_id: contract,
      add_billing_provider_configuration_update: {
        billing_provider_configuration: { billing_provider_configuration_id: added.data[0]?.id },
        schedule: { effective_at: 'START_OF_NEXT_PERIOD' },
      },
    });
    await use(customer, 1);
    await takt.clock.set(later(nextMonth(start), { hours: 5 }));
    await use(customer, 2);
    await takt.clock.set(later(nextMonth(nextMonth(start)), { days: 2 }));
    expect(one(await arrived(cus)).total).toBe(100);
    expect(one(await arrived(second)).total).toBe(200);
  });
});

describe('in a hierarchy (integrations 3, invoices 9)', () => {
  it('the parent pays, by one consolidated invoice where children consolidate', async () => {
    const start = await monthStart();
    const parent = await billed({
      contract: { hierarchy_configuration: { parent_behavior: { invoice_consolidation_type: 'CONCATENATE' } } },
    });
    const childOf = async (usage_statement_behavior: 'CONSOLIDATE' | 'SEPARATE') => {
      const customer = await billing.customer();
      await billing.contract({
        customer_id: customer,
        starting_at: start,
        rate_card_id: card,
        hierarchy_configuration: {
          parent: { contract_id: parent.contract, customer_id: parent.customer },
          payer: 'PARENT',
          usage_statement_behavior,
        },
      });
      return customer;
    };
    const [consolidated, separate] = [await childOf('CONSOLIDATE'), await childOf('SEPARATE')];
    await use(parent.customer, 1);
    await use(consolidated, 2);
    await use(separate, 4);
    await closeMonth();
    const totals = (await arrived(parent.cus, 2)).map(({ total }) => total).sort((a, b) => a - b);
    expect(totals).toEqual([300, 400]);
    for (const customer of [parent.customer, consolidated]) expect(await external(customer, start)).toBeNull();
    expect(await externalUntil(separate, start, 'FINALIZED')).toMatchObject({ invoiced_total: 400 });
  });
});

describe('what is voided', () => {
  it('stays in Stripe, and its successor is sent as a new one (integrations 3)', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed();
    await use(customer, 1);
    await closeMonth();
    await arrived(cus);
    const { id } = await billing.usageInvoice(customer, start);
    await externalUntil(customer, start, 'FINALIZED');
    await takt.client.v1.invoices.void({ id });
    await takt.client.v1.invoices.regenerate({ id });
    expect((await arrived(cus, 2)).map(({ status, total }) => [status, total])).toEqual([
      ['open', 100],
      ['open', 100],
    ]);
  });

  const DOWN = { status: 503, body: { error: { message: 'down' } } };
  const externalOf = async (customer: string, id: string) =>
    (await billing.invoices(customer, { type: 'USAGE' })).find((one) => one.id === id)?.external_invoice;

  it('is not sent where it still waits, and what was sent of it is taken back', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed({ contract: seatCharge(start) });
    await use(customer, 1);
    const items = () => stripe.calls.filter((call) => postedTo('/invoiceitems')(call) && call.form.customer === cus);
    stripe.trap((call) => call === items()[1], DOWN);
    await closeMonth();
    await until(() => items().length === 2);
    const { id } = await billing.usageInvoice(customer, start);
    await takt.client.v1.invoices.void({ id });
    await until(async () => (await externalOf(customer, id)) === null);
    expect(stripe.of(cus)).toEqual([]);
    // An item that waited for its invoice in Stripe would be billed with the customer's next one.
    expect(stripe.items.filter((item) => item.customer === cus)).toEqual([]);
  });

  it('nor is what waits where its configuration is archived (integrations 2.2)', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed({ contract: seatCharge(start) });
    await use(customer, 1);
    const items = () => stripe.calls.filter((call) => postedTo('/invoiceitems')(call) && call.form.customer === cus);
    stripe.trap((call) => call === items()[1], DOWN);
    await closeMonth();
    await until(() => items().length === 2);
    const { data } = await takt.client.v1.customers.retrieveBillingConfigurations({ customer_id: customer });
    await takt.client.v1.customers.archiveBillingConfigurations({
      customer_id: customer,
      customer_billing_provider_configuration_ids: data.map(({ id }) => id),
    });
    await until(async () => (await external(customer, start)) === null);
    await minutes(10);
    expect(stripe.of(cus)).toEqual([]);
    expect(stripe.items.filter((item) => item.customer === cus)).toEqual([]);
  });

  it('is not sent either where an attempt is under way that fails, however far the clock moves meanwhile', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed();
    await use(customer, 1);
    const isOurs = (call: Call): boolean => postedTo('/invoiceitems')(call) && call.form.customer === cus;
    let answer = (): void => undefined;
    stripe.trap(isOurs, new Promise((resolve) => (answer = () => resolve(DOWN))));
    await closeMonth();
    await until(() => stripe.calls.some(isOurs));
    const { id } = await billing.usageInvoice(customer, start);
    await takt.client.v1.invoices.void({ id });
    await minutes(10);
    answer();
    await until(async () => (await externalOf(customer, id)) === null);
    expect(stripe.of(cus)).toEqual([]);
    expect(stripe.calls.filter(isOurs)).toHaveLength(1);
  });
});

describe('errors (integrations 4.4)', () => {
  const problems = (customer: string) =>
    inbox
      .at('/hooks')
      .map(({ json }) => json)
      .filter(
        ({ type, properties }) => type === 'invoice.billing_provider_error' && properties.customer_id === customer,
      );

  it('makes nothing twice where an answer is lost', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed({ contract: seatCharge(start) });
    await use(customer, 1);
    for (const path of ['/invoiceitems', '/invoices']) {
      stripe.trap((call) => postedTo(path)(call) && call.form.customer === cus, 'lost');
    }
    await closeMonth();
    await externalUntil(customer, start, 'QUEUED');
    await until(async () => {
      await minutes(1);
      return stripe.of(cus).some((invoice) => invoice.status === 'open');
    });
    const invoice = one(await arrived(cus));
    expect(itemTexts(invoice)).toEqual(['API (tenant: a): 1 @ 100 = 100', 'Seats: 3 @ 2000 = 6000']);
    expect(stripe.of(cus)).toHaveLength(1);
  });

  it('tries again after 1, 2, 4 minutes while Stripe is down', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed();
    await use(customer, 1);
    const attempts = () =>
      stripe.calls.filter((call) => postedTo('/invoiceitems')(call) && call.form.customer === cus).length;
    const down = { status: 503, body: { error: { message: 'down' } } };
    for (let i = 0; i < 3; i += 1)
      stripe.trap((call) => postedTo('/invoiceitems')(call) && call.form.customer === cus, down);
    await closeMonth();
    for (const [tried, pause] of [
      [1, 1],
      [2, 2],
      [3, 4],
    ] as const) {
      await until(() => attempts() === tried);
      await externalUntil(customer, start, 'QUEUED');
      await minutes(pause);
    }
    expect(one(await arrived(cus)).total).toBe(100);
  });

  it('tells of a refusal once, and sends again when somebody asks for it', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed();
    await use(customer, 1);
    stripe.trap((call) => postedTo('/invoices')(call) && call.form.customer === cus, {
      status: 400,
      body: { error: { type: 'invalid_request_error', message: 'Tax is missing' } },
    });
    await closeMonth();
    const record = await externalUntil(customer, start, 'INVALID_REQUEST_ERROR');
    expect(record).toMatchObject({ billing_provider_error: 'Tax is missing' });
    await until(() => problems(customer).length === 1);
    const { id } = await billing.usageInvoice(customer, start);
    expect(problems(customer)[0].properties).toEqual({
      invoice_id: id,
      customer_id: customer,
      billing_provider: 'STRIPE',
      billing_provider_error: 'Tax is missing',
    });
    expect((await takt.raw('POST', '/v1/invoices/sendAgain', { invoice_id: id })).status).toBe(200);
    // The item of the first attempt was taken back and is not billed twice.
    expect(one(await arrived(cus)).total).toBe(100);
    await externalUntil(customer, start, 'FINALIZED');
    expect((await takt.raw('POST', '/v1/invoices/sendAgain', { invoice_id: id })).status).toBe(400);
  });

  it('leaves nothing of what was refused that would be billed with the next invoice (integrations 3)', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed({ contract: seatCharge(start) });
    await use(customer, 1);
    stripe.trap((call) => postedTo('/invoices')(call) && call.form.customer === cus, {
      status: 400,
      body: { error: { type: 'invalid_request_error', message: 'Tax is missing' } },
    });
    await closeMonth();
    await externalUntil(customer, start, 'INVALID_REQUEST_ERROR');
    const next = await monthStart();
    await use(customer, 4);
    await closeMonth();
    expect(one(await arrived(cus)).total).toBe(400);
    await externalUntil(customer, next, 'FINALIZED');
  });

  it('leaves the draft where the sums differ', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed();
    await use(customer, 1);
    stripe.items.push({ id: 'ii_stranger', customer: cus, amount: 77, form: {}, invoice: undefined });
    await closeMonth();
    const record = await externalUntil(customer, start, 'INVALID_REQUEST_ERROR');
    expect(record?.billing_provider_error).toContain('177');
    expect(one(stripe.of(cus))).toMatchObject({ status: 'draft', autoAdvance: false });
  });

  it('does not even ask above 999,999.99', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed();
    await use(customer, 1_000_000);
    await closeMonth();
    await externalUntil(customer, start, 'INVALID_REQUEST_ERROR');
    expect(stripe.items.filter((item) => item.customer === cus)).toEqual([]);
  });

  it('tells of broken credentials', async () => {
    const start = await monthStart();
    const { customer, cus } = await billed();
    await use(customer, 1);
    stripe.trap((call) => postedTo('/invoiceitems')(call) && call.form.customer === cus, {
      status: 401,
      body: { error: { message: 'Invalid API Key', code: 'api_key_expired' } },
    });
    await closeMonth();
    await externalUntil(customer, start, 'INVALID_REQUEST_ERROR');
    const issue = () => inbox.at('/hooks').find(({ json }) => json.type === 'integration.issue');
    await until(() => issue() !== undefined);
    expect(issue()?.json.properties).toMatchObject({ integration: 'stripe', error_code: 'api_key_expired' });
  });
});

describe('news from Stripe (integrations 4.3)', () => {
  let sent: Billed;
  let invoice: StripeInvoice;
  let start: string;

  beforeAll(async () => {
    start = await monthStart();
    sent = await billed();
    await use(sent.customer, 1);
    await closeMonth();
    invoice = one(await arrived(sent.cus));
    await externalUntil(sent.customer, start, 'FINALIZED');
  });

  const tell = async (
    type: string,
    created: number,
    object: object = stripe.shown(invoice),
    path = '/webhooks/stripe',
    secret = SECRET,
  ) => {
    const { body, headers } = stripe.event(type, object as Record<string, unknown>, created, secret);
    const response = await fetch(takt.baseURL + path, { method: 'POST', headers, body });
    return response.status;
  };
  const status = async () => (await external(sent.customer, start))?.external_status;

  it('counts in the order in which it was made, and undoes no payment', async () => {
    expect(await tell('invoice.payment_failed', 2_000)).toBe(200);
    expect(await status()).toBe('PAYMENT_FAILED');
    expect(await tell('invoice.finalized', 1_000)).toBe(200);
    expect(await status()).toBe('PAYMENT_FAILED');
    // Also who fetches it just now sees it so.
    Object.assign(invoice, { status: 'paid', total: 119 });
    expect(await tell('invoice.paid', 3_000, { ...stripe.shown(invoice), tax: 19 })).toBe(200);
    expect(await external(sent.customer, start)).toMatchObject({
      external_status: 'PAID',
      external_payment_id: `pi_of_${invoice.id}`,
      invoiced_total: 119,
      tax: { total_tax_amount: 19 },
    });
    expect(await tell('invoice.payment_failed', 4_000)).toBe(200);
    expect(await status()).toBe('PAID');
    expect((await billing.usageInvoice(sent.customer, start)).status).toBe('FINALIZED');
  });

  it('needs a signature, and may be of invoices that nobody knows', async () => {
    expect(await tell('invoice.voided', 5_000, stripe.shown(invoice), '/webhooks/stripe', 'whsec_wrong')).toBe(400);
    expect((await fetch(`${takt.baseURL}/webhooks/stripe`, { method: 'POST', body: '{}' })).status).toBe(400);
    expect(await tell('invoice.paid', 5_000, { id: 'in_unknown', status: 'paid' })).toBe(200);
    expect(await status()).toBe('PAID');
  });

  it('is fetched every hour from those that cannot be told', async () => {
    const from = await monthStart();
    const { customer, cus } = await billed();
    await use(customer, 1);
    await closeMonth();
    const open = one(await arrived(cus));
    await externalUntil(customer, from, 'FINALIZED');
    open.status = 'paid';
    await takt.clock.set(later(await takt.clock.now(), { hours: 2 }));
    await externalUntil(customer, from, 'PAID');
  });
});

describe('copies for the books (integrations 6.1)', () => {
  it('are due after the first attempt to be paid, and say that nothing is connected', async () => {
    const { customer, contract, cus } = await billed();
    await takt.raw('POST', '/v1/setCustomerRevenueSystemConfigurations', {
      data: [{ customer_id: customer, provider: 'netsuite', configuration: { netsuite_customer_id: '7' } }],
    });
    await takt.raw('POST', '/v2/contracts/edit', {
      customer_id: customer,
      contract_id: contract,
      add_revenue_system_configuration_update: {
        revenue_system_configuration: { provider: 'netsuite' },
        schedule: { effective_at: 'START_OF_CURRENT_PERIOD' },
      },
    });
    await use(customer, 3);
    const start = await closeMonth();
    const { id } = one(await arrived(cus));
    await externalUntil(customer, start, 'FINALIZED');
    const copies = async () => (await billing.usageInvoice(customer, start)).revenue_system_invoices;
    expect(await copies()).toBeNull();
    const { body, headers } = stripe.event('invoice.payment_failed', { id }, 1_000, SECRET);
    await fetch(`${takt.baseURL}/webhooks/stripe`, { method: 'POST', headers, body });
    expect(await copies()).toEqual([
      {
        revenue_system_provider: 'NETSUITE',
        revenue_system_external_entity_type: 'NETSUITE_INVOICE',
        sync_status: 'FAILED',
        error_message: 'NetSuite is not connected',
      },
    ]);
    const told = () =>
      inbox
        .at('/hooks')
        .map(({ json }) => json)
        .filter(({ type, customer_id }) => type === 'invoice.invoice_sync_status' && customer_id === customer);
    await until(() => told().length === 1);
    expect(told()[0]).toMatchObject({ contract_id: contract, sync_type: 'revenue_system' });
  });
});

describe('what somebody else delivers (integrations 6.2)', () => {
  it('is written back', async () => {
    const start = await monthStart();
    const customer = await billing.customer();
    await billing.contract({ customer_id: customer, starting_at: start, rate_card_id: card });
    await use(customer, 1);
    await closeMonth();
    const { id, external_invoice: before } = await billing.usageInvoice(customer, start);
    expect(before).toBeNull();
    const write = (more: object) =>
      takt.raw('POST', '/v1/invoices/setExternalStatus', { invoice_id: id, billing_provider: 'workday', ...more });
    expect((await write({})).status).toBe(400);
    expect((await write({ billing_provider_invoice_id: 'W-1', billing_provider_error: 'no' })).status).toBe(400);
    expect((await write({ billing_provider_invoice_id: 'W-1' })).status).toBe(200);
    expect(await external(customer, start)).toMatchObject({
      billing_provider_type: 'workday',
      invoice_id: 'W-1',
      external_status: 'SENT',
    });
    expect(
      (await write({ external_status: 'INVALID_REQUEST_ERROR', billing_provider_error: 'no such account' })).status,
    ).toBe(200);
    expect(await external(customer, start)).toMatchObject({
      external_status: 'INVALID_REQUEST_ERROR',
      billing_provider_error: 'no such account',
    });
  });
});
