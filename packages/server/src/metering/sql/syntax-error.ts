import { type ApiError, badRequest } from '../../platform/errors.ts';

/** Where in the text something stands: counted from 1, for messages. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A 400 that says what is not allowed, and where (metering 6.2). */
export const refuse = (what: string, { line, column }: Place): ApiError =>
  badRequest(`sql: ${what} (line ${line}, column ${column})`);
