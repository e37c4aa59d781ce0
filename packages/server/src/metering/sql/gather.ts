import { dec, HOUR } from '@takt/engine';
import type { ClickHouse } from '../../platform/clickhouse/index.ts';
import { ApiError } from '../../platform/errors.ts';
import { numberOf } from '../decimal-text.ts';
import { type Accumulator, AtTime, Average, Count, CountDistinct, Extreme, Sum } from './accumulators.ts';
import type { Evaluation, Row } from './evaluation.ts';
import {
  type Aggregate,
  EVENT_TYPE_COLUMN,
  type EventsSource,
  FIRST_PROPERTY_COLUMN,
  type Grouping,
  innermost,
  type Node,
  type Plan,
  TIMESTAMP_COLUMN,
  type Value,
} from './plan.ts';

/**
 * Brings the events of a metric's query from ClickHouse into its evaluation. Wherever the innermost SELECT allows it, ClickHouse
 * gathers them into groups first; what it cannot do exactly (numbers beyond its decimals, products, quotients) is left to Takt. Names
 * and literals go as parameters: no text of the user's reaches the engine as SQL (metering 6.3).
 */

export type Bucket = 'HOUR' | 'DAY' | 'NONE';

export interface EventsQuestion {
  readonly texts: readonly string[];
  readonly range: { readonly start: number; readonly end: number };
  /** In its time, only events with one of the values of the property count (metering 6.1). */
  readonly filters: readonly {
    readonly start: number;
    readonly end: number;
    readonly groupKey: string;
    readonly groupValues: readonly string[];
  }[];
  readonly bucket: Bucket;
}

/** The events of one bucket of time. */
export interface Batch {
  /** Where the bucket begins; of NONE, the range. */
  readonly start: number;
  readonly into: (evaluation: Evaluation) => void;
}

/** The budget of one evaluation (metering 6.3). */
const MAX_ROWS = 2_000_000;
const TIMEOUT_MS = 30_000;
const BUCKET_MS: Readonly<Record<Bucket, number>> = {
  HOUR: HOUR,
  DAY: 24 * HOUR,
  NONE: Number.POSITIVE_INFINITY,
};

/** Batches in the order of time. */
export async function gather(clickhouse: ClickHouse, plan: Plan, question: EventsQuestion): Promise<readonly Batch[]> {
  const statement = new Statement(plan, question);
  const { grouping } = innermost(plan.select);
  const rows =
    grouping !== undefined && statement.canGroup(grouping)
      ? await clickhouse.query<GroupRow>(statement.grouped(grouping), statement.params, { timeoutMs: TIMEOUT_MS })
      : await clickhouse.query<EventRow>(statement.single(), statement.params, { timeoutMs: TIMEOUT_MS });
  if (rows.length > MAX_ROWS) {
    throw new ApiError(503, 'EvaluationTooLarge', `a SQL metric would have to read more than ${MAX_ROWS} rows`);
  }
  const batches = new Map<number, ((evaluation: Evaluation) => void)[]>();
  for (const row of rows) {
    const start = question.bucket === 'NONE' ? question.range.start : Number(row.bucket);
    const into = isEvent(row) ? singleInto(row) : groupInto(row, statement.keyNodes, grouping?.aggregates ?? []);
    const batch = batches.get(start);
    if (batch === undefined) batches.set(start, [into]);
    else batch.push(into);
  }
  return [...batches]
    .sort(([a], [b]) => a - b)
    .map(([start, each]) => ({
      start,
      into: (evaluation) => {
        for (const into of each) into(evaluation);
      },
    }));
}

/** A group of a bucket: `k0`, `k1` … are its keys, `a0`, `a1` … what its aggregates have gathered. */
interface GroupRow {
  readonly bucket: string;
  readonly [column: string]: unknown;
}

interface EventRow {
  readonly bucket: string;
  readonly ts: string;
  readonly seq: string;
  readonly event_type: string;
  readonly texts: readonly (string | null)[];
}

