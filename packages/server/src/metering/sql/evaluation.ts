import type { Decimal } from '@takt/engine';
import { type Accumulator, accumulatorFor, type When } from './accumulators.ts';
import { compile, type Evaluate, type Frame, rowFrame } from './expressions.ts';
import type { Grouping, Plan, Select, Value } from './plan.ts';
import { asQuantity, nameOf, toText } from './values.ts';

/** A row of a SELECT; `when` is that of the event it comes from, as long as it comes from one. */
export interface Row {
  readonly values: readonly Value[];
  readonly when: When;
}

/** A row of a metric's result. */
export interface ResultRow {
  /** By {@link Plan.keyColumns}; null is the null group. */
  readonly keys: readonly (string | null)[];
  readonly value: Decimal | null;
}

const NEVER: When = { timestamp: 0, seq: 0 };

/**
 * The evaluation of a metric's query over events that come one by one, or already gathered by the store. Its result can be asked for
 * after any of them, and is that of the events so far.
 */
export class Evaluation {
  readonly #plan: Plan;
  /** SELECTs below the first that groups: each turns a row into at most one. */
  readonly #projections: readonly ((row: Row) => Row | undefined)[];
  readonly #groups: GroupTable;
  /** SELECTs above it, from the inside out. */
  readonly #outer: readonly Select[];

  constructor(plan: Plan) {
    this.#plan = plan;
    const selects = fromInside(plan.select);
    const first = selects.findIndex(({ grouping }) => grouping !== undefined);
    const grouped = selects[first];
    if (grouped?.grouping === undefined) throw new Error('a checked query groups somewhere');
    this.#projections = selects.slice(0, first).map(projection);
    this.#groups = new GroupTable(grouped, grouped.grouping);
    this.#outer = selects.slice(first + 1);
  }

  /** The groups of the first SELECT that groups, for what the store has gathered. */
  get groups(): GroupTable {
    return this.#groups;
  }

  /** @param event the columns that the innermost SELECT reads. */
  add(event: Row): void {
    let row: Row | undefined = event;
    for (const project of this.#projections) {
      row = project(row);
      if (row === undefined) return;
    }
    this.#groups.add(row);
  }

  result(): readonly ResultRow[] {
    // Without any event there is no result, not even a count of zero (index 6.5).
    if (this.#groups.isEmpty) return [];
    let rows: readonly Row[] = this.#groups.rows();
    for (const select of this.#outer) rows = evaluate(select, rows);
    const { valueColumn, keyColumns, select } = this.#plan;
    const { columns } = select;
    return rows.map(({ values }) => ({
      value: asQuantity(values[valueColumn] ?? null, columns[valueColumn]?.type ?? 'null'),
      keys: keyColumns.map(({ index }) => {
        const value = values[index] ?? null;
        return value === null ? null : toText(value, columns[index]?.type ?? 'null');
      }),
    }));
  }
}

const fromInside = (select: Select): readonly Select[] =>
  select.source.kind === 'select' ? [...fromInside(select.source), select] : [select];

function projection({ where, items }: Select): (row: Row) => Row | undefined {
  const passes = where === undefined ? undefined : compile(where);
  const columns = items.map(compile);
  return ({ values, when }) => {
    const frame = rowFrame(values);
    if (passes !== undefined && passes(frame) !== true) return undefined;
    return { values: columns.map((column) => column(frame)), when };
  };
}

function evaluate(select: Select, rows: readonly Row[]): readonly Row[] {
  if (select.grouping === undefined) {
    const project = projection(select);
    return rows.flatMap((row) => project(row) ?? []);
  }
  const groups = new GroupTable(select, select.grouping);
  for (const row of rows) groups.add(row);
  return groups.rows();
}

interface Group {
  readonly keys: readonly Value[];
  readonly accumulators: readonly Accumulator[];
}

/** The groups of one SELECT. */
class GroupTable {
  readonly #grouping: Grouping;
  readonly #where: Evaluate | undefined;
  readonly #keys: readonly Evaluate[];
  readonly #operands: readonly (Evaluate | undefined)[];
  readonly #having: Evaluate | undefined;
  readonly #items: readonly Evaluate[];
  readonly #groups = new Map<string, Group>();

  constructor({ where, items }: Select, grouping: Grouping) {
    this.#grouping = grouping;
    this.#where = where === undefined ? undefined : compile(where);
    this.#keys = grouping.keys.map(compile);
    this.#operands = grouping.aggregates.map(({ operand }) => (operand === undefined ? undefined : compile(operand)));
    this.#having = grouping.having === undefined ? undefined : compile(grouping.having);
    this.#items = items.map(compile);
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  add({ values, when }: Row): void {
    const frame = rowFrame(values);
    if (this.#where !== undefined && this.#where(frame) !== true) return;
    const { accumulators } = this.groupOf(this.#keys.map((key) => key(frame)));
    for (const [i, accumulator] of accumulators.entries()) {
      const operand = this.#operands[i];
      accumulator.add(operand === undefined ? true : operand(frame), when);
    }
  }

  /** The group with these keys, made if need be. */
  groupOf(keys: readonly Value[]): Group {
    const name = JSON.stringify(keys.map(nameOf));
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = { keys, accumulators: this.#grouping.aggregates.map(accumulatorFor) };
      this.#groups.set(name, group);
    }
    return group;
  }

  rows(): readonly Row[] {
    const groups = [...this.#groups.values()];
    // Without GROUP BY there is one group, also of no rows.
    if (groups.length === 0 && this.#keys.length === 0) groups.push(this.#noRows());
    return groups.flatMap(({ keys, accumulators }) => {
      const frame: Frame = { row: [], keys, aggregates: accumulators.map((accumulator) => accumulator.result()) };
      if (this.#having !== undefined && this.#having(frame) !== true) return [];
      return [{ values: this.#items.map((item) => item(frame)), when: NEVER }];
    });
  }

  #noRows(): Group {
    return { keys: [], accumulators: this.#grouping.aggregates.map(accumulatorFor) };
  }
}
