import type { Static } from '@sinclair/typebox';
import {
  type BreakdownElement,
  DAY,
  type Interval,
  type LineItem,
  type PricingUnit,
  startOfDay,
  sum,
} from '@takt/engine';
import { textOf } from '../platform/time-text.ts';
import type { DailyCosts } from './schemas.ts';

export type WireCosts = Static<typeof DailyCosts>;

/** The UTC days that a range touches, by their starts. */
export function daysOf({ start, end }: Interval): readonly number[] {
  const days: number[] = [];
  for (let day = startOfDay(start); day < end; day += DAY) days.push(day);
  return days;
}

/** Gross usage spend of one day by pricing unit, its lines merged by name (invoices 12.14). */
export function wireCosts(
  day: number,
  spend: readonly BreakdownElement[],
  pricingUnits: Readonly<Record<string, PricingUnit>>,
): WireCosts {
  const lines = spend
    .filter(({ window }) => startOfDay(window.start) === day)
    .flatMap((element) => element.lines)
    .filter(({ type, total }) => type === 'usage' && !total.isZero());
  return {
    start_timestamp: textOf(day),
    end_timestamp: textOf(day + DAY),
    credit_types: Object.fromEntries(
      groups(lines, ({ creditTypeId }) => creditTypeId).map(([creditTypeId, own]) => [
        creditTypeId,
        {
          name: pricingUnits[creditTypeId]?.name ?? creditTypeId,
          cost: sum(own.map(({ total }) => total)),
          line_item_breakdown: groups(own, ({ name }) => name).map(([name, same]) => ({
            name,
            cost: sum(same.map(({ total }) => total)),
          })),
        },
      ]),
    ),
  };
}

function groups(lines: readonly LineItem[], keyOf: (line: LineItem) => string): readonly [string, LineItem[]][] {
  const found = new Map<string, LineItem[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = found.get(key);
    if (group === undefined) found.set(key, [line]);
    else group.push(line);
  }
  return [...found];
}
