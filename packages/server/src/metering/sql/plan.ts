import type { Decimal } from '@takt/engine';
import type { Arithmetic, CastType, Comparison } from './ast.ts';

/** A checked query: names are resolved, types are settled, every reading of a text as something else is spelled out. */

/** Null fits every type. */
export type Type = 'text' | 'decimal' | 'boolean' | 'timestamp' | 'null';

/** By type: a string, a Decimal, a boolean, an instant in milliseconds. */
export type Value = string | Decimal | boolean | number | null;

export type Node = { readonly type: Type } & (
  | { readonly op: 'literal'; readonly value: Value }
  /** Of the source's row, by place. */
  | { readonly op: 'column'; readonly index: number }
  /** The value of a grouping expression, or the result of an aggregate, of the SELECT's own group. */
  | { readonly op: 'group'; readonly index: number }
  | { readonly op: 'aggregate'; readonly index: number }
  | { readonly op: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly op: 'not' | 'negate'; readonly operand: Node }
  /** Both sides have the same type. */
  | { readonly op: 'compare'; readonly operator: Comparison; readonly left: Node; readonly right: Node }
  | { readonly op: 'in'; readonly negated: boolean; readonly operand: Node; readonly list: readonly Node[] }
  | { readonly op: 'isNull'; readonly negated: boolean; readonly operand: Node }
  | { readonly op: 'arithmetic'; readonly operator: Arithmetic; readonly left: Node; readonly right: Node }
  | { readonly op: 'least' | 'greatest'; readonly operands: readonly Node[] }
  | { readonly op: 'round'; readonly operand: Node; readonly digits: Node | undefined }
  | { readonly op: 'ceil' | 'floor'; readonly operand: Node }
  | { readonly op: 'truncate'; readonly unit: 'hour' | 'day'; readonly operand: Node }
  | {
      readonly op: 'case';
      readonly branches: readonly { readonly condition: Node; readonly result: Node }[];
      readonly otherwise: Node;
    }
  /** What cannot be read or cast becomes NULL. */
  | { readonly op: 'cast'; readonly to: CastType; readonly operand: Node }
);

export type AggregateName = 'COUNT' | 'SUM' | 'MAX' | 'MIN' | 'AVG' | 'EARLIEST' | 'LATEST';

export interface Aggregate {
  readonly name: AggregateName;
  readonly distinct: boolean;
  /** Absent in COUNT(*). */
  readonly operand: Node | undefined;
  readonly type: Type;
}

export interface Column {
  readonly name: string;
  readonly type: Type;
}

/** The raw events: `event_type`, `timestamp`, then the properties that the query mentions. */
export interface EventsSource {
  readonly kind: 'events';
  readonly properties: readonly string[];
}

export const EVENT_TYPE_COLUMN = 0;
export const TIMESTAMP_COLUMN = 1;
export const FIRST_PROPERTY_COLUMN = 2;

export interface Select {
  readonly kind: 'select';
  readonly source: EventsSource | Select;
  readonly where: Node | undefined;
  /** Undefined: every row of the source that passes makes a row. Else every group does. */
  readonly grouping: Grouping | undefined;
  readonly items: readonly Node[];
  readonly columns: readonly Column[];
}

export interface Grouping {
  /** Over the source's row; without any there is one group, also of no rows. */
  readonly keys: readonly Node[];
  /** Over the source's row. */
  readonly aggregates: readonly Aggregate[];
  /** Over the group. */
  readonly having: Node | undefined;
}

/** A metric's query. */
export interface Plan {
  readonly select: Select;
  /** The place of the column that is the quantity (metering 6.1). */
  readonly valueColumn: number;
  /** The other columns, by which the metric can be split. */
  readonly keyColumns: readonly { readonly name: string; readonly index: number }[];
}

/** The SELECT that reads the events themselves. */
export function innermost(select: Select): Select & { readonly source: EventsSource } {
  const { source } = select;
  return source.kind === 'select' ? innermost(source) : { ...select, source };
}
