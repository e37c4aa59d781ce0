import { createReadStream, type ReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { parse as parseJson } from 'lossless-json';
import { messageOf, StartFailure } from '../../platform/failure.ts';
import type { Format } from './options.ts';

/** What stands at a line of the file; a CSV row may go over several, and counts from its first. */
export type FileRow =
  | { readonly kind: 'row'; readonly line: number; readonly fields: ReadonlyMap<string, unknown> }
  | { readonly kind: 'broken'; readonly line: number; readonly reason: string; readonly text: string };

export interface RowFile {
  /** Of a CSV file, by its header. */
  readonly columns: readonly string[] | undefined;
  readonly rows: AsyncIterable<FileRow>;
  readonly size: number;
  bytesRead(): number;
}

/** No row may be longer: a request holds 10 MiB. */
const MAX_ROW_CHARACTERS = 8 * 1024 * 1024;
/** As much of a broken row as is worth showing. */
const SHOWN_CHARACTERS = 2_000;

/** Opens a file and reads it as far as its header. Rows are read as they are asked for, so a file may have any size. */
export async function openRows(path: string, format: Format, delimiter: string): Promise<RowFile> {
  const size = sizeOf(path);
  const file = createReadStream(path);
  const opened = { size, bytesRead: () => file.bytesRead };
  switch (format) {
    case 'ndjson':
      return { ...opened, columns: undefined, rows: jsonRows(file) };
    case 'csv': {
      const records = csvRecords(file, delimiter);
      const first = await records.next();
      if (first.done === true)
        throw new StartFailure(`${path} is empty; the first row of a CSV file names its columns`);
      if ('reason' in first.value) throw new StartFailure(`${path} cannot be read as CSV: ${first.value.reason}`);
      const columns = columnsOf(path, first.value.cells);
      return { ...opened, columns, rows: csvRows(records, columns) };
    }
    default:
      throw new Error(`unknown format ${format satisfies never}`);
  }
}

function sizeOf(path: string): number {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Error('it is a folder');
    return stat.size;
  } catch (error) {
    throw new StartFailure(`${path} cannot be read: ${messageOf(error)}`);
  }
}

function columnsOf(path: string, header: readonly string[]): readonly string[] {
  const columns = header.map((name) => name.trim());
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw new StartFailure(`${path} has two columns named '${twice}'`);
  return columns;
}

type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly reason: string; readonly text: string };

async function* csvRecords(file: ReadStream, delimiter: string): AsyncGenerator<CsvRecord, void, undefined> {
  const skipped: CsvRecord[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: MAX_ROW_CHARACTERS,
    on_skip: (error, text) => void skipped.push(brokenRecord(error, text ?? '')),
    raw: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  // A fault of the file destroys the parser, whose iteration then throws it.
  pipeline(file, parser, () => {});
  for await (const { record, info, raw } of parser as AsyncIterable<{ record: string[]; info: Info; raw: string }>) {
    yield* skipped.splice(0);
    yield { line: firstLineOf(info.lines, raw), cells: record };
  }
  yield* skipped;
}

function brokenRecord(error: CsvError | undefined, text: string): CsvRecord {
  const unclosed = error?.code === 'CSV_QUOTE_NOT_CLOSED';
  return {
    line: firstLineOf(Number(error?.lines ?? 0), text),
    reason: unclosed ? 'a quote is opened here and never closed' : messageOf(error),
    text,
  };
}

/** @param text the record's source, with the empty lines before it and the break after it. */
function firstLineOf(lastLine: number, text: string): number {
  const record = text.replace(/^[\r\n]+/, '').replace(/\r?\n$/, '');
  return lastLine - (record.split('\n').length - 1);
}

async function* csvRows(records: AsyncIterable<CsvRecord>, columns: readonly string[]): AsyncGenerator<FileRow> {
  for await (const record of records) {
    if ('reason' in record) {
      yield { kind: 'broken', ...record, text: record.text.slice(0, SHOWN_CHARACTERS) };
      continue;
    }
    const { line, cells } = record;
    if (cells.length === columns.length) {
      yield { kind: 'row', line, fields: new Map(columns.map((name, index) => [name, cells[index]])) };
    } else {
      const text = cells.join(', ').slice(0, SHOWN_CHARACTERS);
      yield { kind: 'broken', line, reason: `has ${cells.length} fields, the header ${columns.length}`, text };
    }
  }
}

async function* jsonRows(file: ReadStream): AsyncGenerator<FileRow> {
  let line = 0;
  for await (const text of linesOf(file.setEncoding('utf8'))) {
    line += 1;
    const source = line === 1 ? text.replace(/^\ufeff/, '') : text;
    if (source.trim() !== '') yield jsonRow(line, source);
  }
}

/** Lines end with a line feed and nothing else: JSON text may hold the other characters that break lines. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_ROW_CHARACTERS)
      throw new StartFailure(`a line has more than ${MAX_ROW_CHARACTERS} characters`);
    yield* lines;
  }
  yield rest;
}

/** A number becomes its source text, which is how events carry numbers best (metering 2, "Property values"). */
function jsonRow(line: number, text: string): FileRow {
  const broken = (reason: string): FileRow => ({ kind: 'broken', line, reason, text: text.slice(0, SHOWN_CHARACTERS) });
  try {
    const value = parseJson(text, undefined, (number) => number);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken('is not a JSON object');
    return { kind: 'row', line, fields: new Map(Object.entries(value)) };
  } catch (error) {
    return broken(`is not valid JSON (${messageOf(error)})`);
  }
}
