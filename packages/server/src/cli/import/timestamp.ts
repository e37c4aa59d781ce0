import { parseInstant, textOf } from '../../platform/time-text.ts';

const DATE_TIME =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[Tt ](?<minute>\d{2}:\d{2})(?::(?<second>\d{2})(?<fraction>\.\d+)?)?)?\s*(?<offset>[Zz]|UTC|[+-]\d{2}:?\d{2})?$/;

/**
 * A timestamp as files have them, in RFC 3339: `2023-11-16 18:17:03.9799600` becomes `2023-11-16T18:17:03.9799600Z`. Without an offset
 * it is UTC; without a time, midnight. Undefined for any other text.
 */
export function rfc3339Of(text: string): string | undefined {
  const {
    date,
    minute = '00:00',
    second = '00',
    fraction = '',
    offset = 'Z',
  } = DATE_TIME.exec(text.trim())?.groups ?? {};
  if (date === undefined) return undefined;
  const zone = /^(z|utc)$/i.test(offset) ? 'Z' : offset.replace(/^(...)(\d\d)$/, '$1:$2');
  const time = `${date}T${minute}:${second}${fraction}${zone}`;
  return parseInstant(time) === undefined ? undefined : time;
}

/** Reads timestamps, and shifts them so that the first becomes `rebaseTime`, where one is given. Spacing is kept to the millisecond. */
export function timestampReader(rebaseTime: number | undefined): (text: string) => string | undefined {
  let shift: number | undefined;
  return (text) => {
    const time = rfc3339Of(text);
    const instant = time === undefined ? undefined : parseInstant(time);
    if (rebaseTime === undefined || instant === undefined) return time;
    shift ??= rebaseTime - instant;
    return textOf(instant + shift);
  };
}
