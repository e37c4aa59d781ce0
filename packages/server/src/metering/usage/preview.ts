import { Decimal, HOUR, type Usage, type UsageRow } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { badRequest } from '../../platform/errors.ts';
import { spellingOf } from '../../platform/exact-json.ts';
import { DEDUPLICATION_WINDOW_MS, readClaims } from '../dedup/index.ts';
import { MAX_PROPERTIES, OPAQUE, type Properties, type PropertyText, propertyOf } from '../event.ts';
import { readTimestamp } from '../ingest/event-time.ts';
import { matches } from '../metrics/matching.ts';
import { isSql, type StreamingMetric } from '../metrics/metric.ts';
import { GrowingState } from '../rollup/hourly-state.ts';
import { type Combinations, merge, readCombinations } from './combinations.ts';
import type { Rollups } from './hourly-store.ts';
import { counts, type Stretch, stretchesOf } from './need.ts';
import { type CustomerNeeds, rowsOf } from './read-usage.ts';

/** Events that are asked about and never stored (metering 10). */

export interface PreviewEvent {
  readonly transactionId?: string;
  readonly eventType: string;
  readonly timestamp: number;
  readonly properties: Properties;
}

export interface Preview {
  readonly customerId: string;
  /** merge: beside the usage that there is; replace: in its place. */
  readonly mode: 'merge' | 'replace';
  readonly events: readonly PreviewEvent[];
}

/** As they come over the wire. */
interface GivenEvent {
  readonly event_type: string;
  readonly timestamp?: string;
  readonly transaction_id?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What is previewed would be accepted last. */
const LAST_SEQ = Number.MAX_SAFE_INTEGER;

/** Reads the events of a preview, without those whose transaction id was accepted in the last 34 days (D29). */
export async function readPreviewEvents(
  clickhouse: ClickHouse,
  given: readonly GivenEvent[],
  now: number,
): Promise<readonly PreviewEvent[]> {
  const ids = given.flatMap(({ transaction_id: id }) => id ?? []);
  const repeated = ids.find((id, i) => ids.indexOf(id) < i);
  if (repeated !== undefined) throw badRequest(`events: the transaction_id ${repeated} comes twice`);
  const events = given.map((event, i): PreviewEvent => {
    const timestamp = event.timestamp === undefined ? now : readTimestamp(event.timestamp, now);
    if (typeof timestamp === 'string') throw badRequest(`events[${i}].timestamp: ${timestamp}`);
    const properties = textsOf(event.properties ?? {});
    if (Object.keys(properties).length > MAX_PROPERTIES) {
      throw badRequest(`events[${i}].properties: must have at most ${MAX_PROPERTIES} entries`);
    }
    const read = { eventType: event.event_type, timestamp, properties };
    return event.transaction_id === undefined ? read : { ...read, transactionId: event.transaction_id };
  });
  const accepted = await readAccepted(clickhouse, ids, now);
  return events.filter(({ transactionId }) => transactionId === undefined || !accepted.has(transactionId));
}

function textsOf(given: Readonly<Record<string, unknown>>): Properties {
  const texts: Record<string, PropertyText | null> = Object.create(null);
  for (const [name, value] of Object.entries(given)) texts[name] = textOf(value);
  return texts;
}

function textOf(value: unknown): PropertyText | null {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  return Decimal.isDecimal(value) ? spellingOf(value as Decimal) : OPAQUE;
}

async function readAccepted(clickhouse: ClickHouse, ids: readonly string[], now: number): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const claims = await readClaims(clickhouse, ids);
  const standing = claims.filter(({ acceptedAt }) => acceptedAt > now - DEDUPLICATION_WINDOW_MS);
  return new Set(standing.map(({ transactionId }) => transactionId));
}

/** As readStreamingUsage, with the events of a preview. SQL metrics cannot be previewed (metering 10.1). */
export async function readPreviewUsage(
  rollups: Rollups,
  { texts, needs, metrics }: CustomerNeeds,
  { mode, events }: Preview,
): Promise<Usage> {
  const answers = await Promise.all(
    needs.map(async (need): Promise<readonly [string, readonly UsageRow[]]> => {
      const metric = metrics.get(need.metricId);
      if (metric === undefined || isSql(metric)) {
        throw badRequest('events: a product of the invoice measures with a SQL metric, which cannot be previewed');
      }
      const combinations: Combinations =
        mode === 'merge' ? await readCombinations(rollups, texts, metric, need) : new Map();
      if (metric.stopsAfter === undefined) {
        for (const stretch of stretchesOf(metric.definition, need)) addEvents(combinations, metric, stretch, events);
      }
      return [need.key, rowsOf(metric, combinations)];
    }),
  );
  return new Map(answers);
}

function addEvents(
  combinations: Combinations,
  { definition }: StreamingMetric,
  { key, need }: Stretch,
  events: readonly PreviewEvent[],
): void {
  for (const [i, { eventType, timestamp, properties }] of events.entries()) {
    if (!matches(definition, eventType, properties)) continue;
    const hour = Math.floor(timestamp / HOUR) * HOUR;
    const valueAt = (name: string): string | undefined => {
      const value = key.names.includes(name) ? propertyOf(properties, name) : undefined;
      return typeof value === 'string' ? value : undefined;
    };
    const values = need.groupKeys.map(valueAt);
    if (!counts(need, hour, valueAt) || values.includes(undefined)) continue;
    const state = new GrowingState();
    state.take(definition, properties, timestamp, LAST_SEQ - events.length + i);
    merge(
      combinations,
      need,
      values.map((value) => value ?? ''),
      hour,
      state,
    );
  }
}
