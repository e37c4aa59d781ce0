import { DAY, HOUR } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';
import { instantOf } from '../../platform/time-text.ts';

export type WindowSize = 'HOUR' | 'DAY' | 'NONE';

export interface Range {
  readonly start: number;
  readonly end: number;
}

const LENGTH: Readonly<Record<WindowSize, number>> = { HOUR: HOUR, DAY: DAY, NONE: Number.POSITIVE_INFINITY };

/** The range of a usage query: not empty, and cut where its windows are (metering 7, D22). */
export function readRange(startingOn: string, endingBefore: string, size: WindowSize): Range {
  const range = { start: instantOf(startingOn), end: instantOf(endingBefore) };
  const unit = size === 'DAY' ? DAY : HOUR;
  for (const [name, instant] of [
    ['starting_on', range.start],
    ['ending_before', range.end],
  ] as const) {
    if (instant % unit !== 0) {
      throw badRequest(
        `${name}: must be at ${size === 'DAY' ? 'midnight UTC' : 'a full hour'} for window_size ${size}`,
      );
    }
  }
  if (range.start >= range.end) throw badRequest('ending_before: must be after starting_on');
  return range;
}

/** Where the window that begins at `start` ends. */
export const windowEnd = (start: number, size: WindowSize, { end }: Range): number =>
  Math.min(start + LENGTH[size], end);

/** How many windows a range has. */
export const windowCount = ({ start, end }: Range, size: WindowSize): number =>
  size === 'NONE' ? 1 : Math.ceil((end - start) / LENGTH[size]);

/** The starts of a range's windows, from the n-th on. */
export function* windowStarts(range: Range, size: WindowSize, first = 0): Generator<number> {
  if (size === 'NONE') {
    if (first === 0) yield range.start;
    return;
  }
  for (let start = range.start + first * LENGTH[size]; start < range.end; start += LENGTH[size]) yield start;
}
