import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLog } from '../src/platform/log.ts';
import { type Reaction, Reactions } from '../src/statements/index.ts';
import { until } from './support/until.ts';

/** Who looks again at a customer, when, and after whom. */

function reactionsWith(reaction: Reaction): Reactions {
  const reactions = new Reactions({ log: createLog('silent'), rank: 0, readBarrier: async () => undefined });
  reactions.add(reaction);
  return reactions;
}

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `customer ${i}`);

test('who is marked again while others wait gets in line behind them', async () => {
  const looks: string[] = [];
  const reactions = reactionsWith(async (customerId) => {
    looks.push(customerId);
    // One customer never rests.
    if (customerId === 'customer 0' && looks.length < 2_000) reactions.mark(customerId);
    await turn();
  });
  const all = names(1_000);
  for (const name of all) reactions.mark(name);
  await until(() => new Set(looks).size === all.length);
  const untilAllHadTheirs = looks.slice(0, looks.findLastIndex((name, i) => looks.indexOf(name) === i) + 1);
  // 1,000 looks, 128 at most at a time: in that time the restless one has had about as many turns as there were rounds.
  expect(untilAllHadTheirs.filter((name) => name === 'customer 0').length).toBeLessThan(20);
  await reactions.stop();
});

test('one that takes for ever holds up nobody', async () => {
  let release = (): void => undefined;
  const never = new Promise<void>((resolve) => {
    release = resolve;
  });
  const seen = new Set<string>();
  const reactions = reactionsWith(async (customerId) => {
    if (customerId === 'customer 3') await never;
    seen.add(customerId);
  });
  for (const name of names(1_000)) reactions.mark(name);
  await until(() => seen.size === 999);
  release();
  await until(() => seen.size === 1_000);
  await reactions.stop();
});

test('a mark that comes during a look leads to another look; one that waits for it sees all that follows', async () => {
  let looks = 0;
  const reactions = reactionsWith(async (customerId) => {
    looks += 1;
    if (looks < 5) await reactions.markAndWait(customerId);
  });
  await reactions.markAndWait('customer');
  expect(looks).toBe(5);
  expect(await reactions.nextDueAt()).toBeUndefined();
});

test('while the clock moves, everything marked is looked at before it goes on', async () => {
  const seen = new Set<string>();
  const reactions = reactionsWith(async (customerId) => {
    await turn();
    seen.add(customerId);
    if (customerId === 'customer 1') reactions.mark('a relative');
  });
  for (const name of names(300)) reactions.mark(name);
  while ((await reactions.nextDueAt()) !== undefined) await reactions.runDue();
  expect(seen.size).toBe(301);
});

test('a look at one of a family echoes in the others once, and no further', async () => {
  const family = names(3);
  const looks: string[] = [];
  const reactions = reactionsWith(async (customerId, isEcho) => {
    looks.push(`${customerId}${isEcho ? ' echoes' : ''}`);
    for (const relative of isEcho ? [] : family) if (relative !== customerId) reactions.echo(relative);
  });
  reactions.mark('customer 1');
  while ((await reactions.nextDueAt()) !== undefined) await reactions.runDue();
  expect(looks).toEqual(['customer 1', 'customer 0 echoes', 'customer 2 echoes']);
  // Who is marked for its own sake as well is looked at for its own sake.
  reactions.echo('customer 0');
  reactions.mark('customer 0');
  while ((await reactions.nextDueAt()) !== undefined) await reactions.runDue();
  expect(looks.slice(3)).toEqual(['customer 0', 'customer 1 echoes', 'customer 2 echoes']);
});

test('a look that fails is tried again', async () => {
  let looks = 0;
  const reactions = reactionsWith(async () => {
    looks += 1;
    if (looks === 1) throw new Error('just once');
  });
  reactions.mark('customer');
  await until(() => looks === 2);
  await reactions.stop();
});
