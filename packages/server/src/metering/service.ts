import type { MetricTerms, Usage, UsageNeed, UsageRow } from '@takt/engine';
import type { Audit, CustomFields } from '../account/index.ts';
import type { ClickHouse } from '../platform/clickhouse/index.ts';
import type { Clock } from '../platform/clock/index.ts';
import { compact } from '../platform/compact.ts';
import { Joined } from '../platform/joined.ts';
import type { Log } from '../platform/log.ts';
import type { Db, Queryable } from '../platform/postgres/index.ts';
import { readBatch } from './ingest/batch.ts';
import type { Chunk } from './ingest/chunk.ts';
import { Loader } from './ingest/loader.ts';
import { LogWriter } from './ingest/log.ts';
import { readReach } from './ingest/progress.ts';
import { Watermark } from './ingest/watermark.ts';
import { isSql, isStreaming, type Metric } from './metrics/metric.ts';
import { Metrics } from './metrics/service.ts';
import type { CustomerBook, RatingBook } from './ports.ts';
import type { RollupCheck } from './rollup/check.ts';
import { RollupWatch } from './rollup/watch.ts';
import { keyNames, planOf } from './sql/index.ts';
import { usageBatch } from './usage/batch-query.ts';
import { usageGroups, usageSeats } from './usage/groups-query.ts';
import {
  type FirstSeen,
  type Hours,
  type HoursQuestion,
  type Rollups,
  readFirstSeen,
  readFirstSeenValues,
  readHours,
  type ValuesQuestion,
} from './usage/hourly-store.ts';
import { type Preview, readPreviewEvents, readPreviewUsage } from './usage/preview.ts';
import { readSqlUsage } from './usage/read-sql-usage.ts';
import { readStreamingUsage } from './usage/read-usage.ts';
import { searchReceived } from './usage/search.ts';
import type { Vitals } from './vitals.ts';

/** A billable metric, as far as products depend on it. */
export interface ProductMetric {
  readonly id: string;
  readonly kind: 'STREAMING' | 'SQL';
  /** Of a SQL metric: its returned columns, as one compound key. */
  readonly groupKeys: readonly (readonly string[])[];
  readonly archivedAt?: number;
}

/** A function's parameters but the first. */
type Tail<F extends (...args: never[]) => unknown> = Parameters<F> extends [unknown, ...infer Rest] ? Rest : never;

interface Parts {
  readonly db: Db;
  readonly clickhouse: ClickHouse;
  readonly clock: Clock;
  readonly log: Log;
  readonly audit: Audit;
  readonly customFields: CustomFields;
  readonly customers: CustomerBook;
  readonly rating: RatingBook;
}

/** How long a reader waits for events that were acknowledged before it came; and how long while loading them fails. */
const PATIENCE_MS = 10_000;
const PATIENCE_WITH_FAULT_MS = 1_000;

const MAX_REMEMBERED_CUSTOMERS = 1_000_000;

/** Told which customer texts got new usage. */
export type UsageListener = (customerTexts: ReadonlySet<string>) => void;

/** The usage river: events come in, are counted once, and can be read as quantities (metering). */
export class Metering {
  readonly metrics: Metrics;
  /** For reads outside of a transaction. */
  readonly db: Queryable;
  readonly #parts: Parts;
  readonly #watermark = new Watermark();
  readonly #loader: Loader;
  readonly #writer: LogWriter;
  readonly #listeners: UsageListener[] = [];
  /** The watermark at which each customer text last got something new, since this process began to load. */
  readonly #lastLoaded = new Map<string, number>();
  #firstWatermark = 0;
  #loadedEvents = 0;
  #duplicateEvents = 0;

  // What many ask at a time is asked together.
  /** How far the log and the loading of it have come. */
  readonly #reach: Joined<'now', Awaited<ReturnType<typeof readReach>>>;
  readonly #known: Joined<string, Metric>;
  readonly #rollups: Rollups;
  readonly #watch: RollupWatch;

