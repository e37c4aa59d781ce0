import { at, USD, unique } from '../billing.ts';
import { until } from '../until.ts';
import { access, made, type World } from './world.ts';

/** Where a write goes and what it says. */
type Request = readonly [path: string, body: Readonly<Record<string, unknown>>];

/** A request that can succeed once, by the id of its operation; what it needs beside the world is made first. */
export const WRITES: Readonly<Record<string, (world: World) => Request | Promise<Request>>> = {
  // Customers.
  'createCustomer-v1': () => ['/v1/customers', { name: unique('twin'), ingest_aliases: [unique('alias')] }],
  'setIngestAliases-v1': ({ customer }) => [
    `/v1/customers/${customer}/setIngestAliases`,
    { ingest_aliases: [unique('name')] },
  ],
  'setCustomerName-v1': ({ customer }) => [`/v1/customers/${customer}/setName`, { name: unique('renamed') }],
  'updateCustomerConfig-v1': ({ customer }) => [
    `/v1/customers/${customer}/updateConfig`,
    { salesforce_account_id: unique('sf') },
  ],
  'setCustomerBillableStatus-v1': ({ customer }) => [
    '/v1/customers/setBillableStatus',
    { customer_id: customer, billable_status: 'unbillable', effective_at: at(2027, 1) },
  ],
  'updateCustomerNamedSchedule-v1': ({ customer }) => [
    '/v1/customers/updateNamedSchedule',
    { customer_id: customer, schedule_name: 'notes', starting_at: at(2026, 1), value: 1 },
  ],
  'archiveCustomer-v1': async ({ billing }) => ['/v1/customers/archive', { id: await billing.customer() }],

  // Metrics, products, rate cards, packages.
  'createBillableMetricV1-v1': () => [
    '/v1/billable-metrics/create',
    { name: unique('metric'), aggregation_type: 'COUNT' },
  ],
  'archiveBillableMetric-v1': async ({ takt }) => {
    const metric = await made(takt, '/v1/billable-metrics/create', { name: unique('m'), aggregation_type: 'COUNT' });
    return ['/v1/billable-metrics/archive', { id: metric.id }];
  },
  'createCreditType-v1': () => ['/v1/credit-types/create', { name: unique('tokens') }],
  'createProduct-v1': () => ['/v1/contract-pricing/products/create', { name: unique('product'), type: 'FIXED' }],
  'updateProduct-v1': ({ meter }) => [
    '/v1/contract-pricing/products/update',
    { product_id: meter.productId, starting_at: at(2026, 6), name: unique('later') },
  ],
  'archiveProductListItem-v1': async ({ billing }) => [
    '/v1/contract-pricing/products/archive',
    { product_id: await billing.fixedProduct() },
  ],
  'createRateCard-v1': () => ['/v1/contract-pricing/rate-cards/create', { name: unique('card') }],
  'updateRateCard-v1': ({ card }) => [
    '/v1/contract-pricing/rate-cards/update',
    { rate_card_id: card, name: unique('card') },
  ],
  'archiveRateCard-v1': async ({ billing }) => [
    '/v1/contract-pricing/rate-cards/archive',
    { id: await billing.card() },
  ],
  'addRate-v1': ({ card, meter }) => [
    '/v1/contract-pricing/rate-cards/addRate',
    { rate_card_id: card, product_id: meter.productId, ...flat(at(2026, 7), 7) },
  ],
  'addRates-v1': ({ card, meter }) => [
    '/v1/contract-pricing/rate-cards/addRates',
    { rate_card_id: card, rates: [{ product_id: meter.productId, ...flat(at(2026, 8), 8) }] },
  ],
  'moveRateCardProducts-v1': ({ card, meter }) => [
    '/v1/contract-pricing/rate-cards/moveRateCardProducts',
    { rate_card_id: card, product_moves: [{ product_id: meter.productId, position: 0 }] },
  ],
  'setRateCardProductsOrder-v1': ({ card, meter }) => [
    '/v1/contract-pricing/rate-cards/setRateCardProductsOrder',
    { rate_card_id: card, product_order: [meter.productId] },
  ],
  'updateRateCardNamedSchedule-v1': ({ card }) => [
    '/v1/contract-pricing/rate-cards/updateNamedSchedule',
    { rate_card_id: card, schedule_name: 'notes', starting_at: at(2026, 1), value: 1 },
  ],
  'createPackage-v1': ({ card }) => ['/v1/packages/create', { name: unique('package'), rate_card_id: card }],
  'archivePackage-v1': async ({ takt, card }) => {
    const { id } = await made(takt, '/v1/packages/create', { name: unique('package'), rate_card_id: card });
    return ['/v1/packages/archive', { package_id: id }];
  },

  // Contracts.
  'createContract-v1': ({ customer, card }) => [
    '/v1/contracts/create',
    { customer_id: customer, rate_card_id: card, starting_at: at(2026, 1) },
  ],
  'createCustomerWithContract-v1': ({ card }) => [
    '/v1/composite/createCustomerWithContract',
    { customer: { name: unique('both') }, contract: { rate_card_id: card, starting_at: at(2026, 1) } },
  ],
  'editContract-v2': (world) => [
    '/v2/contracts/edit',
    {
      ...ofContract(world),
      add_commits: [{ type: 'PREPAID', product_id: world.fixed, access_schedule: access(100) }],
    },
  ],
  'amendContract-v1': (world) => [
    '/v1/contracts/amend',
    {
      ...ofContract(world),
      starting_at: at(2026, 2),
      commits: [{ type: 'PREPAID', product_id: world.fixed, access_schedule: access(5) }],
    },
  ],
  'updateContractEndDate-v1': (world) => [
    '/v1/contracts/updateEndDate',
    { ...ofContract(world), ending_before: at(2027, 6) },
  ],
  'setUsageFilter-v1': (world) => [
    '/v1/contracts/setUsageFilter',
    { ...ofContract(world), group_key: 'region', group_values: ['eu'], starting_at: at(2026, 3) },
  ],
  'updateContractNamedSchedule-v1': (world) => [
    '/v1/contracts/updateNamedSchedule',
    { ...ofContract(world), schedule_name: 'notes', starting_at: at(2026, 1), value: { tier: 'gold' } },
  ],
  'archiveContract-v1': async (world) => [
    '/v1/contracts/archive',
    { ...(await ownContract(world)), void_invoices: true },
  ],

  // Commits and credits.
  'createCustomerCommit-v1': (world) => [
    '/v1/contracts/customerCommits/create',
    { ...granted(world), type: 'PREPAID' },
  ],
  'createCustomerCredit-v1': (world) => ['/v1/contracts/customerCredits/create', granted(world)],
  'addManualBalanceLedgerEntry-v1': (world) => [
    '/v1/contracts/addManualBalanceLedgerEntry',
    {
      customer_id: world.customer,
      id: world.credit,
      segment_id: world.creditSegment,
      amount: 5,
      reason: 'goodwill',
    },
  ],
  'editCommit-v2': ({ customer, commit }) => [
    '/v2/contracts/commits/edit',
    { customer_id: customer, commit_id: commit, priority: 7 },
  ],
  'editCredit-v2': ({ customer, credit }) => [
    '/v2/contracts/credits/edit',
    { customer_id: customer, credit_id: credit, priority: 7 },
  ],
  'updateCommitEndDate-v1': ({ customer, commit }) => [
    '/v1/contracts/customerCommits/updateEndDate',
    { customer_id: customer, commit_id: commit, access_ending_before: at(2026, 12) },
  ],
  'updateCreditEndDate-v1': ({ customer, credit }) => [
    '/v1/contracts/customerCredits/updateEndDate',
    { customer_id: customer, credit_id: credit, access_ending_before: at(2026, 12) },
  ],
  'disableCommitTrueup-v1': async (world) => {
    const ids = await ownContract(world, {
      commits: [
        {
          type: 'POSTPAID',
          product_id: world.fixed,
          access_schedule: access(70),
          invoice_schedule: { schedule_items: [{ amount: 70, timestamp: at(2027, 1) }] },
        },
      ],
    });
    const { commits } = await made(world.takt, '/v2/contracts/get', ids);
    return ['/v1/contracts/commits/disableTrueup', { ...ids, commit_id: commits[0].id }];
  },
  'archiveCommit-v2': async (world) => {
    const commit = { ...granted(world), type: 'PREPAID' };
    const { id } = await made(world.takt, '/v1/contracts/customerCommits/create', commit);
    return ['/v2/contracts/commits/archive', { customer_id: world.customer, commit_id: id }];
  },
  'archiveCredit-v2': async (world) => {
    const { id } = await made(world.takt, '/v1/contracts/customerCredits/create', granted(world));
    return ['/v2/contracts/credits/archive', { customer_id: world.customer, credit_id: id }];
  },

  // Thresholds.
  'updateActiveRechargeConfig-v1': async (world) => {
    const { customer_id } = await ownContract(world, recharged(world, { is_enabled: false }));
    return ['/v1/threshold-billing/update-active-recharge-config', { customer_id, recharge_to_amount: 3_000 }];
  },
  'releaseExternalPaymentGateThresholdCommit-v1': async (world) => {
    const gate = { payment_gate_config: { payment_gate_type: 'EXTERNAL' } };
    const { contract_id } = await ownContract(world, recharged(world, gate));
    const initiated = () =>
      world.inbox
        .at('/hooks')
        .map(({ json }) => json)
        .find(
          ({ type, properties }) => type === 'payment_gate.external_initiate' && properties.contract_id === contract_id,
        );
    await until(() => initiated() !== undefined);
    const { workflow_id } = initiated().properties;
    return ['/v1/contracts/commits/threshold-billing/release', { workflow_id, outcome: 'paid' }];
  },

  // Invoices and payments.
  'voidInvoice-v1': ({ invoice }) => ['/v1/invoices/void', { id: invoice }],
  'regenerateInvoice-v1': ({ invoice }) => ['/v1/invoices/regenerate', { id: invoice }],
  'updateInvoiceIssueDate-v1': async (world) => {
    const { customer_id } = await ownContract(world);
    const { id } = await world.billing.usageInvoice(customer_id, at(2026, 1));
    return ['/v1/contracts/updateInvoiceIssueDate', { invoice_id: id, issue_date: at(2026, 2, 5) }];
  },
  'createHistoricalContractUsageInvoices-v1': async (world) => {
    const ids = await ownContract(world, {
      starting_at: at(2025, 11),
      usage_statement_schedule: { frequency: 'MONTHLY', invoice_generation_starting_at: at(2026, 1) },
    });
    const period = { inclusive_start_date: at(2025, 11), exclusive_end_date: at(2025, 12) };
    const line = { product_id: world.meter.productId, ...period, quantity: 3 };
    const invoice = { ...ids, credit_type_id: USD, ...period, issue_date: at(2025, 12, 2), usage_line_items: [line] };
    return ['/v1/contracts/createHistoricalInvoices', { preview: false, invoices: [invoice] }];
  },
  'scheduleProServicesInvoice-v1': async (world) => {
    const product = await made(world.takt, '/v1/contract-pricing/products/create', {
      name: 'Consulting',
      type: 'PRO_SERVICE',
    });
    const ids = await ownContract(world, {
      professional_services: [{ product_id: product.id, unit_price: 200, quantity: 10, max_amount: 2_000 }],
    });
    const { professional_services } = await made(world.takt, '/v2/contracts/get', ids);
    const line = { professional_service_id: professional_services[0].id, quantity: 1 };
    return ['/v1/contracts/scheduleProServicesInvoice', { ...ids, issued_at: at(2026, 5), line_items: [line] }];
  },
  'chargeSeats-v1': async (world) => {
    const { billing, takt } = world;
    const seats = await made(takt, '/v1/contract-pricing/products/create', { name: 'Seats', type: 'SUBSCRIPTION' });
    const card = await billing.card();
    await billing.rate(card, seats.id, { price: 3_000, billing_frequency: 'MONTHLY' });
    const ids = await ownContract(world, {
      rate_card_id: card,
      subscriptions: [
        {
          collection_schedule: 'ADVANCE',
          initial_quantity: 10,
          subscription_rate: { billing_frequency: 'MONTHLY', product_id: seats.id },
          proration: { is_prorated: true, invoice_behavior: 'BILL_ON_NEXT_COLLECTION_DATE' },
        },
      ],
    });
    const { subscriptions } = await made(takt, '/v2/contracts/get', ids);
    const charge = { charge_id: subscriptions[0].id, seat_count: 1, current_seat_count: 10 };
    return [`/v1/customers/${ids.customer_id}/invoices/invoice_seats`, { seat_charges: [charge] }];
  },
  'setExternalStatus-v1': async (world) => {
    const { customer_id } = await ownContract(world, charged(world));
    const { id } = await world.billing.invoice(customer_id, { status: 'FINALIZED' });
    return [
      '/v1/invoices/setExternalStatus',
      {
        invoice_id: id,
        billing_provider: 'workday',
        billing_provider_invoice_id: 'W-1',
        external_status: 'SENT',
      },
    ];
  },
  'sendInvoiceAgain-v1': async (world) => {
    const cus = unique('cus');
    world.stripe.trap(({ path, form }) => path === '/invoices' && form.customer === cus, {
      status: 400,
      body: { error: { type: 'invalid_request_error', message: 'Tax is missing' } },
    });
    const { invoice_id } = await sentToStripe(world, cus, {}, 'INVALID_REQUEST_ERROR');
    return ['/v1/invoices/sendAgain', { invoice_id }];
  },
  'attemptPayment-v1': async (world) => ['/v1/payments/attempt', await unpaid(world)],
  'cancelPayment-v1': async (world) => {
    const invoice = await unpaid(world);
    await made(world.takt, '/v1/payments/attempt', invoice);
    await until(async () => {
      const [payment] = await made(world.takt, '/v1/payments/list', { customer_id: invoice.customer_id });
      return payment?.status === 'requires_intervention';
    });
    return ['/v1/payments/cancel', invoice];
  },

  // Providers.
  'setUpBillingProvider-v1': () => [
    '/v1/setUpBillingProvider',
    {
      billing_provider: 'aws_marketplace',
      delivery_method: 'aws_sns',
      configuration: {
        aws_external_id: unique('external'),
        aws_iam_role_arn: 'arn:aws:iam::1:role/meter',
        aws_sns_topic_arn: unique('arn:aws:sns'),
        aws_region: 'eu-west-1',
      },
    },
  ],
  'setBillingProviderApiKey-v1': () => [
    '/v1/client/billing-config/stripe/apiKey',
    { api_key: unique('sk'), delivery_method_id: '' },
  ],
  'setClientWebhookSecret-v1': () => ['/v1/client/config/webhook_secret', { webhook_secret: unique('whsec') }],
  'upsertAnrokApiToken-v1': ({ method }) => [
    '/v1/upsertAnrokApiToken',
    { delivery_method_ids: [method], anrok_api_token: unique('anrok') },
  ],
  'upsertAvalaraCredentials-v1': ({ method }) => [
    '/v1/upsertAvalaraCredentials',
    {
      delivery_method_ids: [method],
      avalara_environment: 'SANDBOX',
      avalara_username: unique('user'),
      avalara_password: 'p',
    },
  ],
  'setCustomerBillingProviderConfigurations-v1': (world) => [
    '/v1/setCustomerBillingProviderConfigurations',
    { data: [{ customer_id: world.customer, ...stripeOf(world, unique('cus')) }] },
  ],
  'archiveCustomerBillingProviderConfigurations-v1': async (world) => {
    const customer_id = await world.billing.customer();
    const [{ id }] = await made(world.takt, '/v1/setCustomerBillingProviderConfigurations', {
      data: [{ customer_id, ...stripeOf(world, unique('cus')) }],
    });
    return [
      '/v1/archiveCustomerBillingProviderConfigurations',
      { customer_id, customer_billing_provider_configuration_ids: [id] },
    ];
  },
  'setCustomerRevenueSystemConfigurations-v1': ({ customer }) => [
    '/v1/setCustomerRevenueSystemConfigurations',
    { data: [{ customer_id: customer, provider: 'netsuite', configuration: { netsuite_customer_id: 12 } }] },
  ],
  'archiveCustomerRevenueSystemConfigurations-v1': async ({ takt, billing }) => {
    const customer_id = await billing.customer();
    const [{ id }] = await made(takt, '/v1/setCustomerRevenueSystemConfigurations', {
      data: [{ customer_id, provider: 'netsuite', configuration: { netsuite_customer_id: 12 } }],
    });
    return [
      '/v1/archiveCustomerRevenueSystemConfigurations',
      { customer_id, customer_revenue_system_configuration_ids: [id] },
    ];
  },
  'setLegacyBillingConfig-v1': async ({ billing }) => [
    `/v1/customers/${await billing.customer()}/billing-config/aws_marketplace`,
    { billing_provider_customer_id: unique('aws'), aws_product_code: 'code', aws_region: 'us-east-1' },
  ],

  // Alerts, notifications, webhooks.
  'createAlert-v1': ({ customer }) => [
    '/v1/alerts/create',
    {
      name: 'spend',
      alert_type: 'spend_threshold_reached',
      threshold: 1_000_000,
      customer_id: customer,
      credit_type_id: USD,
    },
  ],
  'resetCustomerAlerts-v1': ({ customer, alert }) => [
    '/v1/customer-alerts/reset',
    { customer_id: customer, alert_id: alert },
  ],
  'archiveAlert-v1': ({ alert }) => ['/v1/alerts/archive', { id: alert }],
  'createNotificationConfig-v2': () => ['/v2/notifications/create', offsetBy('-P3D')],
  'editNotificationConfig-v2': async ({ takt }) => {
    const { id } = await made(takt, '/v2/notifications/create', offsetBy('-P4D'));
    return ['/v2/notifications/edit', { id, policy: { type: 'contract.end', offset: '-P2D' } }];
  },
  'archiveNotificationConfig-v2': async ({ takt }) => {
    const { id } = await made(takt, '/v2/notifications/create', offsetBy('-P5D'));
    return ['/v2/notifications/archive', { id }];
  },
  addSandboxWebhook: ({ inbox }) => ['/sandbox/webhooks', { url: inbox.url('/more') }],
  'createWebhook-v1': () => ['/v1/webhooks/create', { url: 'https://hooks.example.com/takt' }],
  'updateWebhook-v1': async (world) => ['/v1/webhooks/update', { id: await endpoint(world), is_enabled: false }],
  'rotateWebhookSecret-v1': async (world) => ['/v1/webhooks/rotateSecret', { id: await endpoint(world) }],
  'deleteWebhook-v1': async (world) => ['/v1/webhooks/delete', { id: await endpoint(world) }],
  'testWebhook-v1': async (world) => ['/v1/webhooks/test', { id: await endpoint(world) }],
  'redeliverWebhook-v1': async (world) => {
    const id = await endpoint(world);
    const { notification_id } = await made(world.takt, '/v1/webhooks/test', { id });
    await until(() => world.inbox.at('/own').some(({ json }) => json.id === notification_id));
    return ['/v1/webhooks/redeliver', { id, notification_id }];
  },

  // The account.
  'addCustomFieldKey-v1': () => ['/v1/customFields/addKey', customFieldKey()],
  'disableCustomFieldKey-v1': async ({ takt }) => {
    const { entity, key } = await addedKey(takt);
    return ['/v1/customFields/removeKey', { entity, key }];
  },
  'setCustomFields-v1': async ({ takt, customer }) => {
    const { entity, key } = await addedKey(takt);
    return ['/v1/customFields/setValues', { entity, entity_id: customer, custom_fields: { [key]: 'a' } }];
  },
  'deleteCustomFields-v1': async ({ takt, customer }) => {
    const { entity, key } = await addedKey(takt);
    await made(takt, '/v1/customFields/setValues', { entity, entity_id: customer, custom_fields: { [key]: 'a' } });
    return ['/v1/customFields/deleteValues', { entity, entity_id: customer, keys: [key] }];
  },
  'createApiToken-v1': () => ['/v1/apiTokens/create', { name: unique('token'), role: 'writer' }],
  'archiveApiToken-v1': async ({ takt }) => {
    const { id } = await made(takt, '/v1/apiTokens/create', { name: unique('token'), role: 'writer' });
    return ['/v1/apiTokens/archive', { id }];
  },

  // Last, for it takes away the connection that others use.
  'createStripeBillingSettings-v1': async ({ takt, method }) => {
    await takt.raw('DELETE', `/v1/client/billing-config/stripe?delivery_method_id=${method}`);
    return ['/v1/client/billing-config/stripe', { stripe_api_key: 'sk_other' }];
  },
};