const isEvent = (row: GroupRow | EventRow): row is EventRow => 'texts' in row;

function singleInto(row: EventRow): (evaluation: Evaluation) => void {
  const timestamp = Number(row.ts);
  const event: Row = { values: [row.event_type, timestamp, ...row.texts], when: { timestamp, seq: Number(row.seq) } };
  return (evaluation) => evaluation.add(event);
}

function groupInto(row: GroupRow, keys: readonly Node[], aggregates: readonly Aggregate[]) {
  const values = keys.map(({ type }, i): Value => {
    const value = row[`k${i}`] as string | null;
    return value !== null && type === 'timestamp' ? Number(value) : value;
  });
  return (evaluation: Evaluation): void => {
    const { accumulators } = evaluation.groups.groupOf(values);
    for (const [i, aggregate] of aggregates.entries()) {
      const accumulator = accumulators[i];
      if (accumulator !== undefined) absorb(accumulator, aggregate, row[`a${i}`]);
    }
  };
}

/** Adds what ClickHouse has gathered. `odd` are texts that it does not read as numbers exactly. */
function absorb(accumulator: Accumulator, { type }: Aggregate, gathered: unknown): void {
  if (accumulator instanceof Count) accumulator.addMany(Number(gathered));
  else if (accumulator instanceof CountDistinct) {
    for (const text of gathered as readonly string[]) accumulator.add(text);
  } else if (accumulator instanceof AtTime) {
    const [text, timestamp, seq] = gathered as readonly [string, string, string];
    if (seq !== '0') accumulator.add(text, { timestamp: Number(timestamp), seq: Number(seq) });
  } else if (accumulator instanceof Extreme) {
    const [best, count, odd] = gathered as readonly [string, string, readonly string[]];
    if (count !== '0') accumulator.add(type === 'timestamp' ? Number(best) : dec(best));
    for (const text of odd) accumulator.add(numberOf(text) ?? null);
  } else {
    const [total, count, odd] = gathered as readonly [string, string, readonly string[]];
    const numbers = odd.flatMap((text) => numberOf(text) ?? []);
    if (accumulator instanceof Average) {
      accumulator.addMany(dec(total), Number(count));
      for (const number of numbers) accumulator.addMany(number, 1);
    } else if (accumulator instanceof Sum) {
      if (count !== '0') accumulator.add(dec(total));
      for (const number of numbers) accumulator.add(number);
    }
  }
}

/** Texts that ClickHouse reads as numbers exactly, and whose sums cannot overflow; others that have a digit may be numbers too. */
const PLAIN_NUMBER = "match(ifNull(%, ''), '^-?[0-9]{1,24}([.][0-9]{1,38})?$')";
const ODD_NUMBER = `(match(ifNull(%, ''), '[0-9]') AND NOT ${PLAIN_NUMBER})`;
const NUMBER = "toDecimal256OrZero(ifNull(%, ''), 38)";

const about = (pattern: string, text: string): string => pattern.replaceAll('%', text);

/** One SELECT over the table of events. */
class Statement {
  readonly params: Record<string, unknown>;
  readonly #source: EventsSource;
  readonly #where: Node | undefined;
  readonly #question: EventsQuestion;
  keyNodes: readonly Node[] = [];
  #literals = 0;

  constructor(plan: Plan, question: EventsQuestion) {
    const { source, where } = innermost(plan.select);
    this.#source = source;
    this.#where = where;
    this.#question = question;
    this.params = { texts: question.texts, start: question.range.start, end: question.range.end };
    for (const [i, name] of source.properties.entries()) this.params[`property${i}`] = name;
  }

