import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, Billing, linesOf, type Meter, NOBODY, USD, unique } from './support/billing.ts';
import { type Inbox, openInbox } from './support/inbox.ts';
import { startTakt, type Takt } from './support/takt.ts';
import { until } from './support/until.ts';

/** Threshold billing as subscriptions 6 to 8 tell it, over HTTP. Prices are USD cents. */

let takt: Takt;
let billing: Billing;
let inbox: Inbox;
let meter: Meter;
let card: string;
let fixed: string;

beforeAll(async () => {
  [takt, inbox] = await Promise.all([startTakt(), openInbox()]);
  billing = new Billing(takt);
  await takt.raw('POST', '/sandbox/webhooks', { url: inbox.url('/hooks') });
  meter = await billing.meter();
  card = await billing.card([meter, 100]);
  fixed = await billing.fixedProduct('Prepaid usage');
});
afterAll(async () => {
  await takt.stop();
  await inbox.close();
});

const gate = (type: 'NONE' | 'EXTERNAL', more = {}) => ({ payment_gate_type: type, ...more });

interface World {
  readonly customer: string;
  readonly contract: string;
  use(n: number): Promise<void>;
  /** What arrived about the customer at payment gates, in order. */
  hooks(): readonly { readonly type: string; readonly properties: Readonly<Record<string, unknown>> }[];
  draftTotal(): Promise<number>;
  purchases(): Promise<
    readonly { readonly status: string; readonly total: number; readonly lines: readonly string[] }[]
  >;
  commits(): Promise<readonly { id: string; balance: number }[]>;
}

/** A customer with one contract from the start of January 2026 that pays 100 a unit. */
async function world(terms: Record<string, unknown>): Promise<World> {
  const customer = await billing.customer();
  const made = await takt.raw('POST', '/v1/contracts/create', {
    customer_id: customer,
    starting_at: at(2026, 1),
    rate_card_id: card,
    ...terms,
  });
  expect(made.status, JSON.stringify(made.body) + takt.output().slice(-1500)).toBe(200);
  const contract: string = made.body.data.id;
  return {
    customer,
    contract,
    use: (n) => billing.use(customer, meter.event(n, at(2026, 1, 1))),
    hooks: () =>
      inbox
        .at('/hooks')
        .map(({ json }) => json)
        .filter(({ type, properties }) => type.startsWith('payment_gate.') && properties.contract_id === contract),
    draftTotal: async () => (await billing.usageInvoice(customer, at(2026, 1))).total,
    purchases: async () =>
      (await billing.invoices(customer, { type: 'SCHEDULED' })).map((invoice) => ({
        status: invoice.status,
        total: invoice.total,
        lines: linesOf(invoice),
      })),
    commits: async () => {
      const { body } = await takt.raw('POST', '/v1/contracts/customerBalances/list', {
        customer_id: customer,
        include_contract_balances: true,
        include_balance: true,
      });
      return body.data.map(({ id, balance }: { id: string; balance: number }) => ({ id, balance }));
    },
  };
}

/** Resolves once so many purchases were made, and their invoices are final. */
const finalized = (purchases: World['purchases'], count: number): Promise<void> =>
  until(async () => (await purchases()).filter(({ status }) => status === 'FINALIZED').length === count);

