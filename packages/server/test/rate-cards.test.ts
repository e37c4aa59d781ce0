import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, NOBODY, USD, unique } from './support/billing.ts';
import { type PricingTools, pricingTools } from './support/pricing.ts';
import { startTakt, type Takt } from './support/takt.ts';

const PATH = '/v1/contract-pricing/rate-cards';

let takt: Takt;
let tools: PricingTools;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-03-01T00:00:00Z' });
  tools = pricingTools(takt);
});
afterAll(() => takt.stop());

const get = async (id: string) => (await takt.client.v1.contracts.rateCards.retrieve({ id })).data;
const units = () => all(takt.client.v1.pricingUnits.list());
const unitCalled = async (name: string): Promise<string> =>
  (await units()).find((unit) => unit.name === name)?.id ?? '';

describe('pricing units (pricing 2)', () => {
  test('are the currencies, under ids that every installation shares, and custom units', async () => {
    const listed = await units();
    expect(listed[0]).toEqual({ id: USD, name: 'USD (cents)', is_currency: true });
    expect(listed.slice(1, 18).map((unit) => unit.name)).toEqual(
      'AUD BRL CAD CHF CZK EUR GBP INR MXN NGN NOK PLN SEK TRY ZAR NZD SGD'.split(' '),
    );
    expect(await unitCalled('EUR')).toBe('48704a50-69bd-4460-ad62-1bfc42a3a5c6');
    const name = unique('tokens');
    const { id } = await tools.done('/v1/credit-types/create', { name });
    expect((await units()).at(-1)).toEqual({ id, name, is_currency: false });
    for (const taken of [name, '', 'EUR']) await tools.refusal(400, '/v1/credit-types/create', { name: taken });
  });
});

describe('a rate card', () => {
  test('has one currency and any number of conversions, shown as text', async () => {
    const unit = (await tools.done('/v1/credit-types/create', { name: unique('credits') })).id;
    const id = await tools.rateCard({
      name: 'List prices',
      description: 'for all',
      credit_type_conversions: [{ custom_credit_type_id: unit, fiat_per_custom_credit: 0.5 }],
    });
    expect(await get(id)).toMatchObject({
      id,
      name: 'List prices',
      description: 'for all',
      fiat_credit_type: { id: USD, name: 'USD (cents)' },
      credit_type_conversions: [{ fiat_per_custom_credit: '0.5', custom_credit_type: { id: unit } }],
      aliases: [],
      custom_fields: {},
      created_at: '2026-03-01T00:00:00.000Z',
    });
  });

  test('refuses conversions of currencies, of one unit twice, and without worth', async () => {
    const unit = (await tools.done('/v1/credit-types/create', { name: unique('credits') })).id;
    const eur = await unitCalled('EUR');
    const one = { custom_credit_type_id: unit, fiat_per_custom_credit: 1 };
    const create = (credit_type_conversions: object[]) =>
      tools.refusal(400, `${PATH}/create`, { name: 'x', credit_type_conversions });
    await create([{ custom_credit_type_id: eur, fiat_per_custom_credit: 1 }]);
    await create([{ custom_credit_type_id: NOBODY, fiat_per_custom_credit: 1 }]);
    await create([one, one]);
    await create([{ ...one, fiat_per_custom_credit: 0 }]);
    await create([{ ...one, fiat_per_custom_credit: -1 }]);
    await tools.refusal(400, `${PATH}/create`, { name: 'x', fiat_credit_type_id: unit });
    await tools.refusal(400, `${PATH}/create`, { name: ' ' });
    const id = await tools.rateCard({ credit_type_conversions: [one] });
    await tools.refusal(400, `${PATH}/update`, { rate_card_id: id, add_credit_type_conversions: [one] });
  });

  test('archived twice stays as it is; it is not listed, takes no contract, and still takes rates', async () => {
    const id = await tools.rateCard({ aliases: [{ name: 'closing' }] });
    for (let i = 0; i < 2; i += 1) await tools.done(`${PATH}/archive`, { id });
    expect((await all(takt.client.v1.contracts.rateCards.list())).some((card) => card.id === id)).toBe(false);
    expect((await get(id)).id).toBe(id);
    const { id: customer_id } = await tools.customer();
    const contract = { customer_id, starting_at: '2026-03-01T00:00:00Z' };
    await tools.refusal(400, '/v1/contracts/create', { ...contract, rate_card_id: id });
    await tools.refusal(400, '/v1/contracts/create', { ...contract, rate_card_alias: 'closing' });
    const product = await tools.usageProduct();
    await tools.rate({ rate_card_id: id, product_id: product.id, price: 1 });
    await tools.refusal(404, `${PATH}/archive`, { id: NOBODY });
  });
});

