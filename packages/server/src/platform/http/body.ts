import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors.ts';

const MIB = 1024 * 1024;
/** The largest body that is accepted (metering 1). */
const MAX_BODY_BYTES = 10 * MIB;
/** So much of a refused body is still taken; who sends more is cut off. */
const MAX_REFUSED_BYTES = 64 * MIB;

/**
 * Reads the body of a request. Of one over the limit the rest is taken and thrown away: a client that is still sending when the connection
 * closes sees the connection break, and never the refusal.
 */
export function readBody(payload: IncomingMessage, done: (error: Error | null, body?: Buffer) => void): void {
  let received = 0;
  let kept: Buffer[] = [];
  const onData = (chunk: Buffer) => {
    received += chunk.length;
    if (received <= MAX_BODY_BYTES) {
      kept.push(chunk);
      return;
    }
    kept = [];
    if (received > MAX_REFUSED_BYTES) finish(tooLarge());
  };
  const onEnd = () => {
    if (received > MAX_BODY_BYTES) finish(tooLarge());
    else finish(null, joined(kept, received));
  };
  const onError = (error: Error) => finish(Object.assign(error, { statusCode: 400 }));
  const finish = (error: Error | null, body?: Buffer) => {
    payload.off('data', onData).off('end', onEnd).off('error', onError);
    done(error, body);
  };
  payload.on('data', onData).on('end', onEnd).on('error', onError);
}

/** Most bodies come in one piece, which needs no copy. */
const joined = (pieces: readonly Buffer[], bytes: number): Buffer => {
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces, bytes);
};

const tooLarge = (): ApiError => new ApiError(413, 'BodyTooLarge', `body: must have at most ${MAX_BODY_BYTES} bytes`);
