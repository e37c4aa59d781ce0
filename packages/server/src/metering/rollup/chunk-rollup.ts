import { ZERO } from '@takt/engine';
import {
  ArrayColumn,
  blockOf,
  Column32,
  Column64,
  NullableTextColumn,
  TextColumn,
  TupleColumn,
} from '../../platform/clickhouse/native.ts';
import { monthOf, type StorableRows } from '../../platform/clickhouse/store-once.ts';
import { fits, plainText } from '../decimal-text.ts';
import { logRowOf, type MeasuredEvent, type Properties, propertyOf } from '../event.ts';
import { type MetricMatcher, takes } from '../metrics/matching.ts';
import { type DeclaredKey, declaredKeys, type StreamingMetric } from '../metrics/metric.ts';
import { GrowingState, type MetricState } from './hourly-state.ts';

const HOUR_MS = 3_600_000;

/** What one metric holds of one customer text and hour: ungrouped, and by each of its group keys. */
class Cell {
  readonly ungrouped = new GrowingState();
  readonly #byKey: readonly { readonly key: DeclaredKey; readonly groups: Map<string, Group> }[];

  constructor(keys: readonly DeclaredKey[]) {
    this.#byKey = keys.map((key) => ({ key, groups: new Map() }));
  }

  take({ definition }: StreamingMetric, { properties, timestamp }: MeasuredEvent, seq: number): void {
    this.ungrouped.take(definition, properties, timestamp, seq);
    for (const { key, groups } of this.#byKey) {
      const name = groupName(key, properties);
      if (name === undefined) continue;
      let group = groups.get(name);
      if (group === undefined) {
        group = { values: groupValues(key, properties) ?? [], state: new GrowingState() };
        groups.set(name, group);
      }
      group.state.take(definition, properties, timestamp, seq);
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

/** One text for all values of a key's names; of a simple key, which most are, the value itself. */
function groupName(key: DeclaredKey, properties: Properties): string | undefined {
  const [first, second] = key.names;
  if (first !== undefined && second === undefined) {
    const value = propertyOf(properties, first);
    return typeof value === 'string' ? value : undefined;
  }
  const values = groupValues(key, properties);
  return values && JSON.stringify(values);
}

type Cells = Map<StreamingMetric, Cell>;
/** By customer text. */
type Customers = Map<string, Cells>;

/** The rollup of a chunk of events: one state for each customer text, hour, metric and combination of group values. */
export class ChunkRollup {
  readonly #matcher: MetricMatcher;
  /** By hour. */
  readonly #cells = new Map<number, Customers>();
  /** Most events are of the hour of the one before. */
  #hour = Number.NaN;
  #customersOfHour: Customers = new Map();
  readonly #keys = new Map<StreamingMetric, readonly DeclaredKey[]>();

  constructor(matcher: MetricMatcher) {
    this.#matcher = matcher;
  }

  /** The customer texts that have events, whether or not a metric takes them. */
  get customers(): ReadonlySet<string> {
    return new Set([...this.#cells.values()].flatMap((customers) => [...customers.keys()]));
  }

  take(event: MeasuredEvent, seq: number): void {
    const cells = this.#cellsOf(event.customer, Math.floor(event.timestamp / HOUR_MS));
    const logRow = logRowOf(seq);
    for (const metric of this.#matcher.ofType(event.eventType)) {
      if (!takes(metric, event.properties, logRow)) continue;
      let cell = cells.get(metric);
      if (cell === undefined) {
        cell = new Cell(this.#keysOf(metric));
        cells.set(metric, cell);
      }
      cell.take(metric, event, seq);
    }
  }

  /** Rows of the tables usage_hourly and usage_values. */
  toRows(receipt: Receipt): readonly StorableRows[] {
    const states = new StateColumns();
    const values = new ValueColumns();
    const months = new Set<number>();
    for (const [hour, customers] of this.#cells) {
      const before = states.length;
      for (const [customer, cells] of customers) {
        for (const [metric, cell] of cells) {
          cell.forEach((keyNumber, group, state) => {
            const place = { customer, metric: metric.number, keyNumber, hour, group };
            states.add(place, state);
            for (const value of state.values) values.add(place, value);
          });
        }
      }
      if (states.length > before) months.add(monthOf(hour * HOUR_MS));
    }
    return [states.toRows(months, receipt), values.toRows()];
  }

  #cellsOf(customer: string, hour: number): Cells {
    const customers = hour === this.#hour ? this.#customersOfHour : this.#customersOf(hour);
    let cells = customers.get(customer);
    if (cells === undefined) {
      cells = new Map();
      customers.set(customer, cells);
    }
    return cells;
  }

  #customersOf(hour: number): Customers {
    const customers = this.#cells.get(hour) ?? new Map();
    this.#cells.set(hour, customers);
    this.#hour = hour;
    this.#customersOfHour = customers;
    return customers;
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

/**
 * Stands with the states that come from one step of a stream, in each of their months, and tells whether they are stored: states themselves
 * are merged, and nobody can find them again.
 */
export interface Receipt {
  readonly stream: string;
  /** Grows from step to step. */
  readonly step: number;
}

/** No metric has this number. */
const RECEIPTS = 0;

/** Where a row of a rollup belongs. */
interface Place {
  readonly customer: string;
  readonly metric: number;
  /** 0: ungrouped. */
  readonly keyNumber: number;
  /** Hours since the epoch. */
  readonly hour: number;
  readonly group: readonly string[];
}

class PlaceColumns {
  readonly #customers = new TextColumn();
  readonly #metrics = new Column32();
  readonly #keys = new Column32();
  readonly #hours = new Column32("DateTime('UTC')");
  readonly #groups = new ArrayColumn(new TextColumn());

  add({ customer, metric, keyNumber, hour, group }: Place): void {
    this.#customers.add(customer);
    this.#metrics.add(metric);
    this.#keys.add(keyNumber);
    this.#hours.add(hour * (HOUR_MS / 1_000));
    for (const value of group) this.#groups.items.add(value);
    this.#groups.endRow();
  }

  toColumns() {
    return {
      customer: this.#customers,
      metric: this.#metrics,
      group_key: this.#keys,
      hour: this.#hours,
      group_values: this.#groups,
    };
  }
}

class StateColumns {
  readonly #places = new PlaceColumns();
  readonly #events = new Column64();
  readonly #totals = new TextColumn();
  readonly #peaks = new NullableTextColumn();
  readonly #latestTimes = new Column64();
  readonly #latestSeqs = new Column64();
  readonly #latestValues = new TextColumn();
  readonly #wide = new ArrayColumn(new TextColumn());

  get length(): number {
    return this.#events.length;
  }

  /** What does not fit ClickHouse's decimals goes into `wide`, as text. */
  add(place: Place, { events, total, peak, latest }: Omit<MetricState, 'values'>): void {
    this.#places.add(place);
    this.#events.add(events);
    this.#totals.add(fits(total) ? plainText(total) : '0');
    this.#peaks.add(peak !== undefined && fits(peak) ? plainText(peak) : null);
    this.#latestTimes.add(latest?.timestamp ?? 0);
    this.#latestSeqs.add(latest?.seq ?? 0);
    this.#latestValues.add(latest === undefined ? '' : plainText(latest.value));
    if (!fits(total)) this.#wide.items.add(plainText(total));
    if (peak !== undefined && !fits(peak)) this.#wide.items.add(plainText(peak));
    this.#wide.endRow();
  }

  /** @param months in which these are, as ClickHouse writes them. */
  toRows(months: ReadonlySet<number>, { stream, step }: Receipt): StorableRows {
    for (const month of months) {
      const hour = Date.UTC(Math.floor(month / 100), (month % 100) - 1) / HOUR_MS;
      const place = { customer: '', metric: RECEIPTS, keyNumber: 0, hour, group: [stream] };
      this.add(place, { events: 0, total: ZERO, peak: undefined, latest: { timestamp: step, seq: 0, value: ZERO } });
    }
    const block = blockOf({
      ...this.#places.toColumns(),
      events: this.#events,
      total: this.#totals,
      peak: this.#peaks,
      latest: new TupleColumn([this.#latestTimes, this.#latestSeqs, this.#latestValues]),
      wide: this.#wide,
    });
    return {
      table: 'usage_hourly',
      block,
      trace: {
        partitionOf: 'toYYYYMM(hour)',
        partitions: () => months,
        lookUp: () => ({
          sql: `SELECT toYYYYMM(hour) AS partition FROM usage_hourly
                 WHERE customer = '' AND metric = ${RECEIPTS} AND group_values = [{stream:String}]
                 GROUP BY partition HAVING max(latest.1) >= {step:UInt64}`,
          params: { stream, step },
        }),
      },
    };
  }
}

class ValueColumns {
  readonly #places = new PlaceColumns();
  readonly #values = new TextColumn();

  add(place: Place, value: string): void {
    this.#places.add(place);
    this.#values.add(value);
  }

  toRows(): StorableRows {
    return {
      table: 'usage_values',
      block: blockOf({ ...this.#places.toColumns(), value: this.#values }),
      // The table keeps one row of those that are the same.
      trace: undefined,
    };
  }
}
