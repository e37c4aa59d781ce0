import { fits, plainText } from '../decimal-text.ts';
import { type AcceptedEvent, logRowOf, type Properties, propertyOf } from '../event.ts';
import { Lines } from '../lines.ts';
import type { MetricMatcher } from '../metrics/matching.ts';
import { type DeclaredKey, declaredKeys, type StreamingMetric } from '../metrics/metric.ts';
import { GrowingState } from './hourly-state.ts';

const HOUR_MS = 3_600_000;

/** What counts and sums need, which most metrics are; the other columns of the table stay at their defaults. */
export const SUM_COLUMNS = ['customer', 'metric', 'group_key', 'hour', 'group_values', 'events', 'total'] as const;
export const STATE_COLUMNS = [...SUM_COLUMNS, 'peak', 'latest', 'wide'] as const;

export const VALUE_COLUMNS = ['customer', 'metric', 'group_key', 'hour', 'group_values', 'value'] as const;

/** What one metric holds of one customer text and hour: ungrouped, and by each of its group keys. */
class Cell {
  readonly ungrouped = new GrowingState();
  readonly #byKey: readonly { readonly key: DeclaredKey; readonly groups: Map<string, Group> }[];

  constructor(keys: readonly DeclaredKey[]) {
    this.#byKey = keys.map((key) => ({ key, groups: new Map() }));
  }

  take({ definition }: StreamingMetric, event: AcceptedEvent): void {
    this.ungrouped.take(definition, event.properties, event.timestamp, event.seq);
    for (const { key, groups } of this.#byKey) {
      const values = groupValues(key, event.properties);
      if (values === undefined) continue;
      const name = values.length === 1 ? (values[0] as string) : JSON.stringify(values);
      let group = groups.get(name);
      if (group === undefined) {
        group = { values, state: new GrowingState() };
        groups.set(name, group);
      }
      group.state.take(definition, event.properties, event.timestamp, event.seq);
    }
  }

  forEach(visit: (keyNumber: number, values: readonly string[], state: GrowingState) => void): void {
    visit(0, [], this.ungrouped);
    for (const { key, groups } of this.#byKey) {
      for (const { values, state } of groups.values()) visit(key.number, values, state);
    }
  }
}

interface Group {
  readonly values: readonly string[];
  readonly state: GrowingState;
}

/** The event's values of a key's names. An array or object equals nothing, so such an event is in no group. */
export function groupValues(key: DeclaredKey, properties: Properties): readonly string[] | undefined {
  const values: string[] = [];
  for (const name of key.names) {
    const value = propertyOf(properties, name);
    if (typeof value !== 'string') return undefined;
    values.push(value);
  }
  return values;
}

/** The rollup of a chunk of events: one state for each customer text, hour, metric and combination of group values. */
export class ChunkRollup {
  readonly #matcher: MetricMatcher;
  readonly #cells = new Map<string, Map<number, Map<StreamingMetric, Cell>>>();
  readonly #keys = new Map<StreamingMetric, readonly DeclaredKey[]>();

  constructor(matcher: MetricMatcher) {
    this.#matcher = matcher;
  }

  take(event: AcceptedEvent): void {
    let cells: Map<StreamingMetric, Cell> | undefined;
    this.#matcher.forEachMatch(event.eventType, event.properties, logRowOf(event.seq), (metric) => {
      cells ??= this.#cellsOf(event.customer, Math.floor(event.timestamp / HOUR_MS));
      let cell = cells.get(metric);
      if (cell === undefined) {
        cell = new Cell(this.#keysOf(metric));
        cells.set(metric, cell);
      }
      cell.take(metric, event);
    });
  }

  /** The rows of usage_hourly, with the columns of sums and with all columns, and of usage_values, as JSON lines. */
  rows(): { readonly sums: Lines; readonly states: Lines; readonly values: Lines } {
    const sums = new Lines();
    const states = new Lines();
    const values = new Lines();
    for (const [customer, hours] of this.#cells) {
      for (const [hour, cells] of hours) {
        const hourSeconds = hour * (HOUR_MS / 1_000);
        for (const [metric, cell] of cells) {
          cell.forEach((keyNumber, group, state) => {
            const key = [customer, metric.number, keyNumber, hourSeconds, group] as const;
            if (isSum(state)) sums.push(JSON.stringify([...key, state.events, plainText(state.total)]));
            else states.push(JSON.stringify([...key, ...stateColumns(state)]));
            for (const value of state.values) values.push(JSON.stringify([...key, value]));
          });
        }
      }
    }
    return { sums, states, values };
  }

  #cellsOf(customer: string, hour: number): Map<StreamingMetric, Cell> {
    let hours = this.#cells.get(customer);
    if (hours === undefined) {
      hours = new Map();
      this.#cells.set(customer, hours);
    }
    let cells = hours.get(hour);
    if (cells === undefined) {
      cells = new Map();
      hours.set(hour, cells);
    }
    return cells;
  }

  #keysOf(metric: StreamingMetric): readonly DeclaredKey[] {
    let keys = this.#keys.get(metric);
    if (keys === undefined) {
      keys = declaredKeys(metric.definition);
      this.#keys.set(metric, keys);
    }
    return keys;
  }
}

const isSum = ({ total, peak, latest }: GrowingState): boolean =>
  peak === undefined && latest === undefined && fits(total);

/** events, total, peak, latest, wide. What does not fit ClickHouse's decimals goes into `wide`, as text. */
function stateColumns({ events, total, peak, latest }: GrowingState): readonly unknown[] {
  const wide: string[] = [];
  if (!fits(total)) wide.push(plainText(total));
  if (peak !== undefined && !fits(peak)) wide.push(plainText(peak));
  return [
    events,
    fits(total) ? plainText(total) : '0',
    peak !== undefined && fits(peak) ? plainText(peak) : null,
    latest === undefined ? [0, 0, ''] : [latest.timestamp, latest.seq, plainText(latest.value)],
    wide,
  ];
}