describe('aliases are one timeline each (pricing 4)', () => {
  test('assigning a stretch takes it from every other holder', async () => {
    const name = unique('std');
    const a = await tools.rateCard({ aliases: [{ name }] });
    const b = await tools.rateCard({
      aliases: [{ name, starting_at: '2025-01-01T00:00:00Z', ending_before: '2026-01-01T00:00:00Z' }],
    });
    expect((await get(a)).aliases).toEqual([
      { name, ending_before: '2025-01-01T00:00:00.000Z' },
      { name, starting_at: '2026-01-01T00:00:00.000Z' },
    ]);
    const c = await tools.rateCard({ aliases: [{ name, starting_at: '2024-06-01T00:00:00Z' }] });
    expect((await get(a)).aliases).toEqual([{ name, ending_before: '2024-06-01T00:00:00.000Z' }]);
    expect((await get(b)).aliases).toEqual([]);
    expect((await get(c)).aliases).toEqual([{ name, starting_at: '2024-06-01T00:00:00.000Z' }]);
  });

  test('an update replaces the whole list of the card', async () => {
    const [first, second] = [unique('first'), unique('second')];
    const id = await tools.rateCard({ aliases: [{ name: first }] });
    await tools.done(`${PATH}/update`, { rate_card_id: id, aliases: [{ name: second }] });
    expect((await get(id)).aliases?.map((alias) => alias.name)).toEqual([second]);
    await tools.done(`${PATH}/update`, { rate_card_id: id, description: 'other' });
    expect((await get(id)).aliases?.map((alias) => alias.name)).toEqual([second]);
    await tools.done(`${PATH}/update`, { rate_card_id: id, aliases: [] });
    expect((await get(id)).aliases).toEqual([]);
  });

  test('a contract takes the holder at its start, and keeps it', async () => {
    const name = unique('std');
    const cut = '2026-02-01T00:00:00Z';
    const old = await tools.rateCard({ aliases: [{ name }] });
    const fresh = await tools.rateCard({ aliases: [{ name, starting_at: cut }] });
    const cardOf = async (starting_at: string) => {
      const { id: customer_id } = await tools.customer();
      const contract_id = await tools.contract({ customer_id, starting_at, rate_card_alias: name });
      return (await takt.client.v2.contracts.retrieve({ customer_id, contract_id })).data.rate_card_id;
    };
    expect(await cardOf('2026-01-31T23:00:00Z')).toBe(old);
    expect(await cardOf(cut)).toBe(fresh);
    const { id: customer_id } = await tools.customer();
    const both = { customer_id, starting_at: cut, rate_card_alias: name, rate_card_id: old };
    await tools.refusal(400, '/v1/contracts/create', both);
    await tools.refusal(400, '/v1/contracts/create', {
      customer_id,
      starting_at: cut,
      rate_card_alias: unique('nobody'),
    });
  });

  test('an alias ends after it starts', async () => {
    const aliases = [{ name: 'x', starting_at: '2026-01-01T00:00:00Z', ending_before: '2026-01-01T00:00:00Z' }];
    await tools.refusal(400, `${PATH}/create`, { name: 'x', aliases });
  });
});

