import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, NOBODY, unique } from './support/billing.ts';
import { type PricingTools, pricingTools } from './support/pricing.ts';
import { startTakt, type Takt } from './support/takt.ts';

const PATH = '/v1/contract-pricing/products';

let takt: Takt;
let tools: PricingTools;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-03-01T00:00:00Z' });
  tools = pricingTools(takt);
});
afterAll(() => takt.stop());

const get = async (id: string) => (await takt.client.v1.contracts.products.retrieve({ id })).data;

describe('creating', () => {
  test('a usage product shows all that was said, and defaults for tags and refunds', async () => {
    const metric = await tools.metric([['region', 'cloud', 'project']]);
    const id = await tools.product({
      name: 'Compute',
      type: 'usage',
      billable_metric_id: metric.id,
      pricing_group_key: ['region', 'cloud'],
      presentation_group_key: ['project'],
      quantity_conversion: { conversion_factor: 1024, operation: 'divide', name: 'MB to GB' },
      quantity_rounding: { rounding_method: 'round_up', decimal_places: 2 },
      netsuite_internal_item_id: 'ns-1',
    });
    const state = {
      name: 'Compute',
      billable_metric_id: metric.id,
      pricing_group_key: ['region', 'cloud'],
      presentation_group_key: ['project'],
      quantity_conversion: { conversion_factor: 1024, operation: 'DIVIDE', name: 'MB to GB' },
      quantity_rounding: { rounding_method: 'ROUND_UP', decimal_places: 2 },
      netsuite_internal_item_id: 'ns-1',
      tags: [],
      is_refundable: true,
      created_at: '2026-03-01T00:00:00.000Z',
      created_by: expect.any(String),
    };
    expect(await get(id)).toEqual({
      id,
      type: 'USAGE',
      initial: state,
      current: state,
      updates: [],
      custom_fields: {},
    });
  });

  test('PROFESSIONAL_SERVICE is read as PRO_SERVICE', async () => {
    expect((await get(await tools.product({ type: 'PROFESSIONAL_SERVICE' }))).type).toBe('PRO_SERVICE');
  });

  test('custom fields need a key, and come back', async () => {
    expect(
      await tools.refusal(400, `${PATH}/create`, { name: 'x', type: 'FIXED', custom_fields: { sku: '1' } }),
    ).toContain('sku');
    await takt.client.v1.customFields.addKey({ entity: 'contract_product', key: 'sku', enforce_uniqueness: false });
    const id = await tools.product({ type: 'FIXED', custom_fields: { sku: 'A-1' } });
    expect((await get(id)).custom_fields).toEqual({ sku: 'A-1' });
    await takt.client.v1.customFields.setValues({
      entity: 'contract_product',
      entity_id: id,
      custom_fields: { sku: 'A-2' },
    });
    expect((await get(id)).custom_fields).toEqual({ sku: 'A-2' });
  });

  test('custom fields show on rates too, as they are now, until their key is removed', async () => {
    const { customFields } = takt.client.v1;
    await customFields.addKey({ entity: 'contract_product', key: 'team', enforce_uniqueness: false });
    const { id } = await tools.usageProduct({ custom_fields: { team: 'core' } });
    const rate_card_id = await tools.rateCard();
    await tools.rate({ rate_card_id, product_id: id, price: 1 });
    const shown = async () => {
      const rates = await all(
        takt.client.v1.contracts.rateCards.rates.list({ rate_card_id, at: '2026-03-01T00:00:00Z' }),
      );
      return rates.map((row) => row.product_custom_fields);
    };
    expect(await shown()).toEqual([{ team: 'core' }]);
    await customFields.setValues({ entity: 'contract_product', entity_id: id, custom_fields: { team: 'edge' } });
    expect(await shown()).toEqual([{ team: 'edge' }]);
    await customFields.removeKey({ entity: 'contract_product', key: 'team' });
    expect(await shown()).toEqual([{}]);
    expect((await get(id)).custom_fields).toEqual({});
  });

  test.each([
    ['no name', { name: '' }, 'name'],
    ['an unknown type', { type: 'GADGET' }, 'type'],
    ['a usage product without metric', { type: 'USAGE' }, 'billable_metric_id'],
    ['an unknown metric', { type: 'USAGE', billable_metric_id: NOBODY }, 'billable_metric_id'],
    ['a composite of nothing', { type: 'COMPOSITE' }, 'composite_product_ids'],
    [
      'a composite of an unknown product',
      { type: 'COMPOSITE', composite_product_ids: [NOBODY] },
      'composite_product_ids',
    ],
    ['a metric on a fixed product', { billable_metric_id: NOBODY }, 'billable_metric_id'],
    [
      'rounding on a fixed product',
      { quantity_rounding: { rounding_method: 'ROUND_UP', decimal_places: 0 } },
      'quantity_rounding',
    ],
    ['composite tags on a subscription', { type: 'SUBSCRIPTION', composite_tags: ['x'] }, 'composite_tags'],
  ])('refuses %s', async (_what, body, member) => {
    expect(await tools.refusal(400, `${PATH}/create`, { name: 'x', type: 'FIXED', ...body })).toContain(member);
  });

  test('refuses conversions by zero, and fractions of decimal places', async () => {
    const { id: billable_metric_id } = await tools.metric();
    const body = { name: 'x', type: 'USAGE', billable_metric_id };
    const conversion = { quantity_conversion: { conversion_factor: 0, operation: 'MULTIPLY' } };
    expect(await tools.refusal(400, `${PATH}/create`, { ...body, ...conversion })).toContain('conversion_factor');
    const rounding = { quantity_rounding: { rounding_method: 'ROUND_UP', decimal_places: 1.5 } };
    expect(await tools.refusal(400, `${PATH}/create`, { ...body, ...rounding })).toContain('decimal_places');
  });

  test('pricing and presentation keys together lie in one compound key of the metric', async () => {
    const separate = await tools.metric([['a'], ['b']]);
    const both = { name: 'x', type: 'USAGE', pricing_group_key: ['a'], presentation_group_key: ['b'] };
    expect(await tools.refusal(400, `${PATH}/create`, { ...both, billable_metric_id: separate.id })).toContain('a, b');
    const compound = await tools.metric([['a', 'b', 'c']]);
    await tools.product({ ...both, billable_metric_id: compound.id });
  });

  test('an archived metric cannot be charged by a new product, and goes on being charged by an old one', async () => {
    const { id: billable_metric_id } = await tools.metric();
    const old = await tools.product({ billable_metric_id });
    await tools.done('/v1/billable-metrics/archive', { id: billable_metric_id });
    const refused = await tools.refusal(400, `${PATH}/create`, { name: 'x', type: 'USAGE', billable_metric_id });
    expect(refused).toContain('archived');
    await tools.done(`${PATH}/update`, { product_id: old, name: 'renamed', starting_at: '2026-03-01T00:00:00Z' });
  });
});

