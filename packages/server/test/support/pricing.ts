import { randomUUID } from 'node:crypto';
import { unique } from './billing.ts';
import type { Answer, Takt } from './takt.ts';

type Body = Readonly<Record<string, unknown>>;

/** What pricing tests are made of, with defaults that keep the examples short. */
export function pricingTools(takt: Takt) {
  const post = (path: string, body: unknown): Promise<Answer> => takt.raw('POST', path, body);

  const done = async (path: string, body: unknown): Promise<Answer['body']> => {
    const answer = await post(path, body);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body?.data;
  };

  /** The message of the refusal that a request must meet. */
  const refusal = async (status: number, path: string, body: unknown): Promise<string> => {
    const answer = await post(path, body);
    if (answer.status !== status) {
      throw new Error(`${path} answered ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body.message;
  };

  /** A SUM over property `n` of events of its own type, and the group keys given. */
  const metric = async (groupKeys: readonly (readonly string[])[] = [], more: Body = {}) => {
    const eventType = unique('event');
    const names = [...new Set(['n', ...groupKeys.flat()])];
    const { id } = await done('/v1/billable-metrics/create', {
      name: unique('metric'),
      aggregation_type: 'SUM',
      aggregation_key: 'n',
      event_type_filter: { in_values: [eventType] },
      property_filters: names.map((name) => ({ name, exists: true })),
      ...(groupKeys.length === 0 ? {} : { group_keys: groupKeys }),
      ...more,
    });
    return { id: id as string, eventType };
  };

  const product = async (body: Body = {}): Promise<string> =>
    (await done('/v1/contract-pricing/products/create', { name: unique('product'), type: 'USAGE', ...body })).id;

  const usageProduct = async (body: Body = {}, groupKeys: readonly (readonly string[])[] = []) => {
    const measured = await metric(groupKeys);
    return { id: await product({ billable_metric_id: measured.id, ...body }), eventType: measured.eventType };
  };

  const rateCard = async (body: Body = {}): Promise<string> =>
    (await done('/v1/contract-pricing/rate-cards/create', { name: unique('card'), ...body })).id;

  const rate = (body: Body): Promise<Answer['body']> =>
    done('/v1/contract-pricing/rate-cards/addRate', {
      starting_at: '2020-01-01T00:00:00Z',
      entitled: true,
      rate_type: 'FLAT',
      ...body,
    });

  const customer = async () => {
    const alias = unique('alias');
    const { id } = await done('/v1/customers', { name: unique('customer'), ingest_aliases: [alias] });
    return { id: id as string, alias };
  };

  const contract = async (body: Body): Promise<string> => (await done('/v1/contracts/create', body)).id;

  /** Usage as `[event type, n, timestamp, properties]`. */
  const use = async (
    alias: string,
    ...rows: readonly (readonly [string, number | string, string, Readonly<Record<string, string>>?])[]
  ): Promise<void> => {
    const events = rows.map(([event_type, n, timestamp, properties = {}]) => ({
      transaction_id: randomUUID(),
      customer_id: alias,
      event_type,
      timestamp,
      properties: { n: String(n), ...properties },
    }));
    const answer = await takt.raw('POST', '/v1/ingest', events);
    if (answer.status !== 200) throw new Error(`ingest answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  };

  /** The usage invoice of the customer whose period starts at an instant. */
  const usageInvoice = async (customerId: string, start: string): Promise<Answer['body']> => {
    const { body } = await takt.raw('GET', `/v1/customers/${customerId}/invoices`);
    const found = body.data.filter(
      (one: { type: string; start_timestamp: string }) =>
        one.type === 'USAGE' && Date.parse(one.start_timestamp) === Date.parse(start),
    );
    if (found.length !== 1) throw new Error(`${found.length} usage invoices start at ${start}`);
    return found[0];
  };

  return { post, done, refusal, metric, product, usageProduct, rateCard, rate, customer, contract, use, usageInvoice };
}

export type PricingTools = ReturnType<typeof pricingTools>;
