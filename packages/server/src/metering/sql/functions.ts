import type { Expression } from './ast.ts';
import { alike, asDecimal } from './coercion.ts';
import { AGGREGATES } from './expression-parts.ts';
import type { Node } from './plan.ts';
import { refuse } from './syntax-error.ts';

const FUNCTIONS = [...AGGREGATES, 'LEAST', 'GREATEST', 'ROUND', 'CEIL', 'FLOOR', 'DATE_TRUNC'];

/** A call of a function that works on one row at a time, its operands being checked already. */
export function functionOf({ name, operands, place }: Expression & { kind: 'call' }, nodes: readonly Node[]): Node {
  const [first, second] = nodes;
  switch (name) {
    case 'LEAST':
    case 'GREATEST': {
      if (nodes.length === 0) throw refuse(`${name} needs at least one argument`, place);
      const isTime = nodes.some(({ type }) => type === 'timestamp');
      const typed = isTime
        ? alike(nodes, place)
        : nodes.map((node) => asDecimal(node, `${name} needs numbers or timestamps`, place));
      return { op: name === 'LEAST' ? 'least' : 'greatest', operands: typed, type: isTime ? 'timestamp' : 'decimal' };
    }
    case 'ROUND': {
      if (first === undefined || nodes.length > 2) throw refuse('ROUND takes a number and, if need be, digits', place);
      const digits = second === undefined ? undefined : asDecimal(second, 'ROUND takes a number of digits', place);
      return { op: 'round', operand: asDecimal(first, 'ROUND needs a number', place), digits, type: 'decimal' };
    }
    case 'CEIL':
    case 'FLOOR': {
      if (first === undefined || nodes.length > 1) throw refuse(`${name} takes one argument`, place);
      const operand = asDecimal(first, `${name} needs a number`, place);
      return { op: name === 'CEIL' ? 'ceil' : 'floor', operand, type: 'decimal' };
    }
    case 'DATE_TRUNC': {
      const unit = operands[0]?.kind === 'text' ? operands[0].text.toLowerCase() : undefined;
      if (nodes.length !== 2 || second === undefined || (unit !== 'hour' && unit !== 'day')) {
        throw refuse("DATE_TRUNC takes 'hour' or 'day', and a timestamp", place);
      }
      if (second.type !== 'timestamp' && second.type !== 'null') throw refuse('DATE_TRUNC needs a timestamp', place);
      return { op: 'truncate', unit, operand: second, type: 'timestamp' };
    }
    default:
      throw refuse(`there is no function ${name}; there are ${FUNCTIONS.join(', ')}`, place);
  }
}
