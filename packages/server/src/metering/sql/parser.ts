import type { Arithmetic, CastType, Comparison, Expression, Item, Query, Source } from './ast.ts';
import { type Place, refuse } from './syntax-error.ts';
import { type Token, tokenize } from './tokens.ts';

const LIMITS = { characters: 20_000, nodes: 2_000, queries: 5, listItems: 1_000, depth: 200 } as const;

const RESERVED: ReadonlySet<string> = new Set([
  ...['SELECT', 'FROM', 'WHERE', 'GROUP', 'BY', 'HAVING', 'AS', 'DISTINCT', 'AND', 'OR', 'NOT', 'IN', 'IS', 'NULL'],
  ...['TRUE', 'FALSE', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'CAST'],
  ...['ORDER', 'LIMIT', 'OFFSET', 'FETCH', 'UNION', 'INTERSECT', 'EXCEPT', 'WITH', 'OVER', 'WINDOW', 'QUALIFY'],
  ...['JOIN', 'INNER', 'LEFT', 'RIGHT', 'FULL', 'CROSS', 'NATURAL', 'LATERAL', 'BETWEEN', 'LIKE', 'ILIKE', 'EXISTS'],
]);

/** What people try that a metric's query does not have, and what to call it in the refusal. */
const NOT_ALLOWED: Readonly<Record<string, string>> = {
  ORDER: 'ORDER BY is not allowed',
  LIMIT: 'LIMIT is not allowed',
  OFFSET: 'OFFSET is not allowed',
  FETCH: 'FETCH is not allowed',
  UNION: 'UNION is not allowed',
  INTERSECT: 'INTERSECT is not allowed',
  EXCEPT: 'EXCEPT is not allowed',
  WITH: 'WITH is not allowed; nest the query in FROM',
  OVER: 'window functions are not allowed',
  WINDOW: 'window functions are not allowed',
  QUALIFY: 'window functions are not allowed',
  JOIN: 'joins are not allowed',
  INNER: 'joins are not allowed',
  LEFT: 'joins are not allowed',
  RIGHT: 'joins are not allowed',
  FULL: 'joins are not allowed',
  CROSS: 'joins are not allowed',
  NATURAL: 'joins are not allowed',
  LATERAL: 'joins are not allowed',
  BETWEEN: 'BETWEEN is not allowed; compare twice',
  LIKE: 'LIKE is not allowed',
  ILIKE: 'ILIKE is not allowed',
  EXISTS: 'EXISTS is not allowed',
};

const CAST_TYPES: Readonly<Record<string, CastType>> = {
  INT: 'integer',
  INTEGER: 'integer',
  BIGINT: 'integer',
  DECIMAL: 'decimal',
  NUMERIC: 'decimal',
  FLOAT: 'decimal',
  DOUBLE: 'decimal',
  VARCHAR: 'text',
  TEXT: 'text',
  STRING: 'text',
  BOOLEAN: 'boolean',
  TIMESTAMP: 'timestamp',
};

