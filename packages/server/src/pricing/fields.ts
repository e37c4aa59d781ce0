import { type Instant, isFullHour } from '@takt/engine';
import { badRequest } from '../platform/errors.ts';
import { instantOf } from '../platform/time-text.ts';

/** Readers of request members that the schema alone cannot check. Each names the member in its refusal. */

/** An instant that cuts rating (metering 1, D33). */
export function hourOf(field: string, text: string): Instant {
  const instant = instantOf(text);
  if (!isFullHour(instant)) throw badRequest(`${field}: must lie on a full hour, such as 2026-01-31T13:00:00Z`);
  return instant;
}

export interface Span {
  readonly startingAt: Instant;
  readonly endingBefore?: Instant;
}

interface WireSpan {
  readonly starting_at: string;
  readonly ending_before?: string;
}

export function spanOf(wire: WireSpan, read: (field: string, text: string) => Instant, prefix = ''): Span {
  const startingAt = read(`${prefix}starting_at`, wire.starting_at);
  if (wire.ending_before === undefined) return { startingAt };
  const endingBefore = read(`${prefix}ending_before`, wire.ending_before);
  if (endingBefore <= startingAt) throw badRequest(`${prefix}ending_before: must lie after starting_at`);
  return { startingAt, endingBefore };
}

export function nonEmpty(field: string, text: string): string {
  if (text.trim() === '') throw badRequest(`${field}: must not be empty`);
  return text;
}
