import { numberOf } from '../decimal-text.ts';
import type { Expression, Query } from './ast.ts';
import type { Aggregate, AggregateName, Column, EventsSource, Grouping, Node, Plan, Select, Type } from './plan.ts';
import { type Place, refuse } from './syntax-error.ts';

const AGGREGATES: ReadonlySet<string> = new Set(['COUNT', 'SUM', 'MAX', 'MIN', 'AVG', 'EARLIEST', 'LATEST']);
const FUNCTIONS = [...AGGREGATES, 'LEAST', 'GREATEST', 'ROUND', 'CEIL', 'FLOOR', 'DATE_TRUNC'];

/** Resolves names, settles types and grouping, or refuses with what and where (metering 6.2). */
export function check(query: Query): Plan {
  const checker = new Checker();
  const select = checker.select(query);
  if (!checker.hasAggregate)
    throw refuse('the query must aggregate somewhere, with COUNT or SUM for example', query.place);
  const named = select.columns.findIndex(({ name }) => name.toLowerCase() === 'value');
  const valueColumn = named === -1 ? 0 : named;
  const keyColumns = select.columns.flatMap(({ name }, index) => (index === valueColumn ? [] : [{ name, index }]));
  return { select, valueColumn, keyColumns };
}

const EVENT_COLUMNS: Readonly<Record<string, Node>> = {
  event_type: { op: 'column', index: 0, type: 'text' },
  timestamp: { op: 'column', index: 1, type: 'timestamp' },
};
const BUILT_IN_COLUMNS = Object.keys(EVENT_COLUMNS).length;

/** The rows that a SELECT reads from. */
interface Scope {
  /** The column's node, or a refusal. */
  resolve(qualifier: string | undefined, name: string, place: Place): Node;
  has(name: string): boolean;
  /** Whether each row is an event, with a time of its own. */
  readonly hasTime: boolean;
}

/** In what a grouped SELECT's items and HAVING may speak of. */
interface GroupContext {
  readonly scope: Scope;
  readonly keys: readonly Node[];
  readonly aggregates: Aggregate[];
  /** Output names, for HAVING. */
  readonly outputs: ReadonlyMap<string, Expression>;
}

type Context =
  | { readonly kind: 'rows'; readonly scope: Scope; readonly clause: string }
  | { readonly kind: 'groups'; readonly group: GroupContext };

class Checker {
  hasAggregate = false;

  select(query: Query): Select {
    const { source, scope } = this.#source(query);
    const where =
      query.where === undefined
        ? undefined
        : this.#condition(query.where, { kind: 'rows', scope, clause: 'WHERE' }, 'WHERE');
    const isGrouped =
      query.groupBy.length > 0 ||
      query.having !== undefined ||
      query.items.some(({ expression }) => hasAggregate(expression));
    const names = outputNames(query);
    if (!isGrouped) {
      const context: Context = { kind: 'rows', scope, clause: 'SELECT' };
      const items = query.items.map(({ expression }) => this.#node(expression, context));
      return { kind: 'select', source: source(), where, grouping: undefined, items, columns: columnsOf(names, items) };
    }
    this.hasAggregate ||=
      query.items.some(({ expression }) => hasAggregate(expression)) ||
      (query.having !== undefined && hasAggregate(query.having));
    const group = this.#group(query, names, scope);
    const items = query.items.map(({ expression }) => this.#node(expression, { kind: 'groups', group }));
    const having =
      query.having === undefined ? undefined : this.#condition(query.having, { kind: 'groups', group }, 'HAVING');
    const grouping: Grouping = { keys: group.keys, aggregates: group.aggregates, having };
    return { kind: 'select', source: source(), where, grouping, items, columns: columnsOf(names, items) };
  }

  /** The source is complete only once the whole SELECT has been read: it grows by the properties mentioned. */
  #source({ source }: Query): { readonly source: () => EventsSource | Select; readonly scope: Scope } {
    if (source.kind === 'query') {
      const select = this.select(source.query);
      return { source: () => select, scope: new DerivedScope(select, source.name) };
    }
    const scope = new EventsScope(source.name);
    return { source: () => ({ kind: 'events', properties: scope.properties }), scope };
  }

  /**
   * GROUP BY: names stand for output names of the same SELECT first, then for columns of the source. The name of a constant parts nothing.
   */
  #group({ items, groupBy }: Query, names: readonly string[], scope: Scope): GroupContext {
    const outputs = new Map(items.map(({ expression }, i) => [names[i] ?? '', expression]));
    const keys = groupBy.flatMap((given) => {
      const output = given.kind === 'name' && given.qualifier === undefined ? outputs.get(given.name) : undefined;
      const expression = output ?? given;
      if (hasAggregate(expression)) throw refuse('GROUP BY must not contain an aggregate', given.place);
      if (isConstant(given)) throw refuse('GROUP BY must name columns, not constants', given.place);
      return isConstant(expression) ? [] : [this.#node(expression, { kind: 'rows', scope, clause: 'GROUP BY' })];
    });
    return { scope, keys, aggregates: [], outputs };
  }

  #condition(expression: Expression, context: Context, clause: string): Node {
    return this.#boolean(this.#node(expression, context), `${clause} needs a condition`, expression.place);
  }

