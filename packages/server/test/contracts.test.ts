import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access, at, Billing, type Contract, NOBODY, USD, unique } from './support/billing.ts';
import { expectRefusal } from './support/expectations.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** Creating and reading contracts (contracts 2, 3, 5), over HTTP. */

let takt: Takt;
let billing: Billing;
let fixed: string;
let usage: string;

beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
  billing = new Billing(takt);
  fixed = await billing.fixedProduct();
  usage = (await billing.meter()).productId;
});
afterAll(async () => {
  await takt.stop();
});

const create = (body: Readonly<Record<string, unknown>>) => takt.raw('POST', '/v1/contracts/create', body);
const get = async (customerId: string, contractId: string, more: object = {}) =>
  (await takt.raw('POST', '/v2/contracts/get', { customer_id: customerId, contract_id: contractId, ...more })).body
    .data;
const list = (version: 'v1' | 'v2', body: object) => takt.raw('POST', `/${version}/contracts/list`, body);

const YEAR = { starting_at: at(2026, 1), ending_before: at(2027, 1) };

describe('defaults', () => {
  it('are those of the table', async () => {
    const customerId = await billing.customer();
    const { status, body } = await create({ customer_id: customerId, starting_at: at(2026, 1, 15) });
    expect(status).toBe(200);
    expect(body.data.contract).toMatchObject({
      id: body.data.id,
      customer_id: customerId,
      multiplier_override_prioritization: 'LOWEST_MULTIPLIER',
      usage_statement_schedule: { frequency: 'MONTHLY', billing_anchor_date: at(2026, 1) },
      commits: [],
      overrides: [],
      scheduled_charges: [],
      transitions: [],
      usage_filter: [],
      has_more: { commits: false, credits: false },
    });
    expect(body.data.contract).not.toHaveProperty('ending_before');
    expect(await get(customerId, body.data.id)).toEqual(body.data.contract);
  });

  it('give commits priority 100 and the list rate', async () => {
    const customerId = await billing.customer();
    const { body } = await create({
      customer_id: customerId,
      ...YEAR,
      commits: [{ type: 'prepaid', product_id: fixed, ...access(1_000) }],
      credits: [{ product_id: fixed, ...access(500) }],
    });
    const [commit] = body.data.contract.commits;
    expect(commit).toMatchObject({ type: 'PREPAID', priority: 100, rate_type: 'LIST_RATE', created_at: at(2026, 1) });
    expect(commit.access_schedule.credit_type.name).toBe('USD (cents)');
    expect(commit).not.toHaveProperty('balance');
    expect(body.data.contract.credits[0]).toMatchObject({ type: 'CREDIT', priority: 100 });
  });
});

describe('anchors of the billing periods', () => {
  const anchorOf = async (schedule: object) => {
    const customer_id = await billing.customer();
    const { body } = await create({ customer_id, starting_at: at(2026, 2, 15), usage_statement_schedule: schedule });
    return body.data?.contract.usage_statement_schedule ?? body.message;
  };

  it('FIRST_OF_MONTH, CONTRACT_START and CUSTOM_DATE', async () => {
    const monthly = (day: string, more: object = {}) => anchorOf({ frequency: 'MONTHLY', day, ...more });
    expect(await monthly('FIRST_OF_MONTH')).toEqual({ frequency: 'MONTHLY', billing_anchor_date: at(2026, 2) });
    expect(await monthly('CONTRACT_START')).toEqual({ frequency: 'MONTHLY', billing_anchor_date: at(2026, 2, 15) });
    expect(await monthly('CUSTOM_DATE', { billing_anchor_date: at(2025, 12, 10) })).toEqual({
      frequency: 'MONTHLY',
      billing_anchor_date: at(2025, 12, 10),
    });
    expect(await anchorOf({ frequency: 'weekly' })).toEqual({ frequency: 'WEEKLY', billing_anchor_date: at(2026, 2) });
    expect(await monthly('CUSTOM_DATE')).toMatch(/billing_anchor_date/);
  });
});

