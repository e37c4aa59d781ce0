import { numberOf } from '../decimal-text.ts';
import type { Expression, Query } from './ast.ts';
import { alike, asBoolean, asDecimal, NULL } from './coercion.ts';
import { AGGREGATES, hasAggregate, isConstant, mentions } from './expression-parts.ts';
import { functionOf } from './functions.ts';
import type { Aggregate, AggregateName, Column, EventsSource, Grouping, Node, Plan, Select } from './plan.ts';
import { DerivedScope, EventsScope, type Scope } from './scopes.ts';
import { type Place, refuse } from './syntax-error.ts';

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

/** What a grouped SELECT's items and HAVING may speak of. */
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
    return asBoolean(this.#node(expression, context), `${clause} needs a condition`, expression.place);
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
          left: asBoolean(this.#node(expression.left, context), why, place),
          right: asBoolean(this.#node(expression.right, context), why, place),
          type: 'boolean',
        };
      }
      case 'not':
        return { op: 'not', operand: this.#condition(expression.operand, context, 'NOT'), type: 'boolean' };
      case 'comparison': {
        const [left, right] = alike(
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
        const [operand, ...list] = alike(
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
          left: asDecimal(this.#node(expression.left, context), why, place),
          right: asDecimal(this.#node(expression.right, context), why, place),
          type: 'decimal',
        };
      }
      case 'minus':
        return {
          op: 'negate',
          operand: asDecimal(this.#node(expression.operand, context), "'-' needs a number", place),
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
          operand: asDecimal(operand ?? NULL, `${name} needs numbers`, place),
          type: 'decimal',
        };
      case 'MIN':
      case 'MAX': {
        const isTime = operand?.type === 'timestamp';
        const typed = isTime ? operand : asDecimal(operand ?? NULL, `${name} needs numbers or timestamps`, place);
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
    return functionOf(
      call,
      operands.map((operand) => this.#node(operand, context)),
    );
  }

  #case({ operand, branches, otherwise, place }: Expression & { kind: 'case' }, context: Context): Node {
    const conditions = branches.map(({ condition }): Node => {
      if (operand === undefined) return this.#condition(condition, context, 'WHEN');
      const [left, right] = alike([this.#node(operand, context), this.#node(condition, context)], condition.place);
      return { op: 'compare', operator: '=', left: left ?? NULL, right: right ?? NULL, type: 'boolean' };
    });
    const results = alike(
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
}

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

/** Nodes are plain data; Decimals among them write themselves as text. */
const isSame = (a: Node, b: Node): boolean => JSON.stringify(a) === JSON.stringify(b);

const isSameOrAbsent = (a: Node | undefined, b: Node | undefined): boolean =>
  a === undefined || b === undefined ? a === b : isSame(a, b);
