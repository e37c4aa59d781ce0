import { expect } from 'vitest';
import type { Answer } from './takt.ts';

/** The request was refused, with a message that says why. */
export function expectRefusal({ status, body }: Answer, message: RegExp, expectedStatus = 400): void {
  expect([status, body?.message]).toEqual([expectedStatus, expect.stringMatching(message)]);
}