describe('composites', () => {
  test('take usage products; other composites only where their spend is included', async () => {
    const usage = await tools.usageProduct();
    const fixed = await tools.product({ type: 'FIXED' });
    const composite = await tools.product({ type: 'COMPOSITE', composite_product_ids: [usage.id] });
    const of = (ids: string[], more = {}) => ({ name: 'x', type: 'COMPOSITE', composite_product_ids: ids, ...more });
    await tools.refusal(400, `${PATH}/create`, of([fixed]));
    await tools.refusal(400, `${PATH}/create`, of([composite]));
    await tools.done(`${PATH}/create`, of([composite], { include_composite_spend: true }));
  });

  test('never lead back to themselves', async () => {
    const usage = await tools.usageProduct();
    const inner = await tools.product({
      type: 'COMPOSITE',
      composite_product_ids: [usage.id],
      include_composite_spend: true,
    });
    const outer = await tools.product({
      type: 'COMPOSITE',
      composite_product_ids: [inner],
      include_composite_spend: true,
    });
    const update = { product_id: inner, starting_at: '2026-04-01T00:00:00Z' };
    await tools.refusal(400, `${PATH}/update`, { ...update, composite_product_ids: [outer] });
    await tools.refusal(400, `${PATH}/update`, { ...update, composite_product_ids: [inner] });
  });
});