  #node(expression: Expression, context: Context): Node {
    if (context.kind === 'groups') {
      const grouped = this.#grouped(expression, context.group);
      if (grouped !== undefined) return grouped;
    }
    const { place } = expression;
    switch (expression.kind) {
      case 'number':
        return this.#number(expression.text, place);
      case 'text':
        return { op: 'literal', value: expression.text, type: 'text' };
      case 'boolean':
        return { op: 'literal', value: expression.value, type: 'boolean' };
      case 'null':
        return NULL;
      case 'name':
        return this.#name(expression, context);
      case 'logic': {
        const why = `${expression.operator} joins conditions`;
        return {
          op: expression.operator === 'AND' ? 'and' : 'or',
          left: this.#boolean(this.#node(expression.left, context), why, place),
          right: this.#boolean(this.#node(expression.right, context), why, place),
          type: 'boolean',
        };
      }
      case 'not':
        return { op: 'not', operand: this.#condition(expression.operand, context, 'NOT'), type: 'boolean' };
      case 'comparison': {
        const [left, right] = this.#alike(
          [this.#node(expression.left, context), this.#node(expression.right, context)],
          place,
        );
        return {
          op: 'compare',
          operator: expression.operator,
          left: left ?? NULL,
          right: right ?? NULL,
          type: 'boolean',
        };
      }
      case 'in': {
        const [operand, ...list] = this.#alike(
          [expression.operand, ...expression.list].map((each) => this.#node(each, context)),
          place,
        );
        return { op: 'in', negated: expression.negated, operand: operand ?? NULL, list, type: 'boolean' };
      }
      case 'is null':
        return {
          op: 'isNull',
          negated: expression.negated,
          operand: this.#node(expression.operand, context),
          type: 'boolean',
        };
      case 'arithmetic': {
        const why = `'${expression.operator}' needs numbers`;
        return {
          op: 'arithmetic',
          operator: expression.operator,
          left: this.#decimal(this.#node(expression.left, context), why, place),
          right: this.#decimal(this.#node(expression.right, context), why, place),
          type: 'decimal',
        };
      }
      case 'minus':
        return {
          op: 'negate',
          operand: this.#decimal(this.#node(expression.operand, context), "'-' needs a number", place),
          type: 'decimal',
        };
      case 'case':
        return this.#case(expression, context);
      case 'cast': {
        const operand = this.#node(expression.operand, context);
        const type = expression.type === 'integer' ? 'decimal' : expression.type;
        return { op: 'cast', to: expression.type, operand, type };
      }
      case 'call':
        return this.#call(expression, context);
    }
  }

