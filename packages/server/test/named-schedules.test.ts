import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOBODY } from './support/billing.ts';
import { type PricingTools, pricingTools } from './support/pricing.ts';
import { startTakt, type Takt } from './support/takt.ts';

let takt: Takt;
let tools: PricingTools;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-03-01T00:00:00Z' });
  tools = pricingTools(takt);
});
afterAll(() => takt.stop());

const contractOf = async (customer_id: string): Promise<string> =>
  tools.contract({ customer_id, starting_at: '2026-01-01T00:00:00Z' });

test('a value is laid over the timeline like a rate; it may be any JSON, and begin at any instant', async () => {
  const { id: customer_id } = await tools.customer();
  const put = async (value: unknown, starting_at: string, ending_before?: string) => {
    const body = { customer_id, schedule_name: 'limits', value, starting_at, ending_before };
    const { status, headers, body: answer } = await tools.post('/v1/customers/updateNamedSchedule', body);
    expect({ status, answer }).toEqual({ status: 200, answer: undefined });
    expect(headers.get('content-type') ?? '').not.toContain('json');
  };
  const get = async (covering_date?: string) =>
    (await tools.post('/v1/customers/getNamedSchedule', { customer_id, schedule_name: 'limits', covering_date })).body
      .data;
  expect(await get()).toEqual([]);
  await put({ max: 10.5, $dec: 'x' }, '2026-01-01T00:00:00.500Z');
  await put(null, '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z');
  await put([1, 'two'], '2027-01-01T00:00:00Z');
  const value = { max: 10.5, $dec: 'x' };
  expect(await get()).toEqual([
    { value, starting_at: '2026-01-01T00:00:00.500Z', ending_before: '2026-02-01T00:00:00.000Z' },
    { value: null, starting_at: '2026-02-01T00:00:00.000Z', ending_before: '2026-03-01T00:00:00.000Z' },
    { value, starting_at: '2026-03-01T00:00:00.000Z', ending_before: '2027-01-01T00:00:00.000Z' },
    { value: [1, 'two'], starting_at: '2027-01-01T00:00:00.000Z' },
  ]);
  expect((await get('2026-03-01T00:00:00Z')).map((one: { value: unknown }) => one.value)).toEqual([value]);
  expect(await get('2025-01-01T00:00:00Z')).toEqual([]);
});

test('a value must be sent, the owner must exist, an end lies behind its start', async () => {
  const { id: customer_id } = await tools.customer();
  const body = { customer_id, schedule_name: 'x', starting_at: '2026-01-01T00:00:00Z', value: 1 };
  const path = '/v1/customers/updateNamedSchedule';
  expect(await tools.refusal(400, path, { ...body, value: undefined })).toContain('value');
  await tools.refusal(400, path, { ...body, ending_before: body.starting_at });
  await tools.refusal(404, path, { ...body, customer_id: NOBODY });
  await tools.refusal(404, '/v1/customers/getNamedSchedule', { customer_id: NOBODY, schedule_name: 'x' });
  const contract = { ...body, contract_id: NOBODY };
  await tools.refusal(404, '/v1/contracts/updateNamedSchedule', contract);
  await tools.refusal(404, '/v1/contracts/getNamedSchedule', contract);
  await tools.refusal(404, '/v1/contract-pricing/rate-cards/updateNamedSchedule', { ...body, rate_card_id: NOBODY });
  const stranger = await contractOf((await tools.customer()).id);
  await tools.refusal(404, '/v1/contracts/getNamedSchedule', { ...contract, contract_id: stranger });
});

test('the official client reaches rate cards and contracts, whose names it swaps', async () => {
  const { id: customer_id } = await tools.customer();
  const contract_id = await contractOf(customer_id);
  const rate_card_id = await tools.rateCard();
  const { contracts } = takt.client.v1;
  const at = { schedule_name: 'plan', starting_at: '2026-01-01T00:00:00Z' };
  await contracts.namedSchedules.update({ rate_card_id, ...at, value: 'card' });
  await contracts.rateCards.namedSchedules.update({ customer_id, contract_id, ...at, value: 'contract' });
  const read = { schedule_name: 'plan' };
  expect((await contracts.namedSchedules.retrieve({ rate_card_id, ...read })).data[0]?.value).toBe('card');
  const ofContract = await contracts.rateCards.namedSchedules.retrieve({ customer_id, contract_id, ...read });
  expect(ofContract.data[0]?.value).toBe('contract');
});