describe('a spend threshold (subscriptions 6)', () => {
  const spend = (paymentGate: Record<string, unknown>, more = {}) => ({
    spend_threshold_configuration: {
      is_enabled: true,
      threshold_amount: 10_000,
      commit: { product_id: fixed, name: 'Usage so far' },
      payment_gate_config: paymentGate,
      ...more,
    },
  });

  it('charges all that has accrued each time it reaches the threshold', async () => {
    const { use, draftTotal, purchases, hooks } = await world(spend(gate('NONE')));
    await use(100); // 100 × 100 = 10,000: charged
    await finalized(purchases, 1);
    expect(await purchases()).toEqual([
      { status: 'FINALIZED', total: 10_000, lines: ['Usage so far 1 × 10000 = 10000'] },
    ]);
    expect(await draftTotal()).toBe(0);
    await use(30); // 3,000 accrue
    expect(await draftTotal()).toBe(3_000);
    await use(70); // and 7,000 more: charged again
    await finalized(purchases, 2);
    expect(await draftTotal()).toBe(0);
    await until(() => hooks().length === 2);
    expect(hooks().map(({ type }) => type)).toEqual([
      'payment_gate.threshold_reached',
      'payment_gate.threshold_reached',
    ]);
  });

  it('leaves usage in custom units alone, whose conversion no purchase in fiat can pay (contracts 7)', async () => {
    const tokens = (await takt.raw('POST', '/v1/credit-types/create', { name: unique('tokens') })).body.data.id;
    const { id } = (
      await billing.client.v1.contracts.rateCards.create({
        name: unique('card'),
        credit_type_conversions: [{ custom_credit_type_id: tokens, fiat_per_custom_credit: 10 }],
      })
    ).data;
    await billing.rate(id, meter.productId, { price: 1, credit_type_id: tokens });
    const { use, draftTotal, purchases } = await world({ ...spend(gate('NONE')), rate_card_id: id });
    await use(1_100); // 1,100 tokens, 11,000 cents
    await until(async () => (await draftTotal()) === 11_000);
    await takt.clock.set(await takt.clock.now());
    expect(await purchases()).toEqual([]);
  });

  it('pays what has accrued, and not a fee that stands beside it', async () => {
    const { data: seats } = await billing.client.v1.contracts.products.create({
      name: unique('Seats'),
      type: 'SUBSCRIPTION',
    });
    const withSeats = await billing.card([meter, 100]);
    await billing.rate(withSeats, seats.id, { price: 50_000, billing_frequency: 'MONTHLY' });
    const { customer, purchases, draftTotal } = await world({
      ...spend(gate('NONE')),
      rate_card_id: withSeats,
      starting_at: at(2025, 12),
      subscriptions: [
        {
          subscription_rate: { product_id: seats.id, billing_frequency: 'MONTHLY' },
          collection_schedule: 'ADVANCE',
          proration: {},
          initial_quantity: 1,
        },
      ],
    });
    // The first hours of January: December's invoice waits in its grace time and holds January's fee.
    expect((await billing.usageInvoice(customer, at(2025, 12))).total).toBe(50_000);
    await billing.use(customer, meter.event(120, at(2026, 1)));
    await until(async () =>
      (await purchases()).some(({ total, status }) => total === 12_000 && status === 'FINALIZED'),
    );
    await takt.clock.set(await takt.clock.now());
    expect((await purchases()).map(({ total }) => total)).toEqual([50_000, 12_000]);
    expect(await draftTotal()).toBe(50_000); // February's fee alone
    expect((await billing.usageInvoice(customer, at(2025, 12))).total).toBe(50_000);
  });

  it('is invoiced when it charges, where scheduled charges wait for usage invoices too', async () => {
    const { customer, purchases } = await world({
      ...spend(gate('NONE')),
      starting_at: at(2025, 12),
      scheduled_charges_on_usage_invoices: 'ALL',
    });
    // The first hours of January, the day on which December's usage invoice ends.
    await billing.use(customer, meter.event(120, at(2026, 1)));
    await finalized(purchases, 1);
    expect(await purchases()).toEqual([
      { status: 'FINALIZED', total: 12_000, lines: ['Usage so far 1 × 12000 = 12000'] },
    ]);
    expect((await billing.usageInvoice(customer, at(2025, 12))).total).toBe(0);
  });

  it('waits at an external gate: an invoice, but no commit until it is released', async () => {
    const { use, customer, contract, draftTotal, purchases, hooks, commits } = await world(spend(gate('EXTERNAL')));
    await use(150); // 15,000 accrued at a threshold of 10,000: all of it is charged
    await until(() => hooks().length === 2);
    expect(hooks().map(({ type }) => type)).toEqual([
      'payment_gate.threshold_reached',
      'payment_gate.external_initiate',
    ]);
    const { workflow_id, ...initiate } = hooks()[1]?.properties ?? {};
    expect(initiate).toMatchObject({
      workflow_type: 'spend',
      customer_id: customer,
      contract_id: contract,
      invoice_total: 15_000,
      invoice_currency: 'USD',
    });
    expect(await purchases()).toMatchObject([{ status: 'DRAFT', total: 15_000 }]);
    expect(await draftTotal()).toBe(15_000);

    const release = (outcome: string) =>
      takt.raw('POST', '/v1/contracts/commits/threshold-billing/release', { workflow_id, outcome });
    expect((await release('paid')).status).toBe(200);
    expect(await purchases()).toMatchObject([{ status: 'FINALIZED', total: 15_000 }]);
    expect(await draftTotal()).toBe(0);
    expect(await commits()).toHaveLength(1);
    await until(() => hooks().length === 3);
    expect(hooks()[2]).toMatchObject({ type: 'payment_gate.payment_status', properties: { payment_status: 'paid' } });

    expect((await release('PAID')).status).toBe(200); // again: nothing happens
    const otherwise = await release('failed'); // too late
    expect([otherwise.status, otherwise.body.message]).toEqual([409, expect.stringContaining('settled as paid')]);
    expect(await purchases()).toHaveLength(1);
  });

  it('gives up when the payment fails: the invoice is void, the configuration switched off', async () => {
    const { use, customer, contract, purchases, hooks, draftTotal } = await world(spend(gate('EXTERNAL')));
    await use(100);
    await until(() => hooks().length === 2);
    const workflow_id = hooks()[1]?.properties.workflow_id;
    const released = await takt.raw('POST', '/v1/contracts/commits/threshold-billing/release', {
      workflow_id,
      outcome: 'failed',
    });
    expect(released.status).toBe(200);
    expect(await purchases()).toMatchObject([{ status: 'VOID', total: 10_000 }]);
    expect(await draftTotal()).toBe(10_000);
    const { body } = await takt.raw('POST', '/v2/contracts/get', { customer_id: customer, contract_id: contract });
    expect(body.data.spend_threshold_configuration.is_enabled).toBe(false);

    // Switched on again, it is evaluated afresh: a new workflow with a new id.
    const edited = await takt.raw('POST', '/v2/contracts/edit', {
      customer_id: customer,
      contract_id: contract,
      update_spend_threshold_configuration: { is_enabled: true },
    });
    expect(edited.status, JSON.stringify(edited.body)).toBe(200);
    await until(() => hooks().length === 5);
    expect(hooks()[4]?.type).toBe('payment_gate.external_initiate');
    expect(hooks()[4]?.properties.workflow_id).not.toBe(workflow_id);
  });

  it('knows no workflow of another id', async () => {
    const unknown = { workflow_id: NOBODY, outcome: 'paid' };
    expect((await takt.raw('POST', '/v1/contracts/commits/threshold-billing/release', unknown)).status).toBe(404);
    const bad = await takt.raw('POST', '/v1/contracts/commits/threshold-billing/release', {
      workflow_id: 'x',
      outcome: 'maybe',
    });
    expect([bad.status, bad.body.message]).toEqual([
      400,
      expect.stringMatching(/workflow_id: must be a UUID.*outcome: must be one of/),
    ]);
  });
});