  /** What stands for a whole group: a grouping expression or an aggregate. */
  #grouped(expression: Expression, group: GroupContext): Node | undefined {
    if (expression.kind === 'call' && AGGREGATES.has(expression.name)) return this.#aggregate(expression, group);
    if (isConstant(expression) || hasAggregate(expression)) return undefined;
    if (expression.kind === 'name' && expression.qualifier === undefined && !group.scope.has(expression.name))
      return undefined;
    const node = this.#node(expression, { kind: 'rows', scope: group.scope, clause: 'SELECT' });
    const index = group.keys.findIndex((key) => isSame(key, node));
    const key = group.keys[index];
    if (key !== undefined) return { op: 'group', index, type: key.type };
    if (expression.kind === 'name') {
      throw refuse(`${written(expression)} must be in GROUP BY or inside an aggregate`, expression.place);
    }
    return undefined;
  }

  #name(expression: Expression & { kind: 'name' }, context: Context): Node {
    if (context.kind === 'rows') return context.scope.resolve(expression.qualifier, expression.name, expression.place);
    const { group } = context;
    // Only HAVING comes here with an output's name: items cannot speak of each other.
    const output = expression.qualifier === undefined ? group.outputs.get(expression.name) : undefined;
    if (output !== undefined && output !== expression && !mentions(output, expression.name))
      return this.#node(output, context);
    return group.scope.resolve(expression.qualifier, expression.name, expression.place);
  }

  #number(text: string, place: Place): Node {
    const value = numberOf(text.startsWith('.') ? `0${text}` : text.replace(/\.(?=$|[eE])/, ''));
    if (value === undefined) throw refuse(`${text.slice(0, 40)} is not a number that can be used`, place);
    return { op: 'literal', value, type: 'decimal' };
  }

  #aggregate(call: Expression & { kind: 'call' }, group: GroupContext): Node {
    const name = call.name as AggregateName;
    const { place, operands, star, distinct } = call;
    if (operands.some(hasAggregate)) throw refuse('aggregates must not be nested in each other', place);
    if (star && name !== 'COUNT') throw refuse(`${name}(*) is not allowed; name a column`, place);
    if (distinct && name !== 'COUNT') throw refuse(`DISTINCT is allowed only in COUNT`, place);
    if (distinct && star) throw refuse('COUNT(DISTINCT) needs a column', place);
    if ((name === 'EARLIEST' || name === 'LATEST') && !group.scope.hasTime) {
      throw refuse(`${name} goes by the time of events, and these rows are none`, place);
    }
    if (!star && operands.length !== 1) throw refuse(`${name} takes one argument`, place);
    const [given] = operands;
    const argument =
      star || given === undefined ? undefined : this.#node(given, { kind: 'rows', scope: group.scope, clause: name });
    const aggregate = this.#typedAggregate(name, distinct, argument, place);
    const known = group.aggregates.findIndex(
      (each) => each.name === name && each.distinct === distinct && isSameOrAbsent(each.operand, aggregate.operand),
    );
    const index = known === -1 ? group.aggregates.push(aggregate) - 1 : known;
    return { op: 'aggregate', index, type: aggregate.type };
  }

  #typedAggregate(name: AggregateName, distinct: boolean, operand: Node | undefined, place: Place): Aggregate {
    switch (name) {
      case 'COUNT':
        return { name, distinct, operand, type: 'decimal' };
      case 'SUM':
      case 'AVG':
        return {
          name,
          distinct,
          operand: this.#decimal(operand ?? NULL, `${name} needs numbers`, place),
          type: 'decimal',
        };
      case 'MIN':
      case 'MAX': {
        const isTime = operand?.type === 'timestamp';
        const typed = isTime ? operand : this.#decimal(operand ?? NULL, `${name} needs numbers or timestamps`, place);
        return { name, distinct, operand: typed, type: typed.type };
      }
      case 'EARLIEST':
      case 'LATEST':
        return { name, distinct, operand, type: operand?.type ?? 'null' };
    }
  }

  #call(call: Expression & { kind: 'call' }, context: Context): Node {
    const { name, operands, place } = call;
    if (AGGREGATES.has(name)) {
      const clause = context.kind === 'rows' ? context.clause : 'this place';
      const where = AGGREGATES.has(clause) ? 'nested in each other' : `allowed in ${clause}`;
      throw refuse(`aggregates are not ${where}`, place);
    }
    if (call.distinct || call.star) throw refuse(`${call.star ? '*' : 'DISTINCT'} is allowed only in COUNT`, place);
    const nodes = operands.map((operand) => this.#node(operand, context));
    const [first, second] = nodes;
    switch (name) {
      case 'LEAST':
      case 'GREATEST': {
        if (nodes.length === 0) throw refuse(`${name} needs at least one argument`, place);
        const isTime = nodes.some(({ type }) => type === 'timestamp');
        const typed = isTime
          ? this.#alike(nodes, place)
          : nodes.map((node) => this.#decimal(node, `${name} needs numbers or timestamps`, place));
        return { op: name === 'LEAST' ? 'least' : 'greatest', operands: typed, type: isTime ? 'timestamp' : 'decimal' };
      }
      case 'ROUND': {
        if (first === undefined || nodes.length > 2)
          throw refuse('ROUND takes a number and, if need be, digits', place);
        const digits =
          second === undefined ? undefined : this.#decimal(second, 'ROUND takes a number of digits', place);
        return { op: 'round', operand: this.#decimal(first, 'ROUND needs a number', place), digits, type: 'decimal' };
      }
      case 'CEIL':
      case 'FLOOR': {
        if (first === undefined || nodes.length > 1) throw refuse(`${name} takes one argument`, place);
        const operand = this.#decimal(first, `${name} needs a number`, place);
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

  #case({ operand, branches, otherwise, place }: Expression & { kind: 'case' }, context: Context): Node {
    const conditions = branches.map(({ condition }): Node => {
      if (operand === undefined) return this.#condition(condition, context, 'WHEN');
      const [left, right] = this.#alike(
        [this.#node(operand, context), this.#node(condition, context)],
        condition.place,
      );
      return { op: 'compare', operator: '=', left: left ?? NULL, right: right ?? NULL, type: 'boolean' };
    });
    const results = this.#alike(
      [...branches.map(({ result }) => result), ...(otherwise === undefined ? [] : [otherwise])].map((each) =>
        this.#node(each, context),
      ),
      place,
    );
    const type = results.find((each) => each.type !== 'null')?.type ?? 'null';
    return {
      op: 'case',
      branches: conditions.map((condition, i) => ({ condition, result: results[i] ?? NULL })),
      otherwise: results[branches.length] ?? NULL,
      type,
    };
  }

  #boolean(node: Node, why: string, place: Place): Node {
    if (node.type === 'boolean' || node.type === 'null') return node;
    throw refuse(`${why}, not a ${node.type}`, place);
  }

  /** A text is read as a number; what is none becomes NULL. */
  #decimal(node: Node, why: string, place: Place): Node {
    if (node.type === 'decimal' || node.type === 'null') return node;
    if (node.type === 'text') return read(node, 'decimal');
    throw refuse(`${why}, not a ${node.type}`, place);
  }

  /** Brings nodes that are compared, or stand for each other, to one type: texts are read as what the others are. */
  #alike(nodes: readonly Node[], place: Place): Node[] {
    const types = new Set(nodes.map(({ type }) => type).filter((type) => type !== 'null'));
    const others = [...types].filter((type) => type !== 'text');
    if (others.length > 1)
      throw refuse(`a ${others.join(' and a ')} cannot be compared or stand for each other`, place);
    const [type = 'text'] = others;
    return nodes.map((node) => (node.type === 'text' && type !== 'text' ? read(node, type) : node));
  }
}

