/**
 * Takt cannot start, or cannot go on, and the operator can mend it. The command line prints the message alone, on one line, and exits
 * with a code other than 0; so the message says what is wrong and what would be right.
 */
export class StartFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(/\s*\n\s*/g, ' ').trim(), options);
    this.name = 'StartFailure';
  }
}

/** A store cannot be reached or is too busy just now: trying again later is right. HTTP answers 503. */
export class StoreUnavailable extends Error {
  readonly store: 'postgres' | 'clickhouse';

  constructor(store: 'postgres' | 'clickhouse', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
    this.store = store;
  }
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The `code` of a Node or Postgres error (`ENOENT`, `23505`), if it has one. */
export function codeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
