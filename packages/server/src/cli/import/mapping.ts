import type { Input } from '@takt/client';
import { StartFailure } from '../../platform/failure.ts';
import type { FieldSource, ImportOptions, PropertySource } from './options.ts';
import { timestampReader } from './timestamp.ts';

export type Event = Input<'ingest-v1'>['body'][number];
export type Fields = ReadonlyMap<string, unknown>;

/** Makes a row an event, or says why it is none. */
export type Mapping = (line: number, fields: Fields) => Event | string;

/** The transaction id of a row that has none of its own: the same whenever the file is imported. */
export const madeId = (source: string, line: number): string => `${source}:${line}`;

/** Where a line of JSON holds its properties apart from the other fields, as events do. */
const PROPERTIES = 'properties';
const TRANSACTION_ID = 'transaction_id';

/** @param columns the columns of the file, where it names them; then the mapping must fit them. */
export function mappingOf(options: ImportOptions, columns: readonly string[] | undefined): Mapping {
  const named = (name: string, option: string): string => columnNamed(columns, name, option);
  const field = (source: FieldSource, option: string): FieldSource =>
    source.kind === 'fixed' ? source : { kind: 'column', name: named(source.name, option) };
  const customer = field(options.customer, 'customer-id or --customer-column');
  const eventType = field(options.eventType, 'event-type or --event-type-column');
  const timestampColumn = named(options.timestampColumn, 'timestamp-column');
  const idGiven = options.transactionIdColumn;
  const idColumn = idGiven === undefined ? TRANSACTION_ID : named(idGiven, 'transaction-id-column');
  const listed = options.properties?.map(({ name, column }) => ({ name, column: named(column, 'property') }));
  const used = new Set([timestampColumn, idColumn, ...[customer, eventType].flatMap(columnsIn)]);
  const readTimestamp = timestampReader(options.rebaseTime);

  return (line, fields) => {
    const customerId = customer.kind === 'fixed' ? customer.text : textIn(fields, customer.name);
    if (customerId === undefined) return `${nameOf(customer)} is missing`;
    const type = eventType.kind === 'fixed' ? eventType.text : textIn(fields, eventType.name);
    if (type === undefined) return `${nameOf(eventType)} is missing`;
    const given = textIn(fields, timestampColumn);
    if (given === undefined) return `${timestampColumn} is missing`;
    const timestamp = readTimestamp(given);
    if (timestamp === undefined) return `${timestampColumn} is '${given}', which is no date and time`;
    const ownId = textIn(fields, idColumn);
    if (ownId === undefined && idGiven !== undefined) return `${idColumn} is missing`;
    return {
      transaction_id: ownId ?? madeId(options.source, line),
      customer_id: customerId,
      event_type: type,
      timestamp,
      properties: listed === undefined ? otherFields(fields, used) : listedFields(fields, listed),
    };
  };
}

/** The column of that name, spelled as the file spells it. */
function columnNamed(columns: readonly string[] | undefined, name: string, option: string): string {
  if (columns === undefined || columns.includes(name)) return name;
  const alike = columns.filter((column) => column.toLowerCase() === name.toLowerCase());
  if (alike.length === 1 && alike[0] !== undefined) return alike[0];
  throw new StartFailure(`the file has no column '${name}' but ${columns.join(', ')}; give --${option}`);
}

const columnsIn = (source: FieldSource): readonly string[] => (source.kind === 'column' ? [source.name] : []);
const nameOf = (source: FieldSource): string => (source.kind === 'column' ? source.name : source.text);

/** An empty cell is none. */
function textIn(fields: Fields, name: string): string | undefined {
  const value = fields.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function listedFields(fields: Fields, listed: readonly PropertySource[]): Record<string, unknown> {
  const pairs = listed.map(({ name, column }): [string, unknown] => [name, fields.get(column)]);
  return Object.fromEntries(pairs.filter(([, value]) => isPresent(value)));
}

function otherFields(fields: Fields, used: ReadonlySet<string>): Record<string, unknown> {
  const others = [...fields].flatMap(([name, value]): [string, unknown][] => {
    if (used.has(name) || !isPresent(value)) return [];
    return name === PROPERTIES && typeof value === 'object' && value !== null ? Object.entries(value) : [[name, value]];
  });
  return Object.fromEntries(others);
}
