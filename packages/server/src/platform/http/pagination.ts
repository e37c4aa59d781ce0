import { createHash } from 'node:crypto';
import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { badRequest } from '../errors.ts';
import { parseExactJson, stringifyExactJson } from '../exact-json.ts';
import { WholeNumber } from '../schema.ts';
import { reader } from '../validate.ts';

/** Query parameters of the commonest paging style (metering 1). */
export const PageQuery = {
  limit: Type.Optional(WholeNumber({ minimum: 1, maximum: 100 })),
  next_page: Type.Optional(Type.String()),
};

export const DEFAULT_LIMIT = 100;

/**
 * Opaque cursors. A cursor holds the position behind the last row delivered (keyset) and a fingerprint of the query that made it, so
 * that a cursor of another query is refused.
 */
export class Cursors<S extends TSchema> {
  readonly #fingerprint: string;
  readonly #read: (value: unknown) => Static<S>;

  /** @param query everything that selects and orders the rows, without the paging members. */
  constructor(operationId: string, query: unknown, position: S) {
    this.#fingerprint = createHash('sha256')
      .update(`${operationId}\n${stringifyExactJson(query)}`)
      .digest('base64url')
      .slice(0, 12);
    this.#read = reader(position);
  }

  encode(position: Static<S>): string {
    return Buffer.from(stringifyExactJson([this.#fingerprint, position])).toString('base64url');
  }

  /**
   * The position behind which the page starts; undefined for the first page. Throws a 400 for any cursor not made by this query.
   * @param member the one that carried it.
   */
  decode(cursor: string | undefined, member: 'next_page' | 'cursor' = 'next_page'): Static<S> | undefined {
    if (cursor === undefined) return undefined;
    try {
      const decoded = parseExactJson(Buffer.from(cursor, 'base64url').toString());
      if (Array.isArray(decoded) && decoded[0] === this.#fingerprint) return this.#read(decoded[1]);
    } catch {
      // falls through to the refusal
    }
    throw badRequest(`${member}: is not a cursor of this query`);
  }
}

/**
 * Cuts rows fetched with `limit + 1` into a page. `positionOf` gives the keyset position of a row; the cursor is null on the last page,
 * because clients go on as long as it is not empty.
 */
export function page<Row, S extends TSchema>(
  rows: readonly Row[],
  limit: number,
  cursors: Cursors<S>,
  positionOf: (row: Row) => Static<S>,
): { readonly rows: readonly Row[]; readonly nextPage: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { rows: kept, nextPage: more ? cursors.encode(positionOf(last)) : null };
}