describe('the order of products', () => {
  const order = async (rate_card_id: string) =>
    (await all(takt.client.v1.contracts.rateCards.rates.list({ rate_card_id, at: '2026-03-01T00:00:00Z' }))).map(
      (row) => row.product_id,
    );

  test('is that of their first rates, until it is set or moved', async () => {
    const rate_card_id = await tools.rateCard();
    const [a, b, c, d] = [
      await tools.usageProduct(),
      await tools.usageProduct(),
      await tools.usageProduct(),
      await tools.usageProduct(),
    ].map((product) => product.id);
    for (const product_id of [a, b, c, d, a]) await tools.rate({ rate_card_id, product_id, price: 1 });
    expect(await order(rate_card_id)).toEqual([a, b, c, d]);
    await tools.done(`${PATH}/setRateCardProductsOrder`, { rate_card_id, product_order: [d, b] });
    expect(await order(rate_card_id)).toEqual([d, b, a, c]);
    const product_moves = [
      { product_id: c, position: 0 },
      { product_id: d, position: 99 },
    ];
    await tools.done(`${PATH}/moveRateCardProducts`, { rate_card_id, product_moves });
    expect(await order(rate_card_id)).toEqual([c, b, a, d]);
    const refuse = (moves: object[]) =>
      tools.refusal(400, `${PATH}/moveRateCardProducts`, { rate_card_id, product_moves: moves });
    await refuse([{ product_id: NOBODY, position: 0 }]);
    await refuse([{ product_id: a, position: -1 }]);
    await refuse([{ product_id: a, position: 0.5 }]);
    await refuse([
      { product_id: a, position: 0 },
      { product_id: a, position: 1 },
    ]);
    await tools.refusal(400, `${PATH}/setRateCardProductsOrder`, { rate_card_id, product_order: [a, a] });
    await tools.refusal(404, `${PATH}/setRateCardProductsOrder`, { rate_card_id: NOBODY, product_order: [] });
    expect(await order(rate_card_id)).toEqual([c, b, a, d]);
  });
});

