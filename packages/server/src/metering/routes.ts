import type { Api } from '../platform/http/api.ts';
import { Cursors, DEFAULT_LIMIT, page } from '../platform/http/pagination.ts';
import { Type, WholeNumber } from '../platform/schema.ts';
import type { Metric } from './metrics/metric.ts';
import { deprecatedForm, metricForm } from './metrics/wire.ts';
import * as operations from './schemas.ts';
import type { Metering } from './service.ts';

/** Position of a metric in lists. */
const SeqPosition = Type.Tuple([WholeNumber()]);

export function meteringRoutes(api: Api, metering: Metering, addresses: readonly string[]): void {
  const { metrics, db } = metering;

  api.raw(operations.ingest, ({ raw, context }) => metering.ingest(raw, context.now));

  api.write(operations.createBillableMetricV1, async ({ tx, context, body }) => ({
    data: { id: await metrics.create(tx, context, body) },
  }));

  api.write(operations.updateBillableMetric, async ({ tx, context, params, body }) => {
    const id = params.billable_metric_id.toLowerCase();
    await metrics.rename(tx, context, id, body.name);
    return { data: { id } };
  });

  api.write(operations.archiveBillableMetric, async ({ tx, context, body }) => {
    const id = body.id.toLowerCase();
    await metrics.archive(tx, context, id);
    return { data: { id } };
  });

  api.read(operations.getBillableMetric, async ({ params }) => {
    const metric = await metrics.require(db, params.billable_metric_id.toLowerCase());
    return { data: metricForm(metric, await metrics.customFieldsOf(db, [metric.id])) };
  });

  api.read(operations.listAllBillableMetrics, async ({ query }) => {
    const { limit = DEFAULT_LIMIT, next_page: nextPage, include_archived: includeArchived = false } = query;
    const cursors = new Cursors(operations.listAllBillableMetrics.id, { includeArchived }, SeqPosition);
    const [afterSeq] = cursors.decode(nextPage) ?? [0];
    const found = await metrics.list(db, { afterSeq, includeArchived }, limit + 1);
    return listPage(found, limit, cursors, metricForm);
  });

  api.read(operations.listBillableMetrics, async ({ params, query, context }) => {
    const { limit = DEFAULT_LIMIT, next_page: nextPage, include_archived: includeArchived = false } = query;
    const customerId = params.customer_id.toLowerCase();
    const onCurrentPlan = query.on_current_plan === true;
    const cursors = new Cursors(
      operations.listBillableMetrics.id,
      { customerId, onCurrentPlan, includeArchived },
      SeqPosition,
    );
    const [afterSeq] = cursors.decode(nextPage) ?? [0];
    const ids = await metering.metricsOf(customerId, onCurrentPlan, context.now);
    const filter = ids === undefined ? { afterSeq, includeArchived } : { afterSeq, includeArchived, ids };
    return listPage(await metrics.list(db, filter, limit + 1), limit, cursors, deprecatedForm);
  });

  api.read(operations.getUsageBatch, async ({ body, query }) => metering.usageBatch(body, query.next_page));
  api.read(operations.getPagedUsage, async ({ body, query, context }) =>
    metering.usageGroups(body, query, context.now),
  );
  api.read(operations.getSeatsUsage, async ({ body, query, context }) => metering.usageSeats(body, query, context.now));
  api.read(operations.searchEvents, async ({ body, context }) => metering.search(body.transactionIds, context.now));

  api.read(operations.getServices, async () => ({
    services: [{ name: 'Takt', usage: 'accepts_connections_at' as const, ips: [...addresses] }],
  }));

  async function listPage<Form>(
    found: readonly Metric[],
    limit: number,
    cursors: Cursors<typeof SeqPosition>,
    form: (metric: Metric, fields: Awaited<ReturnType<typeof metrics.customFieldsOf>>) => Form,
  ): Promise<{ data: Form[]; next_page: string | null }> {
    const { rows, nextPage } = page(found, limit, cursors, ({ seq }): [number] => [seq]);
    const fields = await metrics.customFieldsOf(
      db,
      rows.map(({ id }) => id),
    );
    return { data: rows.map((metric) => form(metric, fields)), next_page: nextPage };
  }
}
