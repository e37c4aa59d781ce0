import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, Billing, type Contract, later, type Meter, unique } from './support/billing.ts';
import { type Inbox, openInbox } from './support/inbox.ts';
import { type Call, MarketplaceDouble } from './support/marketplaces.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

/** Money that marketplaces collect, metered hour by hour in whole cents (integrations 5). */

const DIRECT = 'direct_to_billing_provider';
const ROLE = { aws_iam_role_arn: 'arn:aws:iam::1:role/takt', aws_external_id: 'ext', aws_region: 'us-east-1' };

let takt: Takt;
let billing: Billing;
let double: MarketplaceDouble;
let inbox: Inbox;
let meter: Meter;
let card: string;
let fixed: string;
let folder: string;

const post = (path: string, body: object) => takt.raw('POST', path, body);
const setUp = async (billing_provider: string, delivery_method: string, configuration: object): Promise<string> =>
  (await post('/v1/setUpBillingProvider', { billing_provider, delivery_method, configuration })).body.data
    .delivery_method_id;

beforeAll(async () => {
  [double, inbox] = await Promise.all([MarketplaceDouble.open(), openInbox()]);
  folder = mkdtempSync(join(tmpdir(), 'takt-token-'));
  writeFileSync(join(folder, 'token'), 'token-of-this-machine\n');
  takt = await startTakt({
    start: at(2026, 1),
    env: {
      TAKT_AWS_API_BASE: double.url,
      TAKT_AZURE_API_BASE: double.url,
      TAKT_GCP_API_BASE: double.url,
      AWS_ACCESS_KEY_ID: 'AKIA',
      AWS_SECRET_ACCESS_KEY: 'own-secret',
      AWS_SESSION_TOKEN: undefined,
    },
  });
  billing = new Billing(takt);
  await post('/sandbox/webhooks', { url: inbox.url('/hooks') });
  meter = await billing.meter();
  card = await billing.card([meter, 1]); // a cent a unit: as many units as cents
  fixed = await billing.fixedProduct('Prepaid');
  await setUp('aws_marketplace', DIRECT, ROLE);
  await setUp('azure_marketplace', DIRECT, {
    azure_tenant_id: 'tenant',
    azure_client_id: 'client',
    raw_azure_client_secret: 'azure-secret',
  });
  await setUp('gcp_marketplace', DIRECT, {
    gcp_provider_id: 'vendor',
    raw_gcp_workload_identity_federation_config: JSON.stringify({
      type: 'external_account',
      audience: '//iam.googleapis.com/pool',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      service_account_impersonation_url:
        'https://elsewhere.example/v1/projects/-/serviceAccounts/a:generateAccessToken',
      credential_source: { file: join(folder, 'token') },
    }),
  });
});
afterAll(async () => {
  await takt.stop();
  await double.close();
  await inbox.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Buyer {
  readonly customer: string;
  readonly keys: Readonly<Record<string, unknown>>;
  use(cents: number | string): Promise<void>;
}

async function buyer(
  provider: string,
  keys: Buyer['keys'],
  terms: (start: string) => Partial<Contract> = () => ({}),
  method: object = { delivery_method: DIRECT },
): Promise<Buyer> {
  const customer = await billing.customer();
  const { body } = await post('/v1/setCustomerBillingProviderConfigurations', {
    data: [{ customer_id: customer, billing_provider: provider, configuration: keys, ...method }],
  });
  const start = await monthStart();
  await billing.contract({
    customer_id: customer,
    starting_at: start,
    rate_card_id: card,
    billing_provider_configuration: { billing_provider_configuration_id: body.data[0].id },
    ...terms(start),
  });
  return { customer, keys, use: async (cents) => billing.use(customer, meter.event(cents, await takt.clock.now())) };
}

const awsBuyer = (terms?: (start: string) => Partial<Contract>): Promise<Buyer> =>
  buyer(
    'aws_marketplace',
    { aws_customer_id: unique('aws'), aws_product_code: 'prod', aws_region: 'eu-west-1' },
    terms,
  );

const monthStart = async (): Promise<string> => `${(await takt.clock.now()).slice(0, 7)}-01T00:00:00.000Z`;
/** Into the next hour, in which what has accrued is metered. @returns its start, in seconds */
async function nextHour(): Promise<number> {
  const hour = (Math.floor(Date.parse(await takt.clock.now()) / 3_600_000) + 1) * 3_600_000;
  await takt.clock.set(new Date(hour + 60_000).toISOString());
  return hour / 1_000;
}
const recordsOf = (call: Call) => call.body.UsageRecords;
/** What AWS was told of a buyer: [hour, quantity]. */
const meteredAtAws = ({ keys }: Buyer): readonly (readonly [number, number])[] =>
  double
    .to('BatchMeterUsage')
    .flatMap(recordsOf)
    .filter((record) => record.CustomerIdentifier === keys.aws_customer_id)
    .map((record) => [record.Timestamp, record.Quantity]);
/** Once every look that is due has been taken: a buyer that comes last has been served. */
async function allLookedAt(): Promise<void> {
  const last = await awsBuyer();
  await last.use(1);
  await nextHour();
  await until(() => meteredAtAws(last).length === 1);
}
const hooks = (type: string) =>
  inbox
    .at('/hooks')
    .map(({ json }) => json)
    .filter((event) => event.type === type);

describe('AWS Marketplace', () => {
  it('is told each hour what has accrued since: 7,500, then 2,500 of 10,000', async () => {
    const one = await awsBuyer();
    await one.use(7_500);
    const first = await nextHour();
    await until(() => meteredAtAws(one).length === 1);
    await one.use(2_500);
    const second = await nextHour();
    await until(() => meteredAtAws(one).length === 2);
    await allLookedAt(); // hours without anything new tell nothing
    expect(meteredAtAws(one)).toEqual([
      [first, 7_500],
      [second, 2_500],
    ]);
    const call = double.to('BatchMeterUsage').find(({ body }) => body.UsageRecords[0].Quantity === 7_500);
    expect(call?.body).toEqual({
      ProductCode: 'prod',
      UsageRecords: [
        { Timestamp: first, CustomerIdentifier: one.keys.aws_customer_id, Dimension: 'usage_fee', Quantity: 7_500 },
      ],
    });
    // Under the role that was set up, assumed with its external id, in the buyer's region.
    expect(double.to('AssumeRole')[0]?.body).toMatchObject({
      RoleArn: ROLE.aws_iam_role_arn,
      ExternalId: ROLE.aws_external_id,
    });
    expect(call?.headers).toMatchObject({
      'x-amz-security-token': 'assumed-token',
      authorization: expect.stringMatching(/Credential=ASIA\/\d{8}\/eu-west-1\/aws-marketplace\/aws4_request,/),
    });
  });

  it('meters whole cents, and carries the rest', async () => {
    const one = await awsBuyer();
    await one.use('10.75');
    await nextHour();
    await until(() => meteredAtAws(one).length === 1);
    await one.use('0.25');
    await nextHour();
    await until(() => meteredAtAws(one).length === 2);
    expect(meteredAtAws(one).map(([, quantity]) => quantity)).toEqual([10, 1]);
  });

  it('takes nothing back: after a credit of 500 only what passes the 500 that are metered counts', async () => {
    const one = await awsBuyer();
    await one.use(500);
    await nextHour();
    await until(() => meteredAtAws(one).length === 1);
    const start = await monthStart();
    await takt.client.v1.customers.credits.create({
      customer_id: one.customer,
      priority: 1,
      product_id: fixed,
      access_schedule: {
        schedule_items: [{ amount: 500, starting_at: start, ending_before: later(start, { days: 31 }) }],
      },
    });
    await one.use(400); // 400 accrued, 500 metered
    await nextHour();
    await allLookedAt();
    expect(meteredAtAws(one)).toHaveLength(1);
    await one.use(300); // 700 accrued
    await nextHour();
    await until(() => meteredAtAws(one).length === 2);
    expect(meteredAtAws(one).map(([, quantity]) => quantity)).toEqual([500, 200]);
  });

  it('is told of a prepaid commit when its invoice is due, and never of a true-up', async () => {
    const commit = (start: string, type: 'PREPAID' | 'POSTPAID', unitPrice: number) => ({
      type,
      product_id: fixed,
      priority: 1,
      access_schedule: {
        schedule_items: [{ amount: 1_000, starting_at: start, ending_before: later(start, { days: 2 }) }],
      },
      invoice_schedule: {
        schedule_items: [{ timestamp: later(start, { days: 2 }), unit_price: unitPrice, quantity: 1 }],
      },
    });
    await closeMonth();
    const prepaid = await awsBuyer((start) => ({
      commits: [commit(start, 'PREPAID', 900)],
    }));
    const postpaid = await awsBuyer((start) => ({
      commits: [commit(start, 'POSTPAID', 1_000)],
    }));
    await prepaid.use(300); // the commit pays
    await postpaid.use(300); // as it comes; the 700 that are missing are trued up on the 3rd
    await nextHour();
    await until(() => meteredAtAws(postpaid).length === 1);
    await takt.clock.set(later(await monthStart(), { days: 2, hours: 1 }));
    await until(() => meteredAtAws(prepaid).length === 1);
    await allLookedAt();
    expect([meteredAtAws(prepaid), meteredAtAws(postpaid)].map((all) => all.map(([, cents]) => cents))).toEqual([
      [900],
      [300],
    ]);
    // What is final is sent, under no id of the provider's.
    const invoice = await billing.invoice(prepaid.customer, { type: 'SCHEDULED' });
    expect(invoice.external_invoice).toEqual({ billing_provider_type: 'aws_marketplace', external_status: 'SENT' });
  });

  it('repeats a record whose answer was lost as it was, and adds nothing to it', async () => {
    const one = await awsBuyer();
    await one.use(40);
    double.traps.push({ what: 'BatchMeterUsage', reply: 'lost' });
    const hour = await nextHour();
    await until(() => meteredAtAws(one).length === 1);
    await one.use(2);
    await takt.clock.set(later(await takt.clock.now(), { hours: 0.2 }));
    await until(() => meteredAtAws(one).length === 2);
    await nextHour();
    await until(() => meteredAtAws(one).length === 3);
    expect(meteredAtAws(one)).toEqual([
      [hour, 40],
      [hour, 40],
      [hour + 3_600, 2],
    ]);
  });

  it('tells of a buyer that AWS does not know, once, and meters the sum when it does', async () => {
    const one = await awsBuyer();
    await one.use(40);
    const unknown = {
      status: 400,
      body: { __type: 'com.amazonaws#InvalidCustomerIdentifierException', message: 'no such customer' },
    };
    const issues = () =>
      hooks('integration.issue').filter(
        ({ properties }) => properties.error_code === 'InvalidCustomerIdentifierException',
      );
    for (const _hour of [1, 2]) {
      double.traps.push({ what: 'BatchMeterUsage', reply: unknown });
      await one.use(1);
      await nextHour();
      await until(() => double.traps.length === 0);
    }
    await nextHour();
    await until(() => meteredAtAws(one).length === 3);
    expect(meteredAtAws(one).at(-1)?.[1]).toBe(42);
    await until(() => issues().length > 0);
    expect(issues().map(({ properties }) => [properties.integration, properties.error])).toEqual([
      ['aws_marketplace', 'no such customer'],
    ]);
  });

  it('is told nothing more of a buyer that has unsubscribed, nor of an archived configuration', async () => {
    const [gone, archived] = [await awsBuyer(), await awsBuyer()];
    const configurations = await post('/v1/getCustomerBillingProviderConfigurations', {
      customer_id: archived.customer,
    });
    await post('/v1/archiveCustomerBillingProviderConfigurations', {
      customer_id: archived.customer,
      customer_billing_provider_configuration_ids: [configurations.body.data[0].id],
    });
    await gone.use(5);
    await archived.use(5);
    double.traps.push({ what: 'BatchMeterUsage', reply: { body: { Results: [{ Status: 'CustomerNotSubscribed' }] } } });
    await nextHour();
    await until(() => hooks('marketplaces.aws_metering_disabled').length === 1);
    await gone.use(5);
    await nextHour();
    await allLookedAt();
    expect([meteredAtAws(gone).length, meteredAtAws(archived).length]).toEqual([1, 0]);
    expect(hooks('marketplaces.aws_metering_disabled')[0].properties).toEqual({
      customer_id: gone.customer,
      aws_customer_id: gone.keys.aws_customer_id,
      aws_product_code: 'prod',
    });
  });
});

/** Finalizes the running month's invoices, so that a test begins with a month of its own. */
async function closeMonth(): Promise<void> {
  const start = new Date(await monthStart());
  await takt.clock.set(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1)).toISOString());
}

