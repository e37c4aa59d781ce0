const DOUBLING_RETRIES = 10;
const STEADY_DELAY_MS = 900_000;
const JITTER = 0.1;

/** After this long from the first attempt a delivery is given up (customers 8.3). */
export const HORIZON_MS = 48 * 3_600_000;

/**
 * The delay after a failed attempt: 1, 2, 4, … 512 s, then 900 s each time, give or take a tenth (customers 8.3).
 * @param attempts made so far, from 1.
 * @param random in [0, 1): where in the jitter.
 */
export function retryDelayMs(attempts: number, random: number): number {
  const delay = attempts <= DOUBLING_RETRIES ? 1_000 * 2 ** (attempts - 1) : STEADY_DELAY_MS;
  return Math.round(delay * (1 - JITTER + 2 * JITTER * random));
}
