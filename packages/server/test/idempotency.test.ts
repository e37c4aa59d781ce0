import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOperations } from '../src/operations.ts';
import { at, Billing, USD, unique } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/**
 * The `Idempotency-Key` header (metering 1): every write is sent twice at the same time, then again, then with another body. The change is
 * made once, which the audit log witnesses, and every answer but "still running" is the first one.
 */

let takt: Takt;
let billing: Billing;

interface World {
  readonly customer: string;
  readonly contract: string;
  readonly card: string;
  readonly usage: string;
  readonly fixed: string;
  readonly subscription: string;
  readonly commit: string;
  readonly credit: string;
  readonly invoice: string;
  readonly packageId: string;
  readonly alert: string;
}
let world: World;

/** A write, by its operation id: where it goes and what it says. Each is made for a world in which it can succeed once. */
type Write = (world: World) => readonly [path: string, body: Readonly<Record<string, unknown>>];

const access = (amount: number) => ({
  schedule_items: [{ amount, starting_at: at(2026, 1), ending_before: at(2027, 1) }],
});
const ofContract = ({ customer, contract }: World) => ({ customer_id: customer, contract_id: contract });

const WRITES: Readonly<Record<string, Write>> = {
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
  'createBillableMetricV1-v1': () => [
    '/v1/billable-metrics/create',
    { name: unique('metric'), aggregation_type: 'COUNT' },
  ],
  'createProduct-v1': () => ['/v1/contract-pricing/products/create', { name: unique('product'), type: 'FIXED' }],
  'updateProduct-v1': ({ usage }) => [
    '/v1/contract-pricing/products/update',
    { product_id: usage, starting_at: at(2026, 6), name: unique('later') },
  ],
  'createRateCard-v1': () => ['/v1/contract-pricing/rate-cards/create', { name: unique('card') }],
  'updateRateCard-v1': ({ card }) => [
    '/v1/contract-pricing/rate-cards/update',
    { rate_card_id: card, name: unique('card') },
  ],
  'addRate-v1': ({ card, usage }) => [
    '/v1/contract-pricing/rate-cards/addRate',
    { rate_card_id: card, product_id: usage, starting_at: at(2026, 7), entitled: true, rate_type: 'FLAT', price: 7 },
  ],
  'moveRateCardProducts-v1': ({ card, usage }) => [
    '/v1/contract-pricing/rate-cards/moveRateCardProducts',
    { rate_card_id: card, product_moves: [{ product_id: usage, position: 0 }] },
  ],
  'updateRateCardNamedSchedule-v1': ({ card }) => [
    '/v1/contract-pricing/rate-cards/updateNamedSchedule',
    { rate_card_id: card, schedule_name: 'notes', starting_at: at(2026, 1), value: 1 },
  ],
  'createPackage-v1': ({ card }) => ['/v1/packages/create', { name: unique('package'), rate_card_id: card }],
  'createContract-v1': ({ customer, card }) => [
    '/v1/contracts/create',
    { customer_id: customer, rate_card_id: card, starting_at: at(2026, 1) },
  ],
  'createCustomerWithContract-v1': ({ card }) => [
    '/v1/composite/createCustomerWithContract',
    { customer: { name: unique('both') }, contract: { rate_card_id: card, starting_at: at(2026, 1) } },
  ],
  'editContract-v2': (w) => [
    '/v2/contracts/edit',
    { ...ofContract(w), add_commits: [{ type: 'PREPAID', product_id: w.fixed, access_schedule: access(100) }] },
  ],
  'amendContract-v1': (w) => [
    '/v1/contracts/amend',
    {
      ...ofContract(w),
      starting_at: at(2026, 2),
      commits: [{ type: 'PREPAID', product_id: w.fixed, access_schedule: access(5) }],
    },
  ],
  'updateContractEndDate-v1': (w) => ['/v1/contracts/updateEndDate', { ...ofContract(w), ending_before: at(2027, 6) }],
  'updateContractNamedSchedule-v1': (w) => [
    '/v1/contracts/updateNamedSchedule',
    { ...ofContract(w), schedule_name: 'notes', starting_at: at(2026, 1), value: { tier: 'gold' } },
  ],
  'createCustomerCommit-v1': (w) => [
    '/v1/contracts/customerCommits/create',
    { customer_id: w.customer, type: 'PREPAID', product_id: w.fixed, priority: 1, access_schedule: access(10) },
  ],
  'createCustomerCredit-v1': (w) => [
    '/v1/contracts/customerCredits/create',
    { customer_id: w.customer, product_id: w.fixed, priority: 1, access_schedule: access(10) },
  ],
  'addManualBalanceLedgerEntry-v1': (w) => [
    '/v1/contracts/addManualBalanceLedgerEntry',
    { customer_id: w.customer, id: w.credit, segment_id: w.subscription, amount: 5, reason: 'goodwill' },
  ],
  'editCommit-v2': (w) => ['/v2/contracts/commits/edit', { customer_id: w.customer, commit_id: w.commit, priority: 7 }],
  'editCredit-v2': (w) => ['/v2/contracts/credits/edit', { customer_id: w.customer, credit_id: w.credit, priority: 7 }],
  'updateCommitEndDate-v1': (w) => [
    '/v1/contracts/customerCommits/updateEndDate',
    { customer_id: w.customer, commit_id: w.commit, access_ending_before: at(2026, 12) },
  ],
  'voidInvoice-v1': ({ invoice }) => ['/v1/invoices/void', { id: invoice }],
  'regenerateInvoice-v1': ({ invoice }) => ['/v1/invoices/regenerate', { id: invoice }],
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
  'createNotificationConfig-v2': () => [
    '/v2/notifications/create',
    { name: 'soon', policy: { type: 'contract.end', offset: '-P3D' } },
  ],
  'addCustomFieldKey-v1': () => [
    '/v1/customFields/addKey',
    { entity: 'customer', key: unique('key'), enforce_uniqueness: false },
  ],
  'archiveCommit-v2': (w) => ['/v2/contracts/commits/archive', { customer_id: w.customer, commit_id: w.commit }],
  'archiveCredit-v2': (w) => ['/v2/contracts/credits/archive', { customer_id: w.customer, credit_id: w.credit }],
  'archiveAlert-v1': ({ alert }) => ['/v1/alerts/archive', { id: alert }],
  'archivePackage-v1': ({ packageId }) => ['/v1/packages/archive', { package_id: packageId }],
  'archiveContract-v1': (w) => ['/v1/contracts/archive', { ...ofContract(w), void_invoices: true }],
  'archiveCustomer-v1': ({ customer }) => ['/v1/customers/archive', { id: customer }],
};