/** Writes that are not sent twice under a key, and why. */
export const EXEMPT: Readonly<Record<string, string>> = {
  'ingest-v1': 'events are counted once by their transaction_id; the key has a test of its own',
};

const flat = (starting_at: string, price: number) => ({ starting_at, entitled: true, rate_type: 'FLAT', price });
const granted = ({ customer, fixed }: World) => ({
  customer_id: customer,
  product_id: fixed,
  priority: 1,
  access_schedule: access(10),
});
const ofContract = ({ customer, contract }: World) => ({ customer_id: customer, contract_id: contract });
const offsetBy = (offset: string) => ({ name: unique('soon'), policy: { type: 'contract.end', offset } });
const customFieldKey = () => ({ entity: 'customer', key: unique('key'), enforce_uniqueness: false });
const endpoint = async ({ takt, inbox }: World): Promise<string> =>
  (await made(takt, '/sandbox/webhooks', { url: inbox.url('/own') })).id;

async function addedKey(takt: World['takt']) {
  const field = customFieldKey();
  await made(takt, '/v1/customFields/addKey', field);
  return field;
}

/** A contract of a customer of its own, from the start of 2026 unless it says otherwise. */
async function ownContract({ takt, billing, card }: World, terms: object = {}, customer?: string) {
  const customer_id = customer ?? (await billing.customer());
  const contract = { customer_id, rate_card_id: card, starting_at: at(2026, 1), ...terms };
  return { customer_id, contract_id: (await made(takt, '/v1/contracts/create', contract)).id as string };
}