describe('schedule items', () => {
  const chargeOf = async (schedule: object) => {
    const customer_id = await billing.customer();
    const { body } = await create({
      customer_id,
      starting_at: at(2026, 11),
      scheduled_charges: [{ product_id: fixed, name: 'Fee', schedule }],
    });
    return (
      body.data?.contract.scheduled_charges[0].schedule.schedule_items.map(
        (item: { timestamp: string; amount: number; unit_price: number; quantity: number }) =>
          `${item.timestamp.slice(0, 10)} ${item.unit_price} × ${item.quantity} = ${item.amount}`,
      ) ?? body.message
    );
  };
  const item = (price: object) => chargeOf({ schedule_items: [{ timestamp: at(2026, 11), ...price }] });
  const recurring = (more: object) =>
    chargeOf({
      recurring_schedule: { starting_at: at(2026, 11), ending_before: at(2027, 11), frequency: 'QUARTERLY', ...more },
    });

  it('take an amount, or a unit price and a quantity, or all three if they agree', async () => {
    expect(await item({ amount: 900 })).toEqual(['2026-11-01 900 × 1 = 900']);
    expect(await item({ unit_price: 300, quantity: 3 })).toEqual(['2026-11-01 300 × 3 = 900']);
    expect(await item({ unit_price: 300, quantity: 3, amount: 900 })).toEqual(['2026-11-01 300 × 3 = 900']);
    expect(await item({ unit_price: 300, quantity: 3, amount: 901 })).toMatch(/amount: must equal/);
    expect(await item({})).toMatch(/scheduled_charges\[0\]\.schedule\.schedule_items\[0\]/);
  });

  it('a year from 1 Nov, QUARTERLY, EACH 100000', async () => {
    expect(await recurring({ amount: 100_000, amount_distribution: 'EACH' })).toEqual([
      '2026-11-01 100000 × 1 = 100000',
      '2027-02-01 100000 × 1 = 100000',
      '2027-05-01 100000 × 1 = 100000',
      '2027-08-01 100000 × 1 = 100000',
    ]);
  });

  it('1000 in three: the last takes the rest', async () => {
    const thirds = (amount_distribution: string) =>
      recurring({ amount: 1_000, ending_before: at(2027, 8), amount_distribution });
    expect(await thirds('DIVIDED_ROUNDED')).toEqual([
      '2026-11-01 333 × 1 = 333',
      '2027-02-01 333 × 1 = 333',
      '2027-05-01 334 × 1 = 334',
    ]);
    const divided: readonly string[] = await thirds('DIVIDED');
    expect(divided[0]).toMatch(/= 333\.33333/);
  });

  it('either items or a recurring schedule', async () => {
    expect(await chargeOf({})).toMatch(/schedule_items/);
    const both = {
      schedule_items: [{ timestamp: at(2026, 11), amount: 1 }],
      recurring_schedule: {
        starting_at: at(2026, 11),
        ending_before: at(2027, 11),
        frequency: 'MONTHLY',
        amount: 1,
        amount_distribution: 'EACH',
      },
    };
    expect(await chargeOf(both)).toMatch(/not both/);
  });

  it('are not made by the ten thousand', async () => {
    const forever = { ending_before: at(9999, 1), frequency: 'MONTHLY', amount: 1, amount_distribution: 'EACH' };
    expect(await recurring(forever)).toMatch(/recurring_schedule\.ending_before: makes 95666 items; at most 2000/);
  });

  it('show the invoice that bills them, unless nothing is to be invoiced', async () => {
    const customer_id = await billing.customer();
    const schedule = { schedule_items: [{ timestamp: at(2026, 1), amount: 70 }] };
    const { body } = await create({
      customer_id,
      ...YEAR,
      scheduled_charges: [
        { product_id: fixed, schedule },
        { product_id: fixed, schedule: { ...schedule, do_not_invoice: true } },
      ],
    });
    const [billed, silent] = body.data.contract.scheduled_charges;
    const [invoice] = await billing.invoices(customer_id, { type: 'SCHEDULED' });
    expect(invoice).toMatchObject({ status: 'FINALIZED', total: 70 });
    expect(billed.schedule.schedule_items[0].invoice_id).toBe(invoice?.id);
    expect(silent.schedule.schedule_items[0]).not.toHaveProperty('invoice_id');
    expect(silent.schedule.do_not_invoice).toBe(true);
  });
});