  constructor(parts: Parts) {
    const { db, clickhouse, clock, log, audit, customFields, rating } = parts;
    this.#parts = parts;
    this.db = db;
    this.#reach = new Joined(async () => new Map([['now', await readReach(db)]]));
    this.#known = new Joined(
      async (ids) => new Map((await this.metrics.find(db, ids)).map((metric) => [metric.id, metric])),
    );
    this.#rollups = joinedRollups(clickhouse);
    this.metrics = new Metrics({ db, audit, customFields, isUsed: (q, id) => rating.isMetricUsed(q, id) });
    this.#loader = new Loader({
      db,
      clickhouse,
      log,
      watermark: this.#watermark,
      matcherAt: (revision) => this.metrics.matcherAt(revision),
      onLead: () => this.#remember(this.#watermark.row),
      onLoaded: (chunk, watermark) => this.#loaded(chunk, watermark),
    });
    this.#watch = new RollupWatch({
      clickhouse,
      clock,
      log,
      metrics: async () => (await this.metrics.all(db)).filter(isStreaming),
      standstill: () => (this.#loader.isLoading ? undefined : this.#watermark.row),
    });
    this.#writer = new LogWriter(db, clock, this.#loader);
  }

  /** Begins to load what is acknowledged, in turns with other processes. Without it, this process only takes events and reads. */
  start(): void {
    this.#loader.start();
    this.#watch.start();
  }

  async stop(): Promise<void> {
    await this.#watch.stop();
    await this.#loader.stop();
  }

  /** Takes a request's events, all or none; resolves when they are stored durably (metering 2). */
  async ingest(body: Buffer, now: number): Promise<void> {
    await this.#writer.append(body, readBatch(body, now));
  }

  /** Resolves once everything that was acknowledged before the call can be read; a 503 where that takes too long. */
  async readBarrier(): Promise<void> {
    const reach = await this.#reach.get('now');
    if (reach === undefined) throw new Error('the ingest log has no head');
    const { head, watermark } = reach;
    this.#watermark.advance(watermark);
    this.#loader.noteHead(head);
    const patienceMs = this.#loader.fault === undefined ? PATIENCE_MS : PATIENCE_WITH_FAULT_MS;
    await this.#watermark.reach(head, patienceMs, async () =>
      this.#loader.isLeading ? undefined : (await readReach(this.#parts.db)).watermark,
    );
  }

  /** Differs whenever the usage of the customer may, under the texts that it has now. Call {@link readBarrier} first. */
  async usageVersion(customerId: string): Promise<number> {
    // Only the process that loads knows whose usage has changed.
    if (!this.#loader.isLeading) return this.#watermark.row;
    const texts = await this.#parts.customers.textsOf(this.#parts.db, customerId);
    return Math.max(this.#firstWatermark, ...texts.map((text) => this.#lastLoaded.get(text) ?? 0));
  }

  vitals(): Vitals {
    return {
      loadedEvents: this.#loadedEvents,
      duplicateEvents: this.#duplicateEvents,
      waitingRows: this.#loader.waitingRows,
      isLeading: this.#loader.isLeading,
      isFailing: this.#loader.fault !== undefined,
      checkedRollups: this.#watch.checkedRows,
      differingRollups: this.#watch.differences,
    };
  }

  /** Holds the rollups of one customer with new usage against its events; undefined where there is none, or loading went on meanwhile. */
  checkRollups(): Promise<RollupCheck | undefined> {
    return this.#watch.look();
  }

  onUsage(listener: UsageListener): void {
    this.#listeners.push(listener);
  }

  /** The events of a preview as {@link readUsage} takes them; 400 for what ingest would refuse (metering 10). */
  async previewEvents(...[given, now]: Tail<typeof readPreviewEvents>): ReturnType<typeof readPreviewEvents> {
    await this.readBarrier();
    return readPreviewEvents(this.#parts.clickhouse, given, now);
  }

  /**
   * What invoices bill (metering 5). Fails rather than answer incompletely. Call {@link readBarrier} first.
   * @param preview events of one customer that count as if they had been accepted just now.
   */
  async readUsage(needs: readonly UsageNeed[], preview?: Preview): Promise<Usage> {
    const { db, clickhouse, customers } = this.#parts;
    const answers = await Promise.all(
      [...byCustomer(needs)].map(async ([customerId, own]) => {
        const [texts, metrics] = await Promise.all([customers.textsOf(db, customerId), this.#metricsOf(own)]);
        if (customerId === preview?.customerId) {
          return [...(await readPreviewUsage(this.#rollups, { texts, needs: own, metrics }, preview))];
        }
        const [streaming, sql] = await Promise.all([
          readStreamingUsage(this.#rollups, { texts, needs: own, metrics }),
          readSqlUsage(clickhouse, { texts, needs: own, metrics }),
        ]);
        return [...streaming, ...sql];
      }),
    );
    return new Map<string, readonly UsageRow[]>(answers.flat());
  }

  async #metricsOf(needs: readonly UsageNeed[]): Promise<ReadonlyMap<string, Metric>> {
    const ids = [...new Set(needs.map(({ metricId }) => metricId))];
    const metrics = await Promise.all(ids.map((id) => this.#known.get(id)));
    return new Map(
      metrics.map((metric, i) => {
        if (metric === undefined) throw new Error(`usage of the unknown metric ${ids[i]} was asked for`);
        return [metric.id, metric];
      }),
    );
  }

  /** The metrics available to a customer: undefined for all, or those that its contracts can rate now (metering 4.5, D15). */
  async metricsOf(customerId: string, onCurrentPlan: boolean, now: number): Promise<readonly string[] | undefined> {
    const { db, customers, rating } = this.#parts;
    await customers.requireKnown(db, customerId);
    return onCurrentPlan ? rating.ratedMetrics(db, customerId, now) : undefined;
  }

  async usageBatch(...[query, nextPage]: Tail<typeof usageBatch>): ReturnType<typeof usageBatch> {
    await this.readBarrier();
    return usageBatch(this.#readers(), query, nextPage);
  }

  async usageGroups(...[query, paging, now]: Tail<typeof usageGroups>): ReturnType<typeof usageGroups> {
    await this.readBarrier();
    return usageGroups(this.#readers(), query, paging, now);
  }

  async usageSeats(...[query, paging, now]: Tail<typeof usageSeats>): ReturnType<typeof usageSeats> {
    await this.readBarrier();
    return usageSeats(this.#readers(), query, paging, now);
  }

  async search(...[ids, now]: Tail<typeof searchReceived>): ReturnType<typeof searchReceived> {
    await this.readBarrier();
    return searchReceived(this.#readers(), ids, now);
  }

  #readers() {
    const { db, clickhouse, customers, rating } = this.#parts;
    return { db, clickhouse, customers, rating, metrics: this.metrics };
  }

  /** Every metric as the engine knows it, by id. */
  async metricTerms(q: Queryable): Promise<Readonly<Record<string, MetricTerms>>> {
    return Object.fromEntries((await this.metrics.all(q)).map((metric) => [metric.id, termsOf(metric)]));
  }

  /** What products depend on of a metric; undefined if there is none. */
  async getMetric(q: Queryable, id: string): Promise<ProductMetric | undefined> {
    const [metric] = await this.metrics.find(q, [id]);
    if (metric === undefined) return undefined;
    const { kind, groupKeys } = termsOf(metric);
    return compact({ id, kind, groupKeys, archivedAt: metric.archivedAt });
  }

  /** From here on it is known whose usage changes. */
  #remember(watermark: number): void {
    this.#lastLoaded.clear();
    this.#firstWatermark = watermark;
  }

  #loaded({ customers, events, duplicates }: Chunk, watermark: number): void {
    this.#loadedEvents += events;
    this.#duplicateEvents += duplicates;
    if (this.#lastLoaded.size > MAX_REMEMBERED_CUSTOMERS) this.#remember(watermark);
    for (const customer of customers) this.#lastLoaded.set(customer, watermark);
    this.#watch.note(customers);
    for (const listener of this.#listeners) listener(customers);
  }
}

/** What is asked in one turn of the event loop, of however many customers, is read together. */
function joinedRollups(clickhouse: ClickHouse): Rollups {
  const hours = new Joined<HoursQuestion, Hours>((questions) => readHours(clickhouse, questions));
  const firstSeen = new Joined<ValuesQuestion, readonly FirstSeen[]>((questions) =>
    readFirstSeen(clickhouse, questions),
  );
  return {
    hours: async (question) => (await hours.get(question)) ?? new Map(),
    firstSeen: async (question) => (await firstSeen.get(question)) ?? [],
    values: (question) => readFirstSeenValues(clickhouse, question),
  };
}

function byCustomer(needs: readonly UsageNeed[]): ReadonlyMap<string, readonly UsageNeed[]> {
  const found = new Map<string, UsageNeed[]>();
  for (const need of needs) {
    const own = found.get(need.customerId);
    if (own === undefined) found.set(need.customerId, [need]);
    else own.push(need);
  }
  return found;
}

function termsOf(metric: Metric): MetricTerms {
  if (isSql(metric)) {
    return { id: metric.id, kind: 'SQL', aggregation: 'SQL', groupKeys: [keyNames(planOf(metric.definition.sql))] };
  }
  const { aggregation, groupKeys = [] } = metric.definition;
  return { id: metric.id, kind: 'STREAMING', aggregation, groupKeys };
}
