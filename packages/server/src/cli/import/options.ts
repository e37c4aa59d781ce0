import { basename, extname } from 'node:path';
import { StartFailure } from '../../platform/failure.ts';
import { parseInstant } from '../../platform/time-text.ts';
import { argumentsOf, wholeOption } from '../arguments.ts';
import { ADDRESS_OPTIONS, type Address, addressOf } from '../connection.ts';

export const IMPORT_HELP = `takt import FILE: send a CSV or NDJSON file of usage as events

What of a row becomes which field of its event:
  --customer-id TEXT           the customer of all rows: an id or an ingest alias
  --customer-column NAME       or the column that names it (default: customer_id)
  --event-type TEXT            the type of all events
  --event-type-column NAME     or the column that names it (default: event_type)
  --timestamp-column NAME      RFC 3339, or a date and time in UTC (default: timestamp)
  --property NAME=COLUMN       a property and its column; may be given again (default: every other column)
  --transaction-id-column NAME what counts once (default: transaction_id where there is such a column, else source and line)
  --source NAME                what the transaction ids begin with (default: the file's name)
  --rebase-time TIME           shift all timestamps, so that the first row's becomes this RFC 3339 time

How:
  --format csv|ndjson          default: ndjson for .ndjson, .jsonl and .json, else csv
  --delimiter CHARACTER        of a CSV file (default: comma; \\t for tab)
  --concurrency N              requests at once (default: 8)
  --rejects FILE               where refused rows go, with the reason (default: FILE's name with .rejected.ndjson, here)
  --url URL, --token TOKEN     the Takt to send to (default: TAKT_URL and TAKT_API_TOKEN, else the one on this machine)

An import may be run again at any time within 34 days: what has arrived counts once. It waits for a server that is away. The exit code
is 0 when all rows were taken, 2 when some were refused, 1 when the import could not be done.
`;

export type Format = 'csv' | 'ndjson';

/** A field that is the same for all rows, or taken from a column. */
export type FieldSource =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string };

export interface PropertySource {
  readonly name: string;
  readonly column: string;
}

export interface ImportOptions {
  readonly file: string;
  readonly format: Format;
  readonly delimiter: string;
  readonly customer: FieldSource;
  readonly eventType: FieldSource;
  readonly timestampColumn: string;
  /** Undefined: every column that is nothing else. */
  readonly properties: readonly PropertySource[] | undefined;
  /** Undefined: a column `transaction_id`, where there is one, else source and line. */
  readonly transactionIdColumn: string | undefined;
  readonly source: string;
  readonly rebaseTime: number | undefined;
  readonly concurrency: number;
  readonly rejects: string;
  readonly address: Address;
}

/** A transaction id holds 128 characters, of which a line's number takes some. */
const MAX_SOURCE_LENGTH = 110;

/** @returns undefined where help is asked for. */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ImportOptions | undefined {
  const text = { type: 'string' } as const;
  const { values, positionals } = argumentsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      ...ADDRESS_OPTIONS,
      'customer-id': text,
      'customer-column': text,
      'event-type': text,
      'event-type-column': text,
      'timestamp-column': { ...text, default: 'timestamp' },
      property: { ...text, multiple: true },
      'transaction-id-column': text,
      source: text,
      'rebase-time': text,
      format: text,
      delimiter: { ...text, default: ',' },
      concurrency: { ...text, default: '8' },
      rejects: text,
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new StartFailure(`takt import takes one file, ${positionals.length} are given; takt import --help shows how`);
  }
  return {
    file,
    format: formatOf(file, values.format),
    delimiter: delimiterOf(values.delimiter),
    customer: fieldOf(
      'customer-id',
      values['customer-id'],
      'customer-column',
      values['customer-column'],
      'customer_id',
    ),
    eventType: fieldOf(
      'event-type',
      values['event-type'],
      'event-type-column',
      values['event-type-column'],
      'event_type',
    ),
    timestampColumn: values['timestamp-column'],
    properties: values.property?.map(propertyOf),
    transactionIdColumn: values['transaction-id-column'],
    source: sourceOf(values.source ?? basename(file)),
    rebaseTime: instantOption('rebase-time', values['rebase-time']),
    concurrency: wholeOption('concurrency', values.concurrency, 1, 64),
    rejects: values.rejects ?? `${basename(file)}.rejected.ndjson`,
    address: addressOf(values, env),
  };
}

function formatOf(file: string, given: string | undefined): Format {
  if (given === 'csv' || given === 'ndjson') return given;
  if (given !== undefined) throw new StartFailure(`--format is '${given}'; it must be csv or ndjson`);
  return ['.ndjson', '.jsonl', '.json'].includes(extname(file).toLowerCase()) ? 'ndjson' : 'csv';
}

function delimiterOf(given: string): string {
  const delimiter = given === '\\t' ? '\t' : given;
  if (delimiter.length === 1 && !/["\r\n]/.test(delimiter)) return delimiter;
  throw new StartFailure(`--delimiter is '${given}'; it must be one character, such as , or ; or \\t for a tab`);
}

function fieldOf(
  fixedName: string,
  fixed: string | undefined,
  columnName: string,
  column: string | undefined,
  defaultColumn: string,
): FieldSource {
  if (fixed !== undefined && column !== undefined) {
    throw new StartFailure(`--${fixedName} and --${columnName} cannot both be given`);
  }
  if (fixed === '') throw new StartFailure(`--${fixedName} must not be empty`);
  return fixed === undefined ? { kind: 'column', name: column ?? defaultColumn } : { kind: 'fixed', text: fixed };
}

/** `tokens=ContextTokens`, or `tokens` for a column of the same name. */
function propertyOf(given: string): PropertySource {
  const at = given.indexOf('=');
  const [name, column] = at === -1 ? [given, given] : [given.slice(0, at), given.slice(at + 1)];
  if (name === '' || column === '') throw new StartFailure(`--property is '${given}'; it must be NAME=COLUMN`);
  return { name, column };
}

function sourceOf(name: string): string {
  if (name !== '' && [...name].length <= MAX_SOURCE_LENGTH) return name;
  throw new StartFailure(
    `transaction ids cannot begin with '${name}'; give --source with 1 to ${MAX_SOURCE_LENGTH} characters`,
  );
}

function instantOption(name: string, text: string | undefined): number | undefined {
  const instant = text === undefined ? undefined : parseInstant(text);
  if (text === undefined || instant !== undefined) return instant;
  throw new StartFailure(`--${name} is '${text}'; it must be an RFC 3339 date-time such as 2026-01-01T00:00:00Z`);
}
