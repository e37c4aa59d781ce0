import type { Node, Type } from './plan.ts';
import { type Place, refuse } from './syntax-error.ts';

/** What a value of one type is where another is needed; NULL is of every type (metering 6.2). */

export const NULL: Node = { op: 'literal', value: null, type: 'null' };

const read = (operand: Node, type: Type): Node =>
  type === 'null' || type === 'text' ? operand : { op: 'cast', to: type, operand, type };

export function asBoolean(node: Node, why: string, place: Place): Node {
  if (node.type === 'boolean' || node.type === 'null') return node;
  throw refuse(`${why}, not a ${node.type}`, place);
}

/** A text is read as a number; what is none becomes NULL. */
export function asDecimal(node: Node, why: string, place: Place): Node {
  if (node.type === 'decimal' || node.type === 'null') return node;
  if (node.type === 'text') return read(node, 'decimal');
  throw refuse(`${why}, not a ${node.type}`, place);
}

/** Brings nodes that are compared, or stand for each other, to one type: texts are read as what the others are. */
export function alike(nodes: readonly Node[], place: Place): Node[] {
  const types = new Set(nodes.map(({ type }) => type).filter((type) => type !== 'null'));
  const others = [...types].filter((type) => type !== 'text');
  if (others.length > 1) throw refuse(`a ${others.join(' and a ')} cannot be compared or stand for each other`, place);
  const [type = 'text'] = others;
  return nodes.map((node) => (node.type === 'text' && type !== 'text' ? read(node, type) : node));
}
