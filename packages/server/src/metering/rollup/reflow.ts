import type { Audit, AuditContext } from '../../account/index.ts';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { storeAgain } from '../../platform/clickhouse/store-once.ts';
import { StartFailure } from '../../platform/failure.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { leadOnce } from '../ingest/lease.ts';
import { readProgress } from '../ingest/progress.ts';
import { MetricMatcher } from '../metrics/matching.ts';
import { isStreaming, type StreamingMetric } from '../metrics/metric.ts';
import { selectMetrics, updateMetricVisibleAfter } from '../metrics/store.ts';
import { hasTaken, readAccepted } from '../usage/raw-events.ts';
import { ChunkRollup } from './chunk-rollup.ts';

/** Steps grow, while the log rows that they come from go down. */
const LAST_STEP = Number.MAX_SAFE_INTEGER;
/** So many rows of the log, of up to 100 events each, are brought in at a time. */
const ROWS_AT_ONCE = 2_000;

interface Parts {
  readonly db: Db;
  readonly clickhouse: ClickHouse;
  readonly audit: Audit;
}

/**
 * Brings the events that were accepted before a streaming metric existed into it (metering 4.1, D11). It goes back through the log block
 * by block; after each, the metric begins that much earlier. Whatever breaks it, done again it goes on where it was: a block's bounds
 * follow from where the metric begins, and what is stored of it can be found.
 * @returns how many events came in.
 */
export async function reflow(parts: Parts, context: AuditContext, metricId: string): Promise<number> {
  const { db, audit } = parts;
  const metric = await streamingMetric(db, metricId);
  let events = 0;
  const wasFree = await leadOnce(db, new AbortController().signal, async (signal) => {
    const { watermark, planned } = await readProgress(db);
    if (watermark !== planned) {
      throw new StartFailure(
        'the last Takt was killed while it loaded usage: start it once more, stop it, and try again',
      );
    }
    events = await goBack(parts, metric, signal);
    await db.transaction((tx) =>
      audit.record(tx, context, {
        resourceType: 'billable_metric',
        resourceId: metric.id,
        action: 'reflow',
        description: `${events} events accepted before its creation`,
      }),
    );
  });
  if (!wasFree) throw new StartFailure('a Takt is loading usage: stop it first');
  return events;
}

async function streamingMetric(db: Db, metricId: string): Promise<StreamingMetric> {
  const [metric] = UUID.test(metricId) ? await selectMetrics(db, [metricId]) : [];
  if (metric === undefined) throw new StartFailure(`there is no billable metric ${metricId}`);
  if (!isStreaming(metric)) throw new StartFailure(`metric ${metricId} is in SQL and counts older events as it is`);
  return metric;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function goBack({ db, clickhouse }: Parts, metric: StreamingMetric, signal: AbortSignal): Promise<number> {
  let events = 0;
  for (let upTo = metric.visibleAfter; upTo > 0; ) {
    signal.throwIfAborted();
    const after = Math.max(0, upTo - ROWS_AT_ONCE);
    const block: StreamingMetric = {
      ...metric,
      visibleAfter: after,
      stopsAfter: Math.min(upTo, metric.stopsAfter ?? upTo),
    };
    const rollup = new ChunkRollup(new MetricMatcher([block]));
    const types = metric.definition.eventTypeFilter?.inValues;
    for (const event of await readAccepted(clickhouse, { after, upTo }, types)) {
      if (!hasTaken(block, event)) continue;
      rollup.take(event, event.seq);
      events += 1;
    }
    const token = `reflow-${metric.number}-${after}-${upTo}`;
    for (const rows of rollup.toRows({ stream: `reflow-${metric.number}`, step: LAST_STEP - after })) {
      if (rows.block.rows > 0) await storeAgain(clickhouse, rows, token);
    }
    await updateMetricVisibleAfter(db, metric.id, upTo, after);
    upTo = after;
  }
  return events;
}