describe('Azure Marketplace', () => {
  const usageOf = ({ keys }: Buyer) =>
    double
      .to('usageEvent')
      .map(({ body }) => body)
      .filter(({ resourceId }) => resourceId === keys.azure_subscription_id);

  it('says which plan the buyer has, and is told the hour’s cents under it', async () => {
    const one = await buyer('azure_marketplace', { azure_subscription_id: randomUUID() });
    await one.use(12);
    const hour = await nextHour();
    await until(() => usageOf(one).length === 1);
    expect(usageOf(one)[0]).toEqual({
      resourceId: one.keys.azure_subscription_id,
      planId: 'gold',
      dimension: 'usage_fee',
      quantity: 12,
      effectiveStartTime: new Date(hour * 1_000).toISOString(),
    });
    expect(double.to('azure token').at(-1)?.body).toMatchObject({
      grant_type: 'client_credentials',
      client_secret: 'azure-secret',
    });
    const { body } = await post('/v1/getCustomerBillingProviderConfigurations', { customer_id: one.customer });
    expect(body.data[0].configuration).toEqual({
      ...one.keys,
      azure_plan_id: 'gold',
      azure_subscription_status: 'Subscribed',
    });
    // The same configuration again is still the same one (index 6.4).
    const again = await post('/v1/setCustomerBillingProviderConfigurations', {
      data: [
        {
          customer_id: one.customer,
          billing_provider: 'azure_marketplace',
          delivery_method: DIRECT,
          configuration: one.keys,
        },
      ],
    });
    expect(again.body.data[0].id).toBe(body.data[0].id);
  });

  it('stops for a suspended buyer, and goes on with all of it when the buyer is back', async () => {
    const id = randomUUID();
    const one = await buyer('azure_marketplace', { azure_subscription_id: id });
    double.states.set(id, 'Suspended');
    await one.use(3);
    await nextHour();
    const told = () =>
      hooks('marketplaces.azure_metering_disabled').filter(({ properties }) => properties.subscription_id === id);
    await until(() => told().length === 1);
    expect(usageOf(one)).toEqual([]);
    double.states.set(id, 'Subscribed');
    await nextHour();
    await until(() => usageOf(one).length === 1);
    expect([usageOf(one)[0].quantity, told().length]).toEqual([3, 1]);
  });
});