describe('a prepaid balance threshold (subscriptions 7)', () => {
  const recharge = (paymentGate: Record<string, unknown>, more = {}) => ({
    prepaid_balance_threshold_configuration: {
      is_enabled: true,
      threshold_amount: 500,
      recharge_to_amount: 2_100,
      commit: { product_id: fixed, name: 'Top-up' },
      payment_gate_config: paymentGate,
      ...more,
    },
  });
  const balance = async (customer: string): Promise<number> => {
    const { body } = await takt.raw('POST', '/v1/contracts/customerBalances/getNetBalance', { customer_id: customer });
    return body.data.balance;
  };

  it('fills an empty balance at once, and again when it falls to the threshold', async () => {
    const { use, customer, purchases, hooks } = await world(recharge(gate('NONE')));
    expect(await purchases()).toMatchObject([{ status: 'FINALIZED', total: 2_100 }]);
    expect(await balance(customer)).toBe(2_100);
    await use(16); // 2,100 − 1,600 = 500: recharged by 1,600
    await finalized(purchases, 2);
    expect((await purchases())[1]).toMatchObject({ status: 'FINALIZED', total: 1_600 });
    expect(await balance(customer)).toBe(2_100);
    expect(hooks().map(({ properties }) => properties.workflow_type)).toEqual(['prepaid_balance', 'prepaid_balance']);
  });

  it('buys what lasts for a year beyond the statement period, or for the commit’s duration (subscriptions 7, 11.12)', async () => {
    const ends = async (commit: object) => {
      const { customer } = await world(recharge(gate('NONE'), { commit: { product_id: fixed, ...commit } }));
      const { body } = await takt.raw('POST', '/v1/contracts/customerBalances/list', {
        customer_id: customer,
        include_contract_balances: true,
      });
      return body.data.map(
        (one: { access_schedule: { schedule_items: readonly { ending_before: string }[] } }) =>
          one.access_schedule.schedule_items[0]?.ending_before,
      );
    };
    expect(await ends({})).toEqual([at(2027, 2)]);
    expect(await ends({ duration: { value: 3, unit: 'MONTHS' } })).toEqual([at(2026, 5)]);
    expect(await ends({ duration: { value: 2, unit: 'WEEKS' } })).toEqual([at(2026, 2, 15)]);
  });

  it('lets the customer pay a fraction of it, until the tracked spend reaches the cap', async () => {
    const { customer, purchases, use } = await world({
      spend_trackers: [
        {
          alias: 'topups',
          credit_type_id: USD,
          reset_frequency: 'BILLING_PERIOD',
          applicable_spend_specifiers: [{ spend_type: 'COMMIT_PURCHASE', sources: ['THRESHOLD_RECHARGE'] }],
        },
      ],
      ...recharge(gate('NONE'), {
        discount_configuration: { payment_fraction: 0.9, cap: { spend_tracker_alias: 'topups', amount: 3_000 } },
      }),
    });
    expect((await purchases()).map(({ total }) => total)).toEqual([1_890]); // 2,100 × 0.9
    await use(16); // 1,890 < 3,000: the crossing charge is still discounted: 1,600 × 0.9
    await finalized(purchases, 2);
    await use(16); // 1,890 + 1,440 = 3,330: full price
    await finalized(purchases, 3);
    expect((await purchases()).map(({ total }) => total)).toEqual([1_890, 1_440, 1_600]);
    expect(await balance(customer)).toBe(2_100);
  });

  it('charges a tax line beside the purchase, which is no part of the balance', async () => {
    const taxed = gate('EXTERNAL', {
      tax_type: 'PRECALCULATED',
      precalculated_tax_config: { tax_amount: 210, tax_name: 'VAT' },
    });
    const { customer, purchases, hooks } = await world(recharge(taxed));
    await until(() => hooks().length === 2);
    expect(hooks()[1]?.properties).toMatchObject({ invoice_total: 2_310 });
    expect((await purchases())[0]?.lines).toEqual(['Top-up 1 × 2100 = 2100', expect.stringMatching(/^VAT .*210$/)]);
    const release = { workflow_id: hooks()[1]?.properties.workflow_id, outcome: 'paid' };
    expect((await takt.raw('POST', '/v1/contracts/commits/threshold-billing/release', release)).status).toBe(200);
    expect(await balance(customer)).toBe(2_100);
  });

  it('leaves excluded balances out: 1,000 general and 1,000 trial credit', async () => {
    await takt.raw('POST', '/v1/customFields/addKey', {
      entity: 'contract_credit',
      key: 'trial',
      enforce_uniqueness: false,
    });
    const credit = (fields = {}) => ({
      product_id: fixed,
      access_schedule: { schedule_items: [{ amount: 1_000, starting_at: at(2026, 1), ending_before: at(2027, 1) }] },
      ...fields,
    });
    const terms = (specifiers = {}) => ({
      credits: [credit(), credit({ custom_fields: { trial: 'yes' } })],
      ...recharge(gate('NONE'), { threshold_amount: 1_500, recharge_to_amount: 2_500, ...specifiers }),
    });
    const withTrial = await world(terms()); // 2,000 > 1,500: nothing
    expect(await withTrial.purchases()).toEqual([]);
    const without = await world(
      terms({
        threshold_balance_specifiers: [
          { exclude: [{ custom_field_filters: [{ entity: 'ContractCredit', key: 'trial', value: 'yes' }] }] },
        ],
      }),
    ); // 1,000 ≤ 1,500: 2,500 − 1,000
    expect((await without.purchases()).map(({ total }) => total)).toEqual([1_500]);
  });
});

