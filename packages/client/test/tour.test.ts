import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTakt, type Takt } from '../../server/test/support/takt.ts';
import { Client, ErrorResponse } from '../src/index.ts';

/** From a customer to a final invoice, through this client alone, against the real server. */
let takt: Takt;
beforeAll(async () => {
  takt = await startTakt({ start: '2026-01-05T00:00:00Z' });
});
afterAll(() => takt.stop());

const JANUARY = '2026-01-01T00:00:00.000Z';
const FEBRUARY = '2026-02-01T00:00:00.000Z';

describe('the tour', () => {
  it('bills usage, as a draft and, when its month is over, for good', async () => {
    const client = new Client(takt.baseURL, { bearerToken: takt.token });
    const alias = 'acme';
    const customer = await client.createCustomerV1({ body: { name: 'Acme', ingest_aliases: [alias] } });
    const customer_id = customer.data.data.id;
    expect(customer).toMatchObject({ status: 200, data: { data: { name: 'Acme', ingest_aliases: [alias] } } });

    // Whoever comes second is told so, in a typed error.
    const taken = await client
      .createCustomerV1({ body: { name: 'Other', ingest_aliases: [alias] } })
      .catch((error: unknown) => error);
    expect(taken).toBeInstanceOf(ErrorResponse);
    expect(taken).toMatchObject({ kind: 'error-response', status: 409, body: { message: expect.any(String) } });

    const metric = await client.createBillableMetricV1V1({
      body: {
        name: 'Tokens',
        aggregation_type: 'SUM',
        aggregation_key: 'tokens',
        event_type_filter: { in_values: ['completion'] },
        property_filters: [
          { name: 'tokens', exists: true },
          { name: 'model', exists: true },
        ],
        group_keys: [['model']],
      },
    });
    const billable_metric_id = metric.data.data.id;
    const product = await client.createProductV1({
      body: { name: 'Tokens', type: 'USAGE', billable_metric_id, pricing_group_key: ['model'] },
    });
    const product_id = product.data.data.id;
    const rateCard = await client.createRateCardV1({ body: { name: 'List prices' } });
    const rate_card_id = rateCard.data.data.id;
    const rate = { product_id, starting_at: JANUARY, entitled: true, rate_type: 'FLAT' } as const;
    await client.addRatesV1({
      body: {
        rate_card_id,
        rates: [
          { ...rate, price: 0.002, pricing_group_values: { model: 'small' } },
          { ...rate, price: 0.03, pricing_group_values: { model: 'large' } },
        ],
      },
    });
    const rates = await client.getRatesV1({ body: { rate_card_id, at: FEBRUARY } });
    expect(rates.data.data.map(({ rate: { price } }) => price)).toEqual([0.03, 0.002]);

    const contract = await client.createContractV1({ body: { customer_id, rate_card_id, starting_at: JANUARY } });
    const contract_id = contract.data.data.id;
    const read = await client.getContractV2({ body: { customer_id, contract_id } });
    expect(read.data.data).toMatchObject({ id: contract_id, customer_id, rate_card_id });

    // 100,000 × 0.002 + 5,000 × 0.03 = 200 + 150 = 350 cents; a repetition counts nothing.
    const event = { customer_id: alias, event_type: 'completion', timestamp: '2026-01-05T00:00:00Z' };
    const usage = [
      { ...event, transaction_id: 'tour-1', properties: { tokens: '100000', model: 'small' } },
      { ...event, transaction_id: 'tour-2', properties: { tokens: '5000', model: 'large' } },
    ];
    const ingested = await client.ingestV1({ body: usage });
    expect([ingested.status, ingested.data]).toEqual([200, undefined]);
    await client.ingestV1({ body: usage });

    const range = { starting_on: JANUARY, ending_before: FEBRUARY };
    const values: (number | null)[] = [];
    const asked = { ...range, window_size: 'NONE', customer_ids: [customer_id] } as const;
    for await (const page of client.getUsageBatchV1Pages({ body: asked })) {
      values.push(...page.data.data.map(({ value }) => value));
    }
    expect(values).toEqual([105_000]);

    const invoices = async (status: string) =>
      (await client.listInvoicesV1({ path: { customer_id }, query: { status, ...range } })).data.data;
    const [draft] = await invoices('DRAFT');
    expect(draft).toMatchObject({ status: 'DRAFT', type: 'USAGE', total: 350, contract_id });

    await client.setSandboxClock({ body: { now: '2026-02-02T00:00:00Z' } });
    const [final] = await invoices('FINALIZED');
    expect(final).toMatchObject({ id: draft?.id, status: 'FINALIZED', total: 350 });
    const one = await client.getInvoiceV1({ path: { customer_id, invoice_id: final?.id ?? '' } });
    expect(one.data.data.line_items.map(({ quantity, unit_price, total }) => [quantity, unit_price, total])).toEqual([
      [5_000, 0.03, 150],
      [100_000, 0.002, 200],
    ]);
    const pdf = await client.getInvoicePdfV1({ path: { customer_id, invoice_id: final?.id ?? '' } });
    const bytes = new Uint8Array(await new Response(pdf.data).arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
  });

  it('keeps every digit where numbers are text', async () => {
    const client = new Client(takt.baseURL, { bearerToken: takt.token, numbers: 'text' });
    const customer = await client.createCustomerV1({ body: { name: 'Exact' } });
    const customer_id = customer.data.data.id;
    const metric = await client.createBillableMetricV1V1({
      body: {
        name: 'Exact units',
        aggregation_type: 'SUM',
        aggregation_key: 'n',
        event_type_filter: { in_values: ['exact'] },
        property_filters: [{ name: 'n', exists: true }],
      },
    });
    const product = await client.createProductV1({
      body: { name: 'Exact units', type: 'USAGE', billable_metric_id: metric.data.data.id },
    });
    const rateCard = await client.createRateCardV1({ body: { name: 'Exact prices' } });
    const starting_at = JANUARY;
    await client.addRateV1({
      body: {
        rate_card_id: rateCard.data.data.id,
        product_id: product.data.data.id,
        starting_at,
        entitled: true,
        rate_type: 'FLAT',
        price: 0.25,
      },
    });
    await client.createContractV1({ body: { customer_id, rate_card_id: rateCard.data.data.id, starting_at } });
    const { now } = (await client.getSandboxClock()).data.data;
    // 2^53 + 1, which no JavaScript number is, and a fraction of which a double would keep nothing.
    const n = '9007199254740993.000000001';
    const event = { customer_id, event_type: 'exact', timestamp: new Date(now).toISOString(), properties: { n } };
    await client.ingestV1({ body: [{ ...event, transaction_id: 'exact-1' }] });

    const asked = { starting_on: JANUARY, ending_before: '2026-03-01T00:00:00Z', window_size: 'NONE' } as const;
    const usage = await client.getUsageBatchV1({ body: { ...asked, customer_ids: [customer_id] } });
    const value: string | null | undefined = usage.data.data[0]?.value;
    expect(value).toBe(n);
    const query = { status: 'DRAFT', sort: 'date_desc' } as const;
    const invoices = await client.listInvoicesV1({ path: { customer_id }, query });
    const total: string | undefined = invoices.data.data[0]?.total;
    // 9007199254740993.000000001 / 4
    expect(total).toBe('2251799813685248.25000000025');
  });
});
