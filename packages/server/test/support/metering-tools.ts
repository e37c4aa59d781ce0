import { randomUUID } from 'node:crypto';
import { DAY, HOUR } from '@takt/engine';
import { expect } from 'vitest';
import { unique } from './billing.ts';
import type { Takt } from './takt.ts';

interface EventInput {
  readonly customer_id: string;
  readonly event_type: string;
  readonly timestamp?: string;
  readonly transaction_id?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

type MetricInput = Parameters<Takt['client']['v1']['billableMetrics']['create']>[0];

export const iso = (instant: number): string => new Date(instant).toISOString();

/** What tests of metering over HTTP are made of; its bench without HTTP is metering.ts. */
export function meteringTools(taktOf: () => Takt) {
  const now = async (): Promise<number> => Date.parse(await taktOf().clock.now());

  async function ingest(events: readonly EventInput[]): Promise<void> {
    const timestamp = iso((await now()) - HOUR);
    const answer = await taktOf().raw(
      'POST',
      '/v1/ingest',
      events.map((event) => ({ transaction_id: randomUUID(), timestamp, ...event })),
    );
    expect(answer).toMatchObject({ status: 200, body: undefined });
  }

  async function customer(...aliases: readonly string[]): Promise<string> {
    return (await taktOf().client.v1.customers.create({ name: unique('customer'), ingest_aliases: [...aliases] })).data
      .id;
  }

  async function metric(definition: Partial<MetricInput>): Promise<string> {
    return (await taktOf().client.v1.billableMetrics.create({ name: unique('metric'), ...definition })).data.id;
  }

  /** A text is sent as it is, so that numbers keep their spelling. */
  const post = (path: string, body: unknown) => taktOf().raw('POST', path, body);

  /** The rows of a usage query over the days around now, in one window unless the query says otherwise. */
  async function usage(customerId: string, metricId: string, query: Record<string, unknown> = {}): Promise<unknown[]> {
    const today = Math.floor((await now()) / DAY) * DAY;
    const { status, body } = await post('/v1/usage', {
      customer_ids: [customerId],
      billable_metrics: [{ id: metricId, ...(query.group_by === undefined ? {} : { group_by: query.group_by }) }],
      starting_on: iso(today - 40 * DAY),
      ending_before: iso(today + 2 * DAY),
      window_size: 'NONE',
      ...Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'group_by')),
    });
    expect(status, JSON.stringify(body)).toBe(200);
    return body.data;
  }

  /** The metric's value over those days. */
  async function total(customerId: string, metricId: string): Promise<number | null> {
    const [row] = (await usage(customerId, metricId)) as { value: number | null }[];
    return row?.value ?? null;
  }

  return { now, ingest, customer, metric, post, usage, total };
}