/** Terms by which 700 are due at once. */
const charged = ({ fixed }: World) => ({
  scheduled_charges: [
    { product_id: fixed, schedule: { schedule_items: [{ timestamp: at(2026, 1), unit_price: 700, quantity: 1 }] } },
  ],
});

const recharged = ({ fixed }: World, more: object) => ({
  prepaid_balance_threshold_configuration: {
    is_enabled: true,
    threshold_amount: 500,
    recharge_to_amount: 2_100,
    commit: { product_id: fixed },
    payment_gate_config: { payment_gate_type: 'NONE' },
    ...more,
  },
});

const stripeOf = ({ method }: World, stripe_customer_id: string, keys: object = {}) => ({
  billing_provider: 'stripe',
  delivery_method: 'direct_to_billing_provider',
  delivery_method_id: method,
  configuration: { stripe_customer_id, ...keys },
});

/** A final invoice of a customer of Stripe's, once it has come to a status. */
async function sentToStripe(world: World, cus: string, keys: object, status: string) {
  const { takt, billing } = world;
  const { id } = await made(takt, '/v1/customers', {
    name: unique('customer'),
    customer_billing_provider_configurations: [stripeOf(world, cus, keys)],
  });
  const stripe = {
    billing_provider_configuration: { billing_provider: 'stripe', delivery_method: 'direct_to_billing_provider' },
  };
  const { customer_id } = await ownContract(world, { ...charged(world), ...stripe }, id);
  const invoice = () => billing.invoice(customer_id, { status: 'FINALIZED' });
  await until(async () => (await invoice()).external_invoice?.external_status === status);
  return { customer_id, invoice_id: (await invoice()).id };
}

/** An invoice whose payment somebody has to ask for, and that is declined. */
const unpaid = (world: World) =>
  sentToStripe(
    world,
    unique('cus_declined'),
    { stripe_collection_method: 'manually_charge_payment_intent' },
    'FINALIZED',
  );
