import { type Instant, isFullHour } from '@takt/engine';
import { badRequest } from './errors.ts';
import { instantOf } from './time-text.ts';

/** A date of a request that cuts rating, and so lies on a full hour (metering 1, D33). */
export function hourOf(where: string, text: string): Instant {
  const instant = instantOf(text);
  if (isFullHour(instant)) return instant;
  throw badRequest(`${where}: must lie on a full hour, such as 2026-01-31T13:00:00Z`);
}
