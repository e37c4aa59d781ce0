/**
 * Memory for columns, outside of the garbage collector's reach. What one block leaves, the next one takes: memory that is new costs more
 * than the bytes that are written to it, and tens of megabytes a second of it would call for the garbage collector all the time.
 */

/** More than this is not kept for later. */
const MAX_KEPT_BYTES = 96 * 2 ** 20;
const MIN_BYTES = 1_024;

/** By size, which is a power of two. */
const kept = new Map<number, Buffer[]>();
let keptBytes = 0;

/** Memory of at least so many bytes, with anything in it. */
export function takeMemory(bytes: number): Buffer {
  let size = MIN_BYTES;
  while (size < bytes) size *= 2;
  const memory = kept.get(size)?.pop();
  if (memory === undefined) return Buffer.allocUnsafeSlow(size);
  keptBytes -= size;
  return memory;
}

/** Gives back what {@link takeMemory} gave. Whoever gives it must not look at it again. */
export function giveMemory(memory: Buffer): void {
  const size = memory.length;
  if (keptBytes + size > MAX_KEPT_BYTES) return;
  const same = kept.get(size);
  if (same === undefined) kept.set(size, [memory]);
  else same.push(memory);
  keptBytes += size;
}
