import { type Decimal, dec, divide, ZERO } from '@takt/engine';
import type { Aggregate, Value } from './plan.ts';
import { nameOf, order } from './values.ts';

/** When an event happened; of two at one time, the one accepted later is later. */
export interface When {
  readonly timestamp: number;
  readonly seq: number;
}

const isEarlier = (a: When, b: When): boolean =>
  a.timestamp < b.timestamp || (a.timestamp === b.timestamp && a.seq < b.seq);

/** Collects the values of one aggregate in one group. Its result can be asked for at any time, and grows with what is added. */
export interface Accumulator {
  /** `value` is of the aggregate's operand; of COUNT(*), anything but null. */
  add(value: Value, when: When): void;
  result(): Value;
}

export function accumulatorFor({ name, distinct }: Aggregate): Accumulator {
  switch (name) {
    case 'COUNT':
      return distinct ? new CountDistinct() : new Count();
    case 'SUM':
      return new Sum();
    case 'AVG':
      return new Average();
    case 'MIN':
      return new Extreme(-1);
    case 'MAX':
      return new Extreme(1);
    case 'EARLIEST':
      return new AtTime('earliest');
    case 'LATEST':
      return new AtTime('latest');
  }
}

export class Count implements Accumulator {
  #count = 0;

  add(value: Value): void {
    if (value !== null) this.#count += 1;
  }

  addMany(count: number): void {
    this.#count += count;
  }

  result(): Value {
    return dec(this.#count);
  }
}

export class CountDistinct implements Accumulator {
  readonly #names = new Set<string>();

  add(value: Value): void {
    if (value !== null) this.#names.add(nameOf(value));
  }

  result(): Value {
    return dec(this.#names.size);
  }
}

export class Sum implements Accumulator {
  #total: Decimal | null = null;

  add(value: Value): void {
    if (value !== null) this.#total = (this.#total ?? ZERO).plus(value as Decimal);
  }

  result(): Value {
    return this.#total;
  }
}

export class Average implements Accumulator {
  #total: Decimal = ZERO;
  #count = 0;

  add(value: Value): void {
    if (value !== null) this.addMany(value as Decimal, 1);
  }

  addMany(total: Decimal, count: number): void {
    this.#total = this.#total.plus(total);
    this.#count += count;
  }

  result(): Value {
    return this.#count === 0 ? null : divide(this.#total, dec(this.#count));
  }
}

export class Extreme implements Accumulator {
  readonly #sign: 1 | -1;
  #best: Value = null;

  constructor(sign: 1 | -1) {
    this.#sign = sign;
  }

  add(value: Value): void {
    if (value !== null && (this.#best === null || order(value, this.#best) * this.#sign > 0)) this.#best = value;
  }

  result(): Value {
    return this.#best;
  }
}

export class AtTime implements Accumulator {
  readonly #end: 'earliest' | 'latest';
  #found: { readonly value: Value; readonly when: When } | undefined = undefined;

  constructor(end: 'earliest' | 'latest') {
    this.#end = end;
  }

  add(value: Value, when: When): void {
    if (value === null) return;
    const found = this.#found;
    const isNearer =
      found === undefined || (this.#end === 'earliest' ? isEarlier(when, found.when) : isEarlier(found.when, when));
    if (isNearer) this.#found = { value, when };
  }

  result(): Value {
    return this.#found?.value ?? null;
  }
}
