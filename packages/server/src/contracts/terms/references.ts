import { badRequest } from '../../platform/errors.ts';

export type ReferenceKind = 'COMMIT' | 'CREDIT' | 'RECURRING_COMMIT' | 'RECURRING_CREDIT' | 'SUBSCRIPTION';

/**
 * What terms of one request can point to: things that exist already, by id, and things of the same request, by `temporary_id`
 * (contracts 2). Things must be added before they are pointed to.
 */
export class References {
  readonly #kinds = new Map<string, ReferenceKind>();
  readonly #temporary = new Map<string, string>();

  add(kind: ReferenceKind, id: string): void {
    this.#kinds.set(id, kind);
  }

  /** A new thing, with the name that the request gives it. */
  addNamed(kind: ReferenceKind, id: string, temporaryId: string | undefined, where: string): void {
    this.add(kind, id);
    if (temporaryId === undefined) return;
    if (this.#temporary.has(temporaryId)) {
      throw badRequest(`${where}temporary_id: ${temporaryId} names another term of this request already`);
    }
    this.#temporary.set(temporaryId, id);
  }

  resolve(kinds: readonly ReferenceKind[], reference: string, where: string): string {
    const id = this.#temporary.get(reference) ?? reference.toLowerCase();
    const kind = this.#kinds.get(id);
    if (kind !== undefined && kinds.includes(kind)) return id;
    throw badRequest(
      `${where}: ${reference} is neither an id nor a temporary_id of a ${describe(kinds)} that this contract can use`,
    );
  }
}

const describe = (kinds: readonly ReferenceKind[]): string =>
  kinds.map((kind) => kind.toLowerCase().replace('_', ' ')).join(' or ');
