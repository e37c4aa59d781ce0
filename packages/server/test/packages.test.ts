import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, NOBODY, USD, unique } from './support/billing.ts';
import { type PricingTools, pricingTools } from './support/pricing.ts';
import { startTakt, type Takt } from './support/takt.ts';

let takt: Takt;
let tools: PricingTools;
let rate_card_id: string;
let usage: string;
let seats: string;
let fixed: string;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-03-01T00:00:00Z' });
  tools = pricingTools(takt);
  rate_card_id = await tools.rateCard();
  usage = (await tools.usageProduct({ name: 'Usage' })).id;
  seats = await tools.product({ name: 'Seats', type: 'SUBSCRIPTION' });
  fixed = await tools.product({ name: 'Fee', type: 'FIXED' });
  await tools.rate({ rate_card_id, product_id: usage, price: 100 });
  await tools.rate({ rate_card_id, product_id: seats, price: 1000, billing_frequency: 'MONTHLY' });
});
afterAll(() => takt.stop());

const days = (value: number) => ({ value, unit: 'DAYS' });
const months = (value: number) => ({ value, unit: 'MONTHS' });
const create = async (body: object = {}): Promise<string> =>
  (await tools.done('/v1/packages/create', { name: unique('package'), ...body })).id;
const get = async (package_id: string) => await tools.done('/v1/packages/get', { package_id });
const provision = async (body: object) => {
  const { id: customer_id } = await tools.customer();
  const contract_id = await tools.contract({ customer_id, starting_at: '2026-01-31T06:00:00Z', ...body });
  return tools.done('/v2/contracts/get', { customer_id, contract_id });
};

test('a bare package shows what holds by default', async () => {
  const id = await create({ name: 'Starter' });
  expect(await get(id)).toEqual({
    id,
    name: 'Starter',
    aliases: [],
    commits: [],
    credits: [],
    overrides: [],
    scheduled_charges: [],
    recurring_commits: [],
    recurring_credits: [],
    subscriptions: [],
    multiplier_override_prioritization: 'LOWEST_MULTIPLIER',
    usage_statement_schedule: { frequency: 'MONTHLY', day: 'FIRST_OF_MONTH' },
    created_at: '2026-03-01T00:00:00.000Z',
    created_by: expect.any(String),
  });
});

/** A package with one term of every kind, and references between them. */
const everything = () => ({
  rate_card_id,
  contract_name: 'Growth plan',
  duration: months(12),
  net_payment_terms_days: 30,
  multiplier_override_prioritization: 'EXPLICIT',
  usage_statement_schedule: { frequency: 'QUARTERLY', day: 'CONTRACT_START' },
  commits: [
    {
      type: 'PREPAID',
      temporary_id: 'the commit',
      product_id: fixed,
      name: 'Prepaid usage',
      access_schedule: { schedule_items: [{ amount: 5000, starting_at_offset: months(1), duration: months(1) }] },
      invoice_schedule: { schedule_items: [{ unit_price: 4000, quantity: 1, date_offset: days(3) }] },
    },
  ],
  credits: [
    {
      product_id: fixed,
      access_schedule: {
        schedule_items: [{ amount: 10, starting_at_offset: days(0), duration: { value: 2, unit: 'WEEKS' } }],
      },
    },
  ],
  recurring_credits: [
    {
      temporary_id: 'the grant',
      product_id: fixed,
      priority: 1,
      access_amount: { unit_price: 50, credit_type_id: USD },
      starting_at_offset: days(0),
      duration: months(3),
      commit_duration: { value: 1 },
      recurrence_frequency: 'MONTHLY',
      subscription_config: { subscription_id: 'the seats', apply_seat_increase_config: { is_prorated: true } },
    },
  ],
  overrides: [
    {
      starting_at_offset: months(1),
      type: 'MULTIPLIER',
      multiplier: 0.9,
      priority: 1,
      is_commit_specific: true,
      override_specifiers: [{ product_id: usage, commit_ids: ['the commit'] }],
    },
    {
      starting_at_offset: days(0),
      duration: days(7),
      entitled: false,
      is_commit_specific: false,
      override_specifiers: [{ product_id: usage }],
    },
  ],
  scheduled_charges: [
    {
      product_id: fixed,
      name: 'Setup',
      schedule: { schedule_items: [{ unit_price: 10, quantity: 2, date_offset: months(2) }] },
    },
  ],
  subscriptions: [
    {
      temporary_id: 'the seats',
      subscription_rate: { product_id: seats, billing_frequency: 'MONTHLY' },
      collection_schedule: 'ADVANCE',
      proration: { is_prorated: true },
      initial_quantity: 4,
      starting_at_offset: months(1),
    },
  ],
});

