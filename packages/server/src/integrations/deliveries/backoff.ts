const MINUTE_MS = 60_000;
const LONGEST_MS = 60 * MINUTE_MS;

/** After this long from the first attempt a delivery is given up (integrations 4.4). */
export const HORIZON_MS = 72 * 3_600_000;

/**
 * When to try again what found no answer: after 1, 2, 4, … minutes, at most an hour; undefined once the horizon is passed.
 * @param attempts made so far, from 1.
 */
export function retryAt(attempts: number, firstAttemptAt: number, now: number): number | undefined {
  const at = now + Math.min(LONGEST_MS, MINUTE_MS * 2 ** (attempts - 1));
  return at > firstAttemptAt + HORIZON_MS ? undefined : at;
}