  /** Whether ClickHouse can filter and group exactly as the query says. */
  canGroup({ keys, aggregates }: Grouping): boolean {
    return (
      (this.#where === undefined || this.#condition(this.#where) !== undefined) &&
      keys.every((key) => this.#key(key) !== undefined) &&
      aggregates.every((aggregate) => this.#aggregate(aggregate) !== undefined)
    );
  }

  grouped({ keys, aggregates }: Grouping): string {
    this.keyNodes = keys;
    const columns = [
      `${this.#bucket()} AS bucket`,
      ...keys.map((key, i) => `${this.#key(key)} AS k${i}`),
      ...aggregates.map((aggregate, i) => `${this.#aggregate(aggregate)} AS a${i}`),
    ];
    const groups = ['bucket', ...keys.map((_, i) => `k${i}`)];
    return `SELECT ${columns.join(', ')} FROM events WHERE ${this.#conditions()} GROUP BY ${groups.join(', ')} LIMIT ${MAX_ROWS + 1}`;
  }

  single(): string {
    const texts = this.#source.properties.map((_, i) => this.#property(i));
    return `SELECT ${this.#bucket()} AS bucket, toUnixTimestamp64Milli(timestamp) AS ts, seq, event_type,
        [${texts.join(', ')}]::Array(Nullable(String)) AS texts
      FROM events WHERE ${this.#conditions()} ORDER BY events.timestamp, events.seq LIMIT ${MAX_ROWS + 1}`;
  }

  #bucket(): string {
    switch (this.#question.bucket) {
      case 'NONE':
        return '0';
      case 'DAY':
      case 'HOUR': {
        const ms = BUCKET_MS[this.#question.bucket];
        return `intDiv(toUnixTimestamp64Milli(timestamp), ${ms}) * ${ms}`;
      }
    }
  }

  #conditions(): string {
    const conditions = [
      'customer IN {texts:Array(String)}',
      "timestamp >= fromUnixTimestamp64Milli({start:Int64}, 'UTC')",
      "timestamp < fromUnixTimestamp64Milli({end:Int64}, 'UTC')",
    ];
    for (const [i, { start, end, groupKey, groupValues }] of this.#question.filters.entries()) {
      this.params[`filterKey${i}`] = groupKey;
      this.params[`filterValues${i}`] = groupValues;
      this.params[`filterStart${i}`] = Math.max(0, start);
      this.params[`filterEnd${i}`] = Math.min(Number.MAX_SAFE_INTEGER, end);
      conditions.push(`(toUnixTimestamp64Milli(timestamp) < {filterStart${i}:Int64}
        OR toUnixTimestamp64Milli(timestamp) >= {filterEnd${i}:Int64}
        OR (mapContains(properties, {filterKey${i}:String})
            AND properties[{filterKey${i}:String}] IN {filterValues${i}:Array(String)}))`);
    }
    for (const conjunct of this.#where === undefined ? [] : conjunctsOf(this.#where)) {
      const condition = this.#condition(conjunct);
      if (condition !== undefined) conditions.push(condition);
    }
    return conditions.join(' AND ');
  }

  /** Three-valued, as the query means it; undefined for what only Takt decides exactly. */
  #condition(node: Node): string | undefined {
    switch (node.op) {
      case 'and':
      case 'or': {
        const [left, right] = [this.#condition(node.left), this.#condition(node.right)];
        return left === undefined || right === undefined ? undefined : `(${left} ${node.op.toUpperCase()} ${right})`;
      }
      case 'not': {
        const operand = this.#condition(node.operand);
        return operand === undefined ? undefined : `(NOT ${operand})`;
      }
      case 'compare': {
        if (node.operator !== '=' && node.operator !== '!=') return undefined;
        const [left, right] = [this.#text(node.left), this.#text(node.right)];
        return left === undefined || right === undefined ? undefined : `(${left} ${node.operator} ${right})`;
      }
      case 'in': {
        const operand = this.#text(node.operand);
        const list = node.list.map((item) =>
          item.op === 'literal' && typeof item.value === 'string' ? item.value : undefined,
        );
        if (operand === undefined || list.includes(undefined)) return undefined;
        const isIn = `ifNull(${operand}, '') ${node.negated ? 'NOT IN' : 'IN'} ${this.#literal(list, 'Array(String)')}`;
        // ClickHouse says that NULL is not in a list; SQL does not know.
        return `if(isNull(${operand}), NULL, ${isIn})`;
      }
      case 'isNull': {
        const operand = this.#text(node.operand);
        return operand === undefined ? undefined : `(${operand} IS ${node.negated ? 'NOT ' : ''}NULL)`;
      }
      default:
        return undefined;
    }
  }

  #text(node: Node): string | undefined {
    if (node.op === 'literal' && typeof node.value === 'string') return this.#literal(node.value, 'String');
    if (node.op !== 'column' || node.index === TIMESTAMP_COLUMN) return undefined;
    return node.index === EVENT_TYPE_COLUMN ? 'event_type' : this.#property(node.index - FIRST_PROPERTY_COLUMN);
  }

  #property(index: number): string {
    const name = `{property${index}:String}`;
    return `if(mapContains(properties, ${name}), properties[${name}], NULL)`;
  }

  #key(node: Node): string | undefined {
    if (node.op === 'column' && node.index === TIMESTAMP_COLUMN) return 'toUnixTimestamp64Milli(timestamp)';
    if (node.op === 'column') return node.index === EVENT_TYPE_COLUMN ? 'toString(event_type)' : this.#text(node);
    if (node.op !== 'truncate' || node.operand.op !== 'column') return undefined;
    const ms = node.unit === 'hour' ? BUCKET_MS.HOUR : BUCKET_MS.DAY;
    return `intDiv(toUnixTimestamp64Milli(timestamp), ${ms}) * ${ms}`;
  }