const made = async (path: string, body: unknown) => {
  const answer = await takt.raw('POST', path, body);
  expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBe(200);
  return answer.body.data;
};

beforeAll(async () => {
  takt = await startTakt();
  billing = new Billing(takt);
  const meter = await billing.meter();
  const fixed = await billing.fixedProduct();
  const card = await billing.card([meter, 100]);
  const customer = await billing.customer();
  const contract = await billing.contract({
    customer_id: customer,
    rate_card_id: card,
    starting_at: at(2026, 1),
    scheduled_charges: [
      { product_id: fixed, schedule: { schedule_items: [{ timestamp: at(2026, 1), unit_price: 5, quantity: 1 }] } },
    ],
  });
  const own = { customer_id: customer, product_id: fixed, priority: 1, access_schedule: access(50) };
  const credit = (await made('/v1/contracts/customerCredits/create', own)).id;
  const [listed] = await made('/v1/contracts/customerCredits/list', { customer_id: customer });
  world = {
    customer,
    contract,
    card,
    usage: meter.productId,
    fixed,
    credit,
    subscription: listed.access_schedule.schedule_items[0].id,
    commit: (await made('/v1/contracts/customerCommits/create', { ...own, type: 'PREPAID' })).id,
    invoice: (await billing.invoice(customer, { status: 'FINALIZED' })).id,
    packageId: (await made('/v1/packages/create', { name: 'plan', rate_card_id: card })).id,
    alert: (
      await made('/v1/alerts/create', {
        name: 'low',
        alert_type: 'spend_threshold_reached',
        threshold: 5_000,
        customer_id: customer,
        credit_type_id: USD,
      })
    ).id,
  };
}, 60_000);
afterAll(async () => {
  await takt.stop();
});

