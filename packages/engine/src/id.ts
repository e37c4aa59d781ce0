import { createHash } from 'node:crypto';

/** Namespace of everything that Takt derives; fixed for all time, since it decides the ids of drafts and grants. */
const NAMESPACE = Buffer.from('7a1b7d0e6c3f5d5f9c0a4e8d2b6f1c37', 'hex');

/** The order of ids. Ids of what was made by one process sort by creation, also within one instant. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The UUIDv5 of a derived thing: a draft, a child of a recurring grant, a rollover, a line. The same parts give the same id in every
 * process and at any time, so a draft keeps its id through finalization.
 */
export function derivedId(kind: string, ...parts: readonly (string | number)[]): string {
  const name = JSON.stringify([kind, ...parts]);
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