  #aggregate({ name, distinct, operand }: Aggregate): string | undefined {
    if (operand === undefined) return 'count()';
    const isTime = operand.op === 'column' && operand.index === TIMESTAMP_COLUMN;
    if (isTime) {
      const extreme = name === 'MIN' ? 'min' : name === 'MAX' ? 'max' : undefined;
      return extreme && `(toString(${extreme}(toUnixTimestamp64Milli(timestamp))), count(), []::Array(String))`;
    }
    const number = operand.op === 'cast' && operand.to === 'decimal' ? this.#column(operand.operand) : undefined;
    switch (name) {
      case 'COUNT': {
        const text = this.#column(operand);
        return text && (distinct ? `groupUniqArrayIf(ifNull(${text}, ''), isNotNull(${text}))` : `count(${text})`);
      }
      case 'SUM':
      case 'AVG':
        return (
          number && this.#numbers(`toString(sumIf(${about(NUMBER, number)}, ${about(PLAIN_NUMBER, number)}))`, number)
        );
      case 'MIN':
      case 'MAX': {
        const extreme = name === 'MIN' ? 'minIf' : 'maxIf';
        return (
          number &&
          this.#numbers(`toString(${extreme}(${about(NUMBER, number)}, ${about(PLAIN_NUMBER, number)}))`, number)
        );
      }
      case 'EARLIEST':
      case 'LATEST': {
        const text = this.#column(operand);
        const extreme = name === 'EARLIEST' ? 'argMinIf' : 'argMaxIf';
        const found = `(ifNull(${text}, ''), toUnixTimestamp64Milli(timestamp), seq)`;
        return text && `${extreme}(${found}, (timestamp, seq), isNotNull(${text}))`;
      }
    }
  }

  /** What was gathered of plain numbers, how many those were, and the texts that are for Takt to read. */
  #numbers(gathered: string, text: string): string {
    return `(${gathered}, countIf(${about(PLAIN_NUMBER, text)}), groupArrayIf(ifNull(${text}, ''), ${about(ODD_NUMBER, text)}))`;
  }

  #column(node: Node): string | undefined {
    return node.op === 'column' ? this.#text(node) : undefined;
  }

  #literal(value: unknown, type: string): string {
    const name = `literal${this.#literals++}`;
    this.params[name] = value;
    return `{${name}:${type}}`;
  }
}

const conjunctsOf = (node: Node): readonly Node[] =>
  node.op === 'and' ? [...conjunctsOf(node.left), ...conjunctsOf(node.right)] : [node];