describe('refusals', () => {
  /** Every one names its field and leaves nothing behind. */
  const refused = async (terms: Readonly<Record<string, unknown>>, message: RegExp, status = 400) => {
    const customer_id = await billing.customer();
    const answer = await create({ customer_id, ...YEAR, ...terms });
    expectRefusal(answer, message, status);
    expect((await list('v2', { customer_id })).body.data).toEqual([]);
  };
  const postpaid = (amount: number, timestamp = YEAR.ending_before) => ({
    invoice_schedule: { schedule_items: [{ amount, timestamp }] },
  });
  const commit = (more: object) => ({ commits: [{ type: 'PREPAID', product_id: fixed, ...access(100), ...more }] });

  it('of terms and dates', async () => {
    await refused({ ending_before: at(2026, 1) }, /^ending_before: must lie after starting_at/);
    await refused({ starting_at: '2026-01-01T00:30:00Z' }, /^starting_at: must lie on a full hour/);
    await refused({ customer_id: NOBODY }, /customer/, 404);
    await refused({ net_payment_terms_days: -1 }, /net_payment_terms_days/);
    const invoicedFrom = (invoice_generation_starting_at: string) => ({
      usage_statement_schedule: { frequency: 'MONTHLY', invoice_generation_starting_at },
    });
    const anHourEarly = new Date(Date.parse(YEAR.starting_at) - 3_600_000).toISOString();
    await refused(invoicedFrom(anHourEarly), /invoice_generation_starting_at: must not lie before/);
    expect(
      (await create({ customer_id: await billing.customer(), ...YEAR, ...invoicedFrom(YEAR.starting_at) })).status,
    ).toBe(200);
    const rate_card_id = await billing.card();
    const longAgo = { rate_card_id, starting_at: '0001-01-01T00:00:00Z' };
    await refused(longAgo, /^starting_at: lies more than 2000 billing periods back/);
    const customer_id = await billing.customer();
    const parent = { customer_id, contract_id: await billing.contract({ customer_id, ...YEAR }) };
    const weekly = { starting_at: at(2014, 1), usage_statement_schedule: { frequency: 'WEEKLY' } };
    const child = { rate_card_id, ...weekly, hierarchy_configuration: { parent } };
    await refused(child, /^starting_at: lies more than 500 billing periods back/);
  });

  it('of references', async () => {
    const card = await billing.card();
    await refused({ rate_card_id: card, rate_card_alias: 'x' }, /rate_card_alias/);
    await refused({ rate_card_alias: 'nobody' }, /rate_card_alias: no rate card is called nobody/);
    await refused({ rate_card_id: NOBODY }, /rate_card_id/);
    await refused(commit({ product_id: usage }), /commits\[0\]\.product_id: must be a product of type FIXED/);
    await refused(commit({ applicable_product_ids: [NOBODY] }), /applicable_product_ids/);
    await refused({ custom_fields: { unheard_of: 'x' } }, /custom_fields/);
    await refused(commit({ custom_fields: { unheard_of: 'x' } }), /custom_fields/);
  });

  it('of commits', async () => {
    const twoItems = {
      access_schedule: {
        schedule_items: [...access(50).access_schedule.schedule_items, ...access(50).access_schedule.schedule_items],
      },
    };
    await refused({ commits: [{ type: 'PREPAID', product_id: fixed }] }, /commits\[0\]\.access_schedule: is required/);
    await refused(commit({ type: 'POSTPAID' }), /commits\[0\]\.invoice_schedule: is required/);
    await refused(commit({ type: 'POSTPAID', ...postpaid(99) }), /must equal/);
    await refused(commit({ type: 'POSTPAID', ...twoItems, ...postpaid(100) }), /exactly one item/);
    await refused(commit({ type: 'POSTPAID', ...postpaid(100, at(2026, 6)) }), /true-up/);
    await refused(commit({ rollover_fraction: 1.5 }), /commits\[0\]\.rollover_fraction: must lie between 0 and 1/);
    await refused(commit(access(-1)), /amount: must not be negative/);
    await refused(commit(access(1, at(2026, 2), at(2026, 2))), /ending_before: must lie after starting_at/);
    await refused(commit({ specifiers: [{ product_id: usage }], applicable_product_tags: ['a'] }), /specifiers/);
  });

  it('of recurring grants, whose children are segments like any other', async () => {
    const granting = (access_amount: object) => ({
      product_id: fixed,
      priority: 1,
      starting_at: YEAR.starting_at,
      access_amount: { unit_price: 10, quantity: 1, credit_type_id: USD, ...access_amount },
      commit_duration: { value: 1 },
    });
    for (const list of ['recurring_commits', 'recurring_credits']) {
      const negative = (member: string) =>
        new RegExp(`^${list}\\[0\\]\\.access_amount\\.${member}: must not be negative`);
      await refused({ [list]: [granting({ unit_price: -0.01 })] }, negative('unit_price'));
      await refused({ [list]: [granting({ quantity: -1 })] }, negative('quantity'));
    }
  });

  it('of temporary ids', async () => {
    const named = { type: 'PREPAID', product_id: fixed, ...access(100), temporary_id: 'a' };
    await refused({ commits: [named, named] }, /commits\[1\]\.temporary_id/);
    const override = (id: string) => ({
      starting_at: at(2026, 1),
      type: 'MULTIPLIER',
      multiplier: 0.5,
      is_commit_specific: true,
      override_specifiers: [{ commit_ids: [id] }],
    });
    await refused({ commits: [named], overrides: [override('b')] }, /commit_ids\[0\]: b is neither/);
    const customer_id = await billing.customer();
    const { body } = await create({ customer_id, ...YEAR, commits: [named], overrides: [override('a')] });
    expect(body.data.contract.overrides[0].override_specifiers[0].commit_ids).toEqual([
      body.data.contract.commits[0].id,
    ]);
  });

  it('of overrides', async () => {
    const override = (more: object) => ({ overrides: [{ starting_at: at(2026, 1), ...more }] });
    await refused(override({}), /overrides\[0\]: needs entitled, type, or both/);
    await refused(override({ type: 'MULTIPLIER', multiplier: -1 }), /multiplier/);
    await refused(override({ type: 'TIERED', tiers: [{ multiplier: 1 }], priority: 1 }), /EXPLICIT/);
    await refused(override({ type: 'OVERWRITE' }), /overwrite_rate/);
    const flat = { rate_type: 'FLAT', price: 1 };
    await refused(override({ type: 'OVERWRITE', overwrite_rate: flat, applicable_product_tags: ['a'] }), /tags/);
    await refused(
      override({ entitled: true, product_id: usage, override_specifiers: [{ product_id: usage }] }),
      /override_specifiers/,
    );
    await refused(override({ type: 'MULTIPLIER', multiplier: 1, target: 'COMMIT_RATE' }), /is_commit_specific/);
    await refused(
      { multiplier_override_prioritization: 'EXPLICIT', ...override({ type: 'MULTIPLIER', multiplier: 1 }) },
      /priority/,
    );
  });

  it('of recurring commits', async () => {
    const recurring = (more: object) => ({
      recurring_commits: [
        {
          product_id: fixed,
          access_amount: { unit_price: 1, quantity: 1, credit_type_id: USD },
          priority: 1,
          starting_at: at(2026, 1),
          commit_duration: { value: 1 },
          ...more,
        },
      ],
    });
    await refused(recurring({ commit_duration: { value: 0 } }), /commit_duration\.value/);
    const unit = { unit_price: 1, credit_type_id: USD };
    await refused(recurring({ access_amount: unit }), /access_amount\.quantity: is required/);
    await refused(
      recurring({ subscription_config: { subscription_id: 'x', apply_seat_increase_config: { is_prorated: true } } }),
      /subscription_config\.subscription_id/,
    );
    const [daily] = recurring({ recurrence_frequency: 'DAILY' }).recurring_commits;
    await refused({ recurring_commits: [daily, daily] }, /DAILY/);
    await refused(recurring({ ending_before: at(2026, 1) }), /ending_before/);
  });
});