const NULL: Node = { op: 'literal', value: null, type: 'null' };

const read = (operand: Node, type: 'decimal' | 'boolean' | 'timestamp' | Type): Node =>
  type === 'null' || type === 'text' ? operand : { op: 'cast', to: type, operand, type };

class EventsScope implements Scope {
  readonly hasTime = true;
  readonly properties: string[] = [];
  readonly #name: string | undefined;

  constructor(name: string | undefined) {
    this.#name = name;
  }

  resolve(qualifier: string | undefined, name: string, place: Place): Node {
    if (qualifier?.toLowerCase() === 'properties') return this.#property(name);
    const isOwn = qualifier === undefined || qualifier === this.#name || qualifier.toLowerCase() === 'events';
    const column =
      isOwn && Object.hasOwn(EVENT_COLUMNS, name.toLowerCase()) ? EVENT_COLUMNS[name.toLowerCase()] : undefined;
    if (column !== undefined) return column;
    const full = qualifier === undefined ? name : `${qualifier}.${name}`;
    throw refuse(`there is no column ${full}; there are event_type, timestamp and properties.<name>`, place);
  }

  has(name: string): boolean {
    return Object.hasOwn(EVENT_COLUMNS, name.toLowerCase());
  }

  #property(name: string): Node {
    const known = this.properties.indexOf(name);
    const index = known === -1 ? this.properties.push(name) - 1 : known;
    return { op: 'column', index: BUILT_IN_COLUMNS + index, type: 'text' };
  }
}

