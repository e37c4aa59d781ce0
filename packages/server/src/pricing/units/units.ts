import { strict as assert } from 'node:assert';
import type { PricingUnit } from '@takt/engine';
import type { Queryable } from '../../platform/postgres/index.ts';

/** The id of USD, counted in cents (pricing 2). */
export const USD = '2714e483-4ff1-48e4-9e25-ac732e8f24f2';

interface UnitRow {
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly is_currency: boolean;
}

export type PricingUnits = Readonly<Record<string, PricingUnit>>;

export async function readUnits(q: Queryable): Promise<PricingUnits> {
  const rows = await q.query<UnitRow>('SELECT id, name, is_currency FROM pricing_units');
  return Object.fromEntries(rows.map(({ id, name, is_currency }) => [id, { id, name, isCurrency: is_currency }]));
}

export const readUnitPage = (q: Queryable, after: number, limit: number): Promise<UnitRow[]> =>
  q.query<UnitRow>('SELECT seq, id, name, is_currency FROM pricing_units WHERE seq > $1 ORDER BY seq LIMIT $2', [
    after,
    limit,
  ]);

/** False when the name is taken. */
export async function insertCustomUnit(q: Queryable, id: string, name: string): Promise<boolean> {
  const rows = await q.query(
    'INSERT INTO pricing_units (id, name, is_currency) VALUES ($1, $2, false) ON CONFLICT (name) DO NOTHING RETURNING id',
    [id, name],
  );
  return rows.length === 1;
}

/** A unit as other objects embed it. */
export function wireUnit(units: PricingUnits, id: string): { id: string; name: string } {
  const unit = units[id];
  assert(unit !== undefined, `pricing unit ${id} is stored`);
  return { id, name: unit.name };
}
