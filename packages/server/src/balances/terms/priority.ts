import type { Decimal } from '@takt/engine';
import { badRequest } from '../../platform/errors.ts';

/** A priority only orders: a JS number will do, as long as it is one. */
export function parsePriority(priority: Decimal, where: string): number {
  const number = priority.toNumber();
  if (!Number.isFinite(number)) throw badRequest(`${where}: must lie within ±1e308`);
  return number;
}

/** The same where it may be absent, or cleared. */
export const parseOptionalPriority = (priority: Decimal | null | undefined, where: string): number | undefined =>
  priority === undefined || priority === null ? undefined : parsePriority(priority, where);