test('a package names its terms by ids of its own, and refers to them so', async () => {
  const shown = await get(await create(everything()));
  const [commit] = shown.commits;
  const [subscription] = shown.subscriptions;
  const usd = { id: USD, name: 'USD (cents)' };
  expect(commit).toMatchObject({
    type: 'PREPAID',
    product: { id: fixed, name: 'Fee' },
    name: 'Prepaid usage',
    priority: 100,
    rate_type: 'LIST_RATE',
    access_schedule: {
      credit_type: usd,
      schedule_items: [{ id: expect.any(String), amount: 5000, starting_at_offset: months(1), duration: months(1) }],
    },
    invoice_schedule: {
      credit_type: usd,
      do_not_invoice: false,
      schedule_items: [{ unit_price: 4000, quantity: 1, date_offset: days(3) }],
    },
  });
  expect(commit.temporary_id).toBeUndefined();
  expect(shown.overrides[0]).toMatchObject({
    type: 'MULTIPLIER',
    multiplier: 0.9,
    starting_at_offset: months(1),
    override_specifiers: [{ product_id: usage, commit_template_ids: [commit.id] }],
  });
  expect(shown.recurring_credits[0].subscription_config).toEqual({
    allocation: 'POOLED',
    apply_seat_increase_config: { is_prorated: true },
    subscription_template_id: subscription.id,
  });
  expect(subscription).toMatchObject({
    subscription_rate: { billing_frequency: 'MONTHLY', product: { id: seats, name: 'Seats' } },
    proration: { is_prorated: true, invoice_behavior: 'BILL_ON_NEXT_COLLECTION_DATE' },
    quantity_management_mode: 'QUANTITY_ONLY',
    initial_quantity: 4,
  });
  expect(shown).toMatchObject({
    rate_card_id,
    contract_name: 'Growth plan',
    duration: months(12),
    net_payment_terms_days: 30,
  });
});

