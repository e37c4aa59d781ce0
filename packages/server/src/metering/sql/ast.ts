import type { Place } from './syntax-error.ts';

/** What the text says, before names and types are looked at (metering 6.2). Closed: there is nothing else. */

export interface Query {
  readonly items: readonly Item[];
  readonly source: Source;
  readonly where: Expression | undefined;
  readonly groupBy: readonly Expression[];
  readonly having: Expression | undefined;
  readonly place: Place;
}

export interface Item {
  readonly expression: Expression;
  readonly name: string | undefined;
}

export type Source =
  | { readonly kind: 'events'; readonly name: string | undefined }
  | { readonly kind: 'query'; readonly query: Query; readonly name: string | undefined };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/';
export type CastType = 'integer' | 'decimal' | 'text' | 'boolean' | 'timestamp';

export type Expression = { readonly place: Place } & (
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  /** `name` or `qualifier.name`. */
  | { readonly kind: 'name'; readonly qualifier: string | undefined; readonly name: string }
  | { readonly kind: 'logic'; readonly operator: 'AND' | 'OR'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'comparison';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'in';
      readonly negated: boolean;
      readonly operand: Expression;
      readonly list: readonly Expression[];
    }
  | { readonly kind: 'is null'; readonly negated: boolean; readonly operand: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly operator: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'minus'; readonly operand: Expression }
  /** `name` in upper case. `star` is COUNT(*) and COUNT(). */
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly distinct: boolean;
      readonly star: boolean;
      readonly operands: readonly Expression[];
    }
  | {
      readonly kind: 'case';
      readonly operand: Expression | undefined;
      readonly branches: readonly { readonly condition: Expression; readonly result: Expression }[];
      readonly otherwise: Expression | undefined;
    }
  | { readonly kind: 'cast'; readonly operand: Expression; readonly type: CastType }
);