describe('uniqueness keys', () => {
  it('belong to one contract for good; a refused creation does not consume its key', async () => {
    const customer_id = await billing.customer();
    const uniqueness_key = unique('key');
    expect((await create({ customer_id, ...YEAR, ending_before: at(2025, 1), uniqueness_key })).status).toBe(400);
    const first = await create({ customer_id, ...YEAR, uniqueness_key });
    expect(first.body.data.contract.uniqueness_key).toBe(uniqueness_key);
    const second = await create({ customer_id, ...YEAR, uniqueness_key });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      message: 'This uniqueness key has already been used.',
      conflicting_id: first.body.data.id,
      conflicting_value: uniqueness_key,
    });
    await takt.client.v1.customers.archive({ id: customer_id });
    expect((await create({ customer_id, ...YEAR, uniqueness_key })).status).toBe(409);
    expect((await create({ customer_id, ...YEAR })).status).toBe(400);
    expect((await create({ customer_id: NOBODY, ...YEAR, uniqueness_key })).status).toBe(404);
  });
});

describe('reading', () => {
  it('lists by start, by date, with archived ones on request', async () => {
    const customer_id = await billing.customer();
    const contract = (more: Partial<Contract>) => billing.contract({ customer_id, ...YEAR, ...more });
    const later = await contract({ starting_at: at(2026, 3), ending_before: at(2026, 4) });
    const early = await contract({ ending_before: at(2026, 3) });
    const gone = await contract({ starting_at: at(2026, 2) });
    await takt.client.v1.contracts.archive({ customer_id, contract_id: gone, void_invoices: false });
    const ids = async (version: 'v1' | 'v2', query: object = {}) =>
      (await list(version, { customer_id, ...query })).body.data.map(({ id }: { id: string }) => id);
    for (const version of ['v1', 'v2'] as const) {
      expect(await ids(version)).toEqual([early, later]);
      expect(await ids(version, { include_archived: true })).toEqual([early, gone, later]);
      // The end of a contract is exclusive, and so is its start inclusive.
      expect(await ids(version, { covering_date: at(2026, 3) })).toEqual([later]);
      expect(await ids(version, { starting_at: at(2026, 3) })).toEqual([later]);
      expect((await list(version, { customer_id, covering_date: at(2026, 3), starting_at: at(2026, 3) })).status).toBe(
        400,
      );
    }
    expect((await get(customer_id, gone)).archived_at).toBe(
      await takt.clock.now().then((now) => new Date(now).toISOString()),
    );
    expect((await list('v2', { customer_id: NOBODY })).status).toBe(404);
  });

  it("does not find another customer's contract", async () => {
    const contract_id = await billing.contract({ customer_id: await billing.customer(), ...YEAR });
    const answer = await takt.raw('POST', '/v2/contracts/get', { customer_id: await billing.customer(), contract_id });
    expect(answer.status).toBe(404);
  });

  it('shows recurring commits with their children, one period ahead', async () => {
    const customer_id = await billing.customer();
    const contract_id = await billing.contract({
      customer_id,
      starting_at: at(2026, 1, 15),
      recurring_commits: [
        {
          product_id: fixed,
          name: 'Monthly',
          access_amount: { unit_price: 500, quantity: 2, credit_type_id: USD },
          priority: 1,
          starting_at: at(2026, 1, 15),
          commit_duration: { value: 1, unit: 'PERIODS' },
          proration_rounding: { access: { rounding_method: 'HALF_UP', decimal_places: 0 } },
        },
      ],
    });
    const contract = await get(customer_id, contract_id);
    expect(contract.recurring_commits[0]).toMatchObject({
      contract: { id: contract_id },
      access_amount: { unit_price: 500, quantity: 2 },
      proration: 'FIRST_AND_LAST',
      commit_duration: { value: 1, unit: 'PERIODS' },
      proration_rounding: { access: { rounding_method: 'HALF_UP', decimal_places: 0 } },
    });
    // 1000 × 17/31 = 548.387…, rounded.
    expect(contract.commits).toHaveLength(1);
    expect(contract.commits[0]).toMatchObject({
      recurring_commit_id: contract.recurring_commits[0].id,
      access_schedule: { schedule_items: [{ amount: 548, starting_at: at(2026, 1, 15), ending_before: at(2026, 2) }] },
    });
    expect(contract.commits[0]).not.toHaveProperty('created_by');
  });

  it('lists commits by creation, now and as of a date', async () => {
    const customer_id = await billing.customer();
    const monthly = {
      product_id: fixed,
      name: 'Monthly',
      access_amount: { unit_price: 500, quantity: 1, credit_type_id: USD },
      priority: 1,
      starting_at: at(2026, 1),
      commit_duration: { value: 1 },
    };
    const contract_id = await billing.contract({ customer_id, ...YEAR, recurring_commits: [monthly] });
    await takt.clock.set(at(2026, 1, 2));
    const added = { type: 'PREPAID', product_id: fixed, name: 'Added', ...access(1) };
    await takt.raw('POST', '/v2/contracts/edit', { customer_id, contract_id, add_commits: [added] });
    for (const as_of of [{}, { as_of_date: at(2026, 1, 3) }]) {
      const { commits } = await get(customer_id, contract_id, as_of);
      expect(commits.map(({ name }: { name: string }) => name)).toEqual(['Monthly', 'Added', 'Monthly']);
    }
  });
});