test('its terms become those of a contract, dated from the start; months end where they are shorter (pricing 9)', async () => {
  const package_id = await create(everything());
  const contract = await provision({ package_id });
  expect(contract).toMatchObject({
    package_id,
    rate_card_id,
    name: 'Growth plan',
    starting_at: '2026-01-31T06:00:00.000Z',
    ending_before: '2027-01-31T06:00:00.000Z',
    net_payment_terms_days: 30,
    usage_statement_schedule: { frequency: 'QUARTERLY', billing_anchor_date: '2026-01-31T06:00:00.000Z' },
  });
  const commit = contract.commits.find((one: { name: string }) => one.name === 'Prepaid usage');
  // The start and a month: 28 Feb. The access ends a month after that, counted from its own start: 28 Mar.
  expect(commit?.access_schedule?.schedule_items).toMatchObject([
    { amount: 5000, starting_at: '2026-02-28T06:00:00.000Z', ending_before: '2026-03-28T06:00:00.000Z' },
  ]);
  expect(commit?.invoice_schedule?.schedule_items).toMatchObject([
    { amount: 4000, timestamp: '2026-02-03T06:00:00.000Z' },
  ]);
  const credit = contract.credits.find(
    (one: { recurring_credit_id?: string }) => one.recurring_credit_id === undefined,
  );
  expect(credit.access_schedule.schedule_items[0]).toMatchObject({
    starting_at: '2026-01-31T06:00:00.000Z',
    ending_before: '2026-02-14T06:00:00.000Z',
  });
  expect(contract.overrides).toMatchObject([
    { starting_at: '2026-02-28T06:00:00.000Z', override_specifiers: [{ product_id: usage, commit_ids: [commit?.id] }] },
    { starting_at: '2026-01-31T06:00:00.000Z', ending_before: '2026-02-07T06:00:00.000Z', entitled: false },
  ]);
  expect(contract.overrides[0]?.ending_before).toBeUndefined();
  expect(contract.scheduled_charges[0]?.schedule.schedule_items).toMatchObject([
    { amount: 20, timestamp: '2026-03-31T06:00:00.000Z' },
  ]);
  const [subscription] = contract.subscriptions ?? [];
  expect(subscription).toMatchObject({ starting_at: '2026-02-28T06:00:00.000Z' });
  expect(contract.recurring_credits?.[0]).toMatchObject({
    starting_at: '2026-01-31T06:00:00.000Z',
    ending_before: '2026-04-30T06:00:00.000Z',
    subscription_config: { subscription_id: subscription?.id },
  });
});

test('worked example 18: twelve months from 1 October, a recurring credit for the first three', async () => {
  const package_id = await create({
    duration: months(12),
    recurring_credits: [
      {
        product_id: fixed,
        priority: 1,
        access_amount: { unit_price: 1, quantity: 1, credit_type_id: USD },
        starting_at_offset: days(0),
        duration: months(3),
        commit_duration: { value: 1 },
      },
    ],
  });
  const contract = await provision({ package_id, starting_at: '2025-10-01T00:00:00Z' });
  expect(contract.ending_before).toBe('2026-10-01T00:00:00.000Z');
  expect(contract.recurring_credits?.[0]?.ending_before).toBe('2026-01-01T00:00:00.000Z');
});

describe('beside a package', () => {
  test('stand only customer, start, uniqueness key, transition and custom fields', async () => {
    const package_id = await create();
    const { id: customer_id } = await tools.customer();
    const contract = { customer_id, starting_at: '2026-03-01T00:00:00Z', package_id };
    for (const term of [
      { rate_card_id },
      { ending_before: '2027-01-01T00:00:00Z' },
      { name: 'x' },
      { package_alias: 'x' },
    ]) {
      await tools.refusal(400, '/v1/contracts/create', { ...contract, ...term });
    }
    await tools.contract({ ...contract, uniqueness_key: unique('key') });
    await tools.refusal(400, '/v1/contracts/create', { ...contract, package_id: NOBODY });
  });
});

test('a package alias means its holder at the start of the contract', async () => {
  const name = unique('growth');
  const old = await create({ aliases: [{ name }] });
  const fresh = await create({ aliases: [{ name, starting_at: '2026-02-01T00:00:00Z' }] });
  expect((await get(old)).aliases).toEqual([{ name, ending_before: '2026-02-01T00:00:00.000Z' }]);
  const provisioned = async (starting_at: string) => (await provision({ starting_at, package_alias: name })).package_id;
  expect(await provisioned('2026-01-31T23:00:00Z')).toBe(old);
  expect(await provisioned('2026-02-01T00:00:00Z')).toBe(fresh);
  const { id: customer_id } = await tools.customer();
  const nobody = { customer_id, starting_at: '2026-02-01T00:00:00Z', package_alias: unique('nobody') };
  await tools.refusal(400, '/v1/contracts/create', nobody);
});