test("a contract's schedule is known by its name and its whole map of properties", async () => {
  const { id: customer_id } = await tools.customer();
  const contract_id = await contractOf(customer_id);
  const put = (value: string, properties?: Record<string, string>) =>
    tools.done('/v1/contracts/updateNamedSchedule', {
      customer_id,
      contract_id,
      schedule_name: 'quota',
      starting_at: '2026-01-01T00:00:00Z',
      value,
      properties,
    });
  await put('plain');
  await put('eu', { region: 'eu' });
  await put('eu, again', { region: 'eu' });
  await put('eu on aws', { cloud: 'aws', region: 'eu' });
  const get = async (properties?: Record<string, string>) => {
    const body = {
      customer_id,
      contract_id,
      schedule_name: 'quota',
      properties,
      covering_date: '2026-02-01T00:00:00Z',
    };
    return (await tools.post('/v1/contracts/getNamedSchedule', body)).body.data.map(
      (one: { value: string }) => one.value,
    );
  };
  expect(await get()).toEqual(['plain']);
  expect(await get({ region: 'eu' })).toEqual(['eu, again']);
  expect(await get({ region: 'eu', cloud: 'aws' })).toEqual(['eu on aws']);
  expect(await get({ region: 'us' })).toEqual([]);
});

test('schedules of all contracts are listed, filtered, and paged by members of the body', async () => {
  const { id: customer_id } = await tools.customer();
  const [first, second] = [await contractOf(customer_id), await contractOf(customer_id)];
  const put = (contract_id: string, schedule_name: string, starting_at: string, properties?: Record<string, string>) =>
    tools.done('/v1/contracts/updateNamedSchedule', {
      customer_id,
      contract_id,
      schedule_name,
      starting_at,
      properties,
      value: 1,
    });
  await put(first, 'a', '2026-01-01T00:00:00Z');
  await put(first, 'b', '2026-02-01T00:00:00Z', { region: 'eu', tier: 'gold' });
  await put(second, 'a', '2026-03-01T00:00:00Z', { region: 'us' });
  const list = async (more: object = {}) => {
    const { body } = await tools.post('/v1/contracts/listNamedSchedules', { customer_id, ...more });
    return body.data.map((row: { contract_id: string; schedule_name: string }) => [row.contract_id, row.schedule_name]);
  };
  expect(await list()).toEqual([
    [first, 'a'],
    [first, 'b'],
    [second, 'a'],
  ]);
  expect(await list({ contract_id: second })).toEqual([[second, 'a']]);
  expect(await list({ schedule_name: 'a' })).toHaveLength(2);
  expect(await list({ properties: { region: 'eu' } })).toEqual([[first, 'b']]);
  expect(await list({ covering_date: '2026-02-15T00:00:00Z' })).toHaveLength(2);
  const page = (await tools.post('/v1/contracts/listNamedSchedules', { customer_id, limit: 2 })).body;
  expect(page.data[1]).toEqual({
    contract_id: first,
    schedule_name: 'b',
    properties: { region: 'eu', tier: 'gold' },
    segments: [{ value: 1, starting_at: '2026-02-01T00:00:00.000Z' }],
  });
  const rest = await tools.post('/v1/contracts/listNamedSchedules', {
    customer_id,
    limit: 2,
    next_page: page.next_page,
  });
  expect(rest.body).toMatchObject({ data: [{ contract_id: second }], next_page: null });
  for (const limit of [0, 101]) await tools.refusal(400, '/v1/contracts/listNamedSchedules', { customer_id, limit });
  await tools.refusal(404, '/v1/contracts/listNamedSchedules', { customer_id: NOBODY });
});

test('every update is audited', async () => {
  const rate_card_id = await tools.rateCard();
  const body = { rate_card_id, schedule_name: 'x', starting_at: '2026-01-01T00:00:00Z', value: 1 };
  await tools.done('/v1/contract-pricing/rate-cards/updateNamedSchedule', body);
  const log = takt.client.v1.auditLogs.list({ resource_type: 'rate_card', resource_id: rate_card_id, limit: 100 });
  const { data } = await log;
  expect(data.map((entry) => entry.action)).toEqual(['create', 'update_named_schedule']);
});
