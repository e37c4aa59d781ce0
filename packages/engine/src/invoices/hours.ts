import type { HourQuantity } from '../invoice.ts';
import { type Decimal, min, ZERO } from '../money.ts';
import type { Instant } from '../time/index.ts';

/** Quantities of one hour added up, in order of time. */
export function summedHours(hours: readonly HourQuantity[]): readonly HourQuantity[] {
  const byHour = new Map<Instant, Decimal>();
  for (const { hour, quantity } of hours) byHour.set(hour, (byHour.get(hour) ?? ZERO).plus(quantity));
  return [...byHour].sort(([a], [b]) => a - b).map(([hour, quantity]) => ({ hour, quantity }));
}

/**
 * Deals a charge's hours out to its parts, in their order, the earliest usage to the first: within a line the earliest hours count as
 * covered first (contracts 8). Each part gets exactly its quantity; falls go to the part that is being filled, and the last part takes
 * what is left.
 */
export function dealHours(
  hours: readonly HourQuantity[],
  quantities: readonly Decimal[],
): readonly (readonly HourQuantity[])[] {
  const dealt: HourQuantity[][] = quantities.map(() => []);
  let part = 0;
  let filled = ZERO;
  const give = (hour: number, quantity: Decimal): void => {
    if (!quantity.isZero()) dealt[part]?.push({ hour, quantity });
    filled = filled.plus(quantity);
  };
  for (const { hour, quantity } of hours) {
    let rest = quantity;
    while (part < quantities.length - 1) {
      const room = (quantities[part] ?? ZERO).minus(filled);
      const fits = min(rest, room);
      give(hour, fits);
      rest = rest.minus(fits);
      if (rest.lte(0)) break;
      part += 1;
      filled = ZERO;
    }
    if (!rest.isZero()) give(hour, rest);
  }
  return dealt;
}