test('a rate card alias is resolved for each contract, at its start', async () => {
  const alias = unique('std');
  const [old, fresh] = [await tools.rateCard({ aliases: [{ name: alias }] }), await tools.rateCard()];
  const package_id = await create({ rate_card_alias: alias });
  await tools.done('/v1/contract-pricing/rate-cards/update', {
    rate_card_id: fresh,
    aliases: [{ name: alias, starting_at: '2026-02-01T00:00:00Z' }],
  });
  expect((await provision({ package_id, starting_at: '2026-01-01T00:00:00Z' })).rate_card_id).toBe(old);
  expect((await provision({ package_id, starting_at: '2026-02-01T00:00:00Z' })).rate_card_id).toBe(fresh);
});

test('what a contract would refuse, a package refuses at once', async () => {
  const refuse = (body: object) => tools.refusal(400, '/v1/packages/create', { name: 'x', rate_card_id, ...body });
  await refuse({ name: '' });
  await refuse({ rate_card_alias: 'std' });
  await refuse({ rate_card_id: NOBODY });
  expect(await refuse({ duration: days(-1) })).toContain('duration.value');
  await refuse({ duration: { value: 1.5, unit: 'DAYS' } });
  await refuse({ duration: { value: 1, unit: 'HOURS' } });
  await refuse({ duration: days(0) });
  const all = everything();
  const [commit] = all.commits;
  const [seatSubscription] = all.subscriptions;
  const [multiplier] = all.overrides;
  await refuse({ commits: [{ ...commit, product_id: usage }] });
  await refuse({ commits: [{ ...commit, product_id: NOBODY }] });
  await refuse({ commits: [commit, commit] });
  await refuse({ commits: [{ ...commit, custom_fields: { nokey: '1' } }] });
  expect(await refuse({ overrides: [multiplier] })).toContain('the commit');
  await refuse({ overrides: [{ ...multiplier, is_commit_specific: false, override_specifiers: undefined }] });
  await refuse({ overrides: [{ starting_at_offset: days(0), override_specifiers: [{ product_id: usage }] }] });
  const annual = { product_id: seats, billing_frequency: 'ANNUAL' };
  await refuse({ subscriptions: [{ ...seatSubscription, subscription_rate: annual }] });
  const archived = await tools.rateCard();
  await tools.done('/v1/contract-pricing/rate-cards/archive', { id: archived });
  await refuse({ rate_card_id: archived });
  const alias = unique('gone');
  const named = await tools.rateCard({ aliases: [{ name: alias }] });
  await tools.done('/v1/contract-pricing/rate-cards/archive', { id: named });
  await refuse({ rate_card_id: undefined, rate_card_alias: alias });
});

test('custom fields of its terms are fixed, and copied where the term has such a key', async () => {
  const { customFields } = takt.client.v1;
  await customFields.addKey({ entity: 'package_commit' as 'commit', key: 'origin', enforce_uniqueness: false });
  await customFields.addKey({ entity: 'package_commit' as 'commit', key: 'internal', enforce_uniqueness: false });
  await customFields.addKey({ entity: 'commit', key: 'origin', enforce_uniqueness: false });
  const [commit] = everything().commits;
  const package_id = await create({ commits: [{ ...commit, custom_fields: { origin: 'package', internal: 'yes' } }] });
  const [shown] = (await get(package_id)).commits;
  expect(shown.custom_fields).toEqual({ origin: 'package', internal: 'yes' });
  const change = { entity: 'package_commit', entity_id: shown.id, custom_fields: { origin: 'other' } };
  await tools.refusal(400, '/v1/customFields/setValues', change);
  const contract = await provision({ package_id });
  expect(contract.commits[0]?.custom_fields).toEqual({ origin: 'package' });
});

test('a uniqueness key is taken for good', async () => {
  const uniqueness_key = unique('key');
  const id = await create({ uniqueness_key });
  expect((await get(id)).uniqueness_key).toBe(uniqueness_key);
  await tools.done('/v1/packages/archive', { package_id: id });
  const { status, body } = await tools.post('/v1/packages/create', { name: 'again', uniqueness_key });
  expect({ status, ...body }).toMatchObject({ status: 409, conflicting_id: id, conflicting_value: uniqueness_key });
});

