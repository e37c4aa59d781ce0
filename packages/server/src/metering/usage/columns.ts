import { type Decimal, dec } from '@takt/engine';
import type { Aggregation } from '../metrics/metric.ts';
import { EMPTY_STATE, type MetricState, mergeStates, type Reading } from '../rollup/hourly-state.ts';

/**
 * How states are read from usage_hourly: all hours or windows of one combination of group values stand side by side in one row, for a row
 * each would repeat everything else. 64-bit integers and decimals come as text, which is slow to write and to read, so they come as JS
 * numbers where those have them exactly.
 */

/** How rows of one place become one, column by column. UNIQUE has its values in a table of their own. */
const MERGED: Readonly<Record<Aggregation, readonly string[]>> = {
  COUNT: ['sum(events) AS events'],
  SUM: ['sum(total) AS total'],
  MAX: ['max(peak) AS peak'],
  LATEST: ['max(latest) AS latest'],
  UNIQUE: [],
};

/** Selects merged states as {@link gathered} takes them. */
export const merged = (aggregations: readonly Aggregation[]): string =>
  [...aggregations.flatMap((aggregation) => MERGED[aggregation]), 'groupArrayArray(wide) AS wide'].join(', ');

/** Digits in all, and decimal places, that a JS number surely has. */
const SMALL_DECIMAL = 'Decimal(15, 6)';
const SMALL_UNIT = 1e6;

/**
 * Decimals as JS numbers; `exact_${name}` has those that are none, beside their place. The number is a guess, held against the decimal:
 * to divide 256 bits would cost more than the rest of a read.
 */
const gatherDecimals = (column: string, name: string, at: string): readonly string[] => [
  `groupArray(ifNull(round(toFloat64(${column}), 6) AS near_${column}, 0)) AS ${name}`,
  `groupArrayIf((${at}, ${column}), ifNull(accurateCastOrNull(near_${column}, '${SMALL_DECIMAL}') != ${column}, 1)) AS exact_${name}`,
];

const GATHERED: Readonly<Record<Aggregation, (at: string) => readonly string[]>> = {
  COUNT: () => ['groupArray(toFloat64(events)) AS counts'],
  SUM: (at) => gatherDecimals('total', 'totals', at),
  MAX: (at) => gatherDecimals('peak', 'peaks', at),
  LATEST: () => ['groupArray(latest) AS readings'],
  UNIQUE: () => [],
};

/** Puts states side by side, of rows as they are or {@link merged}: a {@link Gathered}. `at` is the place of a row. */
export const gathered = (aggregations: readonly Aggregation[], at: string): string =>
  [
    `groupArray(${at}) AS places`,
    ...aggregations.flatMap((aggregation) => GATHERED[aggregation](at)),
    `groupArrayIf((${at}, wide), notEmpty(wide)) AS wides`,
  ].join(',\n            ');

/** Parallel arrays, in no particular order. Each place comes once. */
export interface Gathered {
  readonly places: readonly number[];
  readonly counts?: readonly number[];
  readonly totals?: readonly number[];
  /** The few that `totals` does not have exactly. */
  readonly exact_totals?: readonly (readonly [place: number, total: string])[];
  readonly peaks?: readonly number[];
  /** The few that `peaks` does not have exactly, or that are none. */
  readonly exact_peaks?: readonly (readonly [place: number, peak: string | null])[];
  readonly readings?: readonly (readonly [timestamp: string, seq: string, value: string])[];
  /** The few places that have numbers beyond ClickHouse's decimals. */
  readonly wides: readonly (readonly [place: number, texts: readonly string[]])[];
}

/** What is held at places that come once each, in ascending order. There may be tens of thousands, so it is made when asked for. */
export interface States {
  readonly places: readonly number[];
  /** The state of the n-th place. */
  stateAt(n: number): MetricState;
  /** The value of the n-th place's state; null where no event carried a usable one. */
  valueAt(n: number): Decimal | null;
}

/** Reads the states of one aggregation. There is a row for each customer text that has any; what several have at a place is merged. */
export function statesOf(aggregation: Aggregation, rows: readonly Gathered[]): States {
  const [first, second] = rows;
  if (first !== undefined && second === undefined && isAscending(first.places)) {
    return { places: first.places, ...readerOf(aggregation, first) };
  }
  const states = new Map<number, MetricState>();
  for (const row of rows) {
    const { stateAt } = readerOf(aggregation, row);
    for (const [n, place] of row.places.entries()) {
      const other = states.get(place);
      states.set(place, other === undefined ? stateAt(n) : mergeStates(other, stateAt(n)));
    }
  }
  const ordered = [...states].sort(([a], [b]) => a - b);
  const stateAt = (n: number): MetricState => ordered[n]?.[1] ?? EMPTY_STATE;
  return { places: ordered.map(([place]) => place), stateAt, valueAt: (n) => valueOfState(aggregation, stateAt(n)) };
}

