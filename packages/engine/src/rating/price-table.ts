import type { LineTier } from '../invoice.ts';
import { type Decimal, ZERO } from '../money.ts';
import { graduationOf, isTiered, type Price } from '../rate.ts';

/** One step of a price by counter position; lower bound exclusive, upper inclusive (pricing 5.2). */
export interface PriceStep {
  /** Absent on the last step: open. */
  readonly upTo?: Decimal;
  readonly unitPrice: Decimal;
  /** Absent when the price has no tiers. */
  readonly tier?: LineTier;
}

/** From below zero (which prices at the first tier, pricing 6.4) up, without gaps. */
export type PriceTable = readonly PriceStep[];

const tables = new WeakMap<Price, PriceTable>();

/** The steps of a price; made once per price object. */
export function tableOf(price: Price): PriceTable {
  const known = tables.get(price);
  if (known !== undefined) return known;
  const table = makeTable(price);
  tables.set(price, table);
  return table;
}

function makeTable(price: Price): PriceTable {
  const tiered = isTiered(price);
  let startingAt = ZERO;
  return graduationOf(price).map(({ size, amount }, i) => {
    const tier = { level: i + 1, startingAt, ...(size === undefined ? {} : { size }) };
    startingAt = size === undefined ? startingAt : startingAt.plus(size);
    return {
      unitPrice: amount,
      ...(size === undefined ? {} : { upTo: startingAt }),
      ...(tiered ? { tier } : {}),
    };
  });
}

/** The step that prices the units just above a position; `undefined` is the very bottom. */
export function stepAbove(table: PriceTable, position: Decimal | undefined): PriceStep {
  for (const step of table) {
    if (position === undefined || step.upTo === undefined || step.upTo.gt(position)) return step;
  }
  throw new Error('a price table ends with an open step');
}

/** The inner bounds of several tables, ascending, each once. */
export function boundsOf(all: readonly PriceTable[]): readonly Decimal[] {
  const bounds: Decimal[] = [];
  for (const table of all) for (const { upTo } of table) if (upTo !== undefined) bounds.push(upTo);
  return bounds.sort((a, b) => a.cmp(b)).filter((bound, i) => !bounds[i - 1]?.eq(bound));
}
