import type { Instant } from '@takt/engine';
import { badRequest } from '../platform/errors.ts';

/** Readers of request members that the schema alone cannot check. Each names the member in its refusal. */

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