const isAscending = (places: readonly number[]): boolean =>
  places.every((place, n) => n === 0 || place > (places[n - 1] ?? place));

/** Puts together what has the same name. */
export function groupedBy<T, N>(items: readonly T[], nameOf: (item: T) => N): ReadonlyMap<N, readonly [T, ...T[]]> {
  const found = new Map<N, [T, ...T[]]>();
  for (const item of items) {
    const name = nameOf(item);
    const alike = found.get(name);
    if (alike === undefined) found.set(name, [item]);
    else alike.push(item);
  }
  return found;
}

function valueOfState(aggregation: Aggregation, { events, total, peak, latest }: MetricState): Decimal | null {
  switch (aggregation) {
    case 'COUNT':
      return dec(events);
    case 'SUM':
      return total;
    case 'MAX':
      return peak ?? null;
    case 'LATEST':
      return latest?.value ?? null;
    case 'UNIQUE':
      return null;
    default:
      return aggregation satisfies never;
  }
}

/** Values are read without the states around them: most are all that is asked for. */
function readerOf(aggregation: Aggregation, row: Gathered): Pick<States, 'stateAt' | 'valueAt'> {
  const { places, counts, totals, peaks, readings } = row;
  const wides = new Map(row.wides);
  const wideAt = (n: number): readonly string[] | undefined => wides.get(places[n] ?? 0);
  switch (aggregation) {
    case 'COUNT': {
      const countAt = (n: number): number => counts?.[n] ?? 0;
      return { stateAt: (n) => ({ ...EMPTY_STATE, events: countAt(n) }), valueAt: (n) => dec(countAt(n)) };
    }
    case 'SUM': {
      const exact = new Map(row.exact_totals);
      const totalAt = (n: number): Decimal => sumOf(exact.get(places[n] ?? 0) ?? totals?.[n] ?? 0, wideAt(n));
      return { stateAt: (n) => ({ ...EMPTY_STATE, total: totalAt(n) }), valueAt: totalAt };
    }
    case 'MAX': {
      const exact = new Map(row.exact_peaks);
      const peakAt = (n: number): Decimal | undefined => {
        const text = exact.get(places[n] ?? 0);
        return peakOf(text === undefined ? (peaks?.[n] ?? null) : text, wideAt(n));
      };
      return { stateAt: (n) => ({ ...EMPTY_STATE, peak: peakAt(n) }), valueAt: (n) => peakAt(n) ?? null };
    }
    case 'LATEST': {
      const latestAt = (n: number): Reading | undefined => readingOf(readings?.[n] ?? ['0', '0', '']);
      return { stateAt: (n) => ({ ...EMPTY_STATE, latest: latestAt(n) }), valueAt: (n) => latestAt(n)?.value ?? null };
    }
    case 'UNIQUE':
      return { stateAt: () => EMPTY_STATE, valueAt: () => null };
    default:
      return aggregation satisfies never;
  }
}

/** A fraction is rounded once more, so that it is the nearest number to its decimal, and thus has the decimal's digits. */
const decimalOf = (value: number | string): Decimal =>
  dec(typeof value === 'string' || Number.isInteger(value) ? value : Math.round(value * SMALL_UNIT) / SMALL_UNIT);

/** SUM: the decimal, and the texts of what did not fit it. */
const sumOf = (total: number | string, wide: readonly string[] | undefined): Decimal =>
  wide === undefined ? decimalOf(total) : wide.reduce((sum, text) => sum.plus(text), decimalOf(total));

/** MAX: the greatest of the decimal, if there is one, and of what did not fit it. */
const peakOf = (peak: number | string | null, wide: readonly string[] = []): Decimal | undefined =>
  wide
    .map(decimalOf)
    .reduce<Decimal | undefined>(
      (best, value) => (best?.gte(value) ? best : value),
      peak === null ? undefined : decimalOf(peak),
    );

/** LATEST: the last reading, if there is one. */
const readingOf = ([timestamp, seq, value]: readonly [string, string, string]): Reading | undefined =>
  value === '' ? undefined : { timestamp: Number(timestamp), seq: Number(seq), value: dec(value) };