test('archived: no further contracts, the existing ones go on', async () => {
  const name = unique('old');
  const package_id = await create({ aliases: [{ name }] });
  const contract = await provision({ package_id });
  await tools.done('/v1/packages/archive', { package_id });
  expect((await get(package_id)).archived_at).toBe('2026-03-01T00:00:00.000Z');
  await tools.refusal(400, '/v1/packages/archive', { package_id });
  const { id: customer_id } = await tools.customer();
  const again = { customer_id, starting_at: '2026-03-01T00:00:00Z' };
  await tools.refusal(400, '/v1/contracts/create', { ...again, package_id });
  await tools.refusal(400, '/v1/contracts/create', { ...again, package_alias: name });
  const read = { customer_id: contract.customer_id, contract_id: contract.id };
  expect((await tools.done('/v2/contracts/get', read)).package_id).toBe(package_id);
  await tools.refusal(404, '/v1/packages/get', { package_id: NOBODY });
  await tools.refusal(404, '/v1/packages/archive', { package_id: NOBODY });
});

test('packages come in tens, by the filter in any case', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 11; i += 1) ids.push(await create());
  const first = (await tools.post('/v1/packages/list', {})).body;
  expect(first.data).toHaveLength(10);
  expect(first.next_page).not.toBeNull();
  const listed = (await all(takt.client.v1.packages.list({}))).map((one) => one.id);
  expect(listed.slice(-11)).toEqual(ids);
  await tools.done('/v1/packages/archive', { package_id: ids[0] });
  const archived = (await tools.post('/v1/packages/list?limit=100', { archive_filter: 'archived' })).body.data;
  expect(archived.map((one: { id: string }) => one.id)).toContain(ids[0]);
  expect(archived.every((one: { archived_at?: string }) => one.archived_at !== undefined)).toBe(true);
});

test('the contracts on a package, by start', async () => {
  const package_id = await create({ duration: months(1) });
  const march = await provision({ package_id, starting_at: '2026-03-01T00:00:00Z' });
  const january = await provision({ package_id, starting_at: '2026-01-01T00:00:00Z' });
  const list = async (more: object = {}) =>
    (await tools.post('/v1/packages/listContractsOnPackage', { package_id, ...more })).body.data;
  expect(await list()).toEqual([
    {
      contract_id: january.id,
      customer_id: january.customer_id,
      starting_at: '2026-01-01T00:00:00.000Z',
      ending_before: '2026-02-01T00:00:00.000Z',
    },
    {
      contract_id: march.id,
      customer_id: march.customer_id,
      starting_at: '2026-03-01T00:00:00.000Z',
      ending_before: '2026-04-01T00:00:00.000Z',
    },
  ]);
  const ids = async (more: object) => (await list(more)).map((one: { contract_id: string }) => one.contract_id);
  expect(await ids({ starting_at: '2026-03-01T00:00:00Z' })).toEqual([march.id]);
  expect(await ids({ covering_date: '2026-01-01T00:00:00Z' })).toEqual([january.id]);
  expect(await ids({ covering_date: '2026-02-01T00:00:00Z' })).toEqual([]);
  const paged = await all(takt.client.v1.packages.listContractsOnPackage({ package_id, limit: 1 }));
  expect(paged.map((one) => one.contract_id)).toEqual([january.id, march.id]);
  const both = { package_id, starting_at: '2026-03-01T00:00:00Z', covering_date: '2026-03-01T00:00:00Z' };
  await tools.refusal(400, '/v1/packages/listContractsOnPackage', both);
  const unknown = await tools.post('/v1/packages/listContractsOnPackage', { package_id: NOBODY });
  expect(unknown).toMatchObject({ status: 400, body: { code: 'PackageNotFound' } });
});
