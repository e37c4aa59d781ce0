import { type Decimal, dec, ZERO } from '@takt/engine';
import type { Aggregation } from '../metrics/metric.ts';
import { type MetricState, NO_VALUES } from '../rollup/hourly-state.ts';

/** What of usage_hourly each aggregation needs, merged over rows, and how it is read back. UNIQUE has its values in usage_values. */

export const STATE_COLUMNS: Readonly<Record<Aggregation, string>> = {
  COUNT: 'sum(events) AS events',
  SUM: 'sum(events) AS events, sum(total) AS total, groupArrayArray(wide) AS wide',
  MAX: 'sum(events) AS events, max(peak) AS peak, groupArrayArray(wide) AS wide',
  LATEST: 'sum(events) AS events, max(latest) AS latest',
  UNIQUE: 'sum(events) AS events',
};

/** The columns' names, in the order in which they stand above. */
export const STATE_NAMES: Readonly<Record<Aggregation, readonly string[]>> = {
  COUNT: ['events'],
  SUM: ['events', 'total', 'wide'],
  MAX: ['events', 'peak', 'wide'],
  LATEST: ['events', 'latest'],
  UNIQUE: ['events'],
};

/** A row's merged columns as ClickHouse answers them: 64-bit numbers and decimals are text. */
export interface StateColumns {
  readonly events: string;
  readonly total?: string;
  readonly peak?: string | null;
  readonly latest?: readonly [timestamp: string, seq: string, value: string];
  readonly wide?: readonly string[];
}

export function stateOf(aggregation: Aggregation, columns: StateColumns): MetricState {
  const { events, total, peak, latest, wide = [] } = columns;
  return {
    events: Number(events),
    total: aggregation === 'SUM' ? wide.reduce((sum, text) => sum.plus(text), decimalOf(total ?? '0')) : ZERO,
    peak:
      aggregation === 'MAX' ? greatest([...(peak === null || peak === undefined ? [] : [peak]), ...wide]) : undefined,
    latest:
      latest === undefined || latest[2] === ''
        ? undefined
        : { timestamp: Number(latest[0]), seq: Number(latest[1]), value: dec(latest[2]) },
    values: NO_VALUES,
  };
}

const MAX_SMALL_DIGITS = 15;

/** Short whole numbers, which most are, make a Decimal several times faster by way of a JS number. */
export const decimalOf = (text: string): Decimal =>
  dec(text.length <= MAX_SMALL_DIGITS && !text.includes('.') ? Number(text) : text);

const greatest = (texts: readonly string[]): Decimal | undefined =>
  texts
    .map((text) => dec(text))
    .reduce<Decimal | undefined>((best, value) => (best?.gte(value) ? best : value), undefined);
