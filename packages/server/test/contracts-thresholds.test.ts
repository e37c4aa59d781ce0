import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, Billing, USD } from './support/billing.ts';
import { expectRefusal } from './support/expectations.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Threshold configurations and spend trackers as terms of a contract (subscriptions 6, 7, 9); what they do is tried elsewhere. */

let takt: Takt;
let billing: Billing;
let fixed: string;
let card: string;

beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
  fixed = await billing.fixedProduct();
  card = await billing.card([await billing.meter(), 1]);
});
afterAll(async () => {
  await takt.stop();
});

const post = (path: string, body: object) => takt.raw('POST', path, body);
const gate = { payment_gate_config: { payment_gate_type: 'NONE' } };
const spend = (more: object = {}) => ({
  is_enabled: false,
  threshold_amount: 10_000,
  commit: { product_id: fixed },
  ...gate,
  ...more,
});
const recharge = (more: object = {}) => ({ ...spend({ threshold_amount: 500 }), recharge_to_amount: 2_100, ...more });
const tracker = (more: object = {}) => ({
  alias: 'discounted',
  credit_type_id: USD,
  reset_frequency: 'BILLING_PERIOD',
  applicable_spend_specifiers: [{ spend_type: 'COMMIT_PURCHASE', sources: ['MANUAL', 'THRESHOLD_RECHARGE'] }],
  ...more,
});

async function create(terms: object) {
  const customer_id = await billing.customer();
  const { status, body } = await post('/v1/contracts/create', {
    customer_id,
    rate_card_id: card,
    starting_at: at(2026, 1),
    ...terms,
  });
  if (status !== 200) throw new Error(`${status} ${body.message}`);
  const ids = { customer_id, contract_id: body.data.id };
  const edit = (lists: object) => post('/v2/contracts/edit', { ...ids, ...lists });
  const refused = async (lists: object, message: RegExp) => expectRefusal(await edit(lists), message);
  return { ids, get: async () => (await post('/v2/contracts/get', ids)).body.data, edit, refused };
}

describe('a configuration', () => {
  it('is read as it was given, changed in part, cleared by null', async () => {
    const agreement = await create({
      prepaid_balance_threshold_configuration: recharge({
        commit: { product_id: fixed, name: 'Top-up', priority: 5, applicable_product_tags: ['a'] },
        discount_configuration: { payment_fraction: 0.9, cap: { spend_tracker_alias: 'discounted', amount: 100 } },
        threshold_balance_specifiers: [
          { exclude: [{ custom_field_filters: [{ entity: 'Commit', key: 'k', value: 'v' }] }] },
        ],
      }),
      spend_trackers: [tracker()],
    });
    const config = async () => (await agreement.get()).prepaid_balance_threshold_configuration;
    expect(await config()).toEqual({
      is_enabled: false,
      threshold_amount: 500,
      recharge_to_amount: 2_100,
      commit: { product_id: fixed, name: 'Top-up', priority: 5, applicable_product_tags: ['a'] },
      payment_gate_config: { payment_gate_type: 'NONE', tax_type: 'NONE' },
      discount_configuration: { payment_fraction: 0.9, cap: { spend_tracker_alias: 'discounted', amount: 100 } },
      threshold_balance_specifiers: [
        { exclude: [{ custom_field_filters: [{ entity: 'Commit', key: 'k', value: 'v' }] }] },
      ],
    });
    const update = (change: object) => ({ update_prepaid_balance_threshold_configuration: change });
    const answer = await agreement.edit(
      update({
        threshold_amount: 600,
        commit: { priority: null, applicable_product_tags: null, name: 'Refill' },
        discount_configuration: { cap: null },
        threshold_balance_specifiers: null,
      }),
    );
    expect(answer.body.data.edit).toMatchObject(update({ threshold_amount: 600 }));
    expect(await config()).toEqual({
      is_enabled: false,
      threshold_amount: 600,
      recharge_to_amount: 2_100,
      commit: { product_id: fixed, name: 'Refill' },
      payment_gate_config: { payment_gate_type: 'NONE', tax_type: 'NONE' },
      discount_configuration: { payment_fraction: 0.9 },
    });
    await agreement.edit(update({ discount_configuration: null }));
    expect(await config()).not.toHaveProperty('discount_configuration');
    await agreement.refused(
      update({ recharge_to_amount: 1_599 }),
      /recharge_to_amount: must exceed threshold_amount by at least 1000/,
    );
    await agreement.refused({ add_prepaid_balance_threshold_configuration: recharge() }, /has one already/);
    await agreement.refused({ update_spend_threshold_configuration: { is_enabled: false } }, /has none/);
    await agreement.edit({ add_spend_threshold_configuration: spend() });
    expect((await agreement.get()).spend_threshold_configuration).toMatchObject({ threshold_amount: 10_000 });
  });

  it('takes terms of the commit that the reference does not show: duration, rollover, rate type (subscriptions 11.12)', async () => {
    const commit = { product_id: fixed, duration: { value: 3, unit: 'MONTHS' }, rollover_fraction: 1 };
    const agreement = await create({ prepaid_balance_threshold_configuration: recharge({ commit }) });
    const shown = async () => (await agreement.get()).prepaid_balance_threshold_configuration.commit;
    expect(await shown()).toEqual(commit);
    const change = (terms: object) =>
      agreement.edit({ update_prepaid_balance_threshold_configuration: { commit: terms } });
    await change({ duration: { value: 12, unit: 'MONTHS' }, rollover_fraction: null, rate_type: 'COMMIT_RATE' });
    expect(await shown()).toEqual({
      product_id: fixed,
      duration: { value: 12, unit: 'MONTHS' },
      rate_type: 'COMMIT_RATE',
    });
    await change({ duration: null, rate_type: null });
    expect(await shown()).toEqual({ product_id: fixed });
    await agreement.refused(
      { update_prepaid_balance_threshold_configuration: { commit: { rollover_fraction: 1.5 } } },
      /commit.rollover_fraction: must lie between 0 and 1/,
    );
  });

  it('must make sense', async () => {
    const refused = (terms: object, message: RegExp) => expect(create(terms)).rejects.toThrow(message);
    const prepaid = (more: object) => ({ prepaid_balance_threshold_configuration: recharge(more) });
    await refused(prepaid({ threshold_amount: 499 }), /threshold_amount: must be worth at least 500/);
    await refused(prepaid({ recharge_to_amount: 1_499 }), /recharge_to_amount/);
    await refused(
      { spend_threshold_configuration: spend({ threshold_amount: 0 }) },
      /threshold_amount: must be more than 0/,
    );
    await refused({ ...prepaid({}), starting_at: at(2026, 2) }, /has not started yet/);
    await refused(prepaid({ discount_configuration: { payment_fraction: 0 } }), /payment_fraction/);
    await refused(
      prepaid({ discount_configuration: { payment_fraction: 1, cap: { spend_tracker_alias: 'x', amount: 1 } } }),
      /no spend tracker of the contract is called x/,
    );
    await refused(prepaid({ is_enabled: true, payment_gate_config: { payment_gate_type: 'STRIPE' } }), /STRIPE needs/);
    await refused(
      prepaid({ payment_gate_config: { payment_gate_type: 'EXTERNAL', tax_type: 'PRECALCULATED' } }),
      /precalculated_tax_config/,
    );
    await refused(prepaid({ payment_gate_config: { payment_gate_type: 'NONE', tax_type: 'STRIPE' } }), /tax_type/);
    await refused(
      prepaid({ commit: { product_id: fixed, specifiers: [{ product_tags: ['a'] }], applicable_product_tags: ['a'] } }),
      /specifiers/,
    );
    await refused({ spend_trackers: [tracker(), tracker()] }, /alias discounted is used twice/);
  });

  it('of the running contract is changed by customer', async () => {
    const path = '/v1/threshold-billing/update-active-recharge-config';
    const agreement = await create({ prepaid_balance_threshold_configuration: recharge() });
    const { customer_id } = agreement.ids;
    expect((await post(path, { customer_id, recharge_to_amount: 5_000, recharge_threshold: 700 })).status).toBe(200);
    expect((await agreement.get()).prepaid_balance_threshold_configuration).toMatchObject({
      threshold_amount: 700,
      recharge_to_amount: 5_000,
      is_enabled: false,
    });
    expect((await post(path, { customer_id, recharge_threshold: 4_500 })).status).toBe(400);
    expect((await post(path, { customer_id: await billing.customer(), enabled: false })).status).toBe(404);
    await post('/v1/contracts/create', {
      customer_id,
      rate_card_id: card,
      starting_at: at(2026, 1),
      prepaid_balance_threshold_configuration: recharge(),
    });
    expect((await post(path, { customer_id, enabled: false })).status).toBe(409);
  });
});