describe('Google Cloud Marketplace', () => {
  it('is told under the id that it reports usage by, with a token for the machine’s own', async () => {
    const one = await buyer('gcp_marketplace', { gcp_entitlement_id: unique('ent'), gcp_service_name: 'svc.example' });
    await one.use(9);
    await nextHour();
    await until(() => double.to('report').length === 1);
    expect(double.to('report')[0]?.body.operations[0]).toMatchObject({
      consumerId: `project:${one.keys.gcp_entitlement_id}`,
      metricValueSets: [{ metricName: 'svc.example/usage_fee', metricValues: [{ int64Value: '9' }] }],
    });
    expect(double.to('report')[0]?.headers.authorization).toBe('Bearer google-token');
    expect(double.to('google token')[0]?.body).toMatchObject({ subjectToken: 'token-of-this-machine' });
  });
});

describe('queues', () => {
  it('get a message for whoever meters in Takt’s place', async () => {
    const queue = await setUp('azure_marketplace', 'aws_sqs', { ...ROLE, aws_sqs_queue_url: 'https://sqs/q' });
    const topic = await setUp('gcp_marketplace', 'aws_sns', { ...ROLE, aws_sns_topic_arn: 'arn:aws:sns:topic' });
    const one = await buyer('azure_marketplace', { azure_subscription_id: randomUUID() }, undefined, {
      delivery_method_id: queue,
    });
    const two = await buyer(
      'gcp_marketplace',
      { gcp_entitlement_id: unique('ent'), gcp_service_name: 'svc' },
      undefined,
      { delivery_method_id: topic },
    );
    await one.use(11);
    await two.use(22);
    const hour = await nextHour();
    await until(() => double.to('SendMessage').length === 1 && double.to('Publish').length === 1);
    const [{ body: sqs } = { body: undefined }] = double.to('SendMessage');
    const [{ body: sns } = { body: undefined }] = double.to('Publish');
    expect([sqs.QueueUrl, sns.TopicArn]).toEqual(['https://sqs/q', 'arn:aws:sns:topic']);
    expect(JSON.parse(sqs.MessageBody)).toEqual({
      id: expect.any(String),
      customer_id: one.customer,
      billing_provider: 'azure_marketplace',
      configuration: one.keys,
      dimension: 'usage_fee',
      quantity: 11,
      hour: new Date(hour * 1_000).toISOString(),
    });
    expect(JSON.parse(sns.Message)).toMatchObject({ billing_provider: 'gcp_marketplace', quantity: 22 });
  });

  it('no secret is in what Takt prints or answers', async () => {
    const listed = JSON.stringify((await post('/v1/listConfiguredBillingProviders', {})).body);
    for (const secret of ['azure-secret', 'own-secret', 'assumed-secret', 'token-of-this-machine']) {
      expect(listed + takt.output()).not.toContain(secret);
    }
  });
});

