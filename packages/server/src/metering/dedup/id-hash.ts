/**
 * Two 32-bit hashes of a text, in one pass (cyrb53 by its author's constants, public domain). They only say where to look: whether two
 * ids are the same is decided by comparing the ids.
 */
export function hashId(text: string, into: Uint32Array, at = 0): void {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  into[at] = h1;
  into[at + 1] = h2;
}