describe('adding rates', () => {
  const spans = async (rate_card_id: string): Promise<unknown[]> => {
    const { data } = (
      await tools.post(`${PATH}/getRateSchedule`, { rate_card_id, starting_at: '2000-01-01T00:00:00Z' })
    ).body;
    return data.map((row: { rate: { price: number }; starting_at: string; ending_before?: string }) => [
      row.rate.price,
      row.starting_at.slice(0, 10),
      row.ending_before?.slice(0, 10),
    ]);
  };

  test('lays them over the timeline: a new price closes the old one, a bounded one falls back to it (pricing 5.1)', async () => {
    const rate_card_id = await tools.rateCard();
    const product_id = (await tools.usageProduct()).id;
    const add = (price: number, starting_at: string, ending_before?: string) =>
      tools.rate({
        rate_card_id,
        product_id,
        price,
        starting_at,
        ...(ending_before === undefined ? {} : { ending_before }),
      });
    await add(100, '2025-01-01T00:00:00Z');
    await add(200, '2026-01-01T00:00:00Z');
    expect(await spans(rate_card_id)).toEqual([
      [100, '2025-01-01', '2026-01-01'],
      [200, '2026-01-01', undefined],
    ]);
    await add(50, '2025-11-01T00:00:00Z', '2026-02-01T00:00:00Z');
    expect(await spans(rate_card_id)).toEqual([
      [100, '2025-01-01', '2025-11-01'],
      [50, '2025-11-01', '2026-02-01'],
      [200, '2026-02-01', undefined],
    ]);
    await add(10, '2024-01-01T00:00:00Z');
    expect(await spans(rate_card_id)).toEqual([[10, '2024-01-01', undefined]]);
  });

  test('answers the rate as it is kept', async () => {
    const rate_card_id = await tools.rateCard();
    const { id: product_id } = await tools.usageProduct({ pricing_group_key: ['region'] }, [['region']]);
    const tiers = [{ size: 5, price: 0 }, { price: 0.125 }];
    expect(
      await tools.rate({
        rate_card_id,
        product_id,
        pricing_group_values: { region: 'eu' },
        rate_type: 'tiered',
        tiers,
        commit_rate: { rate_type: 'FLAT', price: 0.1 },
      }),
    ).toEqual({
      rate_type: 'TIERED',
      tiers,
      credit_type: { id: USD, name: 'USD (cents)' },
      pricing_group_values: { region: 'eu' },
      commit_rate: { rate_type: 'FLAT', price: 0.1 },
    });
  });

  test('composites are priced by fractions, without a unit of their own', async () => {
    const rate_card_id = await tools.rateCard();
    const usage = await tools.usageProduct();
    const product_id = await tools.product({ type: 'COMPOSITE', composite_product_ids: [usage.id] });
    const add = (body: object) =>
      tools.post(`${PATH}/addRate`, {
        rate_card_id,
        product_id,
        starting_at: '2026-01-01T00:00:00Z',
        entitled: true,
        ...body,
      });
    const minimum_config = { minimum: 5000 };
    expect((await add({ rate_type: 'PERCENTAGE', price: 0.1, minimum_config })).body.data).toEqual({
      rate_type: 'PERCENTAGE',
      price: 0.1,
      minimum_config,
    });
    expect((await add({ rate_type: 'PERCENTAGE', price: 10 })).status).toBe(400);
    expect((await add({ rate_type: 'FLAT', price: 0.1 })).status).toBe(400);
    expect(
      (await add({ rate_type: 'TIERED_PERCENTAGE', tiers: [{ size: 10, price: 0.1 }, { price: 0.05 }] })).status,
    ).toBe(200);
    expect(
      (await add({ rate_type: 'TIERED_PERCENTAGE', tiers: [{ size: 10, price: 1.1 }, { price: 0 }] })).status,
    ).toBe(400);
  });

  test('a card in another currency asks for the unit; a unit never changes (pricing 5.3)', async () => {
    const eur = await unitCalled('EUR');
    const rate_card_id = await tools.rateCard({ fiat_credit_type_id: eur });
    const product_id = (await tools.usageProduct()).id;
    const rate = {
      rate_card_id,
      product_id,
      starting_at: '2026-01-01T00:00:00Z',
      entitled: true,
      rate_type: 'FLAT',
      price: 1,
    };
    expect(await tools.refusal(400, `${PATH}/addRate`, rate)).toContain('EUR');
    await tools.refusal(400, `${PATH}/addRate`, { ...rate, credit_type_id: USD });
    expect((await tools.rate({ ...rate, credit_type_id: eur })).credit_type).toEqual({ id: eur, name: 'EUR' });
    const unit = (await tools.done('/v1/credit-types/create', { name: unique('credits') })).id;
    const conversion = { custom_credit_type_id: unit, fiat_per_custom_credit: 1 };
    await tools.done(`${PATH}/update`, { rate_card_id, add_credit_type_conversions: [conversion] });
    expect(await tools.refusal(400, `${PATH}/addRate`, { ...rate, credit_type_id: unit })).toContain('never changes');
  });

  test('refuses what cannot be priced (pricing 5.3)', async () => {
    const rate_card_id = await tools.rateCard();
    const usage = await tools.usageProduct({ pricing_group_key: ['region'] }, [['region']]);
    const subscription = await tools.product({ type: 'SUBSCRIPTION' });
    const rate = { rate_card_id, starting_at: '2026-01-01T00:00:00Z', entitled: true, rate_type: 'FLAT', price: 1 };
    const ok = { ...rate, product_id: usage.id, pricing_group_values: { region: 'eu' } };
    const refused: readonly (readonly [string, object])[] = [
      ['product_id', { ...ok, product_id: NOBODY }],
      ['product_id', { ...rate, product_id: await tools.product({ type: 'FIXED' }) }],
      ['product_id', { ...rate, product_id: await tools.product({ type: 'PRO_SERVICE' }) }],
      ['price', { ...ok, price: -0.01 }],
      ['price', { ...ok, price: undefined }],
      ['tiers', { ...ok, rate_type: 'TIERED' }],
      ['tiers', { ...ok, rate_type: 'TIERED', tiers: [] }],
      ['tiers[0].size', { ...ok, rate_type: 'TIERED', tiers: [{ size: 0, price: 1 }, { price: 1 }] }],
      ['tiers[0].size', { ...ok, rate_type: 'TIERED', tiers: [{ price: 1 }, { price: 1 }] }],
      ['rate_type', { ...ok, rate_type: 'PERCENTAGE', price: 0.1 }],
      ['rate_type', { ...ok, rate_type: 'CUSTOM' }],
      ['rate_type', { ...rate, product_id: subscription, billing_frequency: 'MONTHLY', rate_type: 'SUBSCRIPTION' }],
      ['billing_frequency', { ...rate, product_id: subscription }],
      ['billing_frequency', { ...ok, billing_frequency: 'MONTHLY' }],
      [
        'commit_rate',
        {
          ...rate,
          product_id: subscription,
          billing_frequency: 'MONTHLY',
          commit_rate: { rate_type: 'FLAT', price: 1 },
        },
      ],
      ['commit_rate.price', { ...ok, commit_rate: { rate_type: 'FLAT', price: -1 } }],
      ['pricing_group_values', { ...ok, pricing_group_values: undefined }],
      ['pricing_group_values', { ...ok, pricing_group_values: { region: 'eu', cloud: 'aws' } }],
      ['pricing_group_values', { ...ok, pricing_group_values: { cloud: 'aws' } }],
      ['starting_at', { ...ok, starting_at: '2026-01-01T00:00:01Z' }],
      ['ending_before', { ...ok, ending_before: '2026-01-01T00:00:00Z' }],
      ['credit_type_id', { ...ok, credit_type_id: NOBODY }],
    ];
    for (const [member, body] of refused) expect(await tools.refusal(400, `${PATH}/addRate`, body)).toContain(member);
    await tools.refusal(404, `${PATH}/addRate`, { ...ok, rate_card_id: NOBODY });
    const archived = (await tools.usageProduct()).id;
    await tools.done('/v1/contract-pricing/products/archive', { product_id: archived });
    await tools.refusal(400, `${PATH}/addRate`, { ...rate, product_id: archived });
    expect(await spans(rate_card_id)).toEqual([]);
  });

  test('many are added all or none, and the refusal names which', async () => {
    const rate_card_id = await tools.rateCard();
    const product_id = (await tools.usageProduct()).id;
    const rate = { product_id, starting_at: '2026-01-01T00:00:00Z', entitled: true, rate_type: 'FLAT', price: 1 };
    const rates = [rate, { ...rate, price: -1 }];
    expect(await tools.refusal(400, `${PATH}/addRates`, { rate_card_id, rates })).toContain('rates[1].price');
    expect(await spans(rate_card_id)).toEqual([]);
    const timeline = [rate, { ...rate, price: 2, starting_at: '2026-02-01T00:00:00Z' }];
    expect(await tools.done(`${PATH}/addRates`, { rate_card_id, rates: timeline })).toEqual({ id: rate_card_id });
    expect(await spans(rate_card_id)).toEqual([
      [1, '2026-01-01', '2026-02-01'],
      [2, '2026-02-01', undefined],
    ]);
  });
});