it('a marketplace that does not answer holds up nobody who stops Takt', async () => {
  const calls: string[] = [];
  const silent = createServer((request) => void calls.push(request.url ?? ''));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const own = await startTakt({
    env: {
      TAKT_AWS_API_BASE: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      AWS_ACCESS_KEY_ID: 'AKIA',
      AWS_SECRET_ACCESS_KEY: 'own-secret',
    },
  });
  await own.raw('POST', '/v1/setUpBillingProvider', {
    billing_provider: 'aws_marketplace',
    delivery_method: DIRECT,
    configuration: ROLE,
  });
  const { body } = await own.raw('POST', '/v1/customers', { name: 'buyer' });
  const keys = { aws_customer_id: 'a', aws_product_code: 'p', aws_region: 'us-east-1' };
  const one = { customer_id: body.data.id, billing_provider: 'aws_marketplace', delivery_method: DIRECT };
  const added = await own.raw('POST', '/v1/setCustomerBillingProviderConfigurations', {
    data: [{ ...one, configuration: keys }],
  });
  const { data } = await own.client.v1.contracts.products.create({ name: 'Prepaid', type: 'FIXED' });
  await own.client.v1.contracts.create({
    customer_id: body.data.id,
    starting_at: at(2026, 1),
    billing_provider_configuration: { billing_provider_configuration_id: added.body.data[0].id },
    scheduled_charges: [
      { product_id: data.id, schedule: { schedule_items: [{ timestamp: at(2026, 1), unit_price: 500, quantity: 1 }] } },
    ],
  });
  await own.clock.set(at(2026, 1, 1, 1));
  await until(() => calls.length > 0);
  // It was not forced to stop, as it is after nine seconds.
  expect(await own.stop()).toBe(0);
  silent.closeAllConnections();
  silent.close();
});
