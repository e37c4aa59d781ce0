import { expect, test } from 'vitest';
import { startTakt } from './support/takt.ts';

test('a first start answers, and a stop is clean', async () => {
  const t0 = performance.now();
  const takt = await startTakt();
  console.log('boot', performance.now() - t0);
  expect((await takt.raw('GET', '/sandbox/clock')).body).toEqual({ data: { now: '2026-01-01T00:00:00.000Z' } });
  await takt.clock.set('2026-02-01T00:00:00.000Z');
  expect(await takt.clock.now()).toBe('2026-02-01T00:00:00.000Z');
  const t1 = performance.now();
  expect(await takt.stop()).toBe(0);
  console.log('stop', performance.now() - t1);
});
