/**
 * An offset from an event: `[+|-]P[nY][nM][nW][nD][T[nH]]` with at least one component (customers 7). Minutes and seconds are not
 * known, for due work is reckoned in hours.
 */
const OFFSET = /^([+-]?)P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/;
const MAX_DIGITS = 6;

export interface Offset {
  readonly isNegative: boolean;
  /** As a Postgres interval. */
  readonly interval: string;
}

/** The offset that a text names; undefined for any other text. */
export function parseOffset(text: string): Offset | undefined {
  const match = OFFSET.exec(text);
  if (match === null) return undefined;
  const [, sign = '', ...components] = match;
  if (components.some((digits) => digits !== undefined && digits.length > MAX_DIGITS)) return undefined;
  const [years, months, weeks, days, hours] = components.map((digits) => `${sign}${digits ?? '0'}`);
  return {
    isNegative: sign === '-' && components.some((digits) => Number(digits ?? 0) > 0),
    interval: `${years} years ${months} months ${weeks} weeks ${days} days ${hours} hours`,
  };
}
