import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { plainText } from '../decimal-text.ts';
import { type DeclaredKey, declaredKeys, type StreamingMetric, UNGROUPED } from '../metrics/metric.ts';
import { readFirstSeenValues, readHours, type Series, seriesName } from '../usage/hourly-store.ts';
import { hasTaken, type RawEvent, readEvents } from '../usage/raw-events.ts';
import type { Range } from '../usage/windows.ts';
import { groupValues } from './chunk-rollup.ts';
import { GrowingState, type MetricState } from './hourly-state.ts';

/** What came of holding rollups against the events behind them. */
export interface RollupCheck {
  /** Hours of a metric and combination of group values that were compared. */
  readonly rows: number;
  /** Where they differ, and how. */
  readonly differences: readonly string[];
}

const HOUR_MS = 3_600_000;

/**
 * Aggregates the events of one customer text anew and compares every hour of every metric and group with its rollup (lessons B 18).
 * Nothing may be loaded meanwhile: see the loader's `isLoading`.
 */
export async function checkRollups(
  clickhouse: ClickHouse,
  metrics: readonly StreamingMetric[],
  customer: string,
  range: Range,
): Promise<RollupCheck> {
  const series = metrics.flatMap((metric) =>
    [UNGROUPED, ...declaredKeys(metric.definition)].map((key): Series => ({ metric, key })),
  );
  const events = await readEvents(clickhouse, [customer], range);
  const rolledUp = await readRollups(clickhouse, customer, series, range);
  let rows = 0;
  const differences: string[] = [];
  for (const each of series) {
    const { metric, key } = each;
    const expected = isUnique(each) ? firstSeen(events, metric, key) : aggregated(events, metric, key);
    const actual = rolledUp.get(seriesName(each)) ?? new Map();
    rows += expected.size;
    for (const place of new Set([...expected.keys(), ...actual.keys()])) {
      if (expected.get(place) === actual.get(place)) continue;
      differences.push(
        `metric ${metric.id} by [${key.names}] at ${place}: events say ${expected.get(place)}, the rollup ${actual.get(place)}`,
      );
    }
  }
  return { rows, differences };
}

/** What is held at an hour and combination of group values (of UNIQUE metrics also a value), as text. */
type Places = Map<string, string>;

const isUnique = ({ metric }: Series): boolean => metric.definition.aggregation === 'UNIQUE';

const place = (hour: number, values: readonly string[], value?: string): string =>
  JSON.stringify([new Date(hour).toISOString(), ...values, ...(value === undefined ? [] : [value])]);

const hourOf = (timestamp: number): number => Math.floor(timestamp / HOUR_MS) * HOUR_MS;

async function readRollups(
  clickhouse: ClickHouse,
  customer: string,
  series: readonly Series[],
  range: Range,
): Promise<ReadonlyMap<string, Places>> {
  const found = new Map<string, Places>();
  const question = { texts: [customer], series: series.filter((each) => !isUnique(each)), range };
  const hours = (await readHours(clickhouse, [question])).get(question);
  for (const each of question.series) {
    const places: Places = new Map();
    for (const group of hours?.get(seriesName(each)) ?? []) {
      for (const [n, hour] of group.hours.entries()) {
        places.set(place(hour, group.groupValues), textOf(each.metric, group.stateAt(n)));
      }
    }
    found.set(seriesName(each), places);
  }
  for (const each of series.filter(isUnique)) {
    const { key } = each;
    const filters = { texts: [customer], series: each, period: range, groupKeys: key.names, filters: [] };
    const values = await readFirstSeenValues(clickhouse, filters);
    const placed = values.map(({ groupValues: group, value, hour }) => [place(hour, group, value), 'seen'] as const);
    found.set(seriesName(each), new Map(placed));
  }
  return found;
}

function aggregated(events: readonly RawEvent[], metric: StreamingMetric, key: DeclaredKey): Places {
  const states = new Map<string, GrowingState>();
  for (const event of events) {
    const values = groupValues(key, event.properties);
    if (values === undefined || !hasTaken(metric, event)) continue;
    const at = place(hourOf(event.timestamp), values);
    const state = states.get(at) ?? new GrowingState();
    state.take(metric.definition, event.properties, event.timestamp, event.seq);
    states.set(at, state);
  }
  return new Map([...states].map(([at, state]) => [at, textOf(metric, state)]));
}

/** Each value of a UNIQUE metric at the hour in which it was first seen. */
function firstSeen(events: readonly RawEvent[], metric: StreamingMetric, key: DeclaredKey): Places {
  const places: Places = new Map();
  const known = new Set<string>();
  for (const event of [...events].sort((a, b) => a.timestamp - b.timestamp)) {
    const values = groupValues(key, event.properties);
    if (values === undefined || !hasTaken(metric, event)) continue;
    const state = new GrowingState();
    state.take(metric.definition, event.properties, event.timestamp, event.seq);
    for (const value of state.values) {
      const name = JSON.stringify([...values, value]);
      if (known.has(name)) continue;
      known.add(name);
      places.set(place(hourOf(event.timestamp), values, value), 'seen');
    }
  }
  return places;
}

/** The part of a state that the aggregation is about. */
function textOf(
  { definition: { aggregation } }: StreamingMetric,
  { events, total, peak, latest }: MetricState,
): string {
  switch (aggregation) {
    case 'COUNT':
      return String(events);
    case 'SUM':
      return plainText(total);
    case 'MAX':
      return peak === undefined ? 'nothing' : plainText(peak);
    case 'LATEST':
      return latest === undefined ? 'nothing' : `${plainText(latest.value)} at ${latest.timestamp}`;
    case 'UNIQUE':
      return 'seen';
  }
}
