import { type Decimal, dec, ZERO } from '@takt/engine';
import { numberOf, smallWholeNumberOf } from '../decimal-text.ts';
import { type Properties, propertyOf } from '../event.ts';
import type { StreamingDefinition } from '../metrics/metric.ts';

/** A value read at a time. */
export interface Reading {
  readonly timestamp: number;
  /** Breaks ties of the timestamp: what was accepted last. */
  readonly seq: number;
  readonly value: Decimal;
}

/** What a metric holds of some events, in a form that can be merged with others, in any order, and stays exact (metering 4.2). */
export interface MetricState {
  /** How many events matched, with a usable value or without. */
  readonly events: number;
  /** SUM; zero for every other aggregation. */
  readonly total: Decimal;
  /** MAX: the greatest number; undefined where there was none. */
  readonly peak: Decimal | undefined;
  /** LATEST: the last reading; undefined where there was none. */
  readonly latest: Reading | undefined;
  /** UNIQUE: the distinct texts. */
  readonly values: ReadonlySet<string>;
}

export const NO_VALUES: ReadonlySet<string> = new Set();

export const EMPTY_STATE: MetricState = {
  events: 0,
  total: ZERO,
  peak: undefined,
  latest: undefined,
  values: NO_VALUES,
};

export function mergeStates(a: MetricState, b: MetricState): MetricState {
  return {
    events: a.events + b.events,
    total: a.total.plus(b.total),
    peak: a.peak === undefined || b.peak?.gt(a.peak) ? b.peak : a.peak,
    latest: a.latest === undefined || (b.latest !== undefined && isLater(b.latest, a.latest)) ? b.latest : a.latest,
    values: b.values.size === 0 ? a.values : a.values.size === 0 ? b.values : new Set([...a.values, ...b.values]),
  };
}

export const isLater = (a: Reading, b: Reading): boolean =>
  a.timestamp > b.timestamp || (a.timestamp === b.timestamp && a.seq > b.seq);

/** Sums of whole numbers below this are exact as JS numbers, and stay so when one more is added. */
const SAFE_SUM = 2 ** 52;

/** A {@link MetricState} that grows event by event. */
export class GrowingState implements MetricState {
  events = 0;
  peak: Decimal | undefined = undefined;
  latest: Reading | undefined = undefined;
  #values: Set<string> | undefined = undefined;
  /** The total is the sum of both: most values are small whole numbers, and need no Decimal. */
  #smallTotal = 0;
  #otherTotal: Decimal = ZERO;

  get total(): Decimal {
    return this.#otherTotal.isZero() ? dec(this.#smallTotal) : this.#otherTotal.plus(this.#smallTotal);
  }

  get values(): ReadonlySet<string> {
    return this.#values ?? NO_VALUES;
  }

  /** Takes an event that matches the metric. */
  take(definition: StreamingDefinition, properties: Properties, timestamp: number, seq: number): void {
    this.events += 1;
    const { aggregation, aggregationKey } = definition;
    if (aggregation === 'COUNT' || aggregationKey === undefined) return;
    const text = propertyOf(properties, aggregationKey);
    if (typeof text !== 'string') return;
    switch (aggregation) {
      case 'SUM':
        this.#addToTotal(text);
        break;
      case 'UNIQUE':
        this.#values ??= new Set();
        this.#values.add(text);
        break;
      case 'MAX': {
        const value = numberOf(text);
        if (value !== undefined && (this.peak === undefined || value.gt(this.peak))) this.peak = value;
        break;
      }
      case 'LATEST': {
        const value = numberOf(text);
        if (value === undefined) break;
        const reading = { timestamp, seq, value };
        if (this.latest === undefined || isLater(reading, this.latest)) this.latest = reading;
        break;
      }
      default:
        aggregation satisfies never;
    }
  }

  #addToTotal(text: string): void {
    const small = smallWholeNumberOf(text);
    if (!Number.isNaN(small)) {
      this.#smallTotal += small;
      if (this.#smallTotal >= SAFE_SUM) {
        this.#otherTotal = this.#otherTotal.plus(this.#smallTotal);
        this.#smallTotal = 0;
      }
      return;
    }
    const value = numberOf(text);
    if (value !== undefined) this.#otherTotal = this.#otherTotal.plus(value);
  }
}