class DerivedScope implements Scope {
  readonly hasTime: boolean;
  readonly #columns: readonly Column[];
  readonly #name: string | undefined;

  constructor(select: Select, name: string | undefined) {
    const { columns } = select;
    this.hasTime = hasTime(select);
    this.#columns = columns;
    this.#name = name;
  }

  resolve(qualifier: string | undefined, name: string, place: Place): Node {
    const index = qualifier === undefined || qualifier === this.#name ? this.#indexOf(name) : -1;
    const column = this.#columns[index];
    if (column !== undefined) return { op: 'column', index, type: column.type };
    const full = qualifier === undefined ? name : `${qualifier}.${name}`;
    throw refuse(
      `there is no column ${full}; the inner query has ${this.#columns.map((each) => each.name).join(', ')}`,
      place,
    );
  }

  has(name: string): boolean {
    return this.#indexOf(name) !== -1;
  }

  /** As written, else in any casing where that leaves no doubt. */
  #indexOf(name: string): number {
    const exact = this.#columns.findIndex((column) => column.name === name);
    if (exact !== -1) return exact;
    const similar = this.#columns.filter((column) => column.name.toLowerCase() === name.toLowerCase());
    return similar.length === 1 && similar[0] !== undefined ? this.#columns.indexOf(similar[0]) : -1;
  }
}

/** Rows of a SELECT are events as long as nothing has brought them together. */
const hasTime = ({ grouping, source }: Select): boolean =>
  grouping === undefined && (source.kind === 'events' || hasTime(source));

/** Every column's name: as given, that of the column it is, or one made from its place. */
function outputNames({ items }: Query): readonly string[] {
  const names = items.map(({ name, expression }, i) => {
    if (name !== undefined) return name;
    return expression.kind === 'name' ? expression.name : `column_${i + 1}`;
  });
  for (const [i, name] of names.entries()) {
    const isValue = name.toLowerCase() === 'value';
    const twin = names.findIndex((other) => other === name || (isValue && other.toLowerCase() === 'value'));
    const place = items[i]?.expression.place;
    if (twin < i && place !== undefined) throw refuse(`two columns are named ${name}; name them apart with AS`, place);
  }
  return names;
}

const columnsOf = (names: readonly string[], items: readonly Node[]): readonly Column[] =>
  names.map((name, i) => ({ name, type: items[i]?.type ?? 'null' }));

const written = ({ qualifier, name }: Expression & { kind: 'name' }): string =>
  qualifier === undefined ? name : `${qualifier}.${name}`;

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

const hasAggregate = (expression: Expression): boolean =>
  (expression.kind === 'call' && AGGREGATES.has(expression.name)) || childrenOf(expression).some(hasAggregate);

const isConstant = (expression: Expression): boolean =>
  expression.kind !== 'name' &&
  !(expression.kind === 'call' && AGGREGATES.has(expression.name)) &&
  childrenOf(expression).every(isConstant);

const mentions = (expression: Expression, name: string): boolean =>
  (expression.kind === 'name' && expression.name === name) ||
  childrenOf(expression).some((child) => mentions(child, name));

/** Nodes are plain data; Decimals among them write themselves as text. */
const isSame = (a: Node, b: Node): boolean => JSON.stringify(a) === JSON.stringify(b);

const isSameOrAbsent = (a: Node | undefined, b: Node | undefined): boolean =>
  a === undefined || b === undefined ? a === b : isSame(a, b);