/** How many changes the audit log has seen succeed. */
async function successes(): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  for (;;) {
    const query = cursor === undefined ? '?limit=100' : `?limit=100&next_page=${encodeURIComponent(cursor)}`;
    const { data, next_page } = (await takt.raw('GET', `/v1/auditLogs${query}`)).body;
    count += data.filter(({ status }: { status: string }) => status === 'success').length;
    if (data.length === 0) return count;
    cursor = next_page;
  }
}

describe('every write, twice at the same time under one key', () => {
  it.each(Object.keys(WRITES))('%s', async (id) => {
    const [path, body] = (WRITES[id] as Write)(world);
    const key = { 'idempotency-key': randomUUID() };
    const send = (content: unknown) => takt.raw('POST', path, content, key);

    const before = await successes();
    const twins = await Promise.all([send(body), send(body)]);
    const afterTwins = await successes();
    const [first] = twins.filter(({ status }) => status === 200);
    expect(first, JSON.stringify(twins.map((twin) => twin.body))).toBeDefined();
    for (const twin of twins) {
      if (twin.status === 409) expect(twin.body.code).toBe('IdempotencyKeyRunning');
      else expect(twin.body).toEqual(first?.body);
    }

    const again = await send(body);
    expect([again.status, again.body]).toEqual([200, first?.body]);
    const other = await send(`${JSON.stringify(body)} `); // one more byte is another request
    expect([other.status, other.body.code, other.headers.get('x-should-retry')]).toEqual([
      409,
      'IdempotencyKeyReused',
      'false',
    ]);
    expect(await successes(), 'nothing was done again').toBe(afterTwins);
    expect(afterTwins, 'and something was done').toBeGreaterThan(before);
  });

  it('covers most of the writes', () => {
    const reads = /\/(list|get)[^/]*$|\/usage|\/search$|previewEvents|breakdowns|^\/sandbox|\/ingest$|Embeddable/i;
    const writes = allOperations.filter(
      ({ method, path, extension }) => method === 'POST' && !extension && !reads.test(path),
    );
    const covered = writes.filter(({ id }) => id in WRITES).length;
    console.log(`${covered} of ${writes.length} writes`);
    expect(covered).toBe(Object.keys(WRITES).length);
  });
});

describe('what is kept under a key', () => {
  it('a refusal made while executing is kept; one by the schema is not, so the body may be mended', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const malformed = await takt.raw('POST', '/v1/customers', { name: 1 }, key);
    expect(malformed.status).toBe(400);
    const mended = await takt.raw('POST', '/v1/customers', { name: 'mended' }, key);
    expect(mended.status).toBe(200);

    const other = { 'idempotency-key': randomUUID() };
    const unknown = { customer_id: randomUUID(), starting_at: at(2026, 1) };
    const refused = await takt.raw('POST', '/v1/contracts/create', unknown, other);
    expect(refused.status).toBe(404);
    const kept = await takt.raw('POST', '/v1/contracts/create', unknown, other);
    expect([kept.status, kept.body]).toEqual([404, refused.body]);
  });

  it('an answer without a body is kept as one', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const event = {
      transaction_id: randomUUID(),
      customer_id: 'x',
      event_type: 'y',
      timestamp: await takt.clock.now(),
    };
    for (let i = 0; i < 2; i += 1) {
      const { status, body, headers } = await takt.raw('POST', '/v1/ingest', [event], key);
      expect([status, body, headers.get('content-type')]).toEqual([200, undefined, null]);
    }
  });

  it('for a day on the platform clock, and then the key is free', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await takt.raw('POST', '/v1/customers', { name: 'one' }, key);
    await takt.clock.set(at(2026, 1, 2));
    expect((await takt.raw('POST', '/v1/customers', { name: 'one' }, key)).body).toEqual(first.body);
    await takt.clock.set(at(2026, 1, 3));
    const second = await takt.raw('POST', '/v1/customers', { name: 'two' }, key);
    expect(second.status).toBe(200);
    expect(second.body.data.id).not.toBe(first.body.data.id);
  });
});
