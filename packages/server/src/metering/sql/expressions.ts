import { type Decimal, dec, HOUR } from '@takt/engine';
import type { Node, Value } from './plan.ts';
import { calculate, cast, holds, order, roundTo } from './values.ts';

/** What a node is evaluated over: a row of the source, or a group. */
export interface Frame {
  readonly row: readonly Value[];
  readonly keys: readonly Value[];
  readonly aggregates: readonly Value[];
}

export const rowFrame = (row: readonly Value[]): Frame => ({ row, keys: [], aggregates: [] });

export type Evaluate = (frame: Frame) => Value;

const UNIT_MS = { hour: HOUR, day: 24 * HOUR } as const;

/** Turns a node into a function, once for many rows. Three-valued logic throughout; it cannot throw (metering 6.2). */
export function compile(node: Node): Evaluate {
  switch (node.op) {
    case 'literal':
      return () => node.value;
    case 'column':
      return ({ row }) => row[node.index] ?? null;
    case 'group':
      return ({ keys }) => keys[node.index] ?? null;
    case 'aggregate':
      return ({ aggregates }) => aggregates[node.index] ?? null;
    case 'and':
    case 'or':
      return compileLogic(node.op === 'or', compile(node.left), compile(node.right));
    case 'not': {
      const operand = compile(node.operand);
      return (frame) => negated(operand(frame));
    }
    case 'negate': {
      const operand = compile(node.operand);
      return (frame) => {
        const value = operand(frame);
        return value === null ? null : (value as Decimal).negated();
      };
    }
    case 'compare': {
      const [left, right] = [compile(node.left), compile(node.right)];
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return a === null || b === null ? null : holds(node.operator, a, b);
      };
    }
    case 'in':
      return compileIn(compile(node.operand), node.list.map(compile), node.negated);
    case 'isNull': {
      const operand = compile(node.operand);
      return (frame) => (operand(frame) === null) !== node.negated;
    }
    case 'arithmetic': {
      const [left, right] = [compile(node.left), compile(node.right)];
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return a === null || b === null ? null : calculate(node.operator, a as Decimal, b as Decimal);
      };
    }
    case 'least':
    case 'greatest':
      return compileExtreme(node.operands.map(compile), node.op === 'least' ? -1 : 1);
    case 'round': {
      const operand = compile(node.operand);
      const digits = node.digits === undefined ? () => dec(0) : compile(node.digits);
      return (frame) => {
        const value = operand(frame);
        const places = digits(frame);
        return value === null || places === null ? null : roundTo(value as Decimal, places as Decimal);
      };
    }
    case 'ceil':
    case 'floor': {
      const operand = compile(node.operand);
      return (frame) => {
        const value = operand(frame) as Decimal | null;
        return value === null ? null : node.op === 'ceil' ? value.ceil() : value.floor();
      };
    }
    case 'truncate': {
      const operand = compile(node.operand);
      const unit = UNIT_MS[node.unit];
      return (frame) => {
        const value = operand(frame);
        return value === null ? null : Math.floor((value as number) / unit) * unit;
      };
    }
    case 'case': {
      const branches = node.branches.map(({ condition, result }) => ({
        condition: compile(condition),
        result: compile(result),
      }));
      const otherwise = compile(node.otherwise);
      return (frame) => (branches.find(({ condition }) => condition(frame) === true)?.result ?? otherwise)(frame);
    }
    case 'cast': {
      const operand = compile(node.operand);
      const from = node.operand.type;
      return (frame) => cast(operand(frame), from, node.to);
    }
  }
}

const negated = (value: Value): Value => (value === null ? null : value !== true);

/** AND is false, and OR is true, as soon as one side is, whatever the other. */
function compileLogic(decisive: boolean, left: Evaluate, right: Evaluate): Evaluate {
  return (frame) => {
    const a = left(frame);
    if (a === decisive) return decisive;
    const b = right(frame);
    if (b === decisive) return decisive;
    return a === null || b === null ? null : !decisive;
  };
}

function compileIn(operand: Evaluate, list: readonly Evaluate[], isNegated: boolean): Evaluate {
  return (frame) => {
    const value = operand(frame);
    if (value === null) return null;
    let hasNull = false;
    for (const item of list) {
      const other = item(frame);
      if (other === null) hasNull = true;
      else if (order(value, other) === 0) return !isNegated;
    }
    return hasNull ? null : isNegated;
  };
}

/** NULLs are ignored; NULL if there is nothing else. */
function compileExtreme(operands: readonly Evaluate[], sign: 1 | -1): Evaluate {
  return (frame) => {
    let best: Value = null;
    for (const operand of operands) {
      const value = operand(frame);
      if (value !== null && (best === null || order(value, best) * sign > 0)) best = value;
    }
    return best;
  };
}