describe('a spend tracker', () => {
  it('counts purchases of the statement period, and can be archived where no cap uses it', async () => {
    const purchase = (amount: number, more: object = {}) => ({
      type: 'PREPAID',
      product_id: fixed,
      access_schedule: { schedule_items: [{ amount: 1, starting_at: at(2026, 1), ending_before: at(2027, 1) }] },
      invoice_schedule: {
        schedule_items: [
          { amount, timestamp: at(2026, 1) },
          { amount: 7, timestamp: at(2026, 2) },
        ],
      },
      ...more,
    });
    const specifiers = (discounted: string) => ({
      applicable_spend_specifiers: [{ spend_type: 'COMMIT_PURCHASE', sources: ['MANUAL'], discounted }],
    });
    const agreement = await create({
      commits: [purchase(100), purchase(20, { spend_tracker_attributes: { counts_as_discounted: true } })],
      spend_trackers: [tracker({ alias: 'all' }), tracker({ alias: 'some', ...specifiers('DISCOUNTED_ONLY') })],
      spend_threshold_configuration: spend({
        discount_configuration: { payment_fraction: 0.5, cap: { spend_tracker_alias: 'all', amount: 5 } },
      }),
    });
    const [all, some] = (await agreement.get()).spend_trackers;
    expect(all).toMatchObject({
      alias: 'all',
      accumulated_spend: { amount: 120, period_starting_at: at(2026, 1), period_ending_before: at(2026, 2) },
    });
    expect(some.accumulated_spend.amount).toBe(20);
    await agreement.refused({ archive_spend_trackers: ['all'] }, /no spend tracker of the contract is called all/);
    await agreement.edit({ archive_spend_trackers: ['some'], add_spend_trackers: [tracker({ alias: 'more' })] });
    expect((await agreement.get()).spend_trackers.map(({ alias }: { alias: string }) => alias)).toEqual([
      'all',
      'more',
    ]);
    expect((await agreement.edit({ archive_spend_trackers: ['some'] })).status).toBe(404);
    await agreement.refused({ add_spend_trackers: [tracker({ alias: 'more' })] }, /used twice/);
  });
});
