import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from './support/billing.ts';
import { startTakt, type Takt } from './support/takt.ts';

/** The simulated clock, moved over HTTP. It begins on 1 January 2026. */

let takt: Takt;
beforeAll(async () => {
  takt = await startTakt({ start: at(2026, 1) });
});
afterAll(async () => {
  await takt.stop();
});

const move = (now: string) => takt.raw('POST', '/sandbox/clock', { now });

describe('the simulated clock', () => {
  it('refuses to go back', async () => {
    expect((await move(at(2025, 12))).body.message).toMatch(/stands at 2026-01-01.* only moves forward/);
  });

  it('refuses an instant that it passes while the request waits for its turn', async () => {
    const [far, ...nearer] = await Promise.all([
      move(at(2026, 9)),
      ...Array.from({ length: 8 }, () => move(at(2026, 5))),
    ]);
    expect(far?.status).toBe(200);
    for (const { status, body } of nearer) {
      // One that came first was in time.
      if (status !== 200) expect([status, body.message]).toEqual([400, expect.stringMatching(/only moves forward/)]);
    }
    expect(new Date(await takt.clock.now()).toISOString()).toBe(new Date(at(2026, 9)).toISOString());
  });
});
