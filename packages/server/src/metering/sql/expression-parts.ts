import type { Expression } from './ast.ts';

/** What an expression is made of, and whether an aggregate is part of it. */

export const AGGREGATES: ReadonlySet<string> = new Set(['COUNT', 'SUM', 'MAX', 'MIN', 'AVG', 'EARLIEST', 'LATEST']);

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'null':
    case 'name':
      return [];
    case 'logic':
    case 'comparison':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'not':
    case 'minus':
    case 'is null':
    case 'cast':
      return [expression.operand];
    case 'in':
      return [expression.operand, ...expression.list];
    case 'call':
      return expression.operands;
    case 'case':
      return [
        ...(expression.operand === undefined ? [] : [expression.operand]),
        ...expression.branches.flatMap(({ condition, result }) => [condition, result]),
        ...(expression.otherwise === undefined ? [] : [expression.otherwise]),
      ];
  }
}

export const hasAggregate = (expression: Expression): boolean =>
  (expression.kind === 'call' && AGGREGATES.has(expression.name)) || childrenOf(expression).some(hasAggregate);

export const isConstant = (expression: Expression): boolean =>
  expression.kind !== 'name' &&
  !(expression.kind === 'call' && AGGREGATES.has(expression.name)) &&
  childrenOf(expression).every(isConstant);

export const mentions = (expression: Expression, name: string): boolean =>
  (expression.kind === 'name' && expression.name === name) ||
  childrenOf(expression).some((child) => mentions(child, name));
