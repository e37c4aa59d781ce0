import type { Column, Node, Select } from './plan.ts';
import { type Place, refuse } from './syntax-error.ts';

/** What the names of a SELECT stand for: columns and properties of events, or the columns of an inner query (metering 6.2). */

const EVENT_COLUMNS: Readonly<Record<string, Node>> = {
  event_type: { op: 'column', index: 0, type: 'text' },
  timestamp: { op: 'column', index: 1, type: 'timestamp' },
};
const BUILT_IN_COLUMNS = Object.keys(EVENT_COLUMNS).length;

/** The rows that a SELECT reads from. */
export interface Scope {
  /** The column's node, or a refusal. */
  resolve(qualifier: string | undefined, name: string, place: Place): Node;
  has(name: string): boolean;
  /** Whether each row is an event, with a time of its own. */
  readonly hasTime: boolean;
}

export class EventsScope implements Scope {
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

export class DerivedScope implements Scope {
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