it('acts once on a crossing, whatever the number of events that report it at the same time', async () => {
  const { use, purchases } = await world({
    name: unique('crowd'),
    spend_threshold_configuration: {
      is_enabled: true,
      threshold_amount: 10_000,
      commit: { product_id: fixed },
      payment_gate_config: gate('EXTERNAL'),
    },
  });
  await Promise.all(Array.from({ length: 20 }, () => use(10)));
  await until(async () => (await purchases()).length > 0);
  await takt.clock.set(at(2026, 1, 1, 1));
  expect(await purchases()).toHaveLength(1);
});

it('recharges at the instant at which the balance expires that held the sum above the threshold', async () => {
  const credit = { amount: 5_000, starting_at: at(2026, 1), ending_before: at(2026, 1, 10) };
  const { customer, purchases } = await world({
    credits: [{ product_id: fixed, access_schedule: { schedule_items: [credit] } }],
    prepaid_balance_threshold_configuration: {
      is_enabled: true,
      threshold_amount: 500,
      recharge_to_amount: 2_100,
      commit: { product_id: fixed },
      payment_gate_config: gate('NONE'),
    },
  });
  await takt.clock.set(at(2026, 1, 9));
  expect(await purchases()).toEqual([]); // 5,000 > 500
  await takt.clock.set(at(2026, 1, 20)); // on the 10th nothing is left
  const invoices = await billing.invoices(customer, { type: 'SCHEDULED' });
  expect(invoices.map(({ status, total, issued_at }) => [status, total, issued_at])).toEqual([
    ['FINALIZED', 2_100, at(2026, 1, 10)],
  ]);
});
