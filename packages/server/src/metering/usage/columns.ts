import { type Decimal, dec } from '@takt/engine';
import type { Reading } from '../rollup/hourly-state.ts';

/** How the merged columns of usage_hourly are read back: 64-bit numbers and decimals come as text. */

const MAX_SMALL_DIGITS = 15;

/** Short whole numbers, which most are, make a Decimal several times faster by way of a JS number. */
export const decimalOf = (text: string): Decimal =>
  dec(text.length <= MAX_SMALL_DIGITS && !text.includes('.') ? Number(text) : text);

/** What nearly all sums and maxima fit: ClickHouse writes 64 bits as text many times faster than the 256 that it sums in. */
const SMALL_DECIMAL = 'Decimal(18, 6)';

/**
 * Gathers an aggregated decimal side by side as `${name}s`. Where it is none or no small one, `exact_${name}s` has it, beside what `at`
 * says: groupArray leaves out nulls.
 */
export const gatherDecimals = (name: string, at: string): string => {
  const small = `ifNull(accurateCastOrNull(${name}, '${SMALL_DECIMAL}'), 0)`;
  return `groupArray(${small}) AS ${name}s,
            groupArrayIf((${at}, ${name}), ifNull(${small} != ${name}, 1)) AS exact_${name}s`;
};

/** What {@link gatherDecimals} has gathered at a place, the n-th. */
export function gatheredAt(
  exact: ReadonlyMap<number, string | null>,
  small: readonly string[] | undefined,
  at: number,
  n: number,
): string | null {
  const value = exact.get(at);
  return value === undefined ? (small?.[n] ?? null) : value;
}

/** SUM: the decimal, and the texts of what did not fit it. */
export const sumOf = (total: string, wide: readonly string[] = []): Decimal =>
  wide.reduce((sum, text) => sum.plus(text), decimalOf(total));

/** MAX: the greatest of the decimal, if there is one, and of what did not fit it. */
export const peakOf = (peak: string | null, wide: readonly string[] = []): Decimal | undefined =>
  [...(peak === null ? [] : [peak]), ...wide]
    .map((text) => dec(text))
    .reduce<Decimal | undefined>((best, value) => (best?.gte(value) ? best : value), undefined);

/** LATEST: the last reading, if there is one. */
export const readingOf = ([timestamp, seq, value]: readonly [string, string, string]): Reading | undefined =>
  value === '' ? undefined : { timestamp: Number(timestamp), seq: Number(seq), value: dec(value) };