describe('a customer with its contract', () => {
  it('is both or neither', async () => {
    const alias = unique('alias');
    const body = {
      customer: { name: 'Both', ingest_aliases: [alias] },
      contract: { starting_at: at(2026, 1), scheduled_charges: [{ product_id: usage, schedule: {} }] },
    };
    const refused = await takt.raw('POST', '/v1/composite/createCustomerWithContract', body);
    expect(refused.status).toBe(400);
    const made = await takt.raw('POST', '/v1/composite/createCustomerWithContract', {
      ...body,
      contract: { starting_at: at(2026, 1) },
    });
    expect(made.body.data).toMatchObject({ customer_name: 'Both', ingest_aliases: [alias], custom_fields: {} });
    expect(await get(made.body.data.customer_id, made.body.data.contract_id)).toMatchObject({
      customer_id: made.body.data.customer_id,
    });
  });

  it('may be on a package, as any contract (customers 1.3)', async () => {
    const half = { value: 6, unit: 'MONTHS' };
    const made = await takt.raw('POST', '/v1/packages/create', { name: unique('package'), duration: half });
    const composed = await takt.raw('POST', '/v1/composite/createCustomerWithContract', {
      customer: { name: 'Packaged' },
      contract: { package_id: made.body.data.id, starting_at: at(2026, 1) },
    });
    expect(await get(composed.body.data.customer_id, composed.body.data.contract_id)).toMatchObject({
      package_id: made.body.data.id,
      ending_before: at(2026, 7),
    });
  });
});
