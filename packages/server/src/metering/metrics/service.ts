import type { Static } from '@sinclair/typebox';
import type { Audit, AuditContext, CustomFields, CustomFieldValues } from '../../account/index.ts';
import { badRequest, notFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Db, Queryable, Tx } from '../../platform/postgres/index.ts';
import { lockHead } from '../ingest/log.ts';
import type { CreateBillableMetricV1Payload } from '../schemas.ts';
import { readDefinition } from './definition.ts';
import { MetricMatcher } from './matching.ts';
import { isStreaming, type Metric } from './metric.ts';
import {
  insertMetric,
  listMetrics,
  type MetricFilter,
  selectAllMetrics,
  selectMetrics,
  updateMetricArchived,
  updateMetricName,
} from './store.ts';

interface Parts {
  readonly db: Db;
  readonly audit: Audit;
  readonly customFields: CustomFields;
  /** Whether a product measures with the metric, now or in the past. */
  readonly isUsed: (q: Queryable, metricId: string) => Promise<boolean>;
}

/** Billable metrics: created once, then only renamed and archived (metering 4). */
export class Metrics {
  readonly #db: Db;
  readonly #audit: Audit;
  readonly #customFields: CustomFields;
  readonly #isUsed: Parts['isUsed'];
  #matcher: { readonly revision: number; readonly matcher: MetricMatcher } | undefined = undefined;

  constructor({ db, audit, customFields, isUsed }: Parts) {
    this.#db = db;
    this.#audit = audit;
    this.#customFields = customFields;
    this.#isUsed = isUsed;
    customFields.register('billable_metric', {
      exists: async (q, id) => (await this.find(q, [id])).length > 0,
    });
  }

  async create(tx: Tx, context: AuditContext, payload: Static<typeof CreateBillableMetricV1Payload>): Promise<string> {
    const name = namedOr400(payload.name);
    const definition = readDefinition(payload);
    const id = newId();
    await this.#customFields.validate(tx, 'billable_metric', payload.custom_fields);
    // No event is accepted between here and the commit: what comes later, the metric sees.
    const visibleAfter = await lockHead(tx);
    await insertMetric(tx, { id, name, definition, createdAt: context.now, visibleAfter });
    await this.#customFields.write(tx, 'billable_metric', id, payload.custom_fields);
    await this.#record(tx, context, id, 'create', name);
    return id;
  }

  async rename(tx: Tx, context: AuditContext, id: string, givenName: string): Promise<void> {
    const name = namedOr400(givenName);
    await lockHead(tx);
    const metric = await this.require(tx, id);
    await updateMetricName(tx, id, name);
    await this.#record(tx, context, id, 'update', `${metric.name} → ${name}`);
  }

  /** A second time changes nothing (D16). */
  async archive(tx: Tx, context: AuditContext, id: string): Promise<void> {
    const head = await lockHead(tx);
    const metric = await this.require(tx, id);
    if (metric.archivedAt !== undefined) return;
    await updateMetricArchived(tx, id, context.now, (await this.#isUsed(tx, id)) ? undefined : head);
    await this.#record(tx, context, id, 'archive', metric.name);
  }

  /** The metric, archived or not; 404 if there is none. */
  async require(q: Queryable, id: string): Promise<Metric> {
    const [metric] = await selectMetrics(q, [id]);
    if (metric === undefined) throw notFound('billable metric', id);
    return metric;
  }

  find(q: Queryable, ids: readonly string[]): Promise<readonly Metric[]> {
    return selectMetrics(q, ids);
  }

  list(q: Queryable, filter: MetricFilter, limit: number): Promise<readonly Metric[]> {
    return listMetrics(q, filter, limit);
  }

  all(q: Queryable): Promise<readonly Metric[]> {
    return selectAllMetrics(q);
  }

  customFieldsOf(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, CustomFieldValues>> {
    return this.#customFields.valuesOf(q, 'billable_metric', ids);
  }

  /** The streaming metrics, as of a revision or later. */
  async matcherAt(revision: number): Promise<MetricMatcher> {
    if (this.#matcher === undefined || this.#matcher.revision < revision) {
      const metrics = await selectAllMetrics(this.#db);
      this.#matcher = { revision, matcher: new MetricMatcher(metrics.filter(isStreaming)) };
    }
    return this.#matcher.matcher;
  }

  #record(tx: Tx, context: AuditContext, resourceId: string, action: string, description: string): Promise<void> {
    return this.#audit.record(tx, context, { resourceType: 'billable_metric', resourceId, action, description });
  }
}

function namedOr400(name: string): string {
  if (name.trim() === '') throw badRequest('name: must not be blank');
  return name;
}