describe('reading rates (pricing 5.4)', () => {
  let rate_card_id: string;
  let compute: string;
  let seats: string;
  beforeAll(async () => {
    rate_card_id = await tools.rateCard();
    const keys = ['region', 'cloud'];
    compute = (await tools.usageProduct({ pricing_group_key: keys, tags: ['infra', 'core'] }, [keys])).id;
    seats = await tools.product({ type: 'SUBSCRIPTION', tags: ['seats'] });
    const rate = { starting_at: '2026-01-01T00:00:00Z', entitled: true, rate_type: 'FLAT' };
    const at = (region: string, cloud: string, price: number) => ({
      ...rate,
      product_id: compute,
      price,
      pricing_group_values: { region, cloud },
    });
    const rates = [
      at('us', 'aws', 4),
      at('eu', 'aws', 2),
      at('us', 'azure', 3),
      at('eu', 'azure', 1),
      { ...rate, product_id: seats, price: 100, billing_frequency: 'ANNUAL', entitled: false },
      { ...rate, product_id: seats, price: 10, billing_frequency: 'MONTHLY' },
      { ...at('eu', 'aws', 5), starting_at: '2026-04-01T00:00:00Z' },
    ];
    await tools.done(`${PATH}/addRates`, { rate_card_id, rates });
  });

  const prices = async (selectors?: object[], at = '2026-03-01T00:00:00Z') =>
    (
      await tools.post(`${PATH}/getRates`, { rate_card_id, at, ...(selectors === undefined ? {} : { selectors }) })
    ).body.data.map((row: { rate: { price: number } }) => row.rate.price);

  test('rows come by product, values by alphabetical keys, frequency; entitled or not', async () => {
    // cloud before region: aws/eu, aws/us, azure/eu, azure/us
    expect(await prices()).toEqual([2, 4, 1, 3, 10, 100]);
    const [first] = (await tools.post(`${PATH}/getRates`, { rate_card_id, at: '2026-03-01T00:00:00Z' })).body.data;
    expect(first).toEqual({
      product_id: compute,
      product_name: expect.any(String),
      product_tags: ['infra', 'core'],
      product_custom_fields: {},
      pricing_group_values: { region: 'eu', cloud: 'aws' },
      starting_at: '2026-01-01T00:00:00.000Z',
      ending_before: '2026-04-01T00:00:00.000Z',
      entitled: true,
      rate: { rate_type: 'FLAT', price: 2, credit_type: { id: USD, name: 'USD (cents)' } },
    });
  });

  test('the start of a segment is inside, its end is not', async () => {
    expect(await prices(undefined, '2025-12-31T23:59:59.999Z')).toEqual([]);
    expect((await prices(undefined, '2026-01-01T00:00:00Z'))[0]).toBe(2);
    expect((await prices(undefined, '2026-03-31T23:59:59.999Z'))[0]).toBe(2);
    expect((await prices(undefined, '2026-04-01T00:00:00Z'))[0]).toBe(5);
  });

  test('selectors are ORed, what is inside one is ANDed', async () => {
    expect(await prices([{ product_id: seats }])).toEqual([10, 100]);
    expect(await prices([{ billing_frequency: 'annual' }])).toEqual([100]);
    expect(await prices([{ product_tags: ['core', 'none'] }])).toEqual([2, 4, 1, 3]);
    expect(await prices([{ pricing_group_values: { region: 'eu', cloud: 'aws' } }])).toEqual([2]);
    expect(await prices([{ pricing_group_values: { region: 'eu' } }])).toEqual([]);
    expect(await prices([{ partial_pricing_group_values: { region: 'eu' } }])).toEqual([2, 1]);
    expect(await prices([{ partial_pricing_group_values: { region: 'eu' }, product_id: seats }])).toEqual([]);
    expect(await prices([{ product_id: seats }, { partial_pricing_group_values: { cloud: 'azure' } }])).toEqual([
      1, 3, 10, 100,
    ]);
  });

  test('a schedule shows every segment that overlaps, with its own bounds', async () => {
    const body = { rate_card_id, starting_at: '2026-03-15T00:00:00Z', selectors: [{ product_id: compute }] };
    const rows = (await tools.post(`${PATH}/getRateSchedule`, body)).body.data;
    expect(
      rows.map((row: { rate: { price: number }; starting_at: string }) => [
        row.rate.price,
        row.starting_at.slice(0, 10),
      ]),
    ).toEqual([
      [2, '2026-01-01'],
      [5, '2026-04-01'],
      [4, '2026-01-01'],
      [1, '2026-01-01'],
      [3, '2026-01-01'],
    ]);
    const bounded = (await tools.post(`${PATH}/getRateSchedule`, { ...body, ending_before: '2026-04-01T00:00:00Z' }))
      .body.data;
    expect(bounded.map((row: { rate: { price: number } }) => row.rate.price)).toEqual([2, 4, 1, 3]);
    await tools.refusal(400, `${PATH}/getRateSchedule`, { ...body, ending_before: body.starting_at });
    await tools.refusal(404, `${PATH}/getRateSchedule`, { ...body, rate_card_id: NOBODY });
  });

  test('pages add up to the whole, and a cursor serves its own query only', async () => {
    const at = '2026-03-01T00:00:00Z';
    const paged = await all(takt.client.v1.contracts.rateCards.rates.list({ rate_card_id, at, limit: 1 }));
    expect(paged.map((row) => row.rate.price)).toEqual([2, 4, 1, 3, 10, 100]);
    const body = { rate_card_id, starting_at: '2026-01-01T00:00:00Z' };
    const found: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query: string = next === '' ? '' : `&next_page=${next}`;
      const page = (await tools.post(`${PATH}/getRateSchedule?limit=2${query}`, body)).body;
      found.push(...page.data.map((row: { rate: { price: number } }) => row.rate.price));
      next = page.next_page;
    }
    expect(found).toEqual([2, 5, 4, 1, 3, 10, 100]);
    const { next_page } = (await tools.post(`${PATH}/getRateSchedule?limit=2`, body)).body;
    expect((await tools.post(`${PATH}/getRates?next_page=${next_page}`, { rate_card_id, at })).status).toBe(400);
  });

  test('a product is shown as it is now', async () => {
    const update = { product_id: seats, name: 'Seats, renamed', starting_at: '2026-02-01T00:00:00Z' };
    await tools.done('/v1/contract-pricing/products/update', update);
    const body = { rate_card_id, at: '2026-01-15T00:00:00Z', selectors: [{ product_id: seats }] };
    const [row] = (await tools.post(`${PATH}/getRates`, body)).body.data;
    expect(row.product_name).toBe('Seats, renamed');
  });
});
