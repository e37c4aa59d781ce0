import { createHmac, timingSafeEqual } from 'node:crypto';

/** An event is refused when it is this much older than now (integrations 4.3). */
const MAX_AGE_S = 300;

/**
 * Whether a `Stripe-Signature` (`t=…,v1=…`) signs this body with one of the secrets.
 * @param now real time in milliseconds; undefined leaves the age unchecked.
 */
export function isSigned(header: string, body: Buffer, secrets: readonly string[], now: number | undefined): boolean {
  const parts = header.split(',').map((part) => part.trim().split('=', 2) as [string, string?]);
  const time = parts.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^\d+$/.test(time)) return false;
  if (now !== undefined && Math.abs(now / 1_000 - Number(time)) > MAX_AGE_S) return false;
  const given = parts.filter(([name]) => name === 'v1').map(([, value = '']) => Buffer.from(value, 'hex'));
  return secrets.some((secret) => {
    const right = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
    return given.some((one) => one.length === right.length && timingSafeEqual(one, right));
  });
}