describe('versions', () => {
  test('each update replaces what it carries from its hour on; null removes a setting', async () => {
    const { id } = await tools.usageProduct({
      name: 'first',
      tags: ['a'],
      quantity_rounding: { rounding_method: 'ROUND_UP', decimal_places: 0 },
    });
    const update = (body: object) => tools.done(`${PATH}/update`, { product_id: id, ...body });
    await update({ name: 'future', starting_at: '2026-04-01T00:00:00Z' });
    await update({ name: 'past', starting_at: '2026-02-01T00:00:00Z' });
    await update({ tags: ['b'], quantity_rounding: null, starting_at: '2026-02-15T00:00:00Z' });
    const product = await get(id);
    expect(product.initial).toMatchObject({ name: 'first', tags: ['a'] });
    expect(product.current).toMatchObject({ name: 'past', tags: ['b'], starting_at: '2026-02-15T00:00:00.000Z' });
    expect(product.current.quantity_rounding).toBeUndefined();
    expect(product.updates).toEqual([
      expect.objectContaining({ name: 'future', starting_at: '2026-04-01T00:00:00.000Z' }),
      expect.objectContaining({ name: 'past' }),
      expect.objectContaining({ tags: ['b'], quantity_rounding: null }),
    ]);
    expect(Object.keys(product.updates[0] ?? {}).sort()).toEqual(['created_at', 'created_by', 'name', 'starting_at']);
  });

  test('an update lies on a full hour and keeps the type', async () => {
    const id = await tools.product({ type: 'FIXED' });
    const update = { product_id: id, name: 'x' };
    expect(await tools.refusal(400, `${PATH}/update`, { ...update, starting_at: '2026-03-01T00:30:00Z' })).toContain(
      'hour',
    );
    const retyped = { ...update, starting_at: '2026-03-01T00:00:00Z', type: 'USAGE' };
    expect(await tools.refusal(400, `${PATH}/update`, retyped)).toContain('type');
    await tools.done(`${PATH}/update`, { ...retyped, type: 'fixed' });
    await tools.refusal(404, `${PATH}/update`, { product_id: NOBODY, name: 'x', starting_at: '2026-03-01T00:00:00Z' });
  });

  test('group keys are checked against the metric of the resulting state', async () => {
    const plain = await tools.metric();
    const keyed = await tools.metric([['region']]);
    const id = await tools.product({ billable_metric_id: plain.id });
    const update = { product_id: id, starting_at: '2026-03-01T00:00:00Z', pricing_group_key: ['region'] };
    await tools.refusal(400, `${PATH}/update`, update);
    await tools.done(`${PATH}/update`, { ...update, billable_metric_id: keyed.id });
  });
});

describe('archiving', () => {
  test('is for good, and takes the product out of the default list only', async () => {
    const id = await tools.product({ type: 'FIXED' });
    await takt.client.v1.contracts.products.archive({ product_id: id });
    expect((await get(id)).archived_at).toBe('2026-03-01T00:00:00.000Z');
    await tools.refusal(400, `${PATH}/archive`, { product_id: id });
    await tools.refusal(400, `${PATH}/update`, { product_id: id, name: 'x', starting_at: '2026-03-01T00:00:00Z' });
    await tools.refusal(404, `${PATH}/archive`, { product_id: NOBODY });
    const listed = async (archive_filter?: 'ARCHIVED' | 'NOT_ARCHIVED' | 'ALL') =>
      (await all(takt.client.v1.contracts.products.list(archive_filter === undefined ? {} : { archive_filter }))).some(
        (one) => one.id === id,
      );
    expect([await listed(), await listed('NOT_ARCHIVED')]).toEqual([false, false]);
    expect([await listed('ARCHIVED'), await listed('ALL')]).toEqual([true, true]);
  });
});

test('lists are oldest first and go on where they ended', async () => {
  const name = unique('listed');
  const ids = [];
  for (let i = 0; i < 5; i += 1) ids.push(await tools.product({ name, type: 'FIXED' }));
  const paged = await all(takt.client.v1.contracts.products.list({ limit: 2 }));
  expect(paged.filter((one) => one.current.name === name).map((one) => one.id)).toEqual(ids);
  const garbage = await takt.raw('POST', `${PATH}/list?next_page=garbage`, {});
  expect(garbage.status).toBe(400);
});