/** Reads one SELECT (metering 6.2), or refuses with what and where. */
export function parse(sql: string): Query {
  if (sql.length > LIMITS.characters) {
    throw refuse(`the query must have at most ${LIMITS.characters} characters`, { line: 1, column: 1 });
  }
  return new Parser(tokenize(sql)).statement();
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #nodes = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  statement(): Query {
    const first = this.#peek();
    if (!this.#isWord('SELECT')) {
      throw this.#unexpected(first.kind === 'end' ? 'the query is empty' : 'only a SELECT is allowed');
    }
    const query = this.#query(0);
    const hadSemicolon = this.#acceptSymbol(';');
    if (this.#peek().kind !== 'end') {
      throw this.#unexpected(hadSemicolon ? 'only one statement is allowed' : 'the query should end here');
    }
    return query;
  }

  /** @param level in how many queries this one is nested. */
  #query(level: number): Query {
    const { place } = this.#peek();
    if (level > LIMITS.queries) throw refuse(`queries may be nested at most ${LIMITS.queries} deep`, place);
    this.#expectWord('SELECT');
    if (this.#isWord('DISTINCT')) throw this.#unexpected('SELECT DISTINCT is not allowed; use GROUP BY');
    const items = this.#list(() => this.#item());
    this.#expectWord('FROM');
    const source = this.#source(level);
    if (this.#isSymbol(',')) throw this.#unexpected('joins are not allowed');
    const where = this.#acceptWord('WHERE') ? this.#expression() : undefined;
    let groupBy: readonly Expression[] = [];
    if (this.#acceptWord('GROUP')) {
      this.#expectWord('BY');
      groupBy = this.#list(() => this.#expression());
    }
    const having = this.#acceptWord('HAVING') ? this.#expression() : undefined;
    return { items, source, where, groupBy, having, place };
  }

  #item(): Item {
    if (this.#isSymbol('*')) throw this.#unexpected('SELECT * is not allowed; name the columns');
    const expression = this.#expression();
    return { expression, name: this.#optionalName() };
  }

  #source(level: number): Source {
    if (this.#acceptSymbol('(')) {
      const query = this.#query(level + 1);
      this.#expectSymbol(')');
      return { kind: 'query', query, name: this.#optionalName() };
    }
    const token = this.#peek();
    const name = this.#name('a table');
    if (name.toLowerCase() !== 'events') throw refuse(`there is no table ${name}; the only one is events`, token.place);
    if (this.#isSymbol('.')) throw this.#unexpected('the only table is events');
    return { kind: 'events', name: this.#optionalName() };
  }

  /** `[AS] name` */
  #optionalName(): string | undefined {
    if (this.#acceptWord('AS')) return this.#name('a name');
    const token = this.#peek();
    return token.kind === 'word' && (token.quoted || !RESERVED.has(token.text.toUpperCase()))
      ? this.#name('a name')
      : undefined;
  }

  #expression(): Expression {
    this.#depth += 1;
    if (this.#depth > LIMITS.depth) throw refuse('the expression is nested too deeply', this.#peek().place);
    const expression = this.#or();
    this.#depth -= 1;
    return expression;
  }

  #or(): Expression {
    let left = this.#and();
    while (this.#isWord('OR')) {
      const { place } = this.#next();
      left = this.#node({ kind: 'logic', operator: 'OR', left, right: this.#and(), place });
    }
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.#isWord('AND')) {
      const { place } = this.#next();
      left = this.#node({ kind: 'logic', operator: 'AND', left, right: this.#not(), place });
    }
    return left;
  }

  #not(): Expression {
    if (!this.#isWord('NOT')) return this.#comparison();
    const { place } = this.#next();
    this.#depth += 1;
    if (this.#depth > LIMITS.depth) throw refuse('the expression is nested too deeply', place);
    const operand = this.#not();
    this.#depth -= 1;
    return this.#node({ kind: 'not', operand, place });
  }

  #comparison(): Expression {
    const left = this.#sum();
    const token = this.#peek();
    if (token.kind === 'symbol' && isComparison(token.text)) {
      this.#next();
      const right = this.#sum();
      const after = this.#peek();
      if (after.kind === 'symbol' && isComparison(after.text)) throw this.#unexpected('comparisons cannot be chained');
      return this.#node({ kind: 'comparison', operator: token.text, left, right, place: token.place });
    }
    if (this.#acceptWord('IS')) {
      const negated = this.#acceptWord('NOT');
      this.#expectWord('NULL');
      return this.#node({ kind: 'is null', negated, operand: left, place: token.place });
    }
    const negated = this.#isWord('NOT');
    if (negated) this.#next();
    if (this.#acceptWord('IN')) return this.#in(left, negated, token.place);
    if (negated) throw this.#unexpected('expected IN after NOT');
    return left;
  }

  #in(operand: Expression, negated: boolean, place: Place): Expression {
    this.#expectSymbol('(');
    if (this.#isWord('SELECT')) throw this.#unexpected('a query is allowed only in FROM');
    const list = this.#list(() => this.#expression());
    if (list.length > LIMITS.listItems) throw refuse(`IN takes at most ${LIMITS.listItems} items`, place);
    this.#expectSymbol(')');
    return this.#node({ kind: 'in', negated, operand, list, place });
  }

  #sum(): Expression {
    let left = this.#product();
    for (;;) {
      const token = this.#peek();
      if (token.kind !== 'symbol' || (token.text !== '+' && token.text !== '-')) return left;
      this.#next();
      left = this.#arithmetic(token.text, left, this.#product(), token.place);
    }
  }

  #product(): Expression {
    let left = this.#unary();
    for (;;) {
      const token = this.#peek();
      if (token.kind !== 'symbol' || (token.text !== '*' && token.text !== '/')) return left;
      this.#next();
      left = this.#arithmetic(token.text, left, this.#unary(), token.place);
    }
  }

  #arithmetic(operator: Arithmetic, left: Expression, right: Expression, place: Place): Expression {
    return this.#node({ kind: 'arithmetic', operator, left, right, place });
  }

  #unary(): Expression {
    let minuses = 0;
    const { place } = this.#peek();
    while (this.#acceptSymbol('-')) minuses += 1;
    let operand = this.#primary();
    for (; minuses > 0; minuses -= 1) operand = this.#node({ kind: 'minus', operand, place });
    return operand;
  }

  #primary(): Expression {
    const token = this.#peek();
    switch (token.kind) {
      case 'number':
        this.#next();
        return this.#node({ kind: 'number', text: token.text, place: token.place });
      case 'text':
        this.#next();
        return this.#node({ kind: 'text', text: token.text, place: token.place });
      case 'symbol':
        if (this.#acceptSymbol('(')) {
          if (this.#isWord('SELECT')) throw this.#unexpected('a query is allowed only in FROM');
          const inner = this.#expression();
          this.#expectSymbol(')');
          return inner;
        }
        throw this.#unexpected('expected a value');
      case 'end':
        throw this.#unexpected('expected a value');
      case 'word':
        return token.quoted ? this.#column() : this.#worded(token.text.toUpperCase(), token.place);
    }
  }

  #worded(word: string, place: Place): Expression {
    switch (word) {
      case 'TRUE':
      case 'FALSE':
        this.#next();
        return this.#node({ kind: 'boolean', value: word === 'TRUE', place });
      case 'NULL':
        this.#next();
        return this.#node({ kind: 'null', place });
      case 'CASE':
        return this.#case();
      case 'CAST':
        return this.#cast();
      default: {
        if (RESERVED.has(word)) throw this.#unexpected('expected a value');
        const after = this.#tokens[this.#at + 1];
        return after?.kind === 'symbol' && after.text === '(' ? this.#call() : this.#column();
      }
    }
  }

  #column(): Expression {
    const { place } = this.#peek();
    const first = this.#name('a column');
    if (!this.#acceptSymbol('.')) return this.#node({ kind: 'name', qualifier: undefined, name: first, place });
    // After a dot every word is a name, reserved or not.
    const token = this.#next();
    if (token.kind !== 'word') throw refuse(`expected a name after ${first}.`, token.place);
    if (this.#isSymbol('.')) {
      throw this.#unexpected('properties have no members; write properties."a.b" for a name with a dot');
    }
    return this.#node({ kind: 'name', qualifier: first, name: token.text, place });
  }

  #call(): Expression {
    const { text, place } = this.#next();
    const name = text.toUpperCase();
    this.#expectSymbol('(');
    const distinct = this.#acceptWord('DISTINCT');
    let star = false;
    let operands: readonly Expression[] = [];
    if (this.#isSymbol('*')) {
      this.#next();
      star = true;
    } else if (this.#isSymbol(')')) {
      star = name === 'COUNT' && !distinct;
    } else {
      operands = this.#list(() => this.#expression());
    }
    this.#expectSymbol(')');
    if (this.#isWord('OVER')) throw this.#unexpected('window functions are not allowed');
    return this.#node({ kind: 'call', name, distinct, star, operands, place });
  }

  #case(): Expression {
    const { place } = this.#next();
    const operand = this.#isWord('WHEN') ? undefined : this.#expression();
    const branches: { condition: Expression; result: Expression }[] = [];
    while (this.#acceptWord('WHEN')) {
      const condition = this.#expression();
      this.#expectWord('THEN');
      branches.push({ condition, result: this.#expression() });
    }
    if (branches.length === 0) throw this.#unexpected('expected WHEN');
    const otherwise = this.#acceptWord('ELSE') ? this.#expression() : undefined;
    this.#expectWord('END');
    return this.#node({ kind: 'case', operand, branches, otherwise, place });
  }

  #cast(): Expression {
    const { place } = this.#next();
    this.#expectSymbol('(');
    const operand = this.#expression();
    this.#expectWord('AS');
    const token = this.#peek();
    const name = this.#name('a type').toUpperCase();
    const type = CAST_TYPES[name];
    if (type === undefined) {
      throw refuse(`there is no type ${name}; there are ${Object.keys(CAST_TYPES).join(', ')}`, token.place);
    }
    this.#expectSymbol(')');
    return this.#node({ kind: 'cast', operand, type, place });
  }

  #list<T>(read: () => T): readonly T[] {
    const list = [read()];
    while (this.#acceptSymbol(',')) list.push(read());
    return list;
  }

  #name(what: string): string {
    const token = this.#peek();
    if (token.kind !== 'word' || (!token.quoted && RESERVED.has(token.text.toUpperCase()))) {
      throw this.#unexpected(`expected ${what}`);
    }
    this.#next();
    return token.text;
  }

  #node(expression: Expression): Expression {
    this.#nodes += 1;
    if (this.#nodes > LIMITS.nodes) throw refuse(`the query must have at most ${LIMITS.nodes} parts`, expression.place);
    return expression;
  }

  #peek(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Error('read beyond the end of the query');
    return token;
  }

  #next(): Token {
    const token = this.#peek();
    if (token.kind !== 'end') this.#at += 1;
    return token;
  }

  #isWord(word: string): boolean {
    const token = this.#peek();
    return token.kind === 'word' && !token.quoted && token.text.toUpperCase() === word;
  }

  #isSymbol(symbol: string): boolean {
    const token = this.#peek();
    return token.kind === 'symbol' && token.text === symbol;
  }

  #acceptWord(word: string): boolean {
    const found = this.#isWord(word);
    if (found) this.#next();
    return found;
  }

  #acceptSymbol(symbol: string): boolean {
    const found = this.#isSymbol(symbol);
    if (found) this.#next();
    return found;
  }

  #expectWord(word: string): void {
    if (!this.#acceptWord(word)) throw this.#unexpected(`expected ${word}`);
  }

  #expectSymbol(symbol: string): void {
    if (!this.#acceptSymbol(symbol)) throw this.#unexpected(`expected '${symbol}'`);
  }

  #unexpected(expectation: string): Error {
    const token = this.#peek();
    const notAllowed = token.kind === 'word' && !token.quoted ? NOT_ALLOWED[token.text.toUpperCase()] : undefined;
    if (notAllowed !== undefined) return refuse(notAllowed, token.place);
    return refuse(`${expectation}, found ${token.kind === 'end' ? 'the end' : `'${token.text}'`}`, token.place);
  }
}

const isComparison = (symbol: string): symbol is Comparison => ['=', '!=', '<', '<=', '>', '>='].includes(symbol);
