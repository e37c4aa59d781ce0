const MINUTE_MS = 60_000;
const LONGEST_MS = 60 * MINUTE_MS;

/** A delivery is given up this long after its first attempt (integrations 4.4). */
export const HORIZON_MS = 72 * 3_600_000;

/**
 * When the next attempt is due: 1, 2, 4, … minutes from now, at most an hour; undefined once the horizon is passed.
 * @param attempts made so far, from 1.
 */
export function retryAt(attempts: number, firstAttemptAt: number, now: number): number | undefined {
  const at = now + Math.min(LONGEST_MS, MINUTE_MS * 2 ** (attempts - 1));
  return at > firstAttemptAt + HORIZON_MS ? undefined : at;
}
